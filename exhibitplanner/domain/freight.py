"""Freight: shipments, their cases, and what lies in them."""

from datetime import date
from decimal import Decimal

from exhibitplanner.domain import describe
from exhibitplanner.domain.record import Fields, Record, RecordId


class Direction(describe.Choice):
    """To the fair or home."""

    OUTBOUND = (
        "outbound",
        "Outbound",
        "반출",
        "export|out|to the fair|wywóz|전시장행|수출|출항|to show|발송|왕로|wysyłka|na targi",
    )
    RETURN = (
        "return",
        "Return",
        "회수",
        "inbound|back|re-import|powrót|반송|귀로|재반입|복귀|zwrot|powrotna|return shipment|회송",
    )


class Mode(describe.Choice):
    """How freight travels."""

    SEA = (
        "sea",
        "Sea",
        "해상",
        "ocean|vessel|morski|선박|morska|해운|statek|sea freight|transport morski|해상운송|by sea",
    )
    AIR = "air", "Air", "항공", "air freight|lotniczy|lotnicza|항공운송|by air|samolot|transport lotniczy|air cargo"
    ROAD = (
        "road",
        "Road",
        "육상",
        "truck|drogowy|트럭|drogowa|육로|by road|ciężarówka|transport drogowy|육상운송|trailer",
    )
    COURIER = (
        "courier",
        "Courier",
        "특송",
        "express|kurier|택배|DHL|FedEx|UPS|EMS|국제특송|hand carry|핸드캐리|przesyłka kurierska",
    )


class CustomsRegime(describe.Choice):
    """How goods enter."""

    ATA_CARNET = "ata_carnet", "ATA carnet", "ATA 까르네", "ata|carnet|karnet ata|까르네|ATA카르네|카르네|karnet"
    TEMPORARY = (
        "temporary",
        "Temporary import",
        "일시수입",
        "temporary admission|odprawa czasowa|재수출조건부|재수출면세|odprawa warunkowa|일시|czasowa",
    )
    PERMANENT = (
        "permanent",
        "Permanent import",
        "정식수입",
        "definitive|stały|odprawa ostateczna|정식통관|ostateczna|수입통관|dopuszczenie do obrotu|free circulation",
    )


class ShipmentStatus(describe.Choice):
    """Where a shipment is."""

    PLANNED = "planned", "Planned", "예정", "planowana|계획|준비중|in preparation|w przygotowaniu|booked|예약"
    IN_TRANSIT = (
        "in_transit",
        "In transit",
        "운송 중",
        "shipped|w drodze|선적|on the way|sailing|이동중|w transporcie|departed|출항|선적완료|wysłana",
    )
    ARRIVED = "arrived", "Arrived", "도착", "dotarła|입항|도착완료|arrived at port|przybyła"
    CLEARED = "cleared", "Cleared", "통관", "customs cleared|odprawiona|통관완료|po odprawie"
    DELIVERED = "delivered", "Delivered", "배송 완료", "dostarczona|인도|반입완료|delivered to stand|반입"
    CLOSED = "closed", "Closed", "종료", "zamknięta|완료|completed|zakończona|finished"
    CANCELLED = "cancelled", "Cancelled", "취소", "canceled|anulowana"


