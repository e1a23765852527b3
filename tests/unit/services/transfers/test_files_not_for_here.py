"""Files of our own, and of laptops whose card nobody accepted, are called what they are."""

from __future__ import annotations

from pathlib import Path

from tests.factories import Placed
from tests.handing import offer, path_of, refused
from tests.laptops import Laptop, join
from tests.organizations import found_organization, parent_leader
from ui.common.messages import text_for_code


def test_our_own_files_are_called_ours_and_whose_they_are_to_be(
    riverside: Laptop, harbor: Laptop, stick: Path, lan: Placed
) -> None:
    offered = path_of(offer(riverside, harbor, lan.person_id, stick))
    seen = riverside.office.transfers.look(offered)
    assert (seen.what, seen.is_own, seen.organization) == ("offer", True, "Harbor Parents United")
    assert (seen.is_trusted, seen.objection) == (False, "file_is_own")
    assert refused(riverside.office.transfers.accept, offered, stick) == "file_is_own"
    there = harbor.office.transfers.look(offered)
    assert (there.is_own, there.objection) == (False, "")

    answer = path_of(harbor.office.transfers.accept(offered, stick))
    seen = harbor.office.transfers.look(answer)
    assert (seen.what, seen.is_own, seen.organization) == (
        "acceptance", True, "Riverside Family Center",
    )  # fmt: skip
    assert refused(harbor.office.transfers.finish, answer) == "file_is_own"
    riverside.office.transfers.finish(answer)
    (state,) = riverside.office.transfers.all()
    update = path_of(riverside.office.transfers.update(state.offer, stick))
    seen = riverside.office.transfers.look(update)
    assert (seen.what, seen.is_own, seen.organization) == ("update", True, "Harbor Parents United")


def test_our_own_withdrawal_and_records_shown_are_ours(
    riverside: Laptop, harbor: Laptop, stick: Path, lan: Placed
) -> None:
    offer(riverside, harbor, lan.person_id, stick)
    (state,) = riverside.office.transfers.all()
    letter = path_of(riverside.office.transfers.withdraw(state.offer, stick))
    seen = riverside.office.transfers.look(letter)
    assert (seen.what, seen.is_own, seen.organization) == (
        "withdrawal", True, "Harbor Parents United",
    )  # fmt: skip
    shared = riverside.office.learner_records.share(harbor.key, [lan.person_id], "hours", stick)
    shown = riverside.office.learner_records.look(shared.path)
    assert (shown.is_trusted, shown.objection) == (False, "file_is_own")
    assert refused(riverside.office.learner_records.import_file, shared.path) == "file_is_own"


def test_another_laptop_of_an_organization_is_told_from_a_stranger(
    tmp_path: Path, riverside: Laptop, harbor: Laptop, stick: Path, lan: Placed
) -> None:
    (tmp_path / "bo").mkdir()
    bo = join(riverside, tmp_path / "bo", "Bo")
    shared = bo.office.learner_records.share(harbor.key, [lan.person_id], "hours", stick)
    seen = harbor.office.learner_records.look(shared.path)
    assert (seen.is_trusted, seen.objection) == (False, "sender_other_laptop")
    keep = harbor.office.learner_records.import_file
    assert refused(keep, shared.path) == "sender_other_laptop"
    said = text_for_code("sender_other_laptop", {"name": seen.organization})
    assert "another laptop of Riverside Family Center" in said
    offered = path_of(offer(bo, harbor, lan.person_id, stick))
    looked = harbor.office.transfers.look(offered)
    assert (looked.is_trusted, looked.objection) == (False, "sender_other_laptop")
    take = harbor.office.transfers.accept
    assert refused(take, offered, stick) == "sender_other_laptop"
    harbor.office.partners.accept(bo.card(stick), is_compared=True, accept_change=True)
    assert harbor.office.transfers.look(offered).is_trusted
    bo.office.close()


def test_a_stranger_stays_a_stranger(tmp_path: Path, harbor: Laptop, stick: Path) -> None:
    other = found_organization(tmp_path / "other", "Somebody Else")
    other.office.partners.accept(harbor.card(stick), is_compared=True)
    offered = path_of(offer(other, harbor, parent_leader(other).person_id, stick))
    seen = harbor.office.transfers.look(offered)
    assert (seen.is_trusted, seen.objection) == (False, "sender_unknown")
    assert refused(harbor.office.transfers.accept, offered, stick) == "sender_unknown"
    other.office.close()
