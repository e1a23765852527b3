"""Showing records to another organization and keeping theirs, in the window."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton

from plc_desktop.domain.records import Person
from plc_desktop.services.learner_records.cohort_report import CohortLine
from tests import factories
from tests.laptops import Laptop
from tests.organizations import introduce, parent_leader
from ui.common.choosers import ChoicesEdit
from ui.common.text import PlainLabel
from ui.exchange.records_guides import ReceiveGuide, ShareGuide

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from tests.gui.conftest import Answers
    from ui.exchange.page import ExchangePage

LEFT = Qt.MouseButton.LeftButton


def words(widget: QWidget) -> str:
    return " ".join(label.text() for label in widget.findChildren(PlainLabel))


def test_records_are_shown_after_a_look_at_them(  # noqa: PLR0913, PLR0917  # fixtures
    qtbot: QtBot, ana: Laptop, college: Laptop, page: ExchangePage, stick: Path, answers: Answers
) -> None:
    placed = factories.place(ana.office, "Lan Pham")
    person = ana.office.records.get(Person, placed.person_id)
    ana.office.records.save(replace(person, consents=("share_with_college",)))
    college.office.partners.accept(ana.card(stick), is_compared=True)
    qtbot.mouseClick(page.overview.organizations_button, LEFT)
    qtbot.waitUntil(lambda: "First give each other your cards" in words(page.organizations))

    answers.open_path = str(college.card(stick))
    qtbot.mouseClick(page.organizations.accept_button, LEFT)
    qtbot.waitUntil(lambda: page.card_steps.guide is not None and page.card_steps.guide.isVisible())
    guide = page.card_steps.guide
    assert guide is not None
    guide.go_on()
    qtbot.mouseClick(guide.compare.equal_button, LEFT)
    guide.go_on()
    qtbot.waitUntil(lambda: "Mill City College" in words(page.organizations))
    guide.accept()

    qtbot.waitUntil(page.organizations.share_button.isEnabled)
    qtbot.mouseClick(page.organizations.share_button, LEFT)
    qtbot.waitUntil(lambda: isinstance(page.record_steps.guide, ShareGuide))
    share = page.record_steps.guide
    assert isinstance(share, ShareGuide)
    share.form.set_values({"partner": college.key, "people": (placed.person_id,), "scope": "hours"})
    share.go_on()
    qtbot.waitUntil(lambda: share.step == 1)
    assert "Mill City College will see:" in words(share)
    assert "Lan Pham" in words(share)
    assert "They were not shown this record before." in words(share)
    stick.rename(stick.with_name("pulled out"))
    share.go_on()
    qtbot.waitUntil(lambda: "does not exist. Make it first" in words(share))
    assert (share.step, stick.exists()) == (1, False)
    stick.with_name("pulled out").rename(stick)
    share.go_on()
    qtbot.waitUntil(lambda: bool(list(stick.glob("*.plcrec"))))
    qtbot.waitUntil(lambda: share.step == 2)
    share.accept()
    (path,) = stick.glob("*.plcrec")
    college.office.learner_records.import_file(path)
    assert [one.name for one in college.office.learner_records.all()] == ["Lan Pham"]

    qtbot.mouseClick(page.organizations.share_button, LEFT)
    qtbot.waitUntil(lambda: page.record_steps.guide is not share)
    again = page.record_steps.guide
    assert isinstance(again, ShareGuide)
    again.form.set_values({"partner": college.key, "people": (placed.person_id,), "scope": "hours"})
    again.go_on()
    qtbot.waitUntil(lambda: again.step == 1)
    assert "nothing has changed since." in words(again)
    again.reject()


def test_only_those_who_agreed_are_listed_and_the_others_counted(
    qtbot: QtBot, ana: Laptop, college: Laptop, page: ExchangePage, stick: Path
) -> None:
    introduce(stick, ana, college)
    agreed: dict[str, Any] = {"consents": ("share_with_college",)}
    lan = factories.place(ana.office, "Lan Pham")
    person = ana.office.records.get(Person, lan.person_id)
    ana.office.records.save(replace(person, **agreed))
    factories.place(ana.office, "Kim Tran")
    factories.add_person(ana.office, full_name="Rosa Diaz", roles=("parent_leader",))
    factories.add_person(ana.office, full_name="Bea Cruz", roles=("parent_leader",), **agreed)
    page.record_steps.ask_what_to_show()
    qtbot.waitUntil(lambda: isinstance(page.record_steps.guide, ShareGuide))
    guide = page.record_steps.guide
    assert isinstance(guide, ShareGuide)
    who = guide.form.editor("people")
    assert isinstance(who, ChoicesEdit)
    listed = {button.text() for button in who.findChildren(QAbstractButton)}
    assert listed == {"Lan Pham"}
    said = words(guide)
    assert "then tick “May be shared with the college” where you change that person." in said
    assert "Not listed, because they have not agreed: 2." in said
    assert "Not listed, because they are in no cohort: 1." in said
    guide.reject()


def test_records_of_others_are_kept_and_linked(
    qtbot: QtBot, ana: Laptop, college: Laptop, page: ExchangePage, stick: Path
) -> None:
    placed = factories.place(college.office, "Lan Pham")
    person = college.office.records.get(Person, placed.person_id)
    college.office.records.save(replace(person, consents=("share_with_college",)))
    college.office.partners.accept(ana.card(stick), is_compared=True)
    ana.office.partners.accept(college.card(stick), is_compared=True)
    mine = factories.place(ana.office, "Lan T. Pham")
    shared = college.office.learner_records.share(ana.key, [placed.person_id], "summary", stick)
    page.open(f"records/{shared.path}")
    qtbot.waitUntil(lambda: isinstance(page.record_steps.guide, ReceiveGuide))
    guide = page.record_steps.guide
    assert isinstance(guide, ReceiveGuide)
    assert "Lan Pham" in words(guide)
    guide.go_on()
    qtbot.waitUntil(lambda: page.organizations.table.model.rowCount() == 1)
    recent = page.context.notices.recent
    qtbot.waitUntil(lambda: any("Mill City College" in notice.text for notice in recent))
    (record,) = ana.office.learner_records.all()
    page.organizations.link_asked.emit(record)
    qtbot.waitUntil(lambda: page.record_steps.dialog is not None)
    assert page.record_steps.dialog is not None
    page.record_steps.dialog.form.set_values({"person": mine.person_id})
    page.record_steps.dialog.form.submit()
    qtbot.waitUntil(lambda: ana.office.learner_records.all()[0].person_id == mine.person_id)

    factories.record_hours(college.office, placed)
    factories.sign_all(college.office, placed.supervisor_id)
    newer = college.office.learner_records.share(ana.key, [placed.person_id], "summary", stick)
    page.open(f"records/{newer.path}")
    qtbot.waitUntil(lambda: page.record_steps.guide is not guide)
    second = page.record_steps.guide
    assert isinstance(second, ReceiveGuide)
    assert "newer than what you have" in words(second)
    assert "Counted hours: 2:00" in words(second)
    assert "What you have says 0:00 counted hours." in words(second)
    second.reject()


def test_records_that_are_taken_back_are_named_so_on_both_sides(
    qtbot: QtBot, ana: Laptop, college: Laptop, page: ExchangePage, stick: Path
) -> None:
    introduce(stick, ana, college)
    theirs, mine = parent_leader(college), parent_leader(ana, "Kim Tran")
    shown = college.office.learner_records.share(ana.key, [theirs.person_id], "summary", stick)
    ana.office.learner_records.import_file(shown.path)
    college.office.erasing.erase(theirs.person_id, "Lan Pham", "asked")
    back = college.office.learner_records.share(ana.key, [], "summary", stick)
    page.open(f"records/{back.path}")
    qtbot.waitUntil(lambda: isinstance(page.record_steps.guide, ReceiveGuide))
    guide = page.record_steps.guide
    assert isinstance(guide, ReceiveGuide)
    assert guide.next_button.text() == "Blank what we have"
    guide.go_on()
    recent = page.context.notices.recent
    qtbot.waitUntil(lambda: any("Blanked: 1 record" in notice.text for notice in recent))
    assert not any("Kept" in notice.text for notice in recent)

    ana.office.learner_records.share(college.key, [mine.person_id], "summary", stick)
    ana.office.erasing.erase(mine.person_id, "Kim Tran", "asked")
    page.record_steps.ask_what_to_show()
    qtbot.waitUntil(lambda: isinstance(page.record_steps.guide, ShareGuide))
    share = page.record_steps.guide
    assert isinstance(share, ShareGuide)
    share.go_on()
    qtbot.waitUntil(lambda: share.step == 1)
    assert "will see:" not in words(share)
    share.go_on()
    qtbot.waitUntil(lambda: "It takes back 1 record" in words(share))
    assert "Saved for" not in words(share)
    share.reject()


def test_everybody_stands_in_one_list_that_can_be_saved(  # noqa: PLR0913, PLR0917  # fixtures
    qtbot: QtBot, ana: Laptop, college: Laptop, page: ExchangePage, stick: Path, answers: Answers
) -> None:
    placed = factories.place(college.office, "Lan Pham")
    person = college.office.records.get(Person, placed.person_id)
    college.office.records.save(replace(person, consents=("share_with_college",)))
    college.office.partners.accept(ana.card(stick), is_compared=True)
    ana.office.partners.accept(college.card(stick), is_compared=True)
    factories.place(ana.office, "Kim Tran")
    shared = college.office.learner_records.share(ana.key, [placed.person_id], "summary", stick)
    ana.office.learner_records.import_file(shared.path)

    page.open("organizations")
    qtbot.waitUntil(page.organizations.cohort_button.isVisible)
    qtbot.mouseClick(page.organizations.cohort_button, LEFT)
    model = page.cohort.table.model
    qtbot.waitUntil(lambda: model.rowCount() == 2)
    names = [[model.index(row, at).data() for at in (0, 7)] for row in range(2)]
    assert names[0] == ["Kim Tran", "Us"]
    assert names[1][0] == "Lan Pham"
    assert names[1][1].startswith("Them, as of ")

    page.cohort.table.set_search("mill city")
    qtbot.waitUntil(lambda: model.rowCount() == 1)
    answers.save_path = str(stick / "list.csv")
    qtbot.mouseClick(page.cohort.save_button, LEFT)
    qtbot.waitUntil((stick / "list.csv").exists)
    text = (stick / "list.csv").read_text(encoding="utf-8-sig")
    assert "Lan Pham,Mill City College" in text
    assert "Kim Tran" not in text

    answers.save_path = str(stick / "list.pdf")
    qtbot.mouseClick(page.cohort.paper_button, LEFT)
    qtbot.waitUntil((stick / "list.pdf").exists)
    assert (stick / "list.pdf").read_bytes().startswith(b"%PDF-")


def test_whose_each_record_is_stays_in_sight_in_a_narrow_window(
    qtbot: QtBot, page: ExchangePage
) -> None:
    line = CohortLine(
        name="Maria Magdalena Hernandez Villanueva",
        owner="w",
        organization="Harbor Parents United of the North Shore",
        also=("Mill City College",),
        cohort="Spring cohort 2026",
        status="active",
        steps_met=3,
        steps=7,
        counted_minutes=60_000,
        held_minutes=90,
        unchecked_minutes=0,
        shown_on=date(2026, 3, 21),
        person_id="",
        subject="s",
    )
    page.show_view(page.cohort)
    page.cohort.show_lines([line])
    page.resize(950, 700)
    table = page.cohort.table
    qtbot.waitUntil(lambda: table.model.rowCount() == 1)
    header, room = table.view.horizontalHeader(), table.view.viewport()
    qtbot.waitUntil(lambda: 0 < header.sectionSize(7) < room.width() < 950)
    ends = [header.sectionViewportPosition(at) + header.sectionSize(at) for at in (0, 1, 5, 7)]
    assert max(ends) <= room.width()


def test_cards_are_accepted_one_after_the_other(
    qtbot: QtBot, college: Laptop, page: ExchangePage, stick: Path
) -> None:
    card, broken = college.card(stick), stick / "broken.plccard"
    broken.write_bytes(b"nothing")
    page.open(f"accept/{broken}|{card}|{card}")
    qtbot.waitUntil(lambda: page.card_steps.guide is not None and page.card_steps.guide.isVisible())
    first = page.card_steps.guide
    assert first is not None
    first.reject()
    qtbot.waitUntil(lambda: page.card_steps.guide is not first)
    assert page.card_steps.guide is not None
    assert "Mill City College" in words(page.card_steps.guide)
    page.card_steps.guide.reject()
