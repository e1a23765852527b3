"""Reads what another laptop wrote: everything in one transaction, or nothing.

Signatures and authority are for the caller to check; here it is made sure that the tables mean
what the log says, that nothing is hidden in masses by mistake, and that totals are right.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

import msgspec

from plc_desktop.changes.facts import ERASE
from plc_desktop.changes.model import Checkpoint, SealedChange
from plc_desktop.errors import ForeignFileError, RuleError
from plc_desktop.storage import (
    brake,
    checkpoints,
    erase_plan,
    erasing,
    forks,
    kept_facts,
    standing,
    taken_back,
    waiting,
)
from plc_desktop.storage.chains import Chains
from plc_desktop.storage.change_log import ChangeLog
from plc_desktop.storage.documents import add_document
from plc_desktop.storage.erase_plan import ErasePlan
from plc_desktop.storage.import_report import ReceiveReport, Source
from plc_desktop.storage.quiet import without_collection
from plc_desktop.storage.received import Receiver
from plc_desktop.storage.recount import Recount
from plc_desktop.storage.stages import Reporter
from plc_desktop.storage.waiting import Arrivals


@dataclass(frozen=True)
class Delivery:
    """What a file brings.

    Attributes:
        changes: Verified changes, best in the order of the file.
        source: The file.
        checkpoints: Signatures that cover the changes.
        documents: Bodies with their media types.
    """

    changes: Iterable[SealedChange]
    source: Source = field(default_factory=Source)
    checkpoints: Sequence[Checkpoint] = ()
    documents: Iterable[tuple[bytes, str]] = ()


@dataclass(frozen=True)
class Here:
    """Where it is read.

    Attributes:
        workspace: The only workspace whose changes are taken.
        now_ms: The present instant.
        erase_again: Writes down that more is blanked about people who were erased.
        is_trial: Whether it is rolled back in the end: then there is time to add up all totals.
    """

    workspace: str
    now_ms: int
    erase_again: Callable[[ErasePlan], None]
    is_trial: bool = False


@without_collection()
def receive(
    connection: Any,
    log: ChangeLog,
    delivery: Delivery,
    here: Here,
    progress: Reporter | None = None,
) -> ReceiveReport:
    """Take in what a file brings, inside a transaction of the caller.

    Raises:
        RuleError: "too_many_waiting", "counts_differ", "totals_differ".
        ForeignFileError: "wrong_workspace", "sequence_broken", "not_erased".
    """
    was = brake.before(connection)
    recount = Recount(connection)
    chains = Chains(connection)
    arrivals = Arrivals(connection, chains, here.workspace)
    receiver = Receiver(connection, log, chains)
    for body, media_type in delivery.documents:
        add_document(connection, body, media_type)
    erased = erasing.Erasing(connection)
    changes = erased.blanked(arrivals.ready(delivery.changes))
    for done in receiver.take(changes):
        if progress is not None:
            progress.report(done, max(done, sum(delivery.source.counts.values())))
    standing.settle(connection, receiver.touched)
    rows = erased.rows()
    receiver.note(rows)
    words = _words(connection, log, receiver)
    if erasing.blank(connection, log):
        receiver.look_again(rows)
    _erase_again(connection, log, receiver, here, words)
    taken_back.follow_others(connection, log, receiver.first_seq)
    arrivals.store(delivery.source.device_key, here.now_ms)
    arrivals.forget(erasing.forget_waiting(connection, erasing.erased(connection), words))
    checkpoints.keep(connection, delivery.checkpoints, chains)
    _check_counts(delivery.source, arrivals)
    if not recount.is_right(everybody=here.is_trial or receiver.is_made_anew):
        raise RuleError("totals_differ")
    report = _report(connection, receiver, arrivals)
    return brake.judged(connection, report, was)


def _words(connection: Any, log: ChangeLog, receiver: Receiver) -> set[tuple[str, str]]:
    """Return what people are called whom this file erases, before nobody knows any more.

    Their names may stand in other people's records that were written here meanwhile.
    """
    if ERASE not in receiver.facts:
        return set()
    return kept_facts.words_of(connection, log, erasing.erased(connection).people)


def _erase_again(
    connection: Any, log: ChangeLog, receiver: Receiver, here: Here, words: set[tuple[str, str]]
) -> None:
    """Blank what arrived about people who were erased, or is here and was not named.

    Somebody wrote it who had not heard of it, perhaps on this laptop.
    """
    first_seq = 1 if ERASE in receiver.facts else receiver.first_seq
    plan = erase_plan.left(connection, log, erasing.erased(connection), first_seq, words)
    if plan is None:
        return
    rows = erasing.rows_of(connection, plan.changes)
    receiver.note(rows)
    here.erase_again(plan)
    erasing.blank(connection, log)
    receiver.look_again(rows)


def keep(
    connection: Any, source: Source, report: ReceiveReport, now_ms: int, first_seq: int
) -> ReceiveReport:
    """Note a file that was read, so that it can be undone and is known again.

    Args:
        connection: To the workspace.
        source: The file.
        report: What came of it.
        now_ms: The present instant.
        first_seq: Place of the first change that it brought, or would have.
    """
    cursor = connection.execute(
        "INSERT INTO exchange_batch (file_sha256, is_import, device_key, at_ms, first_seq,"
        " last_seq, report, undone_by) VALUES (?, 1, ?, ?, ?, ?, ?, '')",
        (
            source.file_sha256,
            source.device_key,
            now_ms,
            first_seq,
            first_seq + report.applied - 1,
            msgspec.json.encode(report.counts()).decode(),
        ),
    )
    return replace(report, batch_id=int(cursor.lastrowid))


def _check_counts(source: Source, arrivals: Arrivals) -> None:
    """Refuse a file that does not bring what it says."""
    if any(arrivals.counts.get(replica, 0) != n for replica, n in source.counts.items()):
        raise ForeignFileError("counts_differ")


def _report(connection: Any, receiver: Receiver, arrivals: Arrivals) -> ReceiveReport:
    rows = receiver.rows()
    return ReceiveReport(
        applied=receiver.applied,
        known=arrivals.known,
        waiting=arrivals.waiting,
        released=arrivals.released,
        new=rows["new"],
        changed=rows["changed"],
        hidden=rows["hidden"],
        shown_again=rows["shown_again"],
        facts=dict(sorted(receiver.facts.items())),
        conflicts=receiver.conflicts(),
        missing=waiting.missing(connection),
        forks=forks.since(connection, receiver.first_seq),
        unknown_kinds=tuple(sorted(receiver.unknown_kinds)),
        unknown_ops=receiver.unknown_ops,
    )
