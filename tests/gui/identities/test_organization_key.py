from __future__ import annotations

import dataclasses
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from plc_desktop.domain.records import Organization
from tests import factories
from tests.gui.conftest import Answers
from tests.gui.identities.conftest import ROSA
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
    type_into,
    unreachable,
)
from tests.rooted import standing_of
from tests.supervisors import SupervisorLaptop, acquaint
from ui.common.pdf_view import PdfDialog
from ui.common.searched_choices import SearchedChoicesEdit
from ui.identities.organization_tab import OrganizationTab
from ui.identities.page import CardsPage

if TYPE_CHECKING:
    from plc_desktop.services.app import Office
    from plc_desktop.services.workspace.environment import Environment
    from ui.common.page import PageContext

PHRASE = "a locked drawer"


@pytest.fixture
def usb(tmp_path: Path) -> Path:
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


@pytest.fixture
def page(qtbot: Any, office: Office, page_context: PageContext) -> CardsPage:
    context = dataclasses.replace(page_context, print_pdf=lambda *_args: True)
    shown = CardsPage(office, context)
    show_page(qtbot, shown, "organization")
    qtbot.waitUntil(shown.organization.isVisible)
    return shown


@pytest.fixture
def tab(page: CardsPage) -> OrganizationTab:
    return page.organization


@pytest.fixture
def root_file(office: Office, usb: Path) -> Path:
    path = usb / "riverside.plcroot"
    office.root_key.make(path, PHRASE, office.info.user.id)
    return path


def _fill(asked: Any, **values: str) -> None:
    for label, words in values.items():
        type_into(asked, label.replace("_", " "), words)


def test_the_key_is_made_on_a_stick(
    qtbot: Any, page: CardsPage, tab: OrganizationTab, office: Office, usb: Path
) -> None:
    assert any("never on this computer" in text for text in texts(tab))
    assert not button(tab, "Certify a person…").isEnabled()
    click(tab, "Make the key…")
    asked = dialog(page)
    path = usb / "riverside.plcroot"
    _fill(asked, Where_to_write_it=str(path), Passphrase=PHRASE)
    type_into(asked, "The same passphrase again", "a locked door")
    click(asked, "Make the key")
    assert "The two passphrases are not the same. Type them again." in texts(asked)
    type_into(asked, "The same passphrase again", PHRASE)
    click(asked, "Make the key")
    qtbot.waitUntil(lambda: not dialogs(page))
    qtbot.waitUntil(tab.root.sheet_button.isVisible)
    assert office.root_key.look(path).is_current
    words = " ".join(office.root_key.status().words)
    qtbot.waitUntil(lambda: words in texts(tab.root))
    qtbot.waitUntil(lambda: "Ana Duarte" in texts(tab.custodians))
    assert button(tab, "Certify a person…").isEnabled()
    assert unreachable(page) == []


def test_beside_the_workspace_it_is_refused(
    qtbot: Any, page: CardsPage, tab: OrganizationTab, office: Office
) -> None:
    click(tab, "Make the key…")
    asked = dialog(page)
    beside = office.info.path.parent / "beside.plcroot"
    _fill(asked, Where_to_write_it=str(beside), Passphrase=PHRASE)
    type_into(asked, "The same passphrase again", PHRASE)
    click(asked, "Make the key")
    settle(qtbot, page.context)
    assert dialogs(page) == [asked]
    assert not beside.exists()
    assert office.root_key.status().key == ""


def test_the_sheet_is_shown_and_its_holder_listed(
    qtbot: Any, page: CardsPage, tab: OrganizationTab, office: Office, root_file: Path
) -> None:
    page.concerned()
    qtbot.waitUntil(tab.root.sheet_button.isVisible)
    click(tab, "Print the recovery sheet…")
    asked = dialog(page)
    type_into(asked, "File of the organization's key", str(root_file))
    type_into(asked, "Passphrase of the organization's key", "wrong words")
    click(asked, "Make the sheet")
    settle(qtbot, page.context)
    assert dialogs(page) == [asked]
    type_into(asked, "Passphrase of the organization's key", PHRASE)
    type_into(asked, "Where the sheet will lie", "Safe of the college")
    click(asked, "Make the sheet")
    qtbot.waitUntil(lambda: isinstance(tab.root.dialog, PdfDialog))
    shown = tab.root.dialog
    assert isinstance(shown, PdfDialog)
    assert shown.preview.page_count == 1
    click(shown, "Close")
    qtbot.waitUntil(lambda: any("Safe of the college" in text for text in texts(tab.custodians)))
    assert {each.form for each in office.root_key.status().custodians} == {"file", "sheet"}


