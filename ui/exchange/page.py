"""The exchange page: write ours, read theirs, decide what was edited on two laptops."""

from __future__ import annotations

from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QHideEvent, QShowEvent
from PySide6.QtWidgets import (
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from plc_desktop.errors import PlcError
from plc_desktop.services.progress import Progress
from plc_desktop.services.seen_records import SeenRecords
from ui.common import theme
from ui.common.card import Card, Note
from ui.common.changes import Topic
from ui.common.choosers import ChoiceEdit, Option
from ui.common.confirm import confirm
from ui.common.editors import LongTextEdit, TextEdit
from ui.common.form import Form, FormField
from ui.common.form_dialog import FormDialog
from ui.common.icons import icon
from ui.common.messages import text_for
from ui.common.old_backups import OldBackups
from ui.common.page import Page, PageContext
from ui.common.reading_order import let_tab_follow
from ui.common.side_by_side import SideBySide
from ui.common.text import PlainLabel
from ui.exchange.cohort_paper import cohort_paper, save_paper
from ui.exchange.cohort_view import CohortView
from ui.exchange.conflicts_view import ConflictsView
from ui.exchange.folder_card import FolderCard, ProblemsCard
from ui.exchange.laptop_guide import LaptopGuide
from ui.exchange.laptops_card import LaptopsCard
from ui.exchange.loading import (
    Overview,
    ShownConflict,
    ShownPreview,
    overview,
    people_choices,
    seen_card,
    share_choices,
    shown_conflicts,
    shown_preview,
)
from ui.exchange.organizations_view import OrganizationsView
from ui.exchange.preview_view import PreviewView
from ui.exchange.records_guides import ReceiveGuide, ShareGuide
from ui.exchange.transfer_steps import TransferSteps, seen_file
from ui.exchange.transfers_view import TransfersView
from ui.exchange.words import name_of, undo_words
from ui.exchange.work_card import DecideCard, ReadFilesCard

if TYPE_CHECKING:
    from plc_desktop.services.app import Office
    from plc_desktop.services.external_records import ExternalRecord
    from plc_desktop.services.laptops import Laptop
    from plc_desktop.services.own_identity import CardSeen
    from plc_desktop.services.partners import OtherOrganization
    from plc_desktop.services.sync_writing import Written
    from plc_desktop.services.syncing import OtherLaptop, Salvaged, Taken
    from plc_desktop.services.transfers import SeenTransfer
    from plc_desktop.storage.peers import Batch
    from plc_desktop.storage.undo_import import ImportUndone

_LOOK_AGAIN_MS = 30_000
_ENDING = ".plcsync"
V = TypeVar("V", bound=QWidget)

_LISTS = {"doubles": "hours/doubles", "same": "same-people"}


class ExchangePage(Page):
    """Three views: the overview, the preview of a file, and the decisions."""

    concerns = frozenset({Topic.WORKSPACE, Topic.PEOPLE, Topic.HOURS})

    def __init__(self, office: Office, context: PageContext, parent: QWidget | None = None) -> None:
        title = QCoreApplication.translate("ExchangePage", "Exchange")
        super().__init__(office, context, title, parent)
        self.shown: Overview | None = None
        self.laptops = LaptopsCard()
        self.folder = FolderCard()
        self.problems = ProblemsCard()
        self.decide = DecideCard()
        self.read_files = ReadFilesCard()
        self.records_guide: ShareGuide | ReceiveGuide | None = None
        self.guide: LaptopGuide | None = None
        self.dialog: FormDialog | None = None
        self._waiting: list[Path] = []
        self._cards: list[Path] = []
        self._path: Path | None = None
        self.back_button = QPushButton(self.tr("Back to all laptops"))
        self.organizations_button = QPushButton(self.tr("Show and read records…"))
        self.old_backups = OldBackups(self)
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
        self.setAcceptDrops(True)
        self.read_button = self.header.add_action(
            self.tr("Read files…"), self._choose_files, icon_name="import"
        )
        self.write_button = self.header.add_action(
            self.tr("Write our file"), self._write_all, primary=True, icon_name="export"
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
        preview.take_asked.connect(self._take)
        preview.left.connect(self._go_on)
        preview.accept_asked.connect(self._ask_card)
        return preview

    @cached_property
    def conflicts(self) -> ConflictsView:
        """What two laptops said differently."""
        conflicts = self._place(ConflictsView())
        conflicts.decided.connect(self._decide)
        return conflicts

    @cached_property
    def organizations(self) -> OrganizationsView:
        """Other organizations, and what they showed of their people."""
        organizations = self._place(OrganizationsView(self.office, self.context))
        organizations.accept_asked.connect(self._ask_partner_card)
        organizations.share_asked.connect(self._ask_what_to_show)
        organizations.read_asked.connect(self._ask_records)
        organizations.link_asked.connect(self._ask_link)
        organizations.cohort_asked.connect(self._show_cohort)
        organizations.transfers_asked.connect(self._show_transfers)
        return organizations

    @cached_property
    def transfers(self) -> TransfersView:
        """Records that change their owner."""
        view = self._place(TransfersView(self.office, self.context))
        view.read_asked.connect(self._ask_records)
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
        cohort.save_asked.connect(self._save_cohort)
        cohort.paper_asked.connect(self._save_cohort_paper)
        return cohort

    @override
    def open(self, argument: str) -> None:
        what, _, rest = argument.partition("/")
        if what == "read" and rest:
            self.read([Path(path) for path in rest.split("|")])
        elif what == "accept" and rest:
            self._cards = [Path(path) for path in rest.split("|")]
            self._look_at_next_card()
        elif what == "records" and rest:
            self._look_at_records(Path(rest.split("|", maxsplit=1)[0]))
        elif what == "conflicts":
            self._show_conflicts()
        elif what == "organizations":
            self._show_organizations()
        elif what == "cohort":
            self._show_cohort()
        elif what == "transfers":
            self._show_transfers()
        else:
            self._show_overview()

    @override
    def refresh(self) -> None:
        self.run(partial(overview, self.office), self._show)
        self.old_backups.refresh()
        if isinstance(self._stack.currentWidget(), ConflictsView):
            self.run(partial(shown_conflicts, self.office), self.conflicts.show_conflicts)

    def read(self, paths: list[Path]) -> None:
        """Show what files would do, one after the other."""
        self._waiting = paths[1:]
        if paths:
            self._path = paths[0]
            self.run_long(
                self.tr("Looking into {name}").format(name=paths[0].name),
                lambda _progress: shown_preview(self.office, paths[0]),
                self._show_preview,
                self._refused,
                self._show_overview,
            )

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._clock.start()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._clock.stop()

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _dropped(event):
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        paths = _dropped(event)
        if paths:
            event.acceptProposedAction()
            self.read(paths)

    def _show(self, shown: Overview) -> None:
        if shown == self.shown:
            return  # looking again must not take the focus from anybody
        self.shown = shown
        self.copied.setVisible(shown.is_copy)
        self.laptops.show_status(shown.status)
        self.folder.show_folder(shown.folder)
        self.problems.show_problems(shown.status.problems)
        self.decide.show_work(shown)
        self.read_files.show_batches(shown)
        self.write_button.setEnabled(bool(shown.status.others) and not shown.is_copy)
        let_tab_follow(self)

    @Slot()
    def _show_overview(self) -> None:
        self._waiting = []
        self.back_button.hide()
        self._stack.setCurrentIndex(0)

    def _show_preview(self, shown: ShownPreview) -> None:
        self.preview.show_preview(shown)
        self.back_button.show()
        self._stack.setCurrentWidget(self.preview)

    def _refused(self, error: PlcError) -> None:
        name = self._path.name if self._path is not None else ""
        self.context.notices.problem(f"{name}: {text_for(error)}")
        self.refresh()  # it stands among the files that could not be used
        self._go_on()

    @Slot(str)
    def _take(self, typed: str) -> None:
        path = self._path
        if path is None:
            return
        self.preview.set_busy(busy=True)

        def take(progress: Progress) -> Taken:
            return self.office.syncing.import_file(path, typed, progress)

        self.run_long(
            self.tr("Reading {name}").format(name=path.name),
            take,
            self._taken,
            self.preview.show_problem,
            partial(self.preview.set_busy, busy=False),
        )

    def _taken(self, taken: Taken) -> None:
        self.preview.set_busy(busy=False)
        self.context.changes.announce(Topic.EVERYTHING)
        words = self.tr("Read %n change(s) from {name}.", "", taken.report.applied).format(
            name=taken.sender
        )
        undo = partial(self._take_back, taken.report.batch_id) if taken.report.applied else None
        self.context.notices.show(words, undo)
        self._go_on()

    def _go_on(self) -> None:
        """Show the next file that was chosen, or the overview."""
        paths = self._waiting
        self._show_overview()
        self.read(paths)

    @Slot()
    def _enroll(self) -> None:
        self.run(self.office.enroll, lambda _: self._enrolled())

    def _enrolled(self) -> None:
        self.done(self.tr("This computer takes part now."), Topic.WORKSPACE)

    @Slot()
    def _choose_files(self) -> None:
        kinds = self.tr("Files of other laptops (*.plcsync)")
        title = self.tr("Choose the files of the other laptops")
        if self.context.ask_open_paths is not None:
            chosen = self.context.ask_open_paths(title, kinds)
        else:
            chosen = [self.context.ask_open_path(title, kinds)]
        self.read([Path(path) for path in chosen if path])

    @Slot()
    def _write_all(self) -> None:
        self._write("")

    @Slot(str)
    def _write(self, key: str) -> None:
        """Write into the folder where files arrive, if it is there; else ask for one."""
        seen = self.shown.folder if self.shown else None
        folder = str(seen.folder) if seen is not None and seen.is_there else ""
        if not folder and self.context.ask_folder is not None:
            folder = self.context.ask_folder(self.tr("Where shall the file go? Choose the stick."))
        if not folder:
            return
        keys = (key,) if key else ()

        def write(progress: Progress) -> Written:
            return self.office.syncing.export(Path(folder), keys, progress=progress)

        self.run_long(self.tr("Writing our file"), write, self._written)

    def _written(self, written: Written) -> None:
        words = self.tr(
            "Our file for {names} is saved in {folder}. Eject a stick before you pull it out."
        )
        self.context.notices.show(
            words.format(folder=str(written.path.parent), names=", ".join(written.readers))
        )
        self.concerned()

    @Slot()
    def _choose_folder(self) -> None:
        if self.context.ask_folder is None:
            return
        chosen = self.context.ask_folder(self.tr("Choose the folder where files arrive"))
        if chosen:
            job = partial(self.office.watched_folder.choose, Path(chosen))
            self.run(job, lambda _: self.refresh())

    @Slot()
    def _forget_folder(self) -> None:
        self.run(partial(self.office.watched_folder.choose, None), lambda _: self.refresh())

    @Slot(str)
    def _forget_problem(self, problem_id: str) -> None:
        self.run(partial(self.office.syncing.forget_problem, problem_id), lambda _: self.refresh())

    @Slot(str)
    def _open_list(self, name: str) -> None:
        if name == "conflicts":
            self._show_conflicts()
        elif name == "orphans":
            self._ask_salvage()
        else:
            self.context.navigate(_LISTS[name])

    def _show_conflicts(self) -> None:
        self.back_button.show()
        self._stack.setCurrentWidget(self.conflicts)
        self.run(partial(shown_conflicts, self.office), self.conflicts.show_conflicts)

    def _ask_salvage(self) -> None:
        confirm(
            self,
            self.tr("Enter what waited in vain?"),
            self.tr(
                "What these changes were built on has not come for a month; perhaps that laptop was"
                " put back and nobody else has it. Their signatures and decisions are entered as"
                " they are, their values as your own edits, in place of what is here. You can undo"
                " the values."
            ),
            self.tr("Enter it"),
            self._salvage,
        )

    def _salvage(self) -> None:
        self.run(partial(self.office.syncing.salvage, with_values=True), self._salvaged)

    def _salvaged(self, done: Salvaged) -> None:
        words = self.tr("What waited is entered.")
        self.done(words, Topic.EVERYTHING, change_id=done.change_id)

    @Slot()
    def _show_organizations(self) -> None:
        self.back_button.show()
        self._stack.setCurrentWidget(self.organizations)
        self.organizations.table.reload()
        self.run(self.office.partners.all, self.organizations.show_partners)

    @Slot()
    def _show_transfers(self) -> None:
        self.back_button.show()
        self._stack.setCurrentWidget(self.transfers)
        self.transfer_steps.changed.emit()

    @Slot()
    def _show_cohort(self) -> None:
        self.back_button.show()
        self._stack.setCurrentWidget(self.cohort)
        self.run(self.office.cohort_report.lines, self.cohort.show_lines)

    @Slot()
    def _save_cohort(self) -> None:
        chosen = self.context.ask_save_path(
            self.tr("Save the list"), self.tr("parent-leaders.csv"), self.tr("Tables (*.csv)")
        )
        if chosen:
            said = self.tr("Saved {path}.").format(path=chosen)
            titles, rows = self.cohort.titles(), self.cohort.cells()
            self.run(
                partial(self.office.cohort_report.save, Path(chosen), titles, rows),
                lambda _: self.context.notices.show(said),
            )

    @Slot()
    def _save_cohort_paper(self) -> None:
        chosen = self.context.ask_save_path(
            self.tr("Save the list"), self.tr("parent-leaders.pdf"), self.tr("PDF (*.pdf)")
        )
        if chosen:
            said = self.tr("Saved {path}.").format(path=chosen)
            job = cohort_paper(
                self.office, self.cohort.shown(), self.cohort.cohort(), self.context.page_size()
            )
            self.run(
                partial(save_paper, job, Path(chosen)), lambda _: self.context.notices.show(said)
            )

    @Slot()
    def _ask_partner_card(self) -> None:
        chosen = self.context.ask_open_path(
            self.tr("Choose the card of the other organization"), self.tr("Cards (*.plccard)")
        )
        if chosen:
            path = Path(chosen)
            self.run(partial(self.office.partners.look, path), partial(self._ask_words, path))

    @Slot()
    def _ask_what_to_show(self) -> None:
        self.run(partial(share_choices, self.office), self._start_share)

    def _start_share(self, choices: tuple[list[Option], list[Option]]) -> None:
        self.records_guide = ShareGuide(self, *choices)
        self.records_guide.start()

    @Slot()
    def _ask_records(self) -> None:
        chosen = self.context.ask_open_path(
            self.tr("Choose the records of the other organization"),
            self.tr("Learner records (*.plcrec)"),
        )
        if chosen:
            self._look_at_records(Path(chosen))

    def _look_at_records(self, path: Path) -> None:
        self._show_organizations()
        self.run(partial(seen_file, self.office, path), partial(self._show_records, path))

    def _show_records(self, path: Path, seen: SeenRecords | SeenTransfer) -> None:
        if not isinstance(seen, SeenRecords):
            self._show_transfers()
            self.transfer_steps.show_seen(path, seen)
            return
        guide = ReceiveGuide(self, path, seen)
        guide.kept.connect(self._show_organizations)
        self.records_guide = guide
        guide.start()

    def _ask_link(self, record: ExternalRecord) -> None:
        self.run(partial(people_choices, self.office), partial(self._choose_link, record))

    def _choose_link(self, record: ExternalRecord, people: list[Option]) -> None:
        form = Form()
        label = self.tr("Who of your records is this?")
        form.add(FormField("person", label, ChoiceEdit(people), is_required=True))
        dialog = FormDialog(self.context, record.name, form, self)
        dialog.submitted.connect(partial(self._link, record))
        self.dialog = dialog
        dialog.open()

    def _link(self, record: ExternalRecord, values: dict[str, str]) -> None:
        dialog = self.dialog
        if dialog is not None:
            link = self.office.learner_records.link
            job = partial(link, record.owner, record.subject, values["person"])
            self.context.tasks.run(dialog, job, self._linked, dialog.show_problem)

    def _linked(self, change_id: str) -> None:
        self._close_dialog()
        self.done(self.tr("The records belong together."), Topic.PEOPLE, change_id=change_id)
        self._show_organizations()

    def _decide(self, shown: ShownConflict, value: object) -> None:
        one = shown.conflict
        self.run(
            lambda: self.office.conflicts.resolve(one.kind, one.id, one.field, value),  # type: ignore[arg-type]  # a signal passes it on
            self._decided,
            partial(self.conflicts.show_problem, shown),
        )

    def _decided(self, change_id: str) -> None:
        self.done(self.tr("Decided."), Topic.EVERYTHING, change_id=change_id)

    @Slot()
    def _ask_card(self) -> None:
        chosen = self.context.ask_open_path(
            self.tr("Choose the card of the other laptop"), self.tr("Cards (*.plccard)")
        )
        if chosen:
            self._cards = [Path(chosen)]
            self._look_at_next_card()

    @Slot()
    def _look_at_next_card(self) -> None:
        if self._cards:
            path = self._cards.pop(0)
            job = partial(seen_card, self.office, path)
            self.run(job, partial(self._ask_words, path), self._card_not_read)

    def _card_not_read(self, error: PlcError) -> None:
        self.context.notices.problem(error)
        self._look_at_next_card()

    def _ask_words(self, path: Path, seen: CardSeen) -> None:
        self.guide = LaptopGuide(self, path, seen)
        self.guide.accepted.connect(self._accepted)
        self.guide.write_asked.connect(self._write)
        self.guide.finished.connect(self._look_at_next_card)
        self.guide.start()

    def _accepted(self, accepted: Laptop | OtherOrganization) -> None:
        words = self.tr("The card of {name} is accepted.").format(name=name_of(accepted))
        self.done(words, Topic.WORKSPACE)
        if isinstance(self._stack.currentWidget(), OrganizationsView):
            self._show_organizations()

    @Slot()
    def _save_card(self) -> None:
        name = self.shown.status.this.name if self.shown else ""
        chosen = self.context.ask_save_path(
            self.tr("Save this laptop's card"), f"{name}.plccard", self.tr("Cards (*.plccard)")
        )
        if chosen:
            said = self.tr("Saved {path}.").format(path=chosen)
            self.run(
                partial(self.office.laptops.export_card, Path(chosen)),
                lambda _: self.context.notices.show(said),
            )

    @Slot()
    def _ask_name(self) -> None:
        form = Form()
        label = self.tr("What do people call this laptop?")
        form.add(FormField("name", label, TextEdit(), is_required=True))
        form.set_values({"name": self.shown.status.this.name if self.shown else ""})
        dialog = FormDialog(self.context, self.tr("This laptop"), form, self)
        dialog.submitted.connect(self._name)
        self.dialog = dialog
        dialog.open()

    def _name(self, values: dict[str, str]) -> None:
        dialog = self.dialog
        if dialog is not None:
            job = partial(self.office.laptops.name_this, values["name"])
            self.context.tasks.run(dialog, job, self._named, dialog.show_problem)

    def _named(self, change_id: str) -> None:
        self._close_dialog()
        self.done(self.tr("The laptop's name is saved."), Topic.WORKSPACE, change_id=change_id)

    def _ask_reason(self, other: OtherLaptop) -> None:
        form = Form()
        form.add(FormField("reason", self.tr("Why?"), LongTextEdit(), is_required=True))
        title = self.tr("Is {name} lost or replaced?").format(name=other.laptop.name)
        explanation = self.tr(
            "Its files are refused from now on, and no more files are written for it. What it sent"
            " before stays. Do this when a laptop was lost, stolen or given away."
        )
        dialog = FormDialog(
            self.context,
            title,
            form,
            self,
            save_text=self.tr("Refuse its files"),
            explanation=explanation,
        )
        dialog.submitted.connect(partial(self._withdraw, other))
        self.dialog = dialog
        dialog.open()

    def _withdraw(self, other: OtherLaptop, values: dict[str, str]) -> None:
        dialog = self.dialog
        if dialog is not None:
            job = partial(self.office.laptops.revoke, other.laptop.key, values["reason"])
            self.context.tasks.run(dialog, job, self._withdrawn, dialog.show_problem)

    def _withdrawn(self, _change_id: str) -> None:
        self._close_dialog()
        self.done(self.tr("Files of that laptop are refused from now on."), Topic.WORKSPACE)

    def _close_dialog(self) -> None:
        if self.dialog is not None:
            self.dialog.accept()
            self.dialog = None

    def _ask_take_back(self, batch: Batch) -> None:
        job = partial(self.office.syncing.undo, batch.id, dry_run=True)
        self.run(job, partial(self._confirm_take_back, batch))

    def _confirm_take_back(self, batch: Batch, undone: ImportUndone) -> None:
        confirm(
            self,
            self.tr("Take back what this file brought?"),
            undo_words(undone),
            self.tr("Take it back"),
            partial(self._take_back, batch.id),
        )

    def _take_back(self, batch_id: int) -> None:
        self.run_long(
            self.tr("Taking back"),
            lambda _progress: self.office.syncing.undo(batch_id),
            self._taken_back,
        )

    def _taken_back(self, _undone: ImportUndone) -> None:
        self.done(self.tr("What the file brought is taken back."), Topic.EVERYTHING)

    def _connect(self) -> None:
        self.back_button.clicked.connect(self._show_overview)
        self.enroll_button.clicked.connect(self._enroll)
        self.laptops.write_asked.connect(self._write)
        self.laptops.withdraw_asked.connect(self._ask_reason)
        self.laptops.accept_asked.connect(self._ask_card)
        self.laptops.name_asked.connect(self._ask_name)
        self.laptops.card_asked.connect(self._save_card)
        self.folder.choose_asked.connect(self._choose_folder)
        self.folder.forget_asked.connect(self._forget_folder)
        self.folder.read_asked.connect(self._read_one)
        self.problems.again_asked.connect(self._read_one)
        self.problems.forget_asked.connect(self._forget_problem)
        self.decide.asked.connect(self._open_list)
        self.read_files.undo_asked.connect(self._ask_take_back)
        self.organizations_button.clicked.connect(self._show_organizations)

    @Slot(str)
    def _read_one(self, path: str) -> None:
        self.read([Path(path)])

    def _build(self) -> None:
        px = theme.current().px
        left, right = QWidget(), QWidget()
        for widget, cards in (
            (left, (self.laptops, self.read_files)),
            (right, (self.decide, self.folder, self.problems)),
        ):
            widget.setProperty("ground", "none")
            column = QVBoxLayout(widget)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(px(12))
            for card in cards:
                column.addWidget(card)
            if widget is left:
                column.addWidget(self._others_card())
            column.addStretch(1)
        both = SideBySide()
        both.setProperty("ground", "none")
        both.add(right, 2)  # what waits comes before the laptops where there is one column only
        both.add(left, 3)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(both)
        self._stack.addWidget(area)
        self.back_button.setProperty("role", "link")
        self.back_button.setIcon(icon("back", "primary", 14))
        self.back_button.hide()
        self.body.addWidget(self.back_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.copied.body.addWidget(self.enroll_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.copied.hide()
        self.body.addWidget(self.copied)
        self.body.addWidget(self.old_backups)
        self.body.addWidget(self._stack, 1)

    def _place(self, view: V) -> V:
        self._stack.addWidget(view)
        return view

    def _others_card(self) -> Card:
        card = Card(self.tr("Other organizations"))
        card.body.addWidget(
            PlainLabel(
                self.tr(
                    "A college or another organization sees only what you show it, and keeps it"
                    " read-only. Your change history never leaves your organization."
                ),
                "muted",
            )
        )
        card.body.addWidget(self.organizations_button, 0, Qt.AlignmentFlag.AlignLeft)
        return card


def _dropped(event: QDragEnterEvent | QDropEvent) -> list[Path]:
    """Return the files of other laptops that are dragged."""
    paths = [Path(url.toLocalFile()) for url in event.mimeData().urls()]
    return [path for path in paths if path.suffix.casefold() == _ENDING]
