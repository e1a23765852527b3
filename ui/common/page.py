"""What every page has: the context it is built with, a header, and refreshing when concerned."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, ClassVar, Literal, TypeAlias, TypeVar

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from plc_desktop.errors import PlcError
from plc_desktop.services.workspace.progress import Progress
from ui.common import theme
from ui.common.changes import ChangesHub, Topic
from ui.common.header import PageHeader
from ui.common.notices import Notices
from ui.common.scrolling import scrolling
from ui.common.tasks import LongTask, TaskRunner

if TYPE_CHECKING:  # the services are imported on the worker, after the first paint
    from plc_desktop.services.app import Office
    from ui.shell import Shell

T = TypeVar("T")
PageName: TypeAlias = Literal["letter", "a4"]


def _letter() -> PageName:
    """Return the paper of an office in the United States, until the person chooses another."""
    return "letter"


@dataclass(frozen=True)
class PageContext:
    """What the window gives its pages.

    Attributes:
        tasks: Runs jobs off the window's thread.
        changes: Tells pages that something changed.
        notices: Says what was done, with Undo.
        navigate: Goes to an address, such as "hours" or "parent-leader/<id>".
        ask_save_path: Called with (title, suggested name, filter); returns "" when left.
        ask_open_path: Called with (title, filter); returns "" when left.
        today: The local date.
        palette: Opens the search over people, pages and actions.
        print_pdf: Called with (widget, bytes, title); opens the print dialog.
        drafts: Unsaved form values by draft key, kept until saved.
        page_size: Returns the paper chosen in the settings, "letter" or "a4".
        ask_folder: Called with (title); returns "" when left.
        ask_open_paths: Called with (title, filter) for any number of files; [] when left.
        shell: The program around the window, for the settings page; None in tests of one page.
        frame: Widget the pages stand in. A page made inside it is dressed once; one that moves in
            when it is whole is dressed again, with everything in it.
    """

    tasks: TaskRunner
    changes: ChangesHub
    notices: Notices
    navigate: Callable[[str], object]
    ask_save_path: Callable[[str, str, str], str]
    ask_open_path: Callable[[str, str], str]
    today: Callable[[], date] = date.today
    palette: Callable[[], object] | None = None
    print_pdf: Callable[[QWidget, bytes, str], object] | None = None
    drafts: dict[str, dict[str, str]] = field(default_factory=dict)
    page_size: Callable[[], PageName] = _letter
    ask_folder: Callable[[str], str] | None = None
    ask_open_paths: Callable[[str, str], list[str]] | None = None
    shell: Shell | None = None
    frame: QWidget | None = None


class Page(QWidget):
    """One page of the window: header on top, `body` below.

    Subclasses set `concerns`, fill `body` in the constructor, and override `refresh` (called when
    first shown and whenever a concerning change happened) and `open` (called at every visit with
    what follows the slash in the address). A page of many parts gives the rest to `build_later`:
    each is built in a turn of its own, so that the window never stands still until all are there.

    Attributes:
        concerns: Topics after which the page is stale.
        scrolls: Whether the body scrolls when the window is low; tables scroll by themselves.
    """

    concerns: ClassVar[frozenset[Topic]] = frozenset()
    scrolls: ClassVar[bool] = False

    def __init__(
        self, office: Office, context: PageContext, title: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent or context.frame)
        self.office = office
        self.context = context
        self._is_stale = True
        self._parts_to_build: deque[Callable[[], object]] = deque()
        self._part_timer = QTimer(self)
        self._part_timer.setSingleShot(True)
        self._part_timer.timeout.connect(self._build_part)
        self.setProperty("ground", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.header = PageHeader(title, context.palette)
        self.body = QVBoxLayout()
        self._build_frame()
        context.changes.happened.connect(self._note_change)

    @property
    def is_whole(self) -> bool:
        """Whether every part given to `build_later` has been built."""
        return not self._parts_to_build

    def open(self, argument: str) -> None:
        """Show what the address names after its slash; "" for the page itself."""

    def refresh(self) -> None:
        """Load what the page shows, once it is whole; on the window's thread, so run a job."""

    def build_later(self, *parts: Callable[[], object]) -> None:
        """Build more of the page as soon as it is seen, each part in a turn of the event loop.

        Args:
            parts: Each builds one part and puts it at its place; a part that may be asked for
                before its turn is a `cached_property`.
        """
        self._parts_to_build.extend(parts)

    def run(
        self,
        job: Callable[[], T],
        on_success: Callable[[T], object] | None = None,
        on_error: Callable[[PlcError], object] | None = None,
    ) -> None:
        """Run a job on the worker for this page; an unexplained problem becomes a notice."""
        self.context.tasks.run(self, job, on_success, on_error)

    def run_long(
        self,
        what: str,
        job: Callable[[Progress], T],
        on_success: Callable[[T], object] | None = None,
        on_error: Callable[[PlcError], object] | None = None,
        on_stopped: Callable[[], object] | None = None,
    ) -> LongTask:
        """Run a job with a progress line and Cancel in the window."""
        return self.context.tasks.run_long(self, what, job, on_success, on_error, on_stopped)

    def done(self, text: str, *topics: Topic, change_id: str = "") -> None:
        """Announce a stored change and say it, with Undo if `change_id` is given."""
        self.context.changes.announce(*topics)
        undo = partial(self.undo, change_id) if change_id else None
        self.context.notices.show(text, undo)

    def undo(self, change_id: str) -> None:
        """Take a change back on the worker, which may be stopped, and tell every page."""
        self.context.tasks.run_long(
            self.context.notices,  # outlives the page: Undo works after leaving it
            self.tr("Undo"),
            partial(self.office.history.undo, change_id),
            partial(_undone, self.context, self.tr("Undone.")),
        )

    def concerned(self) -> None:
        """Mark the page stale, and refresh it at once if it can be seen."""
        self._is_stale = True
        if self.isVisible():
            self._build_or_load()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._build_or_load()

    @Slot(object)
    def _note_change(self, topic: Topic) -> None:
        if topic is Topic.EVERYTHING or topic in self.concerns:
            self.concerned()

    def _build_or_load(self) -> None:
        """Build the next part in a turn of its own; load what is stale once all are there."""
        if self._parts_to_build:
            self._part_timer.start()
        elif self._is_stale:
            self._is_stale = False
            self.refresh()

    @Slot()
    def _build_part(self) -> None:
        if self._parts_to_build:
            self._parts_to_build.popleft()()
        if self.isVisible():  # else the rest follows when it is seen again
            self._build_or_load()

    def _build_frame(self) -> None:
        px = theme.current().px
        outer = QVBoxLayout(self)
        outer.setContentsMargins(px(24), px(12), px(24), px(12))
        outer.setSpacing(px(12))
        outer.addWidget(self.header)
        self.body.setSpacing(px(12))
        if not self.scrolls:
            outer.addLayout(self.body, 1)
            return
        inside = QWidget()
        inside.setProperty("ground", "none")
        inside.setLayout(self.body)
        self.body.setContentsMargins(0, 0, px(4), px(4))
        outer.addWidget(scrolling(inside), 1)


def _undone(context: PageContext, text: str, _change_id: object) -> None:
    context.changes.announce(Topic.EVERYTHING)
    context.notices.show(text)
