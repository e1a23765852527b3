"""What may leave the office, field by field: a new field fails here until somebody decides.

An office is filled so that every field of text or number holds a word of its own. Then every file
that goes to somebody else is written, opened as its reader opens it, and searched for the words.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pypdfium2
import pytest

from plc_desktop.cli.records import _TITLES, _cells
from plc_desktop.domain.fields import FieldType
from plc_desktop.domain.records import (
    KINDS,
    Capstone,
    CourseResult,
    ImportMapping,
    Person,
    TrainingSession,
    WeekAttestation,
    kind_of,
)
from plc_desktop.exchange import sealed
from plc_desktop.exchange.container import RECORDS, REQUEST, SIGNATURES, TRANSFERS
from plc_desktop.exchange.learner_records import HOURS, SUMMARY
from plc_desktop.services.credentials.files import credential_json
from plc_desktop.services.pathway.training import AttendanceMark, RecordAttendance
from plc_desktop.services.workspace.environment import Environment
from reports import certificate, hours_sheet, practicum_report, transcript
from reports.texts import ENGLISH
from tests import factories
from tests.changes import changes_in
from tests.factories import SUPERVISOR_PASSPHRASE, Clock, Placed
from tests.laptops import Laptop, start
from tests.supervisors import SupervisorLaptop, acquaint
from ui.common.portfolio_papers import portfolio_papers

_PLANTED = {
    FieldType.TEXT: "Zq{0}q",
    FieldType.LONG_TEXT: "Zq{0}q",
    FieldType.TEXTS: ("Zq{0}q",),
    FieldType.EMAIL: "zq{0}q@example.org",
    FieldType.PHONE: "617-555-{1:04}",
    FieldType.YEAR: 1901,
    FieldType.DATA: {"zq{0}q": 1},
}
"""A word of its own for a field of each type that can hold one; the others only have a decision."""

MAY_HOLD: Mapping[str, str] = {
    "laptops of the office": """
        attendance.confirmed_by
        capstone.audience capstone.feedback capstone.goal capstone.issue capstone.panel
        capstone.rubric capstone.title
        cohort.commitment cohort.name cohort.term
        course_result.attested_by course_result.grade course_result.number course_result.term
        course_result.title
        hours_entry.description hours_entry.reflection hours_entry.skills
        import_mapping.columns import_mapping.headers import_mapping.sheet_kind
        nomination.nominated_by nomination.statement
        organization.city organization.contact_name organization.email organization.languages
        organization.name organization.phone
        other_leader.email other_leader.full_name other_leader.other_languages other_leader.phone
        other_leader.preferred_name other_leader.printed_name other_leader.title
        person.birth_year person.email person.full_name person.other_languages person.phone
        person.preferred_name person.printed_name person.title
        placement.objectives placement.role placement.supervision_time
        supervisor.email supervisor.full_name supervisor.other_languages supervisor.phone
        supervisor.preferred_name supervisor.printed_name supervisor.title
        training_session.place training_session.title training_session.topic
        training_session.trainer
    """,
    "request": """
        hours_entry.description hours_entry.reflection hours_entry.skills organization.name
        person.full_name
    """,
    "answer": "",
    "card": "",
    "certificate": """
        capstone.title organization.name person.printed_name supervisor.printed_name
        supervisor.title
    """,
    "credential": "capstone.title organization.name person.printed_name",
    "records, summary": "cohort.name organization.name person.full_name person.printed_name",
    "records, hours": "cohort.name organization.name person.full_name person.printed_name",
    "practicum report": """
        cohort.name hours_entry.description hours_entry.skills organization.name
        person.printed_name placement.objectives placement.role supervisor.full_name
        supervisor.title
    """,
    "transcript": """
        capstone.title cohort.name course_result.grade course_result.number course_result.term
        course_result.title organization.name person.printed_name placement.role
        supervisor.full_name training_session.title training_session.topic
    """,
    "hours sheet": """
        hours_entry.description organization.name person.full_name person.printed_name
    """,
    "portfolio": """
        capstone.title cohort.name course_result.grade course_result.number course_result.term
        course_result.title hours_entry.description hours_entry.skills organization.name
        person.printed_name placement.objectives placement.role supervisor.full_name
        supervisor.printed_name supervisor.title training_session.title training_session.topic
    """,
    "cohort report": "cohort.name organization.name other_leader.full_name person.full_name",
    "handing over": """
        attendance.confirmed_by
        capstone.audience capstone.feedback capstone.goal capstone.issue capstone.panel
        capstone.rubric capstone.title
        cohort.commitment cohort.name cohort.term
        course_result.attested_by course_result.grade course_result.number course_result.term
        course_result.title
        hours_entry.description hours_entry.reflection hours_entry.skills
        nomination.nominated_by nomination.statement
        organization.city organization.languages organization.name
        person.birth_year person.email person.full_name person.other_languages person.phone
        person.preferred_name person.printed_name person.title
        placement.objectives placement.role placement.supervision_time
        supervisor.full_name supervisor.title
        training_session.place training_session.title training_session.topic
        training_session.trainer
    """,
}
"""Decisions: the fields that may stand in each file, of those that a word can be found of."""

NO_WORD_OF_ITS_OWN = """
    attendance.minutes attendance.person_id attendance.session_id attendance.status
    capstone.decision capstone.person_id capstone.presented_on
    cohort.capacity cohort.college_id cohort.ends_on cohort.facilitator_ids cohort.starts_on
    course_result.college_id course_result.completed_on course_result.credits
    course_result.is_not_for_credit course_result.person_id course_result.result
    enrollment.cohort_id enrollment.ended_on enrollment.enrolled_on enrollment.person_id
    enrollment.rule_set_id enrollment.status
    hours_entry.activity hours_entry.break_minutes hours_entry.ends_at hours_entry.involvement
    hours_entry.level hours_entry.minutes hours_entry.placement_id hours_entry.starts_at
    hours_entry.worked_on
    import_mapping.date_order
    nomination.nominated_on nomination.organization_id nomination.person_id
    organization.functions organization.kind
    other_leader.birth_year other_leader.consents other_leader.language
    other_leader.organization_id other_leader.roles other_leader.school_sector
    person.consents person.language person.organization_id person.roles person.school_sector
    placement.acting_from_on placement.acting_supervisor_id placement.acting_until_on
    placement.agreement_signed_on placement.ends_on placement.organization_id
    placement.person_id placement.planned_minutes placement.starts_on placement.supervisor_id
    rule_set.capstone_required rule_set.counted_levels rule_set.course_credits
    rule_set.daily_limit_minutes rule_set.field_minutes rule_set.is_draft rule_set.name
    rule_set.rounding_minutes rule_set.topic_minutes rule_set.training_minutes
    rule_set.training_topics rule_set.version
    supervisor.birth_year supervisor.consents supervisor.language supervisor.organization_id
    supervisor.roles supervisor.school_sector
    training_session.held_on training_session.language training_session.minutes
    training_session.provider_id
    week_attestation.person_id week_attestation.statement week_attestation.week_starts_on
