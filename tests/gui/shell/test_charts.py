"""The small charts."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtGui import QFontMetricsF

from ui.common import theme
from ui.common.charts import WeekBar, WeekBars

pytestmark = pytest.mark.usefixtures("page_context")


@pytest.mark.parametrize("width", [160, 240, 420, 900])
def test_words_below_the_bars_never_touch(qtbot: Any, width: int) -> None:
    chart = WeekBars()
    qtbot.addWidget(chart)
    chart.set_bars([WeekBar(f"May {day}", 60, 0, "") for day in range(10, 22)])
    chart.resize(width, 150)
    labelled = chart.labelled()
    assert labelled[-1] == 11
    apart = width / 12 * labelled.step
    words = QFontMetricsF(theme.current().font(8)).horizontalAdvance("May 21")
    assert apart > words or len(labelled) == 1


def test_a_chart_without_weeks_has_no_words(qtbot: Any) -> None:
    chart = WeekBars()
    qtbot.addWidget(chart)
    assert not chart.labelled()
    chart.grab()
