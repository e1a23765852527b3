"""Commands as a person types them, but for the slowness that a guess at a passphrase must have."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from plc_desktop.services.environment import Environment
from plc_desktop.signing.wrap import CODE_COST


@pytest.fixture(scope="session", autouse=True)
def quick_passphrases() -> Iterator[None]:
    """Set passphrases that open at once; what they cost for people is tested with the signing."""
    usual = Environment.default
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Environment, "default", lambda: replace(usual(), passphrase_cost=CODE_COST))
        yield
