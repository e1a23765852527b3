from __future__ import annotations

import dataclasses
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

import pytest
from PySide6.QtWidgets import QDialog, QLineEdit, QPushButton, QScrollArea

from plc_desktop.credentials.associated_file import extract
from plc_desktop.credentials.status_list import read_status_list
from plc_desktop.credentials.verification import Answer
from plc_desktop.domain.records import CourseResult
from plc_desktop.services.credentials.verifying import VerifyDesk
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
from ui.common.form_dialog import FormDialog
from ui.common.pdf_view import PdfDialog
from ui.credentials.page import CredentialsPage

if TYPE_CHECKING:
    from plc_desktop.services.app import Office
    from plc_desktop.services.credentials.listed import CredentialItem
    from ui.common.page import PageContext

WORDS = "willow harbor seven"
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
    qtbot.waitUntil(lambda: len(dialogs(page)) == 1)
    give_passphrase(dialog(page))
    click(dialog(page), "Issue")
    qtbot.waitUntil(lambda: dialogs(page) == [])
    settle(qtbot, page.context)


def give_passphrase(asked: QDialog, words: str = WORDS) -> None:
    """Type the issuer's passphrase, twice where it is asked for twice."""
    for secret in asked.findChildren(QLineEdit):
        if secret.echoMode() is QLineEdit.EchoMode.Password and secret.isVisible():
            secret.setText(words)


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
    assert "eligible" in button(page, "Award").toolTip()
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


def _only(office: Office) -> CredentialItem:
    (item,) = office.credentials.all()
    return item


def _answer(qtbot: Any, page: CredentialsPage, action: str, reason: str = "") -> None:
    """Fill in the issuer's dialog that is open, and press its button."""
    qtbot.waitUntil(lambda: any(button_of(asked, action) for asked in dialogs(page)))
    asked = next(found for found in dialogs(page) if button_of(found, action))
    if reason:
        asked.form.editor("reason").set_value(reason)  # type: ignore[attr-defined]
    give_passphrase(asked)
    click(asked, action)
    qtbot.waitUntil(lambda: asked not in dialogs(page))
    settle(qtbot, page.context)


def button_of(asked: QDialog, text: str) -> bool:
    return any(
        child.text() == text and child.isVisible() for child in asked.findChildren(QPushButton)
    )


def test_what_was_awarded_is_selected_for_the_next_step(qtbot: Any, page: CredentialsPage) -> None:
    _award(qtbot, page)
    qtbot.waitUntil(lambda: [row.person for row in page.credentials.selected_rows()] == [NAME])
    assert button(page, "Issue…").isEnabled()


def test_papers_are_signed_unless_that_is_refused_on_purpose(
    qtbot: Any, page: CredentialsPage, office: Office
) -> None:
    _award(qtbot, page)
    page.credentials.view.selectRow(0)
    click(page, "Issue…")
    qtbot.waitUntil(lambda: len(dialogs(page)) == 1)
    asked = dialog(page)
    assert isinstance(asked, FormDialog)
    assert not asked.form.editor("plain").value()
    click(asked, "Issue")
    assert asked.form.problems().keys() == {"passphrase", "again"}
    asked.form.editor("passphrase").set_value(WORDS)
    asked.form.editor("again").set_value("other words")
    click(asked, "Issue")
    assert asked.form.problems().keys() == {"again"}
    asked.form.editor("plain").set_value(value=True)
    assert not asked.form.editor("passphrase").isVisible()
    click(asked, "Issue")
    qtbot.waitUntil(lambda: _only(office).is_issued)
    settle(qtbot, page.context)
    assert extract(office.credentials.document(_only(office).id)) is None


def test_issued_with_the_passphrase_it_verifies_here(
    qtbot: Any, page: CredentialsPage, office: Office
) -> None:
    _award(qtbot, page)
    _issue(qtbot, page)
    found = VerifyDesk(office.session.environment, office.session).verify_bytes(
        office.credentials.document(_only(office).id)
    )
    assert (found.unchanged, found.trusted) == (Answer.YES, Answer.YES)
    assert len(office.step_credentials.all()) == 4


