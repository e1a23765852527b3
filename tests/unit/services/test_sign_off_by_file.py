"""Sign-off by file, from the office's card to hours that count: two computers and two people."""

from __future__ import annotations

import dataclasses
from pathlib import Path
from typing import Any

import pytest

from plc_desktop.domain.tables import HoursRow
from plc_desktop.errors import ForeignFileError, PlcError, RuleError
from plc_desktop.exchange.requests import read_request
from plc_desktop.exchange.signatures import Answer, write_signatures
from plc_desktop.paths import Folders
from plc_desktop.services.app import Office, create_workspace
from plc_desktop.services.identities.own import OwnIdentity
from plc_desktop.services.sign_off.answers import ImportedSignatures
from plc_desktop.services.sign_off.lines import Decision
from plc_desktop.services.sign_off.supervisor_desk import SupervisorDesk, answer_path
from plc_desktop.services.workspace.environment import Environment
from plc_desktop.services.workspace.instants import DAY_MS
from plc_desktop.signing.wrap import Cost
from tests.conftest import folders_in
from tests.exchanged import assert_none_accepted
from tests.factories import SUPERVISOR_PASSPHRASE, Clock, Placed, add_person, place, record_hours

CHEAP = Cost(passes=1, memory_power=3, lanes=1)


class Laptop:
    """A supervisor's own computer, without a workspace."""

    def __init__(self, environment: Environment, home: Path, name: str = "Rosa Méndez") -> None:
        folders = Folders(*(home / part for part in ("data", "set", "keys", "cache", "logs")))
        self.environment = dataclasses.replace(environment, folders=folders, passphrase_cost=CHEAP)
        self.identity = OwnIdentity(self.environment)
        self.identity.make(name, "City Health Department", SUPERVISOR_PASSPHRASE)
        self.desk = SupervisorDesk(self.environment)
        self.card = home / "my.plccard"
        self.identity.export(self.card)

    def answer(self, request: Path, reason: str = "", target: Path | None = None) -> Path:
        """Sign every line, or return it."""
        shown = self.desk.open_request(request)
        decision = "returned" if reason else "signed"
        decisions = [
            Decision(line.line.entry_id, line.line.content_hash, decision, reason)
            for line in shown.lines
        ]
        saved = self.desk.sign_request(
            request, decisions, SUPERVISOR_PASSPHRASE, target or answer_path(request)
        )
        return saved.path


@pytest.fixture
def rosa(environment: Environment, tmp_path: Path) -> Laptop:
    return Laptop(environment, tmp_path / "rosa")


@pytest.fixture
def placed(office: Office, rosa: Laptop, tmp_path: Path) -> Placed:
    """A parent leader under Rosa; office and Rosa believe each other's cards."""
    placed = place(office)
    office.identities.export(tmp_path / "office.plccard")
    rosa.identity.trust(tmp_path / "office.plccard", is_compared=True)
    office.identities.trust(rosa.card, placed.supervisor_id, is_compared=True)
    return placed


def asked(office: Office, placed: Placed, tmp_path: Path, *entries: str) -> Path:
    made = office.sign_off_by_file.make_request(placed.supervisor_id, tmp_path, entries)
    return made.path


def row(office: Office, entry_id: str) -> HoursRow:
    return office.hours.row(entry_id)


def code_of(caught: pytest.ExceptionInfo[PlcError]) -> str:
    return caught.value.code


def counts(done: ImportedSignatures) -> tuple[int, ...]:
    return done.signed, done.returned, done.older, done.early, done.known, len(done.refused)


def test_hours_signed_by_file_count_and_the_same_file_again_does_nothing(
    office: Office, placed: Placed, rosa: Laptop, tmp_path: Path
) -> None:
    entry = record_hours(office, placed)
    request = asked(office, placed, tmp_path)
    shown = rosa.desk.open_request(request)
    assert "to-sign" in request.name
    assert (shown.is_trusted, shown.is_expired, len(shown.lines)) == (True, False, 1)
    assert shown.lines[0].line.participant == "王秀英"
    answer = rosa.answer(request)

    assert counts(office.sign_off_by_file.import_signatures(answer)) == (1, 0, 0, 0, 0, 0)
    assert row(office, entry).attestation_level == "signed_by_file"
    assert row(office, entry).counts
    again = office.sign_off_by_file.import_signatures(answer)
    assert (again.change_id, counts(again)) == ("", (0, 0, 0, 0, 1, 0))
    signature = office.sign_off.signatures(entry)[0]
    assert (signature.level, signature.is_current) == ("signed_by_file", True)


