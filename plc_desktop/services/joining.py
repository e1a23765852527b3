"""Starting a second laptop: its own workspace file, made of what another laptop wrote for it.

Card there, card back, file there: each side compares the words of both cards before anything is
believed. The new file has its own key and passphrase and its own replica; only the workspace's id
is the same.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, dataclass
from pathlib import Path

from plc_desktop import __version__
from plc_desktop.domain.names import clean_text
from plc_desktop.errors import EnvironmentProblem, ForeignFileError, RuleError
from plc_desktop.exchange import cards, container
from plc_desktop.exchange.cards import Card
from plc_desktop.exchange.sync_file import OpenedSync, open_sync
from plc_desktop.files import discard, write_whole
from plc_desktop.services.app import Office, open_workspace
from plc_desktop.services.exchange.sources import FromLaptop
from plc_desktop.services.identities.own import NEW, CardSeen
from plc_desktop.services.workspace.environment import Environment
from plc_desktop.services.workspace.passphrases import check_passphrase
from plc_desktop.signing.key_files import Keys, KeyStore
from plc_desktop.storage import workspace_file
from plc_desktop.storage.database import Database
from plc_desktop.storage.import_report import Source
from plc_desktop.storage.locations import check_location
from plc_desktop.storage.peers import Peer

_BEGUN = "joining.json"


@dataclass(frozen=True)
class JoinFile:
    """A file from which a workspace can be made on this computer.

    Attributes:
        opened: What stands in it.
        data: Its bytes.
        office: The card of the laptop that wrote it.
    """

    opened: OpenedSync
    data: bytes
    office: Card


@dataclass(frozen=True)
class Begun:
    """What was entered when this computer's card was written last.

    Attributes:
        office: Where the card of the other laptop was.
        name: What people will call this computer.
        own: Where this computer's card was written.
    """

    office: str
    name: str
    own: str


class Joining:
    """What a computer does before it has the workspace."""

    def __init__(self, environment: Environment) -> None:
        self._environment = environment
        self._store = KeyStore(environment.folders.keys, environment.passphrase_cost)
        self._begun = environment.folders.keys / _BEGUN

    def begun(self) -> Begun | None:
        """Return what was entered before, so that nobody enters it twice; None if nothing was."""
        try:
            found = json.loads(self._begun.read_text(encoding="utf-8"))
            return Begun(str(found["office"]), str(found["name"]), str(found["own"]))
        except (OSError, ValueError, TypeError, KeyError):
            return None  # it only saves typing

    def finished(self) -> None:
        """Forget what was entered; the workspace is there."""
        discard(self._begun)

    def keys(self, workspace: str) -> Keys:
        """Return the keys of this computer for a workspace, made when first asked for."""
        return self._store.device_keys(workspace)

    def write_card(self, office_card: Path, name: str, target: Path) -> CardSeen:
        """Write this computer's card for a workspace, and return what to compare.

        Args:
            office_card: Card of a laptop that has the workspace.
            name: What people will call this computer.
            target: Where the card is written.

        Raises:
            ForeignFileError: As `cards.read_card`.
            RuleError: "card_not_of_a_laptop", "card_of_this_laptop" or "laptop_name_missing".
        """
        office = _office(office_card)
        if office.key == self.keys(office.workspace).signing.public.hex():
            raise RuleError("card_of_this_laptop", name=office.name)
        card, keys = self._card(office, name), self.keys(office.workspace)
        now = self._environment.now_ms()
        data = cards.write_card(card, keys, keys, created_at_ms=now, app=__version__)
        container.save_file(target, data)
        write_whole(self._folder_of(office) / f"card{cards.SUFFIX}", data)
        entered = Begun(str(office_card), name, str(target))
        write_whole(self._begun, json.dumps(asdict(entered)).encode(), is_private=True)
        return CardSeen(office, cards.comparison_code(card, office), NEW)

    def look(self, office_card: Path) -> CardSeen:
        """Return a laptop's card and what to compare with this computer's card.

        Raises:
            ForeignFileError: As `cards.read_card`.
            EnvironmentProblem: "no_join_card" if this computer's card was not written yet.
        """
        office = _office(office_card)
        return CardSeen(office, cards.comparison_code(self._own(office), office), NEW)

    def open(self, office_card: Path, path: Path, *, is_compared: bool) -> JoinFile:
        """Return a file from which this computer's workspace can be made.

        Args:
            office_card: Card of the laptop that wrote it.
            path: The file.
            is_compared: Whether both sides read the same words.

        Raises:
            ForeignFileError: As `open_sync`; "other_workspace_sync", or "join_needs_everything".
            RuleError: "card_not_compared", or "laptop_unknown" if another laptop wrote it.
            EnvironmentProblem: "no_join_card".
        """
        seen = self.look(office_card)
        if not is_compared:
            raise RuleError("card_not_compared", words=" ".join(seen.code.words))
        office, data = seen.card, container.read_file(path)
        opened = open_sync(data, [self.keys(office.workspace).age])
        if opened.envelope.workspace != office.workspace:
            raise ForeignFileError("other_workspace_sync", name=opened.envelope.sender)
        if opened.signer != office.key:
            raise RuleError("laptop_unknown", name=opened.envelope.sender)
        if not opened.head.is_everything:
            raise ForeignFileError("join_needs_everything", name=opened.envelope.sender)
        return JoinFile(opened, data, office)

    def _card(self, office: Card, name: str) -> Card:
        called = clean_text(name, max_length=cards.MAX_NAME)
        if not called:
            raise RuleError("laptop_name_missing")
        keys = self.keys(office.workspace)
        key, age = keys.signing.public.hex(), keys.age.recipient
        return Card(
            holder=cards.OFFICE,
            name=called,
            organization=office.organization,
            workspace=office.workspace,
            key=key,
            age=age,
            device_key=key,
            device_age=age,
        )

    def _own(self, office: Card) -> Card:
        path = self._folder_of(office) / f"card{cards.SUFFIX}"
        if not path.is_file():
            raise EnvironmentProblem("no_join_card")
        return cards.read_card(container.read_file(path))

    def _folder_of(self, office: Card) -> Path:
        self.keys(office.workspace)
        return self._environment.folders.keys / office.workspace


def make_workspace(
    path: Path, passphrase: str, found: JoinFile, *, environment: Environment | None = None
) -> Office:
    """Make this computer's own workspace of what another laptop wrote for it.

    Args:
        path: The file to make; its folder must exist.
        passphrase: Opens it from now on; at least eight characters.
        found: What `Joining.open` returned.
        environment: Clock, randomness, folders; the computer's own if not given.

    Raises:
        RuleError: "passphrase_too_short".
        ForeignFileError: As `sources.FromLaptop.changes`.
        EnvironmentProblem: "workspace_exists", "synced_folder" and others of `storage`.
    """
    here = environment or Environment.default()
    check_passphrase(passphrase)
    check_location(path)
    unlocked = workspace_file.create(path, passphrase, here.passphrase_cost)
    store = KeyStore(here.folders.keys, here.passphrase_cost)
    try:
        database = Database(unlocked, store, here.clock, workspace_id=found.office.workspace)
        try:
            _fill(database, found, here)
        finally:
            database.close()
        return open_workspace(path, passphrase=passphrase, environment=here)
    except BaseException:
        discard(path)
        raise


def _fill(database: Database, found: JoinFile, here: Environment) -> None:
    opened, office = found.opened, found.office
    sha256 = hashlib.sha256(found.data).hexdigest()
    source = FromLaptop("", sha256, opened, None, False, frozenset({office.key}), {})
    database.receive(
        source.changes(),
        Source(sha256, opened.signer),
        checkpoints=opened.head.checkpoints,
        documents=((one.body, one.media_type) for one in opened.documents()),
    )
    database.save_peer(
        Peer(
            device_key=office.key,
            replica=opened.head.replica,
            person_id=opened.head.person_id,
            recipients=(office.age,),
            heads=opened.head.heads,
            counts=dict(opened.head.counts),
            stated_at_ms=opened.envelope.created_at_ms,
            heard_at_ms=here.now_ms(),
        )
    )


def _office(path: Path) -> Card:
    card = cards.read_card(container.read_file(path))
    if card.holder != cards.OFFICE:
        raise RuleError("card_not_of_a_laptop", name=card.name)
    return card
