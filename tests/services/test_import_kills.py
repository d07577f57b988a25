"""A kill at any moment of an import leaves the state before or after it."""

import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from exhibitplanner.domain.kinds import BY_PLURAL
from exhibitplanner.services import records
from exhibitplanner.storage.workspace import Workspace

CODE = """
import sys
from pathlib import Path
from exhibitplanner.services.importing.importer import ImportOptions, import_files
from exhibitplanner.services import workspaces
print("ready", flush=True)
with workspaces.open_for_writing(Path(sys.argv[1])) as opened:
    import_files(opened, [Path(sys.argv[2])], ImportOptions(exhibition="MSPO-2027"))
"""


@pytest.mark.slow
def test_50_kills(tmp_path: Path) -> None:
    plan, sheet = tmp_path / "plan.exhibit", tmp_path / "kai-participants.csv"
    with Workspace.create(plan) as workspace:
        fair = {"code": "MSPO-2027", "opens_on": "2027-09-07", "closes_on": "2027-09-10"}
        records.add(workspace, BY_PLURAL["exhibitions"], fair)
        records.add(workspace, BY_PLURAL["companies"], {"name": "KAI", "country": "KR"})
    rows = "".join(f"PERSON Number{number},p{number}@kai.example\n" for number in range(400))
    sheet.write_text("Full name,E-mail\n" + rows, encoding="utf-8")
    before = plan.read_bytes()
    chance, seen = random.Random(7), set()
    for _ in range(50):
        plan.write_bytes(before)
        process = subprocess.Popen([sys.executable, "-c", CODE, str(plan), str(sheet)], stdout=subprocess.PIPE)
        assert process.stdout is not None
        process.stdout.readline()
        time.sleep(chance.uniform(0.05, 0.9))
        process.send_signal(signal.SIGKILL)
        process.communicate()
        with Workspace.open(plan, writing=True) as workspace, workspace.read() as connection:
            people = connection.exec_driver_sql("SELECT COUNT(*) FROM participant").scalar_one()
            journal = connection.exec_driver_sql("SELECT COUNT(*) FROM journal").scalar_one()
        assert (people, journal) in {(0, 2), (400, 3)}
        seen.add(people)
        assert {one.name for one in tmp_path.iterdir()} == {plan.name, sheet.name}
    assert 0 in seen
