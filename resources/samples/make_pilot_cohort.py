"""Write `pilot-cohort.xlsx`: a made-up office's workbook of one pilot cohort.

Run `python -m resources.samples.make_pilot_cohort` after changing it. All names are made up; the
same seed gives the same rows. It keeps the habits of real offices: a title row, a total row,
lengths written in several ways, two rows nobody can read and two rows typed twice.
"""

from __future__ import annotations

import random
from datetime import date, datetime, time, timedelta
from typing import Any

import xlsxwriter

from resources import sample_workbook

_SEED = 2026
_TIMED_SHARE = 0.55
_STARTS_ON = date(2026, 2, 2)
_ENDS_ON = date(2026, 6, 12)
_CBOS = (
    ("Riverside Family Center", "Lowell"),
    ("Nuestra Voz", "Lawrence"),
    ("Harbor Parents United", "Boston"),
    ("Casa Cabo Verde", "Brockton"),
    ("Mill City Families", "Lowell"),
)
_AGENCIES = (("City Health Department", "Worcester"), ("Early Education Office", "Boston"))
_COLLEGE = "Bunker Street Community College"
_SUPERVISORS = (
    ("Rosa Méndez", "Riverside Family Center", "Program manager"),
    ("Carlos Iván Rentería", "Nuestra Voz", "Director"),
    ("Denise Walker", "Harbor Parents United", "Family engagement lead"),
    ("Domingos Tavares", "Casa Cabo Verde", "Program manager"),
    ("Sokha Prum", "Mill City Families", "Director"),
    ("Karen O’Malley", "City Health Department", "Community health manager"),
    ("Priya Raman", "Early Education Office", "Family partnership manager"),
)
_PEOPLE = (
    # name, preferred name, language, hours aimed at, trainings attended, course, capstone
    ("Nguyễn Thị Ánh", "Ánh", "vi", 65, 5, True, True),
    ("María Guadalupe Peña", "Lupe", "es", 61, 5, True, True),
    ("王秀英", "", "zh", 62, 5, True, True),
    ("Феоктист Ковалев", "Феоктист", "ru", 60, 5, True, True),
    ("Ọlá Ọ̀ṣun Adébáyọ̀", "Ọlá", "yo", 63, 5, True, True),
    ("Δήμητρα Παπαδοπούλου", "Δήμητρα", "el", 60, 5, True, True),
    ("Rose-Laure Jean-Baptiste", "Rose", "ht", 64, 5, True, True),
    ("Dakota Duncan", "Dakota", "en", 60, 5, True, True),
    ("João Pedro Nogueira", "João", "pt", 66, 5, True, True),
    ("Linda Phạm", "Linda", "vi", 60, 5, True, False),
    ("Zoë Müller-Santos", "Zoë", "en", 62, 4, True, True),
    ("Esteban Gutiérrez", "Esteban", "es", 57, 5, True, True),
    ("Ana Clara da Cruz", "Ana", "pt", 54, 5, True, True),
    ("Aníbal Berenguer", "Aníbal", "es", 52, 5, True, True),
    ("Michèle André", "Michèle", "ht", 49, 4, True, False),
    ("Панкрат Суханов", "Панкрат", "ru", 47, 5, True, False),
    ("Jacob Davis", "Jacob", "en", 45, 3, True, False),
    ("郑博", "", "zh", 41, 5, True, False),
    ("Bernardita Roma", "Berna", "es", 38, 4, True, False),
    ("Keith Baird", "Keith", "en", 34, 2, False, False),
    ("Tomás Fontes Évora", "Tomás", "pt", 30, 3, True, False),
    ("Nancy Blair", "Nancy", "en", 24, 2, False, False),
    ("Georges Blanchet", "Georges", "ht", 16, 1, True, False),
    ("Ευλαμπία Τσέτου", "Ευλαμπία", "el", 8, 1, False, False),
)
_ROLES = (
    "Parent Ambassador",
    "Family Advocate",
    "Playgroup Facilitator",
    "Community Organizer",
    "Parent Partner",
    "Health Care Navigator",
)
_WORK = (
    ("Home visit", ("Two families, welcome kit", "Follow-up on enrollment", "Books and a game")),
    ("Playgroup", ("Fourteen children, co-led with staff", "Music and reading", "Snack and story")),
    ("Phone outreach", ("Eleven calls for the enrollment fair", "Invitations to the forum")),
    ("School site council", ("Seat for families of English learners", "Budget vote prepared")),
    ("Translation at intake", ("Front desk, two languages", "Helped with three forms")),
    ("Policy forum", ("Testified on language access", "Met two city councilors")),
    ("Workshop facilitation", ("Reading at home", "Rights in special education")),
    ("Survey of families", ("Nineteen answers", "Door to door, two streets")),
)
_TRAININGS = (
    ("Advocacy", "Speaking up for families", date(2026, 2, 14)),
    ("Public speaking", "Two minutes at the microphone", date(2026, 2, 28)),
    ("Community organizing", "One-to-one conversations", date(2026, 3, 14)),
    ("System navigation", "Who decides what in the district", date(2026, 3, 28)),
    ("Project management", "From idea to capstone", date(2026, 4, 11)),
)
_CAPSTONES = (
    "Language access at enrollment",
    "Safe routes to school",
    "A playgroup in every ward",
    "Parent handbook in five languages",
)
_TITLE = "Spring pilot – practicum hours"
_HOURS_HEADER = (
    "Parent leader",
    "Date of service",
    "Start",
    "End",
    "Hrs",
    "Activity",
    "Site",
    "What was done",
)


