from __future__ import annotations

import dataclasses
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import openpyxl
import pytest

from plc_desktop.changes.facts import EDIT_REASON
from plc_desktop.domain.records import HoursEntry, ImportMapping, Person
from plc_desktop.errors import RuleError
from plc_desktop.services.importing.workbook_import import ImportAnswers, SheetAnswer
from plc_desktop.services.pathway.hours import RecordHours
from plc_desktop.services.workspace.progress import Progress, Stopped
from tests.factories import dumped, sign_all
from tests.workbooks import make_csv, make_xlsx

if TYPE_CHECKING:
    from plc_desktop.services.app import Office

HEADER = ["Parent leader", "Date", "Hours", "Activity", "Site", "Supervisor"]
ROW = ["Ana Lima", date(2026, 2, 4), 2, "Outreach", "Riverside Family Center", "Rosa Diaz"]


def book(tmp_path: Path, *rows: list[Any]) -> Path:
    return make_xlsx(tmp_path / "hours.xlsx", {"Hours": [HEADER, *rows]})


def bring_in(office: Office, path: Path, answers: ImportAnswers | None = None) -> Any:
    preview = office.workbook_import.preview(path, answers)
    return office.workbook_import.apply(preview)


def minutes(office: Office) -> list[int]:
    return sorted(entry.minutes for entry in office.records.all(HoursEntry))


def test_import_is_one_step_after_a_backup_and_can_be_undone(
    office: Office, tmp_path: Path
) -> None:
    before = office.dump()
    done = bring_in(office, book(tmp_path, ROW))
    assert done.counts["hours"] == 1
    assert any(info.reason == "before_import" for info in office.backups.all())
    assert office.history.recent(1)[0].what == "workbook_imported"
    office.history.undo(done.change_id)
    assert office.dump() == before
    assert bring_in(office, book(tmp_path, ROW)).counts["hours"] == 1


def test_preview_writes_nothing(office: Office, tmp_path: Path) -> None:
    before = office.dump(), office.history.recent(5)
    preview = office.workbook_import.preview(book(tmp_path, ROW))
    assert preview.plan.new["hours"] == 1
    assert (office.dump(), office.history.recent(5)) == before


def test_two_equal_rows_match_two_equal_entries(office: Office, tmp_path: Path) -> None:
    path = book(tmp_path, ROW, ROW)
    bring_in(office, path)
    assert minutes(office) == [120, 120]
    assert not office.workbook_import.preview(path).plan.records
    assert office.workbook_import.preview(book(tmp_path, ROW, ROW, ROW)).plan.new == {"hours": 1}


def test_changed_row_changes_its_unsigned_entry(office: Office, tmp_path: Path) -> None:
    bring_in(office, book(tmp_path, ROW))
    longer = [*ROW[:2], 3, *ROW[3:]]
    preview = office.workbook_import.preview(book(tmp_path, longer))
    assert preview.plan.changed == {"hours": 1}
    assert preview.plan.changes[0].fields["minutes"] == ("120", "180")
    office.workbook_import.apply(preview)
    assert minutes(office) == [180]


def test_undone_change_is_offered_again(office: Office, tmp_path: Path) -> None:
    bring_in(office, book(tmp_path, ROW))
    longer = book(tmp_path, [*ROW[:2], 3, *ROW[3:]])
    done = bring_in(office, longer)
    office.history.undo(done.change_id)
    assert minutes(office) == [120]
    assert office.workbook_import.preview(longer).plan.changed == {"hours": 1}


def test_correction_made_in_the_program_is_not_taken_back(office: Office, tmp_path: Path) -> None:
    path = book(tmp_path, ROW)
    bring_in(office, path)
    entry = office.records.all(HoursEntry)[0]
    office.hours.edit(dataclasses.replace(entry, minutes=150))
    person = next(p for p in office.records.all(Person) if p.full_name == "Ana Lima")
    office.records.save(dataclasses.replace(person, phone="555-2000"))
    assert not office.workbook_import.preview(path).plan.records
    assert minutes(office) == [150]


