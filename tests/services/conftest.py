"""What tests of the services share."""

from collections.abc import Iterator
from pathlib import Path
from shutil import copyfile

import pytest

from exhibitplanner.storage.workspace import Workspace
from tests.services.plans import make_pavilion


@pytest.fixture(scope="session")
def pavilion(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, str]]:
    """The file of a small plan, made once, and its ids."""
    path = tmp_path_factory.mktemp("pavilion") / "plan.exhibit"
    with Workspace.create(path) as made:
        return path, make_pavilion(made)


@pytest.fixture
def ids(pavilion: tuple[Path, dict[str, str]]) -> dict[str, str]:
    """The ids of the records in `filled`."""
    return pavilion[1]


@pytest.fixture
def filled(pavilion: tuple[Path, dict[str, str]], tmp_path: Path) -> Iterator[Workspace]:
    """A copy of the small plan, open for writing."""
    copyfile(pavilion[0], tmp_path / "plan.exhibit")
    with Workspace.open(tmp_path / "plan.exhibit", writing=True) as opened:
        yield opened
