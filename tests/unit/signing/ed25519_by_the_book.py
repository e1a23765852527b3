"""Ed25519 signing straight from RFC 8032, section 5.1, slow and obvious."""

from __future__ import annotations

import hashlib

P = 2**255 - 19
L = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, -1, P) % P

Point = tuple[int, int]


def add(one: Point, two: Point) -> Point:
    (x1, y1), (x2, y2) = one, two
    product = D * x1 * x2 * y1 * y2
    x = (x1 * y2 + x2 * y1) * pow(1 + product, -1, P)
    y = (y1 * y2 + x1 * x2) * pow(1 - product, -1, P)
    return x % P, y % P


def times(number: int, point: Point) -> Point:
    total = (0, 1)
    while number:
        if number & 1:
            total = add(total, point)
        point = add(point, point)
        number >>= 1
    return total


def x_of(y: int, sign: int) -> int:
    square = (y * y - 1) * pow(D * y * y + 1, -1, P) % P
    root = pow(square, (P + 3) // 8, P)
    if root * root % P != square:
        root = root * pow(2, (P - 1) // 4, P) % P
    assert root * root % P == square
    return root if root & 1 == sign else P - root


BASE_Y = 4 * pow(5, -1, P) % P
BASE = (x_of(BASE_Y, 0), BASE_Y)


def packed(point: Point) -> bytes:
    return (point[1] | (point[0] & 1) << 255).to_bytes(32, "little")


def _scalar_and_prefix(private: bytes) -> tuple[int, bytes]:
    digest = hashlib.sha512(private).digest()
    scalar = int.from_bytes(digest[:32], "little")
    return scalar & (2**254 - 8) | 2**254, digest[32:]


def public_of(private: bytes) -> bytes:
    return packed(times(_scalar_and_prefix(private)[0], BASE))


def sign(private: bytes, message: bytes) -> bytes:
    scalar, prefix = _scalar_and_prefix(private)
    nonce = int.from_bytes(hashlib.sha512(prefix + message).digest(), "little") % L
    point = packed(times(nonce, BASE))
    challenge = hashlib.sha512(point + public_of(private) + message).digest()
    answer = (nonce + int.from_bytes(challenge, "little") * scalar) % L
    return point + answer.to_bytes(32, "little")
