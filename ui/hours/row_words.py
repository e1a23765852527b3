"""One hours entry in a sentence: what the columns of a list have no room for."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from plc_desktop.domain.tables import HoursRow

translate = QCoreApplication.translate


def row_words(row: HoursRow) -> str:
    """Return what was done, who signs, and why it came back or is void; "" if nothing is said."""
    supervisor = ""
    if row.supervisor:
        text = translate("HoursRow", "Supervisor: {supervisor}")
        supervisor = text.format(supervisor=row.supervisor)
    parts = (row.description.replace("\n", " "), supervisor, _reason(row))
    return " · ".join(part for part in parts if part)


def _reason(row: HoursRow) -> str:
    if not row.reason:
        return ""
    if row.state == "void":
        text = translate("HoursRow", "Void: “{reason}”")
    else:
        text = translate("HoursRow", "Came back: “{reason}”")
    return text.format(reason=row.reason)
