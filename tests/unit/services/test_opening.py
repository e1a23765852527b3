from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest

from plc_desktop.domain.records import Organization, Person, RuleSetVersion
from plc_desktop.errors import EnvironmentProblem, RuleError
from plc_desktop.paths import HOME_VARIABLE
from plc_desktop.services.app import (
    Office,
    create_workspace,
    has_remembered_key,
    open_workspace,
    restore_workspace,
)
from plc_desktop.services.workspace.backups import list_backups
from plc_desktop.services.workspace.environment import Environment, no_keychain
from tests.factories import PASSPHRASE, Clock, add_person


def test_a_new_workspace_has_its_organization_its_first_person_and_the_rules(
    office: Office, workspace_path: Path
) -> None:
    info = office.info
    assert info.path == workspace_path
    assert info.organization.name == "Riverside Family Center"
    assert info.user.full_name == "Ana Duarte"
    assert set(info.user.roles) == {"staff", "issuer"}
    assert office.rule_sets.current().name == "Pilot 2026"
    assert [len(office.records.all(kind)) for kind in (Organization, Person, RuleSetVersion)] == [
        1,
        1,
        1,
    ]
    first = office.history.recent()[-1]
    assert (first.what, first.user) == ("workspace_made", "Ana Duarte")


def test_a_short_passphrase_is_refused_and_nothing_is_made(
    tmp_path: Path, environment: Environment
) -> None:
    path = tmp_path / "new.plcdb"
    with pytest.raises(RuleError, match="passphrase_too_short"):
        create_workspace(path, "short", "Center", "Ana", environment=environment)
    assert not path.exists()


def test_a_name_that_cannot_be_kept_is_refused_and_nothing_is_made(
    tmp_path: Path, environment: Environment
) -> None:
    path = tmp_path / "new.plcdb"
    with pytest.raises(RuleError, match="field_required"):
        create_workspace(path, PASSPHRASE, "Center", "  ", environment=environment)
    assert not path.exists()


def test_a_workspace_is_never_written_over(workspace_path: Path, environment: Environment) -> None:
    before = workspace_path.read_bytes()
    with pytest.raises(EnvironmentProblem, match="workspace_exists"):
        create_workspace(workspace_path, PASSPHRASE, "Other", "Bo", environment=environment)
    assert workspace_path.read_bytes() == before


def test_the_wrong_passphrase_opens_nothing(workspace_path: Path, environment: Environment) -> None:
    with pytest.raises(EnvironmentProblem, match="wrong_passphrase"):
        open_workspace(workspace_path, passphrase="not the words", environment=environment)
    open_workspace(workspace_path, passphrase=PASSPHRASE, environment=environment).close()


def test_a_recovery_sheet_opens_the_workspace_and_a_newer_one_replaces_it(
    office: Office, workspace_path: Path, environment: Environment
) -> None:
    old = office.keys.recovery_code()
    new = office.keys.recovery_code()
    sheet = office.reporting.recovery_sheet(new)
    assert (sheet.code, sheet.workspace, sheet.organization) == (
        new,
        "office.plcdb",
        "Riverside Family Center",
    )
    assert office.keys.has_recovery()
    office.close()
    with pytest.raises(EnvironmentProblem, match="wrong_recovery_code"):
        open_workspace(workspace_path, recovery_code=old, environment=environment)
    open_workspace(
        workspace_path, recovery_code=new.lower().replace("-", " "), environment=environment
    ).close()


def test_a_changed_passphrase_is_the_one_that_opens(
    office: Office, workspace_path: Path, environment: Environment
) -> None:
    with pytest.raises(RuleError, match="passphrase_too_short"):
        office.keys.change_passphrase(PASSPHRASE, "short")
    with pytest.raises(EnvironmentProblem, match="wrong_passphrase"):
        office.keys.change_passphrase("not the words", "quite new words")
    office.keys.change_passphrase(PASSPHRASE, "quite new words")
    assert office.info.user.full_name == "Ana Duarte"
    office.close()
    with pytest.raises(EnvironmentProblem, match="wrong_passphrase"):
        open_workspace(workspace_path, passphrase=PASSPHRASE, environment=environment)
    open_workspace(workspace_path, passphrase="quite new words", environment=environment).close()


def test_being_remembered_opens_without_the_passphrase_until_forgotten(
    office: Office, workspace_path: Path, environment: Environment
) -> None:
    assert not has_remembered_key(workspace_path, environment)
    assert office.keys.keychain_name() == "memory"
    assert office.keys.remember()
    assert office.keys.is_remembered()
    office.close()
    assert has_remembered_key(workspace_path, environment)
    again = open_workspace(workspace_path, remembered=True, environment=environment)
    again.keys.forget()
    assert not again.keys.is_remembered()
    again.close()
    with pytest.raises(EnvironmentProblem, match="not_remembered"):
        open_workspace(workspace_path, remembered=True, environment=environment)


