"""Texts find records that are about to be written, and taking those in costs each of them once."""

from collections.abc import Iterator
from typing import Any

import pytest
from sqlalchemy import Connection, event

from exhibitplanner.domain.kinds import BY_NAME
from exhibitplanner.services.checking import check
from exhibitplanner.services.key_texts import KeyTexts
from exhibitplanner.storage.workspace import Workspace
from tests.services.plans import add

COMPANY, PART, PERSON = (BY_NAME[name] for name in ("company", "participation", "participant"))


def company(record_id: str, name: str, **more: Any) -> dict[str, Any]:
    return check(COMPANY, {"name": name, **more}) | {"id": record_id}


@pytest.fixture
def connection(workspace: Workspace) -> Iterator[Connection]:
    add(workspace, "exhibition", code="MSPO-2027", opens_on="2027-09-07", closes_on="2027-09-10")
    add(workspace, "company", name="Korea Aerospace Industries", short_name="KAI")
    with workspace.read() as connection:
        yield connection


def test_a_record_about_to_be_written_is_found_by_all_its_names(connection: Connection) -> None:
    texts = KeyTexts(connection)
    assert texts.matches(COMPANY, "LIG") == []
    texts.add(COMPANY, company("l", "LIG Nex1", short_name="LIG", aliases=["LIG D&A"], name_ko="엘아이지"))
    for text in ("LIG Nex1", "lig nex1", "LIG", "lig d&a", "엘아이지"):
        assert texts.matches(COMPANY, text) == ["l"]
    assert texts.text(COMPANY, "l") == "LIG Nex1"
    assert len(texts.matches(COMPANY, "KAI")) == 1


def test_what_refers_to_it_is_found_by_its_other_names(connection: Connection) -> None:
    texts = KeyTexts(connection, "MSPO-2027")
    exhibition = connection.execute(BY_NAME["exhibition"].table.select()).mappings().one()["id"]
    texts.add(PART, check(PART, {"exhibition_id": exhibition, "company_id": "l"}) | {"id": "p"})
    texts.add(COMPANY, company("l", "LIG Nex1", short_name="LIG"))
    assert texts.exhibition_of(PART, "p") == "MSPO-2027"
    assert texts.matches(PART, "LIG") == texts.matches(PART, "MSPO-2027 / lig nex1") == ["p"]
    assert texts.text(PART, "p") == "LIG Nex1"


def test_an_id_about_to_be_written_is_there(connection: Connection) -> None:
    texts, record_id = KeyTexts(connection), "01a20d78-929d-71fb-a622-a3c480eb1f74"
    assert texts.matches(COMPANY, record_id) == []
    texts.add(COMPANY, company(record_id, "LIG"))
    assert texts.matches(COMPANY, record_id) == [record_id]


def test_hundreds_of_new_companies_ask_the_file_no_more_than_one(connection: Connection) -> None:
    texts, asked = KeyTexts(connection), []
    event.listen(connection, "before_cursor_execute", lambda *arguments: asked.append(arguments[2]))
    for number in range(300):
        texts.add(COMPANY, company(f"c{number}", f"Company {number}"))
        assert texts.matches(COMPANY, f"company {number}") == [f"c{number}"]
        assert texts.matches(PART, f"Company {number}") == []
    assert len(asked) < 10
