"""The fonts of screen and paper: one set of files, cut from variable fonts on first use.

The Noto families come from font packages; nothing depends on the fonts of the computer. Cut files
are kept in the user's cache folder, so Qt and the PDF reports load exactly the same letters.
"""

from __future__ import annotations

import importlib.util
import os
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from plc_desktop.errors import EnvironmentProblem
from plc_desktop.paths import default_folders
from resources.sfnt import FaceName, is_whole, rename

_CUT_VERSION = "1"
"""Raised whenever the same source would be cut into another file."""

_DIRECTORY_BYTES = 12 + 16 * 64
_NOTO = "manimgx_fonts"
_SERIF = "fontpkg_noto_serif"
_CJK = "justmytype_intl_cjk"


@dataclass(frozen=True)
class FontSource:
    """A variable font inside an installed package.

    Attributes:
        family: Family name of the cut files, for example `Noto Sans Khmer`.
        package: Import name of the package that holds it.
        file: Path inside the package.
        is_italic: Whether these are the italic letters of the family.
    """

    family: str
    package: str
    file: str
    is_italic: bool = False

    @property
    def path(self) -> Path:
        """Return where the variable font lies on this computer.

        Raises:
            EnvironmentProblem: If the program was installed without its fonts.
        """
        spec = importlib.util.find_spec(self.package)
        if spec is None or spec.origin is None:
            raise EnvironmentProblem("fonts_missing", family=self.family)
        path = Path(spec.origin).parent / self.file
        if not path.is_file():
            raise EnvironmentProblem("fonts_missing", family=self.family)
        return path


def _noto(name: str, script: str = "") -> FontSource:
    family = f"{name} {script}".strip()
    return FontSource(family, _NOTO, f"{family.replace(' ', '')}[wght].ttf")


SANS = _noto("Noto Sans")
SANS_ITALIC = FontSource("Noto Sans", _NOTO, "NotoSans-Italic[wght].ttf", is_italic=True)
SERIF = FontSource("Noto Serif", _SERIF, "files/NotoSerif[wdth,wght].ttf")
SERIF_ITALIC = FontSource(
    "Noto Serif", _SERIF, "files/NotoSerif-Italic[wdth,wght].ttf", is_italic=True
)
CHINESE = FontSource("Noto Sans SC", _CJK, "fonts/ofl/notosanssc/NotoSansSC[wght].ttf")
KOREAN = FontSource("Noto Sans KR", _CJK, "fonts/ofl/notosanskr/NotoSansKR[wght].ttf")
EMOJI = _noto("Noto Emoji")

_SCRIPTS = (
    *("Arabic", "Hebrew", "Khmer", "Ethiopic", "Devanagari", "Thai", "Bengali", "Lao", "Myanmar"),
    *("Tamil", "Telugu", "Gujarati", "Gurmukhi", "Kannada", "Malayalam", "Oriya", "Sinhala"),
    *("Armenian", "Georgian", "Symbols"),
)

FALLBACKS: tuple[FontSource, ...] = (
    *(_noto("Noto Sans", script) for script in _SCRIPTS),
    CHINESE,
    KOREAN,
    EMOJI,
)
"""Where to look, in this order, for letters that Noto Sans and Noto Serif lack."""

REGULAR, BOLD = 400, 700


def static_font(
    source: FontSource, weight: int = REGULAR, cache_folder: Path | None = None
) -> Path:
    """Return the static font of one weight, cutting it if this computer has not yet.

    Cutting takes 15 to 30 ms, Chinese about 350 ms; later calls only look at the file.

    Args:
        source: The variable font.
        weight: 400 or 700.
        cache_folder: The program's cache folder; the current user's when left out.

    Raises:
        EnvironmentProblem: If the source is missing or the cache folder cannot be written.
    """
    variable = source.path
    name = FaceName(source.family, _style(source, weight))
    folder = (cache_folder or default_folders().cache) / "fonts"
    path = folder / f"{name.postscript}-{_version(variable.name, variable.stat().st_size)}.ttf"
    if not _is_usable(path):
        _write(path, rename(_cut(variable, weight), name))
    return path


def font_at_hand(source: FontSource, weight: int = REGULAR) -> Path | None:
    """Return a static font cut at an earlier start, without asking whether it is the newest.

    For the first paint, which cannot wait for the cutting library to be loaded.
    """
    folder = default_folders().cache / "fonts"
    name = FaceName(source.family, _style(source, weight))
    return max(folder.glob(f"{name.postscript}-??????????.ttf"), default=None)


def font_files(
    sources: Iterable[FontSource] | None = None, cache_folder: Path | None = None
) -> list[Path]:
    """Return the static fonts a screen needs, Regular and Bold of each, in fallback order.

    Pass `(SANS,)` before the first window and leave `sources` out in the background afterwards.

    Raises:
        EnvironmentProblem: If a font is missing or the cache folder cannot be written.
    """
    wanted = (SANS, *FALLBACKS) if sources is None else tuple(sources)
    return [
        static_font(source, weight, cache_folder)
        for source in wanted
        for weight in ((REGULAR,) if source.is_italic else (REGULAR, BOLD))
    ]


def _style(source: FontSource, weight: int) -> str:
    if source.is_italic:
        return "Italic"
    return "Bold" if weight >= BOLD else "Regular"


@cache
def _version(name: str, size: int) -> str:
    import hashlib

    import uharfbuzz

    stated = f"{_CUT_VERSION} {uharfbuzz.__version__} {name} {size}"
    return hashlib.sha256(stated.encode()).hexdigest()[:10]


def _is_usable(path: Path) -> bool:
    try:
        with path.open("rb") as file:
            return is_whole(file.read(_DIRECTORY_BYTES), path.stat().st_size)
    except OSError:
        return False


def _cut(variable: Path, weight: int) -> bytes:
    import uharfbuzz

    face: Any = uharfbuzz.Face(uharfbuzz.Blob.from_file_path(str(variable)))
    wanted = uharfbuzz.SubsetInput()
    wanted.keep_everything()
    wanted.pin_all_axes_to_default(face)
    wanted.pin_axis_location(face, "wght", weight)
    return bytes(uharfbuzz.subset(face, wanted).blob.data)


def _write(path: Path, data: bytes) -> None:
    """Write beside the target and rename, so that two programs may cut the same font at once."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, temporary = tempfile.mkstemp(dir=path.parent, suffix=".part")
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(data)
            Path(temporary).replace(path)
        except OSError:
            Path(temporary).unlink(missing_ok=True)
            if not _is_usable(path):  # on Windows nobody replaces a font that a program shows
                raise
    except OSError as problem:
        raise EnvironmentProblem(
            "fonts_not_saved", folder=str(path.parent), why=problem.strerror or ""
        ) from problem
