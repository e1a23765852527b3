"""The import page: choose a workbook, look at what it would do, answer, import, undo."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QStackedLayout, QWidget
from typing_extensions import override

from plc_desktop.domain.tables import TableRequest
from plc_desktop.errors import PlcError
from plc_desktop.files import file_name
from plc_desktop.services.workspace.progress import Progress
from ui.common.changes import Topic
from ui.common.editors import LongTextEdit
from ui.common.form import Form, FormField
from ui.common.form_dialog import FormDialog
from ui.common.messages import text_for
from ui.common.page import Page, PageContext
from ui.workbook_import.asked import Asked
from ui.workbook_import.done_view import DoneView
from ui.workbook_import.pair_details import pair_details
from ui.workbook_import.preview_view import PreviewView
from ui.workbook_import.start_view import StartView
from ui.workbook_import.words import all_reasons
from ui.workbook_import.work_view import WorkView

if TYPE_CHECKING:
    from plc_desktop.services.app import Office
    from plc_desktop.services.importing.workbook_import import (
        ImportAnswers,
        ImportPreview,
        ImportResult,
    )

Details = Mapping[str, Mapping[str, str]]


class ImportPage(Page):
    """Four views: choosing, working, the preview in between, and what came in."""

    concerns = frozenset({Topic.WORKSPACE})

    def __init__(self, office: Office, context: PageContext) -> None:
        super().__init__(office, context, "")
        self.header.set_title(self.tr("Import"))
        self.shown: ImportPreview | None = None
        self._asked = Asked()
        self.dialog: FormDialog | None = None
        self.start = StartView()
        self.work = WorkView()
        self._stack = QStackedLayout()
        holder = QWidget()
        holder.setLayout(self._stack)
        self._stack.setContentsMargins(0, 0, 0, 0)
        self.body.addWidget(holder, 1)
        for view in (self.start, self.work):
            self._stack.addWidget(view)
        self._connect()
        self._show_start()
        self.build_later(lambda: self.preview, self._dress_preview, lambda: self.finished)

    @cached_property
    def preview(self) -> PreviewView:
        """What a workbook would do."""
        view = PreviewView(self.office, self.context, self._asked, self._stack.parentWidget())
        self._stack.addWidget(view)
        view.import_wished.connect(self._import_or_ask)
        view.left.connect(self._show_start)
        view.save_wished.connect(self._save_rejected)
        view.answers_changed.connect(self._work_in_answers)
        return view

    @cached_property
    def finished(self) -> DoneView:
        """What came in."""
        view = DoneView(self._stack.parentWidget())
        self._stack.addWidget(view)
        view.went.connect(partial(self.context.navigate))
        view.again_wished.connect(self._show_start)
        return view

    @override
    def open(self, argument: str) -> None:
        """Read the file the address names, or the sample for "sample"."""
        if argument == "sample":
            self._read_sample()
        elif argument:
            self.read(argument)

    @override
    def refresh(self) -> None:
        if self._stack.currentWidget() is self.finished:  # perhaps it was undone
            self._show_start()
        self.run(self._is_empty, lambda is_empty: self.start.show_sample(visible=is_empty))

    def _dress_preview(self) -> None:
        self.preview.prepare()

    @Slot(str)
    def read(self, path: str) -> None:
        """Read a workbook and show what it would do."""
        self._start_anew()
        task = self.run_long(
            self.tr("Reading {name}").format(name=Path(path).name),
            partial(self._read, Path(path)),
            self._show_preview,
            self._show_unreadable,
            self._show_start,
        )
        self.header.set_subtitle(self.tr("reading the workbook"))
        self.work.follow(task, self.tr("Nothing is changed by reading."))
        self._stack.setCurrentWidget(self.work)

    @Slot()
    def _choose(self) -> None:
        chosen = self.context.ask_open_path(
            self.tr("Choose a workbook"),
            self.tr("Workbooks (*.xlsx *.xlsm *.csv *.tsv *.txt);;All files (*)"),
        )
        if chosen:
            self.read(chosen)

    @Slot()
    def _read_sample(self) -> None:
        from resources import sample_workbook

        self.read(str(sample_workbook()))

    @Slot()
    def _work_in_answers(self) -> None:
        before = self.shown
        if before is None:
            return
        answers = self._asked.answers
        self.preview.set_busy(busy=True)
        self.run_long(
            self.tr("Working in your answer"),
            partial(self._read_again, before, answers),
            self._show_preview,
            self._show_refused,
            partial(self.preview.set_busy, busy=False),
        )

    @Slot()
    def _import_or_ask(self) -> None:
        preview = self.shown
        if preview is None:
            return
        unsigned = sum(change.unsigns for change in preview.plan.changes)
        if unsigned:
            self._ask_reason(unsigned)
        else:
            self._import()

    def _ask_reason(self, unsigned: int) -> None:
        form = Form()
        form.add(FormField("reason", self.tr("Why?"), LongTextEdit(), is_required=True))
        dialog = FormDialog(
            self.context,
            self.tr("%n signed line(s) will change", "", unsigned),
            form,
            self,
            save_text=self.tr("Import"),
            explanation=self.tr("The reason stays in the history of these lines."),
        )
        dialog.submitted.connect(self._import_with_reason)
        self.dialog = dialog
        dialog.open()

    @Slot(dict)
    def _import_with_reason(self, values: dict[str, str]) -> None:
        if self.dialog is not None:
            self.dialog.accept()
            self.dialog = None
        self._import(values["reason"])

    def _import(self, reason: str = "") -> None:
        preview = self.shown
        if preview is None:
            return
        task = self.run_long(
            self.tr("Importing {name}").format(name=preview.workbook.file_name),
            lambda progress: self.office.workbook_import.apply(preview, progress, reason=reason),
            self._imported,
            self._show_refused,
            partial(self._back_to_preview, ""),
        )
        self.header.set_subtitle(self.tr("importing"))
        self.work.follow(task, self.tr("If you cancel, the workspace stays as it was."))
        self._stack.setCurrentWidget(self.work)

    @Slot()
    def _save_rejected(self) -> None:
        preview = self.shown
        if preview is None:
            return
        name = file_name(
            Path(preview.workbook.file_name).stem, self.tr("rows not read"), suffix=".xlsx"
        )
        chosen = self.context.ask_save_path(
            self.tr("Save the rows that could not be read"), name, self.tr("Workbook (*.xlsx)")
        )
        if chosen:
            words = all_reasons()
            self.run(
                lambda: self.office.workbook_import.save_rejected(preview, Path(chosen), words),
                lambda _: self.context.notices.show(self.tr("Saved {path}.").format(path=chosen)),
            )

    @Slot()
    def _show_start(self) -> None:
        self.header.set_subtitle(self.tr("bring in the workbook you already keep"))
        self._keep(None)
        self._stack.setCurrentWidget(self.start)
        self.start.choose_button.setFocus()

    def _start_anew(self) -> None:
        self.start.show_problem("")
        self._asked.forget()
        self._keep(None)

    def _keep(self, preview: ImportPreview | None) -> None:
        """Hold another preview, or none."""
        before, self.shown = self.shown, preview
        if before is not None and before is not preview:
            if preview is None:
                self.preview.forget()
            self._give_back([before])

    def _give_back(self, held: list[ImportPreview]) -> None:
        """Let the worker take a preview apart, as soon as what showed it is gone.

        To drop a hundred thousand rows here would hold up the window for a tenth of a second.
        """
        give_back = partial(self.office.workbook_import.let_go, held)
        QTimer.singleShot(0, self, partial(self.run, give_back))

    def _is_empty(self) -> bool:
        """Runs on the worker."""
        tables = self.office.tables
        return not any(tables.count(name, TableRequest()) for name in ("parent_leaders", "hours"))

    def _read(self, path: Path, progress: Progress) -> tuple[ImportPreview, Details]:
        """Runs on the worker."""
        preview = self.office.workbook_import.preview(path, None, progress)
        return preview, pair_details(self.office, preview)

    def _read_again(
        self, before: ImportPreview, answers: ImportAnswers, progress: Progress
    ) -> tuple[ImportPreview, Details]:
        """Runs on the worker."""
        preview = self.office.workbook_import.answer(before, answers, progress)
        return preview, pair_details(self.office, preview)

    def _show_preview(self, read: tuple[ImportPreview, Details]) -> None:
        preview, details = read
        if preview.answers is not self._asked.answers and preview.answers != self._asked.answers:
            self._give_back([preview])  # a later answer is being worked in
            return
        self._asked.note(preview)
        self.preview.show_preview(preview, details)
        self._keep(preview)
        self._back_to_preview("")

    def _back_to_preview(self, _unused: str) -> None:
        self.header.set_subtitle(self._about())
        self.preview.set_busy(busy=False)
        self._stack.setCurrentWidget(self.preview)

    def _about(self) -> str:
        """Return what was read, for the line below the title."""
        if self.shown is None:
            return ""
        workbook = self.shown.workbook
        sheets = self.tr("%n sheet(s)", "", len(workbook.sheets))
        rows = self.tr("%n row(s)", "", sum(len(sheet.rows) for sheet in workbook.sheets))
        unchanged = self.tr("nothing has been changed yet")
        return f"{workbook.file_name} · {sheets} · {rows} · {unchanged}"

    def _show_unreadable(self, error: PlcError) -> None:
        self._show_start()
        self.start.show_problem(text_for(error))

    def _show_refused(self, error: PlcError) -> None:
        self._back_to_preview("")
        self.context.notices.problem(error)

    def _imported(self, result: ImportResult) -> None:
        words = self.tr("%n record(s) imported.", "", sum(result.counts.values()))
        self.done(words, Topic.EVERYTHING, change_id=result.change_id)
        if self.shown is not None:
            self.finished.show_result(result, self.shown)
            self._stack.setCurrentWidget(self.finished)
            self.header.set_subtitle(self.tr("the workbook is in"))

    def _connect(self) -> None:
        self.start.choose_wished.connect(self._choose)
        self.start.chosen.connect(self.read)
        self.start.sample_wished.connect(self._read_sample)
