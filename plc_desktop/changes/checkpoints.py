"""Checkpoints: one signature of a computer covers its newest change and everything before it."""

from __future__ import annotations

from plc_desktop.changes.model import Checkpoint
from plc_desktop.signing import canonical
from plc_desktop.signing.keys import SigningKey, verify

DOMAIN = "plc-checkpoint/1"


def sign(  # noqa: PLR0913  # keyword-only
    key: SigningKey, *, workspace: str, replica: str, n: int, change_id: str, wall_ms: int
) -> Checkpoint:
    """Return the checkpoint of a replica's newest change, signed by its computer.

    Raises:
        RuleError: "value_not_storable".
    """
    signature = key.sign(DOMAIN, _payload(workspace, replica, n, change_id, wall_ms))
    return Checkpoint(replica, n, change_id, wall_ms, key.public, signature)


def is_genuine(checkpoint: Checkpoint, workspace: str) -> bool:
    """Return whether the computer that a checkpoint names signed it, for this workspace.

    Whether that computer belongs to the workspace is for the caller to know.
    """
    payload = _payload(
        workspace, checkpoint.replica, checkpoint.n, checkpoint.change_id, checkpoint.wall_ms
    )
    return verify(checkpoint.public_key, DOMAIN, payload, checkpoint.signature)


def _payload(workspace: str, replica: str, n: int, change_id: str, wall_ms: int) -> bytes:
    return canonical.encode({"id": change_id, "n": n, "r": replica, "w": wall_ms, "ws": workspace})