def test_a_wrong_passphrase_leaves_the_dialog_open(
    qtbot: Any, page: CredentialsPage, office: Office
) -> None:
    office.credentials.sealer(office.info.user.id, "quite another secret")
    _award(qtbot, page)
    page.credentials.view.selectRow(0)
    click(page, "Issue…")
    qtbot.waitUntil(lambda: len(dialogs(page)) == 1)
    asked = dialog(page)
    assert not asked.form.editor("again").isVisible()  # type: ignore[attr-defined]
    give_passphrase(asked)
    click(asked, "Issue")
    qtbot.waitUntil(lambda: any("is not right" in text for text in texts(asked)))
    assert not _only(office).is_issued
    area = asked.findChild(QScrollArea)
    assert isinstance(area, QScrollArea)
    qtbot.waitUntil(lambda: area.verticalScrollBar().maximum() == 0)
    click(asked, "Cancel")


def test_letters_that_name_no_issuer_are_refused_in_the_form(
    qtbot: Any, page: CredentialsPage
) -> None:
    _award(qtbot, page)
    page.credentials.view.selectRow(0)
    click(page, "Issue…")
    qtbot.waitUntil(lambda: len(dialogs(page)) == 1)
    asked = dialog(page)
    issuer = asked.form.editor("issuer")  # type: ignore[attr-defined]
    issuer.setCurrentText("nobody of this name")
    give_passphrase(asked)
    click(asked, "Issue")
    assert list(asked.form.problems()) == ["issuer"]  # type: ignore[attr-defined]
    click(asked, "Cancel")


def test_issue_again_and_look_at_every_paper(
    qtbot: Any, page: CredentialsPage, office: Office
) -> None:
    _award(qtbot, page)
    _issue(qtbot, page)
    first = office.credentials.document(_only(office).id)
    page.credentials.view.selectRow(0)
    action_named(page.credentials.view, "Issue again…").trigger()
    _answer(qtbot, page, "Issue again", "Name corrected")
    assert _only(office).issues == 2
    page.credentials.view.selectRow(0)
    action_named(page.credentials.view, "Papers…").trigger()
    qtbot.waitUntil(lambda: page.life.dialog is not None and page.life.dialog.isVisible())
    shown = page.life.dialog
    assert shown is not None
    qtbot.waitUntil(lambda: column(shown.table.view, "Paper") == ["Signed", "Replaced"])
    assert column(shown.table.view, "Why again") == ["Name corrected", ""]
    shown.table.view.selectRow(1)
    action_named(shown.table.view, "View").trigger()
    qtbot.waitUntil(lambda: any(isinstance(found, PdfDialog) for found in dialogs(page)))
    paper = next(found for found in dialogs(page) if isinstance(found, PdfDialog))
    assert paper._content == first  # noqa: SLF001
    click(paper, "Close")
    click(shown, "Close")


def test_revoke_asks_why_and_leads_to_the_status_list(
    qtbot: Any, page: CredentialsPage, answers: Answers, tmp_path: Path
) -> None:
    _award(qtbot, page)
    _issue(qtbot, page)
    page.credentials.view.selectRow(0)
    menu = button(page, "More").menu()
    assert menu is not None
    revoke = next(action for action in menu.actions() if action.text() == "Revoke…")
    qtbot.waitUntil(revoke.isEnabled)
    revoke.trigger()
    qtbot.waitUntil(lambda: len(dialogs(page)) == 1)
    asked = dialog(page)
    assert any("cannot be undone" in label for label in texts(asked))
    click(asked, "Revoke for good")
    assert "reason" in asked.form.problems()  # type: ignore[attr-defined]
    _answer(qtbot, page, "Revoke for good", "Issued by mistake")
    assert column(page.credentials.view, "Status") == ["Revoked"]
    page.credentials.view.selectRow(0)
    assert not revoke.isEnabled()
    answers.save_path = str(tmp_path / "list.plcstatus")
    notice = page.context.notices.recent[0]
    assert notice.undo is not None
    notice.undo()
    _answer(qtbot, page, "Sign and save…")
    qtbot.waitUntil(lambda: Path(answers.save_path).is_file())
    status = read_status_list(Path(answers.save_path).read_bytes())
    assert [item.reason for item in status.revoked] == ["Issued by mistake"]
    assert NAME in column(page.people.view, "Parent leader")


