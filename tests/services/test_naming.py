"""Names of a few records are those of all, word for word."""

import pytest

from exhibitplanner.domain.kinds import BY_NAME, KINDS, Kind
from exhibitplanner.services.key_texts import KeyTexts, texts_of
from exhibitplanner.services.naming import Names, names_of, said_name
from exhibitplanner.services.reading import list_ids, rows_of
from exhibitplanner.storage.workspace import Workspace
from tests.services.plans import PARTS, PEOPLE

KNOWN = pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)


@KNOWN
@pytest.mark.parametrize("exhibition", [None, "MSPO-2027", "ADEX-2027"])
def test_the_same_words_as_key_texts(
    filled: Workspace, ids: dict[str, str], kind: Kind, exhibition: str | None
) -> None:
    there = list_ids(filled, kind)
    assert there
    with filled.read() as connection:
        texts = KeyTexts(connection, exhibition)
        expected = {row["id"]: texts_of(texts, kind, row) for row in rows_of(connection, kind, there)}
        assert names_of(connection, kind, there, exhibition) == expected


def test_the_exhibition_is_said_where_it_matters(filled: Workspace, ids: dict[str, str]) -> None:
    both = [ids["kim MSPO-2027"], ids["kim ADEX-2027"]]
    with filled.read() as connection:
        everywhere = names_of(connection, PEOPLE, both).values()
        here = names_of(connection, PEOPLE, both, "MSPO-2027").values()
        alone = names_of(connection, PARTS, [ids["kai MSPO-2027"]])
    assert list(everywhere) == [f"{code} / Hanwha Aerospace / KIM Dahyun" for code in ("MSPO-2027", "ADEX-2027")]
    assert list(here) == ["Hanwha Aerospace / KIM Dahyun", "ADEX-2027 / Hanwha Aerospace / KIM Dahyun"]
    assert list(alone.values()) == ["Korea Aerospace Industries"]


def test_a_record_that_is_gone_is_named_by_its_id(workspace: Workspace) -> None:
    with workspace.read() as connection:
        assert names_of(connection, PEOPLE, ["gone"]) == {"gone": "gone"}
        assert Names(connection).text(BY_NAME["wish"], "gone") == "gone"


@pytest.mark.parametrize(
    ("kind", "name", "said"),
    [
        ("participant", "Hanwha / KIM Dahyun", "KIM Dahyun"),
        ("booth", "E / E-1", "E / E-1"),
        ("company", "Hanwha", "Hanwha"),
    ],
)
def test_a_person_is_said_without_the_company(kind: str, name: str, said: str) -> None:
    assert said_name(BY_NAME[kind], name) == said
