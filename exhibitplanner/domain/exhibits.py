"""What is shown: systems, the exhibits of them, and the permits they need."""

from datetime import date, datetime
from decimal import Decimal

from exhibitplanner.domain import describe
from exhibitplanner.domain.record import Fields, Record, RecordId


class SystemCategory(describe.Choice):
    """Where a system belongs."""

    LAND = "land", "Land", "지상", "ground|ląd|지상무기|lądowe|wojska lądowe|지상장비|육상|육군|land systems|naziemne"
    AIR = "air", "Air", "항공", "aircraft|powietrze|공중|lotnicze|lotnictwo|공군|aviation|bsp"
    NAVAL = "naval", "Naval", "해상", "sea|marine|morze|함정|morskie|marynarka|해군|maritime|해양|subsurface"
    C4I = (
        "c4i",
        "C4I",
        "지휘통제·통신",
        "c4isr|electronics|통신|전자|지휘통제|łączność|elektronika|감시정찰|optoelectronics",
    )
    MUNITION = (
        "munition",
        "Munition",
        "탄약·유도무기",
        "ammunition|weapon|amunicja|유도무기|탄약|missile|rakiety|미사일|uzbrojenie|방공|rakietowe",
    )
    SPACE = "space", "Space", "우주", "satellite|kosmos|위성|kosmiczne"
    SUPPORT = "support", "Support", "지원·기타", "service|other|기타|inne|logistyka|군수|logistics|wsparcie"


class SystemFields(Fields):
    """A system as its maker publishes it."""

    designation: str = describe.text(
        "System",
        "장비명",
        "designation|model|제품명|type|oznaczenie|system name|equipment|product|product name|model name|item|nazwa systemu|sprzęt|장비|체계|체계명|장비 명칭|무기체계|모델명|제식명|품명|제식명칭",
        required=True,
    )
    name: str | None = describe.text(
        "Name",
        "이름",
        "full name|nazwa|full name (english)|description name|pełna nazwa|명칭|장비 이름|영문명|영문 장비명",
    )
    name_ko: str | None = describe.text(
        "Korean name", "국문명", "국문 장비명|국문 이름|국문명칭|한글명|name (korean)|nazwa koreańska"
    )
    maker_id: RecordId | None = describe.reference(
        "company",
        "Maker",
        "제조사",
        "manufacturer|producent|제작사|made by|maker/manufacturer|producer|제작 업체|제조업체|업체명|회사명|생산업체|wytwórca",
    )
    category: SystemCategory | None = describe.choice(
        SystemCategory, "Category", "분류", "domain|kategoria|system category|class|dziedzina|구분|분야|군구분"
    )
    length_m: Decimal | None = describe.number(
        "Length", "길이", "m", "L|długość|전장|długość całkowita|dł.|전체 길이|overall length", usual=(0.02, 400)
    )
    width_m: Decimal | None = describe.number(
        "Width", "폭", "m", "W|szerokość|전폭|szer.|span|wingspan|rozpiętość|너비|overall width", usual=(0.005, 100)
    )
    height_m: Decimal | None = describe.number(
        "Height", "높이", "m", "H|wysokość|전고|wys.|overall height|전체 높이", usual=(0.005, 100)
    )
    mass_kg: Decimal | None = describe.number(
        "Mass",
        "중량",
        "kg",
        "weight|masa|waga|무게|total weight|combat weight|empty weight|ciężar|masa całkowita|전투중량|총중량|무게(kg)|masa bojowa|자체중량",
        usual=(0.001, 20_000_000),
    )
    ground_length_m: Decimal | None = describe.number(
        "Length on the ground",
        "접지 길이",
        "m",
        "hull length|wheelbase|차체 길이|length of hull|track length|ground contact length|długość kadłuba|축거",
        usual=(0.02, 100),
    )
    ground_pressure_kpa: Decimal | None = describe.number(
        "Ground pressure",
        "접지압",
        "kPa",
        "nacisk na grunt|ground pressure (average)|nacisk jednostkowy|접지 압력",
        usual=(1, 2000),
    )
    axle_load_t: Decimal | None = describe.number(
        "Axle load", "축하중", "t", "nacisk na oś|max axle load|axle weight|nacisk osi", usual=(0.01, 100)
    )
    description: str | None = describe.text(
        "Description", "설명", "opis|details|short description|상세 설명|개요|주요 특징|특징"
    )
    source: str | None = describe.text("Source", "출처", "źródło|reference source|출처 자료")


class System(SystemFields, Record, table=True):
    """The table of systems."""


