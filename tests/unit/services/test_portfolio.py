"""Portfolios on a real file: what is in them, what never is, and how the files are called."""

from __future__ import annotations

import dataclasses
import io
import json
import re
import zipfile
from collections.abc import Iterator
from datetime import date
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pypdf
import pytest
from typing_extensions import override

from plc_desktop.credentials.baking import extract_png
from plc_desktop.domain.records import Capstone, CourseResult, Nomination, Person
from plc_desktop.errors import RuleError
from plc_desktop.services.app import Office
from plc_desktop.services.credentials.sealing import as_uuid
from plc_desktop.services.papers.portfolio import INDEX, README, MadePortfolio
from plc_desktop.services.workspace.progress import Progress, Stopped
from reports.certificate import render
from reports.texts import ENGLISH
from tests.factories import Placed, finish_pathway, place, record_hours
from tests.golden.hostile_names import ODD_BUT_DRAWN
from ui.common.portfolio_papers import portfolio_papers

ISSUER_WORDS = "willow harbor seven"
PAPERS = portfolio_papers("letter")
STEP_FILES = [
    f"Credential-for-one-step_{step}.json" for step in ("course", "field", "training", "capstone")
]
SECRETS = {
    "nomination": "QUIETNOMINATION",
    "feedback": "QUIETFEEDBACK",
    "goal": "QUIETGOAL",
    "reflection": "QUIETREFLECTION",
    "phone": "617-555-0199",
    "email": "quiet@example.org",
    "birth": "1987",
    "void": "QUIETVOIDREASON",
}


def issue(office: Office, placed: Placed) -> str:
    (credential,) = office.credentials.award([placed.person_id]).credential_ids
    issuer = office.info.user.id
    sealer = office.credentials.sealer(issuer, ISSUER_WORDS)
    office.credentials.issue(
        [credential], issuer, lambda report: render(report, ENGLISH), sealer=sealer
    )
    return credential


@pytest.fixture
def graduate(office: Office) -> Placed:
    placed = place(office, "Thị Ánh Nguyễn")
    finish_pathway(office, placed)
    return placed


def unpacked(made: MadePortfolio) -> dict[str, bytes]:
    with zipfile.ZipFile(made.path) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name) for name in archive.namelist()}


def pdf_text(data: bytes) -> str:
    return "\n".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(data)).pages)


class Reader(HTMLParser):
    """Collects what a browser would show, load and run."""

    def __init__(self, page: bytes) -> None:
        super().__init__()
        self.words: list[str] = []
        self.tags: list[str] = []
        self.addresses: list[str] = []
        self.handlers: list[str] = []
        self._is_style = False
        self.feed(page.decode("utf-8"))

    @override
    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self._is_style = tag == "style"
        self.handlers += [name for name, _ in attrs if name.startswith("on")]
        self.addresses += [value or "" for name, value in attrs if name in {"href", "src"}]

    @override
    def handle_endtag(self, tag: str) -> None:
        self._is_style = self._is_style and tag != "style"

    @override
    def handle_data(self, data: str) -> None:
        if not self._is_style:
            self.words.append(data)

    @property
    def text(self) -> str:
        return " ".join("".join(self.words).split())


def test_a_graduate_gets_everything(office: Office, graduate: Placed, tmp_path: Path) -> None:
    credential = issue(office, graduate)
    made = office.portfolio.export(graduate.person_id, tmp_path, PAPERS)
    assert made.path.name == "Portfolio_Thị-Ánh-Nguyễn.zip"
    files = unpacked(made)
    number = office.credentials.get(credential).number
    assert tuple(files) == made.files
    assert set(files) == {
        INDEX,
        README,
        f"Certificate_{number}.pdf",
        f"Credential_{number}.json",
        f"Badge_{number}.png",
        "Transcript.pdf",
        "Practicum-report_City-Health-Department.pdf",
        *STEP_FILES,
    }
    assert files[f"Certificate_{number}.pdf"] == office.credentials.document(credential)
    signed = files[f"Credential_{number}.json"]
    assert extract_png(files[f"Badge_{number}.png"]) == signed
    page = Reader(files[INDEX])
    assert json.loads(signed)["issuer"]["id"] in page.text
    assert json.loads(signed)["issuer"]["id"] in files[README].decode("utf-8-sig")
    said = pdf_text(files["Transcript.pdf"])
    for words in ("Thị Ánh Nguyễn", number, "60:00 of 60:00", "10:00 of 10:00", "Language access"):
        assert words in said


