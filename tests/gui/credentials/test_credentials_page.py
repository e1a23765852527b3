from __future__ import annotations

import dataclasses
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from tests import factories
from tests.gui.conftest import Answers
from tests.gui.looking import (
    action_named,
    button,
    click,
    column,
    dialog,
    dialogs,
    select,
    settle,
    show_page,
    texts,
    unreachable,
)
from ui.common.pdf_view import PdfDialog
from ui.credentials.page import CredentialsPage

if TYPE_CHECKING:
    from plc_desktop.services.app import Office
    from ui.common.page import PageContext

NAME = "Nguyễn Thị Ánh & <i>co</i>"


@pytest.fixture
def placed(office: Office) -> factories.Placed:
    made = factories.place(office, NAME)
    factories.finish_pathway(office, made)
    factories.place(
        office,
        "Linda Phạm",
        site_id=made.site_id,
        supervisor_id=made.supervisor_id,
        cohort_id=made.cohort_id,
    )
    return made


@pytest.fixture
def printed() -> list[bytes]:
    return []


@pytest.fixture
def page(
    qtbot: Any,
    office: Office,
    page_context: PageContext,
    placed: factories.Placed,
    printed: list[bytes],
) -> CredentialsPage:
    assert placed.person_id
    context = dataclasses.replace(
        page_context, print_pdf=lambda _widget, content, _title: printed.append(content)
    )
    shown = CredentialsPage(office, context)
    show_page(qtbot, shown)
    return shown


def _award(qtbot: Any, page: CredentialsPage) -> None:
    select(page.people.view, NAME)
    page.award_button.click()
    settle(qtbot, page.context)


def _issue(qtbot: Any, page: CredentialsPage) -> None:
    page.credentials.view.selectRow(0)
    click(page, "Issue…")
    settle(qtbot, page.context)
    click(dialog(page), "Issue")
    settle(qtbot, page.context)


def test_who_is_eligible_and_what_others_lack(page: CredentialsPage) -> None:
    view = page.people.view
    assert column(view, "Parent leader") == [NAME, "Linda Phạm"]
    assert column(view, "Pathway") == ["Eligible", "Not yet"]
    missing = column(view, "What is missing")
    assert missing[0] == ""
    assert "60:00" in missing[1]
    assert "10:00" in missing[1]


def test_award_needs_an_eligible_choice_and_can_be_undone(
    qtbot: Any, page: CredentialsPage
) -> None:
    assert not button(page, "Award").isEnabled()
    select(page.people.view, "Linda Phạm")
    assert not button(page, "Award").isEnabled()
    _award(qtbot, page)
    assert column(page.credentials.view, "Parent leader") == [NAME]
    assert column(page.credentials.view, "Status") == ["Awarded"]
    undo = page.context.notices.recent[0].undo
    assert undo is not None
    undo()
    settle(qtbot, page.context)
    assert column(page.credentials.view, "Number") == []
    assert NAME in column(page.people.view, "Parent leader")


def test_issue_asks_who_and_keeps_the_paper_for_good(
    qtbot: Any, page: CredentialsPage, office: Office
) -> None:
    _award(qtbot, page)
    page.credentials.view.selectRow(0)
    click(page, "Issue…")
    settle(qtbot, page.context)
    asked = dialog(page)
    assert any("made once and kept" in label for label in texts(asked))
    click(asked, "Cancel")
    assert office.credentials.all()[0].issued_on is None
    _issue(qtbot, page)
    (item,) = office.credentials.all()
    assert item.is_issued
    assert item.issuer == "Ana Duarte"
    assert column(page.credentials.view, "Status") == ["Issued"]
    content = office.credentials.document(item.id)
    assert content.startswith(b"%PDF")
    assert not button(page, "Issue…").isEnabled()


def test_view_print_and_save_give_the_stored_bytes(  # noqa: PLR0913, PLR0917  # each argument is a fixture
    qtbot: Any,
    page: CredentialsPage,
    office: Office,
    printed: list[bytes],
    answers: Answers,
    tmp_path: Path,
) -> None:
    _award(qtbot, page)
    _issue(qtbot, page)
    stored = office.credentials.document(office.credentials.all()[0].id)
    view = page.credentials.view
    view.selectRow(0)
    click(page, "View")
    settle(qtbot, page.context)
    shown = dialog(page)
    assert isinstance(shown, PdfDialog)
    assert shown.preview.page_count == 1
    click(shown, "Close")
    click(page, "Print…")
    settle(qtbot, page.context)
    assert printed == [stored]
    answers.save_path = str(tmp_path / "certificate.pdf")
    action_named(view, "Save as PDF…").trigger()
    settle(qtbot, page.context)
    assert Path(answers.save_path).read_bytes() == stored


def test_a_preview_before_the_issue_stores_nothing(
    qtbot: Any, page: CredentialsPage, office: Office
) -> None:
    _award(qtbot, page)
    page.credentials.view.selectRow(0)
    action_named(page.credentials.view, "View certificate").trigger()
    settle(qtbot, page.context)
    assert "not issued yet" in dialog(page).windowTitle()
    assert not office.credentials.all()[0].is_issued
    dialog(page).reject()
    qtbot.waitUntil(lambda: dialogs(page) == [])


def test_an_award_can_be_taken_back_until_it_is_issued(
    qtbot: Any, page: CredentialsPage, office: Office
) -> None:
    _award(qtbot, page)
    view = page.credentials.view
    view.selectRow(0)
    action_named(view, "Take the award back").trigger()
    settle(qtbot, page.context)
    assert column(page.credentials.view, "Number") == []
    undo = page.context.notices.recent[0].undo
    assert undo is not None
    undo()
    settle(qtbot, page.context)
    assert len(office.credentials.all()) == 1
    _issue(qtbot, page)
    view.selectRow(0)
    assert not action_named(view, "Take the award back").isEnabled()


def test_open_leads_to_the_person(
    page: CredentialsPage, placed: factories.Placed, answers: Answers
) -> None:
    select(page.people.view, NAME)
    action_named(page.people.view, "Open").trigger()
    assert answers.addresses == [f"parent-leader/{placed.person_id}"]


def test_everything_is_reachable_by_keyboard(page: CredentialsPage) -> None:
    assert unreachable(page) == []
