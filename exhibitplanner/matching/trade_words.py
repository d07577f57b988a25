"""Words that many companies' names share: their spellings, what is short for them, how Korean writes them."""

from __future__ import annotations

from typing import Final

from exhibitplanner.matching.word_lists import word_set

# a line each, an indented one goes on: spellings (the first is the word itself) / what is short for it / in Hangul
_TABLE: Final = """
system systems systeme systemes systemy sistem sistemi sistemas sistemleri systemen systemu systemow / sys / 시스템
    시스템즈 시스템스 씨스템 체계
technology technologies technologie technologia technologii technologien teknoloji teknolojileri tecnologia
    tecnologie tecnologias technologiczny technologiczne technologiczna technological technologijos / tech tek tec
    teknik / 테크놀로지 테크놀러지 테크놀로지스 테크놀러지스 테크놀로지즈 기술
tech / / 테크
technical technics technik techniki technika technique technic teknik techniczny techniczne techniczna tekniikka /
    tech / 테크닉스 테크닉
defence defense defensa difesa savunma obrona obronny obronne obrony obranny verteidigung defensie puolustus / def /
    디펜스 디펜스 방위 국방 방산
aerospace aerospatiale aeroespacial luftraumfahrt havacilik / aero / 에어로스페이스 항공우주 항공
aviation aviacion aviazione lotnictwo lotnictwa lotnicze lotnicza lotniczy luftfahrt / avi / 에이비에이션 항공
aeronautical aeronautics aeronautica aeronautique / aero / 에어로노틱스
aero / / 에어로 항공
air / / 에어 항공
jet / / 제트 항공
space / / 스페이스 우주
ocean / / 오션 해양
marine maritime / / 마린 해양 해사
offshore / / 해양
naval / / 네이벌 해군
aircraft / / 에어크래프트 항공기
airline airlines lines / / 에어라인 항공
helicopter helicopters / heli / 헬리콥터 헬기
avionics / / 에비오닉스 항공전자
electronics electronic elektronik elektronika elektroniki elektroniczne elektroniczny electronica elettronica
    electronique elektronikk elektroniczna / elec elect elek / 일렉트로닉스 전자
electric electrical electrics elektrik elektryczne elektro electro / elec elect / 일렉트릭 전기
telecommunication telecommunications telekom telecom telecoms telekomunikacja / tel / 텔레콤 통신
communication communications komunikacji communicatie lacznosc lacznosci / comm comms com / 커뮤니케이션
    커뮤니케이션즈 통신
information informatics informatique informatyka informacji / info / 인포메이션 정보
network networks netzwerk / net / 네트웍스 네트워크 네트웍
software / soft / 소프트웨어
soft / / 소프트
computer computers computing / comp / 컴퓨터
data / / 데이터 전산 정보
digital / / 디지털
industry industries industria industrias industrie industrien industrial industrials industriel industrielle
    przemysl przemyslu przemyslowy przemyslowe przemyslowa sanayi sanayii endustri / ind inds san indus / 인더스트리
    인더스트리즈 산업 공업 실업
heavy / / 헤비
shipbuilding shipyard shipyards dockyard stocznia werft / / 조선 조선소
engineering ingenieria ingegneria ingenierie inzynieria inzynierii inzynieryjne muhendislik / eng engr engg /
    엔지니어링 기술 공학
machinery machineries machine machines mechanic mechanics mechanical maszyny maszyn makina makine mechaniczne
    mechaniczny mechanicznych maschinenbau maschinen / mach mech / 머시너리 기계 기공 정기
precision precise prazisions precyzyjnej precyzyjna / prec / 프리시전 정밀 정공
manufacturing manufacturer manufacturers manufacture produkcja produkcji produkcyjne produkcyjny production
    productions uretim imalat / mfg manuf / 제조 제작 제작소
    생산
product products produkt produkty produits / prod / 프로덕츠
component components / / 부품
material materials materialow / mat / 머티리얼즈 머티리얼 소재 재료
metal metals metali metall metalowe metaux / / 메탈 금속 메탈즈
steel stahl stal / / 스틸 철강 제강 제철 강재 강업 형강
chemical chemicals chemie chemiczne chemicznej chemia kimya / chem / 케미칼 화학
composite composites kompozyt / / 컴포지트 컴퍼지트 콤포지트 복합재
optics optical optic optik optique optyka optyczne / opt / 옵틱스 광학 옵티칼
optronics optronik / / 옵트로닉스 전광
photonics fotoniki / / 포토닉스
laser lasers / / 레이저
sensor sensors / / 센서
radar radars / / 레이다 레이더
antenna antennas / / 안테나
cable cables kabel kable / / 케이블 전선
connector connectors connectivity / / 커넥터
battery batteries / / 배터리 전지
power / / 파워 발전
energy energie energia energii enerji / / 에너지
turbine turbines / / 터빈
engine engines / / 엔진
motor motors / / 모터스 모터 자동차
automotive / auto / 오토모티브 자동차
automobile automobiles auto / / 오토 자동차
vehicle vehicles pojazdow / / 차량 비히클
mobility / / 모빌리티
truck trucks / / 트럭
robotics robotic robots robot / / 로보틱스 로봇 로보트
drone drones dron drony / / 드론 무인기
unmanned / / 무인
automation automatyka automatyki automatics / / 오토메이션 자동화
control controls / / 컨트롤 컨트롤즈 제어
instrument instruments / / 인스트루먼트 계기 계측
measurement measurements pomiarow pomiarowych / / 계측 측정
simulation simulations simulator / sim / 시뮬레이션 시뮬레이터
training szkolenia szkolenie egitim / / 트레이닝 훈련
security securite bezpieczenstwo bezpieczenstwa guvenlik sicherheit / sec / 시큐리티 보안
safety / / 세이프티 안전
protection protective ochrony ochronne ochrona / / 프로텍션 방호 보호
rescue ratownictwo / / 레스큐 구조
fire / / 파이어 소방
arms armament armaments bron broni uzbrojenie uzbrojenia silah waffen / / 암스 무기 병기
weapon weapons / / 웨폰
ammunition munition munitions amunicja amunicji / ammo / 탄약
armor armour armored armoured / / 아머 장갑
ballistic ballistics / / 발리스틱 방탄
tactical / / 택티컬 전술
special specjalna specjalnych specjalne speciality / spec / 특수 스페셜
military wojskowe wojskowy wojskowa wojsko wojska wojsk militarnych militaria askeri / mil / 군사 밀리터리
army / / 육군
force forces sil sily / / 군
service services servis serwis dienstleistungen / serv / 서비스
solution solutions / / 솔루션 솔루션즈 솔루션스
consulting consultancy consultants doradztwo / / 컨설팅
logistics logistic logistyczna logistyka logistyki logistik lojistik / / 로지스틱스 물류 통운
trading trade trades handel handlowa handlowe handlowy ticaret / tic / 트레이딩 상사 무역 물산 통상 상역 교역
export exports import / / 수출 수입 수출입
enterprise enterprises przedsiebiorstwo / / 엔터프라이즈 기업
business biznes / / 비즈니스
partner partners / / 파트너스
supply supplies supplier / / 공급
equipment sprzet sprzetu wyposazenie / equip / 장비 기자재
tool tools narzedzia / / 공구
medical medica medyczne / med / 메디칼 의료 의학 의무
bio / / 바이오
pharma pharm pharmaceutical pharmaceuticals / / 제약 파마 약품 의약품
textile textiles tekstil / / 섬유 텍스타일 방직
plastic plastics / / 플라스틱
rubber / / 고무
glass / / 글라스 유리
republic / / 공화국
navy / / 해군
construction constructions construct insaat budownictwo / const / 건설
development developments rozwoju rozwojowy rozwojowo entwicklung / dev / 개발
design / / 디자인
research badan badawcza badawczy badawczo arastirma forschung / res / 연구 리서치 연구원
    연구소
institute institut instytut instituto istituto instytutu enstitusu / inst / 연구원 연구소 인스티튜트
laboratory laboratories laboratorium labs laboratoire / lab / 랩 연구소 랩스
centre center centrum zentrum centro merkezi / / 센터
agency agencja agence agentur / / 연구소 진흥원 공단 청
administration / admin / 청
association stowarzyszenie izba verband dernegi vereniging associazione / assoc / 협회 진흥회 조합
society towarzystwo / / 학회
foundation fundacja / / 재단
university universitat universite uniwersytet universitesi universidad / univ / 대학교 대학
school szkola / / 학교
ministry ministerstwo ministerium / / 부
office biuro bureau / / 사무소
embassy ambasada / / 대사관
government / govt gov / 정부
inspectorate inspektorat / /
command komenda dowodztwo / / 사령부
museum muzeum / / 박물관
plant works zaklad zaklady wytwornia werk werke fabryka factory zavod / / 공장 웍스 공작 플랜트
branch oddzial filiale przedstawicielstwo subesi / br / 지사 지점
division department dept / div / 사업부
international internacional internazionale miedzynarodowy uluslararasi / intl int / 인터내셔널 국제
global / / 글로벌
world worldwide / / 월드
national narodowe narodowy narodowa krajowa / / 국립 내셔널
general / gen / 제너럴 종합
advanced / adv / 어드밴스드 첨단
united / / 유나이티드
universal / / 유니버설
modern / / 모던
new nowa nowe nowy / /
high / hi / 하이
hitech hightech / / 하이텍 하이테크
first / / 퍼스트 제일
total / / 토탈
smart / / 스마트
intelligence intelligent / / 인텔리전스
innovation innovations innovative innowacji innowacje / / 이노베이션 혁신
dynamics dynamic dinamik / dyn / 다이내믹스 다이나믹스
mechatronics / / 메카트로닉스
vision wizja / / 비전
view / /
media / / 미디어
press / / 프레스
magazine magazyn / / 매거진
publishing verlag wydawnictwo / / 출판
group grupa gruppe grup groupe grupo gruppo groep / grp / 그룹
holding holdings / / 홀딩스 지주
investment invest investments / / 인베스트먼트 투자
management / mgmt / 매니지먼트 관리 경영
capital / / 캐피탈
fuel / / 연료
pump pumps / / 펌프
valve valves / / 밸브
bearing bearings / / 베어링
gear gears / / 기어
spring springs / / 스프링
casting castings odlewnia / / 주조
forging forgings / / 단조
tire tires tyre tyres / / 타이어
fiber fibre fibers / / 화이버 파이버 화이바 섬유
carbon / / 카본 탄소
semiconductor semiconductors semicon / / 반도체
display displays / / 디스플레이
lighting light lights / / 라이팅 조명
parachute parachutes / / 낙하산
missile missiles / / 미사일
rocket rockets roket / / 로켓
satellite satellites / sat / 위성
land / / 랜드 국토 토지
sea / /
sky / / 스카이
resources / / 리소스
environment environmental / / 환경 엔바이런먼트
test testing / / 테스트 시험 시험연구원
quality jakosci / / 품질
cooperation / coop / 협력
entertainment / / 엔터테인먼트
techno / / 테크노
park / / 파크
airport airports / / 공항
science sciences nauki / sci / 과학 사이언스
planning / / 기획
promotion advancement / / 진흥
acquisition / / 획득
program programme / / 사업 프로그램
structure structures / / 구조물 스트럭쳐 스트럭처
rental / / 렌탈
commercial / / 상용 커머셜
academy akademia / / 아카데미 사관학교
bank banking / / 은행 뱅크
food foods / / 식품 푸드
insurance / / 보험
securities / / 증권
shipping / / 해운 상선
oil petroleum / / 석유 정유 오일
gas / / 가스
nuclear atomic / / 원자력
paper / / 제지
cement / / 시멘트
paint paints / / 페인트 도료
rail railway railways railroad kolejowe / / 철도
life / / 생명
education / / 교육
federation / / 연맹 연합회 중앙회
union / / 조합
navigation / / 항법 내비게이션
survey surveying / / 측량
propulsion / / 추진
explosive explosives / / 화약
hydraulic hydraulics / / 유압
pneumatic pneumatics / / 공압
mold mould molds / / 금형
foundry / / 주물
heat / / 열
bolt bolts / / 볼트
imaging image / / 이미징
acoustic acoustics / / 음향
apparel clothing garment / / 어패럴 피복 의류
ordnance / / 병기
headquarters hq / / 본부
chain chains / / 체인
club / / 클럽
technopark / / 테크노파크
transport transportation / / 교통 운송 수송
infrastructure / / 인프라
coast / / 연안
guard / / 가드
police / / 경찰
maintenance / / 정비
standard standards / / 표준
hydro / / 수력
zinc / / 아연
alloy alloys / / 합금
titanium / / 티타늄 타이타늄
aluminum aluminium / / 알루미늄
generator generators / / 발전기
hospital / / 병원
cooperative / / 협동조합
city / / 시청
metropolitan / / 광역
"""


