"""Files that must not be signed: each says why and what to do, and nothing is saved."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from plc_desktop.services.app import Office
from plc_desktop.services.sign_off.batches import Asking
from tests import factories
from tests.exchanged import new_keys, office_card_file
from tests.gui.looking import click, column, settle_tasks, texts
from tests.gui.signing_desk.conftest import shell_on
from tests.supervisors import SupervisorLaptop, environment_in
from ui.identities.accept import AcceptGuide
from ui.signing_desk.window import SigningDesk

Opener = Callable[..., SigningDesk]


def seen(desk: SigningDesk) -> str:
    return "\n".join(texts(desk))


def changed(path: Path, at: int) -> Path:
    data = bytearray(path.read_bytes())
    data[at] ^= 1
    target = path.with_name("changed.plcreq")
    target.write_bytes(bytes(data))
    return target


@pytest.mark.parametrize("at", [0, 40, -5])
def test_a_changed_file_is_refused_with_a_reason(
    open_desk: Opener, request_file: Path, at: int
) -> None:
    desk = open_desk(changed(request_file, at))
    assert "This file cannot be signed" in seen(desk)
    assert desk.refused.note.text
    assert "changed.plcreq" in seen(desk)


def test_a_file_cut_off_or_of_another_kind_is_refused(
    open_desk: Opener, request_file: Path, rosa: SupervisorLaptop
) -> None:
    short = request_file.with_name("short.plcreq")
    short.write_bytes(request_file.read_bytes()[:200])
    assert "This file cannot be signed" in seen(open_desk(short))
    other = request_file.with_name("other.plcreq")
    other.write_bytes(rosa.answer(request_file).read_bytes())
    assert "This file cannot be signed" in seen(open_desk(other))
    assert "This file cannot be signed" in seen(open_desk(request_file.with_name("gone.plcreq")))


def test_another_file_is_opened_from_the_refusal(
    qtbot: Any, open_desk: Opener, request_file: Path, chosen: Any
) -> None:
    desk = open_desk(changed(request_file, 40))
    chosen.open = str(request_file)
    click(desk, "Open another file…")
    settle_tasks(qtbot, desk.shell.tasks)
    assert len(column(desk.request.lines.table.view, "Decision")) == 3


def test_a_file_for_somebody_else_is_not_shown(
    qtbot: Any,
    qapp: QApplication,
    office: Office,
    request_file: Path,
    tmp_path: Path,
) -> None:
    peter = SupervisorLaptop(office.session.environment, tmp_path / "peter", "Peter Okafor")
    for shell in shell_on(qapp, peter):
        desk = SigningDesk(shell, request_file)
        qtbot.addWidget(desk)
        desk.show()
        settle_tasks(qtbot, shell.tasks)
        assert "This file cannot be signed" in seen(desk)
        assert "Family 2" not in seen(desk)


def test_an_expired_request_is_shown_and_cannot_be_signed(
    qtbot: Any, qapp: QApplication, rosa: SupervisorLaptop, request_file: Path
) -> None:
    rosa.clock_ahead(timedelta(days=31))
    for shell in shell_on(qapp, rosa):
        desk = SigningDesk(shell, request_file)
        qtbot.addWidget(desk)
        desk.show()
        settle_tasks(qtbot, shell.tasks)
        assert "Family 2" in seen(desk)
        QTest.keyClick(desk.request.lines.table.view, Qt.Key.Key_S)
        QTest.keyClicks(desk.request.side.passphrase.line, factories.SUPERVISOR_PASSPHRASE)
        assert "The time for an answer is over" in desk.request.side.needed.text()
        assert not desk.request.side.button.isEnabled()
        desk._may_close = True  # noqa: SLF001  # the test is over


def test_an_unknown_office_is_read_and_signed_only_after_comparing(
    qtbot: Any,
    qapp: QApplication,
    office: Office,
    placed: factories.Placed,
    tmp_path: Path,
) -> None:
    rosa = SupervisorLaptop(office.session.environment, tmp_path / "new")
    office.identities.trust(rosa.card, placed.supervisor_id, is_compared=True)
    asking = Asking(placed.supervisor_id)
    path = office.sign_off_batches.send([asking], tmp_path).sent[0].made.path
    for shell in shell_on(qapp, rosa):
        desk = SigningDesk(shell, path)
        qtbot.addWidget(desk)
        desk.show()
        settle_tasks(qtbot, shell.tasks)
        assert "Family 2" in seen(desk)
        assert (
            "You sign for Riverside Family Center for the first time" in desk.request.stranger.text
        )
        QTest.keyClick(desk.request.lines.table.view, Qt.Key.Key_S)
        QTest.keyClicks(desk.request.side.passphrase.line, factories.SUPERVISOR_PASSPHRASE)
        assert not desk.request.side.button.isEnabled()

        click(desk, "Compare the words…")
        settle_tasks(qtbot, shell.tasks)
        assert desk.receiver is not None
        guide = desk.receiver.guide
        assert isinstance(guide, AcceptGuide)
        click(guide, "Next")
        code = office.identities.look(rosa.card).code
        qtbot.waitUntil(lambda words=set(code.words), guide=guide: words <= set(texts(guide)))
        click(guide, "They match")
        click(guide, "Accept the card")
        qtbot.waitUntil(desk.request.side.button.isEnabled)
        assert column(desk.request.lines.table.view, "Decision")[0] == "Sign"
        assert not desk.request.stranger.isVisible()
        settle_tasks(qtbot, shell.tasks)
        desk._may_close = True  # noqa: SLF001  # the test is over


def test_without_a_card_the_first_contact_is_explained_and_the_card_made(
    qtbot: Any, qapp: QApplication, office: Office, request_file: Path, tmp_path: Path
) -> None:
    new = SupervisorLaptop.__new__(SupervisorLaptop)
    new.environment = environment_in(office.session.environment, tmp_path / "nobody")
    for shell in shell_on(qapp, new):
        desk = SigningDesk(shell, request_file)
        qtbot.addWidget(desk)
        desk.show()
        settle_tasks(qtbot, shell.tasks)
        assert desk.contact is not None
        assert "was made for somebody's card" in desk.contact.why.text
        desk.contact.card.form.set_values(
            {
                "name": "Peter Okafor",
                "organization": "City Health",
                "passphrase": factories.SUPERVISOR_PASSPHRASE,
                "again": factories.SUPERVISOR_PASSPHRASE,
            }
        )
        click(desk.contact.card, "Make my card")
        qtbot.waitUntil(desk.contact.card.face.save_button.isVisible)
        assert desk.contact.why.text == ""
        settle_tasks(qtbot, shell.tasks)


def test_an_office_whose_card_was_withdrawn_is_read_only(
    qtbot: Any, open_desk: Opener, request_file: Path, rosa: SupervisorLaptop
) -> None:
    (card,) = rosa.identity.trusted()
    rosa.identity.revoke(card.key)
    desk = open_desk(request_file)
    qtbot.waitUntil(lambda: "Family 2" in seen(desk))
    assert "You withdrew the card of Riverside Family Center" in desk.request.stranger.text
    assert not desk.request.compare_button.isVisible()
    QTest.keyClick(desk.request.lines.table.view, Qt.Key.Key_S)
    QTest.keyClicks(desk.request.side.passphrase.line, factories.SUPERVISOR_PASSPHRASE)
    assert not desk.request.side.button.isEnabled()
    desk._may_close = True  # noqa: SLF001  # the test is over


def test_an_office_with_another_key_shows_the_red_page(
    qtbot: Any,
    qapp: QApplication,
    office: Office,
    placed: factories.Placed,
    tmp_path: Path,
) -> None:
    rosa = SupervisorLaptop(office.session.environment, tmp_path / "rosa2")
    office.identities.trust(rosa.card, placed.supervisor_id, is_compared=True)
    keys = new_keys()
    old = tmp_path / "old.plccard"
    workspace = office.session.database.workspace_id
    old.write_bytes(office_card_file(keys, workspace=workspace))
    rosa.identity.trust(old, is_compared=True)
    asking = Asking(placed.supervisor_id)
    path = office.sign_off_batches.send([asking], tmp_path).sent[0].made.path
    for shell in shell_on(qapp, rosa):
        desk = SigningDesk(shell, path)
        qtbot.addWidget(desk)
        desk.show()
        settle_tasks(qtbot, shell.tasks)
        assert "had another key until now" in desk.request.stranger.text
        click(desk, "Compare the words…")
        settle_tasks(qtbot, shell.tasks)
        assert desk.receiver is not None
        qtbot.waitUntil(desk.receiver.page.isVisible)
        click(desk, "Stop, do not accept it")
        qtbot.waitUntil(desk.request.isVisible)
        assert not desk.request.side.button.isEnabled()
