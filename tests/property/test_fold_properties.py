"""Whatever the order, the repetition and the grouping: the same set means the same."""

from __future__ import annotations

import random
from collections.abc import Iterable, Sequence
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from plc_desktop.changes.encoding import (
    decode_own_ops,
    encode_header,
    encode_ops,
    unseal,
)
from plc_desktop.changes.facts import Fact, effective
from plc_desktop.changes.fold import (
    Removal,
    Write,
    merge,
    merge_removals,
    resolve,
    shown,
    stands,
)
from plc_desktop.changes.model import ChangeGroup, DeleteRow, SetField
from tests.property.causality import Causality
from tests.property.fold_model import ancestors, meaning_of
from tests.property.histories import histories
from tests.property.pure_fold import PureFold

RANDOMS = st.randoms(use_true_random=False)


def folded(groups: Iterable[ChangeGroup]) -> PureFold:
    fold = PureFold()
    for group in groups:
        fold.add(group)
    return fold


def seen(fold: PureFold, groups: Sequence[ChangeGroup]) -> dict[str, Any]:
    """Everything a fold can be asked, in the words of the model."""
    keys = {(op.kind, op.row) for group in groups for op in group.ops if isinstance(op, SetField)}
    siblings = {
        key: {
            name: {(write.change_id, write.index) for write in writes}
            for name, writes in fold.siblings(*key).items()
        }
        for key in keys
    }
    return {
        "rows": fold.rows(),
        "siblings": {key: value for key, value in siblings.items() if value},
        "facts": {name: (fact.type, fact.content) for name, fact in fold.facts.items()},
        "effective": {fact.id for fact in effective(fold.facts.values())},
        "waiting": set(fold.waiting),
        "heads": set(fold.heads),
    }


def arrivals(groups: Sequence[ChangeGroup], rng: random.Random) -> list[ChangeGroup]:
    """The same set in any order, some of it more than once."""
    twice = rng.sample(groups, rng.randrange(len(groups) + 1))
    return rng.sample([*groups, *twice], len(groups) + len(twice))


@given(histories(), RANDOMS)
def test_any_order_and_repetition_means_what_the_definition_says(
    groups: list[ChangeGroup], rng: random.Random
) -> None:
    expected = vars(meaning_of(groups))

    assert seen(folded(groups), groups) == expected
    for _ in range(3):
        assert seen(folded(arrivals(groups, rng)), groups) == expected


@given(histories(), RANDOMS)
def test_an_incomplete_set_means_what_the_definition_says_and_the_rest_completes_it(
    groups: list[ChangeGroup], rng: random.Random
) -> None:
    some = rng.sample(groups, rng.randrange(len(groups) + 1))
    fold = folded(some)
    assert seen(fold, groups) == vars(meaning_of(some))

    for group in arrivals(groups, rng):
        fold.add(group)
    assert seen(fold, groups) == vars(meaning_of(groups))


@given(histories())
def test_causality_is_ancestry(groups: list[ChangeGroup]) -> None:
    known = {group.id: group for group in groups}
    causality = Causality()
    for group in groups:
        causality.add(group.id, group.header.replica, group.header.n, group.header.deps)

    for later in known:
        past = ancestors(later, known)
        assert past is not None
        for earlier in known:
            assert causality.sees(later, earlier) == (earlier in past or earlier == later)


def split(items: Sequence[Any], rng: random.Random) -> list[list[Any]]:
    """The items, some twice, in any order and any grouping."""
    given_ = rng.sample([*items, *items], rng.randrange(len(items), 2 * len(items) + 1))
    given_ += [item for item in items if item not in given_]
    groups: list[list[Any]] = [[]]
    for item in given_:
        if rng.random() < 0.5:
            groups.append([])
        groups[-1].append(item)
    return groups


def ops_of(groups: Sequence[ChangeGroup]) -> tuple[list[Write], list[Removal]]:
    """Every write of one register and every removal of its row, in the order of writing."""
    writes, removals = [], []
    for group in groups:
        for at, op in enumerate(group.ops):
            if isinstance(op, SetField) and (op.kind, op.row, op.field) == ("person", "a", "name"):
                where = (op.kind, op.row, op.field, group.id, at)
                writes.append(Write(*where, op.stamp, op.value))
            elif isinstance(op, DeleteRow) and (op.kind, op.row) == ("person", "a"):
                removals.append(Removal(op.kind, op.row, group.id, at))
    return writes, removals


@given(histories(most=40), RANDOMS)
def test_merging_in_any_pieces_gives_the_same(
    groups: list[ChangeGroup], rng: random.Random
) -> None:
    """Storage merges piece by piece; the pieces need not come in the order of writing."""
    fold = folded(groups)
    writes, removals = ops_of(groups)
    siblings: list[Write] = []
    for piece in split(writes, rng):
        siblings = merge(siblings, piece, fold.sees)
    hidden_by: list[Removal] = []
    for part in split(removals, rng):
        hidden_by = merge_removals(hidden_by, part, fold.sees)

    assert siblings == merge([], writes, fold.sees)
    assert hidden_by == merge_removals([], removals, fold.sees)
    assert shown(siblings, hidden_by, fold.sees) == shown(siblings, removals, fold.sees)
    assert stands(siblings, hidden_by, fold.sees) == stands(writes, removals, fold.sees)
    assert not siblings or resolve(siblings) == siblings[-1]


@given(histories())
def test_every_group_comes_back_from_its_bytes(groups: list[ChangeGroup]) -> None:
    for group in groups:
        header_bytes, ops_bytes = encode_header(group.header), encode_ops(group.ops)

        assert unseal(header_bytes, ops_bytes) == group
        assert decode_own_ops(ops_bytes) == group.ops


@given(histories(), RANDOMS)
def test_the_order_of_facts_does_not_matter(groups: list[ChangeGroup], rng: random.Random) -> None:
    facts: list[Fact] = list(folded(groups).facts.values())
    mixed = rng.sample([*facts, *facts], 2 * len(facts))

    standing = effective(mixed)
    assert {fact.id for fact in standing} == meaning_of(groups).effective
    assert len(standing) == len({fact.id for fact in standing})
