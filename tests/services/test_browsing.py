"""Pages, counts, filters and completion, as a grid asks for them."""

import pytest

from exhibitplanner.domain.kinds import BY_NAME, KINDS
from exhibitplanner.services import browsing
from exhibitplanner.services.reading import list_ids
from exhibitplanner.storage.workspace import Workspace
from tests.services.plans import BOOTHS, COMPANIES, PARTS, PEOPLE

MEETINGS = BY_NAME["meeting"]


def matched(filled: Workspace, ids: dict[str, str], text: str, exhibition: str | None = None) -> set[str]:
    words = {record_id: word for word, record_id in ids.items()}
    return {words[one] for one in browsing.matching_ids(filled, PEOPLE, text, exhibition)}


def test_a_page_in_the_order_of_its_ids(filled: Workspace, ids: dict[str, str]) -> None:
    lee, kim = browsing.read_page(filled, PEOPLE, [ids["lee"], "gone", ids["kim MSPO-2027"]], "MSPO-2027")
    assert (lee.id, kim.id) == (ids["lee"], ids["kim MSPO-2027"])
    assert lee.values["name"] == "LEE Minjun"
    assert lee.values["participation"] == ids["kai MSPO-2027"]
    assert kim.names == {"participation": "Hanwha Aerospace"}


def test_derived_values_and_lists_of_references(filled: Workspace, ids: dict[str, str]) -> None:
    (booth,) = browsing.read_page(filled, BOOTHS, [ids["booth MSPO-2027"]])
    (meeting,) = browsing.read_page(filled, MEETINGS, [ids["meeting"]], "MSPO-2027")
    assert booth.values["area_m2"] == 24
    assert meeting.names["attendees"] == "Korea Aerospace Industries / LEE Minjun; Hanwha Aerospace / KIM Dahyun"


@pytest.mark.parametrize("exhibition", [None, "MSPO-2027"])
def test_counts_are_those_of_the_lists(filled: Workspace, ids: dict[str, str], exhibition: str | None) -> None:
    counts = browsing.count_all(filled, exhibition)
    assert counts == {kind.name: len(list_ids(filled, kind, exhibition=exhibition)) for kind in KINDS}
    assert counts["attachment"] == (0 if exhibition else 1)
    assert browsing.count_records(filled, PEOPLE, exhibition) == counts["participant"]


def test_an_attachment_is_where_its_record_is(filled: Workspace, ids: dict[str, str]) -> None:
    from tests.services.plans import add

    add(filled, "attachment", record_kind="participants", record_id=ids["lee"], file_name="badge.png")
    assert browsing.count_all(filled, "MSPO-2027")["attachment"] == 1
    assert browsing.count_all(filled, "ADEX-2027")["attachment"] == 0


def test_fields_that_are_filled_anywhere(filled: Workspace, ids: dict[str, str]) -> None:
    here = browsing.filled_fields(filled, PEOPLE)
    assert {"name", "name_ko", "participation", "badge_kind"} <= here
    assert not {"hotel", "diet"} & here
    assert "area_m2" in browsing.filled_fields(filled, BOOTHS)
    assert browsing.filled_fields(filled, BY_NAME["order"], "ADEX-2027") == frozenset()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("dahyun KIM", {"kim MSPO-2027", "kim ADEX-2027"}),
        ("김다현", {"kim MSPO-2027", "kim ADEX-2027"}),
        ("ㄱㄷㅎ", {"kim MSPO-2027", "kim ADEX-2027"}),
        ("hanwha", {"kim MSPO-2027", "kim ADEX-2027"}),
        ("한화 kim", {"kim MSPO-2027", "kim ADEX-2027"}),
        ("techwin", {"kim MSPO-2027", "kim ADEX-2027"}),
        ("KAI", {"lee"}),
        ("언론", {"lee"}),
        ("VIP adex", {"kim ADEX-2027"}),
        ("j", {"lee"}),
        ("lee hanwha", set()),
        ("nobody", set()),
        ("...", set()),
    ],
)
def test_what_a_filter_finds(filled: Workspace, ids: dict[str, str], text: str, found: set[str]) -> None:
    assert matched(filled, ids, text) == found


def test_the_exhibition_in_view_is_no_word(filled: Workspace, ids: dict[str, str]) -> None:
    assert matched(filled, ids, "mspo") == {"kim MSPO-2027", "lee"}
    assert matched(filled, ids, "mspo", "MSPO-2027") == set()


def test_a_filter_looks_through_lists_of_references(filled: Workspace, ids: dict[str, str]) -> None:
    assert browsing.matching_ids(filled, MEETINGS, "minjun") == {ids["meeting"]}
    assert browsing.matching_ids(filled, MEETINGS, "subin") == set()


def test_a_word_that_many_hold_is_found_as_one_that_few_do(
    filled: Workspace, ids: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    few = browsing.matching_ids(filled, PEOPLE, "kim hanwha")
    monkeypatch.setattr("exhibitplanner.services.filtering._MANY", 0)
    assert browsing.matching_ids(filled, PEOPLE, "kim hanwha") == few != set()


def test_lists_filter_alike(filled: Workspace, ids: dict[str, str]) -> None:
    assert list_ids(filled, PEOPLE, text="hanwha", exhibition="ADEX-2027") == [ids["kim ADEX-2027"]]


@pytest.mark.parametrize("text", ["kai", "korea aero", "industries"])
def test_a_participation_is_completed_by_any_name_of_its_company(
    filled: Workspace, ids: dict[str, str], text: str
) -> None:
    found = browsing.complete_names(filled, PARTS, text, "MSPO-2027")
    assert found == [(ids["kai MSPO-2027"], "Korea Aerospace Industries")]


def test_completion_by_hall_shipment_and_beginning(filled: Workspace, ids: dict[str, str]) -> None:
    assert browsing.complete_names(filled, BOOTHS, "E 1", "ADEX-2027") == [(ids["booth ADEX-2027"], "E / E-1")]
    assert browsing.complete_names(filled, BY_NAME["case"], "sea-1")[0][0] == ids["case"]
    names = [name for _, name in browsing.complete_names(filled, COMPANIES, "aero")]
    assert names == ["Hanwha Aerospace", "Korea Aerospace Industries"]
    assert browsing.complete_names(filled, COMPANIES, "korea")[0][1] == "Korea Aerospace Industries"


def test_nothing_typed_gives_the_first(filled: Workspace, ids: dict[str, str]) -> None:
    assert browsing.complete_names(filled, COMPANIES, " ", limit=1) == [(ids["hanwha"], "Hanwha Aerospace")]


def test_exhibitions_the_latest_first(filled: Workspace, ids: dict[str, str]) -> None:
    assert [one.code for one in browsing.exhibitions_in_view(filled)] == ["ADEX-2027", "MSPO-2027"]
