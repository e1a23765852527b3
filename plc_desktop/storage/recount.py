"""Adds hours up again, so that no import leaves totals that say anything else.

When a file is looked at, everybody's lines are added up. When it is taken, only those are that
come, go or change: with what the totals were before, that makes what they have to be now.
"""

from __future__ import annotations

from typing import Any

from plc_desktop.storage.whose_hours import MONTH, of_class

_MANY_LINES = 10_000
"""If more than that come, it is faster to add up all there are, by the index."""

_LINE = "person_class, minutes, state, is_held, counts"


def _sums(lines: str) -> str:
    """Return the query for what lines add up to, up to its `GROUP BY`.

    Args:
        lines: Query for them; `sign` is -1 for one that is there no more.
    """
    return f"""SELECT person_class,
  sum(sign * minutes) FILTER (WHERE counts) AS counted,
  sum(sign * minutes) FILTER (WHERE is_held = 0 AND state = 'submitted') AS waiting,
  sum(sign * minutes) FILTER (WHERE is_held) AS held,
  sum(sign) AS entries
FROM ({lines}) WHERE state <> 'void'"""


def _different(sums: str) -> str:
    """Return the query for whether any totals say something else than such sums do."""
    return f"""
SELECT EXISTS (
  SELECT 1 FROM person_totals t LEFT JOIN (
    SELECT person_class, sum(counted) AS counted, sum(waiting) AS waiting, sum(held) AS held,
      sum(entries) AS entries
    FROM ({sums}) GROUP BY person_class
  ) h ON h.person_class = t.class_id
  WHERE t.counted_minutes <> coalesce(h.counted, 0) OR t.waiting_minutes <> coalesce(h.waiting, 0)
    OR t.held_minutes <> coalesce(h.held, 0) OR t.entries <> coalesce(h.entries, 0)
) OR (SELECT count(*) FROM person_totals) <> (SELECT count(*) FROM person)
"""


_EVERYBODY = f"{_sums('SELECT *, 1 AS sign FROM hours_entry')} GROUP BY {MONTH}, person_class"
"""In the order of the index, so that nothing has to be sorted."""

_CHANGES = f"""
  SELECT {_LINE}, 1 AS sign FROM hours_entry WHERE rowid > ?
  UNION ALL SELECT {_LINE}, 1 FROM hours_entry WHERE rowid IN (SELECT line FROM line_before)
  UNION ALL SELECT {_LINE}, -1 FROM line_before
"""

_NEW = "IN (SELECT class_id FROM person_totals EXCEPT SELECT person_class FROM totals_before)"
_LINES_OF_NEW = f"SELECT *, 1 AS sign FROM hours_entry h WHERE {of_class('h', _NEW)}"
"""Of people who had no totals before; lines of theirs may have been here all the same."""

_BY_CHANGES = f"""
  SELECT * FROM totals_before
  UNION ALL {_sums(_CHANGES)}
    AND person_class IN (SELECT person_class FROM totals_before) GROUP BY person_class
  UNION ALL {_sums(_LINES_OF_NEW)} GROUP BY person_class
"""

_FOLLOW = (
    """CREATE TEMP TABLE totals_before (
      person_class TEXT PRIMARY KEY, counted INTEGER, waiting INTEGER, held INTEGER, entries INTEGER
    ) WITHOUT ROWID""",
    """INSERT OR IGNORE INTO totals_before
    SELECT class_id, counted_minutes, waiting_minutes, held_minutes, entries FROM person_totals""",
    f"CREATE TEMP TABLE line_before (line INTEGER PRIMARY KEY, {_LINE})",
    f"""CREATE TEMP TRIGGER follow_update BEFORE UPDATE OF {_LINE} ON main.hours_entry
    WHEN old.rowid <= {{last}} BEGIN {{keep}}; END""",
    """CREATE TEMP TRIGGER follow_delete BEFORE DELETE ON main.hours_entry
    WHEN old.rowid <= {last} BEGIN {keep}; END""",
)
_KEEP = """INSERT OR IGNORE INTO line_before
VALUES (old.rowid, old.person_class, old.minutes, old.state, old.is_held, old.counts)"""
"""What a line was before it changed or went for the first time."""

_FORGET = (
    "DROP TRIGGER follow_update",
    "DROP TRIGGER follow_delete",
    "DROP TABLE line_before",
    "DROP TABLE totals_before",
)


class Recount:
    """Follows in one transaction which lines come, go or change."""

    def __init__(self, connection: Any) -> None:
        self._db = connection
        self._last = self._last_line()
        for statement in _FOLLOW:
            connection.execute(statement.format(last=self._last, keep=_KEEP))

    def is_right(self, *, everybody: bool) -> bool:
        """Stop following; return whether the totals are what adding up hours makes them.

        Args:
            everybody: Whether all hours are added up, or only what is different now.
        """
        if everybody or self._last_line() - self._last > _MANY_LINES:
            (is_wrong,) = self._db.execute(_different(_EVERYBODY)).fetchone()
        else:
            (is_wrong,) = self._db.execute(_different(_BY_CHANGES), (self._last,)).fetchone()
        for statement in _FORGET:
            self._db.execute(statement)
        return not is_wrong

    def _last_line(self) -> int:
        sql = "SELECT coalesce(max(rowid), 0) FROM hours_entry"
        return int(self._db.execute(sql).fetchone()[0])
