"""Reads files and verifies exactly the bytes that are then shown; runs on the worker."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from plc_desktop.credentials.did_key import did_of
from plc_desktop.credentials.status_list import SUFFIX as STATUS_SUFFIX
from plc_desktop.errors import ForeignFileError, PlcError

if TYPE_CHECKING:
    from plc_desktop.credentials.status_list import StatusList
    from plc_desktop.credentials.verification import Verification
    from plc_desktop.services.credentials.verifying import VerifyDesk
    from plc_desktop.services.workspace.progress import Progress

SUFFIXES = (".pdf", ".json", ".png", ".svg", ".jpg", ".jpeg")
"""Endings of what can be verified."""

_MAX_BYTES = 64 * 1024 * 1024
_MAX_KEPT = 256 * 1024 * 1024
"""How much is kept to be looked at; of more files only the answers are."""


@dataclass(frozen=True)
class Checked:
    """One file and what is known about it.

    Attributes:
        path: Where it lies.
        at: UTC instant of the check.
        content: The bytes that were verified; empty if they were not kept.
        sha256: Of those bytes, in hexadecimal; empty if the file could not be read.
        found: The answers; None if there was nothing to judge.
        problem: Why there was nothing to judge.
        status: The list, if the file is a status list that was accepted.
        is_accepted_here: Whether the signer's key was accepted on this computer.
        words: Six words of the signer's key, to be compared with theirs; none without a signer.
    """

    path: Path
    at: datetime
    content: bytes = field(default=b"", repr=False)
    sha256: str = ""
    found: Verification | None = None
    problem: PlcError | None = None
    status: StatusList | None = None
    is_accepted_here: bool = False
    words: tuple[str, ...] = ()


def check_all(desk: VerifyDesk, paths: Sequence[Path], progress: Progress) -> list[Checked]:
    """Return what is known about every file; status lists are taken in before the others.

    Args:
        desk: Trust and status lists of this computer.
        paths: Files of any kind.
        progress: Told how many are done.

    Raises:
        Stopped: If the person stopped it.
    """
    lists = [path for path in paths if path.suffix.casefold() == STATUS_SUFFIX]
    others = [path for path in paths if path not in lists]
    checked: dict[Path, Checked] = {}
    kept = 0
    for done, path in enumerate([*lists, *others]):
        progress.report(done, len(paths))
        one = _check(desk, path, keeps=kept < _MAX_KEPT)
        kept += len(one.content)
        checked[path] = one
    progress.report(len(paths), len(paths))
    return [checked[path] for path in dict.fromkeys(paths)]


def _check(desk: VerifyDesk, path: Path, *, keeps: bool) -> Checked:
    now = datetime.now(UTC)
    try:
        if path.suffix.casefold() == STATUS_SUFFIX:
            return Checked(path, now, status=desk.accept_status_list(path))
        content = _read(path)
    except PlcError as problem:
        return Checked(path, now, problem=problem)
    digest = hashlib.sha256(content).hexdigest()
    shown = content if keeps else b""
    return _judged(desk, Checked(path, now, shown, digest), content)


def _judged(desk: VerifyDesk, checked: Checked, content: bytes) -> Checked:
    """Return what is known about the content of a file."""
    try:
        found = desk.verify_bytes(content)
    except ForeignFileError as problem:
        return replace(checked, problem=problem)
    accepted = {did_of(issuer.public) for issuer in desk.accepted_issuers()}
    words = desk.words(found.signer).words if found.signer else ()
    return replace(checked, found=found, is_accepted_here=found.signer in accepted, words=words)


def check_again(desk: VerifyDesk, before: Sequence[Checked]) -> list[Checked]:
    """Return new answers for the same bytes, after trust or a status list changed."""
    return [*_again(desk, before)]


def _again(desk: VerifyDesk, before: Sequence[Checked]) -> Iterator[Checked]:
    for one in before:
        if one.found is None or not one.content:
            yield one
            continue
        yield _judged(desk, replace(one, at=datetime.now(UTC), found=None), one.content)


def _read(path: Path) -> bytes:
    try:
        if path.stat().st_size > _MAX_BYTES:
            raise ForeignFileError("credential_too_large")
        return path.read_bytes()
    except OSError as error:
        raise ForeignFileError("file_not_read", path=path, why=error.strerror) from None
