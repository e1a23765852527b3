"""Paints table cells: bars, chips, bold and muted words, and the focus ring."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from ui.common import theme
from ui.common.column_widths import two_lines
from ui.common.columns import Column
from ui.common.painting import bar_height, draw_bar, draw_chip
from ui.common.rows_model import ROW_ROLE, RowsModel

SMALL_PT = 9.0
"""Of bold words in two lines."""

_BAR_SHARE = 0.58


class CellDelegate(QStyledItemDelegate):
    """Draws a cell the way its column declares it."""

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        model = index.model()
        if not isinstance(model, RowsModel):
            super().paint(painter, option, index)
            return
        now = theme.current()
        is_selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        if is_selected:
            painter.fillRect(option.rect, now.color("primary_ground"))
        painter.setPen(now.color("line"))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        area = option.rect.adjusted(now.px(8), 0, -now.px(8), 0)
        mirrored = option.direction is Qt.LayoutDirection.RightToLeft
        column: Column[Any] = model.columns[index.column()]
        row = index.data(ROW_ROLE)
        if row is not None and column.chip is not None:
            badge = column.chip(row)
            if badge.text:
                draw_chip(painter, area, badge, now, mirrored=mirrored)
        elif row is not None and column.bar is not None:
            self._draw_bar(painter, area, column, row, mirrored=mirrored)
        else:
            self._draw_text(painter, area, column, str(index.data() or ""), mirrored=mirrored)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(now.color("primary"), 2))
            painter.drawRect(option.rect.adjusted(1, 1, -2, -2))
        painter.restore()

    @override
    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        now = theme.current()
        width = now.metrics(bold=True).horizontalAdvance(str(index.data() or ""))
        return QSize(width + now.px(18), now.px(36))

    def _draw_bar(
        self, painter: QPainter, area: QRect, column: Column[Any], row: Any, *, mirrored: bool
    ) -> None:
        now = theme.current()
        assert column.bar is not None  # noqa: S101  # chosen by the caller
        bar = column.bar(row)
        height = bar_height(now)
        width = area.width()
        if bar.text:  # the number is never cut; the bar gives way
            words_width = now.metrics().horizontalAdvance(bar.text) + now.px(10)
            width = max(min(round(width * _BAR_SHARE), width - words_width), 0)
        left = area.right() + 1 - width if mirrored else area.left()
        place = QRect(left, area.center().y() - height // 2 + 1, width, height)
        draw_bar(painter, place, bar, now, mirrored=mirrored)
        gap = width + now.px(10)
        words = area.adjusted(0, 0, -gap, 0) if mirrored else area.adjusted(gap, 0, 0, 0)
        painter.setPen(now.color("ink"))
        painter.setFont(now.font())
        painter.drawText(
            words, Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter, bar.text
        )

    def _draw_text(
        self, painter: QPainter, area: QRect, column: Column[Any], text: str, *, mirrored: bool
    ) -> None:
        now = theme.current()
        painter.setPen(now.color("muted" if column.is_muted else "ink"))
        painter.setLayoutDirection(
            Qt.LayoutDirection.RightToLeft if mirrored else Qt.LayoutDirection.LeftToRight
        )
        font, lines = _lines(text.replace("\n", " "), area.width(), is_strong=column.is_strong)
        painter.setFont(font)
        align = {"START": Qt.AlignmentFlag.AlignLeft, "END": Qt.AlignmentFlag.AlignRight}.get(
            column.align.name, Qt.AlignmentFlag.AlignHCenter
        )
        flags = QStyle.visualAlignment(
            Qt.LayoutDirection.RightToLeft if mirrored else Qt.LayoutDirection.LeftToRight, align
        )
        height = area.height() // len(lines)
        for at, line in enumerate(lines):
            painter.drawText(
                QRect(area.left(), area.top() + at * height, area.width(), height),
                int(flags | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine),
                line,
            )


def _lines(text: str, room: int, *, is_strong: bool) -> tuple[QFont, list[str]]:
    """Return a text in one line, or bold words that have no room in one in two smaller ones."""
    now = theme.current()
    right = Qt.TextElideMode.ElideRight
    metrics = now.metrics(bold=is_strong)
    if is_strong and metrics.horizontalAdvance(text) > room:
        small = now.metrics(SMALL_PT, bold=True)
        first, second = two_lines(text, small.horizontalAdvance, room)
        if first:
            lines = [first, small.elidedText(second, right, room)] if second else [first]
            return now.font(SMALL_PT, bold=True), lines
    return now.font(bold=is_strong), [metrics.elidedText(text, right, room)]
