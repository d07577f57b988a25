"""What the tests of the reports page share: a long report, waiting, choosing, ink on a picture."""

from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QImage, QWheelEvent
from PySide6.QtWidgets import QApplication, QComboBox, QWidget
from pytestqt.qtbot import QtBot

from exhibitplanner.domain.errors import PlannerError
from exhibitplanner.domain.kinds import BY_NAME
from exhibitplanner.reports.document import Group, TableColumn, TableReport, said
from exhibitplanner.services import reading, records
from exhibitplanner.services.reporting.registry import find_report
from exhibitplanner.ui.desk import Desk
from exhibitplanner.ui.pages.reports.drawn_pages import DrawnPages
from exhibitplanner.ui.pages.reports.page import ReportsPage

ROSTER = find_report("roster")


def long_report(rows: int, **chosen: object) -> TableReport:
    columns = (TableColumn("Name", 40, look="strong"), TableColumn("성명", 20), TableColumn("Position", 40))
    people = tuple((f"WIŚNIEWSKI Łukasz {n}", "김다현", "Inżynier ąęł") for n in range(rows))
    words = {"title": "Roster", "subtitle": "MSPO", "exhibition": "MSPO", "printed_at": "now", "empty": "-"}
    return TableReport(columns=columns, groups=(Group("KAI", people),), language="en", **words, **chosen)


def settle(qtbot: QtBot, page: ReportsPage) -> None:
    qtbot.waitUntil(
        lambda: page.setting.idle and page.preview.shelf.idle and page.thumbnails.shelf.idle, timeout=20_000
    )


def fail(error: PlannerError) -> None:
    raise error


def shown(page: ReportsPage, pages: list[bytes]) -> DrawnPages:
    """Put pages of a longer report into the page's views."""
    drawn = DrawnPages(pages)
    page.preview.show_pages(drawn)
    page.thumbnails.show_pages(drawn)
    page.bar.refresh()
    return drawn


def names(page: ReportsPage) -> list[str]:
    return [said(row[1]) for group in page.outcome.report.groups for row in group.rows]


def turn_wheel(widget: QWidget, angle: int, at: QPoint, modifiers: Qt.KeyboardModifier) -> None:
    event = QWheelEvent(
        QPointF(at), widget.mapToGlobal(QPointF(at)), QPoint(), QPoint(0, angle), Qt.MouseButton.NoButton, modifiers,
        Qt.ScrollPhase.NoScrollPhase, False,  # noqa: FBT003  Qt's own order
    )  # fmt: skip
    QApplication.sendEvent(widget, event)


def ink(image: QImage, part: QRectF) -> float:
    """How much of a part of a picture is dark, from 0 to 1."""
    left, top = int(part.x() * image.width()), int(part.y() * image.height())
    width, height = int(part.width() * image.width()), int(part.height() * image.height())
    dark = sum(image.pixelColor(left + x, top + y).lightness() < 128 for x in range(width) for y in range(height))
    return dark / (width * height)


def rename(qtbot: QtBot, desk: Desk, page: ReportsPage, before: str, after: str) -> None:
    kind = BY_NAME["participant"]

    def write(workspace):
        return records.update(workspace, kind, reading.list_ids(workspace, kind, text=before)[0], {"name": after})

    with qtbot.waitSignal(desk.session.changed) as told:
        desk.session.write(write, lambda _: None, fail)
    page.follow(told.args[0])


def choose(box: QComboBox, data: object) -> None:
    box.setCurrentIndex(box.findData(data))
    box.activated.emit(box.currentIndex())
