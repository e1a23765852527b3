"""`plc-desktop enroll`: a computer to which a workspace was copied takes part."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from plc_desktop.cli import main


def test_a_copied_workspace_is_used_here_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PLC_DESKTOP_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("PLC_PASSPHRASE", "river bank lantern")
    path = tmp_path / "office.plcdb"
    assert main(["new", str(path), "--name", "Ana Duarte"]) == 0
    monkeypatch.setenv("PLC_DESKTOP_HOME", str(tmp_path / "another"))
    sheet = tmp_path / "hours.csv"
    sheet.write_text(
        "Parent leader,Date of service,Hours,Activity,Site,Supervisor\n"
        "Ana Cruz,3/14/2026,2:30,Home visit,Nuestra Voz,Rosa Méndez\n",
        encoding="utf-8",
    )
    reading = ["import-workbook", str(sheet), "--workspace", str(path)]
    assert main(reading) != 0
    refused = capsys.readouterr().err
    assert "does not take part" in refused
    assert refused.rstrip().endswith("On the command line: enroll.")
    status = ["exchange-status", "--workspace", str(path)]
    assert main(status) == 0
    assert "does not take part" in capsys.readouterr().out
    assert main(["laptop", "list", "--workspace", str(path)]) == 0
    listed = capsys.readouterr().out
    assert "does not take part" in listed
    assert "(this laptop)" not in listed
    enroll = ["enroll", "--workspace", str(path), "--json"]
    assert main(enroll) == 0
    first = json.loads(capsys.readouterr().out)
    assert main(reading) == 0
    capsys.readouterr()
    assert main(enroll) == 0
    assert json.loads(capsys.readouterr().out) == first
    shutil.rmtree(tmp_path / "another")
