"""Names taken apart: words, legal forms, what stands in brackets, the parts that bars, dashes and strokes divide."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass
from typing import Final

from rapidfuzz.fuzz import ratio

from exhibitplanner.domain.fold import fold
from exhibitplanner.matching.hangul import has_hangul, spelled_out
from exhibitplanner.matching.legal_forms import LEADING_FORMS, LEGAL_FORMS, LONGEST_FORM, nearly_form
from exhibitplanner.matching.sounds import sounds_of
from exhibitplanner.matching.trade_words import HANGUL_WORDS
from exhibitplanner.matching.translated_words import HANGUL_COMPOUNDS, HANGUL_MEANINGS

_QUOTES: Final = re.compile(r"[\"'`´‘’‚‛“”„‟«»‹›「」『』]")
_LETTER_AND_LETTER: Final = re.compile(r"(?<![a-z0-9])([a-z])\s?&\s?([a-z])(?![a-z0-9])")
_INITIALS: Final = re.compile(r"(?<![^\W_])([^\W_])\.(?=[^\W_](?![^\W_]))")
_BRACKETS: Final = re.compile(r"[(\[{]([^()\[\]{}]*)[)\]}]?")
_BAR: Final = re.compile(r"[|¦｜]")
_DIVIDER: Final = re.compile(
    r"\s[-–—―‐‑:]+\s|[–—]|(?<=[^\W_]{3})\s?/\s?(?=[^\W_]{3})|(?<=[^\W_]{2})\s/\s(?=[^\W_]{2})|;"
)
_WORD: Final = re.compile(r"[^\W_]+\.?")
_ATTACHED: Final = re.compile(
    "^(주식회사|유한회사|사단법인|재단법인|학교법인)(?=..)|(?<=..)(주식회사|유한회사|공사|코퍼레이션|컴퍼니)$"
)
_OWNED_BY: Final = re.compile(r"(?<=[^\W_])[\s,.–—-]+an? ([^\W_]+ ){1,3}(company|business|brand)$")
_JOINING: Final = frozenset({"and", "und", "et", "i", "oraz", "ve", "the", "og", "och", "y", "e"})
# the trade's words inside a Hangul name, which has no blanks: sought from its end, where they stand, so all is
# backwards; one syllable alone would be found in every stem, but a ministry's 부 or an administration's 청 after one
_TRADES: Final = sorted(
    (word for word in (*HANGUL_WORDS, *HANGUL_MEANINGS, *HANGUL_COMPOUNDS, "코리아") if len(word) > 1), key=len
)
_BACKWARDS: Final = "|".join(word[::-1] for word in reversed(_TRADES))
_HANGUL_WORDS: Final = re.compile(rf"{_BACKWARDS}|^[부청](?={_BACKWARDS})|(?<=..)(?:국한|한대|려고)$")
_MOST_FORM_WORDS: Final = 9
_LONGEST_LETTERS: Final = 4
_LEAST_LATIN: Final = 3
_LEAST_AGAIN: Final = 60.0
_LEAST_AMID: Final = 3  # letters of a form in the middle of a name, unless it is written with a stop


@dataclass(frozen=True, slots=True)
class Name:
    """One name of a company, or one part of it between bars.

    `words` are all its folded words but legal forms and joining words, `squash` the same without blanks; `parts` are
    the words between dashes, strokes and legal forms; `asides` what stood in brackets.
    """

    words: tuple[str, ...]
    forms: frozenset[str] = frozenset()
    parts: tuple[tuple[str, ...], ...] = ()
    asides: tuple[Name, ...] = ()

    @property
    def squash(self) -> str:
        return "".join(self.words)

    @property
    def numbers(self) -> tuple[str, ...]:
        """The numbers in it in order of size, leading noughts dropped: names that differ here are different."""
        return tuple(sorted(number.lstrip("0") or "0" for number in re.findall(r"\d+", self.squash)))


def pieces(text: str) -> tuple[Name, ...]:
    """The names between the bars of `Rosomak S.A. | PGZ S.A.`, the two of `현대로템 Hyundai Rotem`; mostly one."""
    plain = _QUOTES.sub("", fold(html.unescape(text)))
    plain = _OWNED_BY.sub("", plain)  # `Thinklogical, A Belden Brand`
    found = (_name(part) for piece in _BAR.split(plain) for part in _by_script(piece))
    return tuple(name for name in found if name.words)


def _by_script(piece: str) -> list[str]:
    """A name in Hangul and again in Latin letters as two; letters that belong to Hangul stay with it (`LIG 넥스원`)."""
    if not has_hangul(piece):
        return [piece]
    hangul: list[str] = []
    latin: list[str] = []
    words = piece.replace("(", " (").replace(")", ") ").split()
    for word, following in zip(words, [*words[1:], ""], strict=True):
        letters = re.sub(r"[^a-z]", "", word)
        belongs = len(letters) <= _LONGEST_LETTERS and has_hangul(following) and not following.startswith("(")
        (hangul if has_hangul(word) or belongs else latin).append(word)
    names = [" ".join(hangul), " ".join(latin)]
    return names if all(map(_says_a_name, names)) and _are_one(*names) else [piece]


def _are_one(hangul: str, latin: str) -> bool:
    """Whether the Latin words beside Hangul ones say the same again; those in brackets do."""
    if latin.startswith("("):
        return True
    said, again = (sounds_of(_plain_name(text).words) for text in (hangul, latin))
    return any(ratio(one, other) >= _LEAST_AGAIN for one in said for other in again)


def _says_a_name(text: str) -> bool:
    """Whether there is more than legal forms and a stray letter; one syllable of Hangul is as much as three letters."""
    telling = "".join(word for word in _plain_name(text).words if word not in LEGAL_FORMS)
    return len(telling) >= (1 if has_hangul(telling) else _LEAST_LATIN)


def _name(folded: str) -> Name:
    """A piece's outside words with its brackets aside; a name that is all brackets is read as if it had none."""
    asides: list[Name] = []
    forms: set[str] = set()

    def set_aside(bracket: re.Match[str]) -> str:
        inside = _plain_name(bracket[1])
        if bracket[1].strip(" .") in LEGAL_FORMS:
            forms.add(LEGAL_FORMS[bracket[1].strip(" .")])
        elif inside.words:
            asides.append(inside)
        return " "

    outside = _plain_name(_BRACKETS.sub(set_aside, folded))
    if not outside.words and asides:
        outside, asides = asides[0], asides[1:]
    return Name(outside.words, outside.forms | forms, outside.parts, tuple(asides))


