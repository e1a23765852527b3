"""Opening a workspace: `Office` is everything a window or a command can do with it."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from pathlib import Path

from plc_desktop import settings
from plc_desktop.changes.facts import HOME
from plc_desktop.domain import validation
from plc_desktop.domain.fields import Json
from plc_desktop.domain.records import Organization, Person
from plc_desktop.domain.requirements import default_rule_set
from plc_desktop.errors import EnvironmentProblem, RuleError
from plc_desktop.files import discard, is_there
from plc_desktop.services.credentials.awarding import Credentials
from plc_desktop.services.credentials.life import CredentialLife
from plc_desktop.services.credentials.steps import StepCredentials
from plc_desktop.services.dump import dump
from plc_desktop.services.erasing import Erasing
from plc_desktop.services.exchange import traces
from plc_desktop.services.exchange.conflicts import Conflicts
from plc_desktop.services.exchange.syncing import Syncing
from plc_desktop.services.exchange.watched_folder import WatchedFolder
from plc_desktop.services.identities.cards import Identities
from plc_desktop.services.identities.certificates import Certificates
from plc_desktop.services.identities.laptops import Laptops
from plc_desktop.services.identities.root_key import RootKeys
from plc_desktop.services.importing.workbook_import import WorkbookImport
from plc_desktop.services.learner_records.cohort_report import CohortReport
from plc_desktop.services.learner_records.partners import Partners
from plc_desktop.services.learner_records.showing import LearnerRecords
from plc_desktop.services.overview import Overview
from plc_desktop.services.papers.portfolio import Portfolios
from plc_desktop.services.papers.reporting import Reporting
from plc_desktop.services.pathway.capstone import Capstones
from plc_desktop.services.pathway.cohorts import Cohorts
from plc_desktop.services.pathway.coursework import Coursework
from plc_desktop.services.pathway.evaluations import Evaluations
from plc_desktop.services.pathway.hours import Hours
from plc_desktop.services.pathway.placements import Placements
from plc_desktop.services.pathway.rule_sets import RuleSets
from plc_desktop.services.pathway.training import Training
from plc_desktop.services.people.alike import AlikePairs
from plc_desktop.services.people.organizations import Organizations
from plc_desktop.services.people.parent_leaders import People
from plc_desktop.services.people.turnover import Turnover
from plc_desktop.services.sign_off.at_laptop import SignOff
from plc_desktop.services.sign_off.batches import SignOffBatches
from plc_desktop.services.sign_off.by_file import SignOffByFile
from plc_desktop.services.sign_off.deadlines import DeadlineChoice
from plc_desktop.services.sign_off.paper_scans import PaperScans
from plc_desktop.services.sign_off.paper_sheets import PaperSheets
from plc_desktop.services.sign_off.requests_sent import RequestsSent
from plc_desktop.services.transfers.transferring import Transfers
from plc_desktop.services.workspace.backups import Backups
from plc_desktop.services.workspace.environment import Environment
from plc_desktop.services.workspace.history import History
from plc_desktop.services.workspace.keys import Keys, account_of
from plc_desktop.services.workspace.passphrases import check_passphrase
from plc_desktop.services.workspace.progress import Progress
from plc_desktop.services.workspace.records import Records
from plc_desktop.services.workspace.session import Choice, Session
from plc_desktop.services.workspace.tables import Tables
from plc_desktop.signing.key_files import KeyStore
from plc_desktop.storage import backup, workspace_file
from plc_desktop.storage.database import Database, RebuildResult
from plc_desktop.storage.locations import check_location
from plc_desktop.storage.workspace_file import UnlockedFile


@dataclass(frozen=True)
class OfficeInfo:
    """Which workspace is open, whose it is, and who sits at the laptop."""

    path: Path
    workspace_id: str
    replica_id: str
    organization: Organization
    user: Person


class Office:
    """One open workspace. Made by `create_workspace` and `open_workspace`; close it at the end.

    All of it belongs to one worker thread.
    """

    def __init__(self, session: Session) -> None:
        self.session = session
        self.records = Records(session)
        alike_pairs = AlikePairs()
        self.people = People(session, alike_pairs)
        self.organizations = Organizations(session)
        self.cohorts = Cohorts(session)
        self.placements = Placements(session)
        self.rule_sets = RuleSets(session)
        self.hours = Hours(session)
        self.sign_off = SignOff(session)
        self.identities = Identities(session)
        self.root_key = RootKeys(session)
        self.certificates = Certificates(session, self.root_key)
        self.turnover = Turnover(session, self.identities, self.root_key)
        self.sign_off_by_file = SignOffByFile(session)
        self.sign_off_batches = SignOffBatches(session, self.sign_off_by_file)
        self.requests_sent = RequestsSent(session)
        self.deadlines = DeadlineChoice(session)
        self.evaluations = Evaluations(session)
        self.paper_sheets = PaperSheets(session)
        self.paper_scans = PaperScans(session)
        self.training = Training(session)
        self.coursework = Coursework(session, self.records)
        self.capstone = Capstones(session, self.records)
        self.credentials = Credentials(session)
        self.credential_life = CredentialLife(session)
        self.step_credentials = StepCredentials(session)
        self.reporting = Reporting(session)
        self.portfolio = Portfolios(session, self.credentials, self.reporting)
        self.history = History(session)
        self.tables = Tables(session)
        self.overview = Overview(session, alike_pairs)
        self.keys = Keys(session)
        self.backups = Backups(session)
        self.workbook_import = WorkbookImport(session)
        self.laptops = Laptops(session)
        self.syncing = Syncing(session, self.laptops)
        self.watched_folder = WatchedFolder(session, self.laptops)
        self.conflicts = Conflicts(session)
        self.erasing = Erasing(session, self.laptops)
        self.partners = Partners(session, self.laptops)
        self.learner_records = LearnerRecords(session, self.laptops, self.people)
        self.transfers = Transfers(session, self.laptops)
        self.cohort_report = CohortReport(session, self.people)

    @property
    def info(self) -> OfficeInfo:
        """What is open, read from the file."""
        database = self.session.database
        with self.session.read() as reader:
            return OfficeInfo(
                database.path,
                database.workspace_id,
                database.replica_id,
                reader.get(Organization, self.session.organization_id),
                reader.get(Person, self.session.user_id),
            )

    def staff(self) -> list[Choice]:
        """Return who may sit at this laptop: people with the role staff, by name."""
        return self.records.choices("person", role="staff")

    def use_as(self, person_id: str) -> None:
        """Let another staff person work; the choice is remembered on this computer.

        Raises:
            RuleError: "record_missing" or "not_staff".
        """
        person = self.records.get(Person, person_id)
        if "staff" not in person.roles:
            raise RuleError("not_staff")
        self.session.user_id = person_id
        _remember_person(self.session.environment, person_id)

    @property
    def needs_enrollment(self) -> bool:
        """Whether this computer may only read the workspace, which was copied to it."""
        return self.session.database.needs_enrollment

    @property
    def is_unheard(self) -> bool:
        """Whether this copy may show again who was erased: no file was read here since."""
        return self.session.database.is_unheard

    def enroll(self) -> None:
        """Let this computer take part: it gets a key and tells the others so."""
        self.session.database.enroll()
        self.laptops.announce()

    def rebuild(self, progress: Progress | None = None) -> RebuildResult:
        """Compute every table anew from the log and say whether it was equal before."""
        return self.session.database.rebuild(progress)

    def dump(self) -> dict[str, Json]:
        """Return everything people see, in a stable order."""
        return dump(self)

    def close(self) -> None:
        """Close the file; another program may open it."""
        self.session.database.close()


def create_workspace(  # noqa: PLR0913  # keyword-only after the first four
    path: Path,
    passphrase: str,
    organization: str,
    your_name: str,
    *,
    environment: Environment | None = None,
    organization_kind: str = "cbo",
) -> Office:
    """Make a new workspace with its home organization, its first staff person and the rules.

    Args:
        path: The file to make; its folder must exist.
        passphrase: Opens it from now on; at least eight characters.
        organization: Name of the organization whose workspace it is.
        your_name: Name of the person who makes it.
        environment: Clock, randomness, folders; the computer's own if not given.
        organization_kind: Kind of the organization, as in the catalogue.

    Raises:
        RuleError: "passphrase_too_short", or with `problems` if a name cannot be kept.
        EnvironmentProblem: "workspace_exists", "synced_folder" and others of `storage`.
    """
    here = environment or Environment.default()
    check_passphrase(passphrase)
    home = validation.cleaned(
        Organization(
            id=here.new_id(), name=organization, kind=organization_kind, functions=("issues",)
        )
    )
    person = validation.cleaned(
        Person(
            id=here.new_id(),
            full_name=your_name,
            roles=("staff", "issuer"),
            organization_id=home.id,
        )
    )
    check_location(path)
    database = _database(workspace_file.create(path, passphrase, here.passphrase_cost), here)
    session = Session(database, here, person.id, home.id)
    try:
        with session.transaction("workspace_made") as work:
            work.put_many([home])
            work.put_many([person])
            work.put(default_rule_set(here.new_id()))
            work.add_fact(HOME, {"organization": home.id, "nonce": here.nonce()})
    except BaseException:
        database.close()
        discard(path)
        raise
    return Office(session)


def open_workspace(  # noqa: PLR0913  # three ways in, keyword-only
    path: Path,
    *,
    passphrase: str = "",
    recovery_code: str = "",
    remembered: bool = False,
    environment: Environment | None = None,
    person_id: str = "",
    progress: Progress | None = None,
) -> Office:
    """Open a workspace in one of three ways.

    Args:
        path: The file.
        passphrase: The workspace's passphrase.
        recovery_code: The code from the recovery sheet, instead of the passphrase.
        remembered: Whether to use the key kept in the system's keychain instead.
        environment: Clock, randomness, folders; the computer's own if not given.
        person_id: Who sits at the laptop; the last one, else the first staff person if empty.
        progress: Told how far it is to bring a file of an older version up to date, which takes a
            while; not told anything of other files. A backup is made before. When it is stopped,
            the file is as before.

    Raises:
        Stopped: If that was stopped.
        EnvironmentProblem: "wrong_passphrase", "wrong_recovery_code", "not_remembered",
            "not_a_workspace", "newer_workspace", "damaged_workspace", "read_only_workspace",
            "workspace_missing", "workspace_in_use", "synced_folder" and the like.
    """
    here = environment or Environment.default()
    check_location(path)
    if remembered:
        unlocked = workspace_file.unlock(path, key=_remembered_key(path, here))
    elif recovery_code:
        unlocked = workspace_file.unlock(path, recovery_code=recovery_code)
    else:
        unlocked = workspace_file.unlock(path, passphrase=passphrase)
    database = _database(unlocked, here, progress)
    try:
        session = Session(database, here, "", _home(database))
        session.user_id = _person(session, person_id)
        traces.remove_keys(session)
    except BaseException:
        database.close()
        raise
    return Office(session)


def has_remembered_key(path: Path, environment: Environment | None = None) -> bool:
    """Return whether the keychain opens this workspace without its passphrase."""
    here = environment or Environment.default()
    keychain = here.keychain
    return keychain is not None and keychain.fetch(account_of(str(path))) is not None


def restore_workspace(backup_path: Path, path: Path, *, passphrase: str | None = None) -> None:
    """Put a backup in the place of a closed workspace; the present file is kept as a backup.

    Args:
        backup_path: The backup.
        path: The workspace; may be damaged or missing.
        passphrase: If given, the backup must open with it and be whole before it is put there.

    Raises:
        EnvironmentProblem: "backup_missing", "wrong_passphrase", or if the backup is damaged or
            the place cannot be written.
    """
    if not is_there(backup_path):
        raise EnvironmentProblem("backup_missing", path=str(backup_path))
    if passphrase is not None:
        workspace_file.unlock(backup_path, passphrase=passphrase).close()
    backup.restore(backup_path, path)


def _remembered_key(path: Path, environment: Environment) -> bytes:
    keychain = environment.keychain
    key = keychain.fetch(account_of(str(path))) if keychain else None
    if key is None:
        raise EnvironmentProblem("not_remembered")
    return key


def _database(
    unlocked: UnlockedFile, environment: Environment, progress: Progress | None = None
) -> Database:
    keys = KeyStore(environment.folders.keys, environment.passphrase_cost)
    return Database(unlocked, keys, environment.clock, progress=progress)


def _home(database: Database) -> str:
    """Return the home organization's id.

    Raises:
        EnvironmentProblem: "damaged_workspace" if the first step of the workspace is missing.
    """
    with database.read() as reader:
        for fact in reader.facts(HOME):
            return str(fact.content.get("organization", ""))
    raise EnvironmentProblem("damaged_workspace", path=str(database.path))


def _person(session: Session, person_id: str) -> str:
    """Return who sits at the laptop: as asked, as last time, or the first staff person."""
    with session.read() as reader:
        staff = [person.id for person in reader.all(Person) if "staff" in person.roles]
    if person_id:
        if person_id not in staff:
            raise RuleError("not_staff")
        return person_id
    last = settings.load(session.environment.folders.settings).last_person
    if last in staff:
        return last
    return staff[0] if staff else ""


def _remember_person(environment: Environment, person_id: str) -> None:
    folder = environment.folders.settings
    settings.save(folder, dataclasses.replace(settings.load(folder), last_person=person_id))
