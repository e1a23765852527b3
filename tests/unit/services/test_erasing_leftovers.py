"""What an erasure could leave behind: backups of another date, names of laptops, undone trust."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from plc_desktop.changes.facts import CERTIFICATE, TRUSTED_KEY, VOID
from plc_desktop.credentials.did_key import did_of
from plc_desktop.services.credentials.verifying import VerifyDesk
from plc_desktop.services.identities.certificates import CertifyRequest
from plc_desktop.signing.keys import SigningKey
from tests import factories
from tests.erased import NAME, erase, stored, take
from tests.laptops import Laptop, join, reopen, send
from tests.rooted import ROOT_PASSPHRASE, key_here, rooted
from tests.supervisors import SupervisorLaptop


@pytest.mark.parametrize("year", [2006, 2099])
def test_a_backup_is_found_whatever_the_clock_said_when_it_was_made(ana: Laptop, year: int) -> None:
    person = factories.add_person(ana.office, full_name=NAME)
    now = ana.clock.instant
    ana.clock.instant = now.replace(year=year)
    made = ana.office.backups.make()
    ana.clock.instant = now
    erase(ana, person.id)
    assert [one.path for one in ana.office.erasing.backups()] == [made.path]
    assert ana.office.erasing.remove_backups() == 1
    assert not made.path.exists()


def test_laptops_are_not_called_after_her_any_more(
    ana: Laptop, bo: Laptop, stick: Path, tmp_path: Path
) -> None:
    """Hers bears her name; late files of hers, and what is noted of laptops, bear none."""
    hers = join(ana, tmp_path, f"{NAME}’s old laptop")
    person = factories.add_person(ana.office, full_name=NAME, roles=("staff",))
    take(bo, send(ana, stick))
    take(hers, send(ana, stick))
    hers.office.use_as(person.id)
    hers.office.laptops.name_this("Front desk Forgotten")
    factories.add_person(hers.office, full_name="Kim Tran", roles=("parent_leader",))
    late = send(hers, stick)
    erase(ana, person.id)
    take(bo, send(ana, stick))
    take(ana, late)
    take(bo, late)
    for laptop, other in ((ana, bo), (bo, ana)):
        assert b"Forgotten" not in stored(laptop)
        assert {one.name for one in laptop.office.laptops.all()} == {
            hers.key[:8],
            other.office.laptops.this().name,
        }
        assert laptop.office.rebuild().is_equal
    hers.office.close()


def test_trust_undone_where_nobody_knew_of_the_erasure_is_undone(
    ana: Laptop, bo: Laptop, stick: Path, tmp_path: Path
) -> None:
    """Erasing says the trusted key again without her name: another fact, taken back as well."""
    person = factories.add_person(bo.office, full_name=NAME, roles=("supervisor",))
    hers = SupervisorLaptop(bo.environment, tmp_path / "hers", NAME)
    bo.office.identities.trust(hers.card, person.id, is_compared=True)
    (trusted,) = (one for one in bo.office.history.recent() if one.what == "key_trusted")
    take(ana, send(bo, stick))
    erase(ana, person.id)
    bo.office.history.undo(trusted.change_id)
    bo.clock.instant += timedelta(minutes=1)
    there, here = send(bo, stick), send(ana, stick)
    take(ana, there)
    take(bo, here)
    for laptop in (ana, bo):
        with laptop.office.session.read() as reader:
            assert reader.facts(TRUSTED_KEY) == []
            (fact,) = reader.facts(TRUSTED_KEY, include_retracted=True)
        assert fact.content["name"] == ""
        assert laptop.office.rebuild().is_equal


def names(laptop: Laptop) -> set[str]:
    """Return what the issuers are called that were accepted by hand at a computer."""
    return {one.name for one in VerifyDesk(laptop.environment).accepted_issuers()}


def accept(laptop: Laptop, key: str, name: str) -> None:
    """Accept an issuer's key under a name, as typed."""
    did = did_of(bytes.fromhex(key))
    VerifyDesk(laptop.environment).trust_issuer(did, name, is_compared=True)


