"""What the facts of a file are, as the command line counts them for people."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from plc_desktop.changes import facts
from plc_desktop.cli.words import counted
from plc_desktop.services.exchange.told_facts import ToldFact

FACT_NOUNS: Mapping[str, tuple[str, str]] = {
    facts.REVOKE_KEY: ("key or laptop withdrawn", "keys or laptops withdrawn"),
    facts.REVOKE_CERTIFICATE: ("certificate withdrawn", "certificates withdrawn"),
    facts.REVOKE_CREDENTIAL: ("credential revoked", "credentials revoked"),
    facts.VOID: ("line of hours void", "lines of hours void"),
    facts.TRANSFER: ("record with a new owner", "records with a new owner"),
    facts.HANDED_OVER: ("record taken over", "records taken over"),
    facts.TRANSFER_OFFER: ("record offered", "records offered"),
    facts.TRANSFER_WITHDRAWN: ("offer of a record withdrawn", "offers of records withdrawn"),
    facts.TRANSFER_UPDATE: (
        "record sent again to its new owner",
        "records sent again to their new owners",
    ),
    facts.SHARED_RECORDS: (
        "file of records shown to another organization",
        "files of records shown to other organizations",
    ),
    facts.EXTERNAL_RECORD: (
        "record shown by another organization",
        "records shown by other organizations",
    ),
    facts.EXTERNAL_PERSON: (
        "decision about whom a shown record is of",
        "decisions about whom shown records are of",
    ),
    facts.DISTINCT: ("decision about double hours", "decisions about double hours"),
    facts.SAME_PERSON: (
        "decision that records are one person",
        "decisions that records are one person",
    ),
    facts.DIFFERENT_PEOPLE: (
        "decision that records are two people",
        "decisions that records are two people",
    ),
    facts.TRUSTED_KEY: ("card accepted", "cards accepted"),
    facts.PARTNER: (
        "card of another organization accepted",
        "cards of other organizations accepted",
    ),
    facts.DEVICE: ("laptop named or accepted", "laptops named or accepted"),
    facts.PERSON_KEY: ("key of a person", "keys of people"),
    facts.CERTIFICATE: ("certificate given", "certificates given"),
    facts.READMIT: ("decision to count again", "decisions to count again"),
    facts.ROOT_KEY: ("key of the organization", "keys of the organization"),
    facts.CUSTODIAN: ("holder of the organization’s key", "holders of the organization’s key"),
    facts.SIGN_OFF: ("decision of a supervisor", "decisions of supervisors"),
    facts.SIGN_REQUEST: ("request to sign sent", "requests to sign sent"),
    facts.PAPER_SHEET: ("sheet printed to be signed", "sheets printed to be signed"),
    facts.EVALUATION: ("evaluation", "evaluations"),
    facts.EDIT_REASON: (
        "reason for changing a signed line",
        "reasons for changing signed lines",
    ),
    facts.AWARD: ("credential awarded", "credentials awarded"),
    facts.ISSUE: ("credential issued", "credentials issued"),
    facts.ISSUE_STEP: ("certificate of a step issued", "certificates of steps issued"),
    facts.STATUS_LIST: ("list of what is revoked", "lists of what is revoked"),
    facts.HOME: ("name of the organization", "names of the organization"),
    facts.DEADLINES: ("change of the time to sign", "changes of the time to sign"),
    facts.RETRACT: ("decision taken back", "decisions taken back"),
    facts.ERASE: ("erasure on request", "erasures on request"),
}
"""Every type of fact, as one and as many; what may hurt comes first."""

_FACTS = ("fact", "facts")


def facts_in_words(numbers: Mapping[str, int]) -> Iterator[str]:
    """Yield what the facts of a file are, line by line.

    Args:
        numbers: How many of which type.
    """
    for fact_type, nouns in FACT_NOUNS.items():
        if number := numbers.get(fact_type, 0):
            yield counted(number, *nouns)
    newer = sum(number for name, number in numbers.items() if name not in FACT_NOUNS)
    if newer:
        yield counted(newer, *(f"{noun} that only a newer version knows" for noun in _FACTS))


def fact_in_words(fact: ToldFact) -> str:
    """Return what a fact is and whom it is about, such as "card accepted: Rosa Méndez"."""
    noun, _ = FACT_NOUNS[fact.type]
    about = ", ".join(fact.about)
    return noun + (f": {about}" if about else "") + (f" -> {fact.to}" if fact.to else "")
