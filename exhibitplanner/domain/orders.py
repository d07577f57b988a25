"""What a participation orders from the venue, and what it is charged."""

from datetime import date
from decimal import Decimal

from exhibitplanner.domain import describe
from exhibitplanner.domain.record import Fields, Record, RecordId


class OrderKind(describe.Choice):
    """What is ordered."""

    ELECTRICITY = (
        "electricity",
        "Electricity",
        "전기",
        "power|prąd|elektryczność|전력|energia elektryczna|전원|electrical connection|electric|przyłącze elektryczne|electricity supply|전기공사|energia|zasilanie|power supply|elektryka|power connection",
    )
    WATER = (
        "water",
        "Water and drain",
        "급배수",
        "water|woda|급수|배수|water supply|przyłącze wodne|woda i kanalizacja|wod-kan|plumbing|water connection|수도|water and waste|물|water & drain|water and drainage|przyłącze wodno-kanalizacyjne|상하수도",
    )
    COMPRESSED_AIR = "compressed_air", "Compressed air", "압축공기", "air|sprężone powietrze|에어|공압|컴프레서"
    INTERNET = (
        "internet",
        "Internet",
        "인터넷",
        "lan|wifi|wi-fi|랜|network|유선인터넷|무선인터넷|łącze internetowe|internet connection|인터넷 전용선|wired internet|sieć",
    )
    RIGGING = (
        "rigging",
        "Rigging",
        "행잉",
        "suspension|podwieszenia|천장걸이|podwieszanie|hanging|리깅|천장 구조물|hanging point|hanging points|rigging points|rigging point|suspension points|punkty podwieszenia|punkt podwieszenia|배너 행잉|행잉 포인트",
    )
    LIFTING = (
        "lifting",
        "Lifting",
        "중장비",
        "forklift|crane|wózek widłowy|dźwig|지게차|크레인|하역|heavy lift|rozładunek|handling|장비임차|usługi dźwigowe",
    )
    FURNITURE = (
        "furniture",
        "Furniture",
        "가구",
        "meble|비품|wyposażenie|집기|임대비품|furniture rental|렌탈|wynajem mebli",
    )
    CLEANING = "cleaning", "Cleaning", "청소", "sprzątanie|stand cleaning|미화|sprzątanie stoiska|booth cleaning"
    SECURITY = "security", "Security", "경비", "guard|ochrona|보안|보안요원|stand guard|ochrona stoiska|경호|경비원"
    PARKING = (
        "parking",
        "Parking",
        "주차",
        "parking pass|주차권|car park|miejsce parkingowe|karta parkingowa|차량출입증|주차장",
    )
    OTHER = "other", "Other", "기타", "inne|misc|pozostałe|etc|others"


class OrderStatus(describe.Choice):
    """How far an order has come; only ordered and confirmed ones count."""

    DRAFT = "draft", "Draft", "작성 중", "open|szkic|임시저장|robocze|미신청|to be ordered|do zamówienia"
    ORDERED = "ordered", "Ordered", "신청", "sent|zamówione|주문|신청완료|submitted|제출|złożone|placed|zamówiono|접수"
    CONFIRMED = (
        "confirmed",
        "Confirmed",
        "확정",
        "ok|potwierdzone|승인|완료|accepted|approved|potwierdzono|처리완료|done",
    )
    CANCELLED = "cancelled", "Cancelled", "취소", "canceled|anulowane|anulowano"


class Phases(describe.Choice):
    """How many phases a supply has; the value is their number."""

    ONE = (
        "1",
        "Single-phase",
        "단상",
        "1상|single phase|1-phase|1 phase|one phase|one-phase|1ph|1 ph|1~|jednofazowe|jednofazowy|jednofazowa|1-fazowe|1-fazowy|1 faza|1f|2선",
    )
    TWO = "2", "Two-phase", "2상", "two phase|2-phase|2 phase|2ph|dwufazowe|2-fazowe|2 fazy"
    THREE = (
        "3",
        "Three-phase",
        "삼상",
        "3상|three phase|3-phase|3 phase|3ph|3 ph|3~|trójfazowe|trójfazowy|trójfazowa|3-fazowe|3-fazowy|3 fazy|3f|4선",
    )


