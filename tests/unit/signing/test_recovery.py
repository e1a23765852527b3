"""Recovery codes: what a person may type, and what is noticed."""

from __future__ import annotations

import base64
import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plc_desktop.errors import RuleError
from plc_desktop.signing.recovery import SECRET_BYTES, new_code, normalize

SECRETS = st.binary(min_size=SECRET_BYTES, max_size=SECRET_BYTES)
CODE = new_code(bytes(range(SECRET_BYTES)))


def test_a_code_is_nine_groups_of_four_without_look_alikes() -> None:
    groups = CODE.split("-")

    assert [len(group) for group in groups] == [4] * 9
    assert not set("ILOU") & set(CODE)


def test_a_code_is_always_the_same_for_the_same_bytes() -> None:
    assert new_code(bytes(SECRET_BYTES)).startswith("0000-0000-0000-0000-0000-0000-0000-0000-")
    assert new_code(b"\xff" * SECRET_BYTES).startswith("ZZZZ-ZZZZ-ZZZZ-ZZZZ-ZZZZ-ZZZZ-ZZZZ-ZZZZ-")
    others = str.maketrans("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567", "0123456789ABCDEFGHJKMNPQRSTVWXYZ")
    plain = base64.b32encode(bytes(range(SECRET_BYTES))).decode().translate(others)
    assert CODE.replace("-", "")[:-4] == plain


@given(SECRETS, SECRETS)
def test_codes_of_two_secrets_differ_and_are_right_as_they_stand(one: bytes, two: bytes) -> None:
    assert normalize(new_code(one)) == new_code(one)
    assert (new_code(one) == new_code(two)) == (one == two)


@pytest.mark.parametrize(
    "typed",
    [
        CODE.lower(),
        CODE.replace("-", ""),
        CODE.replace("-", " "),
        CODE.replace("-", "\u2013"),
        f"  {CODE}\n",
        CODE.replace("-", "\u00a0- "),
        CODE.replace("0", "O").replace("1", "l"),
        CODE.replace("0", "o").replace("1", "I"),
        CODE.replace("4", "\uff14"),
    ],
)
def test_a_code_may_be_typed_in_many_ways(typed: str) -> None:
    assert normalize(typed) == CODE


def test_any_one_wrong_character_is_noticed() -> None:
    for at, character in itertools.product(range(len(CODE)), "0Z7"):
        typed = CODE[:at] + character + CODE[at + 1 :]
        if CODE[at] in {"-", character}:
            continue
        with pytest.raises(RuleError, match="recovery_code_mistyped"):
            normalize(typed)


def test_two_neighbors_swapped_are_noticed() -> None:
    letters = CODE.replace("-", "")
    for at in range(len(letters) - 1):
        swapped = letters[:at] + letters[at + 1] + letters[at] + letters[at + 2 :]
        if swapped != letters:
            with pytest.raises(RuleError, match="recovery_code_mistyped"):
                normalize(swapped)


@pytest.mark.parametrize("character", ["U", "ñ", "\ud800", "*"])
def test_a_character_outside_the_alphabet_is_noticed(character: str) -> None:
    with pytest.raises(RuleError, match="recovery_code_mistyped"):
        normalize(character + CODE[1:])


@pytest.mark.parametrize(("typed", "given_"), [("", 0), (CODE[:-1], 35), (CODE + "0", 37)])
def test_a_code_of_another_length_is_named_as_such(typed: str, given_: int) -> None:
    with pytest.raises(RuleError, match="recovery_code_length") as caught:
        normalize(typed)
    assert caught.value.facts == {"given": given_, "needed": 36}


@pytest.mark.parametrize("size", [0, SECRET_BYTES - 1, SECRET_BYTES + 1])
def test_a_code_needs_exactly_its_random_bytes(size: int) -> None:
    with pytest.raises(ValueError, match="20 bytes"):
        new_code(bytes(size))
