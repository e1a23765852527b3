"""Commands that take several files: each is used by itself, and what cannot be used is named."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from plc_desktop.cli.output import Output
from plc_desktop.cli.words import about
from plc_desktop.errors import ForeignFileError, RuleError


class SeveralFiles:
    """What came of each file.

    Attributes:
        told: What is said to programs of each file that was used.
        unusable: Of each other file its name, the code of the reason, and the reason in words.
    """

    def __init__(self, output: Output) -> None:
        self._output = output
        self.told: list[dict[str, Any]] = []
        self.unusable: list[dict[str, str]] = []

    def use(self, path: Path, action: Callable[[Path], Mapping[str, Any]]) -> None:
        """Use a file; if it or a rule is in the way, go on with the others.

        Args:
            path: The file.
            action: Uses it and returns what is said to programs.

        Raises:
            EnvironmentProblem: If the computer is in the way; it would be for the others too.
        """
        try:
            self.told.append({"file": str(path), **action(path)})
        except (ForeignFileError, RuleError) as error:
            self.refuse(path, error.code, error.facts)

    def refuse(self, path: Path, code: str, facts: Mapping[str, object]) -> None:
        """Note that a file cannot be used, and why."""
        from ui.common.messages import text_for_code

        words = text_for_code(code, facts)
        self.unusable.append({"file": str(path), "code": code, "message": words})

    def end(self) -> int:
        """Say what came of it and return the exit code: 1 if a file could not be used."""
        for one in self.unusable:
            self._output.say(about(Path(one["file"]), one["message"]))
        self._output.give({"files": self.told, "unusable": self.unusable})
        return int(bool(self.unusable))
