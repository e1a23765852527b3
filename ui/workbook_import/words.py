"""Words for the codes of an import: kinds of records and sheets, columns, reasons."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from plc_desktop.domain.records import kind_named
from ui.common.labels import field_label
from ui.common.marked import QT_TRANSLATE_NOOP

translate = QCoreApplication.translate

REASONS: Mapping[str, str] = {
    "unreadable": QT_TRANSLATE_NOOP(
        "ImportReasons",
        "This cannot be read. Write lengths as 2:30 or 2.5 and dates as 2026-02-04.",
    ),
    "negative": QT_TRANSLATE_NOOP("ImportReasons", "This is less than nothing."),
    "future": QT_TRANSLATE_NOOP("ImportReasons", "This day has not come yet."),
    "toolong": QT_TRANSLATE_NOOP(
        "ImportReasons",
        "This is longer than a day, or longer than the time between start and end.",
    ),
    "tooold": QT_TRANSLATE_NOOP("ImportReasons", "This day is long before the program began."),
    "missing": QT_TRANSLATE_NOOP(
        "ImportReasons", "Nothing stands here, and the row cannot be used without it."
    ),
    "zero": QT_TRANSLATE_NOOP("ImportReasons", "No time at all is written here."),
    "dateorder": QT_TRANSLATE_NOOP(
        "ImportReasons",
        "This can mean two different days. Say whether the month or the day comes first.",
    ),
    "endbeforestart": QT_TRANSLATE_NOOP("ImportReasons", "The end is before the start."),
    "unknown": QT_TRANSLATE_NOOP("ImportReasons", "This word is not known here."),
    "ambiguous": QT_TRANSLATE_NOOP(
        "ImportReasons",
        "Several people have this name, and nothing in the row tells which one is meant.",
    ),
    "repeated": QT_TRANSLATE_NOOP(
        "ImportReasons",
        "The same person stands here twice for the same session, with different values.",
    ),
    "sensitive": QT_TRANSLATE_NOOP(
        "ImportReasons",
        "This looks like a Social Security number. Take it out of the workbook.",
    ),
    "toomuchtext": QT_TRANSLATE_NOOP("ImportReasons", "This text is too long."),
    "badtext": QT_TRANSLATE_NOOP(
        "ImportReasons", "This text holds characters that cannot be kept."
    ),
}
"""Why a row is not brought in; a test holds the keys equal to the importer's."""

IGNORED: Mapping[str, str] = {
    "title": QT_TRANSLATE_NOOP("ImportIgnored", "A title above the list"),
    "total": QT_TRANSLATE_NOOP("ImportIgnored", "A total"),
    "repeated_header": QT_TRANSLATE_NOOP("ImportIgnored", "The headers once more"),
    "note": QT_TRANSLATE_NOOP("ImportIgnored", "A note"),
    "nothing_recorded": QT_TRANSLATE_NOOP("ImportIgnored", "A row in which nothing is recorded"),
    "same_again": QT_TRANSLATE_NOOP("ImportIgnored", "The same as a row before"),
}
"""Why a row holds no record."""

SHEETS: Mapping[str, str] = {
    "organizations": QT_TRANSLATE_NOOP("ImportSheets", "Organizations"),
    "parent_leaders": QT_TRANSLATE_NOOP("ImportSheets", "Parent leaders"),
    "supervisors": QT_TRANSLATE_NOOP("ImportSheets", "Supervisors"),
    "placements": QT_TRANSLATE_NOOP("ImportSheets", "Placements"),
    "hours": QT_TRANSLATE_NOOP("ImportSheets", "Hours"),
    "training": QT_TRANSLATE_NOOP("ImportSheets", "Training and attendance"),
    "course": QT_TRANSLATE_NOOP("ImportSheets", "Course results"),
    "capstone": QT_TRANSLATE_NOOP("ImportSheets", "Capstones"),
    "ignore": QT_TRANSLATE_NOOP("ImportSheets", "Leave this sheet out"),
}
"""What a sheet can hold."""