"""
"""Days, numbers, choices and references: looked at one by one, and by the exact shapes of the files
(`test_learner_records`, `test_requests_and_signatures`); of people not in question never anything.
"""


def word(name: str) -> str:
    """Return the letters that stand for one field of one kind or role."""
    number = WORDS.index(name)
    return "".join(chr(ord("a") + number // 26**place % 26) for place in (1, 0))


def traces(name: str, kind: FieldType) -> str:
    """Return a pattern that finds a field's word whatever stands around it."""
    if kind is FieldType.PHONE:
        return rf"617-?555-?{WORDS.index(name):04}"
    return r"(?<![0-9A-Za-z])1901(?![0-9A-Za-z])" if kind is FieldType.YEAR else f"zq{word(name)}q"


ROLES = ("person", "supervisor", "other_leader")
"""Persons by what they are to a file about one parent leader: that one, who signs, anybody else."""

FIELDS: dict[str, FieldType] = {
    f"{role}.{name}": field.type
    for kind in KINDS
    for role in (ROLES if kind.name == "person" else (kind.name,))
    for name, field in kind.fields.items()
}
WORDS = list(FIELDS)


def planted(role: str, record: Any) -> Any:
    """Return a record with a word of its own in every field that can hold one."""
    values: dict[str, Any] = {}
    for name, field in kind_of(record).fields.items():
        form, key = _PLANTED.get(field.type), f"{role}.{name}"
        if form is None or (role == "hours_entry" and name == "activity"):
            continue
        if isinstance(form, str):
            values[name] = form.format(word(key), WORDS.index(key))
        elif isinstance(form, tuple):
            values[name] = tuple(one.format(word(key)) for one in form)
        elif isinstance(form, dict):
            values[name] = {one.format(word(key)): 1 for one in form}
        elif role == "person":
            values[name] = form
    return replace(record, **values)


