"""Why an answer to a request for signatures is not taken.

Source: exchange/FORMAT.md, `.plcsig`: how the office takes a file in.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

from plc_desktop.changes.facts import SIGN_REQUEST, is_requested
from plc_desktop.domain.fields import Json
from plc_desktop.domain.records import HoursEntry, Placement
from plc_desktop.services.workspace.authority import SignerCheck
from plc_desktop.services.workspace.instants import DAY_MS
from plc_desktop.services.workspace.same_people import pairs, same_in
from plc_desktop.storage.database import Reader


def sign_off_objection(reader: Reader, said: Mapping[str, Json], now_ms: int) -> str:
    """Return the code of why a sign-off is not taken; empty if nothing speaks against it."""
    return (
        _forgotten(reader, said["participant"])
        or _unasked(reader, said, now_ms, "participant", is_requested)
        or _uncertified(reader, said)
    )


def form_objection(reader: Reader, said: Mapping[str, Json], now_ms: int) -> str:
    """Return the code of why an evaluation is not taken; empty if nothing speaks against it."""
    return (
        _forgotten(reader, said["person"])
        or _unasked(reader, said, now_ms, "person", is_form_requested)
        or _uncovered(reader, said, str(said["placement"]))
    )


def requests_under(reader: Reader, request_id: str) -> list[Mapping[str, Json]]:
    """Return what this office asked under one id, however many it asked in all."""
    found = reader.facts_by(SIGN_REQUEST, "request", [request_id])
    return [fact.content for fact in found.get(request_id, [])]


def is_form_requested(content: Mapping[str, Json], request: Mapping[str, Json]) -> bool:
    """Return whether an evaluation answers a request: its person, key and form, not others."""
    same = (("request", "request"), ("by", "supervisor"), ("key", "key"))
    forms = request.get("forms")
    is_asked = isinstance(forms, list) and content["form"] in forms
    return is_asked and all(content[mine] == request[theirs] for mine, theirs in same)


def _forgotten(reader: Reader, person_id: Json) -> str:
    """Return that an answer is about somebody who was erased; empty if it is not."""
    return "participant_erased" if person_id in reader.erased().people else ""


def _unasked(
    reader: Reader,
    said: Mapping[str, Json],
    now_ms: int,
    participant: str,
    answers: Callable[[Mapping[str, Json], Mapping[str, Json]], bool],
) -> str:
    """Return why something is no answer to what was asked; empty if it is, or nothing is known."""
    at = int(str(said["at"]))
    if at > now_ms + DAY_MS:
        return "signed_in_the_future"
    if str(said[participant]) in same_in(pairs(reader), str(said["by"])):
        return "self_sign_off"
    asked = requests_under(reader, str(said["request"]))
    if not asked:
        return ""
    answered = [request for request in asked if answers(said, request)]
    if not answered:
        return "not_asked_for"
    made_at, expires_at = (int(str(answered[0][name])) for name in ("at", "expires_at"))
    if at > expires_at:
        return "request_expired"
    return "signed_before_asked" if at < made_at - DAY_MS else ""


def _uncertified(reader: Reader, said: Mapping[str, Json]) -> str:
    """Return why the certificates of its key do not cover a sign-off; empty if they do.

    For a line that is not here yet the fold will say so later.
    """
    entry = reader.find(HoursEntry, str(said["entry"]))
    return _uncovered(reader, said, entry.placement_id) if entry else ""


def _uncovered(reader: Reader, said: Mapping[str, Json], placement_id: str) -> str:
    placement = reader.find(Placement, placement_id)
    if placement is None:
        return ""
    check = SignerCheck(reader, str(said["by"]), str(said["key"]))
    return check.objection(date.fromisoformat(str(said["signed_on"])), placement)
