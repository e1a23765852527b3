"""The exchange page: write ours, read theirs, decide what was edited on two laptops."""

from __future__ import annotations

from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Slot
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QPushButton, QStackedWidget, QWidget
from typing_extensions import override

from ui.common.addresses import files_in
from ui.common.card import Note
from ui.common.changes import Topic
from ui.common.drops import FileDrops
from ui.common.icons import icon
from ui.common.old_backups import OldBackups
from ui.common.page import Page, PageContext
from ui.common.reading_order import let_tab_follow
from ui.exchange.card_steps import CardSteps
from ui.exchange.cohort_steps import CohortSteps
from ui.exchange.cohort_view import CohortView
from ui.exchange.conflicts_view import ConflictsView
from ui.exchange.deciding_steps import DecidingSteps
from ui.exchange.folder_steps import FolderSteps
from ui.exchange.laptop_steps import LaptopSteps
from ui.exchange.loading import Overview, overview
from ui.exchange.organizations_view import OrganizationsView
from ui.exchange.overview_view import OverviewView
from ui.exchange.preview_view import PreviewView
from ui.exchange.reading_steps import ReadingSteps
from ui.exchange.record_steps import RecordSteps
from ui.exchange.taking_back_steps import TakingBackSteps
from ui.exchange.transfer_steps import TransferSteps
from ui.exchange.transfers_view import TransfersView
from ui.exchange.writing_steps import WritingSteps

if TYPE_CHECKING:
    from plc_desktop.services.app import Office

_LOOK_AGAIN_MS = 30_000
_ENDING = ".plcsync"
V = TypeVar("V", bound=QWidget)


