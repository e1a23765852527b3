"""Cards from codes, photos and pages, and keys that move to another computer."""

from __future__ import annotations

import zlib
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
import segno
from PIL import Image

from plc_desktop.errors import EnvironmentProblem, ForeignFileError, PlcError, RuleError
from plc_desktop.exchange import cards
from plc_desktop.services.app import Office
from plc_desktop.services.identities import key_backup
from plc_desktop.services.identities.own import OwnIdentity
from plc_desktop.services.workspace.environment import Environment
from tests.factories import (
    SUPERVISOR_PASSPHRASE,
    Clock,
    Placed,
    add_person,
    place,
    record_hours,
    sign_all,
)
from tests.rooted import ROOT_PASSPHRASE, key_here, rooted
from tests.unit.services.test_sign_off_by_file import Laptop

BACKUP_PASSPHRASE = "kept at my sister's"


@pytest.fixture
def rosa(environment: Environment, tmp_path: Path) -> Laptop:
    return Laptop(environment, tmp_path / "rosa")


@pytest.fixture
def placed(office: Office) -> Placed:
    return place(office)


def picture(text: str, kind: str = "PNG") -> bytes:
    shown = BytesIO()
    segno.make(text, error="m", boost_error=False).save(shown, kind="png", scale=4)
    image = Image.open(shown).convert("RGB")
    out = BytesIO()
    image.save(out, kind)
    return out.getvalue()


def refusal(caught: pytest.ExceptionInfo[PlcError]) -> str:
    return caught.value.code


@pytest.mark.parametrize("form", ["text", "PNG", "JPEG", "PDF"])
def test_a_card_is_accepted_from_its_code_in_any_form(
    office: Office, placed: Placed, rosa: Laptop, tmp_path: Path, form: str
) -> None:
    text = rosa.identity.qr_text()
    path = tmp_path / "card.bin"
    path.write_bytes(f" {text}\n".encode() if form == "text" else picture(text, form))
    seen = office.identities.look(path)
    file_seen = office.identities.look(rosa.card)
    assert (seen.card, seen.code, seen.status) == (file_seen.card, file_seen.code, "new")
    trusted = office.identities.trust(path, placed.supervisor_id, is_compared=True)
    assert trusted.key == rosa.identity.card().key
    assert trusted.change_id
    assert office.identities.look(rosa.card).status == "trusted"
    assert office.identities.look(path, placed.supervisor_id).status == "trusted"
    same = office.identities.trust(path, placed.supervisor_id, is_compared=True)
    assert same == trusted


def test_the_supervisor_accepts_the_office_from_its_screen(
    office: Office, rosa: Laptop, tmp_path: Path
) -> None:
    code = tmp_path / "code.txt"
    code.write_text(office.identities.qr_text(), encoding="ascii")
    assert rosa.identity.look(code).status == "new"
    card = rosa.identity.trust(code, is_compared=True)
    assert card == office.identities.card()
    assert rosa.identity.trusted() == [card]
    office.identities.export(tmp_path / "office.plccard")
    assert rosa.identity.look(tmp_path / "office.plccard").status == "trusted"


def test_pictures_without_one_card_are_refused(
    office: Office, rosa: Laptop, tmp_path: Path
) -> None:
    path = tmp_path / "photo.png"
    path.write_bytes(picture("PLC1:NOT A CARD"))
    with pytest.raises(ForeignFileError) as missing:
        office.identities.look(path)
    assert refusal(missing) == "card_code_missing"
    one = Image.open(BytesIO(picture(rosa.identity.qr_text())))
    other = Image.open(BytesIO(picture(office.identities.qr_text())))
    both = Image.new("RGB", (one.width + other.width, max(one.height, other.height)), "white")
    both.paste(one, (0, 0))
    both.paste(other, (one.width, 0))
    both.save(path)
    with pytest.raises(ForeignFileError) as many:
        office.identities.look(path)
    assert refusal(many) == "card_codes_many"


def test_names_too_long_for_a_code_leave_the_card_as_a_file(
    environment: Environment, tmp_path: Path
) -> None:
    laptop = Laptop(environment, tmp_path / "long", "王" * 200)
    with pytest.raises(RuleError) as caught:
        laptop.identity.qr_text()
    assert refusal(caught) == "card_too_long_for_qr"
    assert cards.read_card(laptop.card.read_bytes()).name == "王" * 200


