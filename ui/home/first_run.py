"""What an empty workspace shows: the first steps, of which any is a good one."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from ui.common import theme
from ui.common.card import Card
from ui.common.changes import Topic
from ui.common.icons import pixmap
from ui.common.side_by_side import SideBySide
from ui.common.text import PlainLabel

if TYPE_CHECKING:
    from plc_desktop.services.app import Office
    from plc_desktop.services.workspace.progress import Progress
    from ui.home.page import HomePage


class FirstRun(QWidget):
    """Three cards: bring in the workbook, start by hand, or look at a sample."""

    def __init__(self, page: HomePage) -> None:
        super().__init__()
        self._page = page
        self.import_button = QPushButton(self.tr("Import a workbook…"))
        self.hand_button = QPushButton(self.tr("Add a parent leader"))
        self.sample_button = QPushButton(self.tr("Load the sample"))
        self._build()
        self.import_button.clicked.connect(partial(page.context.navigate, "import"))
        self.hand_button.clicked.connect(partial(page.context.navigate, "parent-leaders/new"))
        self.sample_button.clicked.connect(self._load_sample)

    @Slot()
    def _load_sample(self) -> None:
        self.sample_button.setEnabled(False)
        page = self._page
        page.context.tasks.run_long(
            self,
            self.tr("Loading the sample"),
            partial(_import_sample, page.office),
            self._loaded,
            self._refused,
            self._stopped,
        )

    def _loaded(self, change_id: str) -> None:
        self.sample_button.setEnabled(True)
        self._page.done(
            self.tr("The sample cohort is here. Undo takes it all out again."),
            Topic.EVERYTHING,
            change_id=change_id,
        )

    def _refused(self, error: Exception) -> None:
        self._stopped()
        self._page.context.notices.problem(error)  # type: ignore[arg-type]  # a PlcError

    def _stopped(self) -> None:
        self.sample_button.setEnabled(True)

    def _build(self) -> None:
        px = theme.current().px
        column = QVBoxLayout(self)
        column.setContentsMargins(0, px(12), 0, 0)
        column.setSpacing(px(16))
        column.addWidget(
            PlainLabel(self.tr("This workspace is new and empty. How do you want to start?"))
        )
        cards = SideBySide()
        self.import_button.setProperty("role", "primary")
        for icon_name, title, text, button in (
            (
                "import",
                self.tr("With your workbook"),
                self.tr(
                    "Bring in the spreadsheet you already keep: people, placements, hours. You "
                    "see everything before anything is changed, and can undo it."
                ),
                self.import_button,
            ),
            (
                "person",
                self.tr("By hand"),
                self.tr("Add the first parent leader and record hours as they come."),
                self.hand_button,
            ),
            (
                "star",
                self.tr("With a sample"),
                self.tr(
                    "Look around in a made-up cohort of 24 parent leaders. One Undo takes it "
                    "out again."
                ),
                self.sample_button,
            ),
        ):
            cards.add(self._card(icon_name, title, text, button))
        column.addWidget(cards)
        column.addStretch(1)

    def _card(self, icon_name: str, title: str, text: str, button: QPushButton) -> Card:
        px = theme.current().px
        card = Card()
        card.setMinimumHeight(px(230))
        picture = PlainLabel(wraps=False)
        color = theme.current().color("primary")
        picture.setPixmap(pixmap(icon_name, color, px(32), 2.0))
        card.body.addWidget(picture)
        card.body.addWidget(PlainLabel(title, "card-title"))
        card.body.addWidget(PlainLabel(text, "muted"))
        card.body.addStretch(1)
        card.body.addWidget(button, 0, Qt.AlignmentFlag.AlignLeading)
        return card


def _import_sample(office: Office, progress: Progress) -> str:
    """Import the sample workbook on the worker and return the change, to be undone by."""
    from plc_desktop.services.importing.workbook_import import ImportAnswers
    from resources import sample_workbook

    preview = office.workbook_import.preview(sample_workbook(), ImportAnswers(), progress)
    return office.workbook_import.apply(preview, progress).change_id
