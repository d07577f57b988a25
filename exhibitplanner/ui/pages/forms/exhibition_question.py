"""Which exhibition a form is for, where none is in view."""

from __future__ import annotations

from collections.abc import Callable, Collection

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QDialog, QHBoxLayout, QVBoxLayout, QWidget

from exhibitplanner.ui.desk import Desk
from exhibitplanner.ui.look.look import look
from exhibitplanner.ui.parts import button, label
from exhibitplanner.ui.wording import language, say


class ExhibitionQuestion(QDialog):
    """Opened with `open()`; `then` gets the code that was chosen."""

    def __init__(
        self, parent: QWidget, desk: Desk, title: str, codes: Collection[str], then: Callable[[str], object]
    ) -> None:
        super().__init__(parent)
        self._then = then
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.choice = exhibition_choice(desk, codes)
        self.go_on = button(say("form_go_on"), self.accept, kind="primary")
        self.go_on.setDefault(True)
        m = look().metrics
        column = QVBoxLayout(self)
        column.setContentsMargins(m.margin, m.margin, m.margin, m.margin)
        column.setSpacing(m.unit)
        column.addWidget(label(title, font=look().record_font))
        column.addWidget(label(say("form_which_exhibition"), "secondary", wrap=True))
        column.addSpacing(m.gap)
        column.addWidget(self.choice)
        column.addSpacing(m.gap)
        foot = QHBoxLayout()
        foot.setSpacing(m.gap)
        foot.addStretch(1)
        foot.addWidget(button(say("cancel"), self.reject))
        foot.addWidget(self.go_on)
        column.addLayout(foot)
        self.setMinimumWidth(m.letter * 60)

    def accept(self) -> None:
        code = str(self.choice.currentData())
        super().accept()
        self._then(code)


def exhibition_choice(desk: Desk, codes: Collection[str], *, certain: bool = False) -> QComboBox:
    """A list of exhibitions by code and name; the one in view is chosen.

    Where none is in view the first one is; if it has to be `certain` none of several.
    """
    made = QComboBox()
    made.setAccessibleName(say("export_scope"))
    for one in desk.exhibitions:
        if one.code in codes:
            name = one.name_ko if language() == "ko" and one.name_ko else one.name
            made.addItem(f"{one.code}  {name}" if name and name != one.code else one.code, one.code)
    made.setPlaceholderText(say("fill_choose_exhibition"))
    doubtful = certain and made.count() > 1
    made.setCurrentIndex(max(-1 if doubtful else 0, made.findData(desk.code)))
    return made


def ask_exhibition(
    parent: QWidget, desk: Desk, title: str, codes: Collection[str], then: Callable[[str], object]
) -> None:
    """Go on with the exhibition in view, or the only one there is; else ask."""
    if desk.code is not None and desk.code in codes:
        then(desk.code)
    elif len(codes) == 1:
        then(next(iter(codes)))
    else:
        ExhibitionQuestion(parent, desk, title, codes, then).open()
