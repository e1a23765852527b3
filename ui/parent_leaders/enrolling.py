"""Enrolling a parent leader: one form for person, nomination, cohort and placement.

Before saving it asks whether the person is known already; one person must not become two.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping, Sequence
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from plc_desktop.domain.lists import suggestions
from plc_desktop.domain.records import Cohort, Person, kind_named
from ui.common.changes import Topic
from ui.common.form import Form
from ui.common.form_dialog import FormDialog
from ui.common.kind_form import field_for, load_options
from ui.common.page import Page
from ui.parent_leaders.known_people import KnownPeople

if TYPE_CHECKING:
    from plc_desktop.services.people.alike import PossibleDuplicate
    from plc_desktop.services.people.enrolling import Enrolled, EnrollParentLeader

translate = QCoreApplication.translate

_PERSON_ROWS = (
    ("full_name", "preferred_name"),
    ("printed_name", "language"),
    ("email", "phone", "birth_year"),
)
_PLACEMENT_ROWS = (("role", "planned_minutes"), ("starts_on", "ends_on"))
_NOBODY = Person(id="", full_name="")
_PERSON_FIELDS = tuple(name for row in _PERSON_ROWS for name in row)


class Enrolling:
    """Opens the form on a page and carries it through."""

    def __init__(self, page: Page) -> None:
        self._page = page

    def start(self) -> FormDialog:
        """Open the form."""
        page = self._page
        known = KnownPeople()
        form = _form(page, known)
        dialog = FormDialog(
            page.context,
            translate("Enrolling", "New parent leader"),
            form,
            page,
            save_text=translate("Enrolling", "Enroll"),
            draft_key="parent-leader/new",
            explanation=translate(
                "Enrolling", "Only the name is needed now; the rest can wait until you know it."
            ),
            width=680,
        )
        dialog.submitted.connect(partial(self._check, dialog, known))
        known.chosen.connect(partial(self._use_known, dialog))
        known.kept_apart.connect(partial(self._enroll_apart, dialog))
        form.edited.connect(known.clear)
        dialog.open()
        return dialog

    def _check(self, dialog: FormDialog, known: KnownPeople, values: dict[str, Any]) -> None:
        """Ask first if somebody like this is known."""
        people = self._page.office.people

        def look() -> list[PossibleDuplicate]:
            from plc_desktop.services.people.alike import ASK_SCORE

            found = people.possible_duplicates(
                values["full_name"],
                birth_year=values.get("birth_year"),
                email=values.get("email", ""),
                phone=values.get("phone", ""),
            )
            return [item for item in found if item.score >= ASK_SCORE]

        def answer(found: list[PossibleDuplicate]) -> None:
            if not found:
                self._enroll(dialog, _NOBODY)
                return
            dialog.allow_saving()
            known.ask(values["full_name"], found)

        self._page.context.tasks.run(dialog, look, answer, dialog.show_problem)

    def _use_known(self, dialog: FormDialog, person_id: str) -> None:
        """Enroll somebody who is known; what is known of them already stays."""
        office = self._page.office
        self._page.context.tasks.run(
            dialog,
            lambda: office.records.get(Person, person_id),
            partial(self._enroll, dialog),
            dialog.show_problem,
        )

    def _enroll_apart(self, dialog: FormDialog, like_ids: tuple[str, ...]) -> None:
        """Enroll somebody new, and remember that they are not the ones they look like."""
        self._enroll(dialog, _NOBODY, like_ids)

    def _enroll(self, dialog: FormDialog, person: Person, like_ids: tuple[str, ...] = ()) -> None:
        request = request_from(dialog.form.values(), person)
        people = self._page.office.people

        def enroll() -> Enrolled:
            enrolled = people.enroll_parent_leader(request)
            for like_id in like_ids:
                people.different_people(enrolled.person_id, like_id)
            return enrolled

        self._page.context.tasks.run(
            dialog,
            enroll,
            partial(self._enrolled, dialog, request.person.full_name),
            dialog.show_problem,
        )

    def _enrolled(self, dialog: FormDialog, name: str, enrolled: Enrolled) -> None:
        dialog.accept()
        self._page.done(
            translate("Enrolling", "{name} is enrolled.").format(name=name),
            Topic.PEOPLE,
            Topic.PLACEMENTS,
            Topic.COHORTS,
            change_id=enrolled.change_id,
        )
        self._page.context.navigate(f"parent-leader/{enrolled.person_id}")


def request_from(values: Mapping[str, Any], person: Person) -> EnrollParentLeader:
    """Return what is enrolled: the form's values on a new person or on a known one.

    Args:
        values: Of the form.
        person: With an id, a known person, whose own values are kept where they have some.
    """
    from plc_desktop.services.people.enrolling import EnrollParentLeader

    typed = {name: values[name] for name in _PERSON_FIELDS if values.get(name)}
    if person.id:
        typed = {name: value for name, value in typed.items() if not getattr(person, name)}
    rest = {
        field.name: values[field.name]
        for field in dataclasses.fields(EnrollParentLeader)
        if field.name in values
    }
    return EnrollParentLeader(person=dataclasses.replace(person, **typed), **rest)


def _form(page: Page, known: KnownPeople) -> Form:
    today = page.context.today
    form = Form()
    person, nomination = kind_named("person"), kind_named("nomination")
    enrollment, placement = kind_named("enrollment"), kind_named("placement")
    for names in _PERSON_ROWS:
        form.add(*(field_for(person, name, today) for name in names))
    form.add_widget(known)
    form.add_section(translate("Enrolling", "Cohort and nomination"))
    form.add(field_for(enrollment, "cohort_id"), field_for(enrollment, "enrolled_on", today))
    form.add(
        dataclasses.replace(
            field_for(nomination, "organization_id"), name="nominating_organization_id"
        )
    )
    form.add(
        field_for(nomination, "nominated_by"),
        dataclasses.replace(
            field_for(nomination, "nominated_on", today),
            label=translate("Enrolling", "Nominated on"),
        ),
    )
    form.add(field_for(nomination, "statement"))
    form.add_section(translate("Enrolling", "Placement, if there is one already"))
    form.add(
        dataclasses.replace(
            field_for(placement, "organization_id"), name="site_id", is_required=False
        ),
        field_for(placement, "supervisor_id"),
    )
    for names in _PLACEMENT_ROWS:
        form.add(*(field_for(placement, name, today) for name in names))
    form.set_values({"enrolled_on": today(), "planned_minutes": None})
    form.editor("role").set_suggestions(suggestions("roles"))
    _load(form, page)
    return form


def _choose_running_cohort(form: Form, cohorts: Sequence[Cohort], today: date) -> None:
    """Suggest the cohort under way, if there is exactly one and none was chosen."""
    running = [
        cohort
        for cohort in cohorts
        if (cohort.starts_on or today) <= today <= (cohort.ends_on or today)
    ]
    editor = form.editor("cohort_id")
    # letters typed before the cohorts arrived are the person's own, and name none of them yet
    if len(running) == 1 and editor.is_settled and not editor.value():
        editor.set_value(running[0].id)


def _load(form: Form, page: Page) -> None:
    for name, target, role in (
        ("cohort_id", "cohort", ""),
        ("nominating_organization_id", "organization", ""),
        ("site_id", "organization", ""),
        ("supervisor_id", "person", "supervisor"),
    ):
        load_options(form, name, target, page.office, page.context, role)
    today = page.context.today()
    page.context.tasks.run(
        form,
        lambda: page.office.records.all(Cohort),
        lambda cohorts: _choose_running_cohort(form, cohorts, today),
    )
