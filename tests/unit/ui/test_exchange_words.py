"""What exchanging counts is said as people say it."""

from __future__ import annotations

from plc_desktop.services.app import Office
from plc_desktop.services.transfers.handed_records import HandedRecord
from plc_desktop.storage.undo_import import ImportUndone
from tests.factories import place, record_hours
from ui.exchange.loading import shown_conflicts
from ui.exchange.record_cards import record_lines
from ui.exchange.words import counts, undo_words


def test_rows_are_counted_with_the_words_for_one_and_many() -> None:
    assert counts({"organization": 8, "person": 1, "cohort": 0}) == "8 organizations, 1 person"
    many = counts({"hours_entry": 1_240, "attendance": 2})
    assert many == "1,240 hours entries, 2 attendance marks"
    assert counts({"hours_entry": 1, "attendance": 1}) == "1 hours entry, 1 attendance mark"
    assert counts({"rule_set": 1}) == "1 set of rules"


def handed(by_key: int) -> HandedRecord:
    """Return a record of three lines, two of them signed."""
    return HandedRecord(
        name="Lan Pham",
        cohort="",
        lines=3,
        minutes=120,
        signed=2,
        by_key=by_key,
        trainings=0,
        credentials=0,
        on_paper=0,
        scans=0,
        records={},
    )


def test_own_keys_are_named_only_if_there_are_any() -> None:
    assert record_lines(handed(0))[0] == "3 lines of hours, 2 signed (2:00)"
    assert record_lines(handed(1))[0].endswith(", 1 of them with the supervisor’s own key")


def test_what_comes_and_goes_when_a_file_is_taken_back_is_counted() -> None:
    undone = ImportUndone("", 0, {"hours_entry": ("a",)}, {"hours_entry": ("b", "c")}, 1, {})
    assert undo_words(undone).splitlines()[:3] == [
        "Records that disappear again: 1",
        "Records that are there again: 2",
        "Signatures and decisions that are taken back: 1",
    ]


def test_what_was_removed_here_and_is_needed_there_says_what_hangs_on_it(office: Office) -> None:
    placed = place(office)
    record_hours(office, placed)
    with office.session.transaction("removed") as work:  # as a laptop that knows of no hours
        work.delete("placement", placed.placement_id)
    ((shown,), count) = shown_conflicts(office)
    assert (count, shown.where) == (1, "Placement")
    assert "could not know that others use it" in shown.hint
    removed, kept = shown.versions
    assert (removed.lines, kept.lines[0]) == (("Removed",), "Kept, as it was")
    assert any("City Health Department" in line for line in kept.lines)
