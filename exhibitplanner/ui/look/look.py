"""The look in force: colours, sizes and icons together, put on the application as one."""

from __future__ import annotations

from typing import Final, Literal

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QIcon
from PySide6.QtWidgets import QApplication

from exhibitplanner.collecting import paused
from exhibitplanner.ui.look.colours import DARK, LIGHT, Colours
from exhibitplanner.ui.look.fonts import interface_font, sized, tabular
from exhibitplanner.ui.look.icons import icon
from exhibitplanner.ui.look.metrics import Metrics
from exhibitplanner.ui.look.style_sheet import style_sheet

Theme = Literal["system", "light", "dark"]
THEMES: Final[tuple[Theme, ...]] = ("system", "light", "dark")


class Look:
    """What widgets ask when they draw themselves."""

    def __init__(self, colours: Colours, font: QFont) -> None:
        self.colours = colours
        self.font = font
        self.metrics = Metrics.of(font)
        self.title_font = sized(font, 1.54, QFont.Weight.DemiBold)
        self.record_font = sized(font, 1.23, QFont.Weight.DemiBold)
        self.strong_font = sized(font, 1.0, QFont.Weight.DemiBold)
        self.caption_font = sized(font, 0.92)
        self.number_font = tabular(font)
        names = [name for name in Colours.__dataclass_fields__ if name != "dark"]
        self.ink = {name: QColor(getattr(colours, name)) for name in names}
        """The colours by role as Qt's own, for what is painted cell by cell."""

    def icon(self, name: str, role: str = "secondary") -> QIcon:
        """An icon in the colour of a role (a field of `Colours`)."""
        return icon(name, getattr(self.colours, role), self.colours.border)


def look() -> Look:
    """The look that is put on; the light one before that."""
    return _worn[0] if _worn else Look(LIGHT, interface_font())


def wear(application: QApplication, theme: Theme) -> Look:
    """Put on a theme; `system` follows the desktop's."""
    hints = application.styleHints()
    scheme = {"light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark}.get(theme, Qt.ColorScheme.Unknown)
    if hints.colorScheme() != scheme:
        hints.setColorScheme(scheme)
    dark = theme == "dark" or (theme == "system" and hints.colorScheme() == Qt.ColorScheme.Dark)
    font = _worn[0].font if _worn else interface_font()
    worn = Look(DARK if dark else LIGHT, font)
    _worn[:] = [worn]
    # Qt goes over lists of all widgets meanwhile: one that a collection took away would crash it
    with paused():
        application.setFont(font)
        application.setPalette(worn.colours.palette())
        sheet = style_sheet(worn.colours, worn.metrics)
        if application.styleSheet() != sheet:  # Qt would dress every widget anew all the same
            application.setStyleSheet(sheet)
    return worn


_worn: list[Look] = []
