from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QVBoxLayout, QWidget

from tests.gui.looking import button
from tests.gui.pilot import LONG_NAME
from ui.common import theme
from ui.common.editors import TextEdit
from ui.common.form import Form, FormField
from ui.common.header import PageHeader

if TYPE_CHECKING:
    from ui.common.page import PageContext


def _shown(qtbot: Any, widget: QWidget, width: int) -> None:
    qtbot.addWidget(widget)
    widget.resize(width, 400)
    widget.show()
    QApplication.processEvents()


def test_buttons_move_below_a_title_they_would_squeeze(
    qtbot: Any, page_context: PageContext
) -> None:
    del page_context  # dresses the application
    header = PageHeader("Linda Phạm", lambda: None)
    header.add_action("Report", lambda: None)
    header.add_action("Hours", lambda: None, primary=True)
    _shown(qtbot, header, 700)
    hours = button(header, "Hours")
    assert hours.geometry().right() >= 690
    title = next(label for label in header.findChildren(QLabel) if label.text() == "Linda Phạm")
    assert title.geometry().top() <= hours.geometry().center().y() <= title.geometry().bottom()
    header.set_title(LONG_NAME)
    QApplication.processEvents()
    assert title.geometry().bottom() <= hours.geometry().top()
    assert hours.geometry().right() >= 690


def test_a_button_that_says_more_later_is_not_cut_off(
    qtbot: Any, page_context: PageContext
) -> None:
    del page_context
    header = PageHeader(LONG_NAME, lambda: None)
    same = header.add_action("Same person twice?", lambda: None)
    header.add_action("Parent leader", lambda: None, primary=True)
    page = QWidget()
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(header)
    _shown(qtbot, page, 600)  # too little room to say at length what is searched
    buttons = [one for one in header.findChildren(QPushButton) if one.isVisible()]
    gaps = len(buttons) * theme.current().px(9)
    page.setFixedWidth(sum(one.sizeHint().width() for one in buttons) + gaps)
    qtbot.waitUntil(lambda: same.width() >= same.sizeHint().width())
    same.setText("Same person twice? (12)")
    qtbot.waitUntil(lambda: same.width() >= same.sizeHint().width())


def test_fields_go_below_each_other_where_there_is_little_room(
    qtbot: Any, page_context: PageContext
) -> None:
    del page_context
    form = Form()
    first, second = TextEdit(), TextEdit()
    for edit in (first, second):
        edit.setMinimumWidth(200)
    form.add(FormField("a", "First", first), FormField("b", "Second", second))
    _shown(qtbot, form, 600)

    def place(edit: QWidget) -> tuple[int, int]:
        at = edit.mapTo(form, edit.rect().topLeft())
        return at.x(), at.y()

    assert place(first)[1] == place(second)[1]
    form.resize(300, 400)
    QApplication.processEvents()
    assert place(first)[0] == place(second)[0]
    assert place(second)[1] > place(first)[1]
    assert form.minimumSizeHint().width() < 300
