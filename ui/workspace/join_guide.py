"""Starting a second laptop: card there, card back, the words read aloud, and the file."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from plc_desktop.files import file_name as safe_name
from plc_desktop.files import free_path, make_folder
from ui.common import theme
from ui.common.editors import TextEdit
from ui.common.form import Form, FormField
from ui.common.guide import Guide, GuideStep
from ui.common.text import PlainLabel
from ui.identities.compare import ComparePanel
from ui.workspace.passphrase_edit import PassphraseEdit, RepeatedPassphrase
from ui.workspace.path_edit import PathEdit

if TYPE_CHECKING:
    from plc_desktop.services.app import Office
    from plc_desktop.services.identities.own import CardSeen
    from plc_desktop.services.joining import Begun
    from ui.shell import Shell

translate = QCoreApplication.translate


class JoinGuide(Guide):
    """Three steps; closing it after the first loses nothing, it can be taken up again.

    Signals:
        joined: The open `Office` that was made.
    """

    joined = Signal(object)

    def __init__(
        self,
        shell: Shell,
        parent: QWidget,
        ask_open_path: Callable[[str, str], str],
        ask_save_path: Callable[[str, str, str], str],
    ) -> None:
        super().__init__(translate("JoinGuide", "Start as a second laptop"), parent)
        self._shell = shell
        self._ask_open = ask_open_path
        self._ask_save = ask_save_path
        self.cards = Form()
        self.words = ComparePanel()
        self.rest = Form()
        self._written = ""
        self._proposed = ""
        self._saved = PlainLabel("")
        self.add_step(GuideStep(self.tr("Two cards"), self._cards_step(), check=self._write_card))
        self.add_step(
            GuideStep(self.tr("The same six words?"), self._words_step(), check=self.words.check)
        )
        self.add_step(
            GuideStep(
                self.tr("The file for this laptop"),
                self._file_step(),
                check=self.rest.check,
                next_text=self.tr("Make the workspace"),
            )
        )
        self.finishing.connect(self._make)
        shell.tasks.run(self, partial(_begun, shell), self._offer)

    def _offer(self, begun: Begun | None) -> None:
        """Offer what was entered before, unless somebody has begun to enter something."""
        if begun is None or any(self.cards.values().values()):
            return
        self.cards.set_values({"office": begun.office, "name": begun.name, "own": begun.own})

    def _cards_step(self) -> QWidget:
        step = _column()
        words = self.tr(
            "On the laptop that has the workspace, open Exchange and press “Write this laptop's"
            " card…”. Bring that file here, on a stick. This laptop then writes its own card onto"
            " the stick."
        )
        _add(step, PlainLabel(words))
        office = PathEdit(partial(self._choose, self.tr("Cards (*.plccard)")), self.tr("Choose…"))
        own = PathEdit(self._choose_own, self.tr("Choose…"))
        self.cards.add(
            FormField("office", self.tr("Card of the other laptop"), office, is_required=True)
        )
        self.cards.add(
            FormField(
                "name", self.tr("What do people call this laptop?"), TextEdit(), is_required=True
            )
        )
        self.cards.add(
            FormField(
                "own",
                self.tr("Where to write this laptop's card"),
                own,
                self.tr("For example onto the same stick."),
                is_required=True,
            )
        )
        self._put(step, self.cards)
        self.cards.edited.connect(self._propose_place)
        return step

    def _propose_place(self) -> None:
        """Propose to write this laptop's card beside the other one, until a place is chosen."""
        values = {"office": "", "name": "", "own": "", **self.cards.values()}
        office = Path(values["office"])
        if not office.name or values["own"] not in {"", self._proposed}:
            return  # nothing typed yet, or no more than the beginning of a path
        self._proposed = str(office.with_name(self._card_name(values["name"])))
        if values["own"] != self._proposed:
            self.cards.set_values({"own": self._proposed})

    def _words_step(self) -> QWidget:
        step = _column()
        _add(step, self._saved)
        self._put(step, self.words)
        return step

    def _file_step(self) -> QWidget:
        step = _column()
        words = self.tr(
            "On the other laptop press “Write a file for it”, and bring that file here. You may"
            " close this window meanwhile and start again."
        )
        _add(step, PlainLabel(words))
        file = PathEdit(
            partial(self._choose, self.tr("Files of other laptops (*.plcsync)")), self.tr("Choose…")
        )
        passphrase = PassphraseEdit()
        self.rest.add(FormField("file", self.tr("File for this laptop"), file, is_required=True))
        self.rest.add(
            FormField(
                "passphrase",
                self.tr("Passphrase of this laptop"),
                passphrase,
                self.tr("At least 8 characters. It need not be that of the other laptop."),
                is_required=True,
            )
        )
        self.rest.add(
            FormField(
                "again",
                self.tr("The same passphrase again"),
                RepeatedPassphrase(passphrase),
                is_required=True,
            )
        )
        self._put(step, self.rest)
        return step

    def _put(self, step: QWidget, form: QWidget) -> None:
        layout = step.layout()
        if isinstance(layout, QVBoxLayout):
            layout.addWidget(form)
            layout.addStretch(1)

    def _choose(self, kinds: str, _present: str) -> str:
        return self._ask_open(self.tr("Choose a file"), kinds)

    def _choose_own(self, _present: str) -> str:
        name = self._card_name(self.cards.values()["name"])
        kinds = self.tr("Cards (*.plccard)")
        return self._ask_save(self.tr("Write this laptop's card"), name, kinds)

    def _card_name(self, name: str) -> str:
        """Return what the file of this laptop's card is called, wherever it is written."""
        return safe_name(name or self.tr("second laptop"), suffix=".plccard")

    def _write_card(self) -> bool:
        """Write this laptop's card, then go on; the step stays until that is done."""
        if not self.cards.check():
            return False
        values = self.cards.values()
        wish = f"{values['office']}|{values['name']}|{values['own']}"
        if wish == self._written:
            return True
        self.set_waiting(waiting=True)
        self._shell.tasks.run(
            self, partial(_card, self._shell, values), partial(self._compare, wish),
            self.show_problem,
        )  # fmt: skip
        return False

    def _compare(self, wish: str, seen: CardSeen) -> None:
        self._written = wish
        self.set_waiting(waiting=False)
        words = self.tr(
            "This laptop's card is saved: {file}. On the laptop “{name}”, press “Accept a laptop's"
            " card…” on the page Exchange and choose that file. Then both show the same words."
        )
        path = Path(self.cards.values()["own"])
        self._saved.setText(words.format(file=path.name, name=seen.card.name))
        self.words.show_code(seen.card.name, seen.code, is_laptop=True)
        self.go_on()

    def _make(self) -> None:
        values = {**self.cards.values(), **self.rest.values()}
        self._shell.tasks.run(
            self, partial(_workspace, self._shell, values), self._made, self.show_problem
        )

    def _made(self, office: Office) -> None:
        self.accept()
        self.joined.emit(office)


