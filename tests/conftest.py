"""Fixtures that many tests share."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from exhibitplanner.storage.workspace import Workspace

SHARED = Path(__file__).resolve().parent.parent.parent / "shared"


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    """An empty workspace, open for writing."""
    with Workspace.create(tmp_path / "plan.exhibit") as made:
        yield made


@pytest.fixture
def shared() -> Path:
    """The reference folder beside the repository; tests that need it say so when it is missing."""
    if not SHARED.is_dir():
        pytest.skip(f"{SHARED} is not here: this test needs its files")
    return SHARED


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Fast tests first, whatever their folder."""
    items.sort(key=lambda item: item.get_closest_marker("slow") is not None)
