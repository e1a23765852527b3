"""Sending lines by file and taking answers in, on the office's sign-off page."""

from __future__ import annotations

import dataclasses
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox

from tests import factories
from tests.gui.looking import (
    button,
    click,
    column,
    dialog,
    dialogs,
    drop,
    settle,
    show_page,
    texts,
)
from tests.supervisors import SupervisorLaptop, acquaint
from ui.sign_off.page import SignOffPage

if TYPE_CHECKING:
    from plc_desktop.services.app import Office
    from ui.common.page import PageContext


@pytest.fixture
def placed(office: Office) -> factories.Placed:
    made = factories.place(office)
    for day in (2, 3, 4):
        factories.record_hours(
            office, made, worked_on=date(2026, 3, day), minutes=60 * day, activity=f"Visit {day}"
        )
    return made


@pytest.fixture
def peter(office: Office) -> str:
    """A supervisor without a card, with one line waiting."""
    other = factories.add_person(office, full_name="Peter <b>Okafor</b> & Sons").id
    factories.record_hours(office, factories.place(office, "Linda Phạm", supervisor_id=other))
    return other


@pytest.fixture
def rosa(office: Office, placed: factories.Placed, tmp_path: Path) -> SupervisorLaptop:
    laptop = SupervisorLaptop(office.session.environment, tmp_path / "rosa")
    acquaint(office, laptop, placed.supervisor_id, tmp_path)
    return laptop


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


@pytest.fixture
def files() -> list[str]:
    """What the person chooses in the system's window for several files."""
    return []


@pytest.fixture
def page(
    qtbot: Any, office: Office, page_context: PageContext, stick: Path, files: list[str]
) -> SignOffPage:
    context = dataclasses.replace(
        page_context,
        ask_folder=lambda _title: str(stick),
        ask_open_paths=lambda _title, _kinds: files,
    )
    shown = SignOffPage(office, context)
    qtbot.addWidget(shown)
    return shown


def send_all(qtbot: Any, page: SignOffPage, text: str = "Send by file…") -> None:
    click(page, text)
    settle(qtbot, page.context)
    sending = dialog(page)
    click(sending, button_text(sending))
    qtbot.waitUntil(lambda: "Done" in texts(sending))
    click(sending, "Done")
    settle(qtbot, page.context)


def button_text(sending: Any) -> str:
    return str(sending.make_button.text())


def take_in(qtbot: Any, page: SignOffPage, files: list[str], *paths: Path) -> str:
    """Import answers by the button and return what the window says."""
    files[:] = [str(path) for path in paths]
    click(page, "Import answers…")
    settle(qtbot, page.context)
    shown = dialog(page)
    words = "\n".join(texts(shown))
    click(shown, "Close")
    settle(qtbot, page.context)
    return words


@pytest.mark.usefixtures("peter", "rosa")
def test_sending_says_who_has_no_card_and_makes_a_file_for_who_has(
    qtbot: Any, page: SignOffPage, stick: Path
) -> None:
    show_page(qtbot, page)
    assert set(column(page.queue.view, "By file")) == {"", "No card yet"}
    click(page, "Send by file…")
    settle(qtbot, page.context)
    sending = dialog(page)
    boxes = {box.text(): box for box in sending.findChildren(QCheckBox)}
    without = next(box for text, box in boxes.items() if "no card yet" in text)
    assert "Peter <b>Okafor</b> && Sons" in without.text()
    assert not without.isEnabled()
    assert any("ask the supervisor for their card" in text for text in texts(sending))
    click(sending, button_text(sending))
    qtbot.waitUntil(lambda: "Done" in texts(sending))
    (file,) = stick.iterdir()
    assert file.name in texts(sending)
    assert file.name.startswith("Riverside-Family-Center_to-sign_Rosa-Méndez_2026-03-20_")
    click(sending, "Done")
    settle(qtbot, page.context)
    assert any(text.startswith("3 sent") for text in column(page.queue.view, "By file"))


