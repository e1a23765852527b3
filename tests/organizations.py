"""Several organizations, each with a workspace, a computer and a home of its own."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

from plc_desktop.domain.records import Person
from plc_desktop.services.learner_records.external import standing_records
from plc_desktop.services.learner_records.hours_together import HoursTogether, minutes_together
from plc_desktop.services.workspace.same_people import same_as
from tests import factories
from tests.factories import Clock, Placed
from tests.laptops import Laptop, start


def found_organization(root: Path, name: str, minute: int = 0) -> Laptop:
    """Return the laptop of a new organization; whoever asks closes its office."""
    clock = Clock(datetime(2026, 3, 21, 14, minute, tzinfo=UTC))
    return start(root, clock, name, f"Staff of {name}")


def introduce(stick: Path, *laptops: Laptop) -> None:
    """Let organizations accept each other's cards, words compared."""
    for one in laptops:
        for other in laptops:
            if one is not other:
                one.office.partners.accept(other.card(stick), is_compared=True)


def hours_together(laptop: Laptop, person_id: str) -> HoursTogether:
    """Return somebody's signed minutes at an organization and at the others it knows of."""
    with laptop.office.session.read() as reader:
        people = same_as(reader, person_id)
        others = [one for one in standing_records(reader) if one.person_id in people]
        return minutes_together(reader, people, others)


def parent_leader(laptop: Laptop, name: str = "Lan Pham") -> Placed:
    """Enter somebody of whom an office knows everything: one signed line, and one that waits."""
    placed = factories.place(laptop.office, name)
    person = laptop.office.records.get(Person, placed.person_id)
    laptop.office.records.save(
        replace(
            person,
            phone="617-555-0166",
            email="lan@example.org",
            birth_year=1984,
            consents=("share_with_college",),
            roles=("parent_leader", "staff"),
        )
    )
    factories.record_hours(laptop.office, placed, reflection="I learned to ask")
    factories.sign_all(laptop.office, placed.supervisor_id)
    factories.record_hours(laptop.office, placed, worked_on=date(2026, 3, 6), minutes=60)
    return placed
