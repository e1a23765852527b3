"""Which changes somebody else lacks, and their very bytes."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import itemgetter
from typing import Any

from plc_desktop.domain.fields import Json
from plc_desktop.storage.chains import Chains
from plc_desktop.storage.change_log import unpacked
from plc_desktop.storage.row_values import to_json

_LACKED = (
    "FROM change c JOIN change_chain k ON k.seq = c.seq"
    " LEFT JOIN json_each(?) f ON f.key = CAST(k.chain AS TEXT) {ops}"
    " WHERE f.value IS NULL OR k.place > f.value"
)
_EVERYTHING = "FROM change c {ops}"
"""For somebody who holds nothing there is no need to ask of each change."""
_OPS = "LEFT JOIN change_ops o ON o.seq = c.seq"
_NO_OPS = hashlib.sha256(b"[]").hexdigest().encode()


def raw(connection: Any, heads: Iterable[str]) -> Iterator[tuple[str, bytes, bytes | None]]:
    """Yield the changes that are not heads and were not seen by them, oldest first.

    Args:
        connection: The open file.
        heads: Ids of changes; those not known here tell nothing.

    Yields:
        Id, header and operations, byte for byte; the operations are None where they were erased.
    """
    lacked, frontier = _lacked(connection, heads, _OPS)
    rows = connection.execute(
        f"SELECT c.id, c.header, o.body {lacked} ORDER BY c.seq, o.first", frontier
    )
    for (name, header), pieces in groupby(rows, itemgetter(0, 1)):
        bodies = [unpacked(body, name)[1:-1] for *_, body in pieces if body is not None]
        if bodies or _NO_OPS in header:
            yield name, header, b"[" + b",".join(bodies) + b"]"
        else:
            yield name, header, None


def size(connection: Any, heads: Iterable[str]) -> tuple[int, int]:
    """Return how many changes those are, and their bytes as they are stored."""
    lacked, frontier = _lacked(connection, heads)
    count, headers = connection.execute(
        f"SELECT count(*), coalesce(sum(length(c.header)), 0) {lacked}", frontier
    ).fetchone()
    among = f" WHERE o.seq IN (SELECT c.seq {lacked})" if frontier else ""
    (bodies,) = connection.execute(
        f"SELECT coalesce(sum(length(o.body)), 0) FROM change_ops o{among}", frontier
    ).fetchone()
    return int(count), int(headers) + int(bodies)


def _lacked(connection: Any, heads: Iterable[str], ops: str = "") -> tuple[str, tuple[str, ...]]:
    """Return where to find the changes that somebody with these heads lacks, and its parameters."""
    reached = Chains(connection).frontier(heads)
    if not reached:
        return _EVERYTHING.format(ops=ops), ()
    places: dict[str, Json] = {str(chain): place for chain, place in reached.items()}
    return _LACKED.format(ops=ops), (to_json(places),)
