"""Complete credentials: page, JSON of whole and steps, PDF/A-3b, signature, code, stored.

Run: python -m tests.benchmarks.bench_issue [PEOPLE] [--profile]

Limit: at least 10 a second on two cores. One process does all the work, so the issuer's keys never
leave it; the second core is the window's.
"""

from __future__ import annotations

import cProfile
import pstats
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from typing_extensions import override

from plc_desktop.domain.records import Capstone, CourseResult, Person, TrainingSession
from plc_desktop.services.app import Office, create_workspace
from plc_desktop.services.credentials.issuer_keys import open_issuer_keys
from plc_desktop.services.credentials.sealing import Sealer
from plc_desktop.services.pathway.training import AttendanceMark, RecordAttendance
from plc_desktop.services.workspace.environment import Environment
from plc_desktop.signing.wrap import CODE_COST
from reports.certificate import render
from reports.texts import ENGLISH
from tests.conftest import folders_in
from tests.factories import Placed, add_cohort, add_organization, add_person, hours, place, sign_all

LIMIT_A_SECOND = 10
WORDS = "willow harbor seven"
NAMES = ("Thị Ánh Nguyễn", "José Muñoz", "王秀英", "Ọlá Ọ̀ṣun", "Rosa Méndez", "محمد عبد الله")


class Spent:
    """Seconds by what they were spent on."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = defaultdict(float)

    @contextmanager
    def on(self, what: str) -> Iterator[None]:
        start = time.perf_counter()
        yield
        self.seconds[what] += time.perf_counter() - start


class TimedSealer(Sealer):
    """Notes how long each part of sealing takes."""

    spent: Spent

    @override
    def credential(self, *given: Any, **named: Any) -> Any:
        with self.spent.on("credential and code"):
            return super().credential(*given, **named)

    @override
    def steps(self, *given: Any, **named: Any) -> Any:
        with self.spent.on("four step credentials"):
            return super().steps(*given, **named)

    @override
    def seal(self, *given: Any, **named: Any) -> Any:
        with self.spent.on("PDF/A-3b and signature"):
            return super().seal(*given, **named)


def finished(office: Office, count: int) -> list[str]:
    """Make parent leaders who have everything, and return their ids."""
    site = add_organization(office)
    supervisor = add_person(office, organization_id=site.id, title="Program manager")
    cohort = add_cohort(office)
    everyone: list[Placed] = [
        place(
            office,
            f"{NAMES[number % len(NAMES)]} {number}",
            site_id=site.id,
            supervisor_id=supervisor.id,
            cohort_id=cohort.id,
        )
        for number in range(count)
    ]
    start = date(2026, 2, 2)
    office.hours.record_many(
        [
            hours(placed.placement_id, worked_on=start + timedelta(days=day), minutes=180)
            for placed in everyone
            for day in range(20)
        ]
    )
    sign_all(office, supervisor.id)
    held = office.records.save(
        TrainingSession(id="", topic="Advocacy", held_on=date(2026, 3, 1), minutes=600)
    ).record
    marks = tuple(AttendanceMark(placed.person_id, "present") for placed in everyone)
    office.training.record_attendance(RecordAttendance(held.id, "Ana", marks))
    office.records.save_many(
        [CourseResult(id="", person_id=placed.person_id, credits=2) for placed in everyone]
    )
    office.records.save_many(
        [
            Capstone(
                id="", person_id=placed.person_id, title="Language access", decision="accepted"
            )
            for placed in everyone
        ]
    )
    return [placed.person_id for placed in everyone]


def main(count: int, *, is_profiled: bool) -> int:
    """Issue `count` credentials and print where the time went; return 1 if too slow."""
    usual = Environment.default()
    with tempfile.TemporaryDirectory(prefix="issue") as scratch:
        folder = Path(scratch)
        here = Environment(
            usual.clock,
            usual.today,
            usual.random,
            folders_in(folder / "home"),
            passphrase_cost=CODE_COST,
        )
        office = create_workspace(folder / "w.plcdb", WORDS, "Riverside", "Ana", environment=here)
        start = time.perf_counter()
        people = finished(office, count)
        print(f"made {count} people in {time.perf_counter() - start:.1f} s", flush=True)
        start = time.perf_counter()
        awarded = office.credentials.award(people).credential_ids
        print(f"awarded {len(awarded)} in {time.perf_counter() - start:.1f} s", flush=True)
        seconds, processor, spent = issue(office, awarded, is_profiled=is_profiled)
        office.close()
    for what, used in (*spent.seconds.items(), ("read and stored", _rest(seconds, spent))):
        print(f"{what:24} {used / count * 1000:6.1f} ms")
    rate = count / seconds
    print(f"{'one credential':24} {seconds / count * 1000:6.1f} ms", end="")
    print(f" ({processor / count * 1000:.1f} ms of processor)")
    print(f"{rate:.1f} credentials a second, limit {LIMIT_A_SECOND}")
    return int(rate < LIMIT_A_SECOND)


def issue(
    office: Office, awarded: tuple[str, ...], *, is_profiled: bool
) -> tuple[float, float, Spent]:
    """Issue and return seconds on the clock, seconds of processor, and what they went into."""
    spent = Spent()
    issuer = office.records.get(Person, office.info.user.id).id
    sealer = TimedSealer(open_issuer_keys(office.session, issuer, WORDS))
    sealer.spent = spent

    def draw(report: Any) -> bytes:
        with spent.on("page"):
            return render(report, ENGLISH)

    profile = cProfile.Profile()
    if is_profiled:
        profile.enable()
    start, start_processor = time.perf_counter(), time.process_time()
    done = office.credentials.issue(awarded, issuer, draw, sealer=sealer)
    seconds, processor = time.perf_counter() - start, time.process_time() - start_processor
    profile.disable()
    if is_profiled:
        pstats.Stats(profile).sort_stats("cumulative").print_stats(45)
    assert len(done.credential_ids) == len(awarded)  # a benchmark must do the work
    return seconds, processor, spent


def _rest(seconds: float, spent: Spent) -> float:
    return seconds - sum(spent.seconds.values())


if __name__ == "__main__":
    numbers = [int(word) for word in sys.argv[1:] if word.isdecimal()]
    sys.exit(main(numbers[0] if numbers else 1000, is_profiled="--profile" in sys.argv))
