"""What is said before somebody is erased: what goes, what stays and why, where it also is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from plc_desktop.domain.records import kind_named
from ui.common.card import Note
from ui.common.dates import format_minutes
from ui.common.labels import kind_label
from ui.common.text import PlainLabel

if TYPE_CHECKING:
    from plc_desktop.services.erasing import ErasePreview, RestsOnThem

translate = QCoreApplication.translate
_MOST_PLACES = 8


def going(seen: ErasePreview) -> Iterator[QWidget]:
    """Yield what is blanked, in words and numbers."""
    yield PlainLabel(
        translate(
            "EraseGuide",
            "This is blanked in the workspace, and everywhere in its history, on every laptop:",
        )
    )
    kinds = [
        translate("EraseGuide", "{kind}: {count}").format(
            kind=kind_label(kind_named(kind).plural_label), count=f"{count:,}"
        )
        for kind, count in seen.records.items()
    ]
    if seen.papers:
        kinds.append(
            translate("EraseGuide", "Papers and scans: {count}").format(count=f"{seen.papers:,}")
        )
    yield PlainLabel("\n".join(f"•  {line}" for line in kinds), "strong")
    if seen.signed_minutes:
        words = translate("EraseGuide", "{hours} signed hours go with it.")
        yield PlainLabel(words.format(hours=format_minutes(seen.signed_minutes)))
    if seen.is_enrolled:
        yield Note(
            translate(
                "EraseGuide",
                "This person takes part in a cohort now. If they only stop, set their status to "
                "“Withdrew” instead.",
            ),
            "waiting",
        )
    if seen.waiting_lines:
        words = translate(
            "EraseGuide",
            "%n line(s) wait for a supervisor. An answer that arrives later is not kept.",
            "",
            seen.waiting_lines,
        )
        yield Note(words, "waiting")
    if seen.lines_without_scan:
        words = translate(
            "EraseGuide",
            "%n signed line(s) of other people stand on the same scans. They count on without the "
            "picture; keep the paper.",
            "",
            seen.lines_without_scan,
        )
        yield Note(words, "waiting")
    if seen.decisions:
        words = translate(
            "EraseGuide",
            "%n decision(s) about other people that wait on the Exchange page are made by this: "
            "what is shown now stays. Decide first if that is not right.",
            "",
            seen.decisions,
        )
        yield Note(words, "waiting")


def staying(seen: ErasePreview) -> Iterator[QWidget]:
    """Yield what is not blanked, or not at once."""
    yield PlainLabel(
        translate(
            "EraseGuide",
            "The history keeps when and by whom something was written, without what. It also keeps "
            "that you erased somebody, and why.",
        )
    )
    for one in seen.credentials:
        words = translate(
            "EraseGuide",
            "Credential {number}: its number and a check code. Whoever has the file or the paper "
            "can still have it verified; the copy here goes. Hand them one first if they have "
            "none.",
        )
        yield Note(words.format(number=one.number))
    for line in _resting(seen.rests_on_them):
        yield Note(line)
    yield PlainLabel(translate("EraseGuide", "Where it also is"), "card-title")
    yield PlainLabel("\n".join(f"•  {line}" for line in _elsewhere(seen)))


def _elsewhere(seen: ErasePreview) -> Iterator[str]:
    for laptop in seen.laptops:
        words = (
            translate("EraseGuide", "{name}: was withdrawn, so it keeps what it has.")
            if laptop.is_revoked
            else translate("EraseGuide", "{name}: blanks it when it reads your next file.")
        )
        yield words.format(name=laptop.name)
    for organization in seen.organizations:
        yield translate(
            "EraseGuide",
            "{name} was shown a record: your next file of records for them takes it back.",
        ).format(name=organization)
    if seen.backups:
        yield translate(
            "EraseGuide",
            "%n backup(s) beside the workspace; afterwards you can remove them.",
            "",
            len(seen.backups),
        )
    yield translate(
        "EraseGuide", "Papers, tables and files that somebody saved or printed: look for them."
    )


def _resting(rests: RestsOnThem) -> Iterator[str]:
    """Yield what of other people's rests on this person, and what to do about it before."""
    if rests.lines:
        yield translate(
            "EraseGuide",
            "%n line(s) of other people have this person’s signature and count on: signature and "
            "public key stay, without the name.",
            "",
            rests.lines,
        )
    if rests.forms:
        yield translate(
            "EraseGuide",
            "%n evaluation(s) of other people stay as this person filled them in.",
            "",
            rests.forms,
        )
    if rests.papers:
        yield translate(
            "EraseGuide",
            "%n credential(s) of other people stay valid. Where a file names this person as "
            "issuer, the name stays, because it was signed so. Another issuer can revoke them.",
            "",
            rests.papers,
        )
    if rests.placements:
        yield translate(
            "EraseGuide",
            "%n placement(s) of other people will need another supervisor.",
            "",
            rests.placements,
        )
    if rests.root_copies:
        yield translate(
            "EraseGuide",
            "This person holds a copy of your organization’s key. Get it back first.",
        )
    yield from _names_left(rests)


def names_left(seen: ErasePreview) -> Iterator[QWidget]:
    """Yield where the name stays, for when everything is done."""
    if seen.rests_on_them.is_name_left:
        yield PlainLabel(translate("EraseGuide", "Where the name stays"), "card-title")
    yield from map(Note, _names_left(seen.rests_on_them))


def _names_left(rests: RestsOnThem) -> Iterator[str]:
    """Yield where the name stays in the words of others."""
    if rests.mentions:
        words = translate(
            "EraseGuide",
            "%n record(s) of other people have the name inside a longer text, which stays. Search "
            "for the name and change those texts.",
            "",
            len(rests.mentions),
        )
        yield "\n".join([words, *_places(rests.mentions)])
    if rests.certificates:
        yield translate(
            "EraseGuide",
            "%n signed certificate(s) of laptops called after this person keep the name: it is "
            "part of what was signed.",
            "",
            rests.certificates,
        )
    if rests.notes:
        yield translate(
            "EraseGuide",
            "%n reason(s) or note(s) that others wrote keep the name, or that of a laptop called "
            "after it: nobody can change those.",
            "",
            rests.notes,
        )
    if rests.handed:
        yield translate(
            "EraseGuide",
            "%n record(s) of other people, kept as another organization handed them over, keep the "
            "name.",
            "",
            rests.handed,
        )


def _places(mentions: Sequence[tuple[str, str]]) -> Iterator[str]:
    """Yield the first records with the name in a text, a line each."""
    for kind, label in mentions[:_MOST_PLACES]:
        yield f"• {kind_label(kind_named(kind).label)}: {label}"
    if len(mentions) > _MOST_PLACES:
        yield "…"
