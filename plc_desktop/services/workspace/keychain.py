"""The system's keychain, used only when a person asks to be remembered on this computer."""

from __future__ import annotations

import logging
from typing import Protocol

logger = logging.getLogger(__name__)

SERVICE = "PLC Desktop"


class Backend(Protocol):
    """What this program uses of a keyring backend."""

    def get_password(self, service: str, username: str) -> str | None:
        """Return the stored text, None if there is none."""

    def set_password(self, service: str, username: str, password: str) -> None:
        """Store a text."""

    def delete_password(self, service: str, username: str) -> None:
        """Remove a text."""


class Keychain:
    """Keeps the key of a workspace file under the workspace's id.

    A keychain that fails in any way counts as absent: the passphrase always works.
    """

    def __init__(self, backend: Backend, name: str) -> None:
        self.name = name
        self._backend = backend

    @classmethod
    def system(cls) -> Keychain | None:
        """Return the keychain of this system, None if there is none that keeps secrets."""
        try:
            import keyring
            from keyring.backends import fail, null

            backend = keyring.get_keyring()
        except (ImportError, RuntimeError, OSError):
            return None
        if isinstance(backend, fail.Keyring | null.Keyring) or backend.priority < 1:
            return None
        return cls(backend, str(backend.name))

    def store(self, account: str, secret: bytes) -> bool:
        """Keep a secret and read it back; return whether it is really there."""
        try:
            self._backend.set_password(SERVICE, account, secret.hex())
        except Exception as problem:  # noqa: BLE001  # backends raise what their system raises
            logger.warning("keychain refused: %s", type(problem).__name__)
            return False
        return self.fetch(account) == secret

    def fetch(self, account: str) -> bytes | None:
        """Return a kept secret, None if there is none or the keychain does not answer."""
        try:
            found = self._backend.get_password(SERVICE, account)
            return bytes.fromhex(found) if found else None
        except Exception as problem:  # noqa: BLE001  # backends raise what their system raises
            logger.warning("keychain did not answer: %s", type(problem).__name__)
            return None

    def remove(self, account: str) -> None:
        """Forget a secret; nothing happens if there is none."""
        try:
            self._backend.delete_password(SERVICE, account)
        except Exception as problem:  # noqa: BLE001  # backends raise what their system raises
            logger.info("keychain had nothing to remove: %s", type(problem).__name__)
