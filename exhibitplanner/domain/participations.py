"""A company at an exhibition: what it asked for, the booths it got, whom it wants near."""

from datetime import date
from decimal import Decimal

from exhibitplanner.domain import describe
from exhibitplanner.domain.exhibitions import BoothType, OpenSides
from exhibitplanner.domain.record import Fields, Record, RecordId


class ParticipationRole(describe.Choice):
    """As what a company takes part."""

    MAIN = (
        "main",
        "Main exhibitor",
        "주 참가업체",
        "main exhibitor|exhibitor|wystawca główny|주참가사|wystawca|direct exhibitor",
    )
    CO_EXHIBITOR = (
        "co_exhibitor",
        "Co-exhibitor",
        "공동참가",
        "coexhibitor|shared|współwystawca|공동참가사|공동|sub-exhibitor|동반참가",
    )
    REPRESENTED = "represented", "Represented company", "대리 참가", "firma reprezentowana|대리"
    GOVERNMENT = (
        "government",
        "Government",
        "정부기관",
        "ministry|정부|instytucja rządowa|공공기관|instytucja|ministerstwo|institution|administracja",
    )
    PAVILION_LEAD = (
        "pavilion_lead",
        "Pavilion lead",
        "국가관 주관",
        "organiser of the pavilion|주관|pavilion organiser|한국관 주관|organizator pawilonu|pavilion organizer",
    )


class ParticipationStatus(describe.Choice):
    """How far an application has come."""

    INVITED = "invited", "Invited", "초청", "zaproszony|초대|zaproszona|prospect"
    APPLIED = (
        "applied",
        "Applied",
        "신청",
        "application|zgłoszony|접수|신청완료|접수완료|zgłoszona|registered|application received|submitted|zgłoszenie",
    )
    CONTRACTED = (
        "contracted",
        "Contracted",
        "계약",
        "contract|umowa|계약완료|contract signed|signed|umowa podpisana|podpisana",
    )
    CONFIRMED = "confirmed", "Confirmed", "확정", "potwierdzony|참가확정|potwierdzona|potwierdzone|approved|승인"
    WAITLISTED = "waitlisted", "Waiting list", "대기", "waiting|lista rezerwowa|대기자|waitlist|rezerwowa|standby"
    CANCELLED = (
        "cancelled",
        "Cancelled",
        "취소",
        "canceled|anulowany|참가취소|철회|withdrawn|anulowana|rezygnacja|zrezygnował|불참|포기",
    )


class Approval(describe.Choice):
    """A paper on its way to approval."""

    MISSING = "missing", "Missing", "미제출", "none|brak|not submitted|미신청|nie złożono"
    SUBMITTED = (
        "submitted",
        "Submitted",
        "제출",
        "sent|złożone|제출완료|złożono|신청|신청완료|wysłane|pending|in review|검토중",
    )
    APPROVED = (
        "approved",
        "Approved",
        "승인",
        "ok|zatwierdzone|승인완료|zaakceptowane|accepted|발급완료|확인|zatwierdzono",
    )
    REJECTED = "rejected", "Rejected", "반려", "refused|odrzucone|거절|denied|odrzucono"


