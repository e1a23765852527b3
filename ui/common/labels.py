"""Words for codes: kinds, states, levels, choices; and the chips that show them."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from plc_desktop.domain.fields import Field
from ui.common.marked import QT_TRANSLATE_NOOP
from ui.common.painting import Badge

CHOICES: Mapping[str, str] = {
    "cbo": QT_TRANSLATE_NOOP("Choices", "Community organization"),
    "government_agency": QT_TRANSLATE_NOOP("Choices", "Government agency"),
    "college": QT_TRANSLATE_NOOP("Choices", "College"),
    "school": QT_TRANSLATE_NOOP("Choices", "School"),
    "district": QT_TRANSLATE_NOOP("Choices", "District"),
    "funder": QT_TRANSLATE_NOOP("Choices", "Funder"),
    "steering_body": QT_TRANSLATE_NOOP("Choices", "Steering body"),
    "nominates": QT_TRANSLATE_NOOP("Choices", "Nominates parent leaders"),
    "hosts_placements": QT_TRANSLATE_NOOP("Choices", "Hosts placements"),
    "trains": QT_TRANSLATE_NOOP("Choices", "Gives training"),
    "gives_course": QT_TRANSLATE_NOOP("Choices", "Gives the course"),
    "issues": QT_TRANSLATE_NOOP("Choices", "Issues credentials"),
    "parent_leader": QT_TRANSLATE_NOOP("Choices", "Parent leader"),
    "supervisor": QT_TRANSLATE_NOOP("Choices", "Supervisor"),
    "coach": QT_TRANSLATE_NOOP("Choices", "Coach"),
    "trainer": QT_TRANSLATE_NOOP("Choices", "Trainer"),
    "instructor": QT_TRANSLATE_NOOP("Choices", "Instructor"),
    "staff": QT_TRANSLATE_NOOP("Choices", "Office staff"),
    "issuer": QT_TRANSLATE_NOOP("Choices", "Issuer"),
    "coordinator": QT_TRANSLATE_NOOP("Choices", "Coordinator"),
    "charter": QT_TRANSLATE_NOOP("Choices", "Charter school"),
    "parochial": QT_TRANSLATE_NOOP("Choices", "Parochial school"),
    "metco": QT_TRANSLATE_NOOP("Choices", "METCO"),
    "other": QT_TRANSLATE_NOOP("Choices", "Other"),
    "contact": QT_TRANSLATE_NOOP("Choices", "May be contacted"),
    "share_with_college": QT_TRANSLATE_NOOP("Choices", "May be shared with the college"),
    "alumni": QT_TRANSLATE_NOOP("Choices", "Alumni contact"),
    "enrolled": QT_TRANSLATE_NOOP("Choices", "Enrolled"),
    "in_progress": QT_TRANSLATE_NOOP("Choices", "In progress"),
    "on_hold": QT_TRANSLATE_NOOP("Choices", "On hold"),
    "completed": QT_TRANSLATE_NOOP("Choices", "Completed"),
    "withdrew": QT_TRANSLATE_NOOP("Choices", "Withdrew"),
    "1": QT_TRANSLATE_NOOP("Choices", "1 Parenting"),
    "2": QT_TRANSLATE_NOOP("Choices", "2 Communicating"),
    "3": QT_TRANSLATE_NOOP("Choices", "3 Volunteering"),
    "4": QT_TRANSLATE_NOOP("Choices", "4 Learning at home"),
    "5": QT_TRANSLATE_NOOP("Choices", "5 Decision making"),
    "6": QT_TRANSLATE_NOOP("Choices", "6 Collaborating with the community"),
    "city": QT_TRANSLATE_NOOP("Choices", "City"),
    "state": QT_TRANSLATE_NOOP("Choices", "State"),
    "complete": QT_TRANSLATE_NOOP("Choices", "This week is complete"),
    "nothing_to_report": QT_TRANSLATE_NOOP("Choices", "Nothing to report"),
    "present": QT_TRANSLATE_NOOP("Choices", "Present"),
    "excused": QT_TRANSLATE_NOOP("Choices", "Excused"),
    "absent": QT_TRANSLATE_NOOP("Choices", "Absent"),
    "pass": QT_TRANSLATE_NOOP("Choices", "Passed"),
    "fail": QT_TRANSLATE_NOOP("Choices", "Not passed"),
    "planned": QT_TRANSLATE_NOOP("Choices", "Planned"),
    "accepted": QT_TRANSLATE_NOOP("Choices", "Accepted"),
    "revise": QT_TRANSLATE_NOOP("Choices", "To be revised"),
    "declined": QT_TRANSLATE_NOOP("Choices", "Declined"),
    "mdy": QT_TRANSLATE_NOOP("Choices", "Month, day, year"),
    "dmy": QT_TRANSLATE_NOOP("Choices", "Day, month, year"),
    "ymd": QT_TRANSLATE_NOOP("Choices", "Year, month, day"),
    "draft": QT_TRANSLATE_NOOP("Choices", "Draft"),
    "submitted": QT_TRANSLATE_NOOP("Choices", "Waiting for signature"),
    "signed": QT_TRANSLATE_NOOP("Choices", "Signed"),
    "returned": QT_TRANSLATE_NOOP("Choices", "Returned"),
    "void": QT_TRANSLATE_NOOP("Choices", "Void"),
    "signed_by_file": QT_TRANSLATE_NOOP("Choices", "Signed by file"),
    "signed_in_person": QT_TRANSLATE_NOOP("Choices", "Signed in person"),
    "paper": QT_TRANSLATE_NOOP("Choices", "Signed on paper"),
    "eligible": QT_TRANSLATE_NOOP("Choices", "Eligible"),
    "on_pace": QT_TRANSLATE_NOOP("Choices", "On pace"),
    "behind": QT_TRANSLATE_NOOP("Choices", "Behind pace"),
    "late": QT_TRANSLATE_NOOP("Choices", "Past the end date"),
    "done": QT_TRANSLATE_NOOP("Choices", "Hours reached"),
    "awarded": QT_TRANSLATE_NOOP("Choices", "Awarded"),
    "issued": QT_TRANSLATE_NOOP("Choices", "Issued"),
    "revoked": QT_TRANSLATE_NOOP("Choices", "Revoked"),
    "course": QT_TRANSLATE_NOOP("Choices", "Course"),
    "field": QT_TRANSLATE_NOOP("Choices", "Field experience"),
    "training": QT_TRANSLATE_NOOP("Choices", "Training"),
    "capstone": QT_TRANSLATE_NOOP("Choices", "Capstone"),
}
"""English words of every code a person can see."""

_LOOK: Mapping[str, tuple[str, str]] = {
    "draft": ("neutral", "draft"),
    "submitted": ("waiting", "clock"),
    "signed": ("good", "check"),
    "returned": ("problem", "returned"),
    "void": ("neutral", "void"),
    "signed_by_file": ("good", "check"),
    "signed_in_person": ("good", "check"),
    "paper": ("good", "check"),
    "staff": ("information", "check"),
    "eligible": ("good", "star"),
    "done": ("good", "check"),
    "late": ("problem", "clock"),
    "on_pace": ("information", "check"),
    "behind": ("waiting", "clock"),
    "awarded": ("information", "star"),
    "issued": ("good", "credential"),
    "revoked": ("problem", "void"),
    "accepted": ("good", "check"),
    "planned": ("information", "calendar"),
    "revise": ("waiting", "returned"),
    "declined": ("problem", "cross"),
    "pass": ("good", "check"),
    "fail": ("problem", "cross"),
    "in_progress": ("information", "clock"),
    "present": ("good", "check"),
    "excused": ("neutral", "information"),
    "absent": ("waiting", "cross"),
    "enrolled": ("information", "person"),
    "on_hold": ("waiting", "clock"),
    "completed": ("good", "check"),
    "withdrew": ("neutral", "cross"),
    "held": ("waiting", "held"),
}


def choice_label(code: str) -> str:
    """Return the words of a code; a code without words shows as it is."""
    if not code:
        return ""
    return QCoreApplication.translate("Choices", CHOICES.get(code, code))


def badge_for(code: str, text: str = "") -> Badge:
    """Return the chip of a state, level, pace, decision or status.

    Args:
        code: Such as "signed_in_person" or "behind".
        text: Words instead of the code's own, such as "Waiting 9 days".
    """
    tone, icon = _LOOK.get(code, ("neutral", ""))
    return Badge(text or choice_label(code), tone, icon)


def field_label(declared: Field) -> str:
    """Return a record field's label."""
    return QCoreApplication.translate("Fields", declared.label)