ROLES: Mapping[str, str] = {
    "person": QT_TRANSLATE_NOOP("ImportRoles", "Name of the person"),
    "first_name": QT_TRANSLATE_NOOP("ImportRoles", "First name"),
    "last_name": QT_TRANSLATE_NOOP("ImportRoles", "Last name"),
    "preferred_name": QT_TRANSLATE_NOOP("ImportRoles", "Preferred name"),
    "printed_name": QT_TRANSLATE_NOOP("ImportRoles", "Name on the certificate"),
    "name": QT_TRANSLATE_NOOP("ImportRoles", "Name of the organization"),
    "kind": QT_TRANSLATE_NOOP("ImportRoles", "Kind of organization"),
    "city": QT_TRANSLATE_NOOP("ImportRoles", "City"),
    "email": QT_TRANSLATE_NOOP("ImportRoles", "E-mail"),
    "phone": QT_TRANSLATE_NOOP("ImportRoles", "Phone"),
    "contact_name": QT_TRANSLATE_NOOP("ImportRoles", "Contact person"),
    "languages": QT_TRANSLATE_NOOP("ImportRoles", "Languages"),
    "language": QT_TRANSLATE_NOOP("ImportRoles", "Language"),
    "other_languages": QT_TRANSLATE_NOOP("ImportRoles", "Other languages"),
    "nominated_by": QT_TRANSLATE_NOOP("ImportRoles", "Nominated by"),
    "cohort": QT_TRANSLATE_NOOP("ImportRoles", "Cohort"),
    "birth_year": QT_TRANSLATE_NOOP("ImportRoles", "Birth year"),
    "school_sector": QT_TRANSLATE_NOOP("ImportRoles", "Kind of school"),
    "statement": QT_TRANSLATE_NOOP("ImportRoles", "Statement"),
    "enrolled_on": QT_TRANSLATE_NOOP("ImportRoles", "Enrolled on"),
    "organization": QT_TRANSLATE_NOOP("ImportRoles", "Organization"),
    "site": QT_TRANSLATE_NOOP("ImportRoles", "Site"),
    "supervisor": QT_TRANSLATE_NOOP("ImportRoles", "Supervisor"),
    "role": QT_TRANSLATE_NOOP("ImportRoles", "Role at the site"),
    "starts_on": QT_TRANSLATE_NOOP("ImportRoles", "First day"),
    "ends_on": QT_TRANSLATE_NOOP("ImportRoles", "Last day"),
    "planned": QT_TRANSLATE_NOOP("ImportRoles", "Planned hours"),
    "objectives": QT_TRANSLATE_NOOP("ImportRoles", "Learning objectives"),
    "supervision_time": QT_TRANSLATE_NOOP("ImportRoles", "Time of supervision"),
    "agreement_signed_on": QT_TRANSLATE_NOOP("ImportRoles", "Agreement signed on"),
    "date": QT_TRANSLATE_NOOP("ImportRoles", "Date"),
    "start": QT_TRANSLATE_NOOP("ImportRoles", "Start time"),
    "end": QT_TRANSLATE_NOOP("ImportRoles", "End time"),
    "span": QT_TRANSLATE_NOOP("ImportRoles", "Start and end in one"),
    "duration": QT_TRANSLATE_NOOP("ImportRoles", "Length in hours"),
    "minutes": QT_TRANSLATE_NOOP("ImportRoles", "Length in minutes"),
    "break": QT_TRANSLATE_NOOP("ImportRoles", "Break"),
    "activity": QT_TRANSLATE_NOOP("ImportRoles", "Activity"),
    "description": QT_TRANSLATE_NOOP("ImportRoles", "What was done"),
    "skills": QT_TRANSLATE_NOOP("ImportRoles", "Skills"),
    "reflection": QT_TRANSLATE_NOOP("ImportRoles", "Reflection"),
    "topic": QT_TRANSLATE_NOOP("ImportRoles", "Topic"),
    "title": QT_TRANSLATE_NOOP("ImportRoles", "Title"),
    "trainer": QT_TRANSLATE_NOOP("ImportRoles", "Trainer"),
    "provider": QT_TRANSLATE_NOOP("ImportRoles", "Provider"),
    "place": QT_TRANSLATE_NOOP("ImportRoles", "Place"),
    "status": QT_TRANSLATE_NOOP("ImportRoles", "Present or not"),
    "confirmed_by": QT_TRANSLATE_NOOP("ImportRoles", "Confirmed by"),
    "college": QT_TRANSLATE_NOOP("ImportRoles", "College"),
    "number": QT_TRANSLATE_NOOP("ImportRoles", "Course number"),
    "credits": QT_TRANSLATE_NOOP("ImportRoles", "Credits"),
    "term": QT_TRANSLATE_NOOP("ImportRoles", "Term"),
    "result": QT_TRANSLATE_NOOP("ImportRoles", "Passed or not"),
    "grade": QT_TRANSLATE_NOOP("ImportRoles", "Grade"),
    "instructor": QT_TRANSLATE_NOOP("ImportRoles", "Instructor"),
    "completed_on": QT_TRANSLATE_NOOP("ImportRoles", "Completed on"),
    "issue": QT_TRANSLATE_NOOP("ImportRoles", "Issue"),
    "goal": QT_TRANSLATE_NOOP("ImportRoles", "Goal"),
    "audience": QT_TRANSLATE_NOOP("ImportRoles", "Audience"),
    "presented_on": QT_TRANSLATE_NOOP("ImportRoles", "Presented on"),
    "panel": QT_TRANSLATE_NOOP("ImportRoles", "Panel"),
    "decision": QT_TRANSLATE_NOOP("ImportRoles", "Decision"),
    "feedback": QT_TRANSLATE_NOOP("ImportRoles", "Feedback"),
}
"""What a column can hold; a test holds the keys equal to what the importer knows."""


