"""A page that is one table of records: add, change, history, delete, filters from the address."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, Generic, Protocol, TypeVar, cast

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from plc_desktop.domain.records import Record, kind_of
from ui.common.card import Card
from ui.common.changes import Topic
from ui.common.columns import RowAction
from ui.common.history_dialog import show_history
from ui.common.page import Page, PageContext
from ui.common.record_dialog import edit_record
from ui.common.table import PagedTable, filters_from

if TYPE_CHECKING:
    from plc_desktop.services.app import Office
    from plc_desktop.services.workspace.records import Saved


class _Row(Protocol):
    @property
    def id(self) -> str: ...


R = TypeVar("R", bound=Record)
RowT = TypeVar("RowT", bound=_Row)


@dataclass(frozen=True)
class RecordWords:
    """What such a page says, translated.

    Attributes:
        title: Of the page.
        add: On the button, beside a plus: "Cohort".
        new: Title of the form of a new record.
        change: Title of the form of one that exists.
        saved: Said once it is stored.
        deleted: Said once it is deleted, with Undo.
        save: On the button of the form of a new record; "" for "Save".
        explanation: A sentence above the form of a new record.
    """

    title: str
    add: str
    new: str
    change: str
    saved: str
    deleted: str
    save: str = ""
    explanation: str = ""


class RecordsPage(Page, Generic[R, RowT]):
    """A table of one kind of record.

    A subclass declares the class variables and answers the questions below; every list then has
    the same actions under the same words and keys.

    Attributes:
        record: The kind of record.
        form_rows: Field names of its form; those of one line stand side by side.
        topic: What is announced when one was changed.
        detail: Address of the page of one record, opened by Enter; "" if Enter opens the form.
        table: The table.
    """

    record: ClassVar[type[Record]]
    form_rows: ClassVar[Sequence[Sequence[str]]]
    topic: ClassVar[Topic]
    detail: ClassVar[str] = ""

    def __init__(self, office: Office, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(office, context, "", parent)
        self.words = self.make_words()
        self.header.set_title(self.words.title)
        self.table: PagedTable[RowT] = self.make_table()
        self.table.set_row_actions(self.row_actions())
        self.table.opened.connect(self.open_row)
        card = Card()
        card.body.addWidget(self.table, 1)
        self.fill(card)
        self.header.add_action(self.words.add, self.add, primary=True, icon_name="plus")

    @abstractmethod
    def make_words(self) -> RecordWords:
        """Return what the page says."""

    @abstractmethod
    def make_table(self) -> PagedTable[RowT]:
        """Return the table with its columns, filters and empty state."""

    @abstractmethod
    def new_record(self) -> R:
        """Return what the form of a new record starts with."""

    @abstractmethod
    def name_of(self, row: RowT) -> str:
        """Return what a row is called, as the title of its history."""

    def may_delete(self, row: RowT) -> bool:  # noqa: ARG002  # some lists look at the row
        """Return whether a row can be deleted."""
        return True

    def own_actions(self) -> Sequence[RowAction[RowT]]:
        """Return what else can be done with rows, before what every list offers."""
        return ()

    def fill(self, card: Card) -> None:
        """Put the card with the table on the page."""
        self.body.addWidget(card, 1)

    @override
    def open(self, argument: str) -> None:
        if argument == "new":
            self.add()
            return
        for name, value in filters_from(argument).items():
            self.table.set_filter(name, value)

    @override
    def refresh(self) -> None:
        self.table.reload()

    def row_actions(self) -> list[RowAction[RowT]]:
        """Return everything that can be done with rows."""
        shared = [
            RowAction(self.tr("Change…"), self.change, is_one, "F2"),
            RowAction(self.tr("History…"), self._show_history, is_one, "Ctrl+H"),
            RowAction(self.tr("Delete"), self._delete, self._can_delete, "Del"),
        ]
        show = [RowAction(self.tr("Open"), self._open_one, is_one)] if self.detail else []
        return [*show, *self.own_actions(), *shared]

    def open_row(self, row: RowT) -> None:
        """Go to the page of a row, or open its form."""
        if self.detail:
            self.context.navigate(f"{self.detail}/{row.id}")
        else:
            self.change([row])

    def add(self) -> None:
        """Open the form of a new record."""
        edit_record(
            self,
            self.new_record(),
            self.form_rows,
            self.words.new,
            self.added,
            save_text=self.words.save,
            explanation=self.words.explanation,
        )

    def change(self, rows: Sequence[RowT]) -> None:
        """Open the form of a record."""
        record_id = rows[0].id
        record = cast("type[R]", self.record)
        self.run(lambda: self.office.records.get(record, record_id), self._change_record)

    def added(self, saved: Saved[R]) -> None:
        """Say that a new record is stored."""
        self.saved(saved)

    def saved(self, saved: Saved[R]) -> None:
        """Say that a record is stored."""
        self.done(self.words.saved, self.topic, change_id=saved.change_id)

    @property
    def _kind(self) -> str:
        return kind_of(self.record).name

    def _open_one(self, rows: Sequence[RowT]) -> None:
        self.open_row(rows[0])

    def _change_record(self, record: R) -> None:
        edit_record(self, record, self.form_rows, self.words.change, self.saved)

    def _show_history(self, rows: Sequence[RowT]) -> None:
        show_history(self, self.name_of(rows[0]), [(self._kind, rows[0].id)])

    def _can_delete(self, rows: Sequence[RowT]) -> bool:
        return is_one(rows) and self.may_delete(rows[0])

    def _delete(self, rows: Sequence[RowT]) -> None:
        record_id = rows[0].id
        self.run(lambda: self.office.records.delete(self._kind, record_id), self._deleted)

    def _deleted(self, change_id: str) -> None:
        self.done(self.words.deleted, self.topic, change_id=change_id)


def is_one(rows: Sequence[object]) -> bool:
    """Return whether exactly one row is chosen."""
    return len(rows) == 1
