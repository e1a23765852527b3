"""History and backups as lines for people, in the words of the window."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from plc_desktop.cli.words import clock
from plc_desktop.domain.fields import Field, FieldType, Json
from plc_desktop.domain.records import kind_named
from plc_desktop.services.workspace.backups import BackupInfo
from plc_desktop.services.workspace.history import RecentChange
from plc_desktop.services.workspace.instants import moment
from plc_desktop.storage.database import HistoryItem
from ui.common.change_words import change_text
from ui.common.labels import backup_reason, field_label

Label = Callable[[str, str], str]

_MEGABYTE = 1_000_000
_SHOWN_OF_FACTS = ("decision", "level", "reason", "number")


def of_actions(actions: Sequence[RecentChange]) -> list[str]:
    """Return one line for each action, with the id that undoes it."""
    return [
        f"{_local(action.at_ms)}  {action.user}  {change_text(action.what)}  {action.change_id}"
        for action in actions
    ]


def of_record(items: Sequence[HistoryItem], kind: str, label: Label) -> list[str]:
    """Return one line for each thing that happened to a record, with what it was before.

    Args:
        items: What happened, newest first.
        kind: The record's kind.
        label: Gives the name of another record by kind and id.
    """
    return [
        f"{_local(item.at_ms)}  {item.user_name}  {change_text(item.what)}"
        + "".join(f"  {part}" for part in _parts(item, kind, label))
        for item in items
    ]


def _parts(item: HistoryItem, kind: str, label: Label) -> Iterator[str]:
    if item.field:
        field = kind_named(kind).fields.get(item.field)
        name = field_label(field) if field else item.field.replace("_", " ").capitalize()
        before, after = (_value(value, field, label) for value in (item.before, item.after))
        yield f"{name}: {before} → {after}"
    elif isinstance(item.after, dict):
        said = [str(item.after[name]) for name in _SHOWN_OF_FACTS if item.after.get(name)]
        if said:
            yield ", ".join(text.replace("_", " ") for text in said)


def _value(value: Json, field: Field | None, label: Label) -> str:
    if value in (None, "", []):
        return "(empty)"
    if isinstance(value, dict):
        return ", ".join(str(part) for part in value.values())
    parts = value if isinstance(value, list) else [value]
    return ", ".join(_part(part, field, label) for part in parts)


def _part(value: Json, field: Field | None, label: Label) -> str:
    if field is not None and field.target:
        return label(field.target, str(value)) or str(value)
    if field is not None and field.type is FieldType.MINUTES and isinstance(value, int):
        return clock(value)
    return str(value)


def of_backup(info: BackupInfo) -> str:
    """Return when a backup was made, why, how large it is, and where it lies."""
    at = info.made_at.astimezone().strftime("%Y-%m-%d %H:%M")
    size = f"{info.size / _MEGABYTE:.1f} MB"
    return f"{at}  {backup_reason(info.reason)}  {size}  {info.path}"


def _local(at_ms: int) -> str:
    return moment(at_ms).astimezone().strftime("%Y-%m-%d %H:%M")
