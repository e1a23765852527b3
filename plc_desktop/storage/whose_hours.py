"""SQL that finds lines of hours by whose they are.

One index begins with the person a line counts for (`person_class`). A line's placement and person
have none of their own: each would be written anew in a thousand places for the file of one week.
Whoever asks by placement or person names the class as well.
"""

from __future__ import annotations


def class_of(person: str) -> str:
    """Return the expression for the class of a person, who most often stands for themselves.

    Args:
        person: Expression for the person's id.
    """
    return f"coalesce((SELECT class_id FROM person_class WHERE person_id = {person}), {person})"


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
