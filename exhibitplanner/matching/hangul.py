"""Hangul read aloud: romanised, Latin letters that are spelled out in it, and the spellings a loan word comes in."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import Final

from exhibitplanner.matching.word_lists import in_order, table

_FIRST, _LAST = 0xAC00, 0xD7A3
_VOWELS_PER_INITIAL, _FINALS_PER_VOWEL = 21, 28
_INITIALS: Final = in_order("g kk n d tt r m b pp s ss - j jj ch k t p h")
_VOWELS: Final = in_order("a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i")
# a final as it sounds before a consonant, and what it leaves and hands on before a vowel
_FINALS: Final = in_order("- k k k n n n t l k m l l l p l m p p t t ng t t k t p t")
_HANDED_ON: Final = in_order(
    "-,- -,g -,kk k,s -,n n,j -,n -,d -,r l,g l,m l,b l,s l,t l,p -,r -,m -,b p,s -,s -,ss"
    " ng,- -,j -,ch -,k -,t -,p -,-"
)
_NASAL: Final = {"k": "ng", "t": "n", "p": "m"}
_LETTERS: Final = table(
    "a=에이 b=비 c=씨|시 d=디 e=이 f=에프 g=지 h=에이치|에이취 i=아이 j=제이 k=케이 l=엘 m=엠 n=엔|앤 o=오 p=피 q=큐"
    " r=알|아르 s=에스 t=티 u=유 v=브이 w=더블유|더블류 x=엑스 y=와이 z=제트|지"
)
_LETTER_OF: Final = {way: letter.upper() for letter, ways in reversed(_LETTERS.items()) for way in ways.split("|")}
_SPOKEN: Final = re.compile("|".join(sorted(_LETTER_OF, key=len, reverse=True)))
# letters whose names are also common syllables of names prove nothing alone
_COMMON_SYLLABLES: Final = frozenset("BCDEGOPUTZ")
_LATIN_LETTER: Final = re.compile(r"[A-Za-z]")

_HANGUL: Final = re.compile("[ᄀ-ᇿㄱ-ㆎ가-힣]")

Syllable = tuple[int, int, int]


def has_hangul(text: str) -> bool:
    """Whether there is a syllable or a single letter of Hangul in it."""
    return not text.isascii() and _HANGUL.search(text) is not None


def syllable(letter: str) -> Syllable | None:
    """The places of a syllable's initial, vowel and final in Unicode's order; None for what is no syllable."""
    code = ord(letter)
    if not _FIRST <= code <= _LAST:
        return None
    rest, final = divmod(code - _FIRST, _FINALS_PER_VOWEL)
    return (*divmod(rest, _VOWELS_PER_INITIAL), final)


def romanise(text: str) -> str:
    """Revised Romanisation with liaison, nasals and ㄹ as they sound (신라 silla); what is no Hangul stays as it is."""
    letters = unicodedata.normalize("NFC", text)
    sounds = [syllable(letter) for letter in letters]
    out: list[str] = []
    handed = ""
    for at, (letter, sound) in enumerate(zip(letters, sounds, strict=True)):
        if sound is None:
            out.append(letter)
            continue
        before = sounds[at - 1] if at else None
        after = sounds[at + 1] if at + 1 < len(sounds) else None
        out.append((handed or _initial_after(before, sound[0])) + _VOWELS[sound[1]])
        closing, handed = _close(sound[2], after)
        out.append(closing)
    return "".join(out).replace("-", "")


def _initial_after(before: Syllable | None, initial: int) -> str:
    """An initial as it sounds after another syllable's final: ㄹ is n after all but a vowel, ㄴ and ㄹ."""
    sound = _INITIALS[initial]
    closed = _FINALS[before[2]] if before else "-"
    if sound == "r" and closed in {"l", "n"}:
        return "l"
    if sound == "r" and closed != "-":
        return "n"
    return "l" if sound == "n" and closed == "l" else sound


def _close(final: int, after: Syllable | None) -> tuple[str, str]:
    """How a final sounds before the next syllable, and the consonant that moves over to a following vowel."""
    if after is None or not final:
        return _FINALS[final], ""
    following = _INITIALS[after[0]]
    if following == "-":
        stays, moves = _HANDED_ON[final].split(",")
        if after[1] == len(_VOWELS) - 1 and moves in {"d", "t"}:
            moves = "j" if moves == "d" else "ch"  # 굳이, 같이
        return stays.replace("-", ""), moves.replace("-", "")
    closed = _FINALS[final]
    if following in {"n", "m", "r"} and closed in _NASAL:
        return _NASAL[closed], ""
    return ("l" if closed == "n" and following == "r" else closed), ""


def spelled_letters(text: str) -> str:
    """Latin letters that Hangul spells out at the start of each word, two at least: 엘아이지넥스원 → LIG넥스원."""
    return " ".join(map(_with_letters, unicodedata.normalize("NFC", text).split(" ")))


def _with_letters(word: str) -> str:
    letters, at = "", 0
    while spoken := _SPOKEN.match(word, at):
        letters, at = letters + _LETTER_OF[spoken[0]], spoken.end()
    telling = len(letters) > 1 and set(letters) - _COMMON_SYLLABLES
    return letters + word[at:] if telling else word


def spelled_out(text: str) -> str:
    """Latin letters as Hangul spells them, so that LIG넥스원 and 엘아이지넥스원 are one."""
    return _LATIN_LETTER.sub(lambda letter: _LETTERS[letter[0].lower()].partition("|")[0], text)


def loan_key(text: str) -> str:
    """Hangul with the spellings of one loan word made one: 테크놀러지 and 테크놀로지, 네비 and 내비, 씨 and 시."""
    return "".join(_loan_syllables(text))


def _loan_syllables(text: str) -> Iterator[str]:
    for letter in unicodedata.normalize("NFC", text):
        sound = syllable(letter)
        if sound is None:
            yield letter
            continue
        initial, vowel, final = sound
        initial = {1: 0, 4: 3, 8: 7, 10: 9, 13: 12}.get(initial, initial)
        vowel = {1: 5, 3: 5, 7: 5, 10: 15, 11: 15}.get(vowel, vowel)  # ㅐㅒㅖ as ㅔ, ㅙㅚ as ㅞ
        if _INITIALS[initial] == "r" and vowel == 4:
            vowel = 8  # 러 as 로
        if _INITIALS[initial] in {"s", "j", "ch"}:
            vowel = {2: 0, 6: 4, 12: 8, 17: 13}.get(vowel, vowel)  # 샤 as 사
        yield chr(_FIRST + (initial * _VOWELS_PER_INITIAL + vowel) * _FINALS_PER_VOWEL + final)
