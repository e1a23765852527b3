"""Workbooks as ten made-up offices keep them; none is like the shipped samples."""

from __future__ import annotations

from datetime import date, time, timedelta
from pathlib import Path
from typing import Any

import pytest

from plc_desktop.domain.records import (
    Attendance,
    Capstone,
    Cohort,
    CourseResult,
    Enrollment,
    HoursEntry,
    Nomination,
    Organization,
    Person,
    Placement,
    TrainingSession,
)
from plc_desktop.services.importing.answers import ImportAnswers, SheetAnswer
from tests.workbooks import hours, ignored, make_csv, make_xlsx, planned, reasons, records

FOURTH = date(2026, 2, 4)
FIFTH = date(2026, 2, 5)


def test_hours_only_csv_with_semicolons_in_windows_1252(tmp_path: Path) -> None:
    path = make_csv(
        tmp_path / "horas.csv",
        [
            ["Nombre", "Fecha", "Horas", "Actividad", "Lugar"],
            ["José Peña", "04/02/2026", "2,5", "Reunión", "Casa Común"],
            ["José Peña", "13/02/2026", "1:15", "Taller", "Casa Común"],
            ["Total", "", "3,75", "", ""],
        ],
        separator=";",
        encoding="cp1252",
    )
    plan = planned(path)
    assert hours(plan) == [("José Peña", FOURTH, 150), ("José Peña", date(2026, 2, 13), 75)]
    assert ignored(plan) == [(4, "total")]
    assert [site.name for site in records(plan, Organization)] == ["Casa Común"]
    assert len(records(plan, Enrollment)) == 1
    assert plan.sheets[0].date_order == "dmy"


def test_header_on_row_seven_below_titles_and_a_legend(tmp_path: Path) -> None:
    rows = [
        ["Riverside practicum"],
        [None],
        ["Coordinator:", "Rosa", None, "Year", 2026],
        [None],
        ["Please write every visit on its own line."],
        [None],
        ["Participant", "Date worked", "Time in", "Time out", "Task", "Location"],
        ["Ana Lima", date(2026, 2, 4), "9:00", "1:30", "Outreach", "Riverside"],
        ["Ana Lima", date(2026, 2, 5), time(13, 0), time(15, 45), "Outreach", "Riverside"],
        [None, None, None, None, "Thank you!"],
    ]
    plan = planned(make_xlsx(tmp_path / "a.xlsx", {"Sheet1": rows}))
    assert hours(plan) == [("Ana Lima", FOURTH, 270), ("Ana Lima", FIFTH, 165)]
    assert plan.sheets[0].header_row == 7
    assert (10, "note") in ignored(plan)


def test_two_rows_that_look_like_headers(tmp_path: Path) -> None:
    rows = [
        ["Name", "Phone", "Cohort"],
        ["Riverside", "555-1000", "Spring 2026"],
        ["Parent leader", "Date", "Hours", "Activity", "Site", "Supervisor"],
        ["Ana Lima", date(2026, 2, 4), 2, "Outreach", "Riverside", "Rosa Diaz"],
        ["Parent leader", "Date", "Hours", "Activity", "Site", "Supervisor"],
        ["Bo Chen", date(2026, 2, 5), "1 hr 30 min", "Outreach", "Riverside", "Rosa Diaz"],
    ]
    plan = planned(make_xlsx(tmp_path / "a.xlsx", {"March": rows}))
    assert hours(plan) == [("Ana Lima", FOURTH, 120), ("Bo Chen", FIFTH, 90)]
    assert (5, "repeated_header") in ignored(plan)
    supervisors = [p for p in records(plan, Person) if "supervisor" in p.roles]
    assert [person.full_name for person in supervisors] == ["Rosa Diaz"]
    assert {place.supervisor_id for place in records(plan, Placement)} == {supervisors[0].id}


def test_first_and_last_name_in_two_columns_and_hours_with_minutes(tmp_path: Path) -> None:
    rows = [
        ["First Name", "Last Name", "Date (dd/mm/yyyy)", "Hours", "Minutes", "Activity"],
        ["Ana", "Lima", "04/02/2026", 2, 30, "Outreach"],
        ["Bo", "Chen", "05/02/2026", None, 45, "Outreach"],
        ["Bo", "Chen", "06/02/2026", 1, None, "Outreach"],
    ]
    plan = planned(make_xlsx(tmp_path / "a.xlsx", {"Timesheet": rows}))
    assert [(name, minutes) for name, _day, minutes in hours(plan)] == [
        ("Ana Lima", 150),
        ("Bo Chen", 45),
        ("Bo Chen", 60),
    ]
    assert hours(plan)[0][1] == FOURTH
    assert plan.sheets[0].date_order_from == "header"


