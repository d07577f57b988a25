"""People at the fair: participants and the meetings they go to."""

from datetime import date, datetime

from exhibitplanner.domain import describe
from exhibitplanner.domain.participations import Approval
from exhibitplanner.domain.record import Fields, Record, RecordId


class BadgeKind(describe.Choice):
    """What a badge opens."""

    EXHIBITOR = (
        "exhibitor",
        "Exhibitor",
        "출품자",
        "exhibitors|wystawca|참가업체|전시자|참가사|exh|출품업체|전시업체|stand staff|staff|booth staff|obsługa stoiska",
    )
    CONTRACTOR = (
        "contractor",
        "Contractor",
        "장치업체",
        "builder|wykonawca|시공사|시공|stand builder|장치|montaż|ekipa montażowa|build-up|serwis|service|technician|technik",
    )
    VIP = "vip", "VIP", "VIP", "v.i.p.|귀빈|delegation|delegacja|대표단|gość vip|official delegation|내빈"
    PRESS = "press", "Press", "언론", "media|prasa|기자|dziennikarz|보도|journalist|미디어"
    DRIVER = "driver", "Driver", "운전자", "kierowca|기사|운전|운전기사|차량|vehicle"


class VisaStatus(describe.Choice):
    """How far a visa has come."""

    NOT_NEEDED = (
        "not_needed",
        "Not needed",
        "불필요",
        "no|visa free|niewymagana|면제|not required|nie dotyczy|무비자|zwolniony|해당없음|bez wizy|nie",
    )
    NEEDED = "needed", "Needed", "필요", "yes|required|wymagana|tak|potrzebna|예"
    APPLIED = "applied", "Applied", "신청", "w toku|신청중|in progress|진행중|złożony wniosek|pending|złożono|submitted"
    ISSUED = "issued", "Issued", "발급", "granted|wydana|발급완료|완료|otrzymana|obtained|posiada"
    REFUSED = "refused", "Refused", "거부", "denied|odmowa|반려|rejected"


