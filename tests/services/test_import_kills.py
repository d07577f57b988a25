"""A kill at any moment of an import leaves the state before or after it."""

import multiprocessing
import random
import sys
import time
from pathlib import Path

import pytest

from exhibitplanner.domain.kinds import BY_PLURAL
from exhibitplanner.services import records, workspaces
from exhibitplanner.services.importing.importer import ImportOptions, import_files
from exhibitplanner.storage.workspace import Workspace

LOADED = multiprocessing.get_context("forkserver")  # its processes begin with the program loaded


def take_in(plan: Path, sheet: Path) -> None:
    """What is killed."""
    with workspaces.open_for_writing(plan) as opened:
        import_files(opened, [sheet], ImportOptions(exhibition="MSPO-2027"))


def seconds_of(plan: Path, sheet: Path, killed_after: float | None = None) -> float:
    """How long an import took that was killed unless it had ended by then."""
    process = LOADED.Process(target=take_in, args=(plan, sheet))
    begun = time.monotonic()
    process.start()
    process.join(killed_after)
    process.kill()
    process.join()
    process.close()
    return time.monotonic() - begun


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="without fork, most kills would come while modules are loaded")
def test_50_kills(tmp_path: Path) -> None:
    plan, sheet = tmp_path / "plan.exhibit", tmp_path / "kai-participants.csv"
    with Workspace.create(plan) as workspace:
        fair = {"code": "MSPO-2027", "opens_on": "2027-09-07", "closes_on": "2027-09-10"}
        records.add(workspace, BY_PLURAL["exhibitions"], fair)
        records.add(workspace, BY_PLURAL["companies"], {"name": "KAI", "country": "KR"})
    rows = "".join(f"PERSON Number{number},p{number}@kai.example\n" for number in range(400))
    sheet.write_text("Full name,E-mail\n" + rows, encoding="utf-8")
    before = plan.read_bytes()
    LOADED.set_forkserver_preload([__name__])
    seconds_of(plan, sheet)  # the first one waits until all is loaded
    plan.write_bytes(before)
    whole_s = seconds_of(plan, sheet)
    chance, seen = random.Random(7), set()
    for _ in range(50):
        plan.write_bytes(before)
        seconds_of(plan, sheet, chance.uniform(0.05, 1.4) * whole_s)
        with Workspace.open(plan, writing=True) as workspace, workspace.read() as connection:
            people = connection.exec_driver_sql("SELECT COUNT(*) FROM participant").scalar_one()
            journal = connection.exec_driver_sql("SELECT COUNT(*) FROM journal").scalar_one()
        assert (people, journal) in {(0, 2), (400, 3)}
        seen.add(people)
        assert {one.name for one in tmp_path.iterdir()} == {plan.name, sheet.name}
    assert seen == {0, 400}
