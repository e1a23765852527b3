"""Which files the window opens, and who opens them: one row for each kind."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from ui.common.marked import QT_TRANSLATE_NOOP


@dataclass(frozen=True)
class FileKind:
    """One kind of file.

    Attributes:
        suffixes: Endings in small letters, with the dot.
        title: English words for it, translated late.
        target: "module:function", imported when the first such file comes; called with the
            `MainWindow` and the paths, on the window's thread.
        needs_office: Whether the files wait until a workspace is open.
        stands_alone: Whether it opens a window of its own, so that no other is needed.
    """

    suffixes: tuple[str, ...]
    title: str
    target: str
    needs_office: bool = False
    stands_alone: bool = False


KINDS: tuple[FileKind, ...] = (
    FileKind(
        (".plcdb",), QT_TRANSLATE_NOOP("FileKinds", "Workspaces"), "ui.opening.opener:offer_first"
    ),
    FileKind(
        (".plcreq",),
        QT_TRANSLATE_NOOP("FileKinds", "Hours to sign"),
        "ui.signing_desk.window:open_requests",
        stands_alone=True,
    ),
    FileKind(
        (".plcsig",),
        QT_TRANSLATE_NOOP("FileKinds", "Signed hours"),
        "ui.sign_off.answers:open_answers",
        needs_office=True,
    ),
    FileKind(
        (".plccard",),
        QT_TRANSLATE_NOOP("FileKinds", "Identity cards"),
        "ui.identities.opening:open_cards",
        stands_alone=True,
    ),
    FileKind(
        (".plcsync",),
        QT_TRANSLATE_NOOP("FileKinds", "Files of other laptops"),
        "ui.exchange.opening:open_files",
        needs_office=True,
    ),
    FileKind(
        (".xlsx", ".xlsm", ".csv", ".tsv"),
        QT_TRANSLATE_NOOP("FileKinds", "Workbooks to import"),
        "ui.workbook_import.opening:open_workbooks",
        needs_office=True,
    ),
    FileKind(
        (".plcrec",),
        QT_TRANSLATE_NOOP("FileKinds", "Records of other organizations"),
        "ui.exchange.opening:open_records",
        needs_office=True,
    ),
    FileKind(
        (".pdf", ".json", ".png", ".svg", ".jpg", ".jpeg", ".plcstatus"),
        QT_TRANSLATE_NOOP("FileKinds", "Certificates to verify"),
        "ui.credentials.verify.window:open_files",
        stands_alone=True,
    ),
)
"""Every kind of file the window opens."""


def kind_of(path: Path) -> FileKind | None:
    """Return what kind of file a path names, None if this program does not open it."""
    suffix = path.suffix.casefold()
    return next((kind for kind in KINDS if suffix in kind.suffixes), None)


def dialog_filter() -> str:
    """Return the kinds of files for the system's own window, all together first."""
    translate = QCoreApplication.translate
    patterns = [_patterns(kind) for kind in KINDS]
    every = translate("FileKinds", "Everything this program opens")
    rows = [f"{every} ({' '.join(patterns)})"]
    rows += [
        f"{translate('FileKinds', kind.title)} ({shown})"
        for kind, shown in zip(KINDS, patterns, strict=True)
    ]
    return ";;".join(rows)


def _patterns(kind: FileKind) -> str:
    return " ".join(f"*{suffix}" for suffix in kind.suffixes)


def stand_alone(paths: Sequence[Path]) -> bool:
    """Return whether these files need no other window than their own."""
    kinds = [kind_of(path) for path in paths]
    return bool(kinds) and all(kind is not None and kind.stands_alone for kind in kinds)
