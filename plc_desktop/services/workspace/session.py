"""What every service works with: the open file, the environment, and who sits at the laptop."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import date

from plc_desktop.domain.records import Record, kind_named, kind_of
from plc_desktop.errors import EnvironmentProblem
from plc_desktop.services.workspace.environment import Environment
from plc_desktop.signing.age import AgeIdentity
from plc_desktop.signing.key_files import Keys, KeyStore
from plc_desktop.signing.keys import SigningKey
from plc_desktop.storage.database import Database, Reader, UnitOfWork

_NAMING = {"person": "person_id", "organization": "organization_id", "cohort": "cohort_id"}
"""Kinds whose names tell a record without words of its own, and the fields that refer to them."""


@dataclass(frozen=True)
class Done:
    """What a step did: its change, to be undone by, and the records it concerned."""

    change_id: str
    ids: tuple[str, ...]


@dataclass(frozen=True)
class Choice:
    """One record as it is offered in a list: what identifies it, and what tells it apart."""

    id: str
    label: str
    detail: str = ""


class Session:
    """One open workspace and its present user.

    Attributes:
        database: The open workspace file.
        environment: Clock, randomness, folders.
        user_id: The staff person at the laptop; stands in every change group.
        organization_id: Home organization of the workspace.
    """

    def __init__(
        self, database: Database, environment: Environment, user_id: str, organization_id: str
    ) -> None:
        self.database = database
        self.environment = environment
        self.user_id = user_id
        self.organization_id = organization_id
        self._nobodys: Keys | None = None

    @property
    def keys(self) -> KeyStore:
        """The supervisors' key files on this computer."""
        return KeyStore(self.environment.folders.keys, self.environment.passphrase_cost)

    def device_keys(self) -> Keys:
        """Return the keys of this computer for this workspace.

        Raises:
            EnvironmentProblem: "computer_not_enrolled".
        """
        if self.database.needs_enrollment:
            raise EnvironmentProblem("computer_not_enrolled")
        return self.keys.device_keys(self.database.workspace_id)

    def device_keys_to_look(self) -> Keys:
        """Return the keys of this computer, or some that nobody knows while it may only read.

        Keys that are kept mean that the computer takes part, so looking must not make any.
        """
        if not self.database.needs_enrollment:
            return self.device_keys()
        if self._nobodys is None:
            self._nobodys = Keys(SigningKey.generate(), AgeIdentity.generate())
        return self._nobodys

    def read(self) -> AbstractContextManager[Reader]:
        """Return a consistent view of the workspace."""
        return self.database.read()

    def transaction(self, what: str) -> AbstractContextManager[UnitOfWork]:
        """Return one step: everything put in it becomes one change group, or nothing does.

        Args:
            what: Short code of the step, shown in the history.
        """
        return self.database.transaction(self.user_id, what)

    def today(self) -> date:
        """Return the local date."""
        return self.environment.today()

    def new_id(self) -> str:
        """Return an id no other record has."""
        return self.environment.new_id()

    def new_dated_id(self) -> str:
        """Return an id no other record has, for a kind with thousands of records."""
        return self.environment.new_dated_id()

    def nonce(self) -> str:
        """Return hex digits that make a fact differ from every other."""
        return self.environment.nonce()


def label_of(record: Record) -> str:
    """Return the words by which people know a record; empty if it has none of its own."""
    for name in ("full_name", "name", "title", "topic"):
        words = getattr(record, name, "")
        if words:
            return str(words)
    return ""


def name_of(reader: Reader, record: type[Record], record_id: str) -> str:
    """Return a record's name; empty if there is none or it has not been received."""
    return names_of(reader, record, [record_id]).get(record_id, "")


def names_of(reader: Reader, record: type[Record], ids: Iterable[str]) -> dict[str, str]:
    """Return the names of those of the records that are there, looked up together."""
    wanted = list(dict.fromkeys(name for name in ids if name))
    return names_in(reader, reader.many(record, wanted)) if wanted else {}


def names_in(reader: Reader, records: Sequence[Record]) -> dict[str, str]:
    """Return by id the words of records of one kind.

    Without words of its own a record is named by whom and where it is about, such as "Ana Lima,
    Mill City Families".
    """
    names = {one.id: label_of(one) for one in records}
    nameless = [one for one in records if not names[one.id]]
    about: dict[str, list[str]] = {one.id: [] for one in nameless}
    for kind, field in _NAMING.items() if nameless else ():
        if field in kind_of(nameless[0]).references():
            named = {one.id: str(getattr(one, field)) for one in nameless}
            found = names_of(reader, kind_named(kind).record, named.values())
            for record_id, name in named.items():
                about[record_id] += [found[name]] if found.get(name) else []
    return names | {record_id: ", ".join(words) for record_id, words in about.items()}
