"""The reports page: whom at one side, the paper at the other."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPushButton, QWidget
from typing_extensions import override

from plc_desktop.errors import PlcError, RuleError
from plc_desktop.files import write_whole
from plc_desktop.services.progress import Progress
from ui.common import theme
from ui.common.card import Card, Note
from ui.common.changes import Topic
from ui.common.choosers import ChoiceEdit, Option
from ui.common.columns import Column, EmptyState
from ui.common.editors import DateEdit
from ui.common.flow import FlowLayout
from ui.common.labels import choice_label
from ui.common.messages import text_for
from ui.common.meters import Chip
from ui.common.page import Page, PageContext, PageName
from ui.common.painting import Badge
from ui.common.pdf_view import PdfPreview
from ui.common.portfolio_papers import portfolio_papers, window_language
from ui.common.table import PagedTable, filters_from
from ui.common.table_source import ListSource
from ui.common.text import PlainLabel
from ui.reports.papers import (
    CERTIFICATE,
    HOURS,
    PRACTICUM,
    TRANSCRIPT,
    Paper,
    PaperMaker,
    Subject,
    Wish,
    subjects,
)

if TYPE_CHECKING:
    from plc_desktop.services.app import Office
    from plc_desktop.services.portfolio import MadePortfolios

_SIDE_WIDTH = 400
_PREVIEW_AFTER_MS = 150
_AS_IT_STANDS = "as_it_stands"


class ReportsPage(Page):
    """Practicum reports and certificates, one at a time or all together."""

    concerns = frozenset(
        {Topic.HOURS, Topic.SIGN_OFF, Topic.PEOPLE, Topic.PLACEMENTS, Topic.CREDENTIALS}
    )

    def __init__(self, office: Office, context: PageContext) -> None:
        super().__init__(office, context, "")
        self.header.set_title(self.tr("Reports"), self.tr("look at a paper, print it, save it"))
        self._kind = PRACTICUM
        self._wanted = ""
        self.paper: Paper | None = None
        self._asked = 0
        self._kinds = {
            PRACTICUM: QPushButton(self.tr("Practicum report")),
            CERTIFICATE: QPushButton(self.tr("Certificate")),
            TRANSCRIPT: QPushButton(self.tr("Transcript")),
            HOURS: QPushButton(self.tr("Hours sheet")),
        }
        self.table: PagedTable[Subject] = self._subject_table()
        self._until = DateEdit(context.today)
        self._until.setPlaceholderText(self.tr("all hours"))
        self._until_label = PlainLabel(self.tr("Hours up to"), "label")
        self._from = DateEdit(context.today)
        self._from.setPlaceholderText(self.tr("all hours"))
        self._from_label = PlainLabel(self.tr("Hours from"), "label")
        self.report_kind = ChoiceEdit(
            [
                Option(_AS_IT_STANDS, self.tr("As it stands")),
                Option("interim", self.tr("Interim")),
                Option("final", self.tr("Final")),
            ]
        )
        self.report_kind.set_value(_AS_IT_STANDS)
        self._report_kind_label = PlainLabel(self.tr("Report"), "label")
        self.page_size = ChoiceEdit(
            [
                Option("letter", self.tr("Letter")),
                Option("a4", self.tr("A4")),
            ]
        )
        self._offered: tuple[tuple[PlainLabel, QWidget], ...] = (
            (self._from_label, self._from),
            (self._until_label, self._until),
            (self._report_kind_label, self.report_kind),
            (PlainLabel(self.tr("Paper"), "label"), self.page_size),
        )
        self._grid = self._choices()
        self.preview = PdfPreview()
        self.preview.fit_width()
        self._paper_card = Card(self.tr("Preview"))
        self.status = Chip()
        self._nothing = Note("", "information")
        self.problem = Note("", "problem")
        self.later = QTimer(self)
        self.later.setSingleShot(True)
        self.later.setInterval(_PREVIEW_AFTER_MS)
        self._portfolios_button = self.header.add_action(
            self.tr("Portfolios…"), self._save_portfolios
        )
        self._portfolios_button.setToolTip(
            self.tr("Everything each person owns, as one ZIP that needs no program of ours")
        )
        self._all_button = self.header.add_action(self.tr("Save all…"), self._save_all)
        self._save_button = self.header.add_action(self.tr("Save as PDF…"), self._save)
        self._print_button = self.header.add_action(
            self.tr("Print…"), self._print, primary=True, icon_name="print"
        )
        self._build()
        self._connect()
        self.page_size.set_value(context.page_size())
        self._choose_kind(PRACTICUM)

    @override
    def open(self, argument: str) -> None:
        wished = filters_from(argument)
        kinds = {"credential": CERTIFICATE, "transcript": TRANSCRIPT, "hours": HOURS}
        self._wanted = next(filter(None, map(wished.get, ("placement", *kinds))), "")
        if argument:
            named = (kind for key, kind in kinds.items() if key in wished)
            self._choose_kind(next(named, PRACTICUM))
        if "person" in wished:
            self.run(
                lambda: self.office.records.label("person", wished["person"]),
                self.table.set_search,
            )

    @override
    def refresh(self) -> None:
        self.table.reload()

    def _choose_kind(self, kind: str) -> None:
        self._kind = kind
        for code, button in self._kinds.items():
            button.setChecked(code == kind)
        self._offer_choices(kind)
        self._portfolios_button.setVisible(kind == TRANSCRIPT)
        self._show_paper_of(None)
        self.table.reload()

    @Slot()
    def _show_loaded(self) -> None:
        rows = self.table.model
        count = rows.rowCount()
        self._all_button.setEnabled(count > 0)
        self._portfolios_button.setEnabled(count > 0)
        if self._wanted and self.table.select_record(self._wanted):
            self._wanted = ""
        elif count and self.table.current_row() is None:
            self.table.view.selectRow(0)
        elif not count:
            self._show_paper_of(None)
        else:
            self.later.start()

    @Slot()
    def _preview(self) -> None:
        subject = self.table.current_row()
        if subject is None:
            self._show_paper_of(None)
            return
        try:
            maker = PaperMaker(self.office, self._wish())
        except RuleError as error:
            self._show_refused(error)
            return
        self._asked += 1
        self.run(
            partial(maker.paper, subject),
            partial(self._show_if_wanted, self._asked),
            self._show_refused,
        )

    def _wish(self) -> Wish:
        until_on = self._until.value() if self._kind in {PRACTICUM, HOURS} else None
        from_on = self._from.value() if self._kind == HOURS else None
        page = cast("PageName", self.page_size.value() or self.context.page_size())
        chosen = self.report_kind.value() or _AS_IT_STANDS
        return Wish(self._kind, page, until_on, from_on, "" if chosen == _AS_IT_STANDS else chosen)

    def _show_if_wanted(self, asked: int, paper: Paper) -> None:
        if asked == self._asked:
            self._show_paper_of(paper)

    def _show_paper_of(self, paper: Paper | None) -> None:
        self.paper = paper
        self._save_button.setEnabled(paper is not None)
        self._print_button.setEnabled(paper is not None)
        self.preview.show_pdf(paper.content if paper else b"")
        self.preview.setVisible(paper is not None)
        self._say("" if paper else self.tr("Choose a person to see the paper."))
        if paper is None:
            self._paper_card.set_title(self.tr("Preview"))
            self.status.set_badge(Badge("", "neutral", ""))
            return
        pages = self.tr("%n page(s)", "", self.preview.page_count)
        self._paper_card.set_title(paper.subject.person, pages)
        self.status.set_badge(self._badge(paper.status))

    def _badge(self, status: str) -> Badge:
        return {
            "final": Badge(self.tr("Final"), "good", "check"),
            "final_open": Badge(self.tr("Final, though hours are open"), "waiting", "clock"),
            "interim": Badge(self.tr("Interim"), "information", "clock"),
            "issued": Badge(self.tr("Issued"), "good", "credential"),
            "preview": Badge(self.tr("Preview, not issued yet"), "waiting", "clock"),
        }.get(status, Badge("", "neutral", ""))

    def _show_refused(self, error: PlcError) -> None:
        self._show_paper_of(None)
        self._say(text_for(error), "problem")

    def _say(self, text: str, tone: str = "information") -> None:
        self._nothing.set_text("" if tone == "problem" else text)
        self.problem.set_text(text if tone == "problem" else "")

    def _print(self) -> None:
        paper = self.paper
        if paper is not None and self.context.print_pdf is not None:
            self.context.print_pdf(self, paper.content, paper.name)

    def _save(self) -> None:
        paper = self.paper
        if paper is None:
            return
        chosen = self.context.ask_save_path(
            self.tr("Save as PDF"), paper.name, self.tr("PDF (*.pdf)")
        )
        if chosen:
            self.run(
                lambda: write_whole(Path(chosen), paper.content),
                lambda _: self.context.notices.show(self.tr("Saved {path}.").format(path=chosen)),
            )

    def _save_all(self) -> None:
        if self.context.ask_folder is None:
            return
        folder = self.context.ask_folder(self.tr("Choose a folder for the papers"))
        if not folder:
            return
        try:
            maker = PaperMaker(self.office, self._wish())
        except RuleError as error:
            self._say(text_for(error), "problem")
            return
        source, request = self.table.model.source, self.table.request

        def job(progress: Progress) -> int:
            wanted = [row for row in source.rows(source.ids(request)) if _is_paper(row)]
            return maker.save_all(wanted, Path(folder), progress)

        self.run_long(
            self.tr("Saving papers"),
            job,
            partial(self._saved_all, folder),
            on_stopped=partial(
                self.context.notices.inform,
                self.tr("Stopped. The papers saved so far are in {folder}.").format(folder=folder),
            ),
        )

    def _saved_all(self, folder: str, count: int) -> None:
        self.context.notices.show(
            self.tr("%n paper(s) saved in {folder}.", "", count).format(folder=folder)
        )

    def _save_portfolios(self) -> None:
        """Save the portfolios of everyone in the list."""
        if self.context.ask_folder is None:
            return
        folder = self.context.ask_folder(self.tr("Choose a folder for the portfolios"))
        if not folder:
            return
        papers = portfolio_papers(self._wish().page, window_language())
        source, request = self.table.model.source, self.table.request

        def job(progress: Progress) -> MadePortfolios:
            people = [row.id for row in source.rows(source.ids(request))]
            return self.office.portfolio.export_many(
                people, Path(folder), papers, progress=progress
            )

        self.run_long(
            self.tr("Saving portfolios"),
            job,
            partial(self._saved_portfolios, folder),
            on_stopped=partial(
                self.context.notices.inform,
                self.tr("Stopped. The portfolios saved so far are in {folder}.").format(
                    folder=folder
                ),
            ),
        )

    def _saved_portfolios(self, folder: str, done: MadePortfolios) -> None:
        said = self.tr("Portfolios saved in {folder}: {count}.").format(
            folder=folder, count=len(done.made)
        )
        self.context.notices.show(said)
        if done.refused:
            first = done.refused[0]
            self._say(
                self.tr("Not saved: {names}. {reason}").format(
                    names=", ".join(item.person for item in done.refused),
                    reason=text_for(first.error),
                ),
                "problem",
            )

    def _subjects(self) -> list[Subject]:
        """Runs on the worker."""
        return subjects(self.office, self._kind, choice_label)

    def _subject_table(self) -> PagedTable[Subject]:
        return PagedTable(
            self.context,
            ListSource(
                self._subjects,
                search_text=lambda subject: f"{subject.person} {subject.detail}",
                sort_keys={"person": lambda subject: subject.person.casefold()},
            ),
            [
                Column(
                    self.tr("Parent leader"),
                    lambda subject: subject.person,
                    is_strong=True,
                    width=18,
                    tooltip=lambda subject: subject.person,
                ),
                Column(
                    self.tr("Site, number or cohort"),
                    lambda subject: subject.short,
                    is_muted=True,
                    grows=True,
                    width=16,
                    tooltip=lambda subject: subject.detail,
                ),
            ],
            name=self.tr("Whom the paper is about"),
            empty=EmptyState(
                self.tr("Papers are made for placements, and for awarded credentials."),
                self.tr("Go to placements"),
                lambda: self.context.navigate("placements"),
            ),
            search_hint=self.tr("Search by name or site"),
        )

    def _connect(self) -> None:
        for kind, button in self._kinds.items():
            button.clicked.connect(partial(self._kind_clicked, kind))
        self.table.loaded.connect(self._show_loaded)
        self.table.selection_changed.connect(self.later.start)
        self.page_size.edited.connect(self.later.start)
        self._until.edited.connect(self.later.start)
        self._from.edited.connect(self.later.start)
        self.report_kind.edited.connect(self.later.start)
        self.later.timeout.connect(self._preview)

    def _kind_clicked(self, kind: str, _checked: bool = False) -> None:  # noqa: FBT001, FBT002
        self._choose_kind(kind)

    def _choices(self) -> QGridLayout:
        """Return what can be said about the paper, two and two."""
        px = theme.current().px
        grid = QGridLayout()
        grid.setHorizontalSpacing(px(12))
        grid.setVerticalSpacing(px(4))
        for at, (label, editor) in enumerate(self._offered):
            editor.setAccessibleName(label.text())
            _place(grid, at, label, editor)
        self.page_size.setAccessibleName(self.tr("Paper size"))
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        return grid

    def _offer_choices(self, kind: str) -> None:
        """Show what can be said about this kind of paper, side by side without gaps."""
        wanted = {
            PRACTICUM: (self._until, self.report_kind, self.page_size),
            HOURS: (self._from, self._until, self.page_size),
        }.get(kind, (self.page_size,))
        at = 0
        for label, editor in self._offered:
            is_wanted = editor in wanted
            label.setVisible(is_wanted)
            editor.setVisible(is_wanted)
            if is_wanted:
                _place(self._grid, at, label, editor)
                at += 1

    def _build(self) -> None:
        px = theme.current().px
        side = Card()
        switch = FlowLayout(spacing=px(8))
        for button in self._kinds.values():
            button.setCheckable(True)
            button.setAutoDefault(False)
            switch.addWidget(button)
        side.body.addLayout(switch)
        side.body.addWidget(self.table, 1)
        side.body.addLayout(self._grid)
        side.setFixedWidth(px(_SIDE_WIDTH))
        self._paper_card.top.insertWidget(1, self.status)
        self._paper_card.body.addWidget(self._nothing)
        self._paper_card.body.addWidget(self.problem)
        self._paper_card.body.addWidget(self.preview, 1)
        row = QHBoxLayout()
        row.setSpacing(px(12))
        row.addWidget(side)
        row.addWidget(self._paper_card, 1)
        self.body.addLayout(row, 1)


def _place(grid: QGridLayout, at: int, label: QWidget, editor: QWidget) -> None:
    """Put a field with its label at a place, two fields in a row."""
    grid.addWidget(label, 2 * (at // 2), at % 2)
    grid.addWidget(editor, 2 * (at // 2) + 1, at % 2)


def _is_paper(row: Subject) -> bool:
    """Say whether a paper can be saved: certificates only once they are issued."""
    return not row.number or row.is_issued
