"""Numbers with their nouns and codes in words, as the command line writes them for people."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from plc_desktop.domain.records import KINDS, kind_named
from plc_desktop.services.workspace.instants import moment

_NAMED_OTHERWISE = {
    "hours": ("hours entry", "hours entries"),
    "attendance": ("attendance mark", "attendance marks"),
    "import_mappings": ("remembered column mapping", "remembered column mappings"),
}
_NOUNS: Mapping[str, tuple[str, str]] = {
    kind.plural: _NAMED_OTHERWISE.get(kind.plural, (kind.label.lower(), kind.plural_label.lower()))
    for kind in KINDS
}

SHEET_NEXT = "Next: recovery-sheet writes the sheet that opens it if the passphrase is forgotten."


def counted(number: int, one: str, many: str = "") -> str:
    """Return a number with its noun, such as "1 line" or "3 lines".

    Args:
        number: How many.
        one: The noun for one.
        many: The noun for many; empty if an s is all it takes.
    """
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def counted_records(counts: Mapping[str, int]) -> str:
    """Return counts by the kinds' plural names in words, "nothing" if all are zero."""
    return (
        ", ".join(
            counted(number, *_NOUNS.get(plural, (plural, plural)))
            for plural, number in counts.items()
            if number
        )
        or "nothing"
    )


def noun_of(kind: str) -> str:
    """Return what one record of a kind is called, such as "hours entry"."""
    plural = kind_named(kind).plural
    return _NOUNS[plural][0]


def nouns_of(kind: str) -> str:
    """Return what records of a kind are called, such as "hours entries"."""
    return _NOUNS[kind_named(kind).plural][1]


def about(path: Path, sentence: str) -> str:
    """Return a sentence after the file it is about, unless it begins with that already."""
    return sentence if sentence.startswith(str(path)) else f"{path}: {sentence}"


def clock(minutes: int) -> str:
    """Return a length as hours and minutes, such as 2:30."""
    return f"{minutes // 60}:{minutes % 60:02}"


def local_time(at_ms: int) -> str:
    """Return an instant in milliseconds as day and time of this computer's zone."""
    return moment(at_ms).astimezone().strftime("%Y-%m-%d %H:%M")
