from __future__ import annotations

import keyring
import pytest
from keyring.backends import fail, null
from typing_extensions import override

from plc_desktop.services.workspace.keychain import Keychain
from tests.factories import MemoryKeychain


class Broken(MemoryKeychain):
    """A keychain that is locked."""

    @override
    def get_password(self, service: str, username: str) -> str | None:
        raise RuntimeError("locked")

    @override
    def set_password(self, service: str, username: str, password: str) -> None:
        raise RuntimeError("locked")

    @override
    def delete_password(self, service: str, username: str) -> None:
        raise RuntimeError("locked")


class Forgetful(MemoryKeychain):
    """A keychain that says yes and keeps nothing."""

    @override
    def set_password(self, service: str, username: str, password: str) -> None:
        return None


class Backend(keyring.backend.KeyringBackend):
    """A keychain as a system offers it."""

    priority = 5

    @override
    def get_password(self, service: str, username: str) -> str | None:
        return None

    @override
    def set_password(self, service: str, username: str, password: str) -> None:
        return None

    @override
    def delete_password(self, service: str, username: str) -> None:
        return None


def test_a_secret_is_kept_read_back_and_removed() -> None:
    keychain = MemoryKeychain().keychain()
    assert keychain.store("workspace", b"\0secret")
    assert keychain.fetch("workspace") == b"\0secret"
    keychain.remove("workspace")
    assert keychain.fetch("workspace") is None
    keychain.remove("workspace")


def test_a_keychain_that_does_not_work_counts_as_absent() -> None:
    broken = Broken().keychain()
    assert not broken.store("workspace", b"secret")
    assert broken.fetch("workspace") is None
    broken.remove("workspace")
    assert not Forgetful().keychain().store("workspace", b"secret")


@pytest.mark.parametrize(
    ("backend", "is_there"), [(fail.Keyring(), False), (null.Keyring(), False), (Backend(), True)]
)
def test_only_a_keychain_that_keeps_secrets_is_offered(
    backend: keyring.backend.KeyringBackend,
    is_there: bool,  # noqa: FBT001
) -> None:
    before = keyring.get_keyring()
    keyring.set_keyring(backend)
    try:
        assert (Keychain.system() is not None) is is_there
    finally:
        keyring.set_keyring(before)
