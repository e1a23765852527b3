"""What follows a record that was taken over, in plain words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from plc_desktop.domain.fields import FieldType
from plc_desktop.domain.records import HoursEntry, Person, Record, kind_named, kind_of
from plc_desktop.services.transfers.following import (
    BOTH_CHANGED,
    ISSUED_HERE,
    REMOVED_HERE,
    REMOVED_THERE,
)
from ui.common.dates import format_date, format_minutes
from ui.common.labels import field_label, kind_label
from ui.common.marked import QT_TRANSLATE_NOOP
from ui.common.value_words import value_text
from ui.exchange.words import counts

if TYPE_CHECKING:
    from plc_desktop.services.transfers.followed import Follows
    from plc_desktop.services.transfers.following import Difference

translate = QCoreApplication.translate

_STAYS: Mapping[str, str] = {
    BOTH_CHANGED: QT_TRANSLATE_NOOP(
        "FollowWords", "{what}: you changed or signed it, they have {theirs}. Yours stays."
    ),
    REMOVED_HERE: QT_TRANSLATE_NOOP(
        "FollowWords", "{what}: you removed it, they changed it. It stays removed."
    ),
    REMOVED_THERE: QT_TRANSLATE_NOOP(
        "FollowWords", "{what}: they removed it, you went on with it. It stays."
    ),
    ISSUED_HERE: QT_TRANSLATE_NOOP(
        "FollowWords",
        "They revoked credential {what}, but you issued it. Look at it, and revoke it too if that"
        " is right.",
    ),
}


def follow_lines(follows: Follows) -> list[str]:
    """Return what changes here, one sentence for each kind of change."""
    return list(_lines(follows)) or [
        translate("FollowWords", "Nothing changes here: you have all of it already.")
    ]


def difference_words(one: Difference) -> list[str]:
    """Return what stays as it is here, and how it is there; a sentence for each field."""
    theirs = ""
    if one.ours is not None and one.theirs is not None:
        if one.fields:
            return [_field_words(name, one.ours, one.theirs) for name in one.fields]
        theirs = _called(one.theirs)
    shown = one.ours or one.theirs
    what = _called(shown) if shown is not None else one.number
    return [translate("FollowWords", _STAYS[one.why]).format(what=what, theirs=theirs)]


def _lines(follows: Follows) -> Iterator[str]:
    for words, kinds in (
        (translate("FollowWords", "New here: {what}."), follows.new),
        (translate("FollowWords", "Becomes as they have it: {what}."), follows.changed),
        (translate("FollowWords", "Removed there, and now here: {what}."), follows.removed),
    ):
        if kinds:
            yield words.format(what=counts(kinds))
    for words, number in (
        (translate("FollowWords", "Signatures that come new: {count}."), follows.signed),
        (translate("FollowWords", "Signatures that count no more: {count}."), follows.unsigned),
        (translate("FollowWords", "Papers that come new: {count}."), follows.papers),
        (translate("FollowWords", "Credentials revoked for good: {count}."), follows.revoked),
        (
            translate("FollowWords", "Forms, void lines and other decisions: {count}."),
            follows.decided,
        ),
    ):
        if number:
            yield words.format(count=f"{number:,}")


def _called(record: Record) -> str:
    """Return by what people know a record."""
    kind = kind_label(kind_of(record).label)
    if isinstance(record, HoursEntry):
        words = translate("FollowWords", "{kind} of {date}, {minutes}")
        day, length = format_date(record.worked_on), format_minutes(record.minutes)
        return words.format(kind=kind, date=day, minutes=length)
    return record.full_name if isinstance(record, Person) else kind


def _field_words(name: str, ours: Record, theirs: Record) -> str:
    declared = kind_named(kind_of(ours).name).fields[name]
    label, what = field_label(declared), _called(ours)
    if declared.type in {FieldType.REFERENCE, FieldType.REFERENCES, FieldType.DATA}:
        words = translate("FollowWords", "{what}, {field}: both of you changed it. Yours stays.")
        return words.format(what=what, field=label)
    shown = [
        value_text(declared, getattr(record, name)) if getattr(record, name) else "–"
        for record in (ours, theirs)
    ]
    words = translate("FollowWords", "{what}, {field}: here {ours}, there {theirs}. Yours stays.")
    return words.format(what=what, field=label, ours=shown[0], theirs=shown[1])
