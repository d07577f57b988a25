"""What a whole sheet shares: its company, hall or shipment, from titles, the sheet's name and the file's name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import PurePath
from typing import Final

from exhibitplanner.sheets.grid import CellValue, Grid
from exhibitplanner.sheets.parsers.texts import as_text, key, tidy
from exhibitplanner.sheets.recognisers.fact_labels import FACT_LABELS
from exhibitplanner.sheets.recognisers.headings import is_heading
from exhibitplanner.sheets.recognisers.known_phrases import Known, known_phrases, nobody, without_address
from exhibitplanner.sheets.recognisers.lines import texts_in
from exhibitplanner.sheets.recognisers.matter_words import OFTEN_OF_A_NAME, is_matter
from exhibitplanner.sheets.recognisers.rows import is_note
from exhibitplanner.sheets.recognisers.spread import closed_up
from exhibitplanner.sheets.recognisers.tables import FoundTable


@dataclass(frozen=True, slots=True)
class Fact:
    """Something said once for all rows. `labelled` ones stand beside a word that says what they are."""

    name: str
    text: str
    source: str
    labelled: bool


_FURTHER_AWAY: Final = 4
"""So many columns may lie between a label and what it is for: labels span merged cells."""
_AND: Final = frozenset({"and", "i", "oraz", ""})
_LEGAL_FORM_NEXT: Final = r"(?!(?:Inc|Ltd|LLC|Co|Corp|Limited|GmbH|S\.?A|Sp)\b)"
_GROUP: Final = re.compile(r"(?:제\s*)?\d+\s*\D?|[A-Za-z]")  # `1조`, `B`
_HALL_CODE: Final = r"[A-Z]\d{0,2}|\d{1,2}[A-Za-z]?"
_HALL_IN: Final = re.compile(
    rf"\b(?i:halls?|halle|hala|pavilion|pawilon|전시홀|전시관|홀)\s+(?:(?i:no|nr)\.?\s*)?({_HALL_CODE})\b"
    rf"|(?<![^\W_])제?\s?({_HALL_CODE})\s?(?:(?:전시)?홀|전시관)(?![가-힣])"
)
_LIST_NO: Final = re.compile(
    r"(?i:packing\s*list|포장명세서|lista\s+pakowa|specyfikacja\s+pakowa)\s*(?i:no|nr|number|번호|제)\s*[.:]?\s*(?!(?:19|20)\d\d\b$)(\S*\d\S*)"
)
"""The number of a packing list in its own title: `LISTA PAKOWA nr LP/12/2023`."""
_YEAR_IN: Final = re.compile(r"(?:19|20)\d\d")
_HALL: Final = re.compile(
    r"(?:halle?|hala|pavilion|pawilon|전시홀|전시관|홀)\s*(\w{1,3})|제?\s?(\w{1,3}?)\s*(?:전시홀|전시관|홀|관)",
    re.IGNORECASE,
)
_NEXT_LABEL: Final = re.compile(r"\t|\n|\s{3,}|\s*[|]\s*|\s+/\s+(?=[^/:：]{1,20}[:：])")
_BETWEEN_WORDS: Final = re.compile(r"[-_]+|(?<!\b[^\W\d_])\.+")  # in a file's name; `S.A.` keeps its stops
_NUMBERING: Final = re.compile(r"^\s*(?:[①-⑳]|\(?\d{1,2}[.)])\s*")
_DATED: Final = re.compile(r"[\s,/;&]+(?:dated?\s+|z dnia\s+)?\d{1,4}[-./]\s?\d{1,2}[-./]\s?\d{1,4}\.?$", re.IGNORECASE)
"""The day behind a number: `INV-7, 2026-07-20`."""
_LABELLED: Final = re.compile(r"^\s*([^:：\t]{1,40}?)\s*(?:[:：]|\t)\s*(.+?)\s*$")


def shared_facts(
    grid: Grid, table: FoundTable, file_name: str, exhibitions: Sequence[str] = (), known: Known = nobody
) -> tuple[Fact, ...]:
    """The facts of a sheet, the most reliable first; `exhibitions` are names that are no companies.

    A company that is `known` is found wherever its name stands in a line; else what is left of one may be a name.

    What stands over the table itself goes before what stands over the table beside or above it.
    """
    titles = table.titles
    near = _facts_in(titles.over(grid), titles.nearest(grid), exhibitions, known)
    last, top = titles.shared[-1:], titles.shared[:-1]
    said, sure = ({fact.name for fact in near if fact.labelled >= least} for least in (False, True))
    beside = [fact for fact in _facts_in(titles.beside(grid), titles.own, exhibitions, known) if fact.name not in said]
    above = _facts_in(titles.above(grid, last), last, exhibitions, known)
    above = [fact for fact in above if fact.name not in (sure if fact.labelled else said)]
    above += [fact for fact in _facts_in(titles.above(grid, top), top, exhibitions, known) if fact.name not in sure]
    names = [("sheet name", grid.name), ("file name", PurePath(file_name).stem)]
    of_names = [
        fact
        for source, name in names
        for fact in _loose(source, closed_up(_BETWEEN_WORDS.sub(" ", name)), exhibitions, known)
    ]
    return tuple(sorted(dict.fromkeys((*near, *beside, *above, *of_names)), key=_reliability))


def _reliability(fact: Fact) -> tuple[bool, bool]:
    """Labelled facts first, then companies, then halls and exhibitions that a title names."""
    return not fact.labelled, fact.name != "company"


def _facts_in(grid: Grid, rows: Sequence[int], exhibitions: Sequence[str], known: Known) -> list[Fact]:
    """What rows of titles say."""
    loose = ("\t".join(texts_in(grid, row)) for row in rows)
    guesses = (fact for line in loose if line for fact in _loose("title row", line, exhibitions, known))
    return list(dict.fromkeys((*_labelled(grid, rows), *_beside(grid, rows), *guesses)))


def _loose(source: str, line: str, exhibitions: Sequence[str], known: Known) -> Iterator[Fact]:
    """A line without labels; its words that may be a company's name, the hall and the exhibition that it names."""
    titled = source.startswith("title")
    if not titled or _may_name_a_company(line):
        yield from (Fact("company", text, source, labelled=False) for text in _companies(line, exhibitions, known))
    if not titled or not is_note(line):
        yield from _named(source, line, exhibitions)