def test_a_second_person_gets_a_copy_and_hands_it_back(  # noqa: PLR0913, PLR0917  # fixtures
    qtbot: Any,
    page: CardsPage,
    tab: OrganizationTab,
    office: Office,
    root_file: Path,
    usb: Path,
) -> None:
    factories.add_person(office, full_name=ROSA)
    page.concerned()
    qtbot.waitUntil(tab.root.copy_button.isVisible)
    qtbot.waitUntil(lambda: "Give somebody a copy…" in texts(tab.root))
    click(tab, "Give somebody a copy…")
    asked = dialog(page)
    _fill(
        asked,
        Who_keeps_it=ROSA,
        Where_to_write_it=str(usb / "second.plcroot"),
        Their_own_passphrase_for_the_copy="another sentence",
        The_same_passphrase_again="another sentence",
    )
    type_into(asked, "File of the organization's key", str(root_file))
    type_into(asked, "Passphrase of the organization's key", PHRASE)
    click(asked, "Write the copy")
    qtbot.waitUntil(lambda: ROSA in texts(tab.custodians))
    assert office.root_key.look(usb / "second.plcroot").is_current
    rosas = [each for each in office.root_key.status().custodians if each.person == ROSA]
    name = f"{ROSA} handed back: File"
    back = next(
        each
        for each in tab.custodians.findChildren(type(tab.root.make_button))
        if each.accessibleName() == name
    )
    back.click()
    qtbot.waitUntil(lambda: ROSA not in texts(tab.custodians))
    undo = page.context.notices.recent[0].undo
    assert undo is not None
    undo()
    qtbot.waitUntil(lambda: ROSA in texts(tab.custodians))
    assert rosas[0].person == ROSA


def test_a_person_is_certified_and_withdrawn(  # noqa: PLR0913, PLR0917  # fixtures
    qtbot: Any,
    page: CardsPage,
    tab: OrganizationTab,
    office: Office,
    root_file: Path,
    rosas_card: Path,
) -> None:
    rosa = factories.add_person(office, full_name=ROSA, roles=("supervisor",))
    office.identities.trust(rosas_card, rosa.id, is_compared=True)
    page.concerned()
    settle(qtbot, page.context)
    click(tab, "Certify a person…")
    qtbot.waitUntil(lambda: len(dialogs(page)) == 1)
    asked = dialog(page)
    certifiable = office.certificates.candidates()[0]
    type_into(asked, "Whose key", f"{ROSA} · {' '.join(certifiable.words)}")
    click(asked, "Certify")
    assert office.certificates.all() == []
    click(asked, "Supervisor")
    type_into(asked, "Until", "12/31/2026")
    type_into(asked, "File of the organization's key", str(root_file))
    type_into(asked, "Passphrase of the organization's key", PHRASE)
    click(asked, "Certify")
    qtbot.waitUntil(lambda: column(tab.certificates.table.view, "Who") == [ROSA])
    view = tab.certificates.table.view
    assert column(view, "May act as") == ["Supervisor"]
    assert column(view, "Dates") == ["Mar 20, 2026 – Dec 31, 2026"]
    assert column(view, "State") == ["Valid"]
    select(view, ROSA)
    action_named(view, "Withdraw…").trigger()
    withdrawing = dialog(page)
    type_into(withdrawing, "Why?", "Left")
    click(withdrawing, "Withdraw it")
    qtbot.waitUntil(lambda: column(view, "State") == ["Withdrawn"])


