"""How a column of a table is declared."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto
from typing import Generic, TypeVar

from ui.common.painting import Badge, Bar

R = TypeVar("R")


class Align(Enum):
    """Where a cell's text stands; numbers stand at the end."""

    START = auto()
    END = auto()
    CENTER = auto()


@dataclass(frozen=True)
class Column(Generic[R]):
    """One column over rows of type `R`.

    Attributes:
        title: Translated header.
        text: The cell's words; also what is copied and what a screen reader says.
        sort: Name the storage sorts by; "" if the column cannot be sorted.
        align: Where the text stands.
        width: Wished width in characters; the columns share what is left over.
        grows: Whether it takes the room that is left over.
        least: Characters that stay visible of a growing column; 0 lets it go down to its title.
        steps_back: How soon it goes behind the others, to be scrolled to, where not all have room:
            2 before 1, and 0 never.
        is_strong: Whether the words are bold; they take two lines rather than being cut.
        is_muted: Whether the words are in the muted color.
        bar: Draws a progress bar before its text.
        chip: Draws a chip instead of the text.
        total: Minutes of a row, summed for the selection in the footer.
        tooltip: More words for the pointer.
    """

    title: str
    text: Callable[[R], str]
    sort: str = ""
    align: Align = Align.START
    width: int = 14
    grows: bool = False
    least: int = 0
    steps_back: int = 0
    is_strong: bool = False
    is_muted: bool = False
    bar: Callable[[R], Bar] | None = None
    chip: Callable[[R], Badge] | None = None
    total: Callable[[R], int] | None = None
    tooltip: Callable[[R], str] | None = None


@dataclass(frozen=True)
class EmptyState:
    """What a table says when it has nothing to show, and the first step it offers.

    Attributes:
        text: What this page is for.
        action_text: Label of the button; "" for none.
        action: What the button does.
    """

    text: str
    action_text: str = ""
    action: Callable[[], object] | None = None


@dataclass(frozen=True)
class RowAction(Generic[R]):
    """Something to do with the selected rows, in the context menu and by shortcut.

    Attributes:
        text: Label.
        run: Called with the selected rows.
        is_enabled: Whether it can be done with them.
        shortcut: Such as "Ctrl+D" or "Del"; "" for none.
    """

    text: str
    run: Callable[[list[R]], object]
    is_enabled: Callable[[list[R]], bool] = bool
    shortcut: str = ""


@dataclass(frozen=True)
class Filter:
    """A choice above the table that narrows it.

    Attributes:
        name: Key in `TableRequest.filters`.
        title: Translated, such as "Cohort".
        choices: (value, translated label); "all" is added by itself.
        default: Value chosen at first; "" for all.
    """

    name: str
    title: str
    choices: tuple[tuple[str, str], ...] = ()
    default: str = ""