@pytest.mark.parametrize("is_merged", [True, False])
def test_name_written_once_above_a_group_of_rows(tmp_path: Path, *, is_merged: bool) -> None:
    rows = [
        ["Parent leader", "Date", "Hours", "Activity"],
        ["Ana Lima", date(2026, 2, 4), 2, "Outreach"],
        [None, date(2026, 2, 5), 1, "Outreach"],
        [None, date(2026, 2, 6), 1, "Outreach"],
        ["Bo Chen", date(2026, 2, 4), 3, "Outreach"],
        [None, date(2026, 2, 5), 3, "Outreach"],
    ]
    merged = ["A2:A4", "A5:A6"] if is_merged else []
    plan = planned(make_xlsx(tmp_path / "a.xlsx", {"Hours": rows}, merged))
    assert [name for name, _day, _minutes in hours(plan)] == ["Ana Lima"] * 3 + ["Bo Chen"] * 2
    assert plan.notes["filled_down"] == 3


def test_a_forgotten_name_is_never_given_to_somebody_else(tmp_path: Path) -> None:
    rows: list[list[Any]] = [["Parent leader", "Date", "Hours", "Activity"]]
    rows += [["Ana Lima", date(2026, 2, day), 2, "Outreach"] for day in range(1, 6)]
    rows[3][0] = None
    plan = planned(make_xlsx(tmp_path / "a.xlsx", {"Hours": rows}))
    assert reasons(plan) == [(4, "missing")]
    assert len(hours(plan)) == 4


def test_lengths_as_real_spreadsheet_times(tmp_path: Path) -> None:
    rows = [
        ["Name", "Date", "Duration", "Activity"],
        ["Ana Lima", date(2026, 2, 4), time(2, 30), "A"],
        ["Ana Lima", date(2026, 2, 5), timedelta(hours=1, minutes=15), "A"],
        ["Ana Lima", date(2026, 2, 6), timedelta(hours=25), "A"],
    ]
    plan = planned(make_xlsx(tmp_path / "a.xlsx", {"Hours": rows}))
    assert [minutes for _name, _day, minutes in hours(plan)] == [150, 75]
    assert reasons(plan) == [(4, "toolong")]


def test_lengths_as_fractions_of_a_day(tmp_path: Path) -> None:
    rows = [
        ["Name", "Date", "Duration", "Activity"],
        ["Ana Lima", date(2026, 2, 4), 0.0625, "A"],
        ["Ana Lima", date(2026, 2, 5), 0.25, "A"],
    ]
    plan = planned(make_xlsx(tmp_path / "a.xlsx", {"Hours": rows}))
    assert [minutes for _name, _day, minutes in hours(plan)] == [90, 360]


def test_spanish_workbook_with_all_lists(tmp_path: Path) -> None:
    sheets = {
        "Organizaciones": [
            ["Organización", "Tipo", "Ciudad"],
            ["Nuestra Voz", "CBO", "Lawrence"],
            ["Agencia de Salud", "Agencia de gobierno", "Boston"],
        ],
        "Líderes": [
            ["Nombre completo", "Idioma", "Teléfono", "Nominado por", "Cohorte"],
            ["Ángela Núñez", "Español", "555-1", "Nuestra Voz", "Otoño 2025"],
        ],
        "Horas": [
            ["Participante", "Fecha", "Entrada", "Salida", "Actividad", "Sitio", "Notas"],
            [
                "ANGELA NUÑEZ",
                "4 de febrero de 2026",
                "9:00",
                "11:30",
                "Visita",
                "Nuestra Voz",
                "ok",
            ],
        ],
        "Talleres": [
            ["Participante", "Tema", "Taller", "Fecha", "Horas", "Facilitadora"],
            ["Ángela Núñez", "Abogacía", "Hablar", "13/02/2026", "2 horas", "R. Paz"],
        ],
        "Curso": [
            ["Participante", "Universidad", "Créditos", "Resultado"],
            ["Ángela Núñez", "Colegio Bunker", 2, "Aprobado"],
        ],
        "Proyecto final": [
            ["Participante", "Título del proyecto", "Fecha de presentación", "Resultado"],
            ["Ángela Núñez", "Rutas seguras", "10/06/2026", "Aceptado"],
        ],
    }
    plan = planned(make_xlsx(tmp_path / "a.xlsx", sheets))
    assert [sheet.kind for sheet in plan.sheets] == [
        "organizations",
        "parent_leaders",
        "hours",
        "training",
        "course",
        "capstone",
    ]
    assert hours(plan) == [("Ángela Núñez", FOURTH, 150)]
    assert not plan.rejected
    person = records(plan, Person)[0]
    assert (person.language, person.phone) == ("es", "555-1")
    kinds = {item.name: item.kind for item in records(plan, Organization)}
    assert kinds == {
        "Nuestra Voz": "cbo",
        "Agencia de Salud": "government_agency",
        "Colegio Bunker": "college",
    }
    assert records(plan, CourseResult)[0].result == "pass"
    assert records(plan, Capstone)[0].decision == "accepted"
    assert records(plan, Capstone)[0].presented_on == date(2026, 6, 10)
    assert len(records(plan, Nomination)) == 1
    assert records(plan, Cohort)[0].college_id


