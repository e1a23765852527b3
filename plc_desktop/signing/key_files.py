"""Private keys as files beside the workspace, never inside it or its backups.

```
<folder>/<workspace id>/device.key               the computer's key, readable by its owner only
<folder>/<workspace id>/person-<person id>.key   a person's key, locked with their passphrase
```
"""

from __future__ import annotations

import os
import re
from pathlib import Path

from plc_desktop.errors import EnvironmentProblem, RuleError
from plc_desktop.signing.keys import KEY_BYTES, SigningKey
from plc_desktop.signing.wrap import PASSPHRASE_COST, Cost, unwrap, wrap

_SAFE_NAME = re.compile(r"[a-z0-9][a-z0-9_-]{0,63}")


class KeyStore:
    """The key files of this computer's user."""

    def __init__(self, folder: Path, cost: Cost = PASSPHRASE_COST) -> None:
        """Use the key files below `folder`, which need not exist yet.

        Args:
            folder: Folder outside every workspace.
            cost: How slow a guess at the passphrase of a new key is to be.
        """
        self._folder = folder
        self._cost = cost

    def device_key(self, workspace_id: str) -> SigningKey:
        """Return this computer's key for a workspace, made when it is first asked for.

        Raises:
            EnvironmentProblem: "damaged_key" or "key_folder_unusable".
        """
        path = self._folder_of(workspace_id) / "device.key"
        private = _read(path)
        if private is None:
            key = SigningKey.generate()
            _write(path, key.private_bytes())
            return key
        return _key_of(private)

    def has_person_key(self, workspace_id: str, person_id: str) -> bool:
        """Return whether this computer holds the person's key."""
        return self._person_path(workspace_id, person_id).is_file()

    def make_person_key(self, workspace_id: str, person_id: str, passphrase: str) -> SigningKey:
        """Return a new key for the person, written down locked with the passphrase.

        Raises:
            RuleError: "person_key_exists" or "passphrase_missing".
            EnvironmentProblem: "key_folder_unusable".
        """
        path = self._person_path(workspace_id, person_id)
        if path.exists():
            raise RuleError("person_key_exists")
        key = SigningKey.generate()
        _write(path, wrap(key.private_bytes(), passphrase, self._cost))
        return key

    def open_person_key(self, workspace_id: str, person_id: str, passphrase: str) -> SigningKey:
        """Return the person's key.

        Raises:
            EnvironmentProblem: "no_person_key", "wrong_key_passphrase", "damaged_key",
                "newer_key" or "key_folder_unusable".
        """
        envelope = _read(self._person_path(workspace_id, person_id))
        if envelope is None:
            raise EnvironmentProblem("no_person_key")
        try:
            return _key_of(unwrap(envelope, passphrase))
        except EnvironmentProblem as problem:
            if problem.code == "wrong_passphrase":
                raise EnvironmentProblem("wrong_key_passphrase") from None
            raise

    def change_passphrase(self, workspace_id: str, person_id: str, old: str, new: str) -> None:
        """Lock the person's key with another passphrase.

        Raises:
            RuleError: "passphrase_missing".
            EnvironmentProblem: As `open_person_key`.
        """
        key = self.open_person_key(workspace_id, person_id, old)
        _write(
            self._person_path(workspace_id, person_id), wrap(key.private_bytes(), new, self._cost)
        )

    def _person_path(self, workspace_id: str, person_id: str) -> Path:
        return self._folder_of(workspace_id) / f"person-{_safe(person_id)}.key"

    def _folder_of(self, workspace_id: str) -> Path:
        return self._folder / _safe(workspace_id)


def _safe(name: str) -> str:
    if not _SAFE_NAME.fullmatch(name):
        raise RuleError("key_name_unusable", name=name)
    return name


def _key_of(private: bytes) -> SigningKey:
    if len(private) != KEY_BYTES:
        raise EnvironmentProblem("damaged_key")
    return SigningKey.from_bytes(private)


def _read(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise EnvironmentProblem("key_folder_unusable", path=path, why=error.strerror) from error


def _write(path: Path, data: bytes) -> None:
    """Write beside the target and rename, so that a power cut leaves the old file or the new."""
    part = path.with_suffix(".part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        part.unlink(missing_ok=True)
        handle = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
        _sync_folder(path.parent)
    except OSError as error:
        raise EnvironmentProblem("key_folder_unusable", path=path, why=error.strerror) from error


def _sync_folder(folder: Path) -> None:
    if os.name == "nt":  # pragma: no cover  # Windows cannot open folders, and needs no such call
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
