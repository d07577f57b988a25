"""What is shown: systems, the exhibits of them, and the permits they need."""

from datetime import date, datetime
from decimal import Decimal

from exhibitplanner.domain import describe
from exhibitplanner.domain.record import Fields, Record, RecordId


class SystemCategory(describe.Choice):
    """Where a system belongs."""

    LAND = "land", "Land", "지상", "ground|ląd|지상무기"
    AIR = "air", "Air", "항공", "aircraft|powietrze"
    NAVAL = "naval", "Naval", "해상", "sea|marine|morze|함정"
    C4I = "c4i", "C4I", "지휘통제·통신", "c4isr|electronics|통신|전자"
    MUNITION = "munition", "Munition", "탄약·유도무기", "ammunition|weapon|amunicja|유도무기|탄약"
    SPACE = "space", "Space", "우주", "satellite|kosmos|위성"
    SUPPORT = "support", "Support", "지원·기타", "service|other|기타"


class SystemFields(Fields):
    """A system as its maker publishes it."""

    designation: str = describe.text("System", "장비명", "designation|model|제품명|type|oznaczenie", required=True)
    name: str | None = describe.text("Name", "이름", "full name|nazwa")
    name_ko: str | None = describe.text("Korean name", "국문명", "국문 장비명")
    maker_id: RecordId | None = describe.reference("company", "Maker", "제조사", "manufacturer|producent|제작사")
    category: SystemCategory | None = describe.choice(SystemCategory, "Category", "분류", "domain|kategoria")
    length_m: Decimal | None = describe.number("Length", "길이", "m", "L|length|długość|전장")
    width_m: Decimal | None = describe.number("Width", "폭", "m", "W|width|szerokość|전폭")
    height_m: Decimal | None = describe.number("Height", "높이", "m", "H|height|wysokość|전고")
    mass_kg: Decimal | None = describe.number("Mass", "중량", "kg", "weight|masa|waga|무게")
    ground_length_m: Decimal | None = describe.number(
        "Length on the ground", "접지 길이", "m", "hull length|wheelbase|차체 길이"
    )
    ground_pressure_kpa: Decimal | None = describe.number("Ground pressure", "접지압", "kPa", "nacisk na grunt")
    axle_load_t: Decimal | None = describe.number("Axle load", "축하중", "t", "nacisk na oś")
    description: str | None = describe.text("Description", "설명", "opis|details")
    source: str | None = describe.text("Source", "출처", "źródło")


class System(SystemFields, Record, table=True):
    """The table of systems."""


class ExhibitForm(describe.Choice):
    """In what form a system is shown."""

    FULL_SIZE = "full_size", "Full size", "실물", "real|actual|full-size|full scale|oryginał|실제품|실물전시"
    MOCK_UP = "mock_up", "Mock-up", "실물모형", "mock up|mockup|목업|makieta|실물크기모형"
    SCALE_MODEL = "scale_model", "Scale model", "축소모형", "model|모형|model w skali|scaled model|축소 모형|miniature"
    CUTAWAY = "cutaway", "Cutaway", "절개모형", "cut-away|przekrój|절개"
    SIMULATOR = "simulator", "Simulator", "시뮬레이터", "symulator|sim|모의기"
    SCREEN = "screen", "Screen", "영상", "video|display|panel|ekran|화면|film"


class Placement(describe.Choice):
    """Under a roof or not."""

    INDOOR = "indoor", "Indoor", "실내", "inside|wewnątrz|옥내"
    OUTDOOR = "outdoor", "Outdoor", "야외", "outside|na zewnątrz|옥외|실외"


class WeaponStatus(describe.Choice):
    """What the law sees in an exhibit."""

    NONE = "none", "No weapon", "해당 없음", "no|not a weapon|brak|해당없음"
    LIVE = "live", "Live", "실제 무기", "active|sprawna|실총"
    DEACTIVATED = "deactivated", "Deactivated", "불용화", "demilitarised|zdekompletowana|무력화"
    INERT = "inert", "Inert", "비활성", "dummy|drill|inertna|모의탄"


