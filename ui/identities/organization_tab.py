"""The tab of the organization's key: the key, who holds it, and whom it certified."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from ui.common.side_by_side import SideBySide
from ui.identities.certificates_card import CertificatesCard
from ui.identities.custodians_card import CustodiansCard
from ui.identities.organization_loading import OrganizationState, organization_state
from ui.identities.root_card import RootCard, column_of

if TYPE_CHECKING:
    from ui.common.page import Page


class OrganizationTab(QWidget):
    """Three cards."""

    def __init__(self, page: Page, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._page = page
        self.root = RootCard(page)
        self.custodians = CustodiansCard(page)
        self.certificates = CertificatesCard(page)
        both = SideBySide()
        both.add(column_of(self.root, self.custodians), 2)
        both.add(self.certificates, 3)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        both.setProperty("ground", "none")
        area.setWidget(both)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(area)

    def refresh(self) -> None:
        """Load the key and everything about it."""
        self._page.run(partial(organization_state, self._page.office), self._show)

    def _show(self, state: OrganizationState) -> None:
        self.root.show_state(state)
        self.custodians.show_root(state.root)
        self.certificates.show_key(has_key=bool(state.root.key))
