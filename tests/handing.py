"""A record handed from one organization to another, the way people do it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from plc_desktop.errors import PlcError
from plc_desktop.services.transfers.desk import TransferDone
from tests.laptops import Laptop

TODAY = date(2026, 3, 20)


def offer(giver: Laptop, taker: Laptop, person_id: str, stick: Path) -> TransferDone:
    return giver.office.transfers.offer(taker.key, person_id, stick, consented_on=TODAY)


def path_of(done: TransferDone) -> Path:
    assert done.path is not None
    return done.path


def hand_over(giver: Laptop, taker: Laptop, person_id: str, stick: Path) -> None:
    """Offer, accept and finish."""
    offered = path_of(offer(giver, taker, person_id, stick))
    accepted = path_of(taker.office.transfers.accept(offered, stick))
    giver.office.transfers.finish(accepted)


def refused(what: object, *arguments: object, **named: object) -> str:
    with pytest.raises(PlcError) as caught:
        what(*arguments, **named)  # type: ignore[operator]
    return caught.value.code
