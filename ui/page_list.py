"""Every page of the window: its address, its title, and where it stands in the list of pages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from ui.common.marked import QT_TRANSLATE_NOOP


@dataclass(frozen=True)
class PageEntry:
    """One page of the window.

    Attributes:
        address: What comes before the slash in an address.
        title: English title, translated late.
        icon: Name of its icon.
        target: "module:Class", imported at the first visit.
        section: Section of the list it stands in; "" if it is not listed.
        parent: Address of the listed page it belongs to, if it is not listed itself.
        badge: Name of the count shown beside it.
        topic: Page of the help that is about it; "" if there is none.
    """

    address: str
    title: str
    icon: str
    target: str
    section: str = ""
    parent: str = ""
    badge: str = ""
    topic: str = ""


SECTIONS: Mapping[str, str] = {
    "top": "",
    "people": QT_TRANSLATE_NOOP("Navigation", "People"),
    "pathway": QT_TRANSLATE_NOOP("Navigation", "Pathway"),
    "office": QT_TRANSLATE_NOOP("Navigation", "Office"),
}

PAGES: tuple[PageEntry, ...] = (
    PageEntry(
        "home", QT_TRANSLATE_NOOP("Navigation", "Home"), "home", "ui.home.page:HomePage", "top"
    ),
    PageEntry(
        "parent-leaders",
        QT_TRANSLATE_NOOP("Navigation", "Parent leaders"),
        "people",
        "ui.parent_leaders.page:ParentLeadersPage",
        "people",
    ),
    PageEntry(
        "parent-leader",
        QT_TRANSLATE_NOOP("Navigation", "Parent leader"),
        "person",
        "ui.parent_leaders.detail_page:ParentLeaderPage",
        parent="parent-leaders",
    ),
    PageEntry(
        "same-people",
        QT_TRANSLATE_NOOP("Navigation", "The same person twice?"),
        "people",
        "ui.parent_leaders.same_people_page:SamePeoplePage",
        parent="parent-leaders",
    ),
    PageEntry(
        "cohorts",
        QT_TRANSLATE_NOOP("Navigation", "Cohorts"),
        "cohort",
        "ui.cohorts.page:CohortsPage",
        "people",
    ),
    PageEntry(
        "cohort",
        QT_TRANSLATE_NOOP("Navigation", "Cohort"),
        "cohort",
        "ui.cohorts.detail_page:CohortPage",
        parent="cohorts",
    ),
    PageEntry(
        "organizations",
        QT_TRANSLATE_NOOP("Navigation", "Organizations"),
        "building",
        "ui.organizations.page:OrganizationsPage",
        "people",
    ),
    PageEntry(
        "organization",
        QT_TRANSLATE_NOOP("Navigation", "Organization"),
        "building",
        "ui.organizations.detail_page:OrganizationPage",
        parent="organizations",
    ),
    PageEntry(
        "people",
        QT_TRANSLATE_NOOP("Navigation", "Supervisors and others"),
        "person",
        "ui.people.page:PeoplePage",
        "people",
    ),
    PageEntry(
        "placements",
        QT_TRANSLATE_NOOP("Navigation", "Placements"),
        "placement",
        "ui.placements.page:PlacementsPage",
        "pathway",
    ),
    PageEntry(
        "placement",
        QT_TRANSLATE_NOOP("Navigation", "Placement"),
        "placement",
        "ui.placements.detail_page:PlacementPage",
        parent="placements",
    ),
    PageEntry(
        "hours",
        QT_TRANSLATE_NOOP("Navigation", "Hours"),
        "clock",
        "ui.hours.page:HoursPage",
        "pathway",
        badge="hours",
        topic="03-hours",
    ),
    PageEntry(
        "sign-off",
        QT_TRANSLATE_NOOP("Navigation", "Sign-off"),
        "sign",
        "ui.sign_off.page:SignOffPage",
        "pathway",
        badge="sign_off",
        topic="04-sign-off",
    ),
    PageEntry(
        "training",
        QT_TRANSLATE_NOOP("Navigation", "Training"),
        "training",
        "ui.training.page:TrainingPage",
        "pathway",
    ),
    PageEntry(
        "training-session",
        QT_TRANSLATE_NOOP("Navigation", "Training session"),
        "training",
        "ui.training.session_page:TrainingSessionPage",
        parent="training",
    ),
    PageEntry(
        "courses",
        QT_TRANSLATE_NOOP("Navigation", "Courses"),
        "course",
        "ui.coursework.page:CoursesPage",
        "pathway",
    ),
    PageEntry(
        "capstones",
        QT_TRANSLATE_NOOP("Navigation", "Capstones"),
        "capstone",
        "ui.capstone.page:CapstonesPage",
        "pathway",
    ),
    PageEntry(
        "credentials",
        QT_TRANSLATE_NOOP("Navigation", "Credentials"),
        "credential",
        "ui.credentials.page:CredentialsPage",
        "pathway",
        badge="credentials",
        topic="05-credentials",
    ),
    PageEntry(
        "verify",
        QT_TRANSLATE_NOOP("Navigation", "Verify"),
        "done",
        "ui.credentials.verify.page:VerifyPage",
        "pathway",
        topic="15-verify",
    ),
    PageEntry(
        "import",
        QT_TRANSLATE_NOOP("Navigation", "Import a workbook"),
        "import",
        "ui.workbook_import.page:ImportPage",
        "office",
        topic="02-import",
    ),
    PageEntry(
        "exchange",
        QT_TRANSLATE_NOOP("Navigation", "Exchange"),
        "exchange",
        "ui.exchange.page:ExchangePage",
        "office",
        badge="exchange",
        topic="14-several-laptops",
    ),
    PageEntry(
        "cards",
        QT_TRANSLATE_NOOP("Navigation", "Cards and keys"),
        "key",
        "ui.identities.page:CardsPage",
        "office",
        topic="10-cards",
    ),
    PageEntry(
        "reports",
        QT_TRANSLATE_NOOP("Navigation", "Reports"),
        "report",
        "ui.reports.page:ReportsPage",
        "office",
        topic="06-reports",
    ),
    PageEntry(
        "settings",
        QT_TRANSLATE_NOOP("Navigation", "Settings"),
        "settings",
        "ui.settings.page:SettingsPage",
        "office",
    ),
    PageEntry(
        "help",
        QT_TRANSLATE_NOOP("Navigation", "Help"),
        "help",
        "ui.help.page:HelpPage",
        "office",
    ),
)
"""Every page, in the order of the list."""

_BY_ADDRESS = {entry.address: entry for entry in PAGES}


def entry_for(address: str) -> PageEntry:
    """Return the page an address such as "parent-leader/abc" belongs to; home if there is none."""
    return _BY_ADDRESS.get(address.partition("/")[0], PAGES[0])


def help_address(address: str) -> str:
    """Return where the help speaks of the page at an address, else where it was left."""
    entry = entry_for(address)
    return f"help/{entry.topic}" if entry.topic else "help"


def page_title(entry: PageEntry) -> str:
    """Return a page's title in the window's language."""
    return QCoreApplication.translate("Navigation", entry.title)
