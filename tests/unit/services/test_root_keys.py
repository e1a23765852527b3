"""The organization's root: made once, copied, recovered, replaced, and never in the workspace."""

from __future__ import annotations

import logging
import re
from pathlib import Path

import pypdfium2
import pytest
import zxingcpp
from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.algorithms import AES
from cryptography.hazmat.primitives.ciphers.modes import CBC

from plc_desktop.domain.documents import RootSheet
from plc_desktop.errors import EnvironmentProblem, ForeignFileError, PlcError, RuleError
from plc_desktop.exchange import cards
from plc_desktop.services.app import Office, create_workspace
from plc_desktop.services.identities.certificates import CertifyRequest
from plc_desktop.services.identities.key_backup import look as look_at_backup
from plc_desktop.services.workspace.environment import Environment
from plc_desktop.signing import recovery
from plc_desktop.signing.key_backup import ROOT, root_key, unlock_key
from plc_desktop.storage import engine
from plc_desktop.storage.change_log import unpacked
from plc_desktop.storage.envelope import HEADER_SIZE
from reports.root_sheet import render
from reports.texts import ENGLISH
from tests.factories import (
    PASSPHRASE,
    SUPERVISOR_PASSPHRASE,
    add_person,
    place,
    record_hours,
    sign_all,
)
from tests.rooted import ROOT_PASSPHRASE, Rooted, key_here, rooted

PAGE = 4096
NEW_PASSPHRASE = "a younger oak in town"


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    (tmp_path / "stick").mkdir()
    return tmp_path / "stick"


@pytest.fixture
def owned(office: Office, stick: Path) -> Rooted:
    return rooted(office, stick)


def secret_of(path: Path, passphrase: str = ROOT_PASSPHRASE) -> bytes:
    return unlock_key(path.read_bytes(), ROOT, passphrase)[1]


def refused(caught: pytest.ExceptionInfo[PlcError]) -> str:
    return caught.value.code


def test_a_root_is_made_once_and_the_workspace_knows_who_holds_it(owned: Rooted) -> None:
    status = owned.office.root_key.status()
    assert (status.key, status.made_by) == (owned.key, "Ana Duarte")
    assert status.words == cards.key_words(owned.key)
    assert [(one.person, one.form, one.is_current) for one in status.custodians] == [
        ("Dana Director", "file", True)
    ]
    assert owned.file.stat().st_mode & 0o077 == 0
    with pytest.raises(RuleError) as caught:
        owned.office.root_key.make(owned.stick / "second.plcroot", ROOT_PASSPHRASE, "nobody")
    assert refused(caught) == "root_exists"
    assert not (owned.stick / "second.plcroot").exists()


def test_without_a_root_there_is_nothing_to_say(office: Office) -> None:
    status = office.root_key.status()
    assert (status.key, status.words, status.custodians, status.earlier) == ("", (), (), ())


@pytest.mark.parametrize("folder", ["", "office backups"])
def test_a_root_file_may_not_lie_beside_the_workspace(
    office: Office, workspace_path: Path, folder: str
) -> None:
    target = workspace_path.parent / folder / "root.plcroot"
    with pytest.raises(RuleError) as caught:
        office.root_key.make(target, ROOT_PASSPHRASE, office.info.user.id)
    assert refused(caught) == "root_beside_workspace"
    assert not target.exists()
    with pytest.raises(RuleError) as short:
        office.root_key.make(target, "short", office.info.user.id)
    assert refused(short) == "passphrase_too_short"


def test_a_root_for_nobody_is_not_made(office: Office, stick: Path) -> None:
    with pytest.raises(RuleError) as caught:
        office.root_key.make(stick / "root.plcroot", ROOT_PASSPHRASE, "nobody")
    assert refused(caught) == "record_missing"
    assert office.root_key.status().key == ""
    assert list(stick.iterdir()) == []


def test_a_file_says_whose_root_it_is_without_its_passphrase(owned: Rooted) -> None:
    seen = owned.office.root_key.look(owned.file)
    assert (seen.key, seen.holder, seen.is_current, seen.is_earlier) == (
        owned.key,
        "Dana Director",
        True,
        False,
    )
    assert look_at_backup(owned.file).kind == "root"
    with pytest.raises(EnvironmentProblem) as caught:
        owned.office.root_key.open(owned.file, "a wrong passphrase")
    assert refused(caught) == "wrong_root_passphrase"