@dataclass
class Written:
    """The texts of every file, by what it is."""

    texts: dict[str, str]

    def found(self, export: str) -> set[str]:
        """Return the fields whose words stand in a file."""
        text = re.sub(r"\s", "", self.texts[export]).casefold()
        return {
            name
            for name, kind in FIELDS.items()
            if kind in _PLANTED
            and (kind is not FieldType.YEAR or name.startswith("person."))
            and re.search(traces(name, kind), text, re.IGNORECASE)
        }


def pdf_text(data: bytes) -> str:
    document = pypdfium2.PdfDocument(data)
    try:
        return "".join(page.get_textpage().get_text_range() for page in document)
    finally:
        document.close()


def zip_text(path: Path) -> str:
    with zipfile.ZipFile(io.BytesIO(path.read_bytes())) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    return "".join(
        name + (pdf_text(data) if data.startswith(b"%PDF") else data.decode("utf-8", "replace"))
        for name, data in files.items()
    )


@dataclass
class Full:
    """An office in which every field holds a word, and everybody it gives files to."""

    laptop: Laptop
    placed: Placed
    credential: str
    college: Laptop
    supervisor: SupervisorLaptop
    request: Path
    answer: Path


@pytest.fixture
def full(tmp_path: Path, environment: Environment) -> Iterator[Full]:
    """Fill every field, then let the hours be signed by file and the credential be issued."""
    laptop = start(tmp_path / "office", Clock(datetime(2026, 3, 20, 14, 0, tzinfo=UTC)))
    office = laptop.office
    placed = factories.place(office, statement="x", nominating_organization_id="")
    factories.place(
        office,
        "Kim Tran",
        site_id=placed.site_id,
        cohort_id=placed.cohort_id,
        supervisor_id=placed.supervisor_id,
    )
    day = date(2026, 2, 2)
    office.hours.record_many(
        [
            factories.hours(placed.placement_id, worked_on=day + timedelta(days=at), minutes=360)
            for at in range(10)
        ]
    )
    held = office.records.save(
        TrainingSession(id="", topic="x", held_on=date(2026, 3, 1), minutes=600)
    ).record
    mark = AttendanceMark(placed.person_id, "present")
    office.training.record_attendance(RecordAttendance(held.id, "x", (mark,)))
    office.coursework.record(CourseResult(id="", person_id=placed.person_id, credits=2))
    office.capstone.record(
        Capstone(id="", person_id=placed.person_id, title="x", decision="accepted")
    )
    office.records.save(
        WeekAttestation(id="", person_id=placed.person_id, week_starts_on=date(2026, 2, 2))
    )
    office.records.save(ImportMapping(id="", headers="x"))
    plant(laptop, placed)
    rosa = SupervisorLaptop(environment, tmp_path / "rosa")
    acquaint(office, rosa, placed.supervisor_id, tmp_path)
    made = office.sign_off_by_file.make_request(placed.supervisor_id, tmp_path)
    answer = rosa.answer(made.path)
    office.sign_off_by_file.import_signatures(answer)
    college = start(tmp_path / "college", Clock(laptop.clock.instant), "Mill City College", "Dean")
    office.partners.accept(college.card(tmp_path), is_compared=True)
    user = office.info.user.id
    (credential,) = office.credentials.award([placed.person_id]).credential_ids
    office.credentials.issue(
        [credential],
        user,
        lambda report: certificate.render(report, ENGLISH),
        sealer=office.credentials.sealer(user, SUPERVISOR_PASSPHRASE),
    )
    yield Full(laptop, placed, credential, college, rosa, made.path, answer)
    college.office.close()
    office.close()


def plant(laptop: Laptop, placed: Placed) -> None:
    """Put a word into every field of every record."""
    office, user = laptop.office, laptop.office.info.user.id
    with office.session.read() as reader:
        records = [(kind, one) for kind in KINDS for one in reader.all(kind.record)]
    for kind, record in records:
        role = kind.name
        if isinstance(record, Person):
            known = {placed.person_id: "person", placed.supervisor_id: "supervisor"}
            role = known.get(record.id, "other_leader")
            if record.id == user:
                continue
        if kind.name != "rule_set":  # in use, and nothing in it is about anybody
            full = planted(role, record)
            if role == "person":
                full = replace(full, consents=("share_with_college",))
            office.records.save(full)


