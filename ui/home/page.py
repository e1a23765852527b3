"""Home: what needs somebody today, the cohort at a glance, hours by week."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from ui.common import theme
from ui.common.card import Card, Note
from ui.common.changes import Topic
from ui.common.charts import WeekBar, WeekBars
from ui.common.dates import format_date, format_minutes
from ui.common.page import Page, PageContext
from ui.common.side_by_side import SideBySide
from ui.common.text import PlainLabel
from ui.home.first_run import FirstRun
from ui.home.glance import GlanceCard
from ui.home.work_list import WorkList, WorkSentences

if TYPE_CHECKING:
    from plc_desktop.services.app import Office, OfficeInfo
    from plc_desktop.services.overview import CohortGlance, Home, WeekHours

_NOON, _EVENING = 12, 18


@dataclass(frozen=True)
class _Day:
    """Everything the page shows."""

    info: OfficeInfo
    home: Home
    glance: CohortGlance
    weeks: list[WeekHours]
    is_unheard: bool


class HomePage(Page):
    """The day's work; an empty workspace is led to the import or the sample."""

    concerns = frozenset(Topic)
    scrolls = True

    def __init__(self, office: Office, context: PageContext, parent: QWidget | None = None) -> None:
        title = QCoreApplication.translate("HomePage", "Home")
        super().__init__(office, context, title, parent)
        self._sentences = WorkSentences(self)
        self.work = WorkList(context.navigate)
        self.glance = GlanceCard()
        self.weeks = WeekBars()
        self.first_run = FirstRun(self)
        self.unheard = Note(
            self.tr(
                "This is a copy from another computer. Somebody who was erased after it was made "
                "shows here until you read a file of another laptop on the Exchange page."
            ),
            "waiting",
        )
        self._day = SideBySide()
        self._build()
        self.glance.chosen.connect(lambda person: context.navigate(f"parent-leader/{person}"))
        self.glance.more.clicked.connect(lambda: context.navigate("parent-leaders"))

    @override
    def refresh(self) -> None:
        self.run(partial(_load, self.office), self._show)

    def _show(self, day: _Day) -> None:
        self.header.set_title(self._greeting(day.info.user.full_name), day.info.organization.name)
        self._day.setVisible(not day.home.is_empty)
        self.first_run.setVisible(day.home.is_empty)
        self._hours.setVisible(not day.home.is_empty)
        self.unheard.setVisible(day.is_unheard)
        self.work.show_items(self._sentences.items(day.home))
        self.glance.show_glance(day.glance)
        self._show_weeks(day.weeks)

    def _show_weeks(self, weeks: list[WeekHours]) -> None:
        self._weeks_card.setVisible(bool(weeks))
        self.weeks.set_bars(
            [
                WeekBar(
                    format_date(week.starts_on, year=False),
                    week.signed_minutes,
                    week.waiting_minutes,
                    self.tr("Week of {date}: {signed} signed, {waiting} waiting").format(
                        date=format_date(week.starts_on),
                        signed=format_minutes(week.signed_minutes),
                        waiting=format_minutes(week.waiting_minutes),
                    ),
                )
                for week in weeks
            ]
        )

    def _greeting(self, name: str) -> str:
        hour = datetime.now().astimezone().hour
        if hour < _NOON:
            text = self.tr("Good morning, {name}")
        elif hour < _EVENING:
            text = self.tr("Good afternoon, {name}")
        else:
            text = self.tr("Good evening, {name}")
        return text.format(name=name.partition(" ")[0])

    def _build(self) -> None:
        px = theme.current().px
        self._hours = self.header.add_action(
            self.tr("Hours"),
            partial(self.context.navigate, "hours/new"),
            primary=True,
            icon_name="plus",
        )
        self._hours.hide()
        work = Card()
        work.set_title(
            self.tr("What needs you today"), format_date(self.context.today(), weekday=True)
        )
        work.body.addWidget(self.work)
        self._weeks_card = Card(self.tr("Hours by week"))
        self._weeks_card.top.addWidget(PlainLabel(self.tr("■ signed"), "strong", tone="primary"))
        self._weeks_card.top.addWidget(PlainLabel(self.tr("■ waiting"), "strong", tone="waiting"))
        self._weeks_card.body.addWidget(self.weeks)
        right = QWidget()
        side = QVBoxLayout(right)
        side.setContentsMargins(0, 0, 0, 0)
        side.setSpacing(px(12))
        side.addWidget(self.glance)
        side.addWidget(self._weeks_card)
        side.addStretch(1)
        self._day.add(work, 10)
        self._day.add(right, 11)
        for part, stretch in ((self.unheard, 0), (self._day, 1), (self.first_run, 1)):
            self.body.addWidget(part, stretch)
            part.setVisible(part is self._day)


def _load(office: Office) -> _Day:
    return _Day(
        office.info,
        office.overview.home(),
        office.overview.cohort_glance(),
        office.overview.hours_by_week(),
        office.is_unheard,
    )
