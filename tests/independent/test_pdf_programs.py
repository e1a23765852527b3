"""qpdf and Poppler read and check the certificates we issue."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from plc_desktop.credentials.associated_file import extract
from plc_desktop.services.app import Office
from reports.certificate import render
from reports.texts import ENGLISH
from tests.factories import finish_pathway, place
from tests.independent.programs import program, run

WORDS = "willow harbor seven"


@pytest.fixture
def certificate(office: Office, tmp_path: Path) -> Path:
    placed = place(office, "Thị Ánh Nguyễn")
    finish_pathway(office, placed)
    (credential,) = office.credentials.award([placed.person_id]).credential_ids
    issuer = office.info.user.id
    sealer = office.credentials.sealer(issuer, WORDS)
    office.credentials.issue(
        [credential], issuer, lambda report: render(report, ENGLISH), sealer=sealer
    )
    path = tmp_path / "certificate.pdf"
    path.write_bytes(office.credentials.document(credential))
    return path


def test_qpdf_finds_nothing_wrong(certificate: Path) -> None:
    said = run(program("qpdf", "qpdf"), "--check", certificate)
    assert "No syntax or stream encoding errors found" in said
    assert "WARNING" not in said


def test_qpdf_finds_the_credential_inside(certificate: Path) -> None:
    qpdf = program("qpdf", "qpdf")
    assert run(qpdf, "--list-attachments", certificate).startswith("credential.json ")
    shown = run(qpdf, "--show-attachment=credential.json", certificate)
    inside = extract(certificate.read_bytes())
    assert inside is not None
    assert shown == inside.decode("utf-8")


def test_poppler_finds_the_signature_right(certificate: Path) -> None:
    said = run(program("pdfsig", "poppler-utils"), "-nocert", certificate)
    assert "Signature Validation: Signature is Valid." in said
    assert "Signature Type: ETSI.CAdES.detached" in said
    assert "Total document signed" in said
    assert "Signer Certificate Common Name: Ana Duarte" in said


def test_poppler_sees_a_change(certificate: Path, tmp_path: Path) -> None:
    pdfsig = program("pdfsig", "poppler-utils")
    data = certificate.read_bytes()
    at = data.index(b"stream\n") + 40
    changed = tmp_path / "changed.pdf"
    changed.write_bytes(data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :])
    assert "Digest Mismatch" in run(pdfsig, "-nocert", changed)
    longer = tmp_path / "longer.pdf"
    longer.write_bytes(data + b"\n% more\n")
    assert "Total document signed" not in run(pdfsig, "-nocert", longer)


def test_poppler_lists_only_embedded_fonts(certificate: Path) -> None:
    lines = run(program("pdffonts", "poppler-utils"), certificate).splitlines()[2:]
    assert lines
    embedded = [re.search(r" (yes|no) +(yes|no) +(yes|no) +\d+ +\d+$", line) for line in lines]
    assert all(found and found[1] == "yes" for found in embedded), lines


def test_poppler_reads_the_words(certificate: Path) -> None:
    said = run(program("pdftotext", "poppler-utils"), "-layout", certificate, "-")
    assert "Thị Ánh Nguyễn" in said
    assert "Parent Leadership Credential" in said
