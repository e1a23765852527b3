"""A page of many parts: seen first, then built part by part, then loaded."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QApplication, QLabel
from typing_extensions import override

from ui.common.changes import Topic
from ui.common.page import Page, PageContext
from ui.page_stack import PageStack
from ui.settings.page import SettingsPage

if TYPE_CHECKING:
    from collections.abc import Callable

    from plc_desktop.services.app import Office
    from ui.main_window import MainWindow


class PartsPage(Page):
    """Notes what is built and loaded, in order."""

    concerns = frozenset({Topic.PEOPLE})

    def __init__(self, office: Office, context: PageContext) -> None:
        super().__init__(office, context, "Parts")
        self.steps: list[str] = []
        self.build_later(lambda: self.steps.append("first"), lambda: self.steps.append("second"))

    @override
    def refresh(self) -> None:
        self.steps.append("loaded")


def is_whole(page: Page) -> bool:
    """Ask anew each time, where a type checker would remember the first answer."""
    return page.is_whole


def is_seen(page: Page) -> bool:
    """Likewise."""
    return page.isVisible()


def test_parts_are_built_in_turns_and_then_loaded(
    qtbot: Any, office: Office, page_context: PageContext
) -> None:
    page = PartsPage(office, page_context)
    qtbot.addWidget(page)
    assert not is_whole(page)
    page_context.changes.announce(Topic.PEOPLE)
    QApplication.processEvents()
    assert page.steps == []  # nobody sees it

    page.show()
    assert page.steps == []
    page_context.changes.announce(Topic.PEOPLE)
    qtbot.waitUntil(lambda: is_whole(page) and "loaded" in page.steps)
    assert page.steps == ["first", "second", "loaded"]

    page_context.changes.announce(Topic.PEOPLE)
    assert page.steps[3:] == ["loaded"]


def test_the_rest_is_built_when_the_page_is_seen_again(
    qtbot: Any, office: Office, page_context: PageContext
) -> None:
    page = PartsPage(office, page_context)
    qtbot.addWidget(page)
    page.build_later(page.hide, lambda: page.steps.append("last"))
    page.show()
    qtbot.waitUntil(lambda: not is_seen(page))
    QApplication.processEvents()
    assert page.steps == ["first", "second"]

    page.show()
    qtbot.waitUntil(lambda: is_whole(page) and "loaded" in page.steps)
    assert page.steps == ["first", "second", "last", "loaded"]


def test_a_page_comes_to_the_front_after_it_was_made(
    opened: MainWindow, settle: Callable[[], None]
) -> None:
    bench = opened.workbench
    assert bench is not None
    bench.navigate("settings")
    page = bench.page
    assert isinstance(page, SettingsPage)
    assert not is_seen(page)
    bench.navigate("help")  # before it could be seen
    settle()
    assert not is_seen(page)
    assert not is_whole(page)
    bench.back()
    assert is_seen(page)
    settle()
    assert is_whole(page)
    assert page.backups.isVisible()


def test_only_the_page_in_front_says_how_much_room_is_needed(qtbot: Any) -> None:
    stack = PageStack()
    qtbot.addWidget(stack)
    assert stack.minimumSizeHint().isEmpty()
    assert stack.sizeHint().isEmpty()
    small, large = QLabel("x"), QLabel("x" * 400)
    stack.addWidget(large)
    stack.addWidget(small)
    stack.setCurrentWidget(small)
    assert stack.minimumSizeHint() == small.minimumSizeHint()
    assert stack.sizeHint() == small.sizeHint()
    assert stack.sizeHint().width() < large.sizeHint().width()
    stack.setCurrentWidget(large)
    assert stack.sizeHint() == large.sizeHint()
