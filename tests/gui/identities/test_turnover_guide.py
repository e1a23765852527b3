from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtWidgets import QCheckBox

from plc_desktop.domain.records import Person, Placement
from tests import factories
from tests.gui.conftest import Answers
from tests.gui.identities.conftest import ROSA
from tests.gui.looking import click, dialogs, settle, show_page, texts, type_into
from ui.identities.page import CardsPage
from ui.identities.turnover import TurnoverGuide

if TYPE_CHECKING:
    from plc_desktop.services.app import Office
    from ui.common.page import PageContext

PETER = "Peter Okafor"
PHRASE = "a locked drawer"


@pytest.fixture
def placed(office: Office) -> factories.Placed:
    """A parent leader whom Peter supervises, with hours that wait for him."""
    peter = factories.add_person(office, full_name=PETER, roles=("supervisor", "trainer"))
    made = factories.place(office, "Linda Phạm", supervisor_id=peter.id)
    office.hours.record(factories.hours(made.placement_id, minutes=150))
    office.sign_off.make_key(peter.id, factories.SUPERVISOR_PASSPHRASE)
    factories.add_person(office, full_name=ROSA, roles=("supervisor",))
    return made


@pytest.fixture
def page(
    qtbot: Any, office: Office, page_context: PageContext, placed: factories.Placed
) -> CardsPage:
    assert placed.placement_id
    shown = CardsPage(office, page_context)
    show_page(qtbot, shown)
    return shown


@pytest.fixture
def guide(qtbot: Any, page: CardsPage) -> TurnoverGuide:
    click(page, "When staff changes…")
    qtbot.waitUntil(lambda: page.turnover is not None and page.turnover.isVisible())
    assert page.turnover is not None
    return page.turnover


def _who(qtbot: Any, guide: TurnoverGuide) -> None:
    type_into(guide, "Who leaves", PETER)
    type_into(guide, "Who takes over", ROSA)
    type_into(guide, "Reason", "Left on March 20")
    click(guide, "Next")
    qtbot.waitUntil(lambda: guide.step == 1)


def _said(guide: TurnoverGuide) -> str:
    return " ".join(texts(guide.review))


def _placement(office: Office, placed: factories.Placed) -> Placement:
    return office.records.get(Placement, placed.placement_id)


def _id_of(office: Office, name: str) -> str:
    return office.records.choices("person", name)[0].id


def test_nothing_is_written_before_the_last_step(
    qtbot: Any, guide: TurnoverGuide, office: Office, placed: factories.Placed
) -> None:
    click(guide, "Next")
    assert guide.step == 0
    _who(qtbot, guide)
    click(guide, "Next")
    boxes = [box.accessibleName() for box in guide.move_step.findChildren(QCheckBox)]
    assert any("Linda Phạm" in words for words in boxes)
    click(guide, "Next")
    assert guide.step == 4
    qtbot.waitUntil(lambda: "2:30" in _said(guide))
    said = _said(guide)
    assert "Left on March 20" in said
    assert "Accept the card of Rosa Méndez" in said
    click(guide, "Cancel")
    assert _placement(office, placed).supervisor_id == _id_of(office, PETER)


def test_everything_goes_over_and_undo_takes_it_back(
    qtbot: Any, page: CardsPage, guide: TurnoverGuide, office: Office, placed: factories.Placed
) -> None:
    rosa_id, peter_id = _id_of(office, ROSA), _id_of(office, PETER)
    _who(qtbot, guide)
    click(guide, "Next")
    click(guide, "Next")
    click(guide, "Back")
    assert guide.step == 2
    click(guide, "Next")
    click(guide, "Hand everything over")
    qtbot.waitUntil(lambda: "Handed over" in texts(guide))
    assert _placement(office, placed).supervisor_id == rosa_id
    assert office.turnover.holdings(peter_id).keys == ()
    assert "trainer" in office.records.get(Person, rosa_id).roles
    click(guide, "Undo")
    qtbot.waitUntil(lambda: _placement(office, placed).supervisor_id == peter_id)
    settle(qtbot, page.context)
    assert len(office.turnover.holdings(peter_id).keys) == 1
    assert dialogs(page) == []


def test_ticks_decide_what_stays(
    qtbot: Any, guide: TurnoverGuide, office: Office, placed: factories.Placed
) -> None:
    _who(qtbot, guide)
    click(guide, "Next")
    for box in guide.move_step.findChildren(QCheckBox):
        if box.isVisible():
            box.setChecked(False)
    click(guide, "Next")
    qtbot.waitUntil(lambda: "Nothing was chosen" in _said(guide))
    assert _placement(office, placed).supervisor_id == _id_of(office, PETER)


