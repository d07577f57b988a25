"""From an old schema to the newest: on a copy, proven, or not at all."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path
from types import ModuleType

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import create_engine
from sqlalchemy.exc import IntegrityError

from exhibitplanner.domain.errors import WorkspaceError
from exhibitplanner.storage import migration, migrations, schema, search
from exhibitplanner.storage.workspace import Workspace

GOLDEN = Path(__file__).resolve().parent.parent / "data" / "schemas"


@pytest.mark.parametrize("path", sorted(GOLDEN.glob("*.exhibit")), ids=lambda path: path.stem)
def test_every_released_schema_becomes_the_newest(tmp_path: Path, path: Path) -> None:
    """One golden file for every released schema stays for good."""
    copy = Path(shutil.copy(path, tmp_path / path.name))
    fresh = tmp_path / "fresh.exhibit"
    Workspace.create(fresh).close()
    with Workspace.open(copy) as old, Workspace.open(fresh) as new, old.read() as ours, new.read() as theirs:
        assert schema.shape(ours) == schema.shape(theirs)
        assert ours.exec_driver_sql("SELECT name FROM company").scalars().all() == ["Zakłady Mechaniczne"]
        assert ours.exec_driver_sql("SELECT COUNT(*) FROM journal").scalar_one() == 2
        assert [hit.score for hit in search.find(ours, "zaklady mechaniczne")] == [1.0]


def test_tables_made_anew_keep_their_rows_children_and_constraints(tmp_path: Path) -> None:
    copy = Path(shutil.copy(GOLDEN / "v0001.exhibit", tmp_path / "plan.exhibit"))
    with closing(sqlite3.connect(copy)) as old, old:
        old.execute("PRAGMA foreign_keys = ON")
        old.execute(
            "INSERT INTO exhibition (id, code, opens_on, closes_on, status, created_at, updated_at) "
            "VALUES ('e', 'MSPO', '2027-09-07', '2027-09-10', 'planned', '', '')"
        )
        old.execute("INSERT INTO hall (id, exhibition_id, code, created_at, updated_at) VALUES ('h', 'e', 'E', '', '')")
    with Workspace.open(copy, writing=True) as workspace:
        with workspace.read() as connection:
            rows = connection.exec_driver_sql("SELECT e.code, h.code FROM hall h JOIN exhibition e").all()
            assert rows == [("MSPO", "E")]
            listed = "SELECT name FROM sqlite_master WHERE type = 'table' AND sql LIKE '% IN (%'"
            assert connection.exec_driver_sql(listed).all() == []
        with pytest.raises(IntegrityError), workspace.write("set") as writing:
            writing.connection.exec_driver_sql("UPDATE exhibition SET status = 'odd'")
        with workspace.write("delete") as writing:
            writing.connection.exec_driver_sql("DELETE FROM exhibition")
        assert set(writing.change.deleted) == {"exhibition", "hall"}


def test_there_is_a_golden_file_of_today() -> None:
    assert (GOLDEN / f"v{migration.LATEST:04}.exhibit").exists()


@pytest.mark.filterwarnings("ignore:.*expression-based index")
def test_the_newest_schema_is_what_the_models_say(tmp_path: Path) -> None:
    path = tmp_path / "plan.exhibit"
    Workspace.create(path).close()
    engine = create_engine(f"sqlite:///{path}")
    ours = {table.name for table in schema.tables().sorted_tables}

    def is_ours(thing: object, name: str, kind: str, _reflected: bool, _other: object) -> bool:
        # SQLite cannot tell Alembic about indexes on expressions; their names are compared by schema.shape
        return (kind == "table" and name in ours) or kind == "column"

    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"include_object": is_ours})
        assert compare_metadata(context, schema.tables()) == []
    engine.dispose()


def test_a_step_that_fails_leaves_the_original_byte_for_byte(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "plan.exhibit"
    Workspace.create(path).close()
    before = path.read_bytes()

    name = f"v{migration.LATEST + 1:04}_broken"
    step = ModuleType(f"{migrations.__name__}.{name}")
    step.upgrade = lambda connection: connection.exec_driver_sql("ALTER TABLE company ADD COLUMN odd TEXT")  # type: ignore[attr-defined]
    monkeypatch.setitem(__import__("sys").modules, step.__name__, step)
    monkeypatch.setattr(migration, "STEPS", (*migration.STEPS, name))
    monkeypatch.setattr(migration, "LATEST", migration.LATEST + 1)
    with pytest.raises(WorkspaceError, match="migration_failed"):
        Workspace.open(path)  # the column is in no model: the copy does not equal a fresh file
    assert path.read_bytes() == before
    assert [one.name for one in tmp_path.iterdir()] == ["plan.exhibit"]
