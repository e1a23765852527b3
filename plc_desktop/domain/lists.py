"""The fixed lists of the pathway, offered while typing; offices may type something else.

Codes are not needed: what is chosen is stored as the words themselves. Source: program §2.
"""

from __future__ import annotations

from collections.abc import Mapping

ROLES = (
    "Advisory Board Member",
    "Parent Ambassador",
    "Family Advocate",
    "Playgroup Facilitator",
    "Community Organizer",
    "Parent Partner",
    "Health Care Navigator",
    "Family Engagement Coordinator",
)
"""What a parent leader does at a site. Source: MPC."""

SKILLS = (
    "Effective Communication",
    "Public Speaking",
    "Advocacy",
    "Leadership Development",
    "Confidence Speaking Up",
    "Facilitation & Group Management",
    "Relationship Building",
    "Understanding and Navigating Systems",
    "Problem Solving",
)
"""Skills learned on the way. Source: MPC."""


ACTIVITIES = (
    "Direct family work",
    "Policy & advocacy",
    "Outreach & marketing",
    "Evaluation",
    "Community organizing",
    "Facilitation",
    "Meetings",
    "Planning",
)
"""Areas of activity of an hours entry. Source: MPC."""

TRAINING_TOPICS = (
    "Advocacy",
    "Public speaking",
    "Community organizing",
    "System navigation",
    "Project management",
)
"""Topics of the additional training. Source: MPC step 3."""

BARRIERS = (
    "Language",
    "Lack of time (balancing work and family)",
    "Inconsistent communication",
    "Limited financial compensation",
)
"""What stands in the way of parent leaders. Source: MPC."""

SUPPORTS = ("Interpreter", "Childcare", "Transportation", "Meeting space", "Stipend")
"""What a site can offer against a barrier. Source: MPC."""

STAKEHOLDERS = (
    "EEC",
    "Boston Opportunity Agenda",
    "DESE",
    "NY Metro Center",
    "MSPCC",
    "Massachusetts Association of Community Colleges",
    "The Boston Foundation",
)
"""Who receives the report of the pilot. Source: MPC."""

SUGGESTIONS: Mapping[str, tuple[str, ...]] = {
    "roles": ROLES,
    "skills": SKILLS,
    "activities": ACTIVITIES,
    "training_topics": TRAINING_TOPICS,
    "barriers": BARRIERS,
    "supports": SUPPORTS,
    "stakeholders": STAKEHOLDERS,
}
"""The lists by the name that a field's `suggestions` uses."""


def suggestions(name: str) -> tuple[str, ...]:
    """Return the list called `name`, empty if the program knows none."""
    return SUGGESTIONS.get(name, ())
