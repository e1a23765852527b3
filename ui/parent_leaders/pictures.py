"""What the page of a parent leader says, made of what the services know."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from plc_desktop.domain.records import Capstone, CourseResult, RuleSetVersion
from plc_desktop.domain.requirements import Reason, StepProgress
from plc_desktop.services.workspace.instants import moment
from ui.common.badges import pace_badge
from ui.common.dates import format_date, format_minutes
from ui.common.labels import badge_for, choice_label, language_label, list_word
from ui.common.painting import Badge, Bar
from ui.common.reasons import reason_text
from ui.parent_leaders.step_cards import StepPicture

if TYPE_CHECKING:
    from plc_desktop.changes.transfers import Transfer
    from plc_desktop.services.app import Office
    from plc_desktop.services.pathway.placements import PlacementSummary
    from plc_desktop.services.people.detail import ParentLeaderDetail

translate = QCoreApplication.translate


@dataclass(frozen=True)
class PersonPicture:
    """A parent leader's detail with the names its records refer to.

    Attributes:
        colleges: Organization id to name, for the courses.
        newest_rules: The rules that somebody enrolled today would get.
        handed_over: By which transfer another organization owns the record; None if it is ours.
    """

    detail: ParentLeaderDetail
    colleges: Mapping[str, str]
    newest_rules: RuleSetVersion
    handed_over: Transfer | None = None


def load_picture(office: Office, person_id: str) -> PersonPicture:
    """Return everything the page shows. Call it on the worker.

    Raises:
        RuleError: "record_missing".
    """
    detail = office.people.parent_leader(person_id)
    ids = {course.college_id for course in detail.courses if course.college_id}
    colleges = {found: office.records.label("organization", found) for found in ids}
    moved = office.transfers.transferred(person_id)
    return PersonPicture(detail, colleges, office.rule_sets.current(), moved)


def owner_words(picture: PersonPicture) -> str:
    """Return who owns the record if it was handed over; empty if it is ours."""
    moved = picture.handed_over
    if moved is None:
        return ""
    day = moment(moved.accepted_at_ms).date()
    return translate(
        "ParentLeaderPage",
        "{name} owns this record since {date}. What stands here is history: hours are added there.",
    ).format(name=moved.taker_name, date=format_date(day))


def subtitle(detail: ParentLeaderDetail) -> str:
    """Return the cohort and who nominated, for the line below the name."""
    cohort = detail.cohort.name if detail.cohort else ""
    return joined(cohort, detail.nominating_organization)


def steps(picture: PersonPicture) -> list[StepPicture]:
    """Return what the four cards say."""
    detail = picture.detail
    course, field, training, capstone = detail.progress.steps
    return [
        _course(picture, course),
        _field(detail, field),
        _training(detail, training),
        _capstone(detail, capstone),
    ]


def person_badge(detail: ParentLeaderDetail) -> Badge:
    """Return where the person stands: the credential, else status, eligible or pace."""
    if detail.credential is not None:
        return badge_for("issued" if detail.credential.issued_on else "awarded")
    if detail.enrollment is None:
        return Badge(translate("ParentLeaderPage", "Not enrolled"))
    if detail.enrollment.status in {"on_hold", "withdrew"}:
        return badge_for(detail.enrollment.status)
    if detail.progress.is_eligible:
        return badge_for("eligible")
    return pace_badge(detail.pace.status)


def facts(detail: ParentLeaderDetail) -> list[tuple[str, str]]:
    """Return labels and values of the facts card."""
    person, enrollment, rules = detail.person, detail.enrollment, detail.rules
    nomination = detail.nomination
    languages = [language_label(person.language), *map(language_label, person.other_languages)]
    version = translate("ParentLeaderPage", "{name}, version {version}").format(
        name=rules.name, version=rules.version
    )
    draft = translate("ParentLeaderPage", "draft, to be confirmed by the steering committee")
    return [
        (translate("ParentLeaderPage", "Called"), person.preferred_name),
        (translate("ParentLeaderPage", "Prints as"), person.printed_name or person.full_name),
        (
            translate("ParentLeaderPage", "Also recorded as"),
            "\n".join(also.label for also in detail.also),
        ),
        (translate("ParentLeaderPage", "Credential"), _credential(detail)),
        (
            translate("ParentLeaderPage", "Nominated by"),
            joined(
                detail.nominating_organization,
                nomination.nominated_by if nomination else "",
                format_date(nomination.nominated_on)
                if nomination and nomination.nominated_on
                else "",
            ),
        ),
        (
            translate("ParentLeaderPage", "Enrolled"),
            joined(
                choice_label(enrollment.status),
                format_date(enrollment.enrolled_on) if enrollment.enrolled_on else "",
            )
            if enrollment
            else "",
        ),
        (
            translate("ParentLeaderPage", "Placement"),
            "\n\n".join(placement_words(found) for found in detail.placements),
        ),
        (
            translate("ParentLeaderPage", "Language"),
            ", ".join(language for language in languages if language),
        ),
        (translate("ParentLeaderPage", "Contact"), joined(person.email, person.phone, by="\n")),
        (
            translate("ParentLeaderPage", "Consents"),
            ", ".join(choice_label(code) for code in person.consents),
        ),
        (
            translate("ParentLeaderPage", "Rule set"),
            joined(version, draft if rules.is_draft else "", by="\n"),
        ),
    ]


def placement_words(found: PlacementSummary) -> str:
    """Return site, role and supervisor of a placement, a line each."""
    placement = found.placement
    supervisor = translate("ParentLeaderPage", "Supervisor {name}").format(name=found.supervisor)
    acting = translate("ParentLeaderPage", "Acting supervisor {name}").format(
        name=found.acting_supervisor
    )
    return joined(
        found.site,
        list_word(placement.role) if placement.role else "",
        supervisor if found.supervisor else translate("ParentLeaderPage", "No supervisor yet"),
        acting if found.acting_supervisor else "",
        by="\n",
    )


def add_hours_address(detail: ParentLeaderDetail) -> str:
    """Return where hours of this person are written down: for the newest placement."""
    if not detail.placements:
        return f"hours/person={detail.person.id}"
    return f"hours/add/{detail.placements[-1].placement.id}"


def joined(*parts: str, by: str = " · ") -> str:
    """Return the parts that are not empty, in one text."""
    return by.join(part for part in parts if part)


def _credential(detail: ParentLeaderDetail) -> str:
    found = detail.credential
    if found is None:
        return ""
    awarded = translate("ParentLeaderPage", "awarded {date}")
    issued = translate("ParentLeaderPage", "issued {date}")
    return joined(
        found.number,
        awarded.format(date=format_date(found.awarded_on)) if found.awarded_on else "",
        issued.format(date=format_date(found.issued_on)) if found.issued_on else "",
    )


def _course(picture: PersonPicture, step: StepProgress) -> StepPicture:
    best = _best_course(picture.detail.courses)
    if step.required:
        lead = translate("ParentLeaderPage", "{done} of {required} credits").format(
            done=step.done, required=step.required
        )
    else:
        passed = translate("ParentLeaderPage", "passed, no credits asked for")
        lead = passed if step.is_met else translate("ParentLeaderPage", "no credits asked for")
    return StepPicture(
        translate("ParentLeaderPage", "Course"),
        lead,
        course_words(best, picture.colleges) if best else _first_reason(step),
        is_met=step.is_met,
        is_begun=best is not None,
    )


def _best_course(courses: Iterable[CourseResult]) -> CourseResult | None:
    order = {"pass": 0, "in_progress": 1, "fail": 2, "withdrew": 3}
    return min(courses, key=lambda course: order.get(course.result, 9), default=None)


def course_words(course: CourseResult, colleges: Mapping[str, str]) -> str:
    """Return college, number and result of a course in one line."""
    grade = (
        "" if course.grade.casefold() == choice_label(course.result).casefold() else course.grade
    )
    return joined(
        colleges.get(course.college_id, ""),
        course.number or course.title,
        choice_label(course.result).lower(),
        grade,
    )


def _field(detail: ParentLeaderDetail, step: StepProgress) -> StepPicture:
    totals = detail.totals
    lead = translate("ParentLeaderPage", "{done} of {required} signed").format(
        done=format_minutes(step.done), required=format_minutes(step.required)
    )
    waiting = [reason for reason in detail.missing if reason.code == "field_waiting"]
    words = [reason_text(reason) for reason in waiting]
    for minutes, source in (
        (
            0 if waiting else totals.waiting_minutes,
            translate("ParentLeaderPage", "{minutes} waiting"),
        ),
        (totals.returned_minutes, translate("ParentLeaderPage", "{minutes} returned")),
        (totals.held_minutes, translate("ParentLeaderPage", "{minutes} held back")),
        (totals.draft_minutes, translate("ParentLeaderPage", "{minutes} in drafts")),
    ):
        if minutes:
            words.append(source.format(minutes=format_minutes(minutes)))
    return StepPicture(
        translate("ParentLeaderPage", "Field experience"),
        lead,
        joined(*words),
        is_met=step.is_met,
        is_begun=bool(step.done or step.waiting or totals.draft_minutes),
        bar=Bar(step.done, step.waiting, step.required, lead),
    )


def _training(detail: ParentLeaderDetail, step: StepProgress) -> StepPicture:
    lead = translate("ParentLeaderPage", "{done} of {required}").format(
        done=format_minutes(step.done), required=format_minutes(step.required)
    )
    topics = [
        f"{list_word(topic)} {format_minutes(minutes)}"
        for topic, minutes in detail.totals.training_by_topic.items()
        if topic and minutes
    ]
    missing = [r.facts.get("topic") for r in step.reasons if r.code == "training_topic_missing"]
    if missing:
        words = translate("ParentLeaderPage", "missing: {topics}").format(
            topics=", ".join(list_word(str(topic)) for topic in missing)
        )
    elif step.is_met:
        words = translate("ParentLeaderPage", "%n topic(s)", "", len(topics))
    else:
        words = joined(*topics)
    return StepPicture(
        translate("ParentLeaderPage", "Training"),
        lead,
        words,
        is_met=step.is_met,
        is_begun=step.done > 0,
        bar=Bar(step.done, 0, step.required, lead),
    )


def _capstone(detail: ParentLeaderDetail, step: StepProgress) -> StepPicture:
    best = _best_capstone(detail.capstones)
    if best is None:
        words = (
            translate("ParentLeaderPage", "No project yet")
            if step.required
            else translate("ParentLeaderPage", "Not asked for")
        )
        return StepPicture(
            translate("ParentLeaderPage", "Capstone"), words, "", is_met=step.is_met, is_begun=False
        )
    return StepPicture(
        translate("ParentLeaderPage", "Capstone"),
        best.title or translate("ParentLeaderPage", "Without a title"),
        capstone_words(best),
        is_met=step.is_met,
        is_begun=True,
    )


def _best_capstone(capstones: Iterable[Capstone]) -> Capstone | None:
    order = {"accepted": 0, "planned": 1, "revise": 2, "declined": 3}
    return min(capstones, key=lambda capstone: order.get(capstone.decision, 9), default=None)


def capstone_words(capstone: Capstone) -> str:
    """Return the decision and the day of the presentation."""
    day = format_date(capstone.presented_on) if capstone.presented_on else ""
    presented = translate("ParentLeaderPage", "presentation {date}")
    return joined(
        choice_label(capstone.decision).lower(), presented.format(date=day) if day else ""
    )


def _first_reason(step: StepProgress) -> str:
    reason: Reason | None = next(iter(step.reasons), None)
    return reason_text(reason) if reason else ""
