"""Carries the credential inside the PDF that shows it, as PDF/A-3b with an associated file.

Source: ISO 19005-3; PDF Association application note 002.
"""

from __future__ import annotations

from datetime import UTC, datetime
from io import BytesIO

from plc_desktop.errors import ForeignFileError, RuleError

NAME = "credential.json"

_FLAVOUR = "3b"
_MAX_BYTES = 64 * 1024 * 1024


def attach(
    page: bytes, credential: bytes, *, made_at: datetime, language: str, is_checked: bool = True
) -> bytes:
    """Return the page as PDF/A-3b with the credential inside; same input, same bytes.

    Args:
        page: PDF with embedded fonts.
        credential: JSON that the page shows.
        made_at: UTC instant written as the date of the file.
        language: Language of the page, such as "en-US".
        is_checked: Whether to check every rule of PDF/A on the result, which takes longer than
            all the rest; in a batch of pages drawn alike the first is enough.

    Raises:
        RuleError: "page_not_archivable" with the rules that are broken.
    """
    import pikepdf
    from pikepdf import pdfa

    moment = made_at.astimezone(UTC)
    written = moment.strftime("D:%Y%m%d%H%M%SZ")
    with pikepdf.open(BytesIO(page)) as pdf:
        for drawn in pdf.pages:
            if "/Trans" in drawn:  # ReportLab writes an empty one, which PDF/A forbids
                del drawn["/Trans"]
        pdf.Root.Lang = pikepdf.String(language)
        pdf.attachments[NAME] = pikepdf.AttachedFileSpec(
            pdf,
            credential,
            filename=NAME,
            mime_type="application/json",
            relationship=pikepdf.Name("/Data"),  # type: ignore[call-arg]  # missing in the stubs
            description="Open Badges 3.0 credential",
            creation_date=written,
            mod_date=written,
        )
        pdfa.prepare(pdf, _FLAVOUR)
        with pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as about:
            about["xmp:MetadataDate"] = moment.isoformat()
        result = BytesIO()
        pdf.save(result, **pdfa.resolve_save_kwargs(_FLAVOUR, deterministic_id=True))
    if is_checked:
        _check(result)
    return result.getvalue()


def extract(pdf_bytes: bytes) -> bytes | None:
    """Return the credential inside a PDF, None if there is none.

    Raises:
        ForeignFileError: "pdf_damaged".
    """
    import pikepdf

    if len(pdf_bytes) > _MAX_BYTES:
        raise ForeignFileError("pdf_damaged")
    try:
        with pikepdf.open(BytesIO(pdf_bytes), suppress_warnings=True) as pdf:
            spec = pdf.attachments.get(NAME)
            return None if spec is None else spec.get_file().read_bytes()
    except Exception:  # noqa: BLE001  # the library raises its own, Value, Type, Key and others
        raise ForeignFileError("pdf_damaged") from None


def _check(written: BytesIO) -> None:
    from pikepdf import pdfa

    written.seek(0)
    report = pdfa.validate_written(written, pdfa.Flavour(_FLAVOUR))
    if report.verdict != "pass":
        rules = sorted({finding.rule for finding in report.findings})
        raise RuleError("page_not_archivable", rules=", ".join(rules))
