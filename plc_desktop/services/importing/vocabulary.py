"""The words offices use for what the catalogue keeps as codes."""

from __future__ import annotations

from collections.abc import Mapping

from plc_desktop.domain.names import words


def _table(rows: Mapping[str, str]) -> dict[str, str]:
    return {
        " ".join(words(phrase)): code
        for code, phrases in rows.items()
        for phrase in phrases.split(";")
    }


_ORGANIZATION_KINDS = _table(
    {
        "cbo": "cbo; community based organization; community organization; nonprofit; non profit;"
        "organizacion comunitaria; organizacao comunitaria",
        "government_agency": "government agency; agency; government; public agency; state agency;"
        "city agency; agencia; agencia de gobierno; gobierno; governo; municipal",
        "college": "college; community college; university; colegio universitario; universidad;"
        "universidade; faculdade",
        "school": "school; escuela; escola; elementary school; high school; public school",
        "district": "district; school district; distrito; distrito escolar",
        "funder": "funder; foundation; donor; fundacion; fundacao",
        "steering_body": "steering body; steering committee; committee; comite",
    }
)
_LANGUAGES = _table(
    {
        "en": "english; ingles; anglais",
        "es": "spanish; espanol; castellano; espanhol",
        "pt": "portuguese; portugues; brazilian portuguese; portugues brasileiro",
        "ht": "haitian creole; haitian; kreyol; creole; criollo haitiano; haitian kreyol",
        "kea": "cape verdean creole; cape verdean; kriolu; caboverdiano",
        "zh": "chinese; mandarin; cantonese; chino",
        "vi": "vietnamese; vietnamita; tieng viet",
        "km": "khmer; cambodian",
        "ar": "arabic; arabe",
        "ru": "russian; ruso",
        "el": "greek; griego",
        "fr": "french; frances; francais",
        "so": "somali",
        "ne": "nepali",
        "hi": "hindi",
        "ko": "korean; coreano",
        "uk": "ukrainian",
        "yo": "yoruba",
    }
)
_RESULTS = _table(
    {
        "pass": "pass; passed; p; completed; complete; yes; y; successful; satisfactory; s; earned;"
        "aprobado; aprobada; aprovado; aprovada; si; sim; credit; cr; finished;"
        "done; met; a; a minus; a plus; b plus; b; b minus; c plus; c",
        "fail": "fail; failed; f; no; n; unsatisfactory; u; reprobado; reprobada; reprovado;"
        "not met; no credit",
        "in_progress": "in progress; ongoing; enrolled; current; pending; incomplete; i;"
        "registered; en curso; en progreso; em andamento; cursando; tbd",
        "withdrew": "withdrew; withdrawn; w; dropped; drop; retirado; retirada; desistiu; abandono",
    }
)
_DECISIONS = _table(
    {
        "accepted": "accepted; accept; approved; pass; passed; yes; y; complete; completed;"
        "aceptado; aceptada; aprobado; aprobada; aceito; aprovado; si; sim",
        "revise": "revise; revision; revisions; revise and resubmit; needs work; needs revision;"
        "resubmit; revisar; por revisar; rever",
        "declined": "declined; rejected; not accepted; fail; failed; no; n; denied; rechazado;"
        "rechazada; recusado; rejeitado",
        "planned": "planned; pending; in progress; scheduled; tbd; not yet; draft; planeado;"
        "pendiente; en progreso; planejado; pendente; submitted",
    }
)
_ATTENDANCE = _table(
    {
        "present": "present; p; yes; y; x; attended; here; si; sim; presente; asistio; ok; 1",
        "excused": "excused; e; justified; justificado; justificada; excused absence",
        "absent": "absent; a; no; n; ausente; no show; missed; falta; 0",
    }
)
_SECTORS = _table(
    {
        "district": "district; public; public school; distrito",
        "charter": "charter",
        "parochial": "parochial; catholic; religious; parroquial",
        "metco": "metco",
        "other": "other; otro; outro; private",
    }
)


def _code(table: Mapping[str, str], text: str) -> str:
    return table.get(" ".join(words(text)), "")


def organization_kind(text: str) -> str:
    """Return the code of an organization's kind, empty if the word is not known."""
    return _code(_ORGANIZATION_KINDS, text)


def language(text: str) -> str:
    """Return a language code, or the text itself if the language is not known by name."""
    return _code(_LANGUAGES, text) or text.strip()


def course_result(text: str) -> str:
    """Return the code of a course result, empty if the word is not known."""
    spelled_out = text.replace("+", " plus").replace("-", " minus")
    return _code(_RESULTS, spelled_out) or _code(_RESULTS, text)


def capstone_decision(text: str) -> str:
    """Return the code of a panel's decision, empty if the word is not known."""
    return _code(_DECISIONS, text)


def attendance_status(text: str) -> str:
    """Return the code of an attendance, empty if the word is not known."""
    if text.strip() in {"✓", "✔", "☑", "√"}:
        return "present"
    return _code(_ATTENDANCE, text)


def school_sector(text: str) -> str:
    """Return the code of a school sector, empty if the word is not known."""
    return _code(_SECTORS, text)
