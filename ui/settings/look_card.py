"""Theme, language, text size, paper."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from ui.common.card import Card
from ui.common.choosers import ChoiceEdit, Option
from ui.common.form import Form, FormField
from ui.shell import Shell
from ui.translation import offered

_SCALES = (100, 110, 125, 150, 175, 200)


class LookCard(Card):
    """Choices that show at once."""

    def __init__(self, shell: Shell | None, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.set_title(self.tr("Look and language"))
        self._shell = shell
        self.form = Form()
        self.body.addWidget(self.form)
        self._fill()
        if shell is not None:
            now = shell.settings
            self.form.set_values(
                {
                    "theme": now.theme,
                    "language": now.language or "system",
                    "text_scale": str(now.text_scale),
                    "page_size": now.page_size,
                }
            )
        for name in self.form.names:
            self.form.editor(name).currentIndexChanged.connect(self._keep)

    @Slot()
    def _keep(self) -> None:
        if self._shell is None:
            return
        values = self.form.values()
        language = values["language"]
        self._shell.change_settings(
            theme=values["theme"] or "system",
            language="" if language == "system" else language,
            text_scale=int(values["text_scale"] or 100),
            page_size=values["page_size"] or "letter",
        )

    def _fill(self) -> None:
        themes = ChoiceEdit(
            [
                Option("system", self.tr("Like the computer")),
                Option("light", self.tr("Light")),
                Option("dark", self.tr("Dark")),
            ]
        )
        languages = ChoiceEdit(
            [
                Option("system", self.tr("Like the computer")),
                *(Option(code, name) for code, name in offered()),
            ]
        )
        scales = ChoiceEdit([Option(str(scale), f"{scale} %") for scale in _SCALES])
        papers = ChoiceEdit([Option("letter", self.tr("US Letter")), Option("a4", self.tr("A4"))])
        self.form.add(
            FormField("theme", self.tr("Colors"), themes),
            FormField("language", self.tr("Language"), languages),
        )
        self.form.add(
            FormField("text_scale", self.tr("Text size"), scales),
            FormField("page_size", self.tr("Paper"), papers),
        )
