"""The scripted fair, open."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from shutil import copyfile

import pytest

from exhibitplanner.storage.workspace import Workspace
from tests.services.problems.scripted_fair import Fair


@pytest.fixture
def fair(made_fair: Fair, tmp_path: Path) -> Iterator[Workspace]:
    """A copy of the scripted fair, open for writing."""
    copyfile(made_fair.path, tmp_path / "fair.exhibit")
    with Workspace.open(tmp_path / "fair.exhibit", writing=True) as opened:
        yield opened
