"""Facts of other laptops about keys, roots and signatures that say anything at all.

They are taken in or refused by our errors, every list can still be read, and computing everything
anew gives the same.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from plc_desktop.changes import facts
from plc_desktop.changes.encoding import seal
from plc_desktop.changes.model import AddFact, Header, SealedChange
from plc_desktop.errors import PlcError
from plc_desktop.services.app import Office
from tests.factories import finish_pathway, place
from tests.rooted import rooted

TYPES = (
    facts.SIGN_OFF,
    facts.PERSON_KEY,
    facts.TRUSTED_KEY,
    facts.REVOKE_KEY,
    facts.ROOT_KEY,
    facts.CERTIFICATE,
    facts.REVOKE_CERTIFICATE,
    facts.READMIT,
    facts.CUSTODIAN,
    facts.SIGN_REQUEST,
    facts.ISSUE,
    facts.RETRACT,
)
NAMES = (
    *("person", "key", "by", "root", "refs", "entries", "entry", "certificate", "credential"),
    *("level", "request", "signed_on", "issued_on", "recipients", "roles", "supervisor", "issuer"),
    *("previous", "participant", "content_hash", "award"),
)
WORDS = ("", "nobody", "ab" * 32, "00" * 32, "2026-03-05", "2026-02-31", "signed_in_person")
ODD = st.sampled_from([*WORDS, [], [1], {}]) | st.none() | st.integers(-3, 3)


def meaningful(office: Office) -> list[str]:
    """Return ids and keys that mean something here."""
    dumped: Any = office.dump()
    entries = [line["id"] for line in dumped["hours"]][:2]
    credentials = [item["id"] for item in dumped["credentials"]]
    return [*entries, *credentials, office.info.user.id, office.root_key.status().key]


def change_of(office: Office, found: list[tuple[str, dict[str, Any]]]) -> SealedChange:
    """Return a change that another laptop wrote having seen everything here."""
    with office.session.read() as reader:
        heads = reader.heads()
    header = Header(
        deps=heads,
        n=1,
        ops_hash="",
        replica=office.session.nonce()[:16],
        schema=2,
        user="",
        wall_ms=1,
        workspace=office.info.workspace_id,
    )
    ops = [AddFact(name, {**content, "nonce": office.session.nonce()}) for name, content in found]
    group, header_bytes, ops_bytes = seal(header, ops)
    return SealedChange(group, header_bytes, ops_bytes)


def whole(fact_type: str, values: dict[str, Any]) -> dict[str, Any]:
    """Return content with every part its type needs, whatever the parts say."""
    empty: dict[type, Any] = {str: "", int: 0, list: [], dict: {}}
    shape = facts._SHAPES[fact_type]  # noqa: SLF001  # to say everything that must be said
    content = {name: empty[kind] for name, kind in shape.items()}
    fitting = {
        name: value
        for name, value in values.items()
        if name not in shape or type(value) is shape[name]
    }
    return {**content, **fitting}


@given(data=st.data())
@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_other_laptops_say_about_keys_everything_can_still_be_read(
    office: Office, tmp_path: Path, data: st.DataObject
) -> None:
    if not office.root_key.status().key:
        placed = place(office)
        finish_pathway(office, placed)
        office.credentials.award([placed.person_id])
        rooted(office, tmp_path / "stick")
    known = st.sampled_from(meaningful(office))
    values = data.draw(
        st.lists(
            st.tuples(
                st.sampled_from(TYPES),
                st.dictionaries(st.sampled_from(NAMES), known | ODD, max_size=8),
                st.booleans(),
            ),
            min_size=1,
            max_size=4,
        )
    )
    found = [(name, whole(name, said) if is_whole else said) for name, said, is_whole in values]
    change = change_of(office, found)
    try:
        office.session.database.receive([change])
    except PlcError:
        return
    for read in (
        office.certificates.all,
        office.certificates.candidates,
        office.certificates.set_aside,
        office.root_key.status,
        office.identities.trusted,
        office.dump,
        lambda: office.turnover.holdings(office.info.user.id),
        lambda: office.certificates.issuer_objection(office.info.user.id),
    ):
        read()
    result = office.rebuild()
    assert result.is_equal, result.different