def _companies(line: str, exhibitions: Sequence[str], known: Known) -> Iterable[str]:
    """The known company that a line names; none where it names several, what may be a new one's name if it names none."""
    phrases = known_phrases(_without_exhibitions(line.replace("_", " "), exhibitions), known)
    return list(_names(line, exhibitions)) if not phrases else phrases[:1] if len(phrases) == 1 else []


def _named(source: str, line: str, exhibitions: Sequence[str]) -> Iterator[Fact]:
    """A hall (`Hala E`, `5홀`) and an exhibition by its name with its year; one without a year may be any edition."""
    for found in _LIST_NO.finditer(line):
        yield Fact("shipment", found[1].rstrip(".,;호"), source, labelled=False)
    for found in _HALL_IN.finditer(line):
        yield Fact("hall", next(filter(None, found.groups())), source, labelled=False)
    for name in sorted(exhibitions, key=len, reverse=True):
        words = [re.escape(word) for word in re.split(r"[\s\-_]+", name) if word]
        pattern = r"(?<![^\W_])" + r"[\s\-_]*".join(words) + r"(?![^\W_])"
        if _YEAR_IN.search(name) and re.search(pattern, line, re.IGNORECASE):
            yield Fact("exhibition", name, source, labelled=False)
            return


def _may_name_a_company(line: str) -> bool:
    """A title, no remark and no sentence."""
    return not (_LABELLED.match(line) or is_note(line) or len(line.split()) > 12)


def _labelled(grid: Grid, rows: Sequence[int]) -> Iterator[Fact]:
    """`Company: KAI`, also several of them in a cell, parted by bars, line breaks or many blanks."""
    for row in rows:
        for cell in grid.cells[row - 1]:
            for part in _NEXT_LABEL.split(cell) if isinstance(cell, str) else ():
                found = _LABELLED.match(part)
                name = FACT_LABELS.get(key(found[1])) if found else None
                if found and name:
                    yield _said(name, found[2], "title row")


def _beside(grid: Grid, rows: Sequence[int]) -> Iterator[Fact]:
    """`Ref No.:` in a cell of its own, and what it is for to the right of it, or below."""
    for row in rows:
        for column, cell in enumerate(grid.cells[row - 1]):
            name = _label_in(cell)
            text = (_to_the_right(grid, row, column) or _below(grid, rows, row, column)) if name else None
            if name and text:
                yield _said(name, text, "title row")


def _said(name: str, text: str, source: str) -> Fact:
    """What a label gives; a company's address is no part of its name."""
    company = name in {"company", "shipper"}
    plain = without_address(tidy(text)) if company else tidy(text)
    return Fact(name, _DATED.sub("", plain) if name == "invoice" else plain, source, labelled=True)