def _read_table() -> tuple[dict[str, str], dict[str, frozenset[str]], dict[str, tuple[str, ...]]]:
    spellings: dict[str, str] = {}
    short: dict[str, set[str]] = {}
    hangul: dict[str, list[str]] = {}
    for line in _TABLE.replace("\n    ", " ").strip().splitlines():
        latin, brief, korean = (part.split() for part in line.split("/"))
        for spelling in latin:
            spellings.setdefault(spelling, latin[0])
        for one in brief:
            short.setdefault(one, set()).add(latin[0])
        for one in korean:
            hangul.setdefault(one, []).append(latin[0])
    return spellings, {one: frozenset(words) for one, words in short.items()}, {k: tuple(v) for k, v in hangul.items()}


# Hangul trade words of Chinese origin: beside them a brand is too, and 새한 is not 세한
SINO_WORDS: Final = word_set(
    "전자 전기 산업 공업 중공업 정밀 정공 기계 기공 항공 항공우주 우주 통신 정보통신 금속 화학 건설 조선 해운 물산 상사"
    " 무역 통상 제약 제강 제철 철강 특수강 전선 광학 방산 개발 정기 기업 섬유 방직 제지 전지 자동차 기술 전력 소재"
    " 식품 화약 석유 정유 고무 물류 통운 제조 제작 부품 반도체 보안 금형 단조 주조 유압 공압 연구소 연구원 대학교 대학"
)
# every spelling -> its word; what is short -> the words it may stand for; Hangul -> the words it may be in Latin names
SPELLINGS, SHORT_FOR, HANGUL_WORDS = _read_table()
# only the spellings that are the same word to the eye: `systems` is `system`, while `zaklady` is not `plant`
SAME_SPELLINGS: Final = {spelling: word for spelling, word in SPELLINGS.items() if spelling[:4] == word[:4]}
TRADE_WORDS: Final = frozenset(SPELLINGS.values())
# words that a list adds or leaves out without meaning another company
HARMLESS: Final = frozenset({"group", "firma", "www", "com", "pl", "eu"})
