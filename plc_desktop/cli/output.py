"""What a command says: sentences for people, or JSON for programs."""

from __future__ import annotations

import json
import os
import sys
from typing import Any, TextIO

from typing_extensions import override

from plc_desktop.errors import PlcError
from plc_desktop.services.workspace.progress import Progress

_BIDI = (0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A))
_WRITTEN_OUT = {
    code: f"\\u{{{code:04X}}}"
    for code in (*range(0x20), *range(0x7F, 0xA0), *_BIDI)
    if chr(code) not in "\n\t"
}
"""What would steer a terminal or turn the direction of text: names come from other computers."""

_HERE = {
    "computer_not_enrolled": ("On the command line: enroll.",),
    "nothing_to_share": ("That somebody has agreed is said in the window, on their page.",),
}
"""What to do without the window, by codes whose words name a place in it, or no place."""


def prepare_streams() -> None:
    """Let every letter be written, whatever code page a console has, and be there at all.

    A program without a console, such as one that a double-click starts on Windows, has no streams.
    """
    if sys.stdout is None:
        sys.stdout = nowhere()
    if sys.stderr is None:
        sys.stderr = nowhere()
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="backslashreplace")


def nowhere() -> TextIO:
    """Return a stream whose text nobody reads."""
    return open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123  # no path of a person


class Output:
    """Writes results to standard output and problems to standard error.

    With `as_json` exactly one JSON document is written, also for a refusal:
    `{"error": {"code", "message"}}`.
    """

    def __init__(self, *, as_json: bool) -> None:
        self.as_json = as_json

    def say(self, text: str) -> None:
        """Write one line for people; nothing when a program listens."""
        if not self.as_json:
            sys.stdout.write(f"{text.translate(_WRITTEN_OUT)}\n")

    def note(self, text: str) -> None:
        """Write one line about the work itself, beside the result."""
        if not self.as_json:
            sys.stderr.write(f"{text.translate(_WRITTEN_OUT)}\n")

    def give(self, result: Any) -> None:
        """Write the result for programs; nothing when a person reads."""
        if self.as_json:
            write_json(result)

    def refuse(self, error: PlcError) -> None:
        """Say why the command was refused and what to do."""
        from ui.common.messages import text_for

        message = " ".join((text_for(error), *_HERE.get(error.code, ())))
        if self.as_json:
            write_json({"error": {"code": error.code, "message": message}})
        sys.stderr.write(f"{message.translate(_WRITTEN_OUT)}\n")

    def progress(self) -> Progress:
        """Return a progress that shows percentages on a terminal."""
        return _TerminalProgress() if sys.stderr.isatty() and not self.as_json else Progress()


class _TerminalProgress(Progress):
    """Rewrites one line on standard error."""

    @override
    def report(self, done: int, total: int) -> None:
        """Show how far the work is."""
        before = self.done * 100 // max(self.total, 1)
        super().report(done, total)
        now = done * 100 // max(total, 1)
        if now != before:
            sys.stderr.write(f"\r{now} % " + ("\n" if done >= total else ""))
            sys.stderr.flush()


def write_json(result: Any) -> None:
    """Write a JSON document to standard output: UTF-8, two spaces, keys as given."""
    json.dump(result, sys.stdout, ensure_ascii=False, indent=2, default=str)
    sys.stdout.write("\n")


class UpgradeProgress(Progress):
    """Says that a workspace of an older version takes a while to open, and how far that is."""

    def __init__(self, output: Output) -> None:
        super().__init__()
        self._output = output
        self._percent = output.progress()

    @override
    def report(self, done: int, total: int) -> None:
        if not self.total:
            self._output.note(
                "An older version wrote this workspace; bringing it up to date, after a backup."
                " If that is stopped, the workspace is as it was."
            )
        super().report(done, total)
        self._percent.report(done, total)
