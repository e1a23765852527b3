"""The command line on consoles that do not know every letter, and without any console."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import pytest

from plc_desktop.cli import main

pytestmark = pytest.mark.usefixtures("own_home")


@pytest.mark.parametrize("code_page", ["cp437", "cp1252", "ascii"])
def test_help_is_written_whatever_letters_the_console_has(
    code_page: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    written = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(written, encoding=code_page))
    with pytest.raises(SystemExit) as ended:
        main(["join", "--help"])
    assert ended.value.code == 0
    sys.stdout.flush()
    assert "’" in written.getvalue().decode("utf-8")


def test_a_refusal_names_people_whatever_letters_the_console_has(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    written = io.BytesIO()
    monkeypatch.setattr(sys, "stderr", io.TextIOWrapper(written, encoding="cp437"))
    assert main(["dump", "--workspace", str(tmp_path / "Nguyễn Thị Ánh.plcdb")]) == 1
    sys.stderr.flush()
    assert "Nguyễn Thị Ánh" in written.getvalue().decode("utf-8")


def test_a_program_without_a_console_ends_as_others_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for words, code in ((["dump", "--workspace", str(tmp_path / "none.plcdb")], 1), (["what"], 2)):
        monkeypatch.setattr(sys, "stdout", None)
        monkeypatch.setattr(sys, "stderr", None)
        try:
            ended = main(words)
        except SystemExit as wrong_usage:
            ended = int(str(wrong_usage.code))
        assert ended == code
        sys.stdout.close()
        sys.stderr.close()
