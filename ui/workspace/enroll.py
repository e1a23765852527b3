"""The question after a copied workspace was opened: shall this computer take part?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from ui.common.changes import Topic
from ui.common.confirm import ConfirmDialog
from ui.shell import Shell

if TYPE_CHECKING:
    from plc_desktop.services.app import Office

translate = QCoreApplication.translate


def taking_part_words() -> str:
    """Return what is done next, once a computer takes part."""
    return translate(
        "Enroll",
        "This computer takes part now. Others read its files once they have accepted its card:"
        " write it on the page Exchange.",
    )


def ask_to_enroll(office: Office, shell: Shell, parent: QWidget) -> ConfirmDialog:
    """Ask whether the workspace is to be used on this computer too; else it can only be read.

    Args:
        office: The open workspace, which was copied to this computer.
        shell: Runs what is chosen, and tells of it.
        parent: The window.
    """
    dialog = ConfirmDialog(
        translate("Enroll", "Use this workspace on this computer too?"),
        translate(
            "Enroll",
            "It was copied from another computer. Until you say so, you can look at everything "
            "here but change nothing. If you use it here too, this computer takes part as one more "
            "laptop: files go back and forth on the page Exchange. Is the other computer gone for "
            "good? Then use it here too.",
        ),
        translate("Enroll", "Use it here too"),
        parent,
        is_danger=False,
    )

    def enrolled(_: object) -> None:
        shell.notices.inform(taking_part_words())
        shell.changes.announce(Topic.WORKSPACE)

    def left() -> None:
        shell.notices.inform(
            translate("Enroll", "You can look at everything here, but change nothing."),
            translate("Enroll", "Use it here too"),
            lambda: shell.tasks.run(parent, office.enroll, enrolled),
        )

    dialog.accepted.connect(lambda: shell.tasks.run(parent, office.enroll, enrolled))
    dialog.rejected.connect(left)
    dialog.open()
    return dialog
