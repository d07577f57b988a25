"""The style sheet over Fusion: buttons, fields, tabs, menus, scroll bars. Cells and heads are painted by delegates."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Final

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPixmap

from exhibitplanner.ui.look.colours import Colours
from exhibitplanner.ui.look.icons import paint_icon
from exhibitplanner.ui.look.metrics import Metrics


def style_sheet(colours: Colours, metrics: Metrics) -> str:
    """The whole sheet. A widget's part is chosen by its class, or by the property `kind` (`primary`, `quiet`, …)."""
    c, m = colours, metrics
    pad, gap, radius = m.unit * 2 + 2, m.gap, m.unit + 1
    field = m.field - 2
    places = {
        **{name: getattr(c, name) for name in Colours.__dataclass_fields__ if name != "dark"},
        "pad": pad, "gap": gap, "radius": radius, "field": field, "button": m.button - 2, "unit": m.unit,
        "half": m.unit // 2, "bar": m.unit * 2 + 2, "row": m.row, "tabs": m.tabs, "icon": m.icon,
        "down": _drawn("chevron-down", c.secondary, m.icon), "tick": _drawn("check-bold", c.on_accent, m.icon),
        "right": _drawn("chevron-right", c.secondary, m.icon), "box": m.text - 1, "head": m.head,
        "tick_plain": _drawn("check-bold", c.accent, m.icon), "padfocus": pad - 1, "pad2": pad + m.unit,
        "pad2focus": pad + m.unit - 1, "pad3": pad + 6 * m.unit, "half2": m.unit - 1, "bar2": m.unit * 2 + 3,
        "text_height": m.text, "hover2": c.line if c.dark else c.rule,
    }  # fmt: skip
    return _SHEET.format_map({name: str(value) for name, value in places.items()})


def _drawn(name: str, colour: str, size: int) -> str:
    """An icon as a file: a style sheet's `image` takes nothing else."""
    folder = Path(tempfile.gettempdir()) / "exhibitplanner-icons"
    path = folder / f"{name}-{colour.removeprefix('#')}-{size}.png"
    if not path.exists():
        folder.mkdir(exist_ok=True)
        picture = QPixmap(QSize(size * 2, size * 2))
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        paint_icon(painter, QRect(0, 0, size * 2, size * 2), name, colour)
        painter.end()
        picture.save(str(path))
    return path.as_posix()


