from __future__ import annotations

from typing import TYPE_CHECKING, Any

from plc_desktop.changes.facts import SAME_PERSON
from tests import factories
from tests.gui.looking import click, look, settle, show_page, texts, unreachable
from ui.parent_leaders.same_people_page import SamePeoplePage

if TYPE_CHECKING:
    from plc_desktop.domain.fields import Json
    from plc_desktop.services.app import Office
    from tests.gui.conftest import Answers
    from tests.gui.pilot import Pilot
    from ui.common.page import PageContext


def _twice(office: Office, pilot: Pilot) -> tuple[str, str]:
    """Write down a second Esteban with hours of his own."""
    again = factories.place(
        office,
        "Esteban Gutierrez",
        cohort_id=pilot.cohort_id,
        site_id=pilot.organization_ids[0],
        supervisor_id=pilot.supervisor_ids[1],
    )
    return pilot.people["Esteban Gutiérrez"].person_id, again.person_id


def test_two_records_decided_as_one_person_and_taken_back(
    qtbot: Any, pilot_office: Office, page_context: PageContext, pilot: Pilot
) -> None:
    one, other = _twice(pilot_office, pilot)
    page = SamePeoplePage(pilot_office, page_context)
    show_page(qtbot, page)
    assert {"Esteban Gutiérrez", "Esteban Gutierrez"} <= set(texts(page))
    assert unreachable(page) == []
    click(page, "Yes, the same person")
    settle(qtbot, page_context)
    assert "Nobody seems to be here twice." in texts(page)
    also = pilot_office.people.parent_leader(one).also
    assert [choice.id for choice in also] == [other]
    undo = page_context.notices.recent[0].undo
    assert undo is not None
    undo()
    settle(qtbot, page_context)
    assert pilot_office.people.parent_leader(one).also == ()
    assert "Is this one person?" in texts(page)


def test_two_people_are_not_asked_about_again(
    qtbot: Any, pilot_office: Office, page_context: PageContext, pilot: Pilot, answers: Answers
) -> None:
    one, _other = _twice(pilot_office, pilot)
    page = SamePeoplePage(pilot_office, page_context)
    show_page(qtbot, page)
    click(page, "No, two people")
    settle(qtbot, page_context)
    assert pilot_office.people.possible_same_people() == []
    assert pilot_office.people.parent_leader(one).also == ()
    assert answers.addresses == []


def test_of_two_who_signed_for_each_other_it_says_why_it_asks(
    qtbot: Any, office: Office, page_context: PageContext
) -> None:
    placed = factories.place(office, "Lan Pham")
    line = factories.record_hours(office, placed)
    factories.sign_all(office, placed.supervisor_id, "paper")
    with office.session.transaction("same") as work:  # as a laptop that knows of no signature
        people: list[Json] = [*sorted((placed.person_id, placed.supervisor_id))]
        work.add_fact(SAME_PERSON, {"people": people, "nonce": "1"})
    page = SamePeoplePage(office, page_context)
    show_page(qtbot, page)
    look(page, "signed_the_other")
    assert "One signed hours of the other; as one person those do not count" in texts(page)
    click(page, "No, two people")
    settle(qtbot, page_context)
    assert "Nobody seems to be here twice." in texts(page)
    assert office.hours.row(line).state == "signed"


def test_more_pairs_than_fit_come_after_these(
    qtbot: Any, office: Office, page_context: PageContext
) -> None:
    for number in range(9):
        for name in (f"Zoë Ortiz {number}", f"Zoe Ortíz {number}"):
            factories.add_person(office, full_name=name, birth_year=1960 + number)
    page = SamePeoplePage(office, page_context)
    show_page(qtbot, page)
    more = "More pairs come when these are decided."
    assert more in texts(page)
    pairs = office.people.possible_same_people(100)
    for pair in pairs[8:]:
        office.people.different_people(pair.a.id, pair.b.id)
    page.refresh()
    settle(qtbot, page_context)
    assert more not in texts(page)
