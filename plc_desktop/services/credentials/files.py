"""The files that a credential is handed out as: signed JSON, and the same inside PNG and SVG."""

from __future__ import annotations

from plc_desktop.errors import RuleError
from plc_desktop.services.credentials.awarding import Credentials
from plc_desktop.services.credentials.steps import StepCredentials
from plc_desktop.services.workspace.session import Session
from resources import badge_drawing, badge_picture

JSON, PNG, SVG = ".json", ".png", ".svg"
FORMATS = (JSON, PNG, SVG)


def credential_json(session: Session, credential_id: str) -> bytes:
    """Return the exact bytes of a signed credential, of the whole or of a step.

    Args:
        session: The workspace.
        credential_id: Id of a credential, or the `urn:uuid:` id of a step's.

    Raises:
        RuleError: "not_issued", "not_signed" if it was issued without a key, "record_missing".
    """
    from plc_desktop.credentials.associated_file import extract

    if credential_id.startswith("urn:"):
        return StepCredentials(session).document(credential_id)
    credentials = Credentials(session)
    found = extract(credentials.document(credential_id))
    if found is None:
        raise RuleError("not_signed", number=credentials.get(credential_id).number)
    return found


def in_format(credential: bytes, suffix: str) -> bytes:
    """Return a signed credential as a file of one of `FORMATS`."""
    from plc_desktop.credentials.baking import bake_png, bake_svg

    if suffix == PNG:
        return bake_png(badge_picture().read_bytes(), credential)
    if suffix == SVG:
        return bake_svg(badge_drawing().read_bytes(), credential)
    return credential
