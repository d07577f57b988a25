"""The fair: exhibition, halls and booths."""

from datetime import date
from decimal import Decimal

from exhibitplanner.domain import describe
from exhibitplanner.domain.record import Fields, Record, RecordId


class ExhibitionStatus(describe.Choice):
    """Where an exhibition stands."""

    PLANNED = "planned", "Planned", "예정", "planowane|준비중|upcoming"
    ACTIVE = "active", "Active", "진행 중", "running|aktywne|w trakcie|ongoing|개최중|trwa"
    CLOSED = "closed", "Closed", "종료", "finished|zakończone|완료|completed|ended"
    CANCELLED = "cancelled", "Cancelled", "취소", "canceled|odwołane|연기|postponed"


class ExhibitionFields(Fields):
    """One edition of a fair."""

    code: str = describe.text(
        "Code", "코드", "exhibition code|전시회 코드|fair code|event code|kod|kod targów", required=True
    )
    series: str | None = describe.text("Series", "시리즈", "fair|fair series|cykl|전시회 시리즈")
    edition: str | None = describe.text("Edition", "회차", "edycja|edition no|개최 회차")
    name: str | None = describe.text(
        "Name",
        "전시회명",
        "exhibition name|nazwa targów|exhibition|fair name|event|targi|전시회|영문 전시회명|전시회명(영문)|exhibition (english)",
    )
    name_ko: str | None = describe.text(
        "Korean name", "국문명", "exhibition (korean)|국문 전시회명|전시회명(국문)|nazwa koreańska"
    )
    name_local: str | None = describe.text(
        "Local name", "현지명", "name in the local language|nazwa lokalna|현지 명칭|현지어 명칭"
    )
    sector: str | None = describe.text("Sector", "분야", "branża|industry|전시 분야")
    organiser: str | None = describe.text(
        "Organiser", "주최", "organizer|주관|organizator|organised by|organized by|주최기관|주최자"
    )
    venue: str | None = describe.text("Venue", "장소", "전시장|exhibition centre|place|miejsce|개최장소|venue name")
    city: str | None = describe.text("City", "도시", "miasto|town|개최도시")
    country: str | None = describe.text(
        "Country", "국가", "kraj|host country|개최국|개최국가", format=describe.TextFormat.COUNTRY
    )
    time_zone: str | None = describe.text(
        "Time zone", "시간대", "tz|strefa czasowa|표준시", format=describe.TextFormat.TIME_ZONE
    )
    currency: str | None = describe.text("Currency", "통화", "waluta|화폐", format=describe.TextFormat.CURRENCY)
    opens_on: date = describe.day(
        "Opens",
        "개막일",
        "opening|개막|opening date|start|start date|first day|otwarcie|data otwarcia|początek|시작일|개최 시작일",
        required=True,
    )
    closes_on: date = describe.day(
        "Closes",
        "폐막일",
        "closing|폐막|closing date|end|end date|last day|zamknięcie|data zamknięcia|koniec|종료일|개최 종료일",
        required=True,
        after=("opens_on",),
    )
    public_from: date | None = describe.day(
        "Public days from",
        "퍼블릭 데이 시작",
        "public days|public day|dni publiczne od|일반인 관람 시작|퍼블릭데이",
        after=("opens_on",),
    )
    build_up_from: date | None = describe.day(
        "Build-up from",
        "장치 시작일",
        "move-in|montaż od|build-up start|set-up from|setup start|장치 시작|장치기간 시작|montaż",
    )
    build_up_until: date | None = describe.day(
        "Build-up until", "장치 종료일", "montaż do|build-up end|set-up until|장치 종료", after=("build_up_from",)
    )
    dismantle_from: date | None = describe.day(
        "Dismantling from",
        "철거 시작일",
        "demontaż od|dismantling start|tear-down from|철거 시작|demontaż",
        after=("opens_on",),
    )
    dismantle_until: date | None = describe.day(
        "Dismantling until",
        "철거 종료일",
        "demontaż do|dismantling end|tear-down until|철거 종료",
        after=("dismantle_from",),
    )
    website: str | None = describe.text(
        "Website", "홈페이지", "web|www|homepage|strona www|url|웹사이트", format=describe.TextFormat.URL
    )
    lead_nation: str | None = describe.text(
        "Lead nation", "주도국", "lead country|kraj wiodący|주빈국", format=describe.TextFormat.COUNTRY
    )
    status: ExhibitionStatus | None = describe.choice(ExhibitionStatus, "Status", "상태", "stan|진행상태")


