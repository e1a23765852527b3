"""Puts a credential inside a picture, and takes it out again.

PNG: one uncompressed `iTXt` chunk. SVG: one element in the document. Source: 1EdTech Open Badges
3.0, document formats.
"""

from __future__ import annotations

import re
import struct
import zlib
from collections.abc import Iterator

from plc_desktop.errors import ForeignFileError

MAX_BYTES = 16 * 1024 * 1024

PNG_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_KEYWORD = b"openbadgecredential"
_NAMESPACE = "https://purl.imsglobal.org/ob/v3p0"
_HEADER = struct.Struct(">I4s")
_CRC = struct.Struct(">I")
_SVG_START = re.compile(rb"<svg\b[^>]*>")


def bake_png(picture: bytes, credential: bytes) -> bytes:
    """Return the PNG with the credential inside, in place of any that was there.

    Raises:
        ForeignFileError: "picture_damaged" if it is no whole PNG.
    """
    baked = [PNG_SIGNATURE]
    for kind, data in _chunks(picture):
        if kind == b"iTXt" and data.startswith(_KEYWORD + b"\0"):
            continue
        baked.append(_chunk(kind, data))
        if kind == b"IHDR":
            baked.append(_chunk(b"iTXt", _KEYWORD + b"\0\0\0\0\0" + credential))
    return b"".join(baked)


def extract_png(picture: bytes) -> bytes | None:
    """Return the credential inside a PNG, None if there is none.

    Raises:
        ForeignFileError: "picture_damaged" if any part of the picture has changed by accident,
            "several_credentials" if there are two.
    """
    found = []
    for kind, data in _chunks(picture):
        if kind == b"iTXt" and data.startswith(_KEYWORD + b"\0"):
            rest = data[len(_KEYWORD) + 1 :]
            if rest[:4] != b"\0\0\0\0":
                raise ForeignFileError("picture_damaged")
            found.append(rest[4:])
    return _single(found)


def bake_svg(drawing: bytes, credential: bytes) -> bytes:
    """Return the SVG drawing with the credential as its first child.

    Args:
        drawing: A drawing of our own, without a credential.
        credential: JSON as UTF-8.

    Raises:
        ForeignFileError: "picture_damaged" if it is no SVG.
    """
    start = _SVG_START.search(drawing)
    if start is None or start.group().endswith(b"/>"):
        raise ForeignFileError("picture_damaged")
    opened = f'<svg xmlns:openbadges="{_NAMESPACE}"'.encode() + start.group()[4:]
    text = credential.replace(b"]]>", b"]]]]><![CDATA[>")
    inside = b"<openbadges:credential><![CDATA[" + text + b"]]></openbadges:credential>"
    return drawing[: start.start()] + opened + inside + drawing[start.end() :]


def extract_svg(drawing: bytes) -> bytes | None:
    """Return the credential inside an SVG drawing, None if there is none.

    Raises:
        ForeignFileError: "picture_damaged" or "several_credentials".
    """
    from xml.etree.ElementTree import ParseError

    from defusedxml.common import DefusedXmlException
    from defusedxml.ElementTree import fromstring

    if len(drawing) > MAX_BYTES:
        raise ForeignFileError("picture_damaged")
    try:
        root = fromstring(drawing, forbid_dtd=True)
    except (ParseError, DefusedXmlException, ValueError, RecursionError):
        raise ForeignFileError("picture_damaged") from None
    found = [
        (element.text or "").strip().encode("utf-8", "replace")
        for element in root.iter(f"{{{_NAMESPACE}}}credential")
    ]
    return _single(found)


def _single(found: list[bytes]) -> bytes | None:
    if len(found) > 1:
        raise ForeignFileError("several_credentials")
    return found[0] if found else None


def _chunks(picture: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Yield kind and content of each part, up to the end, with every checksum checked."""
    if len(picture) > MAX_BYTES or not picture.startswith(PNG_SIGNATURE):
        raise ForeignFileError("picture_damaged")
    at, kind = len(PNG_SIGNATURE), b""
    while kind != b"IEND":
        if at + _HEADER.size > len(picture):
            raise ForeignFileError("picture_damaged")
        size, kind = _HEADER.unpack_from(picture, at)
        data = picture[at + _HEADER.size : at + _HEADER.size + size]
        at += _HEADER.size + size
        crc = picture[at : at + _CRC.size]
        at += _CRC.size
        if crc != _CRC.pack(zlib.crc32(kind + data)):
            raise ForeignFileError("picture_damaged")
        yield kind, data
    if at != len(picture):
        raise ForeignFileError("picture_damaged")


def _chunk(kind: bytes, data: bytes) -> bytes:
    return _HEADER.pack(len(data), kind) + data + _CRC.pack(zlib.crc32(kind + data))
