"""What went wrong for people with other programs, and which of our tests would notice it here.

Each thread is public. Named are stories (`exchange_stories`), planted bugs (`planted_bugs`) and
tests (`file::test`); `test_disasters` holds that all of them exist.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Disaster:
    """One of them.

    Attributes:
        threads: Where people told of it, `owner/repository#number`.
        happened: What happened.
        stories: Stories that begin the same way and end well.
        bugs: Planted bugs that would let it happen.
        tests: Other tests, by file and name.
    """

    threads: str
    happened: str
    stories: tuple[str, ...] = ()
    bugs: tuple[str, ...] = ()
    tests: tuple[str, ...] = ()


DISASTERS = (
    Disaster(
        "tursodatabase/turso#8129",
        "After a backup was put back, everything written later reached nobody.",
        stories=("restored_after_a_file_left", "restored_and_nothing_had_left"),
        bugs=("a restored workspace gives out its numbers again",),
        tests=("tests/faults/test_soak.py::test_three_laptops_agree_after_twenty_days",),
    ),
    Disaster(
        "submersion-app/submersion#309",
        "A backup held the program's own place in the exchange; what was deleted came back.",
        stories=("put_back_and_told_again", "removed_again_and_again"),
        tests=("tests/unit/storage/test_receiving.py::test_a_lost_or_damaged_mark_turns_the_copy",),
    ),
    Disaster(
        "medic/cht-core#8093",
        'Phones kept the mark "already sent" after the server was put back.',
        stories=("put_back_and_told_again", "a_lost_stick"),
        bugs=("what somebody said to have is taken for more than it is",),
    ),
    Disaster(
        "syncthing/syncthing#3876, syncthing/syncthing#6605",
        "A reset began to count anew; older files elsewhere won without a conflict.",
        stories=("restored_after_a_file_left", "restored_and_nothing_had_left"),
        bugs=("which of two equal lines counts depends on what came first",),
    ),
    Disaster(
        "ssbc/patchwork#1292, staltz/manyverse#111",
        "One key on two computers: the others ignore one of the two for ever.",
        stories=("a_copied_laptop",),
        bugs=("two branches of a copied laptop are taken for one",),
        tests=(
            "tests/unit/storage/test_receiving.py::test_a_copy_that_comes_back_turns",
            "tests/unit/exchange/test_sync_file.py::test_branches_of_one_laptop_come_back",
        ),
    ),
    Disaster(
        "learningequality/morango#306, learningequality/kolibri#14648",
        "Two devices used one value that had to be unique: the second learner never appeared.",
        stories=("one_address_written_down_twice",),
        tests=("tests/unit/storage/test_odds_and_ends.py::test_only_ids_are_unique",),
    ),
    Disaster(
        "learningequality/kolibri#8438",
        "A date the system wrote by itself made the tablet win over a corrected name.",
        stories=("name_here_and_phone_there",),
        tests=("tests/unit/services/test_opening.py::test_opening_writes_nothing_for_others",),
    ),
    Disaster(
        "laurent22/joplin#16304, memrynote/memry#2183, learningequality/ka-lite#2623",
        "An older program saves a record and drops the fields it does not know.",
        stories=("edited_by_an_older_program",),
        bugs=("what a newer program wrote is not passed on",),
        tests=(
            "tests/unit/exchange/test_sync_file.py::test_what_a_newer_program_wrote_is_kept_byte_for_byte",
        ),
    ),
    Disaster(
        "laurent22/joplin#1358, laurent22/joplin#883",
        "A new, empty client joined and everybody's notes were deleted.",
        stories=("a_laptop_that_has_nothing",),
    ),
    Disaster(
        "laurent22/joplin#11295, laurent22/joplin#5822",
        "The brake against mass deletion was on; the data was deleted all the same.",
        tests=(
            "tests/unit/services/test_syncing.py::test_much_is_hidden_only_after_it_was_typed",
            "tests/unit/storage/test_receiving.py::test_many_removals_need_what_a_person_types",
        ),
    ),
    Disaster(
        "laurent22/joplin#9148",
        "A day's work was lost because the note was deleted elsewhere.",
        stories=("removed_after_one_of_two_edits",),
        bugs=("a removal hides an edit it had not seen",),
        tests=("tests/unit/storage/test_receiving.py::test_removed_here_and_edited_there",),
    ),
    Disaster(
        "keepassxreboot/keepassxc#939, keepassxreboot/keepassxc#965, keepassxreboot/keepassxc#4016",
        "The newest entry won as a whole; the other edit and the history vanished.",
        stories=("name_here_and_phone_there", "a_question_is_not_forgotten"),
        bugs=("the file that was read last wins", "nobody learns that two edits were apart"),
    ),
    Disaster(
        "keepassxreboot/keepassxc#3340, keepassxreboot/keepassxc#9232, MerginMaps/geodiff#152",
        "Merging a file with itself reported conflicts.",
        stories=("the_same_edit_twice", "a_laptop_that_has_nothing"),
        bugs=("equal edits are called a conflict",),
    ),
    Disaster(
        "keepassxreboot/keepassxc#10229, keepassxreboot/keepassxc#7721",
        "Reading a file said it succeeded, showed nothing, then overwrote the shared file.",
        bugs=("looking at a file reads it", "a removed row comes back with any old file"),
        tests=(
            "tests/unit/services/test_syncing.py::test_files_that_were_read_or_written_stay_as_they_are",
        ),
    ),
    Disaster(
        "keepassxreboot/keepassxc#4684",
        "A whole dictionary was one value: the other side's keys were deleted.",
        stories=("name_here_and_phone_there",),
        tests=("tests/unit/changes/test_fold.py::test_edits_of_two_fields_come_together",),
    ),
    Disaster(
        "keepassxreboot/keepassxc#197, Kunzisoft/KeePassDX#1594, keepassxreboot/keepassxc#9695",
        "Saving into a shared folder failed or left an empty file.",
        tests=(
            "tests/unit/exchange/test_container.py::test_a_disk_that_keeps_other_bytes_is_noticed",
            "tests/unit/test_files.py::test_a_full_disk_is_said",
        ),
    ),
    Disaster(
        "ankidroid/Anki-Android#4366",
        "Sending failed but counted as sent; the cards were never sent again.",
        stories=("a_lost_stick",),
        bugs=("a file leaves out the first change that is lacked",),
    ),
    Disaster(
        "actualbudget/actual#3786, actualbudget/actual#8904",
        "An hour of clock error stopped the exchange; a failed batch moved the clock on.",
        stories=("a_clock_in_another_century",),
        tests=(
            "tests/unit/storage/test_receiving.py::test_totals_that_do_not_add_up_stop_everything",
        ),
    ),
    Disaster(
        "vlcn-io/cr-sqlite#30, superfly/corrosion#352",
        "Changes passed on carried the id of who passed them on: laptops chose differently.",
        stories=("passed_on_by_others", "removed_here_and_there"),
        bugs=("edits apart: the order of arrival decides",),
        tests=(
            "tests/unit/services/test_syncing.py::test_a_third_laptop_learns_through_the_second",
        ),
    ),
    Disaster(
        "MerginMaps/geodiff#210, MerginMaps/geodiff#250, MerginMaps/db-sync#152",
        "An update against a removal was dropped; conflicts were forgotten with the next file.",
        stories=("a_question_is_not_forgotten", "removed_after_one_of_two_edits"),
        bugs=(
            "nobody learns that two edits were apart",
            "a conflict comes back after it was decided",
        ),
    ),
    Disaster(
        "getodk/central#669, getodk/central#805, getodk/central#808, getodk/central#815",
        "Updates that came in another order were held for days or broke the record.",
        stories=("the_second_half_first",),
        bugs=(
            "changes that come early are dropped",
            "changes that come early are forgotten at the end",
            "changes wait for ever",
        ),
    ),
    Disaster(
        "getodk/collect#3264",
        "A form that could not be encrypted was saved as it was.",
        tests=("tests/unit/exchange/test_sync_file.py::test_what_cannot_be_locked_is_not_written",),
    ),
    Disaster(
        "getodk/getodk#1017, getodk/getodk#48",
        "Forms were deleted after a failed send; a card that was not there looked empty.",
        tests=(
            "tests/unit/services/test_syncing.py::test_files_that_were_read_or_written_stay_as_they_are",
            "tests/unit/services/test_syncing.py::test_a_folder_shows_what_is_new",
        ),
    ),
    Disaster(
        "msupply-foundation/mobile#4484, msupply-foundation/open-msupply#3306",
        "After two records were merged, what hung on one vanished or appeared twice.",
        stories=("a_third_record_of_one_person",),
        bugs=("people said to be one stay two", "one signs one's own hours under another record"),
        tests=(
            "tests/unit/storage/test_double_entries.py::test_two_records_of_one_person_are_one_person",
        ),
    ),
    Disaster(
        "borgbackup/borg#4829, borgbackup/borg#3444",
        "The command that repairs discarded good data because its check was wrong.",
        tests=(
            "tests/unit/storage/test_odds_and_ends.py::test_a_changed_log_is_noticed",
            "tests/unit/storage/test_odds_and_ends.py::test_a_difference_is_named",
        ),
    ),
    Disaster(
        "automerge/automerge#897, y-crdt/y-crdt#221",
        "Files were written that could not be read again.",
        tests=(
            "tests/unit/exchange/test_container.py::test_a_disk_that_keeps_other_bytes_is_noticed",
        ),
    ),
    Disaster(
        "TriliumNext/Trilium#4545, TriliumNext/Trilium#753",
        "Equal notes were said to differ without end, because of what only one side keeps.",
        tests=("tests/property/test_laptops_agree.py::test_laptops_show_what_the_model_says",),
    ),
    Disaster(
        "wger-project/wger#2506, freedomofpress/securedrop-client#160",
        "Names were taken for markup on paper and in the window.",
        tests=(
            "tests/golden/test_hostile_papers.py::test_certificate_shows_odd_names_literally",
            "tests/gui/test_hostile_names.py::test_a_form_keeps_each_name_or_says_why_not",
        ),
    ),
    Disaster(
        "CVE-2017-12635",
        "Two readers, one key twice in one object: whoever wrote it became administrator.",
        tests=(
            "tests/unit/exchange/test_container.py::test_a_header_that_is_not_canonical_is_refused",
            "tests/unit/exchange/test_container.py::test_a_signed_body_must_be_canonical_lines",
        ),
    ),
    Disaster(
        "CVE-2020-14199",
        "The screen showed a value that the signature did not cover.",
        tests=(
            "tests/unit/exchange/test_requests_and_signatures.py::test_every_signed_field_is_on_the_line",
        ),
    ),
    Disaster(
        "SQLite up to 3.51.2, WAL reset",
        "Two connections in one mode of journal, and rarely a damaged file.",
        tests=("tests/unit/storage/test_workspace_file.py::test_every_switch_is_set",),
    ),
    Disaster(
        "OpenClinica OC-8471, OC-10309",
        "Removed and put back, a form was signed or not, depending on the version.",
        bugs=("a signature stands for whatever the line says later",),
        tests=(
            "tests/unit/storage/test_hours_states.py::test_void_beats_everything_and_can_be_taken_back",
        ),
    ),
)
