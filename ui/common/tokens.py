"""The colors of the light and the dark window, and which text stands on which ground.

Contrast of every pair in `TEXT_PAIRS` is at least 4.5:1, checked by a test.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Tokens:
    """Colors by what they mean, as `#RRGGBB`.

    The five tones are text; `*_ground` is what a chip or note of that tone stands on. A primary
    button with the focus is `primary_focused` within a `primary_ring`: no ring could be told from
    both the page and a button of its usual color.
    """

    ink: str
    muted: str
    line: str
    edge: str
    page: str
    surface: str
    primary: str
    primary_text: str
    primary_ground: str
    primary_focused: str
    primary_ring: str
    navigation: str
    navigation_text: str
    navigation_muted: str
    navigation_active: str
    badge: str
    badge_text: str
    waiting: str
    waiting_ground: str
    problem: str
    problem_ground: str
    good: str
    good_ground: str
    information: str
    information_ground: str
    track: str


LIGHT = Tokens(
    ink="#12312F",
    muted="#566B69",
    line="#DFE7E5",
    edge="#8CA3A0",
    page="#F4F7F6",
    surface="#FFFFFF",
    primary="#0F766E",
    primary_text="#FFFFFF",
    primary_ground="#D7EFEB",
    primary_focused="#083B37",
    primary_ring="#14998F",
    navigation="#0D3B39",
    navigation_text="#E3EFED",
    navigation_muted="#9CBCB8",
    navigation_active="#17524F",
    badge="#F0B75A",
    badge_text="#0F1E1E",
    waiting="#8F5300",
    waiting_ground="#FDF0D5",
    problem="#A8281E",
    problem_ground="#FBE4E1",
    good="#1B7A3D",
    good_ground="#DFF3E4",
    information="#2456A6",
    information_ground="#E1EBFA",
    track="#DFE7E5",
)

DARK = Tokens(
    ink="#E6F0EE",
    muted="#9DB3B0",
    line="#29403F",
    edge="#5F7C79",
    page="#0F1E1E",
    surface="#152828",
    primary="#4FC3B5",
    primary_text="#0B1F1E",
    primary_ground="#173F3C",
    primary_focused="#B5EEE6",
    primary_ring="#14897F",
    navigation="#0A2726",
    navigation_text="#E3EFED",
    navigation_muted="#8FB0AC",
    navigation_active="#17524F",
    badge="#F0B75A",
    badge_text="#0F1E1E",
    waiting="#F0B75A",
    waiting_ground="#3D2F12",
    problem="#F28B80",
    problem_ground="#43201D",
    good="#72CF92",
    good_ground="#173824",
    information="#8DB8F5",
    information_ground="#1A2C49",
    track="#29403F",
)

TONES = ("neutral", "good", "waiting", "problem", "information")
"""What a chip, a note or a badge can say by color, always beside a word."""

TEXT_PAIRS: tuple[tuple[str, str], ...] = (
    ("ink", "page"),
    ("ink", "surface"),
    ("ink", "primary_ground"),
    ("muted", "page"),
    ("muted", "surface"),
    ("muted", "primary_ground"),
    ("primary", "surface"),
    ("primary", "page"),
    ("primary", "primary_ground"),
    ("primary_text", "primary"),
    ("primary_text", "primary_focused"),
    ("navigation_text", "navigation"),
    ("navigation_text", "navigation_active"),
    ("navigation_muted", "navigation"),
    ("badge_text", "badge"),
    ("waiting", "waiting_ground"),
    ("waiting", "surface"),
    ("problem", "problem_ground"),
    ("problem", "surface"),
    ("problem", "page"),
    ("good", "good_ground"),
    ("good", "surface"),
    ("information", "information_ground"),
    ("information", "surface"),
    ("ink", "waiting_ground"),
    ("ink", "problem_ground"),
    ("ink", "good_ground"),
    ("ink", "information_ground"),
    ("muted", "waiting_ground"),
    ("muted", "problem_ground"),
    ("muted", "information_ground"),
)
"""Every text color with every ground it is drawn on."""


def contrast(first: str, second: str) -> float:
    """Return the contrast ratio of two colors, 1 to 21. Source: WCAG 2.2, relative luminance."""
    light, dark = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(color: str) -> float:
    channels = [int(color[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4  # noqa: PLR2004
        for channel in channels
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
