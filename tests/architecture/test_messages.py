from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from tests.architecture.sources import ROOT, SHIPPED, modules
from ui.common.message_table import MESSAGES

FAMILIES = {"PlcError", "RuleError", "EnvironmentProblem", "ForeignFileError"}


def _raised() -> Iterator[tuple[str, str]]:
    """Yield (code, place) for every code that is written out where a problem is made."""
    for path, module in modules(*SHIPPED):
        for node in ast.walk(module):
            if (
                isinstance(node, ast.Call)
                and isinstance(node.func, ast.Name)
                and node.func.id in FAMILIES
                and node.args
            ):
                for part in ast.walk(node.args[0]):
                    if isinstance(part, ast.Constant) and isinstance(part.value, str):
                        yield part.value, f"{path}:{node.lineno}"


def test_every_problem_has_words() -> None:
    missing = {code: place for code, place in _raised() if code not in MESSAGES}
    assert missing == {}


def test_words_are_sentences_without_jargon() -> None:
    for code, sentence in MESSAGES.items():
        assert re.search(r"[.!?…”)]$", sentence), code
        assert not re.search(r"\b(hash|UUID|sync|merge|database|exception)\b", sentence), code


def test_no_words_without_a_problem() -> None:
    """A code that stands nowhere else is never shown."""
    used = {
        word
        for folder in SHIPPED
        for path in (ROOT / folder).rglob("*.py")
        if path.name != "message_table.py"
        for word in re.findall(r"\w+", path.read_text(encoding="utf-8"))
    }
    assert set(MESSAGES) - used == set()


NOT_MADE = frozenset(
    {
        "cell_has_several",
        "key_not_registered",
        "not_a_number",
        "passphrases_differ",
        "record_ambiguous",
        "record_not_whole",
        "several_with_number",
        "signature_kept",
        "stopped_by_you",
        "workspace_unreadable",
    }
)
"""Codes that no test names: what leads to them is tested by what people see, or takes rights and
instants that a test does not have. Nothing is added here."""


def test_every_problem_is_made_by_a_test() -> None:
    own = Path(__file__).name
    named = {
        word
        for path in (ROOT / "tests").rglob("*.py")
        if path.name != own
        for word in re.findall(r"\w+", path.read_text(encoding="utf-8"))
    }
    assert set(MESSAGES) - named <= NOT_MADE