def test_every_site_can_be_found_however_many_there_are(  # noqa: PLR0913, PLR0917  # fixtures
    qtbot: Any,
    page: CardsPage,
    tab: OrganizationTab,
    office: Office,
    root_file: Path,
    rosas_card: Path,
) -> None:
    rosa = factories.add_person(office, full_name=ROSA, roles=("supervisor",))
    office.identities.trust(rosas_card, rosa.id, is_compared=True)
    office.records.save_many(
        [
            Organization(id="", name=f"School {number:03d}", functions=("hosts_placements",))
            for number in range(300)
        ]
    )
    last = factories.add_organization(office, name="Zoë’s Garden", functions=("hosts_placements",))
    factories.add_organization(office, name="A funder", functions=())
    page.concerned()
    settle(qtbot, page.context)
    click(tab, "Certify a person…")
    qtbot.waitUntil(lambda: len(dialogs(page)) == 1)
    asked = dialog(page)
    (sites,) = asked.findChildren(SearchedChoicesEdit)
    qtbot.waitUntil(sites.isVisible)
    offered = [one.text() for one in sites.findChildren(QPushButton) if one.isVisible()]
    assert offered == [f"School {number:03d}" for number in range(12)]
    assert any(text.startswith("289 more") for text in texts(sites))
    sites.search.setText("funder")
    assert "Nothing else has these words." in texts(sites)
    sites.search.setText("zoe garden")
    QTest.keyClick(sites.search, Qt.Key.Key_Return)
    assert sites.search.text() == ""
    assert "Please fill this in." not in texts(asked)
    assert sites.value() == (last.id,)
    assert button(sites, "Zoë’s Garden").isChecked()
    click(sites, "School 003")
    assert len(sites.value()) == 2
    sites.set_draft_text(sites.draft_text())
    assert sites.value()[-1] == last.id
    click(sites, "School 003")
    certifiable = office.certificates.candidates()[0]
    type_into(asked, "Whose key", f"{ROSA} · {' '.join(certifiable.words)}")
    click(asked, "Supervisor")
    type_into(asked, "File of the organization's key", str(root_file))
    type_into(asked, "Passphrase of the organization's key", PHRASE)
    click(asked, "Certify")
    qtbot.waitUntil(lambda: bool(office.certificates.all()))
    settle(qtbot, page.context)
    (made,) = office.certificates.all()
    assert [site.label for site in made.sites] == ["Zoë’s Garden"]


def test_this_computer_is_certified(
    qtbot: Any, page: CardsPage, tab: OrganizationTab, office: Office, root_file: Path
) -> None:
    page.concerned()
    settle(qtbot, page.context)
    click(tab, "Certify this computer…")
    asked = dialog(page)
    type_into(asked, "What you call this computer", "Ana's laptop")
    type_into(asked, "File of the organization's key", str(root_file))
    type_into(asked, "Passphrase of the organization's key", PHRASE)
    click(asked, "Certify")
    qtbot.waitUntil(lambda: column(tab.certificates.table.view, "Who") == ["Ana's laptop"])
    device = office.identities.device().signing.public.hex()
    assert standing_of(office, device) == ["standing"]


def test_recover_replace_and_another_passphrase(  # noqa: PLR0913, PLR0917  # fixtures
    qtbot: Any,
    page: CardsPage,
    tab: OrganizationTab,
    office: Office,
    root_file: Path,
    usb: Path,
    answers: Answers,
) -> None:
    codes: list[str] = []

    def keep(sheet: Any) -> bytes:
        codes.append(sheet.code)
        return b""

    office.root_key.sheet(root_file, PHRASE, keep, office.info.user.id)
    page.concerned()
    qtbot.waitUntil(tab.root.recover_button.isVisible)
    settle(qtbot, page.context)
    click(tab, "Recover it from the sheet…")
    asked = dialog(page)
    answers.save_path = str(usb / "again.plcroot")
    click(asked, "Choose…")
    _fill(
        asked,
        Code_on_the_recovery_sheet=codes[0].lower(),
        Passphrase="after the flood",
        The_same_passphrase_again="after the flood",
    )
    click(asked, "Write the key")
    qtbot.waitUntil((usb / "again.plcroot").is_file)
    qtbot.waitUntil(lambda: not dialogs(page))
    assert office.root_key.look(usb / "again.plcroot").is_current
    old = office.root_key.status().key
    settle(qtbot, page.context)
    menu = tab.root.more_button.menu()
    action_named(menu, "Replace it, because a copy was lost…").trigger()
    asked = dialog(page)
    type_into(asked, "File of the organization's key", str(usb / "again.plcroot"))
    type_into(asked, "Passphrase of the organization's key", "after the flood")
    _fill(
        asked,
        Where_to_write_it=str(usb / "new.plcroot"),
        Passphrase_of_the_new_key="a new sentence",
        The_same_passphrase_again="a new sentence",
    )
    click(asked, "Replace the key")
    qtbot.waitUntil(lambda: not dialogs(page))
    settle(qtbot, page.context)
    assert office.root_key.status().key != old
    qtbot.waitUntil(lambda: any("of an earlier key" in text for text in texts(tab.custodians)))
    action_named(menu, "Change its passphrase…").trigger()
    asked = dialog(page)
    type_into(asked, "File of the organization's key", str(usb / "new.plcroot"))
    _fill(
        asked,
        Passphrase_so_far="a new sentence",
        New_passphrase="one more sentence",
        The_same_passphrase_again="one more sentence",
    )
    click(asked, "Change it")
    qtbot.waitUntil(lambda: not dialogs(page))
    office.root_key.open(usb / "new.plcroot", "one more sentence")