class ExhibitFields(Fields):
    """A system that a participation shows."""

    participation_id: RecordId = describe.reference(
        "participation", "Company", "참가사", "company|firma|exhibitor|업체명|회사명|소속", required=True
    )
    system_id: RecordId = describe.reference(
        "system",
        "System",
        "장비",
        "item|exhibit|product|model name|eksponat|전시품|품목|품명|전시품목|장비명|제품명",
        required=True,
    )
    form: ExhibitForm | None = describe.choice(
        ExhibitForm, "Form", "전시 형태", "type|kind|type of exhibit|forma|형태|구분|전시형태"
    )
    scale: str | None = describe.text("Scale", "축척", "ratio|skala|비율")
    quantity: int = describe.whole("Quantity", "수량", None, "qty|q'ty|pcs|ilość|liczba|개수", default=1)
    placement: Placement | None = describe.choice(
        Placement, "Placement", "실내외", "indoor/outdoor|location|실내/야외|miejsce"
    )
    booth_id: RecordId | None = describe.reference("booth", "Booth", "부스", "stand|stoisko|부스번호|booth no|stand no")
    length_m: Decimal | None = describe.number("Length", "길이", "m", "L|length|długość|전장|가로")
    width_m: Decimal | None = describe.number("Width", "폭", "m", "W|width|szerokość|전폭|세로")
    height_m: Decimal | None = describe.number("Height", "높이", "m", "H|height|wysokość|전고")
    mass_kg: Decimal | None = describe.number("Mass", "중량", "kg", "weight|masa|waga|무게")
    ground_length_m: Decimal | None = describe.number(
        "Length on the ground", "접지 길이", "m", "hull length|wheelbase|차체 길이"
    )
    ground_pressure_kpa: Decimal | None = describe.number("Ground pressure", "접지압", "kPa", "nacisk na grunt")
    axle_load_t: Decimal | None = describe.number("Axle load", "축하중", "t", "nacisk na oś")
    power_kw: Decimal | None = describe.number("Power", "전력", "kW", "power need|moc|소요전력|전기")
    weapon_status: WeaponStatus | None = describe.choice(
        WeaponStatus, "Weapon", "무기 여부", "weapon|firearm|broń|총기"
    )
    article: str | None = describe.text(
        "Article", "개체 번호", "serial no|serial number|registration|nr seryjny|일련번호|등록번호|S/N"
    )
    arrives_at: datetime | None = describe.wall_time(
        "Arrives", "반입 시각", "arrival|move-in|delivery|반입|반입일시|dostawa"
    )
    needs_lifting: bool | None = describe.yes_no(
        "Needs lifting", "중장비 필요", "crane|forklift|lifting|dźwig|지게차|크레인"
    )
    needs_permit: bool | None = describe.yes_no("Needs a permit", "허가 필요", "export licence needed|허가대상|permit")


class Exhibit(ExhibitFields, Record, table=True):
    """The table of exhibits."""


class PermitKind(describe.Choice):
    """What is permitted."""

    EXPORT_LICENCE = "export_licence", "Export licence", "수출허가", "export license|export permit|zezwolenie na wywóz"
    TEMPORARY_IMPORT = "temporary_import", "Temporary import", "일시수입", "import licence|odprawa czasowa"
    TRANSIT = "transit", "Transit", "통과", "tranzyt|환적"
    DEACTIVATION = "deactivation", "Deactivation certificate", "불용화 증명", "certificate of deactivation"
    TRADE_CONTROL = "trade_control", "Trade control licence", "전략물자 판정", "전략물자|brokering"


class PermitStatus(describe.Choice):
    """How far a permit has come."""

    NEEDED = "needed", "Needed", "필요", "required|wymagane"
    APPLIED = "applied", "Applied", "신청", "złożone"
    ISSUED = "issued", "Issued", "발급", "granted|wydane|허가"
    REFUSED = "refused", "Refused", "거부", "denied|odmowa"


class PermitFields(Fields):
    """A permit for an exhibit; one for several exhibits is a record each with the same number."""

    exhibit_id: RecordId = describe.reference("exhibit", "Exhibit", "전시품", "item|eksponat", required=True)
    permit_kind: PermitKind = describe.choice(
        PermitKind, "Kind of permit", "허가 종류", "permit|licence type|rodzaj zezwolenia", required=True
    )
    number: str | None = describe.text("Number", "번호", "permit no|licence no|허가번호|numer")
    authority: str | None = describe.text("Authority", "발급기관", "issued by|organ|기관")
    applied_on: date | None = describe.day("Applied", "신청일", "application date|data wniosku")
    issued_on: date | None = describe.day("Issued", "발급일", "issue date|data wydania")
    expires_on: date | None = describe.day("Expires", "만료일", "expiry|valid until|ważne do|유효기간")
    status: PermitStatus | None = describe.choice(PermitStatus, "Status", "상태", "진행상태")


class Permit(PermitFields, Record, table=True):
    """The table of permits."""
