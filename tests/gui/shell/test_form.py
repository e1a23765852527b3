from __future__ import annotations

from datetime import date, time
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from plc_desktop.domain.records import kind_named
from plc_desktop.errors import RuleError
from ui.common.choosers import ChoiceEdit, ChoicesEdit, Option
from ui.common.editors import DateEdit, DurationEdit, NumberEdit, TextEdit, TimeEdit
from ui.common.form import Form, FormField
from ui.common.form_dialog import FormDialog
from ui.common.kind_form import field_for
from ui.common.page import PageContext

TODAY = date(2026, 3, 20)


def _form(qtbot: Any) -> Form:
    form = Form()
    form.add(
        FormField("worked_on", "Date", DateEdit(lambda: TODAY), is_required=True),
        FormField("minutes", "Length", DurationEdit()),
    )
    form.add(FormField("activity", "Activity", TextEdit(["Café visit", "Home visit"])))
    qtbot.addWidget(form)
    form.show()
    return form


def _type(qtbot: Any, form: Form, name: str, text: str) -> None:
    form.editor(name).clear()
    qtbot.keyClicks(form.editor(name), text)


@pytest.mark.parametrize(
    ("typed", "expected"),
    [("3/14", date(2026, 3, 14)), ("14 Mar", date(2026, 3, 14)), ("yesterday", date(2026, 3, 19))],
)
def test_dates_are_read_as_people_write_them(qtbot: Any, typed: str, expected: date) -> None:
    form = _form(qtbot)
    _type(qtbot, form, "worked_on", typed)
    assert form.values()["worked_on"] == expected


@pytest.mark.parametrize(
    ("typed", "minutes"), [("2:30", 150), ("2.5", 150), ("9-11:30", 150), ("45 min", 45)]
)
def test_lengths_are_read_as_people_write_them(qtbot: Any, typed: str, minutes: int) -> None:
    form = _form(qtbot)
    _type(qtbot, form, "minutes", typed)
    assert form.values()["minutes"] == minutes


def test_a_span_is_told_so_that_start_and_end_can_be_filled(qtbot: Any) -> None:
    form = _form(qtbot)
    _type(qtbot, form, "minutes", "9-11:30")
    with qtbot.waitSignal(form.editor("minutes").span_typed) as told:
        qtbot.keyClick(form.editor("minutes"), Qt.Key.Key_Return)
    assert told.args == [time(9), time(11, 30)]


