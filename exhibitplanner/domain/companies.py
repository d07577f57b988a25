"""Companies and the people in them whom the pavilion talks to."""

from exhibitplanner.domain import describe
from exhibitplanner.domain.record import Fields, Record, RecordId


class CompanyFields(Fields):
    """A company, whatever the exhibition."""

    name: str = describe.text(
        "Company",
        "회사명(영문)",
        "company name|exhibitor|company (english)|firma|nazwa firmy|영문회사명|업체명(영문)|wystawca|organisation|organization|company name (english)|english name|name|exhibitor name|exhibiting company|nazwa|nazwa wystawcy|organisation name|organization name|manufacturer|영문명|영문업체명|영문기업명|영문상호|기업명(영문)|회사명(영)|company name in english|legal name|pełna nazwa firmy|zgłaszający",
        required=True,
    )
    name_ko: str | None = describe.text(
        "Korean name",
        "회사명(국문)",
        "company (korean)|국문회사명|업체명|회사명|업체명(국문)|기업명|참가업체|company name (korean)|name (korean)|국문명|한글명|국문업체명|국문기업명|국문상호|상호|상호명|회사|업체|기업|한글회사명|한글업체명|기업명(국문)|회사명(국)|회사명(한글)|참가업체명|참가기업|참가기업명|nazwa koreańska",
    )
    short_name: str | None = describe.text(
        "Short name", "약칭", "abbreviation|skrót|약어|short|abbr|acronym|영문약칭|nazwa skrócona"
    )
    aliases: list[str] = describe.texts(
        "Other names", "다른 이름", "aliases|also known as|이명|other spellings|alias|former names|inne nazwy|별칭|별명"
    )
    company_kind: str | None = describe.text(
        "Kind of company",
        "기업 구분",
        "size|유형|company type|type of company|company size|rodzaj firmy|wielkość firmy|기업유형|기업 규모|업체구분",
    )
    country: str | None = describe.text(
        "Country",
        "국가",
        "kraj|국가명|nation|country of origin|country/region|państwo|kraj pochodzenia|소재국|국적|나라|소속국가",
        format=describe.TextFormat.COUNTRY,
    )
    city: str | None = describe.text("City", "도시", "miasto|소재지|town|miejscowość|도시명|location")
    address: str | None = describe.text(
        "Address",
        "주소",
        "adres|street address|소재지 주소|postal address|company address|headquarters|head office|adres siedziby|siedziba|회사주소|본사주소|주소지|adres korespondencyjny",
    )
    website: str | None = describe.text(
        "Website",
        "홈페이지",
        "web|www|homepage|strona www|url|웹사이트|web page|internet|www address|company website|strona internetowa|adres www|홈페이지 주소|누리집",
        format=describe.TextFormat.URL,
    )
    registration_no: str | None = describe.text(
        "Registration no.",
        "사업자등록번호",
        "tax id|vat no|NIP|법인등록번호|business no|business registration no|business registration number|registration number|company registration number|vat|vat number|tax no|nr nip|regon|krs|사업자번호|vat id|vat eu|법인번호|tax number",
    )
    sector: str | None = describe.text(
        "Sector",
        "분야",
        "branża|industry|업종|product group|field|business field|sectors|main products|category|branże|dziedzina|사업분야|주요사업|산업분야|전문분야|주요품목|주생산품|profil działalności|product category|취급품목|business area",
    )


class Company(CompanyFields, Record, table=True):
    """The table of companies."""


class ContactRole(describe.Choice):
    """What a contact is there for."""

    DECISION = (
        "decision",
        "Decision maker",
        "결정권자",
        "decision maker|head|대표|대표이사|대표자|CEO|decydent|임원|prezes|책임자|zarząd|결재|결재자|결재권자|의사결정|의사결정자|승인권자|approver|osoba decyzyjna",
    )
    LIAISON = (
        "liaison",
        "Liaison",
        "담당자",
        "contact person|osoba kontaktowa|실무자|실무|koordynator|coordinator|실무담당",
    )
    ON_SITE = (
        "on_site",
        "On site",
        "현장 담당",
        "onsite|on-site|현장|현장담당자|na miejscu|stand manager|부스담당|kierownik stoiska|booth manager",
    )
    INVOICE = (
        "invoice",
        "Invoices",
        "세금계산서 담당",
        "accounting|faktury|회계|세금계산서|billing|księgowość|finance|재무|정산|fakturowanie|invoicing|do faktury",
    )
    PRESS = "press", "Press", "홍보 담당", "pr|media|prasa|홍보|kontakt prasowy|언론"


class ContactFields(Fields):
    """A person in a company."""

    company_id: RecordId = describe.reference(
        "company",
        "Company",
        "회사",
        "firma|업체명|회사명|소속|company name|nazwa firmy|exhibitor|exhibitor name|exhibiting company|wystawca|organisation|organization|업체|기업명|참가업체|참가업체명|참가기업|참가기업명|참가사명|소속회사|기관명|organizacja|기관",
        required=True,
    )
    name: str = describe.text(
        "Name",
        "이름",
        "contact|contact person|osoba kontaktowa|담당자|담당자명|imię i nazwisko|contact name|person|full name|person in charge|representative|name of contact|osoba do kontaktu|imię nazwisko|nazwisko i imię|nazwisko|담당자 성명|담당자 이름|담당자성함|성함|영문성명|영문이름|영문명|name (english)|name in english|pic|kontakt",
        required=True,
        personal=True,
    )
    name_ko: str | None = describe.text(
        "Korean name",
        "국문 성명",
        "성명|한글성명|국문이름|한글이름|한글명|국문명|담당자(국문)|담당자명(국문)|name (korean)|name in korean|이름(국문)",
        personal=True,
    )
    contact_role: ContactRole | None = describe.choice(
        ContactRole,
        "Role",
        "역할",
        "rola|구분|contact type|type of contact|function|responsibility|담당업무|담당구분|업무|funkcja|zakres|담당 분야",
    )
    position: str | None = describe.text(
        "Position",
        "직위",
        "title|job title|stanowisko|직책|직급|job position|designation|rank|rank/position|title/position|직급/직책|직위/직책|직위(직급)|직함|pos.|부서/직위",
        personal=True,
    )
    email: str | None = describe.text(
        "E-mail",
        "이메일",
        "mail|전자우편|adres e-mail|e-mail address|mail address|email id|poczta elektroniczna|메일|메일주소|이메일 주소|e메일",
        format=describe.TextFormat.EMAIL,
        personal=True,
    )
    phone: str | None = describe.text(
        "Phone",
        "전화",
        "telephone|tel|telefon|전화번호|사무실|phone no|phone number|telephone no|telephone number|office phone|direct line|landline|nr telefonu|numer telefonu|telefon stacjonarny|대표전화|사무실 전화|유선전화|유선번호|일반전화|직통번호|회사전화",
        format=describe.TextFormat.PHONE,
        personal=True,
    )
    mobile: str | None = describe.text(
        "Mobile",
        "휴대전화",
        "cell|mobile phone|komórka|휴대폰|핸드폰|휴대전화번호|mobile no|mobile number|cell phone|cell no|m.p.|hp|handphone|mob.|gsm|telefon komórkowy|tel. kom.|tel. komórkowy|휴대폰번호|핸드폰번호|모바일|연락처|contact no|contact number",
        format=describe.TextFormat.PHONE,
        personal=True,
    )


class Contact(ContactFields, Record, table=True):
    """The table of contacts."""
