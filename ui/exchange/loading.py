"""What the exchange page shows, loaded on the worker."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from plc_desktop.domain.fields import FieldType
from plc_desktop.domain.records import KINDS
from plc_desktop.errors import RuleError
from ui.common.choosers import Option
from ui.common.dates import format_date
from ui.common.history_table import written_value
from ui.common.labels import field_label, kind_label
from ui.common.seen import seen_to_wrap
from ui.exchange.fact_words import fact_words

if TYPE_CHECKING:
    from plc_desktop.services.app import Office
    from plc_desktop.services.exchange.conflicts import OpenConflict, Version
    from plc_desktop.services.exchange.preview import ChangedField, Preview, PreviewItem
    from plc_desktop.services.exchange.syncing import ExchangeStatus
    from plc_desktop.services.exchange.told_facts import ToldFact
    from plc_desktop.services.identities.own import CardSeen
    from plc_desktop.storage.peers import Batch

translate = QCoreApplication.translate
_KINDS = {kind.name: kind for kind in KINDS}
_LIMIT = 200
_PEOPLE = 5_000
_AT_A_TIME = 8
"""Decisions on the page at once; building more would hold up the window."""

CONTENT, SIGNATURE, _PERSON = "content", "signature", "person_id"
HOURS = "hours_entry"
_TYPED_IN_LINE = frozenset({FieldType.TEXT, FieldType.EMAIL, FieldType.PHONE})
_TO_DECIDE = "to_decide"
_DAY = re.compile(r"\b\d{4}-\d\d-\d\d\b")


@dataclass(frozen=True)
class Overview:
    """Everything on the page but what lies in the folder, which may not answer.

    Attributes:
        status: How this laptop stands with the others.
        batches: Files that were read, newest first.
        laptops: Names of the laptops by key, this one among them.
        doubles: Hours that may be one event written twice.
        same_people: Pairs of records that may be one person.
        orphans: Changes that have waited for a month for others that did not come.
        is_copy: Whether the workspace was copied to this computer, which may only read it.
    """

    status: ExchangeStatus
    batches: Sequence[Batch]
    laptops: Mapping[str, str]
    doubles: int
    same_people: int
    orphans: int
    is_copy: bool = False


@dataclass(frozen=True)
class ShownVersion:
    """One of the values of a conflict, in words."""

    version: Version
    lines: tuple[str, ...]


@dataclass(frozen=True)
class ShownConflict:
    """A conflict in words.

    Attributes:
        conflict: As the service gives it.
        label: What people know the record by.
        where: Kind of record and field.
        hint: What to know before deciding; empty if the values say it all.
        versions: What to choose from.
        can_type: Whether another value is a line of text, to be typed beside the others.
        can_choose: Whether another value is given in a form, such as a date or one of a list.
    """

    conflict: OpenConflict
    label: str
    where: str
    hint: str
    versions: tuple[ShownVersion, ...]
    can_type: bool
    can_choose: bool = False


@dataclass(frozen=True)
class ShownItem:
    """One row that a file touches, in words.

    Attributes:
        what: "to_decide", "new", "changed", "deleted" or "shown_again".
        kind: Its kind in words; empty of a decision, a card and the like.
        label: What people know it by.
        details: What is different, one line for each field.
    """

    what: str
    kind: str
    label: str
    details: tuple[str, ...]
    loses_signature: bool


@dataclass(frozen=True)
class ShownPreview:
    """What a file would do, in words."""

    path: Path
    preview: Preview
    items: tuple[ShownItem, ...]
    facts: tuple[ToldFact, ...]


def overview(office: Office) -> Overview:
    """Return what the page shows."""
    return Overview(
        status=office.syncing.status(),
        batches=office.syncing.batches(),
        laptops=office.syncing.senders(),
        doubles=len(office.hours.possible_doubles(_LIMIT)) + len(office.hours.lost_events()),
        same_people=len(office.people.possible_same_people(_LIMIT)),
        orphans=len(office.syncing.orphans()),
        is_copy=office.needs_enrollment,
    )


def seen_card(office: Office, path: Path) -> CardSeen:
    """Return the card of a laptop of ours, or of another organization.

    Raises:
        RuleError: If it is neither.
    """
    try:
        return office.laptops.look(path)
    except RuleError as error:
        if error.code != "card_not_of_a_laptop":
            raise
    return office.partners.look(path)


def share_choices(office: Office) -> tuple[list[Option], list[Option]]:
    """Return the other organizations, those first who were shown records last; and everybody."""
    shown_on = office.learner_records.last_shown_on()
    partners = sorted(
        (one for one in office.partners.all() if not one.is_revoked),
        key=lambda one: shown_on.get(one.workspace, ""),
        reverse=True,  # the others stay by name
    )
    options = [
        Option(one.key, one.organization, _shown_words(shown_on.get(one.workspace, "")))
        for one in partners
    ]
    return options, people_choices(office)


@dataclass(frozen=True)
class ShowChoices:
    """To whom records may be shown, and whose.

    Attributes:
        partners: The other organizations, those first who were shown some last.
        people: The parent leaders whose records may be shown.
        not_agreed: How many others have not agreed.
        not_enrolled: How many others agreed, but are in no cohort.
    """

    partners: list[Option]
    people: list[Option]
    not_agreed: int
    not_enrolled: int


def show_choices(office: Office) -> ShowChoices:
    """Return to whom records may be shown, and whose."""
    partners, people = share_choices(office)
    codes = office.learner_records.objections([one.value for one in people])
    reasons = list(codes.values())
    return ShowChoices(
        partners,
        [one for one in people if one.value not in codes],
        reasons.count("consent_missing"),
        reasons.count("not_enrolled"),
    )


def _shown_words(day: str) -> str:
    if not day:
        return ""
    words = translate("Exchange", "last shown {date}")
    return words.format(date=format_date(date.fromisoformat(day)))


def people_choices(office: Office) -> list[Option]:
    """Return the parent leaders."""
    found = office.records.choices("person", role="parent_leader", limit=_PEOPLE)
    return [Option(one.id, one.label, one.detail) for one in found]


def shown_preview(office: Office, path: Path) -> ShownPreview:
    """Return what reading a file would do."""
    preview = office.syncing.look(path)
    told = tuple(replace(one, about=tuple(map(_with_days, one.about))) for one in preview.facts)
    items = [_item(office, item) for item in preview.items]
    return ShownPreview(path, preview, (*items, *map(_item_of_fact, told)), told)


def _item_of_fact(fact: ToldFact) -> ShownItem:
    """Return a fact as a row: whom it is about, what it is, and to whom it goes."""
    said = fact_words(fact.type) + (f" → {fact.to}" if fact.to else "")
    return ShownItem("new", "", ", ".join(fact.about), (said,), loses_signature=False)


def _item(office: Office, item: PreviewItem) -> ShownItem:
    """Return one row; of words such as "Ana · Mar 5, 2026" the first say whom it is about."""
    label, _, rest = _with_days(item.label).partition(" · ")
    details = [_difference(office, item.kind, one) for one in item.fields]
    if item.what == _TO_DECIDE:
        details.append(_to_decide(item.kind, item.decision))
    return ShownItem(
        item.what,
        _kind_words(item.kind),
        label,
        tuple([*details, rest] if rest else details),
        item.loses_signature,
    )


def _to_decide(kind: str, field: str) -> str:
    """Return what two people wrote who did not know of each other."""
    if field == SIGNATURE:
        return translate("Exchange", "signed on one laptop, changed on the other")
    if field in _KINDS[kind].fields:
        return translate("Exchange", "{field}: edited on both laptops").format(
            field=_field_words(kind, field)
        )
    if field == CONTENT:
        return translate("Exchange", "edited on both laptops")
    if kind == HOURS:
        return translate("Exchange", "removed on one laptop, edited or signed on the other")
    return translate("Exchange", "removed on one laptop, edited or used on the other")


def shown_conflicts(office: Office) -> tuple[list[ShownConflict], int]:
    """Return the first that wait for a decision, and how many wait."""
    found = office.conflicts.all()
    return [_shown(office, conflict) for conflict in found[:_AT_A_TIME]], len(found)


def _shown(office: Office, conflict: OpenConflict) -> ShownConflict:
    kind = _KINDS[conflict.kind]
    where = kind_label(kind.label)
    if conflict.field in kind.fields:
        where = translate("Exchange", "{kind}: {field}").format(
            kind=where, field=field_label(kind.fields[conflict.field])
        )
    versions = tuple(
        ShownVersion(version, tuple(map(seen_to_wrap, _lines(office, conflict, version))))
        for version in conflict.versions
    )
    declared = kind.fields.get(conflict.field)
    can_type = declared is not None and declared.type in _TYPED_IN_LINE
    return ShownConflict(
        conflict,
        seen_to_wrap(_with_days(conflict.label)),
        where,
        _hint(conflict),
        versions,
        can_type,
        can_choose=declared is not None and not can_type and declared.type is not FieldType.DATA,
    )


def _hint(conflict: OpenConflict) -> str:
    field = conflict.field
    if not field and conflict.versions[0].value is None:
        return translate(
            "Exchange",
            "Somebody removed this record who could not know that others use it. Until it is kept,"
            " hours and attendance that belong to it do not count.",
        )
    if not field and any(version.is_signed for version in conflict.versions):
        return translate(
            "Exchange",
            "A supervisor signed this line, and somebody who could not know that removed it. Keep"
            " the record; if the line is wrong, void it afterwards under Hours.",
        )
    if field == SIGNATURE and conflict.kind != HOURS:
        return translate(
            "Exchange",
            "A supervisor signed hours at this placement for one person, and somebody who could not"
            " know that gave the placement to another. Until you decide these hours do not count."
            " If it is the other person’s, they have to be signed again.",
        )
    if field == SIGNATURE:
        return translate(
            "Exchange",
            "A supervisor signed this line, and somebody who could not know that changed it. Keep"
            " the signed line, or keep the change: then it waits for a new signature.",
        )
    if field == CONTENT:
        return translate(
            "Exchange",
            "If both are partly right, keep one now and correct the line afterwards under Hours.",
        )
    return ""


def _with_days(label: str) -> str:
    """Return the words of a record with its day as people write it."""
    return _DAY.sub(lambda found: format_date(date.fromisoformat(found[0])), label)


def _lines(office: Office, conflict: OpenConflict, version: Version) -> tuple[str, ...]:
    """Return a value in words; of a whole record only what differs between the versions."""
    value: Any = version.value
    if not conflict.field:
        if value is None:
            return (translate("Exchange", "Removed"),)
        if conflict.versions[0].value is None:
            kept = translate("Exchange", "Kept, as it was")
        elif version.is_signed:
            kept = translate("Exchange", "Kept, with its signature")
        else:
            kept = translate("Exchange", "Kept, with what was edited")
        return (kept, *_edited(office, conflict.kind, version))
    if conflict.field not in {CONTENT, SIGNATURE} or not isinstance(value, dict):
        field = _PERSON if conflict.field == SIGNATURE else conflict.field
        words = written_value(office, _KINDS[conflict.kind], field, value)
        return (words or translate("Exchange", "(empty)"),)
    others: list[Any] = [one.value for one in conflict.versions if isinstance(one.value, dict)]
    return tuple(
        _named(office, conflict.kind, name, value.get(name))
        for name in _KINDS[conflict.kind].fields
        if any(other.get(name) != value.get(name) for other in others)
    )


def _edited(office: Office, kind: str, version: Version) -> tuple[str, ...]:
    """Return what was edited in a record that another laptop removed."""
    edited = version.edited
    if isinstance(edited.get(CONTENT), dict):
        return ()  # the whole of a line, which the words of the record say
    fields = _KINDS[kind].fields
    return tuple(_named(office, kind, name, edited[name]) for name in fields if name in edited)


def _difference(office: Office, kind: str, changed: ChangedField) -> str:
    declared = _KINDS[kind]
    before = written_value(office, declared, changed.name, changed.before)
    after = written_value(office, declared, changed.name, changed.after)
    return translate("Exchange", "{field}: {before} → {after}").format(
        field=_field_words(kind, changed.name),
        before=before or translate("Exchange", "(empty)"),
        after=after or translate("Exchange", "(empty)"),
    )


def _named(office: Office, kind: str, name: str, value: Any) -> str:
    words = written_value(office, _KINDS[kind], name, value)
    return translate("Exchange", "{field}: {value}").format(
        field=_field_words(kind, name), value=words or translate("Exchange", "(empty)")
    )


def _field_words(kind: str, name: str) -> str:
    fields = _KINDS[kind].fields
    return field_label(fields[name]) if name in fields else name


def _kind_words(kind: str) -> str:
    return kind_label(_KINDS[kind].label)
