"""What `storage/undecided.py` says in short time, said as plainly as in its description."""

from __future__ import annotations

from collections.abc import Collection, Mapping


def decided_apart(
    keeps: Mapping[str, Collection[str]], freed: Mapping[str, Collection[str]]
) -> dict[str, set[str]]:
    """Return the lines whose `keeps` decide nothing, each with those it leads to."""
    onward = {line: {*others}.difference(freed.get(line, ())) for line, others in keeps.items()}
    back: dict[str, set[str]] = {}
    for line, others in onward.items():
        for other in others:
            back.setdefault(other, set()).add(line)
    return {
        line: _reached(keeps, line) - {line}
        for line in keeps
        if _reached(onward, line) <= _reached(back, line)
    }


def one_with(apart: Mapping[str, Collection[str]]) -> dict[str, set[str]]:
    """Return what `decided_apart` found, for either line of a pair."""
    found: dict[str, set[str]] = {}
    for line, others in apart.items():
        found.setdefault(line, set()).update(others)
        for other in others:
            found.setdefault(other, set()).add(line)
    return found


def _reached(onward: Mapping[str, Collection[str]], line: str) -> set[str]:
    found: set[str] = set()
    new = {*onward.get(line, ())}
    while new:
        found |= new
        new = {other for one in new for other in onward.get(one, ())} - found
    return found
