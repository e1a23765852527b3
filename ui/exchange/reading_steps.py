"""Reading the files of other laptops: one after the other, each looked at before it is taken."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Slot

from ui.common.changes import Topic
from ui.common.messages import text_for
from ui.common.seen import visible
from ui.exchange.fact_words import fact_sentences
from ui.exchange.loading import shown_preview

if TYPE_CHECKING:
    from plc_desktop.errors import PlcError
    from plc_desktop.services.exchange.syncing import Taken
    from plc_desktop.services.workspace.progress import Progress
    from plc_desktop.storage.import_report import ReceiveReport
    from ui.exchange.loading import ShownPreview
    from ui.exchange.page import ExchangePage

translate = QCoreApplication.translate


class ReadingSteps(QObject):
    """Leads through the files that a person chose."""

    def __init__(self, page: ExchangePage) -> None:
        super().__init__(page)
        self._page = page
        self._path: Path | None = None
        self._waiting: list[Path] = []
        self._count = 0
        self._is_further = False
        self._is_held = False

    @Slot()
    def choose(self) -> None:
        """Ask which files to read."""
        kinds = translate("ExchangePage", "Files of other laptops (*.plcsync)")
        title = translate("ExchangePage", "Choose the files of the other laptops")
        context = self._page.context
        if context.ask_open_paths is not None:
            chosen = context.ask_open_paths(title, kinds)
        else:
            chosen = [context.ask_open_path(title, kinds)]
        self.read([Path(path) for path in chosen if path])

    @Slot(str)
    def read_one(self, path: str) -> None:
        """Show what one file would do."""
        self.read([Path(path)])

    def read(self, paths: list[Path]) -> None:
        """Show what files would do, one after the other."""
        self._is_further = False
        self._count = len(paths)
        self._look(paths)

    def _look(self, paths: list[Path]) -> None:
        self._waiting = paths[1:]
        if paths:
            self._path = paths[0]
            self._is_held = True
            self._page.run_long(
                translate("ExchangePage", "Looking into {name}").format(
                    name=visible(paths[0].name)
                ),
                lambda _progress: shown_preview(self._page.office, paths[0]),
                self._show_preview,
                self._refused,
                self._page.show_overview,
            )

    @Slot(str)
    def forget_problem(self, problem_id: str) -> None:
        """List a file that could not be used no longer."""
        job = partial(self._page.office.syncing.forget_problem, problem_id)
        self._page.run(job, lambda _: self._page.refresh())

    def forget(self) -> None:
        """Read none of the other files that were chosen."""
        self._waiting = []
        self.let_go()

    def let_go(self) -> None:
        """Keep nothing in memory of the file that was looked at; it may be large."""
        if self._is_held:
            self._is_held = False
            self._page.run(self._page.office.syncing.let_go)

    @Slot()
    def go_on(self) -> None:
        """Show the next file that was chosen, or the overview."""
        paths = self._waiting
        self._page.show_overview()
        self._look(paths)

    @Slot(str)
    def take(self, typed: str) -> None:
        """Read the file that is shown into the workspace.

        Args:
            typed: The numbers asked for, if much would disappear; else empty.
        """
        path = self._path
        if path is None:
            return
        preview = self._page.preview
        preview.set_busy(busy=True)

        def job(progress: Progress) -> Taken:
            return self._page.office.syncing.import_file(path, typed, progress)

        self._page.run_long(
            translate("ExchangePage", "Reading {name}").format(name=visible(path.name)),
            job,
            self._taken,
            preview.show_problem,
            partial(preview.set_busy, busy=False),
        )

    def _show_preview(self, shown: ShownPreview) -> None:
        preview = shown.preview
        is_known = preview.is_own or (preview.is_trusted and preview.report.is_nothing_new)
        if is_known and (self._waiting or self._is_further):
            self.go_on()  # a stick holds the files of many weeks; nobody clicks them all away
            return
        self._is_further = True
        place = self._count - len(self._waiting)
        self._page.preview.show_preview(shown, place, self._count)
        self._page.show_view(self._page.preview)

    def _refused(self, error: PlcError) -> None:
        name = visible(self._path.name) if self._path is not None else ""
        self._page.context.notices.problem(f"{name}: {text_for(error)}")
        self._page.refresh()  # it stands among the files that could not be used
        self.go_on()

    def _taken(self, taken: Taken) -> None:
        self._page.preview.set_busy(busy=False)
        self._page.context.changes.announce(Topic.EVERYTHING)
        report = taken.report
        words = translate(
            "ExchangePage", "Read %n change(s) from {name}.", "", report.applied
        ).format(name=taken.sender)
        if taken.is_brought_back:
            words = translate("ExchangePage", "What the file had brought is here again.")
        if taken.withdrawn:
            words = translate("ExchangePage", "Withdrawn now as well: {names}.").format(
                names=", ".join(taken.withdrawn)
            )
        words = " ".join([words, *_to_look_at(report)])
        undo = partial(self._page.taking_back_steps.take_back, report.batch_id)
        self._page.context.notices.show(words, undo if report.applied else None)
        self.go_on()


def _to_look_at(report: ReceiveReport) -> list[str]:
    """Return what reading a file left to somebody, in sentences."""
    found = []
    to_decide = len(report.conflicts) + len(report.possible_doubles)
    if to_decide:
        words = translate("ExchangePage", "%n thing(s) to decide.", "", to_decide)
        found.append(words)
    if report.lost_signatures:
        number = len(report.lost_signatures)
        words = translate("ExchangePage", "%n signature(s) stopped counting.", "", number)
        found.append(words)
    has_rows = report.new or report.changed or report.hidden or report.shown_again
    if not has_rows:  # else the list of files says it
        found += [f"{words}." for _tone, words in fact_sentences(report.facts)]
    return found
