"""Signed lists of what an issuer has revoked, and the memory that keeps old ones out.

A list is one JSON object in canonical form (RFC 8785) with the keys `covers`, `expires`, `issued`,
`issuer`, `revoked`, `signature`, `type` and `version`. The signature is Ed25519 with the purpose
`plc-status-list/1` over the canonical form of the rest. Source: credentials/FORMAT.md, Status list.
"""

from __future__ import annotations

import base64
import binascii
import re
import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from plc_desktop.credentials.did_key import did_of, multikey, public_key_of
from plc_desktop.errors import ForeignFileError, RuleError
from plc_desktop.files import write_whole
from plc_desktop.signing import canonical
from plc_desktop.signing.keys import SigningKey, verify

DOMAIN = "plc-status-list/1"
SUFFIX = ".plcstatus"

_MAX_BYTES = 4 * 1024 * 1024
_MAX_JUMP = 10_000
"""A version further ahead than this would lock out every honest later list."""

_KEYS = {"covers", "expires", "issued", "issuer", "revoked", "signature", "type", "version"}
_INSTANT = "%Y-%m-%dT%H:%M:%SZ"
_INSTANT_SHAPE = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")


@dataclass(frozen=True)
class Revocation:
    """One credential that no longer counts.

    Attributes:
        credential: Its id.
        on: Day of the revocation.
        reason: Reason in the issuer's words.
    """

    credential: uuid.UUID
    on: date
    reason: str


@dataclass(frozen=True, kw_only=True)
class StatusList:
    """What an issuer had revoked at one instant.

    Attributes:
        issuer_public: Key of the issuer, who signed the list.
        covers: Keys of which it tells what they signed and was revoked since, sorted; the
            issuer's own is among them. Whether the issuer may speak for the others is for the
            reader to know.
        version: Whole number; a later list has a larger one.
        issued_at: UTC instant of the list.
        expires_at: UTC instant after which a newer list should be asked for.
        revoked: The revoked credentials.
    """

    issuer_public: bytes
    covers: tuple[bytes, ...]
    version: int
    issued_at: datetime
    expires_at: datetime
    revoked: tuple[Revocation, ...]

    def find(self, credential: uuid.UUID) -> Revocation | None:
        """Return the revocation of a credential, None if it is not revoked."""
        return next((item for item in self.revoked if item.credential == credential), None)

    def says_all_of(self, other: StatusList) -> bool:
        """Return whether whoever knows this list learns nothing about credentials from another."""
        mine = {item.credential for item in self.revoked}
        theirs = {item.credential for item in other.revoked}
        return theirs <= mine and set(other.covers) <= set(self.covers)


def sign_status_list(status: StatusList, key: SigningKey) -> bytes:
    """Return the list as a file.

    Raises:
        RuleError: "not_the_issuer" if the key is not the issuer's.
    """
    if key.public != status.issuer_public or key.public not in status.covers:
        raise RuleError("not_the_issuer")
    body: dict[str, Any] = {
        "type": DOMAIN,
        "issuer": did_of(status.issuer_public),
        "covers": [did_of(public) for public in status.covers],
        "version": status.version,
        "issued": status.issued_at.astimezone(UTC).strftime(_INSTANT),
        "expires": status.expires_at.astimezone(UTC).strftime(_INSTANT),
        "revoked": [
            {"credential": item.credential.urn, "on": item.on.isoformat(), "reason": item.reason}
            for item in sorted(status.revoked, key=lambda item: item.credential)
        ],
    }
    signature = key.sign(DOMAIN, canonical.encode(body))
    body["signature"] = base64.b64encode(signature).decode("ascii")
    return canonical.encode(body)


