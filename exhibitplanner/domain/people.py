"""People at the fair: participants and the meetings they go to."""

from datetime import date, datetime

from exhibitplanner.domain import describe
from exhibitplanner.domain.participations import Approval
from exhibitplanner.domain.record import Fields, Record, RecordId


class BadgeKind(describe.Choice):
    """What a badge opens."""

    EXHIBITOR = "exhibitor", "Exhibitor", "출품자", "exhibitors|wystawca|참가업체|전시자"
    CONTRACTOR = "contractor", "Contractor", "장치업체", "builder|wykonawca|시공사"
    VIP = "vip", "VIP", "VIP", "v.i.p."
    PRESS = "press", "Press", "언론", "media|prasa|기자"
    DRIVER = "driver", "Driver", "운전자", "kierowca|기사"


class VisaStatus(describe.Choice):
    """How far a visa has come."""

    NOT_NEEDED = "not_needed", "Not needed", "불필요", "no|visa free|niewymagana|면제"
    NEEDED = "needed", "Needed", "필요", "yes|required|wymagana"
    APPLIED = "applied", "Applied", "신청", "w toku"
    ISSUED = "issued", "Issued", "발급", "granted|wydana"
    REFUSED = "refused", "Refused", "거부", "denied|odmowa"


class ParticipantFields(Fields):
    """A person whom a company sends."""

    participation_id: RecordId = describe.reference(
        "participation",
        "Company",
        "참가사",
        "company|firma|organisation|업체명|회사명|소속|소속회사|exhibitor",
        required=True,
    )
    name: str = describe.text(
        "Name",
        "영문 성명",
        "name (as in passport)|full name|passport name|english name|delegate|participant|imię i nazwisko|영문성명|영문이름|영문명",
        required=True,
        personal=True,
    )
    name_ko: str | None = describe.text(
        "Korean name", "국문 성명", "name (korean)|성명|이름|한글성명|국문성명|국문이름|참가자명|성함", personal=True
    )
    position: str | None = describe.text("Position", "직위", "title|job title|rank|stanowisko|직책|직급", personal=True)
    email: str | None = describe.text(
        "E-mail", "이메일", "email|mail|e-mail address|전자우편|메일", format=describe.TextFormat.EMAIL, personal=True
    )
    mobile: str | None = describe.text(
        "Mobile",
        "휴대전화",
        "mobile phone|phone|cell|telefon|komórka|휴대폰|핸드폰|연락처",
        format=describe.TextFormat.PHONE,
        personal=True,
    )
    nationality: str | None = describe.text(
        "Nationality", "국적", "citizenship|obywatelstwo", format=describe.TextFormat.COUNTRY, personal=True
    )
    badge_kind: BadgeKind | None = describe.choice(
        BadgeKind, "Badge", "출입증", "badge type|type of badge|identyfikator|출입증 종류|뱃지"
    )
    passport_no: str | None = describe.text(
        "Passport no.", "여권번호", "passport|passport number|nr paszportu", personal=True
    )
    passport_expires_on: date | None = describe.day(
        "Passport expires",
        "여권 만료일",
        "passport expiry|passport valid until|paszport ważny do|여권만료일",
        personal=True,
    )
    birth_date: date | None = describe.day(
        "Birth date", "생년월일", "date of birth|dob|born|data urodzenia", personal=True
    )
    arrives_on: date | None = describe.day(
        "Arrives", "도착일", "arrival|arrival date|check-in|przyjazd|입국일|입국|출국일(한국)"
    )
    departs_on: date | None = describe.day(
        "Departs", "출발일", "departure|departure date|check-out|wyjazd|출국일|출국|귀국일"
    )
    flight_in: str | None = describe.text(
        "Flight in", "도착 항공편", "arrival flight|inbound flight|입국편|lot przylot"
    )
    flight_out: str | None = describe.text(
        "Flight out", "출발 항공편", "departure flight|outbound flight|출국편|lot wylot"
    )
    hotel: str | None = describe.text("Hotel", "숙소", "accommodation|hotel name|호텔|zakwaterowanie")
    visa_status: VisaStatus | None = describe.choice(VisaStatus, "Visa", "비자", "visa status|wiza")
    vehicle_plate: str | None = describe.text(
        "Vehicle plate", "차량 번호", "car|plate|licence plate|차량번호|nr rejestracyjny"
    )
    diet: str | None = describe.text("Diet", "식이", "dietary requirements|food|식단|dieta|알레르기", personal=True)
    badge_status: Approval | None = describe.choice(
        Approval, "Badge status", "출입증 상태", "badge approval|출입증상태"
    )


class Participant(ParticipantFields, Record, table=True):
    """The table of participants."""


class MeetingStatus(describe.Choice):
    """How far a meeting has come."""

    PROPOSED = "proposed", "Proposed", "제안", "requested|proponowane"
    CONFIRMED = "confirmed", "Confirmed", "확정", "potwierdzone"
    HELD = "held", "Held", "진행 완료", "done|odbyte"
    CANCELLED = "cancelled", "Cancelled", "취소", "canceled|odwołane"


class MeetingFields(Fields):
    """A meeting at the fair; its times are the venue's."""

    exhibition_id: RecordId = describe.reference("exhibition", "Exhibition", "전시회", required=True)
    starts_at: datetime = describe.wall_time("Starts", "시작", "start|begin|from|początek|시작시간|일시", required=True)
    subject: str = describe.text("Subject", "주제", "meeting|topic|title|temat|회의명|안건", required=True)
    ends_at: datetime | None = describe.wall_time("Ends", "종료", "end|until|koniec|종료시간")
    place: str | None = describe.text("Place", "장소", "location|room|miejsce")
    host_id: RecordId | None = describe.reference("participation", "Host", "주관사", "company|gospodarz|주관")
    counterpart: str | None = describe.text("Counterpart", "상대방", "visitor|delegation|partner|상대|delegacja")
    counterpart_country: str | None = describe.text(
        "Counterpart's country", "상대국", "country|kraj|국가", format=describe.TextFormat.COUNTRY
    )
    status: MeetingStatus | None = describe.choice(MeetingStatus, "Status", "상태")
    outcome: str | None = describe.text("Outcome", "결과", "result|wynik")
    follow_up: str | None = describe.text("Follow-up", "후속 조치", "next step|action|dalsze kroki|후속조치")
    follow_up_due_on: date | None = describe.day("Follow-up due", "후속 기한", "action due")
    follow_up_done_on: date | None = describe.day("Follow-up done", "후속 완료일", "action done")
    attendees: list[RecordId] = describe.references("participant", "Attendees", "참석자", "participants|uczestnicy")


class Meeting(MeetingFields, Record, table=True):
    """The table of meetings."""
