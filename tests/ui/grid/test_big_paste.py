"""A thousand pasted cells of which forty are wrong: the right ones are taken, the wrong ones marked and listed."""

from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from exhibitplanner.domain.kinds import BY_NAME
from exhibitplanner.services.records import insert_rows
from exhibitplanner.ui.desk import Desk
from exhibitplanner.ui.pages.kind_table import KindTable

COMPANY = BY_NAME["company"]


def test_a_thousand_cells_of_which_forty_are_wrong(desk: Desk, qtbot: QtBot) -> None:
    def add_companies(workspace) -> None:
        model = COMPANY.model
        with workspace.write("demo") as writing:
            rows = [model.model_validate({"name": f"Company {n:04}"}).model_dump() for n in range(500)]
            insert_rows(writing, COMPANY, rows)

    desk.view_exhibition(None)
    desk.settings.keep("columns/company/shown", ["name", "country", "city"])
    table = KindTable(desk, COMPANY)
    qtbot.addWidget(table)
    desk.session.changed.connect(table.follow)
    told = []
    desk.message_given.connect(told.append)
    desk.session.write(add_companies, lambda _none: None, told.append)
    qtbot.waitUntil(lambda: table.model.rowCount() == 503, timeout=10_000)
    lines = [f"{'Nowhere' if n < 40 else 'PL'}\tKielce {n}" for n in range(500)]
    QGuiApplication.clipboard().setText("\n".join(lines))
    table.view.setCurrentIndex(table.model.index(0, 1))
    table.clipboard.paste()
    qtbot.waitUntil(lambda: bool(told), timeout=20_000)
    qtbot.waitUntil(lambda: desk.session.idle)
    assert len(table.model.refused) == 40
    assert told[-1].meaning == "warning"
    assert "960" in told[-1].text
    assert len(told[-1].details) == 40
    assert table.model.text(0, 1) == "Nowhere"
    assert table.model.text(0, 2) == "Kielce 0"
    assert table.model.text(499, 2) == "Kielce 499"
