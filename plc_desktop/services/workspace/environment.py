"""What the services need of the computer: clock, randomness, folders, keychain; replaceable."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import cached_property

from plc_desktop.domain import ids
from plc_desktop.paths import Folders, default_folders
from plc_desktop.services.workspace.keychain import Keychain
from plc_desktop.signing.wrap import PASSPHRASE_COST, Cost

NONCE_BYTES = 16


def no_keychain() -> Keychain | None:
    """Find no keychain."""
    return None


@dataclass(frozen=True)
class Environment:
    """The outside world as the services see it; tests give their own.

    Attributes:
        clock: The present instant, in UTC.
        today: The present local date.
        random: Unpredictable bytes of the length asked for.
        folders: Where the program keeps its own files.
        find_keychain: Finds the system's keychain; asked once, when it is first needed.
        passphrase_cost: How slow a guess at a passphrase that is set from now on is to be.
    """

    clock: Callable[[], datetime]
    today: Callable[[], date]
    random: Callable[[int], bytes]
    folders: Folders
    find_keychain: Callable[[], Keychain | None] = no_keychain
    passphrase_cost: Cost = PASSPHRASE_COST

    @cached_property
    def keychain(self) -> Keychain | None:
        """The system's keychain; None where there is none."""
        return self.find_keychain()

    @classmethod
    def default(cls) -> Environment:
        """Return the environment of the current user on this computer."""
        return cls(
            clock=_utc_now,
            today=_local_today,
            random=os.urandom,
            folders=default_folders(),
            find_keychain=Keychain.system,
        )

    def now_ms(self) -> int:
        """Return the present instant in milliseconds since 1970, UTC."""
        return int(self.clock().timestamp() * 1000)

    def new_id(self) -> str:
        """Return an id no other record has."""
        return ids.new_id(self.random(ids.ID_BYTES))

    def new_dated_id(self) -> str:
        """Return an id no other record has, for a kind with thousands of records."""
        return ids.new_dated_id(self.clock().astimezone(UTC).date(), self.random(ids.ID_BYTES))

    def nonce(self) -> str:
        """Return hex digits that make a fact differ from every other."""
        return self.random(NONCE_BYTES).hex()


def _utc_now() -> datetime:
    return datetime.now(tz=UTC)


def _local_today() -> date:
    return datetime.now(tz=UTC).astimezone().date()
