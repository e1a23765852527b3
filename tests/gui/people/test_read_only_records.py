"""What a newer program wrote can be read, with the reason why it cannot be changed here."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from plc_desktop.changes.encoding import seal
from plc_desktop.changes.model import Header, SealedChange, UnknownOp
from tests.gui.looking import choose_menu, dialog, settle, show_page, texts
from ui.common.form_dialog import FormDialog
from ui.parent_leaders.detail_page import ParentLeaderPage

if TYPE_CHECKING:
    from plc_desktop.services.app import Office
    from tests.gui.pilot import Pilot
    from ui.common.page import PageContext


def test_a_record_a_newer_program_wrote_in_is_shown_for_reading(
    qtbot: Any, pilot_office: Office, page_context: PageContext, pilot: Pilot
) -> None:
    person_id = pilot.people["王秀英"].person_id
    database = pilot_office.session.database
    with database.read() as reader:
        heads = reader.heads()
    header = Header(heads, 1, "", "newer", 9, "", 7, database.workspace_id)
    op = UnknownOp({"op": "split", "row": ["person", person_id], "crit": True})
    database.receive([SealedChange(*seal(header, [op]))])
    page = ParentLeaderPage(pilot_office, page_context)
    show_page(qtbot, page, f"{person_id}/")
    choose_menu(page, "Change", "Person…")
    settle(qtbot, page_context)
    shown = dialog(page)
    assert isinstance(shown, FormDialog)
    assert any("A newer version of PLC Desktop wrote something" in text for text in texts(shown))
    assert "Save" not in texts(shown)
    assert not shown.form.isEnabled()
    assert shown.form.values()["full_name"] == "王秀英"
    shown.reject()
    choose_menu(page, "Change", "Nomination…")
    settle(qtbot, page_context)
    assert "Save" in texts(dialog(page))
