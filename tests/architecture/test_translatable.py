"""Every word a person sees can be translated, and the tool that collects the words finds it."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as ET  # our own files

import pytest

from tests.architecture.sources import called, modules
from tests.architecture.translations import CATALOGUES

SHOWING = {
    # our widgets, and which arguments are words
    "PlainLabel": (0,),
    "Card": (0,),
    "EmptyState": (0, 1, 2),
    "Column": (0,),
    "RowAction": (0,),
    "FormField": (1,),
    "Option": (1, 2),
    "Badge": (0,),
    "FilterChip": (0,),
    "SearchChip": (0,),
    "FormDialog": (1,),
    "set_title": (0,),
    "set_text": (0,),
    "set_note": (0,),
    "inform": (0,),
    "problem": (0,),
    # Qt's
    "QLabel": (0,),
    "QPushButton": (0, 1),
    "QToolButton": (),
    "QCheckBox": (0,),
    "QRadioButton": (0,),
    "QGroupBox": (0,),
    "QAction": (0, 1),
    "QMenu": (0,),
    "addAction": (0, 1),
    "addTab": (1, 2),
    "addMenu": (0,),
    "addRow": (0,),
    "setText": (0,),
    "setTitle": (0,),
    "setWindowTitle": (0,),
    "setPlaceholderText": (0,),
    "setToolTip": (0,),
    "setStatusTip": (0,),
    "setWhatsThis": (0,),
    "setAccessibleName": (0,),
    "setAccessibleDescription": (0,),
    "setSuffix": (0,),
    "setPrefix": (0,),
}
"""Calls whose arguments a person reads."""

WORD_ARGUMENTS = {
    "text",
    "title",
    "label",
    "help",
    "hint",
    "tooltip",
    "placeholder",
    "explanation",
    "save_text",
    "name",
    "detail",
    "button_text",
    "sentence",
    "empty_title",
    "empty_text",
}
"""Named arguments of the calls above that a person reads."""

NAMES = {"PLC Desktop", "Ctrl+Enter"}
"""Not words: names that are the same in every language."""

_HAS_WORD = re.compile(r"[^\W\d_]{2,}")


def _bare(node: ast.expr) -> Iterator[str]:
    """Yield words written out in an expression that are not handed to a translation."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        if _HAS_WORD.search(node.value) and node.value.strip(" –·:") not in NAMES:
            yield node.value
    elif isinstance(node, ast.JoinedStr):
        for part in node.values:
            if isinstance(part, ast.Constant):
                yield from _bare(part)
    elif isinstance(node, ast.BinOp):
        yield from _bare(node.left)
        yield from _bare(node.right)
    elif isinstance(node, ast.IfExp):
        yield from _bare(node.body)
        yield from _bare(node.orelse)
    elif isinstance(node, ast.BoolOp):
        for value in node.values:
            yield from _bare(value)


def _shown(node: ast.Call) -> Iterator[str]:
    for at in SHOWING.get(called(node), ()):
        if at < len(node.args):
            yield from _bare(node.args[at])
    if called(node) in SHOWING:
        for keyword in node.keywords:
            if keyword.arg in WORD_ARGUMENTS:
                yield from _bare(keyword.value)


def _strings(node: ast.expr) -> str | None:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


def _catalogue() -> dict[str, set[str]]:
    tree = ET.parse(CATALOGUES / "plc_desktop_es.ts")  # noqa: S314
    return {
        context.findtext("name", ""): {
            message.findtext("source", "") for message in context.iter("message")
        }
        for context in tree.getroot().iter("context")
    }


def _marked(path: Path, module: ast.Module) -> Iterator[tuple[str, str, str]]:
    """Yield (place, context, words) of everything marked for translation, as Qt looks it up."""

    def visit(node: ast.AST, class_name: str) -> Iterator[tuple[str, str, str]]:
        for child in ast.iter_child_nodes(node):
            inside = child.name if isinstance(child, ast.ClassDef) else class_name
            if isinstance(child, ast.Call):
                yield from _of_call(path, child, class_name)
            yield from visit(child, inside)

    yield from visit(module, "")