class OrderFields(Fields):
    """One line of a venue's order form."""

    participation_id: RecordId = describe.reference(
        "participation",
        "Company",
        "참가사",
        "firma|exhibitor|업체명|회사명|company name|nazwa firmy|exhibitor name|exhibiting company|wystawca|organisation|organization|업체|회사|기업명|참가업체|참가업체명|참가기업|참가기업명|참가사명|소속|소속회사|기관명",
        required=True,
    )
    order_kind: OrderKind = describe.choice(
        OrderKind,
        "Service",
        "신청 항목",
        "order|usługa|항목|품목|부대시설|type of service|service type|order type|ordered service|kind of order|utility|facility|item|rodzaj usługi|rodzaj zamówienia|zamówienie|신청품목|서비스|서비스 항목|시설명|부대시설명|구분|신청내역|nazwa usługi|서비스명",
        required=True,
    )
    form_no: str | None = describe.text(
        "Form no.",
        "양식 번호",
        "form|nr formularza|양식|form number|order form|numer formularza|formularz|신청서 번호|서식번호",
    )
    quantity: Decimal | None = describe.number(
        "Quantity", "수량", None, "qty|ilość|liczba|number|amount ordered|sztuk|szt|개수|신청수량", usual=(0, 100_000)
    )
    unit: str | None = describe.text("Unit", "단위", "jednostka|unit of measure|j.m.|uom")
    voltage_v: int | None = describe.whole(
        "Voltage",
        "전압",
        "V",
        "napięcie|voltage v|volt|전압(v)|v|volts",
        usual=(5, 36_000),
        matters_for=(OrderKind.ELECTRICITY,),
    )
    phases: int | None = describe.whole(
        "Phases",
        "상",
        None,
        "phase|fazy|상수|number of phases|liczba faz|단상/삼상|상(phase)|ilość faz",
        ge=1,
        le=3,
        words=Phases,
        matters_for=(OrderKind.ELECTRICITY,),
    )
    power_kw: Decimal | None = describe.number(
        "Power",
        "전력",
        "kW",
        "moc|용량|power required|capacity|moc przyłącza|전력량|전기용량|신청전력|소요전력|신청용량|kw",
        usual=(0, 5000),
        matters_for=(OrderKind.ELECTRICITY,),
    )
    pressure_bar: Decimal | None = describe.number(
        "Pressure",
        "압력",
        "bar",
        "air pressure|bar|ciśnienie|공기압|working pressure|ciśnienie robocze|사용압력",
        usual=(0.5, 50),
        matters_for=(OrderKind.COMPRESSED_AIR,),
    )
    load_kg: Decimal | None = describe.number(
        "Load a point",
        "지점당 하중",
        "kg",
        "load per point|kg per point|weight per point|obciążenie na punkt|obciążenie punktu|포인트당 하중|load|weight|obciążenie|ciężar|하중|중량",
        usual=(0.1, 100_000),
        matters_for=(OrderKind.RIGGING, OrderKind.LIFTING),
    )
    position: str | None = describe.text(
        "Position",
        "위치",
        "location on the stand|pozycja|설치위치|placement|location|place|where|lokalizacja|miejsce|위치도|umiejscowienie",
        matters_for=(
            OrderKind.ELECTRICITY,
            OrderKind.WATER,
            OrderKind.COMPRESSED_AIR,
            OrderKind.INTERNET,
            OrderKind.RIGGING,
        ),
    )
    supplier: str | None = describe.text(
        "Supplier", "공급업체", "dostawca|provider|vendor|contractor|wykonawca|공급사|업체(공급)|시공업체"
    )
    due_on: date | None = describe.day(
        "Due",
        "마감일",
        "deadline|termin|기한|due date|order deadline|termin zamówienia|마감 일자|신청마감|신청 마감일|마감|termin składania|신청기한|신청 기한|제출기한|order by|zamówić do",
    )
    ordered_on: date | None = describe.day(
        "Ordered", "신청일", "order date|data zamówienia|ordered on|date ordered|date of order|신청 일자|주문일"
    )
    confirmed_on: date | None = describe.day(
        "Confirmed",
        "확정일",
        "confirmation date|confirmed on|date confirmed|data potwierdzenia|확정 일자|확인일",
        after=("ordered_on",),
    )
    price: Decimal | None = describe.number(
        "Price",
        "금액",
        None,
        "cena|amount|가격|unit price|cost|kwota|koszt|단가|비용|요금|cena jednostkowa|신청금액|공급가액",
    )
    advance_price: Decimal | None = describe.number(
        "Advance price",
        "사전 신청 금액",
        None,
        "early price|early bird price|early bird|discount price|cena promocyjna|cena z wyprzedzeniem|cena w przedsprzedaży|조기 신청 금액|사전 신청가|조기신청가|사전신청 금액|할인가",
    )
    advance_until: date | None = describe.day(
        "Advance price until",
        "사전 신청 기한",
        "early bird until|advance deadline|advance order deadline|advance order until|early deadline|cena promocyjna do|조기 신청 기한|사전신청 마감|조기신청 마감일|사전 신청 마감일",
    )
    on_site_price: Decimal | None = describe.number(
        "On-site price",
        "현장 신청 금액",
        None,
        "onsite price|late price|price on site|floor price|cena na miejscu|cena po terminie|현장 신청가|현장가|현장신청 금액|할증가",
    )
    on_site_from: date | None = describe.day(
        "On-site price from",
        "현장 신청 시작일",
        "on site from|late price from|late order from|cena po terminie od|현장 신청 시작|현장가 적용일",
        after=("advance_until",),
    )
    currency: str | None = describe.text("Currency", "통화", "waluta|curr|화폐", format=describe.TextFormat.CURRENCY)
    status: OrderStatus | None = describe.choice(
        OrderStatus, "Status", "상태", "진행상태|order status|stan|status zamówienia|처리상태|신청상태"
    )


