"""Make the workspace of the present revision that later programs must still open.

`python -m tests.migrations.make_database` writes `databases/<revision>.plcdb` and, beside it, what
people saw in it as `<revision>.json`. Run it once, when a revision is about to be released; never
again for a revision that is out, whose files stay as they are for good.
"""

from __future__ import annotations

import json
import shutil
import tempfile
from datetime import UTC, date, datetime
from pathlib import Path

from plc_desktop.domain.records import ImportMapping, Nomination, WeekAttestation
from plc_desktop.services.app import Office, create_workspace
from plc_desktop.services.sign_off.lines import Decision, SignOffRequest
from plc_desktop.services.workspace.environment import Environment
from plc_desktop.signing.wrap import CODE_COST
from plc_desktop.storage.version import HEAD_REVISION
from tests import factories
from tests.conftest import folders_in

DATABASES = Path(__file__).parent / "databases"
MONDAY = date(2026, 3, 2)


def fill(office: Office) -> None:
    """Leave something of every kind and in every state."""
    finished = factories.place(office, "María Guadalupe Peña")
    factories.finish_pathway(office, finished)
    working = factories.place(
        office,
        "王秀英",
        cohort_id=finished.cohort_id,
        site_id=finished.site_id,
        supervisor_id=finished.supervisor_id,
        planned_minutes=3600,
    )
    nomination = Nomination(
        id="", person_id=working.person_id, nominated_by="Ana Duarte", nominated_on=date(2026, 1, 5)
    )
    office.records.save(nomination)
    office.records.save(ImportMapping(id="", headers="Name|Date|Hours", columns={"0": "person"}))
    office.records.save(WeekAttestation(id="", person_id=working.person_id, week_starts_on=MONDAY))
    factories.add_cohort(office, name="Without a limit", capacity=None)
    entries = [
        factories.record_hours(office, working, worked_on=date(2026, 3, day), activity=activity)
        for day, activity in ((2, "Meetings"), (3, "Direct family work"), (4, "Policy & advocacy"))
    ]
    _answer(office, finished.supervisor_id)
    office.hours.void(entries[2:], "Written down twice")
    factories.record_hours(office, working, worked_on=date(2026, 3, 9))
    factories.record_hours(office, working, worked_on=date(2026, 3, 10), submit=False)
    awarded = office.credentials.award([finished.person_id])
    certificates = awarded.credential_ids
    office.credentials.issue(
        certificates, office.session.user_id, lambda report: report.number.encode()
    )


def _answer(office: Office, supervisor_id: str) -> None:
    """Sign the first line, return the second, leave the third."""
    first, second, _third = office.sign_off.lines(supervisor_id)
    office.sign_off.sign_off(
        SignOffRequest(
            supervisor_id=supervisor_id,
            decisions=(
                Decision(first.line.entry_id, first.line.content_hash, "signed"),
                Decision(second.line.entry_id, second.line.content_hash, "returned", "Which day?"),
            ),
            level="signed_in_person",
            passphrase=factories.SUPERVISOR_PASSPHRASE,
        )
    )


def make(path: Path, home: Path) -> None:
    """Write the workspace and, beside it, its dump."""
    clock = factories.Clock(datetime(2026, 3, 20, 14, 0, tzinfo=UTC))
    office = create_workspace(
        path,
        factories.PASSPHRASE,
        "Riverside Family Center",
        "Ana Duarte",
        environment=Environment(
            clock.now, clock.today, clock.random, folders_in(home), passphrase_cost=CODE_COST
        ),
    )
    fill(office)
    dumped = json.dumps(office.dump(), indent=1, ensure_ascii=False, sort_keys=True)
    path.with_suffix(".json").write_text(dumped + "\n", encoding="utf-8")
    office.close()


def main() -> None:
    """Replace the files of the present revision."""
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        path = folder / f"{HEAD_REVISION}.plcdb"
        make(path, folder / "home")
        for made in (path, path.with_suffix(".json")):
            shutil.copy(made, DATABASES / made.name)


if __name__ == "__main__":
    main()
