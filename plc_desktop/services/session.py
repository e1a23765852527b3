"""What every service works with: the open file, the environment, and who sits at the laptop."""

from __future__ import annotations

from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import date

from plc_desktop.domain.records import Record, kind_named, kind_of
from plc_desktop.services.environment import Environment
from plc_desktop.signing.key_files import KeyStore
from plc_desktop.storage.database import Database, Reader, UnitOfWork


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

    @property
    def keys(self) -> KeyStore:
        """The supervisors' key files on this computer."""
        return KeyStore(self.environment.folders.keys, self.environment.passphrase_cost)

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
    found = reader.find(record, record_id) if record_id else None
    return label_of(found) or _names_in(reader, found) if found else ""


def _names_in(reader: Reader, record: Record) -> str:
    """Return whom and where a record is about, such as "Ana Lima, Mill City Families"."""
    references = kind_of(record).references()
    kinds = {"person": "person_id", "organization": "organization_id", "cohort": "cohort_id"}
    names = [
        name_of(reader, kind_named(kind).record, getattr(record, field))
        for kind, field in kinds.items()
        if field in references
    ]
    return ", ".join(name for name in names if name)
