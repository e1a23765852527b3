"""What the window offers whoever opens a file."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from plc_desktop.services.app import Office
    from ui.shell import Shell
    from ui.workbench import Workbench


class Host(Protocol):
    """The main window, as far as files need it.

    Attributes:
        shell: The program around the window.
        office: The open workspace, None while there is none.
        workbench: Its pages, None while there is none.
    """

    shell: Shell
    office: Office | None
    workbench: Workbench | None

    def tell(self, text: str) -> None:
        """Say something wherever the person looks now."""
