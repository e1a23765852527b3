"""Key files to carry away, as services read and write them: roots and people's keys."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from plc_desktop.errors import EnvironmentProblem, ForeignFileError
from plc_desktop.exchange import cards, container
from plc_desktop.services.workspace.environment import Environment
from plc_desktop.services.workspace.passphrases import check_passphrase
from plc_desktop.signing.key_backup import (
    MAX_FILE_BYTES,
    PERSON,
    ROOT,
    SUFFIXES,
    KeyLabel,
    lock_key,
    read_label,
    unlock_key,
)
from plc_desktop.signing.key_files import Keys, keys_of_secret, secret_of

KIND = PERSON
SUFFIX = SUFFIXES[KIND]
_WRONG = {ROOT: "wrong_root_passphrase", PERSON: "wrong_key_passphrase"}


@dataclass(frozen=True)
class BackupSeen:
    """What a key file says without its passphrase.

    Attributes:
        kind: "root" or "person".
        name: Who keeps it, or whose keys they are.
        organization: Name of the organization.
        key: Public key, hex.
        words: Six words of the key.
        made_at_ms: When the file was made.
    """

    kind: str
    name: str
    organization: str
    key: str
    words: tuple[str, ...]
    made_at_ms: int


def look(path: Path) -> BackupSeen:
    """Return what a key file says on the outside.

    Raises:
        ForeignFileError: "file_not_read", "not_a_key_file", "newer_key_file" or
            "key_file_damaged".
    """
    label = read_label(read_key_file(path))
    return BackupSeen(
        label.kind,
        label.name,
        label.organization,
        label.key,
        cards.key_words(label.key),
        label.made_at_ms,
    )


def read_key_file(path: Path) -> bytes:
    """Return the bytes of a key file, no more than one may have.

    Raises:
        ForeignFileError: "file_not_read" or "not_a_key_file".
    """
    data = container.read_file(path)
    if len(data) > MAX_FILE_BYTES:
        raise ForeignFileError("not_a_key_file")
    return data


def open_key_file(path: Path, kind: str, passphrase: str) -> tuple[KeyLabel, bytes]:
    """Return what a key file says and the secret in it.

    Raises:
        ForeignFileError: As `read_key_file` and `signing.key_backup.unlock_key`.
        EnvironmentProblem: "wrong_root_passphrase", "wrong_key_passphrase" or "newer_key".
    """
    data = read_key_file(path)
    try:
        return unlock_key(data, kind, passphrase)
    except EnvironmentProblem as problem:
        if problem.code == "wrong_passphrase":
            raise EnvironmentProblem(_WRONG[kind]) from None
        raise


def save_key_file(
    target: Path, label: KeyLabel, secret: bytes, passphrase: str, environment: Environment
) -> None:
    """Write a key file that only its user may read, and open it again before it is relied on.

    Raises:
        RuleError: "passphrase_too_short".
        EnvironmentProblem: If the file cannot be written.
    """
    check_passphrase(passphrase)
    data = lock_key(label, secret, passphrase, environment.passphrase_cost)
    container.save_file(target, data, is_private=True)
    open_key_file(target, label.kind, passphrase)


def save_person_keys(
    target: Path, label: KeyLabel, keys: Keys, passphrase: str, environment: Environment
) -> None:
    """Write a person's keys into a file, as `save_key_file` does."""
    save_key_file(target, label, secret_of(keys), passphrase, environment)


def open_person_keys(path: Path, passphrase: str) -> tuple[KeyLabel, Keys]:
    """Return whose keys a file holds, and the keys.

    Raises:
        ForeignFileError: As `open_key_file`.
        EnvironmentProblem: "wrong_key_passphrase", "newer_key" or "damaged_key".
    """
    label, secret = open_key_file(path, PERSON, passphrase)
    return label, keys_of_secret(secret)
