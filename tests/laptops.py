"""Several laptops of one organization, each a real workspace in a home of its own."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from plc_desktop.services.app import Office, create_workspace, open_workspace
from plc_desktop.services.joining import Joining, make_workspace
from plc_desktop.services.workspace.environment import Environment
from plc_desktop.signing.wrap import CODE_COST
from plc_desktop.storage.database import Database
from tests.conftest import folders_in
from tests.factories import PASSPHRASE, Clock, MemoryKeychain

WORKSPACE = "office.plcdb"


@dataclass
class Laptop:
    """One laptop: a workspace, open, and the computer it is on.

    Attributes:
        office: The open workspace; another one after a backup was put back.
        environment: Clock, folders, keychain of the computer.
        clock: What the environment's clock shows.
        home: The folder that the workspace is in.
    """

    office: Office
    environment: Environment
    clock: Clock
    home: Path

    @property
    def database(self) -> Database:
        """Return the workspace's file, open."""
        return self.office.session.database

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


def start(
    root: Path, clock: Clock, organization: str = "Riverside", your_name: str = "Ana Duarte"
) -> Laptop:
    """Make a workspace on a computer of its own."""
    root.mkdir(parents=True, exist_ok=True)
    environment = environment_in(root / "home", clock)
    office = create_workspace(
        root / WORKSPACE, PASSPHRASE, organization, your_name, environment=environment
    )
    return Laptop(office, environment, clock, root)


def open_in(home: Path, clock: Clock) -> Laptop:
    """Open the workspace that lies in a folder, on a computer that has its keys there."""
    environment = environment_in(home, clock)
    return Laptop(_open(home, environment), environment, clock, home)


def reopen(laptop: Laptop) -> None:
    """Open a laptop's workspace after it was closed, whatever file lies there now."""
    laptop.office = _open(laptop.home, laptop.environment)


def _open(home: Path, environment: Environment) -> Office:
    return open_workspace(home / WORKSPACE, passphrase=PASSPHRASE, environment=environment)


def join(first: Laptop, root: Path, name: str, clock: Clock | None = None) -> Laptop:
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
    path = root / name / WORKSPACE
    office = make_workspace(path, PASSPHRASE, found, environment=environment)
    return Laptop(office, environment, clock, root / name)


def send(sender: Laptop, folder: Path, *readers: Laptop, everything: bool = False) -> Path:
    """Write a file for other laptops, for all of them if none is named."""
    folder.mkdir(parents=True, exist_ok=True)
    keys = [reader.key for reader in readers]
    return sender.office.syncing.export(folder, keys, everything=everything).path
