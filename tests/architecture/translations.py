"""Keep the translation catalogues fresh.

`python -m tests.architecture.translations` brings every catalogue up to date and compiles it;
with `--check` it only says whether one is stale and exits with 1 if so.

New words arrive in the `.ts` files marked `type="unfinished"`: write their translation there (see
`resources/i18n/GLOSSARY.md` for the words to use), take the mark away, and run this again.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import sysconfig
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
CATALOGUES = ROOT / "resources" / "i18n"
SOURCES = ("ui", "reports")


def _tool(name: str) -> str:
    return str(Path(sysconfig.get_path("scripts")) / name)


def _source_files() -> list[str]:
    return sorted(
        str(path.relative_to(ROOT)) for folder in SOURCES for path in (ROOT / folder).rglob("*.py")
    )


def update(folder: Path) -> None:
    """Bring every catalogue in `folder` up to date with the source."""
    for catalogue in sorted(folder.glob("*.ts")):
        plural_only = ["-pluralonly"] if catalogue.stem.endswith("_en") else []
        subprocess.run(  # noqa: S603  # our own tool on our own files
            [
                _tool("pyside6-lupdate"),
                *_source_files(),
                *plural_only,
                "-locations",
                "none",
                "-no-obsolete",
                "-ts",
                str(catalogue),
            ],
            cwd=ROOT,
            check=True,
            capture_output=True,
        )


def compile_catalogues(folder: Path) -> None:
    """Write the compiled catalogue beside each source catalogue, whole or not at all."""
    for catalogue in sorted(folder.glob("*.ts")):
        fresh = catalogue.with_suffix(".qm.new")
        subprocess.run(  # noqa: S603  # our own tool on our own files
            [_tool("pyside6-lrelease"), str(catalogue), "-qm", str(fresh)],
            check=True,
            capture_output=True,
        )
        fresh.replace(catalogue.with_suffix(".qm"))


def stale() -> list[str]:
    """Return the names of catalogues that no longer match the source or their compiled form."""
    with tempfile.TemporaryDirectory() as scratch:
        copy = Path(scratch) / "i18n"
        shutil.copytree(CATALOGUES, copy)
        update(copy)
        compile_catalogues(copy)
        return [
            found.name
            for found in sorted(copy.iterdir())
            if found.suffix in {".ts", ".qm"}
            and found.read_bytes() != (CATALOGUES / found.name).read_bytes()
        ]


def main(arguments: list[str]) -> int:
    """Check or update the catalogues; see the module's text."""
    if "--check" in arguments:
        found = stale()
        sys.stdout.write(f"stale: {', '.join(found)}\n" if found else "translations are fresh\n")
        return int(bool(found))
    update(CATALOGUES)
    compile_catalogues(CATALOGUES)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
