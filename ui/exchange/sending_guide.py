"""The guides that write something for another organization: asked, shown, then written."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from PySide6.QtWidgets import QVBoxLayout, QWidget

from plc_desktop.errors import PlcError
from ui.common import theme
from ui.common.facts import clear_layout
from ui.common.form import Form
from ui.common.guide import Guide, GuideStep
from ui.common.text import PlainLabel

if TYPE_CHECKING:
    from ui.common.choosers import Option
    from ui.common.page import Page

Looked = TypeVar("Looked")
Written = TypeVar("Written")


class SendingGuide(Guide, Generic[Looked, Written]):
    """Two steps: to whom and about whom; then exactly what goes along, before it is written.

    What goes along is worked out when the first step is left, and again only if it was changed.
    """

    def __init__(self, title: str, page: Page, partners: Sequence[Option]) -> None:
        super().__init__(title, page)
        self._page = page
        self._names = {option.value: option.label for option in partners}
        self.form = Form()
        self._review = QVBoxLayout()
        self._review.setSpacing(theme.current().px(8))
        self._review.setContentsMargins(0, 0, 0, 0)
        self._result = PlainLabel("", selectable=True)
        self._looked: object = None
        self.finishing.connect(self._write)

    @abstractmethod
    def _look_job(self, values: Mapping[str, Any]) -> Callable[[], Looked]:
        """Return what works out, on the worker, what goes along."""

    @abstractmethod
    def _fill(self, values: Mapping[str, Any], looked: Looked) -> None:
        """Show what goes along.

        Raises:
            PlcError: If nothing does; it is shown, and the first step stays.
        """

    @abstractmethod
    def _write_job(self, values: Mapping[str, Any], folder: Path) -> Callable[[], Written]:
        """Return what writes the file, on the worker."""

    @abstractmethod
    def _written(self, written: Written) -> None:
        """Say where the file is, and what comes next."""

    @abstractmethod
    def _where(self) -> str:
        """Return the question where the file shall go."""

    def _add_steps(self, asked: GuideStep, seen: GuideStep, *result: QWidget) -> None:
        """Add both steps and what stands there at the end.

        Args:
            asked: Holds the form.
            seen: Its widget is the one that `_shown` returns.
            result: Where the file is, and what comes next.
        """
        self.add_step(replace(asked, widget=on_top(asked.widget), check=self._look))
        self.add_step(seen)
        self.add_result(on_top(*result))

    def _shown(self) -> QWidget:
        """Return the widget of what goes along."""
        review = QWidget()
        review.setLayout(self._review)
        return review

    def _look(self) -> bool:
        """Work out what goes along, then go on; the step stays until that is done."""
        if not self.form.check():
            return False
        values = self.form.values()
        if self._looked == values:
            return True
        self.set_waiting(waiting=True)
        done = partial(self._show_looked, values)
        self._page.context.tasks.run(self, self._look_job(values), done, self.show_problem)
        return False

    def _show_looked(self, values: Mapping[str, Any], looked: Looked) -> None:
        clear_layout(self._review)
        try:
            self._fill(values, looked)
        except PlcError as error:
            self.show_problem(error)
            return
        self._looked = values
        self._review.addStretch(1)
        self.set_waiting(waiting=False)
        self.go_on()

    def _write(self) -> None:
        ask = self._page.context.ask_folder
        folder = ask(self._where()) if ask is not None else ""
        if not folder:
            self.set_waiting(waiting=False)
            return
        job = self._write_job(self.form.values(), Path(folder))
        self._page.context.tasks.run(self, job, self._written, self.show_problem)


def on_top(*widgets: QWidget) -> QWidget:
    """Return widgets under each other, with the room that is left below them."""
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    for widget in widgets:
        column.addWidget(widget)
    column.addStretch(1)
    return holder
