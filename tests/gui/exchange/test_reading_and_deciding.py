"""Reading the files of a stick and deciding about records, with real files between two laptops."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from plc_desktop.changes.facts import PARTNER, RETRACT
from plc_desktop.domain.fields import Json
from plc_desktop.domain.records import Person, Placement
from tests import factories
from tests.gui.looking import look, settle
from tests.laptops import Laptop, send
from ui.common import theme
from ui.common.text import PlainLabel

if TYPE_CHECKING:
    from PySide6.QtWidgets import QPushButton, QWidget
    from pytestqt.qtbot import QtBot

    from ui.exchange.page import ExchangePage

LEFT = Qt.MouseButton.LeftButton


def words(widget: QWidget) -> str:
    return " ".join(label.text() for label in widget.findChildren(PlainLabel))


def is_led_to(button: QPushButton | None) -> bool:
    return button is not None and button.hasFocus() and not button.visibleRegion().isEmpty()


def names(laptop: Laptop) -> set[str]:
    return {person.full_name for person in laptop.office.records.all(Person)}


def test_a_record_that_was_removed_there_is_kept_by_its_button(
    qtbot: QtBot, bo: Laptop, page: ExchangePage, stick: Path, ana: Laptop
) -> None:
    lan = factories.add_person(ana.office, full_name="Lan Pham")
    bo.office.syncing.import_file(send(ana, stick))
    ana.office.records.save(replace(lan, phone="617-555-0101"))
    bo.office.records.delete("person", lan.id)
    page.read([send(bo, stick)])
    qtbot.waitUntil(lambda: page.preview.isVisible() and bool(page.preview.table.model.rowCount()))
    rows = page.preview.table.model
    assert [rows.index(0, at).data() for at in (0, 2, 3)] == [
        "To decide",
        "Lan Pham",
        "removed on one laptop, edited or used on the other",
    ]
    qtbot.waitUntil(page.preview.take_button.isEnabled)
    qtbot.mouseClick(page.preview.take_button, LEFT)
    recent = page.context.notices.recent
    qtbot.waitUntil(lambda: any("1 thing(s) to decide." in one.text for one in recent))
    page.open("conflicts")
    qtbot.waitUntil(lambda: len(page.conflicts.cards) == 1)
    keep, remove = page.conflicts.cards[0].keep_buttons
    assert (keep.text(), remove.text()) == ("Keep the record", "Remove it")
    assert "Phone: 617-555-0101" in words(page.conflicts)
    qtbot.mouseClick(keep, LEFT)
    qtbot.waitUntil(lambda: "Nothing is left to decide" in words(page.conflicts))
    assert "Lan Pham" in names(ana)
    assert "Decided for Lan Pham: Kept" in recent[0].text


def test_whose_hours_were_signed_there_gets_the_placement_back_by_its_button(
    qtbot: QtBot, bo: Laptop, page: ExchangePage, stick: Path, ana: Laptop
) -> None:
    placed = factories.place(ana.office, "Lan Pham")
    line = factories.record_hours(ana.office, placed)
    bo.office.syncing.import_file(send(ana, stick))
    factories.sign_all(ana.office, placed.supervisor_id, "paper")
    kim = factories.add_person(bo.office, full_name="Kim Tran")
    placement = bo.office.records.get(Placement, placed.placement_id)
    bo.office.records.save(replace(placement, person_id=kim.id))
    ana.office.syncing.import_file(
        send(bo, stick), ana.office.syncing.look(send(bo, stick)).report.confirmation
    )
    page.open("conflicts")
    qtbot.waitUntil(lambda: len(page.conflicts.cards) == 1)
    settle(qtbot, page.context)
    look(page, "given_placement")
    said = words(page.conflicts)
    assert "signed hours at this placement for one person" in said
    assert "Kim Tran" in said
    _, signed = page.conflicts.cards[0].keep_buttons
    qtbot.mouseClick(signed, LEFT)
    qtbot.waitUntil(lambda: "Nothing is left to decide" in words(page.conflicts))
    assert ana.office.hours.row(line).state == "signed"


def test_nothing_is_kept_of_a_file_that_was_looked_at_and_left(
    qtbot: QtBot, bo: Laptop, page: ExchangePage, stick: Path, ana: Laptop
) -> None:
    syncing = ana.office.syncing
    factories.add_person(bo.office, full_name="Lan Pham")
    path = send(bo, stick)
    for leave in (page.show_overview, page.hide):
        page.read([path])
        qtbot.waitUntil(page.preview.isVisible)
        settle(qtbot, page.context)
        assert syncing._looked_at is not None  # noqa: SLF001
        leave()
        settle(qtbot, page.context)
        assert syncing._looked_at is None  # noqa: SLF001
    page.show()
    settle(qtbot, page.context)
    qtbot.mouseClick(page.preview.take_button, LEFT)
    qtbot.waitUntil(lambda: "Lan Pham" in names(ana))


def test_files_that_were_read_before_are_not_shown_one_by_one(
    qtbot: QtBot, bo: Laptop, page: ExchangePage, stick: Path, ana: Laptop
) -> None:
    old = send(bo, stick)
    ana.office.syncing.import_file(old)
    own = send(ana, stick)
    factories.add_person(bo.office, full_name="Lan Pham")
    page.read([old, own, send(bo, stick), old])
    qtbot.waitUntil(page.preview.isVisible)
    assert "New: 1 person" in words(page.preview)
    qtbot.waitUntil(page.preview.take_button.isEnabled)
    qtbot.mouseClick(page.preview.take_button, LEFT)
    qtbot.waitUntil(page.overview.isVisible)
    settle(qtbot, page.context)
    assert page.overview.isVisible()
    assert "Lan Pham" in names(ana)

    page.read([old])
    qtbot.waitUntil(page.preview.isVisible)
    assert "Everything in this file is here already." in words(page.preview)


def test_a_file_of_decisions_and_cards_alone_says_them(
    qtbot: QtBot, bo: Laptop, page: ExchangePage, stick: Path, ana: Laptop
) -> None:
    """Nothing of it is a row; still nobody reads it without knowing what it does."""
    one, other = (factories.add_person(ana.office, full_name=f"Lan {i}") for i in "AB")
    bo.office.syncing.import_file(send(ana, stick))
    bo.office.people.different_people(one.id, other.id)
    accepted: dict[str, Json] = {
        "workspace": "1" * 32, "key": "2" * 64, "age": "age1", "name": "Rui",
        "organization": "Harbor", "compared": "words", "by": "", "at": 1, "nonce": "1",
    }  # fmt: skip
    with bo.office.session.transaction("said") as work:
        work.add_fact(PARTNER, accepted)
        for number in range(4):
            work.add_fact(RETRACT, {"refs": [], "reason": "", "nonce": str(number)})
    page.read([send(bo, stick)])
    qtbot.waitUntil(lambda: page.preview.isVisible() and bool(page.preview.table.model.rowCount()))
    said = words(page.preview)
    assert "Card of another organization accepted: Harbor" in said
    assert re.search("doubles: records that are two people: Lan [AB], Lan [AB] ", said)
    assert "Decision or signature taken back: 4" in said
    assert "File 1 of" not in said
    rows = page.preview.table.model
    shown = [[rows.index(row, at).data() for at in range(4)] for row in range(rows.rowCount())]
    assert ["New", "", "Harbor", "Card of another organization accepted"] in shown
    settle(qtbot, page.context)
    look(page, "facts_preview")
    qtbot.mouseClick(page.preview.take_button, LEFT)
    qtbot.waitUntil(lambda: "Decision or signature taken back: 4" in words(page.overview))
    settle(qtbot, page.context)
    look(page, "facts_list")
    (notice, *_) = page.context.notices.recent
    assert "Card of another organization accepted: 1." in notice.text


def test_of_several_files_each_says_which_it_is(
    qtbot: QtBot, bo: Laptop, page: ExchangePage, stick: Path
) -> None:
    files = []
    for name in ("Lan Pham", "Kim Tran"):
        factories.add_person(bo.office, full_name=name)
        files.append(send(bo, stick))
    page.read(files)
    qtbot.waitUntil(page.preview.isVisible)
    assert "File 1 of 2" in words(page.preview)
    qtbot.mouseClick(page.preview.leave_button, LEFT)
    qtbot.waitUntil(lambda: "File 2 of 2" in words(page.preview))
    page.read(files[:1])
    place = page.preview.place
    qtbot.waitUntil(lambda: page.preview.isVisible() and not place.isVisible())


def test_another_value_is_given_in_a_form_and_a_decision_undone(
    qtbot: QtBot, bo: Laptop, page: ExchangePage, stick: Path, ana: Laptop
) -> None:
    lan = factories.add_person(ana.office, full_name="W" * 200)
    bo.office.syncing.import_file(send(ana, stick))
    ana.office.records.save(replace(lan, birth_year=1990))
    bo.clock.pass_days(1)
    bo.office.records.save(replace(lan, birth_year=1991))
    ana.office.syncing.import_file(send(bo, stick))
    page.open("conflicts")
    qtbot.waitUntil(lambda: len(page.conflicts.cards) == 1)
    card = page.conflicts.cards[0]
    # one long word pushes nothing out of the window
    assert card.minimumSizeHint().width() < page.width()
    assert not card.typed.isVisible()
    qtbot.mouseClick(card.other_button, LEFT)
    dialog = page.deciding_steps.dialog
    assert dialog is not None
    editor = dialog.form.editor("birth_year")
    assert editor.value() == 1991
    editor.set_value(5)
    dialog.form.submit()
    qtbot.waitUntil(lambda: bool(dialog.form.problems()))
    editor.set_value(1992)
    dialog.form.submit()
    qtbot.waitUntil(lambda: "Nothing is left to decide" in words(page.conflicts))
    assert ana.office.records.get(Person, lan.id).birth_year == 1992
    (notice, *_) = page.context.notices.recent
    assert notice.text.endswith(": 1992.")
    assert notice.undo is not None
    notice.undo()
    qtbot.waitUntil(lambda: ana.office.records.get(Person, lan.id).birth_year == 1991)


def test_after_reading_the_page_leads_to_what_is_to_be_decided(
    qtbot: QtBot, bo: Laptop, page: ExchangePage, stick: Path, ana: Laptop
) -> None:
    lan = factories.add_person(ana.office, full_name="Lan Pham")
    bo.office.syncing.import_file(send(ana, stick))
    ana.office.records.save(replace(lan, birth_year=1990))
    bo.office.records.save(replace(lan, birth_year=1991))
    page.resize(700, 420)
    page.activateWindow()
    QTest.qWaitForWindowActive(page)
    page.overview.organizations_button.setFocus()  # far down
    page.read([send(bo, stick)])
    qtbot.waitUntil(page.preview.isVisible)
    qtbot.waitUntil(page.preview.take_button.isEnabled)
    qtbot.keyClick(page.preview.take_button, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: list(page.overview.decide.buttons) == ["conflicts"])
    settle(qtbot, page.context)  # its buttons are made anew when more is known
    qtbot.waitUntil(lambda: is_led_to(page.overview.decide.first))
    assert page.overview.verticalScrollBar().value() == 0


def test_after_reading_what_nobody_has_to_decide_the_page_leads_to_the_receipt(
    qtbot: QtBot, bo: Laptop, page: ExchangePage, stick: Path
) -> None:
    factories.add_person(bo.office, full_name="Lan Pham")
    page.resize(700, 420)
    page.activateWindow()
    QTest.qWaitForWindowActive(page)
    page.read([send(bo, stick)])
    qtbot.waitUntil(page.preview.isVisible)
    qtbot.waitUntil(page.preview.take_button.isEnabled)
    qtbot.keyClick(page.preview.take_button, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: bool(page.overview.read_files.undo_buttons))
    settle(qtbot, page.context)  # its buttons are made anew when more is known
    qtbot.waitUntil(lambda: is_led_to(page.overview.read_files.first))


def test_all_that_a_row_says_stands_under_the_table(
    qtbot: QtBot, bo: Laptop, page: ExchangePage, stick: Path, ana: Laptop
) -> None:
    lan = factories.add_person(ana.office, full_name="Lan Pham")
    bo.office.syncing.import_file(send(ana, stick))
    long = "Maria Magdalena " * 8
    changed = replace(lan, birth_year=1991, phone="617-555-0101", printed_name=long.strip())
    bo.office.records.save(changed)
    page.resize(960, 700)
    page.read([send(bo, stick)])
    preview = page.preview
    qtbot.waitUntil(lambda: preview.isVisible() and bool(preview.table.model.rowCount()))
    assert not preview.details.isVisible()
    preview.table.view.setFocus()
    preview.table.view.selectRow(0)
    qtbot.waitUntil(preview.details.isVisible)
    name, *said = preview.details.text.splitlines()
    assert name == "Lan Pham"
    assert len(said) > 1
    assert any(long.strip() in line for line in said)
    header = preview.table.view.horizontalHeader()
    end = header.sectionViewportPosition(3) + header.sectionSize(3)
    assert end <= preview.table.view.viewport().width()
    assert header.sectionSize(3) >= 28 * theme.current().metrics().averageCharWidth()
    page.resize(700, 420)
    qtbot.waitUntil(lambda: preview.details.visibleRegion().isEmpty())
    qtbot.keyClick(preview.table.view, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not preview.details.visibleRegion().isEmpty())
    page.show_overview()
    page.read([send(bo, stick)])
    qtbot.waitUntil(lambda: preview.isVisible() and bool(preview.table.model.rowCount()))
    settle(qtbot, page.context)
    assert not preview.details.isVisible()
