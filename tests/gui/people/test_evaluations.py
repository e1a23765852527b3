"""The skill and evaluation form in person: from the placement, and on the person's page."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QRadioButton, QTabWidget

from plc_desktop.domain.evaluation import CRITERIA, blank
from plc_desktop.domain.records import Placement
from tests import factories
from tests.gui.looking import (
    action_named,
    choose_menu,
    click,
    column,
    dialogs,
    look,
    settle,
    show_page,
    table,
)
from ui.common.evaluation_table import EvaluationView
from ui.parent_leaders.detail_page import ParentLeaderPage
from ui.placements.detail_page import PlacementPage
from ui.placements.evaluating import EvaluationDialog

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from plc_desktop.services.app import Office
    from ui.common.page import PageContext


@pytest.fixture
def placed(office: Office) -> factories.Placed:
    return factories.place(office, "Ana Lima")


@pytest.fixture
def page(
    qtbot: Any, office: Office, page_context: PageContext, placed: factories.Placed
) -> PlacementPage:
    shown = PlacementPage(office, page_context)
    show_page(qtbot, shown, placed.placement_id)
    return shown


def form_of(qtbot: Any, page: PlacementPage, item: str) -> EvaluationDialog:
    choose_menu(page, "Change", item)
    qtbot.waitUntil(lambda: any(isinstance(one, EvaluationDialog) for one in dialogs(page)))
    return next(one for one in dialogs(page) if isinstance(one, EvaluationDialog))


def rate(dialog: QWidget, what: str) -> None:
    found = [one for one in dialog.findChildren(QRadioButton) if one.accessibleName() == what]
    QTest.mouseClick(found[0], Qt.MouseButton.LeftButton)


def shown_evaluations(qtbot: Any, page: PlacementPage | ParentLeaderPage) -> list[str]:
    tabs = page.findChildren(QTabWidget)[0]
    titles = [tabs.tabText(at) for at in range(tabs.count())]
    tabs.setCurrentIndex(titles.index("Evaluations"))
    settle(qtbot, page.context)
    return column(table(page, "Evaluations"), "Evaluation")


def test_a_supervisor_signs_a_form_at_this_laptop(
    qtbot: Any, page: PlacementPage, office: Office, placed: factories.Placed
) -> None:
    dialog = form_of(qtbot, page, "Final evaluation…")
    assert not dialog.save.isEnabled()
    rate(dialog, "Teamwork: 4 Strong")
    rate(dialog, "Advocacy: 3 Capable")
    QTest.keyClicks(dialog.passphrase, factories.SUPERVISOR_PASSPHRASE)
    QTest.keyClicks(dialog.again, "something else")
    click(dialog, "Sign")
    assert dialog.isVisible()  # the passphrases differ
    dialog.again.clear()
    QTest.keyClicks(dialog.again, factories.SUPERVISOR_PASSPHRASE)
    look(dialog, "evaluation")
    click(dialog, "Sign")
    qtbot.waitUntil(lambda: not dialogs(page))
    settle(qtbot, page.context)
    item = office.evaluations.of_placement(placed.placement_id)[0]
    assert (item.level, item.is_key_valid) == ("signed_in_person", True)
    assert (item.evaluation.scores["teamwork"], item.evaluation.skills["Advocacy"]) == (4, 3)
    assert shown_evaluations(qtbot, page) == ["Final evaluation"]

    again = form_of(qtbot, page, "Evaluation at midpoint…")
    rate(again, "Ethics and confidentiality: 2 Developing")
    QTest.keyClicks(again.passphrase, "not her words")
    click(again, "Sign")
    qtbot.waitUntil(lambda: again.save.isEnabled() and again.isVisible())
    assert len(office.evaluations.of_placement(placed.placement_id)) == 1
    again.close()


def test_what_stands_on_paper_is_written_down_and_taken_back(
    qtbot: Any, page: PlacementPage, office: Office, placed: factories.Placed
) -> None:
    dialog = form_of(qtbot, page, "Evaluation at midpoint…")
    rate(dialog, "Teamwork: 1 Beginning")
    dialog.level.set_value("paper")
    dialog.level.edited.emit()
    assert not dialog.passphrase.isVisible()
    click(dialog, "Write down")
    qtbot.waitUntil(lambda: not dialogs(page))
    settle(qtbot, page.context)
    assert shown_evaluations(qtbot, page) == ["Evaluation at midpoint"]
    look(page, "placement_evaluations")

    view = table(page, "Evaluations")
    view.selectRow(0)
    QTest.keyClick(view, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: any(isinstance(one, EvaluationView) for one in dialogs(page)))
    seen = next(one for one in dialogs(page) if isinstance(one, EvaluationView))
    assert seen.form.value().scores["teamwork"] == 1
    click(seen, "Close")
    action_named(view, "Take back").trigger()
    qtbot.waitUntil(lambda: office.evaluations.of_placement(placed.placement_id) == [])


def test_the_parent_leaders_page_shows_them_too(
    qtbot: Any, office: Office, page_context: PageContext, placed: factories.Placed
) -> None:
    filled = dataclasses.replace(
        blank(office.evaluations.asked(placed.placement_id)), scores=dict.fromkeys(CRITERIA, 4)
    )
    office.evaluations.save(filled, placed.supervisor_id, "staff")
    page = ParentLeaderPage(office, page_context)
    show_page(qtbot, page, placed.person_id)
    assert shown_evaluations(qtbot, page) == ["Final evaluation"]
    assert column(table(page, "Evaluations"), "Work") == ["4.00"]


def test_without_a_supervisor_nobody_can_evaluate(
    qtbot: Any, office: Office, page_context: PageContext, placed: factories.Placed
) -> None:
    record = office.records.get(Placement, placed.placement_id)
    office.records.save(dataclasses.replace(record, supervisor_id=""))
    page = PlacementPage(office, page_context)
    show_page(qtbot, page, placed.placement_id)
    said: list[str] = []
    page_context.notices.shown.connect(lambda notice: said.append(notice.text))
    choose_menu(page, "Change", "Final evaluation…")
    qtbot.waitUntil(lambda: len(said) == 1)
    assert "Choose a supervisor first" in said[0]
