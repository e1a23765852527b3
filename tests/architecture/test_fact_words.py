"""No fact comes with a file without words: in the window, in its list and on the command line."""

from __future__ import annotations

import pytest

from plc_desktop.changes.facts import DEVICE, SIGN_OFF, TRANSFER, TYPES
from plc_desktop.cli.fact_words import fact_in_words, facts_in_words
from plc_desktop.services.exchange import fact_nouns
from plc_desktop.services.exchange.fact_nouns import FACT_NOUNS
from plc_desktop.services.exchange.told_facts import ToldFact
from plc_desktop.storage.import_report import ReceiveReport
from plc_desktop.storage.peers import Batch
from ui.exchange.fact_words import FACT_WORDS
from ui.exchange.words import TONES, brought, sentences


def test_every_type_of_fact_has_words_of_its_own() -> None:
    assert FACT_WORDS.keys() == FACT_NOUNS.keys() == TYPES
    assert len({words for _, words in FACT_WORDS.values()}) == len(TYPES)
    assert len({noun for nouns in FACT_NOUNS.values() for noun in nouns}) == 2 * len(TYPES)
    assert {tone for tone, _ in FACT_WORDS.values()} <= set(TONES.values())


@pytest.mark.parametrize("fact_type", sorted(TYPES))
def test_every_fact_is_said_before_and_after_the_file_is_read(fact_type: str) -> None:
    report = ReceiveReport(applied=1, facts={fact_type: 2})
    tone, words = FACT_WORDS[fact_type]
    assert sentences(report) == [(tone, f"{words}: 2")]
    batch = Batch(1, "", True, "", 0, 2, 2, report.counts(), "")
    assert brought(batch) == f"{words}: 2"
    assert list(facts_in_words(report.facts)) == [f"2 {FACT_NOUNS[fact_type][1]}"]


def test_lines_that_are_signed_now_are_said_once() -> None:
    report = ReceiveReport(applied=1, facts={SIGN_OFF: 1}, new_signed=("line",))
    assert sentences(report) == [("good", "Lines that are signed now: 1")]


def test_few_are_named_and_many_counted() -> None:
    words = FACT_WORDS[TRANSFER][1]
    one, nameless = ToldFact(TRANSFER, ("Maria",), "Harbor"), ToldFact(TRANSFER, (), "Harbor")
    for told, said in (
        ([one], "Maria → Harbor"),
        ([one] * 3, "; ".join(["Maria → Harbor"] * 3)),
        ([one] * 4, "4"),
        ([one, nameless], "2"),
    ):
        report = ReceiveReport(applied=1, facts={TRANSFER: len(told)})
        assert sentences(report, told) == [("information", f"{words}: {said}")]
    assert fact_in_words(one) == "record with a new owner: Maria -> Harbor"
    assert fact_in_words(nameless) == "record with a new owner -> Harbor"
    assert fact_in_words(ToldFact(DEVICE, ("Bo",))) == "laptop named or accepted: Bo"


def test_what_only_a_newer_version_knows_is_said_too() -> None:
    report = ReceiveReport(applied=1, facts={"of_tomorrow": 1})
    ((_, words),) = sentences(report)
    assert "newer version" in words
    assert list(facts_in_words(report.facts)) == ["1 fact that only a newer version knows"]
    newer = {"of_tomorrow": "2 facts that only a newer version knows"}
    assert fact_nouns.said({"of_tomorrow": 2}) == newer
