"""What the pathway asks for: the newest version of the rules, and making the next one."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QPushButton

from plc_desktop.domain.records import RuleSetVersion, kind_of
from ui.common.card import Card, Note
from ui.common.changes import Topic
from ui.common.dates import format_minutes
from ui.common.facts import FactList
from ui.common.form_dialog import FormDialog
from ui.common.kind_form import form_for, record_from
from ui.common.labels import choice_label, field_label, list_word
from ui.common.text import PlainLabel

if TYPE_CHECKING:
    from plc_desktop.services.app import Office
    from plc_desktop.services.workspace.records import Saved
    from ui.common.page import Page

_KIND = kind_of(RuleSetVersion)
_ROWS = (
    ("name",),
    ("course_credits", "field_minutes", "training_minutes"),
    ("training_topics",),
    ("topic_minutes", "rounding_minutes", "daily_limit_minutes"),
    ("counted_levels",),
    ("capstone_required",),
    ("is_draft",),
)


class RulesCard(Card):
    """Shows the numbers people enrolled now come under, and makes a new version of them.

    Attributes:
        change_button: Opens the form of the next version.
        dialog: The form last opened.
    """

    def __init__(self, page: Page) -> None:
        super().__init__()
        self._page = page
        self._rules: RuleSetVersion | None = None
        self.dialog: FormDialog | None = None
        self.change_button = QPushButton(self.tr("Make a new version…"))
        self.change_button.setEnabled(False)
        self._draft = Note(
            self.tr("Draft – confirm these numbers with the steering committee."), "waiting"
        )
        self._facts = FactList()
        self._older = PlainLabel("", "muted")
        self.set_title(self.tr("Rules of the pathway"))
        self._build()
        self.change_button.clicked.connect(self._open_form)

    def refresh(self) -> None:
        """Load the newest version and how many there are."""
        self._page.run(partial(_read, self._page.office), self._show)

    def _show(self, read: tuple[RuleSetVersion, int]) -> None:
        rules, versions = read
        self._rules = rules
        version = self.tr("version {number}").format(number=rules.version)
        self.set_title(self.tr("Rules of the pathway"), f"{rules.name}, {version}")
        self._facts.set_facts(self._facts_of(rules))
        self._draft.setVisible(rules.is_draft)
        self._older.setText(
            self.tr(
                "%n earlier version(s) stay in use for those enrolled under them.", "", versions
            )
        )
        self._older.setVisible(versions > 0)
        self.change_button.setEnabled(True)

    def _facts_of(self, rules: RuleSetVersion) -> list[tuple[str, str]]:
        topics = ", ".join(list_word(topic) for topic in rules.training_topics)
        levels = ", ".join(choice_label(level) for level in rules.counted_levels)
        capstone = self.tr("needed") if rules.capstone_required else self.tr("not needed")
        least = format_minutes(rules.topic_minutes) if rules.topic_minutes else self.tr("none")
        return [
            (_label("course_credits"), str(rules.course_credits)),
            (_label("field_minutes"), format_minutes(rules.field_minutes)),
            (_label("training_minutes"), format_minutes(rules.training_minutes)),
            (_label("training_topics"), topics or self.tr("any")),
            (_label("topic_minutes"), least),
            (self.tr("Capstone"), capstone),
            (_label("counted_levels"), levels),
            (_label("daily_limit_minutes"), format_minutes(rules.daily_limit_minutes)),
        ]

    @Slot()
    def _open_form(self) -> None:
        rules = self._rules
        if rules is None:
            return
        form = form_for(_KIND, _ROWS, self._page.office, self._page.context)
        form.set_values({name: getattr(rules, name) for name in _KIND.fields})
        self.dialog = FormDialog(
            self._page.context,
            self.tr("New version of the rules"),
            form,
            self,
            save_text=self.tr("Make version {number}").format(number=rules.version + 1),
            draft_key="rules/new",
            explanation=self.tr(
                "It counts for people enrolled from now on. Whoever is enrolled already keeps"
                " version {number}; a parent leader's page can move one person to the newest."
            ).format(number=rules.version),
            width=680,
        )
        self.dialog.submitted.connect(partial(self._save, self.dialog, rules))
        self.dialog.open()

    def _save(self, dialog: FormDialog, rules: RuleSetVersion, _values: dict[str, Any]) -> None:
        changed = record_from(rules, dialog.form)
        self._page.context.tasks.run(
            dialog,
            lambda: self._page.office.rule_sets.new_version(changed),
            partial(self._saved, dialog),
            dialog.show_problem,
        )

    def _saved(self, dialog: FormDialog, saved: Saved[RuleSetVersion]) -> None:
        dialog.accept()
        self._page.done(
            self.tr("Version {number} of the rules is in use for new people.").format(
                number=saved.record.version
            ),
            Topic.RULE_SETS,
            change_id=saved.change_id,
        )

    def _build(self) -> None:
        self.body.addWidget(self._draft)
        self.body.addWidget(self._facts)
        self.body.addWidget(self._older)
        self.body.addWidget(self.change_button, 0, Qt.AlignmentFlag.AlignLeading)
        self._draft.hide()
        self._older.hide()


def _read(office: Office) -> tuple[RuleSetVersion, int]:
    """Return the newest rules and how many versions came before; runs on the worker."""
    return office.rule_sets.current(), len(office.rule_sets.all()) - 1


def _label(name: str) -> str:
    return field_label(_KIND.fields[name])