class Exhibition(ExhibitionFields, Record, table=True):
    """The table of exhibitions."""


class AreaKind(describe.Choice):
    """What kind of area a hall is."""

    HALL = "hall", "Hall", "홀", "hala|전시홀|실내|indoor|pawilon|실내전시장|indoor hall"
    TENT = "tent", "Tent", "텐트", "namiot|천막|hala namiotowa|임시홀|temporary hall|marquee"
    OUTDOOR = (
        "outdoor",
        "Outdoor area",
        "야외전시장",
        "outside|teren zewnętrzny|야외|옥외|plac zewnętrzny|옥외전시장|open air|teren otwarty",
    )
    STATIC_PARK = (
        "static_park",
        "Static park",
        "지상전시장",
        "static display|static|지상전시|ekspozycja statyczna|aircraft park",
    )
    CHALET_LINE = "chalet_line", "Chalet line", "샬레", "chalets"


class HallFields(Fields):
    """A hall or an outdoor area of an exhibition."""

    exhibition_id: RecordId = describe.reference(
        "exhibition", "Exhibition", "전시회", "fair|event|targi|전시회명", required=True
    )
    code: str = describe.text(
        "Hall",
        "홀",
        "hall code|hala|전시홀|pawilon|hall no|hall number|area|nr hali|홀 번호|홀명|전시관",
        required=True,
    )
    name: str | None = describe.text("Name", "이름", "hall name|nazwa hali|홀 이름|name of hall|nazwa|홀명칭")
    area_kind: AreaKind | None = describe.choice(
        AreaKind, "Kind of area", "구역 종류", "area type|type of area|kind|rodzaj obszaru|rodzaj|구분|구역"
    )
    width_m: Decimal | None = describe.number(
        "Width", "폭", "m", "szerokość|hall width|szer.|가로|너비", usual=(1, 2000)
    )
    depth_m: Decimal | None = describe.number(
        "Depth", "깊이", "m", "głębokość|hall depth|length|długość|głęb.|세로|길이", usual=(1, 2000)
    )
    clear_height_m: Decimal | None = describe.number(
        "Clear height",
        "천장고",
        "m",
        "wysokość w świetle|유효 높이|free height|height|ceiling height|wysokość|천장 높이|층고|천정고",
        usual=(2, 80),
    )
    gate_width_m: Decimal | None = describe.number(
        "Gate width",
        "반입구 폭",
        "m",
        "szerokość bramy|door width|gate w|entrance width|출입구 폭|게이트 폭|szer. bramy",
        usual=(0.5, 100),
    )
    gate_height_m: Decimal | None = describe.number(
        "Gate height",
        "반입구 높이",
        "m",
        "wysokość bramy|door height|gate h|entrance height|출입구 높이|게이트 높이|wys. bramy",
        usual=(1, 50),
    )
    floor_load_kn_m2: Decimal | None = describe.number(
        "Floor load",
        "바닥하중",
        "kN/m²",
        "obciążenie podłogi|max floor load|floor loading|maximum floor load|load capacity|nośność podłogi|nośność|허용하중|최대하중",
        usual=(0.1, 500),
    )
    point_load_kn: Decimal | None = describe.number(
        "Point load", "집중하중", "kN", "obciążenie punktowe|point loading|concentrated load", usual=(0.1, 2000)
    )
    axle_load_t: Decimal | None = describe.number(
        "Axle load", "축하중", "t", "nacisk na oś|max axle load|axle weight|nacisk osi", usual=(0.05, 200)
    )
    suspension_allowed: bool | None = describe.yes_no(
        "Suspension allowed",
        "행잉 가능",
        "rigging allowed|podwieszanie|rigging|suspension|hanging allowed|podwieszenia|행잉|천장걸이",
    )


class Hall(HallFields, Record, table=True):
    """The table of halls."""