def test_signed_entry_stays_unless_the_office_says_otherwise(
    office: Office, tmp_path: Path
) -> None:
    bring_in(office, book(tmp_path, ROW))
    sign_all(office, office.sign_off.queue()[0].supervisor_id)
    longer = book(tmp_path, [*ROW[:2], 3, *ROW[3:]])
    preview = office.workbook_import.preview(longer)
    assert not preview.plan.records
    assert [q.kind for q in preview.plan.questions] == ["change_signed"]
    answered = office.workbook_import.answer(preview, ImportAnswers(change_signed=True))
    assert [change.unsigns for change in answered.plan.changes] == [True]
    with pytest.raises(RuleError, match="import_reason_missing"):
        office.workbook_import.apply(answered, reason=" ")
    assert minutes(office) == [120]
    done = office.workbook_import.apply(answered, reason=" the list was right ")
    assert minutes(office) == [180]
    with office.session.read() as reader:
        (said,) = reader.facts(EDIT_REASON)
    assert said.content["reason"] == "the list was right"
    office.history.undo(done.change_id)
    with office.session.read() as reader:
        assert not reader.facts(EDIT_REASON)
    assert [entry["state"] for entry in dumped(office, "hours")] == ["signed"]


def test_void_entry_is_not_brought_back(office: Office, tmp_path: Path) -> None:
    path = book(tmp_path, ROW)
    bring_in(office, path)
    office.hours.void([office.records.all(HoursEntry)[0].id], "typed by mistake")
    assert not office.workbook_import.preview(path).plan.records


def test_entry_typed_by_hand_is_never_overwritten(office: Office, tmp_path: Path) -> None:
    bring_in(office, book(tmp_path, ROW))
    placement_id = office.records.all(HoursEntry)[0].placement_id
    office.hours.record(
        RecordHours(
            placement_id=placement_id,
            worked_on=date(2026, 2, 5),
            minutes=60,
            activity="Outreach",
        )
    )
    other = [ROW[0], date(2026, 2, 5), 3, *ROW[3:]]
    plan = office.workbook_import.preview(book(tmp_path, ROW, other)).plan
    assert (plan.new, plan.changed) == ({"hours": 1}, {})


def test_ambiguous_dates_are_asked_and_the_answer_is_remembered(
    office: Office, tmp_path: Path
) -> None:
    header = ["Name", "Date", "Hours", "Activity", "Site"]
    days = ("01/02/2026", "02/01/2026", "02/03/2026")
    rows = [["Ana Lima", day, "2", "Outreach", "Riverside"] for day in days]
    first = make_csv(tmp_path / "first.csv", [header, *rows])
    preview = office.workbook_import.preview(first)
    question = preview.plan.questions[0]
    assert (question.kind, question.column, question.choices) == (
        "date_order",
        "Date",
        ("mdy", "dmy"),
    )
    assert question.examples[0]["dmy"] == "2026-02-01"
    with pytest.raises(RuleError, match="date_order_needed"):
        office.workbook_import.apply(preview)
    bring_in(office, first, ImportAnswers(date_orders={question.id: "dmy"}))
    assert [entry.worked_on.month for entry in office.records.all(HoursEntry)] == [2, 1, 3]
    assert office.records.all(ImportMapping)[0].date_order == "dmy"
    assert not office.workbook_import.preview(first).plan.records
    rows.append(["Ana Lima", "03/02/2026", "2", "Outreach", "Riverside"])
    second = make_csv(tmp_path / "second.csv", [header, *rows])
    assert bring_in(office, second).counts == {"hours": 1}


def test_mapping_by_hand_is_remembered(office: Office, tmp_path: Path) -> None:
    rows = [["Wer", "Wann", "Dauer?", "Was"], ["Ana Lima", "2026-02-04", "2", "Outreach"]]
    first = make_csv(tmp_path / "first.csv", rows)
    with pytest.raises(RuleError, match="nothing_recognized"):
        bring_in(office, first)
    columns = {"person": 0, "date": 1, "duration": 2, "activity": 3}
    sheets = {"first": SheetAnswer(kind="hours", header_row=1, columns=columns)}
    bring_in(office, first, ImportAnswers(sheets=sheets))
    rows.append(["Ana Lima", "2026-02-05", "3", "Outreach"])
    assert bring_in(office, make_csv(tmp_path / "second.csv", rows)).counts == {"hours": 1}
    assert minutes(office) == [120, 180]