def _column() -> QWidget:
    step = QWidget()
    column = QVBoxLayout(step)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(theme.current().px(12))
    return step


def _add(step: QWidget, words: PlainLabel) -> None:
    layout = step.layout()
    if layout is not None:
        layout.addWidget(words)


def _card(shell: Shell, values: dict[str, str]) -> CardSeen:
    """Runs on the worker."""
    from plc_desktop.services.joining import Joining

    joining = Joining(shell.environment())
    return joining.write_card(Path(values["office"]), values["name"], Path(values["own"]))


def _begun(shell: Shell) -> Begun | None:
    """Runs on the worker."""
    from plc_desktop.services.joining import Joining

    return Joining(shell.environment()).begun()


def _workspace(shell: Shell, values: dict[str, str]) -> Office:
    """Runs on the worker."""
    from plc_desktop.services.joining import Joining, make_workspace
    from ui.workspace.create_dialog import ENDING, file_name

    environment = shell.environment()
    joining = Joining(environment)
    found = joining.open(Path(values["office"]), Path(values["file"]), is_compared=True)
    folder = shell.folders.data
    make_folder(folder)
    stem = file_name(found.office.organization).removesuffix(ENDING)
    path = free_path(folder, stem, suffix=ENDING)
    office = make_workspace(path, values["passphrase"], found, environment=environment)
    joining.finished()
    return office
