from __future__ import annotations

import os
import random
import shutil
from pathlib import Path

import pytest

from plc_desktop.errors import EnvironmentProblem, PlcError
from plc_desktop.services.app import open_workspace
from plc_desktop.services.workspace.environment import Environment
from tests.factories import PASSPHRASE

COUNT = int(os.environ.get("PLC_FUZZ", "40"))
"""Files offered; a long run sets `PLC_FUZZ=700`."""


def _mutated(dice: random.Random, good: bytes) -> bytes:
    content = bytearray(good)
    kind = dice.randrange(6)
    if kind == 0:
        return bytes(content[: dice.randrange(len(content))])
    if kind == 1:
        return dice.randbytes(dice.choice((0, 1, 100, 5000)))
    if kind == 2:
        return bytes(content[:1024]) + dice.randbytes(len(content) - 1024)
    if kind == 3:
        at = dice.randrange(1024)
        content[at] ^= 1 << dice.randrange(8)
    elif kind == 4:
        for _ in range(dice.randrange(1, 50)):
            content[dice.randrange(len(content))] = dice.randrange(256)
    else:
        start, length = dice.randrange(len(content)), dice.randrange(1, 9000)
        content[start : start + length] = bytes(len(content[start : start + length]))
    return bytes(content)


@pytest.mark.timeout(1800)
def test_a_broken_workspace_is_refused_in_words_or_opens_whole(
    workspace_path: Path, environment: Environment, tmp_path: Path
) -> None:
    """No traceback, and the offered file is not touched; harmless changes may still open."""
    good = workspace_path.read_bytes()
    dice = random.Random(4)  # noqa: S311  # repeatable
    refused = 0
    for number in range(COUNT):
        offered = tmp_path / f"offered-{number}.plcdb"
        content = _mutated(dice, good)
        offered.write_bytes(content)
        code = _problem_of(offered, environment)
        if code == "":
            continue
        refused += 1
        if code != "damaged_later":
            assert offered.read_bytes() == content, number
        offered.unlink()
        shutil.rmtree(tmp_path / f"offered-{number} backups", ignore_errors=True)
    assert refused > COUNT // 2


def _problem_of(offered: Path, environment: Environment) -> str:
    """Return the code of the refusal, or "" if the workspace opens and is whole."""
    try:
        office = open_workspace(offered, passphrase=PASSPHRASE, environment=environment)
    except PlcError as error:
        return error.code
    try:
        assert office.rebuild().is_equal
    except EnvironmentProblem as error:
        assert error.code == "damaged_workspace"  # noqa: PT017  # other codes would be bugs
        return "damaged_later"
    finally:
        office.close()
    return ""
