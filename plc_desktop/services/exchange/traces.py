"""What is left on this computer, outside the log, of people who were erased."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from types import MappingProxyType

from plc_desktop.changes.facts import CERTIFICATE, PERSON_KEY, TRUSTED_KEY
from plc_desktop.domain.records import Organization, Person
from plc_desktop.services.exchange.folder import ExchangeFolder
from plc_desktop.services.workspace.session import Session, name_of

_ABOUT_KEYS = (PERSON_KEY, TRUSTED_KEY, CERTIFICATE)
Names = Mapping[str, Collection[str]]
"""What people are called, by id."""


def names_before(session: Session) -> Names:
    """Return what people are called, if anything kept beside the workspace might name them."""
    from plc_desktop.services.identities.kept_issuers import KeptIssuers

    if not KeptIssuers(session.environment).all():
        return {}
    with session.read() as reader:
        return {one.id: (one.full_name, one.printed_name) for one in reader.all(Person)}


def remove_keys(session: Session, names: Names = MappingProxyType({})) -> None:
    """Remove the private keys of everybody who was erased, and their names at accepted issuers.

    Args:
        session: The workspace.
        names: What people were called before, as far as that is known.

    Raises:
        EnvironmentProblem: "key_folder_unusable", or if a file cannot be written.
    """
    with session.read() as reader:
        people = reader.erased().people
        keys = {
            str(fact.content["key"])
            for fact_type in (_ABOUT_KEYS if people else ())
            for fact in reader.facts(fact_type, include_retracted=True)
            if fact.content["person"] in people
        }
        home = name_of(reader, Organization, session.organization_id)
    if people:
        session.keys.remove_person_keys(session.database.workspace_id, people)
        called = {name for person in people for name in names.get(person, ())}
        from plc_desktop.services.identities.kept_issuers import KeptIssuers

        KeptIssuers(session.environment).forget_names(keys, called, home)


def remove_all(session: Session, names: Names) -> None:
    """Remove those keys and names, and kept copies of files that could not be used.

    Nobody can tell what such a copy holds, and who wrote it has the file. If it is the very person
    who sat at this laptop, the first of the staff sits there now.

    Args:
        session: The workspace.
        names: What people were called before.

    Raises:
        EnvironmentProblem: As `remove_keys`.
    """
    remove_keys(session, names)
    ExchangeFolder(session.database.path).forget_problems()
    with session.read() as reader:
        if reader.find(Person, session.user_id) is None:
            session.user_id = next(
                (one.id for one in reader.all(Person) if "staff" in one.roles), ""
            )