def _label_in(cell: CellValue) -> str | None:
    """The fact that a cell announces, without giving it."""
    return FACT_LABELS.get(key(_NUMBERING.sub("", cell))) if isinstance(cell, str) and len(cell) < 40 else None


def _to_the_right(grid: Grid, row: int, column: int) -> str | None:
    cells = (grid.value(row, index) for index in range(column + 1, column + 1 + _FURTHER_AWAY))
    text = next((as_text(cell) for cell in cells if cell is not None), "").strip(" :：")
    return text if text and not _announces(text) else None


def _below(grid: Grid, rows: Sequence[int], row: int, column: int) -> str | None:
    """Only where the label does not begin a line: `Shipper` over `KAI`, beside `Ref No.` over `KR-1`."""
    text = as_text(grid.value(row + 1, column)).strip(" :：") if row + 1 in rows else ""
    return text if text and not _announces(text) else None


def _announces(text: str) -> bool:
    return key(text) in FACT_LABELS or text.rstrip().endswith((":", "：")) or is_heading(text)


def section_fact(title: str, exhibitions: Sequence[str] = (), known: Known = nobody) -> Fact | None:
    """What the title of a section says of the records below it: their hall, else likely their company."""
    plain = re.sub(
        r"^(?!\((?:주|유)\))[\s■□◆◇●○▶▷\[【(<-]+|(?<!\(주)(?<!\(유)[\s\])】>:：-]+$|\s*[(（]\s*\d+\s*(?:명|인|건|개|점|부스|os[oó]b\w*|persons?|people|pax|items?)?\s*[)）]\s*$",
        "",
        closed_up(title),
    )
    plain = re.sub(r"^(?:\d{1,2}|[가-하]|[IVX]{1,4})[.)]\s*", "", plain).strip()
    found = _LABELLED.match(plain)
    name = FACT_LABELS.get(key(found[1])) if found else None
    if found and name:
        return _said(name, found[2], "section")
    if hall := _HALL.fullmatch(plain):
        return Fact("hall", next(filter(None, hall.groups())), "section", labelled=True)
    text = next(iter(_companies(plain, exhibitions, known)), None)
    return Fact("company", text, "section", labelled=False) if text else None


def _without_exhibitions(line: str, exhibitions: Sequence[str]) -> str:
    """The line without the exhibitions' names, each as a whole: `Aerospace` alone may be a company's."""
    for name in sorted(exhibitions, key=len, reverse=True):
        words = [re.escape(word) for word in re.split(r"[\s\-_]+", re.sub(r"[\s\-_]*(?:19|20)\d\d$", "", name)) if word]
        if words:
            edition = r"(?:[\s\-_'’]*(?:20)?\d\d년?)?(?!\w)"
            line = re.sub(r"(?<!\w)" + r"[\s\-_]+".join(words) + edition, " ", line, flags=re.IGNORECASE)
    return line


def _names(line: str, exhibitions: Sequence[str]) -> Iterator[str]:
    """What is left of a title without the words of its trade at both ends: likely a company's name.

    Words that may belong to the name as well are kept first, then left away.
    """
    plain = _without_exhibitions(line.replace("_", " "), exhibitions)
    plain = re.sub(r"\s+[(（]([^()（）]{2,})[)）]", r" | \1", tidy(plain))
    for part in re.split(rf"\s+[-–—|:/]\s+|\t|[,;]\s{_LEGAL_FORM_NEXT}", plain):
        words = part.split()
        for kept in dict.fromkeys((_core(words, careful=True), _core(words, careful=False))):
            if len(key(kept)) > 1 and not _GROUP.fullmatch(kept):
                yield kept


def _core(words: Sequence[str], *, careful: bool) -> str:
    """The words without the runs of noise that begin and end them; inside, all are the name's."""
    first = _noisy(words, careful=careful)
    last = _noisy(words[first:][::-1], careful=careful)
    return " ".join(words[first : len(words) - last]).strip(" -–:·_")


def _noisy(words: Sequence[str], *, careful: bool) -> int:
    """How many words a run of noise has; `List and Sons` and, if careful, `New Space` are none."""
    count = next((index for index, word in enumerate(words) if not is_matter(word)), len(words))
    if count == len(words):
        return count
    while count:
        if count > 1 and key(words[count - 1]) in _AND:
            count -= 2
        elif careful and key(words[count - 1]) in OFTEN_OF_A_NAME:
            count -= 1
        else:
            break
    return count