def field_help(declared: Field) -> str:
    """Return the sentence below a record field, or ""."""
    return QCoreApplication.translate("Fields", declared.help) if declared.help else ""


def kind_label(label: str) -> str:
    """Return the name of a record kind from its declared English name."""
    return QCoreApplication.translate("Fields", label)


def list_word(word: str) -> str:
    """Return a word of a fixed list in the window's language; others as they are."""
    return QCoreApplication.translate("Lists", word)


LANGUAGES: Mapping[str, str] = {
    "en": QT_TRANSLATE_NOOP("Languages", "English"),
    "es": QT_TRANSLATE_NOOP("Languages", "Spanish"),
    "pt": QT_TRANSLATE_NOOP("Languages", "Portuguese"),
    "ht": QT_TRANSLATE_NOOP("Languages", "Haitian Creole"),
    "kea": QT_TRANSLATE_NOOP("Languages", "Cape Verdean Creole"),
    "zh": QT_TRANSLATE_NOOP("Languages", "Chinese"),
    "vi": QT_TRANSLATE_NOOP("Languages", "Vietnamese"),
    "km": QT_TRANSLATE_NOOP("Languages", "Khmer"),
    "ar": QT_TRANSLATE_NOOP("Languages", "Arabic"),
    "ru": QT_TRANSLATE_NOOP("Languages", "Russian"),
    "fr": QT_TRANSLATE_NOOP("Languages", "French"),
    "so": QT_TRANSLATE_NOOP("Languages", "Somali"),
    "yo": QT_TRANSLATE_NOOP("Languages", "Yoruba"),
    "el": QT_TRANSLATE_NOOP("Languages", "Greek"),
}
"""Languages people of the pilot speak, by code."""


def language_label(code: str) -> str:
    """Return a language's name; a code without a name shows as it is."""
    return QCoreApplication.translate("Languages", LANGUAGES.get(code, code)) if code else ""


def language_options() -> tuple[tuple[str, str], ...]:
    """Return (code, name) of the languages, by name."""
    return tuple(sorted(((c, language_label(c)) for c in LANGUAGES), key=lambda pair: pair[1]))


BACKUP_REASONS: Mapping[str, str] = {
    "by_hand": QT_TRANSLATE_NOOP("Backups", "Made by hand"),
    "automatic": QT_TRANSLATE_NOOP("Backups", "Made by itself"),
    "before_import": QT_TRANSLATE_NOOP("Backups", "Before an import"),
    "before_restore": QT_TRANSLATE_NOOP("Backups", "Before a backup was put back"),
    "before_upgrade": QT_TRANSLATE_NOOP("Backups", "Before an update of the file"),
}
"""Why backups were made, by code."""


def backup_reason(code: str) -> str:
    """Return why a backup was made; a code without words shows as it is."""
    return QCoreApplication.translate("Backups", BACKUP_REASONS.get(code, code))
