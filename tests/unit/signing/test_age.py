"""Locking for readers: only they open it, and only unchanged."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from plc_desktop.errors import ForeignFileError
from plc_desktop.signing.age import INTRO, AgeIdentity, is_recipient, lock, unlock


def test_each_reader_opens_what_was_locked_for_them_and_nobody_else() -> None:
    rosa, office, other = (AgeIdentity.generate() for _ in range(3))
    locked = lock(b"two hours", [rosa.recipient, office.recipient, rosa.recipient])

    assert locked.startswith(INTRO)
    assert unlock(locked, [rosa]) == unlock(locked, [other, office]) == b"two hours"
    for nobody in ([other], []):
        with pytest.raises(ForeignFileError) as caught:
            unlock(locked, nobody)
        assert caught.value.code == "file_not_for_you"


def test_changed_or_cut_files_do_not_open() -> None:
    rosa = AgeIdentity.generate()
    locked = lock(b"two hours", [rosa.recipient])
    for at in range(0, len(locked), 3):
        changed = bytearray(locked)
        changed[at] ^= 1
        for bad in (bytes(changed), locked[:at]):
            with pytest.raises(ForeignFileError):
                unlock(bad, [rosa])
    with pytest.raises(ForeignFileError):
        unlock(locked + b"x", [rosa])


def test_an_identity_is_written_down_and_read_again() -> None:
    rosa = AgeIdentity.generate()
    again = AgeIdentity.from_secret(rosa.secret_bytes())

    assert again.recipient == rosa.recipient
    assert unlock(lock(b"x", [rosa.recipient]), [again]) == b"x"
    for bad in (b"", b"\xff", rosa.secret_bytes()[:-1], rosa.recipient.encode()):
        with pytest.raises(ForeignFileError) as caught:
            AgeIdentity.from_secret(bad)
        assert caught.value.code == "age_key_wrong"


def test_only_recipients_are_locked_for() -> None:
    good = AgeIdentity.generate().recipient
    assert is_recipient(good)
    bad = [7, "", good.upper(), good + "x", good[:-1] + ("q" if good[-1] != "q" else "p")]
    for text in bad:
        assert not is_recipient(text)
    for nobody in ([], [good, "age1"]):
        with pytest.raises(ForeignFileError) as caught:
            lock(b"x", nobody)
        assert caught.value.code == "age_key_wrong"


@pytest.mark.skipif(shutil.which("age") is None, reason="the age program is not installed here")
def test_the_age_program_opens_our_files_and_we_open_its(tmp_path: Path) -> None:
    rosa = AgeIdentity.generate()
    key, ours = tmp_path / "key.txt", tmp_path / "ours.age"
    key.write_bytes(rosa.secret_bytes() + b"\n")
    ours.write_bytes(lock(b"two hours", [rosa.recipient]))

    opened = subprocess.run(  # noqa: S603  # their program on our files
        ["age", "-d", "-i", str(key), str(ours)],  # noqa: S607
        check=True,
        capture_output=True,
    )
    locked = subprocess.run(  # noqa: S603
        ["age", "-r", rosa.recipient],  # noqa: S607
        input=b"three hours",
        check=True,
        capture_output=True,
    )
    assert opened.stdout == b"two hours"
    assert unlock(locked.stdout, [rosa]) == b"three hours"
