"""The folder in which files of other laptops arrive, and files that could not be used."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from plc_desktop.services.exchange.watched_folder import (
    GONE,
    LOOKING,
    PROBLEM,
    REFUSED,
    SILENT,
    UNKNOWN_SENDER,
)
from ui.common import theme
from ui.common.card import Card, Note
from ui.common.facts import clear_layout
from ui.common.flow import FlowLayout
from ui.common.messages import text_for_code
from ui.common.seen import visible
from ui.common.text import PlainLabel
from ui.exchange.words import instant

if TYPE_CHECKING:
    from collections.abc import Sequence

    from plc_desktop.services.exchange.folder import ProblemFile
    from plc_desktop.services.exchange.watched_folder import FolderSeen, FoundFile

_SHOWN = 6


class FolderCard(Card):
    """What lies in the folder and was not read yet.

    Signals:
        choose_asked: Another folder is wanted.
        forget_asked: No folder is to be looked into any more.
        again_asked: The folder did not answer and is to be asked anew.
        read_asked: Path of a file to read.
    """

    choose_asked = Signal()
    forget_asked = Signal()
    again_asked = Signal()
    read_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.set_title(self.tr("The folder where files arrive"))
        self._where = PlainLabel("", "muted", selectable=True)
        self._note = Note("", "waiting")
        self._note.hide()
        self._files = QVBoxLayout()
        self.read_buttons: list[QPushButton] = []
        self.choose_button = QPushButton(self.tr("Choose a folder…"))
        self.choose_button.clicked.connect(self.choose_asked)
        self.forget_button = QPushButton(self.tr("Stop looking there"))
        self.forget_button.setProperty("role", "link")
        self.forget_button.clicked.connect(self.forget_asked)
        self.again_button = QPushButton(self.tr("Look again"))
        self.again_button.setToolTip(
            self.tr("Asks the folder anew, for example after you connected the drive again")
        )
        self.again_button.clicked.connect(self.again_asked)
        self.body.addWidget(self._where)
        self.body.addWidget(self._note)
        self.body.addLayout(self._files)
        holder = QWidget()
        holder.setProperty("ground", "none")
        row = FlowLayout(spacing=theme.current().px(8))
        holder.setLayout(row)
        row.addWidget(self.again_button)
        row.addWidget(self.choose_button)
        row.addWidget(self.forget_button)
        self.body.addWidget(holder)
        self.show_folder(None)

    def show_folder(self, seen: FolderSeen | None) -> None:
        """Show what lies in the folder; None if no folder was chosen."""
        clear_layout(self._files)
        self.read_buttons = []
        self._note.set_text("")
        self.forget_button.setVisible(seen is not None)
        self.again_button.setVisible(seen is not None and seen.state == SILENT)
        if seen is None:
            self._where.setText(
                self.tr(
                    "A stick, or a folder that a program such as Dropbox or OneDrive keeps alike"
                    " on all laptops. New files in it are found by themselves, and read only when"
                    " you say so."
                )
            )
            return
        self._where.setText(str(seen.folder))
        if seen.state == LOOKING:
            self._files.addWidget(PlainLabel(self.tr("Looking into the folder…"), "muted"))
        elif seen.is_there:
            self._show_files(seen)
        else:
            self._note.set_text(self._absence()[seen.state])

    def _absence(self) -> dict[str, str]:
        return {
            GONE: self.tr("The folder is not there now. If it is a stick, put it in."),
            SILENT: self.tr(
                "The folder does not answer. Perhaps the network drive is not connected, or the"
                " stick sleeps. You can go on working; its files are shown as soon as it answers."
            ),
        }

    def _show_files(self, seen: FolderSeen) -> None:
        newest = _newest(seen.new)
        for found in newest[:_SHOWN]:
            self._files.addWidget(self._row(found))
        if len(seen.new) > len(newest[:_SHOWN]):
            words = self.tr(
                "%n more file(s) wait. The newest file of a laptop mostly holds what is in its"
                " older ones; those go from this list by themselves.",
                "",
                len(seen.new) - len(newest[:_SHOWN]),
            )
            self._files.addWidget(PlainLabel(words, "help"))
        if not seen.new:
            self._files.addWidget(PlainLabel(self.tr("Nothing new."), "muted"))
        refused = {
            found.sender: found for found in seen.files if found.state in {UNKNOWN_SENDER, REFUSED}
        }
        for found in list(refused.values())[:_SHOWN]:
            self._files.addWidget(Note(self._refusal(found), "waiting"))
        problems = [found for found in seen.files if found.state == PROBLEM]
        for found in problems[:_SHOWN]:
            words = f"{visible(found.path.name)}: {text_for_code(found.code, found.facts)}"
            self._files.addWidget(Note(words, "problem"))
        if problems:
            words = self.tr("A file that is still being copied looks damaged until all of it came.")
            self._files.addWidget(PlainLabel(words, "help"))

    def _refusal(self, found: FoundFile) -> str:
        if found.state == REFUSED:
            return text_for_code(found.code, found.facts)
        return self.tr(
            "{name} wrote a file, and nobody compared that laptop's card here yet. Accept"
            " its card to read the file."
        ).format(name=found.sender)

    def _row(self, found: FoundFile) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        words = self.tr("From {name}, {when}").format(
            name=found.sender, when=instant(found.made_at_ms)
        )
        line.addWidget(PlainLabel(words), 1)
        button = QPushButton(self.tr("Look at it…"))
        button.setAccessibleName(self.tr("Look at the file {words}").format(words=words))
        button.clicked.connect(partial(self.read_asked.emit, str(found.path)))
        self.read_buttons.append(button)
        line.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        return row


def _newest(files: Sequence[FoundFile]) -> list[FoundFile]:
    """Return the newest file of every laptop, the newest first."""
    by_sender = {found.sender: found for found in files}  # they come oldest first
    return sorted(by_sender.values(), key=lambda found: -found.made_at_ms)


class ProblemsCard(Card):
    """Files that could not be used, and why.

    Signals:
        again_asked: Path of a kept copy to try again.
        forget_asked: Id of a problem that is done with.
    """

    again_asked = Signal(str)
    forget_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.set_title(self.tr("Files that could not be used"))
        self._rows = QVBoxLayout()
        self._rows.setSpacing(theme.current().px(8))
        self.body.addLayout(self._rows)
        self.hide()

    def show_problems(self, problems: Sequence[ProblemFile]) -> None:
        """Show them; the card hides when there are none."""
        clear_layout(self._rows)
        for problem in problems[:_SHOWN]:
            self._rows.addWidget(self._row(problem))
        self.setVisible(bool(problems))

    def _row(self, problem: ProblemFile) -> QWidget:
        row = QWidget()
        words = QVBoxLayout(row)
        words.setContentsMargins(0, 0, 0, 0)
        words.setSpacing(theme.current().px(4))
        name = visible(Path(problem.name).name)
        words.addWidget(PlainLabel(name, "strong"))
        words.addWidget(PlainLabel(instant(problem.at_ms), "muted"))
        words.addWidget(PlainLabel(text_for_code(problem.code, dict(problem.facts))))
        line = QHBoxLayout()
        again = QPushButton(self.tr("Try again"))
        again.setAccessibleName(self.tr("Try {name} again").format(name=name))
        again.clicked.connect(partial(self.again_asked.emit, str(problem.path)))
        line.addWidget(again)
        gone = QPushButton(self.tr("Remove from this list"))
        gone.setProperty("role", "link")
        gone.setAccessibleName(self.tr("Remove {name} from this list").format(name=name))
        gone.clicked.connect(partial(self.forget_asked.emit, problem.id))
        line.addWidget(gone)
        line.addStretch(1)
        words.addLayout(line)
        return row