def test_the_second_custodian_opens_their_copy_with_their_own_passphrase(owned: Rooted) -> None:
    office = owned.office
    chair = add_person(office, full_name="Chen Chair", roles=("staff",))
    copy = owned.stick / "chair.plcroot"
    made = office.root_key.add_custodian(
        owned.file, ROOT_PASSPHRASE, chair.id, copy, NEW_PASSPHRASE
    )
    assert made.key == owned.key
    assert secret_of(copy, NEW_PASSPHRASE) == secret_of(owned.file)
    assert office.root_key.look(copy).holder == "Chen Chair"
    custodians = office.root_key.status().custodians
    assert [one.person for one in custodians] == ["Dana Director", "Chen Chair"]
    office.root_key.remove_custodian(custodians[1].fact_id)
    assert [one.person for one in office.root_key.status().custodians] == ["Dana Director"]
    with pytest.raises(RuleError) as caught:
        office.root_key.remove_custodian(custodians[1].fact_id)
    assert refused(caught) == "custodian_missing"


def test_the_file_is_made_anew_from_the_sheet(owned: Rooted) -> None:
    office, drawn = owned.office, []

    def draw(sheet: RootSheet) -> bytes:
        drawn.append(sheet)
        return b"%PDF-sheet"

    made = office.root_key.sheet(
        owned.file, ROOT_PASSPHRASE, draw, owned.director.id, "bank, safe 12"
    )
    assert made.pdf == b"%PDF-sheet"
    sheet = drawn[0]
    assert (sheet.organization, sheet.holder) == ("Riverside Family Center", "Dana Director")
    assert sheet.words == cards.key_words(owned.key)
    listed = office.root_key.status().custodians[-1]
    assert (listed.form, listed.note) == ("sheet", "bank, safe 12")
    owned.file.unlink()
    again = owned.stick / "again.plcroot"
    typed = sheet.code.lower().replace("-", " ")
    recovered = office.root_key.recover(typed, again, NEW_PASSPHRASE, owned.director.id)
    assert recovered.key == owned.key
    key = key_here(office, add_person(office).id)
    candidate = office.certificates.candidates()[-1]
    office.certificates.certify(
        again,
        NEW_PASSPHRASE,
        CertifyRequest(person_id=candidate.person_id, key=key, roles=("issuer",)),
    )


def test_the_printed_sheets_own_code_makes_the_file_anew(owned: Rooted) -> None:
    office = owned.office
    made = office.root_key.sheet(
        owned.file, ROOT_PASSPHRASE, lambda sheet: render(sheet, ENGLISH), owned.director.id
    )
    page = pypdfium2.PdfDocument(made.pdf)[0].render(scale=3).to_pil()
    (code,) = zxingcpp.read_barcodes(page)
    again = owned.stick / "again.plcroot"
    recovered = office.root_key.recover(code.text, again, NEW_PASSPHRASE, owned.director.id)
    assert recovered.key == owned.key


def test_a_code_of_another_root_is_not_this_organizations(owned: Rooted) -> None:
    code = recovery.new_code(bytes(20))
    with pytest.raises(RuleError) as caught:
        owned.office.root_key.recover(
            code, owned.stick / "x.plcroot", NEW_PASSPHRASE, owned.director.id
        )
    assert refused(caught) == "root_other"


def test_without_a_root_there_is_nothing_to_recover_or_to_open(office: Office, stick: Path) -> None:
    with pytest.raises(RuleError) as caught:
        office.root_key.recover(
            recovery.new_code(bytes(20)), stick / "x.plcroot", NEW_PASSPHRASE, office.info.user.id
        )
    assert refused(caught) == "root_missing"


def test_a_passphrase_is_changed_on_the_stick(owned: Rooted) -> None:
    before = secret_of(owned.file)
    owned.office.root_key.change_passphrase(owned.file, ROOT_PASSPHRASE, NEW_PASSPHRASE)
    assert secret_of(owned.file, NEW_PASSPHRASE) == before
    with pytest.raises(EnvironmentProblem):
        owned.office.root_key.open(owned.file, ROOT_PASSPHRASE)


def test_a_stolen_copy_is_worth_nothing_after_the_root_was_replaced(owned: Rooted) -> None:
    office = owned.office
    rosa = add_person(office)
    key = key_here(office, rosa.id)
    request = CertifyRequest(person_id=rosa.id, key=key, roles=("supervisor",))
    owned.certify(request)
    new = owned.stick / "new.plcroot"
    made = office.root_key.replace(
        owned.file, ROOT_PASSPHRASE, new, NEW_PASSPHRASE, owned.director.id
    )
    status = office.root_key.status()
    assert (status.key, status.earlier, status.rivals) == (made.key, (owned.key,), ())
    assert [one.is_current for one in status.custodians] == [False, True]
    assert office.root_key.look(owned.file).is_earlier
    assert [item.status for item in office.certificates.all()] == ["standing"]
    for attempt in (
        lambda: owned.certify(request),
        lambda: office.root_key.replace(
            owned.file, ROOT_PASSPHRASE, owned.stick / "t", NEW_PASSPHRASE, owned.director.id
        ),
    ):
        with pytest.raises(RuleError) as caught:
            attempt()
        assert refused(caught) == "root_replaced"
    office.certificates.certify(new, NEW_PASSPHRASE, request)


