from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

import resources
from plc_desktop.credentials import base58, self_test
from plc_desktop.credentials.did_key import (
    did_of,
    multikey,
    public_key,
    public_key_of,
    verification_method,
)
from plc_desktop.errors import ForeignFileError
from plc_desktop.signing.keys import SigningKey

W3C_PUBLIC = "z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2"
W3C_SECRET = "z3u2en7t5LR2WtQH5PfFqMqwVHBeXouLzo6haApm8XHqvjxq"


def test_every_published_example_comes_out_as_published() -> None:
    results = self_test.run()
    assert {result.name for result in results} >= {
        "1edtech-open-badges-3.0",
        "w3c-eddsa-rdfc-2022",
        "w3c-proof-set-1",
        "w3c-proof-set-2",
        "w3c-proof-chain-1",
        "w3c-proof-chain-2",
    }
    assert [result.name for result in results if not result.is_right] == []


@pytest.mark.parametrize("part", ["hash", "signed", "secret"])
def test_the_self_test_can_fail(part: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "test_vectors"
    shutil.copytree(resources.ROOT / "test_vectors", folder)
    path = folder / "w3c-eddsa-rdfc-2022.json"
    vector = json.loads(path.read_bytes())
    if part == "hash":
        vector["hash"] = "00" + vector["hash"][2:]
    elif part == "signed":
        vector["signed"]["credentialSubject"]["alumniOf"] = "Another school"
    else:
        vector["secret"] = "z3u2W4YnTstS1nSSBAgZcYSJF43JuZ9uLV6bF38B1Bf8NugW"
    path.write_text(json.dumps(vector), encoding="utf-8")
    monkeypatch.setattr(resources, "ROOT", tmp_path)
    shutil.copytree(Path(resources.__file__).parent / "contexts", tmp_path / "contexts")
    wrong = [result.name for result in self_test.run() if not result.is_right]
    assert wrong == ["w3c-eddsa-rdfc-2022"]


def test_keys_are_written_as_published() -> None:
    secret = base58.decode(W3C_SECRET[1:])
    assert secret is not None
    key = SigningKey.from_bytes(secret[2:])
    assert multikey(key.public) == W3C_PUBLIC
    assert public_key(W3C_PUBLIC) == key.public
    assert did_of(key.public) == f"did:key:{W3C_PUBLIC}"
    assert verification_method(key.public) == f"did:key:{W3C_PUBLIC}#{W3C_PUBLIC}"
    assert public_key_of(verification_method(key.public)) == key.public


@pytest.mark.parametrize(
    "did",
    [
        "",
        "did:key:",
        f"did:web:{W3C_PUBLIC}",
        f"did:key:{W3C_PUBLIC}#",
        f"did:key:{W3C_PUBLIC}#{W3C_PUBLIC[:-1]}3",
        f"did:key:{W3C_PUBLIC[1:]}",
        f"did:key:{W3C_PUBLIC}1",
        "did:key:zDnaegE6RR3atJtHKwTRTWHsJ3kNHqFwv7n9YjTgmU7TyfU76",
        "did:key:z" + "1" * 500,
        "did:key:z6Mk0OIl",
        "did:key:z" + base58.encode(b"\xed\x01" + bytes(32)),
    ],
)
def test_no_other_key_is_understood(did: str) -> None:
    with pytest.raises(ForeignFileError) as caught:
        public_key_of(did)
    assert caught.value.code == "key_not_understood"


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b"", ""),
        (b"\0\0a", "112g"),
        (b"Hello World!", "2NEpo7TZRRrLZSi2U"),
        (bytes.fromhex("0000287fb4cd"), "11233QC4"),
    ],
)
def test_base58(data: bytes, text: str) -> None:
    assert base58.encode(data) == text
    assert base58.decode(text) == data
