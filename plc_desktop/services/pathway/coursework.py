"""Course results: the college's word on step 1."""

from __future__ import annotations

from collections.abc import Sequence

from plc_desktop.domain.records import CourseResult
from plc_desktop.services.workspace.records import Records, Saved, SavedMany
from plc_desktop.services.workspace.same_people import same_as
from plc_desktop.services.workspace.session import Session


class Coursework:
    """What the office does with course results."""

    def __init__(self, session: Session, records: Records) -> None:
        self._session = session
        self._records = records

    def record(self, result: CourseResult) -> Saved[CourseResult]:
        """Save one result; an empty `id` makes a new one.

        Raises:
            RuleError: With `problems` by field.
        """
        return self._records.save(result)

    def record_many(self, results: Sequence[CourseResult]) -> SavedMany[CourseResult]:
        """Save the results of a group in one step, all or none.

        Raises:
            RuleError: With `problems` by field.
        """
        return self._records.save_many(results)

    def of_person(self, person_id: str) -> list[CourseResult]:
        """Return a parent leader's results, also of records that are the same person."""
        with self._session.read() as reader:
            return [
                result
                for person in same_as(reader, person_id)
                for result in reader.all(CourseResult, person_id=person)
            ]
