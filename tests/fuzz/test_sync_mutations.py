"""Two hundred thousand damaged files between laptops: none is read, and only our errors say so.

Half of them are damaged on the outside, where age finds it, half inside the lock, where nothing but
the signature can. A file that passes either would have its changes applied.
"""

from __future__ import annotations

import os
import random
from collections.abc import Callable

import pytest

from plc_desktop.errors import ForeignFileError
from plc_desktop.exchange import container
from plc_desktop.exchange.sync_file import open_sync
from plc_desktop.signing.age import unlock
from tests.synced import sample

PARTS = 8
MUTATIONS = 25_000 if not os.environ.get("PLC_LONG") else 1_250_000
"""In each part, so that several processes share the work."""

SMALL = sample()
LOCKED = SMALL.data()
OPEN = unlock(LOCKED, [SMALL.reader.age])


def mutated(data: bytes, chance: random.Random) -> bytes:
    """Return a file with bits turned, bytes changed, cut out, doubled or moved."""
    bad = bytearray(data)
    at = chance.randrange(len(bad))
    kind = chance.randrange(8)
    if kind < 3:
        bad[at] ^= 1 << chance.randrange(8)
    elif kind == 3:
        bad[at] = (bad[at] + chance.randrange(1, 256)) % 256
    elif kind == 4:
        del bad[at:]
    elif kind == 5:
        del bad[at : at + chance.randrange(1, 9)]
    elif kind == 6:
        bad[at:at] = chance.randbytes(chance.randrange(1, 9))
    else:
        other = chance.randrange(len(bad))
        bad[at], bad[other] = bad[other], bad[at] ^ 0xFF
    return bytes(bad)


def read_locked(data: bytes) -> None:
    for _ in open_sync(data, [SMALL.reader.age]).changes():
        pass


def read_open(data: bytes) -> None:
    for _ in container.open_lines(data, container.SYNC).lines:
        pass


@pytest.mark.parametrize("part", range(PARTS))
def test_no_mutation_is_read(part: int) -> None:
    chance = random.Random(part)  # noqa: S311  # the same in every run
    is_open = part % 4 != 0  # age takes twice as long to find out
    data = OPEN if is_open else LOCKED
    read: Callable[[bytes], None] = read_open if is_open else read_locked
    read(data)
    accepted = []
    for number in range(MUTATIONS):
        bad = mutated(data, chance)
        try:
            read(bad)
        except ForeignFileError:
            continue
        if bad != data:
            accepted.append(number)
    assert not accepted
