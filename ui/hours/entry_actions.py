"""What is done with hours entries, each followed by a notice with Undo."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from plc_desktop.domain.records import HoursEntry
from plc_desktop.domain.tables import HoursRow
from plc_desktop.errors import PlcError, RuleError
from ui.common.changes import Topic
from ui.common.confirm import confirm
from ui.common.dates import format_date
from ui.common.editors import DateEdit, TextEdit
from ui.common.form import Form, FormField
from ui.common.form_dialog import FormDialog
from ui.common.labels import choice_label
from ui.common.page import Page
from ui.hours.same_event_dialog import SameEventDialog

if TYPE_CHECKING:  # the services are imported on the worker
    from plc_desktop.services.pathway.entry_past import LostSignature
    from plc_desktop.services.pathway.hours import Edited, Recorded, RecordHours
    from plc_desktop.services.workspace.session import Done

Refusal = Callable[[PlcError], object]
_A_WEEK = timedelta(days=7)


class EntryActions(QObject):
    """The moves an office makes with entries, on behalf of a page."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page = page
        self._hours = page.office.hours

    def submit(self, ids: Sequence[str]) -> None:
        """Ask for the supervisor's signature."""
        self._page.run(lambda: self._hours.submit(ids), self._submitted)

    def withdraw(self, ids: Sequence[str]) -> None:
        """Make waiting lines drafts again."""
        self._page.run(lambda: self._hours.withdraw(ids), self._withdrawn)

    def restore(self, ids: Sequence[str]) -> None:
        """Bring void lines back."""
        self._page.run(lambda: self._hours.restore(ids), self._restored)

    def two_events(self, one: HoursRow, other: HoursRow) -> None:
        """Decide that two lines are two events."""
        self._page.run(
            lambda: self._hours.decide_two_events(one.id, other.id),
            lambda change: self._say(self.tr("Both lines count as two events."), change),
        )

    def same_event(self, kept: HoursRow, void: HoursRow) -> None:
        """Decide that two lines are one event, and void the second."""
        self._page.run(
            lambda: self._hours.decide_same_event(kept.id, void.id),
            lambda change: self._say(self.tr("One line kept, the other made void."), change),
        )

    def ask_same_event(self, kept: HoursRow, held: HoursRow, parent: QWidget) -> FormDialog:
        """Decide that two lines are one event, and ask which one stands."""
        dialog = SameEventDialog(self._page, kept, held, parent)
        dialog.submitted.connect(partial(self._same_event, dialog))
        dialog.open()
        return dialog

    def _same_event(self, dialog: SameEventDialog, values: dict[str, Any]) -> None:
        stays, goes = dialog.lines(values)
        minutes, reason = values.get("minutes"), str(values.get("reason") or "")
        self._page.context.tasks.run(
            dialog,
            lambda: self._hours.decide_same_event(stays.id, goes.id, minutes, reason),
            partial(self._decided, dialog),
            dialog.show_problem,
        )

    def _decided(self, dialog: FormDialog, change_id: str) -> None:
        dialog.accept()
        self._say(self.tr("One line kept, the other made void."), change_id)

    def ask_void(self, rows: Sequence[HoursRow], parent: QWidget) -> FormDialog:
        """Ask for the reason, then make lines void."""
        return self._ask_reason(
            self.tr("Make %n line(s) void", "", len(rows)),
            self.tr("Make void"),
            self._void_words(rows),
            parent,
            partial(self._void, [row.id for row in rows]),
        )

    def ask_neither(self, row: HoursRow, parent: QWidget) -> FormDialog:
        """Ask for the reason why a void line stays void though no other counts instead of it."""
        return self._ask_reason(
            self.tr("Neither line counts"),
            self.tr("Leave both void"),
            self.tr("Both lines stay in the list as void, and nobody is asked again."),
            parent,
            partial(self._leave_void, row.id),
        )

    def _ask_reason(
        self,
        title: str,
        save_text: str,
        explanation: str,
        parent: QWidget,
        submitted: Callable[[FormDialog, dict[str, Any]], None],
    ) -> FormDialog:
        form = Form()
        reason = TextEdit(
            (
                self.tr("Written twice"),
                self.tr("Wrong person"),
                self.tr("Wrong date"),
                self.tr("Did not take place"),
            )
        )
        form.add(FormField("reason", self.tr("Reason"), reason, is_required=True))
        dialog = FormDialog(
            self._page.context,
            title,
            form,
            parent,
            save_text=save_text,
            explanation=explanation,
            width=460,
        )
        dialog.submitted.connect(partial(submitted, dialog))
        dialog.open()
        return dialog

    def ask_duplicate(self, row: HoursRow, parent: QWidget) -> FormDialog:
        """Ask for the date, then copy a line to it."""
        form = Form()
        day = DateEdit(self._page.context.today)
        day.set_value(row.worked_on + _A_WEEK)
        form.add(FormField("worked_on", self.tr("New date"), day, is_required=True))
        dialog = FormDialog(
            self._page.context,
            self.tr("Copy to another day"),
            form,
            parent,
            save_text=self.tr("Copy"),
            explanation=self.tr("The copy is a draft; the line itself stays as it is."),
            width=460,
        )
        day.selectAll()
        dialog.submitted.connect(partial(self._duplicate, dialog, row.id))
        dialog.open()
        return dialog

    def save(
        self,
        entry: HoursEntry,
        parent: QWidget,
        on_saved: Callable[[Edited], object],
        on_refused: Refusal,
    ) -> None:
        """Change an entry; if that cancels a signature, ask first, and ask why.

        Args:
            entry: The changed entry.
            parent: Widget the question belongs to.
            on_saved: Called once it is stored.
            on_refused: Called with the problem; also when the person leaves the question.
        """

        def job() -> LostSignature | Edited:
            return self._hours.edit_effect(entry) or self._hours.edit(entry)

        def answer(result: LostSignature | Edited) -> None:
            from plc_desktop.services.pathway.entry_past import LostSignature

            if isinstance(result, LostSignature):
                self._warn(entry, result, parent, on_saved, on_refused)
            else:
                self._edited(on_saved, result)

        self._page.context.tasks.run(parent, job, answer, on_refused)

    def _warn(
        self,
        entry: HoursEntry,
        lost: LostSignature,
        parent: QWidget,
        on_saved: Callable[[Edited], object],
        on_refused: Refusal,
    ) -> None:
        def go_on() -> None:
            reason = str(form.values()["reason"])
            self._page.context.tasks.run(
                parent,
                lambda: self._hours.edit(entry, reason),
                partial(self._edited, on_saved),
                on_refused,
            )

        dialog = confirm(
            parent,
            self.tr("This line is signed"),
            self._lost_words(lost),
            self.tr("Change it all the same"),
            go_on,
        )
        form = dialog.ask(self._reason_field())
        dialog.offer(self.tr("Add a supplementary line instead…"))
        dialog.rejected.connect(lambda: on_refused(RuleError("signature_kept")))
        dialog.other_chosen.connect(partial(self._ask_supplement, entry, parent, on_refused))

    def _reason_field(self) -> FormField:
        reasons = (
            self.tr("The length was wrong"),
            self.tr("The date was wrong"),
            self.tr("The activity was wrong"),
        )
        return FormField(
            "reason",
            self.tr("Why is it changed?"),
            TextEdit(reasons),
            help=self.tr("Stays in the history of this line."),
            is_required=True,
        )

    def _ask_supplement(self, wished: HoursEntry, parent: QWidget, on_refused: Refusal) -> None:
        """Leave the signed line alone, and write the difference into a line of its own."""
        on_refused(RuleError("signature_kept"))
        self._page.run(
            lambda: self._hours.entry(wished.id),
            lambda signed: self._show_supplement(wished, signed, parent),
        )

    def _show_supplement(self, wished: HoursEntry, signed: HoursEntry, parent: QWidget) -> None:
        from ui.hours.entry_dialog import EntryDialog

        if isinstance(parent, FormDialog):
            parent.accept()  # closes it without a draft: what was typed goes on in the new line
        extra = dataclasses.replace(
            wished,
            id="",
            starts_at=None,
            ends_at=None,
            break_minutes=0,
            minutes=max(wished.minutes - signed.minutes, 0),
        )
        dialog = EntryDialog(
            self._page, extra, self.tr("Supplementary line for a signed day"), self._page
        )
        dialog.entry_given.connect(partial(self._record_supplement, dialog))
        dialog.open()

    def _record_supplement(self, dialog: FormDialog, entry: HoursEntry) -> None:
        self._page.context.tasks.run(
            dialog,
            lambda: self._hours.record(supplement_of(entry)),
            partial(self._supplemented, dialog),
            dialog.show_problem,
        )

    def _supplemented(self, dialog: FormDialog, recorded: Recorded) -> None:
        dialog.accept()
        text = self.tr("Supplementary line added. It waits for a signature; the signed line stays.")
        self._say(text, recorded.change_id)

    def _edited(self, on_saved: Callable[[Edited], object], edited: Edited) -> None:
        on_saved(edited)
        if not edited.change_id:
            return
        text = self.tr("Line changed.")
        if edited.waits_again:
            text = self.tr("Line changed. It waits for a signature again.")
        if edited.lost is not None:
            text = self.tr("Line changed. {supervisor} needs to sign it again.").format(
                supervisor=edited.lost.supervisor
            )
        self._say(text, edited.change_id)

    def _leave_void(self, line: str, dialog: FormDialog, values: dict[str, Any]) -> None:
        self._page.context.tasks.run(
            dialog,
            lambda: self._hours.decide_neither(line, values["reason"]),
            partial(self._left_void, dialog),
            dialog.show_problem,
        )

    def _left_void(self, dialog: FormDialog, change_id: str) -> None:
        dialog.accept()
        self._say(self.tr("Both lines stay void."), change_id)

    def _void(self, ids: Sequence[str], dialog: FormDialog, values: dict[str, Any]) -> None:
        self._page.context.tasks.run(
            dialog,
            lambda: self._hours.void(ids, values["reason"]),
            partial(self._voided, dialog),
            dialog.show_problem,
        )

    def _voided(self, dialog: FormDialog, done: Done) -> None:
        dialog.accept()
        text = self.tr("%n line(s) made void.", "", len(done.ids))
        self._say(text, done.change_id)

    def _duplicate(self, dialog: FormDialog, entry_id: str, values: dict[str, Any]) -> None:
        worked_on: date = values["worked_on"]
        self._page.context.tasks.run(
            dialog,
            lambda: self._hours.duplicate(entry_id, worked_on),
            partial(self._duplicated, dialog),
            dialog.show_problem,
        )

    def _duplicated(self, dialog: FormDialog, recorded: Recorded) -> None:
        dialog.accept()
        day = format_date(recorded.entry.worked_on, weekday=True)
        self._say(self.tr("Copied to {day}.").format(day=day), recorded.change_id)

    def _submitted(self, done: Done) -> None:
        if not done.ids:
            self._page.context.notices.inform(self.tr("Nothing to submit: no drafts are chosen."))
            return
        text = self.tr("%n line(s) wait for a signature now.", "", len(done.ids))
        self._say(text, done.change_id)

    def _withdrawn(self, done: Done) -> None:
        self._say(self.tr("%n line(s) are drafts again.", "", len(done.ids)), done.change_id)

    def _restored(self, done: Done) -> None:
        self._say(self.tr("%n line(s) brought back.", "", len(done.ids)), done.change_id)

    def _say(self, text: str, change_id: str) -> None:
        self._page.done(text, Topic.HOURS, change_id=change_id)

    def _lost_words(self, lost: LostSignature) -> str:
        """Return whose signature stops counting, as a sentence."""
        text = self.tr("{supervisor}’s signature ({level}) stops counting for this line.")
        if lost.signed_on is not None:
            text = self.tr(
                "{supervisor}’s signature of {day} ({level}) stops counting for this line."
            )
        facts = {
            "supervisor": lost.supervisor,
            "level": choice_label(lost.level).lower(),
            "day": format_date(lost.signed_on) if lost.signed_on else "",
        }
        after = self.tr("It must be signed again. Undo brings the signature back.")
        return f"{text.format(**facts)} {after}"

    def _void_words(self, rows: Sequence[HoursRow]) -> str:
        """Return what making lines void does, with the signatures that stop counting."""
        text = self.tr("Void lines stay in the list with the reason, and count nowhere.")
        signed = sum(row.state == "signed" for row in rows)
        if not signed:
            return text
        return f"{text} " + self.tr("%n signature(s) stop counting.", "", signed)


def supplement_of(entry: HoursEntry) -> RecordHours:
    """Return what to record for a supplementary line, which is sent for signature at once."""
    from plc_desktop.services.pathway.hours import RecordHours

    values = {
        item.name: getattr(entry, item.name)
        for item in dataclasses.fields(entry)
        if item.name != "id"
    }
    return RecordHours(**values, submit=True)