def reason_words(code: str) -> str:
    """Return why a row is not brought in."""
    return translate("ImportReasons", REASONS.get(code, code))


def all_reasons() -> dict[str, str]:
    """Return the words of every reason, for the saved spreadsheet."""
    return {code: reason_words(code) for code in REASONS}


def ignored_words(code: str) -> str:
    """Return why a row holds no record."""
    return translate("ImportIgnored", IGNORED.get(code, code))


def sheet_words(code: str) -> str:
    """Return what a sheet holds."""
    return translate("ImportSheets", SHEETS.get(code, code))


def role_words(code: str) -> str:
    """Return what a column holds."""
    return translate("ImportRoles", ROLES.get(code, code))


def header_words(header: str) -> str:
    """Return a column's header; where the importer gives a code instead, its words."""
    return role_words(header) if header in ROLES else header


def counted(plural: str, count: int) -> str:
    """Return a number of records of a kind in words, such as "24 placements"."""
    return COUNTED[plural](count) if plural in COUNTED else f"{count} {plural}"


def field_words(kind: str, name: str) -> str:
    """Return the label of a record's field."""
    fields = kind_named(kind).fields
    return field_label(fields[name]) if name in fields else name


COUNTED = {
    "organizations": lambda n: translate("ImportCounts", "%n organization(s)", "", n),
    "people": lambda n: translate("ImportCounts", "%n people", "", n),
    "cohorts": lambda n: translate("ImportCounts", "%n cohort(s)", "", n),
    "nominations": lambda n: translate("ImportCounts", "%n nomination(s)", "", n),
    "enrollments": lambda n: translate("ImportCounts", "%n enrollment(s)", "", n),
    "placements": lambda n: translate("ImportCounts", "%n placement(s)", "", n),
    "hours": lambda n: translate("ImportCounts", "%n hours entries", "", n),
    "training_sessions": lambda n: translate("ImportCounts", "%n training session(s)", "", n),
    "attendance": lambda n: translate("ImportCounts", "%n attendance mark(s)", "", n),
    "course_results": lambda n: translate("ImportCounts", "%n course result(s)", "", n),
    "capstones": lambda n: translate("ImportCounts", "%n capstone(s)", "", n),
    "import_mappings": lambda n: translate("ImportCounts", "%n remembered answer(s)", "", n),
}