class ParticipationFields(Fields):
    """A company's part in an exhibition."""

    exhibition_id: RecordId = describe.reference(
        "exhibition", "Exhibition", "전시회", "targi|fair|event|전시회명", required=True
    )
    company_id: RecordId = describe.reference(
        "company",
        "Company",
        "회사",
        "firma|exhibitor|업체명|회사명|소속|wystawca|company name|nazwa firmy|exhibitor name|exhibiting company|organisation|organization|업체|기업명|참가업체|참가업체명|참가기업|참가기업명|참가사명|소속회사|기관명",
        required=True,
    )
    role: ParticipationRole | None = describe.choice(
        ParticipationRole,
        "Role",
        "참가 구분",
        "participation type|type of participation|kind of participation|rodzaj uczestnictwa|status wystawcy|참가형태|참가유형|status uczestnictwa",
    )
    host_id: RecordId | None = describe.reference(
        "participation",
        "Host",
        "주관 참가사",
        "host company|main exhibitor|host exhibitor|wystawca główny|주관사|주관업체|대표 참가사",
    )
    status: ParticipationStatus | None = describe.choice(
        ParticipationStatus,
        "Status",
        "상태",
        "신청상태|진행상태|application status|stan|status zgłoszenia|참가상태|참가여부|계약상태|진행현황|계약현황|신청현황",
    )
    requested_m2: Decimal | None = describe.number(
        "Area requested",
        "신청면적",
        "m²",
        "area|requested area|space|powierzchnia|면적|희망면적|booth size|부스면적|area (m2)|sqm|size|stand area|stand size|exhibition space|floor space|required area|required space|space requested|space required|area required|net area|number of booths|no of booths|booths|powierzchnia stoiska|zamawiana powierzchnia|zamówiona powierzchnia|wielkość stoiska|metraż|신청규모|부스규모|부스크기|전시면적|신청부스|부스 수|신청부스수|참가규모|임차면적|규모|부스 수량|powierzchnia wystawiennicza",
        usual=(0, 20_000),
    )
    booth_type: BoothType | None = describe.choice(
        BoothType,
        "Booth type",
        "부스 형태",
        "stand type|rodzaj stoiska|type of space|부스타입|booth kind|type of stand|type of booth|stand construction|stand|booth|typ zabudowy|rodzaj zabudowy|typ stoiska|zabudowa|부스종류|부스유형|부스구분|부스|space type|전시부스 형태|rodzaj powierzchni|raw/shell|독립/조립|forma zabudowy",
    )
    open_sides_wanted: int | None = describe.whole(
        "Open sides wanted",
        "희망 개방면",
        None,
        "orientation|corner|type|stand type|typ|rodzaj stoiska|zabudowa|부스 형태|부스타입|open sides|number of open sides|position of stand|typ stoiska|położenie stoiska|liczba otwartych stron|개방면|개방면 수|희망 위치|부스위치|오픈면|usytuowanie stoiska|usytuowanie|코너 희망|stand location|부스 개방면|otwarte strony",
        ge=1,
        le=4,
        words=OpenSides,
    )
    hall_preferences: list[str] = describe.texts(
        "Halls wanted",
        "희망 홀",
        "hall preference|preferred location|location preference|희망위치|희망 위치|희망구역|preferowana lokalizacja|preferred halls|hall preferences|preferred hall|hall wish|preferowana hala|preferowane hale|희망전시홀|선호 홀|선호 전시홀|희망전시관",
    )
    power_kw: Decimal | None = describe.number(
        "Power",
        "전력",
        "kW",
        "electricity|moc|전기|전기용량|소요전력|electric power|power required|power supply|power demand|power consumption|electricity demand|power requirement|przyłącze|zapotrzebowanie na moc|moc przyłącza|energia elektryczna|전기신청|필요전력|사용전력|소비전력|전력량|zapotrzebowanie mocy|przyłącze elektryczne|전기 사용량",
        usual=(0, 5000),
    )
    fascia_name: str | None = describe.text(
        "Fascia name",
        "상호간판",
        "fascia|간판명|name on the stand|napis na fryzie|name on fascia|fascia board|fascia text|fryz|간판|간판 상호|간판문구|상호간판명|nazwa na fryzie|fascia board name|text on fascia|간판 표기명|treść na fryz",
    )
    contractor: str | None = describe.text(
        "Stand contractor",
        "장치업체",
        "contractor|stand builder|시공업체|booth contractor|stand construction company|wykonawca stoiska|wykonawca|시공사|부스 시공사|부스 시공업체|wykonawca zabudowy|firma zabudowująca|부스 디자인 업체",
    )
    design_status: Approval | None = describe.choice(
        Approval,
        "Stand design",
        "부스 설계",
        "design|projekt stoiska|stand design status|booth design|projekt|설계도|도면 제출",
    )
    insurance_status: Approval | None = describe.choice(
        Approval, "Insurance", "보험", "ubezpieczenie|insurance status|polisa|보험 가입"
    )
    catalogue_en: str | None = describe.text(
        "Catalogue text (English)",
        "디렉토리 원고(영문)",
        "catalogue|catalog entry|company profile|catalogue (english)|catalogue text|catalog text|company profile (english)|company introduction|profile|wpis do katalogu|opis firmy|회사소개(영문)|영문 회사소개|디렉토리(영문)|기업소개(영문)|catalogue entry|opis do katalogu|opis działalności",
    )
    catalogue_ko: str | None = describe.text(
        "Catalogue text (Korean)",
        "디렉토리 원고(국문)",
        "회사소개|catalogue (korean)|company profile (korean)|회사소개(국문)|국문 회사소개|디렉토리(국문)|기업소개|업체소개",
    )
    fee: Decimal | None = describe.number(
        "Fee",
        "참가비",
        None,
        "participation fee|opłata|total fee|exhibition fee|참가 비용|부스비|임차료|koszt uczestnictwa|koszt|opłata za uczestnictwo|cost|총 참가비|należność",
    )
    currency: str | None = describe.text("Currency", "통화", "waluta|curr|화폐", format=describe.TextFormat.CURRENCY)
    deposit_paid_on: date | None = describe.day(
        "Deposit paid",
        "계약금 납부일",
        "deposit|deposit date|deposit paid on|zaliczka|data zaliczki|계약금|계약금 납부|data wpłaty zaliczki|계약금 입금일|deposit payment date",
    )
    paid_on: date | None = describe.day(
        "Paid",
        "완납일",
        "payment date|잔금 납부일|paid on|balance paid|date paid|data płatności|zapłacono|납부일|잔금|입금일|zapłacono dnia|date of payment|data zapłaty",
    )
    priority: int = describe.whole("Priority", "우선순위", None, "priorytet|rank|순위", default=1)
    ours: bool = describe.yes_no(
        "Ours", "우리 국가관", "pavilion member|our pavilion|our exhibitor|nasz|한국관 여부", default=True
    )
    pavilion: str | None = describe.text(
        "Pavilion", "국가관", "pavilion name|한국관|pawilon narodowy|national pavilion|국가관명|소속관|pawilon"
    )


