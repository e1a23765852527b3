"""Backups: byte copies beside the workspace, thinned out with age, verified by opening.

A copy opens with the passphrase the workspace had then. `VACUUM INTO` would lose the key
envelope, so bytes are copied while nothing writes.
"""

from __future__ import annotations

import re
import secrets
import unicodedata
from collections.abc import Callable, Collection, Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from plc_desktop.errors import EnvironmentProblem
from plc_desktop.files import discard, is_there, put_in_place, remove, sync_folder
from plc_desktop.storage import envelope
from plc_desktop.storage.engine import connect, explained
from plc_desktop.storage.file_lock import FileLock
from plc_desktop.storage.safe_copy import whole_or_gone, write_copy
from plc_desktop.storage.sql import IN_LIST, as_list
from plc_desktop.storage.workspace_file import (
    UnlockedFile,
    check_pages,
    journal_of,
    read_header,
    write_envelope,
)

AUTOMATIC = "automatic"
SHORTEST_PAUSE = timedelta(minutes=30)
"""Between two automatic backups. As Anki does."""

KEPT_DAILY, KEPT_WEEKLY, KEPT_MONTHLY = 12, 10, 9
KEPT_NEWEST = 3
"""The newest are kept whatever their age."""

_STAMP = "%Y%m%dT%H%M%S%fZ"
_NAME = re.compile(r"(?P<stem>.+)\.(?P<at>\d{8}T\d{12}Z)\.(?P<reason>[a-z0-9_]+)\.plcdb")


@dataclass(frozen=True)
class BackupInfo:
    """One backup.

    Attributes:
        path: The file.
        made_at: When, UTC.
        reason: "automatic", "by_hand", "before_import", "before_restore", "before_upgrade", ….
        size: Bytes.
    """

    path: Path
    made_at: datetime
    reason: str
    size: int


def folder_of(path: Path) -> Path:
    """Return where the backups of a workspace are."""
    return path.with_name(f"{path.stem} backups")


def list_backups(path: Path) -> list[BackupInfo]:
    """Return the backups of a workspace, newest first."""
    found = []
    for candidate in folder_of(path).glob("*.plcdb"):
        match = _NAME.fullmatch(candidate.name)
        if match and _is_same_name(match["stem"], path.stem):
            made_at = datetime.strptime(match["at"], _STAMP).replace(tzinfo=UTC)
            size = candidate.stat().st_size
            found.append(BackupInfo(candidate, made_at, match["reason"], size))
    return sorted(found, key=lambda info: info.made_at, reverse=True)


def _is_same_name(one: str, other: str) -> bool:
    """Return whether two names are one to Windows or macOS, which fold capitals and accents.

    On Linux two such workspaces have folders of their own for their backups.
    """
    return _plain(one) == _plain(other)


def _plain(name: str) -> str:
    return unicodedata.normalize("NFC", name).casefold()


def make(file: UnlockedFile, reason: str, now: datetime) -> BackupInfo:
    """Copy a workspace in which nothing is being written, and open the copy to verify it.

    Args:
        file: The workspace.
        reason: Short code shown in the list.
        now: The present instant, UTC.

    Raises:
        EnvironmentProblem: "disk_full", "folder_not_writable", "damaged_workspace". The workspace
            and the other backups are as before.
    """
    info = _copy(file.path, reason, now, lambda part: _verify(part, file.key))
    _thin_out(file.path, keep=info.path)
    return info


def make_if_due(file: UnlockedFile, now: datetime) -> BackupInfo | None:
    """Copy a workspace if it has changed since the last copy and that is long enough ago.

    Copies dated after the present instant were made while the clock was wrong: they say nothing.
    """
    made = [info for info in list_backups(file.path) if info.made_at <= now]
    if made:
        newest_at = made[0].made_at
        is_recent = now - newest_at < SHORTEST_PAUSE
        if is_recent or file.path.stat().st_mtime <= newest_at.timestamp():
            return None
    return make(file, AUTOMATIC, now)


