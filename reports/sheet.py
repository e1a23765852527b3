"""The frame that papers of several pages share: title, heads of further pages, facts, feet."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Final

from reports.document import Document
from reports.marks import INK, PALE, TEAL
from reports.styles import FACT, FOOT, HEAD, QUIET, SMALL_LABEL, SUBTITLE, TEXT, TITLE
from reports.table import Flow
from reports.text import Style, fit, lines, width_pt
from reports.wording import Texts, long_date, shown_hash

MARGIN: Final = 42.0
BOTTOM: Final = 62.0
RUNNING_HEAD: Final = 58.0
"""Height of the head of a further page, from the upper edge of the paper."""
_FOOT_Y: Final = 36.0
_SIGNATURE_Y: Final = BOTTOM + 34

Facts = Sequence[tuple[str, str]]
"""Labels and values that stand beside each other."""


class Sheet:
    """Draws the frame of one paper; its own tables go into `flow` in between.

    Attributes:
        document: What is drawn on.
        flow: Where the paper's own content goes, below the head.
    """

    def __init__(  # noqa: PLR0913  # keyword-only after the two that every paper has
        self,
        document: Document,
        texts: Texts,
        *,
        title: str,
        about: str,
        about_style: Style = QUIET,
        bottom: float = BOTTOM,
    ) -> None:
        """Begin at the upper edge of the first page.

        Args:
            document: What is drawn on.
            texts: Words of the paper's language.
            title: What kind of paper it is.
            about: Whose it is; stands beside the title at the top of every further page.
            about_style: Its letters.
            bottom: Nothing of the content is drawn below, in points.
        """
        self.document = document
        self._texts, self._title = texts, title
        self._about, self._about_style = about, about_style
        self.flow = Flow(
            document,
            top=document.height - 40,
            bottom=bottom,
            left=MARGIN,
            right=document.width - MARGIN,
        )
        self.flow.on_new_page(self._draw_running_head)

    def draw_head(
        self, below: str, beside: Iterable[tuple[str, Style]], *, gap_pt: float = 36
    ) -> None:
        """Draw the title with a line below it, and texts beside it at the right."""
        y = self.draw_title()
        self.document.text.draw(self.flow.left, y - 17, below, SUBTITLE)
        lowest = self.draw_beside(y, beside)
        self.flow.y = min(y - gap_pt, lowest - 8)

    def draw_title(self) -> float:
        """Draw the title below its two rules; return the height of its baseline."""
        page, flow = self.document, self.flow
        page.rule(flow.left, flow.y, 225, TEAL, 3)
        page.rule(flow.left, flow.y - 7, 97, TEAL, 1.5)
        page.text.draw(flow.left, flow.y - 34, self._title, TITLE)
        return flow.y - 34

    def draw_beside(self, title_y: float, said: Iterable[tuple[str, Style]]) -> float:
        """Draw texts below each other to the right of the title; return the height below them."""
        room = self.flow.width - width_pt(self._title, TITLE) - 24
        y = title_y + 6
        for text, wanted in said:
            style, found = fit(text, wanted, room, 26)
            y = self.document.text.draw_lines(self.flow.right, y, found, style, "right")
        return y

    def draw_facts(self, rows: Sequence[Facts], *, inner_pt: float = 14, gap_pt: float = 8) -> None:
        """Draw rows of three facts each in a pale box.

        Args:
            rows: What stands in it; an empty value is shown as a dash.
            inner_pt: Room above and below the rows together.
            gap_pt: Room below the box.
        """
        flow, page = self.flow, self.document
        width = (flow.width - 22 - 2 * 14) / 3
        laid = [
            [(label, lines(value or "–", FACT, width)) for label, value in facts] for facts in rows
        ]
        heights = [20 + max(len(found) for _, found in facts) * FACT.line_pt for facts in laid]
        height = sum(heights) + inner_pt
        page.box(flow.left, flow.y - height, flow.width, height, PALE)
        top = flow.y - 17
        for facts, high in zip(laid, heights, strict=True):
            for at, (label, found) in enumerate(facts):
                x = flow.left + 11 + at * (width + 14)
                page.text.draw(x, top, label, SMALL_LABEL)
                page.text.draw_lines(x, top - 12.5, found, FACT)
            top -= high
        flow.y -= height + gap_pt

    def draw_signatures(self, signed: Facts, *, places: int, height_pt: float) -> None:
        """Draw lines to sign on at the end of the last page; the room above is for the pen.

        Args:
            signed: Name and what the person signs as.
            places: How many would stand beside each other over the whole width.
            height_pt: Room they need.
        """
        flow, page = self.flow, self.document
        flow.keep(height_pt)
        width = (flow.width - 36) / places
        for at, (name, label) in enumerate(signed):
            x = flow.left + at * (width + 18)
            page.rule(x, _SIGNATURE_Y, width, INK, 0.7)
            style, found = fit(name or " ", TEXT, width, 24)
            below = page.text.draw_lines(x, _SIGNATURE_Y - 12.5, found, style)
            page.text.draw(x, below - 0.5, label, SMALL_LABEL)

    def draw_feet(self, content_hash: str, made_on: date) -> None:
        """Write below every page what it was made of and when, and its number."""
        flow, texts, text = self.flow, self._texts, self.document.text
        content = texts["content"].format(
            hash=shown_hash(content_hash), date=long_date(made_on, texts)
        )
        for at, count in self.document.pages():
            text.draw(flow.left, _FOOT_Y, content, FOOT)
            numbered = texts["page_of"].format(page=at, pages=count)
            text.draw(flow.right, _FOOT_Y, numbered, FOOT, "right")

    def _draw_running_head(self) -> float:
        page, flow = self.document, self.flow
        y = page.height - RUNNING_HEAD + 14
        style, found = fit(self._about, self._about_style, flow.width * 0.6, 12)
        page.text.draw(flow.left, y, self._title, HEAD)
        page.text.draw_lines(flow.right, y, found, style, "right")
        page.rule(flow.left, y - 9, flow.width, TEAL, 1.2)
        return y - 14
