"""Words of a list's matter, state and way, which are no company's name: `participants`, `final`, `명단`, `wykaz`."""

from __future__ import annotations

import re
from typing import Final

from exhibitplanner.sheets.parsers.texts import key

_WORDS: Final = frozenset(
    key(word)
    for line in (
        "pl ci list of the for to at in a an and from our final rev v1 v2 new draft copy data table export form forms",
        "delegation delegates delegate participants participant people attendees staff members name names roster",
        "exhibits exhibit exhibitors exhibitor items packing packinglist commercial invoice shipment shipments",
        "stand stands booth booths application applications registration contact contacts order orders",
        "korea korean pavilion sheet sheet1 sheet2 sheet3",
        "lista do na w z uczestnicy uczestników delegacja wystawcy wystawców pakowa eksponaty stoisko stoiska stoisk hala hali arkusz arkusz1",
        "pawilon terminy spotkania zamówienia zamówienie usługi",
        "schedule meeting meetings deadline deadlines timetable utilities service services",
        "부대시설 장비 명세 명세서 일정 일정표 회의 미팅 마감 업체별",
        "by eksponatów wykaz spis firmy firma spółki zgłoszenie przedstawiciele przedstawicieli",
        "전시품목록 전시품리스트 전시목록 출품목록 출품리스트 출품작 참가자목록 참가자리스트 참가업체 방문자 회사 기업",
        "명단 참가자 참가 참가자명단 대표단 출장자 전시품 목록 리스트 전시품목 포장명세서 포장 신청 신청서 참가신청 참가신청서 현황",
        "신청현황 한국관 통합한국관 부스 부스목록 담당자 연락처 예시 최종 양식 시트 전시회 전시 업체 정보 작성 수정 회신 제출 출품 파견 인원 출장 방문단",
        "delegations personnel person persons individuals visitor visitors guest guests attendee attendance team teams crew badge badges",
        "submission submitted consolidated combined merged overall updated update revised revision rev",
        "version ver current latest approved approval confirmed preliminary provisional signed sample example template attachment annex appendix",
        "manifest inventory register overview summary status report plan planning allocation assignment allotment request requests fwd fw re",
        "case cases cargo freight crates goods products product equipment licence licences license permits permit export import customs",
        "travel arrival arrivals departure departures flight flights hotel hotels rooming accommodation visa visas passport passports",
        "fair fairs show event events company companies details info information contract contacts cost costs fee fees as on with",
        "personel osoby osób imienna imienny uczestnika przedstawiciel skład zespół ekipa goście gości ostateczna ostateczny wersja",
        "poprawiona poprawiony aktualna aktualny wstępna zbiorcza zbiorczy zestawienie rejestr załącznik kopia wzór",
        "skrzyń skrzynie ładunek ładunku sprzętu sprzęt wyrobów przepustki identyfikatory wyjazd przyjazd loty hotele dla od targi targów",
        "delegatów delegaci formularz zgłoszeniowy zgłoszeniowa zgłoszenia wniosek harmonogram wolne",
    )
    for word in line.split()
)
OFTEN_OF_A_NAME: Final = frozenset(
    word
    for line in (
        "a new korea korean commercial data service services export import goods products product equipment cargo",
        "freight travel company companies team plan show event events sprzęt sprzętu 정보 장비",
    )
    for word in line.split()
)
"""Those that begin or end many a company's name: `New Space`, `Korea Aerospace Industries`."""
_HANGUL: Final = (
    "명단|명부|목록|리스트|현황|참가|참석|참여|출입|출입증|방문|출장|파견|운영|상주|지원|반입|반출|투입|인원|인력|요원|직원|임직원|"
    "대상|대상자|신청|신청서|접수|등록|발급|수정|수정본|최종|최종본|취합|취합본|통합|종합|초안|확정|변경|제출|제출용|회신|송부|양식|서식|"
    "작성|예시|첨부|붙임|별첨|계획|계획서|일정|일정표|내역|내역서|결과|보고|자료|정보|안내|관리|배정|배치|조별|팀별|업체별|국가별|"
    "자|용|본|표|전체|총괄|단체|개인|대표단|방문단|참관단|전시|전시품|전시회|출품|출품작|장비|포장|선적|운송|물자|화물|부스|한국관|"
    "담당|담당자|연락처|연락망|비상|숙소|호텔|항공편|여권|비자|회의|면담|미팅|마감|수출|수입|허가|통관|업체|기업|회사|기관"
)
_HANGUL_WORD: Final = re.compile(rf"(?:{_HANGUL})+(?:및|과|와)?|및|등|외")
_HANGUL_END: Final = re.compile(rf"(?<=[가-힣A-Za-z0-9]{{2}})(?:{_HANGUL})+$")
_STATE: Final = re.compile(r"(?:19|20)\d\d년?|\d{4}|\d{6,8}|v(?:er)?\d{1,3}|rev\d{1,3}|\d{1,2}차|\d{1,3}명")


def is_matter(word: str) -> bool:
    """Whether a word says what a list is of, or which state of it: also one of several Hangul words (`참가인원현황`)."""
    folded = key(word)
    return not folded or folded in _WORDS or bool(_STATE.fullmatch(folded) or _HANGUL_WORD.fullmatch(folded))


def without_matter(word: str) -> str:
    """A name written together with such words, without them: `풍산참가자명단` is `풍산`."""
    return _HANGUL_END.sub("", word)