def test_a_supervisor_goes_on_at_another_computer_with_the_same_key(
    office: Office, placed: Placed, rosa: Laptop, environment: Environment, tmp_path: Path
) -> None:
    office.identities.export(tmp_path / "office.plccard")
    office.identities.trust(rosa.card, placed.supervisor_id, is_compared=True)
    record_hours(office, placed)
    backup = tmp_path / "rosa.plckey"
    rosa.identity.export_key(backup, SUPERVISOR_PASSPHRASE, BACKUP_PASSPHRASE)
    seen = key_backup.look(backup)
    assert (seen.kind, seen.name, seen.key) == ("person", "Rosa Méndez", rosa.identity.card().key)
    assert seen.words == cards.key_words(seen.key)

    new = Laptop.__new__(Laptop)
    Laptop.__init__(new, environment, tmp_path / "new", "Somebody else")
    with pytest.raises(RuleError) as caught:
        new.identity.import_key(backup, BACKUP_PASSPHRASE)
    assert refusal(caught) == "identity_exists"

    moved = other_computer(environment, tmp_path / "moved")
    card = moved.import_key(backup, BACKUP_PASSPHRASE, "words at the new one")
    assert (card.key, card.name) == (seen.key, "Rosa Méndez")
    assert card.device_key != rosa.identity.card().device_key
    moved.open_keys("words at the new one")
    assert moved.import_key(backup, BACKUP_PASSPHRASE).key == card.key  # again is no harm

    path = tmp_path / "moved.plccard"
    moved.export(path)
    found = office.identities.look(path, placed.supervisor_id)
    assert found.status == "moved"
    office.identities.trust(path, placed.supervisor_id, is_compared=True)
    keys = [key for key in office.identities.trusted() if not key.is_revoked]
    assert [key.recipients for key in keys][-1] == card.recipients
    moved.trust(tmp_path / "office.plccard", is_compared=True)
    made = office.sign_off_by_file.make_request(placed.supervisor_id, tmp_path)
    assert made.lines == 1


def other_computer(environment: Environment, home: Path) -> OwnIdentity:
    import dataclasses

    from tests.conftest import folders_in

    return OwnIdentity(dataclasses.replace(environment, folders=folders_in(home)))


def test_a_key_backup_opens_only_with_its_passphrase_and_says_so(
    rosa: Laptop, environment: Environment, tmp_path: Path
) -> None:
    backup = tmp_path / "rosa.plckey"
    with pytest.raises(RuleError) as short:
        rosa.identity.export_key(backup, SUPERVISOR_PASSPHRASE, "short")
    assert refusal(short) == "passphrase_too_short"
    with pytest.raises(EnvironmentProblem) as mine:
        rosa.identity.export_key(backup, "not my words", BACKUP_PASSPHRASE)
    assert refusal(mine) == "wrong_key_passphrase"
    rosa.identity.export_key(backup, SUPERVISOR_PASSPHRASE, BACKUP_PASSPHRASE)
    moved = other_computer(environment, tmp_path / "moved")
    with pytest.raises(EnvironmentProblem) as wrong:
        moved.import_key(backup, "not these words")
    assert refusal(wrong) == "wrong_key_passphrase"
    assert not moved.exists()


def test_a_key_backup_of_a_newer_program_is_called_newer(
    rosa: Laptop, environment: Environment, tmp_path: Path
) -> None:
    backup = tmp_path / "rosa.plckey"
    rosa.identity.export_key(backup, SUPERVISOR_PASSPHRASE, BACKUP_PASSPHRASE)
    data = backup.read_bytes()
    head = 14 + int.from_bytes(data[10:14], "big")
    body = data[head : head + 2] + b"\x09" + data[head + 3 : -4]
    backup.write_bytes(data[:head] + body + zlib.crc32(body).to_bytes(4, "big"))
    with pytest.raises(EnvironmentProblem) as newer:
        other_computer(environment, tmp_path / "moved").import_key(backup, BACKUP_PASSPHRASE)
    assert refusal(newer) == "newer_key"


