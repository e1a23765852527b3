"""The tab of the organization's key: the key, who holds it, and whom it certified."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.common import theme
from ui.common.side_by_side import SideBySide
from ui.common.tall_area import TallArea
from ui.identities.certificates_card import CertificatesCard
from ui.identities.custodians_card import CustodiansCard
from ui.identities.organization_loading import OrganizationState, organization_state
from ui.identities.root_card import RootCard, column_of
from ui.identities.set_aside_card import SetAsideCard

if TYPE_CHECKING:
    from ui.common.page import Page

_LEAST_TABLE = 260


class OrganizationTab(QWidget):
    """The key, its holders, the certificates, and signatures that do not count."""

    def __init__(self, page: Page, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._page = page
        self.root = RootCard(page)
        self.custodians = CustodiansCard(page)
        self.certificates = CertificatesCard(page)
        self.set_aside = SetAsideCard(page)
        px = theme.current().px
        both = SideBySide()
        both.add(column_of(self.root), 3)
        both.add(column_of(self.custodians), 2)
        self.certificates.setMinimumHeight(px(_LEAST_TABLE))
        inside = QWidget()
        rows = QVBoxLayout(inside)
        rows.setContentsMargins(0, 0, px(4), 0)
        rows.setSpacing(px(12))
        rows.addWidget(both)
        rows.addWidget(self.certificates, 1)
        self.set_aside.setMinimumHeight(px(_LEAST_TABLE))
        rows.addWidget(self.set_aside)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(TallArea(inside))

    def refresh(self) -> None:
        """Load the key and everything about it."""
        self._page.run(partial(organization_state, self._page.office), self._show)

    def _show(self, state: OrganizationState) -> None:
        self.root.show_state(state)
        self.custodians.show_root(state.root)
        has_key = bool(state.root.key)
        self.certificates.show_key(has_key=has_key)
        self.set_aside.show_signatures(state.set_aside, has_key=has_key)
