"""A company at an exhibition: what it asked for, the booths it got, whom it wants near."""

from datetime import date
from decimal import Decimal

from exhibitplanner.domain import describe
from exhibitplanner.domain.exhibitions import BoothType, OpenSides
from exhibitplanner.domain.record import Fields, Record, RecordId


class ParticipationRole(describe.Choice):
    """As what a company takes part."""

    MAIN = "main", "Main exhibitor", "주 참가업체", "main exhibitor|exhibitor|wystawca główny"
    CO_EXHIBITOR = "co_exhibitor", "Co-exhibitor", "공동참가", "coexhibitor|shared|współwystawca"
    REPRESENTED = "represented", "Represented company", "대리 참가", "firma reprezentowana"
    GOVERNMENT = "government", "Government", "정부기관", "ministry|정부|instytucja rządowa"
    PAVILION_LEAD = "pavilion_lead", "Pavilion lead", "국가관 주관", "organiser of the pavilion|주관"


class ParticipationStatus(describe.Choice):
    """How far an application has come."""

    INVITED = "invited", "Invited", "초청", "zaproszony"
    APPLIED = "applied", "Applied", "신청", "application|zgłoszony|접수"
    CONTRACTED = "contracted", "Contracted", "계약", "contract|umowa"
    CONFIRMED = "confirmed", "Confirmed", "확정", "potwierdzony"
    WAITLISTED = "waitlisted", "Waiting list", "대기", "waiting|lista rezerwowa"
    CANCELLED = "cancelled", "Cancelled", "취소", "canceled|anulowany"


class Approval(describe.Choice):
    """A paper on its way to approval."""

    MISSING = "missing", "Missing", "미제출", "none|brak"
    SUBMITTED = "submitted", "Submitted", "제출", "sent|złożone"
    APPROVED = "approved", "Approved", "승인", "ok|zatwierdzone"
    REJECTED = "rejected", "Rejected", "반려", "refused|odrzucone"


class ParticipationFields(Fields):
    """A company's part in an exhibition."""

    exhibition_id: RecordId = describe.reference("exhibition", "Exhibition", "전시회", "targi", required=True)
    company_id: RecordId = describe.reference(
        "company", "Company", "회사", "firma|exhibitor|업체명|회사명|소속|wystawca", required=True
    )
    role: ParticipationRole | None = describe.choice(
        ParticipationRole, "Role", "참가 구분", "participation type|참가구분"
    )
    host_id: RecordId | None = describe.reference("participation", "Host", "주관 참가사", "host company|main exhibitor")
    status: ParticipationStatus | None = describe.choice(ParticipationStatus, "Status", "상태", "신청상태|진행상태")
    requested_m2: Decimal | None = describe.number(
        "Area requested", "신청면적", "m²", "area|requested area|space|powierzchnia|면적|희망면적|booth size|부스면적"
    )
    booth_type: BoothType | None = describe.choice(
        BoothType, "Booth type", "부스 형태", "stand type|부스형태|rodzaj stoiska|type of space|부스타입"
    )
    open_sides_wanted: int | None = describe.whole(
        "Open sides wanted", "희망 개방면", None, "orientation|corner", ge=1, le=4, words=OpenSides
    )
    hall_preferences: list[str] = describe.texts("Halls wanted", "희망 홀", "hall preference|preferred halls|희망홀")
    power_kw: Decimal | None = describe.number("Power", "전력", "kW", "electricity|moc|전기|전기용량|소요전력")
    fascia_name: str | None = describe.text(
        "Fascia name", "상호간판", "fascia|간판명|name on the stand|napis na fryzie"
    )
    contractor: str | None = describe.text("Stand contractor", "장치업체", "contractor|stand builder|시공업체")
    design_status: Approval | None = describe.choice(Approval, "Stand design", "부스 설계", "design|projekt stoiska")
    insurance_status: Approval | None = describe.choice(Approval, "Insurance", "보험", "ubezpieczenie")
    catalogue_en: str | None = describe.text(
        "Catalogue text (English)", "디렉토리 원고(영문)", "catalogue|catalog entry|company profile"
    )
    catalogue_ko: str | None = describe.text("Catalogue text (Korean)", "디렉토리 원고(국문)", "회사소개")
    fee: Decimal | None = describe.number("Fee", "참가비", None, "participation fee|opłata")
    currency: str | None = describe.text("Currency", "통화", "waluta", format=describe.TextFormat.CURRENCY)
    deposit_paid_on: date | None = describe.day("Deposit paid", "계약금 납부일", "deposit")
    paid_on: date | None = describe.day("Paid", "완납일", "payment date|잔금 납부일")
    priority: int = describe.whole("Priority", "우선순위", None, "priorytet", default=1)
    ours: bool = describe.yes_no("Ours", "우리 국가관", "pavilion member", default=True)
    pavilion: str | None = describe.text("Pavilion", "국가관", "pavilion name|한국관|pawilon narodowy")


class Participation(ParticipationFields, Record, table=True):
    """The table of participations."""


class AssignmentFields(Fields):
    """A booth, or a part of one, given to a participation."""

    participation_id: RecordId = describe.reference(
        "participation", "Participation", "참가사", "company|회사", required=True
    )
    booth_id: RecordId = describe.reference("booth", "Booth", "부스", "stand|stoisko|booth no|부스번호", required=True)
    area_m2: Decimal | None = describe.number("Area", "배정면적", "m²", "allocated area|powierzchnia przydzielona")
    locked: bool | None = describe.yes_no("Locked", "고정", "fixed|zablokowane")


class Assignment(AssignmentFields, Record, table=True):
    """The table of assignments."""


class WishKind(describe.Choice):
    """What a company wants of another's booth."""

    NEAR = "near", "Near", "가깝게", "next to|blisko"
    APART = "apart", "Apart", "떨어지게", "away from|daleko"


class WishFields(Fields):
    """A wish for a neighbour, or against one."""

    participation_id: RecordId = describe.reference(
        "participation", "Participation", "참가사", "company|회사", required=True
    )
    other_id: RecordId = describe.reference(
        "participation", "Other", "상대 참가사", "neighbour|상대회사", required=True
    )
    wish_kind: WishKind | None = describe.choice(WishKind, "Wish", "희망", "kind of wish|życzenie")
    weight: int = describe.whole("Weight", "가중치", None, "waga", default=1)


class Wish(WishFields, Record, table=True):
    """The table of wishes."""
