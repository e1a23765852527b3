"""What offices call their sheets and columns, in English, Spanish and Portuguese.

Words are compared folded and without punctuation. A column that is missing here is not lost: the
office maps it once and the mapping is remembered.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class ColumnRole:
    """One thing a column can hold.

    Attributes:
        weight: How strongly this column speaks for the kind of sheet.
        phrases: What offices write above it.
    """

    weight: float
    phrases: tuple[str, ...]


@dataclass(frozen=True)
class SheetKind:
    """One kind of list.

    Attributes:
        name: Code of the kind.
        titles: Words in the tab's title that speak for it.
        needed: Groups of columns; of each group at least one must be there.
        roles: Columns by code.
    """

    name: str
    titles: tuple[str, ...]
    needed: tuple[tuple[str, ...], ...]
    roles: Mapping[str, ColumnRole]


def _role(weight: float, phrases: str) -> ColumnRole:
    return ColumnRole(weight, tuple(phrase.strip() for phrase in phrases.split(";")))


_PEOPLE = (
    "parent leader; parent leaders; parent leader name; name of parent leader; parent; parent name;"
    "leader; leader name; name; full name; participant; participant name; participants; person;"
    "student; student name; volunteer; volunteer name; intern; intern name; fellow; who;"
    "first and last name; last name first name; name last first; attendee; attendee name;"
    "nombre; nombre completo; nombre y apellido; nombre y apellidos; participante; lider;"
    "padre lider; madre lider; padre madre lider; lider de padres; nombre del participante;"
    "nome; nome completo; pai lider; mae lider; lideranca; nome do participante; nom"
)
_FIRST = "first name; first; given name; forename; primer nombre; nombres; primeiro nome; prenom"
_LAST = (
    "last name; last; surname; family name; apellido; apellidos; sobrenome; ultimo nome; apelido"
)
_EMAIL = (
    "e mail; email; mail; contact e mail; contact email; email address; e mail address; correo;"
    "correo electronico; endereco de email; courriel"
)
_PHONE = (
    "phone; phone number; telephone; tel; mobile; cell; cell phone; contact phone; telefono;"
    "celular; telefone; numero de telefono"
)
_SITE = (
    "site; site name; placement site; organization; agency; host; host organization; location;"
    "placement; cbo; where; host site; organization site; sitio; lugar; organizacion; agencia;"
    "local; organizacao; entidade; instituicao"
)
_SUPERVISOR = (
    "supervisor; supervisor name; site supervisor; field supervisor; supervised by;"
    "supervisora; supervisor a; nombre del supervisor; nome do supervisor"
)
_DATE = (
    "date; date of service; service date; day; date worked; work date; worked on; dates;"
    "date of activity; activity date; session date; when; date completed; fecha;"
    "fecha de servicio; fecha de actividad; dia; data; data do servico"
)
_DURATION = (
    "hours; hrs; hr; hour; hours worked; number of hours; no of hours; total hours; hours total;"
    "duration; time spent; length; time; practicum hours; service hours; contact hours;"
    "hours completed; total time; total hrs; h; horas; hrs trabajadas; horas trabajadas; duracion;"
    "total de horas; tiempo; numero de horas; horas trabalhadas; duracao; tempo"
)
_MINUTES = "minutes; mins; min; duration in minutes; duration min; total minutes; minutos"
_NOTES = (
    "notes; note; comments; comment; remarks; description; details; what was done;"
    "description of activity; activity description; work done; notas; comentarios; descripcion;"
    "observaciones; observacoes; descricao; detalles"
)
_FROM = "start date; starts; start; from; begin date; placement start; fecha de inicio; inicio"
_UNTIL = (
    "end date; ends; end; until; to; placement end; fecha de fin; fin; fecha final; termino;"
    "fecha de termino; data de inicio fim; data final"
)

_PLACEMENT_ROLES = {
    "site": _role(1, _SITE),
    "supervisor": _role(1.5, _SUPERVISOR),
    "role": _role(2, "role; position; job; leadership role; rol; puesto; cargo; funcao; papel"),
    "starts_on": _role(1, _FROM + "; data de inicio"),
    "ends_on": _role(1, _UNTIL),
    "planned": _role(
        3,
        "planned hours; planned; hours planned; hours required; required hours; target hours;"
        "goal hours; horas planeadas; horas previstas; horas planificadas; horas requeridas",
    ),
    "objectives": _role(3, "learning objectives; objectives; goals; objetivos; metas"),
    "supervision_time": _role(2, "weekly supervision; supervision time; supervision"),
    "agreement_signed_on": _role(2, "agreement signed; agreement signed on; agreement date"),
}

HOURS = SheetKind(
    "hours",
    ("hours", "hour log", "timesheet", "time sheet", "time log", "log", "practicum", "horas"),
    (("date",), ("duration", "minutes", "end", "span")),
    {
        "person": _role(1, _PEOPLE),
        "first_name": _role(0.5, _FIRST),
        "last_name": _role(0.5, _LAST),
        "date": _role(2, _DATE),
        "start": _role(
            1.5,
            "start; start time; time in; in; from; begin; begin time; started; clock in;"
            "time started; inicio; hora de inicio; entrada; hora inicio; desde; hora de entrada;"
            "hora inicial",
        ),
        "end": _role(
            1.5,
            "end; end time; time out; out; to; finish; finish time; until; ended; stop; clock out;"
            "time ended; fin; hora de fin; salida; hora fin; hasta; hora final; fim; saida;"
            "hora de salida; hora de termino; hora de saida; ate; termino",
        ),
        "span": _role(1.5, "times; time in out; from to; start end; horario; time worked"),
        "duration": _role(2, _DURATION),
        "minutes": _role(2, _MINUTES),
        "break": _role(1, "break; lunch; break minutes; break min; unpaid break; descanso; pausa"),
        "activity": _role(
            1.5,
            "activity; activities; activity area; task; tasks; type of activity; activity type;"
            "type of work; service; category; actividad; actividades; tarea; atividade; atividades;"
            "tarefa; tipo de actividad",
        ),
        "site": _role(0.5, _SITE),
        "supervisor": _role(0.5, _SUPERVISOR),
        "description": _role(0.5, _NOTES),
        "skills": _role(1, "skills; skills practised; skills practiced; habilidades"),
        "reflection": _role(1, "reflection; reflections; reflexion; reflexao"),
        "cohort": _role(0.2, "cohort; cohorte; coorte"),
    },
)
TRAINING = SheetKind(
    "training",
    ("training", "workshop", "capacitacion", "taller", "formacao", "oficina"),
    (("person", "first_name"), ("date",), ("topic", "title", "trainer")),
    {
        "person": _role(1, _PEOPLE),
        "first_name": _role(0.5, _FIRST),
        "last_name": _role(0.5, _LAST),
        "topic": _role(3, "topic; subject; theme; training topic; area; tema; assunto"),
        "title": _role(
            2,
            "title; training; workshop; session; training title; workshop title; training name;"
            "workshop name; session title; name of training; titulo; taller; capacitacion; oficina;"
            "formacao; nombre del taller",
        ),
        "date": _role(2, _DATE + "; training date; workshop date; date of training; held on"),
        "duration": _role(1.5, _DURATION + "; training hours"),
        "minutes": _role(1.5, _MINUTES),
        "trainer": _role(
            3,
            "trainer; facilitator; presenter; instructor; trainers; led by; facilitador;"
            "facilitadora; capacitador; capacitadora; instructora; formador; formadora; tallerista",
        ),
        "provider": _role(1, "provider; organization; hosted by; agency; proveedor; organizacion"),
        "place": _role(1, "place; location; room; lugar; local"),
        "language": _role(1, "language; idioma; lengua"),
        "status": _role(
            1, "attendance; attended; present; status; asistencia; presenca; estado; presente"
        ),
        "confirmed_by": _role(1, "confirmed by; verified by; confirmado por"),
    },
)
COURSE = SheetKind(
    "course",
    ("course", "college", "class", "curso"),
    (("person", "first_name"), ("credits", "college", "number"), ("credits", "result", "grade")),
    {
        "person": _role(1, _PEOPLE),
        "first_name": _role(0.5, _FIRST),
        "last_name": _role(0.5, _LAST),
        "college": _role(
            2,
            "college; school; university; institution; colegio; universidad;"
            "faculdade; universidade; community college",
        ),
        "number": _role(
            2,
            "course no; course number; course code; course; course id; curso; codigo;"
            "numero de curso; class number",
        ),
        "title": _role(1, "course title; course name; title; nombre del curso; nome do curso"),
        "credits": _role(3, "credits; credit; credit hours; no of credits; creditos; cr"),
        "term": _role(1, "term; semester; semestre; periodo; session; trimestre"),
        "result": _role(
            1.5, "result; status; outcome; pass fail; passed; resultado; estado; situacao; pass"
        ),
        "grade": _role(1.5, "grade; final grade; mark; calificacion; nota; nota final"),
        "instructor": _role(1, "instructor; professor; attested by; profesor; profesora"),
        "completed_on": _role(1, _DATE + "; completed on; completion date; completed"),
    },
)
CAPSTONE = SheetKind(
    "capstone",
    ("capstone", "project", "proyecto", "projeto"),
    (
        ("person", "first_name"),
        ("title", "decision"),
        ("decision", "presented_on", "issue", "panel"),
    ),
    {
        "person": _role(1, _PEOPLE),
        "first_name": _role(0.5, _FIRST),
        "last_name": _role(0.5, _LAST),
        "title": _role(
            2,
            "title; project; project title; capstone; capstone title; capstone project;"
            "project name;"
            "titulo; proyecto; titulo del proyecto; nombre del proyecto; projeto;"
            "titulo do projeto",
        ),
        "issue": _role(2, "community issue; issue; problem; tema comunitario; problema"),
        "goal": _role(1, "goal; project goal; objetivo; meta"),
        "audience": _role(1, "audience; publico"),
        "presented_on": _role(
            2,
            _DATE + "; presented on; presentation date; presented; date presented;"
            "fecha de presentacion; presentado; data da apresentacao",
        ),
        "panel": _role(2, "panel; reviewers; panel members; jurado; evaluadores; banca"),
        "decision": _role(
            2, "decision; panel decision; result; status; outcome; resultado; estado; decisao"
        ),
        "feedback": _role(1, "feedback; comments; notes; comentarios; retroalimentacion"),
    },
)
PLACEMENTS = SheetKind(
    "placements",
    ("placement", "colocacion", "assignment"),
    (
        ("person", "first_name"),
        ("site",),
        ("supervisor", "role", "starts_on", "ends_on", "planned"),
    ),
    {
        "person": _role(1, _PEOPLE),
        "first_name": _role(0.5, _FIRST),
        "last_name": _role(0.5, _LAST),
        **_PLACEMENT_ROLES,
    },
)
SUPERVISORS = SheetKind(
    "supervisors",
    ("supervisor", "supervisores"),
    (("person", "first_name"), ("organization",), ("title", "email", "phone")),
    {
        "person": _role(1, _PEOPLE + ";" + _SUPERVISOR),
        "first_name": _role(0.5, _FIRST),
        "last_name": _role(0.5, _LAST),
        "organization": _role(2, _SITE + "; employer; works at"),
        "title": _role(2, "title; job title; position; role; puesto; cargo; titulo"),
        "email": _role(0.5, _EMAIL),
        "phone": _role(0.5, _PHONE),
    },
)
PARENT_LEADERS = SheetKind(
    "parent_leaders",
    ("parent leader", "participants", "roster", "people", "cohort", "lideres", "participantes"),
    (
        ("person", "first_name"),
        ("nominated_by", "cohort", "preferred_name", "language", "birth_year", "email", "phone"),
    ),
    {
        "person": _role(1, _PEOPLE),
        "first_name": _role(0.5, _FIRST),
        "last_name": _role(0.5, _LAST),
        "preferred_name": _role(
            1, "preferred name; nickname; goes by; nombre preferido; apodo; nome preferido"
        ),
        "printed_name": _role(1, "name on certificate; certificate name; name on the certificate"),
        "language": _role(
            1.5,
            "language; preferred language; primary language; home language; idioma; lengua;"
            "idioma preferido; lingua",
        ),
        "other_languages": _role(1, "other languages; otros idiomas; outros idiomas"),
        "email": _role(0.5, _EMAIL),
        "phone": _role(0.5, _PHONE),
        "nominated_by": _role(
            2,
            "nominated by; nominating organization; nominating cbo; nominator; referred by;"
            "nominating agency; nominado por; indicado por",
        ),
        "organization": _role(
            0.5, "organization; agency; cbo; organizacion; organizacao; agencia; entidade"
        ),
        "cohort": _role(2, "cohort; group; class; cohorte; coorte; grupo; turma"),
        "birth_year": _role(
            2, "birth year; year of birth; born; ano de nacimiento; ano de nascimento"
        ),
        "school_sector": _role(1, "school sector; sector"),
        "statement": _role(1, "nomination statement; statement; reason for nomination"),
        "enrolled_on": _role(1, "enrolled on; enrollment date; enrolled; fecha de inscripcion"),
        **{name: role for name, role in _PLACEMENT_ROLES.items() if name != "site"},
        "site": _role(
            1, "site; placement site; site name; host site; host organization; placement; sitio"
        ),
    },
)
ORGANIZATIONS = SheetKind(
    "organizations",
    ("organization", "agency", "agencies", "partner", "cbo", "sites", "organizaciones"),
    (("name",), ("kind", "city", "email", "phone", "contact_name")),
    {
        "name": _role(
            2,
            "organization; organization name; agency; agency name; name of organization; cbo;"
            "partner; partner name; site name; name; site; organizacion; nombre; agencia;"
            "nombre de la organizacion; organizacao; entidade; nome; nome da organizacao",
        ),
        "kind": _role(
            2, "type; kind; organization type; type of organization; category; tipo; categoria"
        ),
        "city": _role(1.5, "city; town; municipality; ciudad; cidade; city town; municipio"),
        "email": _role(0.5, _EMAIL),
        "phone": _role(0.5, _PHONE),
        "contact_name": _role(1, "contact; contact name; contact person; contacto; contato"),
        "languages": _role(1, "languages; languages spoken; idiomas"),
    },
)

SHEET_KINDS: Mapping[str, SheetKind] = {
    kind.name: kind
    for kind in (
        ORGANIZATIONS,
        PARENT_LEADERS,
        SUPERVISORS,
        PLACEMENTS,
        HOURS,
        TRAINING,
        COURSE,
        CAPSTONE,
    )
}
"""Every kind of sheet, in the order in which they are planned: parents before children."""
