"""Deadlines of the manual, and what each company has done about them."""

from datetime import date, time

from exhibitplanner.domain import describe
from exhibitplanner.domain.record import Fields, Record, RecordId


class Anchor(describe.Choice):
    """The day that a deadline is counted from."""

    OPENING = "opening", "Opening", "개막", "opens_on|otwarcie"
    CLOSING = "closing", "Closing", "폐막", "closes_on|zamknięcie"
    BUILD_UP = "build_up", "Build-up", "장치 시작", "build_up_from|montaż"
    DISMANTLING = "dismantling", "Dismantling", "철거 시작", "dismantle_from|demontaż"
    FIXED = "fixed", "Fixed day", "지정일", "date|data"


class OffsetUnit(describe.Choice):
    """In what an offset is counted; only working days skip weekends and the venue's public holidays."""

    DAYS = "days", "Days", "일", "day|dni"
    WORKING_DAYS = "working_days", "Working days", "영업일", "business days|dni robocze|근무일"
    WEEKS = "weeks", "Weeks", "주", "week|tygodnie"


class DeadlineFields(Fields):
    """A deadline of an exhibition, counted from one of its days."""

    exhibition_id: RecordId = describe.reference("exhibition", "Exhibition", "전시회", required=True)
    title: str = describe.text("Title", "제목", "deadline|task|name|termin|마감 항목|항목", required=True)
    anchor: Anchor | None = describe.choice(Anchor, "Counted from", "기준일", "anchor|base|od")
    offset: int | None = describe.whole("Offset", "간격", None, "days before|przesunięcie", ge=-3650, le=3650)
    unit: OffsetUnit | None = describe.choice(OffsetUnit, "Unit", "단위", "jednostka")
    time_of_day: time = describe.time_of_day("Time of day", "시각", "time|godzina", default=time(23, 59))
    fixed_on: date | None = describe.day("Fixed day", "지정일", "date|due date|data|마감일")
    applies_to: str = describe.text("Applies to", "대상", "for|dotyczy", default="all")
    form_no: str | None = describe.text("Form no.", "양식 번호", "form|nr formularza|양식")
    late_penalty: str | None = describe.text("Late penalty", "지연 불이익", "penalty|surcharge|kara")


class Deadline(DeadlineFields, Record, table=True):
    """The table of deadlines."""


class TaskStatus(describe.Choice):
    """Whether a company has met a deadline."""

    OPEN = "open", "Open", "미완료", "to do|todo|otwarte"
    DONE = "done", "Done", "완료", "finished|gotowe"
    WAIVED = "waived", "Waived", "면제", "not needed|zwolnione"


class TaskFields(Fields):
    """What one participation has done about one deadline."""

    deadline_id: RecordId = describe.reference("deadline", "Deadline", "마감", "termin", required=True)
    participation_id: RecordId = describe.reference(
        "participation", "Company", "참가사", "company|firma|업체명|회사명", required=True
    )
    status: TaskStatus | None = describe.choice(TaskStatus, "Status", "상태")
    done_on: date | None = describe.day("Done", "완료일", "date done|data wykonania")
    evidence: str | None = describe.text("Evidence", "증빙", "proof|dowód")
    assignee: str | None = describe.text("Assignee", "담당", "responsible|owner|odpowiedzialny")


class Task(TaskFields, Record, table=True):
    """The table of tasks."""
