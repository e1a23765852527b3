"""How columns share the width of a table, as plain numbers."""

from __future__ import annotations

from collections.abc import Sequence


def shared_widths(
    wished: Sequence[int], least: Sequence[int], grows: Sequence[bool], room: int
) -> list[int]:
    """Return a width for each column.

    What is left over goes to the growing columns, or to all if none grows. What is missing is
    taken from every column in the measure of what it can do without; below that the table scrolls.

    Args:
        wished: Widths at which everything can be read, in pixels.
        least: Widths below which a column makes no sense, none above its wish.
        grows: Which columns take what is left over.
        room: Width of the table in pixels.
    """
    left_over = room - sum(wished)
    if left_over >= 0:
        return _given(list(wished), grows, left_over)
    spare = [wish - low for wish, low in zip(wished, least, strict=True)]
    missing, most = -left_over, sum(spare)
    if missing >= most:
        return list(least)
    return [wish - -(-part * missing // most) for wish, part in zip(wished, spare, strict=True)]


def _given(widths: list[int], grows: Sequence[bool], spare: int) -> list[int]:
    chosen = [at for at, grown in enumerate(grows) if grown] or list(range(len(widths)))
    for rank, at in enumerate(chosen):
        widths[at] += spare // len(chosen) + (1 if rank < spare % len(chosen) else 0)
    return widths
