"""Whose methods Qt is given: found in the sources, as far as names and annotations tell.

Qt keeps no plain Python object whose method it was given: once nobody else does, a signal reaches
nothing any more, and a single-shot timer calls into freed memory. A `QObject` is safe: Qt drops
what was connected when it goes. So is a `partial`, a `lambda` or a function, which is kept.
"""

from __future__ import annotations

import ast
import importlib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from tests.architecture.sources import called, modules

_RECEIVER_AT = {"connect": 0, "singleShot": -1, "addAction": -1}
_DEPTH = 8


@dataclass(frozen=True)
class Given:
    """A method that Qt is given.

    Attributes:
        place: File and line.
        words: The method as written.
        owner: Class of the object whose method it is; None if the sources do not tell.
        is_signal: Whether it is no method but another signal.
    """

    place: str
    words: str
    owner: type | None
    is_signal: bool = False

    @property
    def is_safe(self) -> bool:
        """Whether Qt can tell when the object is gone."""
        return self.is_signal or (self.owner is not None and issubclass(self.owner, QObject))

    @property
    def is_plain(self) -> bool:
        """Whether it is known to be an object that Qt knows nothing of."""
        return not self.is_safe and self.owner is not None


def methods_given(*folders: str) -> Iterator[Given]:
    """Yield every method that some module below these folders gives to Qt."""
    for path, tree in modules(*folders):
        module = ".".join(path.with_suffix("").parts)
        for scope in _scopes(tree, module):
            for node in scope.calls:
                if called(node) in _RECEIVER_AT and node.args:
                    yield from _given(path, node, scope)


def _given(path: Path, call: ast.Call, scope: _Scope) -> Iterator[Given]:
    target, place = call.args[_RECEIVER_AT[called(call)]], f"{path}:{call.lineno}"
    if isinstance(target, ast.Attribute):
        owner = scope.type_of(target.value)
        is_signal = owner is not None and isinstance(getattr(owner, target.attr, None), Signal)
        yield Given(place, ast.unparse(target), owner, is_signal)
    elif isinstance(target, ast.Name) and scope.is_argument(target.id):
        yield Given(place, target.id, None)


def _scopes(tree: ast.Module, module: str) -> Iterator[_Scope]:
    for node in tree.body:
        if isinstance(node, ast.ClassDef):
            yield from _methods(node, module)
        elif isinstance(node, ast.FunctionDef):
            yield _Scope(module, "", node)


def _methods(node: ast.ClassDef, module: str) -> list[_Scope]:
    found = (item for item in node.body if isinstance(item, ast.FunctionDef))
    return [_Scope(module, node.name, item) for item in found]


@dataclass(eq=False)
class _Scope:
    """A function, and what its names mean.

    Attributes:
        module: Where it stands.
        class_name: Of its `self`; empty outside of classes.
        function: Its source.
    """

    module: str
    class_name: str
    function: ast.FunctionDef

    @cached_property
    def kind(self) -> type | None:
        """The class of its `self`."""
        return getattr(importlib.import_module(self.module), self.class_name, None)

    @cached_property
    def calls(self) -> list[ast.Call]:
        """The methods that it calls."""
        found = (node for node in ast.walk(self.function) if isinstance(node, ast.Call))
        return [node for node in found if isinstance(node.func, ast.Attribute)]

    @cached_property
    def assigned(self) -> dict[str, tuple[ast.expr, bool]]:
        """What it assigns first to names such as `form` and `self.form`; whether by annotation."""
        found: dict[str, tuple[ast.expr, bool]] = {}
        for node in ast.walk(self.function):
            if isinstance(node, ast.arg) and node.annotation is not None:
                found.setdefault(node.arg, (node.annotation, True))
            elif isinstance(node, ast.AnnAssign):
                found.setdefault(ast.unparse(node.target), (node.annotation, True))
            elif isinstance(node, ast.Assign):
                for target in node.targets:
                    found.setdefault(ast.unparse(target), (node.value, False))
        return found

    def is_argument(self, name: str) -> bool:
        """Return whether the function is given what this name means, so that it may be anything."""
        arguments = self.function.args
        given = (*arguments.args, *arguments.kwonlyargs, *arguments.posonlyargs)
        return any(argument.arg == name for argument in given)

    def type_of(self, node: ast.expr, depth: int = _DEPTH) -> type | None:
        """Return the class of what an expression gives, None if that cannot be told."""
        if not depth:
            return None
        if isinstance(node, ast.Call):
            return _named(self.module, node.func)
        if isinstance(node, ast.Attribute):
            owner = self.type_of(node.value, depth - 1)
            return None if owner is None else _attribute(owner, node.attr, depth - 1)
        if isinstance(node, ast.Name):
            return self.kind if node.id == "self" else self.variable(node.id, depth - 1)
        return None

    def variable(self, name: str, depth: int) -> type | None:
        """Return the class of what is assigned to a name, None if that cannot be told."""
        if name not in self.assigned:
            return None
        node, is_annotation = self.assigned[name]
        return _named(self.module, node) if is_annotation else self.type_of(node, depth)


@cache
def _attribute(owner: type, name: str, depth: int) -> type | None:
    """Return the class of an attribute, as the sources of its class or a class above say."""
    for kind in owner.__mro__:
        if kind.__module__.partition(".")[0] not in {"ui", "plc_desktop", "reports", "tests"}:
            continue
        for scope in _methods_of(kind.__module__).get(kind.__name__, ()):
            if scope.function.name == name and scope.function.returns is not None:
                return _named(scope.module, scope.function.returns)
            found = scope.variable(f"self.{name}", depth)
            if found is not None:
                return found
        annotation = kind.__annotations__.get(name) if "__annotations__" in vars(kind) else None
        if annotation is not None:
            return _named(kind.__module__, ast.Constant(annotation))
    return None


@cache
def _methods_of(module: str) -> dict[str, list[_Scope]]:
    classes = (node for node in _tree(module).body if isinstance(node, ast.ClassDef))
    return {node.name: _methods(node, module) for node in classes}


def _named(module: str, node: ast.expr) -> type | None:
    """Return the class that an annotation names, without `None` and without what is in brackets."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return _named(module, ast.parse(node.value, mode="eval").body)
    if isinstance(node, ast.BinOp):
        return _named(module, node.left)
    if isinstance(node, ast.Subscript):
        return _named(module, node.value)
    found = _meaning(module, node.id) if isinstance(node, ast.Name) else None
    return found if isinstance(found, type) else None


def _meaning(module: str, name: str) -> Any:
    """Return what a name means in a module, what it imports for annotations only included."""
    loaded = importlib.import_module(module)
    source = _imported(module).get(name)
    if hasattr(loaded, name) or source is None:
        return getattr(loaded, name, None)
    return getattr(importlib.import_module(source), name, None)


@cache
def _imported(module: str) -> dict[str, str]:
    """Return from where a module has its names."""
    return {
        alias.asname or alias.name: node.module
        for node in ast.walk(_tree(module))
        if isinstance(node, ast.ImportFrom) and node.module
        for alias in node.names
    }


@cache
def _tree(module: str) -> ast.Module:
    top = module.partition(".")[0]
    if top == "ui":  # read whole anyway
        found = _trees(top)
        return found.get(module) or found[f"{module}.__init__"]
    source = Path(str(importlib.import_module(module).__file__))
    return ast.parse(source.read_text(encoding="utf-8"))


@cache
def _trees(top: str) -> dict[str, ast.Module]:
    return {".".join(path.with_suffix("").parts): tree for path, tree in modules(top)}