_SHEET: Final = """
QWidget {{ outline: 0; }}
QToolTip {{ background: {text}; color: {base}; border: 0; padding: {unit}px {pad}px; }}
QMainWindow, QDialog {{ background: {window}; }}
QSplitter::handle {{ background: {line}; }}
QSplitter::handle:hover {{ background: {accent}; }}

QAbstractScrollArea {{ border: 0; background: {base}; }}
QAbstractScrollArea::corner {{ background: transparent; }}
QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QSpinBox {{
  background: {base}; color: {text}; border: 1px solid {border}; border-radius: {radius}px;
  padding: 0 {pad}px; min-height: {field}px; selection-background-color: {accent}; selection-color: {on_accent};
}}
QPlainTextEdit, QTextEdit {{ padding: {unit}px {unit}px; }}
QLineEdit:hover, QPlainTextEdit:hover, QComboBox:hover, QSpinBox:hover {{ border-color: {secondary}; }}
QLineEdit:focus, QPlainTextEdit:focus, QComboBox:focus, QSpinBox:focus {{
  border: 2px solid {accent}; padding: 0 {padfocus}px;
}}
QLineEdit:disabled, QLineEdit[readOnly="true"], QComboBox:disabled {{ background: {window}; border-color: {line}; color: {secondary}; }}
QLineEdit[refused="true"], QPlainTextEdit[refused="true"], QComboBox[refused="true"] {{ border: 1px solid {error}; background: {error_tint}; }}
QComboBox::drop-down {{ border: 0; width: {row}px; }}
QComboBox::down-arrow {{ image: url({down}); width: {icon}px; height: {icon}px; }}
QComboBox QAbstractItemView, QListView#completions {{
  background: {base}; border: 1px solid {line}; selection-background-color: {highlight}; selection-color: {text};
  padding: {half}px; outline: 0;
}}
QComboBox QAbstractItemView::item, QListView#completions::item {{ min-height: {row}px; padding: 0 {unit}px; }}

QPushButton {{
  background: {base}; color: {text}; border: 1px solid {border}; border-radius: {radius}px;
  min-height: {button}px; padding: 0 {pad2}px;
}}
QPushButton:hover {{ background: {hover}; }}
QPushButton:pressed, QPushButton:checked {{ background: {highlight}; }}
QPushButton:focus {{ border: 2px solid {accent}; padding: 0 {pad2focus}px; }}
QPushButton:disabled {{ color: {border}; border-color: {line}; background: {window}; }}
QPushButton[kind="primary"] {{ background: {accent}; color: {on_accent}; border-color: {accent}; font-weight: 600; }}
QPushButton[kind="primary"]:hover {{ background: {accent_hover}; border-color: {accent_hover}; }}
QPushButton[kind="primary"]:focus {{ border: 2px solid {text}; }}
QPushButton[kind="primary"]:disabled {{ background: {line}; border-color: {line}; color: {secondary}; }}
QPushButton[kind="danger"] {{ background: {error}; color: {base}; border-color: {error}; font-weight: 600; }}
QPushButton[kind="quiet"], QToolButton {{
  background: transparent; border: 1px solid transparent; border-radius: {radius}px; padding: 0 {gap}px; color: {text};
}}
QToolButton {{ min-height: {button}px; min-width: {button}px; padding: 0 {half}px; }}
QPushButton[kind="quiet"]:hover, QToolButton:hover {{ background: {hover}; }}
QToolButton:pressed, QToolButton:checked, QToolButton[popupMode="2"]:open {{ background: {highlight}; }}
QPushButton[kind="quiet"]:focus, QToolButton:focus {{ border: 2px solid {accent}; }}
QLineEdit QToolButton {{ min-height: 0; min-width: 0; padding: 0; border: 0; background: transparent; }}
QToolButton::menu-indicator {{ image: none; }}
QPushButton[kind="link"], QToolButton[kind="link"] {{
  background: transparent; border: 1px solid transparent; color: {accent}; font-weight: 600; padding: 0 {unit}px; min-width: 0;
}}
QPushButton[kind="link"]:hover, QToolButton[kind="link"]:hover {{ text-decoration: underline; }}
QPushButton[kind="link"]:focus, QToolButton[kind="link"]:focus {{ border: 2px solid {accent}; }}
QPushButton[kind="segment"] {{ border-radius: 0; margin-left: -1px; padding: 0 {pad}px; }}
QPushButton[kind="segment"]:checked {{ background: {highlight}; color: {accent}; font-weight: 600; }}
QPushButton[kind="segment"][end="first"] {{ border-top-left-radius: {radius}px; border-bottom-left-radius: {radius}px; margin-left: 0; }}
QPushButton[kind="segment"][end="last"] {{ border-top-right-radius: {radius}px; border-bottom-right-radius: {radius}px; }}

QCheckBox, QRadioButton {{ spacing: {gap}px; min-height: {row}px; }}
QCheckBox::indicator, QListView::indicator {{ width: {box}px; height: {box}px; border: 1px solid {border}; border-radius: 3px; background: {base}; }}
QCheckBox::indicator:hover, QListView::indicator:hover {{ border-color: {accent}; }}
QCheckBox::indicator:checked, QListView::indicator:checked {{ background: {accent}; border-color: {accent}; image: url({tick}); }}
QCheckBox:focus, QRadioButton:focus {{ color: {accent}; }}
QCheckBox::indicator:focus {{ border: 2px solid {accent}; }}
QCheckBox::indicator:disabled {{ background: {window}; border-color: {line}; }}

QMenuBar {{ background: {window}; color: {text}; padding: {unit}px {gap}px; border: 0; }}
QMenuBar::item {{ padding: {unit}px {pad}px; border-radius: {radius}px; background: transparent; }}
QMenuBar::item:selected {{ background: {hover2}; }}
QMenu {{ background: {base}; color: {text}; border: 1px solid {line}; padding: {unit}px; }}
QMenu::item {{ padding: {unit}px {pad3}px {unit}px {pad}px; border-radius: {half2}px; min-height: {text_height}px; }}
QMenu::item:selected {{ background: {highlight}; }}
QMenu::item:disabled {{ color: {border}; }}
QMenu::icon {{ padding-left: {gap}px; }}
QMenu::separator {{ height: 1px; background: {rule}; margin: {unit}px {gap}px; }}
QMenu::indicator {{ width: {box}px; height: {box}px; margin-left: {unit}px; }}
QMenu::indicator:checked {{ image: url({tick_plain}); }}
QMenu::right-arrow {{ image: url({right}); width: {icon}px; height: {icon}px; }}

QScrollBar {{ background: transparent; border: 0; margin: 0; }}
QScrollBar:vertical {{ width: {bar2}px; }}
QScrollBar:horizontal {{ height: {bar2}px; }}
QScrollBar::handle {{ background: {line}; border-radius: {half2}px; margin: 2px; }}
QScrollBar::handle:vertical {{ min-height: {head}px; }}
QScrollBar::handle:horizontal {{ min-width: {head}px; }}
QScrollBar::handle:hover {{ background: {border}; }}
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; border: 0; width: 0; height: 0; }}
QTableView, QTreeView, QListView {{ background: {base}; color: {text}; border: 0; gridline-color: {rule}; selection-background-color: {highlight}; selection-color: {text}; }}
QListView#fields::item {{ min-height: {text_height}px; padding: {half}px {unit}px; color: {text}; }}
QListView#fields::item:hover {{ background: {hover}; }}
QListView#fields::item:selected {{ background: {highlight}; }}
QHeaderView, QHeaderView::section {{ background: {base}; color: {text}; border: 0; }}
QTableCornerButton::section {{ background: {base}; border: 0; }}

QProgressBar {{ background: {line}; border: 0; border-radius: {half}px; max-height: {unit}px; min-height: {unit}px; }}
QProgressBar::chunk {{ background: {accent}; border-radius: {half}px; }}

QLabel[kind="secondary"] {{ color: {secondary}; }}
QLabel[kind="error"] {{ color: {error}; }}
QLabel[kind="warning"] {{ color: {warning}; }}
QLabel[kind="done"] {{ color: {done}; }}
QFrame[kind="rule"] {{ background: {rule}; border: 0; }}
QFrame[kind="line"] {{ background: {line}; border: 0; }}
QWidget[kind="page"] {{ background: {base}; }}
QWidget[kind="pane"] {{ background: {window}; }}
QWidget[kind="foot"] {{ background: {foot}; }}
QScrollArea[kind="pane"], QScrollArea[kind="pane"] > QWidget > QWidget {{ background: {window}; }}
QScrollArea[kind="page"], QScrollArea[kind="page"] > QWidget > QWidget {{ background: {base}; }}
"""
