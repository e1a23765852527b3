"""Fixtures for cards: a supervisor on a computer of her own, with a card in a file."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest

from plc_desktop.services.identities.own import OwnIdentity
from plc_desktop.services.workspace.environment import Environment
from tests.conftest import folders_in
from tests.factories import SUPERVISOR_PASSPHRASE

ROSA = "Rosa Méndez"
HEALTH = "City Health Department"


@pytest.fixture
def rosas_computer(tmp_path: Path, environment: Environment) -> Environment:
    """The supervisor's computer; no workspace was ever opened there."""
    return dataclasses.replace(environment, folders=folders_in(tmp_path / "rosa"))


@pytest.fixture
def rosa(rosas_computer: Environment) -> OwnIdentity:
    """Rosa with keys of her own."""
    own = OwnIdentity(rosas_computer)
    own.make(ROSA, HEALTH, SUPERVISOR_PASSPHRASE)
    return own


@pytest.fixture
def rosas_card(tmp_path: Path, rosa: OwnIdentity) -> Path:
    """Her card as a file."""
    path = tmp_path / "rosa-mendez.plccard"
    rosa.export(path)
    return path


@pytest.fixture
def forged_card(tmp_path: Path, environment: Environment) -> Path:
    """A card in Rosa's name that somebody else made."""
    elsewhere = dataclasses.replace(environment, folders=folders_in(tmp_path / "elsewhere"))
    other = OwnIdentity(elsewhere)
    other.make(ROSA, HEALTH, "somebody else entirely")
    path = tmp_path / "new-card-of-rosa.plccard"
    other.export(path)
    return path
