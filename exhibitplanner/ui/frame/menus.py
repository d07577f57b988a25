"""The menu bar and its actions, made from the table of deeds."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from exhibitplanner.ui.frame.actions import DEEDS, MENUS, SUBMENUS, WITHOUT_WORKSPACE
from exhibitplanner.ui.look.look import look
from exhibitplanner.ui.wording import say


class Menus(QObject):
    """The actions of a window by name, and the bar that shows them."""

    def __init__(self, window: QWidget, act: Callable[[str], None]) -> None:
        super().__init__(window)
        self._window = window
        self.bar = QMenuBar()
        self.actions: dict[str, QAction] = {}
        self.submenus: dict[str, QMenu] = {}
        menus = {name: self.bar.addMenu(say(f"menu_{name}")) for name in MENUS}
        for deed in DEEDS:
            menu = menus[deed.menu]
            if deed.rule_above:
                menu.addSeparator()
            if deed.name in SUBMENUS:
                self.submenus[deed.name] = menu.addMenu(say(f"action_{deed.name}"))
                continue
            action = QAction(say(f"action_{deed.name}"), self)
            if deed.icon:
                action.setIcon(look().icon(deed.icon))
            action.setShortcuts([QKeySequence(keys) for keys in deed.keys])
            action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
            action.setIconVisibleInMenu(sys.platform != "darwin")
            action.triggered.connect(lambda _checked=False, name=deed.name: act(name))
            menu.addAction(action)
            window.addAction(action)
            self.actions[deed.name] = action

    def retire(self) -> None:
        """Make way for others: two actions with one shortcut would both be silent."""
        for action in self.actions.values():
            self._window.removeAction(action)
            action.setShortcuts([])
        self.deleteLater()

    def enable(self, *, workspace: bool, page: Iterable[str], writable: bool) -> None:
        """Enable what can be done now; `page` are the names that the page in view answers to."""
        answered = set(page)
        for deed in DEEDS:
            action = self.actions.get(deed.name)
            if action is None:
                continue
            if deed.page:
                action.setEnabled(deed.name in answered)
            else:
                action.setEnabled(workspace or deed.name in WITHOUT_WORKSPACE)
        for name in ("import", "undo", "redo", "new_exhibition"):
            self.actions[name].setEnabled(workspace and writable)
        for name in ("pages", "report"):
            self.submenus[name].setEnabled(workspace)

    def choices(
        self, name: str, choices: Iterable[tuple[str, str]], current: str, act: Callable[[str], object]
    ) -> None:
        """Fill a submenu with (value, text) of which one is taken."""
        menu = self.submenus[name]
        menu.clear()
        group = QActionGroup(menu)
        for value, text in choices:
            action = menu.addAction(text)
            action.setCheckable(True)
            action.setChecked(value == current)
            action.triggered.connect(lambda _checked, value=value: act(value))
            group.addAction(action)
        menu.setEnabled(not menu.isEmpty())


def keys_of(action: QAction) -> str:
    """An action's first keys as this system writes them."""
    return action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
