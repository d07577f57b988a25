"""Legal forms of companies in the languages that fairs bring together, each under the word it is known by here."""

from __future__ import annotations

from typing import Final

from rapidfuzz.distance import DamerauLevenshtein

from exhibitplanner.matching.word_lists import word_set

# a form's own word: every way of writing it, folded and without blanks and stops
_WRITTEN: Final[dict[str, str]] = {
    # Polish
    "spzoo": "spzoo zoo spolkazoo spzo spoo spkazoo spolkazograniczonaodpowiedzialnoscia spolkazograniczonaodp"
    " spzogrodp"
    " spolkazogrodp spolkaograniczonejodpowiedzialnosci",
    "spk": "spk spkomandytowa spolkakomandytowa spolkak spkom spzookomandytowa",
    "ska": "ska spolkakomandytowoakcyjna",
    "spj": "spj spjawna spolkajawna",
    "sc": "sc spolkacywilna",
    "psa": "psa prostaspolkaakcyjna",
    # French, Polish, Italian, Spanish, Portuguese share capital
    "sa": "sa spolkaakcyjna spakcyjna sas sasu spa sau saurl societaperazioni societeanonyme sociedadanonima"
    " sacv sadecv",
    # German
    "gmbh": "gmbh mbh ggmbh gesmbh gmbhcokg gmbhcokgaa gmbhcoohg gesellschaftmitbeschrankterhaftung",
    "ag": "ag aktiengesellschaft agcokg agcokgaa kgaa",
    "se": "se societaseuropaea",
    "kg": "kg cokg ohg kommanditgesellschaft gbr",
    # Nordic, Czech, Slovak, Turkish share capital, all written A/S, AS or a.s.
    "as": "as asa aksjeselskap aktieselskab akciovaspolecnost akciovaspolocnost anonimsirketi asi",
    "sro": "sro spolsro spolecnostsrucenimomezenym spolocnostsrucenimobmedzenym",
    "vos": "vos statnipodnik",
    "kft": "kft korlatoltfelelossegutarsasag",
    "zrt": "zrt nyrt zartkoruenmukodoreszvenytarsasag nyilvanosanmukodoreszvenytarsasag",
    "srl": "srl srls scrl sdrl societateraspunderelimitata societaaresponsabilitalimitata",
    "doo": "doo jdoo drustvosogranicenomodgovornoscu",
    "jsc": "jsc pjsc prjsc ojsc cjsc ad ead dd jointstockcompany publicjointstockcompany"
    " privatejointstockcompany oao zao pao",
    "ood": "ood eood",
    "ab": "ab aktiebolag abpubl publ",
    "oy": "oy oyj oyab osakeyhtio julkinenosakeyhtio",
    "aps": "aps anpartsselskab",
    "hf": "hf ehf",
    "uab": "uab uzdarojiakcinebendrove",
    "sia": "sia sabiedribaarierobezotuatbildibu",
    "ou": "ou osauhing",
    "sarl": "sarl eurl sprl snc",
    "bv": "bv bvba beslotenvennootschap",
    "nv": "nv naamlozevennootschap",
    "sl": "sl slu sociedadlimitada",
    "lda": "lda ltda",
    "tov": "tov ooo тов ооо зао оао пао ат пат прат",
    "ltdsti": "ltdsti limitedsirketi ltdsirketi sirketi",
    # English, and what Asia writes in it
    "ltd": "ltd limited ltdco pvtltd pteltd ptyltd ptylimited pvtlimited ptelimited privatelimited"
    " proprietarylimited pty pte"
    " coltd colt companylimited companyltd colimited coltda ptyltdco sdnbhd bhd ttd tltd",
    "inc": "inc incorporated icn coinc",
    "corp": "corp corporation",
    "llc": "llc limitedliabilitycompany pllc fzllc fze fzc fzco dmcc wll",
    "llp": "llp limitedpartnership limitedliabilitypartnership",
    "plc": "plc publiclimitedcompany",
    "co": "co company",
    "persero": "persero tbk",
    "kk": "kk kabushikikaisha 株式会社 有限会社 有限公司 股份有限公司",
    # Korean
    "주": "주 주식회사",
    "유": "유 유한회사 유한책임회사",
    "사": "사 사단법인",
    "재": "재 재단법인",
    "학": "학 학교법인",
}
LEGAL_FORMS: Final[dict[str, str]] = {way: form for form, ways in _WRITTEN.items() for way in ways.split()}
LONGEST_FORM: Final = max(map(len, LEGAL_FORMS))
# long enough to be known when a letter is missing or wrong, or two or three of the longest
_LONG: Final = {way: form for way, form in LEGAL_FORMS.items() if len(way) >= 11}
_LONGER: Final = 14
_LONG_STARTS: Final = frozenset(way[:3] for way in _LONG)

# forms also written before the name; any other at the start of a name is the name's own word
LEADING_FORMS: Final = word_set(
    "uab sia tov ooo тов ооо зао оао пао ат пат прат prjsc pjsc ojsc cjsc jsc oao zao pao llc"
    " 주 주식회사 유 유한회사 유한책임회사 사 사단법인 재 재단법인 학 학교법인 株式会社 有限会社"
)
# written for one another: a Korean `Co., Ltd.` is an `Inc.` on the next list
_LOOSE: Final = frozenset({"ltd", "inc", "corp", "llc", "co", "plc", "kk", "주", "유"})


def nearly_form(text: str) -> tuple[str, int] | None:
    """The long legal form of which `text` is a misspelling, and by how many letters."""
    if len(text) < 10 or text[:3] not in _LONG_STARTS:
        return None
    near = [
        (DamerauLevenshtein.distance(text, way, score_cutoff=3), way) for way in _LONG if abs(len(way) - len(text)) < 4
    ]
    mistakes, way = min(near, default=(_LONGER, text))
    allowed = 3 if len(way) >= _LONGER else 1
    return (_LONG[way], mistakes) if mistakes <= allowed else None


def forms_agree(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two names' legal forms may be those of one company; nothing said on one side agrees with all."""
    ours, theirs = one - _LOOSE, other - _LOOSE
    return not ours or not theirs or bool(ours & theirs)
