"""Problems of an open workspace: looked for after the start, after changes, and when a day begins."""

import sys
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from exhibitplanner.domain.errors import WorkspaceError
from exhibitplanner.domain.kinds import BY_NAME
from exhibitplanner.services import records, workspaces
from exhibitplanner.services.problems.watching import Watch
from exhibitplanner.services.reading import list_ids
from exhibitplanner.ui.desk import Desk
from exhibitplanner.ui.session import problems as module


def settled(qtbot: QtBot, desk: Desk) -> None:
    qtbot.waitUntil(lambda: desk.problems.known and desk.session.idle, timeout=10_000)


def rules(desk: Desk) -> set[str]:
    return {one.rule for one in desk.problems.problems}


TANK = {"participation": "Poongsan", "system": "K-2", "form": "full_size"}


@pytest.fixture(autouse=True)
def systems(plan: Path) -> None:
    with workspaces.open_for_writing(plan) as made:
        records.add(made, BY_NAME["system"], {"designation": "K-2"})


def write(qtbot: QtBot, desk: Desk, kind: str, **words: str) -> None:
    done: list[object] = []
    desk.session.write(lambda workspace: records.add(workspace, BY_NAME[kind], words), done.append, done.append)
    qtbot.waitUntil(lambda: bool(done), timeout=5_000)


def test_nothing_is_looked_for_before_somebody_says_in_which_language(desk: Desk, qtbot: QtBot):
    qtbot.wait(module._AFTER_MS + 100)

    assert not desk.problems.known


def test_the_first_look_is_told_once_and_a_change_is_followed(desk: Desk, qtbot: QtBot):
    told: list[None] = []
    desk.problems.listed.connect(lambda: told.append(None))
    desk.problems.speak("en")
    settled(qtbot, desk)
    assert (len(told), rules(desk)) == (1, {"participation-without-booth"})

    write(qtbot, desk, "exhibit", **TANK)
    qtbot.waitUntil(lambda: "data-missing" in rules(desk), timeout=5_000)


def test_an_edit_that_breaks_nothing_is_not_told(desk: Desk, qtbot: QtBot):
    desk.problems.speak("en")
    settled(qtbot, desk)
    told: list[None] = []
    desk.problems.listed.connect(lambda: told.append(None))

    write(qtbot, desk, "company", name="Firstec")
    settled(qtbot, desk)
    qtbot.wait(50)

    assert told == []


def test_another_language_words_them_anew(desk: Desk, qtbot: QtBot):
    desk.problems.speak("en")
    settled(qtbot, desk)
    write(qtbot, desk, "exhibit", **TANK)
    qtbot.waitUntil(lambda: "data-missing" in rules(desk), timeout=5_000)

    desk.problems.speak("ko")
    qtbot.waitUntil(lambda: any("풍산" in one.message for one in desk.problems.problems), timeout=5_000)


def test_changes_that_come_while_it_looks_are_looked_at_together(desk: Desk, qtbot: QtBot, monkeypatch):
    looks: list[object] = []
    look = Watch.look
    monkeypatch.setattr(Watch, "look", lambda self, w, change=None: (looks.append(change), look(self, w, change))[1])
    desk.problems.speak("en")
    settled(qtbot, desk)
    looks.clear()

    done: list[object] = []
    for number in range(8):
        words = {"name": f"Company {number}"}
        desk.session.write(lambda w, words=words: records.add(w, BY_NAME["company"], words), done.append, done.append)
    qtbot.waitUntil(lambda: len(done) == 8, timeout=5_000)
    settled(qtbot, desk)
    qtbot.wait(50)

    assert 1 <= len(looks) <= 8
    assert sum(len(change.inserted["company"]) for change in looks) == 8


def test_a_day_that_begins_at_a_venue_is_a_reason_to_look(desk: Desk, qtbot: QtBot, monkeypatch):
    asked: set[str | None] = set()

    def today(zone: str | None, now: datetime) -> date:
        asked.add(zone)
        return date(2027, 9, 7) if zone else now.astimezone(UTC).date()

    desk.problems.speak("en")
    settled(qtbot, desk)
    looked: list[None] = []
    look = Watch.look
    monkeypatch.setattr(Watch, "look", lambda self, w, change=None: (looked.append(change), look(self, w, change))[1])
    desk.problems.notice_day()
    assert looked == []

    monkeypatch.setattr(module, "today_at", today)
    desk.problems.notice_day()
    qtbot.waitUntil(lambda: bool(looked), timeout=5_000)

    assert (looked, asked) == ([None], {None, "Europe/Warsaw"})


def test_a_file_that_cannot_be_read_is_quiet_and_looked_at_again_with_the_next_change(
    desk: Desk, qtbot: QtBot, monkeypatch
):
    desk.problems.speak("en")
    settled(qtbot, desk)
    refused: list[object] = []
    desk.session.refused.connect(refused.append)
    look = Watch.look
    failing = [True]

    def fail_once(self, workspace, change=None):
        if failing:
            failing.clear()
            raise WorkspaceError("workspace_busy")
        return look(self, workspace, change)

    monkeypatch.setattr(Watch, "look", fail_once)
    write(qtbot, desk, "exhibit", **TANK)
    qtbot.waitUntil(lambda: not failing and desk.session.idle, timeout=5_000)
    assert "data-missing" not in rules(desk)

    write(qtbot, desk, "company", name="Firstec")
    qtbot.waitUntil(lambda: "data-missing" in rules(desk), timeout=5_000)
    assert refused == []


def test_readiness_comes_from_the_same_look(desk: Desk, qtbot: QtBot):
    desk.problems.speak("en")
    found: list[list] = []

    desk.problems.readiness("MSPO-2027", found.append, desk)
    qtbot.waitUntil(lambda: bool(found), timeout=5_000)

    assert [one.company for one in found[0]] == ["Hyundai Rotem", "Korea Aerospace Industries", "Poongsan"]


def test_a_session_that_closes_waits_for_nothing_more(desk: Desk, qtbot: QtBot):
    desk.problems.speak("en")
    settled(qtbot, desk)
    write(qtbot, desk, "company", name="Firstec")

    assert len(list_ids(desk.session.reader, BY_NAME["company"])) == 4


@pytest.mark.skipif(sys.platform == "win32", reason="an open file cannot be removed there")
def test_a_file_that_is_gone_leaves_the_list_as_it_was(desk: Desk, qtbot: QtBot, plan: Path):
    desk.problems.speak("en")
    settled(qtbot, desk)
    plan.rename(plan.with_suffix(".away"))
    try:
        desk.problems.speak("ko")
        qtbot.wait(module._AFTER_MS + 200)
        qtbot.waitUntil(lambda: desk.session.idle, timeout=5_000)
        assert desk.problems.known
    finally:
        plan.with_suffix(".away").rename(plan)
