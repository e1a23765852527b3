from __future__ import annotations

import pytest

from plc_desktop.domain import credentials
from plc_desktop.domain.requirements import Totals


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Riverside Family Center", "RFC"),
        ("Mill City", "MCI"),
        ("Nuestra Voz para la Educación", "NVP"),
        ("Élan", "ELA"),
        ("Q", "QXX"),
        ("家长中心", "ORG"),
        ("Ünión 2", "UNI"),
    ],
)
def test_an_organization_has_three_letters(name: str, code: str) -> None:
    assert credentials.organization_code(name) == code


def test_two_laptops_never_give_one_number() -> None:
    one = credentials.certificate_number("Riverside Family Center", "k7q2xyzabc", 42)
    other = credentials.certificate_number("Riverside Family Center", "m3a4xyzabc", 42)
    assert one == "RFC-K7Q2-0042"
    assert one != other


def test_the_counter_of_a_number_is_read_back_only_from_own_numbers() -> None:
    read = credentials.number_counter
    assert read("RFC-K7Q2-0042", "Riverside Family Center", "k7q2xyzabc") == 42
    assert read("RFC-M3A4-0042", "Riverside Family Center", "k7q2xyzabc") == 0
    assert read("RFC-K7Q2-draft", "Riverside Family Center", "k7q2xyzabc") == 0


def test_the_check_code_is_two_groups_of_four() -> None:
    assert credentials.check_code("7f3a19c2" + "0" * 56) == "7F3A-19C2"


def test_awarded_totals_are_written_and_read_back() -> None:
    totals = Totals(counted_minutes=3600, training_minutes=600, course_credits=2)
    awarded = credentials.awarded_totals(totals, "Language access")
    assert credentials.read_totals(awarded.content()) == awarded
    without = credentials.awarded_totals(Totals(), None)
    assert without.course_credits == 0
    assert credentials.read_totals({}) == without
