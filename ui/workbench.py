"""The open workspace: navigation, the page visited, notices, and the status line."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from ui.common import theme
from ui.common.changes import Topic
from ui.common.dates import format_instant
from ui.common.file_dialogs import FileDialogs
from ui.common.page import Page
from ui.navigation import Navigation
from ui.notice_bar import NoticeBar
from ui.page_list import PageEntry, entry_for, help_address
from ui.page_stack import PageStack
from ui.palette import Find, Palette
from ui.shell import Shell
from ui.status_line import StatusLine
from ui.window_context import window_context

if TYPE_CHECKING:
    from plc_desktop.services.app import Office, OfficeInfo
    from plc_desktop.services.exchange.watched_folder import FolderSeen
    from plc_desktop.services.overview import Badges

_NARROW_BELOW = 1100
_BADGES_AFTER_MS = 300
_BACKUP_EVERY_MS = 10 * 60 * 1000
_FOLDER_FIRST_MS, _FOLDER_SOON_MS, _FOLDER_EVERY_MS = 4_000, 500, 60_000
"""Until the folder is looked into: after the start, after coming back, and again."""

_KEPT_ADDRESSES = 100


class Workbench(QWidget):
    """Shows pages by address, like a browser.

    Signals:
        lock_wished: The person wants to close the workspace.
        files_chosen: Paths of files of any kind that the person wants to open.
        went: The address of the page now shown.
    """

    lock_wished = Signal()
    files_chosen = Signal(list)
    went = Signal(str)

    def __init__(self, office: Office, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.office = office
        self.shell = shell
        self.files = FileDialogs(self)
        self.stack = PageStack()
        self.context = window_context(
            shell,
            self.files,
            navigate=self.navigate,
            palette=self.open_palette,
            frame=self.stack,
        )
        self._pages: dict[str, Page] = {}
        self._visited: list[str] = []
        self._at = -1
        self.navigation = Navigation()
        self.status = StatusLine(shell.tasks)
        self._badges_timer = QTimer(self)
        self._backup_timer = QTimer(self)
        self._folder_timer = QTimer(self)
        self._counts: dict[str, int] = {}
        self._build()
        self._connect()
        self.refresh_info()
        self._count_badges()

    @property
    def address(self) -> str:
        """The address of the page shown."""
        return self._visited[self._at] if self._at >= 0 else ""

    @property
    def page(self) -> Page:
        """The page at this address; one just made comes into sight with the next events."""
        return self._pages[entry_for(self.address).address]

    @Slot(str)
    def navigate(self, address: str) -> None:
        """Go to an address and remember where we came from."""
        if address != self.address:
            del self._visited[self._at + 1 :]
            self._visited.append(address)
            del self._visited[:-_KEPT_ADDRESSES]
            self._at = len(self._visited) - 1
        self._show()

    @Slot()
    def open_help(self) -> None:
        """Open the help where it speaks of this page."""
        self.navigate(help_address(self.address))

    @Slot()
    def back(self) -> None:
        """Go to the address visited before."""
        if self._at > 0:
            self._at -= 1
            self._show()

    @Slot()
    def forward(self) -> None:
        """Go to the address we came back from."""
        if self._at + 1 < len(self._visited):
            self._at += 1
            self._show()

    @Slot()
    def open_palette(self) -> None:
        """Search people, pages and actions."""
        palette = Palette(self.office, self.context, self._actions(), self)
        palette.chosen.connect(self.navigate)
        corner = self.mapToGlobal(self.rect().topLeft())
        palette.move(corner.x() + (self.width() - palette.width()) // 2, corner.y() + 60)
        palette.open()

    @Slot()
    def ask_files(self) -> None:
        """Ask for files of any kind this program opens."""
        from ui.opening.file_kinds import dialog_filter

        chosen = self.files.ask_open_paths(self.tr("Open files"), dialog_filter())
        if chosen:
            self.files_chosen.emit([Path(path) for path in chosen])

    @Slot()
    def make_backup(self) -> None:
        """Make a backup now."""
        self.shell.tasks.run(
            self, partial(self.office.backups.make, "by_hand"), lambda _made: self._backed_up()
        )

    def refresh_info(self) -> None:
        """Read again what the status line says."""
        self.shell.tasks.run(self, lambda: self.office.info, self._show_info)
        self.shell.tasks.run(self, self._last_backup, self.status.show_backup)
        office = self.office
        self.shell.tasks.run(self, lambda: office.needs_enrollment, self.status.show_read_only)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.navigation.set_narrow(narrow=self.width() < theme.current().px(_NARROW_BELOW))

    def _show(self) -> None:
        address = self.address
        entry = entry_for(address)
        is_new = entry.address not in self._pages
        if is_new:
            self._pages[entry.address] = self._made(entry)
        page = self.page
        page.open(address.partition("/")[2])
        page.header.show_back(visible=bool(entry.parent) and self._at > 0)
        if is_new:  # making and painting it at once would be one long standstill
            QTimer.singleShot(0, page, partial(self._bring_to_front, page))
        else:
            self._bring_to_front(page)
        self.navigation.show_current(address)
        self.went.emit(address)

    def _made(self, entry: PageEntry) -> Page:
        module, _, name = entry.target.partition(":")
        page = cast("Page", getattr(import_module(module), name)(self.office, self.context))
        page.header.back_wished.connect(self.back)
        self.stack.addWidget(page)
        return page

    def _bring_to_front(self, page: Page) -> None:
        if page is not self.page:  # somebody went on meanwhile
            return
        is_other = self.stack.currentWidget() is not page
        self.stack.setCurrentWidget(page)
        if is_other:
            QTimer.singleShot(0, page, partial(self._focus_first, page))
        self.notice_bar.raise_()  # a page just shown stands above it

    def _focus_first(self, page: Page) -> None:
        """Put the focus on the page's first field, unless the person browses the navigation."""
        focused = QApplication.focusWidget()
        is_inside = focused is not None and page.isAncestorOf(focused)
        is_header = focused is not None and page.header.isAncestorOf(focused)
        if QApplication.activeModalWidget() is not None or (is_inside and not is_header):
            return
        if focused is not None and self.navigation.isAncestorOf(focused):
            return
        at = page.nextInFocusChain()
        while at is not None and at is not page:
            if page.isAncestorOf(at) and not page.header.isAncestorOf(at) and _takes_focus(at):
                at.setFocus(Qt.FocusReason.OtherFocusReason)
                return
            at = at.nextInFocusChain()

    def _actions(self) -> list[Find]:
        go = self.navigate
        return [
            Find(self.tr("Record hours"), "plus", partial(go, "hours/new")),
            Find(self.tr("Add a parent leader"), "plus", partial(go, "parent-leaders/new")),
            Find(self.tr("Accept a card"), "key", partial(go, "cards/accept")),
            Find(self.tr("Hand over when staff changes"), "key", partial(go, "cards/turnover")),
            Find(self.tr("Open files…"), "folder", self.ask_files),
            Find(self.tr("Make a backup now"), "backup", self.make_backup),
            Find(self.tr("Lock the workspace"), "lock", self.lock_wished.emit),
        ]

    @Slot()
    def _count_badges(self) -> None:
        self.shell.tasks.run(self, self.office.overview.badges, self._show_badges)

    def _show_badges(self, badges: Badges) -> None:
        names = ("sign_off", "hours", "credentials")
        self._set_counts({name: getattr(badges, name) for name in names})

    def _set_counts(self, counts: Mapping[str, int]) -> None:
        self._counts |= counts
        self.navigation.set_counts(self._counts)

    @Slot()
    def look_for_files(self) -> None:
        """Count the new files in the folder that is looked into, if there is one.

        Nothing tells a program of a stick that is put in, so it looks now and then.
        """
        self._folder_timer.start(_FOLDER_EVERY_MS)
        self.shell.tasks.run(self, self.office.watched_folder.glance, self._show_files, _ignored)

    def _show_files(self, seen: FolderSeen | None) -> None:
        if seen is not None and seen.is_looking:
            self._folder_timer.start(_FOLDER_SOON_MS)
        else:
            self._set_counts({"exchange": len(seen.new) if seen is not None else 0})

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.ActivationChange and self.isActiveWindow():
            self._folder_timer.start(_FOLDER_SOON_MS)  # perhaps with a stick

    def _show_info(self, info: OfficeInfo) -> None:
        self.status.show_workspace(info.path.name, info.user.full_name)

    def _last_backup(self) -> str:
        made = self.office.backups.all()
        return format_instant(max(backup.made_at for backup in made)) if made else ""

    def _backed_up(self) -> None:
        self.shell.notices.show(self.tr("A backup was made."))
        self.shell.changes.announce(Topic.WORKSPACE)

    @Slot()
    def _back_up_if_due(self) -> None:
        self.shell.tasks.run(self, self.office.backups.make_if_due, self._backed_up_quietly)

    def _backed_up_quietly(self, made: object) -> None:
        if made is not None:
            self.refresh_info()

    @Slot(object)
    def _note_change(self, topic: Topic) -> None:
        self._badges_timer.start()
        if topic in (Topic.WORKSPACE, Topic.EVERYTHING):
            self.refresh_info()
            self._folder_timer.start(_FOLDER_SOON_MS)

    def _connect(self) -> None:
        self.navigation.chosen.connect(self.navigate)
        self.shell.changes.happened.connect(self._note_change)
        self._badges_timer.timeout.connect(self._count_badges)
        self._backup_timer.timeout.connect(self._back_up_if_due)
        self._folder_timer.timeout.connect(self.look_for_files)
        for keys, slot in (
            ("Alt+Left", self.back),
            ("Alt+Right", self.forward),
            ("Ctrl+K", self.open_palette),
            ("Ctrl+O", self.ask_files),
            ("F1", self.open_help),
            ("Ctrl+L", self.lock_wished.emit),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(slot)

    def _build(self) -> None:
        self.setProperty("ground", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.stack, 1)
        column.addWidget(self.status)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.navigation)
        row.addLayout(column, 1)
        self.notice_bar = NoticeBar(self.shell.notices, self.stack)
        self._badges_timer.setSingleShot(True)
        self._badges_timer.setInterval(_BADGES_AFTER_MS)
        self._backup_timer.setInterval(_BACKUP_EVERY_MS)
        self._backup_timer.start()
        self._folder_timer.setSingleShot(True)
        self._folder_timer.start(_FOLDER_FIRST_MS)


def _takes_focus(widget: QWidget) -> bool:
    """Return whether Tab would stop at a widget."""
    by_tab = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return by_tab and widget.isVisible() and widget.isEnabled()


def _ignored(_problem: object) -> None:
    """A folder that cannot be looked into has no new files; the page of exchange says why."""
