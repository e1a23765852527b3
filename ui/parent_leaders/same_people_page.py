"""The work list of records that may be one person: the office decides, nothing is guessed."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from plc_desktop.domain.records import Person, kind_named
from ui.common import theme
from ui.common.card import Card, Note
from ui.common.changes import Topic
from ui.common.facts import clear_layout
from ui.common.labels import field_label
from ui.common.page import Page, PageContext
from ui.common.seen import seen_to_wrap
from ui.common.text import PlainLabel
from ui.common.value_words import value_text

if TYPE_CHECKING:
    from plc_desktop.services.app import Office
    from plc_desktop.services.people.alike import PossibleSamePerson

_COMPARED = (
    "full_name",
    "preferred_name",
    "birth_year",
    "email",
    "phone",
    "language",
    "title",
    "roles",
)
_MOST = 8
"""Pairs shown at a time; the window builds them anew after each answer."""


@dataclass(frozen=True)
class PossiblePair:
    """Two records with everything that tells them apart.

    Attributes:
        details: What else is known of each.
    """

    found: PossibleSamePerson
    people: tuple[Person, Person]
    details: tuple[str, str]


class PairCard(Card):
    """Two records side by side, and the two answers."""

    def __init__(self, page: SamePeoplePage, pair: PossiblePair) -> None:
        super().__init__("")
        self._page = page
        self._pair = pair
        a, b = pair.people
        why = self.tr("{percent} % alike").format(percent=pair.found.score)
        if pair.found.is_contested:
            why = self.tr("Decided differently on two laptops; until now taken as one person")
        elif pair.found.has_signed:
            why = self.tr("One signed hours of the other; as one person those do not count")
        self.set_title(self.tr("Is this one person?"), why)
        self.body.addLayout(self._comparison())
        same = QPushButton(self.tr("Yes, the same person"))
        same.setProperty("role", "primary")
        same.setAccessibleDescription(_both(a, b))
        same.clicked.connect(partial(page.decide, a, b, is_same=True))
        other = QPushButton(self.tr("No, two people"))
        other.setAccessibleDescription(_both(a, b))
        other.clicked.connect(partial(page.decide, a, b, is_same=False))
        row = QHBoxLayout()
        row.addWidget(same)
        row.addWidget(other)
        row.addStretch(1)
        self.body.addLayout(row)

    def _comparison(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.current().px(16))
        grid.setVerticalSpacing(theme.current().px(4))
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(2, 1)
        fields = kind_named("person").fields
        rows = [
            (field_label(fields[name]), *(_shown(person, name) for person in self._pair.people))
            for name in _COMPARED
        ]
        rows.append((self.tr("More"), *map(seen_to_wrap, self._pair.details)))
        shown = [row for row in rows if row[1] or row[2]]
        for at, (label, one, other) in enumerate(shown):
            is_same = one == other
            grid.addWidget(PlainLabel(label, "label"), at, 0)
            for column, words in ((1, one), (2, other)):
                grid.addWidget(
                    PlainLabel(words or "–", "muted" if is_same else "strong", selectable=True),
                    at,
                    column,
                )
        links = len(shown)
        for column, person in zip((1, 2), self._pair.people, strict=True):
            link = QPushButton(self.tr("Open the page"))
            link.setProperty("role", "link")
            link.setAccessibleDescription(person.full_name)
            address = f"parent-leader/{person.id}"
            link.clicked.connect(partial(self._page.context.navigate, address))
            grid.addWidget(link, links, column)
        return grid


class SamePeoplePage(Page):
    """Pairs that look like one person and were not decided yet."""

    scrolls = True
    concerns = frozenset({Topic.PEOPLE})

    def __init__(self, office: Office, context: PageContext) -> None:
        super().__init__(office, context, "")
        self.header.set_title(
            self.tr("The same person twice?"),
            self.tr("Hours of one person count once. Nothing is deleted: both records stay."),
        )
        self.header.set_back(
            self.tr("All parent leaders"), partial(context.navigate, "parent-leaders")
        )
        self._nothing = Note(self.tr("Nobody seems to be here twice."), "good")
        self._nothing.hide()
        self._list = QWidget()
        self._column = QVBoxLayout(self._list)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.current().px(12))
        self.body.addWidget(self._nothing)
        self._more = Note(self.tr("More pairs come when these are decided."), "information")
        self._more.hide()
        self.body.addWidget(self._list)
        self.body.addWidget(self._more)
        self.body.addStretch(1)

    @override
    def refresh(self) -> None:
        self.run(self._load, self._show)

    def decide(self, a: Person, b: Person, *, is_same: bool) -> None:
        """Store the office's answer about two records."""
        people = self.office.people
        decide = people.same_person if is_same else people.different_people
        text = (
            self.tr("Taken as one person: {names}.")
            if is_same
            else self.tr("Kept as two people: {names}.")
        )
        self.run(
            lambda: decide(a.id, b.id),
            partial(self._decided, text.format(names=_both(a, b))),
        )

    def _decided(self, text: str, change_id: str) -> None:
        self.done(text, Topic.PEOPLE, Topic.HOURS, change_id=change_id)

    def _load(self) -> list[PossiblePair]:
        """Runs on the worker."""
        get = self.office.records.get
        return [
            PossiblePair(
                found,
                (get(Person, found.a.id), get(Person, found.b.id)),
                (found.a.detail, found.b.detail),
            )
            for found in self.office.people.possible_same_people(_MOST + 1)
        ]

    def _show(self, pairs: list[PossiblePair]) -> None:
        clear_layout(self._column)
        for pair in pairs[:_MOST]:
            self._column.addWidget(PairCard(self, pair))
        self._more.setVisible(len(pairs) > _MOST)
        self._nothing.setVisible(not pairs)


def _shown(person: Person, name: str) -> str:
    value = getattr(person, name)
    return seen_to_wrap(value_text(kind_named("person").fields[name], value)) if value else ""


def _both(a: Person, b: Person) -> str:
    names = dict.fromkeys((a.full_name, b.full_name))
    return " / ".join(names)
