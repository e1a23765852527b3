"""What facts are called where everything is English: on the command line and in receipts."""

from __future__ import annotations

from collections.abc import Mapping

from plc_desktop.changes import facts

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

NEWER = ("fact that only a newer version knows", "facts that only a newer version knows")
"""What all other facts are called."""


def said(numbers: Mapping[str, int]) -> dict[str, str]:
    """Return by type what so many facts are, such as "2 cards accepted"."""
    return {
        fact_type: f"{number:,} {FACT_NOUNS.get(fact_type, NEWER)[number != 1]}"
        for fact_type, number in numbers.items()
    }
