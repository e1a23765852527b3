"""Private keys as single files to carry away: an organization's root, or a person's keys.

```
0   8  magic 89 50 4C 4B 0D 0A 1A 0A
8   2  version 1, big-endian
10  4  length of the header, at most 8,192
14     header: one canonical JSON object: kind, key, name, organization, workspace, made
   n   SHA-256 of everything before (32 bytes) and the secret, locked together by `signing.wrap`
```

Such a file lies on a stick or at another computer, never inside a workspace or its backups.
"""

from __future__ import annotations

import hashlib
import struct
from dataclasses import dataclass

from plc_desktop.errors import EnvironmentProblem, ForeignFileError
from plc_desktop.signing import canonical, recovery
from plc_desktop.signing.keys import KEY_BYTES, SigningKey, is_usable
from plc_desktop.signing.wrap import PASSPHRASE_COST, Cost, unwrap, wrap

ROOT, PERSON = "root", "person"
SUFFIXES = {ROOT: ".plcroot", PERSON: ".plckey"}

MAX_FILE_BYTES = 65_536

MAGIC = b"\x89PLK\r\n\x1a\n"
_VERSION = 1
_FIXED = struct.Struct(">8sHI")
_MAX_HEADER_BYTES = 8_192
_DIGEST_BYTES = 32
_ROOT_SEED = b"plc-root/1\0"
_TEXTS = ("kind", "key", "name", "organization", "workspace")


@dataclass(frozen=True, kw_only=True)
class KeyLabel:
    """What a key file says without its passphrase.

    Attributes:
        kind: `ROOT` or `PERSON`.
        key: Public signing key, hex.
        name: Who keeps the file, or whose keys they are.
        organization: Name of the organization.
        workspace: Id of the workspace; empty for the keys of a person without one.
        made_at_ms: When the file was made, by the clock of that computer.
    """

    kind: str
    key: str
    name: str
    organization: str
    workspace: str
    made_at_ms: int


def root_key(secret: bytes) -> SigningKey:
    """Return the root key that `recovery.SECRET_BYTES` random bytes stand for."""
    return SigningKey.from_bytes(hashlib.sha256(_ROOT_SEED + secret).digest())


def lock_key(
    label: KeyLabel, secret: bytes, passphrase: str, cost: Cost = PASSPHRASE_COST
) -> bytes:
    """Return the bytes of a key file.

    Args:
        label: What everybody may read.
        secret: Twenty random bytes of a root, or a person's keys as in their key file.
        passphrase: Opens the file.
        cost: How slow a guess at the passphrase is to be.

    Raises:
        RuleError: "passphrase_missing".
    """
    said = {**{name: getattr(label, name) for name in _TEXTS}, "made": label.made_at_ms}
    header = canonical.encode(said)
    head = _FIXED.pack(MAGIC, _VERSION, len(header)) + header
    return head + wrap(hashlib.sha256(head).digest() + secret, passphrase, cost)


def read_label(data: bytes, kind: str = "") -> KeyLabel:
    """Return what a key file says on the outside; its passphrase is not asked for.

    Args:
        data: The file.
        kind: What it must be; anything if empty.

    Raises:
        ForeignFileError: "not_a_key_file", "newer_key_file", "key_file_damaged", or
            "other_key_file" with the `kind` it is.
    """
    return _parted(data, kind)[0]


def unlock_key(data: bytes, kind: str, passphrase: str) -> tuple[KeyLabel, bytes]:
    """Return what a key file says and the secret in it.

    Raises:
        ForeignFileError: As `read_label`; "key_file_damaged" also if label and secret do not
            belong together.
        EnvironmentProblem: "wrong_passphrase" or "newer_key".
    """
    label, head, envelope = _parted(data, kind)
    try:
        opened = unwrap(envelope, passphrase)
    except EnvironmentProblem as problem:
        if problem.code == "damaged_key":
            raise _damaged() from None
        raise
    digest, secret = opened[:_DIGEST_BYTES], opened[_DIGEST_BYTES:]
    if digest != hashlib.sha256(head).digest() or _public_of(kind, secret) != label.key:
        raise _damaged()
    return label, secret


def _public_of(kind: str, secret: bytes) -> str:
    """Return the public key, hex, that belongs to a secret; empty if it is none."""
    if kind == ROOT:
        is_whole = len(secret) == recovery.SECRET_BYTES
        return root_key(secret).public.hex() if is_whole else ""
    is_whole = len(secret) > KEY_BYTES
    return SigningKey.from_bytes(secret[:KEY_BYTES]).public.hex() if is_whole else ""


def _parted(data: bytes, kind: str) -> tuple[KeyLabel, bytes, bytes]:
    """Return label, head and envelope of a key file."""
    if not data.startswith(MAGIC):
        raise ForeignFileError("not_a_key_file")
    if len(data) < _FIXED.size or len(data) > MAX_FILE_BYTES:
        raise _damaged()
    _, version, length = _FIXED.unpack(data[: _FIXED.size])
    if version > _VERSION:
        raise ForeignFileError("newer_key_file")
    if version != _VERSION or length > _MAX_HEADER_BYTES:
        raise _damaged()
    end = _FIXED.size + length
    label = _label(data[_FIXED.size : end])
    if kind not in {"", label.kind}:
        raise ForeignFileError("other_key_file", kind=label.kind)
    return label, data[:end], data[end:]


def _label(header: bytes) -> KeyLabel:
    try:
        said = canonical.decode_strict(header)
    except ForeignFileError:
        raise _damaged() from None
    if not isinstance(said, dict) or said.keys() != {*_TEXTS, "made"}:
        raise _damaged()
    texts = {name: said[name] for name in _TEXTS}
    made = said["made"]
    if not all(isinstance(text, str) for text in texts.values()) or type(made) is not int:
        raise _damaged()
    label = KeyLabel(**texts, made_at_ms=made)  # type: ignore[arg-type]  # texts, all of them
    if label.kind not in SUFFIXES or not _is_key(label.key):
        raise _damaged()
    return label


def _is_key(digits: str) -> bool:
    try:
        public = bytes.fromhex(digits)
    except ValueError:
        return False
    return is_usable(public) and public.hex() == digits


def _damaged() -> ForeignFileError:
    return ForeignFileError("key_file_damaged")
