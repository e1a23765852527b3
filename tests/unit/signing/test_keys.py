"""Ed25519 keys against RFC 8032, written out a second time in `ed25519_by_the_book`."""

from __future__ import annotations

import hashlib

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from plc_desktop.signing.keys import SigningKey, is_usable, verify
from tests.unit.signing import ed25519_by_the_book as book

DOMAIN = "plc-signoff/1"

VECTORS = [  # RFC 8032, section 7.1, tests 1 to 3 and SHA(abc): private, public, message, signature
    (
        "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
        "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
        "",
        (
            "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701c"
            "f9b46bd25bf5f0595bbe24655141438e7a100b"
        ),
    ),
    (
        "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
        "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
        "72",
        (
            "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0"
            "f11d8c387b2eaeb4302aeeb00d291612bb0c00"
        ),
    ),
    (
        "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7",
        "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025",
        "af82",
        (
            "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f76098"
            "4dc6594a7c15e9716ed28dc027beceea1ec40a"
        ),
    ),
    (
        "833fe62409237b9d62ec77587520911e9a759cec1d19755b7da901b96dca3d42",
        "ec172b93ad5e563bf4932c70e1245034c35467ef2efd4d64ebf819683467e2bf",
        hashlib.sha512(b"abc").hexdigest(),
        (
            "dc2a4459e7369633a52b1bf277839a00201009a3efbf3ecb69bea2186c26b58909351fc9ac90b3ecfdfbc7c"
            "66431e0303dca179c138ac17ad9bef1177331a704"
        ),
    ),
]


@pytest.mark.parametrize(("private", "public", "message", "signature"), VECTORS)
def test_keys_and_signatures_are_those_of_rfc_8032(
    private: str, public: str, message: str, signature: str
) -> None:
    key = SigningKey.from_bytes(bytes.fromhex(private))
    payload = bytes.fromhex(message)

    assert key.public.hex() == public
    assert key.private_bytes().hex() == private
    assert book.sign(bytes.fromhex(private), payload).hex() == signature
    expected = book.sign(bytes.fromhex(private), b"plc-signoff/1\0" + payload)
    assert key.sign(DOMAIN, payload) == expected
    assert verify(key.public, DOMAIN, payload, expected)


def test_two_generated_keys_differ_and_verify_their_own_signatures_only() -> None:
    one, two = SigningKey.generate(), SigningKey.generate()
    signature = one.sign(DOMAIN, b"two hours")

    assert verify(one.public, DOMAIN, b"two hours", signature)
    assert not verify(two.public, DOMAIN, b"two hours", signature)
    assert not verify(one.public, DOMAIN, b"ten hours", signature)
    assert not verify(one.public, "plc-credential/1", b"two hours", signature)


def test_the_purpose_cannot_run_over_into_the_payload() -> None:
    key = SigningKey.generate()
    signature = key.sign("plc", b"-signoff/1\0hours")

    assert not verify(key.public, "plc-signoff/1", b"hours", signature)


def test_a_signature_with_any_bit_changed_is_refused() -> None:
    key = SigningKey.generate()
    signature = key.sign(DOMAIN, b"two hours")

    for at in range(len(signature) * 8):
        changed = bytearray(signature)
        changed[at // 8] ^= 1 << at % 8
        assert not verify(key.public, DOMAIN, b"two hours", bytes(changed)), at


@pytest.mark.parametrize("size", [0, 63, 65])
def test_a_signature_of_another_length_is_refused(size: int) -> None:
    key = SigningKey.generate()
    signature = (key.sign(DOMAIN, b"hours") + b"\0")[:size]

    assert not verify(key.public, DOMAIN, b"hours", signature)


def test_the_second_form_of_a_signature_is_refused() -> None:
    key = SigningKey.generate()
    signature = key.sign(DOMAIN, b"hours")
    answer = int.from_bytes(signature[32:], "little") + book.L
    assert answer < 2**256

    assert not verify(key.public, DOMAIN, b"hours", signature[:32] + answer.to_bytes(32, "little"))


def small_order_keys() -> list[bytes]:
    """Every point that eight times itself is nothing, in every spelling of 32 bytes."""
    for y in range(2, 200):  # a point of the whole group gives one of order 8 after times L
        try:
            point = book.times(book.L, (book.x_of(y, 0), y))
        except AssertionError:
            continue
        multiples = [book.times(n, point) for n in range(8)]
        if len(set(multiples)) == 8:
            break
    else:
        raise AssertionError("no point of order 8 found")
    heights = {y for _, y in multiples}
    heights |= {y + book.P for y in heights if y + book.P < 2**255}
    return [(y | sign << 255).to_bytes(32, "little") for y in heights for sign in (0, 1)]


def test_keys_of_small_order_are_refused_in_every_spelling() -> None:
    keys = small_order_keys()

    assert len(keys) == 14
    assert not any(is_usable(key) for key in keys)


def test_a_key_that_would_fit_every_message_is_refused() -> None:
    nothing = (1).to_bytes(32, "little")
    signature = nothing + bytes(32)
    Ed25519PublicKey.from_public_bytes(nothing).verify(signature, b"plc-signoff/1\0anything")

    assert not verify(nothing, DOMAIN, b"anything", signature)


@pytest.mark.parametrize("size", [0, 31, 33])
def test_a_key_of_another_length_is_refused(size: int) -> None:
    assert not is_usable(bytes([9]) * size)


def test_a_key_in_its_second_spelling_is_refused() -> None:
    assert not is_usable((book.P + 4).to_bytes(32, "little"))
    assert is_usable((4).to_bytes(32, "little"))


def test_a_key_that_is_no_point_is_refused() -> None:
    off_the_curve = (2).to_bytes(32, "little")
    assert is_usable(off_the_curve)

    assert not verify(off_the_curve, DOMAIN, b"hours", bytes(64))
