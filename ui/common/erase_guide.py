"""A guide for when somebody asks to be forgotten: what goes, what stays, then the name typed."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget
from typing_extensions import override

from ui.common import theme
from ui.common.card import Note
from ui.common.changes import Topic
from ui.common.editors import TextEdit
from ui.common.erase_words import going, names_left, staying
from ui.common.form import Form, FormField
from ui.common.guide import Guide, GuideStep
from ui.common.old_backups import OldBackups
from ui.common.text import PlainLabel, restyle

if TYPE_CHECKING:
    from plc_desktop.errors import PlcError
    from plc_desktop.services.erasing import ErasePreview
    from ui.common.page import Page
    from ui.common.tasks import LongTask

translate = QCoreApplication.translate


def start_erasing(page: Page, person_id: str, back: str) -> None:
    """Say what erasing a person would do, and do it if that is wanted.

    Args:
        page: Where it was asked for.
        person_id: The person.
        back: Address of the list to go to afterwards.
    """
    page.run_long(
        translate("EraseGuide", "Looking for everything about this person"),
        lambda progress: page.office.erasing.preview(person_id, progress),
        lambda seen: EraseGuide(page, seen, back).start(),
    )


class EraseGuide(Guide):
    """Says everything before anything is blanked; after it the person has no page any more."""

    def __init__(self, page: Page, seen: ErasePreview, back: str) -> None:
        """Prepare the guide.

        Args:
            page: Where it was asked for.
            seen: What erasing would do.
            back: Address of the list to go to afterwards.
        """
        title = translate("EraseGuide", "Erase {name}").format(name=seen.name)
        super().__init__(title, page.window())
        self._page = page
        self._seen = seen
        self._back = back
        self.form = _form(seen.name)
        self.working = _Working()
        self._task: LongTask | None = None
        self.backups = OldBackups(page)
        self.add_step(GuideStep(translate("EraseGuide", "What goes"), _column(going(seen))))
        self.add_step(
            GuideStep(
                translate("EraseGuide", "What stays"),
                _column(staying(seen)),
                enter=lambda: self._color("primary"),
            )
        )
        self.add_step(
            GuideStep(
                translate("EraseGuide", "Erase"),
                _column([_warning(), self.form, self.working]),
                enter=lambda: self._color("danger"),
                check=self.form.check,
                next_text=translate("EraseGuide", "Erase for good"),
            )
        )
        self.add_result(_column([_after(seen), *names_left(seen), self.backups]))
        self.form.submitted.connect(self.go_on)
        self.finishing.connect(self._erase)

    def _color(self, role: str) -> None:
        self.next_button.setProperty("role", role)
        restyle(self.next_button)

    @Slot()
    def _erase(self) -> None:
        typed, person_id = self.form.values(), self._seen.person_id
        erasing = self._page.office.erasing
        self._task = self._page.context.tasks.run_long(
            self,
            translate("EraseGuide", "Erasing {name}").format(name=self._seen.name),
            lambda progress: erasing.erase(person_id, typed["name"], typed["reason"], progress),
            self._erased,
            self._not_erased,
            self._stopped,
        )
        self.working.watch(self._task)

    @override
    def reject(self) -> None:
        """Leave; what is under way is stopped first, and the guide stays to say so."""
        if self._task is None:
            super().reject()
            return
        self._task.stop()
        self.cancel_button.setEnabled(False)

    def _end(self) -> None:
        self._task = None
        self.working.hide()
        self.cancel_button.setEnabled(True)

    def _not_erased(self, error: PlcError) -> None:
        self._end()
        self.show_problem(error)

    def _stopped(self) -> None:
        self._end()
        self.set_waiting(waiting=False)
        self._problem.set_text(translate("EraseGuide", "Stopped. Nobody was erased."))

    def _erased(self, _change_id: str) -> None:
        self._end()
        context = self._page.context
        context.drafts.clear()  # what was typed and not saved may be about them
        self.backups.refresh()
        self._color("primary")
        self.show_result(translate("EraseGuide", "Erased"))
        context.navigate(self._back)
        context.changes.announce(Topic.EVERYTHING)


class _Working(QWidget):
    """How far the erasure is; Cancel below stops it."""

    def __init__(self) -> None:
        super().__init__()
        self._task: LongTask | None = None
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._how_far = PlainLabel("", "muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._bar)
        column.addWidget(self._how_far)
        self.hide()

    def watch(self, task: LongTask) -> None:
        """Show how far a task is."""
        self._task = task
        self._bar.setAccessibleName(task.what)
        self._show_progress()
        self.show()
        task.changed.connect(self._show_progress)

    @Slot()
    def _show_progress(self) -> None:
        task = self._task
        if task is None:
            return
        done, total = task.progress.done, max(task.progress.total, 1)
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        if task.progress.stop_requested:
            self._how_far.setText(translate("EraseGuide", "Stopping…"))
        elif done < total:
            words = translate("EraseGuide", "{percent} %. Cancel still keeps everything.")
            self._how_far.setText(words.format(percent=done * 100 // total))
        else:
            self._how_far.setText(translate("EraseGuide", "Nearly done"))


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


def _after(seen: ErasePreview) -> PlainLabel:
    words = (
        translate(
            "EraseGuide",
            "This person’s records are not in this laptop’s file any more. Now write a file for "
            "the other laptops on the Exchange page, so that theirs are blanked too.",
        )
        if seen.rests_on_them.is_name_left
        else translate(
            "EraseGuide",
            "Nothing about this person is in this laptop’s file any more. Now write a file for the "
            "other laptops on the Exchange page, so that theirs are blanked too.",
        )
    )
    return PlainLabel(words)


def _column(widgets: Iterable[QWidget]) -> QWidget:
    column = QWidget()
    layout = QVBoxLayout(column)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(theme.current().px(12))
    for widget in widgets:
        layout.addWidget(widget)
    layout.addStretch(1)
    return column