def test_steps_and_the_status_list_come_along(
    office: Office, graduate: Placed, tmp_path: Path
) -> None:
    from plc_desktop.credentials.status_list import read_status_list

    credential = issue(office, graduate)
    issuer = office.info.user.id
    plain = unpacked(office.portfolio.export(graduate.person_id, tmp_path / "a.zip", PAPERS))
    assert "Status-list.plcstatus" not in plain
    made = office.credential_life.status_list(issuer, ISSUER_WORDS)
    files = unpacked(office.portfolio.export(graduate.person_id, tmp_path / "b.zip", PAPERS))
    assert files["Status-list.plcstatus"] == made.data
    assert read_status_list(made.data).find(as_uuid(credential)) is None
    assert [name for name in files if name in STEP_FILES] == STEP_FILES
    page = Reader(files[INDEX]).text
    assert "What the issuer had revoked on March 20, 2026." in page
    assert "Supervised field experience." in page


def test_what_was_revoked_is_not_handed_out(
    office: Office, graduate: Placed, tmp_path: Path
) -> None:
    credential = issue(office, graduate)
    issuer = office.info.user.id
    office.credential_life.revoke([credential], issuer, ISSUER_WORDS, "Issued by mistake")
    files = unpacked(office.portfolio.export(graduate.person_id, tmp_path, PAPERS))
    assert not [name for name in files if name.startswith(("Certificate", "Credential_", "Badge"))]
    assert "was revoked by" in Reader(files[INDEX]).text
    assert "revoked" in pdf_text(files["Transcript.pdf"])


def test_every_link_leads_to_a_file_beside_the_page(
    office: Office, graduate: Placed, tmp_path: Path
) -> None:
    issue(office, graduate)
    files = unpacked(office.portfolio.export(graduate.person_id, tmp_path, PAPERS, "vi"))
    page = Reader(files[INDEX])
    from urllib.parse import unquote

    found = {unquote(address).removeprefix("./") for address in page.addresses}
    assert found == set(files) - {INDEX, README}
    assert all(address.startswith("./") for address in page.addresses)
    assert not {"script", "iframe", "object", "link", "form", "base"} & set(page.tags)
    assert not re.search(rb"https?:|javascript:|@import|url\(", files[INDEX])


def test_without_a_credential_there_is_still_what_was_done(office: Office, tmp_path: Path) -> None:
    placed = place(office)
    record_hours(office, placed)
    files = unpacked(office.portfolio.export(placed.person_id, tmp_path, PAPERS))
    assert set(files) == {
        INDEX,
        README,
        "Transcript.pdf",
        "Practicum-report_City-Health-Department.pdf",
    }
    assert "not been awarded yet" in Reader(files[INDEX]).text
    assert "0:00 of 60:00" in pdf_text(files["Transcript.pdf"])
    assert "Nothing recorded yet." in pdf_text(files["Transcript.pdf"])


def test_a_paper_without_a_key_says_so(office: Office, graduate: Placed, tmp_path: Path) -> None:
    (credential,) = office.credentials.award([graduate.person_id]).credential_ids
    awarded = unpacked(office.portfolio.export(graduate.person_id, tmp_path, PAPERS))
    assert "has not been issued yet" in Reader(awarded[INDEX]).text
    issuer = office.info.user.id
    office.credentials.issue([credential], issuer, lambda report: render(report, ENGLISH))
    files = unpacked(office.portfolio.export(graduate.person_id, tmp_path, PAPERS))
    assert not [name for name in files if name.endswith((".json", ".png"))]
    page = Reader(files[INDEX]).text
    assert "Nothing here is signed by a key yet." in page
    assert "Public key" not in page