def test_keys_of_the_office_computer_survive_its_loss(
    office: Office, placed: Placed, tmp_path: Path
) -> None:
    key = key_here(office, placed.supervisor_id)
    entry = record_hours(office, placed)
    backup = tmp_path / "office.plckey"
    identities = office.identities
    identities.export_key(placed.supervisor_id, SUPERVISOR_PASSPHRASE, backup, BACKUP_PASSPHRASE)
    with pytest.raises(RuleError) as caught:
        identities.import_key(backup, BACKUP_PASSPHRASE)
    assert refusal(caught) == "person_key_exists"
    for path in (tmp_path / "home" / "keys").rglob("person-*"):
        path.unlink()
    assert not office.sign_off.has_key(placed.supervisor_id)
    assert identities.import_key(backup, BACKUP_PASSPHRASE, SUPERVISOR_PASSPHRASE) == (
        placed.supervisor_id
    )
    sign_all(office, placed.supervisor_id)
    assert office.hours.row(entry).counts
    assert key_here(office, placed.supervisor_id) == key


def test_keys_of_nobody_here_are_not_brought_in(
    office: Office, rosa: Laptop, tmp_path: Path
) -> None:
    add_person(office)
    backup = tmp_path / "rosa.plckey"
    rosa.identity.export_key(backup, SUPERVISOR_PASSPHRASE, BACKUP_PASSPHRASE)
    with pytest.raises(RuleError) as caught:
        office.identities.import_key(backup, BACKUP_PASSPHRASE)
    assert refusal(caught) == "key_not_trusted"


def exported(office: Office, tmp_path: Path, name: str) -> Path:
    office.identities.export(tmp_path / name)
    return tmp_path / name


def test_the_offices_new_computer_is_known_by_the_root_and_nobody_compares_again(
    office: Office, rosa: Laptop, tmp_path: Path, clock: Clock
) -> None:
    owned = rooted(office, tmp_path / "stick")
    identity = rosa.identity
    first = exported(office, tmp_path, "first.plccard")
    identity.trust(first, is_compared=True)
    office.certificates.certify_device(owned.file, ROOT_PASSPHRASE, "Front desk")
    certified = exported(office, tmp_path, "certified.plccard")
    assert identity.look(certified).status == "trusted"
    identity.trust(certified, is_compared=True)  # now she knows the root
    before = office.identities.card()

    replace_computer(office)
    bare = exported(office, tmp_path, "bare.plccard")
    assert identity.look(bare).status == "key_changed"
    office.certificates.certify_device(
        owned.file, ROOT_PASSPHRASE, "New front desk", until_on=date(2026, 3, 31)
    )
    new = exported(office, tmp_path, "new.plccard")
    assert identity.look(new).status == "certified"
    clock.pass_days(20)
    assert identity.look(new).status == "key_changed"  # the certificate is over
    clock.pass_days(-20)
    assert identity.trust(new, is_compared=False) == office.identities.card()
    assert [card.key for card in identity.trusted()] == [office.identities.card().key]
    assert not identity.trusts(before.workspace, before.key)
    assert identity.look(first).status == "revoked"


def replace_computer(office: Office) -> None:
    """Take the office's computer away: its keys are gone, another makes its own."""
    folder = office.session.environment.folders.keys / office.info.workspace_id
    for name in ("device.key", "device.age"):
        (folder / name).unlink(missing_ok=True)


def test_a_root_that_was_never_on_a_known_card_certifies_nothing(
    office: Office, rosa: Laptop, tmp_path: Path
) -> None:
    rosa.identity.trust(exported(office, tmp_path, "first.plccard"), is_compared=True)
    owned = rooted(office, tmp_path / "stick")
    replace_computer(office)
    office.certificates.certify_device(owned.file, ROOT_PASSPHRASE, "Front desk")
    new = exported(office, tmp_path, "new.plccard")
    assert rosa.identity.look(new).status == "key_changed"


def test_a_withdrawn_computer_shows_its_certificate_no_more(office: Office, tmp_path: Path) -> None:
    owned = rooted(office, tmp_path / "stick")
    done = office.certificates.certify_device(owned.file, ROOT_PASSPHRASE, "Front desk")
    assert cards.read_certificate(office.identities.card_file()) is not None
    office.certificates.revoke(done.certificate_id, "sold")
    assert cards.read_certificate(office.identities.card_file()) is None