def lacks(copy: Path, key: bytes, facts: Collection[str]) -> bool:
    """Return whether a copy holds fewer than all of these facts; one that does not open might.

    Its date would not tell: the clock may have been wrong.

    Args:
        copy: A backup.
        key: The workspace's random key.
        facts: Ids.
    """
    if journal_of(copy).exists():  # opening it would finish what was left in the middle
        return True
    try:
        connection = connect(copy, key)
        with closing(connection), explained(copy):
            (held,) = connection.execute(
                f"SELECT count(*) FROM fact WHERE id {IN_LIST}", (as_list(facts),)
            ).fetchone()
    except EnvironmentProblem:
        return True
    return bool(held < len(facts))


def restore(backup: Path, path: Path, now: datetime | None = None) -> BackupInfo | None:
    """Put a backup in the place of a closed workspace; what was there is kept as a backup.

    The restored file opens with the passphrase of its time, and continues as a new replica.

    Args:
        backup: The backup.
        path: The workspace; need not exist any more.
        now: The present instant, UTC.

    Returns:
        The backup of what was there before, None if there was nothing.

    Raises:
        EnvironmentProblem: "workspace_in_use"; "not_a_workspace", "damaged_workspace" and the like
            for the backup; "disk_full".
    """
    wraps = envelope.unpack(read_header(backup).envelope)
    lock = FileLock(path)
    try:
        at = now or datetime.now(tz=UTC)
        kept = _keep_present(path, at) if is_there(path) else None
        part = path.with_name(f"{path.name}.part")
        with whole_or_gone(part):
            write_copy(backup, part)
            write_envelope(part, {**wraps, envelope.RESTORED: secrets.token_bytes(8)})
            remove(journal_of(path))
            put_in_place(part, path)
            sync_folder(path.parent)
    finally:
        lock.release()
    return kept


def _keep_present(path: Path, now: datetime) -> BackupInfo:
    """Copy what is there, even if it is damaged or was left in the middle of a save."""
    kept = _copy(path, "before_restore", now, _unchecked)
    if journal_of(path).exists():
        write_copy(journal_of(path), journal_of(kept.path))
    return kept


def _copy(path: Path, reason: str, now: datetime, check: Callable[[Path], None]) -> BackupInfo:
    """Copy the file under a name of its own, whole or not at all."""
    folder = folder_of(path)
    target = folder / f"{path.stem}.{now.astimezone(UTC).strftime(_STAMP)}.{reason}.plcdb"
    part = target.with_suffix(".part")
    with whole_or_gone(part):
        folder.mkdir(exist_ok=True)
        write_copy(path, part)
        check(part)
        put_in_place(part, target)
        sync_folder(folder)
    return BackupInfo(target, now, reason, target.stat().st_size)


def _verify(copy: Path, key: bytes) -> None:
    """Open a copy and read every page of it."""
    connection = connect(copy, key)
    try:
        check_pages(connection, copy)
    finally:
        connection.close()


def _unchecked(copy: Path) -> None:
    """Keep a copy as it is."""


def _thin_out(path: Path, keep: Path) -> None:
    """Remove automatic backups that are too close together for their age."""
    automatic = [info for info in list_backups(path) if info.reason == AUTOMATIC]
    for info in superfluous(automatic):
        if info.path != keep:
            discard(info.path)


def superfluous(made: Sequence[BackupInfo]) -> list[BackupInfo]:
    """Return the backups to remove, given all automatic ones, newest first.

    Kept are the newest, and the last of each of 12 days, 10 weeks and 9 months that have any.
    """
    kept: set[Path] = {info.path for info in made[:KEPT_NEWEST]}
    for count, period in ((KEPT_DAILY, _day), (KEPT_WEEKLY, _week), (KEPT_MONTHLY, _month)):
        newest: dict[tuple[int, ...], Path] = {}
        for info in made:
            newest.setdefault(period(info.made_at), info.path)
        kept |= set(list(newest.values())[:count])
    return [info for info in made if info.path not in kept]


def _day(at: datetime) -> tuple[int, ...]:
    return (at.year, at.month, at.day)


def _week(at: datetime) -> tuple[int, ...]:
    return at.isocalendar()[:2]


def _month(at: datetime) -> tuple[int, ...]:
    return (at.year, at.month)
