"""The fair: exhibition, halls and booths."""

from datetime import date
from decimal import Decimal

from exhibitplanner.domain import describe
from exhibitplanner.domain.record import Fields, Record, RecordId


class ExhibitionStatus(describe.Choice):
    """Where an exhibition stands."""

    PLANNED = "planned", "Planned", "예정", "planowane"
    ACTIVE = "active", "Active", "진행 중", "running|aktywne"
    CLOSED = "closed", "Closed", "종료", "finished|zakończone"
    CANCELLED = "cancelled", "Cancelled", "취소", "canceled|odwołane"


class ExhibitionFields(Fields):
    """One edition of a fair."""

    code: str = describe.text("Code", "코드", "exhibition code|전시회 코드", required=True)
    series: str | None = describe.text("Series", "시리즈", "fair")
    edition: str | None = describe.text("Edition", "회차", "edycja")
    name: str | None = describe.text("Name", "전시회명", "exhibition name|nazwa targów")
    name_ko: str | None = describe.text("Korean name", "국문명")
    name_local: str | None = describe.text("Local name", "현지명")
    sector: str | None = describe.text("Sector", "분야")
    organiser: str | None = describe.text("Organiser", "주최", "organizer|주관|organizator")
    venue: str | None = describe.text("Venue", "장소", "전시장")
    city: str | None = describe.text("City", "도시", "miasto")
    country: str | None = describe.text("Country", "국가", "kraj", format=describe.TextFormat.COUNTRY)
    time_zone: str | None = describe.text("Time zone", "시간대", format=describe.TextFormat.TIME_ZONE)
    currency: str | None = describe.text("Currency", "통화", format=describe.TextFormat.CURRENCY)
    opens_on: date = describe.day("Opens", "개막일", "opening|개막", required=True)
    closes_on: date = describe.day("Closes", "폐막일", "closing|폐막", required=True)
    public_from: date | None = describe.day("Public days from", "퍼블릭 데이 시작")
    build_up_from: date | None = describe.day("Build-up from", "장치 시작일", "move-in|montaż od")
    build_up_until: date | None = describe.day("Build-up until", "장치 종료일", "montaż do")
    dismantle_from: date | None = describe.day("Dismantling from", "철거 시작일", "demontaż od")
    dismantle_until: date | None = describe.day("Dismantling until", "철거 종료일", "demontaż do")
    website: str | None = describe.text("Website", "홈페이지", format=describe.TextFormat.URL)
    lead_nation: str | None = describe.text("Lead nation", "주도국", format=describe.TextFormat.COUNTRY)
    status: ExhibitionStatus | None = describe.choice(ExhibitionStatus, "Status", "상태")


class Exhibition(ExhibitionFields, Record, table=True):
    """The table of exhibitions."""


class AreaKind(describe.Choice):
    """What kind of area a hall is."""

    HALL = "hall", "Hall", "홀", "hala"
    TENT = "tent", "Tent", "텐트", "namiot|천막"
    OUTDOOR = "outdoor", "Outdoor area", "야외전시장", "outside|teren zewnętrzny|야외|옥외"
    STATIC_PARK = "static_park", "Static park", "지상전시장", "static display|static"
    CHALET_LINE = "chalet_line", "Chalet line", "샬레", "chalets"


class HallFields(Fields):
    """A hall or an outdoor area of an exhibition."""

    exhibition_id: RecordId = describe.reference("exhibition", "Exhibition", "전시회", required=True)
    code: str = describe.text("Hall", "홀", "hall code|hala|전시홀|pawilon", required=True)
    name: str | None = describe.text("Name", "이름", "hall name|nazwa hali|홀 이름")
    area_kind: AreaKind | None = describe.choice(AreaKind, "Kind of area", "구역 종류")
    width_m: Decimal | None = describe.number("Width", "폭", "m", "szerokość|hall width")
    depth_m: Decimal | None = describe.number("Depth", "깊이", "m", "głębokość|hall depth")
    clear_height_m: Decimal | None = describe.number(
        "Clear height", "천장고", "m", "wysokość w świetle|유효 높이|free height"
    )
    gate_width_m: Decimal | None = describe.number("Gate width", "반입구 폭", "m", "szerokość bramy|door width")
    gate_height_m: Decimal | None = describe.number("Gate height", "반입구 높이", "m", "wysokość bramy|door height")
    floor_load_kn_m2: Decimal | None = describe.number(
        "Floor load", "바닥하중", "kN/m²", "obciążenie podłogi|max floor load"
    )
    point_load_kn: Decimal | None = describe.number("Point load", "집중하중", "kN", "obciążenie punktowe")
    axle_load_t: Decimal | None = describe.number("Axle load", "축하중", "t", "nacisk na oś")
    suspension_allowed: bool | None = describe.yes_no("Suspension allowed", "행잉 가능", "rigging allowed|podwieszanie")


