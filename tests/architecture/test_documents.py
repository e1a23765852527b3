"""What the documents name must be there, and what is there they must name."""

from __future__ import annotations

import argparse
import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from plc_desktop import services
from plc_desktop.changes import facts
from plc_desktop.cli.arguments import parser
from plc_desktop.domain.records import KINDS
from plc_desktop.storage.tables import METADATA
from ui.opening.file_kinds import KINDS as FILE_KINDS

ROOT = Path(__file__).resolve().parents[2]
SCHEMA = ROOT / "plc_desktop" / "storage" / "SCHEMA.md"
FORMATS = [ROOT / "plc_desktop" / part / "FORMAT.md" for part in ("exchange", "credentials")]
COMMAND_LINE = [ROOT / "resources" / "help" / code / "09-command-line.md" for code in ("en", "es")]
DOCUMENTS = [
    path
    for folder in (ROOT, ROOT / "plc_desktop", ROOT / "resources")
    for path in (folder.glob("*.md") if folder == ROOT else folder.rglob("*.md"))
]


def _commands(whole: argparse.ArgumentParser) -> dict[str, argparse.ArgumentParser]:
    return {
        name: command
        for action in whole._actions  # noqa: SLF001  # argparse shows them nowhere else
        if isinstance(action, argparse._SubParsersAction)  # noqa: SLF001
        for name, command in action.choices.items()
    }


def _all_commands() -> Iterator[tuple[str, argparse.ArgumentParser]]:
    for name, command in _commands(parser()).items():
        yield name, command
        for action, own in _commands(command).items():
            yield f"{name} {action}", own


def _names_in(path: Path) -> set[str]:
    return set(re.findall(r"`([^`\n]+)`", path.read_text(encoding="utf-8")))


def test_the_schema_names_every_table() -> None:
    named = _names_in(SCHEMA)
    kinds = {kind.name for kind in KINDS}  # the schema says where their columns come from
    own = {name for name in METADATA.tables if name not in kinds and name != "alembic_version"}
    assert own - named == set()


def test_the_schema_names_what_hours_have_beyond_their_fields() -> None:
    (fields,) = [set(kind.fields) for kind in KINDS if kind.name == "hours_entry"]
    shared = {"rowid", "id", "search", "extra"}
    columns = {column.name for column in METADATA.tables["hours_entry"].columns}
    assert columns - fields - shared - _names_in(SCHEMA) == set()


def test_the_formats_name_every_type_of_fact() -> None:
    named = set().union(*map(_names_in, FORMATS))
    types = set(facts._SHAPES)  # noqa: SLF001  # what the program writes
    assert types - named == set()


def test_facts_are_described_where_they_are_declared() -> None:
    described = set(re.findall(r"^\| (\w+) \|", facts.__doc__ or "", re.MULTILINE))
    assert set(facts._SHAPES) - described == set()  # noqa: SLF001


SERVICES = Path(next(iter(services.__path__)))


@pytest.mark.parametrize(
    "package", sorted(SERVICES.rglob("__init__.py")), ids=lambda path: path.parent.name
)
def test_packages_of_services_name_their_modules(package: Path) -> None:
    words = ast.get_docstring(ast.parse(package.read_text(encoding="utf-8"))) or ""
    named = set(re.findall(r"`(\w+)`", words))
    there = {path.stem for path in package.parent.iterdir() if not path.name.startswith("__")}
    assert named - there == set()
    if package.parent.name != "importing":  # a pipeline; its modules say themselves what they do
        assert there - named - {"app"} == set()


@pytest.mark.parametrize("page", COMMAND_LINE, ids=["en", "es"])
def test_help_shows_every_command_and_no_other(page: Path) -> None:
    shown = set(
        re.findall(r"^plc-desktop ([a-z-]+)", page.read_text(encoding="utf-8"), re.MULTILINE)
    )
    assert shown == set(_commands(parser()))


def test_every_command_and_option_says_what_it_is_for() -> None:
    silent = [
        f"{name} {action.option_strings or action.dest}"
        for name, command in _all_commands()
        for action in command._actions  # noqa: SLF001
        if not action.help and not isinstance(action, argparse._SubParsersAction)  # noqa: SLF001
    ]
    assert silent == []
    for name, command in _all_commands():
        assert (command.description or "").endswith("."), name


@pytest.mark.parametrize("page", [ROOT / "README.md", *COMMAND_LINE], ids=["README", "en", "es"])
def test_examples_of_commands_can_be_typed(page: Path) -> None:
    """Every example is understood by the parser, with its options."""
    text = page.read_text(encoding="utf-8")
    examples = re.findall(r"^(?:\.venv/bin/)?plc-desktop ([a-z-]+ .*)$", text, re.MULTILINE)
    assert len(examples) > 5
    for example in examples:
        words = re.findall(r'"[^"]*"|\S+', example)
        parser().parse_args([word.strip('"') for word in words])


@pytest.mark.parametrize("page", DOCUMENTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_links_lead_to_files(page: Path) -> None:
    targets = re.findall(r"\]\(([^)#]+)\)", page.read_text(encoding="utf-8"))
    missing = [
        target
        for target in targets
        if "://" not in target and not (page.parent / target).resolve().exists()
    ]
    assert missing == []


def test_the_readme_tells_the_computer_of_every_kind_of_our_own() -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    own = {ending for kind in FILE_KINDS for ending in kind.suffixes if ending.startswith(".plc")}
    linux = re.findall(r'glob pattern="\*(\.plc\w+)"', text)
    windows = re.findall(r'"(\.plc\w+)"', text)
    macos = [f".{ending}" for ending in re.findall(r"<string>(plc\w+)</string>", text)]
    assert sorted(linux) == sorted(windows) == sorted(macos) == sorted(own)
