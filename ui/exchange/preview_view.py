"""What reading a file would do, before anything is read: sentences, and every row to look at."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from plc_desktop.errors import PlcError
from ui.common import theme
from ui.common.card import Card, Note
from ui.common.columns import Column, EmptyState, Filter
from ui.common.facts import clear_layout
from ui.common.icons import pixmap
from ui.common.messages import text_for, text_for_code
from ui.common.painting import Badge
from ui.common.seen import visible
from ui.common.side_by_side import SideBySide
from ui.common.table import PagedTable
from ui.common.table_source import ListSource
from ui.common.tall_area import TallArea
from ui.common.text import PlainLabel
from ui.exchange.words import TONES, WHAT, instant, missing_words, sentences, what_words

if TYPE_CHECKING:
    from plc_desktop.services.exchange.preview import Preview
    from ui.common.page import PageContext
    from ui.exchange.loading import ShownItem, ShownPreview

translate = QCoreApplication.translate
_UNKNOWN = "laptop_unknown"
_ICONS = {"good": "check", "problem": "warning", "waiting": "clock", "information": "information"}


class PreviewView(QWidget):
    """The file in sentences on one side, its rows in a table on the other.

    Signals:
        take_asked: What a person typed; empty if nothing has to be typed.
        left: The person does not want it.
        accept_asked: The laptop is unknown; its card is to be accepted.
    """

    take_asked = Signal(str)
    left = Signal()
    accept_asked = Signal()

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: ShownPreview | None = None
        self.card = Card()
        self.place = PlainLabel("", "label")
        self._from = PlainLabel("", "muted")
        self._sentences = QVBoxLayout()
        self._note = Note("", "information")
        self._brake = Note("", "problem")
        self.typed = QLineEdit()
        self._problem = Note("", "problem")
        self.take_button = QPushButton(self.tr("Read it into the workspace"))
        self.accept_button = QPushButton(self.tr("Accept that laptop's card…"))
        self.leave_button = QPushButton(_leave_words())
        self.table: PagedTable[ShownItem] = PagedTable(
            context,
            ListSource(
                self._items,
                lambda item: f"{item.label} {' '.join(item.details)}",
                {"what": lambda item: item.what, "label": lambda item: item.label.casefold()},
                {"what": lambda item: item.what},
            ),
            _columns(),
            name=self.tr("What the file changes"),
            empty=EmptyState(self.tr("There is nothing to look at.")),
            filters=[
                Filter(
                    "what",
                    self.tr("What happens"),
                    tuple((code, what_words(code)) for code in WHAT),
                )
            ],
            search_hint=self.tr("Search what it changes"),
        )
        self._beside = QWidget()
        self.details = Note()
        self.details.hide()
        self._build()
        self.table.selection_changed.connect(self._show_details)
        self.table.opened.connect(self._open_details)
        self.take_button.clicked.connect(self._take)
        self.accept_button.clicked.connect(self.accept_asked)
        self.leave_button.clicked.connect(self.left)
        self.typed.textChanged.connect(self._allow)

    def show_preview(self, shown: ShownPreview, place: int = 1, count: int = 1) -> None:
        """Show what a file would do.

        Args:
            shown: The file.
            place: Which it is of those that a person chose, the first is 1.
            count: How many a person chose.
        """
        self._shown = shown
        words = self.tr("File {place} of {count}").format(place=f"{place:,}", count=f"{count:,}")
        self.place.setText(words if count > 1 else "")
        self.place.setVisible(count > 1)
        preview, report = shown.preview, shown.preview.report
        self._problem.set_text("")
        self.card.set_title(self.tr("A file from {name}").format(name=preview.sender))
        kind = self.tr("everything it has") if preview.is_everything else self.tr("what we lacked")
        self._from.setText(
            self.tr("{file}, made {when}, holds {kind}.").format(
                file=visible(preview.name), when=instant(preview.made_at_ms), kind=kind
            )
        )
        clear_layout(self._sentences)
        for tone, words in sentences(report, shown.facts):
            self._sentences.addWidget(_sentence(tone, words))
        for alike in preview.alike:
            words = self.tr("{name} may be {other}, who is here already.").format(
                name=alike.name, other=alike.others[0].name
            )
            self._sentences.addWidget(_sentence("waiting", words))
        for part in preview.missing:
            self._sentences.addWidget(_sentence("waiting", missing_words(part)))
        for one in preview.withdrawn:
            words = self.tr(
                "%n change(s) were made on {laptop}, which is withdrawn, and nobody here knew of"
                " them then. If it was stolen, leave this file and call {name}.",
                "",
                one.changes,
            ).format(laptop=one.laptop, name=preview.sender)
            self._sentences.addWidget(_sentence("problem", words))
        self._note.set_text(self._advice())
        is_braked = bool(report.confirmation)
        self._brake.set_text(self._brake_words() if is_braked else "")
        self.typed.setVisible(is_braked)
        self.typed.clear()
        brings = preview.was_taken_back or not report.is_nothing_new
        can_take = (preview.is_trusted and not preview.is_own and brings) or bool(preview.withdraws)
        self.take_button.setText(
            self.tr("Note who is withdrawn")
            if preview.withdraws
            else self.tr("Read it into the workspace")
        )
        self.take_button.setVisible(can_take)
        self.leave_button.setText(_leave_words() if can_take else self.tr("Go on"))
        self.accept_button.setVisible(preview.objection == _UNKNOWN and not preview.is_own)
        self._beside.setVisible(bool(shown.items))
        self.details.set_text("")
        self._allow()
        self.table.reload()
        (self.typed if is_braked else self.leave_button).setFocus()

    def show_problem(self, error: PlcError) -> None:
        """Say why it was not read; the preview stays."""
        self._problem.set_text(text_for(error))
        self.set_busy(busy=False)

    def set_busy(self, *, busy: bool) -> None:
        """Take no clicks while the file is read."""
        self.leave_button.setEnabled(not busy)
        if busy:
            self.take_button.setEnabled(False)
        else:
            self._allow()

    def _advice(self) -> str:
        if self._shown is None:
            return ""
        preview = self._shown.preview
        if preview.is_own:
            return self.tr("This laptop wrote this file itself; there is nothing to read.")
        if not preview.is_trusted:
            return self._refusal(preview)
        if preview.was_taken_back:
            return self.tr(
                "What this file brought was taken back here. If you read it again, it is here"
                " again."
            )
        if preview.report.is_nothing_new:
            return self.tr("Everything in this file is here already.")
        return self._afterwards(preview)

    def _refusal(self, preview: Preview) -> str:
        if preview.withdraws:
            return self.tr(
                "{name} was withdrawn here, and its file says the same of {others}. Nobody but"
                " people can tell who is right. Until they do, no laptop reads files of any of"
                " them, so that all laptops agree. Nothing else of this file is read."
            ).format(name=preview.sender, others=", ".join(preview.withdraws))
        if preview.objection != _UNKNOWN:
            return text_for_code(preview.objection, {"name": preview.sender})
        return self.tr(
            "Nobody compared the card of {name} here, so nothing of this file is read. Ask for"
            " the card of that laptop, read the words to each other, and accept it."
        ).format(name=preview.sender)

    def _afterwards(self, preview: Preview) -> str:
        if preview.report.facts.get("erase"):
            return self.tr(
                "What is erased cannot be brought back, even if the rest of the file is taken back"
                " afterwards. Ask the other laptop if you do not know of it."
            )
        if preview.brings_what_stays:
            return self.tr(
                "Before it is read, a backup is made. You can take it back afterwards; only cards,"
                " keys, changes of owner and issued papers stay."
            )
        return self.tr("Before it is read, a backup is made. You can take it back afterwards.")

    def _brake_words(self) -> str:
        report = self._shown.preview.report if self._shown else None
        if report is None:
            return ""
        return self.tr(
            "Please look twice. People who would disappear: {people}. Lines of hours that would"
            " disappear: {lines}. Signatures that would stop counting: {signatures}. If it is"
            " right, type these numbers below: {words}. If you are not sure, leave it and call"
            " whoever uses {name}."
        ).format(
            people=len(report.hidden.get("person", ())),
            lines=len(report.hidden.get("hours_entry", ())),
            signatures=len(report.lost_signatures),
            words=report.confirmation,
            name=self._shown.preview.sender if self._shown else "",
        )

    @Slot()
    def _show_details(self) -> None:
        """Say under the table all that is said of the chosen row, whose cell may be too narrow."""
        row = self.table.current_row()
        lines = [row.label, *_said(row)] if row is not None else []
        self.details.set_text("\n".join(lines))

    @Slot()
    def _open_details(self) -> None:
        """Scroll to it where the window is too low for it."""
        self._area.ensureWidgetVisible(self.details)

    def _allow(self) -> None:
        wanted = self._shown.preview.report.confirmation if self._shown else ""
        self.take_button.setEnabled(" ".join(self.typed.text().split()) == wanted)

    def _take(self) -> None:
        self.take_asked.emit(self.typed.text())

    def _items(self) -> Sequence[ShownItem]:
        """Runs on the worker."""
        return self._shown.items if self._shown else ()

    def _build(self) -> None:
        px = theme.current().px
        column = self.card.body
        self._sentences.setSpacing(px(6))
        self.place.hide()
        column.addWidget(self.place)
        column.addWidget(self._from)
        column.addLayout(self._sentences)
        column.addWidget(self._note)
        self._brake.hide()
        column.addWidget(self._brake)
        self.typed.setAccessibleName(self.tr("Type these numbers to go on"))
        self.typed.setPlaceholderText(self.typed.accessibleName())
        column.addWidget(self.typed)
        self._problem.hide()
        column.addWidget(self._problem)
        self.take_button.setProperty("role", "primary")
        row = QHBoxLayout()
        row.addWidget(self.take_button)
        row.addWidget(self.accept_button)
        row.addWidget(self.leave_button)
        row.addStretch(1)
        column.addLayout(row)
        column.addStretch(1)
        both = SideBySide()
        both.add(self.card, 2)
        beside = QVBoxLayout(self._beside)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.addWidget(self.table, 1)
        beside.addWidget(self.details)
        self._beside.setProperty("ground", "none")
        both.add(self._beside, 3)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        self.table.setMinimumHeight(px(240))
        self._area = TallArea(both)
        outer.addWidget(self._area, 1)


def _leave_words() -> str:
    return translate("PreviewView", "Leave it")


def _sentence(tone: str, words: str) -> QWidget:
    row = QWidget()
    line = QHBoxLayout(row)
    line.setContentsMargins(0, 0, 0, 0)
    sign = PlainLabel(wraps=False)
    now = theme.current()
    sign.setPixmap(pixmap(_ICONS[tone], now.tone(tone)[0], now.px(18), 2.0))
    line.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
    line.addWidget(PlainLabel(words, selectable=True), 1)
    return row


def _columns() -> list[Column[ShownItem]]:
    return [
        Column(
            translate("PreviewView", "What"),
            lambda item: what_words(item.what),
            sort="what",
            width=12,
            chip=lambda item: Badge(what_words(item.what), TONES[item.what]),
        ),
        Column(
            translate("PreviewView", "Kind"),
            lambda item: item.kind,
            width=13,
            steps_back=1,
            is_muted=True,
        ),
        Column(
            translate("PreviewView", "Record"),
            lambda item: item.label,
            sort="label",
            is_strong=True,
            width=20,
        ),
        Column(
            translate("PreviewView", "What it says"),
            _details,
            grows=True,
            width=28,
            least=28,
            tooltip=_details,
        ),
    ]


def _details(item: ShownItem) -> str:
    return "; ".join(_said(item))


def _said(item: ShownItem) -> list[str]:
    details = list(item.details)
    if item.loses_signature:  # first, because the column may be too narrow for all of it
        details.insert(0, translate("PreviewView", "its signature stops counting"))
    return details
