"""Statements of many documents that differ only in their texts, as those of a batch do.

What the fields of a document mean is worked out once, for a stand-in in which a made-up address
takes the place of every text. Of another document of the same shape only the texts are put in and
the statements brought into order, at a sixth of the work. This is for signing; whoever verifies
works out everything anew.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any

from plc_desktop.credentials.jsonld import (
    Document,
    Loader,
    canonical_bytes,
    is_absolute,
    statements_of,
    written_in_order,
)

_STAND_IN = "urn:uuid:00000000-0000-4000-8000-{:012x}"
_KINDS = ("urn:uuid:", "did:key:", "https://", "ni:///")
"""Beginnings of the addresses in our credentials; none of them is a name in a vocabulary."""
_SHAPES = 64
_FIXED = frozenset({"@context", "type"})

Texts = dict[str, str]


def canonical_bytes_of_alike(document: Document, load: Loader) -> bytes:
    """Return exactly what `canonical_bytes` does, sooner for documents of a known shape.

    Args:
        document: JSON object with its `@context`, addresses only.
        load: Gives the vocabulary at an address or refuses.

    Raises:
        ForeignFileError: As `canonical_bytes`.
    """
    texts: Texts = {}
    stand_in = json.dumps(_with_stand_ins(document, texts), sort_keys=True)
    shape = _shape(stand_in, tuple(_kind(text) for text in texts), load)
    return shape.canonical_bytes(document, texts)


class _Shape:
    """What is common to documents of one shape."""

    def __init__(self, stand_in: str, load: Loader) -> None:
        self._load = load
        self._stand_in = stand_in
        self._statements: Mapping[str, list[Any]] | None = None
        self._addresses: frozenset[str] = frozenset()
        self._is_right = False

    def canonical_bytes(self, document: Document, texts: Texts) -> bytes:
        """Return the statements of a document of this shape."""
        if self._statements is None:
            return self._first(document, texts)
        of_stand_in = {stand_in: text for text, stand_in in texts.items()}
        names = (of_stand_in[stand_in] for stand_in in self._addresses)
        if not self._is_right or not all(_kind(name) and is_absolute(name) for name in names):
            return canonical_bytes(document, self._load)
        return self._filled(of_stand_in)

    def _first(self, document: Document, texts: Texts) -> bytes:
        """Work out everything, and look whether putting the texts in comes to the same."""
        whole = canonical_bytes(document, self._load)
        statements = statements_of(json.loads(self._stand_in), self._load)
        found = frozenset(_addresses(statements))
        self._statements, self._addresses = statements, found.intersection(texts.values())
        self._is_right = self._filled({s: text for text, s in texts.items()}) == whole
        return whole

    def _filled(self, texts: Mapping[str, str]) -> bytes:
        """Return the statements in their order, with texts in place of their stand-ins."""
        return written_in_order(
            {
                graph: [
                    {
                        place: {**node, "value": texts.get(node["value"], node["value"])}
                        for place, node in statement.items()
                    }
                    for statement in statements
                ]
                for graph, statements in (self._statements or {}).items()
            }
        )


@lru_cache(maxsize=_SHAPES)
def _shape(stand_in: str, _kinds: tuple[str, ...], load: Loader) -> _Shape:
    """Return what is known of a shape; an address of another kind makes another one."""
    return _Shape(stand_in, load)


def _with_stand_ins(value: Any, texts: Texts) -> Any:
    """Return a copy without its texts; equal texts have the same stand-in."""
    if isinstance(value, Mapping):
        return {
            key: inner if key in _FIXED else _with_stand_ins(inner, texts)
            for key, inner in value.items()
        }
    if isinstance(value, list):
        return [_with_stand_ins(inner, texts) for inner in value]
    if isinstance(value, str):
        return texts.setdefault(value, _STAND_IN.format(len(texts)))
    return value


def _kind(text: str) -> str:
    return next((kind for kind in _KINDS if text.startswith(kind)), "")


def _addresses(statements: Mapping[str, list[Any]]) -> Iterator[str]:
    """Yield every value that stands as an address."""
    for group in statements.values():
        for statement in group:
            for node in statement.values():
                if node["type"] == "IRI":
                    yield node["value"]
