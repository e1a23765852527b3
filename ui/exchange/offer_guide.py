"""Offering a record to another organization."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from plc_desktop.services.transfers.offering import OFFER_DAYS
from ui.common.choosers import ChoiceEdit, Option
from ui.common.editors import DateEdit
from ui.common.form import FormField
from ui.common.guide import GuideStep
from ui.common.text import PlainLabel
from ui.exchange.record_cards import record_card
from ui.exchange.sending_guide import SendingGuide

if TYPE_CHECKING:
    from plc_desktop.services.transfers.desk import TransferDone
    from plc_desktop.services.transfers.handed_records import HandedRecord
    from ui.common.page import Page

translate = QCoreApplication.translate


class OfferGuide(SendingGuide["HandedRecord", "TransferDone"]):
    """To whom, whose record, when they agreed; then what goes along.

    Signals:
        offered: The offer was written, a `TransferDone`.
    """

    offered = Signal(object)

    def __init__(self, page: Page, partners: Sequence[Option], people: Sequence[Option]) -> None:
        super().__init__(translate("OfferGuide", "Hand over a record"), page, partners)
        self._scans = 0
        seen, write = self.tr("What they will own"), self.tr("Write the offer…")
        self._add_steps(
            GuideStep(self.tr("To whom, and whose"), self._ask(partners, people)),
            GuideStep(seen, self._shown(), next_text=write),
            self._result,
        )

    def _ask(self, partners: Sequence[Option], people: Sequence[Option]) -> QWidget:
        today = self._page.office.session.today
        self.form.add(
            FormField("partner", self.tr("Hand over to"), ChoiceEdit(partners), is_required=True)
        )
        self.form.add(
            FormField("person", self.tr("Whose record"), ChoiceEdit(people), is_required=True)
        )
        self.form.add(
            FormField(
                "consented_on",
                self.tr("They agreed on"),
                DateEdit(today),
                self.tr(
                    "Everything about them goes along. Ask them first, and write down the day they"
                    " said yes."
                ),
                is_required=True,
            )
        )
        self.form.add(
            FormField(
                "until",
                self.tr("Good until"),
                DateEdit(today),
                self.tr("After this day the offer cannot be accepted any more."),
                is_required=True,
            )
        )
        only = partners[0].value if len(partners) == 1 else ""
        self.form.set_values({"partner": only, "until": today() + timedelta(days=OFFER_DAYS)})
        return self.form

    @override
    def _look_job(self, values: Mapping[str, Any]) -> Callable[[], HandedRecord]:
        return partial(self._page.office.transfers.preview, values["person"])

    @override
    def _fill(self, values: Mapping[str, Any], looked: HandedRecord) -> None:
        self._scans = looked.scans
        words = self.tr("{name} will own:").format(name=self._names[values["partner"]])
        self._review.addWidget(PlainLabel(words, "strong"))
        self._review.addWidget(record_card(looked))
        for text in (
            self.tr(
                "Of supervisors, organizations and sessions only names go along; scanned sheets"
                " and your change history stay here."
            ),
            self.tr(
                "The record stays yours until you read their acceptance. Then your copy is history:"
                " nobody adds hours to it here any more. You can withdraw the offer until they have"
                " accepted."
            ),
        ):
            self._review.addWidget(PlainLabel(text, "help"))

    @override
    def _where(self) -> str:
        return self.tr("Where shall the file go?")

    @override
    def _write_job(self, values: Mapping[str, Any], folder: Path) -> Callable[[], TransferDone]:
        return partial(
            self._page.office.transfers.offer,
            values["partner"],
            values["person"],
            folder,
            consented_on=values["consented_on"],
            until=values["until"],
        )

    @override
    def _written(self, written: TransferDone) -> None:
        said = self.tr(
            "Give this file to {name}. When they send you their answer, read it under Exchange,"
            " other organizations."
        )
        lines = [str(written.path), said.format(name=written.organization)]
        if self._scans:
            stay = self.tr("Scans that stay with you: {count}. Keep them, and the sheets.")
            lines.append(stay.format(count=f"{self._scans:,}"))
        self._result.setText("\n\n".join(lines))
        self.offered.emit(written)
        self.show_result(self.tr("The record of {name} is offered.").format(name=written.name))
