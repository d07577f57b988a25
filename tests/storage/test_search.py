"""The index: two letters, accents, Hangul, initial consonants; and it follows every write."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exhibitplanner.domain.fold import fold, initial_consonants
from exhibitplanner.domain.kinds import BY_NAME
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


def test_the_best_come_first_however_many_there_are(filled: Workspace) -> None:
    for number in range(30):
        add(filled, f"a{number:02}", f"Great Rotem {number}")
    with filled.read() as connection:
        assert [hit.record_id for hit in search.find(connection, "hyundai rotem company", limit=1)] == ["hr"]
        assert [hit.score for hit in search.find(connection, "rotem", limit=2)] == [0.8, 0.8]


def test_a_record_deleted_and_made_anew_in_one_write_is_found_by_its_new_name(filled: Workspace) -> None:
    with filled.write("anew") as writing:
        writing.connection.exec_driver_sql("DELETE FROM company WHERE id = 'zm'")
        writing.connection.exec_driver_sql(
            "INSERT INTO company (id, name, created_at, updated_at) VALUES ('zm', 'Poongsan', '', '')"
        )
    assert found(filled, "zaklady") == []
    assert found(filled, "poongsan") == ["zm"]


def test_a_pasted_page_is_no_fault(filled: Workspace) -> None:
    assert found(filled, "hyundai rotem " * 2000) == ["hr"]


def test_words_are_looked_for_in_one_kind(filled: Workspace) -> None:
    with filled.read() as connection:
        company, hall = BY_NAME["company"], BY_NAME["hall"]
        assert search.ids_holding(connection, company, "rotem") == {"hr"}
        assert search.ids_holding(connection, company, "ㅎㄷ", names=True) == {"hr"}
        assert search.ids_holding(connection, hall, "rotem") == set()
        assert search.texts_of(connection, company)["hwa"] == (
            "hanwha aerospace co ltd\n한화에어로스페이스\nhanwhaaero", "", "ㅎㅎㅇㅇㄹㅅㅍㅇㅅ",
        )  # fmt: skip


@given(st.text(st.one_of(st.characters(codec="utf-8"), st.sampled_from("aZł_ -.현\u1112\u1161 \n\u0301")), max_size=12))
def test_the_quick_ways_to_fold_a_line_are_the_long_way(text: str) -> None:
    words = ("".join(filter(str.isalnum, word)) for word in fold(text).split())
    columns = (("name", True, False), ("city", False, False))
    line = " ".join(filter(None, words))
    assert search._texts(columns, [[text, None], [None, text]]) == (
        [line, ""], ["", line], [initial_consonants(text), ""],
    )  # fmt: skip
