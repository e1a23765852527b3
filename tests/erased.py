"""A parent leader who asks to be forgotten, and the search for what is left of her."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta
from pathlib import Path

from plc_desktop.services.exchange.syncing import Taken
from tests import pages
from tests.changes import changes_in
from tests.laptops import WORKSPACE, Laptop

NAME = "Erminia Forgotten-Quispe"
TRACES = ("Forgotten", "617-555-0147", "erminia@example.org", "cried at the clinic")


def erase(laptop: Laptop, person_id: str, name: str = NAME) -> str:
    """Erase somebody a minute later, and return the change."""
    laptop.clock.instant += timedelta(minutes=1)
    return laptop.office.erasing.erase(person_id, name, "Asked for it in writing")


def take(laptop: Laptop, path: Path) -> Taken:
    """Read a file a minute later; whatever is asked to be typed is typed."""
    laptop.clock.instant += timedelta(minutes=1)
    typed = laptop.office.syncing.look(path).report.confirmation
    return laptop.office.syncing.import_file(path, typed)


def stored(laptop: Laptop) -> bytes:
    """Return everything that stands in a laptop's file, the log unpacked, every page decrypted."""
    with laptop.office.session.read() as reader:
        log = "".join(str(change) for change in changes_in(reader))
    return log.encode() + pages.decrypted(laptop.home / WORKSPACE, laptop.database.key)


def assert_forgotten(laptop: Laptop, traces: Iterable[str] = TRACES) -> None:
    """Assert that nobody finds a trace, that Kim Tran is still there, and that all adds up."""
    everything = stored(laptop)
    for trace in traces:
        assert trace.encode() not in everything
    assert "Kim Tran" in str(laptop.office.dump())
    assert laptop.office.rebuild().is_equal
