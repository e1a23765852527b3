from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from plc_desktop.domain.records import Placement
from tests.gui.looking import (
    action_named,
    choose_menu,
    click,
    column,
    dialog,
    dialogs,
    select,
    settle,
    show_page,
    table,
    texts,
    type_into,
    unreachable,
)
from ui.placements.detail_page import PlacementPage
from ui.placements.page import PlacementsPage

if TYPE_CHECKING:
    from plc_desktop.services.app import Office
    from tests.gui.conftest import Answers
    from tests.gui.pilot import Pilot
    from ui.common.page import PageContext


def _detail(qtbot: Any, office: Office, context: PageContext, pilot: Pilot) -> PlacementPage:
    page = PlacementPage(office, context)
    show_page(qtbot, page, pilot.people["王秀英"].placement_id)
    return page


def _placement(office: Office, pilot: Pilot) -> Placement:
    return office.records.get(Placement, pilot.people["王秀英"].placement_id)


def test_placements_with_their_hours(
    qtbot: Any, pilot_office: Office, page_context: PageContext, pilot: Pilot, answers: Answers
) -> None:
    page = PlacementsPage(pilot_office, page_context)
    show_page(qtbot, page)
    view = table(page, "Placements")
    at = column(view, "Parent leader").index("王秀英")
    assert column(view, "Site")[at] == "City Health Department"
    assert column(view, "Signed hours")[at] == "40:00 of 60:00 planned, 1:00 waiting"
    select(view, "王秀英")
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert answers.addresses == [f"placement/{pilot.people['王秀英'].placement_id}"]
    assert unreachable(page) == []


def test_an_address_narrows_to_one_supervisor(
    qtbot: Any, pilot_office: Office, page_context: PageContext, pilot: Pilot
) -> None:
    page = PlacementsPage(pilot_office, page_context)
    show_page(qtbot, page, f"supervisor={pilot.supervisor_ids[1]}")
    assert set(column(table(page, "Placements"), "Supervisor")) == {"Peter Okafor"}
    assert "Supervisor: Peter Okafor ▾" in texts(page)


def test_a_placement_needs_person_and_site(
    qtbot: Any, pilot_office: Office, page_context: PageContext
) -> None:
    page = PlacementsPage(pilot_office, page_context)
    show_page(qtbot, page, "new")
    settle(qtbot, page_context)
    click(dialog(page), "Save")
    settle(qtbot, page_context)
    assert texts(dialog(page)).count("Please fill this in.") == 2
    assert dialogs(page)


def test_another_supervisor_and_undo(
    qtbot: Any, pilot_office: Office, page_context: PageContext, pilot: Pilot
) -> None:
    page = _detail(qtbot, pilot_office, page_context, pilot)
    choose_menu(page, "Change", "Other supervisor…")
    settle(qtbot, page_context)
    type_into(dialog(page), "Supervisor from now on", "Peter Okafor")
    click(dialog(page), "Save")
    settle(qtbot, page_context)
    assert _placement(pilot_office, pilot).supervisor_id == pilot.supervisor_ids[1]
    assert "Peter Okafor" in texts(page)
    undo = page_context.notices.recent[0].undo
    assert undo is not None
    undo()
    settle(qtbot, page_context)
    assert _placement(pilot_office, pilot).supervisor_id == pilot.supervisor_ids[0]


def test_an_acting_supervisor_for_some_days(
    qtbot: Any, pilot_office: Office, page_context: PageContext, pilot: Pilot
) -> None:
    page = _detail(qtbot, pilot_office, page_context, pilot)
    choose_menu(page, "Change", "Acting supervisor…")
    settle(qtbot, page_context)
    form = dialog(page)
    type_into(form, "Who signs meanwhile", "Peter Okafor")
    type_into(form, "From", "23 Mar 2026")
    type_into(form, "Until", "20 Mar 2026")
    click(form, "Save")
    settle(qtbot, page_context)
    assert dialogs(page) == [form], "an end before the start is refused"
    type_into(form, "Until", "27 Mar 2026")
    click(form, "Save")
    settle(qtbot, page_context)
    placement = _placement(pilot_office, pilot)
    assert placement.acting_supervisor_id == pilot.supervisor_ids[1]
    assert placement.acting_until_on == date(2026, 3, 27)
    assert any(words.startswith("Peter Okafor\n") for words in texts(page))


def test_the_parent_leader_cannot_supervise_themselves(
    qtbot: Any, pilot_office: Office, page_context: PageContext, pilot: Pilot
) -> None:
    page = _detail(qtbot, pilot_office, page_context, pilot)
    choose_menu(page, "Change", "Other supervisor…")
    settle(qtbot, page_context)
    type_into(dialog(page), "Supervisor from now on", "王秀英")
    click(dialog(page), "Save")
    settle(qtbot, page_context)
    assert "Please choose one from the list." in texts(dialog(page))
    assert _placement(pilot_office, pilot).supervisor_id == pilot.supervisor_ids[0]


def test_a_placement_ends(
    qtbot: Any, pilot_office: Office, page_context: PageContext, pilot: Pilot
) -> None:
    page = PlacementsPage(pilot_office, page_context)
    show_page(qtbot, page)
    view = table(page, "Placements")
    select(view, "王秀英")
    action_named(view, "End…").trigger()
    settle(qtbot, page_context)
    type_into(dialog(page), "Last day", "yesterday")
    click(dialog(page), "Save")
    settle(qtbot, page_context)
    assert _placement(pilot_office, pilot).ends_on == date(2026, 3, 19)
    at = column(view, "Parent leader").index("王秀英")
    assert column(view, "Until")[at] == "Mar 19, 2026"


def test_detail_shows_hours_facts_and_leads_on(
    qtbot: Any, pilot_office: Office, page_context: PageContext, pilot: Pilot, answers: Answers
) -> None:
    page = _detail(qtbot, pilot_office, page_context, pilot)
    assert len(column(table(page, "Hours"), "Date")) == 13
    assert {"City Health Department", "Health Care Navigator", "60:00"} <= set(texts(page))
    click(page, "Parent leader")
    click(page, "Hours")
    person_id = pilot.people["王秀英"].person_id
    placement_id = pilot.people["王秀英"].placement_id
    assert answers.addresses == [f"parent-leader/{person_id}", f"hours/add/{placement_id}"]
    assert unreachable(page) == []


def test_a_placement_without_a_supervisor_says_what_to_do(
    qtbot: Any, pilot_office: Office, page_context: PageContext, pilot: Pilot
) -> None:
    made = pilot_office.records.save(
        Placement(
            id="",
            person_id=pilot.people["王秀英"].person_id,
            organization_id=pilot.organization_ids[1],
        )
    ).record
    page = PlacementPage(pilot_office, page_context)
    show_page(qtbot, page, made.id)
    assert "Nobody can sign these hours yet: choose a supervisor." in texts(page)
