"""SQL that finds changes by their ids.

Ids are hashes. The index holds the first three bytes of each, which nearly always is enough to find
the one that is meant; the whole id is compared then.
"""

from __future__ import annotations


def id_start(name: str) -> str:
    """Return the expression for what the index holds of an id.

    Args:
        name: Expression for the id.
    """
    return f"unhex(substr({name}, 1, 6))"


CHANGES_BY_ID = (
    f"SELECT id, seq FROM change WHERE {id_start('id')} IN"
    f" (SELECT {id_start('value')} FROM json_each(?1))"
    " AND id IN (SELECT value FROM json_each(?1))"
)
"""Id and place of those changes of a list of ids that are known; see `sql.as_list`."""
