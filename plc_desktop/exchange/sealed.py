"""Containers locked for their readers: what .plcreq and .plcsig files are."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from plc_desktop.domain.fields import Json
from plc_desktop.errors import ForeignFileError
from plc_desktop.exchange import container, shapes
from plc_desktop.exchange.container import Container, Envelope, OpenedLines
from plc_desktop.signing.age import AgeIdentity, lock, unlock
from plc_desktop.signing.keys import SigningKey

_LOCK_BYTES = 1024 * 1024
"""How much larger the lock may make a file."""


def seal(envelope: Envelope, lines: Sequence[Mapping[str, Json]], key: SigningKey) -> bytes:
    """Return a container signed by `key` and locked for everyone the envelope names.

    Raises:
        ForeignFileError: "age_key_wrong" or "exchange_file_too_large".
    """
    return lock(container.pack(envelope, lines, key), envelope.to)


def unseal(data: bytes, kind: str, identities: Sequence[AgeIdentity]) -> Container:
    """Return what a locked container says to one of these readers.

    Raises:
        ForeignFileError: "exchange_file_open", "file_not_for_you", or as `container.unpack`;
            "not_addressed_to_you" if its signer wrote it to somebody else, who passed it on.
    """
    found, _ = unseal_lines(data, kind, identities)
    lines = tuple(shapes.of_bytes(line, {}) for line in found.lines)
    return Container(found.signer, found.envelope, lines)


def unseal_lines(
    data: bytes, kind: str, identities: Sequence[AgeIdentity]
) -> tuple[OpenedLines, int]:
    """Return a locked container to be read line by line, and how long it is when unlocked.

    Raises:
        ForeignFileError: As `unseal`.
    """
    if len(data) > container.MAX_FILE_BYTES + _LOCK_BYTES:
        raise ForeignFileError(
            "exchange_file_too_large", limit_mb=container.MAX_FILE_BYTES // 1024**2
        )
    container.check_locked(data)
    unlocked = unlock(data, identities)
    found = container.open_lines(unlocked, kind)
    if not {identity.recipient for identity in identities} & set(found.envelope.to):
        raise ForeignFileError("not_addressed_to_you")
    return found, len(unlocked)
