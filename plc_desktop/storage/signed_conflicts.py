"""Lines that were edited by somebody who did not know that they had been signed.

The edit is shown and the signature does not count for it; a person decides which of the two it is
to be. Source: ARCHITECTURE.md, An edit that had not seen a signature.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from plc_desktop.changes.encoding import content_hash
from plc_desktop.changes.model import CONTENT, SetField
from plc_desktop.domain.fields import Json
from plc_desktop.storage.chains import Chains
from plc_desktop.storage.change_log import ChangeLog
from plc_desktop.storage.registers import HOURS, SIGNATURE, SIGNED
from plc_desktop.storage.row_values import from_json
from plc_desktop.storage.said_again import said_again
from plc_desktop.storage.sql import IN_LIST, as_list


def note(connection: Any, entries: Sequence[str], signed: Mapping[str, Sequence[str]]) -> None:
    """Write down which of these entries were edited by somebody who had not seen a signature.

    Args:
        connection: The open file.
        entries: Everything that was looked at.
        signed: For entries that are not signed, the signatures on other contents of them.
    """
    present = "SELECT EXISTS (SELECT 1 FROM open_conflict WHERE kind = ? AND field = ?)"
    if connection.execute(present, (HOURS, SIGNATURE)).fetchone()[0]:
        connection.execute(
            f"DELETE FROM open_conflict WHERE row {IN_LIST} AND kind = ? AND field = ?",
            (as_list(entries), HOURS, SIGNATURE),
        )
    concerned = {row: facts for row, facts in signed.items() if facts}
    if concerned:
        connection.executemany(
            "INSERT INTO open_conflict (row, kind, field) VALUES (?, ?, ?)",
            [(row, HOURS, SIGNATURE) for row in unseen(connection, HOURS, concerned)],
        )


def unseen(connection: Any, kind: str, signed: Mapping[str, Sequence[str]]) -> list[str]:
    """Return the rows that were edited by somebody who had not seen one of the signatures.

    Args:
        connection: The open file.
        kind: Their kind.
        signed: Signatures by row, on what the row said before.
    """
    chains = Chains(connection)
    written: dict[str, list[int]] = {}
    for row, seq in connection.execute(
        f"SELECT row, seq FROM change_write WHERE row {IN_LIST} AND kind = ? AND field = ?"
        " AND is_live = 1",
        (as_list(signed), kind, SIGNED[kind]),
    ):
        written.setdefault(row, []).append(seq)
    came: dict[str, list[int]] = {}
    for fact, seq in connection.execute(
        f"SELECT fact_id, seq FROM fact_in WHERE fact_id {IN_LIST}",
        (as_list(fact for facts in signed.values() for fact in facts),),
    ):
        came.setdefault(fact, []).append(seq)
    for fact, again in said_again(connection).items():
        came.get(fact, []).extend(again.before)
    return [
        row
        for row, facts in signed.items()
        if any(
            not any(chains.sees(later, earlier) for later in written[row] for earlier in came[fact])
            for fact in facts
        )
    ]


def contents(connection: Any, log: ChangeLog, row: str) -> list[tuple[str, Json, bool]]:
    """Return the contents of an entry to choose from: change, content, whether it is shown.

    First what is shown, then what was signed.
    """
    shown = connection.execute(
        "SELECT content_hash FROM hours_entry WHERE id = ?", (row,)
    ).fetchone()[0]
    signed = _signed_hashes(connection, row)
    found: dict[str, tuple[str, Json, bool]] = {}
    for change_id, value in written(connection, log, HOURS, row, CONTENT):
        if isinstance(value, dict):
            name = content_hash(row, value, is_checked=True)
            if name == shown or name in signed:
                found[name] = (change_id, value, name == shown)
    return sorted(found.values(), key=lambda one: (not one[2], one[0]))


def written(
    connection: Any, log: ChangeLog, kind: str, row: str, field: str
) -> list[tuple[str, Json]]:
    """Return what was ever written into a register, in the order it was read: change, value."""
    writes = connection.execute(
        "SELECT w.seq, w.position, c.id FROM change_write w JOIN change c ON c.seq = w.seq"
        " WHERE w.row = ? AND w.kind = ? AND w.field = ? ORDER BY w.seq, w.position",
        (row, kind, field),
    ).fetchall()
    found = [(change_id, log.op(seq, position)) for seq, position, change_id in writes]
    return [(change_id, op.value) for change_id, op in found if isinstance(op, SetField)]


def _signed_hashes(connection: Any, row: str) -> set[str]:
    rows: Iterable[tuple[str]] = connection.execute(
        "SELECT f.content FROM fact_subject s JOIN fact f ON f.id = s.fact_id"
        " WHERE s.subject = ? AND s.role = 'about' AND f.type = 'sign_off' AND f.is_retracted = 0",
        (row,),
    )
    said = [from_json(content) for (content,) in rows]
    return {str(one["content_hash"]) for one in said if one["decision"] == "signed"}