class ExhibitForm(describe.Choice):
    """In what form a system is shown."""

    FULL_SIZE = (
        "full_size",
        "Full size",
        "실물",
        "real|actual|full-size|full scale|oryginał|실제품|실물전시|rzeczywisty|eksponat rzeczywisty|실제|실장비|실물 장비|real equipment|full sized|actual size|life size|rzeczywista|rzeczywiste|oryginalny|pełnowymiarowy|pełnowymiarowa|pełnowymiarowe|pełny wymiar|pełen wymiar|naturalnej wielkości|실제 크기",
    )
    MOCK_UP = (
        "mock_up",
        "Mock-up",
        "실물모형",
        "mock up|mockup|목업|makieta|실물크기모형|makieta 1:1|full-scale mock-up|1:1 mock-up|full size mock-up",
    )
    SCALE_MODEL = (
        "scale_model",
        "Scale model",
        "축소모형",
        "model|모형|model w skali|scaled model|축소 모형|miniature|miniatura|미니어처|모델|스케일모델|diorama",
    )
    CUTAWAY = "cutaway", "Cutaway", "절개모형", "cut-away|przekrój|절개|cut model|cross-section|단면모형"
    SIMULATOR = "simulator", "Simulator", "시뮬레이터", "symulator|sim|모의기"
    SCREEN = (
        "screen",
        "Screen",
        "영상",
        "video|display|panel|ekran|화면|film|prezentacja multimedialna|graphic panel|영상물",
    )


class Placement(describe.Choice):
    """Under a roof or not."""

    INDOOR = (
        "indoor",
        "Indoor",
        "실내",
        "inside|wewnątrz|옥내|w hali|wewnętrzna|indoors|na hali|실내전시|wewnętrzny|wewnętrzne|w pawilonie|w środku|pod dachem|옥내전시|실내전시장|in hall",
    )
    OUTDOOR = (
        "outdoor",
        "Outdoor",
        "야외",
        "outside|na zewnątrz|옥외|실외|zewnętrzna|plener|outdoors|teren zewnętrzny|static park|야외전시|plac|zewnątrz|zewnętrzny|zewnętrzne|na dworze|na placu|poza halą|ekspozycja zewnętrzna|옥외전시|실외전시|야외전시장|open air",
    )


class WeaponStatus(describe.Choice):
    """What the law sees in an exhibit."""

    NONE = "none", "No weapon", "해당 없음", "no|not a weapon|brak|해당없음|없음|nie dotyczy|비무기|비해당|nie"
    LIVE = "live", "Live", "실제 무기", "active|sprawna|실총|실무기|czynna|ostra|실화기"
    DEACTIVATED = (
        "deactivated",
        "Deactivated",
        "불용화",
        "demilitarised|zdekompletowana|무력화|zdezaktywowana|demilitarized|pozbawiona cech użytkowych|비활성화|deko|dezaktywowana",
    )
    INERT = "inert", "Inert", "비활성", "dummy|drill|inertna|모의탄|훈련용|교육용|training|ćwiczebna|szkolna|모형탄"


