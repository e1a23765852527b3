"""Choices of the person at this computer, kept in a small TOML file.

Unknown keys are kept for newer programs; a value that makes no sense is replaced by its default
and named in `Settings.problems`, so that the person is told once.
"""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass, field
from pathlib import Path

from plc_desktop.files import write_whole

FILE_NAME = "settings.toml"
THEMES = ("system", "light", "dark")
PAGE_SIZES = ("letter", "a4")
_TEXT_SCALES = range(100, 201)


@dataclass(frozen=True)
class Settings:
    """What the person chose.

    Attributes:
        theme: One of `THEMES`.
        language: Code of the window's language; empty follows the computer.
        text_scale: Size of text in percent, 100 to 200.
        page_size: One of `PAGE_SIZES`.
        last_workspace: Path of the workspace opened last; empty if none.
        last_person: Id of the staff member who used it last.
        exchange_folder: Folder in which files of other laptops arrive; empty if none.
        problems: Names of keys whose value was replaced by the default; not saved.
        unknown: Keys of a newer program, kept as they were.
    """

    theme: str = "system"
    language: str = ""
    text_scale: int = 100
    page_size: str = "letter"
    last_workspace: str = ""
    last_person: str = ""
    exchange_folder: str = ""
    problems: tuple[str, ...] = ()
    unknown: dict[str, str | int | bool] = field(default_factory=dict)


_ALLOWED = {"theme": THEMES, "page_size": PAGE_SIZES, "text_scale": _TEXT_SCALES}
_NOT_SAVED = frozenset({"problems", "unknown"})


def load(folder: Path) -> Settings:
    """Read the settings in `folder`; a missing or unreadable file gives the defaults."""
    try:
        text = (folder / FILE_NAME).read_text(encoding="utf-8")
        import tomllib  # only now: the first start has no settings to read

        found = tomllib.loads(text)
    except FileNotFoundError:
        return Settings()
    except (OSError, ValueError):
        return Settings(problems=(FILE_NAME,))
    defaults = Settings()
    good: dict[str, str | int] = {}
    unknown: dict[str, str | int | bool] = {}
    problems = []
    names = {item.name for item in dataclasses.fields(Settings)} - _NOT_SAVED
    for key, value in found.items():
        if key not in names:
            if isinstance(value, str | int):
                unknown[key] = value
        elif type(value) is type(getattr(defaults, key)) and value in _ALLOWED.get(key, (value,)):
            good[key] = value
        else:
            problems.append(key)
    return dataclasses.replace(
        defaults,
        **good,  # type: ignore[arg-type]  # each value was compared with its default's type
        problems=tuple(problems),
        unknown=unknown,
    )


def save(folder: Path, settings: Settings) -> None:
    """Put the settings in place of the old ones.

    Raises:
        EnvironmentProblem: If the folder cannot be written; the old settings stay.
    """
    values = dict(settings.unknown)
    for item in dataclasses.fields(Settings):
        if item.name not in _NOT_SAVED:
            values[item.name] = getattr(settings, item.name)
    lines = [f"{key} = {_toml(value)}\n" for key, value in sorted(values.items())]
    write_whole(folder / FILE_NAME, "".join(lines).encode())


def _toml(value: str | int | bool) -> str:  # noqa: FBT001  # the value's own type is the point
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return str(value)
    escaped = value.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + "".join(c if c.isprintable() else f"\\U{ord(c):08x}" for c in escaped) + '"'
