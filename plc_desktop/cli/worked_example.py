"""The demo's sign-off by file, walked through: two cards, a request, an answer, taken in.

A second request stays without an answer, as it happens. The supervisor's side runs in a home of its
own, as on another computer, which is gone afterwards.
"""

from __future__ import annotations

import dataclasses
import tempfile
from pathlib import Path

from plc_desktop.files import file_name, make_folder
from plc_desktop.paths import Folders
from plc_desktop.services.app import Office
from plc_desktop.services.identities.own import OwnIdentity
from plc_desktop.services.sign_off.lines import Decision
from plc_desktop.services.sign_off.queue import QueueItem
from plc_desktop.services.sign_off.supervisor_desk import SupervisorDesk, answer_path
from plc_desktop.services.workspace.environment import Environment

_ANSWERED_LINES = 2


class ByFile:
    """The supervisor who has most to sign is asked by file, twice, and answers once.

    Attributes:
        files: Both cards, the first request and its answer, and the request without an answer.
    """

    def __init__(self, office: Office, folder: Path, passphrase: str) -> None:
        self._office = office
        self._folder = folder
        self._passphrase = passphrase
        self.files: tuple[Path, ...] = ()

    def ask_and_sign(self) -> None:
        """Exchange cards, send two requests, and take in the answer to the first."""
        office = self._office
        asked = max(office.sign_off.queue(), key=lambda item: (item.entries, item.supervisor))
        make_folder(self._folder)
        lines = [line.line.entry_id for line in office.sign_off.lines(asked.supervisor_id)]
        with tempfile.TemporaryDirectory() as home:
            elsewhere = dataclasses.replace(
                office.session.environment, folders=_folders(Path(home))
            )
            ours, theirs = _exchange_cards(office, elsewhere, asked, self._folder, self._passphrase)
            request = self._request(asked, lines[:_ANSWERED_LINES])
            desk = SupervisorDesk(elsewhere)
            decisions = [
                Decision(shown.line.entry_id, shown.line.content_hash, "signed")
                for shown in desk.open_request(request).lines
            ]
            target = answer_path(request)
            answer = desk.sign_request(request, decisions, self._passphrase, target).path
        office.sign_off_by_file.import_signatures(answer)
        unanswered = self._request(asked, lines[_ANSWERED_LINES:])
        self.files = (ours, theirs, request, answer, unanswered)

    def _request(self, asked: QueueItem, entry_ids: list[str]) -> Path:
        by_file = self._office.sign_off_by_file
        return by_file.make_request(asked.supervisor_id, self._folder, entry_ids).path


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