def test_a_return_comes_back_with_its_reason_and_the_next_signature_supersedes_it(
    office: Office, placed: Placed, rosa: Laptop, tmp_path: Path
) -> None:
    entry = record_hours(office, placed)
    answer = rosa.answer(asked(office, placed, tmp_path), "one hour too many")
    assert counts(office.sign_off_by_file.import_signatures(answer)) == (0, 1, 0, 0, 0, 0)
    assert (row(office, entry).state, row(office, entry).reason) == (
        "returned",
        "one hour too many",
    )
    office.hours.submit([entry])
    again = asked(office, placed, tmp_path)
    assert rosa.desk.open_request(again).lines[0].was_returned
    office.sign_off_by_file.import_signatures(rosa.answer(again))
    assert row(office, entry).state == "signed"


def test_an_edit_after_the_request_is_kept_and_not_signed(
    office: Office, placed: Placed, rosa: Laptop, tmp_path: Path
) -> None:
    one, two = record_hours(office, placed), record_hours(office, placed, activity="Outreach")
    answer = rosa.answer(asked(office, placed, tmp_path, one, two))
    entry = office.hours.entry(one)
    office.hours.edit(dataclasses.replace(entry, minutes=180))
    assert counts(office.sign_off_by_file.import_signatures(answer)) == (1, 0, 1, 0, 0, 0)
    assert (row(office, one).state, row(office, two).state) == ("submitted", "signed")
    office.hours.edit(entry)
    assert row(office, one).state == "signed"


def test_skipped_lines_keep_waiting(
    office: Office, placed: Placed, rosa: Laptop, tmp_path: Path
) -> None:
    for activity in ("Meetings", "Outreach"):
        record_hours(office, placed, activity=activity)
    request = asked(office, placed, tmp_path)
    line = rosa.desk.open_request(request).lines[0].line
    decision = Decision(line.entry_id, line.content_hash, "signed")
    saved = rosa.desk.sign_request(
        request, [decision], SUPERVISOR_PASSPHRASE, tmp_path / "part.plcsig"
    )
    assert (saved.signed, saved.returned, saved.skipped, saved.minutes) == (1, 0, 1, 120)
    office.sign_off_by_file.import_signatures(saved.path)
    assert len(office.sign_off.lines(placed.supervisor_id)) == 1


def test_what_the_supervisor_may_not_sign(
    office: Office, placed: Placed, rosa: Laptop, tmp_path: Path, clock: Clock
) -> None:
    record_hours(office, placed)
    request = asked(office, placed, tmp_path)
    line = rosa.desk.open_request(request).lines[0].line
    good = Decision(line.entry_id, line.content_hash, "signed")

    def refusal(*decisions: Decision, passphrase: str = SUPERVISOR_PASSPHRASE) -> str:
        with pytest.raises(PlcError) as caught:
            rosa.desk.sign_request(request, decisions, passphrase, tmp_path / "x.plcsig")
        return code_of(caught)

    assert refusal() == "nothing_to_sign"
    assert refusal(dataclasses.replace(good, entry_id="h9")) == "not_asked_for"
    assert refusal(dataclasses.replace(good, content_hash="0")) == "content_changed"
    assert refusal(dataclasses.replace(good, decision="returned")) == "return_reason_missing"
    assert refusal(good, passphrase="wrong words") == "wrong_key_passphrase"
    clock.pass_days(-2)
    assert refusal(good) == "request_from_the_future"
    clock.pass_days(40)
    assert refusal(good) == "request_expired"
    assert rosa.desk.open_request(request).is_expired
    clock.pass_days(-38)
    rosa.identity.revoke(office.identities.card().key)
    assert not rosa.desk.open_request(request).is_trusted
    assert refusal(good) == "sender_unknown"
    assert not (tmp_path / "x.plcsig").exists()


def test_a_request_for_somebody_else_does_not_open(
    office: Office, placed: Placed, environment: Environment, tmp_path: Path
) -> None:
    record_hours(office, placed)
    request = asked(office, placed, tmp_path)
    bo = Laptop(environment, tmp_path / "bo", "Bo Lind")
    with pytest.raises(ForeignFileError, match="file_not_for_you"):
        bo.desk.open_request(request)


