"""Taking in what a supervisor answered by file: signatures, returns and filled forms."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from plc_desktop.changes.encoding import fact_id
from plc_desktop.changes.facts import EVALUATION, RETRACT, SIGN_OFF
from plc_desktop.domain import signoff
from plc_desktop.domain.fields import Json
from plc_desktop.errors import ForeignFileError, RuleError
from plc_desktop.exchange import container
from plc_desktop.exchange.signatures import OpenedSignatures, read_signatures
from plc_desktop.services.identities.cards import Identities
from plc_desktop.services.identities.known_keys import TrustedKey, owner_of
from plc_desktop.services.pathway.entries import rows_by_id
from plc_desktop.services.sign_off.answer_checks import (
    form_objection,
    requests_under,
    sign_off_objection,
)
from plc_desktop.services.workspace.retracting import retract
from plc_desktop.services.workspace.session import Session
from plc_desktop.storage.database import Reader, UnitOfWork


@dataclass(frozen=True)
class RefusedLine:
    """A sign-off that was not taken, and why."""

    entry_id: str
    code: str


@dataclass(frozen=True)
class ImportedSignatures:
    """What a file of signatures did.

    Attributes:
        change_id: The step; empty if nothing was new.
        supervisor: Who signed.
        signed: Lines that count as signed by it now.
        returned: Lines that were returned.
        older: Lines whose content was changed since; kept, and not signed as they are now.
        early: Lines that are not here yet, or whose request is not; kept until they are.
        known: Sign-offs that were here before.
        refused: Sign-offs that were not taken.
        evaluations: Forms that were filled in and are new.
    """

    change_id: str
    supervisor: str
    signed: int
    returned: int
    older: int
    early: int
    known: int
    refused: tuple[RefusedLine, ...]
    evaluations: int = 0


class SignOffAnswers:
    """Reads answers of supervisors."""

    def __init__(self, session: Session, identities: Identities) -> None:
        self._session = session
        self._identities = identities

    def import_signatures(self, path: Path, *, keep_withdrawn: bool = False) -> ImportedSignatures:
        """See `SignOffByFile.import_signatures`."""
        data = container.read_file(path)
        found = read_signatures(data, [self._identities.device().age])
        if found.envelope.workspace != self._session.database.workspace_id:
            raise ForeignFileError("other_workspace")
        taken: list[Mapping[str, Json]] = []
        refused: list[RefusedLine] = []
        now = self._session.environment.now_ms()
        with self._session.transaction("signatures_imported") as work:
            owner = self._owner(work, found)
            names = [fact_id(SIGN_OFF, one) for one in found.sign_offs]
            known = _known(work, names)
            fresh = [
                one for one, name in zip(found.sign_offs, names, strict=True) if name not in known
            ]
            if fresh and owner.is_revoked and not keep_withdrawn:
                raise RuleError("key_revoked", name=owner.person)
            # All before anything is written, because reading settles what was written before.
            codes = [sign_off_objection(work, one, now) for one in fresh]
            back = self._bring_back(work, found.sign_offs, names, known)
            for sign_off, code in zip(fresh, codes, strict=True):
                if owner.is_revoked and not code:
                    work.add_fact(SIGN_OFF, sign_off)
                    refused.append(RefusedLine(str(sign_off["entry"]), "key_revoked"))
                elif code:
                    refused.append(RefusedLine(str(sign_off["entry"]), code))
                else:
                    work.add_fact(SIGN_OFF, sign_off)
                    taken.append(sign_off)
            counts = _outcomes(work, [*back, *taken])
            forms = self._take_evaluations(
                work, found, owner, refused, keep_withdrawn=keep_withdrawn
            )
        return ImportedSignatures(
            work.change_id,
            owner.person,
            *counts,
            known=len(found.sign_offs) - len(fresh) - len(back),
            refused=tuple(refused),
            evaluations=forms,
        )

    def _bring_back(
        self,
        work: UnitOfWork,
        sign_offs: Sequence[Mapping[str, Json]],
        names: Sequence[str],
        known: Mapping[str, bool],
    ) -> list[Mapping[str, Json]]:
        """Let count again what an Undo took back, and return it; a taking back by intent stays."""
        gone = [name for name in names if known.get(name)]
        opposites = work.facts_by(RETRACT, "refs", gone) if gone else {}
        undone = {
            fact.id: fact.content["refs"]
            for facts in opposites.values()
            for fact in facts
            if fact.content.get("reason") == "undone" and isinstance(fact.content["refs"], list)
        }
        if not undone:
            return []
        retract(self._session, work, undone, "taken_in_again")
        back = {str(ref) for refs in undone.values() for ref in refs} & set(gone)
        return [one for one, name in zip(sign_offs, names, strict=True) if name in back]

    def _take_evaluations(
        self,
        work: UnitOfWork,
        found: OpenedSignatures,
        owner: TrustedKey,
        refused: list[RefusedLine],
        *,
        keep_withdrawn: bool,
    ) -> int:
        """Write down the forms that are new, and say how many of them count."""
        fresh = [one for one in found.evaluations if not _is_known(work, one, EVALUATION)]
        if fresh and owner.is_revoked and not keep_withdrawn:
            raise RuleError("key_revoked", name=owner.person)
        now = self._session.environment.now_ms()
        codes = [form_objection(work, one, now) for one in fresh]
        for form, code in zip(fresh, codes, strict=True):
            if not code:
                work.add_fact(EVALUATION, form)
            reason = code or ("key_revoked" if owner.is_revoked else "")
            if reason:
                refused.append(RefusedLine(str(form["placement"]), reason))
        return 0 if owner.is_revoked else codes.count("")

    @staticmethod
    def _owner(reader: Reader, found: OpenedSignatures) -> TrustedKey:
        owner = owner_of(reader, found.signer)
        if owner is None:
            raise RuleError("sender_unknown", name=found.envelope.sender)
        signed = (*found.sign_offs, *found.evaluations)
        if any(one["by"] != owner.person_id for one in signed):
            raise RuleError("signed_for_somebody_else", name=owner.person)
        return owner


def _known(reader: Reader, names: Sequence[str]) -> dict[str, bool]:
    """Return which of these sign-offs are here, and whether they are taken back."""
    found = (
        fact for name in names for fact in reader.facts(SIGN_OFF, include_retracted=True, id=name)
    )
    return {fact.id: fact.is_retracted for fact in found}


def _is_known(reader: Reader, content: Mapping[str, Json], fact_type: str) -> bool:
    name = fact_id(fact_type, content)
    return bool(reader.facts(fact_type, include_retracted=True, id=name))


def _outcomes(work: UnitOfWork, taken: Sequence[Mapping[str, Json]]) -> tuple[int, int, int, int]:
    """Return how many are signed, returned, of an older content, and early."""
    rows = {row.id: row for row in rows_by_id(work, [str(one["entry"]) for one in taken])}
    signed = returned = older = early = 0
    for one in taken:
        row = rows.get(str(one["entry"]))
        if row is None or not requests_under(work, str(one["request"])):
            early += 1
        elif row.content_hash != one["content_hash"]:
            older += 1
        elif one["decision"] == signoff.RETURNED:
            returned += 1
        else:
            signed += 1
    return signed, returned, older, early
