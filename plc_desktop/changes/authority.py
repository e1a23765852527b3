"""Who may do what: the organization's root key, and the certificates it signs.

A root certifies keys, and nothing certified certifies further: a chain has two links at most. What
of this counts when, is asked of causality in `storage.authority`, never of a clock.

Source: exchange/FORMAT.md, Roots, certificates, revocations.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from plc_desktop.changes.facts import Fact
from plc_desktop.domain.fields import Json
from plc_desktop.errors import RuleError
from plc_desktop.signing import canonical
from plc_desktop.signing.keys import SigningKey, is_usable, verify

ROOT_DOMAIN = "plc-root/1"
CERTIFICATE_DOMAIN = "plc-certificate/1"
READMIT_DOMAIN = "plc-readmit/1"

ROLE, DEVICE = "role", "device"
SUPERVISOR, ISSUER, COORDINATOR = "supervisor", "issuer", "coordinator"
TRAINER, INSTRUCTOR = "trainer", "instructor"
ROLES = (SUPERVISOR, TRAINER, INSTRUCTOR, ISSUER, COORDINATOR)
"""What a key may be certified for. Source: exchange/FORMAT.md, Roots, certificates, revocations."""

Saw = Callable[[Fact, Fact], bool]
"""Whether the first fact was written down having seen the second in an earlier step."""


@dataclass(frozen=True, kw_only=True)
class Certificate:
    """What a root says about one key.

    Attributes:
        id: Id of the fact.
        kind: `ROLE` or `DEVICE`.
        key: The certified public key, hex.
        person: Id of the person; empty for a device.
        roles: What the key may do; empty for a device.
        sites: Ids of the organizations where; empty means everywhere.
        cohorts: Ids of the cohorts for which; empty means all.
        from_on: First day.
        until_on: Last day, None for no end.
        recipient: Age recipient of a device; may be empty.
        label: What people call the device.
        root: Key that signed, hex.
        at_ms: When, by the clock of the computer where it was signed.
    """

    id: str
    kind: str
    key: str
    person: str
    roles: tuple[str, ...]
    sites: tuple[str, ...]
    cohorts: tuple[str, ...]
    from_on: date
    until_on: date | None
    recipient: str
    label: str
    root: str
    at_ms: int


@dataclass(frozen=True)
class Root:
    """A root key that counts or counted.

    Attributes:
        fact: Where it is written.
        successors: What replaced it, as far as that counts.
    """

    fact: Fact
    successors: tuple[Fact, ...]


def sign_root(
    content: Mapping[str, Json], key: SigningKey, previous: SigningKey | None = None
) -> dict[str, Json]:
    """Return the content of a `root_key` fact with its own proof and its predecessor's consent."""
    payload = _payload(content)
    consent = previous.sign(ROOT_DOMAIN, payload).hex() if previous else ""
    return {**content, "proof": key.sign(ROOT_DOMAIN, payload).hex(), "consent": consent}


def root_objection(content: Mapping[str, Json], workspace: str) -> str:
    """Return why a root key is not genuine, whoever wrote it down; empty if it is.

    Returns:
        "root_other_workspace", "root_key_unusable", "root_forged" or nothing.
    """
    if content.get("workspace") != workspace:
        return "root_other_workspace"
    if not _is_key(content.get("key")):
        return "root_key_unusable"
    if not _is_signed(content, _text(content, "key"), ROOT_DOMAIN, "proof"):
        return "root_forged"
    previous = _text(content, "previous")
    if previous and not _is_signed(content, previous, ROOT_DOMAIN, "consent"):
        return "root_forged"
    return ""


def counted_roots(found: Iterable[Fact], workspace: str, saw: Saw) -> dict[str, Root]:
    """Return the root keys that count or counted, by key.

    The first root is one that saw no other; it is replaced by one that it signed and that saw no
    other replacement. Two that did not see each other both count, and people choose.

    Args:
        found: Every `root_key` fact.
        workspace: Id of this workspace.
        saw: Over these facts.
    """
    genuine = [fact for fact in found if not root_objection(fact.content, workspace)]
    roots: dict[str, Root] = {}
    waiting = [""]
    firsts: dict[str, tuple[Fact, ...]] = {}
    while waiting:
        previous = waiting.pop()
        rivals = [fact for fact in genuine if _text(fact.content, "previous") == previous]
        firsts[previous] = tuple(
            fact for fact in rivals if not any(saw(fact, other) for other in rivals)
        )
        for fact in firsts[previous]:
            key = _text(fact.content, "key")
            if key not in roots and key not in firsts:
                roots[key] = Root(fact, ())
                waiting.append(key)
    return {key: Root(root.fact, firsts[key]) for key, root in roots.items()}


def speaks(roots: Mapping[str, Root], key: str, fact: Fact, saw: Saw) -> bool:
    """Return whether a root key could still sign this fact: what replaced it had seen the fact."""
    root = roots.get(key)
    return root is not None and all(saw(later, fact) for later in root.successors)


def sign_certificate(content: Mapping[str, Json], root: SigningKey) -> dict[str, Json]:
    """Return the content of a `certificate` fact, signed by the root."""
    said = {**content, "root": root.public.hex()}
    return {**said, "sig": root.sign(CERTIFICATE_DOMAIN, _payload(said)).hex()}


