"""How values lie in SQLite: native text and numbers, so that SQL sorts, filters and journals them as they are."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime, time
from decimal import Decimal
from typing import Any

from sqlalchemy import Numeric, String
from sqlalchemy.types import TypeDecorator


class ExactNumber(TypeDecorator[Decimal]):
    """An exact decimal of up to 15 significant digits, which a double carries without loss; SQL can sort and sum it."""

    impl = Numeric(asdecimal=False)
    cache_ok = True

    def process_bind_param(self, value: Decimal | None, dialect: Any) -> int | float | None:  # noqa: ARG002
        if value is None:
            return None
        return int(value) if value == value.to_integral_value() and abs(value) < 2**53 else float(value)

    def process_result_value(self, value: Any, dialect: Any) -> Decimal | None:  # noqa: ARG002
        return None if value is None else Decimal(value) if isinstance(value, int) else _exact(value)


def _exact(value: float) -> Decimal:
    whole = int(value)
    return Decimal(whole) if whole == value else Decimal(repr(value))


class IsoDate(TypeDecorator[date]):
    """`2027-09-07`."""

    impl = String
    cache_ok = True

    def process_bind_param(self, value: date | None, dialect: Any) -> str | None:  # noqa: ARG002
        return None if value is None else value.isoformat()

    def process_result_value(self, value: Any, dialect: Any) -> date | None:  # noqa: ARG002
        return None if value is None else date.fromisoformat(value)


class IsoTime(TypeDecorator[time]):
    """`23:59`."""

    impl = String
    cache_ok = True

    def process_bind_param(self, value: time | None, dialect: Any) -> str | None:  # noqa: ARG002
        return None if value is None else value.isoformat("minutes")

    def process_result_value(self, value: Any, dialect: Any) -> time | None:  # noqa: ARG002
        return None if value is None else time.fromisoformat(value)


class WallTime(TypeDecorator[datetime]):
    """`2027-09-07T10:00:00`, as the venue's clock shows it."""

    impl = String
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Any) -> str | None:  # noqa: ARG002
        return None if value is None else value.isoformat(timespec="seconds")

    def process_result_value(self, value: Any, dialect: Any) -> datetime | None:  # noqa: ARG002
        return None if value is None else datetime.fromisoformat(value)


class Instant(TypeDecorator[datetime]):
    """`2026-11-24T11:07:31.123+00:00`, always UTC."""

    impl = String
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Any) -> str | None:  # noqa: ARG002
        return None if value is None else value.astimezone(UTC).isoformat(timespec="milliseconds")

    def process_result_value(self, value: Any, dialect: Any) -> datetime | None:  # noqa: ARG002
        return None if value is None else datetime.fromisoformat(value)


class JsonText(TypeDecorator[list[Any]]):
    """A list as JSON text; an empty one is NULL, so that blank is the same for every field."""

    impl = String
    cache_ok = True

    def process_bind_param(self, value: list[Any] | None, dialect: Any) -> str | None:  # noqa: ARG002
        return json.dumps(value, ensure_ascii=False, separators=(",", ":"), default=float) if value else None

    def process_result_value(self, value: Any, dialect: Any) -> list[Any]:  # noqa: ARG002
        return json.loads(value) if value else []
