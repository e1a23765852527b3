"""Two verifiers for Open Badges 3.0 that others wrote accept our credentials and no changed one.

They are Node packages: `PLC_NODE_MODULES` names the `node_modules` folder they are in.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from plc_desktop.credentials import json_text
from plc_desktop.credentials.contexts import SHIPPED, context
from plc_desktop.credentials.data_integrity import sign
from plc_desktop.credentials.open_badge import instant_text, step_credential
from tests import issued
from tests.independent.programs import node_folder, program, run, without_network

SCRIPT = Path(__file__).with_name("open_badge_verifiers.mjs")


@cache
def good() -> dict[str, bytes]:
    """Our credentials: of the whole, and of each step."""
    found = {"whole": issued.credential_json()}
    facts = issued.facts()
    for step in facts.steps:
        document = step_credential(facts, step)
        signed = sign(document, issued.ISSUER, instant_text(issued.ISSUED_AT))
        found[step.step] = json_text.write(signed)
    return found


def _places(value: Any, place: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Yield the way to every text that is signed."""
    if isinstance(value, dict):
        for key, inner in value.items():
            if key not in {"@context", "proof"}:
                yield from _places(inner, (*place, key))
    elif isinstance(value, list):
        for at, inner in enumerate(value):
            yield from _places(inner, (*place, at))
    elif isinstance(value, str):
        yield place


def changed() -> dict[str, bytes]:
    """The whole credential with one signed text changed, one after the other."""
    found = {}
    document = json.loads(issued.credential_json())
    for place in list(_places(document)):
        if place[-1] == "type" or "type" in place:
            continue  # another type is another vocabulary, refused for that
        copy = json.loads(issued.credential_json())
        inner = copy
        for key in place[:-1]:
            inner = inner[key]
        inner[place[-1]] = f"{inner[place[-1]]}x"
        found["changed-" + "-".join(map(str, place))] = json_text.write(copy)
    return found


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What both say about every file, by name."""
    folder = node_folder(tmp_path_factory.mktemp("node"))
    script = folder / SCRIPT.name
    script.write_bytes(SCRIPT.read_bytes())
    contexts = folder / "contexts.json"
    contexts.write_text(json.dumps({address: context(address) for address in SHIPPED}))
    files = {**good(), **changed()}
    paths = []
    for name, data in files.items():
        paths.append(folder / f"{name}.json")
        paths[-1].write_bytes(data)
    node = program("node", "Node.js")
    said = run(node, script, contexts, *paths, environment=without_network())
    return {Path(name).stem: answer for name, answer in json.loads(said).items()}


def test_our_credentials_are_accepted(told: dict[str, Any]) -> None:
    for name in good():
        assert told[name]["digitalbazaar"] == {"verified": True, "errors": []}, name


def test_verifier_core_finds_the_signature_right(told: dict[str, Any]) -> None:
    for name in good():
        core = told[name]["core"]
        if "missing" in core:
            pytest.skip("@digitalcredentials/verifier-core is not in PLC_NODE_MODULES")
        steps = {step["id"]: step["valid"] for step in core["log"]}
        assert steps["valid_signature"], name
        assert core["errors"] == [], name


def test_no_changed_text_is_accepted(told: dict[str, Any]) -> None:
    names = [name for name in told if name.startswith("changed-")]
    assert len(names) > 20
    accepted = [name for name in names if told[name]["digitalbazaar"]["verified"]]
    assert accepted == []
