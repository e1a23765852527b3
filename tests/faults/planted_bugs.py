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
        notices: A story or script that fails with it, the first one tried.
    """

    name: str
    place: str
    old: str
    new: str
    notices: str


S = "plc_desktop.storage."
C = "plc_desktop.changes."

BUGS = (
    Bug(
        "the file that was read last wins",
        f"{S}received:Receiver._covers",
        "later[0] == earlier[0] or self._chains.sees(later[0], earlier[0])",
        "True",
        "removed_after_one_of_two_edits",
    ),
    Bug(
        "an old value comes back beside the new one",
        f"{S}received:Receiver._covers",
        "later[0] == earlier[0] or self._chains.sees(later[0], earlier[0])",
        "later[0] == earlier[0]",
        "signed_here_edited_there",
    ),
    Bug(
        "edits apart: the id decides, not the stamp",
        f"{C}fold:order",
        "(write.stamp, write.change_id, write.index)",
        "(write.change_id, write.index)",
        "the_later_of_two_edits_apart",
    ),
    Bug(
        "edits apart: the order of arrival decides",
        f"{C}fold:resolve",
        "return max(siblings, key=order)",
        "return siblings[-1]",
        "removed_after_one_of_two_edits",
    ),
    Bug(
        "a removal hides an edit it had not seen",
        f"{C}fold:stands",
        "any(not _is_covered(write, removals, sees) for write in written)",
        "not removals",
        "removed_after_one_of_two_edits",
    ),
    Bug(
        "a removed row comes back with any old file",
        f"{C}fold:stands",
        "any(not _is_covered(write, removals, sees) for write in written)",
        "True",
        "removed_again_and_again",
    ),
    Bug(
        "a removal hides a line that was signed and its author could not know",
        f"{C}fold:stands",
        "bool(written) and any(",
        "False and any(",
        "signed_here_removed_there",
    ),
    Bug(
        "nobody is asked about a line that was removed here and signed there",
        f"{C}fold:signed_apart",
        "if not had_seen(removal, one, sees)",
        "if False",
        "signed_here_removed_there",
    ),
    Bug(
        "a signature keeps a line from those who knew of it",
        f"{C}fold:had_seen",
        "return sign_off.stood_for(",
        "return False and sign_off.stood_for(",
        "removed_by_somebody_who_had_seen_the_signature",
    ),
    Bug(
        "a signature that was restored unseen does not keep a line",
        f"{C}fold:SignOff.stood_for",
        "if knew(changes)",
        "if False",
        "removed_while_the_signature_was_withdrawn",
    ),
    Bug(
        "a line that was removed is not looked at again when its signature arrives or falls",
        f"{S}received:Receiver._add_facts",
        "return kept_lines.removed_of(self._db, [*fresh, *settled])",
        "return []",
        "signed_here_removed_there",
    ),
    Bug(
        "a signature that was taken back keeps a line",
        f"{S}kept_lines:sign_offs",
        "if not fallen",
        "",
        "removed_there_and_the_signature_withdrawn",
    ),
    Bug(
        "a removed row stays in the table",
        f"{S}projection:Projection.refold",
        "self.remove(kind, gone)",
        "gone.clear()",
        "removed_again_and_again",
    ),
    Bug(
        "what was hidden counts among the choices",
        f"{C}fold:shown",
        "return uncovered or list(siblings)",
        "return list(siblings)",
        "removed_after_one_of_two_edits",
    ),
    Bug(
        "changes that come early are dropped",
        f"{S}waiting:Arrivals._wait",
        "self._waiting[name] = change",
        "return",
        "the_second_half_first",
    ),
    Bug(
        "changes that come early are forgotten at the end",
        f"{S}waiting:Arrivals.store",
        "if name not in self._before",
        "if False",
        "the_second_half_first",
    ),
    Bug(
        "changes wait for ever",
        f"{S}waiting:Arrivals._let_in",
        "ready.append(self._release(child))",
        "pass",
        "the_second_half_first",
    ),
    Bug(
        "what no longer waits is kept as waiting",
        f"{S}waiting:Arrivals.store",
        "sorted(self._before - self._waiting.keys())",
        "()",
        "the_second_half_first",
    ),
    Bug(
        "a file leaves out the first change that is lacked",
        f"{S}sending:_lacked",
        "{str(chain): place for",
        "{str(chain): place + 1 for",
        "only_what_is_lacked",
    ),
    Bug(
        "what somebody said to have is taken for more than it is",
        f"{S}chains:Chains.frontier",
        "chain.reach(place, other))",
        "chain.reach(place, other) + 1)",
        "only_what_is_lacked",
    ),
    Bug(
        "a change does not say all it had seen",
        f"{S}change_log:ChangeLog.seen_by_next",
        "{*self.heads(), *(own or ())}",
        "{*self.heads()[:1], *(own or ())}",
        "signed_here_edited_there",
    ),
    Bug(
        "one's own last change is forgotten once others built on it",
        f"{S}change_log:ChangeLog.seen_by_next",
        "{*self.heads(), *(own or ())}",
        "set(self.heads())",
        "only_what_is_lacked",
    ),
    Bug(
        "a restored workspace gives out its numbers again",
        f"{S}replica:Replica._is_same",
        "return mark.n == 0 or (row is not None and row[0] == mark.head)",
        "return True",
        "restored_after_a_file_left",
    ),
    Bug(
        "two branches of a copied laptop are taken for one",
        f"{S}chains:Chains._next_place",
        "if chain.end == place:",
        "if True:",
        "a_copied_laptop",
    ),
    Bug(
        "of what others had seen only the nearest is known",
        f"{S}chains:Chains._see",
        "for third in theirs.seen:",
        "for third in ():",
        "only_what_is_lacked",
    ),
    Bug(
        "a signature stands for whatever the line says later",
        f"{C}facts:decide",
        'fact.content.get("content_hash") == content_hash',
        "True",
        "signed_here_edited_there",
    ),
    Bug(
        "a return loses against a signature that did not know it",
        f"{C}facts:_rank",
        "return (is_return, strength,",
        "return (not is_return, strength,",
        "a_return_and_a_signature_apart",
    ),
    Bug(
        "the signed version loses against a later edit",
        f"{S}hours_choice:settle",
        "if not rows:",
        "if True:",
        "edited_apart_and_one_signed",
    ),
    Bug(
        "one signs one's own hours under another record",
        f"{S}hours_states:_is_worth",
        "trust.class_of(signer) == person_class",
        "False",
        "a_third_record_of_one_person",
    ),
    Bug(
        "a withdrawn key goes on signing",
        f"{S}key_trust:_cut_off",
        "is_cut_off(fact, revoked[_signer(fact)], grants[_signer(fact)], authority.past.saw)",
        "False",
        "signed_while_the_key_was_withdrawn",
    ),
    Bug(
        "people said to be one stay two",
        f"{S}touched:Touched.by_facts",
        "self.is_same_person = True",
        "pass",
        "a_third_record_of_one_person",
    ),
    Bug(
        "what was taken back elsewhere stands here",
        f"{S}received:Receiver._add_facts",
        "self._facts.settle_retractions() if fresh else []",
        "[]",
        "taken_back_elsewhere",
    ),
    Bug(
        "nobody learns that two edits were apart",
        f"{S}received:Receiver.refold",
        "outcome = self._projection.refold(kind_named(kind), ids)",
        "outcome = self._projection.refold(kind_named(kind), ids);"
        " self._db.execute('DELETE FROM open_conflict')",
        "removed_after_one_of_two_edits",
    ),
    Bug(
        "equal edits are called a conflict",
        f"{S}registers:_comparable",
        "return to_json(write.value)",
        "return write.change_id",
        "the_same_edit_twice",
    ),
    Bug(
        "a conflict comes back after it was decided",
        f"{S}recording:Recording._store",
        "self._db.executemany(_REPLACE_WRITE, replaced)",
        "self._db.executemany(_REPLACE_WRITE, [])",
        "signed_here_edited_there",
    ),
    Bug(
        "totals are not worked out for what came in",
        f"{S}standing:_concern",
        "as_list(classes)",
        "as_list([])",
        "a_return_and_a_signature_apart",
    ),
    Bug(
        "which of two equal lines counts depends on what came first",
        f"{S}hours_columns:Place.origin",
        "{self.wall_ms:014d}",
        "{self.seq:014d}",
        "the_later_of_two_equal_lines_came_first",
    ),
    Bug(
        "looking at a file reads it",
        f"{S}database:Database.receive",
        "self._roll_back()\n                return report",
        "self._connection.execute('COMMIT')\n                return report",
        "only_looked_at",
    ),
    Bug(
        "what a newer program wrote is not passed on",
        f"{S}sending:raw",
        'b",".join(bodies)',
        """b",".join(body for body in bodies if b'"op":"later"' not in body)""",
        "script 0",
    ),
    Bug(
        "undoing takes what was written apart for something later",
        f"{S}undo:_Past.of_row",
        "if write.seq > seq and chains.sees(write.seq, seq)}",
        "if write.seq > seq}",
        "undone_although_edited_apart",
    ),
    Bug(
        "undoing brings an old value back over what was written apart",
        f"{S}undo:_Past.of_row",
        "(write.seq > seq and not chains.sees(write.seq, seq))",
        "False",
        "undone_although_edited_apart",
    ),
    Bug(
        "undoing looks away from what was built on it",
        f"{S}undo:_Past.of_row",
        "changed_since=field in after",
        "changed_since=False",
        "undone_after_somebody_built_on_it",
    ),
    Bug(
        "undoing an edit brings a removed row back",
        f"{S}undo:_Past._is_hidden",
        "if any(write.field for write in last):",
        "if last:",
        "undone_although_removed_apart",
    ),
    Bug(
        "whom others erased stays here",
        f"{S}erasing:erased",
        "FactsIndex(connection).of_type(ERASE)",
        "()",
        "erased_and_told_late",
    ),
    Bug(
        "what was erased stays in the log",
        f"{S}erasing:blank",
        'connection.execute(f"DELETE FROM change_ops WHERE seq {IN_LIST}", (as_list(seqs),))',
        "pass",
        "erased_here_and_told_there",
    ),
    Bug(
        "one writes about somebody who was erased",
        f"{S}erasing:check_rows",
        "if not (found.people | found.rows).isdisjoint(rows):",
        "if False:",
        "erased_and_written_about_again",
    ),
    Bug(
        "a change loses its content on the way and nobody asks",
        f"{S}erasing:Erasing.rows",
        "if self._came_blank - named:",
        "if False:",
        "blank_and_nobody_erased_it",
    ),
    Bug(
        "a record that was handed on stays where it was",
        f"{C}transfers:holder",
        "known.get(one.previous, one.previous)",
        '""',
        "handed_over_and_back",
    ),
    Bug(
        "whoever signs for two is believed by one of them",
        f"{C}transfers:_end",
        "if len(takers) != 1:",
        "if not takers:",
        "handed_to_two",
    ),
    Bug(
        "a record changes hands without the taker's signature",
        f"{C}transfers:is_accepted",
        "return is_offered(content) and _is_signed(",
        "return is_offered(content) or _is_signed(",
        "handed_over_by_one_alone",
    ),
    Bug(
        "of what a former owner sent the file that was read last stands",
        f"{C}facts:superseded",
        "max(found, key=version_of)",
        "found[-1]",
        "followed_in_any_order",
    ),
    Bug(
        "what a former owner took back counts at the new one for ever",
        f"{C}facts:effective",
        "for name in superseded(handed)",
        "for name in superseded(())",
        "followed_in_any_order",
    ),
    Bug(
        "what followed a record stands although it was undone",
        f"{C}facts:effective",
        "fact.type == HANDED_OVER and fact.id not in fallen",
        "fact.type == HANDED_OVER",
        "followed_in_any_order",
    ),
    Bug(
        "an offer may be signed for one and taken by another",
        f"{C}transfers:_offered",
        'left_out = {"sig", *_ACCEPTED}',
        'left_out = {"sig", "to", "subject", *_ACCEPTED}',
        "handed_over_by_one_alone",
    ),
    Bug(
        "one event counts twice if the lengths differ",
        f"{S}double_entries:held",
        "apart.are_any",
        "False",
        "one_event_and_two_lengths",
    ),
    Bug(
        "two events that another office tells apart are one here",
        f"{S}double_entries:_KeptApart._apart",
        "entry.first and not entry.source",
        "entry.first",
        "one_event_in_two_offices",
    ),
    Bug(
        "times do not tell two events of two offices apart",
        f"{S}double_entries:_KeptApart.first",
        "(self._kept_untimed if entry.span else self._kept)",
        "self._kept",
        "two_events_in_two_offices",
    ),
    Bug(
        "of one event on two laptops the longer line counts",
        f"{S}double_entries:_order",
        "entry.minutes",
        "-entry.minutes",
        "one_event_and_two_lengths",
    ),
    Bug(
        "lines of two laptops are never one event unless equally long",
        f"{S}double_entries:_KeptApart._apart",
        "self._kept_first & ~related",
        "0",
        "one_event_and_two_lengths",
    ),
    Bug(
        "two laptops that each keep the other line lose the event",
        f"{S}undecided:decided_apart",
        "number[line] not in leaving",
        "False",
        "each_keeps_the_other_line",
    ),
    Bug(
        "nobody is asked about an event of which two laptops made both lines void",
        f"{S}lost_events:_named",
        "if not said.by_hand",
        "if said.by_hand",
        "kept_here_and_void_there",
    ),
    Bug(
        "who made a line void knowing of the other is asked again",
        f"{S}lost_events:_Knowledge.had_nobody",
        "return not any(",
        "return bool(every) or any(",
        "kept_here_and_void_there",
    ),
    Bug(
        "what earlier programs said of one event is lost",
        f"{S}lost_events:_alike",
        "if left <= freed.get(line, set())",
        "if left",
        "both_void_as_earlier_programs_said_it",
    ),
    Bug(
        "that it is one event wins over its being two",
        f"{S}undecided:decided_apart",
        "if other not in freed.get(line, ())",
        "",
        "one_event_here_and_two_there",
    ),
    Bug(
        "both lines count while nobody knows whether they are one event",
        f"{S}double_entries:_Kept.first",
        "_NONE if said is None else said",
        "_NONE",
        "one_event_here_and_two_there",
    ),
    Bug(
        "a later clock passes for having seen a line",
        f"{S}counted_hours:_groups",
        "cache(chains.sees)",
        "lambda later, earlier: connection.execute("
        "'SELECT count(DISTINCT seq) < 2 OR max(wall_ms) = max(wall_ms) FILTER (WHERE seq = ?)"
        " FROM change WHERE seq IN (?, ?)', (later, later, earlier)).fetchone()[0]",
        "a_clock_that_says_much_later",
    ),
    Bug(
        "who had seen a line is asked in one direction only",
        f"{S}double_entries:_Line.related",
        " | self._after[-(-later // self._block)]",
        "",
        "a_shorter_line_typed_knowing_of_the_longer",
    ),
    Bug(
        "what arrived later passes for having seen a line",
        f"{S}counted_hours:_groups",
        "cache(chains.sees)",
        "int.__ge__",
        "one_event_and_two_lengths",
    ),
    Bug(
        "a correction passes for having typed a line anew",
        f"{S}first_writings:of_lines",
        "chains.first(seqs)",
        "(max(seqs),)",
        "edited_after_hearing_of_it",
    ),
    Bug(
        "two lines taken over on two laptops are one event",
        f"{S}first_writings:of_lines",
        "chains.first(seqs)",
        "(min(seqs),) if row < max(written) else (max(chains.first(seqs)),)",
        "the_same_two_lines_on_two_laptops",
    ),
    Bug(
        "erasing somebody tells lines of others apart",
        f"{S}true_authors:blanked_changes",
        "erasure.written_in(fact.content)",
        "{}",
        "an_erasure_is_no_knowledge",
    ),
    Bug(
        "two branches of a copied laptop pass for having seen each other",
        f"{S}first_writings:_is_of_one",
        "replicas.isdisjoint(forked)",
        "True",
        "typed_on_a_laptop_and_its_copy",
    ),
    Bug(
        "saying that two lines are two events frees neither",
        f"{S}undecided:freed_of",
        "freed[line].update(",
        "set().update(",
        "one_event_and_two_lengths",
    ),
    Bug(
        "hours of a placement that was removed elsewhere are nobody's, and nobody is asked",
        f"{S}needed_rows:_note",
        "sorted(needed)",
        "()",
        "removed_here_and_used_there",
    ),
    Bug(
        "a signed line that is given to somebody else is no question",
        f"{S}hours_states:_signed_otherwise",
        "!= entry.content_hash",
        "!= entry.content_hash"
        ' and trust.class_of(_words(fact, "participant")) == entry.person_class',
        "signed_here_moved_there",
    ),
    Bug(
        "nobody is asked whose a placement is that was given away where hours were signed",
        f"{S}given_placements:settle",
        "signed_conflicts.unseen(connection, _PLACEMENT, ids)",
        "()",
        "signed_here_and_the_placement_given_away",
    ),
    Bug(
        "nobody is asked for an enrollment that was removed where nobody knew of signed hours",
        f"{S}missed_enrollments:removed_beside",
        "if not connection",
        "if connection",
        "an_enrollment_removed_where_nobody_knew_of_signed_hours",
    ),
    Bug(
        "an enrollment that was removed before hours were signed is asked for",
        f"{S}missed_enrollments:missed",
        "any(sees(removal, act) or sees(act, removal)",
        "any(sees(removal, act)",
        "an_enrollment_removed_before_hours_were_signed",
    ),
    Bug(
        "who decided whose a placement is is asked again",
        f"{S}signed_conflicts:unseen",
        "chains.sees(later, earlier)",
        "later < 0",
        "a_placement_given_away_on_purpose",
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