class Hall(HallFields, Record, table=True):
    """The table of halls."""


class BoothType(describe.Choice):
    """How a booth is handed over."""

    RAW = "raw", "Raw space", "독립부스", "space only|raw|bare space|powierzchnia niezabudowana|독립|독립식|rohfläche"
    SHELL = (
        "shell",
        "Shell scheme",
        "조립부스",
        "shell|standard|package|기본부스|zabudowa standardowa|zabudowa|조립|조립식",
    )
    OUTDOOR = "outdoor", "Outdoor", "야외", "outside|open air|teren zewnętrzny|옥외|야외부스"
    CHALET = "chalet", "Chalet", "샬레", "chalets"


class OpenSides(describe.Choice):
    """How many sides of a booth are open; the value is their number."""

    ROW = "1", "Row (1 open side)", "일렬 (1면)", "row|inline|szeregowe|1면|linear"
    CORNER = "2", "Corner (2 open sides)", "코너 (2면)", "corner|narożne|2면|모서리|through"
    PENINSULA = "3", "Peninsula (3 open sides)", "반도형 (3면)", "peninsula|head|półwyspa|półwysep|czołowe|3면"
    ISLAND = "4", "Island (4 open sides)", "아일랜드 (4면)", "island|wyspa|wyspowe|4면|독립형"


class BoothStatus(describe.Choice):
    """Whether a booth can be given away."""

    AVAILABLE = "available", "Available", "배정 가능", "free|wolne"
    ON_HOLD = "on_hold", "On hold", "보류", "hold|option"
    RESERVED = "reserved", "Reserved", "예약", "zarezerwowane"
    CONFIRMED = "confirmed", "Confirmed", "확정", "sold|potwierdzone"
    BLOCKED = "blocked", "Blocked", "사용 불가", "zablokowane"


class BoothFields(Fields):
    """A booth in a hall; x runs along the hall's width, y along its depth, from the hall's origin."""

    hall_id: RecordId = describe.reference("hall", "Hall", "홀", "hala|전시홀|pawilon|hall no", required=True)
    number: str = describe.text(
        "Booth",
        "부스 번호",
        "booth no|booth number|stand|stand no|stand number|nr stoiska|stoisko|부스|부스번호",
        required=True,
    )
    booth_type: BoothType | None = describe.choice(
        BoothType, "Booth type", "부스 형태", "stand type|부스형태|rodzaj zabudowy"
    )
    x_m: Decimal | None = describe.number("X", "X", "m", "x|position x", signed=True)
    y_m: Decimal | None = describe.number("Y", "Y", "m", "y|position y", signed=True)
    width_m: Decimal | None = describe.number("Width", "폭", "m", "szerokość|frontage|front|가로")
    depth_m: Decimal | None = describe.number("Depth", "깊이", "m", "głębokość|세로")
    rotation_deg: Decimal | None = describe.number("Rotation", "회전", "°", "angle", signed=True)
    outline: list[list[Decimal]] | None = describe.outline("Outline", "외곽선", "m")
    open_sides: int | None = describe.whole(
        "Open sides", "개방면", None, "typ stoiska|orientation|개방면 수|sides open", ge=1, le=4, words=OpenSides
    )
    height_limit_m: Decimal | None = describe.number("Height limit", "높이 제한", "m", "max height|wysokość maksymalna")
    floor_load_kn_m2: Decimal | None = describe.number(
        "Floor load", "바닥하중", "kN/m²", "obciążenie podłogi|max floor load"
    )
    power_kw: Decimal | None = describe.number("Power included", "기본 전력", "kW", "moc|power")
    price: Decimal | None = describe.number("Price", "가격", None, "cena|금액|단가")
    currency: str | None = describe.text("Currency", "통화", "waluta", format=describe.TextFormat.CURRENCY)
    status: BoothStatus | None = describe.choice(BoothStatus, "Status", "상태", "availability")


class Booth(BoothFields, Record, table=True):
    """The table of booths."""
