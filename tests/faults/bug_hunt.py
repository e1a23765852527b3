"""Which stories, which random scripts and whether pure laptops notice a planted bug.

`python -m tests.faults.bug_hunt [scripts]` prints a table of all planted bugs: how many stories and
how many of the first scripts (20 if nothing is said) fail with each, the first of both, and whether
the machine of pure laptops does, which has no tables and no files.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path

from tests.faults.planted_bugs import BUGS, Bug, planted
from tests.property.double_stories import DOUBLES
from tests.property.exchange_fleet import Template, make_template
from tests.property.exchange_scripts import Script
from tests.property.exchange_stories import STORIES, Told
from tests.property.further_stories import FURTHER
from tests.property.needed_stories import NEEDED
from tests.property.order_stories import ORDERS
from tests.property.pure_machine import PureMachine, drive

STEPS = 25
MOST_MACHINES = 400
EVERY_STORY = {story.__name__: story for story in (*STORIES, *DOUBLES, *ORDERS, *NEEDED, *FURTHER)}


def fails(bug: Bug, name: str, folder: Path, template: Template) -> bool:
    """Return whether a story, or a script called "script 7", fails with a bug."""
    place = folder / name
    place.mkdir()
    run: Callable[[], object]
    if name in EVERY_STORY:
        told = Told(place, template)
        fleet, run = told.fleet, partial(EVERY_STORY[name], told)
    else:
        script = Script(place, template, int(name.split()[1]))
        fleet, run = script.fleet, partial(script.run, STEPS)
    with planted(bug):
        try:
            run()
        except Exception:  # noqa: BLE001  # however it is noticed
            return True
        finally:
            fleet.close()
    return False


def noticing(bug: Bug, names: Sequence[str], folder: Path, template: Template) -> Iterator[str]:
    """Yield which of these fail with a bug."""
    for name in names:
        if fails(bug, name, folder, template):
            yield name


def is_noticed_by_pure_laptops(bug: Bug) -> bool:
    """Return whether laptops without files that do anything in any order fail with a bug."""
    with planted(bug):
        try:
            drive(PureMachine, MOST_MACHINES)
        except Exception:  # noqa: BLE001  # however it is noticed
            return True
    return False


def main() -> None:
    """Print the table."""
    scripts = int(sys.argv[1]) if len(sys.argv) > 1 else 20
    by_stories = by_scripts = by_both = 0
    with tempfile.TemporaryDirectory() as scratch:
        template = make_template(Path(scratch))
        for number, bug in enumerate(BUGS):
            folder = Path(scratch) / str(number)
            folder.mkdir()
            stories = list(noticing(bug, list(EVERY_STORY), folder, template))
            names = [f"script {seed}" for seed in range(scripts)]
            found = list(noticing(bug, names, folder, template))
            first = (stories + found or ["NOTHING"])[0]
            pure = "pure" if is_noticed_by_pure_laptops(bug) else "    "
            _say(f"{bug.name:66} stories {len(stories):2}  scripts {len(found):3}  {pure}  {first}")
            by_stories += bool(stories) and not found
            by_scripts += bool(found) and not stories
            by_both += bool(found) and bool(stories)
    _say(f"{len(BUGS)} bugs: {by_both} noticed by both, {by_stories} only by stories,")
    _say(f"{by_scripts} only by scripts")


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
