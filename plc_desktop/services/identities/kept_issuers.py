"""Issuers whose key somebody accepted on this computer, each a small file beside the keys."""

from __future__ import annotations

import json
import re
from collections.abc import Collection
from dataclasses import replace
from datetime import date
from pathlib import Path

from plc_desktop.credentials.did_key import did_of, multikey, public_key_of
from plc_desktop.credentials.trust import TrustedIssuer
from plc_desktop.domain.names import fold
from plc_desktop.errors import ForeignFileError, RuleError
from plc_desktop.exchange.cards import key_code
from plc_desktop.files import remove, write_whole
from plc_desktop.services.identities.own import FOLDER
from plc_desktop.services.workspace.environment import Environment

_FILES = "issuer-*.json"
_BETWEEN = re.compile(r"\s*[,;/()–—]\s*")
"""What people write between somebody's name and their organization's."""


class KeptIssuers:
    """The issuers that were accepted by hand."""

    def __init__(self, environment: Environment) -> None:
        self._folder = environment.folders.keys / FOLDER

    def all(self) -> tuple[TrustedIssuer, ...]:
        """Return them; what is damaged is left out."""
        found = map(_read, sorted(self._folder.glob(_FILES)))
        return tuple(issuer for issuer in found if issuer is not None)

    def keep(self, issuer: TrustedIssuer) -> None:
        """Write one down, in place of what stood there under the same key.

        Raises:
            EnvironmentProblem: If it cannot be written.
        """
        said = {
            "key": did_of(issuer.public),
            "name": issuer.name,
            "since_on": str(issuer.since_on),
        }
        write_whole(self._path(issuer.public), json.dumps(said, ensure_ascii=False).encode("utf-8"))

    def remove(self, public: bytes) -> None:
        """Trust a key no longer.

        Raises:
            RuleError: "key_not_trusted".
        """
        path = self._path(public)
        if not path.is_file():
            raise RuleError("key_not_trusted")
        remove(path)

    def forget_names(
        self, keys: Collection[str], names: Collection[str], organization: str
    ) -> None:
        """Call nobody by name who was erased; their keys stay accepted.

        A key of theirs is called by the organization. Of another name that somebody typed, what is
        not theirs stays; if nothing is, the words of the key.

        Args:
            keys: Theirs, hex.
            names: Theirs, as far as they are known.
            organization: Whose workspace it is.

        Raises:
            EnvironmentProblem: If a file cannot be written.
        """
        sought = [fold(name) for name in names if fold(name)]
        for issuer in self.all():
            name = issuer.name
            if issuer.public.hex() in keys:
                name = organization
            elif any(one in fold(name) for one in sought):
                name = _without(name, sought) or " ".join(key_code(issuer.public.hex()).words)
            if name != issuer.name:
                self.keep(replace(issuer, name=name))

    def _path(self, public: bytes) -> Path:
        return self._folder / f"issuer-{multikey(public)}.json"


def _without(name: str, sought: Collection[str]) -> str:
    """Return what is left of a text without the parts that somebody's name stands in."""
    parts = (part for part in _BETWEEN.split(name) if part)
    return ", ".join(part for part in parts if not any(one in fold(part) for one in sought))


def _read(path: Path) -> TrustedIssuer | None:
    """Return an issuer that was accepted here; None if the file is damaged."""
    try:
        said = json.loads(path.read_bytes())
        return TrustedIssuer(
            public=public_key_of(said["key"]),
            name=str(said["name"]),
            since_on=date.fromisoformat(said["since_on"]),
        )
    except (OSError, ValueError, KeyError, TypeError, AttributeError, ForeignFileError):
        return None
