"""An exhibit as a list writes it, taken apart: which system, in what form, at what scale, how many."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import Final

from exhibitplanner.matching.designations import leading_code

_SCALE: Final = re.compile(
    r"(?:(?:(?<!\w)w\s+)?(?:scale|skala|skali|축척|비율|ratio)\s*[:=]?\s*)?(?<![\d.,/:])1\s*(?:[:∶/]|대)\s*(\d{1,4}(?:[.,]\d)?)(?![\d/:])"
    r"(?:\s*(?:scale|skala|축척|비율)\b)?",
    re.IGNORECASE,
)
# what stands for a form: in Latin letters as whole words, in Hangul also at the end of one (`전차모형`)
_LATIN_FORMS: Final[dict[str, str]] = {
    "simulator": r"simulators?|symulator(?:y|a)?",
    "cutaway": r"cut[ -]?aways?(?: models?| view)?|cut models?|section(?:ed|al) models?"
    r"|cross[ -]section(?:al)?(?: models?)?|(?:model w )?przekroju?",
    "mock_up": r"(?:full[ -](?:size|scale) )?mock[ -]?ups?|full[ -](?:sized?|scale) models?|atrapa"
    r"|makiet[ay](?: pełnowymiarow[ae]y?)?",
    "scale_model": r"(?:scaled?|reduced[ -]scale|display|miniature|static)[ -]models?|miniatures?|dioramas?"
    r"|models?(?: redukcyjn[ey])?(?!\s*(?:no\.?\s*)?\d)",
    "full_size": r"full[ -](?:sized?|scale)"
    r"|(?:real|actual)(?: (?:vehicle|aircraft|item|system|product|equipment|size))?(?=\W*$)"
    r"|oryginał|egzemplarz rzeczywisty",
    "screen": r"(?:on |led |lcd |touch )?screens?|videos?(?: presentation| show| clip)?|film|ekrany?"
    r"|prezentacj[ai] (?:wideo|multimedialn[ae])",
}
_HANGUL_FORMS: Final[dict[str, str]] = {
    "simulator": "시뮬레이터|모의 ?(?:훈련|비행) ?(?:장비|장치)|모의기",
    "cutaway": "(?:절개|단면) ?(?:모형|모델|품)?|컷어웨이",
    "mock_up": "(?:실물|실제) ?(?:크기|사이즈)? ?(?:모형|모델)|실모형|목업|모크업",
    "scale_model": "(?:축소|미니어처|디오라마|전시용?) ?(?:모형|모델)|미니어처|디오라마|모형|모델",
    "full_size": "(?<![가-힣])(?:실물 ?(?:전시|장비|차량|항공기)?|실제품|실장비)",
    "screen": "(?<![가-힣])(?:홍보 ?영상|영상물?|동영상|스크린|화면)(?: ?전시)?",
}
_FORMS: Final = tuple(
    (form, re.compile(rf"(?<![^\W_])(?:{latin})(?![^\W_])|(?:{_HANGUL_FORMS[form]})(?![가-힣])", re.IGNORECASE))
    for form, latin in _LATIN_FORMS.items()
)
_QUANTITY: Final = re.compile(
    r"[\s(,]+(?:[x×*]\s?(?P<times>\d{1,4})|(?P<count>\d{1,4})\s?(?:대|기|개|식|점|세트|ea|pcs?|pieces?|units?|sets?|szt|sztuk[ai]?)\.?)"
    r"[\s)]*$",
    re.IGNORECASE,
)
_NUMBERING: Final = re.compile(r"^\s*(?:\(?\d{1,2}[.)]|[▪■□○●•*·-])\s+")
_EMPTY: Final = re.compile(r"[(\[{<]\s*[,;:/&-]*\s*[)\]}>]")
_EDGES: Final = " \t\r\n,;:/|+&-<>\"'“”„‘’.*"
_PAIRS: Final = ("()", "[]", "{}")
_BLANKS: Final = re.compile(r"\s+")
_BEFORE_COMMA: Final = re.compile(r"\s+(?=[,;)])")
_HYPHENS: Final = str.maketrans(dict.fromkeys("‐‑‒–—−", "-"))


@dataclass(frozen=True, slots=True)
class ExhibitWords:
    """`system` is the designation where the words begin with one, else all that is no form, scale or number; `name` is
    what else they say of it (`전차` of `K-2 전차 모형`). `form` is a value of the exhibit's form, `scale` as `1:10`.
    """

    system: str
    form: str | None = None
    scale: str | None = None
    name: str | None = None
    quantity: int | None = None

    @property
    def whole(self) -> str:
        """Designation and name together, for a search."""
        return f"{self.system} {self.name}" if self.name else self.system


def split_exhibit(text: str) -> ExhibitWords:
    """`K-2 전차 모형 1:10, 2대` is K-2, 전차, a scale model, 1:10, two."""
    plain = _NUMBERING.sub("", unicodedata.normalize("NFKC", text).translate(_HYPHENS))
    rest, scale = _take_scale(plain)
    rest, form = _take_form(rest, scale)
    rest, quantity = _take_quantity(rest)
    words = _tidy(rest) or _tidy(plain)
    code = leading_code(words)
    if code is None:
        return ExhibitWords(words, form, scale, None, quantity)
    return ExhibitWords(code, form, scale, _tidy(words[len(code) :]) or None, quantity)


def _take_scale(text: str) -> tuple[str, str | None]:
    found = _SCALE.search(text)
    if found is None:
        return text, None
    return f"{text[: found.start()]} {text[found.end() :]}", "1:" + found[1].replace(",", ".")


def _take_form(text: str, scale: str | None) -> tuple[str, str | None]:
    """The first form that is named; a model at 1:1 is a mock-up, anything at another scale a model."""
    for form, pattern in _FORMS:
        found = pattern.search(text)
        if found:
            rest = f"{text[: found.start()]} {text[found.end() :]}"
            return rest, _at_scale(form, scale)
    return text, "scale_model" if scale not in {None, "1:1"} else None


def _at_scale(form: str, scale: str | None) -> str:
    if form == "scale_model" and scale == "1:1":
        return "mock_up"
    return "scale_model" if form == "mock_up" and scale not in {None, "1:1"} else form


def _take_quantity(text: str) -> tuple[str, int | None]:
    found = _QUANTITY.search(_EMPTY.sub(" ", text))
    if found is None:
        return text, None
    return found.string[: found.start()], int(found["times"] or found["count"])


def _tidy(text: str) -> str:
    plain = _BEFORE_COMMA.sub("", _BLANKS.sub(" ", _EMPTY.sub(" ", text))).strip(_EDGES)
    bare = _without_loose_brackets(plain)
    return bare if bare == plain else _tidy(bare)


def _without_loose_brackets(text: str) -> str:
    """Brackets without their other half go, and those around the whole; `다기능레이다(MFR)` keeps its own."""
    for opening, closing in _PAIRS:
        inside = text[1:-1]
        whole = text[:1] == opening and text[-1:] == closing and opening not in inside and closing not in inside
        if whole:
            return inside
        spare = text.count(opening) - text.count(closing)
        if text[-1:] == opening or (spare < 0 and text[-1:] == closing):
            return text[:-1]
        if text[:1] == closing or (spare > 0 and text[:1] == opening):
            return text[1:]
    return text