class Order(OrderFields, Record, table=True):
    """The table of orders."""


class Payer(describe.Choice):
    """Who pays."""

    COMPANY = "company", "Company", "업체", "firma|exhibitor|참가업체|참가사|wystawca|업체부담|자부담|자비"
    PAVILION = "pavilion", "Pavilion", "국가관", "organiser|한국관|주관기관|pawilon|organizator|주최|진흥회|협회"
    GRANT = "grant", "Grant", "지원금", "subsidy|dotacja|보조금|국고|정부지원|국고지원|dofinansowanie"


class ChargeFields(Fields):
    """An amount that somebody owes for a participation."""

    participation_id: RecordId = describe.reference(
        "participation",
        "Company",
        "참가사",
        "firma|exhibitor|업체명|회사명|company name|nazwa firmy|exhibitor name|exhibiting company|wystawca|organisation|organization|업체|회사|기업명|참가업체|참가업체명|참가기업|참가기업명|참가사명|소속|소속회사|기관명",
        required=True,
    )
    item: str = describe.text(
        "Item",
        "항목",
        "description|pozycja|내역|charge|charge item|what for|for|item description|service|tytuł|tytuł płatności|opis|비용항목|청구항목|청구내역|비목|품목|적요",
        required=True,
    )
    quantity: Decimal | None = describe.number("Quantity", "수량", None, "qty|ilość|number|liczba|szt|개수")
    unit_price: Decimal | None = describe.number(
        "Unit price",
        "단가",
        None,
        "price|cena jednostkowa|price per unit|rate|amount|net amount|kwota|cena netto|금액|단위가격|청구금액|비용|kwota netto|공급가액|wartość netto",
        signed=True,
    )
    currency: str | None = describe.text("Currency", "통화", "waluta|curr|화폐", format=describe.TextFormat.CURRENCY)
    vat_percent: Decimal | None = describe.number(
        "VAT", "부가세", "%", "tax|세율|vat rate|tax rate|stawka vat|podatek|부가세율|부가가치세", usual=(0, 40)
    )
    payer: Payer | None = describe.choice(
        Payer,
        "Payer",
        "부담 주체",
        "paid by|płatnik|who pays|payable by|bill to|kto płaci|부담|비용부담|납부주체|지급주체|납부자|부담구분",
    )
    due_on: date | None = describe.day(
        "Due",
        "납부 기한",
        "payment due|termin płatności|due date|due on|payment deadline|payable until|termin|납기|납기일|지급기한|납부 마감일|지급기일|결제기한",
    )
    paid_on: date | None = describe.day(
        "Paid",
        "납부일",
        "payment date|data płatności|paid on|date paid|paid date|zapłacono|납부 일자|입금일|지급일|data zapłaty|결제일",
    )
    invoice_no: str | None = describe.text(
        "Invoice no.",
        "청구서 번호",
        "invoice|nr faktury|계산서 번호|invoice number|invoice nr|bill no|numer faktury|faktura|세금계산서 번호|인보이스 번호|세금계산서|인보이스",
    )


class Charge(ChargeFields, Record, table=True):
    """The table of charges."""