def unlocked(path: Path, kind: str, *readers: Any) -> str:
    """Return everything that stands in a locked file."""
    return str(sealed.unseal(path.read_bytes(), kind, readers).lines)


def written(full: Full, folder: Path) -> Written:
    """Write every file that leaves the office."""
    office, placed = full.laptop.office, full.placed
    person, reader = placed.person_id, full.college.office.laptops.keys().age
    mine = office.laptops.keys().age
    with office.session.read() as view:
        whole = "".join(str(change) for change in changes_in(view))
    texts = {
        "laptops of the office": whole,
        "request": unlocked(full.request, REQUEST, mine),
        "answer": unlocked(full.answer, SIGNATURES, mine),
        "card": str(full.laptop.card(folder).read_bytes()),
        "certificate": pdf_text(office.credentials.document(full.credential)),
        "credential": credential_json(office.session, full.credential).decode(),
    }
    for scope in (SUMMARY, HOURS):
        shared = office.learner_records.share(full.college.key, [person], scope, folder)
        texts[f"records, {scope}"] = unlocked(shared.path, RECORDS, reader)
    texts["practicum report"] = pdf_text(
        practicum_report.render(office.reporting.practicum_report(placed.placement_id), ENGLISH)
    )
    texts["transcript"] = pdf_text(transcript.render(office.reporting.transcript(person), ENGLISH))
    texts["hours sheet"] = pdf_text(
        hours_sheet.render(office.reporting.hours_sheet(person_id=person), ENGLISH)
    )
    made = office.portfolio.export(person, folder / "p.zip", portfolio_papers("letter", "en"))
    texts["portfolio"] = zip_text(made.path)
    table = folder / "cohort.csv"
    office.cohort_report.save(
        table, _TITLES, [_cells(line) for line in office.cohort_report.lines()]
    )
    texts["cohort report"] = table.read_text(encoding="utf-8")
    offered = office.transfers.offer(
        full.college.key, person, folder, consented_on=office.session.today()
    )
    assert offered.path is not None
    texts["handing over"] = unlocked(offered.path, TRANSFERS, reader)
    return Written(texts)


def test_every_file_holds_the_fields_it_may_hold_and_no_others(full: Full, tmp_path: Path) -> None:
    found = written(full, tmp_path)
    assert {name: found.found(name) for name in found.texts} == {
        name: set(fields.split()) for name, fields in MAY_HOLD.items()
    }


def test_somebody_decided_about_every_field() -> None:
    """A new field stands in no list: write down where it may go, or that it stays."""
    decided = {name for fields in MAY_HOLD.values() for name in fields.split()}
    assert set(FIELDS) == decided | set(NO_WORD_OF_ITS_OWN.split())


def test_what_stays_with_the_office_stays() -> None:
    """The most private fields go to the office's own laptops, and to who takes a record over."""
    to_others = MAY_HOLD.keys() - {"laptops of the office", "handing over"}
    out = {name for export in to_others for name in MAY_HOLD[export].split()}
    assert not out & {
        "person.phone", "person.email", "person.birth_year", "nomination.statement",
        "capstone.feedback", "attendance.confirmed_by", "supervisor.phone", "supervisor.email",
    }  # fmt: skip
    beyond_the_signer = MAY_HOLD.keys() - {"laptops of the office", "handing over", "request"}
    assert not any("hours_entry.reflection" in MAY_HOLD[export] for export in beyond_the_signer)
    assert not any("other_leader.phone" in MAY_HOLD[export] for export in to_others)


def test_a_note_that_never_leaves_a_laptop_is_no_field_of_a_record() -> None:
    """Whatever is a field stands in the log, and the log goes to every laptop."""
    assert not [name for name in FIELDS if "private" in name]


def test_neither_logs_nor_what_is_kept_of_an_exchange_name_anybody(
    full: Full, tmp_path: Path
) -> None:
    found = written(full, tmp_path)
    office = full.laptop.office
    folders = office.session.environment.folders
    kept = [path for path in folders.logs.rglob("*") if path.is_file()]
    kept += [path for path in full.laptop.home.glob("* exchange/**/*") if path.is_file()]
    with office.session.read() as reader:
        batches = str(reader.batches()) + str(reader.peers())
    found.texts["kept"] = batches + "".join(path.read_text(errors="replace") for path in kept)
    assert found.found("kept") <= {"organization.name"}
