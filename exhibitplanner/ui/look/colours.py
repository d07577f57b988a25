"""Colours by role, light and dark; text reaches 4.5:1 on its ground, fields' borders 3:1 (WCAG 2.2, 1.4.3, 1.4.11)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtGui import QColor, QPalette


@dataclass(frozen=True, slots=True)
class Colours:
    """One theme. Tints lie under text of the same meaning; `line` divides, `border` surrounds a field."""

    dark: bool
    window: str
    rail: str
    base: str
    foot: str
    hover: str
    text: str
    secondary: str
    rule: str
    line: str
    border: str
    accent: str
    on_accent: str
    accent_hover: str
    highlight: str
    error: str
    error_tint: str
    warning: str
    warning_tint: str
    info: str
    info_tint: str
    done: str
    done_tint: str

    def palette(self) -> QPalette:
        """The theme as Qt's roles, so that widgets that we never touched follow it."""
        palette = QPalette()
        role = QPalette.ColorRole
        for one, colour in {
            role.Window: self.window, role.WindowText: self.text, role.Base: self.base, role.AlternateBase: self.foot,
            role.Text: self.text, role.PlaceholderText: self.secondary, role.Button: self.base,
            role.ButtonText: self.text, role.Highlight: self.highlight, role.HighlightedText: self.text,
            role.Link: self.accent, role.LinkVisited: self.accent, role.ToolTipBase: self.text,
            role.ToolTipText: self.base, role.Accent: self.accent, role.BrightText: self.error,
            role.Light: self.base, role.Midlight: self.rule, role.Mid: self.line, role.Dark: self.border,
            role.Shadow: self.line,
        }.items():  # fmt: skip
            palette.setColor(one, QColor(colour))
        for one in (role.WindowText, role.Text, role.ButtonText):
            palette.setColor(QPalette.ColorGroup.Disabled, one, QColor(self.border))
        return palette


LIGHT: Final = Colours(
    dark=False, window="#F3F4F5", rail="#EAECEE", base="#FFFFFF", foot="#F8F9FA", hover="#F0F2F4", text="#1A1D21",
    secondary="#565E67", rule="#E3E6E9", line="#C6CCD2", border="#868E97", accent="#0B6472", on_accent="#FFFFFF",
    accent_hover="#084F5A", highlight="#DCEEF0", error="#B42318", error_tint="#FCECEA", warning="#855000",
    warning_tint="#FBF0DA", info="#2457A6", info_tint="#E8EFFA", done="#22702E", done_tint="#E5F2E6",
)  # fmt: skip

DARK: Final = Colours(
    dark=True, window="#25282C", rail="#191B1E", base="#1D2023", foot="#23262A", hover="#2B2F34", text="#E6E8EA",
    secondary="#A5ADB5", rule="#30343A", line="#484F57", border="#737B85", accent="#63C6D2", on_accent="#06272C",
    accent_hover="#86D6DF", highlight="#1C3F46", error="#FF9187", error_tint="#42211F", warning="#E6B04C",
    warning_tint="#3B2E16", info="#8CB6F9", info_tint="#1E2D47", done="#7DC98A", done_tint="#1C3422",
)  # fmt: skip
