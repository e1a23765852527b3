"""When staff changes: a guide that hands everything over in one step that can be undone."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from plc_desktop.domain.records import Person
from plc_desktop.errors import PlcError
from ui.common.changes import Topic
from ui.common.dates import format_minutes
from ui.common.guide import Guide, GuideStep
from ui.common.labels import choice_label
from ui.common.messages import text_for
from ui.common.person_form import PERSON_ROWS
from ui.common.record_dialog import edit_record
from ui.identities.loading import PersonChoice
from ui.identities.turnover_loading import TurnoverView, turnover_people, turnover_view
from ui.identities.turnover_steps import CardStep, CertifyStep, LinesStep, MoveStep, WhoStep

if TYPE_CHECKING:
    from plc_desktop.services.identities.certificates import CertifyRequest
    from plc_desktop.services.people.turnover import TurnedOver, TurnoverRequest
    from plc_desktop.services.workspace.records import Saved
    from ui.common.page import Page

_CERTIFIABLE = ("supervisor", "trainer", "instructor", "issuer", "coordinator")


class TurnoverGuide(Guide):
    """Who leaves and comes, the card, what goes over, the organization's key, review, result."""

    def __init__(self, page: Page, people: list[PersonChoice], leaving_id: str = "") -> None:
        title = QCoreApplication.translate("TurnoverGuide", "When staff changes")
        super().__init__(title, page)
        self._page = page
        self._view: TurnoverView | None = None
        self.who = WhoStep(people)
        self.card = CardStep(page.context)
        self.move_step = MoveStep()
        self.certify = CertifyStep(page.context)
        self.review = LinesStep("")
        self.outcome = LinesStep("")
        self._add_steps()
        self.who.leaving.set_value(leaving_id)
        self.who.person_wished.connect(self._add_person)
        self.card.card_chosen.connect(self._look_at_card)
        self.finishing.connect(self._write)

    def _add_steps(self) -> None:
        self.add_step(
            GuideStep(self.tr("Who leaves, who takes over"), self.who, check=self._check_who)
        )
        self.add_step(
            GuideStep(self.tr("Their card"), self.card, self._show_card_step, self.card.check)
        )
        self.add_step(GuideStep(self.tr("What goes over"), self.move_step))
        self.add_step(
            GuideStep(
                self.tr("The organization's key"),
                self.certify,
                enter=self._show_certify,
                check=self.certify.check,
                is_needed=self._can_certify,
            )
        )
        self.add_step(
            GuideStep(
                self.tr("Look it over"),
                self.review,
                enter=self._show_review,
                next_text=self.tr("Hand everything over"),
            )
        )
        self.add_result(self.outcome)

    def _check_who(self) -> bool:
        """Load the plan, then go on by itself."""
        if not self.who.form.check():
            return False
        values = self.who.form.values()
        plan = self._view.plan if self._view is not None else None
        chosen = (values["leaving"], values["coming"])
        if plan is not None and (plan.leaving.person_id, plan.coming.person_id) == chosen:
            return True
        self.set_waiting(waiting=True)
        self.card.forget()
        job = partial(turnover_view, self._page.office, *chosen)
        self._page.context.tasks.run(self, job, self._planned, self.show_problem)
        return False

    def _planned(self, view: TurnoverView) -> None:
        self._view = view
        self.set_waiting(waiting=False)
        self.move_step.show_plan(view)
        self.go_on()

    def _show_card_step(self) -> None:
        self.card.show_plan(self._known())

    def _look_at_card(self, path: Path) -> None:
        plan = self._known().plan
        job = partial(
            turnover_view,
            self._page.office,
            plan.leaving.person_id,
            plan.coming.person_id,
            path,
        )
        self._page.context.tasks.run(
            self, job, partial(self._card_seen, path), self._card_unreadable
        )

    def _card_seen(self, path: Path, view: TurnoverView) -> None:
        self._view = view
        self.card.show_card(view, path)

    def _card_unreadable(self, error: PlcError) -> None:
        self.card.forget()
        self.card.note.set_text(text_for(error))

    def _can_certify(self) -> bool:
        view = self._known()
        has_key = self.card.path is not None or bool(view.plan.coming.keys)
        return view.has_root and has_key and bool(self._roles_to_certify())

    def _roles_to_certify(self) -> tuple[str, ...]:
        """Return what the new key would be confirmed for: what the old one was, and what moves."""
        plan = self._known().plan
        before = {role for item in plan.leaving.certificates for role in item.roles}
        wished = before | set(self.move_step.roles)
        if self.move_step.placement_ids:
            wished.add("supervisor")
        return tuple(role for role in _CERTIFIABLE if role in wished)

    def _show_certify(self) -> None:
        self.certify.show_roles(self._known().plan.coming.person, self._roles_to_certify())

    @property
    def _certifies(self) -> bool:
        return self._can_certify() and self.certify.wished.is_ticked

    def _show_review(self) -> None:
        plan = self._known().plan
        self.review.show_sentences(self._sentences(), self._left_over())
        self.review.explanation.setText(
            self.tr(
                "From {leaving} to {coming}. All of it is written in one step, or nothing."
            ).format(leaving=plan.leaving.person, coming=plan.coming.person)
        )

    def _sentences(self) -> list[str]:
        plan = self._known().plan
        leaving, coming = plan.leaving.person, plan.coming.person
        places = len(self.move_step.placement_ids)
        found = []
        if self.card.path is not None:
            found.append(
                self.tr("The card of {name} is accepted; both of you read the same words.").format(
                    name=coming
                )
            )
        if places:
            found.append(
                self.tr("%n placement(s) get {name} as supervisor.", "", places).format(name=coming)
            )
        if plan.leaving.waiting and places:
            found.append(
                self.tr("{name} signs what waits there now: {minutes} hours.").format(
                    name=coming, minutes=format_minutes(plan.leaving.waiting_minutes)
                )
            )
        if self.move_step.roles:
            roles = ", ".join(choice_label(role) for role in self.move_step.roles)
            found.append(self.tr("{name} takes over as: {roles}.").format(name=coming, roles=roles))
        if self._retires:
            found.append(
                self.tr(
                    "The key and certificates of {name} are withdrawn: {reason}. What was signed"
                    " stays signed."
                ).format(name=leaving, reason=self.who.form.values()["reason"])
            )
        if self._certifies:
            roles = ", ".join(choice_label(role) for role in self._roles_to_certify())
            found.append(
                self.tr(
                    "The organization's key confirms {name} as: {roles}. This alone cannot be"
                    " undone, only withdrawn."
                ).format(name=coming, roles=roles)
            )
        return found or [self.tr("Nothing was chosen, so nothing is written.")]

    @property
    def _retires(self) -> bool:
        leaving = self._known().plan.leaving
        return self.move_step.retire.is_ticked and bool(leaving.keys or leaving.certificates)

    def _left_over(self) -> list[str]:
        """Return what people still have to do themselves."""
        plan = self._known().plan
        leaving, coming = plan.leaving.person, plan.coming.person
        found = []
        if self.card.path is None and not plan.coming.keys:
            found.append(
                self.tr("Accept the card of {name} before hours go to them by file.").format(
                    name=coming
                )
            )
        if plan.leaving.open_requests:
            found.append(
                self.tr(
                    "Lines sent to {leaving} by file are still open: send them again to {coming}."
                ).format(leaving=leaving, coming=coming)
            )
        copy = self.tr("Ask {name} for their copy of the organization's key ({note}).")
        found.extend(
            copy.format(name=leaving, note=custodian.note)
            for custodian in plan.leaving.custodian_of
        )
        return found

    def _request(self) -> TurnoverRequest:
        from plc_desktop.services.people.turnover import TurnoverRequest

        plan, values = self._known().plan, self.who.form.values()
        root = self.certify.form.values() if self._certifies else {}
        return TurnoverRequest(
            leaving_id=plan.leaving.person_id,
            coming_id=plan.coming.person_id,
            reason=values["reason"],
            card=self.card.path,
            is_compared=self.card.compare.is_equal,
            placement_ids=self.move_step.placement_ids,
            move_roles=self.move_step.roles,
            retire_keys=self._retires,
            root_file=Path(root["root_file"]) if root else None,
            root_passphrase=root["passphrase"] if root else "",
            certify=self._certify_request() if root else None,
        )

    def _certify_request(self) -> CertifyRequest:
        """Return what the new key may do: at the sites and for the cohorts of the old one."""
        from plc_desktop.services.identities.certificates import CertifyRequest

        plan = self._known().plan
        scoped = [item for item in plan.leaving.certificates if item.kind == "role"]
        key = "" if self.card.path is not None else plan.coming.keys[-1].key
        return CertifyRequest(
            person_id=plan.coming.person_id,
            key=key,
            roles=self._roles_to_certify(),
            sites=tuple(each.id for each in scoped[-1].sites) if scoped else (),
            cohorts=tuple(each.id for each in scoped[-1].cohorts) if scoped else (),
        )

    def _write(self) -> None:
        self._page.context.tasks.run(
            self,
            partial(self._page.office.turnover.carry_out, self._request()),
            self._written,
            self.show_problem,
        )

    def _written(self, done: TurnedOver) -> None:
        self.outcome.show_sentences(self._sentences(), self._left_over())
        self.outcome.explanation.setText(
            self.tr("This was written. It stands in the history, and Undo takes it back.")
        )
        self.outcome.offer_undo(partial(self._undo, done.change_id))
        self.show_result(self.tr("Handed over"))
        self._page.context.changes.announce(Topic.EVERYTHING)

    def _undo(self, change_id: str) -> None:
        self._page.undo(change_id)
        self.accept()

    def _known(self) -> TurnoverView:
        assert self._view is not None  # noqa: S101  # no step comes before it is loaded
        return self._view

    def _add_person(self) -> None:
        edit_record(
            self._page,
            Person(id="", full_name="", roles=("supervisor",)),
            PERSON_ROWS,
            self.tr("Who takes over"),
            self._person_saved,
        )

    def _person_saved(self, saved: Saved[Person]) -> None:
        self._page.context.changes.announce(Topic.PEOPLE)
        job = partial(turnover_people, self._page.office)
        self._page.context.tasks.run(self, job, partial(self._offer, saved.record.id))

    def _offer(self, person_id: str, people: list[PersonChoice]) -> None:
        self.who.offer(people)
        self.who.coming.set_value(person_id)