class ParticipantFields(Fields):
    """A person whom a company sends."""

    participation_id: RecordId = describe.reference(
        "participation",
        "Company",
        "참가사",
        "firma|organisation|업체명|회사명|소속|소속회사|exhibitor|company name|nazwa firmy|exhibitor name|exhibiting company|wystawca|organization|업체|회사|기업명|참가업체|참가업체명|참가기업|참가기업명|참가사명|기관명|affiliation|employer|institution|agency|instytucja|nazwa instytucji|단체명|소속기관|소속기관명|소속업체|소속사|소속명|firm|podmiot|nazwa podmiotu|pracodawca|소속 회사명",
        required=True,
    )
    name: str = describe.text(
        "Name",
        "영문 성명",
        "name (as in passport)|full name|passport name|english name|delegate|participant|imię i nazwisko|영문이름|영문명|person|delegate name|name of delegate|participant name|participant's name|name of participant|attendee|attendee name|visitor|passport full name|name in passport|full name (as in passport)|name as shown in passport|name (english)|name in english|surname and name|last name first name|family name and given name|imię nazwisko|nazwisko i imię|nazwisko|uczestnik|영문 성함|성명(영문)|이름(영문)|여권영문명|여권상 영문명|여권 영문성명|여권상 영문성명|영문 성명(여권)|name and surname|passenger name|guest name|nazwisko i imię uczestnika",
        required=True,
        personal=True,
    )
    name_ko: str | None = describe.text(
        "Korean name",
        "국문 성명",
        "name (korean)|성명|이름|한글성명|국문이름|참가자명|성함|name in korean|hangul name|name (hangul)|한글이름|한글명|국문명|국문성함|참가자|참가자 성명|참가자 이름|참석자|참석자명|출장자|출장자명|파견자|파견자명|성명(국문)|성명(한글)|이름(한글)|imię i nazwisko (kor.)|참석자 성명|name (kor)|name (kor.)",
        personal=True,
    )
    position: str | None = describe.text(
        "Position",
        "직위",
        "title|job title|rank|stanowisko|직책|직급|job position|function|designation|rank/position|title/position|role|pos.|stanowisko służbowe|funkcja|직급/직책|직위/직책|직위(직급)|직함|부서/직위|job function",
        personal=True,
    )
    email: str | None = describe.text(
        "E-mail",
        "이메일",
        "mail|e-mail address|전자우편|메일|mail address|email id|adres e-mail|poczta elektroniczna|메일주소|이메일 주소|e메일|E-mail 주소|전자메일|adres poczty elektronicznej",
        format=describe.TextFormat.EMAIL,
        personal=True,
    )
    mobile: str | None = describe.text(
        "Mobile",
        "휴대전화",
        "mobile phone|phone|cell|telefon|komórka|휴대폰|핸드폰|연락처|mobile no|mobile number|cell phone|cell no|m.p.|hp|handphone|mob.|gsm|tel|telephone|telephone number|phone no|phone number|contact no|contact number|contact|nr telefonu|numer telefonu|telefon komórkowy|tel. kom.|tel. komórkowy|전화|전화번호|휴대전화번호|휴대폰번호|핸드폰번호|모바일|연락처(휴대폰)|mobile phone no|telefon kontaktowy|nr tel|numer telefonu komórkowego",
        format=describe.TextFormat.PHONE,
        personal=True,
    )
    nationality: str | None = describe.text(
        "Nationality",
        "국적",
        "citizenship|obywatelstwo|country|nation|country of citizenship|passport country|narodowość|kraj|국가|국적(영문)",
        format=describe.TextFormat.COUNTRY,
        personal=True,
    )
    badge_kind: BadgeKind | None = describe.choice(
        BadgeKind,
        "Badge",
        "출입증",
        "badge type|type of badge|identyfikator|출입증 종류|뱃지|badge category|kind of badge|pass type|type of pass|category|rodzaj identyfikatora|typ identyfikatora|identyfikator (typ)|출입증구분|출입증 유형|배지|배지 종류|뱃지 종류|구분|비표 종류|비표|배지 구분|przepustka|rodzaj przepustki|비표구분",
    )
    passport_no: str | None = describe.text(
        "Passport no.",
        "여권번호",
        "passport|passport number|nr paszportu|passport nr|pp no|passport no. (foreigners)|numer paszportu|paszport|여권no|seria i numer paszportu|travel document no",
        personal=True,
    )
    passport_expires_on: date | None = describe.day(
        "Passport expires",
        "여권 만료일",
        "passport expiry|passport valid until|paszport ważny do|passport expiry date|passport expiration|passport expiration date|passport valid till|passport validity|expiry date|expiry|date of expiry|expiration date|valid until|data ważności paszportu|ważność paszportu|여권만료|여권 유효기간|만료일|유효기간|만료일자|ważny do|passport exp|exp. date",
        personal=True,
        after=("birth_date",),
    )
    birth_date: date | None = describe.day(
        "Birth date",
        "생년월일",
        "date of birth|dob|born|data urodzenia|birthday|data ur.|생일|출생일|생년월일(yymmdd)|출생년월일",
        personal=True,
    )
    arrives_on: date | None = describe.day(
        "Arrives",
        "도착일",
        "arrival|arrival date|check-in|przyjazd|입국일|입국|출국일(한국)|arr|arriving|arrival day|date of arrival|check-in date|arriving on|start of stay|data przyjazdu|data przylotu|przylot|도착|도착일자|도착예정일|입국일자|입국예정일|현지도착일|체크인|arrival in poland|현지 도착|zameldowanie",
    )
    departs_on: date | None = describe.day(
        "Departs",
        "출발일",
        "departure|departure date|check-out|wyjazd|출국일|출국|귀국일|dep|leaving|departure day|date of departure|check-out date|departing on|end of stay|return|return date|data wyjazdu|data wylotu|wylot|powrót|출발|출발일자|출발예정일|출국일자|출국예정일|귀국|귀국예정일|현지출발일|체크아웃|odlot|data odlotu|현지 출발|wymeldowanie|귀국 일자",
        after=("arrives_on",),
    )
    flight_in: str | None = describe.text(
        "Flight in",
        "도착 항공편",
        "arrival flight|inbound flight|입국편|lot przylot|flight no in|inbound|inbound flight no|flight number in|flight (arrival)|arr. flight|arrival flight no|arrival flight number|flight no. (arrival)|flight|flight no|flight number|lot|nr lotu|항공편|도착편|도착 항공편명|입국 항공편|가는 편|numer lotu (przylot)|항공편(입국)|nr lotu (przylot)|nr lotu przylotu",
    )
    flight_out: str | None = describe.text(
        "Flight out",
        "출발 항공편",
        "departure flight|outbound flight|출국편|lot wylot|flight no out|outbound|outbound flight no|flight number out|flight (departure)|dep. flight|departure flight no|departure flight number|flight no. (departure)|return flight|return flight no|lot powrotny|nr lotu powrotnego|출발편|출국 항공편|오는 편|귀국편|귀국 항공편|numer lotu (wylot)|항공편(출국)|nr lotu (wylot)|nr lotu (odlot)",
    )
    hotel: str | None = describe.text(
        "Hotel",
        "숙소",
        "accommodation|hotel name|호텔|zakwaterowanie|hotel/accommodation|lodging|place of stay|숙박|숙박지|숙박호텔|투숙호텔|nocleg|miejsce zakwaterowania",
    )
    visa_status: VisaStatus | None = describe.choice(
        VisaStatus,
        "Visa",
        "비자",
        "visa status|wiza|visa required|visa needed|wiza (status)|비자여부|비자필요|비자발급|비자 발급 여부|비자 필요 여부|사증|visa y/n",
    )
    vehicle_plate: str | None = describe.text(
        "Vehicle plate",
        "차량 번호",
        "car|plate|licence plate|nr rejestracyjny|vehicle|vehicle no|vehicle number|car no|car number|car plate|registration plate|license plate|number plate|차량|차량번호판|nr rej.|numer rejestracyjny|nr rejestracyjny pojazdu|vehicle registration|numer rejestracyjny pojazdu|registration no. of vehicle|nr rej. pojazdu|car registration",
    )
    diet: str | None = describe.text(
        "Diet",
        "식이",
        "dietary requirements|food|식단|dieta|알레르기|dietary|meal|meals|special meal|dietary needs|food allergies|allergies|식사|식사제한|특이식|알러지|음식 알레르기|wymagania dietetyczne|preferencje żywieniowe|special diet|식이제한|dietary restrictions|alergie|특이식단|meal preference|wymagania żywieniowe",
        personal=True,
    )
    badge_status: Approval | None = describe.choice(
        Approval,
        "Badge status",
        "출입증 상태",
        "badge approval|status of badge|status identyfikatora|출입증 승인|출입증 발급상태|배지 상태|출입증 신청|badge approved|발급여부|출입증 발급",
    )


