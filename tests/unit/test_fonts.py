from __future__ import annotations

import struct
from pathlib import Path

import pytest

from plc_desktop.errors import EnvironmentProblem
from resources.fonts import BOLD, SANS, SERIF_ITALIC, FontSource, font_files, static_font
from resources.sfnt import is_whole, read_tables
from tests.held import held


def weight(path: Path) -> int:
    (found,) = struct.unpack_from(">H", read_tables(path.read_bytes())["OS/2"], 4)
    return int(found)


def names(path: Path) -> bytes:
    return read_tables(path.read_bytes())["name"]


def test_weights_are_cut_and_named(tmp_path: Path) -> None:
    regular, bold = font_files((SANS,), tmp_path)
    assert (weight(regular), weight(bold)) == (400, 700)
    assert "NotoSans-Bold".encode("utf-16-be") in names(bold)
    assert "NotoSans-Regular".encode("utf-16-be") in names(regular)
    assert "SIL Open Font License".encode("utf-16-be") in names(bold)
    assert "fvar" not in read_tables(bold.read_bytes())


def test_whole_file_checksum_is_right(tmp_path: Path) -> None:
    data = static_font(SANS, BOLD, tmp_path).read_bytes()
    padded = data + bytes(-len(data) % 4)
    total = sum(struct.unpack(f">{len(padded) // 4}L", padded)) & 0xFFFFFFFF
    assert total == 0xB1B0AFBA


def test_cut_fonts_are_kept(tmp_path: Path) -> None:
    path = static_font(SERIF_ITALIC, cache_folder=tmp_path)
    before = path.stat().st_mtime_ns
    assert static_font(SERIF_ITALIC, cache_folder=tmp_path).stat().st_mtime_ns == before


def test_a_torn_file_in_the_cache_is_replaced(tmp_path: Path) -> None:
    path = static_font(SANS, cache_folder=tmp_path)
    whole = path.read_bytes()
    path.write_bytes(whole[: len(whole) // 2])
    assert not is_whole(path.read_bytes(), path.stat().st_size)
    assert static_font(SANS, cache_folder=tmp_path).read_bytes() == whole
    path.write_bytes(b"")
    assert static_font(SANS, cache_folder=tmp_path).read_bytes() == whole
    assert [item.suffix for item in path.parent.iterdir()] == [".ttf"]


def test_cutting_twice_gives_the_same_bytes(tmp_path: Path) -> None:
    first = static_font(SANS, cache_folder=tmp_path / "a").read_bytes()
    assert static_font(SANS, cache_folder=tmp_path / "b").read_bytes() == first


def test_a_cache_that_is_no_folder_is_explained(tmp_path: Path) -> None:
    blocked = tmp_path / "blocked"
    blocked.write_text("a file")
    with pytest.raises(EnvironmentProblem) as caught:
        static_font(SANS, cache_folder=blocked)
    assert caught.value.code == "fonts_not_saved"


def test_a_missing_font_is_explained(tmp_path: Path) -> None:
    with pytest.raises(EnvironmentProblem) as caught:
        static_font(FontSource("Noto Sans None", "no_such_fonts", "none.ttf"), 400, tmp_path)
    assert caught.value.code == "fonts_missing"


def test_a_font_that_another_program_shows_is_used_as_it_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Two programs cut the same font at once; on Windows the second may not replace it."""
    path = static_font(SANS, cache_folder=tmp_path)
    whole = path.read_bytes()
    path.unlink()

    def beaten(_part: Path, target: Path) -> Path:
        target.write_bytes(whole)
        raise held(target)

    monkeypatch.setattr(Path, "replace", beaten)
    assert static_font(SANS, cache_folder=tmp_path).read_bytes() == whole
    assert list(path.parent.iterdir()) == [path]