def test_name_that_looks_like_a_known_one_is_asked(office: Office, tmp_path: Path) -> None:
    bring_in(office, book(tmp_path, ["Bernabé Valdés", *ROW[1:]]))
    other = book(tmp_path, ["Bernabe Valdez", date(2026, 2, 6), *ROW[2:]])
    plan = office.workbook_import.preview(other).plan
    same = plan.same_people[0]
    assert (same.name, same.other, same.default) == (
        "Bernabe Valdez",
        "Bernabé Valdés",
        "different",
    )
    assert plan.new["people"] == 1
    for answers in ({same.id: "same"}, {"Bernabe Valdez": "Bernabé Valdés"}):
        plan = office.workbook_import.preview(other, ImportAnswers(same_person=answers)).plan
        assert plan.new == {"hours": 1}
    accents = book(tmp_path, ["BERNABE VALDES", date(2026, 2, 6), *ROW[2:]])
    assert office.workbook_import.preview(accents).plan.new == {"hours": 1}


def test_same_name_with_another_birth_year_is_another_person(
    office: Office, tmp_path: Path
) -> None:
    header = ["Full name", "Birth year", "Cohort"]
    first = make_xlsx(tmp_path / "a.xlsx", {"People": [header, ["Ana Lima", 1980, "Spring"]]})
    bring_in(office, first)
    rows = [header, ["Ana Lima", 1980, "Spring"], ["Ana Lima", 1995, "Spring"]]
    preview = office.workbook_import.preview(make_xlsx(tmp_path / "b.xlsx", {"People": rows}))
    assert preview.plan.new["people"] == 1
    assert preview.plan.same_people[0].likeness == 1.0
    office.workbook_import.apply(preview)
    again = office.workbook_import.preview(tmp_path / "b.xlsx")
    assert not again.plan.records


def test_preview_notices_that_the_workspace_has_changed(office: Office, tmp_path: Path) -> None:
    path = book(tmp_path, ROW)
    preview = office.workbook_import.preview(path)
    bring_in(office, path)
    with pytest.raises(RuleError, match="preview_out_of_date"):
        office.workbook_import.apply(preview)


def test_stopping_leaves_nothing_behind(office: Office, tmp_path: Path) -> None:
    before = office.dump()
    progress = Progress()
    preview = office.workbook_import.preview(book(tmp_path, ROW))
    progress.stop()
    with pytest.raises(Stopped):
        office.workbook_import.preview(book(tmp_path, ROW), None, progress)
    with pytest.raises(Stopped):
        office.workbook_import.apply(preview, progress)
    assert office.dump() == before


def test_rejected_rows_are_saved_literally_with_the_reason(office: Office, tmp_path: Path) -> None:
    hostile = '=HYPERLINK("http://example.org","x")'
    path = make_csv(
        tmp_path / "a.csv",
        [["Name", "Date", "Hours", "Notes"], ["Ana Lima", "2026-02-04", "two-ish", "=1+1"]],
    )
    text = path.read_text("utf-8").replace("Ana Lima", '"' + hostile.replace('"', '""') + '"')
    path.write_text(text, "utf-8")
    preview = office.workbook_import.preview(path)
    saved = tmp_path / "rejected.xlsx"
    office.workbook_import.save_rejected(preview, saved)
    page = openpyxl.load_workbook(saved).active
    rows = [[cell.value for cell in row] for row in page.iter_rows()]
    assert rows[0] == ["Row", "Column", "Reason", "Name", "Date", "Hours", "Notes"]
    assert rows[1][:2] == [2, "Hours"]
    assert rows[1][3:] == [hostile, "2026-02-04", "two-ish", "=1+1"]
    assert {page["D2"].data_type, page["G2"].data_type} == {"s"}
    assert page["D2"].hyperlink is None
