"""A look is put on once: to dress every widget anew is what takes long."""

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from exhibitplanner.ui.look.look import look, wear


class Dressed(QWidget):
    """Counts how often it was given a style."""

    times = 0

    def changeEvent(self, event: QEvent) -> None:
        self.times += event.type() == QEvent.Type.StyleChange
        super().changeEvent(event)


@pytest.fixture
def widget(qapp, qtbot: QtBot):
    wear(qapp, "light")
    made = Dressed()
    qtbot.addWidget(made)
    made.show()
    made.times = 0
    yield made
    wear(qapp, "light")


def test_another_theme_dresses_what_is_there(qapp, widget: Dressed) -> None:
    wear(qapp, "dark")
    assert widget.times
    assert look().colours.dark


def test_the_same_theme_again_does_not(qapp, widget: Dressed) -> None:
    wear(qapp, "light")
    assert widget.times == 0
