"""Files in the address of a page, such as `exchange/read/<file>|<file>`."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

_BETWEEN = "|"
_ESCAPED = (("%", "%25"), (_BETWEEN, "%7C"))


def with_files(address: str, paths: Iterable[Path]) -> str:
    """Return an address that names files, whatever stands in their names."""
    return f"{address}/{_BETWEEN.join(_escaped(str(path)) for path in paths)}"


def files_in(argument: str) -> list[Path]:
    """Return the files that `with_files` put behind an address."""
    return [Path(_plain(part)) for part in argument.split(_BETWEEN) if part]


def _escaped(text: str) -> str:
    for sign, written in _ESCAPED:
        text = text.replace(sign, written)
    return text


def _plain(text: str) -> str:
    for sign, written in reversed(_ESCAPED):
        text = text.replace(written, sign)
    return text