class ExhibitFields(Fields):
    """A system that a participation shows."""

    participation_id: RecordId = describe.reference(
        "participation",
        "Company",
        "참가사",
        "firma|exhibitor|업체명|회사명|소속|company name|nazwa firmy|exhibitor name|exhibiting company|wystawca|organisation|organization|업체|회사|기업명|참가업체|참가업체명|참가기업|참가기업명|참가사명|소속회사|기관명|출품업체|출품사|nazwa wystawcy",
        required=True,
    )
    system_id: RecordId = describe.reference(
        "system",
        "System",
        "장비",
        "item|exhibit|product|model name|nomenclature|nazwa|nazwa handlowa|명칭|eksponat|전시품|품목|품명|전시품목|장비명|제품명|items|item name|exhibits|exhibit name|exhibit item|exhibited item|exhibited product|product name|equipment|system name|designation|model|description|nazwa eksponatu|eksponaty|sprzęt|wyrób|전시장비|전시품명|전시제품|전시물|출품물|출품품목|출품장비|체계명|모델명|제품|name of exhibit|출품장비명|nazwa wyrobu|전시장비명|description of exhibit|nazwa sprzętu|무기체계명|전시 장비명",
        required=True,
    )
    form: ExhibitForm | None = describe.choice(
        ExhibitForm,
        "Form",
        "전시 형태",
        "type|kind|type of exhibit|forma|형태|구분|form of exhibit|exhibit type|exhibition form|mode of display|display type|display form|real/model|typ|rodzaj|rodzaj eksponatu|전시 방법|전시유형|실물/모형|실물여부|종류|유형|형식|전시 방식|forma prezentacji|sposób ekspozycji|type of display|rodzaj ekspozycji",
    )
    scale: str | None = describe.text(
        "Scale",
        "축척",
        "ratio|skala|비율|scale ratio|model scale|podziałka|축소비율|스케일|축척비율|배율|모형비율|축소율",
        format=describe.TextFormat.SCALE,
    )
    quantity: int = describe.whole(
        "Quantity",
        "수량",
        None,
        "qty|pcs|ilość|liczba|개수|quantity (ea)|number|amount|no of units|units|nos|szt|sztuk|수량(ea)|갯수|대수|liczba sztuk",
        default=1,
        usual=(0, 100_000),
    )
    placement: Placement | None = describe.choice(
        Placement,
        "Placement",
        "실내외",
        "indoor/outdoor|location|실내/야외|설치장소|설치위치|설치 구역|miejsce|in/outdoor|indoor or outdoor|display area|display location|place of display|wewnątrz/zewnątrz|lokalizacja|실내외 구분|전시장소|전시위치|옥내외|옥내/옥외|in/out|miejsce ekspozycji|hala/plac|전시 구역",
    )
    booth_id: RecordId | None = describe.reference(
        "booth",
        "Booth",
        "부스",
        "stand|stoisko|부스번호|booth no|stand no|booth number|stand number|nr stoiska|numer stoiska|전시부스",
    )
    length_m: Decimal | None = describe.number(
        "Length", "길이", "m", "L|długość|전장|가로|dł.|전체길이|장|길이(l)", usual=(0.02, 100)
    )
    width_m: Decimal | None = describe.number(
        "Width", "폭", "m", "W|szerokość|전폭|세로|szer.|너비|폭(w)|span", usual=(0.005, 100)
    )
    height_m: Decimal | None = describe.number("Height", "높이", "m", "H|wysokość|전고|wys.|높이(h)", usual=(0.005, 50))
    mass_kg: Decimal | None = describe.number(
        "Mass",
        "중량",
        "kg",
        "weight|masa|waga|무게|total weight|gross weight|unit weight|ciężar|masa całkowita|총중량|무게(kg)|단위중량|combat weight|전투중량|masa własna",
        usual=(0.001, 300_000),
    )
    ground_length_m: Decimal | None = describe.number(
        "Length on the ground",
        "접지 길이",
        "m",
        "hull length|wheelbase|차체 길이|length of hull|track length|ground contact length|długość kadłuba|축거",
        usual=(0.02, 100),
    )
    ground_pressure_kpa: Decimal | None = describe.number(
        "Ground pressure", "접지압", "kPa", "nacisk na grunt|nacisk jednostkowy|접지 압력", usual=(1, 2000)
    )
    axle_load_t: Decimal | None = describe.number(
        "Axle load", "축하중", "t", "nacisk na oś|max axle load|axle weight|nacisk osi", usual=(0.01, 100)
    )
    power_kw: Decimal | None = describe.number(
        "Power",
        "전력",
        "kW",
        "power need|moc|소요전력|전기|electricity|electric power|power required|power consumption|power supply|pobór mocy|zasilanie|전기용량|소비전력|필요전력|전원|power requirement|zapotrzebowanie na moc|사용전력|전기 필요",
        usual=(0, 2000),
    )
    weapon_status: WeaponStatus | None = describe.choice(
        WeaponStatus,
        "Weapon",
        "무기 여부",
        "firearm|broń|총기|weapons status|deactivated|live/inert|status broni|무기 상태|무기구분|화기 여부|총기여부|무기류 여부|불용화 여부|총포·도검 여부",
    )
    article: str | None = describe.text(
        "Article",
        "개체 번호",
        "serial no|serial number|registration|nr seryjny|일련번호|등록번호|S/N|serial|serial no. / registration|tail number|asset no|chassis no|nr boczny|numer seryjny|제조번호|차대번호|기체번호|고유번호|시리얼번호|tail no|nr fabryczny",
    )
    arrives_at: datetime | None = describe.wall_time(
        "Arrives",
        "반입 시각",
        "arrival|move-in|delivery|반입|반입일시|dostawa|arrival time|move-in date|move-in time|date of arrival|delivery date|data dostawy|반입일|반입시간|도착일|arrival date|반입 예정일|termin dostawy|data wjazdu|반입일자",
    )
    needs_lifting: bool | None = describe.yes_no(
        "Needs lifting",
        "중장비 필요",
        "crane|forklift|lifting|dźwig|지게차|크레인|lifting required|crane required|forklift required|heavy lift|wózek widłowy|중장비|중장비 사용|장비사용여부|지게차 사용|중장비 사용여부|지게차 필요|하역장비|potrzebny dźwig|rozładunek|장비 필요여부|handling equipment",
    )
    needs_permit: bool | None = describe.yes_no(
        "Needs a permit",
        "허가 필요",
        "export licence needed|허가대상|permit|permit required|export permit|export licence|export license|licence required|zezwolenie|수출허가|수출허가 대상|수출허가 필요|전략물자|export license required|전략물자 여부|permit needed|수출허가 필요여부|wymaga zezwolenia|전략물자 해당여부",
    )


