"""A supervisor's own computer, for tests of sign-off by file."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from datetime import date, timedelta
from pathlib import Path

from plc_desktop.services.app import Office
from plc_desktop.services.identities.own import OwnIdentity
from plc_desktop.services.sign_off.lines import Decision
from plc_desktop.services.sign_off.supervisor_desk import SupervisorDesk, answer_path
from plc_desktop.services.workspace.environment import Environment
from plc_desktop.signing.wrap import Cost
from tests.conftest import folders_in
from tests.factories import SUPERVISOR_PASSPHRASE

CHEAP = Cost(passes=1, memory_power=3, lanes=1)
"""A passphrase that takes no time; what it costs for people is tested with the signing."""


def environment_in(environment: Environment, home: Path) -> Environment:
    """Return the outside world of another computer."""
    return dataclasses.replace(environment, folders=folders_in(home), passphrase_cost=CHEAP)


class SupervisorLaptop:
    """A supervisor's own computer with a card, without a workspace."""

    def __init__(self, environment: Environment, home: Path, name: str = "Rosa Méndez") -> None:
        self.environment = environment_in(environment, home)
        self.identity = OwnIdentity(self.environment)
        self.identity.make(name, "City Health Department", SUPERVISOR_PASSPHRASE)
        self.desk = SupervisorDesk(self.environment)
        self.card = home / "my.plccard"
        self.identity.export(self.card)

    def clock_ahead(self, by: timedelta) -> None:
        """Let this computer's clock run ahead."""
        now, today = self.environment.clock, self.environment.today

        def day_ahead() -> date:
            return today() + by

        self.environment = dataclasses.replace(
            self.environment, clock=lambda: now() + by, today=day_ahead
        )
        self.desk = SupervisorDesk(self.environment)

    def answer(
        self,
        request: Path,
        reason: str = "",
        target: Path | None = None,
        only: Sequence[str] = (),
    ) -> Path:
        """Sign lines, or return them with a reason; all of them unless some are named."""
        decision = "returned" if reason else "signed"
        decisions = [
            Decision(asked.line.entry_id, asked.line.content_hash, decision, reason)
            for asked in self.desk.open_request(request).lines
            if not only or asked.line.entry_id in only
        ]
        target = target or answer_path(request)
        return self.desk.sign_request(request, decisions, SUPERVISOR_PASSPHRASE, target).path


def acquaint(office: Office, laptop: SupervisorLaptop, supervisor_id: str, folder: Path) -> None:
    """Let office and supervisor accept each other's cards."""
    card = folder / "office.plccard"
    office.identities.export(card)
    laptop.identity.trust(card, is_compared=True)
    office.identities.trust(laptop.card, supervisor_id, is_compared=True)
