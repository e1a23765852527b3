from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from plc_desktop.domain.records import Organization, Person
from tests.gui.looking import (
    action_named,
    click,
    column,
    dialog,
    select,
    settle,
    show_page,
    table,
    texts,
    type_into,
    unreachable,
)
from tests.gui.pilot import HOSTILE_NAME
from ui.organizations.detail_page import OrganizationPage
from ui.organizations.page import OrganizationsPage
from ui.people.page import PeoplePage

if TYPE_CHECKING:
    from plc_desktop.services.app import Office
    from tests.gui.conftest import Answers
    from tests.gui.pilot import Pilot
    from ui.common.page import PageContext


def test_an_organization_is_made_with_what_it_does(
    qtbot: Any, pilot_office: Office, page_context: PageContext
) -> None:
    page = OrganizationsPage(pilot_office, page_context)
    show_page(qtbot, page)
    click(page, "Organization")
    settle(qtbot, page_context)
    form = dialog(page)
    type_into(form, "Name", HOSTILE_NAME)
    type_into(form, "Kind", "School")
    click(form, "Hosts placements")
    QTest.keyClick(form, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settle(qtbot, page_context)
    made = pilot_office.records.all(Organization, name=HOSTILE_NAME)[0]
    assert (made.kind, made.functions) == ("school", ("hosts_placements",))
    view = table(page, "Organizations")
    assert HOSTILE_NAME in column(view, "Name")
    assert unreachable(page) == []


def test_only_unused_organizations_can_be_deleted(
    qtbot: Any, pilot_office: Office, page_context: PageContext
) -> None:
    page = OrganizationsPage(pilot_office, page_context)
    show_page(qtbot, page)
    view = table(page, "Organizations")
    select(view, "Nuestra Voz")
    assert not action_named(view, "Delete").isEnabled()


def test_an_organization_shows_people_placements_and_nominated(
    qtbot: Any, pilot_office: Office, page_context: PageContext, pilot: Pilot
) -> None:
    page = OrganizationPage(pilot_office, page_context)
    show_page(qtbot, page, pilot.organization_ids[0])
    assert page.header.title == "Mill City Families"
    assert column(table(page, "People"), "Name") == ["Peter Okafor"]
    assert len(column(table(page, "Placements"), "Parent leader")) == 5
    assert len(column(table(page, "Nominated parent leaders"), "Name")) == 6
    assert "Organization saved" in column(table(page, "History"), "What")
    assert unreachable(page) == []


def test_facts_become_a_tab_where_there_is_little_room(
    qtbot: Any, pilot_office: Office, page_context: PageContext, pilot: Pilot
) -> None:
    page = OrganizationPage(pilot_office, page_context)
    show_page(qtbot, page, pilot.organization_ids[0])
    assert "Placements hosted" in texts(page)
    page.resize(760, 700)
    settle(qtbot, page_context)
    assert "Placements hosted" not in texts(page)
    page.resize(1100, 700)
    settle(qtbot, page_context)
    assert "Placements hosted" in texts(page)


def test_a_supervisor_is_added_to_an_organization_and_listed(
    qtbot: Any, pilot_office: Office, page_context: PageContext, pilot: Pilot
) -> None:
    page = OrganizationPage(pilot_office, page_context)
    show_page(qtbot, page, pilot.organization_ids[1])
    click(page, "Person")
    settle(qtbot, page_context)
    form = dialog(page)
    type_into(form, "Full name", "Dolores Ibarra")
    click(form, "Save")
    settle(qtbot, page_context)
    made = pilot_office.records.all(Person, full_name="Dolores Ibarra")[0]
    assert made.organization_id == pilot.organization_ids[1]
    assert made.roles == ("supervisor",)
    assert column(table(page, "People"), "Name") == ["Dolores Ibarra"]


def test_supervisors_with_waiting_lines_lead_to_sign_off(
    qtbot: Any, pilot_office: Office, page_context: PageContext, pilot: Pilot, answers: Answers
) -> None:
    page = PeoplePage(pilot_office, page_context)
    show_page(qtbot, page)
    view = table(page, "People")
    assert column(view, "Name") == ["Peter Okafor", "Rosa Méndez"]
    assert column(view, "To sign") == ["4 waiting", "5 waiting"]
    select(view, "Rosa Méndez")
    action_named(view, "Sign off hours").trigger()
    assert answers.addresses == [f"sign-off/{pilot.supervisor_ids[0]}"]
    assert unreachable(page) == []


def test_whoever_is_added_is_shown_whatever_role_they_have(
    qtbot: Any, pilot_office: Office, page_context: PageContext
) -> None:
    page = PeoplePage(pilot_office, page_context)
    show_page(qtbot, page)
    saved = pilot_office.records.save(Person(id="", full_name="Bo Lindqvist", roles=("staff",)))
    page.added(saved)
    settle(qtbot, page_context)
    assert "Bo Lindqvist" in column(table(page, "People"), "Name")
    assert "Peter Okafor" not in column(table(page, "People"), "Name")


def test_somebody_in_use_is_not_deleted_and_told_why(
    qtbot: Any, pilot_office: Office, page_context: PageContext, pilot: Pilot
) -> None:
    page = PeoplePage(pilot_office, page_context)
    show_page(qtbot, page)
    view = table(page, "People")
    select(view, "Rosa Méndez")
    action_named(view, "Delete").trigger()
    settle(qtbot, page_context)
    assert page_context.notices.recent[0].tone == "problem"
    assert pilot_office.records.find(Person, pilot.supervisor_ids[0]) is not None
