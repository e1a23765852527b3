"""The one style sheet; sizes scale with the text."""

from __future__ import annotations

from dataclasses import asdict

from resources import icon_path
from ui.common.tokens import Tokens

_SHEET = """
* {{ outline: 0; }}
QToolTip {{ background: {surface}; color: {ink}; border: 1px solid {edge}; padding: {p4}px; }}
QMainWindow, QDialog, QWidget[ground="page"], QFrame[ground="page"] {{ background: {page}; }}
QLabel {{ color: {ink}; background: transparent; }}
QLabel[role="title"] {{ font-size: {f15}pt; font-weight: bold; }}
QLabel[role="card-title"] {{ font-size: {f105}pt; font-weight: bold; }}
QLabel[role="label"] {{ font-size: {f9}pt; font-weight: 600; color: {muted}; }}
QLabel[role="muted"] {{ color: {muted}; }}
QLabel[role="help"] {{ font-size: {f9}pt; color: {muted}; }}
QLabel[role="error"] {{ font-size: {f9}pt; color: {problem}; font-weight: 600; }}
QLabel[role="number"] {{ font-size: {f18}pt; font-weight: bold; }}
QLabel[role="strong"] {{ font-weight: bold; }}
QLabel[tone="primary"] {{ color: {primary}; }}
QLabel[tone="good"] {{ color: {good}; }}
QLabel[tone="waiting"] {{ color: {waiting}; }}
QLabel[tone="problem"] {{ color: {problem}; }}
QLabel[tone="information"] {{ color: {information}; }}
QFrame[role="card"] {{ background: {surface}; border: 1px solid {line}; border-radius: {p11}px; }}
QFrame[role="line"] {{ background: {line}; border: 0; max-height: 1px; min-height: 1px; }}
QFrame[role="steps"] {{ background: {surface}; border: 0; }}
QFrame[role="word"] {{ background: {surface}; border: 1px solid {edge}; border-radius: {p8}px; }}
QFrame[role="alarm"] {{
  background: {problem_ground}; border: 2px solid {problem}; border-radius: {p11}px; }}
QPushButton[role="yes"]:checked {{
  background: {good_ground}; border: 2px solid {good}; color: {ink}; }}
QPushButton[role="no"]:checked {{
  background: {problem_ground}; border: 2px solid {problem}; color: {ink}; }}
QFrame[role="note"] {{ border: 0; border-radius: {p8}px; background: {page}; }}
QFrame[role="note"][tone="good"] {{ background: {good_ground}; }}
QFrame[role="note"][tone="waiting"] {{ background: {waiting_ground}; }}
QFrame[role="note"][tone="problem"] {{ background: {problem_ground}; }}
QFrame[role="note"][tone="information"] {{ background: {information_ground}; }}
QPushButton {{
  background: {surface}; color: {ink}; border: 1px solid {line}; border-radius: {p8}px;
  padding: {p4}px {p12}px; min-height: {p24}px; font-weight: 600; }}
QPushButton:hover {{ border-color: {edge}; background: {page}; }}
QPushButton:pressed {{ background: {primary_ground}; }}
QPushButton:checked {{ background: {primary_ground}; border-color: {primary}; color: {ink}; }}
QPushButton:disabled {{ color: {muted}; background: {page}; border-color: {line}; }}
QPushButton:focus {{
  border: 2px solid {primary}; padding: {p3}px {p11}px; }}
QPushButton[role="primary"] {{
  background: {primary}; color: {primary_text}; border-color: {primary}; }}
QPushButton[role="primary"]:hover {{ background: {primary}; border-color: {ink}; }}
QPushButton[role="primary"]:focus {{
  background: {primary_focused}; color: {primary_text}; border: 2px solid {primary_ring}; }}
QPushButton[role="primary"]:disabled {{
  background: {line}; color: {muted}; border-color: {line}; }}
QPushButton[role="danger"] {{ color: {problem}; border-color: {problem}; }}
QPushButton[role="danger"]:disabled {{ color: {muted}; border-color: {line}; }}
QPushButton[role="link"] {{
  border: 1px solid transparent; background: transparent; color: {primary};
  padding: {p4}px; text-align: left; }}
QPushButton[role="link"]:hover {{ text-decoration: underline; }}
QPushButton[role="link"]:focus {{ border: 2px solid {primary}; padding: {p3}px; }}
QPushButton[role="search"] {{ color: {muted}; font-weight: 400; text-align: left; }}
QPushButton[role="count"] {{ border-radius: {p11}px; padding: 0; text-align: left; }}
QPushButton[role="count"]:focus {{ padding: 0; }}
QPushButton[role="chip"] {{
  border-radius: {p11}px; padding: 1px {p8}px; min-height: {p20}px;
  font-size: {f9}pt; background: {page}; }}
QPushButton[role="chip"]:checked, QPushButton[role="chip"][isSet="true"] {{
  background: {information_ground}; color: {information}; border-color: {information}; }}
QPushButton[role="chip"]:focus {{ border: 2px solid {primary}; padding: 0px {p7}px; }}
QPushButton::menu-indicator {{
  image: url("{down}"); width: {p12}px; height: {p12}px; subcontrol-origin: padding;
  subcontrol-position: center right; right: {p8}px; }}
QPushButton[role="chip"]::menu-indicator {{ width: 0px; image: none; }}
QToolButton[role="icon"] {{
  border: 2px solid transparent; border-radius: {p8}px; background: transparent;
  padding: {p4}px; }}
QToolButton[role="icon"]:hover {{ background: {primary_ground}; }}
QToolButton[role="icon"]:focus {{ border-color: {primary}; }}
QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QSpinBox, QAbstractSpinBox {{
  background: {surface}; color: {ink}; border: 1px solid {edge}; border-radius: {p8}px;
  padding: {p4}px {p8}px; selection-background-color: {primary};
  selection-color: {primary_text}; }}
QLineEdit, QComboBox, QAbstractSpinBox {{ min-height: {p24}px; }}
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QComboBox:focus, QAbstractSpinBox:focus {{
  border: 2px solid {primary}; padding: {p3}px {p7}px; }}
QLineEdit[invalid="true"], QPlainTextEdit[invalid="true"], QComboBox[invalid="true"] {{
  border: 2px solid {problem}; padding: {p3}px {p7}px; }}
QLineEdit:disabled, QPlainTextEdit:disabled, QComboBox:disabled {{
  background: {page}; color: {muted}; border-color: {line}; }}
QLineEdit:read-only, QPlainTextEdit:read-only {{ background: {page}; }}
QComboBox QLineEdit, QComboBox QLineEdit:focus {{
  border: 0; padding: 0; background: transparent; }}
QComboBox::drop-down {{ border: 0; width: {p24}px; }}
QComboBox::down-arrow {{ image: url("{down}"); width: {p16}px; height: {p16}px; }}
QComboBox QAbstractItemView, QListView[role="popup"] {{
  background: {surface}; color: {ink}; border: 1px solid {edge};
  selection-background-color: {primary_ground}; selection-color: {ink}; }}
QCheckBox, QRadioButton {{
  color: {ink}; spacing: {p8}px; padding: {p3}px; border: 2px solid transparent;
  border-radius: {p4}px; background: transparent; }}
QCheckBox:focus, QRadioButton:focus {{ border: 2px solid {primary}; }}
QCheckBox::indicator, QRadioButton::indicator {{
  width: {p16}px; height: {p16}px; border: 1px solid {edge}; border-radius: {p4}px;
  background: {surface}; }}
QRadioButton::indicator {{ border-radius: {p8}px; }}
QCheckBox::indicator:checked {{
  background: {primary}; border-color: {primary}; image: url("{check}"); }}
QRadioButton::indicator:checked {{
  width: {p8}px; height: {p8}px; background: {surface};
  border: {p5}px solid {primary}; border-radius: {p9}px; }}
QCheckBox::indicator:disabled {{ background: {page}; border-color: {line}; }}
QTableView {{
  background: {surface}; color: {ink}; border: 0; gridline-color: {line};
  selection-background-color: {primary_ground}; selection-color: {ink}; }}
QTableView:focus {{ border: 0; }}
QHeaderView {{ background: {surface}; border: 0; }}
QHeaderView::section {{
  background: {surface}; color: {muted}; border: 0; border-bottom: 1px solid {line};
  padding: {p8}px; font-size: {f9}pt; font-weight: 600; }}
QHeaderView::section:hover {{ color: {ink}; }}
QTableCornerButton::section {{ background: {surface}; border: 0; }}
QListView, QTreeView {{
  background: {surface}; color: {ink}; border: 0;
  selection-background-color: {primary_ground}; selection-color: {ink}; }}
QListView::item {{ padding: {p4}px {p8}px; border-radius: {p4}px; }}
QListView::item:selected {{ background: {primary_ground}; color: {ink}; }}
QAbstractScrollArea::corner {{ background: transparent; border: 0; }}
QMenu {{ background: {surface}; color: {ink}; border: 1px solid {edge}; padding: {p4}px; }}
QMenu::item {{ padding: {p4}px {p16}px; border-radius: {p4}px; }}
QMenu::item:selected {{ background: {primary_ground}; }}
QMenu::item:disabled {{ color: {muted}; }}
QMenu::separator {{ height: 1px; background: {line}; margin: {p4}px; }}
QScrollArea {{ border: 0; background: transparent; }}
QScrollArea > QWidget > QWidget[ground="none"] {{ background: transparent; }}
QScrollBar:vertical {{ background: transparent; width: {p12}px; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: {p12}px; margin: 0; }}
QScrollBar::handle {{ background: {edge}; border-radius: {p4}px; margin: 2px; }}
QScrollBar::handle:vertical {{ min-height: {p24}px; }}
QScrollBar::handle:horizontal {{ min-width: {p24}px; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QTabWidget::pane {{ border: 0; border-top: 1px solid {line}; }}
QTabBar {{ background: transparent; }}
QTabBar::tab {{
  background: transparent; color: {muted}; border: 2px solid transparent;
  padding: {p8}px {p8}px; margin-right: {p8}px; }}
QTabBar::tab:selected {{
  color: {primary}; font-weight: bold; border-bottom: 2px solid {primary}; }}
QTabBar::tab:selected:focus {{ border: 2px solid {primary}; border-radius: {p4}px; }}
QTabBar::tab:hover {{ color: {ink}; }}
QSplitter::handle {{ background: transparent; }}
QProgressBar {{
  border: 0; border-radius: {p4}px; background: {track}; max-height: {p8}px; min-height: {p8}px; }}
QProgressBar::chunk {{ background: {primary}; border-radius: {p4}px; }}
QCalendarWidget QWidget {{ alternate-background-color: {page}; }}
QWidget#navigation {{ background: {navigation}; }}
QWidget#navigation QLabel {{ color: {navigation_text}; }}
QWidget#navigation QLabel[role="section"] {{
  color: {navigation_muted}; font-size: {f8}pt; letter-spacing: 1px; }}
QWidget#navigation QScrollArea, QWidget#navigation QWidget#navigation-list {{
  background: {navigation}; }}
QWidget#status {{ background: {surface}; border-top: 1px solid {line}; }}
QWidget#status QLabel {{ color: {muted}; font-size: {f9}pt; }}
QFrame#notice {{ background: {ink}; border-radius: {p8}px; }}
QFrame#notice QLabel {{ color: {surface}; }}
QFrame#notice QPushButton {{
  background: transparent; color: {surface}; border: 1px solid {surface}; }}
QFrame#notice QPushButton:focus {{ border: 2px solid {surface}; }}
"""

_PX = (3, 4, 5, 7, 8, 9, 11, 12, 16, 20, 24)
_PT = {"f8": 8.0, "f9": 9.0, "f105": 10.5, "f15": 15.0, "f18": 18.0}


def style_sheet(tokens: Tokens, text_scale: int, *, is_dark: bool = False) -> str:
    """Return the style sheet for these colors at this text size in percent."""
    mode = "dark" if is_dark else "light"
    marks = {name: icon_path(f"mark-{name}-{mode}").as_posix() for name in ("check", "down")}
    sizes = {f"p{size}": round(size * text_scale / 100) for size in _PX}
    points = {name: f"{size * text_scale / 100:g}" for name, size in _PT.items()}
    return _SHEET.format(**asdict(tokens), **sizes, **points, **marks)
