"""Undoing the reading of a file leaves what somebody signed since, or rested other records on."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from plc_desktop.domain.records import Placement
from plc_desktop.errors import RuleError
from plc_desktop.storage.undo_import import ImportUndone
from tests import factories
from tests.factories import Placed
from tests.laptops import Laptop, send


def test_a_line_that_was_signed_since_stays(
    ana: Laptop, bo: Laptop, placed: Placed, tmp_path: Path
) -> None:
    signed = factories.record_hours(ana.office, placed)
    _read(bo, ana, tmp_path)
    factories.sign_all(bo.office, placed.supervisor_id, "paper")
    other = factories.add_person(ana.office, full_name="Kim Tran")
    with pytest.raises(RuleError, match="nothing_to_undo"):
        _undo(bo)
    _read(bo, ana, tmp_path)
    assert _undo(bo).hidden == {"person": (other.id,)}
    _read(ana, bo, tmp_path)
    for laptop in (ana, bo):
        assert laptop.office.hours.row(signed).state == "signed"


def test_what_a_line_says_stays_if_that_was_signed_since(
    ana: Laptop, bo: Laptop, placed: Placed, tmp_path: Path
) -> None:
    line = factories.record_hours(ana.office, placed)
    _read(bo, ana, tmp_path)
    entry = ana.office.hours.entry(line)
    ana.office.hours.edit(replace(entry, minutes=90))
    added = factories.add_person(ana.office, full_name="Kim Tran")
    _read(bo, ana, tmp_path)
    factories.sign_all(bo.office, placed.supervisor_id, "paper")
    done = _undo(bo)
    assert (done.hidden, done.kept) == ({"person": (added.id,)}, {"hours_entry": (line,)})
    row = bo.office.hours.row(line)
    assert (row.minutes, row.state) == (90, "signed")


def test_what_other_records_were_written_for_stays_with_what_it_needs_itself(
    ana: Laptop, bo: Laptop, placed: Placed, tmp_path: Path
) -> None:
    kim, lin = (factories.add_person(ana.office, full_name=name) for name in ("Kim", "Lin"))
    placement = ana.office.records.save(
        Placement(
            id="",
            person_id=kim.id,
            organization_id=placed.site_id,
            supervisor_id=placed.supervisor_id,
        )
    ).record
    _read(bo, ana, tmp_path)
    bo.office.hours.record(factories.hours(placement.id))
    done = _undo(bo)
    assert done.hidden == {"person": (lin.id,)}
    assert done.kept == {"person": (kim.id,), "placement": (placement.id,)}
    assert bo.office.conflicts.all() == []
    assert bo.office.rebuild().is_equal


def _read(reader: Laptop, writer: Laptop, folder: Path) -> None:
    path = send(writer, folder / "stick")
    confirmation = reader.office.syncing.look(path).report.confirmation
    reader.office.syncing.import_file(path, confirmation)


def _undo(laptop: Laptop) -> ImportUndone:
    """Take the file back that was read last."""
    (batch, *_) = laptop.office.syncing.batches()
    return laptop.office.syncing.undo(batch.id)
