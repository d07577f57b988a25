"""Korean names with the Latin ones they use, from general knowledge: those worked on, and those held out.

The misses of `WORKED_ON` and of `OFFICES`, whose names are translated, led to words and rules. `LAST` were measured
once when that was done (0.924 first, 0.933 of three), then two of their misses were mended. `HELD_OUT` were measured
after that and nothing was changed since: keep them so, or write new ones.
"""

from __future__ import annotations

from benchmarks.korean_names import pairs_of

WORKED_ON = pairs_of("""
수산중공업 = Soosan Heavy Industries / 엔씨소프트 = NCSOFT / 삼화페인트공업 = Samhwa Paints Industrial
에스원 = S-1 Corporation / 연세대학교 = Yonsei University / 성동조선해양 = Sungdong Shipbuilding & Marine Engineering
동진쎄미켐 = Dongjin Semichem / 한국로봇산업진흥원 = Korea Institute for Robot Industry Advancement / 코스맥스 = Cosmax
산청 = Sancheong / 한국수출입은행 = Export-Import Bank of Korea / 케이씨씨 = KCC Corporation / 로보티즈 = ROBOTIS
리노공업 = LEENO Industrial / 루멘스 = Lumens / 한국철도기술연구원 = Korea Railroad Research Institute
슈프리마 = Suprema / 우리별 = Wooribyul / 유한양행 = Yuhan Corporation / 인바디 = InBody
선박해양플랜트연구소 = Korea Research Institute of Ships & Ocean Engineering
대한상공회의소 = Korea Chamber of Commerce and Industry / 대한솔루션 = Daehan Solution / 티로보틱스 = T-Robotics
한국타이어앤테크놀로지 = Hankook Tire & Technology / 한미약품 = Hanmi Pharmaceutical / 뉴로메카 = Neuromeka
테스 = TES Co., Ltd. / 라닉스 = Ranix / 바텍 = Vatech / DN솔루션즈 = DN Solutions / 오토노머스에이투지 = Autonomous A2Z
동아쏘시오홀딩스 = Dong-A Socio Holdings / 현진소재 = Hyunjin Materials / 이화여자대학교 = Ewha Womans University
종근당 = Chong Kun Dang / 한국야금 = KORLOY / 자화전자 = Jahwa Electronics / 에스피지 = SPG
보령제약 = Boryung Pharmaceutical / 일신방직 = Ilshin Spinning / 선보공업 = Sunbo Industries
스텔라비전 = Stellarvision / 로체시스템즈 = Rorze Systems
광주과학기술원 = Gwangju Institute of Science and Technology / 제우스 = Zeus / 파트론 = Partron
한국투자증권 = Korea Investment & Securities / 매일유업 = Maeil Dairies / 현대미포조선 = Hyundai Mipo Dockyard
방림 = Pangrim / 미래에셋증권 = Mirae Asset Securities / 명지대학교 = Myongji University
드림시큐리티 = Dream Security / 이오테크닉스 = EO Technics / 넷마블 = Netmarble / 한화큐셀 = Hanwha Qcells
화신 = Hwashin / 포티투닷 = 42dot / 자동차부품연구원 = Korea Automotive Technology Institute
울산대학교 = University of Ulsan / 영원무역 = Youngone Corporation / 대한제강 = Daehan Steel
현대무벡스 = Hyundai Movex / 파수 = Fasoo / 한국토지주택공사 = Korea Land & Housing Corporation
한일단조공업 = Hanil Forging Industrial / 비츠로밀텍 = Vitzro Miltech / 세메스 = SEMES / 아모레퍼시픽 = Amorepacific
드림텍 = Dreamtech / 메타빌드 = Metabuild / 현대힘스 = Hyundai Hyms / 신세계아이앤씨 = Shinsegae I&C / 엔켐 = Enchem
한라아이엠에스 = Hanla IMS / 스트라드비젼 = StradVision / 이수화학 = ISU Chemical / 오뚜기 = Ottogi
유진로봇 = Yujin Robot / 그린광학 = Green Optics / 신한은행 = Shinhan Bank / 영신금속공업 = Youngshin Metal Industrial
크라우드웍스 = Crowdworks / 씨젠 = Seegene / 이노뎁 = Innodep / 엘지유플러스 = LG Uplus / 뷰노 = VUNO
한국선급 = Korean Register / 한국세라믹기술원 = Korea Institute of Ceramic Engineering and Technology
한화솔루션 = Hanwha Solutions / 뷰웍스 = Vieworks / 한국도로공사 = Korea Expressway Corporation
지에스건설 = GS Engineering & Construction / 창원대학교 = Changwon National University / 모라이 = MORAI
동성화인텍 = Dongsung Finetec / 동일고무벨트 = Dongil Rubber Belt / 유라코퍼레이션 = Yura Corporation / 전방 = Chonbang
윈스 = WINS / 화승알앤에이 = Hwaseung R&A / 두산모빌리티이노베이션 = Doosan Mobility Innovation
다이텍연구원 = DYETEC Institute / 진성티이씨 = Jinsung TEC / 디아이씨 = DIC Corporation
주성엔지니어링 = Jusung Engineering / 보령 = Boryung / 네스앤텍 = NES&TEC
한국해양대학교 = Korea Maritime & Ocean University / 조광페인트 = Chokwang Paint / 피에스케이 = PSK
고려해운 = Korea Marine Transport / 덕양산업 = Duckyang Industry / 대구텍 = TaeguTec / 세아상역 = Sae-A Trading
정보통신산업진흥원 = National IT Industry Promotion Agency / 트렉스타 = Treksta / 영남대학교 = Yeungnam University
대한방직 = Taihan Textile / 세진중공업 = Sejin Heavy Industries / 국도화학 = Kukdo Chemical / 필옵틱스 = Philoptics
한국철강 = KISCO / 대한조선 = Daehan Shipbuilding / 하나마이크론 = Hana Micron / 풍강 = Pungkang / 코웨이 = Coway
스맥 = SMEC / 쌍용정보통신 = Ssangyong Information & Communications / 지니언스 = Genians / 이스트시큐리티 = ESTsecurity
에스오에스랩 = SOS LAB / 펄어비스 = Pearl Abyss / 평화정공 = Pyeong Hwa Automotive / 한독 = Handok / 레이언스 = Rayence
경신 = Kyungshin / 동양피스톤 = Dong Yang Piston / 국민대학교 = Kookmin University / 라온시큐어 = RaonSecure
에이딘로보틱스 = AIDIN Robotics / 텔레픽스 = Telepix / 한양대학교 = Hanyang University / 만호제강 = Manho Rope & Wire
중앙대학교 = Chung-Ang University / 창원산업진흥원 = Changwon Industry Promotion Agency / 시큐아이 = SECUI
알에스오토메이션 = RS Automation / 블랙야크 = Black Yak / 더존비즈온 = Douzone Bizon
중소벤처기업진흥공단 = Korea SMEs and Startups Agency / 하이젠알앤엠 = Higen RNM / 엘지화학 = LG Chem
인터플렉스 = Interflex / 대웅제약 = Daewoong Pharmaceutical / 고영테크놀러지 = Koh Young Technology
롯데정보통신 = Lotte Data Communication / 농심 = Nongshim / 엑스드론 = XDRONE / 풀무원 = Pulmuone
무인탐사연구소 = Unmanned Exploration Laboratory
한국건설기술연구원 = Korea Institute of Civil Engineering and Building Technology / 네오위즈 = Neowiz / 오에스피 = OSP
한남대학교 = Hannam University / 아진엑스텍 = Ajinextek / 동원산업 = Dongwon Industries
현대오일뱅크 = Hyundai Oilbank / 네패스 = Nepes / 신세계인터내셔날 = Shinsegae International / 위니아 = Winia
태양금속공업 = Taeyang Metal Industrial / 전남대학교 = Chonnam National University / 싸이맥스 = Cymechs
에스케이텔레콤 = SK Telecom / 셀트리온 = Celltrion / 텔레칩스 = Telechips / 유니온커뮤니티 = Union Community
대창 = Daechang / 네이버 = NAVER / 한솔제지 = Hansol Paper / 케이프 = CAPE Industries
경희대학교 = Kyung Hee University / 경북대학교 = Kyungpook National University / 기업은행 = Industrial Bank of Korea
빙그레 = Binggrae / 크래프톤 = Krafton / 롯데케미칼 = Lotte Chemical / 동화엔텍 = Donghwa Entec
사조산업 = Sajo Industries / 디앤에이모터스 = DNA Motors / 광림 = Kanglim / 엠씨넥스 = MCNEX / 프리뉴 = PRENEU
안랩 = AhnLab / 삼정터빈 = Samjung Turbine / 한세실업 = Hansae / 무림페이퍼 = Moorim Paper
세종공업 = Sejong Industrial / 에쓰오일 = S-Oil / 바이오니아 = Bioneer / 아주대학교 = Ajou University
케이씨코트렐 = KC Cottrell / 팬오션 = Pan Ocean / 아세아제지 = Asia Paper / 광운대학교 = Kwangwoon University
톱텍 = Toptec / 쌍용양회공업 = Ssangyong Cement Industrial / 노루페인트 = Noroo Paint / 인소팩 = Insopack
휴세코 = Huseco / 이노템즈 = Innotems / 유텔 = UTEL / 블루웨이브텔 = Bluewavetel / 다보링크 = Davolink
태경전자 = Taekyung Electronics / 데이터솔루션 = Data Solution / 하이게인안테나 = Highgain Antenna
오성전자 = Ohsung Electronics / 해성옵틱스 = Haesung Optics / 옵트론텍 = Optrontec / 하이소닉 = Hysonic
재영솔루텍 = Jaeyoung Solutec / 코렌 = Kolen / 세코닉스 = Sekonix / 엘컴텍 = Elcomtec
아이앤씨테크놀로지 = I&C Technology / 아나패스 = Anapass / 피델릭스 = Fidelix / 제주반도체 = Jeju Semiconductor
에이디테크놀로지 = ADTechnology / 가온칩스 = Gaonchips / 오픈엣지테크놀로지 = OpenEdges Technology
퀄리타스반도체 = Qualitas Semiconductor / 리벨리온 = Rebellions / 퓨리오사에이아이 = FuriosaAI / 사피온 = Sapeon
딥엑스 = DeepX / 모빌린트 = Mobilint / 알체라 = Alchera / 포바이포 = 4by4 / 자이언트스텝 = Giantstep
덱스터스튜디오 = Dexter Studios / 위세아이텍 = Wise iTech / 링크제니시스 = Linkgenesis / 비아트론 = Viatron
에이피시스템 = AP Systems / 디엠에스 = DMS / 케이씨텍 = KC Tech / 엘오티베큠 = LOT Vacuum / 미코 = MiCo
티씨케이 = Tokai Carbon Korea / 원익큐엔씨 = Wonik QnC / 하나머티리얼즈 = Hana Materials / 월덱스 = Worldex
에프에스티 = FST / 한양디지텍 = Hanyang Digitech / 삼목에스폼 = Sammok S-Form / 성신양회 = Sungshin Cement
동일산업 = Dongil Industries / 문배철강 = Moonbae Steel / 부국철강 = Bookook Steel / 삼현철강 = Samhyun Steel
하이스틸 = Histeel / 휴스틸 = Husteel / 넥스틸 = Nexteel / 금강공업 = Kumkang Kind / 덕신하우징 = Duckshin Housing
황금에스티 = Hwang Kum Steel & Technology / 티플랙스 = Tplex / 포스코엠텍 = POSCO M-Tech / 디케이락 = DK-Lok
성광벤드 = Sung Kwang Bend / 비엠티 = BMT / 조선선재 = Chosun Welding / 현대비앤지스틸 = Hyundai BNG Steel
한국특수형강 = Korea Steel Shapes / 화인베스틸 = Fine Besteel / 신한다이아몬드공업 = Shinhan Diamond Industrial
이화다이아몬드공업 = Ehwa Diamond Industrial / 삼원강재 = Samwon Steel / 대동금속 = Daedong Metals
삼원테크 = Samwon Tech / 대경기계기술 = Daekyung Machinery & Engineering / 우양에이치씨 = Wooyang HC
세원이앤씨 = Sewon E&C / 제이엔케이히터 = JNK Heaters / 에스엔유프리시젼 = SNU Precision / 큐에스아이 = QSI
빛과전자 = Lightron / 오이솔루션 = OE Solutions / 코위버 = Cowever / 우리넷 = Woorinet / 텔레필드 = Telefield
유비쿼스 = Ubiquoss / 다산네트웍스 = Dasan Networks / 가온미디어 = Kaonmedia / 알로이스 = Aloys / 머큐리 = Mercury
이노인스트루먼트 = Inno Instrument / 동아일렉콤 = Dong-A Elecomm / 샤프에비에이션케이 = Sharp Aviation K
한국공항 = Korea Airport Service / 에어로코텍 = Aerokotek / 이엠따블유 = EMW / 켐트로닉스 = Chemtronics
위닉스 = Winix / 경동나비엔 = Kyungdong Navien / 귀뚜라미 = Kiturami / 린나이코리아 = Rinnai Korea / 한샘 = Hanssem
현대리바트 = Hyundai Livart / 시디즈 = Sidiz / 퍼시스 = Fursys / 에이스침대 = Ace Bed / 락앤락 = Lock&Lock
""")
OFFICES = pairs_of("""
국방시설본부 = Defense Installations Agency / 국군의무사령부 = Armed Forces Medical Command
육군본부 = Republic of Korea Army Headquarters / 해병대사령부 = Republic of Korea Marine Corps Headquarters
합동참모본부 = Joint Chiefs of Staff / 우주항공청 = Korea AeroSpace Administration
기상청 = Korea Meteorological Administration / 산림청 = Korea Forest Service
특허청 = Korean Intellectual Property Office / 소방청 = National Fire Agency / 경찰청 = Korean National Police Agency
관세청 = Korea Customs Service / 조달청 = Public Procurement Service / 한국소방산업기술원 = Korea Fire Institute
한국로봇융합연구원 = Korea Institute of Robotics and Technology Convergence
한국광기술원 = Korea Photonics Technology Institute / 한국전자기술연구원 = Korea Electronics Technology Institute
한국탄소산업진흥원 = Korea Carbon Industry Promotion Agency
한국섬유소재연구원 = Korea High Tech Textile Research Institute
한국의류시험연구원 = Korea Apparel Testing & Research Institute
한국화학융합시험연구원 = Korea Testing & Research Institute
한국건설생활환경시험연구원 = Korea Conformity Laboratories
한국기계전기전자시험연구원 = Korea Testing Certification Institute
한국신발피혁연구원 = Korea Institute of Footwear and Leather Technology
중소조선연구원 = Research Institute of Medium & Small Shipbuilding
한국조선해양기자재연구원 = Korea Marine Equipment Research Institute
한국조선해양플랜트협회 = Korea Offshore & Shipbuilding Association
한국기계산업진흥회 = Korea Association of Machinery Industry
한국전자정보통신산업진흥회 = Korea Electronics Association
한국자동차산업협회 = Korea Automobile Manufacturers Association / 한국철강협회 = Korea Iron & Steel Association
한국섬유산업연합회 = Korea Federation of Textile Industries / 한국로봇산업협회 = Korea Association of Robot Industry
한국반도체산업협회 = Korea Semiconductor Industry Association / 중소기업중앙회 = Korea Federation of SMEs
한국경영자총협회 = Korea Enterprises Federation / 한국표준협회 = Korean Standards Association
한국능률협회 = Korea Management Association / 경기도경제과학진흥원 = Gyeonggi Business & Science Accelerator
대구경북과학기술원 = Daegu Gyeongbuk Institute of Science & Technology / 한국공학대학교 = Tech University of Korea
한국기술교육대학교 = Korea University of Technology and Education / 한밭대학교 = Hanbat National University
동의대학교 = Dong-Eui University / 청주대학교 = Cheongju University
목포해양대학교 = Mokpo National Maritime University / 상명대학교 = Sangmyung University
극동대학교 = Far East University / 한서대학교 = Hanseo University / 원광대학교 = Wonkwang University
단국대학교 = Dankook University / 홍익대학교 = Hongik University / 동국대학교 = Dongguk University
서강대학교 = Sogang University / 가천대학교 = Gachon University / 전북대학교 = Jeonbuk National University
제주대학교 = Jeju National University / 강원대학교 = Kangwon National University
과학기술정보통신부 = Ministry of Science and ICT / 외교부 = Ministry of Foreign Affairs
중소벤처기업부 = Ministry of SMEs and Startups / 환경부 = Ministry of Environment
기획재정부 = Ministry of Economy and Finance / 부산광역시 = Busan Metropolitan City / 경기도 = Gyeonggi Province
서울특별시 = Seoul Metropolitan Government / 한국남동발전 = Korea South-East Power / 한국서부발전 = Korea Western Power
한국중부발전 = Korea Midland Power / 한국동서발전 = Korea East-West Power / 한전케이피에스 = KEPCO KPS
한국원자력연료 = KEPCO Nuclear Fuel / 한국광물자원공사 = Korea Resources Corporation
한국농어촌공사 = Korea Rural Community Corporation / 한국관광공사 = Korea Tourism Organization
한국방송공사 = Korean Broadcasting System / 산업은행 = Korea Development Bank / 국민은행 = Kookmin Bank
우리은행 = Woori Bank / 신용보증기금 = Korea Credit Guarantee Fund
기술보증기금 = Korea Technology Finance Corporation
""")
LAST = pairs_of("""
호텔신라 = Hotel Shilla / 흥아해운 = Heung-A Shipping / 엘엑스세미콘 = LX Semicon / 티맥스소프트 = TmaxSoft
아세아텍 = Asia Technology / 한국섬유개발연구원 = Korea Textile Development Institute / 서울로보틱스 = Seoul Robotics
태광산업 = Taekwang Industrial / 화천기계 = Hwacheon Machinery / 오스템임플란트 = Osstem Implant
한일시멘트 = Hanil Cement / 대주전자재료 = Daejoo Electronic Materials / 삼기 = Samkee / 삼일방직 = Samil Spinning
에프앤에프 = F&F / 케이티 = KT Corporation / 이구산업 = Lee Ku Industrial / 비에이치 = BH Co., Ltd.
한국해양과학기술원 = Korea Institute of Ocean Science and Technology / 피엔티 = PNT / 송원산업 = Songwon Industrial
천보 = Chunbo / 상아프론테크 = Sang-A Frontec / 교보생명 = Kyobo Life Insurance / 포항공과대학교 = POSTECH
대우건설 = Daewoo Engineering & Construction / 고려대학교 = Korea University / 금호석유화학 = Kumho Petrochemical
유진테크 = Eugene Technology / 솔브레인 = Soulbrain / 태웅 = Taewoong / 캠시스 = Cammsys
일진머티리얼즈 = Iljin Materials / 센트랄 = Central Corporation / 테크로스 = Techcross / 카카오 = Kakao
한국에너지기술연구원 = Korea Institute of Energy Research / 에스에프에이 = SFA Engineering / 맥스트 = Maxst
와이즈넛 = Wisenut / 한국교통안전공단 = Korea Transportation Safety Authority
한국산업기술진흥원 = Korea Institute for Advancement of Technology / 삼성엔지니어링 = Samsung Engineering
조일알미늄 = Choil Aluminum / 와이지원 = YG-1 / 한국국방연구원 = Korea Institute for Defense Analyses / 루닛 = Lunit
장금상선 = Sinokor Merchant Marine / 광동제약 = Kwang Dong Pharmaceutical / 쏘카 = SOCAR / 파나시아 = Panasia
애경케미칼 = Aekyung Chemical / 삼아알미늄 = Sam-A Aluminium / 한국콜마 = Kolmar Korea
매그나칩반도체 = MagnaChip Semiconductor / 참엔지니어링 = Charm Engineering / 에스엘 = SL Corporation
포스코디엑스 = POSCO DX / 포스코퓨처엠 = POSCO Future M / 두원중공업 = Doowon Heavy Industrial / 알루코 = Aluko
스페이스린텍 = Space LiinTech / 한국무역보험공사 = Korea Trade Insurance Corporation
성균관대학교 = Sungkyunkwan University / 디비하이텍 = DB HiTek / 보성파워텍 = Bosung Powertec
숭실대학교 = Soongsil University / 남해화학 = Namhae Chemical / 넥스트칩 = Nextchip / 에이치엠엠 = HMM
일양약품 = Ilyang Pharmaceutical / 신성이엔지 = Shinsung E&G
한국화학연구원 = Korea Research Institute of Chemical Technology / 유니슨 = Unison
항공안전기술원 = Korea Institute of Aviation Safety Technology / 비트센싱 = Bitsensing
한국석유공사 = Korea National Oil Corporation / 한미반도체 = Hanmi Semiconductor / 자이언트드론 = Giant Drone
오리엔탈정공 = Oriental Precision & Engineering / 씨아이에스 = CIS
울산과학기술원 = Ulsan National Institute of Science and Technology / 셀바스에이아이 = Selvas AI
언맨드솔루션 = Unmanned Solution / 에버다임 = Everdigm / 경방 = Kyungbang
한국과학기술연구원 = Korea Institute of Science and Technology / 마크로젠 = Macrogen
한국철도공사 = Korea Railroad Corporation / 삼성메디슨 = Samsung Medison / 아이디스 = IDIS / 하림 = Harim
쿠쿠전자 = Cuckoo Electronics / 조선대학교 = Chosun University / 솔트룩스 = Saltlux / 엘앤에프 = L&F
한국수자원공사 = Korea Water Resources Corporation / 고려제강 = Kiswire
타타대우상용차 = Tata Daewoo Commercial Vehicle / 제룡전기 = Cheryong Electric
세아창원특수강 = SeAH Changwon Integrated Special Steel / 수성기체산업 = Soosung Airframe
한국인터넷진흥원 = Korea Internet & Security Agency / 코다코 = Kodaco / 이글루코퍼레이션 = Igloo Corporation
""")
HELD_OUT = pairs_of("""
한화임팩트 = Hanwha Impact / 롯데글로벌로지스 = Lotte Global Logistics / 현대캐피탈 = Hyundai Capital
삼성물산 = Samsung C&T / 삼성전기 = Samsung Electro-Mechanics / 삼성생명 = Samsung Life Insurance
삼성화재 = Samsung Fire & Marine Insurance / 삼성바이오로직스 = Samsung Biologics / 한화생명 = Hanwha Life
엘지에너지솔루션 = LG Energy Solution / 엘지생활건강 = LG Household & Health Care / 에스케이실트론 = SK Siltron
에스케이온 = SK On / 씨제이제일제당 = CJ CheilJedang / 씨제이올리브영 = CJ Olive Young / 두산퓨얼셀 = Doosan Fuel Cell
두산테스나 = Doosan Tesna / 효성티앤씨 = Hyosung TNC / 대한제분 = Daehan Flour Mills / 삼양식품 = Samyang Foods
오리온 = Orion / 해태제과 = Haitai Confectionery / 크라운제과 = Crown Confectionery
롯데칠성음료 = Lotte Chilsung Beverage / 하이트진로 = Hite Jinro / 남양유업 = Namyang Dairy / 동서식품 = Dongsuh Foods
대상 = Daesang / 샘표식품 = Sempio Foods / 동아제약 = Dong-A Pharmaceutical / 제일약품 = Jeil Pharmaceutical
동국제약 = Dongkook Pharmaceutical / 부광약품 = Bukwang Pharmaceutical / 경동제약 = Kyungdong Pharm
메디톡스 = Medytox / 휴젤 = Hugel / 알테오젠 = Alteogen / 에이비엘바이오 = ABL Bio
레고켐바이오 = LegoChem Biosciences / 클래시스 = Classys / 제이시스메디칼 = Jeisys Medical / 루트로닉 = Lutronic
오상헬스케어 = Osang Healthcare / 에스디바이오센서 = SD Biosensor / 휴온스 = Huons / 케이엔제이 = KNJ
아비코전자 = Abico Electronics / 삼화콘덴서공업 = Samwha Capacitor / 삼영전자공업 = Samyoung Electronics
성호전자 = Sungho Electronics / 하이비젼시스템 = HyVision System / 넥스틴 = Nextin / 파크시스템스 = Park Systems
인텍플러스 = Intekplus / 오로스테크놀로지 = Auros Technology / 펨트론 = Pemtron / 트윔 = Twim / 라온테크 = Raontec
제너셈 = Genesem / 기가비스 = Gigavis / 예스티 = YEST / 에이엘티 = ALT / 와이씨켐 = YC Chem
덕산네오룩스 = Duksan Neolux / 이녹스첨단소재 = Innox Advanced Materials / 상신브레이크 = Sangsin Brake
새론오토모티브 = Saeron Automotive / 모토닉 = Motonic / 구영테크 = Guyoung Technology / 우수에이엠에스 = Woosu AMS
두올 = Dual / 오텍 = Autech / 에스트래픽 = Straffic / 현대에버다임 = Hyundai Everdigm / 혜인 = Hae In
디와이파워 = DY Power / 제일연마공업 = Cheil Grinding Wheel / 서암기계공업 = Seoam Machinery Industry / 태양 = Taeyang
대양제지 = Daeyang Paper / 한창제지 = Hanchang Paper / 경인양행 = Kyung-In Synthetic / 대한유화 = Korea Petrochemical
한국쉘석유 = Hankook Shell Oil / 극동유화 = Kukdong Oil & Chemicals / 미창석유공업 = Michang Oil Industrial
현대상선 = Hyundai Merchant Marine / 대한해운 = Korea Line / 케이에스에스해운 = KSS Line
""")
