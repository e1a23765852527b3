"""Placements that were given to another person where nobody knew that hours were signed there."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from plc_desktop.domain import evaluation
from plc_desktop.domain.records import Placement
from plc_desktop.errors import RuleError
from tests import factories
from tests.factories import Placed
from tests.laptops import Laptop, send


@pytest.fixture
def placed(ana: Laptop, placed: Placed) -> Placed:
    """The parent leader, with a line of hours that nobody signed yet."""
    factories.record_hours(ana.office, placed)
    return placed


@pytest.fixture
def kim(ana: Laptop) -> str:
    """Somebody else."""
    return factories.add_person(ana.office, full_name="Kim Tran").id


@pytest.fixture
def bo(kim: str, bo: Laptop) -> Laptop:
    """The second laptop, which knows both."""
    assert kim
    return bo


def test_whose_it_is_is_asked_if_hours_were_signed_elsewhere(
    ana: Laptop, bo: Laptop, placed: Placed, kim: str, tmp_path: Path
) -> None:
    factories.sign_all(ana.office, placed.supervisor_id, "paper")
    _give(bo, placed, kim)
    _meet(ana, bo, tmp_path)
    for laptop in (ana, bo):
        assert _counted(laptop, placed.person_id) == 0
        assert laptop.office.overview.home().conflicts == 1
        assert laptop.office.rebuild().is_equal
    (conflict,) = ana.office.conflicts.all()
    assert (conflict.kind, conflict.id, conflict.field) == (
        "placement",
        placed.placement_id,
        "signature",
    )
    assert [(one.value, one.is_shown, one.is_signed) for one in conflict.versions] == [
        (kim, True, False),
        (placed.person_id, False, True),
    ]
    with pytest.raises(RuleError, match="value_unfit"):
        _decide(ana, conflict.id, placed.supervisor_id)
    done = _decide(ana, conflict.id, placed.person_id)
    assert (_counted(ana, placed.person_id), ana.office.conflicts.all()) == (120, [])
    with pytest.raises(RuleError, match="changed_since"):
        ana.office.history.undo(done)
    _meet(ana, bo, tmp_path)
    assert (_counted(bo, placed.person_id), bo.office.conflicts.all()) == (120, [])


def test_what_else_is_said_of_it_does_not_answer_the_question(
    ana: Laptop, bo: Laptop, placed: Placed, kim: str, tmp_path: Path
) -> None:
    factories.sign_all(ana.office, placed.supervisor_id, "paper")
    _give(bo, placed, factories.add_person(bo.office, full_name="Lin Wu").id)
    _give(bo, placed, kim)
    _meet(ana, bo, tmp_path)
    placement = ana.office.records.get(Placement, placed.placement_id)
    ana.office.records.save(replace(placement, role="Greeter"))
    ana.office.records.save(ana.office.records.get(Placement, placed.placement_id))
    (conflict,) = ana.office.conflicts.all()
    assert [one.value for one in conflict.versions] == [kim, placed.person_id]
    _decide(ana, conflict.id, kim)
    assert ana.office.conflicts.all() == []
    assert _counted(ana, placed.person_id) == 0
    factories.sign_all(ana.office, placed.supervisor_id, "paper")
    assert _states(ana) == ["signed"]


def test_nobody_is_asked_while_its_signed_hours_are_void(
    ana: Laptop, bo: Laptop, placed: Placed, kim: str, tmp_path: Path
) -> None:
    factories.sign_all(ana.office, placed.supervisor_id, "paper")
    _give(bo, placed, kim)
    _meet(ana, bo, tmp_path)
    (conflict,) = ana.office.conflicts.all()
    (line,) = _lines(ana)
    ana.office.hours.void([line], "typed by mistake")
    assert ana.office.conflicts.all() == []
    ana.office.hours.restore([line])
    assert ana.office.conflicts.all() == [conflict]


def test_where_hours_are_signed_it_is_not_given_away(ana: Laptop, placed: Placed, kim: str) -> None:
    given = _give(ana, placed, kim)
    ana.office.history.undo(given)
    given = _give(ana, placed, kim)
    factories.sign_all(ana.office, placed.supervisor_id, "paper")
    with pytest.raises(RuleError, match="placement_signed") as caught:
        _give(ana, placed, placed.person_id)
    assert caught.value.facts == {"name": "Kim Tran"}
    with pytest.raises(RuleError, match="changed_since"):
        ana.office.history.undo(given)
    ana.office.people.same_person(kim, placed.person_id)
    _give(ana, placed, placed.person_id)
    assert _states(ana) == ["signed"]


def test_where_somebody_was_evaluated_it_is_not_given_away(
    ana: Laptop, placed: Placed, kim: str
) -> None:
    blank = evaluation.blank(ana.office.evaluations.asked(placed.placement_id))
    filled = replace(blank, scores=dict.fromkeys(evaluation.CRITERIA, 3))
    ana.office.evaluations.save(filled, placed.supervisor_id, "paper")
    with pytest.raises(RuleError, match="placement_signed"):
        _give(ana, placed, kim)


def test_undoing_a_file_leaves_it_with_whom_hours_were_signed_for_since(
    ana: Laptop, bo: Laptop, placed: Placed, kim: str, tmp_path: Path
) -> None:
    _give(bo, placed, kim)
    placement = bo.office.records.get(Placement, placed.placement_id)
    bo.office.records.save(replace(placement, role="Greeter"))
    ana.office.syncing.import_file(send(bo, tmp_path / "stick"))
    factories.sign_all(ana.office, placed.supervisor_id, "paper")
    (batch, *_) = ana.office.syncing.batches()
    done = ana.office.syncing.undo(batch.id)
    assert done.kept == {"placement": (placed.placement_id,)}
    placement = ana.office.records.get(Placement, placed.placement_id)
    assert (placement.person_id, placement.role) == (kim, "Health Care Navigator")
    assert _states(ana) == ["signed"]


def _give(laptop: Laptop, placed: Placed, person_id: str) -> str:
    placement = laptop.office.records.get(Placement, placed.placement_id)
    return laptop.office.records.save(replace(placement, person_id=person_id)).change_id


def _decide(laptop: Laptop, placement_id: str, person_id: str) -> str:
    return laptop.office.conflicts.resolve("placement", placement_id, "signature", person_id)


def _lines(laptop: Laptop) -> list[str]:
    return [one["id"] for one in factories.dumped(laptop.office, "hours")]


def _states(laptop: Laptop) -> list[str]:
    return [laptop.office.hours.row(line).state for line in _lines(laptop)]


def _meet(ana: Laptop, bo: Laptop, folder: Path) -> None:
    """Let two laptops read each other's file."""
    ana.office.syncing.import_file(send(bo, folder / "stick"))
    bo.office.syncing.import_file(send(ana, folder / "stick"))


def _counted(laptop: Laptop, person_id: str) -> int:
    with laptop.database.read() as reader:
        return reader.totals(person_id).counted_minutes
