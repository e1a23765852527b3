from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plc_desktop.settings import FILE_NAME, Settings, load, save


def test_settings_come_back_as_they_were_saved(tmp_path: Path) -> None:
    chosen = Settings(theme="dark", language="es", text_scale=125, last_workspace='C:\\a "b"\n')
    save(tmp_path, chosen)
    assert load(tmp_path) == chosen


def test_without_a_file_the_defaults_hold(tmp_path: Path) -> None:
    assert load(tmp_path) == Settings()


def test_a_value_that_makes_no_sense_is_replaced_and_named(tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).write_text('theme = "purple"\ntext_scale = true\nlanguage = "vi"\n')
    assert load(tmp_path) == Settings(language="vi", problems=("theme", "text_scale"))


def test_a_newer_programs_keys_survive(tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).write_text('first_weekday = 7\nsounds = false\ntheme = "light"\n')
    save(tmp_path, dataclasses.replace(load(tmp_path), theme="dark"))
    assert load(tmp_path).unknown == {"first_weekday": 7, "sounds": False}
    assert load(tmp_path).theme == "dark"


@pytest.mark.parametrize("content", [b"\xff\xfe", b"theme = ", b"[" * 2000])
def test_a_broken_file_gives_the_defaults_and_is_named(tmp_path: Path, content: bytes) -> None:
    (tmp_path / FILE_NAME).write_bytes(content)
    assert load(tmp_path) == Settings(problems=(FILE_NAME,))


@given(text=st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=60))
def test_any_text_survives(text: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = tmp_path_factory.mktemp("settings")
    save(folder, Settings(last_workspace=text))
    assert load(folder).last_workspace == text
