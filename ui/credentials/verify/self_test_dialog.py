"""The published examples, run on this computer, so that a "genuine" can be relied upon."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ui.common import theme
from ui.common.icons import pixmap
from ui.common.tasks import TaskRunner
from ui.common.text import PlainLabel

if TYPE_CHECKING:
    from plc_desktop.credentials.self_test import VectorResult

_WIDTH = 560


class SelfTestDialog(QDialog):
    """Runs the examples at once and shows each with its result."""

    def __init__(self, tasks: TaskRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Self-test"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(theme.current().px(_WIDTH))
        self.headline = PlainLabel(self.tr("Testing…"), "card-title")
        self._grid = QGridLayout()
        self.close_button = QPushButton(self.tr("Close"))
        self._build()
        tasks.run(self, _run, self._show)

    def _show(self, results: tuple[VectorResult, ...]) -> None:
        now = theme.current()
        wrong = [result for result in results if not result.is_right]
        if wrong:
            self.headline.setText(
                self.tr(
                    "Do not rely on this computer's answers: {count} published example(s) came "
                    "out wrong. Install PLC Desktop again."
                ).format(count=len(wrong))
            )
            self.headline.set_tone("problem")
        else:
            self.headline.setText(
                self.tr(
                    "All {count} published examples came out right on this computer. You can "
                    "rely on its answers."
                ).format(count=len(results))
            )
            self.headline.set_tone("good")
        for at, result in enumerate(results):
            said = self.tr("right") if result.is_right else self.tr("WRONG")
            token = "good" if result.is_right else "problem"
            icon = PlainLabel(wraps=False)
            name = "done" if result.is_right else "cross"
            icon.setPixmap(pixmap(name, now.color(token), now.px(18), 2.0))
            self._grid.addWidget(icon, at, 0)
            self._grid.addWidget(PlainLabel(self._title(result.name)), at, 1)
            self._grid.addWidget(PlainLabel(said, "strong", tone=token, wraps=False), at, 2)
        self.adjustSize()

    def _title(self, name: str) -> str:
        """Return who published an example and what it is about."""
        titles = {
            "1edtech-open-badges-3.0": self.tr("1EdTech: Open Badges 3.0 credential"),
            "w3c-eddsa-rdfc-2022": self.tr("W3C: signature of a credential"),
            "w3c-proof-set-1": self.tr("W3C: two signers, example 1"),
            "w3c-proof-set-2": self.tr("W3C: two signers, example 2"),
            "w3c-proof-chain-1": self.tr("W3C: one signer after the other, example 1"),
            "w3c-proof-chain-2": self.tr("W3C: one signer after the other, example 2"),
        }
        return titles.get(name, name)

    def _build(self) -> None:
        px = theme.current().px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(24), px(24), px(16))
        column.setSpacing(px(12))
        column.addWidget(self.headline)
        column.addWidget(
            PlainLabel(
                self.tr(
                    "Each example was made by somebody else. This computer verifies it, signs it "
                    "again with the same result, and refuses it when one word is changed."
                ),
                "muted",
            )
        )
        self._grid.setColumnStretch(1, 1)
        self._grid.setHorizontalSpacing(px(12))
        self._grid.setVerticalSpacing(px(8))
        column.addLayout(self._grid)
        column.addStretch(1)
        row = QHBoxLayout()
        row.addStretch(1)
        self.close_button.setDefault(True)
        self.close_button.clicked.connect(self.accept)
        row.addWidget(self.close_button)
        column.addLayout(row)


def _run() -> tuple[VectorResult, ...]:
    """Run the examples; called on the worker."""
    from plc_desktop.credentials.self_test import run

    return run()