def test_the_office_asks_only_whom_it_may(office: Office, placed: Placed, tmp_path: Path) -> None:
    with pytest.raises(RuleError, match="nothing_to_sign"):
        asked(office, placed, tmp_path)
    with pytest.raises(RuleError, match="not_waiting"):
        asked(office, placed, tmp_path, "h9")
    other = place(office, "Bo Lind", cohort_id=placed.cohort_id)
    record_hours(office, other)
    with pytest.raises(RuleError, match="no_trusted_card"):
        asked(office, other, tmp_path)
    record_hours(office, placed)
    office.people.same_person(placed.person_id, placed.supervisor_id)
    with pytest.raises(RuleError, match="self_sign_off"):
        asked(office, placed, tmp_path)
    assert not list(tmp_path.glob("*.plcreq"))


def test_a_merged_duplicate_does_not_sign_for_itself(
    office: Office, placed: Placed, rosa: Laptop, tmp_path: Path
) -> None:
    record_hours(office, placed)
    answer = rosa.answer(asked(office, placed, tmp_path))
    office.people.same_person(placed.person_id, placed.supervisor_id)
    done = office.sign_off_by_file.import_signatures(answer)
    assert [one.code for one in done.refused] == ["self_sign_off"]


def test_signatures_under_unknown_revoked_and_replaced_keys(
    office: Office, placed: Placed, rosa: Laptop, environment: Environment, tmp_path: Path
) -> None:
    early, late = record_hours(office, placed), record_hours(office, placed, activity="Outreach")
    first = rosa.answer(asked(office, placed, tmp_path, early), target=tmp_path / "1.plcsig")
    second = rosa.answer(asked(office, placed, tmp_path, late), target=tmp_path / "2.plcsig")
    office.sign_off_by_file.import_signatures(first)
    with pytest.raises(RuleError, match="revoke_reason_missing"):
        office.identities.revoke(placed.supervisor_id, " ")
    assert office.identities.revoke(placed.supervisor_id, "left the agency") == 1
    with pytest.raises(RuleError, match="key_not_trusted"):
        office.identities.revoke(placed.supervisor_id, "again")

    with pytest.raises(RuleError, match="key_revoked"):
        office.sign_off_by_file.import_signatures(second)
    assert counts(office.sign_off_by_file.import_signatures(first)) == (0, 0, 0, 0, 1, 0)
    assert (row(office, early).state, row(office, late).state) == ("signed", "submitted")
    with pytest.raises(RuleError, match="key_revoked"):
        office.identities.trust(rosa.card, placed.supervisor_id, is_compared=True)

    new = Laptop(environment, tmp_path / "new")
    office.identities.trust(new.card, placed.supervisor_id, is_compared=True)
    assert [key.is_revoked for key in office.identities.trusted()] == [True, False]
    assert row(office, early).state == "signed"


def test_a_file_of_an_unknown_signer_or_another_office_changes_nothing(
    office: Office, placed: Placed, rosa: Laptop, environment: Environment, tmp_path: Path
) -> None:
    record_hours(office, placed)
    request = asked(office, placed, tmp_path)
    opened = read_request(request.read_bytes(), [rosa.identity.device().age])
    bo = Laptop(environment, tmp_path / "bo", "Bo Lind")

    def forged(laptop: Laptop, **envelope: Any) -> Path:
        path = tmp_path / f"{laptop.identity.card().name}{len(envelope)}.plcsig"
        answers = [Answer(opened.request.lines[0], "signed", "", "00")]
        changed = dataclasses.replace(
            opened, envelope=dataclasses.replace(opened.envelope, **envelope)
        )
        keys = laptop.identity.open_keys(SUPERVISOR_PASSPHRASE)
        now = environment.now_ms()
        data = write_signatures(changed, answers, keys, signed_on="2026-03-10", at_ms=now, app="0")
        path.write_bytes(data)
        return path

    before = office.dump()
    for path, code in (
        (forged(bo), "sender_unknown"),
        (forged(rosa, workspace="another"), "other_workspace"),
    ):
        with pytest.raises(PlcError) as caught:
            office.sign_off_by_file.import_signatures(path)
        assert code_of(caught) == code
    assert office.dump() == before
    someone = add_person(office, full_name="Bo Lind").id
    office.identities.trust(bo.card, someone, is_compared=True)
    with pytest.raises(RuleError, match="signed_for_somebody_else"):
        office.sign_off_by_file.import_signatures(forged(bo))
    assert office.dump()["sign_offs"] == before["sign_offs"]