class Participant(ParticipantFields, Record, table=True):
    """The table of participants."""


class MeetingStatus(describe.Choice):
    """How far a meeting has come."""

    PROPOSED = (
        "proposed",
        "Proposed",
        "제안",
        "requested|proponowane|요청|신청|tentative|planned|예정|planowane|wstępne|조율중|협의중",
    )
    CONFIRMED = "confirmed", "Confirmed", "확정", "potwierdzone|ok|accepted|scheduled"
    HELD = "held", "Held", "진행 완료", "done|odbyte|완료|completed|실시|종료|zakończone|odbyło się"
    CANCELLED = "cancelled", "Cancelled", "취소", "canceled|odwołane|anulowane|declined"


class MeetingFields(Fields):
    """A meeting at the fair; its times are the venue's."""

    exhibition_id: RecordId = describe.reference(
        "exhibition", "Exhibition", "전시회", "fair|event|targi|전시회명", required=True
    )
    starts_at: datetime = describe.wall_time(
        "Starts",
        "시작",
        "start|begin|from|początek|시작시간|일시|start time|starts at|time|date and time|date/time|date|when|czas|termin|data i godzina|godzina|시작시각|일시(시작)|회의일시|미팅일시|면담일시|시간|날짜",
        required=True,
    )
    subject: str = describe.text(
        "Subject",
        "주제",
        "meeting|topic|title|temat|회의명|안건|meeting subject|agenda|purpose|temat spotkania|spotkanie|회의 주제|미팅명|면담 주제|회의 안건|미팅 내용|미팅주제|cel spotkania",
        required=True,
    )
    ends_at: datetime | None = describe.wall_time(
        "Ends",
        "종료",
        "end|until|koniec|종료시간|end time|ends at|finish|czas zakończenia|종료시각",
        after=("starts_at",),
    )
    place: str | None = describe.text(
        "Place",
        "장소",
        "location|room|miejsce|venue|meeting place|meeting room|where|miejsce spotkania|회의장소|미팅장소|면담장소",
    )
    host_id: RecordId | None = describe.reference(
        "participation",
        "Host",
        "주관사",
        "company|gospodarz|주관|host company|our side|korean side|korean company|strona koreańska|한국측|한국 측|우리측|exhibitor|firma|참가사|참가업체|업체명|회사명|주최사",
    )
    counterpart: str | None = describe.text(
        "Counterpart",
        "상대방",
        "visitor|delegation|partner|상대|delegacja|counterparty|guest|guests|customer|client|other party|meeting with|with|gość|kontrahent|면담 상대|방문자|방문단|상대기관|상대측|면담자|방문기관|면담대상|meets|guest side|foreign side|met with|spotkanie z|면담처",
    )
    counterpart_country: str | None = describe.text(
        "Counterpart's country",
        "상대국",
        "country|kraj|국가|country of counterpart|counterpart country|guest country|kraj gościa|상대국가|방문국|nationality|국적|narodowość",
        format=describe.TextFormat.COUNTRY,
    )
    status: MeetingStatus | None = describe.choice(MeetingStatus, "Status", "상태", "meeting status|stan|진행상태")
    outcome: str | None = describe.text(
        "Outcome", "결과", "result|wynik|results|conclusion|wyniki|회의결과|면담결과|미팅결과"
    )
    follow_up: str | None = describe.text(
        "Follow-up",
        "후속 조치",
        "next step|action|dalsze kroki|follow-up action|action item|next steps|후속|후속 사항|후속과제",
    )
    follow_up_due_on: date | None = describe.day(
        "Follow-up due", "후속 기한", "action due|follow-up deadline|action deadline|termin działania|후속 조치 기한"
    )
    follow_up_done_on: date | None = describe.day(
        "Follow-up done", "후속 완료일", "action done|follow-up done on|action completed|후속 조치 완료일"
    )
    attendees: list[RecordId] = describe.references(
        "participant",
        "Attendees",
        "참석자",
        "participants|uczestnicy|our participants|participants from our side|attending|참석인원|참석자 명단|참가자",
    )


class Meeting(MeetingFields, Record, table=True):
    """The table of meetings."""