def test_one_sheet_per_person(tmp_path: Path) -> None:
    header = ["Date", "Hours", "Activity"]
    sheets = {
        "Parent leaders": [["Full name", "Cohort"], ["Ana Lima", "Spring"], ["Bo Chen", "Spring"]],
        "Ana Lima": [header, [date(2026, 2, 4), 2, "Outreach"]],
        "Sheet2": [["Name:", "Bo Chen"], [None], header, [date(2026, 2, 5), 3, "Outreach"]],
        "CL": [header, [date(2026, 2, 5), 4, "Outreach"]],
    }
    path = make_xlsx(tmp_path / "a.xlsx", sheets)
    plan = planned(path)
    assert hours(plan) == [("Ana Lima", FOURTH, 120), ("Bo Chen", FIFTH, 180)]
    assert [(q.kind, q.sheet) for q in plan.questions] == [("sheet_person", "CL")]
    assert reasons(plan) == [(2, "missing")]
    answered = planned(path, ImportAnswers(sheets={"CL": SheetAnswer(person="Carla Leal")}))
    assert ("Carla Leal", FIFTH, 240) in hours(answered)
    assert not answered.rejected


def test_names_as_headings_above_their_rows(tmp_path: Path) -> None:
    rows = [
        ["Date", "Hours", "Activity"],
        ["Ana Lima"],
        [date(2026, 2, 4), 2, "Outreach"],
        ["Subtotal", 2],
        ["Bo Chen"],
        [date(2026, 2, 5), 3, "Outreach"],
        ["Total", 5],
    ]
    plan = planned(make_xlsx(tmp_path / "a.xlsx", {"Log": rows}))
    assert hours(plan) == [("Ana Lima", FOURTH, 120), ("Bo Chen", FIFTH, 180)]


def test_subtotals_totals_and_notes_in_the_middle_are_no_records(tmp_path: Path) -> None:
    rows = [
        ["Parent leader", "Date", "Hours", "Activity", "Site"],
        ["Ana Lima", date(2026, 2, 4), 2, "Outreach", "Riverside"],
        ["Subtotal Ana Lima", None, 2, None, None],
        ["Bo Chen", date(2026, 2, 4), 2, "Summer planning", "Sum Total House"],
        [None, None, 2, None, None],
        ["Ana Lima Total", None, 4, None, None],
        ["Carla Leal", None, None, None, "Riverside"],
        ["Grand total:", None, 4, None, None],
        ["* approved by the board on the last meeting of the year", None, None, None, None],
    ]
    plan = planned(make_xlsx(tmp_path / "a.xlsx", {"Hours": rows}))
    assert [name for name, _day, _minutes in hours(plan)] == ["Ana Lima", "Bo Chen"]
    assert ignored(plan) == [
        (3, "total"),
        (5, "total"),
        (6, "total"),
        (7, "nothing_recorded"),
        (8, "total"),
        (9, "note"),
    ]
    assert not plan.rejected


def test_tab_separated_roster_gives_placements_too(tmp_path: Path) -> None:
    path = make_csv(
        tmp_path / "roster.csv",
        [
            ["Name", "E-mail", "Cohort", "Site", "Supervisor", "Start date", "Planned hours"],
            [
                "Lima, Ana",
                "ana@example.org",
                "Fall 2026",
                "Riverside",
                "Rosa Diaz",
                "2026-09-01",
                "60",
            ],
        ],
        separator="\t",
        encoding="utf-8-sig",
    )
    plan = planned(path)
    place = records(plan, Placement)[0]
    assert (place.starts_on, place.planned_minutes) == (date(2026, 9, 1), 3600)
    assert [p.full_name for p in records(plan, Person)] == ["Ana Lima", "Rosa Diaz"]
    assert records(plan, Cohort)[0].starts_on == date(2026, 9, 1)


