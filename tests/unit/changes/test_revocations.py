from __future__ import annotations

from typing import Any

import pytest

from plc_desktop.changes import revocations
from plc_desktop.signing.keys import SigningKey

KEY = SigningKey.from_bytes(bytes(range(32)))
CONTENT: dict[str, Any] = {
    "credential": "c",
    "reason": "Issued by mistake",
    "revoked_on": "2026-03-20",
    "by": "p",
    "at": 1,
    "nonce": "00",
}


def test_what_an_issuer_signed_is_authentic() -> None:
    signed = revocations.sign(CONTENT, KEY)
    assert signed["key"] == KEY.public.hex()
    assert revocations.is_authentic(signed)
    assert revocations.is_authentic({**signed, "what a newer program says": True})


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("credential", "d"),
        ("reason", "Another"),
        ("revoked_on", "2026-03-21"),
        ("by", "q"),
        ("at", 2),
        ("nonce", "01"),
        ("key", "no key"),
        ("key", SigningKey.from_bytes(bytes(32)).public.hex()),
        ("sig", "00" * 64),
        ("sig", None),
        ("at", 1.5),
    ],
)
def test_nothing_of_it_can_be_changed(name: str, value: Any) -> None:
    assert not revocations.is_authentic({**revocations.sign(CONTENT, KEY), name: value})
