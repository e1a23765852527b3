"""What could be done to people's records, by whom or by what, and which of our tests stand against.

Who is thought of: honest people with bad luck; whoever finds or steals a stick or a laptop; a
participant who wants hours; a supervisor who signs for friends or leaves angry; a partner; anybody
who can send a file. Not thought of: malware that runs already, and coercion.

Named are stories, planted bugs and tests as in `disasters`; `test_disasters` holds that they exist.
"""

from __future__ import annotations

from dataclasses import dataclass

_SYNC = "tests/unit/exchange/test_sync_file.py"
_CONTAINER = "tests/unit/exchange/test_container.py"
_SYNCING = "tests/unit/services/test_syncing.py"
_RECEIVING = "tests/unit/storage/test_receiving.py"
_ERASING = "tests/unit/services/test_erasing_people.py"
_STATES = "tests/unit/storage/test_hours_states.py"
_BY_FILE = "tests/unit/services/test_sign_off_by_file.py"
_REQUESTS = "tests/unit/exchange/test_requests_and_signatures.py"
_WHAT_FAILS = "tests/unit/storage/test_what_fails.py"
_SPREADSHEETS = "tests/unit/exchange/test_spreadsheet_reading.py"
_KILL = "tests/faults/test_kill.py::test_nothing_acknowledged_is_lost_when_the_program_is_killed"
_DISKS = (
    "tests/faults/test_bad_disks.py"
    "::test_nothing_acknowledged_is_lost_when_the_power_goes_or_the_disk_fails"
)
_COPIES = "tests/faults/test_copies.py::test_nothing_is_lost_and_no_copy_goes_unnoticed"
_MUTATED = "tests/fuzz/test_sync_mutations.py::test_no_mutation_is_read"
_HOSTILE = "tests/fuzz/test_hostile_sync.py::test_nothing_of_any_hostile_file_is_applied"
_SPLICED = "tests/fuzz/test_spliced_files.py::test_parts_of_two_genuine_files_are_no_file"
_AGREE = "tests/property/test_laptops_agree.py::test_laptops_show_what_the_model_says"
_LEAVES = "tests/unit/services/test_what_leaves_the_office.py"


@dataclass(frozen=True)
class Threat:
    """One of them.

    Attributes:
        threatened: What would suffer.
        by: What happens or is done.
        tests: Tests that would notice, by file and name.
        stories: Stories that begin with it and end well.
        bugs: Planted bugs that would let it happen.
    """

    threatened: str
    by: str
    tests: tuple[str, ...] = ()
    stories: tuple[str, ...] = ()
    bugs: tuple[str, ...] = ()


