"""The vocabularies that a credential may be written in; nothing is ever fetched.

A vocabulary that is not here is refused. Source: W3C VC Data Integrity, Validating Contexts.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from typing import Any

from plc_desktop.errors import ForeignFileError
from resources import context_path

CREDENTIALS = "https://www.w3.org/ns/credentials/v2"
OPEN_BADGES = "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"

SHIPPED: Mapping[str, str] = {
    CREDENTIALS: "credentials-v2",
    OPEN_BADGES: "open-badges-3.0.3",
    "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.2.json": "open-badges-3.0.2",
    "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.1.json": "open-badges-3.0.1",
    "https://w3id.org/security/data-integrity/v2": "data-integrity-v2",
}
"""Address of each vocabulary and the file that holds it; the older ones are for verifying only."""


@cache
def context(address: str) -> Mapping[str, Any]:
    """Return the vocabulary published at an address.

    Raises:
        ForeignFileError: "context_not_known" for every address without a shipped file.
    """
    if address not in SHIPPED:
        raise ForeignFileError("context_not_known", address=address)
    content = context_path(SHIPPED[address]).read_bytes()
    loaded: Mapping[str, Any] = json.loads(content)
    return loaded
