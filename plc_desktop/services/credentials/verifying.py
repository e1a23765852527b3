"""Verifying with what this computer knows: whom people here trust, and what was revoked.

Needs no workspace. With one, its own issuers are trusted, and what stands in its log is known to
have been issued before a key was given up.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import replace
from datetime import date
from pathlib import Path

from plc_desktop.changes.facts import ISSUE, ISSUE_STEP, PERSON_KEY, REVOKE_KEY
from plc_desktop.credentials.did_key import did_of, public_key_of
from plc_desktop.credentials.status_list import StatusList, StatusMemory, read_status_list
from plc_desktop.credentials.trust import TrustedIssuer, TrustList
from plc_desktop.credentials.verification import Answer, Verification, Verifier
from plc_desktop.domain.names import clean_text
from plc_desktop.domain.records import Organization, Person
from plc_desktop.errors import ForeignFileError, RuleError
from plc_desktop.exchange.cards import ComparisonCode, key_code
from plc_desktop.services.credentials.life import CredentialLife
from plc_desktop.services.identities.kept_issuers import KeptIssuers
from plc_desktop.services.workspace.authority import issuer_objection
from plc_desktop.services.workspace.environment import Environment
from plc_desktop.services.workspace.instants import moment
from plc_desktop.services.workspace.session import Session, name_of
from plc_desktop.storage.database import Fact, Reader

_MAX_BYTES = 64 * 1024 * 1024
_MAX_NAME = 200
_ENDED = "trust_ended"


class VerifyDesk:
    """Answers whether files are genuine, and keeps what the answers rest on."""

    def __init__(
        self,
        environment: Environment,
        session: Session | None = None,
        also: Iterable[TrustedIssuer] = (),
    ) -> None:
        """Verify with what is known on this computer.

        Args:
            environment: Clock and folders.
            session: The open workspace, if there is one.
            also: Issuers to trust for these checks only.
        """
        self._environment = environment
        self._session = session
        self._also = tuple(also)
        self._memory = StatusMemory(environment.folders.data / "status-lists")
        self._kept = KeptIssuers(environment)

    def verify(self, path: Path) -> Verification:
        """Return what is known about a PDF, JSON, PNG, SVG, photo or scan.

        Raises:
            ForeignFileError: If it could not be read, or there is nothing that could be judged.
        """
        return self.verify_bytes(_read(path))

    def verify_bytes(self, data: bytes) -> Verification:
        """Return what is known about the bytes of such a file.

        Raises:
            ForeignFileError: If there is nothing that could be judged.
        """
        own, kept = self._own_issuers(), self._kept.all()
        trusted = TrustList((*self._also, *kept, *own))
        lists = (*self._memory.all(), *self._own_lists())
        groups = (frozenset(issuer.public for issuer in own), *_same_name(kept))
        verifier = Verifier(
            trusted, lambda public: _status(public, lists, groups), self._environment.clock()
        )
        found = verifier.verify(data)
        if found.signer in {did_of(public) for public in groups[0]}:
            found = self._with_log(found)
        if _ENDED in found.not_checked and self._is_in_log(data):
            gaps = tuple(gap for gap in found.not_checked if gap != _ENDED)
            return replace(found, trusted=Answer.YES, not_checked=gaps)
        return found

    def accepted_issuers(self) -> tuple[TrustedIssuer, ...]:
        """Return the issuers that were accepted on this computer."""
        return self._kept.all()

    def accept_status_list(self, path: Path) -> StatusList:
        """Remember an issuer's status list on this computer, and return it.

        Raises:
            ForeignFileError: "not_a_status_list", "status_list_wrong", "status_list_older",
                "status_list_differs", "status_list_jump", or if it could not be read.
            EnvironmentProblem: If it cannot be kept.
        """
        return self._memory.accept(_read(path))

    @staticmethod
    def words(did: str) -> ComparisonCode:
        """Return what to compare with an issuer by telephone before trusting their key.

        Raises:
            ForeignFileError: "key_not_understood".
        """
        return key_code(public_key_of(did).hex())

    def trust_issuer(self, did: str, name: str, *, is_compared: bool) -> TrustedIssuer:
        """Trust an issuer's key on this computer from now on.

        Args:
            did: Their key.
            name: Who they are, as confirmed here; keys of one name speak for each other.
            is_compared: Whether the words were compared with the issuer.

        Raises:
            RuleError: "card_not_compared" or "card_name_missing".
            ForeignFileError: "key_not_understood".
            EnvironmentProblem: If it cannot be written down.
        """
        public = public_key_of(did)
        called = clean_text(name, max_length=_MAX_NAME)
        if not is_compared:
            raise RuleError("card_not_compared", words=" ".join(self.words(did).words))
        if not called:
            raise RuleError("card_name_missing")
        issuer = TrustedIssuer(public=public, name=called, since_on=self._environment.today())
        self._kept.keep(issuer)
        return issuer

    def distrust_issuer(self, did: str) -> None:
        """Trust a key no longer that was accepted on this computer.

        Raises:
            RuleError: "key_not_trusted".
            ForeignFileError: "key_not_understood".
        """
        self._kept.remove(public_key_of(did))

    def _own_issuers(self) -> tuple[TrustedIssuer, ...]:
        if self._session is None:
            return ()
        with self._session.read() as reader:
            home = name_of(reader, Organization, self._session.organization_id)
            return tuple(_own_issuers(reader, home, self._session.today()))

    def _own_lists(self) -> tuple[StatusList, ...]:
        if self._session is None:
            return ()
        found = []
        for data in CredentialLife(self._session).newest_status_lists():
            with suppress(ForeignFileError):
                found.append(read_status_list(data))
        return tuple(found)

    def _with_log(self, found: Verification) -> Verification:
        """Say what the workspace has revoked, also since its last list."""
        from plc_desktop.services.credentials.sealing import as_uuid

        if self._session is None:
            return found
        said = {field.value for field in found.fields if field.place == "id"}
        for name, item in CredentialLife(self._session).revoked().items():
            if found.in_force is not Answer.NO and as_uuid(name).urn in said:
                return found.revoked(item.on, item.reason)
        return found

    def _is_in_log(self, data: bytes) -> bool:
        """Return whether the workspace knows that it issued exactly this, whatever came later."""
        if self._session is None:
            return False
        wanted = set(_digests(data))
        with self._session.read() as reader:
            return any(
                fact.content.get(name) in wanted
                for fact_type in (ISSUE, ISSUE_STEP)
                for fact in reader.facts(fact_type)
                for name in ("document_sha256", "credential_sha256")
            )


def _own_issuers(reader: Reader, home: str, today: date) -> Iterator[TrustedIssuer]:
    """Yield the keys of the workspace's issuers, also of those who issued and left."""
    used = {
        str(fact.content.get("key", ""))
        for fact_type in (ISSUE, ISSUE_STEP)
        for fact in reader.facts(fact_type)
    }
    withdrawn = {
        (str(fact.content["person"]), str(fact.content["key"])): _day(fact)
        for fact in sorted(reader.facts(REVOKE_KEY), key=_day)
    }
    for fact in reader.facts(PERSON_KEY):
        person_id, key = str(fact.content["person"]), str(fact.content["key"])
        person = reader.find(Person, person_id)
        if key not in used and not (person and "issuer" in person.roles):
            continue
        until_on = withdrawn.get((person_id, key))
        if until_on is None and issuer_objection(reader, today, person_id, key):
            until_on = date.min
        yield TrustedIssuer(
            public=bytes.fromhex(key),
            name=", ".join(filter(None, (person.full_name if person else "", home))),
            since_on=_day(fact),
            until_on=until_on,
        )


