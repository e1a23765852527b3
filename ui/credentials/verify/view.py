"""The verify page without its frame: choose or drop files, read the answers, act on them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import (
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from plc_desktop.credentials.status_list import SUFFIX as STATUS_SUFFIX
from plc_desktop.errors import PlcError
from plc_desktop.files import file_name, write_whole
from ui.common import theme
from ui.common.card import Card
from ui.common.drops import FileDrops
from ui.common.header import PageHeader
from ui.common.icons import pixmap
from ui.common.page import PageContext
from ui.common.side_by_side import SideBySide
from ui.common.tasks import LongTask
from ui.common.text import PlainLabel
from ui.credentials.verify.checking import SUFFIXES, Checked, check_again, check_all
from ui.credentials.verify.file_list import FileList
from ui.credentials.verify.original_view import OriginalView
from ui.credentials.verify.result_view import ResultView
from ui.credentials.verify.self_test_dialog import SelfTestDialog
from ui.credentials.verify.trust_dialog import TrustDialog
from ui.credentials.verify.words import report

if TYPE_CHECKING:
    from plc_desktop.exchange.cards import ComparisonCode
    from plc_desktop.services.credentials.verifying import VerifyDesk

MakeDesk = Callable[[], "VerifyDesk"]

_LIST_WIDTH = 230
_START_WIDTH = 620


class VerifyView(QWidget):
    """Everything the verify page and the verify window have in common.

    Attributes:
        checked: The files shown, with their answers.
    """

    def __init__(
        self,
        context: PageContext,
        header: PageHeader,
        make_desk: MakeDesk,
        parent: QWidget | None = None,
    ) -> None:
        """Show nothing yet.

        Args:
            context: What the window gives its pages.
            header: Where the actions go.
            make_desk: Makes the service; called on the worker.
            parent: Widget it belongs to.
        """
        super().__init__(parent)
        self._context = context
        self._make_desk = make_desk
        self.checked: list[Checked] = []
        self._at = 0
        self._task: LongTask | None = None
        self.dialog: TrustDialog | SelfTestDialog | None = None
        FileDrops(self).dropped.connect(self.verify)
        self._stack = QStackedWidget()
        self.start_button = QPushButton(self.tr("Choose files…"))
        header.add_action(self.tr("Self-test"), self.run_self_test)
        self.save_button = header.add_action(self.tr("Save result…"), self.save_result)
        self.choose_button = header.add_action(
            self.tr("Choose files…"), self.choose_files, primary=True, icon_name="folder"
        )
        self._bar = QProgressBar()
        self._busy_text = PlainLabel("")
        self.stop_button = QPushButton(self.tr("Cancel"))
        self._build()
        self._connect()
        self._show_state()

    @cached_property
    def files(self) -> FileList:
        """The list of files, beside the answers about one."""
        files = FileList()
        files.setFixedWidth(theme.current().px(_LIST_WIDTH))
        files.chosen.connect(self._show_one)
        return files

    @cached_property
    def result(self) -> ResultView:
        """The answers about one file."""
        result = ResultView()
        result.trust_wished.connect(self._ask_trust)
        result.distrust_wished.connect(self._distrust)
        result.status_wished.connect(self._ask_status)
        return result

    @cached_property
    def original(self) -> OriginalView:
        """The page or picture that was verified."""
        return OriginalView()

    @property
    def is_empty(self) -> bool:
        """Whether no answer is shown."""
        return not self.checked

    @property
    def is_busy(self) -> bool:
        """Whether files are being read."""
        return self._task is not None

    def verify(self, paths: Sequence[Path]) -> None:
        """Verify files and show what is known about them, in place of what was shown."""
        if not paths or self._task is not None:
            return
        listed = list(dict.fromkeys(paths))
        self._task = self._context.tasks.run_long(
            self,
            self.tr("Verifying"),
            lambda progress: check_all(self._make_desk(), listed, progress),
            self._show_checked,
            self._end_with_problem,
            self._end,
        )
        self._task.changed.connect(self._show_progress)
        QTimer.singleShot(0, self, lambda: self._answers)
        self._show_state()
        self._show_progress()

    @Slot()
    def choose_files(self) -> None:
        """Ask which files to verify."""
        patterns = " ".join(f"*{suffix}" for suffix in (*SUFFIXES, STATUS_SUFFIX))
        kinds = self.tr("Certificates and credentials") + f" ({patterns})"
        kinds += ";;" + self.tr("All files") + " (*)"
        title = self.tr("Which certificates should be verified?")
        ask = self._context.ask_open_paths
        chosen = ask(title, kinds) if ask else [self._context.ask_open_path(title, kinds)]
        self.verify([Path(name) for name in chosen if name])

    @Slot()
    def run_self_test(self) -> None:
        """Run the published examples on this computer."""
        self.dialog = SelfTestDialog(self._context.tasks, self)
        self.dialog.open()

    @Slot()
    def save_result(self) -> None:
        """Save what is shown as text: one file, or all of them one after the other."""
        if not self.checked:
            return
        name = file_name(self.tr("Verified"), self.checked[0].path.stem[:60], suffix=".txt")
        chosen = self._context.ask_save_path(self.tr("Save result"), name, self.tr("Text (*.txt)"))
        if chosen:
            text = ("\n" + "-" * 72 + "\n\n").join(report(one) for one in self.checked)
            self._context.tasks.run(
                self,
                partial(write_whole, Path(chosen), text.encode()),
                lambda _: self._context.notices.show(self.tr("Saved {path}.").format(path=chosen)),
            )

    def _show_checked(self, checked: list[Checked]) -> None:
        self.checked = checked
        self._at = 0
        self._end()
        self.files.show_files(checked)
        self._show_one(0)
        self.result.setFocus()

    def _show_again(self, checked: list[Checked]) -> None:
        """Show new answers to the same files, at the same place."""
        self.checked = checked
        at = self._at
        self.files.show_files(checked, at)
        self._show_one(at)

    @Slot(int)
    def _show_one(self, at: int) -> None:
        self._at = at
        self.result.show_checked(self.checked[at])
        self.original.show_checked(self.checked[at])

    def _end_with_problem(self, error: PlcError) -> None:
        self._end()
        self._context.notices.problem(error)

    def _end(self) -> None:
        self._task = None
        self._show_state()

    @Slot()
    def _show_progress(self) -> None:
        if self._task is not None:
            progress = self._task.progress
            self._bar.setRange(0, progress.total)
            self._bar.setValue(progress.done)
            self._busy_text.setText(
                self.tr("Verifying {done} of {total}…").format(
                    done=min(progress.done + 1, max(progress.total, 1)),
                    total=max(progress.total, 1),
                )
            )

    def _show_state(self) -> None:
        is_busy = self._task is not None
        for widget in (self._bar, self._busy_text, self.stop_button):
            widget.setVisible(is_busy)
        self.choose_button.setEnabled(not is_busy)
        self.start_button.setEnabled(not is_busy)
        self.save_button.setEnabled(bool(self.checked) and not is_busy)
        self._stack.setCurrentWidget(self._answers if self.checked else self._beginning)
        if self.checked:
            self.files.setVisible(len(self.checked) > 1)
        self.choose_button.setVisible(bool(self.checked))
        if not self.checked:
            self.start_button.setFocus()

    @Slot()
    def _stop(self) -> None:
        if self._task is not None:
            self._task.stop()

    @Slot()
    def _ask_trust(self) -> None:
        found = self.checked[self._at].found
        if found is not None:
            self._context.tasks.run(
                self,
                lambda: self._make_desk().words(found.signer),
                partial(self._open_trust, found.signer, found.signer_name),
            )

    def _open_trust(self, signer: str, name: str, code: ComparisonCode) -> None:
        dialog = TrustDialog(name, code, self)
        dialog.wished.connect(partial(self._trust, dialog, signer))
        self.dialog = dialog
        dialog.open()

    def _trust(self, dialog: TrustDialog, signer: str, name: str) -> None:
        self._context.tasks.run(
            dialog,
            partial(self._trust_and_check, signer, name),
            partial(self._trusted, dialog),
            dialog.show_problem,
        )

    def _trust_and_check(self, signer: str, name: str) -> list[Checked]:
        """Runs on the worker."""
        desk = self._make_desk()
        desk.trust_issuer(signer, name, is_compared=True)
        return check_again(desk, self.checked)

    def _trusted(self, dialog: TrustDialog, checked: list[Checked]) -> None:
        dialog.accept()
        self._show_again(checked)
        self._context.notices.show(self.tr("This computer trusts this issuer from now on."))

    @Slot()
    def _distrust(self) -> None:
        found = self.checked[self._at].found
        if found is not None:
            self._context.tasks.run(
                self, partial(self._distrust_and_check, found.signer), self._distrusted
            )

    def _distrust_and_check(self, signer: str) -> list[Checked]:
        """Runs on the worker."""
        desk = self._make_desk()
        desk.distrust_issuer(signer)
        return check_again(desk, self.checked)

    def _distrusted(self, checked: list[Checked]) -> None:
        self._show_again(checked)
        self._context.notices.show(self.tr("This issuer is no longer trusted here."))

    @Slot()
    def _ask_status(self) -> None:
        kinds = self.tr("Status lists") + f" (*{STATUS_SUFFIX});;" + self.tr("All files") + " (*)"
        chosen = self._context.ask_open_path(self.tr("Which status list?"), kinds)
        if chosen:
            self._context.tasks.run(
                self, partial(self._accept_and_check, Path(chosen)), self._status_taken
            )

    def _accept_and_check(self, path: Path) -> list[Checked]:
        """Runs on the worker."""
        desk = self._make_desk()
        desk.accept_status_list(path)
        return check_again(desk, self.checked)

    def _status_taken(self, checked: list[Checked]) -> None:
        self._show_again(checked)
        self._context.notices.show(self.tr("The status list is known to this computer now."))

    def _connect(self) -> None:
        self.start_button.clicked.connect(self.choose_files)
        self.stop_button.clicked.connect(self._stop)

    def _build(self) -> None:
        px = theme.current().px
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(12))
        busy = QHBoxLayout()
        busy.setSpacing(px(12))
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("Verifying"))
        self.stop_button.setAutoDefault(False)
        busy.addWidget(self._busy_text)
        busy.addWidget(self._bar, 1)
        busy.addWidget(self.stop_button)
        column.addLayout(busy)
        column.addWidget(self._stack, 1)
        self._beginning = self._start()
        self._stack.addWidget(self._beginning)

    @cached_property
    def _answers(self) -> QWidget:
        """What is shown once files were read; made while they are."""
        shown = QWidget()
        self._stack.addWidget(shown)
        row = QHBoxLayout(shown)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.current().px(12))
        row.addWidget(self.files)
        parts = SideBySide()
        row.addWidget(parts, 1)
        parts.add(self.result, 3)
        parts.add(self.original, 2)
        return shown

    def _start(self) -> QWidget:
        """Return what is shown before any file was chosen."""
        px = theme.current().px
        card = Card()
        icon = PlainLabel(wraps=False)
        icon.setPixmap(pixmap("credential", theme.current().color("primary"), px(48), 2.0))
        self.start_button.setProperty("role", "primary")
        words = (
            PlainLabel(self.tr("Is this certificate genuine?"), "title"),
            PlainLabel(
                self.tr(
                    "Drop it here or choose it: the PDF, the badge picture (PNG or SVG), the "
                    "credential (JSON), or a photo or scan of the printed page. Several at once "
                    "are fine."
                )
            ),
            PlainLabel(
                self.tr(
                    "You learn whether anything was changed, who signed it, whether you know "
                    "them, and whether it is still in force. Nothing leaves this computer."
                ),
                "muted",
            ),
        )
        inside = QWidget()
        inside.setMaximumWidth(px(_START_WIDTH))
        column = QVBoxLayout(inside)
        column.setSpacing(px(12))
        for label in (icon, *words):
            column.addWidget(label)
        button_row = QHBoxLayout()
        button_row.addWidget(self.start_button)
        button_row.addStretch(1)
        column.addSpacing(px(8))
        column.addLayout(button_row)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(inside, 8)
        row.addStretch(1)
        card.body.addStretch(2)
        card.body.addLayout(row)
        card.body.addStretch(3)
        return card
