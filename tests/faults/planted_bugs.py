"""Classic mistakes of programs that merge, to be planted one at a time in the real merge.

Each names one function and what is written there instead. A bug that nothing notices means that
the checks are worth nothing.
"""

from __future__ import annotations

import inspect
import textwrap
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from importlib import import_module


@dataclass(frozen=True)
class Bug:
    """One mistake.

    Attributes:
        name: What goes wrong for people.
        place: Module and function, such as "plc_desktop.storage.waiting:Arrivals._wait".
        old: Text in the function.
        new: What stands there instead.
    """

    name: str
    place: str
    old: str
    new: str


S = "plc_desktop.storage."
C = "plc_desktop.changes."

BUGS = (
    Bug(
        "the file that was read last wins",
        f"{S}received:Receiver._covers",
        "later[0] == earlier[0] or self._chains.sees(later[0], earlier[0])",
        "True",
    ),
    Bug(
        "an old value comes back beside the new one",
        f"{S}received:Receiver._covers",
        "later[0] == earlier[0] or self._chains.sees(later[0], earlier[0])",
        "later[0] == earlier[0]",
    ),
    Bug(
        "edits apart: the id decides, not the stamp",
        f"{C}fold:order",
        "(write.stamp, write.change_id, write.index)",
        "(write.change_id, write.index)",
    ),
    Bug(
        "edits apart: the order of arrival decides",
        f"{C}fold:resolve",
        "return max(siblings, key=order)",
        "return siblings[-1]",
    ),
    Bug(
        "a removal hides an edit it had not seen",
        f"{C}fold:stands",
        "any(not _is_covered(write, removals, sees) for write in writes)",
        "not removals",
    ),
    Bug(
        "a removed row comes back with any old file",
        f"{C}fold:stands",
        "any(not _is_covered(write, removals, sees) for write in writes)",
        "True",
    ),
    Bug(
        "a removed row stays in the table",
        f"{S}projection:Projection.refold",
        "self.remove(kind, gone)",
        "gone.clear()",
    ),
    Bug(
        "what was hidden counts among the choices",
        f"{C}fold:shown",
        "return uncovered or list(siblings)",
        "return list(siblings)",
    ),
    Bug(
        "changes that come early are dropped",
        f"{S}waiting:Arrivals._wait",
        "self._waiting[name] = change",
        "return",
    ),
    Bug(
        "changes that come early are forgotten at the end",
        f"{S}waiting:Arrivals.store",
        "if name not in self._before",
        "if False",
    ),
    Bug(
        "changes wait for ever",
        f"{S}waiting:Arrivals._let_in",
        "ready.append(self._release(child))",
        "pass",
    ),
    Bug(
        "what no longer waits is kept as waiting",
        f"{S}waiting:Arrivals.store",
        "sorted(self._before - self._waiting.keys())",
        "()",
    ),
    Bug(
        "a file leaves out the first change that is lacked",
        f"{S}sending:changes",
        "for (seq,) in seqs:",
        "for (seq,) in seqs[1:] if len(seqs) > 1 and frontier != '{}' else seqs:",
    ),
    Bug(
        "what somebody said to have is taken for more than it is",
        f"{S}chains:Chains.frontier",
        "chain.reach(place, other))",
        "chain.reach(place, other) + 1)",
    ),
    Bug(
        "a change does not say all it had seen",
        f"{S}change_log:ChangeLog.seen_by_next",
        "{*self.heads(), *(own or ())}",
        "{*self.heads()[:1], *(own or ())}",
    ),
    Bug(
        "one's own last change is forgotten once others built on it",
        f"{S}change_log:ChangeLog.seen_by_next",
        "{*self.heads(), *(own or ())}",
        "set(self.heads())",
    ),
    Bug(
        "a restored workspace gives out its numbers again",
        f"{S}replica:Replica._is_same",
        "return mark.n == 0 or (row is not None and row[0] == mark.head)",
        "return True",
    ),
    Bug(
        "two branches of a copied laptop are taken for one",
        f"{S}chains:Chains._next_place",
        "if chain.end == place:",
        "if True:",
    ),
    Bug(
        "of what others had seen only the nearest is known",
        f"{S}chains:Chains._see",
        "for third in theirs.seen:",
        "for third in ():",
    ),
    Bug(
        "a signature stands for whatever the line says later",
        f"{C}facts:decide",
        'fact.content.get("content_hash") == content_hash',
        "True",
    ),
    Bug(
        "a return loses against a signature that did not know it",
        f"{C}facts:_rank",
        "return (is_return, strength,",
        "return (not is_return, strength,",
    ),
    Bug(
        "the signed version loses against a later edit",
        f"{S}hours_choice:settle",
        "if not rows:",
        "if True:",
    ),
    Bug(
        "one signs one's own hours under another record",
        f"{S}hours_states:_is_valid",
        "trust.class_of(signer) == entry.person_class",
        "False",
    ),
    Bug(
        "people said to be one stay two",
        f"{S}touched:Touched.by_facts",
        "self.is_same_person = True",
        "pass",
    ),
    Bug(
        "what was taken back elsewhere stands here",
        f"{S}received:Receiver._add_facts",
        "self._facts.settle_retractions() if fresh else ()",
        "()",
    ),
    Bug(
        "nobody learns that two edits were apart",
        f"{S}received:Receiver.refold",
        "outcome = self._projection.refold(kind_named(kind), ids)",
        "outcome = self._projection.refold(kind_named(kind), ids);"
        " self._db.execute('DELETE FROM open_conflict')",
    ),
    Bug(
        "equal edits are called a conflict",
        f"{S}registers:_comparable",
        "return to_json(write.value)",
        "return write.change_id",
    ),
    Bug(
        "a conflict comes back after it was decided",
        f"{S}recording:Recording._store",
        "self._db.executemany(_REPLACE_WRITE, replaced)",
        "self._db.executemany(_REPLACE_WRITE, [])",
    ),
    Bug(
        "totals are not worked out for what came in",
        f"{S}standing:_concern",
        "as_list(classes)",
        "as_list([])",
    ),
    Bug(
        "which of two equal lines counts depends on what came first",
        f"{S}hours_columns:Place.origin",
        "{self.wall_ms:014d}",
        "{self.seq:014d}",
    ),
    Bug(
        "looking at a file reads it",
        f"{S}database:Database.receive",
        "if dry_run:\n                self._roll_back()",
        "if dry_run:\n                self._connection.execute('COMMIT')",
    ),
    Bug(
        "what a newer program wrote is not passed on",
        f"{S}change_log:ChangeLog.sealed",
        "for op in decode_own_ops(piece))",
        "for op in decode_own_ops(piece) if hasattr(op, 'row'))",
    ),
)


@contextmanager
def planted(bug: Bug) -> Iterator[None]:
    """Let the program have a bug for a while."""
    module_name, path = bug.place.split(":")
    module = import_module(module_name)
    *classes, name = path.split(".")
    holder = module
    for part in classes:
        holder = getattr(holder, part)
    right = getattr(holder, name)
    source = textwrap.dedent(inspect.getsource(right))
    assert source.count(bug.old) == 1, bug.name
    wrong = source.replace(bug.old, bug.new)
    made: dict[str, object] = {}
    exec(  # noqa: S102  # the program's own source with one mistake
        compile("from __future__ import annotations\n" + wrong, bug.place, "exec"),
        module.__dict__,
        made,
    )
    setattr(holder, name, made[name])
    try:
        yield
    finally:
        setattr(holder, name, right)
