"""Words that say what kind of thing a system is: `tank` and 전차 are one, and neither names a system."""

from __future__ import annotations

import re
from typing import Final

from exhibitplanner.domain.fold import fold
from exhibitplanner.matching.hangul import has_hangul
from exhibitplanner.matching.word_lists import word_set

_WORD: Final = re.compile(r"[^\W_]+")
# one kind a line, in English, Polish and Korean; the first word is the kind
_KIND_TABLE: Final = """
tank tanks mbt czolg czolgi 전차 탱크
rifle rifles carbine karabin karabinek 소총 carabine 저격총
machinegun lmg hmg gpmg 기관총 기관단총
pistol pistolet 권총
howitzer howitzers haubica haubice sph 자주포 곡사포 견인포
gun cannon armata 기관포 함포 화포 포
mortar mozdzierz moździerz 박격포
launcher launchers mlrs himars wyrzutnia 다연장 발사대 발사차량 발사기 다연장로켓
rocket rakieta 로켓
missile missiles atgm sam pocisk 미사일 유도탄 유도무기
torpedo torpeda 어뢰
bomb bomba bombs 폭탄 유도폭탄
ammunition amunicja munition munitions ammo rounds shell shells 탄약 포탄
ifv apc bwp kto icv afv 장갑차 보병전투차
vehicle vehicles pojazd ugv car truck ciezarowka 차량 전술차량 트럭 무인차량
aircraft airplane plane samolot jet fighter trainer 항공기 전투기 공격기 경공격기 훈련기 수송기
helicopter helicopters smiglowiec 헬기 헬리콥터 회전익
uav uas drone drones dron bsp bezzalogowy 무인기 드론 무인항공기
ship vessel frigate corvette destroyer okret fregata 함정 호위함 구축함 초계함 군함 함
submarine submarines 잠수함
boat lodz 보트 고속정 정
radar radars radarowy 레이다 레이더
radio radiostacja 무전기
engine silnik 엔진
transmission przekladnia 변속기
satellite satelita 위성
sight celownik 조준경
system systems 시스템 체계
"""
# what only tells one kind from another
# kinds that lists use for one another
_ALIKE_TABLE: Final = """
vehicle tank ifv howitzer launcher mortar
gun howitzer mortar machinegun
rifle machinegun pistol
aircraft helicopter uav
ship submarine boat
missile rocket launcher bomb torpedo ammunition
"""
_ALIKE: Final = tuple(frozenset(line.split()) for line in _ALIKE_TABLE.strip().splitlines())
_KIND_OF: Final = {word: line.split()[0] for line in _KIND_TABLE.strip().splitlines() for word in line.split()}
_HANGUL_KINDS: Final = tuple(
    (word, kind)
    for word, kind in sorted(_KIND_OF.items(), key=lambda pair: -len(pair[0]))
    if has_hangul(word) and len(word) > 1
)
_MODIFIERS: Final = word_set(
    "main battle light heavy medium combat attack armed armoured armored self propelled multiple infantry fighting"
    " tracked wheeled"
    "unmanned guided anti air defence defense tactical military the of new type series model main podstawowy lekki"
    " samobiezna"
    " wheel 경 소형 중형 대형 차세대 차기 무장 전투 궤도형 차륜형 전술 유도 다목적 기동 국산"
)


def kinds_of(text: str) -> frozenset[str]:
    """The kinds that a text names: `소형전술차량` is a vehicle."""
    return frozenset(kind for word in _WORD.findall(fold(text)) if (kind := _kind(word)) and kind != "system")


def kinds_agree(some: frozenset[str], others: frozenset[str]) -> bool:
    """Whether two sets of kinds may be one thing's: an IFV is a vehicle, a rifle is no tank."""
    return bool(some & others) or any(some & alike and others & alike for alike in _ALIKE)


def name_key(text: str) -> str:
    """A name for looking up: folded, without blanks, the words for a kind made one."""
    return "".join(_KIND_OF.get(word, word) for word in _WORD.findall(fold(text)))


def plain_name(text: str) -> str:
    """The same without all words for kinds; empty where nothing is left."""
    return "".join(word for word in _WORD.findall(fold(text)) if word not in _KIND_OF and word not in _MODIFIERS)


def _kind(word: str) -> str | None:
    if word in _KIND_OF:
        return _KIND_OF[word]
    return next((kind for noun, kind in _HANGUL_KINDS if word.endswith(noun)), None) if has_hangul(word) else None