class ShipmentFields(Fields):
    """A shipment to an exhibition or home from it."""

    exhibition_id: RecordId = describe.reference(
        "exhibition", "Exhibition", "전시회", "fair|event|targi|전시회명", required=True
    )
    reference: str = describe.text(
        "Reference",
        "운송 번호",
        "shipment|shipment no|ref|numer przesyłki|shipment number|shipment reference|shipping no|reference no|our reference|consignment|nr przesyłki|przesyłka|운송 건|선적번호|ref. no|shipment ref",
        required=True,
    )
    direction: Direction | None = describe.choice(
        Direction, "Direction", "방향", "kierunek|out/return|way|왕복 구분|방향 구분|구분|왕복"
    )
    mode: Mode | None = describe.choice(
        Mode,
        "Mode",
        "운송 수단",
        "transport|rodzaj transportu|mode of transport|transport mode|means of transport|środek transportu|운송방법|운송구분|운송형태|sposób transportu",
    )
    forwarder: str | None = describe.text(
        "Forwarder",
        "운송사",
        "freight forwarder|spedytor|포워더|forwarding agent|carrier|shipping agent|shipping company|firma spedycyjna|przewoźnik|운송업체|포워딩|물류사|선사|물류업체",
    )
    document_no: str | None = describe.text(
        "Document no.",
        "선적서류 번호",
        "b/l|bl|b/l or awb|awb or b/l|bl no|awb|cmr|nr dokumentu|bill of lading|b/l number|awb no|air waybill|waybill no|transport document|konosament|list przewozowy|선하증권|운송장번호|선하증권번호|B/L 번호|nr listu przewozowego|hbl no|mbl|mawb|nr cmr",
    )
    origin: str | None = describe.text(
        "From",
        "출발지",
        "origin|port of loading|skąd|port of departure|pol|place of loading|port załadunku|miejsce nadania|선적항|선적지|출발항",
    )
    destination: str | None = describe.text(
        "To",
        "도착지",
        "destination|port of discharge|dokąd|port of arrival|pod|place of delivery|port wyładunku|miejsce przeznaczenia|도착항|양하항|목적지|하역항|miejsce dostawy",
    )
    collected_on: date | None = describe.day(
        "Collected",
        "집하일",
        "pick-up|odbiór|collection|collection date|pick up date|data odbioru|집하|집하 일자|픽업일",
    )
    departs_on: date | None = describe.day(
        "Departs",
        "출발일",
        "etd|departure|wyjazd|departure date|date of departure|etd date|data wyjazdu|data wysyłki|출항일|출발 예정일|선적일|data wypłynięcia|출항예정일|data załadunku",
        after=("collected_on",),
    )
    arrives_on: date | None = describe.day(
        "Arrives",
        "도착일",
        "eta|arrival|przyjazd|arrival date|date of arrival|data przyjazdu|data dostawy|입항일|도착 예정일|data przybycia|입항예정일",
        after=("departs_on",),
    )
    delivery_slot: str | None = describe.text(
        "Delivery slot", "반입 시간대", "slot|okno dostawy|delivery window|time slot|delivery time|반입시간|반입슬롯"
    )
    customs_regime: CustomsRegime | None = describe.choice(
        CustomsRegime,
        "Customs",
        "통관 방식",
        "procedura celna|customs regime|customs procedure|type of import|통관 구분|통관|통관형태|odprawa",
    )
    carnet_no: str | None = describe.text(
        "Carnet no.",
        "까르네 번호",
        "ata carnet no|nr karnetu|ata carnet|carnet|carnet number|numer karnetu|까르네|카르네번호|numer karnetu ata",
    )
    carnet_expires_on: date | None = describe.day(
        "Carnet expires",
        "까르네 만료일",
        "carnet valid until|carnet expiry|carnet expiry date|carnet validity|karnet ważny do|까르네 유효기간",
        after=("collected_on", "departs_on"),
        within_days=366,
    )
    reexport_by: date | None = describe.day(
        "Re-export by",
        "재수출 기한",
        "re-export deadline|re-export by date|termin powrotnego wywozu|재반출 기한",
        after=("departs_on",),
    )
    status: ShipmentStatus | None = describe.choice(ShipmentStatus, "Status", "상태", "stan|진행상태|운송상태")


class Shipment(ShipmentFields, Record, table=True):
    """The table of shipments."""


class CaseFields(Fields):
    """A case, crate or pallet."""

    shipment_id: RecordId = describe.reference(
        "shipment",
        "Shipment",
        "운송",
        "przesyłka|shipment no|shipment number|reference|운송번호|선적번호",
        required=True,
    )
    number: str = describe.text(
        "Case",
        "상자 번호",
        "case no|case number|c/no|package no|nr skrzyni|박스번호|포장번호|box no|crate|crate no|box|box number|package|package number|carton no|carton|pkg no|ctn no|c/t no|c/n|pallet no|marks & nos|marks and numbers|skrzynia|numer skrzyni|nr opakowania|paczka nr|케이스|케이스번호|케이스 no|박스",
        required=True,
    )
    participation_id: RecordId | None = describe.reference(
        "participation",
        "Shipper",
        "화주",
        "owner|company|nadawca|회사명|업체명|company name|shipper/exporter|exhibitor|firma|참가사|업체|참가업체",
    )
    length_cm: Decimal | None = describe.number("Length", "길이", "cm", "L|długość|dł.|가로", usual=(1, 2500))
    width_cm: Decimal | None = describe.number("Width", "폭", "cm", "W|szerokość|szer.|너비|세로", usual=(1, 1500))
    height_cm: Decimal | None = describe.number("Height", "높이", "cm", "H|wysokość|wys.", usual=(1, 1500))
    gross_kg: Decimal | None = describe.number(
        "Gross mass",
        "총중량",
        "kg",
        "gross|gross weight|G.W.|masa brutto|brutto|gross wt|g.wt|brutto kg|waga brutto|총무게|그로스|중량|weight|waga|masa|무게",
        usual=(0.01, 200_000),
    )
    net_kg: Decimal | None = describe.number(
        "Net mass",
        "순중량",
        "kg",
        "net|net weight|N.W.|masa netto|netto|net wt|n.wt|netto kg|waga netto|실중량",
        usual=(0.001, 200_000),
    )
    handling: str | None = describe.text(
        "Handling",
        "취급 주의",
        "handling marks|remarks on handling|znaki|handling instructions|handling remarks|special handling|sposób postępowania|취급 주의사항|취급사항|handling instruction|znaki manipulacyjne|uwagi transportowe",
    )


class Case(CaseFields, Record, table=True):
    """The table of cases."""


