"""The demo's sign-off by file, walked through: two cards, a request, an answer, taken in.

The supervisor's side runs in a home of its own, as on another computer, which is gone afterwards.
"""

from __future__ import annotations

import dataclasses
import tempfile
from pathlib import Path

from plc_desktop.files import file_name, make_folder
from plc_desktop.paths import Folders
from plc_desktop.services.app import Office
from plc_desktop.services.environment import Environment
from plc_desktop.services.own_identity import OwnIdentity
from plc_desktop.services.sign_off import Decision, QueueItem
from plc_desktop.services.supervisor_desk import SupervisorDesk, answer_path

_ASKED_LINES = 2


def sign_by_file(office: Office, folder: Path, passphrase: str) -> list[Path]:
    """Let the supervisor who has most to sign do so by file; return the files in their order.

    Args:
        office: The workspace.
        folder: Where the files go.
        passphrase: What locks the supervisor's own keys.
    """
    asked = max(office.sign_off.queue(), key=lambda item: item.entries)
    make_folder(folder)
    with tempfile.TemporaryDirectory() as home:
        elsewhere = dataclasses.replace(Environment.default(), folders=_folders(Path(home)))
        ours, theirs = _exchange_cards(office, elsewhere, asked, folder, passphrase)
        lines = office.sign_off.lines(asked.supervisor_id)[:_ASKED_LINES]
        wanted = [line.line.entry_id for line in lines]
        request = office.sign_off_by_file.make_request(asked.supervisor_id, folder, wanted).path
        desk = SupervisorDesk(elsewhere)
        decisions = [
            Decision(shown.line.entry_id, shown.line.content_hash, "signed")
            for shown in desk.open_request(request).lines
        ]
        answer = desk.sign_request(request, decisions, passphrase, answer_path(request)).path
    office.sign_off_by_file.import_signatures(answer)
    return [ours, theirs, request, answer]


def _exchange_cards(
    office: Office, elsewhere: Environment, asked: QueueItem, folder: Path, passphrase: str
) -> tuple[Path, Path]:
    """Make both cards, and let each side accept the other's as if the words had been read."""
    own = OwnIdentity(elsewhere)
    own.make(asked.supervisor, asked.organization, passphrase)
    ours = folder / "office.plccard"
    theirs = folder / file_name(asked.supervisor, suffix=".plccard")
    office.identities.export(ours)
    own.export(theirs)
    own.trust(ours, is_compared=True)
    office.identities.trust(theirs, asked.supervisor_id, is_compared=True, accept_change=True)
    return ours, theirs


def _folders(root: Path) -> Folders:
    return Folders(*(root / name for name in ("data", "settings", "keys", "cache", "logs")))
