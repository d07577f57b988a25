"""What a whole sheet shares: its company, hall or shipment, from titles, the sheet's name and the file's name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import PurePath
from typing import Final

from exhibitplanner.sheets.grid import Grid
from exhibitplanner.sheets.parsers.texts import key, tidy
from exhibitplanner.sheets.recognisers.tables import FoundTable, is_note


@dataclass(frozen=True, slots=True)
class Fact:
    """Something said once for all rows. `labelled` ones stand beside a word that says what they are."""

    name: str
    text: str
    source: str
    labelled: bool


_LABELS: Final = {
    "company": "company|company name|exhibitor|organisation|업체명|회사명|소속|기업명|업체|회사|참가업체|"
    "firma|nazwa firmy|wystawca",
    "shipper": "shipper|exporter|sender|화주|송하인|nadawca|수출자|shipped by|consignor",
    "exhibition": "exhibition|fair|event|전시회|전시회명|targi|show",
    "hall": "hall|홀|hala|전시홀",
    "shipment": "shipment|shipment no|reference|운송번호|선적번호|ref|przesyłka|shipment ref",
}
_NOISE: Final = frozenset(
    key(word)
    for line in (
        "list of the for to at in a an and from our final rev v1 v2 new draft copy data table export form forms",
        "delegation delegates delegate participants participant people attendees staff members name names roster",
        "exhibits exhibit exhibitors exhibitor items packing packinglist commercial invoice shipment shipments",
        "stand stands booth booths application applications registration contact contacts order orders",
        "korea korean pavilion sheet sheet1 sheet2 sheet3",
        "lista do na w z uczestnicy uczestników delegacja wystawcy wystawców pakowa eksponaty stoisko stoiska stoisk hala hali arkusz arkusz1",
        "pawilon",
        "명단 참가자 참가 참가자명단 대표단 출장자 전시품 목록 리스트 전시품목 포장명세서 포장 신청 신청서 참가신청 참가신청서 현황",
        "신청현황 한국관 통합한국관 부스 부스목록 담당자 연락처 예시 최종 양식 시트 전시회 전시 업체 정보 작성 수정 회신 제출 출품 파견 인원 출장 방문단",
    )
    for word in line.split()
)
_YEAR: Final = re.compile(r"(?:19|20)\d\d|\d{6,8}")
_GROUP: Final = re.compile(r"(?:제\s*)?\d+\s*\D?|[A-Za-z]")  # `1조`, `B`
_LABELLED: Final = re.compile(r"^\s*([^:：\t]{1,40}?)\s*(?:[:：]|\t)\s*(.+?)\s*$")


def shared_facts(grid: Grid, table: FoundTable, file_name: str, exhibitions: Sequence[str] = ()) -> tuple[Fact, ...]:
    """The facts of a sheet, the most reliable first; `exhibitions` are names that are no companies."""
    labelled = list(_labelled(table))
    loose = [
        *(("title row", line) for line in table.title_lines if _may_name_a_company(line)),
        ("sheet name", re.sub(r"[-_.]+", " ", grid.name)),
        ("file name", re.sub(r"[-_.]+", " ", PurePath(file_name).stem)),
    ]
    guesses = [
        Fact("company", text, source, labelled=False) for source, line in loose for text in _names(line, exhibitions)
    ]
    return (*labelled, *dict.fromkeys(guesses))


def _may_name_a_company(line: str) -> bool:
    """A title, no remark and no sentence."""
    return not (_LABELLED.match(line) or is_note(line) or len(line.split()) > 12)


def _labelled(table: FoundTable) -> Iterator[Fact]:
    for line in table.title_lines:
        for part in [line] if "\t" in line else re.split(r"\s{3,}|\s*[|]\s*", line):
            found = _LABELLED.match(part)
            if found is None:
                continue
            for name, labels in _LABELS.items():
                if key(found[1]) in {key(label) for label in labels.split("|")}:
                    yield Fact(name, tidy(found[2].split("\t")[0]), "title row", labelled=True)


def _without_exhibitions(line: str, exhibitions: Sequence[str]) -> str:
    """The line without the exhibitions' names, each as a whole: `Aerospace` alone may be a company's."""
    for name in sorted(exhibitions, key=len, reverse=True):
        words = [re.escape(word) for word in re.split(r"[\s\-_]+", re.sub(r"[\s\-_]*(?:19|20)\d\d$", "", name)) if word]
        if words:
            line = re.sub(r"(?<!\w)" + r"[\s\-_]+".join(words) + r"(?!\w)", " ", line, flags=re.IGNORECASE)
    return line


def _names(line: str, exhibitions: Sequence[str]) -> Iterator[str]:
    """What is left of a title without the words of its trade: likely a company's name."""
    for part in re.split(r"\s+[-–—|:/]\s+|\t|[,;]\s", tidy(_without_exhibitions(line, exhibitions))):
        words = [word for word in part.split() if not _is_noise(word)]
        kept = " ".join(words).strip(" -–:·_")
        if len(key(kept)) > 1 and not _GROUP.fullmatch(kept):
            yield kept


def _is_noise(word: str) -> bool:
    folded = key(word)
    return not folded or folded in _NOISE or _YEAR.fullmatch(folded) is not None
