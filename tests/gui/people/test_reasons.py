from __future__ import annotations

import ast
from datetime import date
from pathlib import Path

import pytest

from plc_desktop.domain import requirements
from plc_desktop.domain.requirements import (
    Pace,
    Reason,
    Returned,
    Totals,
    Waiting,
    default_rule_set,
    evaluate,
    missing,
)
from ui.common.badges import hours_badge, pace_badge
from ui.common.reasons import reason_text, reason_words

_NOTHING_SAID = "something else is missing"


def _declared_codes() -> set[str]:
    module = ast.parse(Path(requirements.__file__).read_text(encoding="utf-8"))
    return {
        node.args[0].value
        for node in ast.walk(module)
        if isinstance(node, ast.Call)
        and getattr(node.func, "id", "") == "Reason"
        and node.args
        and isinstance(node.args[0], ast.Constant)
        and isinstance(node.args[0].value, str)
    }


def test_every_reason_has_words() -> None:
    codes = _declared_codes() | {"capstone_planned", "capstone_revise", "capstone_declined"}
    assert len(codes) > 10
    silent = [code for code in codes if _NOTHING_SAID in reason_text(Reason(code))]
    assert silent == []


def test_an_unknown_reason_is_still_said() -> None:
    assert reason_text(Reason("of_tomorrow")) == f"{_NOTHING_SAID} (of_tomorrow)"


def test_reasons_carry_names_dates_and_amounts() -> None:
    rules = default_rule_set("a" * 26)
    progress = evaluate(rules, Totals(counted_minutes=2700, waiting_minutes=360))
    found = missing(
        progress,
        [Waiting("Rosa Méndez", 360, date(2026, 3, 5)), Waiting("", 60, None)],
        [Returned(60, "Please {give} the <b>place")],
        Pace("behind", date(2026, 7, 1), date(2026, 6, 12)),
    )
    assert [reason_text(reason) for reason in found] == [
        "6:00 wait for Rosa Méndez since Mar 5",
        "1:00 wait for a signature, and the placement has no supervisor",
        "1:00 came back: “Please {give} the <b>place”",
        "course: no passed result yet",
        "15:00 field hours; at this pace done Jul 1, 2026, cohort ends Jun 12, 2026",
        "10:00 training still missing",
        "capstone: no project yet",
    ]


def test_credits_are_not_read_as_minutes() -> None:
    rules = default_rule_set("a" * 26)
    progress = evaluate(rules, Totals(course_credits=1))
    assert reason_text(progress.step("course").reasons[0]) == "course: 1 of 2 credits so far"


@pytest.mark.parametrize(
    ("state", "level", "held", "days", "words"),
    [
        ("draft", "", False, None, "Draft"),
        ("submitted", "", False, 0, "Waiting"),
        ("submitted", "", False, 1, "Waiting 1 day"),
        ("submitted", "", False, 9, "Waiting 9 days"),
        ("submitted", "", True, 9, "Held, maybe double"),
        ("signed", "paper", False, None, "Signed on paper"),
        ("returned", "", False, None, "Returned"),
        ("void", "", True, None, "Void"),
    ],
)
def test_hours_say_their_signature(
    state: str, level: str, *, held: bool, days: int | None, words: str
) -> None:
    badge = hours_badge(state, level, is_held=held, waiting_days=days)
    assert badge.text == words
    assert badge.icon, "never color alone"


def test_every_pace_has_words() -> None:
    assert all(pace_badge(code).text for code in ("done", "on_pace", "behind", "late"))
    assert pace_badge("").text == ""
    assert reason_words(Reason("field_held", {"minutes": 30})).amount == "0:30"