class Participation(ParticipationFields, Record, table=True):
    """The table of participations."""


class AssignmentFields(Fields):
    """A booth, or a part of one, given to a participation."""

    participation_id: RecordId = describe.reference(
        "participation",
        "Participation",
        "참가사",
        "company|회사|company name|firma|nazwa firmy|exhibitor|exhibitor name|exhibiting company|wystawca|organisation|organization|업체|업체명|회사명|기업명|참가업체|참가업체명|참가기업|참가기업명|참가사명|소속|소속회사|기관명|배정업체",
        required=True,
    )
    booth_id: RecordId = describe.reference(
        "booth",
        "Booth",
        "부스",
        "stand|stoisko|booth no|부스번호|booth number|stand number|stand no|nr stoiska|numer stoiska|배정부스|배정 부스번호|przydzielone stoisko",
        required=True,
    )
    area_m2: Decimal | None = describe.number(
        "Area",
        "배정면적",
        "m²",
        "allocated area|powierzchnia przydzielona|size|sqm|powierzchnia|면적",
        usual=(0, 20_000),
    )
    locked: bool | None = describe.yes_no("Locked", "고정", "fixed|zablokowane|lock|fixed place|고정여부")


class Assignment(AssignmentFields, Record, table=True):
    """The table of assignments."""


class WishKind(describe.Choice):
    """What a company wants of another's booth."""

    NEAR = "near", "Near", "가깝게", "next to|blisko|인접|adjacent|obok|close to|인근"
    APART = "apart", "Apart", "떨어지게", "away from|daleko|분리|이격|far|z dala|멀리"


class WishFields(Fields):
    """A wish for a neighbour, or against one."""

    participation_id: RecordId = describe.reference(
        "participation",
        "Participation",
        "참가사",
        "company|회사|company name|firma|nazwa firmy|exhibitor|exhibitor name|exhibiting company|wystawca|organisation|organization|업체|업체명|회사명|기업명|참가업체|참가업체명|참가기업|참가기업명|참가사명|소속|소속회사|기관명",
        required=True,
    )
    other_id: RecordId = describe.reference(
        "participation",
        "Other",
        "상대 참가사",
        "neighbour|상대회사|other company|neighbor|sąsiad|inna firma|상대업체|이웃",
        required=True,
    )
    wish_kind: WishKind | None = describe.choice(
        WishKind, "Wish", "희망", "kind of wish|życzenie|wish kind|near/apart|rodzaj życzenia|희망구분"
    )
    weight: int = describe.whole("Weight", "가중치", None, "waga|importance|중요도", default=1)


class Wish(WishFields, Record, table=True):
    """The table of wishes."""
