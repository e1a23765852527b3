from __future__ import annotations

import gc
from typing import TYPE_CHECKING

from plc_desktop.domain.records import Cohort

if TYPE_CHECKING:
    from plc_desktop.services.app import Office


def test_writing_leaves_the_garbage_collector_as_it_was(office: Office) -> None:
    gc.enable()
    try:
        office.records.save(Cohort(id="", name="Spring"))
        assert gc.isenabled()
    finally:
        gc.disable()
    office.records.save(Cohort(id="", name="Fall"))
    assert not gc.isenabled()
