"""The answers of a verification in plain words, the same in the window and in a terminal."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication

from plc_desktop.credentials.verification import Answer, Verdict, Verification
from plc_desktop.errors import PlcError
from ui.common.marked import QT_TRANSLATE_NOOP
from ui.common.messages import text_for
from ui.common.seen import visible

_CONTEXT = "Verification"

_VERDICTS = {
    Verdict.VALID: QT_TRANSLATE_NOOP("Verification", "VALID."),
    Verdict.NOT_VALID: QT_TRANSLATE_NOOP("Verification", "NOT VALID."),
    Verdict.UNCERTAIN: QT_TRANSLATE_NOOP(
        "Verification", "UNCHANGED, but not everything could be checked."
    ),
}
_GAPS = {
    "printed_text": QT_TRANSLATE_NOOP(
        "Verification",
        "Not checked: the printed words. Compare them with the signed fields above; they must"
        " be the same.",
    ),
    "picture": QT_TRANSLATE_NOOP(
        "Verification", "Not checked: the picture itself. Only the credential inside it is signed."
    ),
    "signing_time": QT_TRANSLATE_NOOP(
        "Verification", "Not checked: the time of signing. It comes from the signer's own clock."
    ),
    "issuer_not_known": QT_TRANSLATE_NOOP(
        "Verification",
        "Not checked: who owns the key. Ask the issuer for their card and compare it with them.",
    ),
    "trust_ended": QT_TRANSLATE_NOOP(
        "Verification", "The signer was no longer trusted on the day of signing."
    ),
    "status": QT_TRANSLATE_NOOP(
        "Verification",
        "Not checked: whether it was revoked. Ask the issuer for their newest status list. If you"
        " issued it yourself, “Status list…” on the page Credentials makes one.",
    ),
    "status_old": QT_TRANSLATE_NOOP(
        "Verification", "The status list is old. Ask the issuer for a newer one."
    ),
}


def verdict(found: Verification) -> str:
    """Return the whole answer in one sentence, with the reason if it is not valid."""
    words = _tr(_VERDICTS[found.verdict])
    if not found.problem:
        return words
    facts = {name: visible(fact) for name, fact in found.facts}
    return f"{words} {text_for(PlcError(found.problem, **facts))}"


def answers(
    found: Verification, write_day: Callable[[date], str] = date.isoformat
) -> list[tuple[str, str]]:
    """Return the four questions, each with its answer.

    Args:
        found: What was found out about the file.
        write_day: Writes a day; a terminal gets it as programs read it, people get words.
    """
    return [
        (
            _tr(QT_TRANSLATE_NOOP("Verification", "Unchanged since it was signed?")),
            _unchanged(found),
        ),
        (_tr(QT_TRANSLATE_NOOP("Verification", "Who signed?")), _signer(found)),
        (_tr(QT_TRANSLATE_NOOP("Verification", "Trusted here?")), _trusted(found, write_day)),
        (_tr(QT_TRANSLATE_NOOP("Verification", "Still in force?")), _in_force(found, write_day)),
    ]


def signer_key(words: Sequence[str], digits: str) -> str:
    """Return what both sides read aloud of a signer's key; the digits need no English."""
    pattern = _tr(
        QT_TRANSLATE_NOOP(
            "Verification", "Six words of the signer's key: {words} (or the digits {digits})"
        )
    )
    return pattern.format(words=" ".join(words), digits=digits)


def gaps(found: Verification) -> list[str]:
    """Return one sentence for everything that could not be checked."""
    return [_tr(_GAPS[code]) for code in found.not_checked]


def _unchanged(found: Verification) -> str:
    return _answer(found.unchanged)


def _signer(found: Verification) -> str:
    if not found.signer:
        return _answer(Answer.NOT_CHECKED)
    pattern = _tr(QT_TRANSLATE_NOOP("Verification", "{name}, by their own words; key {key}"))
    return pattern.format(name=visible(found.signer_name) or "–", key=found.signer)


def _trusted(found: Verification, write_day: Callable[[date], str]) -> str:
    if found.trusted is not Answer.YES:
        return _answer(found.trusted)
    if found.trusted_since_on is None:
        return _tr(QT_TRANSLATE_NOOP("Verification", "Yes, for this check."))
    pattern = _tr(QT_TRANSLATE_NOOP("Verification", "Yes, as {name}, since {date}."))
    since = write_day(found.trusted_since_on)
    return pattern.format(name=found.trusted_name or "–", date=since)


def _in_force(found: Verification, write_day: Callable[[date], str]) -> str:
    if found.status_as_of is None:
        return _answer(found.in_force)
    pattern = _tr(QT_TRANSLATE_NOOP("Verification", "{answer} As of {date}."))
    as_of = write_day(found.status_as_of.date())
    return pattern.format(answer=_answer(found.in_force), date=as_of)


def _answer(answer: Answer) -> str:
    words = {
        Answer.YES: QT_TRANSLATE_NOOP("Verification", "Yes."),
        Answer.NO: QT_TRANSLATE_NOOP("Verification", "No."),
        Answer.NOT_CHECKED: QT_TRANSLATE_NOOP("Verification", "Not checked."),
    }
    return _tr(words[answer])


def _tr(text: str) -> str:
    return QCoreApplication.translate(_CONTEXT, text)