def _lengths(dice: random.Random, hours: int) -> list[int]:
    """Cut the aimed-at hours into blocks of 1:30 to 4:00, in quarter hours."""
    rest = hours * 60
    blocks = []
    while rest > 0:
        block = min(rest, dice.choice((75, 90, 120, 120, 150, 150, 180, 195)))
        blocks.append(block)
        rest -= block
    return blocks


def _written(dice: random.Random, minutes: int) -> str | float:
    """Return a length as one of the ways an office writes it."""
    hours, rest = divmod(minutes, 60)
    return dice.choice(
        (
            minutes / 60,
            f"{hours}:{rest:02}",
            f"{hours}h {rest:02}m",
            f"{minutes} min",
            f"{minutes / 60:g} hrs",
        )
    )


def _hours_rows(dice: random.Random, sites: dict[str, str]) -> list[list[Any]]:
    rows: list[tuple[date, list[Any]]] = []
    days = [_STARTS_ON + timedelta(n) for n in range((_ENDS_ON - _STARTS_ON).days)]
    for name, _preferred, _language, hours, *_rest in _PEOPLE:
        blocks = _lengths(dice, hours)
        for worked_on, minutes in zip(sorted(dice.sample(days, len(blocks))), blocks, strict=True):
            activity, notes = dice.choice(_WORK)
            start = datetime.combine(worked_on, time(dice.randint(8, 15), dice.choice((0, 15, 30))))
            has_times = dice.random() < _TIMED_SHARE
            rows.append(
                (
                    worked_on,
                    [
                        name,
                        worked_on,
                        start.time() if has_times else None,
                        (start + timedelta(minutes=minutes)).time() if has_times else None,
                        None if has_times else _written(dice, minutes),
                        activity,
                        sites[name],
                        dice.choice(notes),
                    ],
                )
            )
    rows.sort(key=lambda row: row[0])
    listed = [row for _day, row in rows]
    for at in (120, 310):
        listed.insert(at + 1, list(listed[at]))
    unreadable = list(listed[60])
    unreadable[2:5] = [None, None, "all morning"]
    mistyped = list(listed[200])
    mistyped[2:5] = [None, None, 26]
    listed.insert(61, unreadable)
    listed.insert(201, mistyped)
    return listed


