"""Capstone projects and the panel's decision: step 4."""

from __future__ import annotations

import dataclasses
from datetime import date

from plc_desktop.domain.records import Capstone
from plc_desktop.services.workspace.records import Records, Saved
from plc_desktop.services.workspace.same_people import same_as
from plc_desktop.services.workspace.session import Session


class Capstones:
    """What the office does with capstones."""

    def __init__(self, session: Session, records: Records) -> None:
        self._session = session
        self._records = records

    def record(self, capstone: Capstone) -> Saved[Capstone]:
        """Save a capstone; an empty `id` makes a new one.

        Raises:
            RuleError: With `problems` by field.
        """
        return self._records.save(capstone)

    def decide(
        self,
        capstone_id: str,
        decision: str,
        feedback: str = "",
        presented_on: date | None = None,
    ) -> Saved[Capstone]:
        """Write down the panel's decision; empty feedback and date keep what is there.

        Raises:
            RuleError: "record_missing" or "choice_unknown".
        """
        before = self._records.get(Capstone, capstone_id)
        return self._records.save(
            dataclasses.replace(
                before,
                decision=decision,
                feedback=feedback or before.feedback,
                presented_on=presented_on or before.presented_on,
            )
        )

    def of_person(self, person_id: str) -> list[Capstone]:
        """Return a parent leader's capstones, also of records that are the same person."""
        with self._session.read() as reader:
            return [
                capstone
                for person in same_as(reader, person_id)
                for capstone in reader.all(Capstone, person_id=person)
            ]
