"""Files shipped with the program and typed access to them; no other module joins paths."""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).resolve().parent


def icon_path(name: str) -> Path:
    """Return the SVG drawing called `name`."""
    return ROOT / "icons" / f"{name}.svg"


def catalogue_path(language: str) -> Path:
    """Return the compiled translations of `language`, a code such as `es`; it may not exist."""
    return ROOT / "i18n" / f"plc_desktop_{language}.qm"


def languages() -> tuple[str, ...]:
    """Return the codes of all languages the window speaks, English first."""
    found = {path.stem.removeprefix("plc_desktop_") for path in (ROOT / "i18n").glob("*.qm")}
    return ("en", *sorted(found - {"en"}))


def help_pages(language: str = "en") -> tuple[Path, ...]:
    """Return the pages of the in-app help in reading order.

    A page that is not translated into `language` yet comes in English.
    """
    pages = sorted((ROOT / "help" / "en").glob("*.md"))
    translated = [ROOT / "help" / language / page.name for page in pages]
    return tuple(own if own.exists() else page for own, page in zip(translated, pages, strict=True))


def badge_picture() -> Path:
    """Return the PNG that credentials are put inside."""
    return ROOT / "icons" / "logo.png"


def badge_drawing() -> Path:
    """Return the SVG that credentials are put inside."""
    return ROOT / "icons" / "logo.svg"


def context_path(name: str) -> Path:
    """Return the vocabulary called `name`, as credentials refer to it."""
    return ROOT / "contexts" / f"{name}.json"


def test_vector_paths() -> tuple[Path, ...]:
    """Return the published examples that signatures are tested with, by name."""
    return tuple(sorted((ROOT / "test_vectors").glob("*.json")))


def sample_workbook() -> Path:
    """Return the workbook of the made-up pilot cohort that `demo` imports."""
    return ROOT / "samples" / "pilot-cohort.xlsx"


def portfolio_languages() -> tuple[str, ...]:
    """Return the codes of the languages a portfolio's own page can be written in, by code."""
    return tuple(sorted(path.stem for path in (ROOT / "portfolio").glob("*.json")))


def portfolio_words_path(language: str) -> Path:
    """Return the words of a portfolio's page in one of `portfolio_languages`."""
    return ROOT / "portfolio" / f"{language}.json"
