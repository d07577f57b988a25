"""What every record has, and how its values are cleaned and checked before they are stored."""

from datetime import datetime
from typing import Any

from pydantic import ValidationInfo, field_validator
from sqlalchemy import String
from sqlmodel import Field, SQLModel
from sqlmodel._compat import SQLModelConfig

from exhibitplanner.domain import describe
from exhibitplanner.domain.formats import checked

RecordId = str
"""A UUIDv7 in its canonical text form; time-ordered, so that records of one import lie together."""


class Fields(SQLModel):
    """The fields of a kind, without the table: this class validates, the table class does not (SQLModel)."""

    model_config = SQLModelConfig(extra="forbid", use_enum_values=True, defer_build=True)

    note: str | None = describe.text(
        "Note", "비고", "remarks|comment|uwagi|notes|comments|특이사항|메모|adnotacje|remark"
    )

    @field_validator("*", mode="before")
    @classmethod
    def _clean_text(cls, value: Any) -> Any:
        """NFC and trimmed; a list loses its blanks and repetitions; what is left blank is None."""
        if isinstance(value, str):
            return describe.clean(value)
        if isinstance(value, list) and all(isinstance(item, str) for item in value):
            return list(dict.fromkeys(filter(None, map(describe.clean, value))))
        return value

    @field_validator("*", mode="after")
    @classmethod
    def _check_format(cls, value: Any, info: ValidationInfo) -> Any:
        if not isinstance(value, str) or info.field_name is None:
            return value
        label = describe.label_of(cls.model_fields[info.field_name])
        if label is None or label.format is None:
            return value
        return checked(label.format, value, (info.context or {}).get("region"))


class Record(SQLModel):
    """What the program itself keeps of every record."""

    id: RecordId = Field(primary_key=True, sa_type=String)
    created_at: datetime = describe.instant("Added", "추가한 때")
    updated_at: datetime = describe.instant("Changed", "바뀐 때")
