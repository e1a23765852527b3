"""Passphrases, the recovery code, and being remembered on this computer."""

from __future__ import annotations

from plc_desktop.services.workspace.passphrases import check_passphrase
from plc_desktop.services.workspace.session import Session


class Keys:
    """What the settings page does about opening this workspace."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def change_passphrase(self, old: str, new: str) -> None:
        """Open the workspace with another passphrase from now on.

        The recovery sheet and older backups keep working as they did.

        Raises:
            RuleError: "passphrase_too_short".
            EnvironmentProblem: "wrong_passphrase".
        """
        check_passphrase(new)
        self._session.database.change_passphrase(old, new)

    def set_passphrase(self, new: str) -> None:
        """Set another passphrase right after opening with the recovery code.

        Raises:
            RuleError: "passphrase_too_short".
        """
        check_passphrase(new)
        self._session.database.set_passphrase(new)

    def recovery_code(self) -> str:
        """Return a new recovery code to print; an older sheet stops working."""
        return self._session.database.add_recovery()

    def has_recovery(self) -> bool:
        """Return whether a recovery sheet was made."""
        return self._session.database.has_recovery()

    def change_person_passphrase(self, person_id: str, old: str, new: str) -> None:
        """Lock a supervisor's key with another passphrase.

        Raises:
            RuleError: "passphrase_too_short".
            EnvironmentProblem: "wrong_key_passphrase" or "no_person_key".
        """
        check_passphrase(new)
        workspace_id = self._session.database.workspace_id
        self._session.keys.change_passphrase(workspace_id, person_id, old, new)

    def keychain_name(self) -> str:
        """Return what the system calls its keychain; empty if there is none."""
        keychain = self._session.environment.keychain
        return keychain.name if keychain else ""

    def remember(self) -> bool:
        """Keep the workspace's key in the keychain; return whether it is really there."""
        keychain = self._session.environment.keychain
        if keychain is None:
            return False
        database = self._session.database
        return keychain.store(account_of(str(database.path)), database.key)

    def forget(self) -> None:
        """Ask for the passphrase again from the next start on."""
        keychain = self._session.environment.keychain
        if keychain is not None:
            keychain.remove(account_of(str(self._session.database.path)))

    def is_remembered(self) -> bool:
        """Return whether the workspace opens without its passphrase here."""
        keychain = self._session.environment.keychain
        if keychain is None:
            return False
        return keychain.fetch(account_of(str(self._session.database.path))) is not None


def account_of(path: str) -> str:
    """Return the keychain entry of the workspace at this path."""
    return f"workspace {path}"