def test_a_root_of_another_organization_certifies_nothing_here(
    owned: Rooted, environment: Environment, tmp_path: Path
) -> None:
    (tmp_path / "elsewhere").mkdir()
    other = create_workspace(
        tmp_path / "elsewhere" / "other.plcdb",
        PASSPHRASE,
        "College",
        "Bo",
        environment=environment,
    )
    try:
        theirs = other.root_key.make(
            owned.stick / "theirs.plcroot", ROOT_PASSPHRASE, other.info.user.id
        )
    finally:
        other.close()
    seen = owned.office.root_key.look(theirs.path)
    assert (seen.is_current, seen.is_earlier, seen.organization) == (False, False, "College")
    with pytest.raises(RuleError) as caught:
        owned.office.root_key.open(theirs.path, ROOT_PASSPHRASE)
    assert refused(caught) == "root_other"


def test_a_file_that_is_no_root_is_named_so(owned: Rooted, tmp_path: Path) -> None:
    strange = tmp_path / "strange.plcroot"
    for content, code in (
        (b"hello", "not_a_key_file"),
        (bytes(70_000), "not_a_key_file"),
        (owned.file.read_bytes()[:-1], "key_file_damaged"),
    ):
        strange.write_bytes(content)
        with pytest.raises(ForeignFileError) as caught:
            owned.office.root_key.open(strange, ROOT_PASSPHRASE)
        assert refused(caught) == code


def test_what_counted_before_the_root_counts_after_it(office: Office, stick: Path) -> None:
    placed = place(office)
    entry = record_hours(office, placed)
    sign_all(office, placed.supervisor_id)
    rooted(office, stick)
    later = record_hours(office, placed, minutes=60)
    sign_all(office, placed.supervisor_id)
    assert office.hours.row(entry).counts
    assert office.hours.row(later).counts


def readable(path: Path, key: bytes) -> bytes:
    """Return every page of the encrypted file as it is inside, pages that are free now too.

    A page of 4,096 bytes ends with its initial vector and 64 bytes that authenticate it.
    """
    data, found = path.read_bytes(), []
    for start in range(0, len(data), PAGE):
        page = data[start : start + PAGE]
        body = page[HEADER_SIZE if start == 0 else 0 : PAGE - 80]
        vector = page[PAGE - 80 : PAGE - 64]
        found.append(Cipher(AES(key), CBC(vector)).decryptor().update(body))
    return b"".join(found)


def inflated(path: Path, key: bytes) -> bytes:
    """Return what lies compressed in the log."""
    connection = engine.connect(path, key)
    try:
        bodies = connection.execute("SELECT body FROM change_ops").fetchall()
    finally:
        connection.close()
    return b"".join(unpacked(body, "of the test") for (body,) in bodies)


def test_no_private_key_lies_in_the_workspace_its_backups_or_its_logs(
    owned: Rooted, workspace_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    office = owned.office
    placed = place(office)
    key = key_here(office, placed.supervisor_id)
    owned.certify(CertifyRequest(person_id=placed.supervisor_id, key=key, roles=("supervisor",)))
    office.root_key.sheet(
        owned.file, ROOT_PASSPHRASE, lambda sheet: sheet.code.encode(), owned.director.id
    )
    new = owned.stick / "new.plcroot"
    office.root_key.replace(owned.file, ROOT_PASSPHRASE, new, NEW_PASSPHRASE, owned.director.id)
    office.backups.make()
    secrets = [secret_of(owned.file), secret_of(new, NEW_PASSPHRASE)]
    store, workspace = office.session.keys, office.info.workspace_id
    own = [
        store.open_person_keys(workspace, placed.supervisor_id, SUPERVISOR_PASSPHRASE),
        store.device_keys(workspace),
    ]
    database_key = office.session.database.key
    files = [workspace_path, *(info.path for info in office.backups.all())]
    office.close()
    inside = b"".join(
        path.read_bytes() + readable(path, database_key) + inflated(path, database_key)
        for path in files
    )
    inside += caplog.text.encode()
    public = root_key(secrets[0]).public.hex().encode()
    assert public in readable(workspace_path, database_key)  # the public half is there
    assert public in inflated(workspace_path, database_key)
    for secret in secrets:
        private = root_key(secret).private_bytes()
        code = recovery.new_code(secret)
        for form in (secret, private, secret.hex().encode(), private.hex().encode()):
            assert form not in inside
        assert re.sub("-", "", code).encode() not in re.sub(b"-", b"", inside)
        assert owned.file.read_bytes()[-40:] not in inside
    for keys in own:
        private = keys.signing.private_bytes()
        for form in (private, private.hex().encode(), keys.age.secret_bytes()):
            assert form not in inside
