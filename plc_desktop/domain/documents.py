"""What each paper says, with every number computed: services fill these in, reports draw them.

Lengths are whole minutes, days are plain dates; words are chosen where the paper is drawn.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time


@dataclass(frozen=True, kw_only=True)
class Signatory:
    """A person with a signature line.

    Attributes:
        name: Full name, in any script.
        title: Function, organization or both, as printed below the name; may be empty.
    """

    name: str
    title: str = ""


@dataclass(frozen=True, kw_only=True)
class CertificateReport:
    """One certificate as it is printed.

    A requirement that the rule set does not ask for is `None` and is not printed.
    Source: MPC steps 1 to 4; program §5.

    Attributes:
        number: Certificate number, for example `BSC-K7-0042`.
        check_code: Short code beside the number, to compare by telephone.
        recipient: Name as the recipient wants it printed.
        recipient_language: Code of the recipient's language, for a second language on the paper;
            empty if not known.
        issuer: Name of the issuing organization.
        host: Name of the organization where the field experience took place; may be empty.
        course_credits: College credits of the course; 0 prints as completed without credit.
        field_minutes: Supervised field experience that counted.
        training_minutes: Additional training, printed as contact hours.
        capstone: Title of the accepted capstone project; empty prints as completed.
        awarded_on: Day on which the credential was awarded.
        issued_on: Day on which this paper was made.
        signatories: Who signs, from left to right; one or two fit on the page.
        claim: Text of the signed code; empty if nobody's key was at hand.
        replaces_on: Day of the paper that this one replaces; None for the first one.
    """

    number: str
    check_code: str
    recipient: str
    recipient_language: str = ""
    issuer: str
    host: str = ""
    course_credits: int | None
    field_minutes: int | None
    training_minutes: int | None
    capstone: str | None
    awarded_on: date
    issued_on: date
    signatories: tuple[Signatory, ...]
    claim: str = ""
    replaces_on: date | None = None


@dataclass(frozen=True, kw_only=True)
class PracticumLine:
    """One hours entry as the report shows it.

    Attributes:
        worked_on: Day of the work.
        starts_at: Wall-clock start, if known.
        ends_at: Wall-clock end, if known.
        minutes: Length without the break.
        activity: Activity area.
        description: What was done.
        state: `draft`, `submitted`, `returned` or `signed`. Void entries are never handed over.
        attestation_level: `signed_by_file`, `signed_in_person`, `paper`, `staff`, or empty.
        counts: Whether the minutes count toward the requirement.
        reason: Why it was returned; empty otherwise.
        waiting_since_on: Since when a signature is awaited, if one is.
    """

    worked_on: date
    starts_at: time | None = None
    ends_at: time | None = None
    minutes: int
    activity: str
    description: str = ""
    state: str
    attestation_level: str = ""
    counts: bool = False
    reason: str = ""
    waiting_since_on: date | None = None


@dataclass(frozen=True, kw_only=True)
class PracticumWeek:
    """The signed lines of one week.

    Attributes:
        starts_on: First day of the week, chosen by the office's first day of the week.
        lines: Signed entries, oldest first.
        minutes: Counted minutes of the week.
        cumulative_minutes: Counted minutes up to and including the week.
    """

    starts_on: date
    lines: tuple[PracticumLine, ...]
    minutes: int
    cumulative_minutes: int


@dataclass(frozen=True, kw_only=True)
class ActivityTotal:
    """Counted minutes of one activity area."""

    activity: str
    minutes: int


@dataclass(frozen=True, kw_only=True)
class LevelTotal:
    """Signed minutes of one attestation level, and whether the rule set counts that level."""

    level: str
    minutes: int
    counts: bool


@dataclass(frozen=True, kw_only=True)
class SkillTotal:
    """Counted minutes in which a skill was practiced; an hour may name several."""

    skill: str
    minutes: int


@dataclass(frozen=True, kw_only=True)
class InvolvementTotal:
    """Counted minutes of one involvement type, by its code; an hour may have several."""

    code: str
    minutes: int


@dataclass(frozen=True, kw_only=True)
class EvaluationSummary:
    """What a supervisor said on one skill and evaluation form.

    Attributes:
        moment: "midpoint" or "final".
        supervisor: Whose word it is.
        signed_on: The day it was signed, if it is known.
        level: Attestation level, as for hours.
        skills: Words and score of each skill, 0 for not observed.
        scores: Code and score of each point about the work, 0 for not observed.
        skills_average: Mean of the observed skills in hundredths; None without any.
        scores_average: Mean of the observed points in hundredths; None without any.
        strengths: What goes well.
        growth: What to work on next.
        goals_met: "all", "some", "none" or "".
        host_again: "yes", "no" or "".
        is_reviewed: Whether it was talked over with the parent leader.
        comments: Anything else.
    """

    moment: str
    supervisor: str
    signed_on: date | None = None
    level: str = ""
    skills: tuple[tuple[str, int], ...] = ()
    scores: tuple[tuple[str, int], ...] = ()
    skills_average: int | None = None
    scores_average: int | None = None
    strengths: str = ""
    growth: str = ""
    goals_met: str = ""
    host_again: str = ""
    is_reviewed: bool = False
    comments: str = ""


@dataclass(frozen=True, kw_only=True)
class HoursSheetPerson:
    """One parent leader's hours on an hours sheet.

    Attributes:
        parent_leader: Their name.
        site: Names of the places, joined.
        lines: Every entry in the time covered, oldest first; void ones too.
        signed_minutes: Signed minutes.
        counted_minutes: Those of them that count.
        waiting_minutes: Drafted or submitted minutes.
        returned_minutes: Returned minutes.
        held_minutes: Possible double entries.
    """

    parent_leader: str
    site: str
    lines: tuple[PracticumLine, ...]
    signed_minutes: int
    counted_minutes: int
    waiting_minutes: int
    returned_minutes: int
    held_minutes: int


@dataclass(frozen=True, kw_only=True)
class HoursSheetReport:
    """All hours of a parent leader, or of a cohort, in a range of days. Source: program §5.

    Attributes:
        title: Whose hours: a name, or that of the cohort.
        organization: Who makes the sheet.
        from_on: First day covered.
        until_on: Last day covered.
        made_on: The day it was made.
        people: One part for each parent leader, by name; who has no hours is not among them.
        content_hash: SHA-256 of what it rests on, hex.
    """

    title: str
    organization: str
    from_on: date
    until_on: date
    made_on: date
    people: tuple[HoursSheetPerson, ...]
    content_hash: str


@dataclass(frozen=True, kw_only=True)
class CohortListLine:
    """One parent leader in a list of several organizations.

    Attributes:
        name: As the owner writes it.
        organization: Whose record it is.
        also: Other organizations that showed records of the same person.
        cohort: Name of the cohort; empty without one.
        status: Code of the enrollment's status; empty without one.
        steps_met: How many steps are complete.
        steps: How many there are.
        counted_minutes: Signed, each event once.
        other_minutes: Presumed to be counted already, or shown without lines.
        shown_on: Day of what the owner showed; None for those of the office that makes the list.
        handed_to: Organization that owns the record now, if it is another one; else empty.
    """

    name: str
    organization: str
    also: tuple[str, ...]
    cohort: str
    status: str
    steps_met: int
    steps: int
    counted_minutes: int
    other_minutes: int
    shown_on: date | None
    handed_to: str


@dataclass(frozen=True, kw_only=True)
class CohortListReport:
    """The parent leaders of all organizations, as one of them sees them. Source: program §5.

    Attributes:
        title: The cohort; empty for all.
        organization: Who makes the list.
        made_on: The day it was made.
        lines: One for each parent leader, by name.
        content_hash: SHA-256 of the lines, hex.
    """

    title: str
    organization: str
    made_on: date
    lines: tuple[CohortListLine, ...]
    content_hash: str


@dataclass(frozen=True, kw_only=True)
class PracticumReport:
    """The supervised practicum of one placement, interim or final. Source: program §5.

    Attributes:
        is_final: Whether it is the final report; else an interim one.
        parent_leader: Name of the parent leader.
        site: Name of the placement's organization.
        supervisor: Name of the supervisor; empty when not known.
        supervisor_title: Function of the supervisor.
        coordinator: Name below the coordinator's signature line; may be empty.
        role: Role at the site.
        cohort: Name of the cohort.
        organization: Name of the organization that makes the report.
        rule_set: Name of the rule set version, for example `Pilot rules, version 2`.
        objectives: Learning objectives, one a line; may be empty.
        from_on: First day covered.
        until_on: Last day covered.
        made_on: Day on which the report was made.
        counted_minutes: Signed minutes that count, in this placement.
        required_minutes: What the rule set asks for in field experience.
        waiting_minutes: Submitted or drafted minutes that nobody signed yet.
        returned_minutes: Minutes returned by the supervisor.
        held_minutes: Possible double entries that are held back.
        weeks: Signed entries by week, oldest first.
        waiting: Drafted and submitted entries.
        returned: Returned entries with their reasons.
        held: Possible double entries.
        by_activity: Counted minutes by activity, largest first.
        by_level: Signed minutes by attestation level, strongest first.
        by_skill: Counted minutes by skill, largest first.
        by_involvement: Counted minutes by involvement type, in their order.
        evaluations: What supervisors said about the parent leader, oldest first.
        is_open: Whether something still waits or was returned; then even a final report says so.
        content_hash: SHA-256 of what the report rests on, in hexadecimal.
    """

    is_final: bool
    parent_leader: str
    site: str
    supervisor: str = ""
    supervisor_title: str = ""
    coordinator: str = ""
    role: str = ""
    cohort: str = ""
    organization: str
    rule_set: str = ""
    objectives: str = ""
    from_on: date
    until_on: date
    made_on: date
    counted_minutes: int
    required_minutes: int
    waiting_minutes: int = 0
    returned_minutes: int = 0
    held_minutes: int = 0
    weeks: tuple[PracticumWeek, ...]
    waiting: tuple[PracticumLine, ...] = ()
    returned: tuple[PracticumLine, ...] = ()
    held: tuple[PracticumLine, ...] = ()
    by_activity: tuple[ActivityTotal, ...] = ()
    by_level: tuple[LevelTotal, ...] = ()
    by_skill: tuple[SkillTotal, ...] = ()
    by_involvement: tuple[InvolvementTotal, ...] = ()
    evaluations: tuple[EvaluationSummary, ...] = ()
    is_open: bool = False
    content_hash: str


@dataclass(frozen=True, kw_only=True)
class CardSheet:
    """An identity card on paper: with its code the other side reads it from a scan.

    Attributes:
        name: Whose card it is.
        organization: Where they belong; empty for an office, whose name it would repeat.
        words: Words of its key.
        code: What the QR code says.
        made_on: Day on which the paper was made.
    """

    name: str
    organization: str
    words: tuple[str, ...]
    code: str
    made_on: date


@dataclass(frozen=True, kw_only=True)
class RootSheet:
    """The page to lock away: from it the organization's root key can be made anew.

    Attributes:
        organization: Name of the organization.
        holder: Who keeps the sheet.
        words: Six words of the root key, to compare with the screen.
        code: The secret in groups of four, joined by hyphens. Whoever reads it can certify.
        made_on: Day on which the sheet was printed.
    """

    organization: str
    holder: str
    words: tuple[str, ...]
    code: str
    made_on: date


@dataclass(frozen=True, kw_only=True)
class RecoverySheet:
    """The page to lock away: with it a workspace opens when the passphrase is forgotten.

    Attributes:
        organization: Name of the organization whose workspace it is.
        workspace: Name of the workspace file, without its folder.
        code: Recovery code in groups of four, joined by hyphens.
        made_on: Day on which the code was made; an older sheet of the workspace stops working.
    """

    organization: str
    workspace: str
    code: str
    made_on: date
