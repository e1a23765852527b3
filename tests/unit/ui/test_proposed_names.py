"""Names of files that the window proposes: every system takes them."""

from __future__ import annotations

import pytest

from ui.identities import loading
from ui.identities.asking import key_file_name
from ui.workspace import create_dialog


@pytest.mark.parametrize(
    ("organization", "stem"),
    [
        ("Parent Resource Network", "parent-resource-network"),
        ("PRN", "file_prn"),
        ("Aux", "file_aux"),
        ("Niños y Familias", "ninos-y-familias"),
    ],
)
def test_an_organization_gives_a_name_that_is_no_device(organization: str, stem: str) -> None:
    assert create_dialog.file_name(organization) == f"{stem}.plcdb"
    assert loading.file_name(organization) == f"{stem}.plccard"
    assert key_file_name(organization) == f"{stem}.plcroot"


def test_what_has_no_letters_is_called_after_what_it_is() -> None:
    assert create_dialog.file_name("家庭") == "workspace.plcdb"
    assert loading.file_name("家庭") == "card.plccard"
