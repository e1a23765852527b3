"""Drawn marks: the seal of the credential and the QR code."""

from __future__ import annotations

from functools import cache
from math import cos, pi, sin

import segno

from reports.document import Document, circle, polygon
from reports.shaping import is_plain, plain_line
from reports.text import Style

INK, MUTED, PROBLEM = "12312F", "4F6563", "A8281E"
TEAL, DEEP, GOLD, PALE, WHITE = "0F766E", "0B4F4A", "E3A93C", "E8F3F1", "FFFFFF"
_MASK = 3
_QUIET_MODULES = 2
"""Blank modules kept around the code; the paper around it is blank as well."""


def draw_seal(document: Document, x: float, y: float, radius: float, lettering: str) -> None:
    """Draw the seal around the middle (x, y): a scalloped disc, lettering on a ring, a star."""
    document.fill_scaled(_scallops(), GOLD, (radius / 1000, x, y))
    document.fill(circle(x, y, radius * 0.88), TEAL)
    document.stroke(circle(x, y, radius * 0.83), WHITE, 0.5)
    document.stroke(circle(x, y, radius * 0.56), WHITE, 0.5)
    document.fill(circle(x, y, radius * 0.52), DEEP)
    document.fill(star(x, y, radius * 0.40), GOLD)
    if is_plain(lettering):
        _draw_around(document, x, y, radius * 0.645, f"{lettering} • ")


def star(x: float, y: float, radius: float) -> list[str]:
    """Return the path of a five-pointed star that stands on two points."""
    corners = []
    for corner in range(10):
        reach = radius if corner % 2 == 0 else radius * 0.4
        angle = pi / 2 + corner * pi / 5
        corners.append((x + reach * cos(angle), y + reach * sin(angle)))
    return polygon(corners)


def draw_qr(  # noqa: PLR0913  # keyword-only after the content
    document: Document, x: float, y: float, side: float, content: str, *, error: str = "m"
) -> None:
    """Draw a QR code into the square with the lower left (x, y).

    Use capitals, digits and `:-.` only: they make a smaller code. All modules are one path.

    Args:
        document: What is drawn on.
        x: Left edge.
        y: Lower edge.
        side: Of the square, in points.
        content: What the code says.
        error: How much of it may be lost: "m" a seventh, "q" a quarter.
    """
    # Every mask can be read; trying all eight costs ten times as much as the rest of the code.
    code = segno.make(content, error=error, micro=False, mask=_MASK)
    rows = [bytes(row) for row in code.matrix]
    module = side / (len(rows) + 2 * _QUIET_MODULES)
    lower_left = (x + _QUIET_MODULES * module, y + _QUIET_MODULES * module)
    document.fill_scaled(_modules(rows), INK, (module, *lower_left))


def _modules(rows: list[bytes]) -> list[str]:
    """Return the dark modules as one path of boxes, one unit each, joined along the rows."""
    parts = []
    for upper, row in enumerate(rows):
        lower = len(rows) - 1 - upper
        at = 0
        while (start := row.find(1, at)) >= 0:
            end = row.find(0, start)
            at = len(row) if end < 0 else end
            parts.append(f"{start} {lower} {at - start} 1 re")
    return parts


@cache
def _scallops() -> tuple[str, ...]:
    """Return the path of a scalloped disc around the origin, of radius 1000."""
    points = []
    for step in range(240):
        angle = 2 * pi * step / 240
        reach = 965 + 35 * cos(30 * angle)
        points.append((reach * cos(angle), reach * sin(angle)))
    return tuple(polygon(points))


def _draw_around(document: Document, x: float, y: float, radius: float, lettering: str) -> None:
    """Letter a full circle clockwise, starting at the top left, letters upright outward."""
    style = Style(radius * 0.235, WHITE)
    widths = [plain_line(char, style.voice).width for char in lettering]
    room = 2 * pi * radius
    spread = (room - sum(widths) * style.size / 1000) / len(widths)
    angle = pi * 1.5
    for char, width in zip(lettering, widths, strict=True):
        wide = width * style.size / 1000
        turn = angle - (wide / 2) / radius
        place = (sin(turn), -cos(turn), cos(turn), sin(turn))
        start_x = x + radius * cos(turn) - place[0] * wide / 2
        start_y = y + radius * sin(turn) - place[1] * wide / 2
        if char != " ":
            document.text.ornament((*place, start_x, start_y), char, style)
        angle -= (wide + spread) / radius