class ExchangePage(Page):
    """One view at a time, first the overview; what is done about each stands in its steps."""

    concerns = frozenset({Topic.WORKSPACE, Topic.PEOPLE, Topic.HOURS})

    def __init__(self, office: Office, context: PageContext, parent: QWidget | None = None) -> None:
        title = QCoreApplication.translate("ExchangePage", "Exchange")
        super().__init__(office, context, title, parent)
        self.shown: Overview | None = None
        self.reading_steps = ReadingSteps(self)
        self.taking_back_steps = TakingBackSteps(self)
        self.writing_steps = WritingSteps(self)
        self.card_steps = CardSteps(self)
        self.laptop_steps = LaptopSteps(self)
        self.deciding_steps = DecidingSteps(self)
        self.record_steps = RecordSteps(self)
        self.cohort_steps = CohortSteps(self)
        self.old_backups = OldBackups(self)
        self.overview = OverviewView(self.old_backups)
        self.folder_steps = FolderSteps(self, self.overview.folder)
        self.back_button = QPushButton(self.tr("Back to all laptops"))
        self.copied = Note(
            self.tr(
                "This workspace was copied from another computer. You can look at everything here,"
                " but change nothing, until this computer takes part too."
            ),
            "waiting",
        )
        self.enroll_button = QPushButton(self.tr("Use it here too"))
        self._stack = QStackedWidget()
        self._clock = QTimer(self)
        self._clock.setInterval(_LOOK_AGAIN_MS)
        self._clock.timeout.connect(self.refresh)
        FileDrops(self, _files_of_laptops).dropped.connect(self.read)
        self.read_button = self.header.add_action(
            self.tr("Read files…"), self.reading_steps.choose, icon_name="import"
        )
        self.write_button = self.header.add_action(
            self.tr("Write our file"),
            self.writing_steps.write_all,
            primary=True,
            icon_name="export",
        )
        self.header.set_subtitle(
            self.tr("several laptops, one workspace: by stick or shared folder")
        )
        self._build()
        self._connect()

    @cached_property
    def preview(self) -> PreviewView:
        """What a file would do; like the views below made when it is first asked for."""
        preview = self._place(PreviewView(self.context))
        preview.take_asked.connect(self.reading_steps.take)
        preview.left.connect(self.reading_steps.go_on)
        preview.accept_asked.connect(self.card_steps.ask_laptop)
        return preview

    @cached_property
    def conflicts(self) -> ConflictsView:
        """What two laptops said differently."""
        conflicts = self._place(ConflictsView())
        conflicts.decided.connect(self.deciding_steps.decide)
        conflicts.other_asked.connect(self.deciding_steps.ask_other)
        return conflicts

    @cached_property
    def organizations(self) -> OrganizationsView:
        """Other organizations, and what they showed of their people."""
        organizations = self._place(OrganizationsView(self.office, self.context))
        organizations.accept_asked.connect(self.card_steps.ask_organization)
        organizations.share_asked.connect(self.record_steps.ask_what_to_show)
        organizations.read_asked.connect(self.record_steps.ask_file)
        organizations.link_asked.connect(self.record_steps.ask_link)
        organizations.cohort_asked.connect(self.cohort_steps.show)
        organizations.transfers_asked.connect(self.show_transfers)
        return organizations

    @cached_property
    def transfers(self) -> TransfersView:
        """Records that change their owner."""
        view = self._place(TransfersView(self.office, self.context))
        view.read_asked.connect(self.record_steps.ask_answer)
        return view

    @cached_property
    def transfer_steps(self) -> TransferSteps:
        """What is done about them."""
        steps = TransferSteps(self, self.transfers)
        steps.changed.connect(self.transfers.table.reload)
        return steps

    @cached_property
    def cohort(self) -> CohortView:
        """Everybody of a cohort, from all organizations."""
        cohort = self._place(CohortView(self.context))
        cohort.save_asked.connect(self.cohort_steps.save_table)
        cohort.paper_asked.connect(self.cohort_steps.save_paper)
        return cohort

    @override
    def open(self, argument: str) -> None:
        what, _, rest = argument.partition("/")
        paths = files_in(rest)
        if what == "read" and paths:
            self.read(paths)
        elif what == "accept" and paths:
            self.card_steps.look(paths)
        elif what == "records" and paths:
            self.record_steps.look(paths[0])
        elif what == "conflicts":
            self.deciding_steps.show_conflicts()
        elif what == "organizations":
            self.record_steps.show()
        elif what == "cohort":
            self.cohort_steps.show()
        elif what == "transfers":
            self.show_transfers()
        else:
            self.show_overview()

    @override
    def refresh(self) -> None:
        self.run(partial(overview, self.office), self._show)
        self.folder_steps.look()
        self.old_backups.refresh()
        if isinstance(self._stack.currentWidget(), ConflictsView):
            self.deciding_steps.load_conflicts()

    def read(self, paths: list[Path]) -> None:
        """Show what files would do, one after the other."""
        self.reading_steps.read(paths)

    @Slot()
    def show_overview(self) -> None:
        """Show all laptops, and read none of the files that were chosen."""
        self.reading_steps.forget()
        focused = QApplication.focusWidget()
        is_ours = focused is None or self.isAncestorOf(focused)
        was_elsewhere = self._stack.currentWidget() is not self.overview
        self._stack.setCurrentWidget(self.overview)
        self.back_button.hide()
        if was_elsewhere and is_ours:
            self.overview.lead()

    def show_view(self, view: QWidget) -> None:
        """Show one of the other views, with a way back."""
        self.back_button.show()
        self._stack.setCurrentWidget(view)

    @Slot()
    def show_transfers(self) -> None:
        """Show the records that change their owner."""
        self.transfers.show_problem(None)
        self.show_view(self.transfers)
        self.transfer_steps.changed.emit()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._clock.start()
        self.folder_steps.look()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._clock.stop()
        self.folder_steps.rest()
        self.reading_steps.let_go()

    def _show(self, shown: Overview) -> None:
        if shown == self.shown:
            return  # looking again must not take the focus from anybody
        self.shown = shown
        self.copied.setVisible(shown.is_copy)
        self.overview.show_overview(shown)
        self.write_button.setEnabled(bool(shown.status.others) and not shown.is_copy)
        let_tab_follow(self)

    @Slot()
    def _show_partners_again(self) -> None:
        if isinstance(self._stack.currentWidget(), OrganizationsView):
            self.record_steps.show()

    def _connect(self) -> None:
        self.back_button.clicked.connect(self.show_overview)
        self.enroll_button.clicked.connect(self.laptop_steps.enroll)
        self.card_steps.write_asked.connect(self.writing_steps.write)
        self.card_steps.accepted.connect(self._show_partners_again)
        laptops = self.overview.laptops
        laptops.write_asked.connect(self.writing_steps.write)
        laptops.withdraw_asked.connect(self.laptop_steps.ask_reason)
        laptops.readmit_asked.connect(self.laptop_steps.ask_readmit)
        laptops.accept_asked.connect(self.card_steps.ask_laptop)
        laptops.name_asked.connect(self.laptop_steps.ask_name)
        laptops.card_asked.connect(self.laptop_steps.save_card)
        self.overview.folder.read_asked.connect(self.reading_steps.read_one)
        self.overview.problems.again_asked.connect(self.reading_steps.read_one)
        self.overview.problems.forget_asked.connect(self.reading_steps.forget_problem)
        self.overview.decide.asked.connect(self.deciding_steps.open_list)
        self.overview.read_files.undo_asked.connect(self.taking_back_steps.ask)
        self.overview.organizations_button.clicked.connect(self.record_steps.show)

    def _build(self) -> None:
        self.back_button.setProperty("role", "link")
        self.back_button.setIcon(icon("back", "primary", 14))
        self.back_button.hide()
        self.body.addWidget(self.back_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.copied.body.addWidget(self.enroll_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.copied.hide()
        self.body.addWidget(self.copied)
        self._stack.addWidget(self.overview)
        self.body.addWidget(self._stack, 1)

    def _place(self, view: V) -> V:
        self._stack.addWidget(view)
        return view


def _files_of_laptops(paths: list[Path]) -> list[Path]:
    return [path for path in paths if path.suffix.casefold() == _ENDING]
