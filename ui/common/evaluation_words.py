"""Words of skill and evaluation forms in the window's language."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from plc_desktop.domain.evaluation import CRITERIA, NOT_OBSERVED, SCALE, STATEMENT
from ui.common.marked import QT_TRANSLATE_NOOP

_CRITERIA = {
    "attendance": QT_TRANSLATE_NOOP("Evaluation", "Attendance and punctuality"),
    "dependability": QT_TRANSLATE_NOOP("Evaluation", "Dependability"),
    "initiative": QT_TRANSLATE_NOOP("Evaluation", "Initiative"),
    "quality_of_work": QT_TRANSLATE_NOOP("Evaluation", "Quality of work"),
    "judgment": QT_TRANSLATE_NOOP("Evaluation", "Judgment"),
    "teamwork": QT_TRANSLATE_NOOP("Evaluation", "Teamwork"),
    "adaptability": QT_TRANSLATE_NOOP("Evaluation", "Adaptability"),
    "problem_solving": QT_TRANSLATE_NOOP("Evaluation", "Problem solving"),
    "verbal_communication": QT_TRANSLATE_NOOP("Evaluation", "Spoken communication"),
    "written_communication": QT_TRANSLATE_NOOP("Evaluation", "Written communication"),
    "accepts_feedback": QT_TRANSLATE_NOOP("Evaluation", "Accepts feedback"),
    "professionalism": QT_TRANSLATE_NOOP("Evaluation", "Professional conduct"),
    "ethics": QT_TRANSLATE_NOOP("Evaluation", "Ethics and confidentiality"),
}
_SCORES = {
    0: QT_TRANSLATE_NOOP("Evaluation", "Not observed"),
    1: QT_TRANSLATE_NOOP("Evaluation", "1 Beginning"),
    2: QT_TRANSLATE_NOOP("Evaluation", "2 Developing"),
    3: QT_TRANSLATE_NOOP("Evaluation", "3 Capable"),
    4: QT_TRANSLATE_NOOP("Evaluation", "4 Strong"),
}
_MOMENTS = {
    "midpoint": QT_TRANSLATE_NOOP("Evaluation", "Evaluation at midpoint"),
    "final": QT_TRANSLATE_NOOP("Evaluation", "Final evaluation"),
}
_GOALS = {
    "": QT_TRANSLATE_NOOP("Evaluation", "Not said"),
    "all": QT_TRANSLATE_NOOP("Evaluation", "All of them"),
    "some": QT_TRANSLATE_NOOP("Evaluation", "Some of them"),
    "none": QT_TRANSLATE_NOOP("Evaluation", "None yet"),
}
_HOST_AGAIN = {
    "": QT_TRANSLATE_NOOP("Evaluation", "Not said"),
    "yes": QT_TRANSLATE_NOOP("Evaluation", "Yes"),
    "no": QT_TRANSLATE_NOOP("Evaluation", "No"),
}
_STATEMENT = QT_TRANSLATE_NOOP(
    "Evaluation",
    "I supervised this parent leader. The ratings and comments are my own and are fair."
    " I am not family of the parent leader.",
)


def _said(text: str) -> str:
    return QCoreApplication.translate("Evaluation", text)


def criteria() -> list[tuple[str, str]]:
    """Return what is rated about the work: code and words."""
    return [(code, _said(_CRITERIA[code])) for code in CRITERIA]


def scores() -> list[tuple[int, str]]:
    """Return the scores with their words, not observed first."""
    return [(score, _said(_SCORES[score])) for score in (NOT_OBSERVED, *SCALE)]


def moment_words(moment: str) -> str:
    """Return what an evaluation at this moment is called."""
    return _said(_MOMENTS.get(moment, moment))


def goals() -> list[tuple[str, str]]:
    """Return the answers to how many objectives were met."""
    return [(code, _said(words)) for code, words in _GOALS.items()]


def host_again() -> list[tuple[str, str]]:
    """Return the answers to whether they would be hosted again."""
    return [(code, _said(words)) for code, words in _HOST_AGAIN.items()]


def statement() -> str:
    """Return the sentence above the signature; the English one is what is signed."""
    return _said(_STATEMENT) or STATEMENT