def _of_call(path: Path, node: ast.Call, class_name: str) -> Iterator[tuple[str, str, str]]:
    place, name = f"{path}:{node.lineno}", called(node)
    if name == "tr" and node.args:
        yield place, class_name, _strings(node.args[0]) or ""
    elif name in {"translate", "QT_TRANSLATE_NOOP"} and len(node.args) > 1:
        context, words = _strings(node.args[0]), _strings(node.args[1])
        if context is not None and words is not None:
            yield place, context, words


def test_words_are_never_written_out_where_they_are_shown() -> None:
    wrong = [
        f"{path}:{node.lineno}: {words!r}"
        for path, module in modules("ui")
        for node in ast.walk(module)
        if isinstance(node, ast.Call)
        for words in _shown(node)
    ]
    assert wrong == []


def test_the_rule_sees_what_it_must() -> None:
    """The test above can fail: each of these lines is one it must not let through."""
    lines = (
        'QLabel("Hours")',
        'button.setText(f"Sign {count} lines")',
        'Column("Name", read)',
        'form.add(FormField("name", "Full name", edit))',
        'Badge(text="Signed")',
        'label.setToolTip(self.tr("Yes") if ok else "No way")',
        'self.setWindowTitle(title + " is open")',
    )
    for line in lines:
        calls = [node for node in ast.walk(ast.parse(line)) if isinstance(node, ast.Call)]
        assert [words for call in calls for words in _shown(call)], line
    fine = ('QLabel(self.tr("Hours"))', 'label.setText(f"{done} – {total}")', 'setText("✓")')
    for line in fine:
        calls = [node for node in ast.walk(ast.parse(line)) if isinstance(node, ast.Call)]
        assert not [words for call in calls for words in _shown(call)], line


def test_only_self_translates() -> None:
    """`page.tr(…)` is collected under the name "page", where nobody looks for it."""
    wrong = [
        f"{path}:{node.lineno}"
        for path, module in modules("ui")
        for node in ast.walk(module)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr == "tr"
        and not (isinstance(node.func.value, ast.Name) and node.func.value.id == "self")
    ]
    assert wrong == []


def test_translated_words_are_written_out() -> None:
    """A variable or a formatted text inside `tr` cannot be collected."""
    wrong = [
        f"{path}:{node.lineno}"
        for path, module in modules("ui")
        for node in ast.walk(module)
        if isinstance(node, ast.Call)
        and called(node) == "tr"
        and (not node.args or _strings(node.args[0]) is None)
    ]
    assert wrong == []


def test_everything_marked_is_in_the_catalogue_where_qt_looks_for_it() -> None:
    catalogue = _catalogue()
    missing = [
        f"{place}: {context}: {words!r}"
        for path, module in modules("ui")
        for place, context, words in _marked(path, module)
        if words not in catalogue.get(context, set())
    ]
    assert missing == []


def test_counted_words_use_plurals() -> None:
    """`{count} lines` is wrong for one line; `%n line(s)` is right in every language."""
    allowed = {"{count} credits", "{count} hours", "{count} contact hours"}  # each has a `_one`
    wrong = [
        f"{place}: {words!r}"
        for path, module in modules("ui")
        for place, _context, words in _marked(path, module)
        if re.search(r"\{(count|n|total)\} [a-z]+s\b", words) and words not in allowed
    ]
    assert wrong == []


@pytest.mark.parametrize("name", ["qtbase_es.qm"])
def test_qt_brings_the_words_of_its_own_dialogs(name: str) -> None:
    from PySide6.QtCore import QLibraryInfo

    folder = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    assert (folder / name).exists()


def test_counted_words_are_not_asked_of_a_derived_class() -> None:
    # PySide looks for words under the name of the object's class, then under those it derives
    # from; but a counted sentence comes back with the number in it and is taken for found.
    trees = [tree for _path, tree in modules("ui")]
    classes = [node for tree in trees for node in ast.walk(tree) if isinstance(node, ast.ClassDef)]
    derived_from = {ast.unparse(base).split("[")[0] for node in classes for base in node.bases}
    wrong = [
        f"{node.name}: {ast.unparse(call)}"
        for node in classes
        if node.name in derived_from
        for call in ast.walk(node)
        if isinstance(call, ast.Call)
        and ast.unparse(call.func) == "self.tr"
        and "%n" in ast.unparse(call.args[0])
    ]
    assert wrong == []
