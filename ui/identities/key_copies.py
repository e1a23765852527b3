"""A copy of one's own key in a file, for the day when the computer is lost or replaced."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from ui.common.form import FormField
from ui.identities.asking import (
    Values,
    ask_in,
    form_of,
    new_passphrase_fields,
    passphrase_field,
    path_of,
)
from ui.workspace.path_edit import PathEdit

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from plc_desktop.exchange.cards import Card
    from plc_desktop.services.identities.own import OwnIdentity
    from ui.common.form_dialog import FormDialog
    from ui.common.page import PageContext

translate = QCoreApplication.translate


def ask_backup(owner: QWidget, context: PageContext, own: OwnIdentity) -> FormDialog:
    """Ask where to write a copy of one's own key, and write it."""
    said = translate(
        "KeyCopies",
        "The copy of your key is written. Keep it apart from this computer; its passphrase is the"
        " one you chose just now.",
    )
    kinds = translate("KeyCopies", "Keys (*.plckey)")
    title = translate("KeyCopies", "Where to keep the copy")

    def job(values: Values) -> None:
        own.export_key(path_of(values, "target"), values["passphrase"], values["new"])

    return ask_in(
        owner,
        context,
        translate("KeyCopies", "Make a copy of your key"),
        form_of(
            passphrase_field(label=translate("KeyCopies", "Your passphrase")),
            FormField(
                "target",
                translate("KeyCopies", "Where to write it"),
                PathEdit(
                    lambda _now: context.ask_save_path(title, "my-key.plckey", kinds),
                    translate("KeyCopies", "Choose…"),
                ),
                translate("KeyCopies", "Such as a USB stick that you keep at home."),
                is_required=True,
            ),
            *new_passphrase_fields(translate("KeyCopies", "Passphrase of the copy")),
        ),
        save_text=translate("KeyCopies", "Write the copy"),
        explanation=translate(
            "KeyCopies",
            "With the copy you go on with the same key on another computer. Without it a new"
            " computer means a new card, which the office has to compare again.",
        ),
        job=job,
        done=lambda _none: context.notices.show(said),
    )


def ask_restore(
    owner: QWidget, context: PageContext, own: OwnIdentity, done: Callable[[Card], object]
) -> FormDialog:
    """Ask for a copy of one's own key and bring it to this computer.

    Args:
        owner: Widget the form belongs to.
        context: The page's context.
        own: Who the person at this computer is.
        done: Called with the new card.
    """
    kinds = translate("KeyCopies", "Keys (*.plckey)")
    title = translate("KeyCopies", "Choose the copy of your key")
    return ask_in(
        owner,
        context,
        translate("KeyCopies", "Bring your key from another computer"),
        form_of(
            FormField(
                "copy",
                translate("KeyCopies", "The copy of your key"),
                PathEdit(
                    lambda _now: context.ask_open_path(title, kinds),
                    translate("KeyCopies", "Choose…"),
                ),
                translate("KeyCopies", "Its name ends in .plckey."),
                is_required=True,
            ),
            passphrase_field(label=translate("KeyCopies", "Passphrase of the copy")),
        ),
        save_text=translate("KeyCopies", "Bring it here"),
        explanation=translate(
            "KeyCopies",
            "The key stays the same and this computer gets a card of its own. Give that card to"
            " the office; they compare it with you once more. Here, too, you sign with the"
            " passphrase of the copy.",
        ),
        job=lambda values: own.import_key(path_of(values, "copy"), values["passphrase"]),
        done=done,
    )
