"""Numbers and instants of exchanging, as people say them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from plc_desktop.changes.facts import SIGN_OFF, TYPES
from plc_desktop.domain.records import KINDS
from plc_desktop.services.workspace.instants import moment
from ui.common.dates import format_instant, format_minutes
from ui.common.labels import kind_label
from ui.common.marked import QT_TRANSLATE_NOOP
from ui.exchange.fact_words import fact_sentences

if TYPE_CHECKING:
    from plc_desktop.services.exchange.preview import MissingPart
    from plc_desktop.services.exchange.told_facts import ToldFact
    from plc_desktop.services.identities.laptops import Laptop
    from plc_desktop.services.learner_records.partners import OtherOrganization
    from plc_desktop.storage.import_report import ReceiveReport
    from plc_desktop.storage.peers import Batch
    from plc_desktop.storage.undo_import import ImportUndone

translate = QCoreApplication.translate
_HURTS = "problem"
_KINDS = {kind.name: kind for kind in KINDS}
_COUNTED_AS = {
    "hours_entry": (
        QT_TRANSLATE_NOOP("Exchange", "Hours entry"),
        QT_TRANSLATE_NOOP("Exchange", "Hours entries"),
    ),
    "attendance": (
        QT_TRANSLATE_NOOP("Exchange", "Attendance mark"),
        QT_TRANSLATE_NOOP("Exchange", "Attendance marks"),
    ),
    "rule_set": (
        QT_TRANSLATE_NOOP("Exchange", "Set of rules"),
        QT_TRANSLATE_NOOP("Exchange", "Sets of rules"),
    ),
}
"""One and many, where a kind is named after what cannot be counted, in one language or all."""

WHAT: Mapping[str, str] = {
    "to_decide": QT_TRANSLATE_NOOP("Exchange", "To decide"),
    "new": QT_TRANSLATE_NOOP("Exchange", "New"),
    "changed": QT_TRANSLATE_NOOP("Exchange", "Changed"),
    "deleted": QT_TRANSLATE_NOOP("Exchange", "Deleted"),
    "shown_again": QT_TRANSLATE_NOOP("Exchange", "Brought back"),
}
"""What happens to a row, by code."""

TONES: Mapping[str, str] = {
    "to_decide": "waiting",
    "new": "good",
    "changed": "information",
    "deleted": "problem",
    "shown_again": "good",
}


def what_words(code: str) -> str:
    """Return what happens to a row."""
    return translate("Exchange", WHAT[code])


def instant(at_ms: int) -> str:
    """Return when something was, on this laptop's clock."""
    return format_instant(moment(at_ms))


def signed_minutes(minutes: int) -> str:
    """Return a length that may be less than nothing."""
    return ("-" if minutes < 0 else "") + format_minutes(abs(minutes))


def counts(kinds: Mapping[str, int]) -> str:
    """Return how many rows of which kinds, such as "12 people, 240 hours entries"."""
    parts = [
        translate("Exchange", "{count} {kind}").format(
            count=f"{number:,}", kind=_noun(kind, is_one=number == 1)
        )
        for kind, number in kinds.items()
        if number
    ]
    return ", ".join(parts)


def _noun(kind: str, *, is_one: bool) -> str:
    """Return what one or many records of a kind are called within a sentence."""
    if kind in _COUNTED_AS:
        word = translate("Exchange", _COUNTED_AS[kind][0 if is_one else 1])
    else:
        word = kind_label(_KINDS[kind].label if is_one else _KINDS[kind].plural_label)
    return word.lower()


def brought(batch: Batch) -> str:
    """Return what a file that was read did to records, as people see it; empty if nothing."""
    report: Any = batch.report
    parts = (
        (translate("Exchange", "Deleted: {what}"), counts(report["hidden"])),
        (translate("Exchange", "Changed: {what}"), counts(report["changed"])),
        (translate("Exchange", "New: {what}"), counts(report["new"])),
        (translate("Exchange", "Brought back: {what}"), counts(report["shown_again"])),
    )
    said = [sentence.format(what=what) for sentence, what in parts if what]
    said += [words for _tone, words in fact_sentences(report.get("facts", {}))]
    return " · ".join(said)


