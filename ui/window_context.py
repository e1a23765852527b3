"""What a window of its own gives its pages, from the program around it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from ui.common.file_dialogs import FileDialogs
from ui.common.page import PageContext, PageName
from ui.common.printing import print_pdf

if TYPE_CHECKING:
    from ui.shell import Shell


def window_context(
    shell: Shell,
    files: FileDialogs,
    *,
    navigate: Callable[[str], object] = lambda _address: None,
    palette: Callable[[], object] | None = None,
    frame: QWidget | None = None,
) -> PageContext:
    """Return the context of a window's pages.

    Args:
        shell: The program.
        files: Asks for files in front of that window.
        navigate: Goes to an address; a window with one page stays where it is.
        palette: Opens the search over people, pages and actions.
        frame: Widget the pages stand in.
    """

    def page_size() -> PageName:
        return "a4" if shell.settings.page_size == "a4" else "letter"

    return PageContext(
        tasks=shell.tasks,
        changes=shell.changes,
        notices=shell.notices,
        navigate=navigate,
        ask_save_path=files.ask_save_path,
        ask_open_path=files.ask_open_path,
        palette=palette,
        print_pdf=print_pdf,
        drafts=shell.drafts,
        page_size=page_size,
        ask_folder=files.ask_folder,
        ask_open_paths=files.ask_open_paths,
        shell=shell,
        frame=frame,
    )
