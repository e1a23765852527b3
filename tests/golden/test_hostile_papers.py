from __future__ import annotations

import io
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from typing import Any

import pypdf
import pytest
from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject

from plc_desktop.domain.documents import Signatory
from plc_desktop.errors import RuleError
from reports import certificate, practicum_report, recovery_sheet
from reports.texts import ENGLISH
from tests.golden.hostile_names import ODD_BUT_DRAWN, REFUSED
from tests.papers import certificate as a_certificate
from tests.papers import line, open_line, practicum
from tests.papers import recovery_sheet as a_sheet

pytestmark = pytest.mark.no_cover
"""`test_papers` reaches the same lines; counting them for every name doubles the time."""

ACTIVE = {
    "/URI", "/JS", "/JavaScript", "/Launch", "/Annots", "/Annot", "/AA", "/OpenAction",
    "/EmbeddedFile", "/EmbeddedFiles", "/AcroForm", "/XObject", "/Image", "/GoToR", "/RichMedia",
}  # fmt: skip


def objects(data: bytes) -> Iterator[Any]:
    reader = pypdf.PdfReader(io.BytesIO(data), strict=True)
    seen: set[int] = set()
    waiting: list[Any] = [reader.trailer]
    while waiting:
        found = waiting.pop()
        if isinstance(found, IndirectObject):
            if found.idnum in seen:
                continue
            seen.add(found.idnum)
            found = found.get_object()
        yield found
        if isinstance(found, DictionaryObject):
            waiting += [*found.keys(), *found.values()]
        elif isinstance(found, ArrayObject):
            waiting += list(found)


def names_used(data: bytes) -> set[str]:
    return {str(item) for item in objects(data) if isinstance(item, pypdf.generic.NameObject)}


def letters(text: str) -> Counter[str]:
    """Count what is visible; readers add and drop spaces and direction marks on their own."""
    composed = unicodedata.normalize("NFC", text)
    return Counter(
        char for char in composed if unicodedata.category(char) not in ("Cf", "Zs", "Cc", "Zl")
    )


def _visible(text: str) -> str:
    composed = unicodedata.normalize("NFC", text)
    return "".join(char for char in composed if unicodedata.category(char) != "Cf")


def text_of(data: bytes) -> str:
    return "\n".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(data)).pages)


def assert_shown(data: bytes, name: str) -> None:
    text = text_of(data)
    shown, wanted = letters(text), letters(name)
    missing = {char: count for char, count in wanted.items() if shown[char] < count}
    assert not missing
    if unicodedata.bidirectional(name[0]) == "L" and not re.search("[\u0590-\u08ff]", name):
        squeezed = "".join(text.split())
        assert _visible("".join(name.split())) in _visible(squeezed)


def test_there_are_enough_names() -> None:
    assert len(set(ODD_BUT_DRAWN)) + len(REFUSED) >= 130


@pytest.mark.parametrize("name", ODD_BUT_DRAWN)
def test_certificate_shows_odd_names_literally(name: str) -> None:
    report = a_certificate(
        name,
        issuer=name,
        host=name,
        capstone=name,
        signatories=(Signatory(name=name, title=name),),
    )
    data = certificate.render(report, ENGLISH)
    assert len(pypdf.PdfReader(io.BytesIO(data)).pages) == 1
    assert_shown(data, name)
    assert not names_used(data) & ACTIVE


@pytest.mark.parametrize("name", ODD_BUT_DRAWN)
def test_practicum_report_shows_odd_names_literally(name: str) -> None:
    report = practicum(
        [line(0, activity=name, description=name), line(9)],
        parent_leader=name,
        site=name,
        supervisor=name,
        role=name,
        objectives=name,
        organization=name,
        returned=(open_line(2, "returned", reason=name),),
    )
    data = practicum_report.render(report, ENGLISH)
    assert_shown(data, name)
    assert not names_used(data) & ACTIVE


@pytest.mark.parametrize(("name", "letter"), REFUSED)
def test_names_that_cannot_be_drawn_are_refused(name: str, letter: str) -> None:
    for draw in (
        lambda: certificate.render(a_certificate(name), ENGLISH),
        lambda: practicum_report.render(practicum([line(0, description=name)]), ENGLISH),
        lambda: practicum_report.render(practicum(parent_leader=name), ENGLISH),
        lambda: recovery_sheet.render(a_sheet(organization=name), ENGLISH),
    ):
        with pytest.raises(RuleError) as caught:
            draw()
        assert caught.value.code == "letters_not_drawable"
        assert letter in str(caught.value.facts["letters"])


def test_information_holds_no_name() -> None:
    report = practicum(parent_leader="Secret Person", supervisor="Secret Person")
    for data in (
        certificate.render(a_certificate("Secret Person"), ENGLISH),
        practicum_report.render(report, ENGLISH),
    ):
        information = pypdf.PdfReader(io.BytesIO(data)).metadata
        assert information is not None
        assert information.title
        assert not any("Secret" in str(value) for value in information.values())
