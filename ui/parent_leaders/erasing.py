"""A guide for when somebody asks to be forgotten: what goes, what stays, then the name typed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from plc_desktop.domain.records import kind_named
from ui.common import theme
from ui.common.card import Note
from ui.common.changes import Topic
from ui.common.dates import format_minutes
from ui.common.editors import TextEdit
from ui.common.form import Form, FormField
from ui.common.guide import Guide, GuideStep
from ui.common.labels import kind_label
from ui.common.old_backups import OldBackups
from ui.common.text import PlainLabel, restyle

if TYPE_CHECKING:
    from plc_desktop.services.erasing import ErasePreview
    from ui.common.page import Page

translate = QCoreApplication.translate


class EraseGuide(Guide):
    """Says everything before anything is blanked; after it the person has no page any more."""

    def __init__(self, page: Page, seen: ErasePreview) -> None:
        title = translate("EraseGuide", "Erase {name}").format(name=seen.name)
        super().__init__(title, page.window())
        self._page = page
        self._seen = seen
        self.form = _form(seen.name)
        self.backups = OldBackups(page)
        self.add_step(GuideStep(translate("EraseGuide", "What goes"), _column(_going(seen))))
        self.add_step(
            GuideStep(
                translate("EraseGuide", "What stays"),
                _column(_staying(seen)),
                enter=lambda: self._color("primary"),
            )
        )
        self.add_step(
            GuideStep(
                translate("EraseGuide", "Erase"),
                _column([_warning(), self.form]),
                enter=lambda: self._color("danger"),
                check=self.form.check,
                next_text=translate("EraseGuide", "Erase for good"),
            )
        )
        self.add_result(_column([_after(), self.backups]))
        self.form.submitted.connect(self.go_on)
        self.finishing.connect(self._erase)

    def _color(self, role: str) -> None:
        self.next_button.setProperty("role", role)
        restyle(self.next_button)

    @Slot()
    def _erase(self) -> None:
        typed, person_id = self.form.values(), self._seen.person_id
        erasing = self._page.office.erasing
        self._page.context.tasks.run(
            self,
            lambda: erasing.erase(person_id, typed["name"], typed["reason"]),
            self._erased,
            self.show_problem,
        )

    def _erased(self, _change_id: str) -> None:
        context = self._page.context
        context.drafts.clear()  # what was typed and not saved may be about them
        self.backups.refresh()
        self._color("primary")
        self.show_result(translate("EraseGuide", "Erased"))
        context.navigate("parent-leaders")
        context.changes.announce(Topic.EVERYTHING)


def _form(name: str) -> Form:
    form = Form()
    form.add(
        FormField(
            "name",
            translate("EraseGuide", "Type the full name"),
            TextEdit(),
            help=name,
            is_required=True,
        )
    )
    form.add(
        FormField(
            "reason",
            translate("EraseGuide", "Why"),
            TextEdit(),
            help=translate("EraseGuide", "It stays in the history; leave the name out of it."),
            is_required=True,
        )
    )
    return form


def _warning() -> Note:
    return Note(
        translate(
            "EraseGuide",
            "Nobody can take this back, not even you. Other laptops blank it when they read your "
            "next file.",
        ),
        "problem",
    )


def _after() -> PlainLabel:
    return PlainLabel(
        translate(
            "EraseGuide",
            "Nothing about this person is in this laptop’s file any more. Now write a file for the "
            "other laptops on the Exchange page, so that theirs are blanked too.",
        )
    )


def _going(seen: ErasePreview) -> Iterator[QWidget]:
    """Yield what is blanked, in words and numbers."""
    yield PlainLabel(
        translate(
            "EraseGuide",
            "This is blanked in the workspace, and everywhere in its history, on every laptop:",
        )
    )
    kinds = [
        translate("EraseGuide", "{kind}: {count}").format(
            kind=kind_label(kind_named(kind).plural_label), count=f"{count:,}"
        )
        for kind, count in seen.records.items()
    ]
    if seen.papers:
        kinds.append(
            translate("EraseGuide", "Papers and scans: {count}").format(count=f"{seen.papers:,}")
        )
    yield PlainLabel("\n".join(f"•  {line}" for line in kinds), "strong")
    if seen.signed_minutes:
        words = translate("EraseGuide", "{hours} signed hours go with it.")
        yield PlainLabel(words.format(hours=format_minutes(seen.signed_minutes)))
    if seen.is_enrolled:
        yield Note(
            translate(
                "EraseGuide",
                "This person takes part in a cohort now. If they only stop, set their status to "
                "“Withdrew” instead.",
            ),
            "waiting",
        )
    if seen.waiting_lines:
        words = translate(
            "EraseGuide",
            "%n line(s) wait for a supervisor. An answer that arrives later is not kept.",
            "",
            seen.waiting_lines,
        )
        yield Note(words, "waiting")
    if seen.lines_without_scan:
        words = translate(
            "EraseGuide",
            "%n signed line(s) of other people stand on the same scans. They count on without the "
            "picture; keep the paper.",
            "",
            seen.lines_without_scan,
        )
        yield Note(words, "waiting")


def _staying(seen: ErasePreview) -> Iterator[QWidget]:
    """Yield what is not blanked, or not at once."""
    yield PlainLabel(
        translate(
            "EraseGuide",
            "The history keeps when and by whom something was written, without what. It also keeps "
            "that you erased somebody, and why.",
        )
    )
    for one in seen.credentials:
        words = translate(
            "EraseGuide",
            "Credential {number}: its number and a check code. Whoever has the file or the paper "
            "can still have it verified; the copy here goes. Hand them one first if they have "
            "none.",
        )
        yield Note(words.format(number=one.number))
    yield PlainLabel(translate("EraseGuide", "Where it also is"), "card-title")
    yield PlainLabel("\n".join(f"•  {line}" for line in _elsewhere(seen)))


def _elsewhere(seen: ErasePreview) -> Iterator[str]:
    for laptop in seen.laptops:
        words = (
            translate("EraseGuide", "{name}: was withdrawn, so it keeps what it has.")
            if laptop.is_revoked
            else translate("EraseGuide", "{name}: blanks it when it reads your next file.")
        )
        yield words.format(name=laptop.name)
    for organization in seen.organizations:
        yield translate(
            "EraseGuide",
            "{name} was shown a record: your next file of records for them takes it back.",
        ).format(name=organization)
    if seen.backups:
        yield translate(
            "EraseGuide",
            "%n backup(s) beside the workspace; afterwards you can remove them.",
            "",
            len(seen.backups),
        )
    yield translate(
        "EraseGuide", "Papers, tables and files that somebody saved or printed: look for them."
    )


def _column(widgets: Iterable[QWidget]) -> QWidget:
    column = QWidget()
    layout = QVBoxLayout(column)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(theme.current().px(12))
    for widget in widgets:
        layout.addWidget(widget)
    layout.addStretch(1)
    return column
