"""What follows a change of owner: the giver tells how the record stands, the taker follows it.

Each file holds the whole record under the next number, so that one that is lost costs nothing.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from plc_desktop.changes.facts import HANDED_OVER, TRANSFER_UPDATE
from plc_desktop.changes.transfers import Transfer, holder
from plc_desktop.domain.fields import Json
from plc_desktop.domain.records import Person
from plc_desktop.errors import RuleError
from plc_desktop.exchange.transfers import UPDATE, Handed, OpenedTransfer, record_sha256
from plc_desktop.services.learner_records.partners import partners
from plc_desktop.services.transfers import following, handing_over, taking_over
from plc_desktop.services.transfers.desk import TransferDesk, TransferDone, receiver, sender
from plc_desktop.services.transfers.followed import Follows, follows_in
from plc_desktop.services.transfers.following import Following
from plc_desktop.services.transfers.handed_records import ChangedSince, changed_since, summary
from plc_desktop.services.transfers.states import OPEN, UNKNOWN, accepted
from plc_desktop.services.transfers.versions import (
    HandedVersions,
    handed_facts,
    newest_of,
    versions_of,
)
from plc_desktop.services.workspace.erasures import check_not_erased
from plc_desktop.services.workspace.owners import all_transfers
from plc_desktop.services.workspace.progress import Progress
from plc_desktop.services.workspace.session import Session, name_of
from plc_desktop.storage.database import Reader

KNOWN, OLDER, FORKED = "known", "older", "forked"
"""The same version was read here before, a newer one was, or another under the same number."""


class Updating:
    """What either side does about a record after it changed its owner."""

    def __init__(self, desk: TransferDesk) -> None:
        self._desk = desk

    def send(self, offer: str, folder: Path) -> TransferDone:
        """Write the file that tells the new owner how the record stands; see `Transfers.update`."""
        desk = self._desk
        with desk.session.transaction("update_sent") as work:
            moved = given(work, desk.workspace, offer)
            check_not_erased(work, moved.subject)
            partner = receiver(work, _card_of(work, moved.taker))
            handed = handing_over.collect(work, moved.subject)
            told = self._told(work, moved, handed)
            about = {"from": moved.giver, "to": moved.taker}
            at = desk.session.environment.now_ms()
            path = desk.write(work, UPDATE, {**told, **about, "at": at}, partner, folder, handed)
            work.add_fact(TRANSFER_UPDATE, {**told, **desk.moment()})
            name = name_of(work, Person, moved.subject)
        return TransferDone(work.change_id, moved.subject, name, partner.organization, path)

    @staticmethod
    def _told(reader: Reader, moved: Transfer, handed: Handed) -> dict[str, Json]:
        """Return what both the file and our log say of this version."""
        record = summary(handed, moved.subject)
        return {
            "transfer": moved.id,
            "subject": moved.subject,
            "version": 1 + max((_version(said) for said in _sent(reader, moved)), default=0),
            "record_sha256": record_sha256(handed),
            "lines": record.lines,
            "minutes": record.minutes,
        }

    def take(self, path: Path, *, although_less: bool) -> TransferDone:
        """Follow what changed at the former owner; see `Transfers.follow`."""
        opened = self._desk.opened(path)
        if opened.what != UPDATE:
            raise RuleError("not_an_update")
        with self._desk.session.transaction("update_taken") as work:
            partner = sender(work, opened, self._desk.workspace)
            subject = str(opened.statement["subject"])
            state = self.state(work, opened)
            if state == OPEN:
                found = self.plan(work, opened)
                if not although_less:
                    _check_kept(follows_in(found))
                told = taking_over.handed_over(
                    work, found.made, opened.handed, opened.offer, _version(opened.statement)
                )
                following.take(self._desk.session, work, found, opened.handed)
                work.add_fact(HANDED_OVER, {**told, "person": subject, **self._desk.moment()})
            elif state != KNOWN:
                raise RuleError(
                    {UNKNOWN: "update_unknown", OLDER: "update_older"}.get(state, "update_forked"),
                    organization=partner.organization,
                )
            name = name_of(work, Person, subject)
        return TransferDone(work.change_id, subject, name, partner.organization)

    def state(self, reader: Reader, opened: OpenedTransfer) -> str:
        """Return what can be done with a file: `OPEN`, `KNOWN`, `OLDER`, `FORKED`, `UNKNOWN`."""
        said = opened.statement
        subject, transfer = str(said["subject"]), str(said["transfer"])
        ours = (transfer, said["from"], self._desk.workspace, subject)
        known = {(one.id, one.giver, one.taker, one.subject) for one in all_transfers(reader)}
        taken = handed_facts(reader, transfer, subject)
        if said["to"] != self._desk.workspace or ours not in known or not taken:
            return UNKNOWN
        newest = newest_of(taken).content
        if _version(said) > _version(newest):
            return OPEN
        if _version(said) < _version(newest):
            return OLDER
        return KNOWN if newest.get("record_sha256") == said["record_sha256"] else FORKED

    def plan(self, reader: Reader, opened: OpenedTransfer) -> Following:
        """Return what a file would change here.

        Raises:
            RuleError: "person_erased", "update_without_record" or "transfer_collides".
            ForeignFileError: "exchange_file_malformed".
        """
        said = opened.statement
        subject = str(said["subject"])
        check_not_erased(reader, subject)
        given_away = (
            one.subject == subject and one.giver == self._desk.workspace
            for one in all_transfers(reader)
        )
        versions = self._versions(reader, opened)
        return following.plan(reader, opened.handed, subject, versions, returns=any(given_away))

    @staticmethod
    def _versions(reader: Reader, opened: OpenedTransfer) -> HandedVersions:
        said = opened.statement
        return versions_of(reader, opened.offer, str(said["subject"]), below=_version(said))


def _check_kept(follows: Follows) -> None:
    """Refuse to take much away before somebody has said that this is right."""
    if follows.takes_much:
        lines = sum(follows.removed.values())
        raise RuleError("update_takes_away", signatures=follows.unsigned, records=lines)


def given(reader: Reader, workspace: str, offer: str) -> Transfer:
    """Return by which change of owner a record of ours is somebody else's now.

    Raises:
        RuleError: "record_not_theirs" if the offer was not accepted, or the record came back.
    """
    for one in _given(all_transfers(reader), workspace):
        if one.offer == offer:
            return one
    raise RuleError("record_not_theirs")


class SinceTold:
    """How records that are others' differ from what those were told last.

    Each is put together and hashed for that, so what was found is kept until anything is written or
    arrives. Nothing follows a record that came back, or that was erased here.
    """

    def __init__(self, session: Session) -> None:
        self._session = session
        self._known: tuple[object, Mapping[str, ChangedSince]] = (None, {})

    def known(self, reader: Reader) -> tuple[Mapping[str, ChangedSince], bool]:
        """Return what was found last, and whether nothing was written or arrived since."""
        state, found = self._known
        return found, state == self._state(reader)

    def find(self, reader: Reader, progress: Progress | None = None) -> Mapping[str, ChangedSince]:
        """Return, by their offers, how records differ; those that do not are left out.

        Args:
            reader: This workspace.
            progress: Told how many records were compared.

        Raises:
            Stopped: If the person asked to stop.
        """
        known, is_current = self.known(reader)
        if is_current:
            return known
        told, found = progress or Progress(), dict[str, ChangedSince]()
        given = _given(all_transfers(reader), self._session.database.workspace_id)
        offered = accepted(reader) if given else {}
        for at, moved in enumerate(given):
            told.report(at, len(given))
            if reader.find(Person, moved.subject) is not None:
                said = [*_sent(reader, moved, include_undone=False), offered[moved.offer]]
                changed = changed_since(reader, max(said, key=_version))
                if changed is not None:
                    found[moved.offer] = changed
        self._known = (self._state(reader), found)
        return found

    def _state(self, reader: Reader) -> object:
        """Return what is another once anything that could be told is another."""
        return reader.heads(), reader.documents(), self._session.today()


def _given(known: list[Transfer], workspace: str) -> list[Transfer]:
    """Return by which changes of owner records of ours are others' now."""
    return [one for one in known if one.giver == workspace and _is_last(known, one)]