def test_the_answer_comes_in_twice_and_counts_once(
    qtbot: Any,
    page: SignOffPage,
    stick: Path,
    rosa: SupervisorLaptop,
    files: list[str],
) -> None:
    show_page(qtbot, page)
    send_all(qtbot, page)
    (file,) = stick.iterdir()
    answer = rosa.answer(file)
    assert "3 line(s) signed" in take_in(qtbot, page, files, answer)
    again = take_in(qtbot, page, files, answer, answer)
    assert "3 line(s) were known already" in again
    assert "signed" not in again
    assert column(page.queue.view, "Supervisor") == []


def test_undo_takes_an_answer_back(
    qtbot: Any, page: SignOffPage, stick: Path, rosa: SupervisorLaptop, files: list[str]
) -> None:
    show_page(qtbot, page)
    send_all(qtbot, page)
    (file,) = stick.iterdir()
    files[:] = [str(rosa.answer(file))]
    click(page, "Import answers…")
    settle(qtbot, page.context)
    click(dialog(page), "Undo: take all of it back")
    qtbot.waitUntil(lambda: column(page.queue.view, "Lines") == ["3"])


def test_files_that_cannot_be_taken_say_why_and_the_others_are_taken(
    qtbot: Any,
    page: SignOffPage,
    stick: Path,
    rosa: SupervisorLaptop,
    files: list[str],
) -> None:
    show_page(qtbot, page)
    send_all(qtbot, page)
    (file,) = stick.iterdir()
    answer = rosa.answer(file)
    broken = stick / "bro\u202eken.plcsig"
    broken.write_bytes(answer.read_bytes()[:-20])
    words = take_in(qtbot, page, files, broken, answer)
    assert "This file is cut off or damaged." in words
    assert "bro\\u{202E}ken.plcsig" in words
    assert "3 line(s) signed" in words
    assert page.office.sign_off.queue() == []


def test_an_edit_after_sending_is_shown_and_the_old_signature_does_not_count(
    qtbot: Any,
    page: SignOffPage,
    stick: Path,
    rosa: SupervisorLaptop,
    files: list[str],
) -> None:
    office = page.office
    (supervisor_id,) = (item.supervisor_id for item in office.sign_off.queue())
    show_page(qtbot, page)
    send_all(qtbot, page)
    (file,) = stick.iterdir()
    first = office.sign_off.lines(supervisor_id)[0].line.entry_id
    office.hours.edit(dataclasses.replace(office.hours.entry(first), minutes=30))
    page.open(supervisor_id)
    settle(qtbot, page.context)
    assert "Changed since it was sent" in column(page.signing.table.view, "By file")
    page.open("")
    settle(qtbot, page.context)
    words = take_in(qtbot, page, files, rosa.answer(file))
    assert "2 line(s) signed" in words
    assert "1 line(s) signed as they were before you changed them" in words


def test_what_is_overdue_is_listed_and_sent_again(
    qtbot: Any,
    page: SignOffPage,
    stick: Path,
    rosa: SupervisorLaptop,
    clock: factories.Clock,
) -> None:
    assert rosa.identity.exists()
    show_page(qtbot, page)
    send_all(qtbot, page)
    clock.pass_days(15)
    page.refresh()
    settle(qtbot, page.context)
    assert column(page.queue.view, "By file") == ["Overdue: 3 of 3 sent"]
    assert button(page, "Sent by file (1 overdue)").isEnabled()
    page.open("sent")
    settle(qtbot, page.context)
    view = page.sent.table.view
    assert column(view, "Answer") == ["Overdue"]
    assert column(view, "Open lines") == ["3 of 3"]
    view.selectRow(0)
    send_all(qtbot, page, "Send again…")
    qtbot.waitUntil(lambda: column(view, "Answer") == ["Not answered yet"])
    assert len(list(stick.iterdir())) == 2


