"""Companies and the people in them whom the pavilion talks to."""

from exhibitplanner.domain import describe
from exhibitplanner.domain.record import Fields, Record, RecordId


class CompanyFields(Fields):
    """A company, whatever the exhibition."""

    name: str = describe.text(
        "Company",
        "회사명(영문)",
        "company name|exhibitor|company (english)|firma|nazwa firmy|영문회사명|업체명(영문)|wystawca|organisation|organization",
        required=True,
    )
    name_ko: str | None = describe.text(
        "Korean name", "회사명(국문)", "company (korean)|국문회사명|업체명|회사명|업체명(국문)|기업명|참가업체"
    )
    short_name: str | None = describe.text("Short name", "약칭", "abbreviation|skrót|약어")
    aliases: list[str] = describe.texts("Other names", "다른 이름", "aliases|also known as|이명")
    company_kind: str | None = describe.text("Kind of company", "기업 구분", "기업구분|size|유형")
    country: str | None = describe.text("Country", "국가", "kraj|국가명|nation", format=describe.TextFormat.COUNTRY)
    city: str | None = describe.text("City", "도시", "miasto|소재지")
    address: str | None = describe.text("Address", "주소", "adres|street address|소재지 주소")
    website: str | None = describe.text(
        "Website", "홈페이지", "web|www|homepage|strona www|url|웹사이트", format=describe.TextFormat.URL
    )
    registration_no: str | None = describe.text(
        "Registration no.", "사업자등록번호", "tax id|vat no|NIP|법인등록번호|business no"
    )
    sector: str | None = describe.text("Sector", "분야", "branża|industry|업종|product group")


class Company(CompanyFields, Record, table=True):
    """The table of companies."""


class ContactRole(describe.Choice):
    """What a contact is there for."""

    DECISION = "decision", "Decision maker", "결정권자", "decision maker|head"
    LIAISON = "liaison", "Liaison", "담당자", "contact person|osoba kontaktowa|실무자"
    ON_SITE = "on_site", "On site", "현장 담당", "onsite|on-site"
    INVOICE = "invoice", "Invoices", "세금계산서 담당", "accounting|faktury|회계"
    PRESS = "press", "Press", "홍보 담당", "pr|media|prasa"


class ContactFields(Fields):
    """A person in a company."""

    company_id: RecordId = describe.reference(
        "company", "Company", "회사", "firma|company|업체명|회사명|소속", required=True
    )
    name: str = describe.text(
        "Name",
        "이름",
        "contact|contact person|osoba kontaktowa|담당자|담당자명|imię i nazwisko",
        required=True,
        personal=True,
    )
    name_ko: str | None = describe.text("Korean name", "국문 성명", "성명|한글성명|국문성명", personal=True)
    contact_role: ContactRole | None = describe.choice(ContactRole, "Role", "역할", "rola|구분")
    position: str | None = describe.text("Position", "직위", "title|job title|stanowisko|직책|직급", personal=True)
    email: str | None = describe.text(
        "E-mail", "이메일", "email|mail|전자우편|adres e-mail", format=describe.TextFormat.EMAIL, personal=True
    )
    phone: str | None = describe.text(
        "Phone", "전화", "telephone|tel|telefon|전화번호|사무실", format=describe.TextFormat.PHONE, personal=True
    )
    mobile: str | None = describe.text(
        "Mobile",
        "휴대전화",
        "cell|mobile phone|komórka|휴대폰|핸드폰|휴대전화번호",
        format=describe.TextFormat.PHONE,
        personal=True,
    )


class Contact(ContactFields, Record, table=True):
    """The table of contacts."""