def test_a_signature_that_came_too_late_can_be_let_count(  # noqa: PLR0913, PLR0917  # fixtures
    qtbot: Any,
    page: CardsPage,
    tab: OrganizationTab,
    office: Office,
    environment: Environment,
    tmp_path: Path,
) -> None:
    placed = factories.place(office, "Linda Phạm")
    office.hours.record(factories.hours(placed.placement_id))
    laptop = SupervisorLaptop(environment, tmp_path / "rosa")
    acquaint(office, laptop, placed.supervisor_id, tmp_path)
    made = office.sign_off_by_file.make_request(placed.supervisor_id, tmp_path)
    answer = laptop.answer(made.path)
    office.identities.revoke(placed.supervisor_id, "Lost the laptop")
    office.sign_off_by_file.import_signatures(answer, keep_withdrawn=True)
    page.concerned()
    view = tab.set_aside.table.view
    qtbot.waitUntil(tab.set_aside.isVisible)
    qtbot.waitUntil(lambda: column(view, "Parent leader") == ["Linda Phạm"])
    assert "was withdrawn" in column(view, "Why")[0]
    assert not tab.set_aside.readmit_button.isEnabled()
    select(view, column(view, "Supervisor")[0])
    qtbot.waitUntil(tab.set_aside.readmit_button.isEnabled)
    tab.set_aside.readmit_button.click()
    asked = dialog(page)
    type_into(asked, "How do you know that the supervisor signed?", "Called her")
    click(asked, "Let it count")
    qtbot.waitUntil(lambda: office.certificates.set_aside() == [])
    qtbot.waitUntil(lambda: not tab.set_aside.isVisible())


def test_a_key_kept_here_is_copied_and_brought_back(
    qtbot: Any, page: CardsPage, office: Office, usb: Path
) -> None:
    placed = factories.place(office, "Linda Phạm")
    office.sign_off.make_key(placed.supervisor_id, factories.SUPERVISOR_PASSPHRASE)
    page.tabs.setCurrentIndex(0)
    page.concerned()
    name = office.records.label("person", placed.supervisor_id)
    qtbot.waitUntil(lambda: name in texts(page.keys_here))
    click(page.keys_here, "Copy…")
    asked = dialog(page)
    _fill(
        asked,
        Their_passphrase=factories.SUPERVISOR_PASSPHRASE,
        Where_to_write_it=str(usb / "rosa.plckey"),
        Passphrase_of_the_copy="kept at home",
        The_same_passphrase_again="kept at home",
    )
    click(asked, "Write the copy")
    qtbot.waitUntil((usb / "rosa.plckey").is_file)
    qtbot.waitUntil(lambda: not dialogs(page))
    click(page.keys_here, "Bring a key here…")
    asked = dialog(page)
    _fill(
        asked,
        The_copy_of_the_key=str(usb / "rosa.plckey"),
        Passphrase_of_the_copy="something else",
    )
    click(asked, "Bring it here")
    settle(qtbot, page.context)
    assert dialogs(page) == [asked]
