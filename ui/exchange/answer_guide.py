"""Answering a file about a change of owner: what it says, what follows, and the button for it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from plc_desktop.services.learner_records.partners import STRANGER
from plc_desktop.services.transfers.states import (
    ACCEPTED,
    EXPIRED,
    FINISHED,
    OPEN,
    UNKNOWN,
    WITHDRAWN,
)
from plc_desktop.services.transfers.updating import FORKED, KNOWN, OLDER
from ui.common import theme
from ui.common.card import Note
from ui.common.dates import format_date
from ui.common.editors import YesNoEdit
from ui.common.guide import Guide, GuideStep
from ui.common.messages import text_for_code
from ui.common.text import PlainLabel
from ui.exchange.record_cards import follows_card, record_card
from ui.exchange.sending_guide import on_top
from ui.exchange.words import signed_minutes

if TYPE_CHECKING:
    from plc_desktop.services.transfers.desk import TransferDone
    from plc_desktop.services.transfers.seen import SeenTransfer
    from ui.common.page import Page

translate = QCoreApplication.translate


class AnswerGuide(Guide):
    """One step: what their file says, what follows from it, and the button that does it.

    Signals:
        answered: A step was taken, a `TransferDone`.
    """

    answered = Signal(object)

    def __init__(self, page: Page, path: Path, seen: SeenTransfer) -> None:
        super().__init__(translate("AnswerGuide", "Change of owner"), page)
        self._page = page
        self._path = path
        self._folder = ""
        self.seen = seen
        self.although = YesNoEdit(
            self.tr("I have looked at it: follow all the same")
            if seen.what == "update"
            else self.tr("I have looked at it: finish all the same")
        )
        self._result = PlainLabel("", selectable=True)
        review = QWidget()
        column = QVBoxLayout(review)
        column.setSpacing(theme.current().px(8))
        column.setContentsMargins(0, 0, 0, 0)
        for text, tone in self._notes():
            column.addWidget(Note(text, tone))
        if seen.record is not None:
            column.addWidget(record_card(seen.record))
        if seen.follows is not None:
            column.addWidget(follows_card(seen.name, seen.follows))
        for text in self._follows():
            column.addWidget(PlainLabel(text))
        if self._needs_decision:
            column.addWidget(self.although)
        column.addStretch(1)
        self.add_step(GuideStep(self._title(), review, next_text=self._button()))
        self.add_result(on_top(self._result))
        self.finishing.connect(self._do)

    @property
    def _needs_decision(self) -> bool:
        seen = self.seen
        is_odd = seen.changed is not None or seen.state == WITHDRAWN
        is_much = seen.follows is not None and seen.follows.takes_much
        return seen.is_trusted and ((seen.what == "acceptance" and is_odd) or is_much)

    def _title(self) -> str:
        if self.seen.is_own:
            return self._own_title()
        words = {
            "offer": self.tr("{name} offers you a record"),
            "acceptance": self.tr("{name} accepts your offer"),
            "withdrawal": self.tr("{name} withdraws an offer"),
            "update": self.tr("{name} says what has changed"),
        }
        return words[self.seen.what].format(name=self.seen.organization)

    def _own_title(self) -> str:
        words = {
            "offer": self.tr("Your own offer"),
            "acceptance": self.tr("Your own acceptance"),
            "withdrawal": self.tr("Your own withdrawal"),
            "update": self.tr("Your own file about what has changed"),
        }
        return words[self.seen.what]

    def _job(self) -> Callable[[], TransferDone] | None:
        """Return what the button does; None if nothing can be done."""
        seen, transfers = self.seen, self._page.office.transfers
        if not seen.is_trusted:
            return None
        if seen.what == "offer" and seen.state in {OPEN, ACCEPTED}:
            return self._take
        if seen.what == "acceptance" and seen.state in {OPEN, WITHDRAWN}:
            is_sure = self.although.value()
            return partial(
                transfers.finish, self._path, although_changed=is_sure, although_withdrawn=is_sure
            )
        if seen.what == "withdrawal" and seen.state == OPEN:
            return partial(transfers.keep_withdrawal, self._path)
        if seen.what == "update" and seen.state == OPEN:
            return partial(transfers.follow, self._path, although_less=self.although.value())
        return None

    def _button(self) -> str:
        seen = self.seen
        if self._job() is None:
            return self.tr("Close")
        if seen.what == "offer":
            is_open = seen.state == OPEN
            return self.tr("Accept: it is ours…") if is_open else self.tr("Write our answer again…")
        if seen.what == "acceptance":
            return self.tr("Finish: it is theirs")
        if seen.what == "update":
            return self.tr("Follow it")
        return self.tr("Remember it")

    def _notes(self) -> list[tuple[str, str]]:
        """Return what stands in the way, or has to be thought about."""
        seen = self.seen
        if seen.is_own and seen.organization:
            words = self.tr("Give this file to {name}. Nothing is to be done with it here.")
            return [(words.format(name=seen.organization), "waiting")]
        if not seen.is_trusted and seen.objection != STRANGER:
            return [(text_for_code(seen.objection, {"name": seen.organization}), "problem")]
        if not seen.is_trusted:
            words = self.tr(
                "Nobody compared the card of {name} here, so nothing can be done with this file."
                " Accept their card first."
            )
            return [(words.format(name=seen.organization), "problem")]
        found = []
        state = {
            ("offer", ACCEPTED): self.tr("You accepted this already; the record is yours."),
            ("offer", WITHDRAWN): self.tr("They withdrew this offer; the record stays theirs."),
            ("offer", EXPIRED): self.tr("The last day to accept it has passed. Ask for a new one."),
            ("acceptance", FINISHED): self.tr("You read this already; the record is theirs."),
            ("acceptance", UNKNOWN): self.tr("This answers nothing that was offered from here."),
            ("acceptance", WITHDRAWN): self.tr(
                "You withdrew this offer, but they have accepted it. Talk to them: either finish"
                " it, or have them offer the record back to you."
            ),
            ("withdrawal", ACCEPTED): self.tr(
                "You accepted this offer before. Both have signed, so the record is yours; if it"
                " shall be theirs again, offer it to them."
            ),
            ("withdrawal", WITHDRAWN): self.tr("You know this already."),
            ("update", KNOWN): self.tr("You read this already; nothing changes."),
            ("update", OLDER): self.tr("You read a newer file about this record before."),
            ("update", UNKNOWN): self.tr(
                "This record did not come to you from them. If another laptop of yours took it"
                " over, read its file first."
            ),
            ("update", FORKED): self.tr(
                "You read another file with this number that said something else. Ask them to bring"
                " their laptops together and to send it again."
            ),
        }.get((seen.what, seen.state))
        if state:
            found.append((state, "waiting"))
        if seen.changed is not None:
            found.append((self._changed(), "waiting"))
        if seen.follows is not None and seen.follows.takes_much:
            words = self.tr("Much would go with this. Ask {name} if it surprises you.")
            found.append((words.format(name=seen.organization), "waiting"))
        return found

    def _changed(self) -> str:
        changed = self.seen.changed
        lines = changed.lines if changed is not None else 0
        minutes = changed.minutes if changed is not None else 0
        words = self.tr(
            "Your record has changed since you offered it, and they have it as it was: {lines} more"
            " lines of hours, {hours} more signed hours, perhaps other details. Finish, and then"
            " send them what follows."
        )
        return words.format(lines=lines, hours=signed_minutes(minutes))

    def _follows(self) -> list[str]:
        seen = self.seen
        if seen.what == "offer" and seen.state == OPEN:
            lines = [
                self.tr(
                    "With this you own the record: you answer for it, add hours and award. What"
                    " their supervisors signed stays signed and counts once. {name} keeps its"
                    " history and adds nothing any more."
                ).format(name=seen.organization),
                self.tr(
                    "They agreed on {consented}. Good until {until}. This cannot be undone; to give"
                    " the record back, offer it to {name}."
                ).format(
                    consented=_day(seen.consented_on),
                    until=_day(seen.until),
                    name=seen.organization,
                ),
            ]
            if seen.same_as:
                words = self.tr("Your record of {names} is tied to it as the same person.")
                lines.append(words.format(names=", ".join(seen.same_as)))
            return lines
        if seen.what == "acceptance" and seen.state in {OPEN, WITHDRAWN}:
            words = self.tr(
                "The record of {name} is theirs from now on. Yours stays as history; nobody adds"
                " hours to it here any more. This cannot be undone."
            )
            keeps = self.tr(
                "Scanned sheets stay with you; keep them, because what was signed on them counts"
                " there by your word. What is signed, taken back or revoked here later you send"
                " after it: this list says when something is due."
            )
            return [words.format(name=seen.name), keeps]
        if seen.what == "withdrawal" and seen.state == OPEN:
            return [
                *self._withdrawn_offer(),
                self.tr("Nobody here can accept it any more. Nothing else changes."),
                self.tr(
                    "The file says neither whom nor why: perhaps the person has taken their consent"
                    " back. Ask them if you have to know."
                ),
            ]
        if seen.what == "update" and seen.state == OPEN:
            return [self._follows_words()]
        return []

    def _withdrawn_offer(self) -> list[str]:
        """Return which offer it was, and about whom if that is known here anyway."""
        seen = self.seen
        lines = []
        if seen.offered_on:
            words = self.tr("The offer of {date}, good until {until}.")
            lines.append(words.format(date=_day(seen.offered_on), until=_day(seen.until)))
        if seen.name:
            words = self.tr("By its number it is about {name}, of whom they showed you a record.")
            lines.append(words.format(name=seen.name))
        return lines

    def _follows_words(self) -> str:
        follows = self.seen.follows
        if follows is not None and (follows.revoked or follows.papers):
            return self.tr(
                "Only what you have not changed yourselves becomes as it is there. This cannot be"
                " undone: papers were made or revoked for good."
            )
        return self.tr(
            "Only what you have not changed yourselves becomes as it is there. You can undo it at"
            " once, below in the window."
        )

    def _do(self) -> None:
        job = self._job()
        if job is None:
            self.accept()
            return
        if self._needs_decision and not self.although.value():
            self.set_waiting(waiting=False)
            self.although.setFocus()
            return
        if self.seen.what == "offer" and not self._ask_folder():
            self.set_waiting(waiting=False)
            return
        self._page.context.tasks.run(self, job, self._done, self.show_problem)

    def _ask_folder(self) -> bool:
        ask = self._page.context.ask_folder
        self._folder = ask(self.tr("Where shall your answer go?")) if ask is not None else ""
        return bool(self._folder)

    def _take(self) -> TransferDone:
        return self._page.office.transfers.accept(self._path, Path(self._folder))

    def _done(self, done: TransferDone) -> None:
        self.answered.emit(done)
        words = {
            "offer": self.tr("The record of {name} is yours."),
            "acceptance": self.tr("The record of {name} is theirs now."),
            "withdrawal": self.tr("The offer is withdrawn."),
            "update": self.tr("The record of {name} follows what changed there."),
        }[self.seen.what]
        if done.path is not None:
            said = self.tr("Give this file to {name}; they finish with it.")
            lines = [str(done.path), said.format(name=done.organization)]
            if self.seen.record is not None and self.seen.record.scans:
                stay = self.tr("Scans that stay with {name}: {count}. Ask them if you need one.")
                count = f"{self.seen.record.scans:,}"
                lines.append(stay.format(name=done.organization, count=count))
            self._result.setText("\n\n".join(lines))
        self.show_result(words.format(name=done.name))


def _day(text: str) -> str:
    return format_date(date.fromisoformat(text))
