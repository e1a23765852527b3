"""The supervisor's own window, with real files and clicks."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from plc_desktop.services.app import Office
from plc_desktop.services.sign_off.batches import Asking
from plc_desktop.services.sign_off.supervisor_desk import Unsigned
from tests import factories
from tests.gui.looking import click, column, dialog, settle_tasks, texts, uncounted
from tests.gui.signing_desk.conftest import Chosen
from tests.supervisors import SupervisorLaptop
from ui.signing_desk.window import SigningDesk

Opener = Callable[..., SigningDesk]
OWN = factories.SUPERVISOR_PASSPHRASE


def key(desk: SigningDesk, which: Qt.Key, *, shift: bool = False) -> None:
    view = desk.request.lines.table.view
    view.setFocus()
    modifier = Qt.KeyboardModifier.ShiftModifier if shift else Qt.KeyboardModifier.NoModifier
    QTest.keyClick(view, which, modifier)
    if shift:
        QTest.keyRelease(view, Qt.Key.Key_Shift)


def decisions(desk: SigningDesk) -> list[str]:
    return column(desk.request.lines.table.view, "Decision")


def type_passphrase(desk: SigningDesk, words: str) -> None:
    desk.request.side.passphrase.set_value("")
    QTest.keyClicks(desk.request.side.passphrase.line, words)


def seen(desk: SigningDesk) -> str:
    return uncounted("\n".join(texts(desk)))


def test_the_whole_way_by_keyboard(
    qtbot: Any,
    open_desk: Opener,
    request_file: Path,
    chosen: Chosen,
    office: Office,
) -> None:
    desk = open_desk(request_file)
    shown = seen(desk)
    assert "<b>Linda</b> Phạm & =1+1" in shown
    assert "What was done: Family 2" in shown
    assert "Monday, March 2, 2026" in shown
    assert "not family of the parent leader" in shown
    assert "Riverside Family Center" in shown
    assert "0 of 3 decided" in shown
    key(desk, Qt.Key.Key_S)
    key(desk, Qt.Key.Key_J)
    key(desk, Qt.Key.Key_K)
    key(desk, Qt.Key.Key_R)
    QTest.keyClicks(desk.request.lines.details._reason, "It ended at 11:15")  # noqa: SLF001
    QTest.keyClick(desk.request.lines.details._reason, Qt.Key.Key_Return)  # noqa: SLF001
    assert decisions(desk) == ["Sign", "Return", "Open"]
    assert "2 of 3 decided" in seen(desk)
    assert not desk.request.side.button.isEnabled()
    type_passphrase(desk, OWN)
    assert desk.request.side.button.isEnabled()

    chosen.save = str(request_file.parent / "answer.plcsig")
    desk.request.side.button.click()
    settle_tasks(qtbot, desk.shell.tasks)
    assert chosen.offered == [str(request_file.parent / Path(chosen.offered[0]).name)]
    assert Path(chosen.offered[0]).name.startswith("Rosa-Méndez_signed-for_Riverside")
    assert "answer.plcsig" in seen(desk)
    assert "Only the office can open it" in seen(desk)

    (taken,) = office.sign_off_batches.take_in([Path(chosen.save)]).files
    assert taken.done is not None
    assert (taken.done.signed, taken.done.returned) == (1, 1)
    (sent,) = office.requests_sent.open()
    rows = [office.hours.row(entry_id) for entry_id in sent.open_ids]
    assert [row.worked_on.day for row in rows] == [4]


def test_enter_goes_to_the_next_open_line_and_then_to_the_passphrase(
    open_desk: Opener, request_file: Path
) -> None:
    desk = open_desk(request_file)
    view = desk.request.lines.table.view
    key(desk, Qt.Key.Key_Return)
    assert view.currentIndex().row() == 1
    key(desk, Qt.Key.Key_S, shift=True)
    assert decisions(desk) == ["Sign"] * 3
    key(desk, Qt.Key.Key_Return)
    assert desk.request.side.passphrase.line.hasFocus()


def test_a_wrong_passphrase_saves_nothing_and_keeps_the_decisions(
    qtbot: Any, open_desk: Opener, request_file: Path, chosen: Chosen
) -> None:
    desk = open_desk(request_file)
    key(desk, Qt.Key.Key_S, shift=True)
    type_passphrase(desk, "not her words")
    chosen.save = str(request_file.parent / "answer.plcsig")
    desk.request.side.button.click()
    settle_tasks(qtbot, desk.shell.tasks)
    assert "passphrase" in desk.request.side.problem.text.lower()
    assert not Path(chosen.save).exists()
    assert decisions(desk) == ["Sign"] * 3


def test_a_return_without_a_reason_is_asked_for_first(
    open_desk: Opener, request_file: Path, chosen: Chosen
) -> None:
    desk = open_desk(request_file)
    key(desk, Qt.Key.Key_R)
    type_passphrase(desk, OWN)
    desk.request.side.button.click()
    assert chosen.offered == []
    assert desk.request.lines.details._reason.hasFocus()  # noqa: SLF001
    assert "why the line goes back" in desk.context.notices.recent[0].text


def test_closing_by_accident_asks_and_keeps_the_decisions(
    qtbot: Any, open_desk: Opener, request_file: Path, rosa: SupervisorLaptop
) -> None:
    desk = open_desk(request_file)
    key(desk, Qt.Key.Key_S)
    desk.close()
    assert desk.isVisible()
    click(dialog(desk), "Go on signing")
    assert desk.isVisible()
    desk.close()
    with qtbot.waitSignal(desk.destroyed):
        click(dialog(desk), "Keep them and close")
    assert len(rosa.desk.kept(request_file).decisions) == 1

    again = open_desk(request_file)
    assert decisions(again) == ["Sign", "Open", "Open"]
    assert "is here again" in seen(again)
    key(again, Qt.Key.Key_S, shift=True)
    again.close()
    with qtbot.waitSignal(again.destroyed):
        click(dialog(again), "Forget them")
    assert rosa.desk.kept(request_file) == Unsigned()


def test_closing_without_a_decision_asks_nothing(
    qtbot: Any, open_desk: Opener, request_file: Path
) -> None:
    desk = open_desk(request_file)
    with qtbot.waitSignal(desk.destroyed):
        desk.close()


def test_an_evaluation_is_filled_in_kept_and_signed_with_the_hours(
    qtbot: Any,
    open_desk: Opener,
    office: Office,
    rosa: SupervisorLaptop,
    chosen: Chosen,
) -> None:
    folder = rosa.card.parent
    (item,) = office.sign_off.queue()
    asking = Asking(item.supervisor_id)
    done = office.sign_off_batches.send([asking], folder, evaluate="final")
    desk = open_desk(done.sent[0].made.path)
    tabs = desk.request.tabs
    assert tabs.tabBar().isVisible()
    assert tabs.tabText(1) == "Evaluation: <b>Linda</b> Phạm && =1+1"
    tabs.setCurrentIndex(1)
    (form,) = desk.request.forms
    filled = dataclasses.replace(
        form.value(),
        scores={**form.value().scores, "teamwork": 4},
        strengths="Families trust her",
    )
    form.set_value(filled)
    form.edited.emit()
    assert "1 evaluation filled in" in seen(desk)
    desk.close()
    with qtbot.waitSignal(desk.destroyed):
        click(dialog(desk), "Keep them and close")

    again = open_desk(done.sent[0].made.path)
    assert again.request.forms[0].value() == filled
    type_passphrase(again, OWN)
    chosen.save = str(folder / "answer.plcsig")
    again.request.side.button.click()
    settle_tasks(qtbot, again.shell.tasks)
    assert "1 evaluation signed" in seen(again)
    (taken,) = office.sign_off_batches.take_in([folder / "answer.plcsig"]).files
    assert taken.done is not None
    assert (taken.done.evaluations, taken.done.signed) == (1, 0)


def test_hints_stand_at_the_line_and_in_words_below_it(
    qtbot: Any, open_desk: Opener, office: Office, placed: factories.Placed, rosa: SupervisorLaptop
) -> None:
    factories.record_hours(
        office,
        placed,
        worked_on=date(2026, 3, 5),
        minutes=777,
        description="co-led with \u202estaff",
        reflection="two\nlines",
    )
    asking = Asking(placed.supervisor_id)
    done = office.sign_off_batches.send([asking], rosa.card.parent)
    desk = open_desk(done.sent[0].made.path)
    view = desk.request.lines.table.view
    assert column(view, "Hints") == ["", "", "", "1"]
    assert "co-led with \\u{202E}staff" in column(view, "Activity")[3]
    view.selectRow(3)
    qtbot.waitUntil(lambda: "Reflection: two\nline" in seen(desk))
    shown = seen(desk)
    assert "A long day: 12:57 on one day; more than 12:00 is unusual." in shown
    assert "co-led with \\u{202E}staff" in shown
    assert "Placement from: Monday, February 2, 2026" in shown
