"""The top of a page: title, a line below it, search, and what one can do."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QIcon, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from ui.common import theme
from ui.common.icons import IconButton, icon
from ui.common.text import PlainLabel

_BACK_ROOM = 44
_LEAST_WIDTH = 320
_TITLE_SHARE = 0.45


class PageHeader(QWidget):
    """Title and subtitle at one end, search and buttons at the other.

    The page's most important button is its primary action, the outermost one.

    Signals:
        back_wished: The person wants to go back to the page before.
    """

    back_wished = Signal()

    def __init__(
        self,
        title: str,
        palette: Callable[[], object] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        px = theme.current().px
        self._title = PlainLabel(title, "title")
        self._subtitle = PlainLabel("", "muted")
        self._subtitle.hide()
        self._back = IconButton("back", self.tr("Back"))
        self._back.hide()
        self._has_own_back = False
        self._back.clicked.connect(self.back_wished)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._title)
        words.addWidget(self._subtitle)
        start = QHBoxLayout()
        start.setSpacing(px(8))
        start.addWidget(self._back)
        start.addLayout(words, 1)
        self._row = QHBoxLayout()
        self._row.setSpacing(px(8))
        self._row.addStretch(1)
        self._parts = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._parts.setContentsMargins(0, 0, 0, 0)
        self._parts.setSpacing(px(8))
        self._parts.addLayout(start, 1)
        self._parts.addLayout(self._row)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        if palette is not None:
            self._row.addWidget(self._search_button(palette))

    @property
    def title(self) -> str:
        """The title shown."""
        return self._title.text()

    def set_title(self, title: str, subtitle: str = "") -> None:
        """Show another title and the line below it."""
        self._title.setText(title)
        self.set_subtitle(subtitle)
        self._arrange()

    def set_subtitle(self, subtitle: str) -> None:
        """Show another line below the title."""
        self._subtitle.setText(subtitle)
        self._subtitle.setVisible(bool(subtitle))

    def set_back(self, text: str, slot: Callable[[], object]) -> None:
        """Put a button before the title that leads back, such as to the list."""
        self._back.setToolTip(text)
        self._back.setAccessibleName(text)
        self._back.clicked.disconnect(self.back_wished)
        self._back.clicked.connect(lambda: slot())  # noqa: PLW0108  # drops the checked flag
        self._back.show()
        self._has_own_back = True

    def show_back(self, *, visible: bool) -> None:
        """Show or hide the button that goes back; one made by `set_back` stays."""
        self._back.setVisible(visible or self._has_own_back)

    def add_action(
        self, text: str, slot: Callable[[], object], *, primary: bool = False, icon_name: str = ""
    ) -> QPushButton:
        """Add a button; add the primary one last, so that it stands outermost."""
        button = QPushButton(text)
        button.setAutoDefault(False)
        if primary:
            button.setProperty("role", "primary")
        if icon_name:
            button.setIcon(_icon(icon_name, primary=primary))
            side = theme.current().px(16)
            button.setIconSize(QSize(side, side))
        button.clicked.connect(lambda: slot())  # noqa: PLW0108  # drops the checked flag
        self._row.addWidget(button)
        return button

    def add_widget(self, widget: QWidget) -> None:
        """Add any other widget after the buttons so far."""
        self._row.addWidget(widget)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(theme.current().px(_LEAST_WIDTH), super().minimumSizeHint().height())

    def _arrange(self) -> None:
        """Put the buttons below a title that would be squeezed by them."""
        room = self.width() - self._row.sizeHint().width() - theme.current().px(_BACK_ROOM)
        metrics = self._title.fontMetrics()
        wished = metrics.horizontalAdvance(self._title.text())
        below = self._subtitle.fontMetrics().horizontalAdvance(self._subtitle.text())
        is_long = wished > room or below > 2 * room
        is_squeezed = is_long and room < self.width() * _TITLE_SHARE
        direction = QBoxLayout.Direction
        self._parts.setDirection(direction.TopToBottom if is_squeezed else direction.LeftToRight)

    def _search_button(self, palette: Callable[[], object]) -> QPushButton:
        button = QPushButton(self.tr("Search people, pages, actions   Ctrl+K"))
        button.setProperty("role", "search")
        button.setIcon(icon("search", "muted", 16))
        side = theme.current().px(16)
        button.setIconSize(QSize(side, side))
        button.setAccessibleName(self.tr("Search people, pages and actions, Control K"))
        button.clicked.connect(lambda: palette())  # noqa: PLW0108  # drops the checked flag
        return button


def _icon(name: str, *, primary: bool) -> QIcon:
    return icon(name, "primary_text" if primary else "ink", 16)
