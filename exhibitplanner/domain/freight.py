"""Freight: shipments, their cases, and what lies in them."""

from datetime import date
from decimal import Decimal

from exhibitplanner.domain import describe
from exhibitplanner.domain.record import Fields, Record, RecordId


class Direction(describe.Choice):
    """To the fair or home."""

    OUTBOUND = "outbound", "Outbound", "반출", "export|out|to the fair|wywóz|전시장행"
    RETURN = "return", "Return", "회수", "inbound|back|re-import|powrót|반송"


class Mode(describe.Choice):
    """How freight travels."""

    SEA = "sea", "Sea", "해상", "ocean|vessel|morski|선박"
    AIR = "air", "Air", "항공", "air freight|lotniczy"
    ROAD = "road", "Road", "육상", "truck|drogowy|트럭"
    COURIER = "courier", "Courier", "특송", "express|kurier"


class CustomsRegime(describe.Choice):
    """How goods enter."""

    ATA_CARNET = "ata_carnet", "ATA carnet", "ATA 까르네", "ata|carnet|karnet ata|까르네"
    TEMPORARY = "temporary", "Temporary import", "일시수입", "temporary admission|odprawa czasowa"
    PERMANENT = "permanent", "Permanent import", "정식수입", "definitive|stały"


class ShipmentStatus(describe.Choice):
    """Where a shipment is."""

    PLANNED = "planned", "Planned", "예정", "planowana"
    IN_TRANSIT = "in_transit", "In transit", "운송 중", "shipped|w drodze"
    ARRIVED = "arrived", "Arrived", "도착", "dotarła"
    CLEARED = "cleared", "Cleared", "통관", "customs cleared|odprawiona"
    DELIVERED = "delivered", "Delivered", "배송 완료", "dostarczona"
    CLOSED = "closed", "Closed", "종료", "zamknięta"
    CANCELLED = "cancelled", "Cancelled", "취소", "canceled|anulowana"


class ShipmentFields(Fields):
    """A shipment to an exhibition or home from it."""

    exhibition_id: RecordId = describe.reference("exhibition", "Exhibition", "전시회", required=True)
    reference: str = describe.text(
        "Reference", "운송 번호", "shipment|shipment no|ref|numer przesyłki|운송번호", required=True
    )
    direction: Direction | None = describe.choice(Direction, "Direction", "방향", "kierunek")
    mode: Mode | None = describe.choice(Mode, "Mode", "운송 수단", "transport|rodzaj transportu")
    forwarder: str | None = describe.text("Forwarder", "운송사", "freight forwarder|spedytor|포워더")
    document_no: str | None = describe.text("Document no.", "선적서류 번호", "b/l|bl no|awb|cmr|nr dokumentu")
    origin: str | None = describe.text("From", "출발지", "origin|port of loading|skąd")
    destination: str | None = describe.text("To", "도착지", "destination|port of discharge|dokąd")
    collected_on: date | None = describe.day("Collected", "집하일", "pick-up|pickup|odbiór")
    departs_on: date | None = describe.day("Departs", "출발일", "etd|departure|wyjazd")
    arrives_on: date | None = describe.day("Arrives", "도착일", "eta|arrival|przyjazd")
    delivery_slot: str | None = describe.text("Delivery slot", "반입 시간대", "slot|okno dostawy")
    customs_regime: CustomsRegime | None = describe.choice(
        CustomsRegime, "Customs", "통관 방식", "customs|procedura celna"
    )
    carnet_no: str | None = describe.text("Carnet no.", "까르네 번호", "ata carnet no|nr karnetu")
    carnet_expires_on: date | None = describe.day("Carnet expires", "까르네 만료일", "carnet valid until")
    reexport_by: date | None = describe.day("Re-export by", "재수출 기한", "re-export deadline")
    status: ShipmentStatus | None = describe.choice(ShipmentStatus, "Status", "상태")


class Shipment(ShipmentFields, Record, table=True):
    """The table of shipments."""


class CaseFields(Fields):
    """A case, crate or pallet."""

    shipment_id: RecordId = describe.reference("shipment", "Shipment", "운송", "przesyłka|shipment no", required=True)
    number: str = describe.text(
        "Case", "상자 번호", "case no|case number|c/no|package no|nr skrzyni|박스번호|포장번호|box no", required=True
    )
    participation_id: RecordId | None = describe.reference(
        "participation", "Shipper", "화주", "owner|company|nadawca|회사명|업체명"
    )
    length_cm: Decimal | None = describe.number("Length", "길이", "cm", "L|length|długość")
    width_cm: Decimal | None = describe.number("Width", "폭", "cm", "W|width|szerokość")
    height_cm: Decimal | None = describe.number("Height", "높이", "cm", "H|height|wysokość")
    gross_kg: Decimal | None = describe.number(
        "Gross mass", "총중량", "kg", "gross|gross weight|G.W.|masa brutto|brutto"
    )
    net_kg: Decimal | None = describe.number("Net mass", "순중량", "kg", "net|net weight|N.W.|masa netto|netto")
    handling: str | None = describe.text("Handling", "취급 주의", "handling marks|remarks on handling|znaki")


class Case(CaseFields, Record, table=True):
    """The table of cases."""


class Disposition(describe.Choice):
    """What becomes of goods after the fair."""

    TEMPORARY = "temporary", "Temporary (returns)", "일시 (T)", "T|return|czasowo|temporary|재반입"
    PERMANENT = "permanent", "Permanent (stays)", "영구 (P)", "P|stays|na stałe|permanent|증정"
    CONSUMABLE = "consumable", "Consumable", "소모품 (C)", "C|consumed|zużywalne|소모"


class PackingLineFields(Fields):
    """One line of a packing list."""

    case_id: RecordId = describe.reference(
        "case", "Case", "상자", "case no|c/no|package no|nr skrzyni|박스번호|포장번호|box no", required=True
    )
    line_no: int = describe.whole("Line", "줄 번호", None, "line no|item no|pozycja|품번", required=True)
    exhibit_id: RecordId | None = describe.reference("exhibit", "Exhibit", "전시품", "eksponat")
    description: str | None = describe.text(
        "Description", "품명", "description of goods|goods|contents|opis|opis towaru|내용물|품목|물품명"
    )
    serial_no: str | None = describe.text("Serial no.", "일련번호", "serial number|S/N|nr seryjny|시리얼")
    quantity: Decimal | None = describe.number("Quantity", "수량", None, "qty|q'ty|pcs|pieces|ilość")
    unit: str | None = describe.text("Unit", "단위", "jednostka|uom")
    net_kg: Decimal | None = describe.number("Net mass", "순중량", "kg", "net|net weight|N.W.|masa netto|netto")
    value: Decimal | None = describe.number("Value", "가액", None, "amount|value|wartość|금액|가격")
    currency: str | None = describe.text("Currency", "통화", "waluta|curr", format=describe.TextFormat.CURRENCY)
    origin: str | None = describe.text(
        "Origin", "원산지", "country of origin|kraj pochodzenia|made in", format=describe.TextFormat.COUNTRY
    )
    hs_code: str | None = describe.text("HS code", "HS 코드", "hs|hs no|tariff code|kod cn|세번|HS코드")
    disposition: Disposition | None = describe.choice(
        Disposition, "Disposition", "처리 구분", "P/T/C|T/P/C|status|regime|처리구분"
    )
    returned_quantity: Decimal | None = describe.number("Returned", "회수 수량", None, "returned qty|zwrócono")


class PackingLine(PackingLineFields, Record, table=True):
    """The table of packing lines."""

    __tablename__ = "packing_line"
