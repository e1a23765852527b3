"""The age program opens what we lock, and we open what it locks."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from plc_desktop.exchange.container import MAGIC
from plc_desktop.services.app import Office
from plc_desktop.services.workspace.environment import Environment
from plc_desktop.signing.age import lock, unlock
from tests.factories import SUPERVISOR_PASSPHRASE, place, record_hours
from tests.independent.programs import program, run
from tests.supervisors import SupervisorLaptop, acquaint


@pytest.fixture
def laptop(environment: Environment, tmp_path: Path) -> SupervisorLaptop:
    return SupervisorLaptop(environment, tmp_path / "rosa")


@pytest.fixture
def secret(laptop: SupervisorLaptop, tmp_path: Path) -> Path:
    """The supervisor's key as the age program keeps it."""
    path = tmp_path / "key.txt"
    path.write_text(
        laptop.identity.open_keys(SUPERVISOR_PASSPHRASE).age.secret_bytes().decode() + "\n"
    )
    return path


def test_age_opens_a_request_with_its_addressee_s_key(
    office: Office, laptop: SupervisorLaptop, secret: Path, tmp_path: Path
) -> None:
    age = program("age", "age")
    placed = place(office)
    record_hours(office, placed, worked_on=date(2026, 3, 5))
    acquaint(office, laptop, placed.supervisor_id, tmp_path)
    request = office.sign_off_by_file.make_request(placed.supervisor_id, tmp_path).path
    opened = tmp_path / "opened"
    run(age, "--decrypt", "--identity", secret, "--output", opened, request)
    assert opened.read_bytes().startswith(MAGIC)


def test_age_refuses_another_key_and_a_changed_file(
    laptop: SupervisorLaptop, secret: Path, tmp_path: Path
) -> None:
    age = program("age", "age")
    other = tmp_path / "other.txt"
    run(program("age-keygen", "age"), "--output", other)
    recipient = laptop.identity.open_keys(SUPERVISOR_PASSPHRASE).age.recipient
    sealed = tmp_path / "sealed"
    sealed.write_bytes(lock(b"hours", [recipient]))
    out = ("--output", str(tmp_path / "out"))
    run(age, "--decrypt", "--identity", other, *out, sealed, code=1)
    data = sealed.read_bytes()
    sealed.write_bytes(data[:-1] + bytes([data[-1] ^ 1]))
    run(age, "--decrypt", "--identity", secret, *out, sealed, code=1)


def test_we_open_what_age_locks(laptop: SupervisorLaptop, tmp_path: Path) -> None:
    age = program("age", "age")
    keys = laptop.identity.open_keys(SUPERVISOR_PASSPHRASE)
    plain, locked = tmp_path / "plain", tmp_path / "locked"
    plain.write_bytes(b"\x89PLC\r\n" * 20_000)
    run(age, "--recipient", keys.age.recipient, "--output", locked, plain)
    assert re.match(rb"age-encryption.org/v1\n", locked.read_bytes())
    assert unlock(locked.read_bytes(), [keys.age]) == plain.read_bytes()
