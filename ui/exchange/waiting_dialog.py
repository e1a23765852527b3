"""What waited in vain for other changes: shown value by value, then entered or dropped."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from plc_desktop.changes.model import CONTENT
from plc_desktop.domain.records import kind_named
from plc_desktop.services.workspace.instants import moment
from ui.common import theme
from ui.common.dates import format_instant
from ui.common.history_table import written_value
from ui.common.labels import field_label, kind_label
from ui.common.text import PlainLabel

if TYPE_CHECKING:
    from plc_desktop.services.app import Office
    from plc_desktop.storage.salvage import Orphan, OrphanValue

translate = QCoreApplication.translate


def waiting_words(office: Office) -> list[str]:
    """Return what waited in vain, a step at a time: who, when, and what it says. On the worker."""
    return ["\n".join(_words(office, one)) for one in office.syncing.orphans()]


class WaitingDialog(QDialog):
    """Shows it and asks what to do; leaving it changes nothing.

    Signals:
        entered: It is to be entered here.
        dropped: It is to be dropped.
    """

    entered = Signal()
    dropped = Signal()

    def __init__(self, steps: list[str], parent: QWidget) -> None:
        super().__init__(parent)
        px = theme.current().px
        title = translate("ExchangePage", "Enter what waited in vain?")
        self.setWindowTitle(title)
        self.setModal(True)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(px(560), px(480))
        self.enter_button = _button(translate("ExchangePage", "Enter it"), "primary")
        self.drop_button = _button(translate("ExchangePage", "Drop it…"), "danger")
        self.keep_button = QPushButton(translate("ExchangePage", "Leave it as it is"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(24), px(24), px(24), px(16))
        layout.setSpacing(px(12))
        layout.addWidget(PlainLabel(title, "card-title"))
        layout.addWidget(PlainLabel(_explanation()))
        layout.addWidget(_list(steps), 1)
        row = QHBoxLayout()
        row.addWidget(self.drop_button)
        row.addStretch(1)
        row.addWidget(self.enter_button)
        row.addWidget(self.keep_button)
        layout.addLayout(row)
        self.keep_button.setDefault(True)
        self.keep_button.clicked.connect(self.reject)
        self.enter_button.clicked.connect(self.accept)
        self.accepted.connect(self.entered)
        self.drop_button.clicked.connect(self.reject)
        self.drop_button.clicked.connect(self.dropped)
        self.keep_button.setFocus()


def _explanation() -> str:
    return translate(
        "ExchangePage",
        "What these changes were built on has not come for a month; perhaps that laptop was"
        " put back and nobody else has it. Their signatures and decisions are entered as"
        " they are, their values as your own edits, in place of what is here. You can undo"
        " the values.",
    )


def _button(text: str, role: str) -> QPushButton:
    button = QPushButton(text)
    button.setProperty("role", role)
    button.setAutoDefault(False)
    return button


def _list(steps: list[str]) -> QScrollArea:
    inner = QWidget()
    column = QVBoxLayout(inner)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(theme.current().px(12))
    for words in steps:
        column.addWidget(PlainLabel(words, selectable=True))
    column.addStretch(1)
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setWidget(inner)
    area.setAccessibleName(translate("ExchangePage", "What waited in vain"))
    return area


def _words(office: Office, orphan: Orphan) -> Iterator[str]:
    when = format_instant(moment(orphan.wall_ms))
    name = office.records.label("person", orphan.user)
    yield f"{name} · {when}" if name else when
    if orphan.facts:
        words = translate("ExchangePage", "%n signature(s) or decision(s)", "", orphan.facts)
        yield f"•  {words}"
    for value in orphan.registers:
        for line in _value(office, value):
            yield f"•  {line}"


def _value(office: Office, said: OrphanValue) -> Iterator[str]:
    """Yield each field that would be different; of a whole record those that are."""
    kind = kind_named(said.kind)
    now, then = (_fields(said.field, one) for one in (said.present, said.value))
    label = office.records.label(said.kind, said.row)
    where = ": ".join(filter(None, (kind_label(kind.label), label)))
    for name, field in kind.fields.items():
        if name in then and then[name] != now.get(name):
            empty = translate("Exchange", "(empty)")
            yield translate("ExchangePage", "{record}, {field}: {before} → {after}").format(
                record=where,
                field=field_label(field),
                before=written_value(office, kind, name, now.get(name)) or empty,
                after=written_value(office, kind, name, then[name]) or empty,
            )


def _fields(register: str, value: Any) -> dict[str, Any]:
    if register != CONTENT:
        return {register: value}
    return value if isinstance(value, dict) else {}
