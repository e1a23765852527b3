"""What the window offers whoever opens a file."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
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

    def open_later(self, paths: Sequence[Path]) -> None:
        """Show the window, and open files as soon as a workspace is open."""
