"""Places a workspace must not be in, and the reason given."""

from __future__ import annotations

from pathlib import Path, PureWindowsPath

import pytest

from plc_desktop.errors import EnvironmentProblem
from plc_desktop.storage.locations import Mount, check_drive, check_location, read_mounts

MOUNTS = [
    Mount("/", "ext4", "8:1"),
    Mount("/home/ana/office share", "cifs", "0:50"),
    Mount("/mnt/nas", "nfs4", "0:51"),
]


def refused(path: str, **environment: str) -> tuple[str, object]:
    with pytest.raises(EnvironmentProblem) as caught:
        check_location(Path(path), environment=environment, mounts=MOUNTS)
    return caught.value.code, caught.value.facts["why"]


@pytest.mark.parametrize(
    ("path", "program"),
    [
        ("/home/ana/Dropbox/PLC/office.plcdb", "Dropbox"),
        ("/home/ana/OneDrive - Riverside/office.plcdb", "OneDrive"),
        ("/home/ana/OneDrive/Documents/office.plcdb", "OneDrive"),
        ("/Users/ana/Library/Mobile Documents/x/office.plcdb", "iCloud Drive"),
        ("/Users/ana/Library/CloudStorage/Box-Box/office.plcdb", "Box"),
        ("/home/ana/Nextcloud/office.plcdb", "Nextcloud"),
        ("/home/ana/Google Drive/My Drive/office.plcdb", "Google Drive"),
    ],
)
def test_synced_folders(path: str, program: str) -> None:
    assert refused(path) == ("synced_folder", program)


def test_the_folder_onedrive_names_itself() -> None:
    answer = refused("/data/cloud/office.plcdb", OneDriveCommercial="/data/cloud")
    assert answer == ("synced_folder", "OneDrive")


def test_marks_of_programs_that_copy(tmp_path: Path) -> None:
    (tmp_path / ".stfolder").mkdir()
    with pytest.raises(EnvironmentProblem) as caught:
        check_location(tmp_path / "deep" / "office.plcdb", environment={}, mounts=[])
    assert caught.value.facts["why"] == "Syncthing"


def test_network_folders() -> None:
    assert refused("/mnt/nas/office.plcdb") == ("network_folder", "nfs4")
    assert refused("/home/ana/office share/a/office.plcdb") == ("network_folder", "cifs")


def test_disks_that_can_be_pulled_out() -> None:
    assert refused("/media/ana/STICK/office.plcdb")[0] == "removable_folder"
    assert refused("/run/media/ana/STICK/office.plcdb")[0] == "removable_folder"


def test_ordinary_places(tmp_path: Path) -> None:
    for path in (
        "/home/ana/.local/share/PLC Desktop/office.plcdb",
        "/home/boxer/dropboxes/a.plcdb",
    ):
        check_location(Path(path), environment={}, mounts=MOUNTS)
    check_location(tmp_path / "office.plcdb", environment={}, mounts=MOUNTS)


def test_reading_the_list_of_mounts() -> None:
    text = (
        "36 35 98:0 /mnt1 /mnt/two\\040words rw,noatime master:1 - ext3 /dev/root rw\n"
        "nonsense\n"
        "37 35 0:40 / /net rw - nfs server:/x rw\n"
    )
    assert read_mounts(text) == [
        Mount("/mnt/two words", "ext3", "98:0"),
        Mount("/net", "nfs", "0:40"),
    ]


@pytest.mark.parametrize("name", ["8:1/removable", "removable"])
@pytest.mark.parametrize("said", ["1", "0"])
def test_the_kernel_is_asked_about_the_disk_and_what_it_is_on(
    tmp_path: Path, name: str, said: str
) -> None:
    (tmp_path / "8:1").mkdir()
    (tmp_path / name).write_text(f"{said}\n", encoding="ascii")
    path = Path("/home/ana/office.plcdb")
    if said == "0":
        check_location(path, environment={}, mounts=MOUNTS, devices=tmp_path)
        return
    with pytest.raises(EnvironmentProblem, match="removable_folder"):
        check_location(path, environment={}, mounts=MOUNTS, devices=tmp_path)


def test_this_computer_is_asked_if_nothing_is_given(tmp_path: Path) -> None:
    check_location(tmp_path / "office.plcdb")
    with pytest.raises(EnvironmentProblem, match="synced_folder"):
        check_location(tmp_path / "Dropbox" / "office.plcdb")


@pytest.mark.parametrize(
    ("path", "kind", "code"),
    [
        (r"\\server\share\office.plcdb", 0, "network_folder"),
        (r"Z:\office.plcdb", 4, "network_folder"),
        (r"E:\office.plcdb", 2, "removable_folder"),
        (r"C:\Users\ana\office.plcdb", 3, ""),
    ],
)
def test_drives_as_windows_tells_them_apart(path: str, kind: int, code: str) -> None:
    whole = PureWindowsPath(path)
    if not code:
        check_drive(whole, kind)
        return
    with pytest.raises(EnvironmentProblem) as caught:
        check_drive(whole, kind)
    assert (caught.value.code, caught.value.facts["why"]) == (code, whole.drive)
