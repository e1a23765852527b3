"""Lets go of what a large import has made without making other threads wait."""

from __future__ import annotations

from typing import Any

_AT_ONCE = 1_000


def let_go(*lists: list[Any]) -> None:
    """Empty long lists a piece at a time.

    Python gives back all that only one list holds in a single step, and no other thread runs until
    it is over: for a hundred thousand rows the window would stand still for 50 ms.
    """
    for items in lists:
        while items:
            del items[-_AT_ONCE:]
