"""Which copy of a workspace this is.

Source: storage/SCHEMA.md, Reading a file of another laptop.
"""

from __future__ import annotations

import base64
import hashlib
import secrets
from typing import Any

from plc_desktop.changes import checkpoints
from plc_desktop.changes.model import Checkpoint
from plc_desktop.errors import EnvironmentProblem
from plc_desktop.signing.key_files import KeyStore
from plc_desktop.signing.keys import SigningKey
from plc_desktop.storage import replica_file
from plc_desktop.storage.change_log import ChangeLog
from plc_desktop.storage.hours_columns import Place
from plc_desktop.storage.replica_file import ReplicaMark

_UNHEARD = "unheard"


class Replica:
    """One life of a workspace's copy on one computer.

    A restored workspace, and one that has counted less far than this computer knows, goes on
    under a new name. A computer without a key for the workspace may only read, until somebody
    says that it takes part.

    Attributes:
        workspace_id: Names the workspace on every computer.
        id: Names this copy.
        was_put_back: Whether the file is another one than this computer used last.
    """

    def __init__(
        self, connection: Any, key_store: KeyStore, restored: str, workspace_id: str = ""
    ) -> None:
        """Learn who this copy is.

        Args:
            connection: The open file.
            key_store: Holds this computer's key.
            restored: What the last restore left in the file.
            workspace_id: Name of a workspace that is being made after another laptop's.
        """
        self._db = connection
        self._keys = key_store
        self._restored = restored
        known: dict[str, str] = dict(connection.execute("SELECT name, value FROM workspace"))
        self.workspace_id = known.get("workspace_id") or workspace_id or _random_id()
        self.id = known.get("replica_id", "")
        self.was_put_back = False
        self._device: SigningKey | None = None
        if not self.id or key_store.has_device_key(self.workspace_id):
            self._device = key_store.device_key(self.workspace_id)
            if not self._is_same(known):
                self.was_put_back = bool(self.id)
                self._go_on(is_unheard=self.was_put_back and self._has_no_mark())

    def use(self, connection: Any) -> None:
        """Go on with a new connection to the same file."""
        self._db = connection

    @property
    def needs_enrollment(self) -> bool:
        """Whether this computer has no key for the workspace."""
        return self._device is None

    def enroll(self) -> None:
        """Make this computer's key; from now on it may write."""
        self._device = self._keys.device_key(self.workspace_id)
        self._go_on(is_unheard=True)

    @property
    def is_unheard(self) -> bool:
        """Whether this computer has a copy of the workspace and has heard of nothing since.

        What was erased after the copy was made is not known here.
        """
        row = self._db.execute("SELECT 1 FROM workspace WHERE name = ?", (_UNHEARD,)).fetchone()
        return self.needs_enrollment or row is not None

    def hear(self) -> None:
        """Note, in the caller's transaction, that a file of another laptop was read."""
        self._db.execute("DELETE FROM workspace WHERE name = ?", (_UNHEARD,))

    def rotate(self) -> None:
        """Go on under a new name."""
        self._go_on(is_unheard=False)

    def _go_on(self, *, is_unheard: bool) -> None:
        nonce = secrets.token_bytes(16)
        self.id = _replica_id(self.device, nonce)
        self._db.execute("BEGIN IMMEDIATE")
        self._db.executemany(
            "INSERT OR REPLACE INTO workspace (name, value) VALUES (?, ?)",
            [
                ("workspace_id", self.workspace_id),
                ("replica_id", self.id),
                ("replica_nonce", nonce.hex()),
                ("restored", self._restored),
                *([(_UNHEARD, "1")] if is_unheard else []),
            ],
        )
        self._db.execute("COMMIT")
        self._mark(ReplicaMark(self.id))

    @property
    def device(self) -> SigningKey:
        """This computer's key.

        Raises:
            EnvironmentProblem: "computer_not_enrolled".
        """
        if self._device is None:
            raise EnvironmentProblem("computer_not_enrolled")
        return self._device

    def prepare_export(self) -> None:
        """Write down, outside the workspace, how far what is written now has counted.

        Raises:
            EnvironmentProblem: "computer_not_enrolled", "disk_full" or "folder_not_writable".
        """
        _ = self.device
        n, head = self._last()
        self._mark(ReplicaMark(self.id, n, head))

    def sign(self, change_id: str, place: Place) -> Checkpoint:
        """Sign the newest change; since each names its predecessor, that covers them all."""
        return checkpoints.sign(
            self.device,
            workspace=self.workspace_id,
            replica=place.replica,
            n=place.n,
            change_id=change_id,
            wall_ms=place.wall_ms,
        )

    def has_come_back(self, first_seq: int) -> bool:
        """Return whether changes of this very copy came in from elsewhere.

        Args:
            first_seq: Place in this file of the first change that came in.
        """
        (found,) = self._db.execute(
            "SELECT EXISTS (SELECT 1 FROM change WHERE seq >= ? AND replica = ?)",
            (first_seq, self.id),
        ).fetchone()
        return bool(found)

    def _has_no_mark(self) -> bool:
        return replica_file.read(self._keys.folder_of(self.workspace_id)) is None

    def _is_same(self, known: dict[str, str]) -> bool:
        """Return whether this is the copy that was used last, as far as it had come."""
        nonce = bytes.fromhex(known.get("replica_nonce", ""))
        if (
            self.id != _replica_id(self.device, nonce)
            or known.get("restored", "") != self._restored
        ):
            return False
        mark = replica_file.read(self._keys.folder_of(self.workspace_id))
        if mark is None or mark.replica != self.id:
            return False
        row = self._db.execute(
            "SELECT id FROM change WHERE replica = ? AND n = ?", (self.id, mark.n)
        ).fetchone()
        return mark.n == 0 or (row is not None and row[0] == mark.head)

    def _last(self) -> tuple[int, str]:
        n, _ = ChangeLog(self._db).last_of(self.id)
        row = self._db.execute(
            "SELECT id FROM change WHERE replica = ? AND n = ?", (self.id, n)
        ).fetchone()
        return n, row[0] if row else ""

    def _mark(self, mark: ReplicaMark) -> None:
        replica_file.write(self._keys.folder_of(self.workspace_id), mark)


def _random_id() -> str:
    return base64.b32encode(secrets.token_bytes(16))[:26].decode("ascii").lower()


def _replica_id(device: SigningKey, nonce: bytes) -> str:
    digest = hashlib.sha256(b"plc-replica/1" + device.public + nonce).digest()
    return base64.b32encode(digest[:10]).decode("ascii").lower()
