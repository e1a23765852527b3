"""Changes of a placement that have their own question: supervisor, acting supervisor, end."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from ui.common.changes import Topic
from ui.common.choosers import ChoiceEdit
from ui.common.dates import format_date
from ui.common.editors import DateEdit
from ui.common.form import Form, FormField
from ui.common.form_dialog import FormDialog
from ui.common.kind_form import load_options
from ui.common.page import Page

if TYPE_CHECKING:
    from plc_desktop.services.pathway.placements import PlacementDetail

translate = QCoreApplication.translate
_WIDTH = 480


@dataclass(frozen=True)
class _Question:
    """What a dialog asks, how the answer is stored, and what is said then.

    Attributes:
        explanation: With `{place}` for the placement.
        change: Runs on the worker with the form's values; returns the change.
    """

    title: str
    explanation: str
    change: Callable[[dict[str, Any]], str]
    done: str


class PlacementChanges:
    """Asks on a page and stores the answer."""

    def __init__(self, page: Page) -> None:
        self._page = page

    def reassign(self, detail: PlacementDetail) -> FormDialog:
        """Give the placement another supervisor."""
        form = Form()
        form.add(
            FormField(
                "supervisor_id",
                translate("PlacementChanges", "Supervisor from now on"),
                ChoiceEdit(),
                is_required=True,
            )
        )
        self._load_supervisors(form)
        return self._ask(
            detail,
            form,
            _Question(
                translate("PlacementChanges", "Other supervisor"),
                translate(
                    "PlacementChanges",
                    "{place}. What was signed stays signed; what waits goes to the new supervisor.",
                ),
                lambda values: self._placements.reassign(
                    detail.placement.id, values["supervisor_id"]
                ),
                translate("PlacementChanges", "The placement has another supervisor."),
            ),
        )

    def set_acting(self, detail: PlacementDetail) -> FormDialog:
        """Let somebody sign while the supervisor is away."""
        today = self._page.context.today
        form = Form()
        form.add(
            FormField(
                "supervisor_id",
                translate("PlacementChanges", "Who signs meanwhile"),
                ChoiceEdit(none_label=translate("PlacementChanges", "nobody")),
                help=translate("PlacementChanges", "Choose nobody to end it."),
            )
        )
        form.add(
            FormField("from_on", translate("PlacementChanges", "From"), DateEdit(today)),
            FormField("until_on", translate("PlacementChanges", "Until"), DateEdit(today)),
        )
        placement = detail.placement
        form.set_values(
            {
                "supervisor_id": placement.acting_supervisor_id,
                "from_on": placement.acting_from_on or today(),
                "until_on": placement.acting_until_on,
            }
        )
        self._load_supervisors(form)
        return self._ask(
            detail,
            form,
            _Question(
                translate("PlacementChanges", "Acting supervisor"),
                translate(
                    "PlacementChanges", "{place}. On these days somebody else may sign the hours."
                ),
                lambda values: self._set_acting(placement.id, values),
                translate("PlacementChanges", "Acting supervisor saved."),
            ),
        )

    def end(self, detail: PlacementDetail) -> FormDialog:
        """Write down the last day."""
        today = self._page.context.today
        form = Form()
        form.add(
            FormField(
                "ends_on",
                translate("PlacementChanges", "Last day"),
                DateEdit(today),
                is_required=True,
            )
        )
        form.set_values({"ends_on": detail.placement.ends_on or today()})
        return self._ask(
            detail,
            form,
            _Question(
                translate("PlacementChanges", "End the placement"),
                translate(
                    "PlacementChanges",
                    "{place}. Hours until the last day can still be written down.",
                ),
                lambda values: self._placements.end(detail.placement.id, values["ends_on"]),
                translate("PlacementChanges", "The placement ends on the day you gave."),
            ),
        )

    @property
    def _placements(self) -> Any:
        return self._page.office.placements

    def _set_acting(self, placement_id: str, values: dict[str, Any]) -> str:
        supervisor = values["supervisor_id"]
        change: str = self._placements.set_acting(
            placement_id,
            supervisor,
            values.get("from_on") if supervisor else None,
            values.get("until_on") if supervisor else None,
        )
        return change

    def _load_supervisors(self, form: Form) -> None:
        page = self._page
        load_options(form, "supervisor_id", "person", page.office, page.context, "supervisor")

    def _ask(self, detail: PlacementDetail, form: Form, question: _Question) -> FormDialog:
        page = self._page
        dialog = FormDialog(
            page.context,
            question.title,
            form,
            page,
            explanation=question.explanation.format(place=place_words(detail)),
            width=_WIDTH,
        )

        def save(values: dict[str, Any]) -> None:
            page.context.tasks.run(
                dialog,
                lambda: question.change(values),
                partial(self._saved, dialog, question.done),
                dialog.show_problem,
            )

        dialog.submitted.connect(save)
        dialog.open()
        return dialog

    def _saved(self, dialog: FormDialog, text: str, change_id: str) -> None:
        dialog.accept()
        self._page.done(text, Topic.PLACEMENTS, Topic.SIGN_OFF, change_id=change_id)


def place_words(detail: PlacementDetail) -> str:
    """Return "Rosa Méndez at City Health Department"."""
    return translate("PlacementChanges", "{person} at {site}").format(
        person=detail.person.full_name if detail.person else "…",
        site=detail.site.name if detail.site else "…",
    )


def period_words(detail: PlacementDetail) -> str:
    """Return "Jan 12, 2026 to Jun 12, 2026" with what is known."""
    placement = detail.placement
    start = format_date(placement.starts_on) if placement.starts_on else ""
    end = format_date(placement.ends_on) if placement.ends_on else ""
    if start and end:
        return translate("PlacementChanges", "{start} to {end}").format(start=start, end=end)
    if start:
        return translate("PlacementChanges", "since {start}").format(start=start)
    return translate("PlacementChanges", "until {end}").format(end=end) if end else ""