def _plain_name(folded: str) -> Name:
    joined = _INITIALS.sub(r"\1", _LETTER_AND_LETTER.sub(_spoken_and, folded))
    parts: list[tuple[str, ...]] = []
    forms: set[str] = set()
    for clause in _DIVIDER.split(joined):
        parts += _without_forms(_WORD.findall(clause), forms)
    kept = [kept for part in parts if (kept := _without_joining(_with_hangul_split(part)))]
    return Name(tuple(word for part in kept for word in part), frozenset(forms), tuple(kept))


def _with_hangul_split(words: tuple[str, ...]) -> tuple[str, ...]:
    """`한국항공우주산업` as 한국, 항공우주, 산업."""
    if not any(map(has_hangul, words)):
        return words
    return tuple(piece for word in words for piece in _split_hangul(spelled_out(word)))


def _split_hangul(word: str) -> list[str]:
    if word in LEGAL_FORMS:
        return [word]
    backwards, found, last = word[::-1], list[str](), 0
    for hit in _HANGUL_WORDS.finditer(backwards):
        found += [backwards[last : hit.start()], hit[0]]
        last = hit.end()
    return [piece[::-1] for piece in reversed([*found, backwards[last:]]) if piece]


def _spoken_and(pair: re.Match[str]) -> str:
    """`S&T` is said and elsewhere written SNT; `I&C` is no `Inc`."""
    spoken = f"{pair[1]}n{pair[2]}"
    return f"{pair[1]}{pair[2]}" if spoken in LEGAL_FORMS else spoken


def _without_joining(words: tuple[str, ...]) -> tuple[str, ...]:
    inner = tuple(word for at, word in enumerate(words) if word not in _JOINING or (at == 0 and word != "the"))
    return inner or words


def _without_forms(written: list[str], forms: set[str]) -> list[tuple[str, ...]]:
    """Take a clause's legal forms out into `forms`; what stands after one in the middle is a part of its own."""
    words = [_ATTACHED.sub("", word.rstrip(".")) for word in written]
    if any(len(bare) < len(word.rstrip(".")) for word, bare in zip(written, words, strict=True)):
        forms.add("주")
    clause = _Clause(written, words)
    found: list[tuple[str, ...]] = []
    start, at = 0, 0
    while at < len(words):
        taken, form = clause.form_at(at, start)
        if not taken:
            at += 1
            continue
        forms.add(form)
        found.append(tuple(words[start:at]))
        start = at = at + taken
    found.append(tuple(words[start:]))
    return [part for part in found if part] or ([tuple(words)] if words else [])


@dataclass(frozen=True, slots=True)
class _Clause:
    """Words with their stops as written, and without."""

    written: list[str]
    words: list[str]

    def form_at(self, at: int, start: int) -> tuple[int, str]:
        """How many words from `at` on are a legal form, and which; none is 0. The part it may end begins at `start`.

        The longest is taken, of misspelt ones that with the fewest mistakes.
        """
        text, best, form, fewest = "", 0, "", 9
        for taken in range(1, min(_MOST_FORM_WORDS, len(self.words) - at) + 1):
            text += self.words[at + taken - 1]
            if len(text) > LONGEST_FORM + 2:
                break
            known, mistakes = (LEGAL_FORMS[text], 0) if text in LEGAL_FORMS else nearly_form(text) or ("", fewest)
            if known and (mistakes == 0 or mistakes < fewest) and self._is_form(text, at, at + taken, start):
                best, form, fewest = taken, known, mistakes
        return best, form

    def _is_form(self, text: str, at: int, end: int, start: int) -> bool:
        """What is written like a form is one at the end, after another, or where it is plainly an abbreviation."""
        if at == 0:
            return text in LEADING_FORMS and end < len(self.words)
        if end == len(self.words) or at == start:
            return True
        if len(text) >= _LEAST_AMID and text not in {"company", "limited"}:
            return True
        # `Company` and `Co` amid a name belong to it unless a form follows
        abbreviated = self.written[end - 1].endswith(".") and text not in {"co", "company"}
        return abbreviated or bool(self.form_at(end, start)[0])