def read_status_list(data: bytes) -> StatusList:
    """Return a list whose signature is right.

    Raises:
        ForeignFileError: "not_a_status_list" or "status_list_wrong".
    """
    if len(data) > _MAX_BYTES:
        raise ForeignFileError("not_a_status_list")
    try:
        body = canonical.decode_strict(data)
    except ForeignFileError:
        raise ForeignFileError("not_a_status_list") from None
    if not isinstance(body, dict) or set(body) != _KEYS or body["type"] != DOMAIN:
        raise ForeignFileError("not_a_status_list")
    try:
        status = _status(body)
        written = str(body.pop("signature"))
        signature = base64.b64decode(written, validate=True)
    except (ValueError, TypeError, KeyError, AttributeError, binascii.Error):
        raise ForeignFileError("not_a_status_list") from None
    # The last letter has bits that say nothing; only one way of writing it is ours.
    is_canonical = base64.b64encode(signature).decode("ascii") == written
    if not is_canonical or not verify(
        status.issuer_public, DOMAIN, canonical.encode(body), signature
    ):
        raise ForeignFileError("status_list_wrong")
    return status


def _status(body: dict[str, Any]) -> StatusList:
    if type(body["version"]) is not int or body["version"] < 1:
        raise ForeignFileError("not_a_status_list")
    issuer, covers = public_key_of(body["issuer"]), tuple(map(public_key_of, body["covers"]))
    if issuer not in covers or covers != tuple(sorted(set(covers))):
        raise ForeignFileError("not_a_status_list")
    return StatusList(
        issuer_public=issuer,
        covers=covers,
        version=body["version"],
        issued_at=_instant(body["issued"]),
        expires_at=_instant(body["expires"]),
        revoked=tuple(_revocation(item) for item in body["revoked"]),
    )


def _revocation(item: Any) -> Revocation:
    if set(item) != {"credential", "on", "reason"}:
        raise ForeignFileError("not_a_status_list")
    return Revocation(
        uuid.UUID(item["credential"]), date.fromisoformat(item["on"]), str(item["reason"])
    )


def _instant(text: str) -> datetime:
    if not _INSTANT_SHAPE.fullmatch(text):
        raise ForeignFileError("not_a_status_list")
    return datetime.strptime(text, _INSTANT).replace(tzinfo=UTC)


class StatusMemory:
    """The newest list of each issuer, one file an issuer, so that nobody can go back in time."""

    def __init__(self, folder: Path) -> None:
        """Keep lists in `folder`, which need not exist yet."""
        self._folder = folder

    def accept(self, data: bytes) -> StatusList:
        """Check a list, keep it if it is newer than the one kept, and return it.

        One with the same version, made on another laptop of the issuer that had not heard of the
        kept one, is taken if it says all that the kept one does.

        Raises:
            ForeignFileError: As `read_status_list`; "status_list_older" if a newer one was seen,
                "status_list_differs" if another with the same version was that says more,
                "status_list_jump" if its version is absurdly far ahead.
            EnvironmentProblem: If it cannot be kept.
        """
        status = read_status_list(data)
        path = self._path(status.issuer_public)
        known = self.newest(status.issuer_public)
        if known is not None:
            if status.version < known.version:
                raise ForeignFileError(
                    "status_list_older", version=status.version, known=known.version
                )
            if status.version == known.version and not status.says_all_of(known):
                raise ForeignFileError("status_list_differs", version=status.version)
        if status.version > (known.version if known else 0) + _MAX_JUMP:
            raise ForeignFileError("status_list_jump", version=status.version)
        write_whole(path, data)
        return status

    def newest(self, issuer_public: bytes) -> StatusList | None:
        """Return the newest list of an issuer, None if none was ever accepted.

        A kept file that no longer verifies counts as missing.
        """
        try:
            status = read_status_list(self._path(issuer_public).read_bytes())
        except (OSError, ForeignFileError):
            return None
        return status if status.issuer_public == issuer_public else None

    def all(self) -> Iterator[StatusList]:
        """Yield the newest list of every issuer."""
        for path in sorted(self._folder.glob(f"*{SUFFIX}")):
            try:
                yield read_status_list(path.read_bytes())
            except (OSError, ForeignFileError):
                continue

    def _path(self, issuer_public: bytes) -> Path:
        return self._folder / f"{multikey(issuer_public)}{SUFFIX}"
