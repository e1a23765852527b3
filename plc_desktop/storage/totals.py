"""One summary row per person, so that progress is read and never added up."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from plc_desktop.storage.sql import IN_LIST, as_list
from plc_desktop.storage.touched import Added
from plc_desktop.storage.whose_hours import of_class

_HOURS = f"""
SELECT person_class AS class_id,
  sum(CASE WHEN counts THEN minutes ELSE 0 END) AS counted_minutes,
  sum(CASE WHEN state = 'submitted' AND NOT is_held THEN minutes ELSE 0 END) AS waiting_minutes,
  sum(CASE WHEN state = 'returned' AND NOT is_held THEN minutes ELSE 0 END) AS returned_minutes,
  sum(CASE WHEN is_held THEN minutes ELSE 0 END) AS held_minutes,
  sum(CASE WHEN state = 'draft' AND NOT is_held THEN minutes ELSE 0 END) AS draft_minutes,
  sum(CASE WHEN state = 'signed' AND NOT is_held AND NOT counts THEN minutes ELSE 0 END)
    AS uncounted_minutes,
  count(*) AS entries,
  max(worked_on) AS last_worked_on
FROM hours_entry h
WHERE {of_class("h", "IN (SELECT class_id FROM concerned)")} AND state <> 'void'
GROUP BY person_class
"""

_TRAINING = """
SELECT class_id, sum(minutes) AS training_minutes,
  json_group_object(topic, minutes) AS training_by_topic
FROM (
  SELECT class_id, topic, sum(minutes) AS minutes FROM (
    SELECT p.class_id, coalesce(s.topic, '') AS topic, min(a.minutes) AS minutes
    FROM concerned_person p
    JOIN attendance a ON a.person_id = p.person_id AND a.status = 'present'
    LEFT JOIN training_session s ON s.id = a.session_id
    GROUP BY p.class_id, a.session_id
  )
  GROUP BY class_id, topic
  ORDER BY class_id, topic
)
GROUP BY class_id
"""
"""A session counts once, however many laptops or records of one person say that they were there."""

_COURSES = """
SELECT class_id, sum(credits) AS course_credits FROM (
  SELECT p.class_id, min(CASE WHEN c.is_not_for_credit THEN 0 ELSE c.credits END) AS credits
  FROM concerned_person p
  JOIN course_result c ON c.person_id = p.person_id AND c.result = 'pass'
  GROUP BY p.class_id, lower(trim(CASE c.number WHEN '' THEN c.title ELSE c.number END)),
    lower(trim(c.term))
)
GROUP BY class_id
"""
"""A course of one term counts once, with the fewer credits, as a workbook's rows are one course."""

_CAPSTONES = """
SELECT class_id, decision AS capstone FROM (
  SELECT p.class_id, c.decision, row_number() OVER (
    PARTITION BY p.class_id
    ORDER BY CASE c.decision WHEN 'accepted' THEN 0 WHEN 'revise' THEN 1 WHEN 'planned' THEN 2
      WHEN 'declined' THEN 3 ELSE 4 END
  ) AS place
  FROM concerned_person p JOIN capstone c ON c.person_id = p.person_id
) WHERE place = 1
"""

_CREDENTIALS = """
SELECT p.class_id, CASE min(CASE c.status WHEN 'issued' THEN 0 WHEN 'awarded' THEN 1 ELSE 2 END)
  WHEN 0 THEN 'issued' WHEN 1 THEN 'awarded' ELSE 'revoked' END AS credential_status
FROM concerned_person p JOIN credential c ON c.person_id = p.person_id
GROUP BY p.class_id
"""

_REFRESH = f"""
INSERT INTO person_totals (
  person_id, class_id, enrollment_id, cohort_id, rule_set_id, status,
  counted_minutes, waiting_minutes, returned_minutes, held_minutes, draft_minutes,
  uncounted_minutes, entries, last_worked_on,
  training_minutes, training_by_topic, course_credits, capstone, credential_status
)
WITH h AS ({_HOURS}), t AS ({_TRAINING}), c AS ({_COURSES}), k AS ({_CAPSTONES}),
  d AS ({_CREDENTIALS})
SELECT p.person_id, p.class_id,
  coalesce(e.enrollment_id, ''), coalesce(e.cohort_id, ''), coalesce(e.rule_set_id, ''),
  coalesce(e.status, ''),
  coalesce(h.counted_minutes, 0), coalesce(h.waiting_minutes, 0),
  coalesce(h.returned_minutes, 0), coalesce(h.held_minutes, 0), coalesce(h.draft_minutes, 0),
  coalesce(h.uncounted_minutes, 0), coalesce(h.entries, 0), h.last_worked_on,
  coalesce(t.training_minutes, 0), coalesce(t.training_by_topic, '{{}}'),
  c.course_credits, k.capstone, coalesce(d.credential_status, '')
FROM concerned_person p
JOIN person ON person.id = p.person_id
LEFT JOIN concerned_enrollment e ON e.class_id = p.class_id
LEFT JOIN h ON h.class_id = p.class_id
LEFT JOIN t ON t.class_id = p.class_id
LEFT JOIN c ON c.class_id = p.class_id
LEFT JOIN k ON k.class_id = p.class_id
LEFT JOIN d ON d.class_id = p.class_id
"""


def add(connection: Any, added: Mapping[str, Added]) -> None:
    """Add new lines of hours to the summary rows of their people.

    Args:
        connection: The open file.
        added: By class of people; nothing else of theirs has changed.
    """
    connection.executemany(
        "UPDATE person_totals SET draft_minutes = draft_minutes + ?,"
        " waiting_minutes = waiting_minutes + ?, entries = entries + ?,"
        " last_worked_on = nullif(max(coalesce(last_worked_on, ''), ?), '') WHERE class_id = ?",
        [
            (one.draft_minutes, one.waiting_minutes, one.entries, one.last_worked_on, name)
            for name, one in added.items()
        ],
    )


def refresh(connection: Any, classes: Iterable[str]) -> None:
    """Work out summary rows anew.

    Args:
        connection: The open file; `standing` has filled its temporary tables.
        classes: Those of the people concerned whose rows are worked out.
    """
    names = as_list(classes)
    for table in ("concerned", "concerned_person"):
        connection.execute(f"DELETE FROM {table} WHERE class_id NOT {IN_LIST}", (names,))
    connection.execute(
        "DELETE FROM person_totals WHERE person_id IN (SELECT person_id FROM concerned_person)"
    )
    connection.execute(_REFRESH)
