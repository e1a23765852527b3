"""The reports page: whom at one side, the paper at the other."""

from __future__ import annotations

from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton
from typing_extensions import override

from plc_desktop.errors import PlcError, RuleError
from plc_desktop.files import write_whole
from ui.common import theme
from ui.common.card import Card, Note
from ui.common.changes import Topic
from ui.common.columns import Column, EmptyState
from ui.common.flow import FlowLayout
from ui.common.labels import choice_label
from ui.common.messages import text_for
from ui.common.meters import Chip
from ui.common.page import Page, PageContext
from ui.common.painting import Badge
from ui.common.pdf_view import PdfPreview
from ui.common.table import PagedTable, filters_from
from ui.common.table_source import ListSource
from ui.reports.choices import PaperChoices
from ui.reports.papers import (
    CERTIFICATE,
    HOURS,
    PRACTICUM,
    TRANSCRIPT,
    Paper,
    PaperMaker,
    Subject,
    subjects,
)
from ui.reports.saving import Saving

if TYPE_CHECKING:
    from plc_desktop.services.app import Office

_SIDE_WIDTH = 400
_PREVIEW_AFTER_MS = 150


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
        self.choices = PaperChoices(context)
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
        self._saving = Saving(self, self.table, self._refuse)
        self._build()
        self._connect()
        self.build_later(lambda: self.preview)
        self._choose_kind(PRACTICUM)

    @cached_property
    def preview(self) -> PdfPreview:
        """The paper, hidden until there is one."""
        preview = PdfPreview()
        preview.hide()
        preview.fit_width()
        self._paper_card.body.addWidget(preview, 1)
        return preview

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
        self.choices.offer(kind)
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
            maker = PaperMaker(self.office, self.choices.wish(self._kind))
        except RuleError as error:
            self._show_refused(error)
            return
        self._asked += 1
        self.run(
            partial(maker.paper, subject),
            partial(self._show_if_wanted, self._asked),
            self._show_refused,
        )

    def _show_if_wanted(self, asked: int, paper: Paper) -> None:
        if asked == self._asked:
            self._show_paper_of(paper)

    def _show_paper_of(self, paper: Paper | None) -> None:
        self.paper = paper
        self._save_button.setEnabled(paper is not None)
        self._print_button.setEnabled(paper is not None)
        if paper is not None or self.is_whole:
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
            maker = PaperMaker(self.office, self.choices.wish(self._kind))
        except RuleError as error:
            self._say(text_for(error), "problem")
            return
        self._saving.save_papers(maker, folder)

    def _save_portfolios(self) -> None:
        """Save the portfolios of everyone in the list."""
        if self.context.ask_folder is None:
            return
        folder = self.context.ask_folder(self.tr("Choose a folder for the portfolios"))
        if not folder:
            return
        self._saving.save_portfolios(self.choices.wish(self._kind).page, folder)

    def _refuse(self, text: str) -> None:
        self._say(text, "problem")

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
        self.choices.edited.connect(self.later.start)
        self.later.timeout.connect(self._preview)

    def _kind_clicked(self, kind: str, _checked: bool = False) -> None:  # noqa: FBT001, FBT002
        self._choose_kind(kind)

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
        side.body.addWidget(self.choices)
        side.setFixedWidth(px(_SIDE_WIDTH))
        self._paper_card.top.insertWidget(1, self.status)
        self._paper_card.body.addWidget(self._nothing)
        self._paper_card.body.addWidget(self.problem)
        row = QHBoxLayout()
        row.setSpacing(px(12))
        row.addWidget(side)
        row.addWidget(self._paper_card, 1)
        self.body.addLayout(row, 1)
