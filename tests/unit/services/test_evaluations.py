"""Skill and evaluation forms: filled in at this laptop, and signed by file far away."""

from __future__ import annotations

import dataclasses
from pathlib import Path
from typing import Any

import pytest

from plc_desktop.domain import evaluation
from plc_desktop.domain.evaluation import CRITERIA, Evaluation, EvaluationAsked
from plc_desktop.errors import EnvironmentProblem, RuleError
from plc_desktop.paths import Folders
from plc_desktop.services.app import Office
from plc_desktop.services.identities.certificates import CertifyRequest
from plc_desktop.services.identities.own import OwnIdentity
from plc_desktop.services.sign_off.supervisor_desk import SupervisorDesk, answer_path
from plc_desktop.services.workspace.environment import Environment
from plc_desktop.signing.wrap import Cost
from tests.factories import (
    SUPERVISOR_PASSPHRASE,
    Clock,
    Placed,
    add_organization,
    place,
    record_hours,
)
from tests.rooted import rooted


def filled(asked: EvaluationAsked, **changes: Any) -> Evaluation:
    """Return the form with every skill at 3 and every criterion at 4."""
    values: dict[str, Any] = {
        "skills": dict.fromkeys(asked.skills, 3),
        "scores": dict.fromkeys(CRITERIA, 4),
        "strengths": "listens",
        "growth": "speaking up",
        "goals_met": "some",
        "host_again": "yes",
        "is_reviewed": True,
    }
    return dataclasses.replace(evaluation.blank(asked), **{**values, **changes})


@pytest.fixture
def placed(office: Office) -> Placed:
    return place(office)


@pytest.fixture
def rosa(environment: Environment, office: Office, placed: Placed, tmp_path: Path) -> Any:
    """Rosa's own computer; she and the office believe each other's cards."""
    home = tmp_path / "rosa"
    folders = Folders(*(home / part for part in ("data", "set", "keys", "cache", "logs")))
    cheap = Cost(passes=1, memory_power=3, lanes=1)
    own = dataclasses.replace(environment, folders=folders, passphrase_cost=cheap)
    identity = OwnIdentity(own)
    identity.make("Rosa Méndez", "City Health Department", SUPERVISOR_PASSPHRASE)
    identity.export(home / "my.plccard")
    office.identities.export(tmp_path / "office.plccard")
    identity.trust(tmp_path / "office.plccard", is_compared=True)
    office.identities.trust(home / "my.plccard", placed.supervisor_id, is_compared=True)
    return SupervisorDesk(own)


def asked_by_file(office: Office, placed: Placed, tmp_path: Path) -> Path:
    made = office.sign_off_by_file.make_request(placed.supervisor_id, tmp_path, evaluate="midpoint")
    return made.path


def test_a_form_asks_for_the_fixed_skills_and_those_that_were_practiced(
    office: Office, placed: Placed
) -> None:
    record_hours(office, placed, skills=("Beekeeping", "advocacy"))
    asked = office.evaluations.asked(placed.placement_id)
    assert (asked.participant, asked.site) == ("王秀英", "City Health Department")
    assert "Beekeeping" in asked.skills
    assert [skill.casefold() for skill in asked.skills].count("advocacy") == 1
    with pytest.raises(RuleError, match="evaluation_malformed"):
        office.evaluations.asked(placed.placement_id, "yesterday")


def test_signed_in_person_with_the_supervisors_passphrase(office: Office, placed: Placed) -> None:
    office.sign_off.make_key(placed.supervisor_id, SUPERVISOR_PASSPHRASE)
    one = filled(office.evaluations.asked(placed.placement_id))
    with pytest.raises(EnvironmentProblem, match="wrong_key_passphrase"):
        office.evaluations.save(one, placed.supervisor_id, passphrase="not hers at all")
    saved = office.evaluations.save(one, placed.supervisor_id, passphrase=SUPERVISOR_PASSPHRASE)
    item = office.evaluations.of_placement(placed.placement_id)[0]
    assert item.evaluation == one
    assert (item.supervisor, item.level, item.is_key_valid) == (
        "Rosa Méndez",
        "signed_in_person",
        True,
    )
    assert office.evaluations.of_person(placed.person_id) == [item]
    assert office.rebuild().is_equal

    office.evaluations.take_back(saved.fact_id, "typed twice")
    assert office.evaluations.of_placement(placed.placement_id) == []