def test_issuers_accepted_by_hand_are_not_called_by_her_name(
    ana: Laptop, bo: Laptop, stick: Path
) -> None:
    person = factories.add_person(ana.office, full_name=NAME, roles=("supervisor", "issuer"))
    hers = key_here(ana.office, person.id)
    take(bo, send(ana, stick))
    elsewhere, alone, others = (SigningKey.generate().public.hex() for _ in range(3))
    for laptop in (ana, bo):
        accept(laptop, hers, "Erminia F.")
        accept(laptop, elsewhere, f"{NAME.upper()} – City College")
        accept(laptop, alone, f"Prof. {NAME}")
        accept(laptop, others, "Erminia Other")
    erase(ana, person.id)
    take(bo, send(ana, stick))
    words = " ".join(VerifyDesk.words(did_of(bytes.fromhex(alone))).words)
    left = {"Riverside Family Center", "City College", words, "Erminia Other"}
    assert names(ana) == left
    assert names(bo) == left
    accept(bo, hers, f"{NAME} again")
    bo.office.close()
    reopen(bo)
    assert names(bo) == left


def test_nobody_is_looked_for_where_no_issuer_was_accepted(
    ana: Laptop, bo: Laptop, stick: Path
) -> None:
    person = factories.add_person(ana.office, full_name=NAME)
    take(bo, send(ana, stick))
    erase(ana, person.id)
    take(bo, send(ana, stick))
    assert names(ana) == names(bo) == set()


def test_names_that_stay_in_certificates_and_reasons_are_counted_before(
    ana: Laptop, stick: Path, tmp_path: Path
) -> None:
    """What was signed or given as a reason stays as written; whoever erases knows it first."""
    office = ana.office
    hers = join(ana, tmp_path, f"{NAME}’s old laptop")
    desk = join(ana, tmp_path, "Front desk")
    person = factories.add_person(office, full_name=NAME, roles=("staff",))
    for laptop in (hers, desk):
        take(laptop, send(ana, stick))
    desk.office.use_as(person.id)
    desk.office.laptops.name_this("Reception")
    take(ana, send(desk, stick))
    owned = rooted(office, tmp_path / "root stick")
    for laptop in (hers, desk, ana):
        name = next((one.name for one in office.laptops.all() if one.key == laptop.key), "Ours")
        office.certificates.certify_device(owned.file, ROOT_PASSPHRASE, name, laptop.key)
    placed = factories.place(office, "Kim Tran")
    lines = [factories.record_hours(office, placed, minutes=minutes) for minutes in (30, 45)]
    office.hours.void([lines[0]], f"{NAME.upper()} had typed it already")
    office.hours.void([lines[1]], "typed twice at Reception")
    office.laptops.revoke(hers.key, "lost: ERMINIA FORGOTTEN-QUISPE’S OLD LAPTOP")
    me = factories.place(office, "Lan Pham")
    own = factories.record_hours(office, me)
    user = office.info.user.id
    owned.certify(
        CertifyRequest(person_id=user, key=key_here(office, user), roles=("coordinator",))
    )
    rests = office.erasing.preview(person.id).rests_on_them
    assert (rests.certificates, rests.notes, rests.mentions) == (2, 2, ())
    assert rests.is_name_left
    rests = office.erasing.preview(me.person_id).rests_on_them
    assert (rests.certificates, rests.notes, rests.is_name_left) == (0, 0, False)
    office.hours.void([own], "Lan Pham was not there")  # about herself: goes
    assert office.erasing.preview(me.person_id).rests_on_them.notes == 0
    erase(ana, person.id)
    with office.session.read() as reader:
        labels = [str(fact.content["label"]) for fact in reader.facts(CERTIFICATE)]
        reasons = [str(fact.content["reason"]) for fact in reader.facts(VOID)]
    assert sorted(label for label in labels if label) == [
        f"{NAME}’s old laptop", "Ours", "Reception",
    ]  # fmt: skip
    assert sum("ERMINIA" in reason for reason in reasons) == 1
    for laptop in (hers, desk):
        laptop.office.close()
