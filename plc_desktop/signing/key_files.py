"""Private keys as files beside the workspace, never inside it or its backups.

```
<folder>/<workspace id>/device.key               the computer's key, readable by its owner only
<folder>/<workspace id>/device.age               what opens files sent to the computer, the same
<folder>/<workspace id>/person-<person id>.key   a person's key, locked with their passphrase
<folder>/<workspace id>/person-<person id>.pdf-key   the key they sign PDFs with, locked likewise
```

A person's key file holds 32 private bytes of Ed25519 and the text of an age identity right after
them, locked together. Files made before there was exchange hold the 32 bytes only.
"""

from __future__ import annotations

import os
import re
from collections.abc import Collection
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from plc_desktop.errors import EnvironmentProblem, ForeignFileError, RuleError
from plc_desktop.files import patiently, put_in_place, sync_file, sync_folder
from plc_desktop.signing.age import AgeIdentity
from plc_desktop.signing.keys import KEY_BYTES, SigningKey
from plc_desktop.signing.wrap import PASSPHRASE_COST, Cost, unwrap, wrap

_SAFE_NAME = re.compile(r"[a-z0-9][a-z0-9_-]{0,63}")


@dataclass(frozen=True)
class Keys:
    """Both halves of an identity: one signs, the other opens what was locked for it."""

    signing: SigningKey
    age: AgeIdentity


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

    def has_device_key(self, workspace_id: str) -> bool:
        """Return whether this computer has a key for a workspace."""
        return (self.folder_of(workspace_id) / "device.key").is_file()

    def folder_of(self, workspace_id: str) -> Path:
        """Return where this computer keeps what belongs to a workspace and stays here."""
        return self._folder_of(workspace_id)

    def device_keys(self, workspace_id: str) -> Keys:
        """Return this computer's key and what opens files sent to it, made when first asked for.

        Raises:
            EnvironmentProblem: "damaged_key" or "key_folder_unusable".
        """
        path = self._folder_of(workspace_id) / "device.age"
        secret = _read(path)
        if secret is None:
            secret = AgeIdentity.generate().secret_bytes()
            _write(path, secret)
        return Keys(self.device_key(workspace_id), _age_of(secret))

    def has_person_key(self, workspace_id: str, person_id: str) -> bool:
        """Return whether this computer holds the person's key."""
        return self._person_path(workspace_id, person_id).is_file()

    def make_person_key(self, workspace_id: str, person_id: str, passphrase: str) -> SigningKey:
        """Return a new key for the person, written down locked with the passphrase.

        Raises:
            RuleError: "person_key_exists" or "passphrase_missing".
            EnvironmentProblem: "key_folder_unusable".
        """
        return self.make_person_keys(workspace_id, person_id, passphrase).signing

    def make_person_keys(self, workspace_id: str, person_id: str, passphrase: str) -> Keys:
        """Return new keys for the person, as `make_person_key` does.

        Raises:
            RuleError: "person_key_exists".
            EnvironmentProblem: "key_folder_unusable".
        """
        path = self._person_path(workspace_id, person_id)
        if path.exists():
            raise RuleError("person_key_exists")
        keys = Keys(SigningKey.generate(), AgeIdentity.generate())
        _write(path, wrap(secret_of(keys), passphrase, self._cost))
        return keys

    def keep_person_keys(
        self, workspace_id: str, person_id: str, keys: Keys, passphrase: str
    ) -> None:
        """Write down keys that come from another computer.

        Raises:
            RuleError: "person_key_exists" if the person has a key here, "passphrase_missing".
            EnvironmentProblem: "key_folder_unusable".
        """
        path = self._person_path(workspace_id, person_id)
        if path.exists():
            raise RuleError("person_key_exists")
        _write(path, wrap(secret_of(keys), passphrase, self._cost))

    def open_person_key(self, workspace_id: str, person_id: str, passphrase: str) -> SigningKey:
        """Return the person's key.

        Raises:
            EnvironmentProblem: "no_person_key", "wrong_key_passphrase", "damaged_key",
                "newer_key" or "key_folder_unusable".
        """
        return _key_of(self._secret(workspace_id, person_id, passphrase)[:KEY_BYTES])

    def open_person_keys(self, workspace_id: str, person_id: str, passphrase: str) -> Keys:
        """Return the person's keys; an older file gets its age identity now.

        Raises:
            EnvironmentProblem: As `open_person_key`.
        """
        secret = self._secret(workspace_id, person_id, passphrase)
        if len(secret) == KEY_BYTES:
            secret += AgeIdentity.generate().secret_bytes()
            path = self._person_path(workspace_id, person_id)
            _write(path, wrap(secret, passphrase, self._cost))
        return keys_of_secret(secret)

    def _secret(self, workspace_id: str, person_id: str, passphrase: str) -> bytes:
        envelope = _read(self._person_path(workspace_id, person_id))
        if envelope is None:
            raise EnvironmentProblem("no_person_key")
        return _unlocked(envelope, passphrase)

    def remove_person_keys(self, workspace_id: str, people: Collection[str]) -> None:
        """Remove the key files that these people have on this computer; none is fine.

        Raises:
            EnvironmentProblem: "key_folder_unusable".
        """
        for path in self._folder_of(workspace_id).glob("person-*"):
            if path.stem.removeprefix("person-") in people:
                _remove(path)

    def change_passphrase(self, workspace_id: str, person_id: str, old: str, new: str) -> None:
        """Lock the person's key with another passphrase.

        Raises:
            RuleError: "passphrase_missing".
            EnvironmentProblem: As `open_person_key`.
        """
        secret = self._secret(workspace_id, person_id, old)
        _key_of(secret[:KEY_BYTES])
        pdf_secret = self.open_pdf_secret(workspace_id, person_id, old)
        if pdf_secret is not None:
            self.keep_pdf_secret(workspace_id, person_id, pdf_secret, new)
        _write(self._person_path(workspace_id, person_id), wrap(secret, new, self._cost))

    def keep_pdf_secret(
        self, workspace_id: str, person_id: str, secret: bytes, passphrase: str
    ) -> None:
        """Write down the secret of the key a person signs PDFs with, locked.

        Raises:
            RuleError: "passphrase_missing".
            EnvironmentProblem: "key_folder_unusable".
        """
        _write(self._pdf_path(workspace_id, person_id), wrap(secret, passphrase, self._cost))

    def open_pdf_secret(self, workspace_id: str, person_id: str, passphrase: str) -> bytes | None:
        """Return the secret of the key a person signs PDFs with, None if there is none.

        One that another passphrase locks counts as none: the person's own key says which
        passphrase is right, and a key for PDFs is replaced at no cost.

        Raises:
            EnvironmentProblem: "damaged_key", "newer_key" or "key_folder_unusable".
        """
        envelope = _read(self._pdf_path(workspace_id, person_id))
        try:
            return None if envelope is None else unwrap(envelope, passphrase)
        except EnvironmentProblem as problem:
            if problem.code == "wrong_passphrase":
                return None
            raise

    def _person_path(self, workspace_id: str, person_id: str) -> Path:
        return self._folder_of(workspace_id) / f"person-{_safe(person_id)}.key"

    def _pdf_path(self, workspace_id: str, person_id: str) -> Path:
        return self._folder_of(workspace_id) / f"person-{_safe(person_id)}.pdf-key"

    def _folder_of(self, workspace_id: str) -> Path:
        return self._folder / _safe(workspace_id)


