"""One English sentence for every problem code: what happened, why, what to do.

Owners of a code add it here, in the order of the alphabet within their part.
"""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP

MESSAGES: Mapping[str, str] = {
    # typing
    "field_required": QT_TRANSLATE_NOOP("Messages", "Please fill this in."),
    "not_a_date": QT_TRANSLATE_NOOP(
        "Messages", "This is not a date. Try 3/14, 14 Mar or yesterday."
    ),
    "not_a_duration": QT_TRANSLATE_NOOP(
        "Messages", "This is not a length of time. Try 2:30, 2.5 or 9-11:30."
    ),
    "not_a_number": QT_TRANSLATE_NOOP("Messages", "Please write a whole number."),
    "not_a_time": QT_TRANSLATE_NOOP("Messages", "This is not a time. Try 9:30, 1:15 pm or 13:15."),
    "not_in_list": QT_TRANSLATE_NOOP("Messages", "Please choose one from the list."),
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
        "The database does not save as safely as it must ({setting}). Install PLC Desktop again.",
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
    "changes_missing": QT_TRANSLATE_NOOP(
        "Messages",
        "The file builds on changes that have not arrived here yet. Ask the sender to"
        " export everything. Nothing is lost.",
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
    "cell_has_several": QT_TRANSLATE_NOOP(
        "Messages", "This cell holds several lines. Choose one of them below and change it there."
    ),
    "signature_kept": QT_TRANSLATE_NOOP(
        "Messages", "Nothing was changed: the line stays signed as it was."
    ),
}
