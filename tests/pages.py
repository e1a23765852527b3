"""The bytes of a workspace file as somebody sees them who has its key: every page, used or free."""

from __future__ import annotations

from pathlib import Path

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

_PAGE, _HEADER = 4096, 1024
_IV, _HMAC = 16, 64


def decrypted(path: Path, key: bytes) -> bytes:
    """Return all pages decrypted, whatever SQLite says is in them.

    Source: SQLCipher's page layout: content, AES-256-CBC with a random start, then that start and
    an HMAC; of the first page the header is plain.
    """
    data = path.read_bytes()
    assert len(data) % _PAGE == 0
    found = []
    for at in range(0, len(data), _PAGE):
        page = data[at : at + _PAGE]
        start = _HEADER if at == 0 else 0
        end = _PAGE - _IV - _HMAC
        cipher = Cipher(algorithms.AES256(key), modes.CBC(page[end : end + _IV])).decryptor()
        found.append(page[:start] + cipher.update(page[start:end]) + cipher.finalize())
    plain = b"".join(found)
    assert b"CREATE TABLE" in plain
    return plain
