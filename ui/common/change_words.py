"""What somebody did, in words: the codes that every step of the change log carries."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from plc_desktop.domain.records import KINDS
from ui.common.labels import kind_label
from ui.common.marked import QT_TRANSLATE_NOOP

_WORDS: Mapping[str, str] = {
    "acting_supervisor_set": QT_TRANSLATE_NOOP("Changes", "Acting supervisor set"),
    "attendance_recorded": QT_TRANSLATE_NOOP("Changes", "Attendance written down"),
    "award_taken_back": QT_TRANSLATE_NOOP("Changes", "Award taken back"),
    "credential_reissued": QT_TRANSLATE_NOOP("Changes", "Credential issued again"),
    "credential_revoked": QT_TRANSLATE_NOOP("Changes", "Credential revoked"),
    "step_issued": QT_TRANSLATE_NOOP("Changes", "Step credentials issued"),
    "status_list_made": QT_TRANSLATE_NOOP("Changes", "Status list made"),
    "issue_step": QT_TRANSLATE_NOOP("Changes", "Step credential issued"),
    "revoke_credential": QT_TRANSLATE_NOOP("Changes", "Credential revoked"),
    "status_list": QT_TRANSLATE_NOOP("Changes", "Status list made"),
    "credential_issued": QT_TRANSLATE_NOOP("Changes", "Credential issued"),
    "credentials_awarded": QT_TRANSLATE_NOOP("Changes", "Credential awarded"),
    "enrollment_status_set": QT_TRANSLATE_NOOP("Changes", "Status changed"),
    "hours_edited": QT_TRANSLATE_NOOP("Changes", "Hours changed"),
    "hours_recorded": QT_TRANSLATE_NOOP("Changes", "Hours written down"),
    "hours_restored": QT_TRANSLATE_NOOP("Changes", "Hours brought back"),
    "hours_signed_off": QT_TRANSLATE_NOOP("Changes", "Hours signed off"),
    "hours_submitted": QT_TRANSLATE_NOOP("Changes", "Hours submitted"),
    "hours_voided": QT_TRANSLATE_NOOP("Changes", "Hours made void"),
    "hours_withdrawn": QT_TRANSLATE_NOOP("Changes", "Hours taken back from signing"),
    "key_revoked": QT_TRANSLATE_NOOP("Changes", "Key withdrawn"),
    "key_trusted": QT_TRANSLATE_NOOP("Changes", "Identity card accepted"),
    "sign_off_requested": QT_TRANSLATE_NOOP("Changes", "Hours sent to be signed"),
    "signatures_imported": QT_TRANSLATE_NOOP("Changes", "Signatures received"),
    "key_made": QT_TRANSLATE_NOOP("Changes", "Supervisor's key made"),
    "laptop_named": QT_TRANSLATE_NOOP("Changes", "Laptop named"),
    "laptop_accepted": QT_TRANSLATE_NOOP("Changes", "Laptop accepted"),
    "laptop_revoked": QT_TRANSLATE_NOOP("Changes", "Laptop withdrawn"),
    "laptop_readmitted": QT_TRANSLATE_NOOP("Changes", "Laptop takes part again"),
    "conflict_resolved": QT_TRANSLATE_NOOP("Changes", "Conflict decided"),
    "device": QT_TRANSLATE_NOOP("Changes", "Laptop accepted"),
    "partner_accepted": QT_TRANSLATE_NOOP("Changes", "Another organization accepted"),
    "records_shared": QT_TRANSLATE_NOOP("Changes", "Records shown to another organization"),
    "records_received": QT_TRANSLATE_NOOP("Changes", "Records of another organization received"),
    "record_linked": QT_TRANSLATE_NOOP("Changes", "Record of another organization linked"),
    "partner": QT_TRANSLATE_NOOP("Changes", "Another organization accepted"),
    "record_offered": QT_TRANSLATE_NOOP("Changes", "Record offered to another organization"),
    "record_taken_over": QT_TRANSLATE_NOOP(
        "Changes", "Record taken over from another organization"
    ),
    "record_handed_over": QT_TRANSLATE_NOOP(
        "Changes", "Record handed over to another organization"
    ),
    "update_sent": QT_TRANSLATE_NOOP("Changes", "New owner told what has changed"),
    "update_taken": QT_TRANSLATE_NOOP("Changes", "Changes of the former owner followed"),
    "versions_combined": QT_TRANSLATE_NOOP(
        "Changes", "The former owner's newer file holds, which another laptop had read"
    ),
    "transfer_update": QT_TRANSLATE_NOOP("Changes", "New owner told what has changed"),
    "offer_withdrawn": QT_TRANSLATE_NOOP("Changes", "Offer of a record withdrawn"),
    "withdrawal_received": QT_TRANSLATE_NOOP("Changes", "Withdrawal of an offer received"),
    "transfer_offer": QT_TRANSLATE_NOOP("Changes", "Offer to another organization"),
    "transfer": QT_TRANSLATE_NOOP("Changes", "Change of owner, signed by both"),
    "transfer_withdrawn": QT_TRANSLATE_NOOP("Changes", "Offer withdrawn"),
    "handed_over": QT_TRANSLATE_NOOP("Changes", "Signatures taken over"),
    "shared_records": QT_TRANSLATE_NOOP("Changes", "Records shown to another organization"),
    "external_record": QT_TRANSLATE_NOOP("Changes", "Record of another organization"),
    "external_person": QT_TRANSLATE_NOOP("Changes", "Record of another organization linked"),
    "said_again": QT_TRANSLATE_NOOP("Changes", "Kept as it was when somebody was erased"),
    "salvaged": QT_TRANSLATE_NOOP("Changes", "What waited in vain entered"),
    "evaluation_saved": QT_TRANSLATE_NOOP("Changes", "Evaluation written down"),
    "evaluation_taken_back": QT_TRANSLATE_NOOP("Changes", "Evaluation taken back"),
    "paper_sheet_printed": QT_TRANSLATE_NOOP("Changes", "Sheet printed to be signed"),
    "hours_signed_on_paper": QT_TRANSLATE_NOOP("Changes", "Signed sheet scanned"),
    "parent_leader_enrolled": QT_TRANSLATE_NOOP("Changes", "Parent leader enrolled"),
    "people_erased": QT_TRANSLATE_NOOP("Changes", "Person erased"),
    "people_different": QT_TRANSLATE_NOOP("Changes", "Told two people apart"),
    "people_enrolled": QT_TRANSLATE_NOOP("Changes", "People enrolled"),
    "people_same": QT_TRANSLATE_NOOP("Changes", "Two records are one person"),
    "people_separated": QT_TRANSLATE_NOOP("Changes", "Two records taken apart again"),
    "placement_ended": QT_TRANSLATE_NOOP("Changes", "Placement ended"),
    "placement_reassigned": QT_TRANSLATE_NOOP("Changes", "Other supervisor"),
    "rule_set_moved": QT_TRANSLATE_NOOP("Changes", "Moved to other rules"),
    "rule_set_saved": QT_TRANSLATE_NOOP("Changes", "Rules saved"),
    "same_event": QT_TRANSLATE_NOOP("Changes", "Double entry decided: one event"),
    "sign_off_taken_back": QT_TRANSLATE_NOOP("Changes", "Sign-off taken back"),
    "two_events": QT_TRANSLATE_NOOP("Changes", "Double entry decided: two events"),
    "deleted": QT_TRANSLATE_NOOP("Changes", "Deleted"),
    "undone": QT_TRANSLATE_NOOP("Changes", "Undone"),
    "week_attested": QT_TRANSLATE_NOOP("Changes", "Week confirmed"),
    "workbook_imported": QT_TRANSLATE_NOOP("Changes", "Workbook imported"),
    "workspace_made": QT_TRANSLATE_NOOP("Changes", "Workspace made"),
    # fact types, as the history of a record names them
    "sign_off": QT_TRANSLATE_NOOP("Changes", "Signed or returned"),
    "person_key": QT_TRANSLATE_NOOP("Changes", "Supervisor's key made"),
    "trusted_key": QT_TRANSLATE_NOOP("Changes", "Identity card accepted"),
    "revoke_key": QT_TRANSLATE_NOOP("Changes", "Key withdrawn"),
    "sign_request": QT_TRANSLATE_NOOP("Changes", "Hours sent to be signed"),
    "evaluation": QT_TRANSLATE_NOOP("Changes", "Evaluation by the supervisor"),
    "paper_sheet": QT_TRANSLATE_NOOP("Changes", "Sheet printed to be signed"),
    "erase": QT_TRANSLATE_NOOP("Changes", "Person erased"),
    "void": QT_TRANSLATE_NOOP("Changes", "Made void"),
    "deadlines_chosen": QT_TRANSLATE_NOOP("Changes", "Time to answer chosen"),
    "edit_reason": QT_TRANSLATE_NOOP("Changes", "Why a signed line was changed"),
    "distinct": QT_TRANSLATE_NOOP("Changes", "Double entry decided: two events"),
    "same_person": QT_TRANSLATE_NOOP("Changes", "Two records are one person"),
    "different_people": QT_TRANSLATE_NOOP("Changes", "Told two people apart"),
    "award": QT_TRANSLATE_NOOP("Changes", "Credential awarded"),
    "issue": QT_TRANSLATE_NOOP("Changes", "Credential issued"),
    "retract": QT_TRANSLATE_NOOP("Changes", "Taken back"),
    "key_certified": QT_TRANSLATE_NOOP("Changes", "Key certified"),
    "device_certified": QT_TRANSLATE_NOOP("Changes", "Computer certified"),
    "certificate_revoked": QT_TRANSLATE_NOOP("Changes", "Certificate withdrawn"),
    "signatures_readmitted": QT_TRANSLATE_NOOP("Changes", "Signatures let count again"),
    "root_made": QT_TRANSLATE_NOOP("Changes", "Root key made"),
    "root_replaced": QT_TRANSLATE_NOOP("Changes", "Root key replaced"),
    "root_recovered": QT_TRANSLATE_NOOP("Changes", "Root file made from the sheet"),
    "root_sheet_made": QT_TRANSLATE_NOOP("Changes", "Sheet of the root key printed"),
    "custodian_added": QT_TRANSLATE_NOOP("Changes", "Copy of the root key given"),
    "custodian_removed": QT_TRANSLATE_NOOP("Changes", "Copy of the root key handed back"),
    "staff_changed": QT_TRANSLATE_NOOP("Changes", "Staff changed"),
    "root_key": QT_TRANSLATE_NOOP("Changes", "Root key made"),
    "certificate": QT_TRANSLATE_NOOP("Changes", "Key certified"),
    "revoke_certificate": QT_TRANSLATE_NOOP("Changes", "Certificate withdrawn"),
    "readmit": QT_TRANSLATE_NOOP("Changes", "Signatures let count again"),
    "custodian": QT_TRANSLATE_NOOP("Changes", "Copy of the root key given"),
    "home": QT_TRANSLATE_NOOP("Changes", "Workspace made"),
}

_KIND_LABELS = {kind.name: kind.label for kind in KINDS}


def change_text(what: str) -> str:
    """Return what was done, such as "Hours signed off"; an unknown code shows as it is."""
    if what in _WORDS:
        return QCoreApplication.translate("Changes", _WORDS[what])
    for ending, source in (
        ("_saved", QT_TRANSLATE_NOOP("Changes", "{kind} saved")),
        ("_deleted", QT_TRANSLATE_NOOP("Changes", "{kind} deleted")),
    ):
        kind = what.removesuffix(ending)
        if kind != what and kind in _KIND_LABELS:
            words = QCoreApplication.translate("Changes", source)
            return words.format(kind=kind_label(_KIND_LABELS[kind]))
    return what.replace("_", " ").capitalize()