def test_training_rows_become_sessions_with_everybodys_own_minutes(tmp_path: Path) -> None:
    rows = [
        ["Participant", "Workshop", "Date", "Hours", "Trainer", "Attendance"],
        ["Ana Lima", "Speaking", date(2026, 3, 7), 2, "R. Paz", "yes"],
        ["Bo Chen", "Speaking", date(2026, 3, 7), 1.5, "R. Paz", "yes"],
        ["Carla Leal", "speaking", "2026-03-07", "2:00", "r. paz", "present"],
        ["Dora Paz", "Speaking", date(2026, 3, 7), None, "R. Paz", "absent"],
        ["Ana Lima", "Speaking", date(2026, 3, 7), 2, "R. Paz", "yes"],
        ["Bo Chen", "Speaking", date(2026, 3, 7), 3, "R. Paz", "yes"],
        ["Eva Sol", "Speaking", date(2027, 3, 7), 3, "R. Paz", "yes"],
        ["Eva Sol", "Speaking", date(2026, 3, 7), 3, "R. Paz", "perhaps"],
    ]
    plan = planned(make_xlsx(tmp_path / "a.xlsx", {"Trainings": rows}))
    assert [(s.title, s.minutes) for s in records(plan, TrainingSession)] == [("Speaking", 120)]
    minutes = [(a.status, a.minutes, a.confirmed_by) for a in records(plan, Attendance)]
    assert minutes == [
        ("present", 120, "R. Paz"),
        ("present", 90, "R. Paz"),
        ("present", 120, "r. paz"),
        ("absent", 0, "R. Paz"),
    ]
    assert reasons(plan) == [(7, "repeated"), (8, "future"), (9, "unknown")]
    assert ignored(plan) == [(6, "same_again")]


def test_rows_that_cannot_be_right_are_rejected_with_the_reason(tmp_path: Path) -> None:
    day = date(2026, 2, 4)
    rows = [
        ["Name", "Date", "Start", "End", "Break (min)", "Hours", "Activity", "Notes"],
        ["Ana Lima", day, "9:00", "12:00", 30, None, "A"],
        ["Ana Lima", day, "1:00 PM", "9:00 AM", None, None, "B"],
        ["Ana Lima", day, "9:00", "12:00", None, 4, "C"],
        ["Ana Lima", day, "9:00", "12:00", None, 2, "D"],
        ["Ana Lima", day, "soon", "12:00", None, None, "E"],
        ["Ana Lima", "someday", None, None, None, 2, "F"],
        ["Ana Lima", None, None, None, None, 2, "G"],
        ["Ana Lima", day, None, None, None, 0, "H"],
        ["Ana Lima", day, None, None, None, None, "I"],
        ["Ana Lima", date(1926, 2, 4), None, None, None, 2, "J"],
        ["Ana Lima", day, None, None, None, 2, "K", "her number is 123-45-6789"],
        ["Ana Lima", day, "10:00 PM", "12:30 AM", None, None, "L"],
    ]
    plan = planned(make_xlsx(tmp_path / "a.xlsx", {"Hours": rows}))
    assert reasons(plan) == [
        (3, "endbeforestart"),
        (4, "toolong"),
        (6, "unreadable"),
        (7, "unreadable"),
        (8, "missing"),
        (9, "zero"),
        (10, "missing"),
        (11, "tooold"),
        (12, "sensitive"),
    ]
    kept = [(e.activity, e.minutes, e.break_minutes) for e in records(plan, HoursEntry)]
    assert kept == [("A", 150, 30), ("D", 120, 60), ("L", 150, 0)]


def test_unknown_sheet_is_asked_and_can_be_mapped_by_hand(tmp_path: Path) -> None:
    rows = [
        ["Wer", "Wann", "Wie lange", "Was"],
        ["Ana Lima", date(2026, 2, 4), 2, "Outreach"],
    ]
    path = make_xlsx(tmp_path / "a.xlsx", {"Blatt": rows, "Charts": [["x", "y"], [1, 2]]})
    plan = planned(path)
    assert [(q.kind, q.sheet) for q in plan.questions] == [
        ("sheet_kind", "Blatt"),
        ("sheet_kind", "Charts"),
    ]
    columns = {"person": 0, "date": 1, "duration": 2, "activity": 3}
    sheets = {
        "Blatt": SheetAnswer(kind="hours", header_row=1, columns=columns),
        "Charts": SheetAnswer(kind="ignore"),
    }
    mapped = planned(path, ImportAnswers(sheets=sheets))
    assert hours(mapped) == [("Ana Lima", FOURTH, 120)]
    assert not mapped.questions
    assert mapped.new["import_mappings"] == 1
