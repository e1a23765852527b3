"""A table that flows over pages: fixed columns, wrapped cells, its header on every page."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from reports.document import Document
from reports.shaping import Line
from reports.text import Align, Style, lines

RULE = "DFE7E5"
_ABOVE, _BELOW = 6.4, 5.2
_CHECK = 10.0
"""Width of a check mark with the space after it."""


@dataclass(frozen=True)
class Column:
    """One column.

    Attributes:
        x: Left edge, or right edge of right-aligned cells, in points.
        width: Widest line, in points.
        align: Where the text stands.
    """

    x: float
    width: float
    align: Align = "left"


@dataclass(frozen=True)
class Cell:
    """A text in a column, in its own style, with a check mark before it if wished."""

    column: Column
    text: str
    style: Style
    is_checked: bool = False


@dataclass(frozen=True)
class LaidCell:
    """A cell broken into lines."""

    column: Column
    lines: tuple[Line, ...]
    style: Style
    is_checked: bool = False


@dataclass(frozen=True)
class Row:
    """Cells whose first lines share a baseline.

    Attributes:
        cells: The cells that are not empty.
        height_pt: From rule to rule.
        has_rule: Whether a line is drawn below.
        baseline_pt: From the upper edge to the first baseline.
    """

    cells: tuple[LaidCell, ...]
    height_pt: float
    baseline_pt: float
    has_rule: bool

    def split(self, room_pt: float) -> tuple[Row, Row] | None:
        """Return what fits a height and what remains, or None if not even a first line fits."""
        step = max(cell.style.line_pt for cell in self.cells)
        count = int((room_pt - self.baseline_pt - _BELOW - step * 0.2) / step) + 1
        if count < 1 or room_pt < self.baseline_pt + _BELOW:
            return None
        used = self.baseline_pt + (count - 1) * step + step * 0.2 + _BELOW
        first = tuple(replace(cell, lines=cell.lines[:count]) for cell in self.cells)
        rest = tuple(
            replace(cell, lines=cell.lines[count:], is_checked=False)
            for cell in self.cells
            if cell.lines[count:]
        )
        remaining = replace(self, cells=rest, height_pt=self.height_pt - count * step)
        return replace(self, cells=first, height_pt=used, has_rule=False), remaining


def row(cells: Sequence[Cell], *, has_rule: bool = True, above_pt: float = _ABOVE) -> Row:
    """Return a row laid out in the heights its cells need."""
    found = tuple(
        LaidCell(
            cell.column,
            lines(cell.text, cell.style, cell.column.width - (_CHECK if cell.is_checked else 0)),
            cell.style,
            cell.is_checked,
        )
        for cell in cells
        if cell.text
    )
    size = max(cell.style.size for cell in found)
    last = max((len(cell.lines) - 1) * cell.style.line_pt for cell in found)
    baseline = above_pt + size * 0.98
    return Row(found, baseline + last + size * 0.24 + _BELOW, baseline, has_rule)


class Flow:
    """Draws downward and goes on at the next page when there is no room.

    Attributes:
        document: What is drawn on.
        y: Upper edge of what comes next, in points from the lower edge of the paper.
        heads: Rows drawn at the top of each further page while a table is open.
    """

    def __init__(
        self, document: Document, *, top: float, bottom: float, left: float, right: float
    ) -> None:
        """Start at the height `top`; never draw below `bottom`."""
        self.document = document
        self.y = top
        self.heads: tuple[Row, ...] = ()
        self.left, self.right = left, right
        self._bottom = bottom
        self._on_new_page: Callable[[], float] = lambda: top

    @property
    def width(self) -> float:
        """Return the width between the margins, in points."""
        return self.right - self.left

    def on_new_page(self, draw_head: Callable[[], float]) -> None:
        """Call `draw_head` at the top of every further page; it returns where to go on."""
        self._on_new_page = draw_head

    def room_for(self, height_pt: float) -> bool:
        """Return whether something so high still fits on this page."""
        return self.y - height_pt >= self._bottom

    def turn_page(self) -> None:
        """Go on at the top of a new page."""
        self.document.next_page()
        self.y = self._on_new_page()
        for head in self.heads:
            self._draw(head)

    def keep(self, height_pt: float) -> bool:
        """Turn the page unless there is room; return whether it was turned."""
        if self.room_for(height_pt):
            return False
        self.turn_page()
        return True

    def draw(self, item: Row) -> None:
        """Draw a row at the current height; only one that is longer than a page is divided."""
        while not self.room_for(item.height_pt):
            parts = item.split(self.y - self._bottom)
            if parts is None or not parts[1].cells:
                break
            self._draw(parts[0])
            item = parts[1]
            self.turn_page()
        self._draw(item)

    def _draw(self, item: Row) -> None:
        baseline = self.y - item.baseline_pt
        for cell in item.cells:
            x = cell.column.x
            if cell.is_checked:
                self.document.stroke(_check(x, baseline), cell.style.color, 0.9)
                x += _CHECK
            self.document.text.draw_lines(x, baseline, cell.lines, cell.style, cell.column.align)
        self.y -= item.height_pt
        if item.has_rule:
            self.document.rule(self.left, self.y, self.width, RULE)


def _check(x: float, baseline: float) -> list[str]:
    return [
        f"{x:.2f} {baseline + 2.6:.2f} m {x + 2.2:.2f} {baseline + 0.4:.2f} l",
        f"{x + 6:.2f} {baseline + 6:.2f} l",
    ]