@pytest.mark.parametrize(
    ("days", "code"),
    [(3, "signed_in_the_future"), (-3, "signed_before_asked")],
)
def test_clocks_that_are_wrong(  # noqa: PLR0913, PLR0917  # fixtures
    office: Office,
    placed: Placed,
    rosa: Laptop,
    environment: Environment,
    tmp_path: Path,
    days: int,
    code: str,
) -> None:
    record_hours(office, placed)
    opened = read_request(
        asked(office, placed, tmp_path).read_bytes(), [rosa.identity.device().age]
    )
    path = tmp_path / "odd.plcsig"
    data = write_signatures(
        opened,
        [Answer(opened.request.lines[0], "signed", "", "00")],
        rosa.identity.open_keys(SUPERVISOR_PASSPHRASE),
        signed_on="2026-03-10",
        at_ms=environment.now_ms() + days * DAY_MS,
        app="0",
    )
    path.write_bytes(data)
    done = office.sign_off_by_file.import_signatures(path)
    assert [one.code for one in done.refused] == [code]


def test_answers_to_what_was_not_asked_or_too_late(  # noqa: PLR0913, PLR0917  # fixtures
    office: Office,
    placed: Placed,
    rosa: Laptop,
    environment: Environment,
    tmp_path: Path,
    clock: Clock,
) -> None:
    one, two = record_hours(office, placed), record_hours(office, placed, activity="Outreach")
    first = read_request(
        asked(office, placed, tmp_path, one).read_bytes(), [rosa.identity.device().age]
    )
    second = read_request(
        asked(office, placed, tmp_path, two).read_bytes(), [rosa.identity.device().age]
    )
    keys, path = rosa.identity.open_keys(SUPERVISOR_PASSPHRASE), tmp_path / "mixed.plcsig"

    def import_answer(opened_id: str) -> ImportedSignatures:
        mixed = dataclasses.replace(first, request=dataclasses.replace(first.request, id=opened_id))
        answers = [Answer(second.request.lines[0], "signed", "", "00")]
        now = environment.now_ms()
        path.write_bytes(
            write_signatures(mixed, answers, keys, signed_on="2026-03-10", at_ms=now, app="0")
        )
        return office.sign_off_by_file.import_signatures(path)

    assert [r.code for r in import_answer(first.request.id).refused] == ["not_asked_for"]
    assert counts(import_answer("ef" * 16)) == (0, 0, 0, 1, 0, 0)
    assert row(office, two).state == "submitted"
    clock.pass_days(31)
    assert [r.code for r in import_answer(second.request.id).refused] == ["request_expired"]


def test_nobody_signs_for_themselves_by_file(
    office: Office, placed: Placed, rosa: Laptop, environment: Environment, tmp_path: Path
) -> None:
    """Rosa's own key over a line that says she is the parent leader."""
    entry = record_hours(office, placed)
    opened = read_request(
        asked(office, placed, tmp_path).read_bytes(), [rosa.identity.device().age]
    )
    (line,) = opened.request.lines
    own = dataclasses.replace(line, participant_id=placed.supervisor_id)
    data = write_signatures(
        opened,
        [Answer(own, "signed", "", "00")],
        rosa.identity.open_keys(SUPERVISOR_PASSPHRASE),
        signed_on="2026-03-20",
        at_ms=environment.now_ms(),
        app="0",
    )
    path = tmp_path / "own.plcsig"
    path.write_bytes(data)
    done = office.sign_off_by_file.import_signatures(path)
    assert [one.code for one in done.refused] == ["self_sign_off"]
    assert row(office, entry).state == "submitted"


def test_an_old_answer_that_is_replayed_beats_no_newer_one(
    office: Office, placed: Placed, rosa: Laptop, tmp_path: Path
) -> None:
    entry = record_hours(office, placed)
    request = asked(office, placed, tmp_path)
    old = rosa.answer(request, target=tmp_path / "old.plcsig")
    office.sign_off_by_file.import_signatures(old)
    newer = rosa.answer(request, "It was one hour", target=tmp_path / "newer.plcsig")
    office.sign_off_by_file.import_signatures(newer)
    assert row(office, entry).state == "returned"
    copy = tmp_path / "another-name.plcsig"
    copy.write_bytes(old.read_bytes())
    for replayed in (old, copy):
        done = office.sign_off_by_file.import_signatures(replayed)
        assert (done.change_id, counts(done)) == ("", (0, 0, 0, 0, 1, 0))
        assert row(office, entry).state == "returned"