def test_without_a_keychain_nothing_is_remembered(
    workspace_path: Path, environment: Environment
) -> None:
    bare = dataclasses.replace(environment, find_keychain=no_keychain)
    office = open_workspace(workspace_path, passphrase=PASSPHRASE, environment=bare)
    assert not office.keys.remember()
    assert not office.keys.is_remembered()
    assert office.keys.keychain_name() == ""
    office.keys.forget()
    office.close()
    assert not has_remembered_key(workspace_path, bare)


def test_staff_share_a_laptop_and_the_last_one_is_remembered(
    office: Office, workspace_path: Path, environment: Environment
) -> None:
    bo = add_person(office, full_name="Bo Li", roles=("staff",))
    rosa = add_person(office)
    assert [choice.label for choice in office.staff()] == ["Ana Duarte", "Bo Li"]
    with pytest.raises(RuleError, match="not_staff"):
        office.use_as(rosa.id)
    office.use_as(bo.id)
    add_person(office, full_name="Eve")
    assert office.history.recent()[0].user == "Bo Li"
    office.close()
    again = open_workspace(workspace_path, passphrase=PASSPHRASE, environment=environment)
    assert again.info.user.full_name == "Bo Li"
    again.close()
    with pytest.raises(RuleError, match="not_staff"):
        open_workspace(
            workspace_path, passphrase=PASSPHRASE, environment=environment, person_id=rosa.id
        )


def test_a_backup_brings_back_what_was_there(
    office: Office, workspace_path: Path, environment: Environment, clock: Clock
) -> None:
    add_person(office, full_name="Before")
    made = office.backups.make()
    clock.pass_days(1)
    add_person(office, full_name="After")
    assert [backup.path for backup in office.backups.all()] == [made.path]
    replica = office.info.replica_id
    office.close()
    restore_workspace(made.path, workspace_path)
    again = open_workspace(workspace_path, passphrase=PASSPHRASE, environment=environment)
    names = {person.full_name for person in again.records.all(Person)}
    assert names == {"Ana Duarte", "Before"}
    assert again.info.replica_id != replica
    assert len(again.backups.all()) == 2
    again.close()


def test_an_automatic_backup_is_made_once_in_a_while(office: Office, clock: Clock) -> None:
    add_person(office)
    assert office.backups.make_if_due() is not None
    assert office.backups.make_if_due() is None
    clock.pass_days(1)
    add_person(office, full_name="Eve")
    assert office.backups.make_if_due() is not None


def test_opening_writes_nothing_for_others(
    office: Office, workspace_path: Path, environment: Environment, clock: Clock
) -> None:
    """Looking around is no change: nothing of it could stand against what somebody typed."""
    add_person(office)
    with office.session.read() as reader:
        before = (reader.counts(), reader.digest())
    office.close()
    for _ in range(2):
        clock.pass_days(1)
        again = open_workspace(workspace_path, passphrase=PASSPHRASE, environment=environment)
        again.overview.home()
        again.backups.make_if_due()
        again.dump()
        with again.session.read() as reader:
            assert (reader.counts(), reader.digest()) == before
        again.close()


def test_rebuilding_finds_the_tables_as_they_were(office: Office) -> None:
    add_person(office)
    assert office.rebuild().is_equal


def test_a_new_passphrase_after_the_recovery_code(
    office: Office, workspace_path: Path, environment: Environment
) -> None:
    with pytest.raises(RuleError, match="passphrase_too_short"):
        office.keys.set_passphrase("short")
    office.keys.set_passphrase("quite new words")
    office.close()
    open_workspace(workspace_path, passphrase="quite new words", environment=environment).close()


def test_the_computers_own_environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(HOME_VARIABLE, str(tmp_path))
    here = Environment.default()
    assert here.folders.keys == tmp_path.resolve() / "keys"
    assert here.now_ms() == pytest.approx(here.clock().timestamp() * 1000, abs=5000)
    assert abs((here.today() - here.clock().date()).days) <= 1
    assert here.new_id() != here.new_id()
    assert here.new_dated_id() != here.new_dated_id()
    assert len(here.nonce()) == 32


def test_backups_of_a_closed_workspace_are_listed(office: Office, workspace_path: Path) -> None:
    made = office.backups.make()
    office.close()
    assert [backup.path for backup in list_backups(workspace_path)] == [made.path]


def test_a_named_staff_person_opens_the_workspace(
    office: Office, workspace_path: Path, environment: Environment
) -> None:
    bo = add_person(office, full_name="Bo Li", roles=("staff",))
    office.close()
    again = open_workspace(
        workspace_path, passphrase=PASSPHRASE, environment=environment, person_id=bo.id
    )
    assert again.info.user.id == bo.id
    again.close()


def test_a_workspace_without_rules_says_so(office: Office) -> None:
    office.records.delete("rule_set", office.rule_sets.current().id)
    with pytest.raises(RuleError, match="rule_set_missing"):
        office.rule_sets.current()
