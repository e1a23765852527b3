"""Every field of a signed credential changed alone: none is valid, each says why."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from typing import Any

import pytest

from plc_desktop.credentials import json_text
from plc_desktop.credentials.verification import Verdict
from plc_desktop.errors import ForeignFileError
from tests import issued

Path = tuple[str | int, ...]

UNREADABLE = {
    "@context": "context_not_known",
    "type": "not_a_credential",
    "proof": "proof_not_understood",
}
"""What is not even looked at, by the first part of the field's name."""


def _leaves(value: Any, path: Path = ()) -> Iterator[Path]:
    if isinstance(value, dict):
        for name, part in value.items():
            yield from _leaves(part, (*path, name))
    elif isinstance(value, list):
        for at, part in enumerate(value):
            yield from _leaves(part, (*path, at))
    else:
        yield path


def _other(value: Any) -> Any:
    """Return a value of the same kind and shape that says something else."""
    if isinstance(value, bool):
        return not value
    if value.endswith("Z"):
        return f"2025{value[4:]}"
    last = value[-1]
    new = str((int(last) + 1) % 10) if last.isdigit() else ("B" if last == "A" else "A")
    return value[:-1] + new


def _reason(path: Path) -> str:
    """Return why a credential is refused whose one field was changed."""
    if path == ("proof", "verificationMethod"):
        return "key_not_understood"
    if path[0] in UNREADABLE and path not in {("proof", "created"), ("proof", "proofValue")}:
        return UNREADABLE[str(path[0])]
    if path[-2:-1] == ("type",) or _value(issued.signed(), path) == "IdentityObject":
        return "term_not_defined"
    return "proof_wrong"


def _value(document: Any, path: Path) -> Any:
    for name in path:
        document = document[name]
    return document


@pytest.mark.parametrize(
    "path", list(_leaves(issued.signed())), ids=lambda path: ".".join(map(str, path))
)
def test_no_field_can_be_changed_alone(path: Path) -> None:
    document = copy.deepcopy(issued.signed())
    target = _value(document, path[:-1])
    before = target[path[-1]]
    target[path[-1]] = _other(before)
    assert target[path[-1]] != before
    try:
        found = issued.verify(json_text.write(document))
    except ForeignFileError as error:
        reason = error.code
    else:
        assert (found.verdict, found.fields) == (Verdict.NOT_VALID, ())
        reason = found.problem
    assert reason == _reason(path)
