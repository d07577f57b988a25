"""The section of an exhibit's form: shown for an exhibit alone, followed as measures change."""

from pytestqt.qtbot import QtBot

from exhibitplanner.domain.kinds import BY_NAME
from exhibitplanner.services import records, workspaces
from exhibitplanner.services.reading import list_ids
from exhibitplanner.ui.desk import Desk
from exhibitplanner.ui.detail.pane import DetailPane

EXHIBIT = BY_NAME["exhibit"]


def test_an_exhibits_verdicts_follow_its_measures(plan, desk: Desk, qtbot: QtBot):
    made: list[str] = []

    def begin(workspace) -> None:
        records.add(workspace, BY_NAME["system"], {"designation": "Mast"})
        words = {
            "participation": "Hyundai Rotem",
            "system": "Mast",
            "booth": "E / 001",
            "length_m": "5",
            "width_m": "5",
        }
        made.append(records.add(workspace, EXHIBIT, words).id)

    desk.session.write(begin, lambda _done: None, desk.tell_error)
    qtbot.waitUntil(lambda: bool(made) and desk.session.idle)
    pane = DetailPane(desk)
    qtbot.addWidget(pane)
    pane.show()
    desk.session.changed.connect(pane.follow)

    pane.show_records(EXHIBIT, made)
    qtbot.waitUntil(lambda: bool(pane.fit.verdicts), timeout=5_000)
    assert pane.fit.verdicts["footprint"].text() == "Fits"
    assert pane.fit.verdicts["height"].text() == "Ask the company"

    longer = {"length_m": "12"}
    desk.session.write(
        lambda workspace: records.update(workspace, EXHIBIT, made[0], longer), lambda _: None, desk.tell_error
    )
    qtbot.waitUntil(lambda: pane.fit.verdicts["footprint"].text() == "Does not fit", timeout=5_000)


def test_several_exhibits_have_no_such_section(plan, desk: Desk, qtbot: QtBot):
    with workspaces.open_for_reading(plan, again=True) as reader:
        booths = list_ids(reader, BY_NAME["booth"])
    pane = DetailPane(desk)
    qtbot.addWidget(pane)
    pane.show_records(BY_NAME["booth"], booths[:1])
    qtbot.wait(200)

    assert pane.fit.isHidden()