def test_an_answer_is_not_good_at_another_office(
    office: Office, placed: Placed, rosa: Laptop, environment: Environment, tmp_path: Path
) -> None:
    record_hours(office, placed)
    answer = rosa.answer(asked(office, placed, tmp_path))
    elsewhere = dataclasses.replace(environment, folders=folders_in(tmp_path / "elsewhere"))
    other = create_workspace(
        tmp_path / "other.plcdb", "quiet river bank", "Nuestra Voz", "Bo", environment=elsewhere
    )
    try:
        supervisor = add_person(other, full_name="Rosa Méndez")
        other.identities.trust(rosa.card, supervisor.id, is_compared=True)
        before = other.dump()
        with pytest.raises(ForeignFileError, match="file_not_for_you"):
            other.sign_off_by_file.import_signatures(answer)
        assert other.dump() == before
    finally:
        other.close()


def test_no_tampered_file_changes_anything(
    office: Office, placed: Placed, rosa: Laptop, tmp_path: Path
) -> None:
    record_hours(office, placed)
    request = asked(office, placed, tmp_path)
    answer = rosa.answer(request).read_bytes()
    before, bad = office.dump(), tmp_path / "bad.plcsig"

    def import_bad(data: bytes) -> None:
        bad.write_bytes(data)
        office.sign_off_by_file.import_signatures(bad)

    assert_none_accepted(answer, import_bad)
    assert office.dump() == before


def test_cards_are_believed_only_when_compared(
    office: Office, rosa: Laptop, environment: Environment, tmp_path: Path
) -> None:
    person = add_person(office).id
    office_card = tmp_path / "office.plccard"
    office.identities.export(office_card)
    assert office.identities.look(rosa.card).code == rosa.identity.look(office_card).code
    for trust in (
        lambda: office.identities.trust(rosa.card, person, is_compared=False),
        lambda: rosa.identity.trust(office_card, is_compared=False),
    ):
        with pytest.raises(RuleError, match="card_not_compared"):
            trust()
    with pytest.raises(RuleError, match="card_not_of_a_person"):
        office.identities.trust(office_card, person, is_compared=True)
    with pytest.raises(RuleError, match="card_not_of_an_office"):
        rosa.identity.trust(rosa.card, is_compared=True)

    first = office.identities.trust(rosa.card, person, is_compared=True)
    assert office.identities.trust(rosa.card, person, is_compared=True) == first
    assert office.identities.look(rosa.card, person).status == "trusted"
    with pytest.raises(RuleError, match="key_of_somebody_else"):
        office.identities.trust(rosa.card, add_person(office, full_name="Bo").id, is_compared=True)
    new = Laptop(environment, tmp_path / "new")
    assert office.identities.look(new.card).status == "key_changed"
    with pytest.raises(RuleError, match="key_changed"):
        office.identities.trust(new.card, person, is_compared=True)
    office.identities.trust(new.card, person, is_compared=True, accept_change=True)
    assert [key.is_revoked for key in office.identities.trusted()] == [True, False]


def test_an_identity_of_ones_own(rosa: Laptop, environment: Environment, tmp_path: Path) -> None:
    folders = Folders(*(tmp_path / "nobody" / str(part) for part in range(5)))
    nobody = OwnIdentity(dataclasses.replace(environment, folders=folders))
    assert not nobody.exists()
    for ask in (
        nobody.card,
        lambda: nobody.export(tmp_path / "x"),
        lambda: nobody.open_keys("own words of rosa"),
    ):
        with pytest.raises(PlcError, match="no_identity"):
            ask()
    with pytest.raises(RuleError, match="card_name_missing"):
        nobody.make(" ", "", SUPERVISOR_PASSPHRASE)
    before = rosa.identity.card()
    renamed = rosa.identity.make("Rosa M. Méndez", "", SUPERVISOR_PASSPHRASE)
    assert (renamed.key, renamed.age) == (before.key, before.age)
    assert rosa.identity.card().name == "Rosa M. Méndez"
    with pytest.raises(RuleError, match="key_not_trusted"):
        rosa.identity.revoke("00")


def test_a_supervisor_notices_that_an_offices_key_changed(
    office: Office, rosa: Laptop, tmp_path: Path
) -> None:
    card = tmp_path / "office.plccard"
    old = office.identities.export(card)
    rosa.identity.trust(card, is_compared=True)
    rosa.identity.trust(card, is_compared=True)
    for path in (office.session.environment.folders.keys).rglob("device.*"):
        path.unlink()
    office.identities.export(card)
    assert rosa.identity.look(card).status == "key_changed"
    with pytest.raises(RuleError, match="key_changed"):
        rosa.identity.trust(card, is_compared=True)
    rosa.identity.trust(card, is_compared=True, accept_change=True)
    assert not rosa.identity.trusts(old.workspace, old.key)
    assert len(rosa.identity.trusted()) == 1