class Exhibit(ExhibitFields, Record, table=True):
    """The table of exhibits."""


class PermitKind(describe.Choice):
    """What is permitted."""

    EXPORT_LICENCE = (
        "export_licence",
        "Export licence",
        "수출허가",
        "export license|export permit|zezwolenie na wywóz|zezwolenie eksportowe|수출승인|licencja eksportowa|방산물자 수출허가|koncesja",
    )
    TEMPORARY_IMPORT = (
        "temporary_import",
        "Temporary import",
        "일시수입",
        "import licence|odprawa czasowa|일시수입허가|import permit|수입허가|zezwolenie na przywóz|zezwolenie na import|임시수입|임시 수입허가|재수출조건부 수입|temporary import permit|temporary import licence|temporary admission|przywóz czasowy|import czasowy|import tymczasowy",
    )
    TRANSIT = "transit", "Transit", "통과", "tranzyt|환적|경유|transit permit"
    DEACTIVATION = (
        "deactivation",
        "Deactivation certificate",
        "불용화 증명",
        "certificate of deactivation|certyfikat dezaktywacji|불용확인서|świadectwo dezaktywacji|불용화확인서|deactivation|deactivated|비활성화|비활성화 증명|비활성화 확인서|불용화|무력화|무력화 증명|dezaktywacja|pozbawienie cech użytkowych",
    )
    TRADE_CONTROL = (
        "trade_control",
        "Trade control licence",
        "전략물자 판정",
        "전략물자|brokering|전략물자판정서|판정서|kontrola obrotu|dual use",
    )


class PermitStatus(describe.Choice):
    """How far a permit has come."""

    NEEDED = "needed", "Needed", "필요", "required|wymagane|미신청|to apply|do złożenia"
    APPLIED = "applied", "Applied", "신청", "złożone|신청중|złożono|pending|in progress|진행중|w toku|심사중|submitted"
    ISSUED = "issued", "Issued", "발급", "granted|wydane|허가|발급완료|승인|approved|완료|uzyskane|valid|wydano"
    REFUSED = "refused", "Refused", "거부", "denied|odmowa|반려|불허|rejected|odrzucone"


class PermitFields(Fields):
    """A permit for an exhibit; one for several exhibits is a record each with the same number."""

    exhibit_id: RecordId = describe.reference(
        "exhibit", "Exhibit", "전시품", "item|eksponat|system|equipment|전시품목|품목|품명|장비명|sprzęt", required=True
    )
    permit_kind: PermitKind = describe.choice(
        PermitKind,
        "Kind of permit",
        "허가 종류",
        "permit|licence type|rodzaj zezwolenia|type of permit|permit type|licence|license type|kind|type|rodzaj|허가 구분|구분|typ zezwolenia",
        required=True,
    )
    number: str | None = describe.text(
        "Number",
        "번호",
        "permit no|licence no|허가번호|numer|permit number|licence number|license no|nr zezwolenia|numer zezwolenia|승인번호|문서번호|nr decyzji",
    )
    authority: str | None = describe.text(
        "Authority", "발급기관", "issued by|organ|기관|issuing authority|organ wydający|허가기관|승인기관"
    )
    applied_on: date | None = describe.day(
        "Applied", "신청일", "application date|data wniosku|applied on|date of application|신청 일자|data złożenia"
    )
    issued_on: date | None = describe.day(
        "Issued",
        "발급일",
        "issue date|data wydania|issued on|date of issue|발급 일자|허가일|승인일",
        after=("applied_on",),
    )
    expires_on: date | None = describe.day(
        "Expires",
        "만료일",
        "expiry|valid until|ważne do|유효기간|expires on|expiry date|expiration|date of expiry|valid to|termin ważności|만료 일자|data ważności",
        after=("applied_on", "issued_on"),
    )
    status: PermitStatus | None = describe.choice(PermitStatus, "Status", "상태", "진행상태|stan|처리상태")


class Permit(PermitFields, Record, table=True):
    """The table of permits."""
