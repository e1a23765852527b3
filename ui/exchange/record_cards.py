"""What a record that changes its owner holds, and what follows it, in plain words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from ui.common.card import Card
from ui.common.dates import format_minutes
from ui.common.text import PlainLabel
from ui.exchange.follow_words import difference_words, follow_lines

if TYPE_CHECKING:
    from plc_desktop.services.transfers.followed import Follows
    from plc_desktop.services.transfers.handed_records import HandedRecord

translate = QCoreApplication.translate


def follows_card(name: str, follows: Follows) -> Card:
    """Return what changes here with a file, and what stays although it is otherwise there."""
    card = Card(name)
    for line in follow_lines(follows):
        card.body.addWidget(PlainLabel(line))
    if follows.differences:
        stays = translate("TransferGuides", "Stays as it is here, although it is otherwise there")
        card.body.addWidget(PlainLabel(stays, "strong"))
    for one in follows.differences:
        for line in difference_words(one):
            card.body.addWidget(PlainLabel(line))
    return card


def record_card(record: HandedRecord) -> Card:
    """Return what goes along with a record, in plain words."""
    card = Card(record.name)
    card.set_title(record.name, record.cohort)
    for line in record_lines(record):
        card.body.addWidget(PlainLabel(line))
    return card


def record_lines(record: HandedRecord) -> list[str]:
    """Return what goes along, one line for each thing."""
    words = (
        translate(
            "TransferGuides",
            "{lines} lines of hours, {signed} signed ({hours}), {keys} of them with the"
            " supervisor’s own key",
        )
        if record.by_key
        else translate("TransferGuides", "{lines} lines of hours, {signed} signed ({hours})")
    )
    hours = words.format(
        lines=f"{record.lines:,}",
        signed=f"{record.signed:,}",
        hours=format_minutes(record.minutes),
        keys=f"{record.by_key:,}",
    )
    rest = translate(
        "TransferGuides", "Trainings attended: {trainings}. Credentials: {credentials}."
    ).format(trainings=record.trainings, credentials=record.credentials)
    lines = [hours]
    if record.scans:
        words = translate(
            "TransferGuides",
            "Lines signed on paper: {lines}. The scans they stand on ({scans}) do not go along,"
            " because other people may stand on them too.",
        )
        lines.append(words.format(lines=f"{record.on_paper:,}", scans=f"{record.scans:,}"))
    return [
        *lines,
        rest,
        translate(
            "TransferGuides",
            "Name, telephone, e-mail, birth year, enrollment, placements, course, capstone and"
            " forms; descriptions and reflections too.",
        ),
    ]
