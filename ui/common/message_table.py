"""One English sentence for every problem code: what happened, why, what to do.

Owners of a code add it here, in the order of the alphabet within their part.
"""

from __future__ import annotations

from collections.abc import Mapping

from ui.common.marked import QT_TRANSLATE_NOOP

MESSAGES: Mapping[str, str] = {
    # typing
    "field_required": QT_TRANSLATE_NOOP("Messages", "Please fill this in."),
    "not_a_number": QT_TRANSLATE_NOOP("Messages", "Please write a whole number."),
    "not_in_list": QT_TRANSLATE_NOOP("Messages", "Please choose one from the list."),
    # credentials
    "claim_not_possible": QT_TRANSLATE_NOOP(
        "Messages",
        "The code for the paper could not be made, because a name is longer than 200 "
        "letters or the key is another person’s. Shorten the name.",
    ),
    "claim_not_understood": QT_TRANSLATE_NOOP(
        "Messages",
        "The code on this paper is not one of ours, or it could not be read whole. Scan "
        "the page again, flat and sharp.",
    ),
    "claim_wrong": QT_TRANSLATE_NOOP(
        "Messages",
        "The code on the paper was changed or made by somebody else. Do not rely on it; "
        "ask the issuer.",
    ),
    "code_not_signed": QT_TRANSLATE_NOOP(
        "Messages",
        "The code on this paper holds only the certificate number and no signature. Ask "
        "the issuer for the PDF.",
    ),
    "context_not_known": QT_TRANSLATE_NOOP(
        "Messages",
        "This credential is written in words that this program does not know ({address})."
        " Update PLC Desktop, or ask the issuer.",
    ),
    "credential_not_complete": QT_TRANSLATE_NOOP(
        "Messages",
        "The credential could not be made, because something is missing or too long "
        "({place}). Nothing was issued.",
    ),
    "credential_too_complex": QT_TRANSLATE_NOOP(
        "Messages",
        "This file is made so that checking it would take for ever. Do not rely on it.",
    ),
    "credential_too_large": QT_TRANSLATE_NOOP(
        "Messages",
        "This file is too large to be a credential.",
    ),
    "file_not_read": QT_TRANSLATE_NOOP(
        "Messages",
        "{path} could not be read ({why}). Check the name and whether the file is there.",
    ),
    "file_is_folder": QT_TRANSLATE_NOOP(
        "Messages",
        "{path} is a folder. Choose a file in it.",
    ),
    "issuer_not_signer": QT_TRANSLATE_NOOP(
        "Messages",
        "The credential names one issuer and is signed by another. Do not rely on it.",
    ),
    "key_not_understood": QT_TRANSLATE_NOOP(
        "Messages",
        "The signer’s key is not in the file, so it cannot be checked without a network. "
        "Ask the issuer.",
    ),
    "no_credential_found": QT_TRANSLATE_NOOP(
        "Messages",
        "There is no credential in this file and no code on its pages. Choose the PDF, "
        "JSON or PNG that the issuer handed out, or a sharp scan.",
    ),
    "no_longer_in_force": QT_TRANSLATE_NOOP(
        "Messages",
        "It was signed for a time that is over.",
    ),
    "not_a_credential": QT_TRANSLATE_NOOP(
        "Messages",
        "This is no certificate that can be checked (Open Badges 3.0), or it is damaged. Ask for"
        " the file again.",
    ),
    "not_a_status_list": QT_TRANSLATE_NOOP(
        "Messages",
        "This is not a status list, or it is damaged. Ask the issuer for it again.",
    ),
    "not_the_issuer": QT_TRANSLATE_NOOP(
        "Messages",
        "Only the issuer’s own key can sign this.",
    ),
    "not_yet_in_force": QT_TRANSLATE_NOOP(
        "Messages",
        "It is dated in the future. Check the date of this computer, then ask the issuer.",
    ),
    "nothing_to_verify": QT_TRANSLATE_NOOP(
        "Messages",
        "No file was named. Name one or more files, or use --self-test.",
    ),
    "page_not_archivable": QT_TRANSLATE_NOOP(
        "Messages",
        "The page cannot be kept for ever as it is ({rules}). Nothing was issued; please "
        "tell support.",
    ),
    "page_not_signed": QT_TRANSLATE_NOOP(
        "Messages",
        "The page of this PDF is not signed, so anybody could have changed it. Ask the "
        "issuer for the PDF they issued.",
    ),
    "pdf_changed": QT_TRANSLATE_NOOP(
        "Messages",
        "The PDF was changed after it was signed. Do not rely on it; ask the issuer.",
    ),
    "pdf_damaged": QT_TRANSLATE_NOOP(
        "Messages",
        "This PDF is damaged and cannot be read. Ask for the file again.",
    ),
    "pdf_signer_not_understood": QT_TRANSLATE_NOOP(
        "Messages",
        "The PDF was signed by another program in a way that cannot be checked here.",
    ),
    "picture_damaged": QT_TRANSLATE_NOOP(
        "Messages",
        "This picture is damaged and cannot be read. Ask for the file again.",
    ),
    "picture_too_large": QT_TRANSLATE_NOOP(
        "Messages",
        "This picture has too many dots. Scan the page at 300 dots per inch.",
    ),
    "proof_missing": QT_TRANSLATE_NOOP(
        "Messages",
        "The credential is not signed.",
    ),
    "proof_not_understood": QT_TRANSLATE_NOOP(
        "Messages",
        "The signature is of a kind that this program does not know.",
    ),
    "proof_wrong": QT_TRANSLATE_NOOP(
        "Messages",
        "Something in the credential was changed after it was signed. Do not rely on it; "
        "ask the issuer.",
    ),
    "revoked": QT_TRANSLATE_NOOP(
        "Messages",
        "The issuer revoked it on {on} for this reason: “{reason}”",
    ),
    "several_credentials": QT_TRANSLATE_NOOP(
        "Messages",
        "There is more than one credential in this file. Check them one at a time.",
    ),
    "signers_differ": QT_TRANSLATE_NOOP(
        "Messages",
        "The page and the credential inside it were signed by different people. Do not "
        "rely on it; ask the issuer.",
    ),
    "status_list_differs": QT_TRANSLATE_NOOP(
        "Messages",
        "There are two different status lists with version {version}. Ask the issuer "
        "which one is right.",
    ),
    "status_list_jump": QT_TRANSLATE_NOOP(
        "Messages",
        "The version {version} of this status list is too far ahead to be right. Ask the issuer.",
    ),
    "status_list_older": QT_TRANSLATE_NOOP(
        "Messages",
        "This status list (version {version}) is older than the one known here (version "
        "{known}). Ask the issuer for the newest.",
    ),
    "status_list_wrong": QT_TRANSLATE_NOOP(
        "Messages",
        "The status list was changed or made by somebody else. Nothing was taken over from it.",
    ),
    "term_not_defined": QT_TRANSLATE_NOOP(
        "Messages",
        "The credential has a part that no signature covers ({term}). Do not rely on it; "
        "ask the issuer.",
    ),
    # the workspace file
    "change_missing": QT_TRANSLATE_NOOP(
        "Messages",
        "This step is not in the history of this workspace.",
    ),
    "damaged_workspace": QT_TRANSLATE_NOOP(
        "Messages",
        "The workspace {path} is damaged and cannot be read. Nothing was changed. Restore"
        " the newest backup.",
    ),
    "disk_full": QT_TRANSLATE_NOOP(
        "Messages",
        "The disk is full, so nothing was saved. Make room, then do it again.",
    ),
    "disk_problem": QT_TRANSLATE_NOOP(
        "Messages",
        "The disk did not answer while saving. Nothing was half saved. Check the disk, "
        "then do it again.",
    ),
    "document_missing": QT_TRANSLATE_NOOP(
        "Messages",
        "The paper is not stored in this workspace.",
    ),
    "filter_unknown": QT_TRANSLATE_NOOP(
        "Messages",
        "This list cannot be filtered by {name}.",
    ),
    "folder_missing": QT_TRANSLATE_NOOP(
        "Messages",
        "The folder {path} does not exist. Make it first, or choose another.",
    ),
    "log_damaged": QT_TRANSLATE_NOOP(
        "Messages",
        "The history of this workspace is damaged at step {id}. Nothing was changed. "
        "Restore the newest backup.",
    ),
    "network_folder": QT_TRANSLATE_NOOP(
        "Messages",
        "{path} is on another computer ({why}), and that damages a workspace sooner or "
        "later. Keep the workspace on this computer.",
    ),
    "newer_workspace": QT_TRANSLATE_NOOP(
        "Messages",
        "This workspace was made by a newer PLC Desktop (version {version}; this one "
        "knows {known}). Update PLC Desktop, then open it again. Nothing was changed.",
    ),
    "not_a_workspace": QT_TRANSLATE_NOOP(
        "Messages",
        "{path} is not a PLC Desktop workspace. Choose a file that PLC Desktop has made; "
        "it ends in .plcdb.",
    ),
    "read_only_workspace": QT_TRANSLATE_NOOP(
        "Messages",
        "The workspace {path} cannot be changed: the file or its folder is write-"
        "protected. Copy it to a folder of your own, or take the protection away.",
    ),
    "record_missing": QT_TRANSLATE_NOOP(
        "Messages",
        "This record is not there any more. Somebody may have removed it; look at the history.",
    ),
    "removable_folder": QT_TRANSLATE_NOOP(
        "Messages",
        "{path} is on a disk that can be pulled out. Keep the workspace on this computer,"
        " and put backups on the disk instead.",
    ),
    "sort_unknown": QT_TRANSLATE_NOOP(
        "Messages",
        "This list cannot be sorted by {name}.",
    ),
    "synced_folder": QT_TRANSLATE_NOOP(
        "Messages",
        "{path} is copied by {why} while you work, and that damages a workspace sooner or"
        " later. Keep the workspace in the folder PLC Desktop suggests, and put backups "
        "into {why} instead.",
    ),
    "table_unknown": QT_TRANSLATE_NOOP(
        "Messages",
        "This list does not exist: {name}.",
    ),
    "unsafe_database_settings": QT_TRANSLATE_NOOP(
        "Messages",
        "This computer does not let the workspace save as safely as it must ({setting})."
        " Install PLC Desktop again.",
    ),
    "upgrade_failed": QT_TRANSLATE_NOOP(
        "Messages",
        "The workspace could not be brought up to date. It was not changed, and a backup "
        "was made before. Please tell support.",
    ),
    "workspace_exists": QT_TRANSLATE_NOOP(
        "Messages",
        "There is already a file at {path}. Choose another name; nothing was overwritten.",
    ),
    "workspace_in_use": QT_TRANSLATE_NOOP(
        "Messages",
        "This workspace is already open in another window or program. Close it there, "
        "then try again.",
    ),
    "workspace_missing": QT_TRANSLATE_NOOP(
        "Messages",
        "There is no workspace at {path}. It may have been moved or renamed.",
    ),
    "wrong_recovery_code": QT_TRANSLATE_NOOP(
        "Messages",
        "This recovery code does not open the workspace. Use the newest recovery sheet of"
        " this workspace; an older one stops working when a new one is made.",
    ),
    # keys and the change log
    "change_malformed": QT_TRANSLATE_NOOP(
        "Messages",
        "A change in the file does not have the shape of a change, so the file is damaged"
        " or was not made by PLC Desktop. Ask the sender to export it again.",
    ),
    "damaged_key": QT_TRANSLATE_NOOP(
        "Messages",
        "A key is damaged and cannot be used. Restore it from a backup or make a new one.",
    ),
    "fact_malformed": QT_TRANSLATE_NOOP(
        "Messages",
        "Something that has to be written down for good is incomplete ({field}), so it was"
        " not kept. Please report this.",
    ),
    "fact_unknown": QT_TRANSLATE_NOOP(
        "Messages",
        "This version of PLC Desktop does not know what “{type}” means. Update PLC Desktop,"
        " then try again.",
    ),
    "key_folder_unusable": QT_TRANSLATE_NOOP(
        "Messages",
        "The folder for keys cannot be used ({path}: {why}). Check its permissions and the"
        " free space.",
    ),
    "key_name_unusable": QT_TRANSLATE_NOOP(
        "Messages",
        "A key cannot be kept under the name “{name}”. Names are lowercase letters and digits.",
    ),
    "newer_change": QT_TRANSLATE_NOOP(
        "Messages",
        "A change in the file was written by a newer PLC Desktop. Update PLC Desktop, then"
        " open the file again.",
    ),
    "newer_key": QT_TRANSLATE_NOOP(
        "Messages",
        "A key was locked by a newer PLC Desktop. Update PLC Desktop, then try again.",
    ),
    "no_person_key": QT_TRANSLATE_NOOP(
        "Messages",
        "This person has no signing key on this computer. Make one first, or sign on the"
        " computer that has it.",
    ),
    "not_canonical": QT_TRANSLATE_NOOP(
        "Messages",
        "The file is not written the way PLC Desktop writes, so it is damaged or was made"
        " by something else. Ask the sender to export it again.",
    ),
    "ops_do_not_match": QT_TRANSLATE_NOOP(
        "Messages",
        "A change in the file does not match its own fingerprint, so it was altered or"
        " damaged. Ask the sender to export it again.",
    ),
    "passphrase_missing": QT_TRANSLATE_NOOP(
        "Messages",
        "The passphrase is empty or holds a broken character. Type a passphrase.",
    ),
    "person_key_exists": QT_TRANSLATE_NOOP(
        "Messages",
        "This person already has a signing key on this computer. Change its passphrase instead.",
    ),
    "recovery_code_length": QT_TRANSLATE_NOOP(
        "Messages",
        "The recovery code has {given} characters; it needs {needed}. Compare it with the"
        " printed sheet.",
    ),
    "recovery_code_mistyped": QT_TRANSLATE_NOOP(
        "Messages",
        "A character of the recovery code is wrong. Compare it with the printed sheet,"
        " group by group.",
    ),
    "sequence_broken": QT_TRANSLATE_NOOP(
        "Messages",
        "The changes of one computer in the file do not follow one another (number {n}), so"
        " the file is damaged. Ask the sender to export it again.",
    ),
    "value_not_storable": QT_TRANSLATE_NOOP(
        "Messages",
        "A value cannot be kept: it is a fraction, too large a number, or text with a"
        " broken character. Change it and try again.",
    ),
    "wrong_key_passphrase": QT_TRANSLATE_NOOP(
        "Messages",
        "The passphrase of the signing key is not right. Nothing was signed. Try again.",
    ),
    "wrong_passphrase": QT_TRANSLATE_NOOP(
        "Messages",
        "The passphrase is not right. Check capital letters and the keyboard's language,"
        " then try again.",
    ),
    # hours
    "days_out_of_range": QT_TRANSLATE_NOOP("Messages", "Give a number of days from 1 to {most}."),
    "overdue_after_answer": QT_TRANSLATE_NOOP(
        "Messages",
        "A request cannot be late after its last day. Choose fewer days, or more days to answer.",
    ),
    "cell_has_several": QT_TRANSLATE_NOOP(
        "Messages", "This cell holds several lines. Choose one of them below and change it there."
    ),
    "edit_reason_missing": QT_TRANSLATE_NOOP(
        "Messages",
        "{supervisor} signed this line. Say why it is changed; the reason stays in its history.",
    ),
    "import_reason_missing": QT_TRANSLATE_NOOP(
        "Messages",
        "Nothing was changed: lines that somebody signed would change. Say why; the reason stays in"
        " the history of these lines.",
    ),
    "signature_kept": QT_TRANSLATE_NOOP(
        "Messages", "Nothing was changed: the line stays signed as it was."
    ),
    # import
    "date_ambiguous": QT_TRANSLATE_NOOP(
        "Messages",
        "“{text}” could mean two different days. Write the month as a word, or choose "
        "whether the month or the day comes first.",
    ),
    "date_order_needed": QT_TRANSLATE_NOOP(
        "Messages",
        "In the sheet “{sheet}” the dates under “{column}” could mean two different "
        "days each, for example 2/4/26. Say whether the month or the day comes first, "
        "then bring the workbook in.",
    ),
    "date_unreadable": QT_TRANSLATE_NOOP(
        "Messages",
        "“{text}” is not a date that can be read. Write it as 2026-02-04 or 4 Feb 2026.",
    ),
    "duration_negative": QT_TRANSLATE_NOOP(
        "Messages",
        "“{text}” is less than nothing. Write the length without a minus sign.",
    ),
    "duration_unreadable": QT_TRANSLATE_NOOP(
        "Messages",
        "“{text}” is not a length of time that can be read. Write it as 2:30, 2.5 or 2h 30m.",
    ),
    "file_missing": QT_TRANSLATE_NOOP(
        "Messages",
        "{file} is not there any more. Choose the file again.",
    ),
    "file_not_writable": QT_TRANSLATE_NOOP(
        "Messages",
        "{file} could not be written. Choose another folder, or close the file in other programs.",
    ),
    "file_unreadable": QT_TRANSLATE_NOOP(
        "Messages",
        "{file} could not be read. Close it in other programs, or copy it to this "
        "computer, and try again.",
    ),
    "not_a_workbook": QT_TRANSLATE_NOOP(
        "Messages",
        "{file} is not a workbook that can be read. Choose an XLSX or CSV file.",
    ),
    "nothing_recognized": QT_TRANSLATE_NOOP(
        "Messages",
        "No sheet of this workbook is a list that PLC Desktop knows. Say what a sheet "
        "and its columns hold, or choose another workbook.",
    ),
    "preview_out_of_date": QT_TRANSLATE_NOOP(
        "Messages",
        "The workspace has changed since the preview was made, and the workbook would "
        "now do something else. Look at the preview again, then bring it in.",
    ),
    "span_unreadable": QT_TRANSLATE_NOOP(
        "Messages",
        "“{text}” is not a start and an end that can be read. Write it as 9:00-11:30.",
    ),
    "text_has_control_characters": QT_TRANSLATE_NOOP(
        "Messages",
        "The text holds an invisible control character ({character}) that cannot be "
        "kept. Delete it and type the text again.",
    ),
    "text_is_damaged": QT_TRANSLATE_NOOP(
        "Messages",
        "The text holds a broken character that cannot be kept. Type the text again.",
    ),
    "text_too_long": QT_TRANSLATE_NOOP(
        "Messages",
        "The text has {length} characters; at most {limit} can be kept. Shorten it.",
    ),
    "time_unreadable": QT_TRANSLATE_NOOP(
        "Messages",
        "“{text}” is not a time of the day that can be read. Write it as 9:30 or 5:30 PM.",
    ),
    "workbook_damaged": QT_TRANSLATE_NOOP(
        "Messages",
        "{file} is damaged and cannot be read. Open it in your spreadsheet program, "
        "save it again as XLSX, then choose that file.",
    ),
    "workbook_empty": QT_TRANSLATE_NOOP(
        "Messages",
        "{file} holds nothing. Choose the workbook with the office's lists.",
    ),
    "workbook_encrypted": QT_TRANSLATE_NOOP(
        "Messages",
        "{file} is protected with a password. Open it, save a copy without the "
        "password, and choose that copy.",
    ),
    "workbook_hostile": QT_TRANSLATE_NOOP(
        "Messages",
        "This file is not built like a workbook from a spreadsheet program ({why}). "
        "Nothing was read. Ask whoever gave it to you to save it again as XLSX.",
    ),
    "workbook_is_ods": QT_TRANSLATE_NOOP(
        "Messages",
        "{file} is an OpenDocument spreadsheet. Open it in your spreadsheet program and"
        " save it as XLSX or CSV, then choose that file.",
    ),
    "workbook_is_xls": QT_TRANSLATE_NOOP(
        "Messages",
        "{file} is in the old XLS format. Open it in your spreadsheet program and save "
        "it as XLSX or CSV, then choose that file.",
    ),
    "workbook_is_xlsb": QT_TRANSLATE_NOOP(
        "Messages",
        "{file} is a binary Excel workbook. Save it as XLSX in Excel, then choose that file.",
    ),
    "workbook_reader_unsafe": QT_TRANSLATE_NOOP(
        "Messages",
        "The spreadsheet reader is installed without its safety part. Install PLC Desktop again.",
    ),
    "workbook_too_large": QT_TRANSLATE_NOOP(
        "Messages",
        "This workbook is larger than can be read safely. Split it into smaller ones.",
    ),
    "workbook_too_many_rows": QT_TRANSLATE_NOOP(
        "Messages",
        "This workbook has a sheet with more than {limit} rows. Split it into smaller ones.",
    ),
    # reports
    "fonts_missing": QT_TRANSLATE_NOOP(
        "Messages",
        "The fonts of PLC Desktop ({family}) are missing, so papers cannot be drawn. "
        "Install the program again.",
    ),
    "fonts_not_saved": QT_TRANSLATE_NOOP(
        "Messages",
        "The fonts could not be saved in {folder}: {why}. Make room on the disk or "
        "allow the program to write there, and try again.",
    ),
    "letters_not_drawable": QT_TRANSLATE_NOOP(
        "Messages",
        "“{text}” cannot be printed because there are no shapes for these letters: "
        "{letters}. Change the text, for example remove the emoji or the hidden "
        "character, and try again.",
    ),
    # services
    "already_enrolled": QT_TRANSLATE_NOOP(
        "Messages",
        "This person is in the cohort already.",
    ),
    "already_awarded": QT_TRANSLATE_NOOP(
        "Messages",
        "{person} has the credential already.",
    ),
    "already_issued": QT_TRANSLATE_NOOP(
        "Messages",
        "The certificate {number} has been issued. What was issued stays as it is.",
    ),
    "attestation_level_unknown": QT_TRANSLATE_NOOP(
        "Messages",
        "This way of signing is not known here. Choose another one.",
    ),
    "credential_is_revoked": QT_TRANSLATE_NOOP(
        "Messages",
        "{number} was revoked, and that is final. Award the credential again if it is due.",
    ),
    "credential_not_found": QT_TRANSLATE_NOOP(
        "Messages",
        "There is no credential with the number {number} here. Check the number on the paper.",
    ),
    "several_with_number": QT_TRANSLATE_NOOP(
        "Messages",
        "More than one credential has the number {number}. Use its id instead.",
    ),
    "step_in_force": QT_TRANSLATE_NOOP(
        "Messages",
        "A credential for this step is in force. Revoke it first, or issue it again under the same"
        " id.",
    ),
    "reissue_reason_missing": QT_TRANSLATE_NOOP(
        "Messages",
        "Write down why it is issued again, such as “name corrected”.",
    ),
    "not_eligible_any_more": QT_TRANSLATE_NOOP(
        "Messages",
        "What {number} rests on has changed and no longer suffices, so it cannot be issued "
        "again. Complete what is missing first, or revoke it.",
    ),
    "not_an_issuer": QT_TRANSLATE_NOOP(
        "Messages",
        "{name} does not issue credentials. Give them the role of issuer first.",
    ),
    "not_signed": QT_TRANSLATE_NOOP(
        "Messages",
        "{number} was issued without a key, so it has no signed credential. Issue it again "
        "with the issuer's passphrase.",
    ),
    "step_not_complete": QT_TRANSLATE_NOOP(
        "Messages",
        "This step is not complete yet, so nothing can be issued for it: {step}.",
    ),
    "revoked_cannot_be_undone": QT_TRANSLATE_NOOP(
        "Messages",
        "A revocation is final, because others may know of it. Award the credential again if "
        "it is due.",
    ),
    "not_enrolled": QT_TRANSLATE_NOOP(
        "Messages",
        "{name} is not enrolled in a cohort. Enroll them first.",
    ),
    "award_was_taken_back": QT_TRANSLATE_NOOP(
        "Messages",
        "The award {number} was taken back, so there is nothing to issue. Award the "
        "credential again first.",
    ),
    "break_out_of_range": QT_TRANSLATE_NOOP(
        "Messages",
        "The break must be shorter than a day. Check it.",
    ),
    "break_too_long": QT_TRANSLATE_NOOP(
        "Messages",
        "The break is as long as the whole time or longer. Check the break.",
    ),
    "changed_since": QT_TRANSLATE_NOOP(
        "Messages",
        "Something newer has changed this since, so it cannot simply be undone. Change "
        "it back by hand.",
    ),
    "choice_unknown": QT_TRANSLATE_NOOP(
        "Messages",
        '"{choice}" is not one of the choices. Choose one from the list.',
    ),
    "content_changed": QT_TRANSLATE_NOOP(
        "Messages",
        "A line of {person} on {date} has changed since it was shown. Open the page "
        "again, read it, then sign.",
    ),
    "date_out_of_range": QT_TRANSLATE_NOOP(
        "Messages",
        "The date {date} is not between 2000 and 2100. Check the year.",
    ),
    "decision_unknown": QT_TRANSLATE_NOOP(
        "Messages",
        "A line can only be signed or returned.",
    ),
    "email_unreadable": QT_TRANSLATE_NOOP(
        "Messages",
        "This is not an e-mail address. It needs a name, an @ and a place, such as "
        "ana@example.org.",
    ),
    "end_before_start": QT_TRANSLATE_NOOP(
        "Messages",
        "The end is not after the start. Check both times.",
    ),
    "end_before_start_date": QT_TRANSLATE_NOOP(
        "Messages",
        "The end is before the start ({date}). Change one of the two dates.",
    ),
    "entry_is_void": QT_TRANSLATE_NOOP(
        "Messages",
        "This line is void. Restore it before changing it.",
    ),
    "issued_cannot_be_undone": QT_TRANSLATE_NOOP(
        "Messages",
        "A certificate that was issued cannot be undone: the paper may be in somebody's hands.",
    ),
    "length_differs_from_times": QT_TRANSLATE_NOOP(
        "Messages",
        "Start, end and break give another length than the one typed. Change one of them.",
    ),
    "list_too_long": QT_TRANSLATE_NOOP(
        "Messages",
        "The list has too many items; at most {limit} fit.",
    ),
    "minutes_out_of_range": QT_TRANSLATE_NOOP(
        "Messages",
        "The length must be between 1 minute and 24 hours. Check the times or the length.",
    ),
    "not_eligible": QT_TRANSLATE_NOOP(
        "Messages",
        "The credential cannot be awarded yet: not all four steps are done. See what is"
        " missing for each person.",
    ),
    "not_issued": QT_TRANSLATE_NOOP(
        "Messages",
        "The certificate {number} has not been issued yet, so there is no paper to "
        "show. Issue it first.",
    ),
    "not_remembered": QT_TRANSLATE_NOOP(
        "Messages",
        "This computer has not kept the key of this workspace. Type the passphrase.",
    ),
    "not_staff": QT_TRANSLATE_NOOP(
        "Messages",
        "This person does not work at the office. Choose somebody with the role staff.",
    ),
    "not_the_supervisor": QT_TRANSLATE_NOOP(
        "Messages",
        "This person is not the supervisor of this placement today. Change the "
        "supervisor in the placement, or choose the right one.",
    ),
    "not_waiting": QT_TRANSLATE_NOOP(
        "Messages",
        "One of these lines does not wait for a signature any more. Open the page again"
        " to see what still waits.",
    ),
    "nothing_to_sign": QT_TRANSLATE_NOOP(
        "Messages",
        "No line was chosen. Choose at least one line to sign or return.",
    ),
    "nothing_to_undo": QT_TRANSLATE_NOOP(
        "Messages",
        "There is nothing to undo in this step.",
    ),
    "number_out_of_range": QT_TRANSLATE_NOOP(
        "Messages",
        "The number {number} cannot be right here. Check it.",
    ),
    "passphrases_differ": QT_TRANSLATE_NOOP(
        "Messages", "The two passphrases are not the same. Type them again."
    ),
    "passphrase_too_short": QT_TRANSLATE_NOOP(
        "Messages",
        "The passphrase is too short. Use at least {least} characters.",
    ),
    "placement_signed": QT_TRANSLATE_NOOP(
        "Messages",
        "Hours at this placement were signed for {name}, so it stays theirs. Make a new placement "
        "for the other person.",
    ),
    "record_in_use": QT_TRANSLATE_NOOP(
        "Messages",
        "Other records still need this one ({uses}), so it stays. Change or delete those first.",
    ),
    "reference_missing": QT_TRANSLATE_NOOP(
        "Messages",
        "What this record refers to is no longer here. Choose another one.",
    ),
    "return_reason_missing": QT_TRANSLATE_NOOP(
        "Messages",
        "Please say why the line goes back. The parent leader sees the reason.",
    ),
    "rule_set_in_use": QT_TRANSLATE_NOOP(
        "Messages",
        'People are enrolled under "{name}", version {version}, so it does not change. '
        "Save your changes as a new version.",
    ),
    "rule_set_missing": QT_TRANSLATE_NOOP(
        "Messages",
        "This workspace has no rule set. Make one under Settings first.",
    ),
    "same_record": QT_TRANSLATE_NOOP(
        "Messages",
        "Choose two different people to compare.",
    ),
    "self_sign_off": QT_TRANSLATE_NOOP(
        "Messages",
        "Nobody signs their own hours. Another supervisor has to sign these lines.",
    ),
    "self_supervision": QT_TRANSLATE_NOOP(
        "Messages",
        "Nobody supervises themselves. Choose another supervisor.",
    ),
    "signed_cannot_be_deleted": QT_TRANSLATE_NOOP(
        "Messages",
        "Somebody has signed or returned this line, so it cannot be deleted. Void it "
        "with a reason instead.",
    ),
    "signed_the_other": QT_TRANSLATE_NOOP(
        "Messages",
        "{signer} signed hours of {name}, and nobody signs their own hours. If the two records are "
        "one person, take those signatures back first.",
    ),
    "statement_unknown": QT_TRANSLATE_NOOP(
        "Messages",
        "The sentence above the signature has changed. Open the page again and read it "
        "before signing.",
    ),
    "supervisor_missing": QT_TRANSLATE_NOOP(
        "Messages",
        "{person} has no supervisor at {site}, so nobody could sign. Choose a "
        "supervisor in the placement first.",
    ),
    "text_looks_sensitive": QT_TRANSLATE_NOOP(
        "Messages",
        "This looks like a Social Security number. This program must not hold one; "
        "please take it out.",
    ),
    "time_has_seconds": QT_TRANSLATE_NOOP(
        "Messages",
        "A time has hours and minutes only. Type it again.",
    ),
    "void_reason_missing": QT_TRANSLATE_NOOP(
        "Messages",
        "Please say why the line is void. The reason stays with the line.",
    ),
    "year_out_of_range": QT_TRANSLATE_NOOP(
        "Messages",
        "The year {year} cannot be right here. Check it.",
    ),
    # command line
    "bug": QT_TRANSLATE_NOOP(
        "Messages",
        "Something went wrong inside the program ({kind}). Nothing was changed. Please "
        "send the log file {log} to support; it holds no names.",
    ),
    "entry_not_waiting": QT_TRANSLATE_NOOP(
        "Messages",
        "The line {id} does not wait for {supervisor}. It may be signed or returned already, "
        "void, held as a possible double entry, or another supervisor's.",
    ),
    "not_a_folder": QT_TRANSLATE_NOOP(
        "Messages",
        "{path} is a file, not a folder. Choose another place for the papers.",
    ),
    "workspace_unreadable": QT_TRANSLATE_NOOP(
        "Messages",
        "This computer does not let you read {path}. Ask who owns the file, or take a copy "
        "that is yours.",
    ),
    "backup_missing": QT_TRANSLATE_NOOP(
        "Messages",
        "There is no backup at {path}. Choose one from the list of backups.",
    ),
    "file_not_written": QT_TRANSLATE_NOOP(
        "Messages",
        "{path} could not be written ({why}). Close it in other programs, or choose another name.",
    ),
    "file_held": QT_TRANSLATE_NOOP(
        "Messages",
        "{path} is open in another program, or write-protected, and is as it was. Close it there"
        " and try again, or choose another name.",
    ),
    "path_too_long": QT_TRANSLATE_NOOP(
        "Messages",
        "The name {path} is too long for this computer. Choose a shorter name, or a folder that is"
        " not so deep inside others.",
    ),
    "folder_not_writable": QT_TRANSLATE_NOOP(
        "Messages",
        "The folder of {path} cannot be written to ({why}). Choose another folder, or "
        "ask who may write there.",
    ),
    "no_display": QT_TRANSLATE_NOOP(
        "Messages",
        "There is no display on this computer, so no window can open. All other "
        "commands work without one.",
    ),
    "passphrase_file_unreadable": QT_TRANSLATE_NOOP(
        "Messages",
        "The passphrase could not be read from {path}. Write it on the first line of a "
        "text file, or use the variable PLC_PASSPHRASE.",
    ),
    "person_ambiguous": QT_TRANSLATE_NOOP(
        "Messages",
        "More than one person is called {name}. Give the id instead; the command dump lists ids.",
    ),
    "person_not_found": QT_TRANSLATE_NOOP(
        "Messages",
        "Nobody here is called {name}. Check the spelling; the command dump lists all names.",
    ),
    "cohort_not_found": QT_TRANSLATE_NOOP(
        "Messages",
        "No cohort, or more than one, is called {name}. Check the spelling, or give its id; the"
        " command dump lists all cohorts.",
    ),
    "same_person_needs_two_names": QT_TRANSLATE_NOOP(
        "Messages",
        "“{given}” does not say who is the same person. Write the name in the workbook,"
        " an equals sign, and the name here.",
    ),
    "stopped_by_you": QT_TRANSLATE_NOOP(
        "Messages",
        "Stopped. Nothing that was not finished is kept.",
    ),
    "passphrase_not_given": QT_TRANSLATE_NOOP(
        "Messages",
        "No passphrase was given. Put it on the first line of a file and name it with"
        " --passphrase-file, or set the variable {variable}.",
    ),
    # files between people
    "card_name_missing": QT_TRANSLATE_NOOP(
        "Messages",
        "A card needs the name of its holder. Write the name that the office knows.",
    ),
    "card_not_compared": QT_TRANSLATE_NOOP(
        "Messages",
        "Read these words to each other by telephone or face to face first: {words}. If"
        " they are the same on both sides, accept the card.",
    ),
    "card_not_of_a_person": QT_TRANSLATE_NOOP(
        "Messages",
        "{name} is the card of an office, not of a person. Ask the supervisor for their own card.",
    ),
    "card_not_of_an_office": QT_TRANSLATE_NOOP(
        "Messages",
        "{name} is the card of a person, not of an office. Ask the office for its card.",
    ),
    "key_changed": QT_TRANSLATE_NOOP(
        "Messages",
        "The key of {name} is another one than before. Call them. If they made a new "
        "key, accept the change; if not, somebody pretends to be them.",
    ),
    "key_not_trusted": QT_TRANSLATE_NOOP(
        "Messages",
        "No card with this key was accepted, so there is nothing to withdraw.",
    ),
    "key_of_somebody_else": QT_TRANSLATE_NOOP(
        "Messages",
        "This key belongs to {name} already. One key cannot speak for two people.",
    ),
    "key_revoked": QT_TRANSLATE_NOOP(
        "Messages",
        "The key of {name} was withdrawn. What it signs now counts for nothing; ask for"
        " a new card and compare it.",
    ),
    "no_identity": QT_TRANSLATE_NOOP(
        "Messages",
        "There are no keys of your own on this computer yet. Make your card first.",
    ),
    "no_trusted_card": QT_TRANSLATE_NOOP(
        "Messages",
        "No card of {name} was accepted yet. Ask for it, compare the words and accept "
        "it; then send the hours.",
    ),
    "not_asked_for": QT_TRANSLATE_NOOP(
        "Messages",
        "This line was not in the request that is answered.",
    ),
    "other_workspace": QT_TRANSLATE_NOOP(
        "Messages",
        "These signatures are for another office. Nothing was taken.",
    ),
    "request_expired": QT_TRANSLATE_NOOP(
        "Messages",
        "The time for an answer is over. Ask the office for a new request.",
    ),
    "request_from_the_future": QT_TRANSLATE_NOOP(
        "Messages",
        "The request was made at a time that is still to come. Check the clock of this "
        "computer; if it is right, call the office.",
    ),
    "revoke_reason_missing": QT_TRANSLATE_NOOP(
        "Messages",
        "Please say why the key is withdrawn.",
    ),
    "sender_unknown": QT_TRANSLATE_NOOP(
        "Messages",
        "Nobody compared the card of {name} yet, so nothing was changed. Import their "
        "card, read the words to each other, and accept it.",
    ),
    "sender_other_laptop": QT_TRANSLATE_NOOP(
        "Messages",
        "This file says that it comes from another laptop of {name} than the one whose card you "
        "accepted, so nothing was changed. Ask them to write it on that laptop. If they work with "
        "the other laptop from now on, accept its card; the earlier card is withdrawn then.",
    ),
    "file_is_own": QT_TRANSLATE_NOOP(
        "Messages",
        "This file was written by your own organization, for another one. Nothing is to be done "
        "with it here. Give it to them.",
    ),
    "signed_before_asked": QT_TRANSLATE_NOOP(
        "Messages",
        "It says that it was signed before it was asked for. Check the clock of the "
        "supervisor’s computer.",
    ),
    "signed_for_somebody_else": QT_TRANSLATE_NOOP(
        "Messages",
        "The file of {name} holds signatures in the name of another person. Nothing was"
        " taken. Call {name}.",
    ),
    "signed_in_the_future": QT_TRANSLATE_NOOP(
        "Messages",
        "It says that it was signed at a time that is still to come. Check the clocks "
        "of both computers.",
    ),
    "not_addressed_to_you": QT_TRANSLATE_NOOP(
        "Messages",
        "This file was written to somebody else and passed on to you. Nothing was read."
        " Ask the sender to write one to you.",
    ),
    "sign_off_forged": QT_TRANSLATE_NOOP(
        "Messages",
        "A signature in this file does not fit what it stands under. Nothing was taken."
        " Call the supervisor and ask for a new file.",
    ),
    "exchange_file_changed": QT_TRANSLATE_NOOP(
        "Messages",
        "This file was changed after it was signed. Nothing was read. Ask the sender to"
        " send it again, and by another way.",
    ),
    "exchange_file_damaged": QT_TRANSLATE_NOOP(
        "Messages",
        "This file is cut off or damaged. Nothing was read. Ask the sender to send it again.",
    ),
    "exchange_file_malformed": QT_TRANSLATE_NOOP(
        "Messages",
        "This file is signed, but what it says is not complete or not allowed. Nothing "
        "was read. Tell the sender.",
    ),
    "exchange_file_open": QT_TRANSLATE_NOOP(
        "Messages",
        "This file should be locked for its reader and is not. Nothing was read. Ask "
        "the sender to make it again.",
    ),
    "exchange_file_too_large": QT_TRANSLATE_NOOP(
        "Messages",
        "This file is larger than {limit_mb} MB. Nothing was read. Ask the sender for a"
        " smaller one, with fewer lines.",
    ),
    "file_not_kept": QT_TRANSLATE_NOOP(
        "Messages",
        "{path} was written, but the disk gave back something else. Save to another disk.",
    ),
    "newer_exchange_file": QT_TRANSLATE_NOOP(
        "Messages",
        "A newer PLC Desktop made this file. Update PLC Desktop, then open it again; "
        "keep the file.",
    ),
    "not_an_exchange_file": QT_TRANSLATE_NOOP(
        "Messages",
        "PLC Desktop did not make this file for sending, or the file is empty or damaged. Ask for "
        "it again, or choose another file.",
    ),
    "other_exchange_file": QT_TRANSLATE_NOOP(
        "Messages",
        "This is a file of another kind ({kind}). Open it where files of that kind belong.",
    ),
    "age_key_wrong": QT_TRANSLATE_NOOP(
        "Messages",
        "The key for locking files is not one. Ask the other side to export their card again.",
    ),
    "file_not_for_you": QT_TRANSLATE_NOOP(
        "Messages",
        "This file was not made for this computer or person, or it was damaged on the "
        "way. Ask the sender to make it again for your card.",
    ),
    # evaluations and the road over paper
    "evaluation_empty": QT_TRANSLATE_NOOP(
        "Messages",
        "Nothing is rated on this form yet. Rate at least one skill or point, or leave the form"
        " out.",
    ),
    "evaluation_malformed": QT_TRANSLATE_NOOP(
        "Messages",
        "This form is not filled in as it must be ({field}). Fill it in again.",
    ),
    "sheet_unknown": QT_TRANSLATE_NOOP(
        "Messages",
        "No sheet with the number {sheet} was printed here. Check the number at the foot of the"
        " page; if it is right, the sheet was printed on a laptop whose changes are not here yet.",
    ),
    "sheet_number_wrong": QT_TRANSLATE_NOOP(
        "Messages",
        "“{text}” is not the number of a sheet. It stands beside the square code at the foot of"
        " every page, for example K7QM-4RTX-9.",
    ),
    "sheet_page_wrong": QT_TRANSLATE_NOOP(
        "Messages",
        "This sheet has {pages} pages; there is no page {page}.",
    ),
    "sheet_changed": QT_TRANSLATE_NOOP(
        "Messages",
        "A line was changed while the sheet was open. Make the sheet again, then print it.",
    ),
    "scan_elsewhere": QT_TRANSLATE_NOOP(
        "Messages",
        "Scans do not go along with a record that changes its owner. {organization} handed it over "
        "and keeps the sheet; ask them for a copy.",
    ),
    "scan_not_readable": QT_TRANSLATE_NOOP(
        "Messages",
        "{name} is not a PDF, PNG or JPEG that can be read. Scan the page again, or take a photo.",
    ),
    "scan_too_large": QT_TRANSLATE_NOOP(
        "Messages",
        "{name} is too large: a scan may have {limit_mb} MB, {pages} pages and 80 million dots."
        " Scan in black and white or gray at 200 dots per inch.",
    ),
    "too_many_scans": QT_TRANSLATE_NOOP(
        "Messages",
        "These are too many files at once; the limit is {count}. Import the others afterwards.",
    ),
    "nothing_on_scans": QT_TRANSLATE_NOOP(
        "Messages",
        "No line of these scans was chosen. Tick the lines that are signed on the paper.",
    ),
    "signed_before_printed": QT_TRANSLATE_NOOP(
        "Messages",
        "The sheet was printed on {printed_on}; it cannot have been signed before.",
    ),
    "signed_later_than_today": QT_TRANSLATE_NOOP(
        "Messages",
        "{date} is still to come. Write the day that stands on the paper.",
    ),
    "line_not_on_scans": QT_TRANSLATE_NOOP(
        "Messages",
        "Line {number} is not on the scanned pages, or cannot be signed any more.",
    ),
    "changes_not_signed": QT_TRANSLATE_NOOP(
        "Messages",
        "This file holds changes that no laptop signed for. Nothing was taken. Ask the "
        "sender to write it again.",
    ),
    "laptop_unknown": QT_TRANSLATE_NOOP(
        "Messages",
        "Nobody here compared the card of {name} yet, so nothing was changed. Open its "
        "card on this laptop, read the words to each other, and accept it; then read the "
        "file again.",
    ),
    "laptop_revoked": QT_TRANSLATE_NOOP(
        "Messages",
        "{name} was withdrawn from this workspace, so its files are refused. Nothing was "
        "changed. If that is wrong, let it take part again on the page Exchange.",
    ),
    "laptop_not_withdrawn": QT_TRANSLATE_NOOP(
        "Messages", "No laptop of this name is withdrawn. Look at the list again."
    ),
    "laptop_needs_certificate": QT_TRANSLATE_NOOP(
        "Messages",
        "This organization has a key, and that decides who takes part again. Certify {name} with "
        "it under Cards and keys.",
    ),
    "laptop_readmits_itself": QT_TRANSLATE_NOOP(
        "Messages",
        "A laptop cannot let itself take part again; the others would not believe it. Do it on "
        "another laptop.",
    ),
    "laptop_not_introduced": QT_TRANSLATE_NOOP(
        "Messages",
        "This file of {name} brings changes of a laptop that nobody has accepted. "
        "Nothing was taken. Ask {name} to write everything, or accept the card of that "
        "laptop first.",
    ),
    "laptop_not_found": QT_TRANSLATE_NOOP(
        "Messages",
        "There is no laptop called {name} in this workspace. See the list of laptops for "
        "their names.",
    ),
    "laptop_name_missing": QT_TRANSLATE_NOOP(
        "Messages",
        "Please give the laptop a name by which people know it, such as “Ana’s laptop”.",
    ),
    "card_not_of_a_laptop": QT_TRANSLATE_NOOP(
        "Messages",
        "The card of {name} is not the card of a laptop of this workspace. From a laptop of "
        "yours, ask for the card that Exchange, “Write this laptop's card…” makes. The card of "
        "another organization is accepted under Exchange, “Show and read records…”.",
    ),
    "card_of_this_laptop": QT_TRANSLATE_NOOP(
        "Messages",
        "{name} is this laptop, and this is its own card. Here the card of the other laptop is "
        "needed; this card is for the other laptop, to be accepted there.",
    ),
    "card_of_own_organization": QT_TRANSLATE_NOOP(
        "Messages",
        "The card of {name} is a card of your own organization. Here the card of the other "
        "organization is needed; yours is for them, to be accepted there.",
    ),
    "no_laptops": QT_TRANSLATE_NOOP(
        "Messages",
        "There is no other laptop in this workspace yet, so there is nobody to write a "
        "file for. Accept the card of the other laptop first.",
    ),
    "other_workspace_sync": QT_TRANSLATE_NOOP(
        "Messages",
        "This file of {name} belongs to another workspace. Nothing was taken. Records of "
        "other organizations come as .plcrec files.",
    ),
    "conflict_gone": QT_TRANSLATE_NOOP(
        "Messages",
        "This was decided meanwhile, here or on another laptop. Look at the list again.",
    ),
    "choice_not_listed": QT_TRANSLATE_NOOP(
        "Messages",
        "There is no choice {number}: the list has {count}. Look at the list again.",
    ),
    "file_not_read_here": QT_TRANSLATE_NOOP(
        "Messages",
        "No file with the number {number} was read here. The command exchange-status lists those "
        "that were, each with its number.",
    ),
    "pair_same_or_two": QT_TRANSLATE_NOOP(
        "Messages",
        "Two records of the list are decided with --value {same} or --value {two}.",
    ),
    "value_unfit": QT_TRANSLATE_NOOP(
        "Messages",
        "This cannot stand in this field. Choose one of the values, or type one of the same kind.",
    ),
    "join_what": QT_TRANSLATE_NOOP(
        "Messages",
        "Say what to do: --card to write this computer’s card, or --file and --workspace "
        "to make the workspace.",
    ),
    "join_needs_everything": QT_TRANSLATE_NOOP(
        "Messages",
        "This file of {name} holds only a part. Ask there for one that is written for this "
        "laptop: Exchange, “Write a file for it”.",
    ),
    "no_join_card": QT_TRANSLATE_NOOP(
        "Messages",
        "This computer has no card for that workspace yet. Write its card first and let "
        "the other laptop accept it.",
    ),
    "computer_not_enrolled": QT_TRANSLATE_NOOP(
        "Messages",
        "This workspace was copied to this computer, which does not take part yet: you can "
        "read, but not write. To let it take part, open Exchange and choose “Use it here too”.",
    ),
    "import_needs_confirmation": QT_TRANSLATE_NOOP(
        "Messages",
        "This file would hide {people} people and {lines} lines of hours, and {signatures} "
        "signatures would stop counting. Nothing was read. If that is really wanted, type "
        "{confirmation} and read the file again.",
    ),
    "too_many_waiting": QT_TRANSLATE_NOOP(
        "Messages",
        "{changes} changes wait for files that have not arrived, more than can be kept. "
        "Nothing was read. Let the other laptop read a new file of yours, and ask it for one: "
        "Exchange, “Write a file for it”.",
    ),
    "totals_differ": QT_TRANSLATE_NOOP(
        "Messages",
        "The totals of this workspace do not add up. Nothing was read. Run the check in "
        "Settings, then read the file again.",
    ),
    "counts_differ": QT_TRANSLATE_NOOP(
        "Messages",
        "The file holds another number of changes than it says. Nothing was read. Ask for "
        "it again.",
    ),
    "wrong_workspace": QT_TRANSLATE_NOOP(
        "Messages",
        "The file belongs to another workspace. Nothing was read.",
    ),
    "not_erased": QT_TRANSLATE_NOOP(
        "Messages",
        "The file lacks the content of a change that nobody has erased. Nothing was "
        "read. Ask another laptop for everything.",
    ),
    "already_undone": QT_TRANSLATE_NOOP(
        "Messages",
        "This file was taken back already.",
    ),
    "import_is_beginning": QT_TRANSLATE_NOOP(
        "Messages",
        "This workspace began with this file: without it nothing would be left. It cannot be "
        "taken back.",
    ),
    # the organization’s key, certificates, staff turnover, key files
    "card_code_missing": QT_TRANSLATE_NOOP(
        "Messages",
        "No code of an identity card is to be seen in this picture or PDF. Take the "
        "photo again, flat and sharp, with the whole code, or ask for the file.",
    ),
    "card_codes_many": QT_TRANSLATE_NOOP(
        "Messages",
        "There are codes of different cards in this picture or PDF. Take a photo with "
        "one card only.",
    ),
    "card_too_long_for_qr": QT_TRANSLATE_NOOP(
        "Messages",
        "The names on the card of {name} are too long for a code. Give the card as a "
        "file, or make it again with shorter names.",
    ),
    "certificate_chain_too_deep": QT_TRANSLATE_NOOP(
        "Messages",
        "This certificate was signed by a key that may not certify others. Only the "
        "organization’s key certifies; ask the director.",
    ),
    "certificate_expired": QT_TRANSLATE_NOOP(
        "Messages",
        "The certificate of {name} is over. Ask the director to certify the key again.",
    ),
    "certificate_forged": QT_TRANSLATE_NOOP(
        "Messages",
        "This certificate was not signed by the key that it names. It counts for "
        "nothing; find out where it came from.",
    ),
    "certificate_key_unusable": QT_TRANSLATE_NOOP(
        "Messages",
        "This is not a key that can be certified. Take the key from a card, and do not type it.",
    ),
    "certificate_malformed": QT_TRANSLATE_NOOP(
        "Messages",
        "This certificate does not say what it must, so it counts for nothing.",
    ),
    "certificate_missing": QT_TRANSLATE_NOOP(
        "Messages",
        "{name} has no certificate from the organization for this. Ask the director to "
        "certify the key with the organization’s key.",
    ),
    "certificate_not_yet": QT_TRANSLATE_NOOP(
        "Messages",
        "The certificate of {name} begins later. Wait until its first day, or ask the "
        "director for another one.",
    ),
    "certificate_other_workspace": QT_TRANSLATE_NOOP(
        "Messages",
        "This certificate belongs to another organization’s file, so it counts for nothing here.",
    ),
    "certificate_revoked": QT_TRANSLATE_NOOP(
        "Messages",
        "The certificate of {name} was withdrawn. Ask the director whether they should "
        "be certified again.",
    ),
    "certificate_role_missing": QT_TRANSLATE_NOOP(
        "Messages",
        "The certificate of {name} does not allow this. Ask the director to certify the"
        " key for it.",
    ),
    "certificate_roles_missing": QT_TRANSLATE_NOOP(
        "Messages",
        "Choose at least one thing that the key may do.",
    ),
    "certificate_root_unknown": QT_TRANSLATE_NOOP(
        "Messages",
        "This certificate was signed by a key that is not this organization’s. It "
        "counts for nothing; find out where it came from.",
    ),
    "certificate_wrong_cohort": QT_TRANSLATE_NOOP(
        "Messages",
        "The certificate of {name} is for other cohorts. Ask the director to certify "
        "the key for this one too.",
    ),
    "certificate_wrong_site": QT_TRANSLATE_NOOP(
        "Messages",
        "The certificate of {name} is for other organizations. Ask the director to "
        "certify the key for this one too.",
    ),
    "custodian_missing": QT_TRANSLATE_NOOP(
        "Messages",
        "Nobody is listed any more with this copy of the organization’s key, so there is nothing "
        "to take off the list.",
    ),
    "identity_exists": QT_TRANSLATE_NOOP(
        "Messages",
        "The keys of {name} are on this computer already. Bring the other keys to "
        "another computer, or sign in as another user.",
    ),
    "key_file_damaged": QT_TRANSLATE_NOOP(
        "Messages",
        "This key file was changed or is not whole. Use another copy of it, or the printed sheet.",
    ),
    "key_not_registered": QT_TRANSLATE_NOOP(
        "Messages",
        "This key was never registered for the person it names, so the signature does not count.",
    ),
    "newer_key_file": QT_TRANSLATE_NOOP(
        "Messages",
        "This key file was written by a newer PLC Desktop. Update the program on this "
        "computer, then open it again.",
    ),
    "not_a_key_file": QT_TRANSLATE_NOOP(
        "Messages",
        "This file holds no keys. An organization’s key ends in .plcroot, a key backup in .plckey.",
    ),
    "nothing_to_readmit": QT_TRANSLATE_NOOP(
        "Messages",
        "None of these signatures was cut off by the withdrawal of its key, so there is"
        " nothing to let count again.",
    ),
    "other_key_file": QT_TRANSLATE_NOOP(
        "Messages",
        "This key file is of another kind ({kind}). An organization’s key ends in .plcroot, a key"
        " backup in .plckey.",
    ),
    "record_ambiguous": QT_TRANSLATE_NOOP(
        "Messages", "There is more than one “{name}”. Write the id instead of the name."
    ),
    "record_not_found": QT_TRANSLATE_NOOP(
        "Messages", "There is nothing called “{name}” here. Look at the spelling."
    ),
    "readmit_reason_missing": QT_TRANSLATE_NOOP(
        "Messages",
        "Write down why you believe that the signature is theirs. It is kept with the signature.",
    ),
    "role_cannot_move": QT_TRANSLATE_NOOP(
        "Messages",
        "This role cannot go over to somebody else. Choose the roles of the person who leaves.",
    ),
    "root_beside_workspace": QT_TRANSLATE_NOOP(
        "Messages",
        "The organization’s key must not lie in the same folder as the workspace or its backups. "
        "Save it on a USB stick that is locked away.",
    ),
    "root_cannot_be_undone": QT_TRANSLATE_NOOP(
        "Messages",
        "The organization’s key cannot be undone, because others may know it already. If a copy is "
        "lost, replace it.",
    ),
    "root_exists": QT_TRANSLATE_NOOP(
        "Messages",
        "This organization has its key already. Look who holds a copy of it; if one "
        "is lost, replace the key.",
    ),
    "root_file_needed": QT_TRANSLATE_NOOP(
        "Messages",
        "This needs the organization’s key. Put in the stick with its file and choose it.",
    ),
    "root_forged": QT_TRANSLATE_NOOP(
        "Messages",
        "This key does not prove that it is an organization’s, so it counts for nothing.",
    ),
    "root_key_unusable": QT_TRANSLATE_NOOP(
        "Messages",
        "This is not a key that an organization can have, so it counts for nothing.",
    ),
    "root_missing": QT_TRANSLATE_NOOP(
        "Messages",
        "This organization has no key of its own yet. Make one first.",
    ),
    "root_other": QT_TRANSLATE_NOOP(
        "Messages",
        "This is the key of another organization, or of an older file. Use this "
        "organization’s own key or its sheet.",
    ),
    "root_other_workspace": QT_TRANSLATE_NOOP(
        "Messages",
        "This key belongs to another organization’s file, so it counts for nothing here.",
    ),
    "root_replaced": QT_TRANSLATE_NOOP(
        "Messages",
        "This key was replaced by another one. Use a copy of the present one, and"
        " destroy this one.",
    ),
    "same_person_leaves_and_comes": QT_TRANSLATE_NOOP(
        "Messages",
        "The person who leaves and the person who comes are the same. Choose two people.",
    ),
    "wrong_root_passphrase": QT_TRANSLATE_NOOP(
        "Messages",
        "This passphrase does not open the organization’s key. Try again; capitals matter. The "
        "printed sheet makes a new file.",
    ),
    "laptop_impersonated": QT_TRANSLATE_NOOP(
        "Messages",
        "This file of {name} holds changes that were signed in the place of another "
        "laptop. Nothing was taken. Call whoever uses {name}, and withdraw that laptop "
        "if nobody can explain it.",
    ),
    "period_backward": QT_TRANSLATE_NOOP(
        "Messages",
        "The last day ({until_on}) lies before the first one ({from_on}). Change one of them.",
    ),
    "consent_missing": QT_TRANSLATE_NOOP(
        "Messages",
        "This person has not agreed that the office shows their record to others. Ask "
        "them; then tick the consent on their page.",
    ),
    "nothing_to_share": QT_TRANSLATE_NOOP(
        "Messages",
        "None of these people may be shown: they have not agreed, or they are not "
        "enrolled. Nothing was written.",
    ),
    "erase_needs_newer_program": QT_TRANSLATE_NOOP(
        "Messages",
        "A newer version of the program wrote something about this person that this one "
        "cannot take apart. Update the program, then erase again.",
    ),
    "erase_name_wrong": QT_TRANSLATE_NOOP(
        "Messages",
        "What you typed is not the name. Type {name} exactly as it stands there; nothing was "
        "erased.",
    ),
    "erase_reason_missing": QT_TRANSLATE_NOOP(
        "Messages",
        "Write down why, such as “asked for it in writing on 3 May”. The reason stays in the "
        "history.",
    ),
    "erase_reason_names": QT_TRANSLATE_NOOP(
        "Messages",
        "The reason stays, so it must not have the name in it. Write it without the name.",
    ),
    "erase_yourself": QT_TRANSLATE_NOOP(
        "Messages",
        "You cannot erase yourself. Ask a colleague to do it on their laptop.",
    ),
    "not_a_trainer": QT_TRANSLATE_NOOP(
        "Messages",
        "{name} has no certificate as trainer, and trainers are certified here, so only they "
        "confirm attendance. Certify them under Cards and keys, or ask a trainer.",
    ),
    "not_an_instructor": QT_TRANSLATE_NOOP(
        "Messages",
        "{name} has no certificate as instructor, and instructors are certified here, so only they "
        "confirm course results. Certify them under Cards and keys, or ask an instructor.",
    ),
    "made_with_newer_version": QT_TRANSLATE_NOOP(
        "Messages",
        "A newer version of PLC Desktop wrote something here that this one does not know. Read "
        "it as it is; to change or sign it, update the program.",
    ),
    "not_a_coordinator": QT_TRANSLATE_NOOP(
        "Messages",
        "{name} has no certificate as coordinator, and only a coordinator may do this. "
        "Certify them under Cards and keys, or ask a coordinator.",
    ),
    "participant_erased": QT_TRANSLATE_NOOP(
        "Messages", "This person was erased meanwhile, so the answer about them was not kept."
    ),
    "written_about_erased": QT_TRANSLATE_NOOP(
        "Messages",
        "This is about somebody who was erased, so it was not written down. If they come back, "
        "add them as a new person.",
    ),
    "person_erased": QT_TRANSLATE_NOOP(
        "Messages",
        "This person was erased on {date}. Nothing about them is kept but the numbers and "
        "check codes of issued papers.",
    ),
    "pdf_too_long": QT_TRANSLATE_NOOP(
        "Messages",
        "This PDF has more than {pages} pages. Scan the sheets into a file of their own.",
    ),
    "partner_not_found": QT_TRANSLATE_NOOP(
        "Messages",
        "No card of an organization called {name} was accepted. See partner list for their names.",
    ),
    "record_transferred": QT_TRANSLATE_NOOP(
        "Messages",
        "{organization} owns this record since {on}, so nothing is entered or issued here. "
        "What stands here stays as your history. Ask {organization} to do it.",
    ),
    "record_offered": QT_TRANSLATE_NOOP(
        "Messages",
        "This record is offered to {organization} already, until {until}. Wait for their "
        "answer, or withdraw that offer first.",
    ),
    "consent_in_the_future": QT_TRANSLATE_NOOP(
        "Messages",
        "The parent leader cannot have agreed on {on}: that day has not come yet. Write down "
        "the day they said yes.",
    ),
    "offer_over": QT_TRANSLATE_NOOP(
        "Messages",
        "The last day of the offer, {on}, has passed already. Choose a later day.",
    ),
    "offer_unknown": QT_TRANSLATE_NOOP(
        "Messages",
        "This answers nothing that is offered from here, so nothing was changed. Perhaps it "
        "was meant for another workspace, or the offer was made on another laptop whose file "
        "has not come yet.",
    ),
    "not_an_offer": QT_TRANSLATE_NOOP(
        "Messages",
        "This file offers nothing, so there is nothing to accept. Open it under Exchange to "
        "see what it is.",
    ),
    "not_an_acceptance": QT_TRANSLATE_NOOP(
        "Messages",
        "This file accepts nothing, so nothing can be finished with it. Ask the other "
        "organization for the file that was written when they accepted.",
    ),
    "not_a_withdrawal": QT_TRANSLATE_NOOP(
        "Messages",
        "This file withdraws nothing, so there is nothing to remember.",
    ),
    "transfer_withdrawn": QT_TRANSLATE_NOOP(
        "Messages",
        "{organization} withdrew this offer, so the record stays theirs. If that was a "
        "mistake, ask them for a new offer.",
    ),
    "transfer_expired": QT_TRANSLATE_NOOP(
        "Messages",
        "The last day to accept this offer of {organization} has passed. Ask them for a new one.",
    ),
    "transfer_not_for_us": QT_TRANSLATE_NOOP(
        "Messages",
        "This record is offered to {organization}, or to another computer of yours. Only they "
        "can accept it.",
    ),
    "transfer_not_theirs": QT_TRANSLATE_NOOP(
        "Messages",
        "As far as is known here, {organization} owns this record and not who offers it. "
        "Nothing was changed. Clear it up with both before you accept.",
    ),
    "transfer_collides": QT_TRANSLATE_NOOP(
        "Messages",
        "This file would change a record of yours that has the same number but is about "
        "something else, so nothing of it is taken. Tell the other organization: their file "
        "is not right.",
    ),
    "not_an_update": QT_TRANSLATE_NOOP(
        "Messages",
        "This file does not say what has changed in a record that you took over, so there is "
        "nothing to follow. Open it under Exchange, “Show and read records…”, to see what it is.",
    ),
    "record_not_theirs": QT_TRANSLATE_NOOP(
        "Messages",
        "This record is yours: the offer was not accepted, or the record came back. Only to a "
        "new owner is sent what follows.",
    ),
    "update_unknown": QT_TRANSLATE_NOOP(
        "Messages",
        "{organization} says what has changed in a record that did not come to you from them, so "
        "nothing was changed. If another laptop of yours took it over, read its file first.",
    ),
    "update_older": QT_TRANSLATE_NOOP(
        "Messages",
        "A newer file of {organization} about this record was read before, and it held all of "
        "this. Nothing was changed, and nothing is missing.",
    ),
    "update_forked": QT_TRANSLATE_NOOP(
        "Messages",
        "Another file of {organization} with the same number was read before and said something "
        "else: two of their laptops did not know of each other, or a backup was put back. Nothing "
        "was changed. Ask them to bring their laptops together and to send it again.",
    ),
    "update_without_record": QT_TRANSLATE_NOOP(
        "Messages",
        "The record as it was taken over is not on this laptop, so it cannot be told what has "
        "changed. Nothing was changed. Read the file of the laptop that took it over, then this "
        "one again.",
    ),
    "update_takes_away": QT_TRANSLATE_NOOP(
        "Messages",
        "With this file {signatures} signatures would count no more and {records} records would go."
        " That is much: look at it, ask the other organization if it surprises you, and then say"
        " that it is right.",
    ),
    "record_changed_since": QT_TRANSLATE_NOOP(
        "Messages",
        "Your record has changed since you offered it, and they have it as it was: {lines} "
        "more lines of hours, {minutes} more signed minutes, perhaps other details. Look at "
        "it and decide: finish all the same and then send what follows, or withdraw it and "
        "offer it again.",
    ),
    "withdrawn_too_late": QT_TRANSLATE_NOOP(
        "Messages",
        "{organization} withdraws an offer that you accepted before. Both of you signed, so "
        "the record is yours. If it shall be theirs again, offer it to them.",
    ),
    "record_not_whole": QT_TRANSLATE_NOOP(
        "Messages",
        "Something in this record is not filled in as the program asks, or refers to "
        "something that is not here yet, so no other office could read it. Open the person "
        "and look at each page; then offer it again.",
    ),
    "transfer_cannot_be_undone": QT_TRANSLATE_NOOP(
        "Messages",
        "Two organizations signed this, so it cannot be undone here. To give the record back, "
        "offer it to the other organization.",
    ),
    "argument_missing": QT_TRANSLATE_NOOP(
        "Messages",
        "Please say {name} too. The command with --help lists what it needs.",
    ),
}
