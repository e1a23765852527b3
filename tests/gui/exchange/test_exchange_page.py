"""The exchange page with real files between two real workspaces."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from plc_desktop.domain.records import Person
from plc_desktop.services.app import open_workspace, restore_workspace
from plc_desktop.services.exchange import writing
from plc_desktop.services.exchange.syncing import OtherLaptop
from plc_desktop.services.identities.laptops import Laptop as KnownLaptop
from tests import factories
from tests.gui.looking import drop, settle
from tests.laptops import WORKSPACE, Laptop, environment_in, join, reopen, send
from ui.common.confirm import ConfirmDialog
from ui.common.text import PlainLabel
from ui.exchange.laptops_card import LaptopBlock
from ui.exchange.waiting_dialog import WaitingDialog
from ui.home.work_list import WorkSentences

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from tests.gui.conftest import Answers
    from ui.common.page import PageContext
    from ui.exchange.page import ExchangePage

LEFT = Qt.MouseButton.LeftButton


def words(widget: QWidget) -> str:
    return " ".join(label.text() for label in widget.findChildren(PlainLabel))


def names(laptop: Laptop) -> set[str]:
    return {person.full_name for person in laptop.office.records.all(Person)}


def rosa(laptop: Laptop) -> Person:
    people: list[Person] = laptop.office.records.all(Person)
    return next(one for one in people if one.full_name == "Rosa Méndez")


def test_alone_the_page_says_how_to_begin(page: ExchangePage) -> None:
    assert "Only this laptop works on this workspace" in words(page.overview.laptops)
    assert "called Ana’s laptop" in words(page.overview.laptops)
    assert not page.write_button.isEnabled()
    assert "Nothing waits for you." in words(page.overview.decide)
    assert page.overview.decide.accessibleName() == "For you to decide"


def test_a_file_is_looked_at_read_and_taken_back(  # noqa: PLR0913, PLR0917  # fixtures
    qtbot: QtBot, bo: Laptop, page: ExchangePage, stick: Path, answers: Answers, ana: Laptop
) -> None:
    factories.add_person(bo.office, full_name="Lan Pham")
    answers.open_path = str(send(bo, stick))

    qtbot.mouseClick(page.read_button, LEFT)
    qtbot.waitUntil(page.preview.isVisible)
    assert "A file from Bo’s laptop" in words(page.preview)
    assert "New: 1 person" in words(page.preview)
    assert "Lan Pham" not in names(ana)
    qtbot.waitUntil(page.preview.take_button.isEnabled)
    qtbot.mouseClick(page.preview.take_button, LEFT)
    qtbot.waitUntil(lambda: bool(page.overview.read_files.undo_buttons))
    assert "Lan Pham" in names(ana)
    assert "from Bo’s laptop" in words(page.overview.read_files)
    assert "New: 1 person" in words(page.overview.read_files)
    assert page.overview.laptops.isVisible()

    qtbot.mouseClick(page.overview.read_files.undo_buttons[0], LEFT)
    dialogs = page.window().findChildren

    qtbot.waitUntil(lambda: bool(dialogs(ConfirmDialog)))
    dialogs(ConfirmDialog)[0].accept()
    qtbot.waitUntil(lambda: "taken back" in words(page.overview.read_files))
    assert "Lan Pham" not in names(ana)


def test_our_file_goes_where_the_person_says(
    qtbot: QtBot, bo: Laptop, page: ExchangePage, stick: Path
) -> None:
    page.refresh()
    qtbot.waitUntil(page.write_button.isEnabled)
    assert "Never; none of its files was read yet" in words(page.overview.laptops)
    qtbot.mouseClick(page.write_button, LEFT)
    qtbot.waitUntil(lambda: bool(list(stick.glob("*.plcsync"))))
    (path,) = stick.glob("*.plcsync")
    assert bo.office.syncing.look(path).is_trusted
    qtbot.waitUntil(lambda: bool(page.context.notices.recent))
    assert "for Bo’s laptop" in page.context.notices.recent[0].text


def test_the_folder_shows_new_files(
    qtbot: QtBot, bo: Laptop, page: ExchangePage, stick: Path, ana: Laptop
) -> None:
    factories.add_person(bo.office, full_name="Lan Pham")
    send(bo, stick)
    qtbot.mouseClick(page.overview.folder.choose_button, LEFT)
    qtbot.waitUntil(lambda: len(page.overview.folder.read_buttons) == 1)
    assert "From Bo’s laptop" in words(page.overview.folder)
    qtbot.mouseClick(page.overview.folder.read_buttons[0], LEFT)
    qtbot.waitUntil(page.preview.take_button.isVisible)
    qtbot.waitUntil(page.preview.take_button.isEnabled)
    qtbot.mouseClick(page.preview.take_button, LEFT)
    qtbot.waitUntil(lambda: "Nothing new." in words(page.overview.folder))
    assert "Lan Pham" in names(ana)

    stick.rename(stick.with_name("pulled"))
    page.refresh()
    qtbot.waitUntil(lambda: "The folder is not there now" in words(page.overview.folder))
    qtbot.mouseClick(page.overview.folder.forget_button, LEFT)
    qtbot.waitUntil(lambda: "A stick, or a folder" in words(page.overview.folder))


def test_two_edits_are_decided_by_a_person(
    qtbot: QtBot, bo: Laptop, page: ExchangePage, stick: Path, ana: Laptop
) -> None:
    person = rosa(ana)
    ana.office.records.save(replace(person, phone="617-555-0101"))
    bo.office.records.save(replace(person, phone="617-555-0202"))
    ana.office.syncing.import_file(send(bo, stick))
    page.refresh()
    qtbot.waitUntil(lambda: "conflicts" in page.overview.decide.buttons)
    qtbot.mouseClick(page.overview.decide.buttons["conflicts"], LEFT)
    qtbot.waitUntil(lambda: len(page.conflicts.cards) == 1)
    card = page.conflicts.cards[0]
    assert {"617-555-0101", "617-555-0202"} <= set(words(card).split())
    assert "Bo’s laptop" in words(card)
    card.typed.setText("617-555-0303")
    page.refresh()
    settle(qtbot, page.context)
    assert page.conflicts.cards == [card]
    assert card.typed.text() == "617-555-0303"
    qtbot.mouseClick(card.type_button, LEFT)
    qtbot.waitUntil(lambda: "Nothing is left to decide" in words(page.conflicts))
    assert rosa(ana).phone == "617-555-0303"


def test_a_value_that_cannot_be_kept_is_explained(
    qtbot: QtBot, bo: Laptop, page: ExchangePage, stick: Path, ana: Laptop
) -> None:
    person = rosa(ana)
    ana.office.records.save(replace(person, full_name="Rosa Mendez"))
    bo.office.records.save(replace(person, full_name="Rosa M. Mendez"))
    ana.office.syncing.import_file(send(bo, stick))
    page.open("conflicts")
    qtbot.waitUntil(lambda: len(page.conflicts.cards) == 1)
    card = page.conflicts.cards[0]
    qtbot.mouseClick(card.type_button, LEFT)
    qtbot.waitUntil(lambda: card.keep_buttons[0].isEnabled() and "name" in words(card).lower())
    qtbot.mouseClick(card.keep_buttons[1], LEFT)
    qtbot.waitUntil(lambda: "Nothing is left to decide" in words(page.conflicts))


def test_much_is_read_only_after_typing(
    qtbot: QtBot, bo: Laptop, page: ExchangePage, stick: Path, ana: Laptop
) -> None:
    made = [factories.add_person(bo.office, full_name=f"Person {n}") for n in range(8)]
    ana.office.syncing.import_file(send(bo, stick))
    for person in made:
        bo.office.records.delete("person", person.id)
    page.read([send(bo, stick)])
    qtbot.waitUntil(page.preview.typed.isVisible)
    assert "Deleted: 8 people" in words(page.preview)
    assert not page.preview.take_button.isEnabled()
    assert page.preview.typed.placeholderText() == "Type these numbers to go on"
    wanted = ana.office.syncing.look(max(stick.glob("*.plcsync"))).report.confirmation
    qtbot.keyClicks(page.preview.typed, wanted)
    qtbot.waitUntil(page.preview.take_button.isEnabled)
    qtbot.mouseClick(page.preview.take_button, LEFT)
    qtbot.waitUntil(page.overview.laptops.isVisible)
    qtbot.waitUntil(lambda: not any(name.startswith("Person") for name in names(ana)))


def test_a_file_that_cannot_be_used_is_kept_with_its_reason(
    qtbot: QtBot, bo: Laptop, page: ExchangePage, stick: Path
) -> None:
    path = send(bo, stick)
    path.write_bytes(path.read_bytes()[:-20])
    page.read([path])
    qtbot.waitUntil(lambda: bool(page.context.notices.recent))
    page.refresh()
    qtbot.waitUntil(page.overview.problems.isVisible)
    assert path.name in words(page.overview.problems)


def test_one_more_laptop_is_accepted_by_its_words(  # noqa: PLR0913, PLR0917  # fixtures
    qtbot: QtBot, ana: Laptop, page: ExchangePage, stick: Path, answers: Answers, tmp_path: Path
) -> None:
    from plc_desktop.services.joining import Joining
    from tests.factories import Clock
    from tests.laptops import environment_in

    there = environment_in(tmp_path / "cam" / "home", Clock(ana.clock.instant))
    seen = Joining(there).write_card(ana.card(stick), "Cam’s laptop", stick / "cam.plccard")
    answers.open_path = str(stick / "cam.plccard")
    qtbot.mouseClick(page.overview.laptops.accept_button, LEFT)
    qtbot.waitUntil(lambda: page.card_steps.guide is not None and page.card_steps.guide.isVisible())
    guide = page.card_steps.guide
    assert guide is not None
    assert "Cam’s laptop" in words(guide)
    guide.go_on()
    assert set(seen.code.words) <= set(words(guide.compare).split())
    assert "Call whoever uses Cam’s laptop" in words(guide.compare)
    qtbot.mouseClick(guide.compare.equal_button, LEFT)
    guide.go_on()
    qtbot.waitUntil(lambda: "Cam’s laptop" in words(page.overview.laptops))
    qtbot.waitUntil(lambda: not guide.compare.isVisible())
    assert "Next: write a file for it" in words(guide)
    qtbot.mouseClick(guide.write_button, LEFT)
    qtbot.waitUntil(lambda: bool(list(stick.glob("*.plcsync"))))


def test_this_laptop_gets_a_name_and_a_lost_one_is_withdrawn(  # noqa: PLR0913, PLR0917  # fixtures
    qtbot: QtBot, ana: Laptop, bo: Laptop, page: ExchangePage, answers: Answers, tmp_path: Path
) -> None:
    qtbot.mouseClick(page.overview.laptops.name_button, LEFT)
    assert page.laptop_steps.dialog is not None
    page.laptop_steps.dialog.form.editor("name").set_value("Front desk")
    page.laptop_steps.dialog.form.submit()
    qtbot.waitUntil(lambda: "called Front desk" in words(page.overview.laptops))
    answers.save_path = str(tmp_path / "desk.plccard")
    qtbot.mouseClick(page.overview.laptops.card_button, LEFT)
    qtbot.waitUntil((tmp_path / "desk.plccard").is_file)

    page.refresh()
    qtbot.waitUntil(lambda: len(page.overview.laptops.blocks) == 1)
    qtbot.mouseClick(page.overview.laptops.blocks[0].withdraw_button, LEFT)
    page.laptop_steps.dialog.form.editor("reason").set_value("lost on the bus")
    page.laptop_steps.dialog.form.submit()
    qtbot.waitUntil(lambda: not page.overview.laptops.blocks)
    assert ana.office.laptops.all()[0].is_revoked
    assert bo.key == ana.office.laptops.all()[0].key

    qtbot.waitUntil(lambda: len(page.overview.laptops.readmit_buttons) == 1)
    said = words(page.overview.laptops)
    assert "Bo’s laptop is withdrawn: Ana Duarte said “lost on the bus”." in said
    qtbot.mouseClick(page.overview.laptops.readmit_buttons[0], LEFT)
    qtbot.waitUntil(lambda: bool(page.findChildren(ConfirmDialog)))
    page.findChildren(ConfirmDialog)[0].accept()
    qtbot.waitUntil(lambda: len(page.overview.laptops.blocks) == 1)
    assert not ana.office.laptops.all()[0].is_revoked


def test_two_laptops_that_withdraw_each_other_are_put_to_a_person(  # noqa: PLR0913, PLR0917  # fixtures
    qtbot: QtBot, ana: Laptop, bo: Laptop, page: ExchangePage, stick: Path, tmp_path: Path
) -> None:
    cam = join(ana, tmp_path / "cam-root", "Cam")
    bo.office.syncing.import_file(send(ana, stick, bo))
    ana.office.laptops.revoke(cam.key, "stolen")
    page.read([send(cam, stick, ana)])
    qtbot.waitUntil(page.preview.isVisible)
    assert not page.preview.take_button.isVisible()  # it withdraws nobody
    cam.office.syncing.import_file(send(bo, stick, cam))
    cam.office.laptops.revoke(bo.key, "left")
    page.read([send(cam, stick, ana)])
    qtbot.waitUntil(page.preview.take_button.isVisible)
    assert "its file says the same of Bo’s laptop" in words(page.preview)
    qtbot.mouseClick(page.preview.take_button, LEFT)
    qtbot.waitUntil(lambda: len(page.overview.laptops.readmit_buttons) == 2)
    assert "Withdrawn now as well: Bo’s laptop." in page.context.notices.recent[0].text
    cam.office.close()


@pytest.fixture
def in_vain(  # noqa: PLR0913, PLR0917  # fixtures
    qtbot: QtBot,
    ana: Laptop,
    bo: Laptop,
    page: ExchangePage,
    stick: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> WaitingDialog:
    """What is offered for a change that has waited a month for one that is lost."""
    bo.office.syncing.import_file(send(ana, stick))
    monkeypatch.setattr(writing, "_SURELY_LARGER", 1)
    factories.add_person(bo.office, full_name="Kim Tran")  # this change is lost for good
    with bo.office.session.read() as reader:
        heads = reader.heads()
        (peer,) = reader.peers()
    bo.office.session.database.save_peer(replace(peer, heads=heads))
    factories.add_person(bo.office, full_name="Mai Ly")
    ana.office.syncing.import_file(send(bo, stick))
    page.refresh()
    qtbot.waitUntil(lambda: "have not arrived" in words(page.overview.decide))
    ana.clock.pass_days(31)
    page.refresh()
    qtbot.waitUntil(lambda: "orphans" in page.overview.decide.buttons)
    qtbot.mouseClick(page.overview.decide.buttons["orphans"], LEFT)
    qtbot.waitUntil(lambda: bool(page.findChildren(WaitingDialog)))
    return page.findChildren(WaitingDialog)[0]


def test_what_waited_in_vain_is_entered_when_a_person_says_so(
    qtbot: QtBot, ana: Laptop, page: ExchangePage, in_vain: WaitingDialog
) -> None:
    said = words(in_vain)
    assert "Ana Duarte" in said
    assert "Person, Full name: (empty) → Mai Ly" in said
    qtbot.mouseClick(in_vain.enter_button, LEFT)
    qtbot.waitUntil(lambda: "orphans" not in page.overview.decide.buttons)
    assert "Mai Ly" in names(ana)


def test_what_waited_in_vain_can_be_dropped(
    qtbot: QtBot, ana: Laptop, page: ExchangePage, in_vain: WaitingDialog
) -> None:
    qtbot.mouseClick(in_vain.drop_button, LEFT)
    qtbot.waitUntil(lambda: bool(page.findChildren(ConfirmDialog)))
    page.findChildren(ConfirmDialog)[0].accept()
    qtbot.waitUntil(lambda: "orphans" not in page.overview.decide.buttons)
    assert "Mai Ly" not in names(ana)
    assert ana.office.syncing.status().missing == ()


def test_a_line_changed_after_it_was_signed_is_shown_in_words(
    qtbot: QtBot, bo: Laptop, page: ExchangePage, stick: Path, ana: Laptop
) -> None:
    placed = factories.place(ana.office, "Lan Pham")
    entry_id = factories.record_hours(ana.office, placed, description="Council meeting")
    bo.office.syncing.import_file(send(ana, stick))
    factories.sign_all(ana.office, placed.supervisor_id)
    entry = bo.office.hours.entry(entry_id)
    bo.office.hours.edit(replace(entry, minutes=180))
    ana.office.syncing.import_file(send(bo, stick))
    page.open("conflicts")
    qtbot.waitUntil(lambda: len(page.conflicts.cards) == 1)
    said = words(page.conflicts.cards[0])
    assert "Length: 3:00" in said
    assert "Length: 2:00" in said
    assert "A supervisor signed this line" in said
    assert "Mar 5, 2026" in said
    assert "(empty)" not in said


def test_what_conflicts_stands_on_home(bo: Laptop, stick: Path, ana: Laptop) -> None:
    person = rosa(ana)
    ana.office.records.save(replace(person, phone="617-555-0101"))
    bo.office.records.save(replace(person, phone="617-555-0202"))
    ana.office.syncing.import_file(send(bo, stick))
    home = ana.office.overview.home()
    (item,) = [one for one in WorkSentences().items(home) if one.address == "exchange/conflicts"]
    assert item.count == 1


def test_the_file_a_workspace_began_with_is_not_taken_back(
    qtbot: QtBot, bo: Laptop, page_context: PageContext
) -> None:
    from ui.exchange.page import ExchangePage

    page = ExchangePage(bo.office, page_context)
    qtbot.addWidget(page)
    page.show()
    qtbot.waitUntil(lambda: page.shown is not None)
    assert "this workspace began with it" in words(page.overview.read_files)
    assert not page.overview.read_files.undo_buttons


def test_a_file_of_this_very_laptop_has_its_name_after_a_restore(
    qtbot: QtBot, bo: Laptop, stick: Path, page_context: PageContext
) -> None:
    from ui.exchange.page import ExchangePage

    backup = bo.office.backups.make()
    factories.add_person(bo.office, full_name="Lan Pham")
    own = send(bo, stick)
    bo.office.close()
    restore_workspace(backup.path, bo.home / WORKSPACE)
    reopen(bo)
    bo.office.syncing.import_file(own)
    page = ExchangePage(bo.office, page_context)
    qtbot.addWidget(page)
    page.show()
    qtbot.waitUntil(lambda: page.shown is not None)
    assert "from Bo’s laptop: 1 change" in words(page.overview.read_files)


def test_a_copied_workspace_is_let_take_part_on_the_page(
    qtbot: QtBot, page_context: PageContext, ana: Laptop, tmp_path: Path
) -> None:
    from ui.exchange.page import ExchangePage

    path = ana.office.info.path
    ana.office.close()
    there = environment_in(tmp_path / "copy", ana.clock)
    copy = open_workspace(path, passphrase=factories.PASSPHRASE, environment=there)
    page = ExchangePage(copy, page_context)
    qtbot.addWidget(page)
    page.show()
    qtbot.waitUntil(page.enroll_button.isVisible)
    assert "change nothing" in words(page.copied)
    assert not page.overview.laptops.accept_button.isEnabled()
    qtbot.mouseClick(page.enroll_button, LEFT)
    qtbot.waitUntil(lambda: not copy.needs_enrollment)
    qtbot.waitUntil(page.copied.isHidden)
    assert page.overview.laptops.accept_button.isEnabled()
    settle(qtbot, page_context)
    copy.close()


def test_the_folder_says_why_a_laptop_is_refused(
    qtbot: QtBot, ana: Laptop, bo: Laptop, page: ExchangePage, stick: Path
) -> None:
    factories.add_person(bo.office, full_name="Lan Pham")
    send(bo, stick)
    ana.office.laptops.revoke(bo.key, "lost")
    ana.office.watched_folder.choose(stick)
    page.refresh()
    qtbot.waitUntil(lambda: "was withdrawn from this workspace" in words(page.overview.folder))
    assert "Nothing new." in words(page.overview.folder)
    assert "nobody compared that laptop's card" not in words(page.overview.folder)

    page.read([next(stick.glob("*.plcsync"))])
    qtbot.waitUntil(page.preview.isVisible)
    assert "was withdrawn from this workspace" in words(page.preview)
    assert "Nobody compared" not in words(page.preview)


def test_the_folder_names_every_file_that_cannot_be_used(  # noqa: PLR0913, PLR0917  # fixtures
    qtbot: QtBot, ana: Laptop, bo: Laptop, page: ExchangePage, stick: Path, tmp_path: Path
) -> None:
    for name in ("Cam", "Dee"):  # Bo's alone: Ana has not read the file that tells of them
        other = join(bo, tmp_path / f"{name}-root", name)
        send(other, stick, ana)
        other.office.close()
    (stick / "half.plcsync").write_bytes(b"half")
    ana.office.watched_folder.choose(stick)
    page.refresh()
    qtbot.waitUntil(lambda: "half.plcsync: PLC Desktop did not make" in words(page.overview.folder))
    said = words(page.overview.folder)
    assert "Cam wrote a file, and nobody compared" in said
    assert "Dee wrote a file, and nobody compared" in said
    assert "still being copied" in said


def test_tab_goes_the_way_people_read(
    qtbot: QtBot, bo: Laptop, page: ExchangePage, stick: Path, ana: Laptop
) -> None:
    person = rosa(ana)
    ana.office.records.save(replace(person, phone="617-555-0101"))
    bo.office.records.save(replace(person, phone="617-555-0202"))
    ana.office.syncing.import_file(send(bo, stick))
    page.refresh()
    settle(qtbot, page.context)
    (block,) = page.overview.laptops.blocks
    expected: list[QWidget] = [
        page.overview.decide.buttons["conflicts"],
        page.overview.folder.choose_button,
        block.write_button,
        block.withdraw_button,
        page.overview.laptops.name_button,
        page.overview.laptops.card_button,
        page.overview.laptops.accept_button,
        page.overview.read_files.undo_buttons[0],
        page.overview.organizations_button,
    ]
    met: list[QWidget] = []
    widget: QWidget | None = page.overview.decide.buttons["conflicts"]
    while widget is not None and len(met) < len(expected):
        if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            met.append(widget)
        widget = widget.nextInFocusChain()
    assert met == expected
    page.refresh()
    settle(qtbot, page.context)
    assert page.overview.laptops.blocks == [block]  # nobody's focus is taken by looking again


def test_a_file_is_dropped_on_the_page_and_others_are_left_to_the_window(
    qtbot: QtBot, bo: Laptop, page: ExchangePage, stick: Path
) -> None:
    assert not drop(page, stick / "letter.plccard")
    assert drop(page, send(bo, stick), stick / "letter.plccard")
    qtbot.waitUntil(page.preview.isVisible)
    assert "A file from Bo’s laptop" in words(page.preview)


def test_what_another_laptop_lacks_is_said_until_its_next_file(
    qtbot: QtBot,
) -> None:
    bo = KnownLaptop("k", "Bo", "", "words", 0)
    block = LaptopBlock(
        OtherLaptop(bo, last_heard_ms=0, stated_at_ms=0, last_written_ms=1, they_lack=1, we_lack=0)
    )
    qtbot.addWidget(block)
    assert "until its next file is read here" in words(block)
