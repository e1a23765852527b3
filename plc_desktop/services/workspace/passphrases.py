"""What a passphrase that protects a key must be like."""

from __future__ import annotations

from plc_desktop.errors import RuleError

SHORTEST_PASSPHRASE = 8


def check_passphrase(passphrase: str) -> None:
    """Refuse a passphrase that is too short to protect anything.

    Raises:
        RuleError: "passphrase_too_short".
    """
    if len(passphrase) < SHORTEST_PASSPHRASE:
        raise RuleError("passphrase_too_short", least=SHORTEST_PASSPHRASE)
