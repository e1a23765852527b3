"""One PDF being drawn: pages, rules and shapes, what its information says, and its bytes."""

from __future__ import annotations

import hashlib
import io
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any, Literal

from reportlab import rl_config
from reportlab.pdfbase import pdfdoc
from reportlab.pdfgen.canvas import Canvas

from reports.text import TextLayer, ink, number, require_drawable
from reports.wording import Texts

PageName = Literal["letter", "a4"]

PAGES: Mapping[PageName, tuple[float, float]] = {"letter": (612.0, 792.0), "a4": (595.28, 841.89)}
"""Width and height of each paper held upright, in points."""

PROGRAM = "PLC Desktop"
_PDF_VERSION = (1, 7)

# Text armor makes files a quarter larger, for readers that no longer exist.
rl_config.useA85 = 0


class _Canvas(Canvas):  # type: ignore[misc]  # ReportLab has no types
    """A canvas without the font that ReportLab mentions on every page but never embeds."""

    def _make_preamble(self) -> None:
        self._preamble = "1 0 0 1 0 0 cm"


class _Noon:
    """Stands for noon of the day on the paper, so that a file never tells the clock."""

    def __init__(self, day: date) -> None:
        self.YMDhms = (day.year, day.month, day.day, 12, 0, 0)
        self.dhh = self.dmm = 0


class Document:
    """A PDF whose bytes depend on nothing but what is drawn.

    Attributes:
        width: Of the page, in points.
        height: Of the page, in points.
        text: Draws text on the current page.
    """

    def __init__(
        self, size: tuple[float, float], *, title: str, author: str, language: str, made_on: date
    ) -> None:
        """Start a document on its first page.

        Args:
            size: Width and height in points.
            title: What windows show as its name; never a person's name.
            author: The organization that makes it.
            language: Language code of the paper, for screen readers.
            made_on: The day the file says it was made.
        """
        self.width, self.height = size
        self._file = io.BytesIO()
        canvas: Any = _Canvas(
            self._file, pagesize=size, pageCompression=1, invariant=1, pdfVersion=_PDF_VERSION
        )
        canvas.setTitle(title)
        canvas.setAuthor(author)
        canvas.setCreator(PROGRAM)
        canvas.setProducer(PROGRAM)
        canvas.setSubject("")
        document = canvas._doc  # noqa: SLF001  # no public way to language and dates
        document._timeStamp = _Noon(made_on)  # noqa: SLF001
        document.signature = hashlib.md5(PROGRAM.encode(), usedforsecurity=False)
        document.Catalog.Lang = pdfdoc.PDFString(language)
        document.Catalog.ViewerPreferences = pdfdoc.PDFDictionary({"DisplayDocTitle": "true"})
        self._canvas = canvas
        self._pages: list[list[str]] = [[]]
        self.text = TextLayer(document, self._pages[0])

    @property
    def page_count(self) -> int:
        """Return how many pages were begun; the last one is being drawn on."""
        return len(self._pages)

    def next_page(self) -> None:
        """Go on drawing on a new page."""
        self._pages.append([])
        self.text.contents = self._pages[-1]

    def pages(self) -> Iterator[tuple[int, int]]:
        """Go through the pages once more, to draw what needs their number and count."""
        for at, contents in enumerate(self._pages):
            self.text.contents = contents
            yield at + 1, len(self._pages)

    def rule(self, x: float, y: float, length: float, color: str, thickness: float = 0.6) -> None:
        """Draw a horizontal line whose middle is at `y`."""
        self._add(
            f"{ink(color)} RG {thickness:.2f} w {x:.2f} {y:.2f} m {x + length:.2f} {y:.2f} l S"
        )

    def box(self, x: float, y: float, width: float, height: float, color: str) -> None:
        """Fill a rectangle; `y` is its lower edge."""
        self._add(f"{ink(color)} rg {number(x)} {number(y)} {number(width)} {number(height)} re f")

    def fill(self, operators: Iterable[str], color: str) -> None:
        """Fill a path given by its operators, for example from `circle`."""
        self._add(f"{ink(color)} rg {' '.join(operators)} f")

    def fill_scaled(
        self, operators: Iterable[str], color: str, place: tuple[float, float, float]
    ) -> None:
        """Fill a path drawn around the origin, scaled and moved: `place` is scale, x and y."""
        scale, x, y = place
        self._add(f"q {scale:.5f} 0 0 {scale:.5f} {number(x)} {number(y)} cm")
        self.fill(operators, color)
        self._add("Q")

    def stroke(self, operators: Iterable[str], color: str, thickness: float) -> None:
        """Draw along a path given by its operators."""
        self._add(f"{ink(color)} RG {number(thickness)} w {' '.join(operators)} S")

    def finish(self) -> bytes:
        """Return the file."""
        for contents in self._pages:
            self._canvas._code[:] = contents  # noqa: SLF001  # one copy instead of a call per line
            self._canvas.showPage()
        self._canvas.save()
        return self._file.getvalue()

    def _add(self, operators: str) -> None:
        self.text.contents.append(operators)


def open_paper(  # noqa: PLR0913  # keyword-only after the three that every paper has
    typed: Iterable[str],
    texts: Texts,
    size: tuple[float, float],
    *,
    title: str,
    author: str,
    made_on: date,
) -> Document:
    """Start a paper whose letters can all be drawn.

    Args:
        typed: Everything on it that a person typed.
        texts: Words of the paper's language.
        size: Width and height in points.
        title: What windows show as its name; never a person's name.
        author: The organization that makes it.
        made_on: The day the file says it was made.

    Raises:
        RuleError: `letters_not_drawable` if a text holds a letter that no font has.
    """
    require_drawable(typed)
    return Document(size, title=title, author=author, language=texts["language"], made_on=made_on)


_ROUND = 0.5522847498
"""Distance of a control point that makes four curves look like a circle of radius 1."""


def circle(x: float, y: float, radius: float) -> list[str]:
    """Return the path of a circle."""
    reach = radius * _ROUND
    corners = [
        (x + radius, y + reach, x + reach, y + radius, x, y + radius),
        (x - reach, y + radius, x - radius, y + reach, x - radius, y),
        (x - radius, y - reach, x - reach, y - radius, x, y - radius),
        (x + reach, y - radius, x + radius, y - reach, x + radius, y),
    ]
    start = f"{number(x + radius)} {number(y)} m"
    return [start, *(" ".join(map(number, corner)) + " c" for corner in corners), "h"]


def polygon(points: Iterable[tuple[float, float]]) -> list[str]:
    """Return the closed path through the points."""
    pairs = [f"{x:.2f} {y:.2f}" for x, y in points]
    return [f"{pairs[0]} m", *(f"{pair} l" for pair in pairs[1:]), "h"]
