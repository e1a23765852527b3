"""Real laptops as a machine that Hypothesis drives: the steps of the scripts, in any order.

What a script draws by lot is drawn here by Hypothesis, so that what fails gets shorter. Keys that
are granted and withdrawn come on top, and somebody who is erased in the end.
"""

from __future__ import annotations

import random
import tempfile
from pathlib import Path

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule
from typing_extensions import override

from plc_desktop.domain.records import Person
from plc_desktop.errors import RuleError
from tests.property.exchange_fleet import Template
from tests.property.exchange_scripts import MOST_LAPTOPS, WEIGHTS, Script

FURTHER_WEIGHTS = {**WEIGHTS, "sign_by_key": 6, "grant_key": 3, "revoke_key": 3}
STEPS = [name for name, weight in FURTHER_WEIGHTS.items() for _ in range(weight)]
CANNOT_ERASE = frozenset({"record_missing", "erase_needs_newer_program"})


class FleetMachine(RuleBasedStateMachine):
    """Two to five real laptops."""

    def __init__(self, template: Template) -> None:
        super().__init__()
        self._folder = tempfile.TemporaryDirectory()
        self._template = template

    @initialize(seed=st.integers(0, 99), erases=st.booleans())
    def begin(self, seed: int, *, erases: bool) -> None:
        self.script = Script(Path(self._folder.name), self._template, seed)
        self.fleet = self.script.fleet
        self.erases = erases

    @rule(
        at=st.integers(0, MOST_LAPTOPS - 1), name=st.sampled_from(STEPS), lot=st.integers(0, 2**16)
    )
    def step(self, at: int, name: str, lot: int) -> None:
        """Take a step and compare with the model."""
        chance = random.Random(f"{len(self.fleet.log)} {lot}")  # noqa: S311  # repeatable
        self.script.rng = self.fleet.rng = chance
        self.script.at = at % len(self.fleet.laptops)
        self.fleet.pass_minutes(lot % 3)
        self.fleet.log.append(name)
        getattr(self.script, name)()
        self.fleet.check(self.script.at)

    @override
    def teardown(self) -> None:
        """Pass everything to everybody; then erase somebody and do so again."""
        try:
            self.script.converge()
            if self.erases:
                self._erase()
        finally:
            self.fleet.close()
            self._folder.cleanup()

    def _erase(self) -> None:
        """Erase somebody at one laptop while another writes about them; all forget them."""
        laptops, person = self.fleet.laptops, self._template.other
        try:
            laptops[-1].database.erase("ana", [person], "asked for it")
        except RuleError as error:
            assert error.code in CANNOT_ERASE  # noqa: PT017  # mostly it is allowed
            return
        again = Person(id=person, full_name="Not forgotten", roles=("parent_leader",))
        with laptops[0].database.transaction("ana", "step") as work:
            work.put(again)
        for _round in range(2):
            for giver in range(len(laptops)):
                file = self.fleet.export_as_it_is(giver)
                for taker in range(len(laptops)):
                    self.fleet.deliver(taker, file)
        first = laptops[0].office.dump()
        for at, laptop in enumerate(laptops):
            self.fleet.check_rebuild(at)
            assert laptop.office.dump() == first
            with laptop.database.read() as reader:
                assert reader.find(Person, person) is None