def _safe(name: str) -> str:
    if not _SAFE_NAME.fullmatch(name):
        raise RuleError("key_name_unusable", name=name)
    return name


def _unlocked(envelope: bytes, passphrase: str) -> bytes:
    try:
        return unwrap(envelope, passphrase)
    except EnvironmentProblem as problem:
        if problem.code == "wrong_passphrase":
            raise EnvironmentProblem("wrong_key_passphrase") from None
        raise


def _key_of(private: bytes) -> SigningKey:
    if len(private) != KEY_BYTES:
        raise EnvironmentProblem("damaged_key")
    return SigningKey.from_bytes(private)


def _age_of(secret: bytes) -> AgeIdentity:
    try:
        return AgeIdentity.from_secret(secret)
    except ForeignFileError:
        raise EnvironmentProblem("damaged_key") from None


def secret_of(keys: Keys) -> bytes:
    """Return both private halves as they stand in a key file once it is unlocked."""
    return keys.signing.private_bytes() + keys.age.secret_bytes()


def keys_of_secret(secret: bytes) -> Keys:
    """Return the keys that `secret_of` wrote down.

    Raises:
        EnvironmentProblem: "damaged_key".
    """
    return Keys(_key_of(secret[:KEY_BYTES]), _age_of(secret[KEY_BYTES:]))


def _read(path: Path) -> bytes | None:
    try:
        return patiently(path.read_bytes)
    except FileNotFoundError:
        return None
    except OSError as error:
        raise EnvironmentProblem("key_folder_unusable", path=path, why=error.strerror) from error


def _remove(path: Path) -> None:
    try:
        patiently(partial(path.unlink, missing_ok=True))
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
            sync_file(file)
        put_in_place(part, path)
        sync_folder(path.parent)
    except OSError as error:
        raise EnvironmentProblem("key_folder_unusable", path=path, why=error.strerror) from error
