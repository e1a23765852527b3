"""The list of pages at the window's side."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QPointF,
    QRect,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QFocusEvent, QFont, QFontMetrics, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QHBoxLayout,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from ui.common import theme
from ui.common.icons import pixmap
from ui.common.text import PlainLabel
from ui.page_list import PAGES, SECTIONS, PageEntry, entry_for, page_title

_ICON = 18
_NARROW_ICON_AT = 8
"""Pixels of an icon at 100 %, and where it stands in the narrow list, with its badge beside it."""


class _Item(QAbstractButton):
    """One page in the list: icon, title, badge; only the icon when the list is narrow.

    Signals:
        reached: It has the focus now.
    """

    reached = Signal()

    def __init__(self, entry: PageEntry, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = entry.icon
        self._has_badge = bool(entry.badge)
        self._count = 0
        self._is_narrow = False
        self.setText(page_title(entry))
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_count(0)

    def set_count(self, count: int) -> None:
        """Show how much work waits there; 0 shows nothing."""
        self._count = count
        words = self.text()
        if count:
            words = self.tr("{page}, {count} waiting").format(page=words, count=count)
        self.setAccessibleName(words)
        self.setToolTip(words if self._is_narrow else "")
        self.update()

    def set_narrow(self, *, narrow: bool) -> None:
        """Show only the icon."""
        self._is_narrow = narrow
        self.set_count(self._count)
        self.updateGeometry()

    @override
    def sizeHint(self) -> QSize:
        now = theme.current()
        if self._is_narrow:
            icon_and_badge = (
                now.px(_NARROW_ICON_AT + _ICON) + _badge_size("99+", now, narrow=True)[0]
            )
            return QSize(max(now.px(44), icon_and_badge + now.px(2)), now.px(32))
        words = QFontMetrics(now.font(bold=True)).horizontalAdvance(self.text())
        return QSize(words + now.px(90 if self._has_badge else 52), now.px(32))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.reached.emit()

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.HoverEnter, QEvent.Type.HoverLeave):
            self.update()
        return super().event(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        now = theme.current()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            box = self.rect().adjusted(1, 1, -1, -1)
            if self.isChecked() or self.underMouse():
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(now.color("navigation_active"))
                painter.setOpacity(1.0 if self.isChecked() else 0.5)
                painter.drawRoundedRect(box, now.px(7), now.px(7))
                painter.setOpacity(1.0)
            self._draw_icon(painter, box, now)
            if not self._is_narrow:
                self._draw_words(painter, box, now)
            if self._count:
                self._draw_badge(painter, box, now)
            if self.hasFocus():
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.setPen(QPen(now.color("badge"), 2))
                painter.drawRoundedRect(box, now.px(7), now.px(7))

    def _placed(self, area: QRect) -> QRect:
        from PySide6.QtWidgets import QStyle

        return QStyle.visualRect(self.layoutDirection(), self.rect(), area)

    def _draw_icon(self, painter: QPainter, box: QRect, now: theme.Theme) -> None:
        side = now.px(_ICON)
        left = now.px(_NARROW_ICON_AT if self._is_narrow else 10)
        area = self._placed(QRect(left, box.center().y() - side // 2 + 1, side, side))
        color = now.color("navigation_text" if self.isChecked() else "navigation_muted")
        painter.drawPixmap(area, pixmap(self._icon, color, side, self.devicePixelRatioF()))

    def _draw_words(self, painter: QPainter, box: QRect, now: theme.Theme) -> None:
        painter.setFont(now.font(bold=self.isChecked()))
        painter.setPen(now.color("navigation_text"))
        area = self._placed(box.adjusted(now.px(38), 0, -now.px(4), 0))
        painter.setLayoutDirection(self.layoutDirection())
        painter.drawText(
            area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading, self.text()
        )

    def _draw_badge(self, painter: QPainter, box: QRect, now: theme.Theme) -> None:
        most = 99 if self._is_narrow else 999
        words = str(self._count) if self._count <= most else f"{most}+"
        width, height = _badge_size(words, now, narrow=self._is_narrow)
        top = box.top() if self._is_narrow else box.center().y() - height // 2 + 1
        right = box.right() - (0 if self._is_narrow else now.px(8))
        area = self._placed(QRect(right - width, top, width, height))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(now.color("badge"))
        painter.drawRoundedRect(area, height / 2, height / 2)
        painter.setFont(_badge_font(now, narrow=self._is_narrow))
        painter.setPen(now.color("badge_text"))
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, words)


def _badge_font(now: theme.Theme, *, narrow: bool) -> QFont:
    return now.font(7.5 if narrow else 8.5, bold=True)


def _badge_size(words: str, now: theme.Theme, *, narrow: bool) -> tuple[int, int]:
    metrics = QFontMetrics(_badge_font(now, narrow=narrow))
    height = metrics.height() + now.px(2)
    return max(metrics.horizontalAdvance(words) + now.px(8 if narrow else 12), height), height


class _More(QAbstractButton):
    """Says that the list goes on above or below, and scrolls there; keys reach the pages anyway."""

    def __init__(self, area: QScrollArea, *, is_up: bool) -> None:
        super().__init__()
        self._area = area
        self._is_up = is_up
        self.setText(self.tr("More pages above") if is_up else self.tr("More pages below"))
        self.setToolTip(self.text())
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.hide()
        self.clicked.connect(self._scroll)

    @override
    def sizeHint(self) -> QSize:
        return QSize(0, theme.current().px(16))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        QCoreApplication.sendEvent(self._area.verticalScrollBar(), event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if not self.isEnabled():
            return
        now = theme.current()
        side = now.px(14)
        sign = pixmap("down", now.color("navigation_text"), side, self.devicePixelRatioF())
        with QPainter(self) as painter:
            painter.translate(QPointF(self.rect().center()) + QPointF(0.5, 0.5))
            painter.rotate(180 if self._is_up else 0)
            painter.drawPixmap(QPointF(-side / 2, -side / 2), sign)

    @Slot()
    def _scroll(self) -> None:
        bar = self._area.verticalScrollBar()
        bar.setValue(bar.value() + (-bar.pageStep() if self._is_up else bar.pageStep()))


class Navigation(QWidget):
    """The list of pages; collapses to icons when the window is narrow.

    Signals:
        chosen: Address of the page that was clicked.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("navigation")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(self.tr("Pages"))
        self._items: dict[str, _Item] = {}
        self._titles: list[PlainLabel] = []
        self._group = QButtonGroup(self)
        self._build()

    def show_current(self, address: str) -> None:
        """Mark the page an address belongs to."""
        entry = entry_for(address)
        item = self._items.get(entry.parent or entry.address)
        if item is not None:
            item.setChecked(True)
            self._area.ensureWidgetVisible(item, 0, 0)

    def set_counts(self, counts: Mapping[str, int]) -> None:
        """Show how much work waits, by badge name."""
        for entry in PAGES:
            if entry.badge and entry.address in self._items:
                self._items[entry.address].set_count(counts.get(entry.badge, 0))

    def set_narrow(self, *, narrow: bool) -> None:
        """Show icons only, or titles too."""
        for item in self._items.values():
            item.set_narrow(narrow=narrow)
        for title in self._titles:
            title.setVisible(not narrow and bool(title.text()))
        self._name.setVisible(not narrow)
        self.setFixedWidth(self._wished_width())

    def _wished_width(self) -> int:
        widest = max(item.sizeHint().width() for item in self._items.values())
        return widest + theme.current().px(20)

    def _let_see(self, item: QWidget) -> None:
        self._area.ensureWidgetVisible(item, 0, 0)

    @Slot()
    def _choose(self, address: str) -> None:
        self.chosen.emit(address)

    def _build(self) -> None:
        px = theme.current().px
        outer = QVBoxLayout(self)
        outer.setContentsMargins(px(10), px(16), px(0), px(8))
        outer.addLayout(self._brand())
        inside = self._inside = QWidget()
        inside.setObjectName("navigation-list")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, px(10), 0)
        column.setSpacing(px(1))
        for section, title in SECTIONS.items():
            label = PlainLabel(QCoreApplication.translate("Navigation", title), "section")
            label.setContentsMargins(px(10), px(10), 0, px(2))
            label.setVisible(bool(title))
            self._titles.append(label)
            column.addWidget(label)
            for entry in PAGES:
                if entry.section == section:
                    column.addWidget(self._item(entry))
        column.addStretch(1)
        area = self._area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inside)
        self.more_above, self.more_below = _More(area, is_up=True), _More(area, is_up=False)
        outer.setSpacing(0)
        outer.addSpacing(px(8))
        outer.addWidget(self.more_above)
        outer.addWidget(area, 1)
        outer.addWidget(self.more_below)
        bar = area.verticalScrollBar()
        bar.rangeChanged.connect(self._show_more)
        bar.rangeChanged.connect(self._show_checked)
        bar.valueChanged.connect(self._show_more)
        self.set_narrow(narrow=False)

    @Slot()
    def _show_more(self) -> None:
        """Say where the list goes on; both signs keep their room, so that nothing moves."""
        signs = (self.more_above, self.more_below)
        room = self._area.height() + sum(one.height() for one in signs if one.isVisible())
        is_needed = self._inside.sizeHint().height() > room
        for one in signs:
            one.setVisible(is_needed)
        bar = self._area.verticalScrollBar()
        self.more_above.setEnabled(bar.value() > 0)
        self.more_below.setEnabled(bar.value() < bar.maximum())

    @Slot()
    def _show_checked(self) -> None:
        checked = self._group.checkedButton()
        if checked is not None:
            self._area.ensureWidgetVisible(checked, 0, 0)

    def _item(self, entry: PageEntry) -> _Item:
        item = _Item(entry)
        item.clicked.connect(partial(self._choose, entry.address))
        item.reached.connect(partial(self._let_see, item))
        self._group.addButton(item)
        self._items[entry.address] = item
        return item

    def _brand(self) -> QHBoxLayout:
        px = theme.current().px
        row = QHBoxLayout()
        row.setContentsMargins(px(8), 0, px(8), px(4))
        row.setSpacing(px(10))
        logo = PlainLabel(wraps=False)
        logo.setPixmap(pixmap("logo", theme.current().color("navigation_text"), px(24), 2.0))
        logo.setAccessibleName("PLC Desktop")
        self._name = PlainLabel("PLC Desktop", "strong", wraps=False)
        row.addWidget(logo)
        row.addWidget(self._name, 1)
        return row
