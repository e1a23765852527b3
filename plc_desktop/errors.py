"""The three families of errors a person can meet; everything else is a bug.

An error carries a code and facts, never a sentence: words are chosen in `ui.common.messages`.
"""

from __future__ import annotations


class PlcError(Exception):
    """A problem that has a name, so that it can be explained in any language.

    Attributes:
        code: Stable snake_case name of the problem.
        facts: What the sentence needs: numbers, dates, file names. Shown, never logged.
    """

    def __init__(self, code: str, **facts: object) -> None:
        super().__init__(code)
        self.code = code
        self.facts = facts


class RuleError(PlcError):
    """The request breaks a rule of the pathway; the person can change the request."""


class EnvironmentProblem(PlcError):
    """The computer is in the way: disk full, file locked, wrong passphrase, newer version."""


class ForeignFileError(PlcError):
    """A file from outside cannot be used: wrong kind, damaged, hostile, too large."""
