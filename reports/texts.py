"""The words on the papers, in English; the window hands over the same keys in other languages.

Braces are filled by the papers. What people typed is only ever a value, never part of a pattern.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:  # noqa: N802  # the name lupdate looks for
    """Return the text; marks it for translation without needing Qt."""
    return text


ENGLISH: Final[Mapping[str, str]] = {
    "language": "en",
    # Dates
    "month_1": QT_TRANSLATE_NOOP("Documents", "January"),
    "month_2": QT_TRANSLATE_NOOP("Documents", "February"),
    "month_3": QT_TRANSLATE_NOOP("Documents", "March"),
    "month_4": QT_TRANSLATE_NOOP("Documents", "April"),
    "month_5": QT_TRANSLATE_NOOP("Documents", "May"),
    "month_6": QT_TRANSLATE_NOOP("Documents", "June"),
    "month_7": QT_TRANSLATE_NOOP("Documents", "July"),
    "month_8": QT_TRANSLATE_NOOP("Documents", "August"),
    "month_9": QT_TRANSLATE_NOOP("Documents", "September"),
    "month_10": QT_TRANSLATE_NOOP("Documents", "October"),
    "month_11": QT_TRANSLATE_NOOP("Documents", "November"),
    "month_12": QT_TRANSLATE_NOOP("Documents", "December"),
    "weekday_1": QT_TRANSLATE_NOOP("Documents", "Mon"),
    "weekday_2": QT_TRANSLATE_NOOP("Documents", "Tue"),
    "weekday_3": QT_TRANSLATE_NOOP("Documents", "Wed"),
    "weekday_4": QT_TRANSLATE_NOOP("Documents", "Thu"),
    "weekday_5": QT_TRANSLATE_NOOP("Documents", "Fri"),
    "weekday_6": QT_TRANSLATE_NOOP("Documents", "Sat"),
    "weekday_7": QT_TRANSLATE_NOOP("Documents", "Sun"),
    "date_long": QT_TRANSLATE_NOOP("Documents", "{month} {day}, {year}"),
    "date_day": QT_TRANSLATE_NOOP("Documents", "{weekday} {day}"),
    "date_short": QT_TRANSLATE_NOOP("Documents", "{month_number}/{day}/{year}"),
    "clock_am": QT_TRANSLATE_NOOP("Documents", "{time} AM"),
    "clock_pm": QT_TRANSLATE_NOOP("Documents", "{time} PM"),
    "period": QT_TRANSLATE_NOOP("Documents", "{first} – {last}"),
    # Certificate
    "credential": QT_TRANSLATE_NOOP("Documents", "Parent Leadership Credential"),
    "seal": QT_TRANSLATE_NOOP("Documents", "PARENT LEADERSHIP CREDENTIAL"),
    "with_host": QT_TRANSLATE_NOOP("Documents", "with {host}"),
    "awarded_to": QT_TRANSLATE_NOOP("Documents", "awarded to"),
    "has_completed": QT_TRANSLATE_NOOP(
        "Documents", "who has completed the steps of the parent leadership pathway"
    ),
    "credits": QT_TRANSLATE_NOOP("Documents", "{count} credits"),
    "credits_one": QT_TRANSLATE_NOOP("Documents", "1 credit"),
    "course_completed": QT_TRANSLATE_NOOP("Documents", "Completed"),
    "course": QT_TRANSLATE_NOOP("Documents", "Leadership College Course"),
    "hours": QT_TRANSLATE_NOOP("Documents", "{count} hours"),
    "hours_one": QT_TRANSLATE_NOOP("Documents", "1 hour"),
    "field_experience": QT_TRANSLATE_NOOP("Documents", "supervised field experience"),
    "contact_hours": QT_TRANSLATE_NOOP("Documents", "{count} contact hours"),
    "contact_hours_one": QT_TRANSLATE_NOOP("Documents", "1 contact hour"),
    "training": QT_TRANSLATE_NOOP("Documents", "additional training"),
    "capstone": QT_TRANSLATE_NOOP("Documents", "Capstone"),
    "capstone_project": QT_TRANSLATE_NOOP("Documents", "capstone project"),
    "capstone_accepted": QT_TRANSLATE_NOOP("Documents", "project accepted"),
    "awarded_on": QT_TRANSLATE_NOOP("Documents", "Awarded {date}"),
    "issued_on": QT_TRANSLATE_NOOP("Documents", "Issued {date}"),
    "number": QT_TRANSLATE_NOOP("Documents", "No. {number}"),
    "check_code": QT_TRANSLATE_NOOP("Documents", "check code {code}"),
    "replaces": QT_TRANSLATE_NOOP("Documents", "Replaces the paper of {date}"),
    "status_as_of": QT_TRANSLATE_NOOP("Documents", "In force as of {date}"),
    "how_to_check": QT_TRANSLATE_NOOP(
        "Documents", "Verify it offline: scan the code with PLC Desktop"
    ),
    "how_to_check_unsigned": QT_TRANSLATE_NOOP(
        "Documents", "Not signed: only the issuer can confirm it"
    ),
    # Practicum report
    "practicum_report": QT_TRANSLATE_NOOP("Documents", "Supervised Practicum Report"),
    "interim": QT_TRANSLATE_NOOP("Documents", "interim"),
    "final": QT_TRANSLATE_NOOP("Documents", "final"),
    "parent_leader": QT_TRANSLATE_NOOP("Documents", "Parent leader"),
    "site": QT_TRANSLATE_NOOP("Documents", "Site"),
    "supervisor": QT_TRANSLATE_NOOP("Documents", "Supervisor"),
    "role": QT_TRANSLATE_NOOP("Documents", "Role"),
    "signed": QT_TRANSLATE_NOOP("Documents", "Signed"),
    "signed_of": QT_TRANSLATE_NOOP("Documents", "{done} of {required}"),
    "not_signed": QT_TRANSLATE_NOOP("Documents", "Waiting · returned · held"),
    "objectives": QT_TRANSLATE_NOOP("Documents", "Learning objectives"),
    "day": QT_TRANSLATE_NOOP("Documents", "Day"),
    "time": QT_TRANSLATE_NOOP("Documents", "Time"),
    "length": QT_TRANSLATE_NOOP("Documents", "Hours"),
    "activity": QT_TRANSLATE_NOOP("Documents", "Activity"),
    "what_was_done": QT_TRANSLATE_NOOP("Documents", "What was done"),
    "state": QT_TRANSLATE_NOOP("Documents", "State"),
    "week_of": QT_TRANSLATE_NOOP("Documents", "Week of {date}"),
    "week_continued": QT_TRANSLATE_NOOP("Documents", "Week of {date}, continued"),
    "continued": QT_TRANSLATE_NOOP("Documents", "{title}, continued"),
    "week": QT_TRANSLATE_NOOP("Documents", "week"),
    "cumulative": QT_TRANSLATE_NOOP("Documents", "cumulative {done} of {required}"),
    "no_signed_hours": QT_TRANSLATE_NOOP("Documents", "No hours are signed yet."),
    "signed_by_file": QT_TRANSLATE_NOOP("Documents", "by file"),
    "signed_in_person": QT_TRANSLATE_NOOP("Documents", "in person"),
    "paper": QT_TRANSLATE_NOOP("Documents", "on paper"),
    "staff": QT_TRANSLATE_NOOP("Documents", "by staff"),
    "level_signed_by_file": QT_TRANSLATE_NOOP("Documents", "signed by file"),
    "level_signed_in_person": QT_TRANSLATE_NOOP("Documents", "signed in person"),
    "level_paper": QT_TRANSLATE_NOOP("Documents", "signed on paper"),
    "level_staff": QT_TRANSLATE_NOOP("Documents", "attested by staff"),
    "level_not_counted": QT_TRANSLATE_NOOP("Documents", "{level} (does not count)"),
    "not_counted": QT_TRANSLATE_NOOP("Documents", "not counted"),
    "by_activity": QT_TRANSLATE_NOOP("Documents", "By activity"),
    "no_activity": QT_TRANSLATE_NOOP("Documents", "not named"),
    "other_activities": QT_TRANSLATE_NOOP("Documents", "all others"),
    "by_level": QT_TRANSLATE_NOOP("Documents", "How the hours were signed"),
    "waiting_title": QT_TRANSLATE_NOOP("Documents", "Not signed yet, not counted"),
    "returned_title": QT_TRANSLATE_NOOP("Documents", "Returned by the supervisor, not counted"),
    "held_title": QT_TRANSLATE_NOOP("Documents", "Possible double entries, not counted"),
    "draft": QT_TRANSLATE_NOOP("Documents", "draft"),
    "waiting": QT_TRANSLATE_NOOP("Documents", "waiting"),
    "waiting_since": QT_TRANSLATE_NOOP("Documents", "waiting since {date}"),
    "returned": QT_TRANSLATE_NOOP("Documents", "returned"),
    "held": QT_TRANSLATE_NOOP("Documents", "held"),
    "reason": QT_TRANSLATE_NOOP("Documents", "Reason: {reason}"),
    "total": QT_TRANSLATE_NOOP("Documents", "total"),
    "signature_parent_leader": QT_TRANSLATE_NOOP("Documents", "parent leader · date"),
    "signature_supervisor": QT_TRANSLATE_NOOP("Documents", "supervisor · date"),
    "signature_coordinator": QT_TRANSLATE_NOOP("Documents", "coordinator · date"),
    "content": QT_TRANSLATE_NOOP("Documents", "Content {hash} · made {date}"),
    "page_of": QT_TRANSLATE_NOOP("Documents", "page {page} of {pages}"),
    # Transcript
    "transcript": QT_TRANSLATE_NOOP("Documents", "Transcript"),
    "transcript_of": QT_TRANSLATE_NOOP("Documents", "Parent leadership pathway"),
    "no_credential": QT_TRANSLATE_NOOP("Documents", "not awarded yet"),
    "credential_awarded": QT_TRANSLATE_NOOP("Documents", "awarded {date}, not issued yet"),
    "credential_issued": QT_TRANSLATE_NOOP("Documents", "awarded {awarded}, issued {issued}"),
    "credential_revoked": QT_TRANSLATE_NOOP("Documents", "revoked"),
    "credential_number": QT_TRANSLATE_NOOP("Documents", "Credential"),
    "rules": QT_TRANSLATE_NOOP("Documents", "Rules"),
    "cohort": QT_TRANSLATE_NOOP("Documents", "Cohort"),
    "step_course": QT_TRANSLATE_NOOP("Documents", "1. Leadership college course"),
    "step_field": QT_TRANSLATE_NOOP("Documents", "2. Supervised field experience"),
    "step_training": QT_TRANSLATE_NOOP("Documents", "3. Additional training"),
    "step_capstone": QT_TRANSLATE_NOOP("Documents", "4. Capstone project"),
    "step_met": QT_TRANSLATE_NOOP("Documents", "completed"),
    "step_open": QT_TRANSLATE_NOOP("Documents", "not completed yet"),
    "step_not_asked": QT_TRANSLATE_NOOP("Documents", "not asked for"),
    "column_course": QT_TRANSLATE_NOOP("Documents", "Course"),
    "column_college": QT_TRANSLATE_NOOP("Documents", "College · term"),
    "column_result": QT_TRANSLATE_NOOP("Documents", "Result"),
    "column_credits": QT_TRANSLATE_NOOP("Documents", "Credits"),
    "column_dates": QT_TRANSLATE_NOOP("Documents", "Dates"),
    "column_date": QT_TRANSLATE_NOOP("Documents", "Date"),
    "column_topic": QT_TRANSLATE_NOOP("Documents", "Topic"),
    "column_provider": QT_TRANSLATE_NOOP("Documents", "Provider"),
    "column_project": QT_TRANSLATE_NOOP("Documents", "Project"),
    "result_pass": QT_TRANSLATE_NOOP("Documents", "passed"),
    "result_fail": QT_TRANSLATE_NOOP("Documents", "not passed"),
    "result_in_progress": QT_TRANSLATE_NOOP("Documents", "in progress"),
    "result_withdrew": QT_TRANSLATE_NOOP("Documents", "withdrew"),
    "decision_planned": QT_TRANSLATE_NOOP("Documents", "planned"),
    "decision_accepted": QT_TRANSLATE_NOOP("Documents", "accepted"),
    "decision_revise": QT_TRANSLATE_NOOP("Documents", "being revised"),
    "decision_declined": QT_TRANSLATE_NOOP("Documents", "not accepted"),
    "nothing_yet": QT_TRANSLATE_NOOP("Documents", "Nothing recorded yet."),
    "total_of": QT_TRANSLATE_NOOP("Documents", "{done} of {required}"),
    "transcript_foot": QT_TRANSLATE_NOOP(
        "Documents", "Only hours that a supervisor signed are counted."
    ),
    # Identity card
    "card": QT_TRANSLATE_NOOP("Documents", "Identity card"),
    "card_words": QT_TRANSLATE_NOOP("Documents", "Words of this key, to tell it from another one"),
    "card_made": QT_TRANSLATE_NOOP("Documents", "Printed on"),
    "card_what": QT_TRANSLATE_NOOP("Documents", "What this is"),
    "card_what_1": QT_TRANSLATE_NOOP(
        "Documents",
        "With this card another computer knows whose signature or file it has before it. There "
        "is nothing secret on it: you may show it, copy it and hand it out.",
    ),
    "card_use": QT_TRANSLATE_NOOP("Documents", "How to use it"),
    "card_use_1": QT_TRANSLATE_NOOP(
        "Documents", "Scan or photograph this page and save it as a PDF, PNG or JPEG file."
    ),
    "card_use_2": QT_TRANSLATE_NOOP(
        "Documents", "In PLC Desktop choose “Accept a card” and open that file."
    ),
    "card_use_3": QT_TRANSLATE_NOOP(
        "Documents",
        "Call each other, read the six words that both screens show, and accept the card only "
        "if they are the same.",
    ),
    # Totals by skill, and evaluations
    "by_skill": QT_TRANSLATE_NOOP("Documents", "By skill"),
    "other_skills": QT_TRANSLATE_NOOP("Documents", "all others"),
    "by_involvement": QT_TRANSLATE_NOOP("Documents", "By involvement type"),
    "several_named": QT_TRANSLATE_NOOP(
        "Documents", "An hour can name several skills and types, and then stands at each."
    ),
    "evaluation_midpoint": QT_TRANSLATE_NOOP("Documents", "Evaluation at midpoint"),
    "evaluation_final": QT_TRANSLATE_NOOP("Documents", "Final evaluation"),
    "evaluation_skills": QT_TRANSLATE_NOOP("Documents", "Skills"),
    "evaluation_work": QT_TRANSLATE_NOOP("Documents", "How the work was done"),
    "evaluation_score": QT_TRANSLATE_NOOP("Documents", "Score"),
    "evaluation_mean": QT_TRANSLATE_NOOP("Documents", "mean of what was observed, 1 to 4"),
    "evaluation_strengths": QT_TRANSLATE_NOOP("Documents", "What goes well: {answer}"),
    "evaluation_growth": QT_TRANSLATE_NOOP("Documents", "What to work on next: {answer}"),
    "evaluation_comments": QT_TRANSLATE_NOOP("Documents", "Comments: {answer}"),
    "evaluation_goals": QT_TRANSLATE_NOOP("Documents", "Learning objectives met: {answer}"),
    "evaluation_host": QT_TRANSLATE_NOOP("Documents", "Would host them again: {answer}"),
    "evaluation_reviewed": QT_TRANSLATE_NOOP(
        "Documents", "Talked over with the parent leader: {answer}"
    ),
    "goals_all": QT_TRANSLATE_NOOP("Documents", "all of them"),
    "goals_some": QT_TRANSLATE_NOOP("Documents", "some of them"),
    "goals_none": QT_TRANSLATE_NOOP("Documents", "none yet"),
    "host_yes": QT_TRANSLATE_NOOP("Documents", "yes"),
    "host_no": QT_TRANSLATE_NOOP("Documents", "no"),
    "score_0": QT_TRANSLATE_NOOP("Documents", "not observed"),
    "score_1": QT_TRANSLATE_NOOP("Documents", "1 beginning"),
    "score_2": QT_TRANSLATE_NOOP("Documents", "2 developing"),
    "score_3": QT_TRANSLATE_NOOP("Documents", "3 capable"),
    "score_4": QT_TRANSLATE_NOOP("Documents", "4 strong"),
    "criterion_attendance": QT_TRANSLATE_NOOP("Documents", "Attendance and punctuality"),
    "criterion_dependability": QT_TRANSLATE_NOOP("Documents", "Dependability"),
    "criterion_initiative": QT_TRANSLATE_NOOP("Documents", "Initiative"),
    "criterion_quality_of_work": QT_TRANSLATE_NOOP("Documents", "Quality of work"),
    "criterion_judgment": QT_TRANSLATE_NOOP("Documents", "Judgment"),
    "criterion_teamwork": QT_TRANSLATE_NOOP("Documents", "Teamwork"),
    "criterion_adaptability": QT_TRANSLATE_NOOP("Documents", "Adaptability"),
    "criterion_problem_solving": QT_TRANSLATE_NOOP("Documents", "Problem solving"),
    "criterion_verbal_communication": QT_TRANSLATE_NOOP("Documents", "Spoken communication"),
    "criterion_written_communication": QT_TRANSLATE_NOOP("Documents", "Written communication"),
    "criterion_accepts_feedback": QT_TRANSLATE_NOOP("Documents", "Accepts feedback"),
    "criterion_professionalism": QT_TRANSLATE_NOOP("Documents", "Professional conduct"),
    "criterion_ethics": QT_TRANSLATE_NOOP("Documents", "Ethics and confidentiality"),
    # Hours sheet
    "hours_sheet": QT_TRANSLATE_NOOP("Documents", "Hours sheet"),
    "hours_sheet_none": QT_TRANSLATE_NOOP("Documents", "No hours in these days."),
    "hours_sheet_totals": QT_TRANSLATE_NOOP(
        "Documents",
        "Signed {signed}, of which {counted} count · waiting {waiting} · returned {returned}"
        " · held {held}",
    ),
    "hours_sheet_all": QT_TRANSLATE_NOOP(
        "Documents",
        "{people} parent leaders: signed {signed}, of which {counted} count · waiting {waiting}",
    ),
    "void": QT_TRANSLATE_NOOP("Documents", "void"),
    # List of several organizations
    "everybody": QT_TRANSLATE_NOOP("Documents", "Parent leaders"),
    "everybody_below": QT_TRANSLATE_NOOP("Documents", "of all organizations, {date}"),
    "everybody_none": QT_TRANSLATE_NOOP("Documents", "Nobody is in this list."),
    "everybody_organization": QT_TRANSLATE_NOOP("Documents", "Organization"),
    "everybody_status": QT_TRANSLATE_NOOP("Documents", "Status"),
    "everybody_steps": QT_TRANSLATE_NOOP("Documents", "Steps"),
    "everybody_counted": QT_TRANSLATE_NOOP("Documents", "Hours"),
    "everybody_other": QT_TRANSLATE_NOOP("Documents", "Not counted"),
    "everybody_shown": QT_TRANSLATE_NOOP("Documents", "{organization}, as of {date}"),
    "everybody_handed": QT_TRANSLATE_NOOP("Documents", "{organization}, now with {owner}"),
    "everybody_all": QT_TRANSLATE_NOOP(
        "Documents",
        "Parent leaders: {people}. Organizations: {organizations}. Hours that count: {counted}.",
    ),
    "everybody_why": QT_TRANSLATE_NOOP(
        "Documents",
        "Every hour counts once. Hours that are presumed to be counted already, or that were shown"
        " without their lines, stand under “Not counted”. Records of other organizations are as"
        " they showed them on the day that stands there.",
    ),
    "status_enrolled": QT_TRANSLATE_NOOP("Documents", "Enrolled"),
    "status_in_progress": QT_TRANSLATE_NOOP("Documents", "In progress"),
    "status_on_hold": QT_TRANSLATE_NOOP("Documents", "On hold"),
    "status_completed": QT_TRANSLATE_NOOP("Documents", "Completed"),
    "status_withdrew": QT_TRANSLATE_NOOP("Documents", "Withdrew"),
    # Sheet to sign on paper
    "sheet": QT_TRANSLATE_NOOP("Documents", "Hours to sign"),
    "sheet_for": QT_TRANSLATE_NOOP("Documents", "for {supervisor}"),
    "sheet_counts_one": QT_TRANSLATE_NOOP("Documents", "1 line, {hours} hours"),
    "sheet_counts": QT_TRANSLATE_NOOP("Documents", "{count} lines, {hours} hours"),
    "sheet_printed": QT_TRANSLATE_NOOP("Documents", "Printed {date}"),
    "sheet_how": QT_TRANSLATE_NOOP(
        "Documents",
        "Put your initials beside each line that you observed or checked. Leave a line empty to "
        "decide later. To return a line, write what should be corrected instead of your initials. "
        "Sign and date the last page, and give every page back: the office scans them.",
    ),
    "sheet_line": QT_TRANSLATE_NOOP("Documents", "No."),
    "sheet_initials": QT_TRANSLATE_NOOP("Documents", "Initials"),
    "sheet_return": QT_TRANSLATE_NOOP("Documents", "Return, because"),
    "sheet_statement": QT_TRANSLATE_NOOP(
        "Documents",
        "I supervised this work or have checked that it was done. The days and lengths are true."
        " I am not the parent leader and not family of the parent leader.",
    ),
    "sheet_scope_one": QT_TRANSLATE_NOOP(
        "Documents", "This signature is for the lines with my initials."
    ),
    "sheet_scope": QT_TRANSLATE_NOOP(
        "Documents", "This signature is for the lines with my initials, on all {pages} pages."
    ),
    "sheet_signature": QT_TRANSLATE_NOOP("Documents", "{supervisor} · signature"),
    "sheet_date": QT_TRANSLATE_NOOP("Documents", "date"),
    "sheet_number": QT_TRANSLATE_NOOP("Documents", "Sheet {number}"),
    "sheet_lines_one": QT_TRANSLATE_NOOP("Documents", "line {first}"),
    "sheet_lines": QT_TRANSLATE_NOOP("Documents", "lines {first} to {last}"),
    "sheet_hash": QT_TRANSLATE_NOOP("Documents", "Content {hash}"),
    "sheet_code": QT_TRANSLATE_NOOP(
        "Documents", "The square names exactly these lines. Please do not write on it."
    ),
    "detail_break": QT_TRANSLATE_NOOP("Documents", "Break {length}"),
    "detail_skills": QT_TRANSLATE_NOOP("Documents", "Skills: {list}"),
    "detail_involvement": QT_TRANSLATE_NOOP("Documents", "Involvement: {list}"),
    "detail_level": QT_TRANSLATE_NOOP("Documents", "Level: {level}"),
    "detail_reflection": QT_TRANSLATE_NOOP("Documents", "Reflection: {text}"),
    "level_school": QT_TRANSLATE_NOOP("Documents", "school"),
    "level_district": QT_TRANSLATE_NOOP("Documents", "district"),
    "level_city": QT_TRANSLATE_NOOP("Documents", "city"),
    "level_state": QT_TRANSLATE_NOOP("Documents", "state"),
    "involvement_1": QT_TRANSLATE_NOOP("Documents", "parenting"),
    "involvement_2": QT_TRANSLATE_NOOP("Documents", "communicating"),
    "involvement_3": QT_TRANSLATE_NOOP("Documents", "volunteering"),
    "involvement_4": QT_TRANSLATE_NOOP("Documents", "learning at home"),
    "involvement_5": QT_TRANSLATE_NOOP("Documents", "decision making"),
    "involvement_6": QT_TRANSLATE_NOOP("Documents", "working with the community"),
    # Sheet of the organization's key
    "root_sheet": QT_TRANSLATE_NOOP("Documents", "Recovery sheet of the organization's key"),
    "root_sheet_for": QT_TRANSLATE_NOOP("Documents", "Key of {organization}"),
    "root_sheet_holder": QT_TRANSLATE_NOOP("Documents", "Kept by"),
    "root_sheet_made": QT_TRANSLATE_NOOP("Documents", "Printed on"),
    "root_sheet_what_1": QT_TRANSLATE_NOOP(
        "Documents",
        "With this code the organization's key is made anew when its stick is broken or lost, or "
        "its passphrase is forgotten.",
    ),
    "root_sheet_words": QT_TRANSLATE_NOOP(
        "Documents", "The words of this key, to compare with the screen: {words}."
    ),
    "root_sheet_keep_1": QT_TRANSLATE_NOOP(
        "Documents",
        "Whoever has this page can confirm anyone in the organization's name. Lock it away, in "
        "another place than the stick; do not photograph it or keep it on a computer.",
    ),
    "root_sheet_keep_2": QT_TRANSLATE_NOOP(
        "Documents",
        "If it may have been seen by somebody else, replace the key. This page is then worthless.",
    ),
    "root_sheet_use": QT_TRANSLATE_NOOP("Documents", "When the key is needed again"),
    "root_sheet_use_1": QT_TRANSLATE_NOOP(
        "Documents", "Open the organization's workspace in PLC Desktop."
    ),
    "root_sheet_use_2": QT_TRANSLATE_NOOP(
        "Documents",
        "Go to “Cards and keys”, “Organization's key”, and choose “Recover it from the sheet”.",
    ),
    "root_sheet_use_3": QT_TRANSLATE_NOOP(
        "Documents", "Type the code, choose an empty stick, and set a new passphrase."
    ),
    # Recovery sheet
    "recovery_sheet": QT_TRANSLATE_NOOP("Documents", "Recovery sheet"),
    "recovery_for": QT_TRANSLATE_NOOP("Documents", "Workspace of {organization}"),
    "recovery_file": QT_TRANSLATE_NOOP("Documents", "File"),
    "recovery_made": QT_TRANSLATE_NOOP("Documents", "Made on"),
    "recovery_code": QT_TRANSLATE_NOOP("Documents", "Recovery code"),
    "recovery_what": QT_TRANSLATE_NOOP("Documents", "What this is"),
    "recovery_what_1": QT_TRANSLATE_NOOP(
        "Documents",
        "The workspace is encrypted. Without its passphrase or this code nobody can open it, "
        "not even the makers of the program.",
    ),
    "recovery_keep": QT_TRANSLATE_NOOP("Documents", "Keep it safe"),
    "recovery_keep_1": QT_TRANSLATE_NOOP(
        "Documents",
        "Lock this sheet away, not beside the computer. Whoever has this sheet and the file "
        "can read everything in it.",
    ),
    "recovery_keep_2": QT_TRANSLATE_NOOP(
        "Documents",
        "Do not photograph it or send it by e-mail. If it is lost, make a new code: "
        "the old one stops working.",
    ),
    "recovery_use": QT_TRANSLATE_NOOP("Documents", "When the passphrase is forgotten"),
    "recovery_use_1": QT_TRANSLATE_NOOP(
        "Documents", "Open PLC Desktop and choose the workspace file."
    ),
    "recovery_use_2": QT_TRANSLATE_NOOP(
        "Documents",
        "Choose “Use the recovery sheet” and type the code. Hyphens and capitals do not matter.",
    ),
    "recovery_use_3": QT_TRANSLATE_NOOP(
        "Documents", "Choose a new passphrase, then print a new sheet and destroy this one."
    ),
    "recovery_kept_by": QT_TRANSLATE_NOOP("Documents", "kept by · place · date"),
}
"""Every word of every paper, by key. `language` is the code of the language they are in."""