class BoothType(describe.Choice):
    """How a booth is handed over."""

    RAW = (
        "raw",
        "Raw space",
        "독립부스",
        "space only|raw|bare space|powierzchnia niezabudowana|독립|독립식|rohfläche|surowa|powierzchnia surowa|stoisko surowe|teren niezabudowany|niezabudowana|공간만|bare|raw space only|indoor raw|stoisko niezabudowane|raw stand|bez zabudowy|stoisko bez zabudowy|powierzchnia bez zabudowy|niezabudowane|zabudowa własna|własna zabudowa|zabudowa indywidualna|독립형|no shell|no shell scheme|without shell scheme|without stand construction|own build|self-build|custom build",
    )
    SHELL = (
        "shell",
        "Shell scheme",
        "조립부스",
        "shell|standard|package|기본부스|zabudowa standardowa|zabudowa|조립|조립식|zabudowana|stoisko zabudowane|zabudowa systemowa|기본|standard booth|turnkey|stoisko z zabudową|system stand|equipped|ready stand|패키지|옥타늄|블록부스|standard shell scheme|basic|z zabudową|powierzchnia z zabudową|z zabudową standardową|z zabudową systemową|zabudowane|조립형|기본형|with shell scheme|with stand construction|assembled|pre-assembled|assembled booth|assembly booth|modular booth|octanorm|세트부스|stoisko gotowe",
    )
    OUTDOOR = (
        "outdoor",
        "Outdoor",
        "야외",
        "outside|open air|teren zewnętrzny|옥외|야외부스|zewnętrzna|plener|outdoor space|open area|야외전시장",
    )
    CHALET = "chalet", "Chalet", "샬레", "chalets|szalet"


class OpenSides(describe.Choice):
    """How many sides of a booth are open; the value is their number."""

    ROW = (
        "1",
        "Row (1 open side)",
        "일렬 (1면)",
        "row|inline|szeregowe|1면|linear|stoisko szeregowe|1면개방|1-side open|one side open|1 side|rzędowe|일면|1 open side|jednostronne|인라인|인라인형|라인형|1면 오픈|한면|1 side open|one open side|in-line|w rzędzie|jedna strona otwarta|otwarte z 1 strony",
    )
    CORNER = (
        "2",
        "Corner (2 open sides)",
        "코너 (2면)",
        "corner|narożne|2면|모서리|through|narożnik|stoisko narożne|코너형|2면개방|two sides open|양면|dwustronne|2-side open|2 sides open|2 open sides|two open sides|2 sides|2면 오픈|두면|rogowe|rogowy|rogowa|stoisko rogowe|narożny|narożna|dwie strony otwarte|otwarte z 2 stron",
    )
    PENINSULA = (
        "3",
        "Peninsula (3 open sides)",
        "반도형 (3면)",
        "peninsula|head|półwyspa|półwysep|czołowe|3면|3면개방|three sides open|U-shape|trzystronne|3-side open|3 sides open|3 open sides|three open sides|3 sides|3면 오픈|세면|반도|trzy strony otwarte|otwarte z 3 stron",
    )
    ISLAND = (
        "4",
        "Island (4 open sides)",
        "아일랜드 (4면)",
        "island|wyspa|wyspowe|4면|독립형|섬형|4면개방|four sides open|all sides|czterostronne|island stand|4-side open|4 sides open|4 open sides|four open sides|4 sides|4면 오픈|네면|아일랜드형|all sides open|stoisko wyspowe|cztery strony otwarte|otwarte z 4 stron",
    )


class BoothStatus(describe.Choice):
    """Whether a booth can be given away."""

    AVAILABLE = (
        "available",
        "Available",
        "배정 가능",
        "free|wolne|wolny|wolna|미배정|공실|vacant|open|dostępne|가능|배정가능|신청가능|사용가능|분양가능|dostępny|dostępna|to let|for sale",
    )
    ON_HOLD = "on_hold", "On hold", "보류", "hold|option|opcja|wstępna rezerwacja|가예약|가배정|wstępnie"
    RESERVED = "reserved", "Reserved", "예약", "zarezerwowane|rezerwacja|zarezerwowany|zarezerwowana|예약완료|booked"
    CONFIRMED = (
        "confirmed",
        "Confirmed",
        "확정",
        "sold|potwierdzone|sprzedane|sprzedany|배정완료|배정|taken|zajęte|zajęty|allocated|assigned|occupied|판매완료",
    )
    BLOCKED = (
        "blocked",
        "Blocked",
        "사용 불가",
        "zablokowane|not available|niedostępne|wyłączone|unavailable|불가|배정불가|사용불가|신청불가|niedostępny|niedostępna|zablokowany|zablokowana",
    )


