"""Showing records to another organization, and keeping what another one shows."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from plc_desktop.domain.fields import Json
from plc_desktop.errors import RuleError
from plc_desktop.services.learner_records.partners import STRANGER
from ui.common import theme
from ui.common.card import Card, Note
from ui.common.choosers import ChoiceEdit, ChoicesEdit, Option
from ui.common.dates import format_date, format_minutes
from ui.common.form import FormField
from ui.common.guide import Guide, GuideStep
from ui.common.labels import choice_label
from ui.common.messages import text_for_code
from ui.common.text import PlainLabel
from ui.exchange.sending_guide import SendingGuide

if TYPE_CHECKING:
    from plc_desktop.services.learner_records.seen import SeenRecords
    from plc_desktop.services.learner_records.showing import Shared
    from plc_desktop.services.learner_records.shown_people import ShownPerson
    from ui.common.page import Page
    from ui.exchange.loading import ShowChoices

translate = QCoreApplication.translate
_BACK = "withdrawn"


class ShareGuide(SendingGuide[tuple["list[ShownPerson]", int], "Shared"]):
    """To whom, about whom and how much; then exactly what they will see."""

    def __init__(self, page: Page, choices: ShowChoices) -> None:
        super().__init__(translate("ShareGuide", "Show records"), page, choices.partners)
        seen, write = self.tr("What they will see"), self.tr("Write the file…")
        following = self.tr(
            "Now take this file to them. They open it with “Read their records…” on their page"
            " Exchange."
        )
        self._add_steps(
            GuideStep(self.tr("Who, and how much"), self._ask(choices)),
            GuideStep(seen, self._shown(), next_text=write),
            self._result,
            PlainLabel(following),
        )

    def _ask(self, choices: ShowChoices) -> QWidget:
        partners = choices.partners
        scopes = [
            Option("summary", self.tr("Who they are and how far they are")),
            Option("hours", self.tr("The same, and every line of hours that counts")),
        ]
        to, who, scope = ChoiceEdit(partners), ChoicesEdit(choices.people), ChoiceEdit(scopes)
        self.form.add(FormField("partner", self.tr("Show to"), to, is_required=True))
        self.form.add(
            FormField(
                "people",
                self.tr("Whose records"),
                who,
                self._who_words(choices),
            )
        )
        self.form.add(FormField("scope", self.tr("How much"), scope, is_required=True))
        only = partners[0].value if len(partners) == 1 else ""
        self.form.set_values({"scope": "summary", "partner": only})
        return self.form

    def _who_words(self, choices: ShowChoices) -> str:
        consent = choice_label("share_with_college")
        parts = [
            self.tr(
                "Only people who agreed are listed. To show another record, ask the person first,"
                " then tick “{consent}” where you change that person."
            ).format(consent=consent)
        ]
        for number, why in (
            (choices.not_agreed, self.tr("Not listed, because they have not agreed: {number}.")),
            (choices.not_enrolled, self.tr("Not listed, because they are in no cohort: {number}.")),
        ):
            if number:
                parts.append(why.format(number=f"{number:,}"))
        return " ".join(parts)

    @override
    def _look_job(self, values: Mapping[str, Any]) -> Callable[[], tuple[list[ShownPerson], int]]:
        records = self._page.office.learner_records
        people, scope, partner = tuple(values["people"]), values["scope"], values["partner"]

        def look() -> tuple[list[ShownPerson], int]:
            return records.preview(people, scope, partner), len(records.to_withdraw(partner))

        return look

    @override
    def _fill(self, values: Mapping[str, Any], looked: tuple[list[ShownPerson], int]) -> None:
        shown, withdrawn = looked
        if not shown and not withdrawn:
            raise RuleError("nothing_to_share")
        if shown:
            words = self.tr("{name} will see:").format(name=self._names[values["partner"]])
            self._review.addWidget(PlainLabel(words, "strong"))
        for one in shown:
            card = Card(one.name)
            if one.code:
                card.body.addWidget(Note(text_for_code(one.code, {}), "waiting"))
            if not one.code:
                card.body.addWidget(PlainLabel(_before_words(one), "muted"))
            for line in record_lines(one.record):
                card.body.addWidget(PlainLabel(line))
            self._review.addWidget(card)
        if withdrawn:
            words = self.tr(
                "The file also takes back %n record(s) they were shown before, of people who were "
                "erased or no longer agree.",
                "",
                withdrawn,
            )
            self._review.addWidget(Note(words))
        self._review.addWidget(
            PlainLabel(
                self.tr(
                    "No telephone number, e-mail, birth year, description of the work, reflection"
                    " or note is ever shown."
                ),
                "help",
            )
        )

    @override
    def _where(self) -> str:
        return self.tr("Where shall the file go?")

    @override
    def _write_job(self, values: Mapping[str, Any], folder: Path) -> Callable[[], Shared]:
        people, scope = tuple(values["people"]), values["scope"]
        return partial(
            self._page.office.learner_records.share, values["partner"], people, scope, folder
        )

    @override
    def _written(self, written: Shared) -> None:
        self._result.setText(str(written.path))
        parts = []
        if written.people or not written.withdrawn:
            parts.append(self.tr("Saved for {name}: %n record(s).", "", len(written.people)))
        if written.withdrawn:
            number = len(written.withdrawn)
            parts.append(self.tr("It takes back %n record(s) from {name}.", "", number))
        self.show_result(" ".join(parts).format(name=written.organization))


class ReceiveGuide(Guide):
    """One step: what another organization shows; it is kept only when the person says so.

    Signals:
        kept: Something was kept.
    """

    kept = Signal()

    def __init__(self, page: Page, path: Path, seen: SeenRecords) -> None:
        super().__init__(translate("ReceiveGuide", "Records of others"), page)
        self._page = page
        self._path = path
        review = QWidget()
        column = QVBoxLayout(review)
        column.setSpacing(theme.current().px(8))
        column.setContentsMargins(0, 0, 0, 0)
        if not seen.is_trusted:
            note = self.tr(
                "Nobody compared the card of {name} here, so nothing can be kept. Accept their card"
                " first."
            ).format(name=seen.organization)
            if seen.objection != STRANGER:
                note = text_for_code(seen.objection, {"name": seen.organization})
            column.addWidget(Note(note, "problem"))
        words = {
            "new": self.tr("new"),
            "newer": self.tr("newer than what you have"),
            "known": self.tr("you have this already"),
            "older": self.tr("older than what you have"),
            "withdrawn": self.tr("taken back: what you have is blanked"),
            "erased": self.tr("not kept, because this person was erased here"),
        }
        for record in seen.records:
            card = Card(record.name)
            card.set_title(record.name, words[record.state])
            for line in record_lines(record.content):
                card.body.addWidget(PlainLabel(line))
            if record.was_minutes is not None:
                was = self.tr("What you have says {hours} counted hours.")
                hours = format_minutes(record.was_minutes)
                card.body.addWidget(PlainLabel(was.format(hours=hours), "muted"))
            column.addWidget(card)
        column.addStretch(1)
        is_back = bool(seen.records) and all(one.state == _BACK for one in seen.records)
        title = self.tr("{name} takes back") if is_back else self.tr("{name} shows")
        next_text = self.tr("Blank what we have") if is_back else self.tr("Keep them")
        self.add_step(GuideStep(title.format(name=seen.organization), review, next_text=next_text))
        self.finishing.connect(self._keep)

    def _keep(self) -> None:
        job = partial(self._page.office.learner_records.import_file, self._path)
        self._page.context.tasks.run(self, job, self._done, self.show_problem)

    def _done(self, _seen: SeenRecords) -> None:
        self.kept.emit()
        self.accept()


def _before_words(one: ShownPerson) -> str:
    """Return when they were shown this record last, and whether it says something else now."""
    if not one.shown_on:
        return translate("ShareGuide", "They were not shown this record before.")
    if one.has_changed is None:
        words = translate("ShareGuide", "Shown to them last on {date}.")
    elif one.has_changed:
        words = translate(
            "ShareGuide", "Shown to them last on {date}; they will see something else now."
        )
    else:
        words = translate("ShareGuide", "Shown to them last on {date}; nothing has changed since.")
    return words.format(date=format_date(date.fromisoformat(one.shown_on)))


def record_lines(record: Mapping[str, Json]) -> list[str]:
    """Return what a record says, one line for each thing."""
    if not record or not record["consent"]:
        return []
    minutes, steps, hours = record["minutes"], record["steps"], record["hours"]
    lines = [
        _line(translate("Exchange", "Cohort"), str(record["cohort"])),
        _line(translate("Exchange", "Status"), choice_label(str(record["status"]))),
        _line(translate("Exchange", "Nominated by"), str(record["nominated_by"])),
    ]
    if isinstance(minutes, dict):
        counted = format_minutes(int(str(minutes.get("counted", 0))))
        lines.append(_line(translate("Exchange", "Counted hours"), counted))
    if isinstance(steps, dict):
        met = f"{sum(int(str(value)) for value in steps.values())} / {len(steps)}"
        lines.append(_line(translate("Exchange", "Steps completed"), met))
    if isinstance(hours, list) and hours:
        lines.append(_line(translate("Exchange", "Lines of hours"), f"{len(hours):,}"))
    return [line for line in lines if line]


def _line(label: str, value: str) -> str:
    return f"{label}: {value}" if value else ""