@pytest.mark.parametrize("suffix", [".json", ".png", ".svg"])
def test_the_signed_credential_is_saved_in_every_format(  # noqa: PLR0913, PLR0917  # fixtures
    qtbot: Any,
    page: CredentialsPage,
    office: Office,
    answers: Answers,
    tmp_path: Path,
    suffix: str,
) -> None:
    _award(qtbot, page)
    _issue(qtbot, page)
    page.credentials.view.selectRow(0)
    answers.save_path = str(tmp_path / f"credential{suffix}")
    action_named(page.credentials.view, "Save signed credential…").trigger()
    qtbot.waitUntil(lambda: Path(answers.save_path).is_file())
    found = VerifyDesk(office.session.environment, office.session).verify(Path(answers.save_path))
    assert (found.kind, found.unchanged) == (suffix[1:], Answer.YES)


def test_steps_of_somebody_who_stops_early(  # fixtures
    qtbot: Any, page: CredentialsPage, office: Office, answers: Answers, tmp_path: Path
) -> None:
    (linda,) = [who for who in office.credentials.eligibility() if who.person == "Linda Phạm"]
    office.coursework.record(CourseResult(id="", person_id=linda.person_id, credits=2))
    select(page.people.view, "Linda Phạm")
    action_named(page.people.view, "Step credentials…").trigger()
    qtbot.waitUntil(lambda: page.steps is not None and page.steps.issue_button.isEnabled())
    shown = page.steps
    assert shown is not None
    assert column(shown.table.view, "Status") == ["Complete", *["Not complete"] * 3]
    click(shown, "Issue completed steps…")
    _answer(qtbot, page, "Issue")
    qtbot.waitUntil(lambda: column(shown.table.view, "Status")[0] == "Issued")
    assert not shown.issue_button.isEnabled()
    shown.table.view.selectRow(0)
    answers.save_path = str(tmp_path / "course.png")
    qtbot.waitUntil(lambda: button(shown, "Save signed credential…").isEnabled())
    click(shown, "Save signed credential…")
    qtbot.waitUntil(lambda: Path(answers.save_path).is_file())
    shown.table.view.selectRow(0)
    action_named(shown.table.view, "Issue again…").trigger()
    _answer(qtbot, page, "Issue again", "Name corrected")
    assert office.step_credentials.all()[0].issues == 2
    shown.table.view.selectRow(0)
    qtbot.waitUntil(lambda: button(shown, "Revoke…").isEnabled())
    click(shown, "Revoke…")
    _answer(qtbot, page, "Revoke for good", "Course was another's")
    qtbot.waitUntil(lambda: column(shown.table.view, "Status")[0] == "Revoked")
    settle(qtbot, page.context)
    shown.table.view.clearSelection()
    shown.table.view.selectRow(0)
    qtbot.waitUntil(lambda: button(shown, "Issue anew…").isEnabled())
    assert not button(shown, "Revoke…").isEnabled()
    click(shown, "Issue anew…")
    _answer(qtbot, page, "Issue anew", "The right course this time")
    qtbot.waitUntil(lambda: column(shown.table.view, "Status")[0] == "Issued anew")
    settle(qtbot, page.context)
    assert len(office.step_credentials.all()) == 2
    click(shown, "Close")


def test_what_needs_a_look_can_be_filtered(
    qtbot: Any, page: CredentialsPage, office: Office, placed: factories.Placed
) -> None:
    _award(qtbot, page)
    _issue(qtbot, page)
    with office.session.read() as reader:
        (award,) = reader.facts("award", person=placed.person_id)
    evidence = cast("list[list[str]]", award.content["evidence"])
    office.hours.void([evidence[0][0]], "Typed twice")
    page.refresh()
    qtbot.waitUntil(lambda: column(page.credentials.view, "Status") == ["Evidence changed"])
    assert any("1 issued credential" in text for text in texts(page))
    click(page, "Show them")
    qtbot.waitUntil(lambda: page.credentials.request.filters == {"review": "yes"})
    settle(qtbot, page.context)
    assert column(page.credentials.view, "Parent leader") == [NAME]


def test_an_address_leads_to_one_credential_or_to_a_filter(
    qtbot: Any, page: CredentialsPage, office: Office
) -> None:
    _award(qtbot, page)
    page.credentials.view.clearSelection()
    page.open(_only(office).id)
    qtbot.waitUntil(lambda: len(page.credentials.selected_rows()) == 1)
    page.open("status=issued")
    settle(qtbot, page.context)
    assert column(page.credentials.view, "Number") == []
