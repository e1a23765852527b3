"""What two laptops of ours followed apart, brought to the newest version of the record.

Each may have read another file of the former owner before they heard of each other. What the newer
file says holds then wherever nobody here has written anything: not what one of them happened to
take from the older file, and nobody is asked to decide between what neither of them wrote.
"""

from __future__ import annotations

import dataclasses
from collections import defaultdict
from collections.abc import Iterator

from plc_desktop.changes.facts import HANDED_OVER
from plc_desktop.changes.model import CONTENT
from plc_desktop.domain.fields import Json
from plc_desktop.domain.records import HoursEntry, Merge, Record, kind_named, write_values
from plc_desktop.errors import RuleError
from plc_desktop.exchange.transfer_rows import HandedRow
from plc_desktop.services.transfers.taking_over import with_ours
from plc_desktop.services.transfers.versions import (
    COMBINED,
    LEAVES,
    REMOVED,
    HandedVersions,
    RowName,
    edited_here,
    newest_of,
    number_of,
    versions_of,
)
from plc_desktop.services.workspace.session import Session
from plc_desktop.storage.database import Fact, Reader, UnitOfWork

_SUBMITTED, _SIGNATURE, _STANDS = "submitted", "signature", ""
"""Registers of a conflict that are no fields; the last stands for "is there at all"."""


def combine(session: Session) -> None:
    """Let the newest version hold of every record of which versions were followed apart."""
    with session.transaction(COMBINED) as work:
        combine_in(work)


def combine_in(work: UnitOfWork) -> None:
    """Do the same in a step that others began."""
    for versions in _followed_apart(work):
        _Combining(work, versions).run()


def _followed_apart(reader: Reader) -> Iterator[HandedVersions]:
    """Yield what came of the records whose newest version was read where another was not known."""
    found: defaultdict[tuple[str, str], list[Fact]] = defaultdict(list)
    for fact in reader.facts(HANDED_OVER):
        found[str(fact.content["transfer"]), str(fact.content["person"])].append(fact)
    for (transfer, subject), versions in found.items():
        newest = newest_of(versions)
        if all(reader.sees(newest.change_id, one.change_id) for one in versions):
            continue
        try:
            yield versions_of(reader, transfer, subject, below=number_of(newest) + 1)
        except RuleError:  # the rows of one of them have not arrived yet
            continue


class _Combining:
    """Lays the newest version over what came by the others."""

    def __init__(self, work: UnitOfWork, versions: HandedVersions) -> None:
        self._work = work
        self._versions = versions
        self._apart: defaultdict[RowName, list[str]] = defaultdict(list)
        for one in work.conflicts():
            self._apart[one.kind, one.row].append(one.field)

    def run(self) -> None:
        """Go through all rows that ever came."""
        for name, told in self._versions.rows.items():
            ours = self._work.find(kind_named(name[0]).record, name[1])
            if name in self._versions.newest_rows:
                self._follow(name, ours, told[-1])
            elif isinstance(ours, LEAVES) and not self._edited(name):
                self._work.delete(*name)

    def _edited(self, name: RowName) -> frozenset[str]:
        return edited_here(self._work, name, self._versions.changes)

    def _follow(self, name: RowName, ours: Record | None, row: HandedRow) -> None:
        theirs = with_ours(row.record, self._versions.used)
        apart = self._apart[name]
        if ours == theirs and not apart and self._is_handed_in_alike(row):
            return
        edited = self._edited(name)
        is_whole = kind_named(name[0]).merge is Merge.WHOLE
        if REMOVED in edited or (edited and (is_whole or ours is None)):
            return
        self._decide(name, [one for one in apart if one not in edited], row, theirs)
        parts = [one for one in kind_named(name[0]).fields if one not in edited]
        said = {one: getattr(theirs, one) for one in parts}
        self._work.put(theirs if ours is None else dataclasses.replace(ours, **said))
        if not self._is_handed_in_alike(row):
            self._work.set_register(*name, _SUBMITTED, dict(row.submitted) or None)

    def _decide(self, name: RowName, apart: list[str], row: HandedRow, theirs: Record) -> None:
        """Settle what would be asked of people."""
        values = write_values(theirs)
        wanted: dict[str, Json] = {
            **values,
            CONTENT: values,
            _SIGNATURE: values,
            _SUBMITTED: dict(row.submitted) or None,
            _STANDS: True,
        }
        for register in apart:
            is_whose = (name[0], register) == ("placement", _SIGNATURE)
            self._work.resolve(*name, register, wanted["person_id" if is_whose else register])

    def _is_handed_in_alike(self, row: HandedRow) -> bool:
        if not isinstance(row.record, HoursEntry):
            return True
        status = self._work.hours_status([row.record.id]).get(row.record.id)
        on = status.submitted_on if status is not None else None
        return dict(row.submitted) == ({"on": on.isoformat()} if on is not None else {})
