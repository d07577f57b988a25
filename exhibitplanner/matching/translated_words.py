"""Words that Korean names translate rather than transcribe: heard across scripts, never compared by their letters.

Words of trades, with their Hangul, are in `trade_words`; these tell too much in Latin names to be such (`Hotel`).
"""

from __future__ import annotations

from typing import Final

# a line each: Latin spellings (the first is the meaning) = in Hangul
_TABLE: Final = """
electric electrotechnology electrotechnical =
construction building buildings =
civil = 토목
exploration = 탐사
airframe airframes = 기체
petrochemical petrochemicals = 석유화학
cement = 양회
road roads highway expressway = 도로
housing = 주택
ship ships vessel vessels = 선박 함정
port ports harbor harbour = 항만
merchant = 상선
submarine submarines = 잠수함
women womens womans = 여자
chamber chambers =
commerce =
sme smes = 중소기업
startup startups = 창업
venture ventures = 벤처
finance financial = 금융 재정 파이낸셜
credit = 신용
guarantee = 보증
fund funds = 기금 펀드
asset assets = 자산
savings = 저축
mutual aid = 공제
dairy dairies milk = 유업 우유
confectionery = 제과
beverage beverages = 음료
sugar = 제당
flour = 제분
fishery fisheries = 수산
agriculture agricultural = 농업
forest forestry = 산림
feed = 사료
fertilizer = 비료
spinning = 방직 방적
wool = 모직
fashion = 패션
leather = 피혁
shoes footwear = 제화 신발
pulp = 펄프
printing = 인쇄
timber wood = 목재
culture cultural = 문화
broadcasting broadcast = 방송
news newspaper daily = 신문 일보
economy economic = 경제
solar = 태양광 솔라 쏠라
wind = 풍력 윈드
hydrogen = 수소
oxygen = 산소
cell cells =
ceramic ceramics = 세라믹 세라믹스 요업
pipe pipes tube tubes = 강관 파이프
wire wires = 와이어 선재
plating = 도금
welding = 용접
boiler = 보일러
refrigeration = 냉동
elevator elevators = 승강기
crane cranes = 크레인
camera cameras = 카메라
lens lenses = 렌즈
furniture = 가구
packaging packing = 포장 패키징
game games = 게임 게임즈
internet = 인터넷
tourism travel tour = 관광 여행
hotel hotels = 호텔
retail distribution = 유통
express = 고속 익스프레스
bus = 버스
architecture architects architectural = 건축
geology geoscience geosciences = 지질
mineral minerals = 광물
coal = 석탄
mining mine = 광업
weather meteorological = 기상
evaluation = 평가
certification = 인증
inspection = 검사
labor labour = 노동
welfare = 복지
health = 보건
council committee commission = 협의회 위원회
authority = 공단
exhibition expo = 전시 엑스포
foreign affairs = 외교
patent patents = 특허
customs = 관세
procurement = 조달
convergence fusion = 융합
rural = 농어촌
facility facilities installation installations = 시설
corps =
joint = 합동
staff = 참모
steel iron =
information ict =
water = 수도
tank tanks = 전차
camouflage = 위장
college = 전문대학
central midland = 중앙 중부
oriental = 동양
future = 미래
south southern = 남부
west western = 서부
east eastern = 동부
north northern = 북부
"""


def _read_table() -> tuple[dict[str, str], dict[str, str]]:
    meanings: dict[str, str] = {}
    hangul: dict[str, str] = {}
    for line in _TABLE.strip().splitlines():
        latin, korean = (part.split() for part in line.split("="))
        meanings.update(dict.fromkeys(latin, latin[0]))
        hangul.update(dict.fromkeys(korean, latin[0]))
    return meanings, hangul


# every Latin spelling -> its meaning; Hangul -> its meaning
MEANINGS, HANGUL_MEANINGS = _read_table()
# Hangul words that Latin names say in several
HANGUL_COMPOUNDS: Final[dict[str, tuple[str, ...]]] = {
    "중공업": ("heavy", "industry"),
    "중기": ("heavy", "machinery"),
    "공작기계": ("machinery", "tool"),
    "전력": ("electric", "power"),
    "연료전지": ("fuel", "cell"),
    "국방부": ("ministry", "national", "defence"),
    "대한민국": ("republic", "KR"),
    "공군": ("air", "force"),
    "해군": ("navy",),
    "특수강": ("special", "steel"),
    "정보통신": ("information", "telecommunication"),
    "생명과학": ("life", "science"),
    "열처리": ("heat", "treatment"),
    "공과대학교": ("institute", "technology"),
    "사업청": ("program", "administration"),
    "기술원": ("institute", "technology"),
    "진흥원": ("promotion", "agency"),
    "품질원": ("agency", "quality"),
    "시험원": ("test", "laboratory"),
    "광역시": ("metropolitan", "city"),
    "산전": ("industry", "system"),
    "자원부": ("ministry", "energy"),
    "교통부": ("ministry", "transport"),
    "해양경찰청": ("KR", "coast", "guard"),
    "육군사관학교": ("KR", "military", "academy"),
    "해군사관학교": ("KR", "navy", "academy"),
    "신소재": ("advanced", "material"),
    "인공지능": ("artificial", "intelligence"),
    "광기술": ("photonics", "technology"),
    "해병대": ("marine", "corps"),
    "남동": ("south", "east"),
    "동서": ("east", "west"),
    "특별시": ("metropolitan", "city"),
    "상공회의소": ("chamber", "commerce", "industry"),
    "중소벤처기업": ("sme", "startup"),
    "수자원": ("water", "resources"),
    "화재": ("fire", "marine", "insurance"),
}
