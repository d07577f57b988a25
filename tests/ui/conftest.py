"""A small plan on a desk, and a window around it; nothing of the person's own computer is read or written."""

import os
from collections.abc import Iterator
from pathlib import Path
from shutil import copyfile

import pytest
from pytestqt.qtbot import QtBot

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["EXHIBITPLANNER_QT_DIALOGS"] = "1"

from exhibitplanner.collecting import collect_by_hand, collect_if_due
from exhibitplanner.domain.kinds import BY_NAME
from exhibitplanner.services import backups, records, workspaces
from exhibitplanner.storage.workspace import Workspace
from exhibitplanner.ui.application import speak_qt
from exhibitplanner.ui.desk import Desk
from exhibitplanner.ui.frame.window import MainWindow
from exhibitplanner.ui.look.look import wear
from exhibitplanner.ui.session.session import Session
from exhibitplanner.ui.session.settings import Settings
from exhibitplanner.ui.wording import speak

COMPANIES = (
    ("Korea Aerospace Industries", "한국항공우주산업", "KAI"),
    ("Hyundai Rotem", "현대로템", "Rotem"),
    ("Poongsan", "풍산", ""),
)
PEOPLE = (
    ("AHN Jiwoo", "안지우", "Korea Aerospace Industries", "vip", "2027-09-04"),
    ("BAE Sungmin", "배성민", "Korea Aerospace Industries", "exhibitor", "2027-09-02"),
    ("CHOI Hyunwoo", "최현우", "Hyundai Rotem", "exhibitor", "2027-09-03"),
    ("KIM Dahyun", "김다현", "Hyundai Rotem", "vip", "2027-09-03"),
    ("WIŚNIEWSKI Jan", "", "Poongsan", "exhibitor", "2027-09-05"),
)


def add(workspace: Workspace, kind: str, **words: str) -> str:
    return records.add(workspace, BY_NAME[kind], words).id


def build_plan(path: Path) -> Path:
    """One exhibition, three companies, five people, a hall with two booths."""
    with workspaces.create(path) as made:
        add(
            made, "exhibition", code="MSPO-2027", name="MSPO 2027", city="Kielce", country="PL",
            opens_on="2027-09-07", closes_on="2027-09-10", time_zone="Europe/Warsaw",
        )  # fmt: skip
        for name, korean, short in COMPANIES:
            add(made, "company", name=name, name_ko=korean, short_name=short, country="KR")
            add(made, "participation", exhibition="MSPO-2027", company=name, status="confirmed", requested_m2="54")
        for name, korean, company, badge, arrives in PEOPLE:
            add(
                made, "participant", participation=company, name=name, name_ko=korean, badge_kind=badge,
                arrives_on=arrives,
            )  # fmt: skip
        add(made, "hall", exhibition="MSPO-2027", code="E")
        add(made, "booth", hall="E", number="001", width_m="9", depth_m="6")
        add(made, "booth", hall="E", number="002", width_m="6", depth_m="6")
    return path


@pytest.fixture(autouse=True)
def own_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Settings, backups and logs go to the test's folder; the window and Qt speak English."""
    monkeypatch.setattr(backups, "user_data_path", lambda *_names, **_options: tmp_path / "data")
    speak("en")
    speak_qt("en")


@pytest.fixture(autouse=True)
def widgets_go_in_their_own_thread() -> Iterator[None]:
    """As the program does: a collection in a worker's thread would take widgets and the process along."""
    collect_by_hand()
    yield
    collect_if_due()


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(tmp_path / "window.ini")


@pytest.fixture(scope="session")
def built_plan(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file of the small plan, made once."""
    return build_plan(tmp_path_factory.mktemp("built") / "plan.exhibit")


@pytest.fixture
def plan(built_plan: Path, tmp_path: Path) -> Path:
    """The small plan, a test's own."""
    return Path(copyfile(built_plan, tmp_path / "plan.exhibit"))


@pytest.fixture
def desk(qapp, qtbot: QtBot, plan: Path, settings: Settings) -> Iterator[Desk]:
    wear(qapp, "light")
    session = Session(plan)
    made = Desk(session, settings)
    made.view_exhibition("MSPO-2027")
    yield made
    qtbot.waitUntil(lambda: session.idle, timeout=10_000)
    session.close()


@pytest.fixture
def window(qapp, qtbot: QtBot, settings: Settings, tmp_path: Path) -> Iterator[MainWindow]:
    """The main window without a workspace; a fault in a slot fails the test."""
    wear(qapp, "light")
    made = MainWindow(settings)
    made.opening.sample_folder = tmp_path / "sample"
    made.resize(1400, 900)
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    yield made
    made.release()


@pytest.fixture
def open_window(window: MainWindow, qtbot: QtBot, plan: Path) -> MainWindow:
    """The main window on the small plan, at rest."""
    assert window.opening.open(plan)
    at_rest(qtbot, window)
    return window


def at_rest(qtbot: QtBot, window: MainWindow) -> None:
    """Wait until everything that was asked for is done and shown."""
    for _ in range(2):
        qtbot.waitUntil(lambda: window.desk is None or window.desk.session.idle, timeout=20_000)
        qtbot.wait(30)
