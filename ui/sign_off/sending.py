"""Sending lines to supervisors as files: whom, what for, where to, and what came of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from ui.common import theme
from ui.common.card import Note
from ui.common.choosers import ChoiceEdit, Option
from ui.common.dates import format_minutes
from ui.common.messages import text_for
from ui.common.page import PageContext
from ui.common.text import PlainLabel, line

if TYPE_CHECKING:
    from plc_desktop.services.app import Office
    from plc_desktop.services.sign_off.batches import SentFiles
    from plc_desktop.services.workspace.progress import Progress
    from ui.common.tasks import LongTask

_LIST_HEIGHT = 260
_NO = "no"


@dataclass(frozen=True)
class Recipient:
    """One supervisor who may be asked.

    Attributes:
        supervisor_id: Whom.
        supervisor: Their name.
        lines: How many lines they would get.
        minutes: Their sum.
        has_card: Whether a file can be made for them.
        entry_ids: The lines, all that wait if empty.
        is_open: Whether they were sent something that is not answered yet.
        is_wished: Whether they are ticked from the start.
    """

    supervisor_id: str
    supervisor: str
    lines: int
    minutes: int
    has_card: bool
    entry_ids: tuple[str, ...] = ()
    is_open: bool = False
    is_wished: bool = True


class SendDialog(QDialog):
    """Asks whom to send to, makes the files in a folder, and says what to do with them.

    Signals:
        sent: `SentFiles` after the files were made.
        card_wished: The person wants to accept a supervisor's card first.
    """

    sent = Signal(object)
    card_wished = Signal()

    def __init__(
        self, office: Office, context: PageContext, recipients: Sequence[Recipient], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._office = office
        self._context = context
        self._folder = Path()
        self._task: LongTask | None = None
        self._boxes: list[tuple[QCheckBox, Recipient]] = []
        self.setWindowTitle(self.tr("Send for signature by file"))
        self.setModal(True)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.evaluate = ChoiceEdit(
            [
                Option(_NO, self.tr("No, only hours")),
                Option("midpoint", self.tr("Yes, at midpoint")),
                Option("final", self.tr("Yes, the final one")),
            ]
        )
        self.evaluate.setAccessibleName(self.tr("Ask for the skill and evaluation form too?"))
        self.evaluate.set_value(_NO)
        self.make_button = QPushButton()
        self.cancel_button = QPushButton(self.tr("Cancel"))
        self.stop_button = QPushButton(self.tr("Stop"))
        self.done_button = QPushButton(self.tr("Done"))
        self.folder_button = QPushButton(self.tr("Show the folder"))
        self.card_button = QPushButton(self.tr("Accept a card…"))
        self.problem = Note("", "problem")
        self._progress = QProgressBar()
        self._stack = QStackedWidget()
        self._result = QVBoxLayout()
        self._build(recipients)
        self._connect()
        self._count()

    @override
    def reject(self) -> None:
        """Stop what is under way before the dialog goes; files that were made stay."""
        if self._task is not None:
            self._task.stop()
            return
        super().reject()

    @Slot()
    def _make(self) -> None:
        from plc_desktop.services.sign_off.batches import Asking

        ask_folder = self._context.ask_folder
        chosen = ask_folder(self.tr("Where to, such as a USB stick?")) if ask_folder else ""
        if not chosen:
            return
        self._folder = Path(chosen)
        askings = [Asking(one.supervisor_id, one.entry_ids) for one in self._chosen()]
        asked = self.evaluate.value()
        evaluate = "" if asked in ("", _NO) else asked
        self._show_step(1)

        def job(progress: Progress) -> SentFiles:
            return self._office.sign_off_batches.send(
                askings, self._folder, evaluate=evaluate, progress=progress
            )

        self._task = self._context.tasks.run_long(
            self, self.tr("Making files for signature"), job, self._made, self._not_made
        )
        self._task.changed.connect(self._show_progress)

    def _made(self, done: SentFiles) -> None:
        self._task = None
        self._show_result(done)
        self._show_step(2)
        self.sent.emit(done)

    def _not_made(self, error: object) -> None:
        self._task = None
        self._show_step(0)
        self.problem.set_text(text_for(error))  # type: ignore[arg-type]  # a PlcError

    @Slot()
    def _show_progress(self) -> None:
        if self._task is not None:
            self._progress.setMaximum(max(self._task.progress.total, 1))
            self._progress.setValue(self._task.progress.done)

    @Slot()
    def _stop(self) -> None:
        if self._task is not None:
            self._task.stop()

    def _show_result(self, done: SentFiles) -> None:
        count = len(done.sent)
        add = self._result.addWidget
        if done.sent:
            add(PlainLabel(self.tr("%n file(s) made", "", count), "card-title"))
            add(PlainLabel(str(self._folder), "muted", selectable=True))
        for item in done.sent:
            lines = self.tr("%n line(s)", "", item.made.lines)
            words = f"{item.supervisor} · {lines} · {format_minutes(item.made.minutes)}"
            add(PlainLabel(words, "strong"))
            add(PlainLabel(item.made.path.name, selectable=True))
        if done.is_stopped:
            add(Note(self.tr("Stopped. The files made before are complete and can be used.")))
        for refused in done.refused:
            add(Note(f"{refused.supervisor}: {text_for(refused.problem)}", "waiting"))
        if done.sent:
            add(line())
            for text in (
                self.tr("1.  Give each supervisor their file, by e-mail or on a stick."),
                self.tr("2.  They open it on their computer, sign, and give one file back."),
                self.tr("3.  Take it in with “Import answers…”, or drag it onto this window."),
            ):
                add(PlainLabel(text))
        self._result.addStretch(1)
        self.folder_button.setVisible(bool(done.sent))

    def _show_step(self, step: int) -> None:
        self._stack.setCurrentIndex(step)
        self.make_button.setVisible(step == 0)
        self.cancel_button.setVisible(step == 0)
        self.card_button.setVisible(step == 0 and any(not one.has_card for _, one in self._boxes))
        self.stop_button.setVisible(step == 1)
        self.done_button.setVisible(step == 2)  # noqa: PLR2004  # choose, make, result
        self.folder_button.setVisible(step == 2)  # noqa: PLR2004
        if step == 2:  # noqa: PLR2004
            self.done_button.setFocus()

    def _chosen(self) -> list[Recipient]:
        return [one for box, one in self._boxes if box.isChecked()]

    @Slot()
    def _count(self) -> None:
        chosen = self._chosen()
        self.make_button.setEnabled(bool(chosen))
        self.make_button.setText(self.tr("Make %n file(s)…", "", len(chosen)))

    @Slot()
    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))

    @Slot()
    def _wish_card(self) -> None:
        self.reject()
        self.card_wished.emit()

    def _connect(self) -> None:
        self.make_button.clicked.connect(self._make)
        self.cancel_button.clicked.connect(self.reject)
        self.stop_button.clicked.connect(self._stop)
        self.done_button.clicked.connect(self.accept)
        self.folder_button.clicked.connect(self._open_folder)
        self.card_button.clicked.connect(self._wish_card)

    def _build(self, recipients: Sequence[Recipient]) -> None:
        px = theme.current().px
        self.setMinimumWidth(px(600))
        self.make_button.setProperty("role", "primary")
        self.done_button.setProperty("role", "primary")
        for page in (self._choose_page(recipients), self._making_page(), self._result_page()):
            self._stack.addWidget(page)
        row = QHBoxLayout()
        row.setSpacing(px(8))
        row.addWidget(self.card_button)
        row.addWidget(self.folder_button)
        row.addStretch(1)
        for button in (self.cancel_button, self.stop_button, self.make_button, self.done_button):
            row.addWidget(button)
        for button in (self.cancel_button, self.stop_button, self.card_button, self.folder_button):
            button.setAutoDefault(False)
        self.make_button.setDefault(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(24), px(24), px(16))
        column.setSpacing(px(12))
        column.addWidget(PlainLabel(self.windowTitle(), "card-title"))
        column.addWidget(self.problem)
        column.addWidget(self._stack, 1)
        column.addLayout(row)
        self.problem.hide()
        self._show_step(0)

    def _choose_page(self, recipients: Sequence[Recipient]) -> QWidget:
        px = theme.current().px
        inside = QWidget()
        inside.setProperty("ground", "none")
        rows = QVBoxLayout(inside)
        rows.setContentsMargins(0, 0, 0, 0)
        for one in recipients:
            rows.addWidget(self._box(one))
        rows.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(inside)
        area.setMinimumHeight(min(px(_LIST_HEIGHT), inside.sizeHint().height() + px(8)))
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        column.addWidget(
            PlainLabel(
                self.tr(
                    "Makes one small file for each supervisor that only they can open. They sign"
                    " on their own computer and give one file back; no network is needed."
                ),
                "muted",
            )
        )
        column.addWidget(area, 1)
        if any(not one.has_card for one in recipients):
            column.addWidget(
                PlainLabel(
                    self.tr(
                        "Without a card there is no file: ask the supervisor for their card, open"
                        " it here and compare six words with them. Signing here at the laptop"
                        " works all the same."
                    ),
                    "help",
                )
            )
        column.addWidget(PlainLabel(self.evaluate.accessibleName(), "label"))
        column.addWidget(self.evaluate)
        return page

    def _box(self, one: Recipient) -> QCheckBox:
        lines = self.tr("%n line(s)", "", one.lines)
        words = f"{one.supervisor} · {lines} · {format_minutes(one.minutes)}"
        if not one.has_card:
            words += " · " + self.tr("no card yet")
        elif one.is_open:
            words += " · " + self.tr("sent before, not answered")
        box = QCheckBox(words.replace("&", "&&"))
        box.setEnabled(one.has_card)
        box.setChecked(one.has_card and one.is_wished)
        box.toggled.connect(self._count)
        self._boxes.append((box, one))
        return box

    def _making_page(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.addWidget(PlainLabel(self.tr("Making the files…")))
        column.addWidget(self._progress)
        column.addStretch(1)
        return page

    def _result_page(self) -> QWidget:
        inside = QWidget()
        inside.setProperty("ground", "none")
        inside.setLayout(self._result)
        self._result.setContentsMargins(0, 0, 0, 0)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(inside)
        return area