def test_errors_stand_at_their_field_and_the_first_gets_the_focus(qtbot: Any) -> None:
    form = _form(qtbot)
    form.activateWindow()
    _type(qtbot, form, "minutes", "soon")
    heard: list[object] = []
    form.submitted.connect(heard.append)
    qtbot.keyClick(form.editor("activity"), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert heard == []
    assert set(form.problems()) == {"worked_on", "minutes"}
    assert form.editor("minutes").accessibleDescription() == form.problems()["minutes"]
    _type(qtbot, form, "minutes", "2")
    assert set(form.problems()) == {"worked_on"}


def test_ctrl_enter_submits_and_esc_leaves(qtbot: Any) -> None:
    form = _form(qtbot)
    _type(qtbot, form, "worked_on", "3/14")
    with qtbot.waitSignal(form.submitted) as submitted:
        qtbot.keyClick(
            form.editor("activity"), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier
        )
    assert submitted.args[0]["worked_on"] == date(2026, 3, 14)
    with qtbot.waitSignal(form.left):
        qtbot.keyClick(form.editor("activity"), Qt.Key.Key_Escape)


def test_a_services_refusal_is_shown_at_the_field_it_names(qtbot: Any) -> None:
    form = _form(qtbot)
    form.show_problem(RuleError("field_required", field="activity"))
    assert list(form.problems()) == ["activity"]
    form.show_problem(RuleError("no_such_code_at_all"))
    assert "no_such_code_at_all" in form._note.text  # noqa: SLF001  # the words shown on top


def test_every_field_has_a_label_with_a_buddy_and_a_name(qtbot: Any) -> None:
    form = _form(qtbot)
    for name, label in (("worked_on", "Date"), ("minutes", "Length"), ("activity", "Activity")):
        assert form.editor(name).accessibleName() == label


def test_what_is_shown_reads_back_as_the_same_value(qtbot: Any) -> None:
    form = _form(qtbot)
    form.set_values({"worked_on": date(2026, 2, 4), "minutes": 65})
    assert form.values()["worked_on"] == date(2026, 2, 4)
    assert form.values()["minutes"] == 65
    for editor, value in ((TimeEdit(), time(13, 15)), (NumberEdit(), 25)):
        qtbot.addWidget(editor)
        editor.set_value(value)
        assert editor.value() == value


def test_a_choice_is_narrowed_by_typing_without_accents(qtbot: Any) -> None:
    chooser = ChoiceEdit([Option("1", "María Peña"), Option("2", "Ana"), Option("3", "Mario")])
    qtbot.addWidget(chooser)
    chooser.show()
    line = chooser.lineEdit()
    assert line is not None
    line.clear()
    qtbot.keyClicks(line, "maria")
    assert chooser._shown.stringList() == ["María Peña"]  # noqa: SLF001  # the popup's lines
    assert chooser.value() == "1"
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert chooser.currentText() == "María Peña"
    line.clear()
    qtbot.keyClicks(line, "Mario")
    assert chooser.value() == "3"
    line.clear()
    qtbot.keyClicks(line, "Nobody")
    with pytest.raises(RuleError):
        chooser.value()


def test_two_people_of_one_name_can_both_be_chosen(qtbot: Any) -> None:
    chooser = ChoiceEdit([Option("1", "Linda Pham"), Option("2", "Linda Pham")])
    qtbot.addWidget(chooser)
    assert len({chooser.itemText(at) for at in (1, 2)}) == 2
    chooser.setCurrentIndex(2)
    assert chooser.value() == "2"


def test_a_value_survives_until_its_options_are_loaded(qtbot: Any) -> None:
    chooser, several = ChoiceEdit(), ChoicesEdit()
    for widget in (chooser, several):
        qtbot.addWidget(widget)
    chooser.set_value("b")
    several.set_value(("b",))
    options = [Option("a", "A"), Option("b", "B & <b>")]
    chooser.set_options(options)
    several.set_options(options)
    assert chooser.value() == "b"
    assert several.value() == ("b",)


def test_several_values_are_pressed_and_no_others(qtbot: Any) -> None:
    options = [Option(name, name.upper()) for name in "abc"]
    several = ChoicesEdit(options)
    qtbot.addWidget(several)
    for wanted in (("a", "c"), ("b", "c"), ("a",), ("a", "b", "c"), (), ("b", "new")):
        several.set_value(wanted)
        assert several.value() == wanted
    several.set_options([*options, Option("new", "New")])
    assert several.value() == ("b", "new")


def test_a_left_dialog_keeps_its_draft(qtbot: Any, page_context: PageContext) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)

    def opened() -> FormDialog:
        form = Form()
        form.add(FormField("name", "Name", TextEdit()))
        dialog = FormDialog(page_context, "New", form, parent, draft_key="thing/new")
        dialog.open()
        return dialog

    first = opened()
    qtbot.keyClicks(first.form.editor("name"), "half a na")
    qtbot.keyClick(first.form.editor("name"), Qt.Key.Key_Escape)
    second = opened()
    assert second.form.values() == {"name": "half a na"}
    second.accept()
    third = opened()
    assert third.form.values() == {"name": ""}
    third.reject()


def test_declared_fields_make_their_own_editors(qtbot: Any) -> None:
    kind = kind_named("hours_entry")
    for name in kind.fields:
        field = field_for(kind, name, lambda: TODAY)
        assert isinstance(field.editor, QWidget)
        qtbot.addWidget(field.editor)
        assert field.label
    assert isinstance(field_for(kind, "worked_on").editor, QLineEdit)
