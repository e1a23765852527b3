from __future__ import annotations

from io import BytesIO
from typing import Any

import cbor2
import pytest
import segno
from PIL import Image

from plc_desktop.credentials.claim import PREFIX, read_claim, sign_claim
from plc_desktop.credentials.scanning import codes_in_image
from plc_desktop.errors import ForeignFileError, RuleError
from tests import issued


def _picture(text: str, *, scale: int = 6, turned: float = 0, quality: int = 90) -> bytes:
    drawn = BytesIO()
    segno.make(text, error="m").save(drawn, kind="png", scale=scale)
    page = Image.new("L", (1200, 1600), 250)
    page.paste(Image.open(drawn).convert("L"), (200, 300))
    result = BytesIO()
    page.rotate(turned, fillcolor=250).save(result, format="JPEG", quality=quality)
    return result.getvalue()


def test_a_code_says_what_was_signed() -> None:
    assert read_claim(issued.code()) == issued.claim()


def test_a_code_stays_small_and_is_written_in_capitals() -> None:
    code = segno.make(issued.code(), error="m")
    assert code.mode == "alphanumeric"
    assert int(code.version) <= 15


@pytest.mark.parametrize(("turned", "quality"), [(0, 90), (7, 40), (90, 60), (180, 60)])
def test_a_photo_of_the_code_is_read(turned: float, quality: int) -> None:
    assert codes_in_image(_picture(issued.code(), turned=turned, quality=quality)) == (
        issued.code(),
    )


def test_other_codes_on_the_page_are_passed_over() -> None:
    assert codes_in_image(_picture("https://example.org")) == ()


@pytest.mark.parametrize("data", [b"", b"GIF89a", b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n"])
def test_what_is_no_picture_is_refused(data: bytes) -> None:
    with pytest.raises(ForeignFileError) as caught:
        codes_in_image(data)
    assert caught.value.code == "picture_damaged"


def test_a_picture_with_too_many_dots_is_refused() -> None:
    bomb = BytesIO()
    Image.new("1", (12_000, 12_000)).save(bomb, format="PNG")
    with pytest.raises(ForeignFileError):
        codes_in_image(bomb.getvalue())


def test_every_letter_counts() -> None:
    code = issued.code()
    for at in range(len(PREFIX), len(code)):
        for letter in "0A":
            if code[at] != letter:
                with pytest.raises(ForeignFileError):
                    read_claim(code[:at] + letter + code[at + 1 :])


def test_a_cut_or_lengthened_code_is_refused() -> None:
    code = issued.code()
    for wrong in (*(code[:at] for at in range(len(code))), code + "0", code.lower(), code * 9):
        with pytest.raises(ForeignFileError):
            read_claim(wrong)


@pytest.mark.parametrize(
    "content",
    [None, 5, [], {1: b""}, dict.fromkeys(range(1, 9), b""), "x" * 50],
)
def test_a_signed_something_else_is_no_claim(content: Any) -> None:
    import base45

    payload = cbor2.dumps(content)
    block = cbor2.dumps(cbor2.CBORTag(18, [cbor2.dumps({1: -8}), {}, payload, bytes(64)]))
    with pytest.raises(ForeignFileError) as caught:
        read_claim(PREFIX + base45.b45encode(block).decode())
    assert caught.value.code == "claim_not_understood"


def test_only_the_issuer_can_sign_a_claim_and_only_a_short_one() -> None:
    for claim, key in (
        (issued.claim(), issued.STRANGER),
        (issued.claim(recipient="x" * 201), issued.ISSUER),
    ):
        with pytest.raises(RuleError, match="claim_not_possible"):
            sign_claim(claim, key)