def _is_last(known: list[Transfer], one: Transfer) -> bool:
    """Return whether a transfer is the one by which a record left its giver for good."""
    owner = holder(known, one.giver, one.subject)
    mine = [other for other in known if (other.giver, other.subject) == (one.giver, one.subject)]
    newest = max(mine, key=lambda other: (other.accepted_at_ms, other.id))
    return owner.workspace != one.giver and newest == one


def _card_of(reader: Reader, workspace: str) -> str:
    """Return the key on the card of another organization that stands now; empty if none does."""
    return next(
        (
            one.key
            for one in partners(reader).values()
            if one.workspace == workspace and not one.is_revoked
        ),
        "",
    )


def _sent(
    reader: Reader, moved: Transfer, *, include_undone: bool = True
) -> list[Mapping[str, Json]]:
    """Return what the new owner was told so far.

    Args:
        reader: This workspace.
        moved: The change of owner.
        include_undone: Whether files count whose writing was undone: they may have gone out.
    """
    found = reader.facts(TRANSFER_UPDATE, include_retracted=include_undone)
    return [fact.content for fact in found if fact.content["transfer"] == moved.id]


def _version(said: Mapping[str, Json]) -> int:
    """Return the number of a version; the offer has none, and comes first."""
    version = said.get("version")
    return version if isinstance(version, int) else 0