def test_the_same_day_gives_the_same_bytes(
    office: Office, graduate: Placed, tmp_path: Path
) -> None:
    issue(office, graduate)
    first = office.portfolio.export(graduate.person_id, tmp_path / "one.zip", PAPERS)
    again = office.portfolio.export(graduate.person_id, tmp_path / "two.zip", PAPERS)
    assert first.path.read_bytes() == again.path.read_bytes()
    assert first.size == first.path.stat().st_size


def _plant(office: Office, placed: Placed) -> None:
    person = office.records.get(Person, placed.person_id)
    office.records.save(
        dataclasses.replace(person, phone=SECRETS["phone"], email=SECRETS["email"], birth_year=1987)
    )
    office.records.save(
        Nomination(id="", person_id=placed.person_id, statement=SECRETS["nomination"])
    )
    (capstone,) = office.records.all(Capstone, person_id=placed.person_id)
    office.records.save(
        dataclasses.replace(capstone, feedback=SECRETS["feedback"], goal=SECRETS["goal"])
    )
    record_hours(office, placed, worked_on=date(2026, 3, 9), reflection=SECRETS["reflection"])
    void = record_hours(office, placed, worked_on=date(2026, 3, 10))
    office.hours.void([void], SECRETS["void"])


def test_nothing_private_is_ever_in_it(office: Office, graduate: Placed, tmp_path: Path) -> None:
    _plant(office, graduate)
    issue(office, graduate)
    files = unpacked(office.portfolio.export(graduate.person_id, tmp_path, PAPERS))
    whole = "\n".join(
        pdf_text(data) if name.endswith(".pdf") else data.decode("utf-8", "replace")
        for name, data in files.items()
    )
    whole += "\n".join(files)
    assert [key for key, secret in SECRETS.items() if secret in whole] == []


@pytest.mark.no_cover  # the same lines for every name
@pytest.mark.parametrize(
    "name", [ODD_BUT_DRAWN[at] for at in range(0, len(ODD_BUT_DRAWN), 6)] + ["W" * 200, "../../x"]
)
def test_odd_names_are_shown_and_never_reach_the_system(
    office: Office, tmp_path: Path, name: str
) -> None:
    placed = place(office, name)
    person = office.records.get(Person, placed.person_id)
    record_hours(office, placed)
    made = office.portfolio.export(placed.person_id, tmp_path, PAPERS)
    assert made.path.parent == tmp_path
    assert not re.search(r'[<>:"/\\|?*\x00-\x1f]', made.path.name)
    assert len(made.path.name.encode()) < 250
    page = Reader(unpacked(made)[INDEX])
    shown = " ".join(person.full_name.split())
    invisible = re.compile("[\u2066-\u2069\u202a-\u202e]")
    assert invisible.sub("", shown) in page.text
    assert "script" not in page.tags
    assert page.handlers == []


def test_odd_sites_make_safe_and_different_file_names(office: Office, tmp_path: Path) -> None:
    placed = place(office, "Ana Lima")
    record_hours(office, placed)
    from tests.factories import add_organization

    for title in ("../..\\con:<x>|?*", "CITY HEALTH DEPARTMENT", "x" * 300):
        site = add_organization(office, name=title[:200])
        from plc_desktop.domain.records import Placement

        other = office.records.save(
            Placement(
                id="",
                person_id=placed.person_id,
                organization_id=site.id,
                supervisor_id=placed.supervisor_id,
            )
        ).record
        record_hours(office, dataclasses.replace(placed, placement_id=other.id))
    names = list(unpacked(office.portfolio.export(placed.person_id, tmp_path, PAPERS)))
    assert len({name.casefold() for name in names}) == len(names) == 7
    assert all(len(name) < 100 for name in names)
    assert not [name for name in names if re.search(r'[<>:"/\\|?*]', name)]


