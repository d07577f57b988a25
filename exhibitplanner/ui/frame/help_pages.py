"""Help inside the window: the first steps, all shortcuts, about."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from exhibitplanner import __version__
from exhibitplanner.ui.frame.actions import DEEDS, MENUS
from exhibitplanner.ui.look.look import look
from exhibitplanner.ui.parts import button, label
from exhibitplanner.ui.wording import say

_GUIDE = ("guide_look", "guide_edit", "guide_undo", "guide_import", "guide_reports", "guide_find")
_GRID_KEYS = (
    ("F2", "key_edit"), ("Enter", "key_enter"), ("Tab", "key_tab"), ("Esc", "key_escape"),
    ("Ctrl+1 … 9", "key_pages"), ("Ctrl+Home, Ctrl+End", "key_ends"), ("Ctrl+Space", "key_row"),
)  # fmt: skip


def show_guide(parent: QWidget) -> QDialog:
    """The first steps, a paragraph each."""
    body = QWidget()
    column = QVBoxLayout(body)
    column.setSpacing(look().metrics.gap)
    for code in _GUIDE:
        column.addWidget(label(say(f"{code}_title"), font=look().strong_font))
        column.addWidget(label(say(code), "secondary", wrap=True))
    return _dialog(parent, say("action_guide"), body)


def show_shortcuts(parent: QWidget) -> QDialog:
    """Every action that has keys, by menu; then the keys of tables."""
    body = QWidget()
    grid = QGridLayout(body)
    grid.setHorizontalSpacing(look().metrics.margin)
    rows: list[tuple[str, str]] = []
    for menu in MENUS:
        deeds = [deed for deed in DEEDS if deed.menu == menu and deed.keys]
        named = [(", ".join(deed.keys), say(f"action_{deed.name}")) for deed in deeds]
        rows += [("", say(f"menu_{menu}").replace("&", "")), *named] if named else []
    rows += [("", say("keys_of_tables")), *((keys, say(code)) for keys, code in _GRID_KEYS)]
    for number, (keys, words) in enumerate(rows):
        if keys:
            grid.addWidget(label(words.replace("&", "")), number, 0)
            grid.addWidget(label(keys, "secondary"), number, 1)
        else:
            grid.addWidget(label(words, font=look().strong_font), number, 0)
    return _dialog(parent, say("action_shortcuts"), body)


def show_about(parent: QWidget) -> QDialog:
    """Name, version, where the data is."""
    body = QWidget()
    column = QVBoxLayout(body)
    column.addWidget(label(say("app_name"), font=look().title_font))
    column.addWidget(label(say("version", version=__version__), "secondary"))
    column.addWidget(label(say("app_purpose")))
    column.addWidget(label(say("nothing_leaves"), "secondary"))
    column.addWidget(label(say("about_parts"), "secondary", wrap=True))
    return _dialog(parent, say("action_about"), body)


def _dialog(parent: QWidget, title: str, body: QWidget) -> QDialog:
    m = look().metrics
    dialog = QDialog(parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setWindowTitle(title.replace("&", ""))
    column = QVBoxLayout(dialog)
    column.setContentsMargins(m.margin, m.margin, m.margin, m.margin)
    heading = QLabel(title.replace("&", ""))
    heading.setFont(look().record_font)
    column.addWidget(heading)
    area = QScrollArea()
    area.setProperty("kind", "pane")
    area.setWidgetResizable(True)
    area.setWidget(body)
    column.addWidget(area, 1)
    column.addWidget(button(say("close_button"), dialog.close), 0, Qt.AlignmentFlag.AlignRight)
    dialog.resize(m.letter * 80, m.row * 18)
    dialog.open()
    return dialog
