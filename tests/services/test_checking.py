"""Values checked a field at a time come out as the model alone would have it: the same row, or the same problems."""

from datetime import UTC, date, datetime, time
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import model_validator

from exhibitplanner.domain.describe import FieldType
from exhibitplanner.domain.kinds import BY_NAME, KINDS, Kind
from exhibitplanner.services import checking
from exhibitplanner.services.checking import InvalidRecordError, check, check_field, filled

ODD = [
    "", "  ", " x ", "KAI", "카이", "카이", "-", "0", "1", "1.5", "true", "yes", "main", "planned", "press", "odd",
    "a" * 32_000, "a" * 32_001, " " + "a" * 32_000, "\ud800", "\x00", "Zakłady\n", "pl", "PL", "EUR", "Europe/Warsaw",
    "p1@company1.co.kr", "P1@Company1.co.kr", "nobody", "+82 10-1234-5678", "010-1234-5678", "12", "kai.com", "www kai",
    "2027-09-07", "2027-09-07T10:00", "10:00", "all", "has_full_size", "1:10", "[[0,0],[4,0],[4,3]]",
]  # fmt: skip
VALUES = st.one_of(
    st.sampled_from(ODD),
    st.text(max_size=8),
    st.integers(-2, 2**54),
    st.booleans(),
    st.floats(),
    st.decimals(allow_nan=True),
    st.sampled_from([Decimal("1.50"), Decimal("1.5"), Decimal("1.00000000000000000"), Decimal(1), 1, True, 1.0]),
    st.dates(),
    st.datetimes(),
    st.sampled_from([datetime(2027, 9, 7, tzinfo=UTC), time(10, 0), date(2027, 9, 7)]),
    st.lists(st.sampled_from(["KAI", " KAI ", "", "LIG"]), max_size=3),
    st.just([[Decimal(0), Decimal(0)], [Decimal(4), Decimal(0)], [Decimal(4), Decimal(3)]]),
    st.just(None),
    st.just(object),
)
REGIONS = st.sampled_from([None, "KR", "PL"])


def likely(kind: Kind, column: str) -> st.SearchStrategy[Any]:
    """Values that mostly fit the field."""
    field = kind.field(column)
    if field.type is FieldType.CHOICE and field.label.choices is not None:
        choices = list(field.label.choices)
        return st.one_of(st.sampled_from([one.value for one in choices]), st.sampled_from(choices))
    of_type = {
        FieldType.INTEGER: st.integers(0, 9),
        FieldType.DECIMAL: st.decimals(0, 999, places=2),
        FieldType.DATE: st.dates(),
        FieldType.TIME: st.times(),
        FieldType.WALL_TIME: st.datetimes(),
        FieldType.YES_NO: st.booleans(),
    }
    return of_type.get(field.type, st.text(min_size=1, max_size=8))


@st.composite
def records(draw: st.DrawFn) -> tuple[Kind, dict[str, Any], str | None]:
    kind = draw(st.sampled_from(KINDS))
    columns = list(kind.model.model_fields)
    values: dict[str, Any] = {}
    for column in columns:
        if kind.model.model_fields[column].is_required() or draw(st.booleans()):
            values[column] = draw(st.one_of(likely(kind, column), likely(kind, column), VALUES))
    if draw(st.integers(0, 19)) == 0:
        values.pop(draw(st.sampled_from(columns)), None)
    if draw(st.integers(0, 19)) == 0:
        values["colour"] = "red"
    return kind, values, draw(REGIONS)


def outcome(row: Any) -> Any:
    """A row with the types of its values, or what was refused."""
    try:
        found = row()
    except InvalidRecordError as error:
        return [(one.field, one.code, one.value, one.values) for one in error.problems]
    return {column: (type(value), repr(value)) for column, value in found.items()}


@given(records())
def test_rows_are_the_models(record: tuple[Kind, dict[str, Any], str | None]) -> None:
    kind, values, region = record
    by_model = outcome(lambda: checking._by_model(kind, values, region))
    assert outcome(lambda: check(kind, values, region=region)) == by_model
    assert outcome(lambda: check(kind, values, region=region)) == by_model  # what is remembered is the same


@given(records())
def test_fields_one_by_one_make_the_models_row(record: tuple[Kind, dict[str, Any], str | None]) -> None:
    kind, values, region = record
    values.pop("colour", None)
    stored: dict[str, Any] = {}
    refused = []
    for column, value in values.items():
        if value is not None:
            try:
                stored[column] = check_field(kind, column, value, region=region)
            except InvalidRecordError as error:
                refused += [(one.field, one.code, one.value, one.values) for one in error.problems]
    expected = outcome(lambda: checking._by_model(kind, values, region))
    if refused:
        missing = [one for one in expected if one[1] == "value_missing" and one[2] == ""]
        assert [one for one in expected if one not in missing or one in refused] == [
            one for column in kind.model.model_fields for one in refused if one[0] == _name(kind, column)
        ]
    else:
        assert outcome(lambda: filled(kind, stored)) == expected


def _name(kind: Kind, column: str) -> str:
    return next(field.name for field in kind.stored if field.column == column)


def test_lists_are_not_shared() -> None:
    one, other = (check(BY_NAME["company"], {"name": "KAI"}) for _ in range(2))
    one["aliases"].append("x")
    assert other["aliases"] == check(BY_NAME["company"], {"name": "KAI"})["aliases"] == []


def test_equal_numbers_of_other_digits_are_told_apart() -> None:
    digits = [str(check_field(BY_NAME["case"], "net_kg", Decimal(text))) for text in ("1.5", "1.50", "1.5")]
    assert digits == ["1.5", "1.50", "1.5"]


def test_a_telephone_number_is_remembered_with_its_region() -> None:
    person = BY_NAME["participant"]
    assert check_field(person, "mobile", "010-1234-5678", region="KR") == "+821012345678"
    with pytest.raises(InvalidRecordError):
        check_field(person, "mobile", "010-1234-5678", region=None)


def test_rules_over_several_fields_still_run(monkeypatch: pytest.MonkeyPatch) -> None:
    company = BY_NAME["company"]

    class Judged(company.model):  # type: ignore[name-defined,misc]
        @model_validator(mode="after")
        def _differ(self) -> Any:
            if self.name == self.short_name:
                raise ValueError
            return self

    judged = Kind("company", "companies", "", "", Judged, company.table_model, key=("name",))
    values = {"name": "KAI", "short_name": "KAI"}
    for refusing in (check, filled):
        with pytest.raises(InvalidRecordError):
            refusing(judged, values)
        assert refusing(judged, values | {"short_name": "K"})["short_name"] == "K"
    assert check_field(judged, "short_name", " KAI ") == "KAI"
