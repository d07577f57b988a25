"""What the window remembers on this computer: language, theme, recent files, columns, its place on the screen."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, Final

from platformdirs import user_config_path
from PySide6.QtCore import QByteArray, QSettings

from exhibitplanner.messages import LANGUAGES, Language, preferred_language
from exhibitplanner.ui.look.look import THEMES, Theme

_RECENT: Final = 10


class Settings:
    """A file of the person's own; the workspace holds nothing of it."""

    def __init__(self, path: Path | None = None) -> None:
        place = path or user_config_path("exhibitplanner", appauthor=False, ensure_exists=True) / "window.ini"
        self._store = QSettings(str(place), QSettings.Format.IniFormat)

    @property
    def language(self) -> Language:
        kept = self.text("language")
        return next((one for one in LANGUAGES if one == kept), preferred_language())

    @property
    def theme(self) -> Theme:
        kept = self.text("theme")
        return next((one for one in THEMES if one == kept), "system")

    @property
    def recent(self) -> list[Path]:
        """The workspaces opened last, the newest first."""
        return [Path(one) for one in self.value("recent", [])]

    def remember_opened(self, path: Path) -> None:
        """Put a workspace first among the recent ones."""
        rest = [one for one in self.recent if one != path]
        self.keep("recent", [str(one) for one in [path, *rest]][:_RECENT])

    def forget_opened(self, path: Path) -> None:
        """Take a workspace that is there no more out of the list."""
        self.keep("recent", [str(one) for one in self.recent if one != path])

    def text(self, name: str) -> str:
        """A remembered word, blank where there is none."""
        found = self.value(name, "")
        return found if isinstance(found, str) else ""

    def value(self, name: str, default: Any) -> Any:
        """A remembered value of JSON's types; `default` where there is none or it cannot be read."""
        try:
            return json.loads(str(self._store.value(name)))
        except ValueError:
            return default

    def keep(self, name: str, value: Any) -> None:
        """Remember a value of JSON's types."""
        self._store.setValue(name, json.dumps(value, ensure_ascii=True))

    def bytes(self, name: str) -> QByteArray:
        """A remembered state of Qt's own (geometry, splitters)."""
        return QByteArray.fromBase64(QByteArray(self.text(name).encode("ascii", "ignore")))

    def keep_bytes(self, name: str, state: QByteArray) -> None:
        """Remember a state of Qt's own."""
        self.keep(name, state.toBase64().toStdString().encode().decode("ascii"))
