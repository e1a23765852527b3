"""The program runs on Windows and macOS too: what only one system has stands in one place."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from tests.architecture.sources import SHIPPED, called, modules

OF_ONE_SYSTEM = {"fcntl", "grp", "msvcrt", "pwd", "resource", "signal", "termios", "winreg"}
PLACES = {"plc_desktop/files.py", "plc_desktop/storage/file_lock.py"}
TEXT_CALLS = {"read_text", "write_text", "TextIOWrapper"}
REFUSED = {
    "fromtimestamp": "Windows knows no instant before 1970 and after 3000: instants.moment",
    "utcfromtimestamp": "as fromtimestamp",
    "setlocale": "names of languages differ, and Qt knows the person's",
    "geteuid": "Windows has none",
    "getuid": "Windows has none",
    "fork": "Windows has none",
}


def _nodes() -> Iterator[tuple[str, ast.AST]]:
    for package in SHIPPED:
        for path, module in modules(package):
            for node in ast.walk(module):
                yield path.as_posix(), node


def test_modules_of_one_system_are_asked_in_two_places() -> None:
    found = {
        path
        for path, node in _nodes()
        if isinstance(node, ast.Import) and OF_ONE_SYSTEM & {name.name for name in node.names}
    }
    assert {path for path in found if not path.endswith(tuple(PLACES))} == set()
    assert len(found) == len(PLACES)


def test_nothing_is_called_that_a_system_lacks() -> None:
    wrong = [
        f"{path}:{node.lineno}: {REFUSED[called(node)]}"
        for path, node in _nodes()
        if isinstance(node, ast.Call) and called(node) in REFUSED
    ]
    assert wrong == []


def test_every_text_file_says_its_letters() -> None:
    """Elsewhere they are UTF-8, on Windows the code page of the country."""
    wrong = [
        f"{path}:{node.lineno}"
        for path, node in _nodes()
        if isinstance(node, ast.Call)
        and (called(node) in TEXT_CALLS or _opens_text(node))
        and "encoding" not in {word.arg for word in node.keywords}
    ]
    assert wrong == []


def _opens_text(node: ast.Call) -> bool:
    if not isinstance(node.func, ast.Name) or node.func.id != "open":
        return False
    mode = node.args[1] if len(node.args) > 1 else None
    return not (isinstance(mode, ast.Constant) and "b" in str(mode.value))


def test_dates_are_written_with_codes_that_every_system_has() -> None:
    """`%-d` is refused on Windows, `%#d` elsewhere."""
    wrong = [
        f"{path}:{node.lineno}"
        for path, node in _nodes()
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and any(code in node.value for code in ("%-d", "%-m", "%-H", "%-I", "%#d", "%#m", "%#I"))
    ]
    assert wrong == []