def test_chosen_lines_only(
    qtbot: Any,
    page: SignOffPage,
    placed: factories.Placed,
    stick: Path,
    rosa: SupervisorLaptop,
) -> None:
    show_page(qtbot, page, placed.supervisor_id)
    view = page.signing.table.view
    view.selectRow(0)
    view.selectionModel().select(
        view.model().index(1, 0),
        view.selectionModel().SelectionFlag.Select | view.selectionModel().SelectionFlag.Rows,
    )
    send_all(qtbot, page)
    (file,) = stick.iterdir()
    assert len(rosa.desk.open_request(file).lines) == 2
    assert [text[:4] for text in column(view, "By file")] == ["Sent", "Sent", ""]


def test_answers_are_dropped_on_the_page(
    qtbot: Any, page: SignOffPage, stick: Path, rosa: SupervisorLaptop
) -> None:
    show_page(qtbot, page)
    send_all(qtbot, page)
    (file,) = stick.iterdir()
    assert drop(page, rosa.answer(file))
    qtbot.waitUntil(lambda: len(dialogs(page)) == 1)
    settle(qtbot, page.context)
    assert "3 line(s) signed" in texts(dialog(page))


def test_refused_lines_say_whose_they_are_and_why(
    qtbot: Any, page: SignOffPage, stick: Path, rosa: SupervisorLaptop, files: list[str]
) -> None:
    show_page(qtbot, page)
    send_all(qtbot, page)
    (file,) = stick.iterdir()
    rosa.clock_ahead(timedelta(days=5))
    words = take_in(qtbot, page, files, rosa.answer(file))
    assert words.count("王秀英") == 3
    assert column(page.queue.view, "Lines") == ["3"]


def test_a_sender_nobody_accepted_leads_to_the_cards(
    qtbot: Any, page: SignOffPage, stick: Path, rosa: SupervisorLaptop, files: list[str]
) -> None:
    office = page.office
    show_page(qtbot, page)
    send_all(qtbot, page)
    (file,) = stick.iterdir()
    (trusted,) = office.identities.trusted()
    office.sign_off.take_back([trusted.fact_id], "never accepted")
    files[:] = [str(rosa.answer(file))]
    click(page, "Import answers…")
    settle(qtbot, page.context)
    shown = dialog(page)
    assert any("Nobody compared the card of Rosa Méndez yet" in text for text in texts(shown))
    assert button(shown, "Accept a card…").isEnabled()
    click(shown, "Close")


@pytest.mark.usefixtures("peter", "rosa")
def test_only_chosen_supervisors_are_ticked_and_without_a_choice_all(
    qtbot: Any, page: SignOffPage
) -> None:
    show_page(qtbot, page)
    qtbot.waitUntil(lambda: len(page.queue.selected_rows()) == 1)
    assert _ticked(qtbot, page) == ["Rosa Méndez"]  # all who have a card
    _press(qtbot, page, "Peter")  # the row that the page itself proposes, and who has no card
    assert _ticked(qtbot, page) == []
    _press(qtbot, page, "Rosa")
    assert _ticked(qtbot, page) == ["Rosa Méndez"]


def _press(qtbot: Any, page: SignOffPage, name: str) -> None:
    view = page.queue.view
    names = column(view, "Supervisor")
    row = next(at for at, shown in enumerate(names) if name in shown)
    place = view.visualRect(view.model().index(row, 0)).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert len(page.queue.selected_rows()) == 1


def _ticked(qtbot: Any, page: SignOffPage) -> list[str]:
    """Return whom the dialog proposes, and close it."""
    click(page, "Send by file…")
    settle(qtbot, page.context)
    sending = dialog(page)
    boxes = sending.findChildren(QCheckBox)
    assert len(boxes) == len(column(page.queue.view, "Supervisor"))
    ticked = [box.text().partition(" · ")[0] for box in boxes if box.isChecked()]
    click(sending, "Cancel")
    qtbot.waitUntil(lambda: not dialogs(page))
    return ticked