THREATS = (
    Threat("saved work", "the program or the power ends in the middle", tests=(_KILL, _DISKS)),
    Threat(
        "saved work",
        "the disk is full, fails, may not be written; the stick is pulled out",
        tests=(
            _DISKS,
            f"{_WHAT_FAILS}::test_a_workspace_that_does_not_fit_leaves_nothing",
            "tests/unit/storage/test_backup.py::test_a_backup_that_cannot_be_written_has_a_reason",
            "tests/unit/test_files.py::test_a_full_disk_is_said",
            (
                "tests/unit/storage/test_workspace_file.py"
                "::test_a_write_protected_file_is_refused_before_anything_else"
            ),
        ),
    ),
    Threat(
        "saved work",
        "the file is copied, put back, moved, copied by another program, opened twice",
        tests=(
            _COPIES,
            "tests/unit/storage/test_workspace_file.py::test_only_one_program_at_a_time",
            "tests/unit/storage/test_locations.py::test_synced_folders",
            "tests/unit/storage/test_locations.py::test_network_folders",
            (
                "tests/unit/services/test_moved_workspaces.py"
                "::test_a_workspace_that_moved_before_anything_was_exchanged"
            ),
        ),
        stories=("a_copied_laptop", "restored_after_a_file_left", "restored_and_nothing_had_left"),
        bugs=("a restored workspace gives out its numbers again",),
    ),
    Threat(
        "saved work",
        "a file is lost, late, doubled, out of order, half",
        tests=(_AGREE, "tests/faults/test_soak.py::test_three_laptops_agree_after_twenty_days"),
        stories=("a_lost_stick", "the_second_half_first"),
        bugs=("changes that come early are dropped", "changes wait for ever"),
    ),
    Threat(
        "saved work",
        "bits rot on a stick",
        tests=(_MUTATED, f"{_CONTAINER}::test_a_disk_that_keeps_other_bytes_is_noticed"),
    ),
    Threat(
        "saved work",
        "a clock is wrong by years",
        tests=(
            "tests/unit/services/test_clock_moves.py::test_a_clock_that_jumps_loses_nothing",
            f"{_BY_FILE}::test_clocks_that_are_wrong",
        ),
        stories=("a_clock_in_another_century",),
        bugs=("edits apart: the id decides, not the stamp",),
    ),
    Threat(
        "saved work",
        "much is deleted by mistake, or a new laptop has nothing yet",
        tests=(f"{_SYNCING}::test_much_is_hidden_only_after_it_was_typed",),
        stories=("a_laptop_that_has_nothing",),
        bugs=("a removal hides an edit it had not seen",),
    ),
    Threat(
        "what files say",
        "a file is changed or forged",
        tests=(
            _MUTATED,
            _HOSTILE,
            f"{_SYNCING}::test_a_file_of_a_laptop_nobody_accepted_changes_nothing",
            f"{_SYNC}::test_changes_behind_the_last_checkpoint_are_refused",
        ),
    ),
    Threat(
        "what files say",
        "parts of genuine files are put together otherwise",
        tests=(
            _SPLICED,
            f"{_SYNC}::test_a_checkpoint_of_somebody_else_is_refused",
            "tests/unit/storage/test_signed_by_file.py::test_parts_of_two_requests_do_not_mix",
        ),
    ),
    Threat(
        "what files say",
        "an old genuine file is sent again",
        tests=(
            f"{_BY_FILE}::test_an_old_answer_that_is_replayed_beats_no_newer_one",
            "tests/unit/services/test_verify_desk.py::test_lists_only_go_forward",
            "tests/unit/credentials/test_status_lists.py::test_nobody_goes_back_in_time",
        ),
        stories=("removed_again_and_again",),
        bugs=("a removed row comes back with any old file",),
    ),
    Threat(
        "what files say",
        "a partner keeps news or revocations back",
        tests=(
            f"{_SYNCING}::test_status_says_who_lacks_what",
            "tests/unit/services/test_verify_desk.py::test_a_list_is_old_after_ninety_days",
            "tests/unit/credentials/test_verifying.py::test_an_old_status_list_is_not_enough",
        ),
    ),
    Threat(
        "what files say",
        "numbers jump so far that nothing newer can follow",
        tests=(
            _HOSTILE,
            f"{_RECEIVING}::test_a_gap_in_a_sequence_is_refused",
            "tests/unit/credentials/test_status_lists.py::test_other_shapes_are_refused",
        ),
    ),
    Threat(
        "what files say",
        "a laptop tells one partner this and the other that",
        tests=(f"{_RECEIVING}::test_both_halves_of_a_copied_laptop_are_kept_and_named",),
        stories=("a_copied_laptop",),
        bugs=("two branches of a copied laptop are taken for one",),
    ),
    Threat(
        "what files say",
        "data without end, bombs, deep nesting, huge numbers",
        tests=(
            _HOSTILE,
            f"{_CONTAINER}::test_bombs_and_odd_streams_are_refused_without_inflating_them",
            f"{_CONTAINER}::test_lengths_are_checked_before_anything_is_made_of_them",
        ),
    ),
    Threat(
        "signatures",
        "a signature is moved to another line, person or amount",
        tests=(
            (
                "tests/unit/changes/test_facts.py"
                "::test_a_supervisors_signature_covers_every_part_of_the_sign_off"
            ),
            f"{_STATES}::test_a_signature_for_somebody_else_is_worth_nothing",
            f"{_REQUESTS}::test_every_signed_field_changed_alone_is_a_forgery",
        ),
    ),
    Threat(
        "signatures",
        "a line is edited after it was signed",
        tests=(
            f"{_STATES}::test_an_edit_takes_the_signature_away_and_the_old_text_brings_it_back",
        ),
        stories=("signed_here_edited_there",),
        bugs=("a signature stands for whatever the line says later",),
    ),
    Threat(
        "signatures",
        "people sign their own hours, under another record too",
        tests=(
            f"{_STATES}::test_nobody_signs_their_own_hours",
            f"{_STATES}::test_not_even_as_a_second_record_of_themselves",
            f"{_BY_FILE}::test_nobody_signs_for_themselves_by_file",
        ),
        stories=("a_third_record_of_one_person",),
        bugs=("one signs one's own hours under another record",),
    ),
    Threat(
        "signatures",
        "a supervisor whose key was withdrawn signs with an earlier date",
        tests=(
            "tests/unit/storage/test_signed_by_file.py::test_revocation_spares_what_came_before_it",
            (
                "tests/unit/changes/test_authority.py"
                "::test_a_revocation_beats_a_grant_and_a_signature_that_did_not_see_it"
            ),
        ),
    ),
    Threat(
        "signatures",
        "a supervisor is shown another text than is signed",
        tests=(
            f"{_REQUESTS}::test_every_signed_field_is_on_the_line",
            f"{_REQUESTS}::test_content_that_could_not_be_shown_as_signed_is_refused",
        ),
    ),
    Threat(
        "credentials",
        "a printed paper is changed, or carries the code of somebody else's",
        tests=(
            (
                "tests/unit/credentials/test_tampered_fields.py"
                "::test_a_signature_cannot_be_moved_to_another_person"
            ),
            (
                "tests/unit/credentials/test_verifying.py"
                "::test_the_printed_code_is_enough_to_know_what_the_paper_must_say"
            ),
            "tests/fuzz/test_tampered_credentials.py::test_no_changed_byte_is_valid",
        ),
    ),
    Threat(
        "credentials",
        "an issuer's key is stolen",
        tests=(
            "tests/unit/credentials/test_verifying.py::test_trust_ends",
            (
                "tests/unit/services/test_root_keys.py"
                "::test_a_stolen_copy_is_worth_nothing_after_the_root_was_replaced"
            ),
            (
                "tests/unit/services/test_credential_life.py"
                "::test_a_revocation_stands_in_every_list_for_good"
            ),
        ),
    ),
    Threat(
        "privacy",
        "a stick or an e-mail is lost",
        tests=(
            f"{_SYNC}::test_every_reader_opens_it_and_nobody_else",
            f"{_SYNC}::test_what_cannot_be_locked_is_not_written",
            "tests/unit/storage/test_workspace_file.py::test_nothing_readable_but_the_start",
        ),
    ),
    Threat(
        "privacy",
        "a partner gets more than was agreed",
        tests=(
            f"{_LEAVES}::test_every_file_holds_the_fields_it_may_hold_and_no_others",
            "tests/unit/services/test_learner_records.py::test_only_what_the_scope_names_is_shown",
            (
                "tests/unit/services/test_learner_records.py"
                "::test_nobody_is_shown_without_their_consent"
            ),
        ),
    ),
    Threat(
        "privacy",
        "names stand in logs, receipts, lists of files",
        tests=(f"{_LEAVES}::test_neither_logs_nor_what_is_kept_of_an_exchange_name_anybody",),
    ),
    Threat(
        "privacy",
        "somebody asks to be forgotten",
        tests=(
            f"{_ERASING}::test_no_page_of_the_file_holds_the_name_any_more",
            f"{_ERASING}::test_the_papers_go_and_copies_outside_still_verify",
            f"{_ERASING}::test_who_comes_back_after_months_brings_nobody_back",
        ),
        stories=("erased_here_and_told_there", "erased_and_told_late"),
        bugs=("what was erased stays in the log", "whom others erased stays here"),
    ),
    Threat(
        "privacy",
        "a reader locks a file anew for somebody it was not meant for",
        tests=(
            (
                "tests/fuzz/test_spliced_files.py"
                "::test_a_genuine_inside_in_the_lock_of_another_file_is_for_its_own_readers"
            ),
            f"{_SYNC}::test_a_file_passed_on_to_somebody_else_is_refused",
            f"{_REQUESTS}::test_a_file_passed_on_to_somebody_else_is_not_theirs",
        ),
    ),
    Threat(
        "going on",
        "one odd row stops every file",
        tests=(
            (
                "tests/unit/storage/test_odds_and_ends.py"
                "::test_wrong_types_are_shown_as_defaults_and_kept"
            ),
            "tests/unit/storage/test_records.py::test_odd_values_of_newer_programs_are_kept",
            f"{_WHAT_FAILS}::test_what_other_computers_and_newer_programs_wrote",
        ),
        bugs=("what a newer program wrote is not passed on",),
    ),
    Threat(
        "going on",
        "a passphrase is forgotten, a key is lost",
        tests=(
            (
                "tests/unit/storage/test_workspace_file.py"
                "::test_the_recovery_code_opens_it_and_survives_a_new_passphrase"
            ),
            (
                "tests/unit/services/test_cards_and_key_backups.py"
                "::test_keys_of_the_office_computer_survive_its_loss"
            ),
            "tests/unit/services/test_root_keys.py::test_the_file_is_made_anew_from_the_sheet",
            "tests/faults/test_backup_drill.py::test_every_kept_backup_says_what_was_true_then",
        ),
    ),
    Threat(
        "this computer",
        "a name is markup on paper",
        tests=(
            "tests/golden/test_hostile_papers.py::test_certificate_shows_odd_names_literally",
            "tests/golden/test_hostile_papers.py::test_practicum_report_shows_odd_names_literally",
            "tests/architecture/test_conventions.py::test_only_one_module_draws_text_on_paper",
        ),
    ),
    Threat(
        "this computer",
        "a name is markup in the window",
        tests=(
            "tests/gui/test_hostile_names.py::test_a_form_keeps_each_name_or_says_why_not",
            (
                "tests/architecture/test_conventions.py"
                "::test_labels_and_message_boxes_show_plain_text_only"
            ),
        ),
    ),
    Threat(
        "a partner's spreadsheet",
        "a name is a formula",
        tests=(f"{_SPREADSHEETS}::test_written_tables_hold_texts_as_texts",),
    ),
    Threat(
        "this computer",
        "a workbook is a bomb, refers to files, climbs out of its folder",
        tests=(
            f"{_SPREADSHEETS}::test_entities_are_refused",
            f"{_SPREADSHEETS}::test_bombs_are_refused_before_they_are_opened",
            f"{_SPREADSHEETS}::test_members_no_workbook_has_are_refused",
            (
                "tests/unit/exchange/test_odd_workbooks.py"
                "::test_links_and_names_in_two_spellings_are_refused"
            ),
        ),
    ),
    Threat(
        "this computer",
        "a hostile database is offered as a backup",
        tests=(
            "tests/unit/storage/test_backup.py::test_restoring_something_else_changes_nothing",
            (
                "tests/fuzz/test_workspace_fuzz.py"
                "::test_a_broken_workspace_is_refused_in_words_or_opens_whole"
            ),
            "tests/unit/storage/test_workspace_file.py::test_every_switch_is_set",
        ),
    ),
    Threat(
        "this computer",
        "odd paths come by double-click, drag or command line",
        tests=(
            "tests/gui/opening/test_opening_files.py::test_kinds_are_told_apart_by_their_ending",
            "tests/gui/opening/test_opening_files.py::test_files_are_dropped_on_the_window",
            "tests/unit/test_files.py::test_any_text_gives_a_name_every_system_takes",
            (
                "tests/unit/exchange/test_odd_workbooks.py"
                "::test_a_path_the_system_cannot_look_at_is_a_problem_of_the_surroundings"
            ),
        ),
    ),
)
