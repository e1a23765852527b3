"""Sign-off by file at the office: asking a supervisor for signatures, and taking them in."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from plc_desktop.services.identities.cards import Identities
from plc_desktop.services.sign_off.answers import ImportedSignatures, SignOffAnswers
from plc_desktop.services.sign_off.asking import MadeRequest, SignOffAsking
from plc_desktop.services.workspace.session import Session


class SignOffByFile:
    """What the office does; the supervisor's side is `services.sign_off.supervisor_desk`."""

    def __init__(self, session: Session) -> None:
        identities = Identities(session)
        self._asking = SignOffAsking(session, identities)
        self._answers = SignOffAnswers(session, identities)

    def make_request(
        self,
        supervisor_id: str,
        target: Path,
        entry_ids: Collection[str] = (),
        *,
        evaluate: str = "",
    ) -> MadeRequest:
        """Write the lines that wait for a supervisor into a file that only they can open.

        Args:
            supervisor_id: Whom to ask; their card must have been accepted.
            target: The file, or a folder in which a file with a name that says what it is is made.
            entry_ids: Only these lines; all that wait if empty.
            evaluate: "midpoint" or "final" asks for a skill and evaluation form for each
                placement among the lines too.

        Raises:
            RuleError: "nothing_to_sign", "no_trusted_card", "self_sign_off" or "not_waiting".
            EnvironmentProblem: "folder_missing", or if the file cannot be written.
        """
        return self._asking.make_request(supervisor_id, target, entry_ids, evaluate=evaluate)

    def import_signatures(self, path: Path, *, keep_withdrawn: bool = False) -> ImportedSignatures:
        """Take in a supervisor's answer; the same file again does nothing.

        Args:
            path: The file.
            keep_withdrawn: Whether signatures under a key that was withdrawn are kept, without
                counting, so that somebody may readmit them; they are listed as refused.

        Raises:
            ForeignFileError: As `exchange.signatures.read_signatures`; "other_workspace".
            RuleError: "sender_unknown", "key_revoked" or "signed_for_somebody_else".
        """
        return self._answers.import_signatures(path, keep_withdrawn=keep_withdrawn)