class BoothFields(Fields):
    """A booth in a hall; x runs along the hall's width, y along its depth, from the hall's origin."""

    hall_id: RecordId = describe.reference(
        "hall",
        "Hall",
        "홀",
        "hala|전시홀|구역|전시구역|zone|sektor|strefa|pawilon|hall no|hall number|nr hali|홀 번호|홀명|전시관|pavilion hall",
        required=True,
    )
    number: str = describe.text(
        "Booth",
        "부스 번호",
        "booth no|booth number|stall|stall no|stall number|space no|space number|plot no|pitch no|stand|stand no|stand number|nr stoiska|stoisko|부스|booth id|stand id|stand name|numer stoiska|numer|stoisko nr|부스no|부스넘버|nr boksu",
        required=True,
    )
    booth_type: BoothType | None = describe.choice(
        BoothType,
        "Booth type",
        "부스 형태",
        "stand type|rodzaj zabudowy|booth kind|kind of stand|type|space type|stand construction|typ zabudowy|rodzaj stoiska|typ stoiska|zabudowa|부스타입|부스 종류|부스 유형|형태|rodzaj|typ|rodzaj powierzchni|type of space",
    )
    x_m: Decimal | None = describe.number(
        "X", "X", "m", "position x|x position|x coordinate|współrzędna x", signed=True
    )
    y_m: Decimal | None = describe.number(
        "Y", "Y", "m", "position y|y position|y coordinate|współrzędna y", signed=True
    )
    width_m: Decimal | None = describe.number(
        "Width",
        "폭",
        "m",
        "szerokość|frontage|front|가로|width of stand|front width|szer.|너비|부스 폭|szerokość frontu",
        usual=(0.5, 300),
    )
    depth_m: Decimal | None = describe.number(
        "Depth", "깊이", "m", "głębokość|세로|depth of stand|length|głęb.|gł.|długość|부스 깊이|길이", usual=(0.5, 300)
    )
    rotation_deg: Decimal | None = describe.number(
        "Rotation", "회전", "°", "angle|rotation angle|obrót|회전각", signed=True
    )
    outline: list[list[Decimal]] | None = describe.outline("Outline", "외곽선", "m")
    open_sides: int | None = describe.whole(
        "Open sides",
        "개방면",
        None,
        "typ stoiska|type|stand type|rodzaj|typ|zabudowa|형태|부스 형태|부스타입|orientation|개방면 수|sides open|number of open sides|sides|stand position|position|orientacja|położenie stoiska|liczba otwartych stron|개방형태|오픈면|오픈 면수|부스위치|ilość otwartych stron|liczba otwartych boków|usytuowanie|położenie|corner/island|otwarte boki",
        ge=1,
        le=4,
        words=OpenSides,
    )
    height_limit_m: Decimal | None = describe.number(
        "Height limit",
        "높이 제한",
        "m",
        "max height|wysokość maksymalna|maximum height|height|wysokość|최대 높이|maks. wysokość|wysokość maks|maksymalna wysokość zabudowy",
        usual=(0.5, 50),
    )
    floor_load_kn_m2: Decimal | None = describe.number(
        "Floor load",
        "바닥하중",
        "kN/m²",
        "obciążenie podłogi|max floor load|floor loading|maximum floor load|load capacity|nośność podłogi|nośność|허용하중",
        usual=(0.1, 500),
    )
    power_kw: Decimal | None = describe.number(
        "Power included",
        "기본 전력",
        "kW",
        "moc|power|electricity included|power connection|przyłącze|moc przyłączeniowa|전력|전기",
        usual=(0, 2000),
    )
    price: Decimal | None = describe.number(
        "Price",
        "가격",
        None,
        "cena|금액|단가|rate|price per stand|cost|koszt|부스비|부스가격|stawka|cena netto|rental price",
    )
    currency: str | None = describe.text("Currency", "통화", "waluta|curr|화폐", format=describe.TextFormat.CURRENCY)
    status: BoothStatus | None = describe.choice(
        BoothStatus,
        "Status",
        "상태",
        "availability|stan|dostępność|진행상태|배정상태|배정현황|예약상태|rezerwacja|배정여부|sprzedane",
    )


class Booth(BoothFields, Record, table=True):
    """The table of booths."""
