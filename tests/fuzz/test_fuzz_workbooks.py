"""Mutated workbooks: each is read or refused with a code, and nothing else happens.

`PLC_FUZZ_RUNS` sets how many are tried; the long run takes 2,000.
"""

from __future__ import annotations

import os
import random
import zipfile
from pathlib import Path

import pytest

from plc_desktop.errors import PlcError
from resources import ROOT
from tests.workbooks import make_csv, planned

RUNS = int(os.environ.get("PLC_FUZZ_RUNS", "200"))
SAMPLE = ROOT / "samples" / "office-workbook.xlsx"
TOKENS = (b"<", b"&", b'"', b"1e999", b"-1", b"\x00", b"</row>", b'r="A99999999"', b"\xff\xfe")
CODES = {
    "workbook_damaged",
    "workbook_empty",
    "workbook_encrypted",
    "workbook_hostile",
    "workbook_is_ods",
    "workbook_is_xls",
    "workbook_is_xlsb",
    "workbook_too_large",
    "workbook_too_many_rows",
    "not_a_workbook",
}


def attempt(path: Path) -> str:
    """Plan the import of a file and return the code of the refusal, or nothing."""
    code = ""
    try:
        planned(path)
    except PlcError as error:
        code = error.code
    assert code in CODES | {""}
    return code


def mutated(data: bytes, chance: random.Random) -> bytes:
    """Return bytes with a few flips, cuts, repetitions and insertions."""
    changed = bytearray(data)
    for _ in range(chance.randint(1, 8)):
        position = chance.randrange(len(changed) or 1)
        kind = chance.randrange(4)
        if kind == 0 and changed:
            changed[position] ^= 1 << chance.randrange(8)
        elif kind == 1:
            del changed[position : position + chance.randint(1, 400)]
        elif kind == 2:
            changed[position:position] = changed[position : position + chance.randint(1, 400)]
        else:
            changed[position:position] = chance.choice(TOKENS)
    return bytes(changed)


@pytest.fixture(scope="module")
def small_members() -> dict[str, bytes]:
    with zipfile.ZipFile(SAMPLE) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


@pytest.mark.timeout(1800)
def test_mutated_files_are_read_or_refused(tmp_path: Path) -> None:
    chance = random.Random(20260204)  # noqa: S311  # repeatable on purpose
    data = SAMPLE.read_bytes()
    found = set()
    for _ in range(RUNS // 4):
        path = tmp_path / "mutated.xlsx"
        path.write_bytes(mutated(data, chance))
        found.add(attempt(path))
    assert found & CODES


@pytest.mark.timeout(1800)
def test_mutated_members_are_read_or_refused(
    tmp_path: Path, small_members: dict[str, bytes]
) -> None:
    chance = random.Random(20260205)  # noqa: S311  # repeatable on purpose
    found = set()
    for _ in range(RUNS // 4):
        target = chance.choice(sorted(small_members))
        path = tmp_path / "mutated.xlsx"
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, data in small_members.items():
                archive.writestr(name, mutated(data, chance) if name == target else data)
        found.add(attempt(path))
    assert found & CODES


@pytest.mark.timeout(1800)
def test_mutated_text_is_read_or_refused(tmp_path: Path) -> None:
    chance = random.Random(20260206)  # noqa: S311  # repeatable on purpose
    rows = [["Name", "Date", "Hours", "Start", "End", "Activity"]]
    rows += [["Ana Lima", f"2/{day}/26", "2,5", "9:00", "11 am", "Visit"] for day in range(1, 25)]
    data = make_csv(tmp_path / "good.csv", rows, ";").read_bytes()
    for _ in range(RUNS // 4):
        path = tmp_path / "mutated.csv"
        path.write_bytes(mutated(data, chance))
        attempt(path)


@pytest.mark.timeout(1800)
def test_arbitrary_bytes_are_read_or_refused(tmp_path: Path) -> None:
    chance = random.Random(20260207)  # noqa: S311  # repeatable on purpose
    starts = (b"", b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"\xef\xbb\xbf", b"\xff\xfe")
    for _ in range(RUNS // 4):
        path = tmp_path / "bytes"
        path.write_bytes(chance.choice(starts) + chance.randbytes(chance.randint(0, 3000)))
        attempt(path)
