"""The tab of a record's own problems: counted in its colour, followed as the plan changes, the way to the others."""

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from exhibitplanner.domain.kinds import BY_NAME
from exhibitplanner.services import records, workspaces
from exhibitplanner.services.reading import list_ids
from exhibitplanner.ui.desk import Desk
from exhibitplanner.ui.detail.pane import DetailPane

PROBLEMS = 3


@pytest.fixture
def tall(plan) -> str:
    """An exhibit that is too tall for its booth."""
    with workspaces.open_for_writing(plan) as made:
        records.add(made, BY_NAME["system"], {"designation": "Mast"})
        records.update(made, BY_NAME["booth"], list_ids(made, BY_NAME["booth"])[0], {"height_limit_m": "4"})
        words = {"participation": "Hyundai Rotem", "system": "Mast", "booth": "E / 001", "height_m": "6"}
        return records.add(made, BY_NAME["exhibit"], words).id


@pytest.fixture
def pane(tall: str, desk: Desk, qtbot: QtBot) -> DetailPane:
    made = DetailPane(desk)
    qtbot.addWidget(made)
    made.show()
    desk.problems.speak("en")
    qtbot.waitUntil(lambda: desk.problems.known, timeout=10_000)
    made.show_records(BY_NAME["exhibit"], [tall])
    made.tabs.setCurrentIndex(PROBLEMS)
    qtbot.waitUntil(lambda: desk.session.idle)
    return made


def test_a_problem_stands_with_its_sentence_and_a_link_to_the_others(pane: DetailPane, desk: Desk):
    (card,) = pane.problems.cards

    assert any("6 m high" in one.text() for one in card.findChildren(QLabel))
    assert [link.whole() for link in card.links] == ["E / 001", "E"]
    assert (pane.tabs._counts[PROBLEMS], pane.tabs._roles[PROBLEMS]) == ("1", "error")

    places: list = []
    desk.place_wanted.connect(places.append)
    card.links[0].click()
    assert places[0].kind.name == "booth"


def test_why_is_told_when_it_is_asked(pane: DetailPane):
    (card,) = pane.problems.cards
    assert card._explained.isHidden()

    card.why.click()

    assert "clear height" in card._explained.text()
    assert not card._explained.isHidden()


def test_a_mended_problem_goes_while_the_tab_is_open(pane: DetailPane, desk: Desk, qtbot: QtBot, tall: str):
    desk.session.write(
        lambda workspace: records.update(workspace, BY_NAME["exhibit"], tall, {"height_m": "3"}),
        lambda _done: None,
        desk.tell_error,
    )

    qtbot.waitUntil(lambda: not pane.problems.cards, timeout=5_000)

    assert pane.tabs._counts[PROBLEMS] == ""
