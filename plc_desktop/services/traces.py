"""What is left on this computer, outside the log, of people who were erased."""

from __future__ import annotations

from plc_desktop.domain.records import Person
from plc_desktop.services.exchange_folder import ExchangeFolder
from plc_desktop.services.session import Session


def remove_keys(session: Session) -> None:
    """Remove the private keys of everybody who was erased.

    Raises:
        EnvironmentProblem: "key_folder_unusable".
    """
    with session.read() as reader:
        people = reader.erased().people
    if people:
        session.keys.remove_person_keys(session.database.workspace_id, people)


def remove_all(session: Session) -> None:
    """Remove those keys, and kept copies of files that could not be used.

    Nobody can tell what such a copy holds, and who wrote it has the file. If it is the very person
    who sat at this laptop, the first of the staff sits there now.

    Raises:
        EnvironmentProblem: "key_folder_unusable".
    """
    remove_keys(session)
    ExchangeFolder(session.database.path).forget_problems()
    with session.read() as reader:
        if reader.find(Person, session.user_id) is None:
            session.user_id = next(
                (one.id for one in reader.all(Person) if "staff" in one.roles), ""
            )
