"""What README tells the computer to open is what the window opens: one table, `KINDS`."""

from __future__ import annotations

import re
from pathlib import Path

from ui.opening.file_kinds import KINDS

README = (Path(__file__).resolve().parents[2] / "README.md").read_text(encoding="utf-8")


def _own() -> set[str]:
    """Return the endings that only this program has; PDF and pictures keep their own programs."""
    suffixes = {suffix for kind in KINDS for suffix in kind.suffixes}
    return {suffix.removeprefix(".") for suffix in suffixes if suffix.startswith(".plc")}


def test_linux_knows_every_file_type() -> None:
    named = dict(re.findall(r'<mime-type type="([^"]+)"><glob pattern="\*\.(\w+)"/>', README))
    (opened,) = re.findall(r"^  MimeType=(.+)$", README, re.MULTILINE)
    assert set(named.values()) == _own()
    assert opened == "".join(f"{name};" for name in named)


def test_windows_knows_every_file_type() -> None:
    (endings,) = re.findall(r"foreach \(\$ending in (.+)\) \{", README)
    assert {one.strip(' ".') for one in endings.split(",")} == _own()


def test_macos_knows_every_file_type() -> None:
    (types,) = re.findall(r"CFBundleTypeExtensions</key>\s+<array>(.+?)</array>", README, re.DOTALL)
    assert set(re.findall(r"<string>(\w+)</string>", types)) == _own()
