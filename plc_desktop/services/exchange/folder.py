"""What exchanging leaves beside the workspace: receipts, and files that could not be used.

```
<name> exchange/receipts/2026-05-03_0412_1a2b3c4d.json     numbers and ids, no names
<name> exchange/problem files/1a2b3c4d….plcsync            a copy, as locked as it came
<name> exchange/problem files/1a2b3c4d….json               why it could not be used
```
"""

from __future__ import annotations

import contextlib
import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import msgspec

from plc_desktop.errors import EnvironmentProblem, PlcError
from plc_desktop.files import remove, write_whole
from plc_desktop.services.exchange import fact_nouns
from plc_desktop.services.workspace.instants import DAY_MS, moment
from plc_desktop.storage.import_report import ReceiveReport

KEPT_DAYS = 30
KEPT_FILES = 50
_HEX = 16

_RECEIPT = 2
"""Version of receipts. 1 had no number, and facts by the codes of their types only."""


@dataclass(frozen=True)
class ProblemFile:
    """A file that could not be used.

    Attributes:
        id: Start of its SHA-256; names it in this folder.
        path: The copy that was kept.
        name: What it was called.
        code: Why; words for it are chosen by the window.
        facts: What the words need.
        at_ms: When it was read.
    """

    id: str
    path: Path
    name: str
    code: str
    facts: Mapping[str, str]
    at_ms: int


class ExchangeFolder:
    """The folder beside one workspace."""

    def __init__(self, workspace: Path) -> None:
        self._root = workspace.with_name(f"{workspace.stem} exchange")
        self._problems = self._root / "problem files"

    def keep_receipt(
        self, report: ReceiveReport, sender_key: str, file_sha256: str, now_ms: int
    ) -> Path:
        """Write down what an import did and return where: by codes, and facts in words as well.

        Raise `_RECEIPT` when a part gets another meaning; new parts may come at any time.

        Raises:
            EnvironmentProblem: If it cannot be written.
        """
        at = moment(now_ms)
        path = self._root / "receipts" / f"{at:%Y-%m-%d_%H%M%S}_{file_sha256[:8]}.json"
        content = {
            "receipt": _RECEIPT,
            "at": at.isoformat(),
            "file_sha256": file_sha256,
            "sender": sender_key,
            **report.as_json(),
            "facts_in_words": fact_nouns.said(report.facts),
        }
        text = msgspec.json.format(msgspec.json.encode(content), indent=2)
        write_whole(path, text, is_private=True)
        return path

    def keep_problem(self, name: str, data: bytes, error: PlcError, now_ms: int) -> ProblemFile:
        """Keep a file that could not be used, and why; the oldest ones make room.

        Raises:
            EnvironmentProblem: If it cannot be written.
        """
        problem = hashlib.sha256(data).hexdigest()[:_HEX]
        copy = self._problems / f"{problem}{Path(name).suffix[:_HEX]}"
        facts = {key: str(value) for key, value in error.facts.items()}
        said = {"name": name, "copy": copy.name, "code": error.code, "facts": facts, "at": now_ms}
        write_whole(copy, data, is_private=True)
        listed = self._problems / f"{problem}.json"
        write_whole(listed, json.dumps(said).encode(), is_private=True)
        self._thin_out(now_ms)
        return ProblemFile(problem, copy, name, error.code, facts, now_ms)

    def problems(self) -> list[ProblemFile]:
        """Return files that could not be used, newest first."""
        found = []
        for path in self._problems.glob("*.json"):
            with contextlib.suppress(OSError, ValueError, KeyError, TypeError):
                said = json.loads(path.read_bytes())
                copy = self._problems / Path(said["copy"]).name
                found.append(
                    ProblemFile(
                        path.stem, copy, said["name"], said["code"], said["facts"], said["at"]
                    )
                )
        return sorted(found, key=lambda one: (-one.at_ms, one.id))

    def forget_problem(self, problem_id: str) -> None:
        """Remove a kept file; one that is gone already is fine."""
        for problem in self.problems():
            if problem.id == problem_id:
                remove(problem.path)
                remove(self._problems / f"{problem.id}.json")

    def forget_problems(self) -> int:
        """Remove every kept file; return how many there were."""
        problems = self.problems()
        for problem in problems:
            self.forget_problem(problem.id)
        return len(problems)

    def _thin_out(self, now_ms: int) -> None:
        for place, problem in enumerate(self.problems()):
            if place >= KEPT_FILES or problem.at_ms < now_ms - KEPT_DAYS * DAY_MS:
                with contextlib.suppress(EnvironmentProblem):  # held now, it goes next time
                    self.forget_problem(problem.id)
