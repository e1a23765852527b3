"""Which sign-off stands, against its definition, on random sign-offs in any order."""

from __future__ import annotations

import random
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from plc_desktop.changes.encoding import fact_id
from plc_desktop.changes.facts import SIGN_OFF, Fact, decide
from plc_desktop.domain.fields import Json

HASHES = ("one", "two")
STRENGTH = {"signed_by_file": 4, "signed_in_person": 3, "paper": 2, "staff": 1}


def _sign_offs(rng: random.Random, most: int) -> list[Fact]:
    facts: list[Fact] = []
    for number in range(most):
        known: list[Json] = [fact.id for fact in facts]
        content: dict[str, Json] = {
            "content_hash": rng.choice(HASHES),
            "decision": rng.choice(["signed", "returned"]),
            "level": rng.choice(list(STRENGTH)),
            "by": rng.choice(["rivera", "santos"]),
            "supersedes": rng.sample(known, min(len(known), rng.randrange(3))),
            "at": rng.randrange(3),
            "nonce": str(number),
        }
        facts.append(Fact(fact_id(SIGN_OFF, content), SIGN_OFF, content))
    return facts


def _expected(facts: list[Fact], content_hash: str) -> Fact | None:
    """First what is superseded leaves; a return beats signatures; strong beats weak; then late."""
    mine: list[dict[str, Any]] = [{**fact.content, "id": fact.id} for fact in facts]
    mine = [one for one in mine if one["content_hash"] == content_hash]
    left = [
        one
        for one in mine
        if not any(one["by"] == other["by"] and one["id"] in other["supersedes"] for other in mine)
    ]
    returns = [one for one in left if one["decision"] == "returned"]
    candidates = returns or left
    if not candidates:
        return None
    strongest = max(STRENGTH[one["level"]] for one in candidates)
    finalists = [one for one in candidates if STRENGTH[one["level"]] == strongest]
    winner = max(finalists, key=lambda one: (one["at"], one["id"]))
    return next(fact for fact in facts if fact.id == winner["id"])


@given(st.randoms(use_true_random=False), st.integers(0, 8))
def test_what_stands_is_what_the_definition_says_in_any_order(
    rng: random.Random, most: int
) -> None:
    facts = _sign_offs(rng, most)

    for content_hash in HASHES:
        expected = _expected(facts, content_hash)
        for _ in range(3):
            assert decide(rng.sample(facts, len(facts)), content_hash) == expected
