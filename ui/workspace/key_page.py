"""The first thing seen: unlock the workspace, or make, open or restore one.

Only Qt is loaded before this is painted; everything else is imported on the worker.
"""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QPixmap, QShowEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid
from typing_extensions import override

from plc_desktop.errors import PlcError
from plc_desktop.files import make_folder
from resources import icon_path
from ui.common import theme
from ui.common.card import Card, Note
from ui.common.seen import visible
from ui.common.text import PlainLabel, line, set_look
from ui.shell import Shell
from ui.workspace.passphrase_edit import PassphraseEdit
from ui.workspace.upgrading import Upgrading

if TYPE_CHECKING:
    from collections.abc import Callable

    from plc_desktop.services.app import Office
    from plc_desktop.services.workspace.progress import Progress
    from ui.workspace.create_dialog import CreateDialog, CreateWorkspace
    from ui.workspace.join_guide import JoinGuide
    from ui.workspace.recover_dialog import RecoverDialog

_WIDTH = 440


class KeyPage(QFrame):
    """Unlocks one workspace, or welcomes who has none.

    Attributes:
        path: The workspace shown.
        is_opening: Whether it is being opened just now.
        upgrading: Shows how far it is brought up to date, if it is of an older version.

    Signals:
        opened: The open `Office`, and whether it was just made.
        joined: The `Office` that was made of what another laptop wrote.
        recovered: The `Office` that was opened with the recovery code.
        signing_wished: A supervisor wants to sign hours that came in a file.
        files_chosen: Paths of files of any kind that the person wants to open.
    """

    opened = Signal(object, bool)
    joined = Signal(object)
    recovered = Signal(object)
    files_chosen = Signal(list)
    signing_wished = Signal()

    def __init__(self, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.shell = shell
        self.path: Path | None = None
        self.dialog: CreateDialog | RecoverDialog | None = None
        self.guide: JoinGuide | None = None
        self.ask_save_path = self._ask_save_path
        self.ask_open_path = self._ask_open_path
        self.passphrase = PassphraseEdit()
        self.remember = QCheckBox(self.tr("Remember on this computer"))
        self.open_button = QPushButton(self.tr("Open"))
        self.forgotten = QPushButton(self.tr("Forgot it? Use the recovery sheet"))
        self.create_button = QPushButton(self.tr("New workspace…"))
        self.join_button = QPushButton(self.tr("Start as a second laptop…"))
        self.other_button = QPushButton(self.tr("Open a file…"))
        self.restore_button = QPushButton(self.tr("Restore a backup…"))
        self.sign_button = QPushButton(self.tr("I sign hours for an office…"))
        self.verify_button = QPushButton(self.tr("Verify a certificate…"))
        self.way_back = QPushButton()
        self.upgrading = Upgrading()
        self.is_opening = False
        self._set_aside: list[QWidget] = []
        self._before: Path | None = None
        self.note = Note("", "problem")
        self.news = Note("", "information")
        self._title = PlainLabel("", "title")
        self._place = PlainLabel("", "muted")
        self._build()
        self._connect()
        last = shell.settings.last_workspace
        first = self.open_button if last else self.create_button
        first.setProperty("role", "primary")  # reading the sheet again would delay the first paint
        self.show_workspace(Path(last) if last else None)

    def show_workspace(self, path: Path | None) -> None:
        """Ask for this workspace's passphrase, or welcome somebody new."""
        self.path = path
        self.way_back.hide()
        self.note.set_text("")
        self.passphrase.set_value("")
        for widget in (self.passphrase, self._label, self.open_button, self.forgotten):
            widget.setVisible(path is not None)
        self.remember.hide()
        self._set_primary(self.open_button if path is not None else self.create_button)
        if path is None:
            self._title.setText(self.tr("Welcome to PLC Desktop"))
            self._place.setText(
                self.tr(
                    "Hours, sign-off, certificates and reports for the Parent Leadership "
                    "Credential. Everything stays on this computer, encrypted."
                )
            )
            self.create_button.setFocus()
            return
        self._title.setText(path.stem)
        self._place.setText(str(path.parent))
        self.passphrase.setFocus()

    def offer_way_back(self, path: Path) -> None:
        """Offer the workspace that was open until now, while another one is shown."""
        self._before = path
        is_alike = self.path is not None and self.path.stem == path.stem
        name = str(path) if is_alike else path.stem  # two offices may call theirs alike
        self.way_back.setText(self.tr("Back to {name}").format(name=visible(name)))
        self.way_back.show()

    @Slot()
    def _go_back(self) -> None:
        self.show_workspace(self._before)
        self.look_for_remembered_key()

    def look_for_remembered_key(self) -> None:
        """Ask the keychain, on the worker, whether the passphrase is needed here."""
        if self.path is not None:
            self.shell.tasks.run(self, partial(_key_state, self.shell, self.path), self._show_keys)

    def say(self, text: str) -> None:
        """Say something that is not about the passphrase, such as which files wait."""
        self.news.set_text(text)

    def unlock_with(self, passphrase: str) -> None:
        """Open the workspace shown with a passphrase."""
        self.passphrase.set_value(passphrase)
        self._open()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        (self.create_button if self.path is None else self.passphrase).setFocus()

    @Slot()
    def _open(self) -> None:
        if self.path is None:
            return
        typed = self.passphrase.value()
        if not typed and not self._has_key:
            self.note.set_text(self.tr("Please type the passphrase."))
            self.passphrase.setFocus()
            return
        self._set_busy(busy=True)
        job = partial(_unlock, self.shell, self.path, typed, keep=self.remember.isChecked())
        self._begin(job, self._opened, self._refused)

    def _begin(
        self,
        job: Callable[[Progress], Office],
        opened: Callable[[Office], None],
        refused: Callable[[PlcError], None],
    ) -> None:
        """Open a workspace, which may have to be brought up to date first."""
        self.is_opening = True
        task = self.shell.tasks.run_long(
            self, self.tr("Opening the workspace"), job, opened, refused, self._stopped
        )
        self.upgrading.watch(task)

    @Slot()
    def _make_room(self) -> None:
        """Leave nothing to do but to wait or to stop, while a workspace is brought up to date."""
        if dialog := self._shown_dialog():
            dialog.hide()
        self._set_aside = [widget for widget in self._asks if not widget.isHidden()]
        for widget in self._set_aside:
            widget.hide()
        self._let_choose(is_free=False)

    def _end(self) -> None:
        """Ask again, whatever came of opening the workspace."""
        self.is_opening = False
        self.upgrading.watch(None)
        for widget in self._set_aside:
            widget.show()
        self._set_aside = []
        self._let_choose(is_free=True)
        self._set_busy(busy=False)

    def _let_choose(self, *, is_free: bool) -> None:
        for button in (self.create_button, *self._others):
            button.setEnabled(is_free)

    def _stopped(self) -> None:
        self._end()
        if dialog := self._shown_dialog():
            dialog.reject()
        self.dialog = None
        self.say(
            self.tr(
                "Stopped. The workspace is as it was. Open it again when there is time for this;"
                " until then only the older version of the program can work with it."
            )
        )
        self.passphrase.setFocus()

    def _opened(self, office: Office) -> None:
        self._end()
        self.passphrase.set_value("")
        self.opened.emit(office, False)

    def _refused(self, error: PlcError) -> None:
        self._end()
        from ui.common.messages import text_for

        self.note.set_text(text_for(error))
        self.passphrase.line.selectAll()
        self.passphrase.setFocus()

    def _show_keys(self, state: tuple[bool, bool]) -> None:
        self._has_key, has_keychain = state
        self.remember.setVisible(has_keychain and not self._has_key and self.path is not None)
        if self._has_key:
            self._label.setText(self.tr("Passphrase (remembered on this computer)"))
            self.open_button.setFocus()

    @Slot()
    def _create(self) -> None:
        from ui.workspace.create_dialog import CreateDialog

        self.dialog = CreateDialog(self.shell.folders.data, self.ask_save_path, self)
        self.dialog.wished.connect(self._make)
        self.dialog.open()

    @Slot(object)
    def _make(self, wish: CreateWorkspace) -> None:
        assert self.dialog is not None  # noqa: S101  # it has just emitted
        self.shell.tasks.run(
            self.dialog, partial(_create, self.shell, wish), self._made, self.dialog.show_problem
        )

    def _made(self, office: Office) -> None:
        if self.dialog is not None:
            self.dialog.accept()
            self.dialog = None
        self.opened.emit(office, True)

    @Slot()
    def _join(self) -> None:
        """Make this computer's workspace of what another laptop writes for it."""
        from ui.workspace.join_guide import JoinGuide

        self.guide = JoinGuide(self.shell, self, self.ask_open_path, self.ask_save_path)
        self.guide.joined.connect(self.joined)
        self.guide.start()

    @Slot()
    def _recover(self) -> None:
        from ui.workspace.recover_dialog import RecoverDialog

        if self.path is None:
            return
        self.dialog = RecoverDialog(self.path.name, self)
        self.dialog.wished.connect(self._open_recovered)
        self.dialog.open()

    @Slot(str, str)
    def _open_recovered(self, code: str, passphrase: str) -> None:
        assert self.dialog is not None and self.path is not None  # noqa: S101, PT018
        job = partial(_recover, self.shell, self.path, code, passphrase)
        self._begin(job, self._recovered, self._not_recovered)

    def _not_recovered(self, error: PlcError) -> None:
        self._end()
        if dialog := self._shown_dialog():
            dialog.open()  # it stepped aside if the workspace had to be brought up to date
            dialog.show_problem(error)

    def _shown_dialog(self) -> CreateDialog | RecoverDialog | None:
        """Return the dialog, unless the person has closed it meanwhile."""
        return self.dialog if self.dialog is not None and isValid(self.dialog) else None

    def _recovered(self, office: Office) -> None:
        self._end()
        if dialog := self._shown_dialog():
            dialog.accept()
        self.dialog = None
        self.opened.emit(office, False)
        self.recovered.emit(office)

    @Slot()
    def _choose_other(self) -> None:
        from ui.opening.file_kinds import dialog_filter

        path = self.ask_open_path(self.tr("Open a file"), dialog_filter())
        if path:
            self.files_chosen.emit([Path(path)])

    @Slot()
    def _verify(self) -> None:
        """Open the window that says whether a certificate is genuine."""
        from ui.credentials.verify.window import show_verify

        show_verify(self.shell)

    @Slot()
    def _restore(self) -> None:
        from ui.workspace.restore_dialog import RestoreDialog

        path = self.path
        if path is None:
            kinds = self.tr("Workspaces (*.plcdb)")
            chosen = self.ask_save_path(
                self.tr("Which workspace was it?"), str(self.shell.folders.data), kinds
            )
            if not chosen:
                return
            path = Path(chosen)
        dialog = RestoreDialog(self.shell, path, self.ask_open_path, self)
        dialog.restored.connect(partial(self._after_restore, path))
        dialog.open()

    def _after_restore(self, path: Path) -> None:
        self.show_workspace(path)
        self.note.set_text("")
        self.say(
            self.tr(
                "The backup is back in place. Do several laptops work on it? Then read the newest"
                " file of each other one on the page Exchange: what was written since comes back."
            )
        )

    def _set_busy(self, *, busy: bool) -> None:
        self.open_button.setEnabled(not busy)
        self.open_button.setText(self.tr("Opening…") if busy else self.tr("Open"))

    def _set_primary(self, primary: QPushButton) -> None:
        for button in (self.open_button, self.create_button):
            set_look(button, "role", "primary" if button is primary else "")
            button.setDefault(button is primary)

    def _ask_save_path(self, title: str, name: str, kinds: str) -> str:
        from ui.common.file_dialogs import FileDialogs

        return FileDialogs(self).ask_save_path(title, name, kinds)

    def _ask_open_path(self, title: str, kinds: str) -> str:
        from PySide6.QtWidgets import QFileDialog

        return QFileDialog.getOpenFileName(self, title, str(self.shell.folders.data), kinds)[0]

    def _connect(self) -> None:
        self._has_key = False
        self.way_back.clicked.connect(self._go_back)
        self.passphrase.returned.connect(self._open)
        self.open_button.clicked.connect(self._open)
        self.forgotten.clicked.connect(self._recover)
        self.create_button.clicked.connect(self._create)
        self.join_button.clicked.connect(self._join)
        self.other_button.clicked.connect(self._choose_other)
        self.restore_button.clicked.connect(self._restore)
        self.sign_button.clicked.connect(self.signing_wished)
        self.verify_button.clicked.connect(self._verify)
        self.upgrading.began.connect(self._make_room)

    def _build(self) -> None:
        px = theme.current().px
        self.setProperty("ground", "page")
        card = Card()
        card.setFixedWidth(px(_WIDTH))
        card.body.setSpacing(px(12))
        logo = PlainLabel(wraps=False)
        logo.setPixmap(_logo(px(48)))
        logo.setAccessibleName("PLC Desktop")
        self._label = PlainLabel(self.tr("Passphrase"), "label")
        self._label.setBuddy(self.passphrase)
        self.passphrase.setAccessibleName(self.tr("Passphrase"))
        self.forgotten.setProperty("role", "link")
        self.way_back.setProperty("role", "link")
        self.way_back.hide()
        self.note.hide()
        self.news.hide()
        widgets: tuple[QWidget, ...] = (logo, self._title, self._place, self.news, self._label)
        widgets += (self.passphrase, self.remember, self.note, self.open_button)
        widgets += (self.forgotten, self.way_back)
        self._asks = widgets[3:]  # all but what it is
        widgets += (self.upgrading,)
        for widget in widgets:
            card.body.addWidget(widget)
        card.body.addWidget(line())
        card.body.addWidget(self.create_button)
        self._others = (
            self.join_button,
            self.other_button,
            self.restore_button,
            self.sign_button,
            self.verify_button,
        )
        for button in self._others:
            button.setAutoDefault(False)
            card.body.addWidget(button)
        self._place_in_middle(card)

    def _place_in_middle(self, card: Card) -> None:
        inside = QWidget()
        inside.setProperty("ground", "none")
        column = QVBoxLayout(inside)
        column.addStretch(2)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(card)
        row.addStretch(1)
        column.addLayout(row)
        column.addStretch(3)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(inside)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(area)


def _logo(side: int) -> QPixmap:
    """Return the drawn logo; ready-made, because drawing SVG waits for another library."""
    picture = QPixmap(str(icon_path("logo").with_suffix(".png")))
    picture.setDevicePixelRatio(picture.width() / side)
    return picture


def _key_state(shell: Shell, path: Path) -> tuple[bool, bool]:
    """Return whether the keychain opens this workspace, and whether there is a keychain."""
    from plc_desktop.services.app import has_remembered_key

    environment = shell.environment()
    return has_remembered_key(path, environment), environment.keychain is not None


def _unlock(shell: Shell, path: Path, passphrase: str, progress: Progress, *, keep: bool) -> Office:
    from plc_desktop.services.app import open_workspace

    office = open_workspace(
        path,
        passphrase=passphrase,
        remembered=not passphrase,
        environment=shell.environment(),
        progress=progress,
    )
    if keep:
        office.keys.remember()
    return office


def _create(shell: Shell, wish: CreateWorkspace) -> Office:
    from plc_desktop.services.app import create_workspace

    if wish.path.parent == shell.folders.data:
        make_folder(wish.path.parent)
    return create_workspace(
        wish.path,
        wish.passphrase,
        wish.organization,
        wish.your_name,
        environment=shell.environment(),
    )


def _recover(shell: Shell, path: Path, code: str, passphrase: str, progress: Progress) -> Office:
    """Open with the recovery code and set the new passphrase."""
    from plc_desktop.services.app import open_workspace

    office = open_workspace(
        path, recovery_code=code, environment=shell.environment(), progress=progress
    )
    try:
        office.keys.set_passphrase(passphrase)
    except BaseException:
        office.close()
        raise
    return office
