"""How columns share the width of a table, as plain numbers."""

from __future__ import annotations

from collections.abc import Sequence

_GROWING_KEEP = 55
_OTHERS_KEEP = 80
"""Percent of its wish that a column keeps when there is too little room; below that one scrolls."""


def shared_widths(wished: Sequence[int], grows: Sequence[bool], room: int) -> list[int]:
    """Return a width for each column.

    What is left over goes to the growing columns, or to all if none grows. What is missing is
    first taken from the growing columns, whose long words can be shortened, then from the others.

    Args:
        wished: Wished widths in pixels.
        grows: Which columns grow.
        room: Width of the table in pixels.
    """
    widths = list(wished)
    growing = [at for at, grown in enumerate(grows) if grown]
    others = [at for at, grown in enumerate(grows) if not grown]
    left_over = room - sum(widths)
    if left_over >= 0:
        _give(widths, growing or others, left_over)
        return widths
    for chosen, keep in ((growing, _GROWING_KEEP), (others, _OTHERS_KEEP)):
        _take(widths, chosen, sum(widths) - room, keep)
    return widths


def _give(widths: list[int], chosen: Sequence[int], spare: int) -> None:
    for rank, at in enumerate(chosen):
        widths[at] += spare // len(chosen) + (1 if rank < spare % len(chosen) else 0)


def _take(widths: list[int], chosen: Sequence[int], missing: int, keep: int) -> None:
    """Make the chosen columns narrower by what is missing, in the measure of what they can give."""
    can_give = {at: widths[at] * (100 - keep) // 100 for at in chosen}
    total = sum(can_give.values())
    if missing <= 0 or total <= 0:
        return
    share = min(missing, total)
    for at, most in can_give.items():
        widths[at] -= min(-(-most * share // total), most)