def test_the_new_card_is_compared_on_the_way(  # noqa: PLR0913, PLR0917  # fixtures
    qtbot: Any,
    guide: TurnoverGuide,
    office: Office,
    answers: Answers,
    rosas_card: Path,
    tmp_path: Path,
) -> None:
    _who(qtbot, guide)
    strange = tmp_path / "letter.plccard"
    strange.write_text("Dear Ana")
    answers.open_path = str(strange)
    click(guide, "Choose their card…")
    qtbot.waitUntil(lambda: bool(guide.card.note.text))
    answers.open_path = str(rosas_card)
    click(guide, "Choose their card…")
    qtbot.waitUntil(lambda: "They match" in texts(guide))
    click(guide, "Next")
    assert guide.step == 1
    click(guide, "They match")
    click(guide, "Next")
    assert guide.step == 2
    click(guide, "Next")
    click(guide, "Hand everything over")
    qtbot.waitUntil(lambda: "Handed over" in texts(guide))
    (key,) = [key for key in office.identities.trusted() if not key.is_revoked]
    assert key.person == ROSA


def test_a_card_with_another_key_is_not_taken_on_the_way(  # noqa: PLR0913, PLR0917  # fixtures
    qtbot: Any,
    page: CardsPage,
    office: Office,
    rosas_card: Path,
    forged_card: Path,
    answers: Answers,
) -> None:
    office.identities.trust(rosas_card, _id_of(office, ROSA), is_compared=True)
    page.open("turnover")
    qtbot.waitUntil(lambda: page.turnover is not None and page.turnover.isVisible())
    guide = page.turnover
    assert guide is not None
    _who(qtbot, guide)
    assert any("has a key already" in text for text in texts(guide))
    answers.open_path = str(forged_card)
    click(guide, "Choose their card…")
    qtbot.waitUntil(lambda: "another key" in guide.card.note.text)
    assert "They match" not in texts(guide)
    click(guide, "Next")
    assert guide.step == 2
    assert guide.card.path is None


def test_the_organizations_key_confirms_the_new_one(
    qtbot: Any, page: CardsPage, office: Office, rosas_card: Path, tmp_path: Path
) -> None:
    (tmp_path / "stick").mkdir()
    root = tmp_path / "stick" / "riverside.plcroot"
    office.root_key.make(root, PHRASE, _id_of(office, PETER))
    office.identities.trust(rosas_card, _id_of(office, ROSA), is_compared=True)
    page.open(f"turnover/{_id_of(office, PETER)}")
    qtbot.waitUntil(lambda: page.turnover is not None and page.turnover.isVisible())
    guide = page.turnover
    assert guide is not None
    assert guide.who.leaving.value() == _id_of(office, PETER)
    _who(qtbot, guide)
    click(guide, "Next")
    click(guide, "Next")
    assert guide.step == 3
    guide.certify.wished.box.click()
    click(guide, "Next")
    assert guide.step == 3
    type_into(guide, "File of the organization's key", str(root))
    type_into(guide, "Passphrase of the organization's key", "wrong words")
    click(guide, "Next")
    qtbot.waitUntil(lambda: "organization's key (riverside.plcroot)" in _said(guide))
    click(guide, "Hand everything over")
    settle(qtbot, page.context)
    assert "Handed over" not in texts(guide)
    assert office.certificates.all() == []
    click(guide, "Back")
    type_into(guide, "Passphrase of the organization's key", PHRASE)
    click(guide, "Next")
    click(guide, "Hand everything over")
    qtbot.waitUntil(lambda: "Handed over" in texts(guide))
    (certificate,) = office.certificates.all()
    assert certificate.person == ROSA
    assert set(certificate.roles) == {"supervisor", "trainer"}


def test_somebody_new_can_be_written_down_on_the_way(
    qtbot: Any, page: CardsPage, guide: TurnoverGuide, office: Office
) -> None:
    click(guide, "Somebody new…")
    qtbot.waitUntil(lambda: len(dialogs(page)) == 2)
    form = next(each for each in dialogs(page) if each is not guide)
    type_into(form, "Full name", "Nora Quinn")
    click(form, "Save")
    qtbot.waitUntil(lambda: guide.who.coming.currentText().startswith("Nora Quinn"))
    assert _id_of(office, "Nora Quinn") == guide.who.coming.value()
