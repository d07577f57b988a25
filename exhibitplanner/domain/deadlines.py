"""Deadlines of the manual, and what each company has done about them."""

from datetime import date, time

from exhibitplanner.domain import describe
from exhibitplanner.domain.record import Fields, Record, RecordId


class Anchor(describe.Choice):
    """The day that a deadline is counted from."""

    OPENING = (
        "opening",
        "Opening",
        "개막",
        "opens_on|otwarcie|개막일|first show day|show opening|전시 개막|dzień otwarcia",
    )
    CLOSING = "closing", "Closing", "폐막", "closes_on|zamknięcie|폐막일|last show day|전시 폐막"
    BUILD_UP = (
        "build_up",
        "Build-up",
        "장치 시작",
        "build_up_from|montaż|장치|move-in|장치시작일|반입|set-up|반입일|początek montażu",
    )
    DISMANTLING = "dismantling", "Dismantling", "철거 시작", "dismantle_from|demontaż|철거|tear-down|move-out|반출"
    FIXED = "fixed", "Fixed day", "지정일", "date|data|고정|data stała|fixed date|날짜|specific date"


class OffsetUnit(describe.Choice):
    """In what an offset is counted; only working days skip weekends and the venue's public holidays."""

    DAYS = "days", "Days", "일", "day|dni|dzień|calendar days|역일|dni kalendarzowe|일수"
    WORKING_DAYS = (
        "working_days",
        "Working days",
        "영업일",
        "business days|dni robocze|근무일|workdays|평일|working day",
    )
    WEEKS = "weeks", "Weeks", "주", "week|tygodnie|tydzień|주간|tygodni"


class DeadlineFields(Fields):
    """A deadline of an exhibition, counted from one of its days."""

    exhibition_id: RecordId = describe.reference(
        "exhibition", "Exhibition", "전시회", "fair|event|targi|전시회명", required=True
    )
    title: str = describe.text(
        "Title",
        "제목",
        "deadline|task|name|termin|마감 항목|항목|deadline name|what|subject|item|form name|nazwa terminu|zadanie|마감 내용|제출 항목|할일|업무|제출서류|제출물|신청항목|czynność",
        required=True,
    )
    anchor: Anchor | None = describe.choice(
        Anchor, "Counted from", "기준일", "anchor|base|od|counted from day|relative to|reference day|liczony od|기준"
    )
    offset: int | None = describe.whole(
        "Offset",
        "간격",
        None,
        "days before|przesunięcie|days|days from|days offset|d-day|dni|liczba dni|일수|간격(일)",
        ge=-3650,
        le=3650,
    )
    unit: OffsetUnit | None = describe.choice(OffsetUnit, "Unit", "단위", "jednostka|unit of offset|단위(일)")
    time_of_day: time = describe.time_of_day(
        "Time of day", "시각", "time|godzina|time limit|at|hour|마감시각|마감시간|시간", default=time(23, 59)
    )
    fixed_on: date | None = describe.day(
        "Fixed day",
        "지정일",
        "date|due date|data|마감일|deadline|deadline date|due on|due|date of deadline|termin ostateczny|data graniczna|마감일자|기한|제출기한|마감|do kiedy|신청기한|제출마감일",
    )
    applies_to: str = describe.text(
        "Applies to",
        "대상",
        "for|dotyczy|who|for whom|applicable to|applies|dotyczy kogo|적용 대상|해당업체|대상업체",
        format=describe.TextFormat.AUDIENCE,
        default="all",
    )
    form_no: str | None = describe.text(
        "Form no.", "양식 번호", "form|nr formularza|양식|form number|numer formularza|formularz|서식번호|서식"
    )
    late_penalty: str | None = describe.text(
        "Late penalty",
        "지연 불이익",
        "penalty|surcharge|kara|penalty for delay|late fee|late surcharge|dopłata|kara za opóźnienie|지연 시 불이익|패널티|할증",
    )


class Deadline(DeadlineFields, Record, table=True):
    """The table of deadlines."""


class TaskStatus(describe.Choice):
    """Whether a company has met a deadline."""

    OPEN = (
        "open",
        "Open",
        "미완료",
        "to do|todo|otwarte|진행중|in progress|미제출|pending|w toku|do zrobienia|not started|niewykonane|대기",
    )
    DONE = "done", "Done", "완료", "finished|gotowe|제출|제출완료|completed|wykonane|ok|zrobione|complete|submitted"
    WAIVED = "waived", "Waived", "면제", "not needed|zwolnione|해당없음|nie dotyczy|not applicable|불필요"


class TaskFields(Fields):
    """What one participation has done about one deadline."""

    deadline_id: RecordId = describe.reference(
        "deadline", "Deadline", "마감", "termin|deadline title|task|title|항목|마감항목|zadanie", required=True
    )
    participation_id: RecordId = describe.reference(
        "participation",
        "Company",
        "참가사",
        "firma|업체명|회사명|company name|nazwa firmy|exhibitor|exhibitor name|exhibiting company|wystawca|organisation|organization|업체|회사|기업명|참가업체|참가업체명|참가기업|참가기업명|참가사명|소속|소속회사|기관명",
        required=True,
    )
    status: TaskStatus | None = describe.choice(
        TaskStatus, "Status", "상태", "task status|stan|진행상태|완료여부|제출여부"
    )
    done_on: date | None = describe.day(
        "Done",
        "완료일",
        "date done|data wykonania|done on|completed on|completion date|date completed|완료 일자|제출일",
    )
    evidence: str | None = describe.text(
        "Evidence", "증빙", "proof|dowód|proof of completion|document|증빙자료|증빙 서류|제출물"
    )
    assignee: str | None = describe.text(
        "Assignee",
        "담당",
        "responsible|owner|odpowiedzialny|responsible person|person in charge|assigned to|담당자|담당자명|책임자",
    )


class Task(TaskFields, Record, table=True):
    """The table of tasks."""
