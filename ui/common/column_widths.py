"""How columns share the width of a table, as plain numbers."""

from __future__ import annotations

from collections.abc import Callable, Sequence


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


def in_sight(least: Sequence[int], steps_back: Sequence[int], room: int) -> list[bool]:
    """Return which columns stand where nobody has to scroll; the others go behind them.

    Args:
        least: Widths below which a column makes no sense, in pixels.
        steps_back: How soon each column goes, 0 for never; of equals the last goes first.
        room: Width of the table in pixels.
    """
    stays = [True] * len(least)
    needed = sum(least)
    for at in sorted(range(len(least)), key=lambda at: (-steps_back[at], -at)):
        if needed > room and steps_back[at]:
            stays[at] = False
            needed -= least[at]
    return stays


def two_lines(text: str, width: Callable[[str], int], room: int) -> tuple[str, str]:
    """Return a text in two lines, as much of it in the first as has room; not within a word.

    Args:
        text: Words.
        width: Returns the pixels that words take.
        room: Pixels of a line.
    """
    words = text.split()
    first = next((at for at in range(len(words), 0, -1) if width(" ".join(words[:at])) <= room), 0)
    return " ".join(words[:first]), " ".join(words[first:])


def least_for_two_lines(text: str, width: Callable[[str], int]) -> int:
    """Return the pixels in which a text has room in two lines."""
    words = text.split()
    halves = ((" ".join(words[:at]), " ".join(words[at:])) for at in range(1, len(words)))
    return min((max(width(one), width(two)) for one, two in halves), default=width(text))


def _given(widths: list[int], grows: Sequence[bool], spare: int) -> list[int]:
    chosen = [at for at, grown in enumerate(grows) if grown] or list(range(len(widths)))
    for rank, at in enumerate(chosen):
        widths[at] += spare // len(chosen) + (1 if rank < spare % len(chosen) else 0)
    return widths
