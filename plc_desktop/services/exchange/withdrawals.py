"""What a withdrawn laptop says about who takes part no longer: only that of its files is heard.

Two laptops may withdraw each other. Whoever reads the file of one refuses the other's from then on,
and would believe whom it read first. So a withdrawal is heard from a laptop that is withdrawn
itself: then neither takes part, whichever file came first, until people or the root decide.

Source: ARCHITECTURE.md, Laptops that withdraw each other.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from plc_desktop.changes.authority import DEVICE
from plc_desktop.changes.encoding import fact_id
from plc_desktop.changes.facts import RETRACT, REVOKE_CERTIFICATE, REVOKE_KEY, is_whole
from plc_desktop.changes.model import AddFact
from plc_desktop.errors import ForeignFileError
from plc_desktop.services.exchange.sources import FromLaptop
from plc_desktop.services.identities.laptops import laptops
from plc_desktop.services.workspace.session import Session
from plc_desktop.storage.database import Reader

_TYPES = (REVOKE_KEY, REVOKE_CERTIFICATE, RETRACT)


def said_in(source: FromLaptop) -> tuple[AddFact, ...]:
    """Return what a file says about keys and certificates that count no longer.

    Nothing if it is not sound: its laptop is not believed, and nobody has to hear why.
    """
    try:
        changes = tuple(source.changes())
    except ForeignFileError:
        return ()
    return tuple(
        op
        for change in changes
        for op in change.group.ops
        if isinstance(op, AddFact) and op.type in _TYPES and is_whole(op.type, op.content)
    )


def hear(session: Session, source: FromLaptop) -> tuple[str, ...]:
    """Write down what a withdrawn laptop says about others, in the step of whoever reads it.

    Returns:
        Names of the laptops that are withdrawn now and were not before.
    """
    said = said_in(source)
    with session.transaction("laptop_revoked") as work:
        before = _withdrawn(work)
        for op in unheard(work, said, source.opened.signer):
            work.add_fact(op.type, op.content)
        now = {key: name for key, name in _withdrawn(work).items() if key not in before}
    return tuple(sorted(now.values()))


def news(reader: Reader, said: Iterable[AddFact], sender: str) -> tuple[str, ...]:
    """Return the names of laptops that would be withdrawn and are not yet."""
    known, certified = laptops(reader), _certified(reader)
    keys = {_about(op, certified) for op in unheard(reader, said, sender) if op.type != RETRACT}
    found = (known[key] for key in keys if key in known)
    return tuple(sorted(one.name for one in found if not one.is_revoked))


def unheard(reader: Reader, said: Iterable[AddFact], sender: str) -> Iterator[AddFact]:
    """Yield what is not known here: withdrawals of laptops, and what took them back.

    Not that a laptop takes back what was said about itself.

    Args:
        reader: Of the workspace.
        said: As `said_in`.
        sender: Key of the laptop that says it, hex.
    """
    known, certified = laptops(reader), _certified(reader)
    here = {
        fact.id: AddFact(fact.type, fact.content)
        for fact_type in _TYPES
        for fact in reader.facts(fact_type, include_retracted=True)
    }
    there = {fact_id(op.type, op.content): op for op in said}
    about = {name: _about(op, certified) for name, op in [*here.items(), *there.items()]}
    for name, op in there.items():
        if name in here:
            continue
        if op.type != RETRACT and about[name] in known:
            yield op
        elif op.type == RETRACT:
            taken_back = [about.get(ref, "") for ref in _refs(op)]
            if taken_back and all(key in known and key != sender for key in taken_back):
                yield op


def _withdrawn(reader: Reader) -> dict[str, str]:
    return {key: one.name for key, one in laptops(reader).items() if one.is_revoked}


def _certified(reader: Reader) -> dict[str, str]:
    """Return the laptops' keys by the ids of their certificates."""
    return {
        one.fact.id: one.certificate.key
        for one in reader.authority().certificates()
        if one.certificate is not None and one.certificate.kind == DEVICE
    }


def _about(op: AddFact, certified: dict[str, str]) -> str:
    """Return the key of the laptop that a fact withdraws; empty if it is about none."""
    if op.type == REVOKE_CERTIFICATE:
        return certified.get(str(op.content.get("certificate")), "")
    is_laptop = op.type == REVOKE_KEY and not op.content.get("person")
    return str(op.content.get("key")) if is_laptop else ""


def _refs(op: AddFact) -> list[str]:
    refs = op.content.get("refs")
    return [str(ref) for ref in refs] if isinstance(refs, list) else []