class _Sheets:
    """Writes lists of rows as worksheets with the right cell formats."""

    def __init__(self, workbook: Any) -> None:
        self._workbook = workbook
        self._day = workbook.add_format({"num_format": "m/d/yyyy"})
        self._time = workbook.add_format({"num_format": "h:mm AM/PM"})
        self._head = workbook.add_format({"bold": True, "bottom": 1})

    def add(self, title: str, header: tuple[str, ...], rows: list[Any], first_row: int = 0) -> Any:
        """Add a sheet whose header stands in row `first_row`, counted from 0."""
        sheet = self._workbook.add_worksheet(title)
        sheet.write_row(first_row, 0, header, self._head)
        for number, row in enumerate(rows, first_row + 1):
            for column, value in enumerate(row):
                if isinstance(value, date):
                    sheet.write_datetime(number, column, value, self._day)
                elif isinstance(value, time):
                    sheet.write_datetime(number, column, value, self._time)
                elif value is not None:
                    sheet.write(number, column, value)
        sheet.set_column(0, len(header) - 1, 22)
        sheet.freeze_panes(first_row + 1, 1)
        return sheet


def write() -> None:
    """Write the sample workbook in its place."""
    dice = random.Random(_SEED)  # noqa: S311  # sample data, not secrets
    places = [name for name, _city in (*_CBOS, *_AGENCIES)]
    sites = {person[0]: places[index % len(places)] for index, person in enumerate(_PEOPLE)}
    supervisors = {site: name for name, site, _title in _SUPERVISORS}
    workbook = xlsxwriter.Workbook(str(sample_workbook()))
    workbook.set_properties({"title": _TITLE, "created": datetime(2026, 6, 15)})  # noqa: DTZ001
    sheets = _Sheets(workbook)
    sheets.add(
        "Organizations",
        ("Organization", "Type", "City"),
        [(name, "CBO", city) for name, city in _CBOS]
        + [(name, "Government agency", city) for name, city in _AGENCIES]
        + [(_COLLEGE, "College", "Boston")],
    )
    sheets.add(
        "Parent leaders",
        ("Full name", "Preferred name", "Language", "E-mail", "Phone", "Nominated by", "Cohort"),
        [
            (
                name,
                preferred,
                language,
                f"parent{index}@example.org",
                f"978-555-{1000 + index}",
                _CBOS[index % len(_CBOS)][0],
                "Spring 2026",
            )
            for index, (name, preferred, language, *_rest) in enumerate(_PEOPLE)
        ],
    )
    sheets.add("Supervisors", ("Name", "Organization", "Title"), list(_SUPERVISORS))
    sheets.add(
        "Placements",
        ("Parent leader", "Site", "Supervisor", "Role", "Start", "End", "Planned hours"),
        [
            (
                person[0],
                sites[person[0]],
                supervisors[sites[person[0]]],
                _ROLES[index % len(_ROLES)],
                _STARTS_ON,
                _ENDS_ON,
                60,
            )
            for index, person in enumerate(_PEOPLE)
        ],
    )
    rows = _hours_rows(dice, sites)
    hours = sheets.add("Hours log", _HOURS_HEADER, rows, first_row=2)
    hours.write(0, 0, _TITLE)
    last = len(rows) + 3
    hours.write(last, 0, "TOTAL")
    hours.write_formula(last, 4, f"=SUM(E4:E{last})")
    sheets.add(
        "Trainings",
        ("Parent leader", "Topic", "Title", "Date", "Hours", "Trainer"),
        [
            (person[0], topic, title, held_on, 2, "Aisha Thompson")
            for person in _PEOPLE
            for topic, title, held_on in _TRAININGS[: person[4]]
        ],
    )
    sheets.add(
        "Course",
        ("Parent leader", "College", "Course no.", "Credits", "Term", "Result"),
        [
            (person[0], _COLLEGE, "PLC 101", 2, "Spring 2026", "Pass")
            for person in _PEOPLE
            if person[5]
        ],
    )
    sheets.add(
        "Capstone",
        ("Parent leader", "Title", "Presented on", "Decision"),
        [
            (person[0], _CAPSTONES[index % len(_CAPSTONES)], date(2026, 6, 10), "Accepted")
            for index, person in enumerate(_PEOPLE)
            if person[6]
        ],
    )
    workbook.close()


if __name__ == "__main__":
    write()
