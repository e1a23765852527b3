"""The organization's root key: made once, kept by people on sticks and paper, never in the file.

The workspace knows the public half, and who holds a copy.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from plc_desktop.changes import authority
from plc_desktop.changes.facts import CUSTODIAN, ROOT_KEY
from plc_desktop.domain.documents import RootSheet
from plc_desktop.domain.fields import Json
from plc_desktop.domain.records import Organization, Person
from plc_desktop.errors import RuleError
from plc_desktop.exchange import cards
from plc_desktop.services.identities.custodians import Custodian, custodians
from plc_desktop.services.identities.key_backup import open_key_file, read_key_file, save_key_file
from plc_desktop.services.workspace.passphrases import check_passphrase
from plc_desktop.services.workspace.retracting import retract
from plc_desktop.services.workspace.session import Session, name_of
from plc_desktop.signing import recovery
from plc_desktop.signing.key_backup import ROOT, SUFFIXES, KeyLabel, read_label, root_key
from plc_desktop.signing.keys import SigningKey
from plc_desktop.storage import backup
from plc_desktop.storage.database import UnitOfWork

SUFFIX = SUFFIXES[ROOT]
FILE, SHEET = "file", "sheet"


@dataclass(frozen=True)
class RootStatus:
    """The organization's root as the workspace knows it.

    Attributes:
        key: Public key, hex; empty if there is none yet.
        words: Six words of the key.
        organization: Name it was made for.
        made_at_ms: When.
        made_by: Who made it.
        custodians: Who holds copies, of earlier roots too.
        earlier: Keys that it replaced.
        rivals: Other keys that count as well, made where this one was not known.
    """

    key: str
    words: tuple[str, ...]
    organization: str
    made_at_ms: int
    made_by: str
    custodians: tuple[Custodian, ...]
    earlier: tuple[str, ...]
    rivals: tuple[str, ...]


@dataclass(frozen=True)
class RootMade:
    """A root file that was written and opened again.

    Attributes:
        change_id: The step that wrote it down.
        key: Public key, hex.
        words: Six words of the key.
        path: The file.
    """

    change_id: str
    key: str
    words: tuple[str, ...]
    path: Path


@dataclass(frozen=True)
class RootFileSeen:
    """What a root file says without its passphrase.

    Attributes:
        holder: Who keeps it.
        is_current: Whether it is a copy of this organization's root.
        is_earlier: Whether it is a copy of a root that was replaced.
    """

    key: str
    words: tuple[str, ...]
    organization: str
    holder: str
    made_at_ms: int
    is_current: bool
    is_earlier: bool


@dataclass(frozen=True)
class SheetMade:
    """A sheet from which the root file can be made anew; it is kept nowhere."""

    change_id: str
    pdf: bytes


class RootKeys:
    """What the director does with the root key."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def status(self) -> RootStatus:
        """Return the root and who holds it."""
        with self._session.read() as reader:
            held = reader.authority()
            present = held.present_roots
            key = present[0] if present else ""
            fact = held.roots[key].fact.content if key else {}
            at = fact.get("at", 0)
            return RootStatus(
                key=key,
                words=cards.key_words(key) if key else (),
                organization=str(fact.get("organization", "")),
                made_at_ms=at if isinstance(at, int) else 0,
                made_by=name_of(reader, Person, str(fact.get("by", ""))),
                custodians=tuple(custodians(reader)),
                earlier=tuple(sorted(held.roots.keys() - set(present))),
                rivals=present[1:],
            )

    def make(self, target: Path, passphrase: str, holder_id: str) -> RootMade:
        """Make the organization's root and write it into a file for the director.

        What was trusted before stays trusted.

        Args:
            target: The file, on a stick: not in the folder of the workspace.
            passphrase: Opens it; at least eight characters.
            holder_id: Who keeps it.

        Raises:
            RuleError: "root_exists", "root_beside_workspace", "passphrase_too_short" or
                "record_missing".
            EnvironmentProblem: If the file cannot be written.
        """
        secret = self._session.environment.random(recovery.SECRET_BYTES)
        self._check_target(target, passphrase)
        with self._session.transaction("root_made") as work:
            if work.authority().roots:
                raise RuleError("root_exists")
            self._note_root(work, root_key(secret), None)
            label = self._save(work, target, secret, passphrase, holder_id)
        return _made(work, label, target)

    def look(self, path: Path) -> RootFileSeen:
        """Return what a root file says; its passphrase is not needed.

        Raises:
            ForeignFileError: "not_a_key_file", "key_file_damaged", "other_key_file" and the like.
        """
        label = read_label(read_key_file(path), ROOT)
        with self._session.read() as reader:
            held = reader.authority()
            return RootFileSeen(
                label.key,
                cards.key_words(label.key),
                label.organization,
                label.name,
                label.made_at_ms,
                is_current=label.key in held.present_roots,
                is_earlier=label.key in held.roots and label.key not in held.present_roots,
            )

    def open(self, path: Path, passphrase: str) -> SigningKey:
        """Return the root, to sign one thing with; it is not kept.

        Raises:
            RuleError: "root_missing", "root_other" or "root_replaced".
            ForeignFileError: "not_a_key_file", "key_file_damaged", "other_key_file" and the like.
            EnvironmentProblem: "wrong_root_passphrase".
        """
        return root_key(self._secret(path, passphrase))

    def _secret(self, path: Path, passphrase: str) -> bytes:
        label, secret = open_key_file(path, ROOT, passphrase)
        self._check_ours(label.key)
        return secret

    def _check_ours(self, key: str) -> None:
        with self._session.read() as reader:
            held = reader.authority()
            if not held.roots:
                raise RuleError("root_missing")
            if key not in held.roots:
                raise RuleError("root_other")
            if key not in held.present_roots:
                raise RuleError("root_replaced")

    def sheet(
        self,
        path: Path,
        passphrase: str,
        draw: Callable[[RootSheet], bytes],
        holder_id: str,
        place: str = "",
    ) -> SheetMade:
        """Draw the sheet from which the root file can be made anew, and note who keeps it.

        Args:
            path: A root file.
            passphrase: Its passphrase.
            draw: Draws the sheet.
            holder_id: Who keeps the sheet.
            place: Where it will lie, such as "bank safe".

        Raises:
            RuleError: As `open`, or "record_missing".
            ForeignFileError: As `open`.
            EnvironmentProblem: "wrong_root_passphrase".
        """
        secret = self._secret(path, passphrase)
        with self._session.read() as reader:
            sheet = RootSheet(
                organization=reader.get(Organization, self._session.organization_id).name,
                holder=reader.get(Person, holder_id).full_name,
                words=cards.key_words(root_key(secret).public.hex()),
                code=recovery.new_code(secret),
                made_on=self._session.today(),
            )
        pdf = draw(sheet)
        with self._session.transaction("root_sheet_made") as work:
            self._note(work, root_key(secret), holder_id, SHEET, place)
        return SheetMade(work.change_id, pdf)

    def recover(self, code: str, target: Path, passphrase: str, holder_id: str) -> RootMade:
        """Make a root file anew from the code on the sheet.

        Raises:
            RuleError: "recovery_code_length", "recovery_code_mistyped", "root_missing",
                "root_other", "root_replaced", "root_beside_workspace" or "passphrase_too_short".
            EnvironmentProblem: If the file cannot be written.
        """
        secret = recovery.secret_of(code)
        self._check_ours(root_key(secret).public.hex())
        return self._copy(secret, target, passphrase, holder_id, "root_recovered")

    def add_custodian(
        self, path: Path, passphrase: str, person_id: str, target: Path, new_passphrase: str
    ) -> RootMade:
        """Write a second copy of the root, locked with another person's own passphrase.

        Raises:
            RuleError: As `open`; "root_beside_workspace", "passphrase_too_short" or
                "record_missing".
            ForeignFileError: As `open`.
            EnvironmentProblem: "wrong_root_passphrase", or if the file cannot be written.
        """
        secret = self._secret(path, passphrase)
        return self._copy(secret, target, new_passphrase, person_id, "custodian_added")

    def _copy(
        self, secret: bytes, target: Path, passphrase: str, holder_id: str, what: str
    ) -> RootMade:
        self._check_target(target, passphrase)
        with self._session.transaction(what) as work:
            label = self._save(work, target, secret, passphrase, holder_id)
        return _made(work, label, target)

    def remove_custodian(self, fact_id: str) -> str:
        """Note that somebody's copy was handed back or destroyed. Return the change.

        Raises:
            RuleError: "custodian_missing".
        """
        with self._session.transaction("custodian_removed") as work:
            if not work.facts(CUSTODIAN, id=fact_id):
                raise RuleError("custodian_missing")
            retract(self._session, work, [fact_id], "returned")
        return work.change_id

    def change_passphrase(self, path: Path, passphrase: str, new_passphrase: str) -> None:
        """Lock a root file with another passphrase.

        Raises:
            RuleError: "passphrase_too_short".
            ForeignFileError: As `open`.
            EnvironmentProblem: "wrong_root_passphrase", or if the file cannot be written.
        """
        label, secret = open_key_file(path, ROOT, passphrase)
        save_key_file(path, label, secret, new_passphrase, self._session.environment)

    def replace(
        self, path: Path, passphrase: str, target: Path, new_passphrase: str, holder_id: str
    ) -> RootMade:
        """Make another root in the place of this one, because a copy was lost or stolen.

        What the old one signed and this computer knows stays; what it signs from now on is worth
        nothing. The other custodians need new copies.

        Raises:
            RuleError: As `open`; "root_beside_workspace", "passphrase_too_short" or
                "record_missing".
            ForeignFileError: As `open`.
            EnvironmentProblem: "wrong_root_passphrase", or if the file cannot be written.
        """
        old = self.open(path, passphrase)
        secret = self._session.environment.random(recovery.SECRET_BYTES)
        self._check_target(target, new_passphrase)
        with self._session.transaction("root_replaced") as work:
            self._note_root(work, root_key(secret), old)
            label = self._save(work, target, secret, new_passphrase, holder_id)
        return _made(work, label, target)

    def _check_target(self, target: Path, passphrase: str) -> None:
        check_passphrase(passphrase)
        workspace = self._session.database.path.resolve()
        folder = target.resolve().parent
        if folder == workspace.parent or folder == backup.folder_of(workspace):
            raise RuleError("root_beside_workspace", path=target)

    def _save(
        self, work: UnitOfWork, target: Path, secret: bytes, passphrase: str, holder_id: str
    ) -> KeyLabel:
        """Write the file inside the step that notes it, so that there is both or neither."""
        key = root_key(secret)
        label = KeyLabel(
            kind=ROOT,
            key=key.public.hex(),
            name=work.get(Person, holder_id).full_name,
            organization=work.get(Organization, self._session.organization_id).name,
            workspace=self._session.database.workspace_id,
            made_at_ms=self._session.environment.now_ms(),
        )
        self._note(work, key, holder_id, FILE, target.name)
        save_key_file(target, label, secret, passphrase, self._session.environment)
        return label

    def _note_root(self, work: UnitOfWork, key: SigningKey, previous: SigningKey | None) -> None:
        said: dict[str, Json] = {
            "key": key.public.hex(),
            "workspace": self._session.database.workspace_id,
            "organization": work.get(Organization, self._session.organization_id).name,
            "previous": previous.public.hex() if previous else "",
            **self._moment(),
        }
        work.add_fact(ROOT_KEY, authority.sign_root(said, key, previous))

    def _note(
        self, work: UnitOfWork, key: SigningKey, person_id: str, form: str, note: str
    ) -> None:
        work.get(Person, person_id)
        said: dict[str, Json] = {"root": key.public.hex(), "person": person_id}
        work.add_fact(CUSTODIAN, {**said, "form": form, "note": note, **self._moment()})

    def _moment(self) -> dict[str, Json]:
        now = self._session.environment.now_ms()
        return {"by": self._session.user_id, "at": now, "nonce": self._session.nonce()}


def _made(work: UnitOfWork, label: KeyLabel, target: Path) -> RootMade:
    return RootMade(work.change_id, label.key, cards.key_words(label.key), target)
