from __future__ import annotations

import ast
import re
import tomllib
from collections.abc import Iterator

import pytest

from tests.architecture.sources import ROOT, SHIPPED, called, modules

ALLOWED_TOP_LEVEL = {
    "plc_desktop",
    "ui",
    "resources",
    "reports",
    "tests",
    "pyproject.toml",
    "README.md",
    "LICENSE",
    "CHANGELOG.md",
    "requirements.lock",
    "requirements-dev.lock",
}

NETWORK = (
    "urllib.request",
    "urllib.robotparser",
    "PySide6.QtNetwork",
    "PySide6.QtWebSockets",
    "PySide6.QtWebEngine",
    "asyncio",
    "multiprocessing",
    "socketserver",
    "webbrowser",
    "xmlrpc",
    "imaplib",
    "poplib",
    "telnetlib",
)


def test_no_formatted_string_inside_tr() -> None:
    """`tr(f"…")` is extracted but never translated."""
    wrong = [
        f"{path}:{node.lineno}"
        for path, module in modules("ui")
        for node in ast.walk(module)
        if isinstance(node, ast.Call)
        and called(node) in {"tr", "translate"}
        and any(isinstance(argument, ast.JoinedStr) for argument in node.args)
    ]
    assert wrong == []


def test_only_one_module_draws_text_on_paper() -> None:
    wrong = [
        f"{path}:{node.lineno}"
        for path, module in modules("reports")
        if path.name != "text.py"
        for node in ast.walk(module)
        if isinstance(node, ast.Call)
        and called(node)
        in {"drawString", "drawCentredString", "drawRightString", "Paragraph", "textOut"}
    ]
    assert wrong == []


def test_labels_and_message_boxes_show_plain_text_only() -> None:
    """A bare QLabel reads markup out of names; `ui.common.labels` has the plain one."""
    wrong = [
        f"{path}:{node.lineno}"
        for path, module in modules("ui")
        if path.name != "labels.py"
        for node in ast.walk(module)
        if isinstance(node, ast.Call) and called(node) in {"QLabel", "QMessageBox"}
    ]
    assert wrong == []


def _imported(module: ast.Module) -> Iterator[tuple[str, int]]:
    for node in ast.walk(module):
        if isinstance(node, ast.Import):
            yield from ((alias.name, node.lineno) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            source = node.module or ""
            yield source, node.lineno
            yield from ((f"{source}.{alias.name}", node.lineno) for alias in node.names)


def test_nothing_can_talk_to_a_network() -> None:
    """The import contract knows whole libraries; here are the parts of those that do more."""
    wrong = [
        f"{path}:{line} {name}"
        for path, module in modules(*SHIPPED)
        for name, line in _imported(module)
        if name.startswith(NETWORK)
    ]
    assert wrong == []


def test_only_folders_of_this_computer_are_opened_outside() -> None:
    """`openUrl` would start a browser with any other address."""
    wrong = [
        f"{path}:{node.lineno}"
        for path, module in modules("ui")
        for node in ast.walk(module)
        if isinstance(node, ast.Call)
        and called(node) in {"openUrl", "setOpenExternalLinks"}
        and "QUrl.fromLocalFile(" not in ast.unparse(node)
    ]
    assert wrong == []


def test_no_module_name_that_says_nothing() -> None:
    names = {path.stem for path, _ in modules(*SHIPPED)}
    assert names.isdisjoint({"utils", "helpers", "misc", "common_functions", "manager"})


def test_top_level_holds_only_what_was_agreed() -> None:
    tracked = {path.name for path in ROOT.iterdir() if not path.name.startswith(".")}
    generated = {name for name in tracked if name.endswith(".egg-info")} | {
        "demo",
        "out",
        "build",
        "dist",
    }
    assert tracked - generated <= ALLOWED_TOP_LEVEL


def test_every_module_states_its_purpose() -> None:
    silent = [str(path) for path, module in modules(*SHIPPED) if not ast.get_docstring(module)]
    assert [path for path in silent if "migrations" not in path] == []


@pytest.mark.parametrize("lock", ["requirements.lock", "requirements-dev.lock"])
def test_locks_pin_with_hashes_and_name_no_host(lock: str) -> None:
    content = (ROOT / lock).read_text(encoding="utf-8")
    assert "://" not in content
    assert "--index-url" not in content
    requirements = re.split(r"\n(?=\S)", content.strip())
    assert len(requirements) > 20
    for requirement in requirements:
        assert re.match(r"[A-Za-z0-9_.-]+==\S+ ", requirement), requirement[:60]
        assert "--hash=sha256:" in requirement, requirement[:60]


def test_lock_agrees_with_the_declared_dependencies() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    locked = (ROOT / "requirements.lock").read_text(encoding="utf-8").lower()
    for requirement in project["dependencies"]:
        name, version = requirement.split("==")
        name = name.partition("[")[0]
        pattern = re.escape(name.lower()).replace("_", "[-_]").replace(r"\-", "[-_]")
        assert re.search(rf"^{pattern}=={re.escape(version)}\b", locked, re.MULTILINE), requirement