def test_many_at_once_everyone_in_their_own_language(
    office: Office, graduate: Placed, tmp_path: Path
) -> None:
    second = place(office, "María Peña", cohort_id=graduate.cohort_id)
    third = place(office, "maría peña", cohort_id=graduate.cohort_id)
    person = office.records.get(Person, second.person_id)
    office.records.save(dataclasses.replace(person, language="es"))
    people = office.portfolio.people()
    assert set(people) == {placed.person_id for placed in (graduate, second, third)}
    told: list[tuple[int, int]] = []

    class Told(Progress):
        @override
        def report(self, done: int, total: int) -> None:
            told.append((done, total))

    done = office.portfolio.export_many(people, tmp_path / "all", PAPERS, progress=Told())
    assert told == [(0, 3), (1, 3), (2, 3), (3, 3)]
    assert sorted(item.path.name for item in done.made) == [
        "Portfolio_María-Peña.zip",
        "Portfolio_Thị-Ánh-Nguyễn.zip",
        "Portfolio_maría-peña_2.zip",
    ]
    spanish = next(item for item in done.made if item.person_id == second.person_id)
    files = unpacked(spanish)
    assert b'lang="es"' in files[INDEX]
    assert "Expediente.pdf" in files
    text = files[README].decode("utf-8-sig")
    assert text.index("Portafolio de") < text.index("Portfolio of")
    assert office.portfolio.people(graduate.cohort_id) == people
    assert office.portfolio.people("another") == []


def test_a_name_that_cannot_be_printed_does_not_stop_the_others(
    office: Office, graduate: Placed, tmp_path: Path
) -> None:
    odd = place(office, "Ana \U00013000", cohort_id=graduate.cohort_id)
    record_hours(office, odd)
    done = office.portfolio.export_many([odd.person_id, graduate.person_id], tmp_path, PAPERS)
    assert [item.person_id for item in done.made] == [graduate.person_id]
    assert [(item.person_id, item.error.code) for item in done.refused] == [
        (odd.person_id, "letters_not_drawable")
    ]
    with pytest.raises(RuleError):
        office.portfolio.export(odd.person_id, tmp_path / "odd.zip", PAPERS)
    assert not (tmp_path / "odd.zip").exists()


def test_stopping_keeps_whole_files_only(office: Office, graduate: Placed, tmp_path: Path) -> None:
    class StopAfterOne(Progress):
        @override
        def report(self, done: int, total: int) -> None:
            super().report(done, total)
            if done == 1:
                raise Stopped

    second = place(office, "María Peña", cohort_id=graduate.cohort_id)
    with pytest.raises(Stopped):
        office.portfolio.export_many(
            [graduate.person_id, second.person_id], tmp_path, PAPERS, progress=StopAfterOne()
        )
    (only,) = tmp_path.glob("*.zip")
    with zipfile.ZipFile(only) as archive:
        assert archive.testzip() is None
    assert list(tmp_path.glob(".*.part")) == []


def test_records_of_one_person_come_together(
    office: Office, graduate: Placed, tmp_path: Path
) -> None:
    other = place(office, "Anh Nguyen", cohort_id=graduate.cohort_id)
    record_hours(office, other)
    office.coursework.record(
        CourseResult(id="", person_id=other.person_id, title="Second course", result="fail")
    )
    office.people.same_person(graduate.person_id, other.person_id)
    report = office.reporting.transcript(graduate.person_id)
    assert len(report.placements) == 2
    assert {course.title for course in report.courses} == {"", "Second course"}
    files = unpacked(office.portfolio.export(graduate.person_id, tmp_path, PAPERS))
    assert len([name for name in files if name.startswith("Practicum")]) == 2


def languages() -> Iterator[str]:
    from resources import portfolio_languages

    yield from portfolio_languages()


@pytest.mark.parametrize("language", list(languages()))
def test_every_language_says_everything(
    office: Office, graduate: Placed, tmp_path: Path, language: str
) -> None:
    from reports.portfolio_index import words

    english: dict[str, Any] = dict(words("en"))
    texts = dict(words(language))
    assert set(texts) == set(english)
    blank = re.compile(r"\{(\w+)\}")
    for key, text in english.items():
        if isinstance(text, str) and key != "date":
            assert set(blank.findall(texts[key])) == set(blank.findall(text)), key
    issue(office, graduate)
    files = unpacked(office.portfolio.export(graduate.person_id, tmp_path, PAPERS, language))
    assert f'<html lang="{language}"'.encode() in files[INDEX]
    assert "{" not in Reader(files[INDEX]).text
