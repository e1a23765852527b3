"""The top of a page: title, a line below it, search, and what one can do."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QSize, Signal
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
        self._beside: list[QWidget] = []
        self._search = QPushButton()
        if palette is not None:
            self._build_search(palette)

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
        self.add_widget(button)
        return button

    def add_widget(self, widget: QWidget) -> None:
        """Add any other widget after the buttons so far."""
        self._beside.append(widget)
        self._row.addWidget(widget)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    @override
    def event(self, event: QEvent) -> bool:
        is_done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:  # a button says more or less than before
            self._arrange()
        return is_done

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(theme.current().px(_LEAST_WIDTH), super().minimumSizeHint().height())

    def _arrange(self) -> None:
        """Put the buttons below a title that would be squeezed by them."""
        metrics = self._title.fontMetrics()
        wished = metrics.horizontalAdvance(self._title.text())
        below = self._subtitle.fontMetrics().horizontalAdvance(self._subtitle.text())
        room = self._choose_search_words(max(wished, below // 2))
        is_long = wished > room or below > 2 * room
        is_squeezed = (is_long and room < self.width() * _TITLE_SHARE) or wished > 2 * room
        direction = QBoxLayout.Direction
        self._parts.setDirection(direction.TopToBottom if is_squeezed else direction.LeftToRight)

    def _choose_search_words(self, wished: int) -> int:
        """Say less on the search button if the title needs the room; return what it gets."""
        words = self.tr("Search people, pages, actions   Ctrl+K")
        room = self._room_beside(words)
        if room < wished:
            words = self.tr("Search   Ctrl+K")
            room = self._room_beside(words)
        if room + theme.current().px(_BACK_ROOM) < 0:
            words = ""  # the buttons need the whole line: its picture is enough
            room = self._room_beside(words)
        if self._search.text() != words:
            self._search.setText(words)
        return room

    def _room_beside(self, words: str) -> int:
        """Return what the buttons leave to the title if the search button says `words`."""
        shown = [widget for widget in self._beside if not widget.isHidden()]
        used = sum(widget.sizeHint().width() + self._row.spacing() for widget in shown)
        if self._search in shown:
            advance = self._search.fontMetrics().horizontalAdvance
            used += advance(words) - advance(self._search.text())
        return self.width() - used - theme.current().px(_BACK_ROOM)

    def _build_search(self, palette: Callable[[], object]) -> None:
        self._search.setProperty("role", "search")
        self._search.setIcon(icon("search", "muted", 16))
        side = theme.current().px(16)
        self._search.setIconSize(QSize(side, side))
        said = self.tr("Search people, pages and actions, Control K")
        self._search.setAccessibleName(said)
        self._search.setToolTip(said)
        self._search.clicked.connect(lambda: palette())  # noqa: PLW0108  # drops the checked flag
        self.add_widget(self._search)


def _icon(name: str, *, primary: bool) -> QIcon:
    return icon(name, "primary_text" if primary else "ink", 16)