def _day(fact: Fact) -> date:
    """Return the day a fact states, else that of its step: an erasure may have said it again."""
    said = fact.content.get("at")
    at_ms = max(0, min(said, fact.at_ms)) if isinstance(said, int) else fact.at_ms
    return moment(at_ms).date()


def _same_name(issuers: Iterable[TrustedIssuer]) -> Iterator[frozenset[bytes]]:
    """Yield the keys that stand here for the same issuer."""
    by_name: dict[str, set[bytes]] = {}
    for issuer in issuers:
        by_name.setdefault(issuer.name, set()).add(issuer.public)
    yield from map(frozenset, by_name.values())


def _status(
    public: bytes, lists: Iterable[StatusList], groups: Iterable[frozenset[bytes]]
) -> StatusList | None:
    """Return what may speak for a key: its own lists, and those of keys of the same issuer.

    The newest one says as of when; what any of them has revoked is revoked.
    """
    speakers = {public}.union(*(group for group in groups if public in group))
    found = [item for item in lists if item.issuer_public in speakers and public in item.covers]
    if not found:
        return None
    newest = max(found, key=lambda item: (item.issued_at, item.version))
    revoked = {item.credential: item for status in found for item in status.revoked}
    return replace(newest, revoked=tuple(revoked.values()))


def _digests(data: bytes) -> Iterator[str]:
    """Yield the SHA-256 of a file, and of the credential inside it."""
    from plc_desktop.credentials import associated_file, baking

    yield hashlib.sha256(data).hexdigest()
    inside = None
    if data.startswith(b"%PDF-"):
        inside = associated_file.extract(data)
    elif data.startswith(baking.PNG_SIGNATURE):
        inside = baking.extract_png(data)
    elif data.lstrip()[:1] == b"<":
        inside = baking.extract_svg(data)
    if inside is not None:
        yield hashlib.sha256(inside).hexdigest()


def _read(path: Path) -> bytes:
    try:
        if path.stat().st_size > _MAX_BYTES:
            raise ForeignFileError("credential_too_large")
        return path.read_bytes()
    except OSError as error:
        raise ForeignFileError("file_not_read", path=path, why=error.strerror) from None
