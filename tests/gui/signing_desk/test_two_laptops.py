"""The office asks, a supervisor signs some and returns some, the answers come back in any order."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from plc_desktop.domain.records import Placement
from plc_desktop.services.app import Office
from tests import factories
from tests.gui.looking import (
    click,
    column,
    dialog,
    settle,
    settle_tasks,
    show_page,
    texts,
    uncounted,
)
from tests.gui.signing_desk.conftest import Chosen
from tests.supervisors import SupervisorLaptop, acquaint
from ui.common.page import PageContext
from ui.sign_off.page import SignOffPage
from ui.signing_desk.window import SigningDesk

Opener = Callable[..., SigningDesk]


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    folder = tmp_path / "stick"
    folder.mkdir(exist_ok=True)
    return folder


@pytest.fixture
def inbox() -> list[str]:
    """The answers the office chooses next."""
    return []


@pytest.fixture
def known(office: Office, rosa: SupervisorLaptop) -> Office:
    """The office; Rosa and it accepted each other's cards."""
    assert rosa.identity.trusted()
    return office


@pytest.fixture
def page(
    known: Office, qtbot: Any, page_context: PageContext, stick: Path, inbox: list[str]
) -> SignOffPage:
    """The office's page."""
    context = dataclasses.replace(
        page_context,
        ask_folder=lambda _title: str(stick),
        ask_open_paths=lambda _title, _kinds: inbox,
    )
    shown = SignOffPage(known, context)
    show_page(qtbot, shown)
    return shown


def send(qtbot: Any, page: SignOffPage, stick: Path) -> Path:
    """Send everything that waits, by clicks, and return the new file."""
    before = set(stick.iterdir())
    click(page, "Send by file…")
    settle(qtbot, page.context)
    sending = dialog(page)
    click(sending, sending.make_button.text())  # type: ignore[attr-defined]  # a SendDialog
    qtbot.waitUntil(lambda: "Done" in texts(sending))
    click(sending, "Done")
    settle(qtbot, page.context)
    (made,) = set(stick.iterdir()) - before
    return made


def sign(  # noqa: PLR0913, PLR0917
    qtbot: Any, desk: SigningDesk, keys: str, chosen: Chosen, target: Path, reason: str = ""
) -> Path:
    """Press keys on the lines, from the first on, and save the answer."""
    view = desk.request.lines.table.view
    view.selectRow(0)
    for pressed in keys:
        view.setFocus()
        QTest.keyClick(view, {"S": Qt.Key.Key_S, "R": Qt.Key.Key_R, "_": Qt.Key.Key_Space}[pressed])
        if pressed == "R":
            field = desk.request.lines.details._reason  # noqa: SLF001
            QTest.keyClicks(field, reason)
            QTest.keyClick(field, Qt.Key.Key_Return)
    desk.request.side.passphrase.set_value("")
    QTest.keyClicks(desk.request.side.passphrase.line, factories.SUPERVISOR_PASSPHRASE)
    chosen.save = str(target)
    desk.request.side.button.click()
    settle_tasks(qtbot, desk.shell.tasks)
    assert target.is_file()
    return target


def take_in(qtbot: Any, page: SignOffPage, inbox: list[str], *paths: Path) -> str:
    inbox[:] = [str(path) for path in paths]
    click(page, "Import answers…")
    settle(qtbot, page.context)
    shown = dialog(page)
    words = uncounted("\n".join(texts(shown)))
    click(shown, "Close")
    settle(qtbot, page.context)
    return words


@pytest.mark.parametrize("is_later_first", [False, True])
def test_some_signed_some_returned_taken_in_twice_in_any_order(  # noqa: PLR0913, PLR0917
    qtbot: Any,
    page: SignOffPage,
    open_desk: Opener,
    chosen: Chosen,
    stick: Path,
    inbox: list[str],
    is_later_first: bool,  # noqa: FBT001
) -> None:
    office = page.office
    request = send(qtbot, page, stick)
    desk = open_desk(request)
    first = sign(qtbot, desk, "S_", chosen, stick / "first.plcsig")
    desk.open_file(request)
    settle_tasks(qtbot, desk.shell.tasks)
    later = sign(qtbot, desk, "_SR", chosen, stick / "later.plcsig", "It ended at 11:15")

    order = [later, first] if is_later_first else [first, later]
    for answer in (*order, *order):
        take_in(qtbot, page, inbox, answer)
    words = take_in(qtbot, page, inbox, *order)
    assert "known already" in words
    assert "line signed" not in words
    rows = sorted(
        (office.hours.row(entry_id) for entry_id in _entries(office)), key=lambda row: row.worked_on
    )
    assert [row.state for row in rows] == ["signed", "signed", "returned"]
    assert rows[2].reason == "It ended at 11:15"
    assert {row.attestation_level for row in rows[:2]} == {"signed_by_file"}
    assert column(page.queue.view, "Supervisor") == []

    office.hours.edit(dataclasses.replace(office.hours.entry(rows[2].id), minutes=75))
    page.refresh()
    settle(qtbot, page.context)
    again = open_desk(send(qtbot, page, stick))
    assert column(again.request.lines.table.view, "Length") == ["1:15"]
    assert "1 line signed" in take_in(
        qtbot, page, inbox, sign(qtbot, again, "S", chosen, stick / "again.plcsig")
    )
    assert office.requests_sent.open() == []


def _entries(office: Office) -> list[str]:
    from plc_desktop.domain.tables import TableRequest

    return [row.id for row in office.tables.first_page("hours", TableRequest(), 50)]


def test_an_acting_supervisor_is_asked_and_answers(
    qtbot: Any,
    page: SignOffPage,
    stick: Path,
    inbox: list[str],
    tmp_path: Path,
) -> None:
    office = page.office
    (item,) = office.sign_off.queue()
    placement_id = office.sign_off.lines(item.supervisor_id)[0].line.placement_id
    acting = factories.add_person(office, full_name="Peter Okafor").id
    today = page.context.today()
    office.placements.set_acting(placement_id, acting, today, today)
    peter = SupervisorLaptop(office.session.environment, tmp_path / "peter", "Peter Okafor")
    acquaint(office, peter, acting, tmp_path)
    page.refresh()
    settle(qtbot, page.context)
    assert column(page.queue.view, "Supervisor") == ["Peter Okafor"]
    answer = peter.answer(send(qtbot, page, stick))
    assert "3 line signed" in take_in(qtbot, page, inbox, answer)
    assert isinstance(office.records.get(Placement, placement_id).supervisor_id, str)
    (signature,) = office.sign_off.signatures(_entries(office)[0])
    assert signature.supervisor == "Peter Okafor"