def test_what_stands_on_paper_is_typed_in_without_a_signature(
    office: Office, placed: Placed
) -> None:
    one = filled(office.evaluations.asked(placed.placement_id), host_again="no")
    saved = office.evaluations.save(one, placed.supervisor_id, "paper")
    item = office.evaluations.of_placement(placed.placement_id)[0]
    assert (item.level, item.is_key_valid, item.evaluation.host_again) == ("paper", None, "no")
    office.history.undo(saved.change_id)
    assert office.evaluations.of_placement(placed.placement_id) == []


@pytest.mark.parametrize(
    ("level", "changes", "code"),
    [
        ("signed_by_file", {}, "attestation_level_unknown"),
        ("by telephone", {}, "attestation_level_unknown"),
        ("paper", {"scores": dict.fromkeys(CRITERIA, 0), "skills": {}}, "evaluation_empty"),
        ("paper", {"scores": {"attendance": 4}}, "evaluation_malformed"),
        ("paper", {"scores": dict.fromkeys(CRITERIA, 5)}, "evaluation_malformed"),
        ("paper", {"skills": {"": 1}}, "evaluation_malformed"),
        ("paper", {"goals_met": "maybe"}, "evaluation_malformed"),
        ("paper", {"host_again": "maybe"}, "evaluation_malformed"),
        ("paper", {"moment": "exit"}, "evaluation_malformed"),
        ("paper", {"comments": "x" * 4001}, "evaluation_malformed"),
    ],
)
def test_forms_nobody_could_read_later_are_refused(
    office: Office, placed: Placed, level: str, changes: dict[str, Any], code: str
) -> None:
    one = filled(office.evaluations.asked(placed.placement_id), **changes)
    with pytest.raises(RuleError) as caught:
        office.evaluations.save(one, placed.supervisor_id, level)
    assert caught.value.code == code


def test_only_the_supervisor_says_it(office: Office, placed: Placed) -> None:
    one = filled(office.evaluations.asked(placed.placement_id))
    with pytest.raises(RuleError, match="self_sign_off"):
        office.evaluations.save(one, placed.person_id, "staff")
    with pytest.raises(RuleError, match="not_the_supervisor"):
        office.evaluations.save(one, office.info.user.id, "staff")


def test_a_form_asked_for_by_file_comes_back_signed_on_its_own(
    office: Office, placed: Placed, rosa: SupervisorDesk, tmp_path: Path
) -> None:
    record_hours(office, placed)
    request = asked_by_file(office, placed, tmp_path)
    shown = rosa.open_request(request)
    assert [form.moment for form in shown.evaluations] == ["midpoint"]
    one = filled(shown.evaluations[0])
    saved = rosa.sign_request(request, [], SUPERVISOR_PASSPHRASE, answer_path(request), [one])
    assert (saved.signed, saved.skipped, saved.evaluations) == (0, 1, 1)

    done = office.sign_off_by_file.import_signatures(saved.path)
    assert (done.signed, done.evaluations, done.refused) == (0, 1, ())
    item = office.evaluations.of_placement(placed.placement_id)[0]
    assert (item.evaluation, item.level, item.is_key_valid) == (one, "signed_by_file", True)
    again = office.sign_off_by_file.import_signatures(saved.path)
    assert (again.change_id, again.evaluations) == ("", 0)


def test_a_request_without_a_form_is_read_by_older_programs(
    office: Office, placed: Placed, rosa: SupervisorDesk, tmp_path: Path
) -> None:
    record_hours(office, placed)
    request = office.sign_off_by_file.make_request(placed.supervisor_id, tmp_path).path
    shown = rosa.open_request(request)
    assert shown.evaluations == ()
    one = filled(office.evaluations.asked(placed.placement_id))
    with pytest.raises(RuleError, match="not_asked_for"):
        rosa.sign_request(request, [], SUPERVISOR_PASSPHRASE, answer_path(request), [one])
    with pytest.raises(RuleError, match="nothing_to_sign"):
        rosa.sign_request(request, [], SUPERVISOR_PASSPHRASE, answer_path(request))


def test_a_form_with_other_skills_than_asked_is_refused(
    office: Office, placed: Placed, rosa: SupervisorDesk, tmp_path: Path
) -> None:
    record_hours(office, placed)
    request = asked_by_file(office, placed, tmp_path)
    one = filled(rosa.open_request(request).evaluations[0], skills={"Chess": 4})
    with pytest.raises(RuleError, match="evaluation_malformed"):
        rosa.sign_request(request, [], SUPERVISOR_PASSPHRASE, answer_path(request), [one])


