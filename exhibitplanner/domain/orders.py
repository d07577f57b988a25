"""What a participation orders from the venue, and what it is charged."""

from datetime import date
from decimal import Decimal

from exhibitplanner.domain import describe
from exhibitplanner.domain.record import Fields, Record, RecordId


class OrderKind(describe.Choice):
    """What is ordered."""

    ELECTRICITY = "electricity", "Electricity", "전기", "power|prąd|elektryczność|전력"
    WATER = "water", "Water and drain", "급배수", "water|woda"
    COMPRESSED_AIR = "compressed_air", "Compressed air", "압축공기", "air|sprężone powietrze"
    INTERNET = "internet", "Internet", "인터넷", "lan|wifi|wi-fi|랜|network"
    RIGGING = "rigging", "Rigging", "행잉", "suspension|podwieszenia|천장걸이"
    LIFTING = "lifting", "Lifting", "중장비", "forklift|crane|wózek widłowy|dźwig|지게차|크레인"
    FURNITURE = "furniture", "Furniture", "가구", "meble|비품"
    CLEANING = "cleaning", "Cleaning", "청소", "sprzątanie"
    SECURITY = "security", "Security", "경비", "guard|ochrona|보안"
    PARKING = "parking", "Parking", "주차", "parking pass"
    OTHER = "other", "Other", "기타", "inne|misc"


class OrderStatus(describe.Choice):
    """How far an order has come; only ordered and confirmed ones count."""

    DRAFT = "draft", "Draft", "작성 중", "open|szkic"
    ORDERED = "ordered", "Ordered", "신청", "sent|zamówione"
    CONFIRMED = "confirmed", "Confirmed", "확정", "ok|potwierdzone"
    CANCELLED = "cancelled", "Cancelled", "취소", "canceled|anulowane"


class OrderFields(Fields):
    """One line of a venue's order form."""

    participation_id: RecordId = describe.reference(
        "participation", "Company", "참가사", "company|firma|exhibitor|업체명|회사명", required=True
    )
    order_kind: OrderKind = describe.choice(
        OrderKind, "Service", "신청 항목", "order|service|usługa|항목|품목|부대시설", required=True
    )
    form_no: str | None = describe.text("Form no.", "양식 번호", "form|nr formularza|양식")
    quantity: Decimal | None = describe.number("Quantity", "수량", None, "qty|q'ty|ilość|liczba")
    unit: str | None = describe.text("Unit", "단위", "jednostka")
    voltage_v: int | None = describe.whole("Voltage", "전압", "V", "napięcie")
    phases: int | None = describe.whole("Phases", "상", None, "phase|fazy|상수", ge=1, le=3)
    power_kw: Decimal | None = describe.number("Power", "전력", "kW", "moc|용량")
    position: str | None = describe.text("Position", "위치", "location on the stand|pozycja|설치위치")
    supplier: str | None = describe.text("Supplier", "공급업체", "dostawca")
    due_on: date | None = describe.day("Due", "마감일", "deadline|termin|기한")
    ordered_on: date | None = describe.day("Ordered", "신청일", "order date|data zamówienia")
    confirmed_on: date | None = describe.day("Confirmed", "확정일", "confirmation date")
    price: Decimal | None = describe.number("Price", "금액", None, "cena|amount|가격")
    currency: str | None = describe.text("Currency", "통화", "waluta", format=describe.TextFormat.CURRENCY)
    status: OrderStatus | None = describe.choice(OrderStatus, "Status", "상태", "진행상태")


class Order(OrderFields, Record, table=True):
    """The table of orders."""


class Payer(describe.Choice):
    """Who pays."""

    COMPANY = "company", "Company", "업체", "firma|exhibitor"
    PAVILION = "pavilion", "Pavilion", "국가관", "organiser"
    GRANT = "grant", "Grant", "지원금", "subsidy|dotacja"


class ChargeFields(Fields):
    """An amount that somebody owes for a participation."""

    participation_id: RecordId = describe.reference(
        "participation", "Company", "참가사", "company|firma|exhibitor|업체명|회사명", required=True
    )
    item: str = describe.text("Item", "항목", "description|pozycja|내역", required=True)
    quantity: Decimal | None = describe.number("Quantity", "수량", None, "qty|ilość")
    unit_price: Decimal | None = describe.number("Unit price", "단가", None, "price|cena jednostkowa", signed=True)
    currency: str | None = describe.text("Currency", "통화", "waluta", format=describe.TextFormat.CURRENCY)
    vat_percent: Decimal | None = describe.number("VAT", "부가세", "%", "vat|tax|세율")
    payer: Payer | None = describe.choice(Payer, "Payer", "부담 주체", "paid by|płatnik")
    due_on: date | None = describe.day("Due", "납부 기한", "payment due|termin płatności")
    paid_on: date | None = describe.day("Paid", "납부일", "payment date|data płatności")
    invoice_no: str | None = describe.text("Invoice no.", "청구서 번호", "invoice|nr faktury|계산서 번호")


class Charge(ChargeFields, Record, table=True):
    """The table of charges."""
