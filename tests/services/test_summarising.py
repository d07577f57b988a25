"""What the foot of a table says, and what has to do with a record."""

from decimal import Decimal

from exhibitplanner.domain.kinds import BY_NAME
from exhibitplanner.services.reading import list_ids
from exhibitplanner.services.relating import related_records
from exhibitplanner.services.summarising import Summary, summarise
from exhibitplanner.storage.workspace import Workspace
from tests.services.plans import BOOTHS, COMPANIES, PARTS, PEOPLE, add


def sums(summary: Summary) -> dict[str, tuple[Decimal, str | None]]:
    return {field.name: (total, field.label.unit) for field, total in summary.sums}


def counts(summary: Summary) -> dict[tuple[str, str], int]:
    return {(field.name, value): count for field, value, count in summary.counts}


def test_choices_are_counted(filled: Workspace, ids: dict[str, str]) -> None:
    whole = summarise(filled, PEOPLE)
    assert (whole.total, counts(whole)) == (3, {("badge_kind", "vip"): 2, ("badge_kind", "press"): 1})
    some = summarise(filled, PEOPLE, [ids["lee"]])
    assert (some.total, counts(some)) == (1, {("badge_kind", "press"): 1})
    assert summarise(filled, PEOPLE, exhibition="ADEX-2027", text="kim").total == 1


def test_areas_and_loads_are_added(filled: Workspace, ids: dict[str, str]) -> None:
    assert sums(summarise(filled, PARTS, exhibition="MSPO-2027"))["requested_m2"] == (Decimal("54.5"), "m²")
    assert sums(summarise(filled, BOOTHS))["area_m2"] == (Decimal(48), "m²")
    assert sums(summarise(filled, BY_NAME["case"])) == {
        "volume_m3": (Decimal(1), "m³"),
        "gross_kg": (Decimal("120.5"), "kg"),
    }
    assert sums(summarise(filled, BY_NAME["system"])) == {}


def test_money_is_added_within_one_currency(filled: Workspace, ids: dict[str, str]) -> None:
    lines = BY_NAME["packing_line"]
    euros = add(filled, lines, case=ids["case"], line_no="2", description="Gun", value="0.2", currency="EUR")
    assert sums(summarise(filled, lines))["value"] == (Decimal("10.2"), "EUR")
    add(filled, lines, case=ids["case"], line_no="3", description="Gun", value="1", currency="USD")
    assert "value" not in sums(summarise(filled, lines))
    assert sums(summarise(filled, lines, [euros]))["value"] == (Decimal("0.2"), "EUR")


def test_nothing_is_summed_of_nothing(filled: Workspace) -> None:
    assert summarise(filled, PARTS, []) == Summary(0)


def test_what_has_to_do_with_a_company(filled: Workspace, ids: dict[str, str]) -> None:
    groups = {group.kind.name: group for group in related_records(filled, COMPANIES, ids["hanwha"])}
    assert {name: group.total for name, group in groups.items()} == {
        "participation": 2, "contact": 1, "participant": 2, "exhibit": 1, "booth": 1, "attachment": 1,
    }  # fmt: skip
    assert groups["participant"].records[0] == (
        ids["kim ADEX-2027"], "ADEX-2027 / Hanwha Aerospace / KIM Dahyun", "ADEX-2027",
    )  # fmt: skip
    assert groups["booth"].records == ((ids["booth MSPO-2027"], "MSPO-2027 / E / E-1", "MSPO-2027"),)
    assert groups["attachment"].field is None


def test_related_records_are_limited_but_counted(filled: Workspace, ids: dict[str, str]) -> None:
    group = related_records(filled, BY_NAME["exhibition"], ids["MSPO-2027"], limit=1)
    parts = next(one for one in group if one.kind.name == "participation")
    assert (parts.total, len(parts.records)) == (2, 1)


def test_meetings_are_found_by_who_attends(filled: Workspace, ids: dict[str, str]) -> None:
    (group,) = related_records(filled, PEOPLE, ids["lee"])
    assert (group.kind.name, group.field and group.field.name, group.total) == ("meeting", "attendees", 1)
    assert len(list_ids(filled, BY_NAME["meeting"])) == 1
