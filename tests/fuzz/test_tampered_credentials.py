"""Every byte of every form changed, and every form cut short everywhere: never valid.

A sample at each push; all of it with `PLC_LONG=1`.
"""

from __future__ import annotations

import os
import random
import uuid
import zipfile
import zlib
from collections.abc import Callable, Iterator, Mapping
from io import BytesIO
from pathlib import Path

import pytest

from plc_desktop.credentials.status_list import StatusMemory, sign_status_list
from plc_desktop.credentials.verification import Verdict, Verification
from plc_desktop.errors import ForeignFileError
from plc_desktop.services.app import Office
from plc_desktop.services.credentials.verifying import VerifyDesk
from reports.certificate import render
from reports.texts import ENGLISH
from tests import issued
from tests.factories import finish_pathway, place
from ui.common.portfolio_papers import portfolio_papers

IS_LONG = bool(os.environ.get("PLC_LONG"))
SAMPLE = 60
FORMS: dict[str, Callable[[], bytes]] = {
    "pdf": issued.small_pdf,
    "json": issued.credential_json,
    "png": issued.png,
}
WITH_UNSIGNED_PARTS = {"svg": issued.svg}
"""Only the credential in a drawing is signed, and the answer says so."""


def _places(size: int) -> list[int]:
    if IS_LONG:
        return list(range(size))
    dice = random.Random(size)  # noqa: S311  # the same sample every time
    return sorted({*range(6), *range(size - 6, size), *dice.sample(range(size), SAMPLE)})


def _flipped(data: bytes) -> Iterator[bytes]:
    dice = random.Random(len(data))  # noqa: S311  # the same bits every time
    for at in _places(len(data)):
        bits = (1 << dice.randrange(8), 0x20, 0xFF) if IS_LONG else (1 << dice.randrange(8),)
        for bit in bits:
            yield data[:at] + bytes([data[at] ^ bit]) + data[at + 1 :]


def _found(data: bytes) -> Verification | None:
    """Return the answers if they are not "not valid"; only our own refusals may come."""
    try:
        found = issued.verify(data)
    except ForeignFileError:
        return None
    return None if found.verdict is Verdict.NOT_VALID else found


def _is_valid(data: bytes) -> bool:
    return _found(data) is not None


def _says_something_else(data: bytes, good: Verification) -> bool:
    """Return whether changed bytes are accepted with other words or with fewer warnings."""
    found = _found(data)
    return found is not None and found != good


@pytest.mark.timeout(3600)
@pytest.mark.parametrize("form", FORMS)
def test_no_changed_byte_is_valid(form: str) -> None:
    good = FORMS[form]()
    assert _is_valid(good)
    wrong = [at for at, data in enumerate(_flipped(good)) if _is_valid(data)]
    assert wrong == []


@pytest.mark.timeout(3600)
@pytest.mark.parametrize("form", FORMS)
def test_no_cut_file_is_valid(form: str) -> None:
    good = FORMS[form]()
    wrong = [size for size in _places(len(good)) if _is_valid(good[:size])]
    assert wrong == []


@pytest.mark.parametrize("form", FORMS)
def test_nothing_can_be_added(form: str) -> None:
    good = FORMS[form]()
    for more in (b"\0", b"x", b"\n%%EOF\n", b"{}", good):
        assert not _is_valid(good + more), more


@pytest.mark.timeout(3600)
@pytest.mark.parametrize("form", WITH_UNSIGNED_PARTS)
def test_a_changed_drawing_never_says_other_words(form: str) -> None:
    data = WITH_UNSIGNED_PARTS[form]()
    good = _found(data)
    assert good is not None
    assert "picture" in good.not_checked
    start = data.index(issued.credential_json())
    end = start + len(issued.credential_json())
    wrong = []
    for at in sorted({*_places(len(data)), *(start + at for at in _places(end - start))}):
        changed = data[:at] + bytes([data[at] ^ 0x01]) + data[at + 1 :]
        is_inside = start <= at < end
        if _says_something_else(changed, good) or (is_inside and _is_valid(changed)):
            wrong.append(at)
    assert wrong == []
    whole = len(data.rstrip())  # the last line end says nothing
    assert [size for size in _places(whole) if _is_valid(data[:size])] == []
    assert not _is_valid(data + data)


@pytest.mark.timeout(3600)
def test_no_changed_status_list_is_taken_in(tmp_path: Path) -> None:
    good = sign_status_list(issued.status(3, uuid.UUID(int=7)), issued.ISSUER)
    memory = StatusMemory(tmp_path / "lists")
    changed = [*_flipped(good), *(good[:size] for size in _places(len(good))), good + b"\n"]
    for data in changed:
        with pytest.raises(ForeignFileError):
            memory.accept(data)
    assert list(memory.all()) == []
    assert not (tmp_path / "lists").exists()
    assert memory.accept(good).version == 3


@pytest.mark.timeout(3600)
def test_nothing_in_a_portfolio_can_be_changed(office: Office, tmp_path: Path) -> None:
    placed = place(office, "Thị Ánh Nguyễn")
    finish_pathway(office, placed)
    (credential,) = office.credentials.award([placed.person_id]).credential_ids
    issuer = office.info.user.id
    sealer = office.credentials.sealer(issuer, "willow harbor seven")
    office.credentials.issue(
        [credential], issuer, lambda report: render(report, ENGLISH), sealer=sealer
    )
    made = office.portfolio.export(placed.person_id, tmp_path, portfolio_papers("letter"))
    desk = VerifyDesk(office.session.environment, office.session)
    with zipfile.ZipFile(made.path) as archive:
        files = {name: archive.read(name) for name in made.files}
    signed = []
    for name, data in files.items():
        if not _is_accepted(desk, data):
            continue
        signed.append(name)
        wrong = [at for at, changed in enumerate(_flipped(data)) if _is_accepted(desk, changed)]
        assert wrong == [], name
    assert sorted({Path(name).suffix for name in signed}) == [".json", ".pdf", ".png"]
    assert len(signed) == 7
    data = made.path.read_bytes()
    wrong = [at for at, changed in enumerate(_flipped(data)) if _brings_else(changed, files)]
    assert wrong == []
    with zipfile.ZipFile(BytesIO(data)) as archive:
        directory = archive.start_dir
    changed = bytearray(data)
    changed[directory + 33] ^= 0x80  # the first file's comment is 32 KB now, and hides the others
    assert not _brings_else(bytes(changed), files)


def _is_accepted(desk: VerifyDesk, data: bytes) -> bool:
    try:
        return desk.verify_bytes(data).verdict is not Verdict.NOT_VALID
    except ForeignFileError:
        return False


def _brings_else(data: bytes, files: Mapping[str, bytes]) -> bool:
    """Return whether a damaged ZIP opens with anything that was not put in just so.

    A ZIP is only a wrapper and signs nothing: damage to its list of files can hide some of them.
    What still opens must be what was put in, byte for byte, under its own name.
    """
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            opened = {info.filename: archive.read(info) for info in archive.infolist()}
    except (zipfile.BadZipFile, zlib.error, ValueError, NotImplementedError, EOFError, OSError):
        return False
    except RuntimeError:  # "encrypted", says a flipped bit
        return False
    return not opened.items() <= files.items()