def sentences(report: ReceiveReport, told: Sequence[ToldFact] = ()) -> list[tuple[str, str]]:
    """Return tone and sentence for everything a file does, what may hurt first.

    Args:
        report: What it does, in ids.
        told: Of the facts it brings those that are known one by one.
    """
    found: list[tuple[str, str]] = []
    of_facts = _of_facts(report, told)
    found += [one for one in of_facts if one[0] == _HURTS]
    _add(found, "problem", translate("Exchange", "Deleted: {what}"), _counted(report.hidden))
    _count(
        found,
        "problem",
        translate("Exchange", "Signatures that stop counting, because the line was changed: {n}"),
        len(report.lost_signatures),
    )
    _count(
        found,
        "waiting",
        translate("Exchange", "Edited on two laptops, for you to decide: {n}"),
        len(report.conflicts),
    )
    _count(
        found,
        "waiting",
        translate(
            "Exchange", "Hours that may be written down twice, held back until you decide: {n}"
        ),
        len(report.possible_doubles),
    )
    _add(found, "information", translate("Exchange", "Changed: {what}"), _counted(report.changed))
    _add(found, "good", translate("Exchange", "New: {what}"), _counted(report.new))
    _add(found, "good", translate("Exchange", "Brought back: {what}"), _counted(report.shown_again))
    _count(
        found,
        "good",
        translate("Exchange", "Lines that are signed now: {n}"),
        len(report.new_signed),
    )
    _count(
        found,
        "waiting",
        translate("Exchange", "Changes that wait for another file: {n}"),
        report.waiting,
    )
    found += [one for one in of_facts if one[0] != _HURTS]
    if report.unknown_ops or report.unknown_kinds or report.facts.keys() - TYPES:
        words = translate(
            "Exchange",
            "Some of it was made with a newer version; it is kept, and shown after an update.",
        )
        found.append(("information", words))
    if report.forks:
        words = translate(
            "Exchange",
            "A laptop went on twice after it was copied or put back. Both parts are kept.",
        )
        found.append(("information", words))
    return found


def _of_facts(report: ReceiveReport, told: Sequence[ToldFact]) -> list[tuple[str, str]]:
    """Return what is said of the facts of a file; lines that are signed now say it themselves."""
    numbers = dict(report.facts)
    if numbers.get(SIGN_OFF, 0) == len(report.new_signed):
        numbers.pop(SIGN_OFF, None)
    return list(fact_sentences(numbers, told))


def undo_words(undone: ImportUndone) -> str:
    """Return what taking a file back would do, one line for each thing that happens."""
    found: list[tuple[str, str]] = []
    _count(
        found,
        "",
        translate("Exchange", "Values that become what they were before: {n}"),
        undone.registers,
    )
    _count(
        found,
        "",
        translate("Exchange", "Records that disappear again: {n}"),
        sum(len(rows) for rows in undone.hidden.values()),
    )
    _count(
        found,
        "",
        translate("Exchange", "Records that are there again: {n}"),
        sum(len(rows) for rows in undone.shown.values()),
    )
    _count(
        found,
        "",
        translate("Exchange", "Signatures and decisions that are taken back: {n}"),
        undone.facts,
    )
    _count(
        found,
        "",
        translate("Exchange", "Records that stay, because somebody changed them since: {n}"),
        sum(len(rows) for rows in undone.kept.values()),
    )
    where = translate("Exchange", "It happens here now, and on the others with your next file.")
    return "\n".join([*(words for _tone, words in found), where])


def name_of(accepted: Laptop | OtherOrganization) -> str:
    """Return what people call a laptop of ours, or another organization."""
    return getattr(accepted, "organization", "") or accepted.name


def missing_words(part: MissingPart) -> str:
    """Return whose file is missing, and what to do."""
    if part.laptop:
        return translate(
            "Exchange",
            "Something builds on changes of {laptop} that have not arrived. Ask there for a new"
            " file with everything, and read it. Nothing is lost; it waits here.",
        ).format(laptop=part.laptop)
    return translate(
        "Exchange",
        "Something builds on changes that have not arrived. Ask every laptop for a new file with"
        " everything. Nothing is lost; it waits here.",
    )


def _counted(kinds: Mapping[str, Sequence[str]]) -> str:
    return counts({kind: len(rows) for kind, rows in kinds.items()})


def _add(found: list[tuple[str, str]], tone: str, sentence: str, what: str) -> None:
    if what:
        found.append((tone, sentence.format(what=what)))


def _count(found: list[tuple[str, str]], tone: str, sentence: str, number: int) -> None:
    if number:
        found.append((tone, sentence.format(n=f"{number:,}")))
