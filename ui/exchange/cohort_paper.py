"""The list of everybody as a paper; its words are fetched on the window's thread."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from plc_desktop.files import write_whole
from ui.common.document_texts import document_texts

if TYPE_CHECKING:
    from plc_desktop.services.app import Office
    from plc_desktop.services.learner_records.cohort_report import CohortLine
    from reports.document import PageName
    from reports.wording import Texts


def cohort_paper(
    office: Office, lines: Sequence[CohortLine], cohort: str, page: PageName
) -> Callable[[], bytes]:
    """Return what draws the list on the worker."""
    return partial(_drawn, office, lines, cohort, page, document_texts())


def save_paper(draw: Callable[[], bytes], path: Path) -> None:
    """Draw and write it. Runs on the worker.

    Raises:
        RuleError: "letters_not_drawable".
        EnvironmentProblem: If the file cannot be written.
    """
    write_whole(path, draw())


def _drawn(
    office: Office, lines: Sequence[CohortLine], cohort: str, page: PageName, texts: Texts
) -> bytes:
    from reports.cohort_list import render

    return render(office.cohort_report.paper(lines, cohort), texts, page)
