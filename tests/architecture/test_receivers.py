"""Qt is given methods of its own objects only; anything else must be kept by what is given."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal, Slot

from tests.architecture.receivers import Given, methods_given

if TYPE_CHECKING:
    from collections.abc import Callable

TESTS = ("tests/gui", "tests/benchmarks", "tests/architecture")
"""Where windows are made."""

HERE = "tests/architecture/test_receivers.py"


class Bell(QObject):
    """Something that signals."""

    rung = Signal()


class Plain:
    """An object that Qt knows nothing of, and what it must not do."""

    def __init__(self, bell: Bell, heard: list[str], slot: Callable[[], object] = dict) -> None:
        self._heard = heard
        self._own = Own(bell, heard)
        bell.rung.connect(self.note)
        bell.rung.connect(self._own.note)
        bell.rung.connect(slot)
        bell.rung.connect(lambda: slot())  # noqa: PLW0108  # what is right

    def note(self) -> None:
        """Note that it rang."""
        self._heard.append("plain")


class Own(QObject):
    """An object of Qt."""

    def __init__(self, bell: Bell, heard: list[str]) -> None:
        super().__init__(bell)
        self._heard = heard
        bell.rung.connect(self.note)

    @Slot()
    def note(self) -> None:
        """Note that it rang."""
        self._heard.append("own")


def test_methods_in_the_window_belong_to_objects_of_qt() -> None:
    """Else say so with an annotation, or give a partial, a lambda or a function."""
    assert [_told(one) for one in methods_given("ui") if not one.is_safe] == []


def test_tests_give_no_methods_of_plain_objects() -> None:
    given = (one for one in methods_given(*TESTS) if not one.place.startswith(HERE))
    assert [_told(one) for one in given if one.is_plain] == []


def test_the_rule_sees_what_is_wrong() -> None:
    given = [one for one in methods_given("tests/architecture") if one.place.startswith(HERE)]
    unsafe = [one for one in given if not one.is_safe]
    assert [(one.words, one.is_plain) for one in unsafe] == [("self.note", True), ("slot", False)]
    assert ("self._own.note", Own) in [(one.words, one.owner) for one in given]


def test_why_qt_keeps_no_plain_object() -> None:
    heard: list[str] = []
    bell = Bell()
    plain: Any = Plain(bell, heard)
    bell.rung.emit()
    assert sorted(heard) == ["own", "own", "plain"]
    heard.clear()
    bell.rung.connect(partial(heard.append, "partial"))
    del plain
    bell.rung.emit()
    assert sorted(heard) == ["own", "own", "partial"], "the plain object heard nothing"


def _told(given: Given) -> str:
    owner = given.owner.__name__ if given.owner is not None else "an object of unknown class"
    return f"{given.place}: {given.words} is a method of {owner}"
