"""Turns a credential into the one sequence of statements that is signed.

Source: JSON-LD 1.1 and RDF Dataset Canonicalization (RDFC-1.0), both W3C. The library drops what
a vocabulary does not define without a word; here everything that would stay unsigned is refused.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from functools import lru_cache
from typing import Any, NoReturn

from cachetools import LRUCache
from pyld.canon import URDNA2015
from pyld.context_resolver import ContextResolver
from pyld.jsonld import JsonLdError, JsonLdProcessor
from typing_extensions import override

from plc_desktop.credentials.contexts import context
from plc_desktop.errors import ForeignFileError, PlcError

Document = Mapping[str, Any]
Loader = Callable[[str], Mapping[str, Any]]

_MAX_WORK = 500
_MAX_WHOLE = 2**53 - 1
_TERM = re.compile(r"[a-z][A-Za-z0-9]*")
"""Names of fields. Whole addresses and names of types could stand for the same field as another
name does, so that a field could be hidden from a reader without breaking the signature."""

_Processed = LRUCache[tuple[Any, ...], tuple[Any, Any]]
_KEPT = 200

_IRI = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[^\x00-\x20<>\"{}|^`\\]+")


def canonical_bytes(document: Document, load: Loader = context) -> bytes:
    """Return the statements of a document as sorted N-Quads in UTF-8.

    Args:
        document: JSON object with its `@context`, addresses only.
        load: Gives the vocabulary at an address or refuses; nothing is fetched.

    Raises:
        ForeignFileError: "context_not_known", "term_not_defined" with the term, or
            "credential_too_complex".
    """
    return written_in_order(statements_of(document, load))


def statements_of(document: Document, load: Loader = context) -> dict[str, list[Any]]:
    """Return the statements of a document in no order, as the library holds them.

    Args:
        document: JSON object with its `@context`, addresses only.
        load: Gives the vocabulary at an address or refuses.

    Raises:
        ForeignFileError: As `canonical_bytes`.
    """
    _check_contexts(document, load)
    _check_shape(document, is_top=True)
    options = {
        "documentLoader": _loader(load),
        "contextResolver": _resolver(load),
        "processingMode": "json-ld-1.1",
        "base": None,  # an empty one would stand for an address of the library's own
    }
    with _refusing():
        found: dict[str, list[Any]] = _Strict(_processed(load)).to_rdf(dict(document), options)
    return found


def written_in_order(statements: dict[str, list[Any]]) -> bytes:
    """Return statements as sorted N-Quads in UTF-8; what they are held in is used up.

    Raises:
        ForeignFileError: "credential_too_complex".
    """
    with _refusing():
        text = _Bounded().main(statements, {"format": "application/n-quads"})
    return str(text).encode("utf-8")


def is_absolute(name: str) -> bool:
    """Return whether a name can stand as an address in a statement."""
    return bool(_IRI.fullmatch(name))


@contextmanager
def _refusing() -> Iterator[None]:
    """Say in our own words what the library cannot work with."""
    try:
        yield
    except JsonLdError as error:
        raise _named(error) from None
    except (RecursionError, ValueError, TypeError, KeyError, AttributeError):
        raise ForeignFileError("not_a_credential") from None


class _Strict(JsonLdProcessor):  # type: ignore[misc]  # the library has no types
    """Looks at the expanded names before they are written as statements.

    What a vocabulary means inside another is worked out once and kept: it follows from the two
    alone, and it is most of the work on a small document.
    """

    def __init__(self, processed: _Processed) -> None:
        super().__init__(on_property_dropped=_refuse_term)
        self._processed = processed

    @override
    def _process_context(
        self, active_ctx: Any, local_ctx: Any, options: Any, *where: Any, **how: Any
    ) -> Any:
        inside = active_ctx.get("_uuid")
        is_plain = not where and not {"cycles", "validate_scoped"}.intersection(how)
        if inside is None or not is_plain or not isinstance(local_ctx, Mapping):
            return super()._process_context(active_ctx, local_ctx, options, *where, **how)
        key = (inside, id(local_ctx), *sorted(how.items()))
        known = self._processed.get(key)
        if known is None or known[0] is not local_ctx:
            found = super()._process_context(active_ctx, local_ctx, options, **how)
            known = self._processed[key] = (local_ctx, found)
        return known[1]

    @override
    def expand(self, input_: Any, options: Any) -> Any:
        expanded = super().expand(input_, options)
        _check_names(expanded)
        return expanded


class _Bounded(URDNA2015):  # type: ignore[misc]  # the library has no types
    """Canonicalization that gives up on graphs made to take for ever."""

    def __init__(self) -> None:
        super().__init__()
        self._work = 0

    @override
    def hash_n_degree_quads(self, id_: str, issuer: Any) -> Any:
        self._work += 1
        if self._work > _MAX_WORK:
            raise ForeignFileError("credential_too_complex")
        return super().hash_n_degree_quads(id_, issuer)


def _check_contexts(document: Document, load: Loader) -> None:
    """Ask for every vocabulary, because the library keeps those of other documents in memory."""
    said = document.get("@context")
    addresses = said if isinstance(said, list) and said else [said]
    for address in addresses:
        if not isinstance(address, str):
            raise ForeignFileError("context_not_known", address="")
        load(address)


def _check_shape(value: Any, *, is_top: bool) -> None:
    """Refuse what has a meaning of its own in JSON-LD, and what would be dropped silently."""
    if isinstance(value, Mapping):
        for key, inner in value.items():
            if key == "@context" and is_top:
                continue
            if not _TERM.fullmatch(key):
                _refuse_term(key)
            if inner is None or inner == [] or _is_inexact(inner):
                _refuse_term(key)
            _check_shape(inner, is_top=False)
    elif isinstance(value, list):
        for inner in value:
            if inner is None or isinstance(inner, list) or _is_inexact(inner):
                _refuse_term("[]")
            _check_shape(inner, is_top=False)


def _is_inexact(value: Any) -> bool:
    """Return whether a number could be changed a little without changing what is signed."""
    is_whole = isinstance(value, int) and abs(value) <= _MAX_WHOLE
    return isinstance(value, int | float) and not is_whole


def _check_names(value: Any) -> None:
    """Refuse identifiers and types that are not absolute, for they would not be signed."""
    if isinstance(value, list):
        for inner in value:
            _check_names(inner)
    elif isinstance(value, Mapping):
        for key, inner in value.items():
            if key == "@id":
                _check_name(inner)
            elif key == "@type":
                for name in inner if isinstance(inner, list) else [inner]:
                    if "@value" not in value:
                        _check_name(name)
            else:
                _check_names(inner)


def _check_name(name: Any) -> None:
    if not isinstance(name, str) or not is_absolute(name):
        _refuse_term(str(name))


def _refuse_term(term: str) -> NoReturn:
    raise ForeignFileError("term_not_defined", term=term[:80])


@lru_cache(maxsize=4)
def _processed(_load: Loader) -> _Processed:
    """Return the memory of what vocabularies mean inside others, one for each loader."""
    return LRUCache(maxsize=_KEPT)


@lru_cache(maxsize=4)
def _resolver(load: Loader) -> ContextResolver:
    """Return the library's memory of vocabularies, one for each loader, so that none leaks."""
    return ContextResolver(LRUCache(maxsize=100), _loader(load))


def _loader(load: Loader) -> Callable[[str, Any], dict[str, Any]]:
    def loaded(address: str, _options: Any) -> dict[str, Any]:
        return {
            "contentType": "application/ld+json",
            "contextUrl": None,
            "documentUrl": address,
            "document": load(address),
            "tag": "static",
        }

    return loaded


def _named(error: BaseException) -> PlcError:
    """Return our own refusal if the library wrapped one, else that the document is wrong."""
    cause: BaseException | None = error
    while cause is not None:
        if isinstance(cause, PlcError):
            return cause
        cause = getattr(cause, "cause", None) or cause.__cause__ or cause.__context__
    return ForeignFileError("not_a_credential")
