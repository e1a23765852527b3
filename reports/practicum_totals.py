"""The totals of a practicum report: activities and skills as bars, levels and types as lists."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from plc_desktop.domain.documents import PracticumReport
from reports.marks import TEAL
from reports.shaping import Line
from reports.styles import FOOT, QUIET, SECTION, TEXT
from reports.table import RULE, Flow
from reports.text import lines
from reports.wording import Texts, clock_length

_MOST_BARS: Final = 8
_STEP: Final = 16.5
_LABEL_WIDTH: Final = 112.0


def draw_totals(flow: Flow, report: PracticumReport, texts: Texts) -> None:
    """Draw both lists side by side, on one page; nothing if no minute is signed."""
    shown = [
        (lines(activity, TEXT, _LABEL_WIDTH), minutes)
        for activity, minutes in _shown(report, texts)
    ]
    if not shown and not any(total.minutes for total in report.by_level):
        return
    bars = sum(_height(found) for found, _ in shown)
    height = 36 + max(bars, len(report.by_level) * _STEP)
    flow.keep(height)
    top = flow.y - 26
    if shown:
        _draw_bars(flow, texts["by_activity"], shown, top)
    if report.by_level:
        _draw_levels(flow, report, texts, top)
    flow.y -= height


def draw_skill_totals(flow: Flow, report: PracticumReport, texts: Texts) -> None:
    """Draw hours by skill and by involvement type side by side; nothing if none are named."""
    skills = _grouped(
        [(total.skill, total.minutes) for total in report.by_skill], texts["other_skills"]
    )
    shown = [(lines(skill, TEXT, _LABEL_WIDTH), minutes) for skill, minutes in skills]
    if not shown and not report.by_involvement:
        return
    bars = sum(_height(found) for found, _ in shown)
    height = 50 + max(bars, len(report.by_involvement) * _STEP)
    flow.keep(height)
    top = flow.y - 26
    if shown:
        _draw_bars(flow, texts["by_skill"], shown, top)
    if report.by_involvement:
        _draw_involvement(flow, report, texts, top)
    flow.y -= height
    flow.document.text.draw(flow.left, flow.y + 8, texts["several_named"], FOOT)


def _draw_involvement(flow: Flow, report: PracticumReport, texts: Texts, top: float) -> None:
    page, x = flow.document, flow.left + 274
    page.text.draw(x, top, texts["by_involvement"], SECTION)
    y = top - 17.0
    for total in report.by_involvement:
        page.text.draw(x, y, texts[f"involvement_{total.code}"], TEXT)
        page.text.draw(flow.right, y, clock_length(total.minutes), TEXT, "right")
        page.rule(x, y - 5.2, flow.right - x, RULE)
        y -= _STEP


def _height(found: Sequence[Line]) -> float:
    return max(_STEP, len(found) * TEXT.line_pt + 4.6)


def _shown(report: PracticumReport, texts: Texts) -> list[tuple[str, int]]:
    totals = [
        (total.activity or texts["no_activity"], total.minutes) for total in report.by_activity
    ]
    return _grouped(totals, texts["other_activities"])


def _grouped(totals: list[tuple[str, int]], others: str) -> list[tuple[str, int]]:
    """Return the largest totals, and all others in one."""
    if len(totals) <= _MOST_BARS + 1:
        return totals
    rest = sum(minutes for _, minutes in totals[_MOST_BARS:])
    return [*totals[:_MOST_BARS], (others, rest)]


def _draw_bars(
    flow: Flow, title: str, shown: Sequence[tuple[Sequence[Line], int]], top: float
) -> None:
    page = flow.document
    page.text.draw(flow.left, top, title, SECTION)
    most = max(minutes for _, minutes in shown) or 1
    x = flow.left + _LABEL_WIDTH + 6
    y = top - 17.0
    for found, minutes in shown:
        page.text.draw_lines(flow.left, y, found, TEXT)
        length = 84.0 * minutes / most
        page.box(x, y - 0.5, max(length, 0.8), 7, TEAL)
        page.text.draw(x + length + 6, y, clock_length(minutes), TEXT)
        y -= _height(found)


def _draw_levels(flow: Flow, report: PracticumReport, texts: Texts, top: float) -> None:
    page, x = flow.document, flow.left + 274
    page.text.draw(x, top, texts["by_level"], SECTION)
    y = top - 17.0
    for total in report.by_level:
        label = texts[f"level_{total.level}"]
        if not total.counts:
            label = texts["level_not_counted"].format(level=label)
        style = TEXT if total.counts else QUIET
        page.text.draw(x, y, label, style)
        page.text.draw(flow.right, y, clock_length(total.minutes), style, "right")
        page.rule(x, y - 5.2, flow.right - x, RULE)
        y -= _STEP
