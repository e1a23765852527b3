"""The backups of a workspace as a table."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QWidget

from ui.common.columns import Align, Column, EmptyState
from ui.common.dates import format_instant
from ui.common.labels import backup_reason
from ui.common.page import PageContext
from ui.common.table import PagedTable
from ui.common.table_source import ListSource

if TYPE_CHECKING:
    from plc_desktop.storage.backup import BackupInfo


def backup_table(
    context: PageContext, load: Callable[[], Sequence[BackupInfo]], parent: QWidget | None = None
) -> PagedTable[BackupInfo]:
    """Return a table of backups, newest first.

    Args:
        context: The page's context.
        load: Returns the backups; called on the worker.
        parent: Widget it belongs to.
    """
    columns: list[Column[BackupInfo]] = [
        Column(
            QCoreApplication.translate("BackupTable", "Made"),
            lambda row: format_instant(row.made_at),
            is_strong=True,
            width=22,
        ),
        Column(
            QCoreApplication.translate("BackupTable", "Why"),
            lambda row: backup_reason(row.reason),
            grows=True,
        ),
        Column(
            QCoreApplication.translate("BackupTable", "Size"),
            lambda row: QLocale().formattedDataSize(row.size),
            align=Align.END,
            width=10,
        ),
    ]
    empty = EmptyState(
        QCoreApplication.translate(
            "BackupTable",
            "No backup yet. One is made by itself while you work and before every import.",
        )
    )
    return PagedTable(
        context,
        ListSource(load),
        columns,
        name=QCoreApplication.translate("BackupTable", "Backups"),
        empty=empty,
        parent=parent,
    )
