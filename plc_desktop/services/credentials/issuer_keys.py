"""The two keys with which somebody issues: one for credentials, one for PDFs."""

from __future__ import annotations

from dataclasses import dataclass

from plc_desktop.changes.facts import PERSON_KEY
from plc_desktop.credentials.pdf_certificate import PdfKey, make_pdf_key, read_pdf_key
from plc_desktop.domain.records import Organization, Person
from plc_desktop.services.sign_off.signatures import registered_keys
from plc_desktop.services.workspace.authority import check_issuer
from plc_desktop.services.workspace.passphrases import check_passphrase
from plc_desktop.services.workspace.session import Session, name_of
from plc_desktop.signing.keys import SigningKey


@dataclass(frozen=True)
class IssuerKeys:
    """What is needed to issue in somebody's name; kept only while a batch runs.

    Attributes:
        person_id: Whose they are.
        signing: Ed25519 key for credentials and codes.
        pdf: P-256 key for PDFs.
    """

    person_id: str
    signing: SigningKey
    pdf: PdfKey


def open_issuer_keys(session: Session, person_id: str, passphrase: str) -> IssuerKeys:
    """Return an issuer's keys; what is missing on this computer is made and registered.

    Raises:
        RuleError: "passphrase_too_short" for a new key, "record_missing", or what the
            organization's root says against it, such as "certificate_missing".
        EnvironmentProblem: "wrong_key_passphrase", "damaged_key" or "key_folder_unusable".
    """
    workspace_id = session.database.workspace_id
    with session.read() as reader:
        name = reader.get(Person, person_id).full_name
        organization = name_of(reader, Organization, session.organization_id)
        registered = registered_keys(reader, person_id)
    if session.keys.has_person_key(workspace_id, person_id):
        signing = session.keys.open_person_key(workspace_id, person_id, passphrase)
    else:
        check_passphrase(passphrase)
        signing = session.keys.make_person_key(workspace_id, person_id, passphrase)
    if signing.public.hex() not in registered:
        with session.transaction("key_made") as work:
            work.add_fact(
                PERSON_KEY,
                {"person": person_id, "key": signing.public.hex(), "nonce": session.nonce()},
            )
    with session.read() as reader:
        check_issuer(reader, session.today(), person_id, signing.public.hex())
    secret = session.keys.open_pdf_secret(workspace_id, person_id, passphrase)
    if secret is None:
        made = make_pdf_key(signing, name, organization, session.environment.clock())
        session.keys.keep_pdf_secret(workspace_id, person_id, made.secret(), passphrase)
        return IssuerKeys(person_id, signing, made)
    return IssuerKeys(person_id, signing, read_pdf_key(secret))
