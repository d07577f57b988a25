"""Messages on top of a page: all their words can be read, however many details they hold."""

from PySide6.QtWidgets import QLabel, QPushButton

from exhibitplanner.ui.desk import Message
from exhibitplanner.ui.frame.message_bar import MessageBars


def test_words_keep_their_width_where_there_are_more_details_than_shown(qtbot):
    bars = MessageBars()
    qtbot.addWidget(bars)
    details = tuple(f"Row {row}: the telephone number is too short" for row in range(8))
    bars.show_message(Message("error", "Some cells were refused and are named below", details=details))
    bars.resize(900, 300)
    bars.show()
    qtbot.waitExposed(bars)

    text = next(one for one in bars.findChildren(QLabel) if one.text().startswith("Some cells"))
    more = next(one for one in bars.findChildren(QPushButton) if "2" in one.text())

    assert text.width() > 2 * more.width()