def certificate_objection(
    content: Mapping[str, Json], workspace: str, roots: Collection[str], certified: Collection[str]
) -> str:
    """Return why a certificate is not genuine; empty if it is.

    Args:
        content: Content of a `certificate` fact, possibly from outside.
        workspace: Id of this workspace.
        roots: Keys of its roots, replaced ones too.
        certified: Keys that certificates are about, to tell a long chain from a strange one.

    Returns:
        "certificate_other_workspace", "certificate_key_unusable", "certificate_malformed",
        "certificate_chain_too_deep", "certificate_root_unknown", "certificate_forged" or nothing.
    """
    if content.get("workspace") != workspace:
        return "certificate_other_workspace"
    if not _is_key(content.get("key")):
        return "certificate_key_unusable"
    if _parsed("", content) is None:
        return "certificate_malformed"
    root = _text(content, "root")
    if root not in roots:
        is_certified = root in certified
        return "certificate_chain_too_deep" if is_certified else "certificate_root_unknown"
    if not _is_signed(content, root, CERTIFICATE_DOMAIN, "sig"):
        return "certificate_forged"
    return ""


def certificate_of(fact: Fact) -> Certificate:
    """Return what a genuine certificate says.

    Raises:
        RuleError: "certificate_malformed".
    """
    found = _parsed(fact.id, fact.content)
    if found is None:
        raise RuleError("certificate_malformed")
    return found


def coverage_objection(
    found: Certificate, role: str, on: date, site: str | None, cohorts: Collection[str] | None
) -> str:
    """Return why a certificate does not cover an act; empty if it does.

    Args:
        found: The certificate.
        role: What is done.
        on: The day it is done.
        site: Organization where it is done; None if that does not matter.
        cohorts: Cohorts that the person concerned is or was in; None if that does not matter.

    Returns:
        "certificate_role_missing", "certificate_not_yet", "certificate_expired",
        "certificate_wrong_site", "certificate_wrong_cohort" or nothing.
    """
    if role not in found.roles:
        return "certificate_role_missing"
    code = days_objection(found, on)
    if code:
        return code
    if found.sites and site is not None and site not in found.sites:
        return "certificate_wrong_site"
    if found.cohorts and cohorts is not None and not set(found.cohorts) & set(cohorts):
        return "certificate_wrong_cohort"
    return ""


def days_objection(found: Certificate, on: date) -> str:
    """Return "certificate_not_yet" or "certificate_expired" if a day is outside; else nothing."""
    if on < found.from_on:
        return "certificate_not_yet"
    is_over = found.until_on is not None and on > found.until_on
    return "certificate_expired" if is_over else ""


def sign_readmission(content: Mapping[str, Json], root: SigningKey) -> dict[str, Json]:
    """Return the content of a `readmit` fact, signed by the root."""
    said = {**content, "root": root.public.hex()}
    return {**said, "sig": root.sign(READMIT_DOMAIN, _payload(said)).hex()}


def is_readmission(content: Mapping[str, Json]) -> bool:
    """Return whether a `readmit` fact carries the signature of the root it names."""
    return _is_signed(content, _text(content, "root"), READMIT_DOMAIN, "sig")


def is_cut_off(signed: Fact, revocations: Iterable[Fact], grants: Sequence[Fact], saw: Saw) -> bool:
    """Return whether a revocation of its key takes the worth from a signature.

    A revocation spares what it had seen, and nothing else: dates written by the key prove nothing.
    It beats a grant that did not see it; a later grant that did lets the key sign from then on.

    Args:
        signed: The fact that the key signed.
        revocations: Withdrawals of the key.
        grants: What gives the key to its person.
        saw: Over all of these.

    Source: exchange/FORMAT.md, Roots, certificates, revocations, rule 4.
    """
    return not all(
        saw(revocation, signed)
        or any(saw(grant, revocation) and saw(signed, grant) for grant in grants)
        for revocation in revocations
    )


def _parsed(name: str, content: Mapping[str, Json]) -> Certificate | None:
    kind, roles = _text(content, "kind"), _texts(content, "roles")
    sites, cohorts = _texts(content, "sites"), _texts(content, "cohorts")
    from_on, until = _day(content.get("from")), content.get("until")
    until_on = _day(until) if until else None
    at_ms = content.get("at")
    if roles is None or sites is None or cohorts is None or from_on is None:
        return None
    if (until and until_on is None) or type(at_ms) is not int:
        return None
    is_role = kind == ROLE and bool(roles) and bool(_text(content, "person"))
    is_device = kind == DEVICE and not roles
    if not is_role and not is_device:
        return None
    return Certificate(
        id=name,
        kind=kind,
        key=_text(content, "key"),
        person=_text(content, "person"),
        roles=roles,
        sites=sites,
        cohorts=cohorts,
        from_on=from_on,
        until_on=until_on,
        recipient=_text(content, "recipient"),
        label=_text(content, "label"),
        root=_text(content, "root"),
        at_ms=at_ms,
    )


def _payload(content: Mapping[str, Json]) -> bytes:
    unsigned = {"proof", "consent", "sig"}
    return canonical.encode(
        {name: value for name, value in content.items() if name not in unsigned}
    )


def _is_signed(content: Mapping[str, Json], key: str, purpose: str, name: str) -> bool:
    try:
        public, signature = bytes.fromhex(key), bytes.fromhex(_text(content, name))
        payload = _payload(content)
    except (ValueError, RuleError):
        return False
    return verify(public, purpose, payload, signature)


def _is_key(value: Json) -> bool:
    try:
        return isinstance(value, str) and is_usable(bytes.fromhex(value)) and value == value.lower()
    except ValueError:
        return False


def _day(value: Json) -> date | None:
    try:
        return date.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        return None


def _text(content: Mapping[str, Json], name: str) -> str:
    value = content.get(name)
    return value if isinstance(value, str) else ""


def _texts(content: Mapping[str, Json], name: str) -> tuple[str, ...] | None:
    values = content.get(name)
    if not isinstance(values, list):
        return None
    texts = [item for item in values if isinstance(item, str)]
    return tuple(texts) if len(texts) == len(values) else None