def answered(
    office: Office, placed: Placed, rosa: SupervisorDesk, tmp_path: Path, clock: Clock
) -> Path:
    record_hours(office, placed)
    request = asked_by_file(office, placed, tmp_path)
    clock.pass_days(5)
    one = filled(rosa.open_request(request).evaluations[0])
    target = answer_path(request)
    return rosa.sign_request(request, [], SUPERVISOR_PASSPHRASE, target, [one]).path


def test_a_form_from_a_wrong_clock_is_refused_with_its_reason(
    office: Office, placed: Placed, rosa: SupervisorDesk, tmp_path: Path, clock: Clock
) -> None:
    path = answered(office, placed, rosa, tmp_path, clock)
    clock.pass_days(-5)
    done = office.sign_off_by_file.import_signatures(path)
    assert (done.evaluations, done.refused[0].code) == (0, "signed_in_the_future")


def test_a_key_withdrawn_later_still_speaks_for_what_was_received_before(
    office: Office, placed: Placed, rosa: SupervisorDesk, tmp_path: Path, clock: Clock
) -> None:
    path = answered(office, placed, rosa, tmp_path, clock)
    office.sign_off_by_file.import_signatures(path)
    clock.pass_days(1)
    office.identities.revoke(placed.supervisor_id, "left the job")
    assert office.evaluations.of_placement(placed.placement_id)[0].is_key_valid is True


def test_nothing_new_comes_in_under_a_withdrawn_key(
    office: Office, placed: Placed, rosa: SupervisorDesk, tmp_path: Path, clock: Clock
) -> None:
    path = answered(office, placed, rosa, tmp_path, clock)
    office.identities.revoke(placed.supervisor_id, "left the job")
    with pytest.raises(RuleError, match="key_revoked"):
        office.sign_off_by_file.import_signatures(path)
    assert office.evaluations.of_placement(placed.placement_id) == []


def test_a_form_under_a_withdrawn_key_is_kept_and_let_count_afterwards(
    office: Office, placed: Placed, rosa: SupervisorDesk, tmp_path: Path, clock: Clock
) -> None:
    path = answered(office, placed, rosa, tmp_path, clock)
    office.identities.revoke(placed.supervisor_id, "left the job")
    done = office.sign_off_by_file.import_signatures(path, keep_withdrawn=True)
    assert (done.evaluations, [one.code for one in done.refused]) == (0, ["key_revoked"])
    (item,) = office.evaluations.of_placement(placed.placement_id)
    assert item.is_key_valid is False
    office.certificates.readmit([item.fact_id], "Rosa says that she sent it before")
    assert office.evaluations.of_placement(placed.placement_id)[0].is_key_valid is True


def test_a_form_by_file_must_be_covered_by_the_keys_certificate(
    office: Office, placed: Placed, rosa: SupervisorDesk, tmp_path: Path, clock: Clock
) -> None:
    path = answered(office, placed, rosa, tmp_path, clock)
    owned = rooted(office, tmp_path / "stick")
    (key,) = (
        one.key for one in office.certificates.candidates() if one.person_id == placed.supervisor_id
    )
    request = CertifyRequest(
        person_id=placed.supervisor_id,
        key=key,
        roles=("supervisor",),
        sites=(add_organization(office, name="Library").id,),
        from_on=clock.today(),
    )
    name = owned.certify(request)
    done = office.sign_off_by_file.import_signatures(path)
    assert (done.evaluations, done.refused[0].code) == (0, "certificate_wrong_site")
    office.certificates.revoke(name, "wrong site")
    owned.certify(dataclasses.replace(request, sites=()))
    assert office.sign_off_by_file.import_signatures(path).evaluations == 1


def test_averages_leave_out_what_was_not_observed() -> None:
    assert evaluation.average_in_hundredths({"a": 4, "b": 3, "c": 0}) == 350
    assert evaluation.average_in_hundredths({"a": 4, "b": 3, "c": 3}) == 333
    assert evaluation.average_in_hundredths({"a": 0}) is None


def test_a_day_that_is_none_is_not_read() -> None:
    assert evaluation.signed_on_of({"signed_on": "soon"}) is None
    with pytest.raises(RuleError, match="evaluation_malformed"):
        evaluation.read({"placement": "p", "moment": "final", "skills": [], "scores": {"a": "b"}})
