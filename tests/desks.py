"""Several laptops of one organization, each a real workspace in a home of its own."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from plc_desktop.services.app import Office
from plc_desktop.services.environment import Environment
from plc_desktop.services.joining import Joining, make_workspace
from plc_desktop.signing.wrap import CODE_COST
from tests.conftest import folders_in
from tests.factories import PASSPHRASE, Clock, MemoryKeychain


@dataclass
class Desk:
    """One laptop on somebody's desk."""

    office: Office
    environment: Environment
    clock: Clock
    home: Path

    @property
    def key(self) -> str:
        """Return its public key."""
        return self.office.laptops.this().key

    def card(self, stick: Path) -> Path:
        """Write its card onto the stick."""
        path = stick / f"{self.key[:8]}.plccard"
        self.office.laptops.export_card(path)
        return path


def environment_in(home: Path, clock: Clock) -> Environment:
    """Return a computer of its own."""
    return Environment(
        clock=clock.now,
        today=clock.today,
        random=clock.random,
        folders=folders_in(home),
        find_keychain=MemoryKeychain().keychain,
        passphrase_cost=CODE_COST,
    )


def join(first: Desk, root: Path, name: str, clock: Clock | None = None) -> Desk:
    """Let one more laptop take part, the way people do: card there, card back, file there."""
    clock = clock or Clock(first.clock.instant)
    clock.random(len(name) + 1)  # its own run of chance
    environment = environment_in(root / name / "home", clock)
    (root / name).mkdir(parents=True, exist_ok=True)
    stick = root / "stick"
    stick.mkdir(exist_ok=True)
    card = first.card(stick)
    joining = Joining(environment)
    own_card = stick / f"{name}.plccard"
    seen = joining.write_card(card, name, own_card)
    assert first.office.laptops.look(own_card).code == seen.code
    accepted = first.office.laptops.accept(own_card, is_compared=True)
    written = first.office.syncing.export(stick, [accepted.key], everything=True)
    found = joining.open(card, written.path, is_compared=True)
    path = root / name / "office.plcdb"
    office = make_workspace(path, PASSPHRASE, found, environment=environment)
    return Desk(office, environment, clock, root / name)


def send(sender: Desk, folder: Path, *readers: Desk, everything: bool = False) -> Path:
    """Write a file for other laptops, for all of them if none is named."""
    folder.mkdir(parents=True, exist_ok=True)
    keys = [reader.key for reader in readers]
    return sender.office.syncing.export(folder, keys, everything=everything).path
