"""The words that headings and titles use beside the fields' own labels."""

from __future__ import annotations

from typing import Final

from exhibitplanner.sheets.parsers.texts import words_of

SURNAMES: Final = ("surname", "last name", "family name", "lastname", "nazwisko", "성", "영문 성", "성(영문)", "성(국문)", "surname (as in passport)",
                   "name (surname)", "name (last)", "nazwisko uczestnika")  # fmt: skip
GIVEN_NAMES: Final = ("given name", "given names", "first name", "first names", "forename", "firstname", "imię", "imiona", "이름", "명", "영문 이름",
                      "이름(영문)", "이름(국문)", "영문 명", "명(영문)", "first and middle name", "name (first)", "name (given)")  # fmt: skip
HINTS: Final = {
    ("packing_line", "disposition"): ("remark", "remarks", "비고", "uwagi", "note", "notes", "rodzaj", "type", "purpose", "용도", "구분", "usage"),
    ("participant", "arrives_on"): ("from", "start", "od", "부터", "시작", "시작일"),
    ("participant", "departs_on"): ("until", "till", "to", "end", "do", "까지", "종료", "종료일"),
    ("booth", "number"): ("no", "nr", "number", "번호", "space", "location", "position", "위치", "lokalizacja"),
    ("exhibit", "placement"): ("place", "site", "position", "장소", "위치", "miejsce", "lokalizacja", "비고"),
}  # fmt: skip
"""By kind and field the words of headings that only hint at it: its cells must look like it too."""
TELLING: Final[dict[str, frozenset[str]]] = {
    "participants": words_of(
        "passport_no|badge_kind|arrives_on|departs_on|stay|nationality|flight_in|flight_out|hotel|visa_status|birth_date"
        "|passport_expires_on|diet|badge_status"
    ),
    "exhibits": frozenset({"form", "scale", "placement", "weapon_status", "system"}),
    "booths": frozenset({"number", "open_sides", "x_m", "y_m", "area_m2"}),
    "contacts": frozenset({"contact_role"}),
    "systems": frozenset({"designation", "maker", "category"}),
    "orders": frozenset({"order_kind", "voltage_v", "phases"}),
    "meetings": frozenset({"starts_at", "starts_at_day", "subject", "counterpart"}),
    "deadlines": frozenset({"anchor", "offset", "applies_to"}),
    "charges": frozenset({"item", "unit_price", "invoice_no", "vat_percent"}),
    "shipments": frozenset({"reference", "forwarder", "customs_regime", "carnet_no", "mode"}),
    "companies": frozenset({"short_name", "aliases", "registration_no"}),
    "participations": frozenset({"priority", "ours", "fee", "design_status", "insurance_status"}),
    "halls": frozenset({"area_kind", "clear_height_m", "gate_width_m"}),
    "exhibitions": frozenset({"opens_on", "closes_on", "time_zone"}),
}
TITLES: Final = {
    "participants": "participants|delegates|delegation|delegate|attendees|attendee|badge|badges|roster|참가자|참석자|비표|출입증|방문단|대표단|출장자|파견자|uczestnicy|delegacja|명단",
    "contacts": "contacts|연락처|담당자 명단|담당자 연락처|kontakty",
    "exhibits": "exhibits|exhibit|전시품|출품|전시장비|eksponaty|display items",
    "packing-lines": "packing|포장명세|포장 명세|lista pakowa|specyfikacja|invoice",
    "booths": "stand list|booths|booth list|stands|stoiska|stoisk|부스 목록|부스목록|부스 리스트|부스현황",
    "applications": "applications|application|신청|참가업체|참가기업|exhibitors|exhibitor list|wystawcy|wystawców|zgłoszenia",
    "orders": "orders|utilities|electricity|electrical|furniture|전기|가구|energia elektryczna|przyłącza|meble|부대시설|service order|zamówienia|신청서(부대",
    "meetings": "meetings|미팅|회의|spotkania|면담|visit programme|visit program|meeting schedule|program wizyty|방문 일정",
    "deadlines": "deadlines|마감|terminy",
    "charges": "charges|비용|청구|opłaty|invoices",
    "shipments": "shipments|운송|przesyłki|선적",
    "cases": "cases|상자|skrzynie",
    "systems": "systems|장비 목록|제원",
    "halls": "halls|홀|hale",
}
CONTACT_WORDS: Final = {
    "name": (
        "contact",
        "contact name",
        "contact person",
        "담당자",
        "담당자명",
        "담당자 성명",
        "osoba kontaktowa",
        "osoba do kontaktu",
        "liaison",
        "실무담당자",
        "신청 담당자",
        "person in charge",
        "point of contact",
        "PIC",
        "POC",
    ),
    "name_ko": ("contact (korean)", "담당자(국문)"),
    "position": ("contact position", "담당자 직위", "담당자 직책", "stanowisko osoby kontaktowej"),
    "email": ("contact e-mail", "contact email", "담당자 이메일", "담당자 E-mail", "e-mail kontaktowy", "e-mail"),
    "phone": ("contact phone", "담당자 전화", "회사전화"),
    "mobile": ("contact mobile", "담당자 휴대전화", "담당자 휴대폰", "담당자 핸드폰", "담당자 연락처", "연락처"),
}
MORE_WORDS: Final = {"hall_preferences": ("hall", "홀", "전시홀", "hala")}
SHOWN: Final = (
    *["exhibits", "전시품", "전시품목", "출품", "출품품목", "주요전시품", "products", "eksponaty", "exhibited items"],
    *["exhibited products", "items on display", "main exhibits", "주요전시품목", "출품 예정 품목", "전시예정품목", "전시 장비", "produkty", "prezentowane produkty", "wystawiane produkty"],
)  # fmt: skip
