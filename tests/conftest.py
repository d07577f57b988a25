"""Fixtures that many tests share."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from shutil import copyfile
from typing import TYPE_CHECKING

import pytest

from exhibitplanner.storage.workspace import Workspace

if TYPE_CHECKING:
    from tests.services.problems.scripted_fair import Fair

SHARED = Path(__file__).resolve().parent.parent.parent / "shared"


@pytest.fixture(scope="session")
def empty_plan(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file of an empty workspace, made once: to copy it takes a fifth of the time."""
    path = tmp_path_factory.mktemp("empty") / "plan.exhibit"
    Workspace.create(path).close()
    return path


@pytest.fixture
def workspace(empty_plan: Path, tmp_path: Path) -> Iterator[Workspace]:
    """An empty workspace, open for writing."""
    copyfile(empty_plan, tmp_path / "plan.exhibit")
    with Workspace.open(tmp_path / "plan.exhibit", writing=True) as opened:
        yield opened


@pytest.fixture(scope="session")
def made_fair(tmp_path_factory: pytest.TempPathFactory) -> Fair:
    """The file of a fair where every rule is broken once, made once; who writes takes a copy."""
    from tests.services.problems.scripted_fair import make_fair

    return make_fair(tmp_path_factory.mktemp("fair") / "fair.exhibit")


@pytest.fixture
def shared() -> Path:
    """The reference folder beside the repository; tests that need it say so when it is missing."""
    if not SHARED.is_dir():
        pytest.skip(f"{SHARED} is not here: this test needs its files")
    return SHARED


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Fast tests first, whatever their folder."""
    items.sort(key=lambda item: item.get_closest_marker("slow") is not None)
