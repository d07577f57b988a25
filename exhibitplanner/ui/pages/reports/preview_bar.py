"""The bar over the preview: pages, zoom, and whether a newer report is on its way."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget

from exhibitplanner.ui.look.look import look
from exhibitplanner.ui.pages.reports.preview import Fit, Preview
from exhibitplanner.ui.parts import icon_button, label
from exhibitplanner.ui.wording import say

_FIT_ICONS: Final[dict[Fit, str]] = {"width": "arrow-expand-horizontal", "page": "fit-to-page-outline"}
_OFFERED: Final = (50, 75, 100, 125, 150, 200, 300, 400)


class PreviewBar(QWidget):
    """Steers a preview and follows it."""

    def __init__(self, preview: Preview) -> None:
        super().__init__()
        self._preview = preview
        self._wide = 0
        m = look().metrics
        self.setFixedHeight(m.button + m.unit * 3)
        self.previous = icon_button("chevron-up", say("page_previous"), lambda: preview.step("previous"))
        self.next = icon_button("chevron-down", say("page_next"), lambda: preview.step("next"))
        self.place = label()
        self.place.setMinimumWidth(self.place.fontMetrics().horizontalAdvance(say("page_of", page=888, pages=888)))
        self.smaller = icon_button("minus", say("zoom_out"), lambda: preview.zoom_step(-1))
        self.larger = icon_button("plus", say("zoom_in"), lambda: preview.zoom_step(1))
        self.percent = self._percent_button()
        self.fits: dict[Fit, QToolButton] = {"width": self._fit_button("width"), "page": self._fit_button("page")}
        self.busy = label("", "secondary")
        self._lay_out()
        preview.page_changed.connect(self.refresh)
        preview.zoom_changed.connect(self.refresh)
        self.refresh()

    def tell_busy(self, *, on: bool) -> None:
        """Say quietly that a newer report is being set."""
        self.busy.setText(say("rendering") if on else "")

    def width_for_words(self) -> int:
        """What it needs to say everything in words; narrower, pictures stand for some."""
        if not self._wide:
            self.ensurePolished()
            self._wide = self.sizeHint().width()
        return self._wide

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        style = Qt.ToolButtonStyle
        for one in self.fits.values():
            one.setToolButtonStyle(
                style.ToolButtonIconOnly if self.width() < self.width_for_words() else style.ToolButtonTextOnly
            )

    def refresh(self) -> None:
        """Show where the preview is."""
        pages, page = len(self._preview.pages), self._preview.page
        words = say("page_of", page=page + 1, pages=pages) if pages else ""
        self.place.setText(words)
        self._preview.setAccessibleDescription(words)
        self.previous.setEnabled(page > 0)
        self.next.setEnabled(page + 1 < pages)
        self.percent.setText(f"{self._preview.zoom * 100:.0f} %")
        self.percent.setAccessibleName(say("zoom_is", percent=f"{self._preview.zoom * 100:.0f}"))
        for fit, one in self.fits.items():
            one.setChecked(fit == self._preview.fit)

    def _lay_out(self) -> None:
        m = look().metrics
        row = QHBoxLayout(self)
        row.setContentsMargins(m.gap, 0, m.gap, 0)
        row.setSpacing(m.unit)
        for widget in (self.previous, self.next):
            row.addWidget(widget)
        row.addSpacing(m.unit)
        row.addWidget(self.place)
        row.addStretch(1)
        for widget in (self.smaller, self.percent, self.larger):
            row.addWidget(widget)
        row.addSpacing(m.gap)
        for one in self.fits.values():
            row.addWidget(one)
        row.addStretch(1)
        row.addWidget(self.busy)
        room = self.busy.fontMetrics().horizontalAdvance(say("rendering"))
        self.busy.setMinimumWidth(room)
        self.busy.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)

    def _percent_button(self) -> QToolButton:
        made = icon_button("", "")
        made.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        made.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        made.setMinimumWidth(made.fontMetrics().horizontalAdvance("888 %") + look().metrics.gap)
        made.setToolTip(say("zoom"))
        menu = QMenu(made)
        for percent in _OFFERED:
            menu.addAction(f"{percent} %").triggered.connect(
                lambda _=False, to=percent: self._preview.zoom_to(to / 100)
            )
        made.setMenu(menu)
        return made

    def _fit_button(self, fit: Fit) -> QToolButton:
        made = icon_button(_FIT_ICONS[fit], say(f"fit_{fit}"), lambda: self._fit_to(fit))
        made.setText(say(f"fit_{fit}"))
        made.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        made.setCheckable(True)
        return made

    def _fit_to(self, fit: Fit) -> None:
        self._preview.fit_to(fit)
        self.refresh()
