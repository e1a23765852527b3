"""Files from which no workspace is made on a new laptop, each with its reason."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from plc_desktop.errors import ForeignFileError, RuleError
from plc_desktop.exchange.cards import write_card
from plc_desktop.exchange.sync_file import write_sync
from plc_desktop.services.joining import Joining
from tests import synced
from tests.exchanged import CREATED_AT_MS, new_keys, person_card
from tests.factories import Clock
from tests.laptops import Laptop, environment_in, start
from ui.common.messages import text_for

NOW = datetime(2026, 3, 2, 15, 0, tzinfo=UTC)


def from_another(laptop: Laptop, joining: Joining, **changes: object) -> bytes:
    """Return a file that a laptop signed, addressed to whoever wants to join."""
    writer, workspace = synced.Laptop("ana", laptop.office.laptops.keys()), "x" * 26
    writer.workspace = str(changes.pop("workspace", workspace))
    change = writer.write([synced.phone("a", "1")])
    reader = joining.keys(laptop.database.workspace_id)
    to = synced.envelope(reader.age.recipient, workspace=writer.workspace)
    head = synced.head([writer], **changes)
    return write_sync(to, head, [change], (), writer.keys.signing)


def test_only_everything_of_the_right_workspace_makes_a_new_one(tmp_path: Path) -> None:
    ana = start(tmp_path / "ana", Clock(NOW))
    card, joining = ana.card(tmp_path), Joining(environment_in(tmp_path / "bo", Clock(NOW)))
    joining.write_card(card, "Bo", tmp_path / "bo.plccard")
    path = tmp_path / "file.plcsync"
    path.write_bytes(from_another(ana, joining))
    with pytest.raises(ForeignFileError, match="other_workspace_sync"):
        joining.open(card, path, is_compared=True)
    mine = ana.database.workspace_id
    path.write_bytes(from_another(ana, joining, workspace=mine, is_everything=False))
    with pytest.raises(ForeignFileError, match="join_needs_everything"):
        joining.open(card, path, is_compared=True)
    path.write_bytes(from_another(ana, joining, workspace=mine))
    assert joining.open(card, path, is_compared=True).office.workspace == mine
    ana.office.close()


def test_a_persons_card_is_no_laptops(tmp_path: Path) -> None:
    rosa, device = new_keys(), new_keys()
    data = write_card(
        person_card(rosa, device), rosa, device, created_at_ms=CREATED_AT_MS, app="test"
    )
    path = tmp_path / "rosa.plccard"
    path.write_bytes(data)
    joining = Joining(environment_in(tmp_path / "bo", Clock(NOW)))
    with pytest.raises(RuleError, match="card_not_of_a_laptop"):
        joining.write_card(path, "Bo", tmp_path / "bo.plccard")
    ana = start(tmp_path / "ana", Clock(NOW))
    with pytest.raises(RuleError, match="card_not_of_a_laptop"):
        ana.office.laptops.look(path)
    ana.office.close()


def test_the_card_of_this_very_laptop_is_refused(tmp_path: Path) -> None:
    ana = start(tmp_path / "ana", Clock(NOW))
    card, laptops = ana.card(tmp_path), ana.office.laptops
    with pytest.raises(RuleError, match="card_of_this_laptop"):
        laptops.look(card)
    with pytest.raises(RuleError, match="card_of_this_laptop"):
        laptops.accept(card, is_compared=True)
    with pytest.raises(RuleError, match="card_of_this_laptop"):
        Joining(ana.environment).write_card(card, "Ana again", tmp_path / "again.plccard")
    assert not (tmp_path / "again.plccard").exists()
    with pytest.raises(RuleError, match="card_of_own_organization") as caught:
        ana.office.partners.accept(card, is_compared=True)
    assert "other organization is needed" in text_for(caught.value)
    assert laptops.all() == []
    assert ana.office.partners.all() == []
    ana.office.close()
