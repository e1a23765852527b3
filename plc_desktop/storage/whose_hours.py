"""SQL that finds lines of hours by whose they are.

One index begins with the month a line was worked in and the person it counts for (`person_class`).
The lines of a week stand together in it: each page that holds one is encrypted and written anew,
and an index by person alone would have to be touched in a thousand places for the file of a week.
Placement and person of a line have no index, for the same reason. So whoever asks for somebody's
lines names all months there are, and whoever asks by placement or person names the class as well;
`of_class` says both.
"""

from __future__ import annotations

INDEX = "ix_hours_entry_standing"
"""The index."""

MONTH = "coalesce(substr(worked_on, 1, 7), '')"
"""What the index begins with: the month of a line, empty if its day cannot be read."""

_MONTHS = (
    f"WITH RECURSIVE month(name) AS (SELECT min({MONTH}) FROM hours_entry"
    f" UNION ALL SELECT (SELECT min({MONTH}) FROM hours_entry WHERE {MONTH} > month.name)"
    " FROM month WHERE month.name IS NOT NULL)"
    " SELECT month.name FROM month WHERE month.name IS NOT NULL"
)
"""All months in which lines were worked: one look into the index for each."""


def month_of(line: str) -> str:
    """Return the expression for the month of a line.

    Args:
        line: Name of its table in the statement.
    """
    return MONTH.replace("worked_on", f"{line}.worked_on")


def of_class(line: str, condition: str) -> str:
    """Return the condition that a line counts for somebody, in whatever month.

    Args:
        line: Name of its table in the statement.
        condition: On the class, such as "= ?".
    """
    return f"({month_of(line)} IN ({_MONTHS}) AND {line}.person_class {condition})"


def class_of(person: str) -> str:
    """Return the expression for the class of a person, who most often stands for themselves.

    Args:
        person: Expression for the person's id.
    """
    return f"coalesce((SELECT class_id FROM person_class WHERE person_id = {person}), {person})"


def of_person(line: str, person: str) -> str:
    """Return the condition that a line counts for a person, in whatever month.

    Args:
        line: Name of its table in the statement.
        person: Expression for the person's id.
    """
    return of_class(line, f"= {class_of(person)}")


CLASSES_OF_PEOPLE = f"SELECT {class_of('value')} FROM json_each(?)"
"""The classes of the people in one parameter; see `sql.as_list`."""


def classes_of_placements(condition: str) -> str:
    """Return the query for the classes under which lines of some placements stand.

    Lines of a placement that has not arrived stand under none.

    Args:
        condition: On the table `placement`, called `x`.
    """
    return (
        f"SELECT {class_of('x.person_id')} FROM placement x WHERE {condition} UNION ALL SELECT ''"
    )
