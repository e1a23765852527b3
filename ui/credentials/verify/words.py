"""What the verify page says: the large answer, the fields to compare, and the text to keep."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from plc_desktop.credentials.verification import Verdict, Verification
from plc_desktop.errors import PlcError
from ui.common.dates import format_date, format_instant
from ui.common.marked import QT_TRANSLATE_NOOP
from ui.common.messages import text_for
from ui.common.seen import visible
from ui.common.verification_words import answers, gaps
from ui.credentials.verify.checking import Checked

_CONTEXT = "VerifyPage"
_LONG_WORD = 60
"""Longer than any key, which people copy, and so must stay as it is."""

_BREAK = "\u200b"


@dataclass(frozen=True)
class Headline:
    """The whole answer, to be read from across the table."""

    text: str
    tone: str
    icon: str
    explanation: str = ""


_HEADLINES = {
    Verdict.VALID: (QT_TRANSLATE_NOOP("VerifyPage", "Genuine and in force"), "good", "done"),
    Verdict.NOT_VALID: (QT_TRANSLATE_NOOP("VerifyPage", "Not valid"), "problem", "cross"),
    Verdict.UNCERTAIN: (
        QT_TRANSLATE_NOOP("VerifyPage", "Unchanged, but not everything could be checked"),
        "waiting",
        "information",
    ),
}
_EXPLANATIONS = {
    Verdict.VALID: QT_TRANSLATE_NOOP(
        "VerifyPage",
        "Nothing was changed since it was signed, you trust who signed it, and it was not revoked.",
    ),
    Verdict.UNCERTAIN: QT_TRANSLATE_NOOP(
        "VerifyPage",
        "Nothing was changed since it was signed. What is still open stands below, with what to "
        "do about it.",
    ),
}
_AWARDED = QT_TRANSLATE_NOOP("VerifyPage", "Awarded on")
_EARNED = QT_TRANSLATE_NOOP("VerifyPage", "How it was earned")
_PLACES = (
    (
        QT_TRANSLATE_NOOP("VerifyPage", "Name"),
        ("credentialSubject.identifier.identityHash", "recipient"),
    ),
    (
        QT_TRANSLATE_NOOP("VerifyPage", "Credential"),
        ("credentialSubject.achievement.name", "achievement"),
    ),
    (
        QT_TRANSLATE_NOOP("VerifyPage", "Number"),
        ("credentialSubject.licenseNumber", "number"),
    ),
    (_AWARDED, ("awardedDate", "awarded_on")),
    (QT_TRANSLATE_NOOP("VerifyPage", "Issued by"), ("issuer.name", "issuer")),
    (
        QT_TRANSLATE_NOOP("VerifyPage", "Field experience with"),
        ("credentialSubject.source.name",),
    ),
    (_EARNED, ("credentialSubject.achievement.criteria.narrative",)),
)
"""What a person compares with the paper, and where it stands in a credential or a code."""

_RESULT = re.compile(r"credentialSubject\.result(\.\d+)?\.(resultDescription|value)")
_DESCRIBED = re.compile(r"credentialSubject\.achievement\.resultDescription(\.\d+)?\.(id|name)")


def headline(checked: Checked) -> Headline:
    """Return the large answer for one file."""
    if checked.status is not None:
        text = _tr(QT_TRANSLATE_NOOP("VerifyPage", "Status list taken in"))
        issued = format_instant(checked.status.issued_at)
        pattern = QT_TRANSLATE_NOOP(
            "VerifyPage",
            "From now on this computer knows what the issuer had revoked as of {date}.",
        )
        return Headline(text, "good", "done", _tr(pattern).format(date=issued))
    if checked.found is None:
        text = _tr(QT_TRANSLATE_NOOP("VerifyPage", "Could not be read"))
        problem = checked.problem or PlcError("no_credential_found")
        return Headline(text, "neutral", "warning", text_for(problem))
    found = checked.found
    words, tone, icon = _HEADLINES[found.verdict]
    if found.problem:
        facts = {name: visible(fact) for name, fact in found.facts}
        explanation = text_for(PlcError(found.problem, **facts))
    else:
        explanation = _tr(_EXPLANATIONS.get(found.verdict, ""))
    return Headline(_tr(words), tone, icon, explanation)


def to_compare(found: Verification) -> list[tuple[str, str]]:
    """Return the signed fields that stand on the paper, in the order they are read there."""
    values: dict[str, str] = {}
    for field in found.fields:
        values.setdefault(field.place, field.value)
    shown: list[tuple[str, str]] = []
    for label, places in _PLACES:
        if label == _EARNED:
            shown += _results(found)
        value = next((values[place] for place in places if values.get(place)), "")
        if value:
            shown.append((_tr(label), visible(_day(label, value))))
    return shown


def every_field(found: Verification) -> str:
    """Return all that is signed, one field a line, as it stands in the file."""
    return "\n".join(f"{visible(field.place)}: {visible(field.value)}" for field in found.fields)


def breakable(text: str, length: int = _LONG_WORD) -> str:
    """Return a text for a label, whose words may be broken after so many letters."""
    return re.sub(rf"\S{{{length}}}", lambda word: word.group() + _BREAK, text)


def report(checked: Checked) -> str:
    """Return everything that the page says about one file, to be saved or printed."""
    large = headline(checked)
    lines = [visible(checked.path.name), "", large.text.upper(), large.explanation, ""]
    found = checked.found
    if found is not None:
        for question, answer in answers(found, format_date):
            lines += [question, f"    {answer}"]
        if checked.words:
            words = _tr(QT_TRANSLATE_NOOP("VerifyPage", "Six words of the signer's key: {words}"))
            lines.append(words.format(words=" ".join(checked.words)))
        lines += ["", _tr(QT_TRANSLATE_NOOP("VerifyPage", "These words are signed:"))]
        lines += [f"    {line}" for line in every_field(found).splitlines()]
        lines += [""]
        lines += [f"- {gap}" for gap in gaps(found)]
        lines += [""]
    at = _tr(QT_TRANSLATE_NOOP("VerifyPage", "Checked with PLC Desktop: {time}"))
    lines.append(at.format(time=f"{checked.at:%Y-%m-%d %H:%M} UTC"))
    if checked.sha256:
        lines.append(f"SHA-256 {checked.sha256}")
    return "\n".join(lines) + "\n"


def _results(found: Verification) -> Iterator[tuple[str, str]]:
    """Yield what was measured, such as hours, with the name it is described by."""
    described: dict[str, dict[str, str]] = {}
    results: dict[str, dict[str, str]] = {}
    for field in found.fields:
        for pattern, group in ((_DESCRIBED, described), (_RESULT, results)):
            match = pattern.fullmatch(field.place)
            if match:
                group.setdefault(match[1] or "", {})[match[2]] = field.value
    names = {item.get("id", ""): item.get("name", "") for item in described.values()}
    for item in results.values():
        name = names.get(item.get("resultDescription", ""), "")
        if name and item.get("value"):
            yield visible(name), visible(item["value"])


def _day(label: str, value: str) -> str:
    """Return the day of an instant at midnight, as it stands on the paper."""
    return value.removesuffix("T00:00:00Z") if label == _AWARDED else value


def _tr(text: str) -> str:
    return QCoreApplication.translate(_CONTEXT, text) if text else ""