class Disposition(describe.Choice):
    """What becomes of goods after the fair."""

    TEMPORARY = (
        "temporary",
        "Temporary (returns)",
        "일시 (T)",
        "T|return|czasowo|temporary|재반입|반송|to be returned|powrót|returnable|zwrot|회수|temp|do zwrotu|반환|re-export|재수출|재반출|임시반출|returns|to return|czasowy|czasowa|powrotny|wywóz czasowy",
    )
    PERMANENT = (
        "permanent",
        "Permanent (stays)",
        "영구 (P)",
        "P|stays|na stałe|permanent|증정|기증|판매|sold|gift|stay|현지처리|잔류|perm|definitive|pozostaje|현지증정|무상증여|donation|donated|to be sold|stałe|stały|ostateczny|sprzedaż|darowizna|prezent",
    )
    CONSUMABLE = (
        "consumable",
        "Consumable",
        "소모품 (C)",
        "C|consumed|zużywalne|소모|giveaway|do zużycia|배포|배포용|materiały reklamowe|brochures|소비|홍보물|무상배포|무료배포|무상 배포용|무상제공|give-aways|handout|hand-out|free distribution|for distribution|do rozdania|do dystrybucji|materiały promocyjne|zużywalny|zużywalna",
    )


class PackingLineFields(Fields):
    """One line of a packing list."""

    case_id: RecordId = describe.reference(
        "case",
        "Case",
        "상자",
        "case no|c/no|package no|nr skrzyni|박스번호|포장번호|box no|crate|crate no|box|box number|package|package number|case number|carton no|carton|pkg no|ctn no|c/t no|c/n|pallet no|skrzynia|numer skrzyni|nr opakowania|paczka nr|케이스|케이스번호|케이스 no|상자번호|박스|skrzynia nr|nr paczki|colli|nr colli|marks & nos",
        required=True,
    )
    line_no: int = describe.whole(
        "Line", "줄 번호", None, "line no|item no|pozycja|품번|line number|poz.|lp. pozycji|항번", required=True
    )
    exhibit_id: RecordId | None = describe.reference(
        "exhibit", "Exhibit", "전시품", "eksponat|related exhibit|전시품명|powiązany eksponat"
    )
    description: str | None = describe.text(
        "Description",
        "품명",
        "description of goods|goods|contents|opis|opis towaru|내용물|품목|물품명|description of contents|item description|goods description|name of goods|commodity|item|items|item name|product|product name|article|particulars|content|nazwa towaru|towar|zawartość|nazwa|물품|상품명|내용|내용품|품명 및 규격|품명/규격|제품명|명세|내용품명|asortyment",
    )
    serial_no: str | None = describe.text(
        "Serial no.",
        "일련번호",
        "serial number|S/N|nr seryjny|시리얼|serial|manufacturing no|model/serial|numer seryjny|nr fabryczny|제조번호|시리얼번호|s/no|serial nos",
    )
    quantity: Decimal | None = describe.number(
        "Quantity",
        "수량",
        None,
        "qty|pcs|pieces|ilość|quantity (pcs)|no of pieces|number of pieces|units|szt|sztuk|liczba sztuk|liczba|갯수|개수",
    )
    unit: str | None = describe.text("Unit", "단위", "jednostka|uom|unit of measure|j.m.|단위구분|um|jedn")
    net_kg: Decimal | None = describe.number(
        "Net mass",
        "순중량",
        "kg",
        "net|net weight|N.W.|masa netto|netto|net wt|n.wt|netto kg|waga netto|masa netto (kg)|실중량",
        usual=(0, 200_000),
    )
    value: Decimal | None = describe.number(
        "Value",
        "가액",
        None,
        "amount|wartość|금액|가격|total value|declared value|customs value|total amount|value for customs|invoice value|price|total price|cena|kwota|wartość celna|총액|총가액|신고가격|물품가액|통관가액|총금액",
    )
    currency: str | None = describe.text(
        "Currency", "통화", "waluta|curr|cur|currency code|화폐|통화단위", format=describe.TextFormat.CURRENCY
    )
    origin: str | None = describe.text(
        "Origin",
        "원산지",
        "country of origin|kraj pochodzenia|made in|country of manufacture|country|c/o|coo|kraj|pochodzenie|원산국|제조국|원산지 국가",
        format=describe.TextFormat.COUNTRY,
    )
    hs_code: str | None = describe.text(
        "HS code",
        "HS 코드",
        "hs|hs no|tariff code|kod cn|세번|hs number|tariff|tariff no|customs tariff no|commodity code|cn code|kod hs|kod taryfy|taric|세번부호|hs부호|hs번호|관세번호|hsk|hs code no|kod celny|customs code|kod taryfy celnej|hts",
    )
    disposition: Disposition | None = describe.choice(
        Disposition,
        "Disposition",
        "처리 구분",
        "P/T/C|T/P/C|T/C/P|C/P/T|C/T/P|P/C/T|status|regime|t/p|return/consume|temporary/permanent|returnable|disposal|after the show|przeznaczenie|처리|재반입여부|처리방법|반송여부|반출입 구분|반입구분|사후처리|import type|after show|przeznaczenie po targach|remark (t/p)|powrót (t/n)",
    )
    returned_quantity: Decimal | None = describe.number(
        "Returned",
        "회수 수량",
        None,
        "returned qty|zwrócono|quantity returned|qty returned|ilość zwrócona|반입수량|반송 수량",
    )


class PackingLine(PackingLineFields, Record, table=True):
    """The table of packing lines."""

    __tablename__ = "packing_line"
