"""Who is who, measured: real lists, Korean names, speed and memory, each figure beside its goal and simpler ways.

    .venv/bin/python -m benchmarks.matching [labels] [korean] [pairs] [speed] [people]

All but `pairs` unless told. The real lists are read beside the repository and skipped loudly without it. `pairs` takes
each list against each earlier one: how many of its rows are joined, offered, new; with `pairs show`, which.
"""

from __future__ import annotations

import random
import resource
import subprocess
import sys
import time
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from itertools import product

from benchmarks import fair_lists, more_korean_names, name_peers
from benchmarks.korean_names import KOREAN_AND_LATIN
from exhibitplanner.matching.companies import CompanyEvidence, CompanyIndex, KnownCompany
from exhibitplanner.matching.people import KnownPerson, PersonEvidence, PersonIndex
from exhibitplanner.matching.verdict import Outcome
from exhibitplanner.matching.word_lists import in_order

PEOPLE, COMPANIES = 100_000, 300
_SYLLABLES = in_order("ka ro mi ta se lo ne vi ba du fo gi po ra ste mor")
_TRADES = (
    "Optics", "Defence Systems", "Zakłady Mechaniczne", "Technologies", "Logistyka", "Aerospace", "Electronics",
    "Engineering", "Heavy Industries", "Precision", "Instytut", "Security", "", "Savunma Sanayi", "Steel", "Polska",
)  # fmt: skip
_FORMS = (
    "Sp. z o.o.", "Co., Ltd.", "GmbH", "S.A.", "", "SPÓŁKA Z OGRANICZONĄ ODPOWIEDZIALNOŚCIĄ", "Inc.", "A.Ş.", "Oy"
)  # fmt: skip
_FAMILIES = in_order("KIM LEE PARK CHOI JUNG KANG CHO YOON JANG LIM HAN OH SEO SHIN Kowalski Nowak Smith")
_GIVEN = tuple(map("".join, product(in_order("Da Min Seo Ji Ha Do So Eun Gil Tae Yu"), in_order("hyun jun ung yeon"))))
_HANGUL = tuple(map("".join, product("김이박최정", "다민서지하", "현준연우")))
_COUNTRIES = ("PL", "KR", "DE", "PL", "US", "TR", "FI")


def tell(what: str, figure: str, goal: str = "") -> None:
    """One line."""
    print(f"{what:<58} {figure:>24}   {goal}", flush=True)


def main(words: list[str]) -> None:
    """Measure what is asked for."""
    parts = {"labels": measure_labels, "korean": measure_korean, "speed": measure_speed, "people": measure_people}
    for word in [one for one in words if one in parts] or ([] if "pairs" in words else parts):
        parts[word]()
    if "pairs" in words:
        measure_pairs(show="show" in words)


def index_of(rows: Iterable[tuple[str, str | None]]) -> CompanyIndex:
    return CompanyIndex(KnownCompany(name, name, country=country) for name, country in rows)


def measure_labels() -> None:
    """MSPO 2025 against the companies of MSPO 2023: names and countries, nothing else."""
    if not fair_lists.are_here():
        return
    known, rows, labels = fair_lists.exhibitors("mspo-2023"), fair_lists.exhibitors("mspo-2025"), fair_lists.labels()
    index, countries = index_of(known), dict(rows)

    def ours(name: str) -> tuple[str | None, list[str]]:
        verdict = index.find(CompanyEvidence(name, country=countries[name]))
        offered = [one.id for one in verdict.candidates]
        return (offered[0], offered) if verdict.outcome is Outcome.MATCHED else (None, offered)

    names = [name for name, _ in known]
    tell("MSPO 2025 against MSPO 2023", "precision joined / found / joined / reviews", "")
    _tell_labels("  ours", ours, labels, "≥ 0.995 / ≥ 0.975 / ≥ 0.88 / ≤ 6 %")
    _tell_labels("  equal names", name_peers.exact(names), labels)
    _tell_labels("  token_set_ratio ≥ 90", name_peers.token_sets(names), labels)
    _tell_labels("  TF-IDF of 3-grams, 0.75 / 0.55", name_peers.three_grams(names), labels)


def _tell_labels(what: str, find: name_peers.Finder, labels: list[tuple[str, set[str]]], goal: str = "") -> None:
    told = [(*find(row), right) for row, right in labels]
    joined = [known in right for known, _, right in told if known]
    known = sum(bool(right) for _, _, right in told)
    found = sum(bool(right & set(offered)) for _, offered, right in told)
    reviews = sum(not known and bool(offered) for known, offered, _ in told)
    figures = (sum(joined) / max(len(joined), 1), found / known, sum(joined) / known)
    tell(what, f"{figures[0]:.3f} / {figures[1]:.3f} / {figures[2]:.3f} / {reviews / len(told):.1%}", goal)


def measure_korean() -> None:
    """Korean names where only the Latin ones are known: alone, and among all the other sets and the real lists."""
    tell("Korean names, Latin ones known", "first / of three / joins", "")
    goal = "≥ 0.92 / ≥ 0.95 / 0"
    sets = {
        "seen": KOREAN_AND_LATIN,
        "worked on": more_korean_names.WORKED_ON,
        "offices, worked on": more_korean_names.OFFICES,
        "last, two misses mended": more_korean_names.LAST,
        "held out": more_korean_names.HELD_OUT,
    }
    for what, pairs in sets.items():
        _tell_korean(f"  {what} ({len(pairs)})", pairs, [(latin, "KR") for _, latin in pairs], goal)
    find = name_peers.romanised([latin for _, latin in KOREAN_AND_LATIN])
    _tell_ranks("  seen, Revised Romanisation", [(find(korean)[1], name) for korean, name in KOREAN_AND_LATIN], 0)
    if fair_lists.are_here():
        known = _with_strangers(sorted({latin for pairs in sets.values() for _, latin in pairs}))
        for what, pairs in sets.items():
            _tell_korean(f"  {what}, among {len(known):,}", pairs, known)


def _with_strangers(latin: list[str]) -> fair_lists.Rows:
    """Korean firms and the exhibitors of all real lists, but those that may be one of them in another spelling."""
    korean: fair_lists.Rows = [(name, "KR") for name in latin]
    others = dict.fromkeys(row for fair in fair_lists.FAIR_NAMES for row in fair_lists.exhibitors(fair))
    index = index_of(korean)
    return korean + [row for row in others if not index.find(CompanyEvidence(row[0])).candidates]


def _tell_korean(
    what: str, pairs: Sequence[tuple[str, str]], known: Iterable[tuple[str, str | None]], goal: str = ""
) -> None:
    index = index_of(known)
    verdicts = [(index.find(CompanyEvidence(korean, country="KR")), name) for korean, name in pairs]
    joins = sum(verdict.outcome is Outcome.MATCHED for verdict, _ in verdicts)
    _tell_ranks(what, [([one.id for one in verdict.candidates], name) for verdict, name in verdicts], joins, goal)
    if "show" in sys.argv:
        for (korean, latin), (verdict, _) in zip(pairs, verdicts, strict=True):
            if [one.id for one in verdict.candidates][:1] != [latin]:
                print("     ", korean, "=", latin, [(one.name, one.score) for one in verdict.candidates])


def _tell_ranks(what: str, offered: list[tuple[list[str], str]], joins: int, goal: str = "") -> None:
    first = sum(names[:1] == [right] for names, right in offered) / len(offered)
    three = sum(right in names[:3] for names, right in offered) / len(offered)
    tell(what, f"{first:.3f} / {three:.3f} / {joins}", goal)


def measure_pairs(*, show: bool) -> None:
    """Each list against each list before it, of its own fair and of the other."""
    if not fair_lists.are_here():
        return
    for known, asked in product(fair_lists.FAIR_NAMES, repeat=2):
        if known == asked or known[-4:] > asked[-4:]:
            continue
        index = index_of(fair_lists.exhibitors(known))
        told = [(row, index.find(CompanyEvidence(row[0], country=row[1]))) for row in fair_lists.exhibitors(asked)]
        counts = [sum(verdict.outcome is outcome for _, verdict in told) for outcome in Outcome]
        tell(f"{asked} against {known}: joined / review / new", " / ".join(map(str, counts)))
        for (name, country), verdict in told if show else ():
            best = [(one.name, one.score, one.by) for one in verdict.candidates[:2]]
            if verdict.outcome is Outcome.REVIEW or (best and best[0][0].casefold() != name.casefold()):
                print(f"  {verdict.outcome:<8}{name} [{country}]  →  {best}")


def make_names(count: int, seed: int) -> list[tuple[str, str]]:
    """Distinct names of a brand, a trade and a legal form, with countries."""
    dice = random.Random(seed)
    made: dict[str, str] = {}
    while len(made) < count:
        brand = "".join(dice.choices(_SYLLABLES, k=dice.choice((2, 3, 3, 4)))).capitalize()
        second = "".join(dice.choices(_SYLLABLES, k=2)).capitalize() if dice.random() < 0.3 else ""
        name = " ".join(filter(None, (brand, second, dice.choice(_TRADES), dice.choice(_FORMS))))
        made.setdefault(name, dice.choice(_COUNTRIES))
    return list(made.items())


def spoil(name: str, dice: random.Random) -> str:
    """A name as another list may write it."""
    ways = (str.upper, str.lower, lambda text: text.replace(" ", "-", 1), lambda text: text[:4] + text[5:], str.title)
    return dice.choice(ways)(name)


def measure_speed() -> None:
    """Names against many, each in a process of its own, which says how much memory it needed."""
    for asked, known, goal in ((1_000, 1_000, "≤ 2 s"), (10_000, 100_000, "≤ 30 s, ≤ 1,024 MiB"), (300, 300, "")):
        words = [sys.executable, "-m", "benchmarks.matching", "child", str(asked), str(known)]
        said = subprocess.run(words, capture_output=True, text=True, check=True).stdout.strip()
        tell(f"{asked:,} names against {known:,}: build + find, peak", said, goal)


def find_many(asked: int, known: int) -> None:
    """Half the rows are known ones written otherwise, half are new."""
    dice = random.Random(3)
    names = make_names(known, 1)
    rows = [(spoil(name, dice), country) for name, country in dice.sample(names, asked // 2)]
    rows += make_names(asked - len(rows), 2)
    began = time.process_time()
    index = index_of(names)
    built = time.process_time()
    for name, country in rows:
        index.find(CompanyEvidence(name, country=country))
    ended = time.process_time()
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{built - began:.2f} + {ended - built:.2f} s, {peak:.0f} MiB")


def make_people(count: int, parents: int) -> list[tuple[int, PersonEvidence]]:
    """People of `parents` companies with all that tells them apart; names come again and again."""
    dice = random.Random(5)
    made = []
    for at in range(count):
        name = f"{dice.choice(_FAMILIES)} {dice.choice(_GIVEN)}"
        born = date(1960, 1, 1) + timedelta(days=dice.randrange(15_000))
        email = f"{name}{at}@x{at % parents}.example".replace(" ", ".").lower()
        made.append((at % parents, PersonEvidence(name, dice.choice(_HANGUL), email, f"M{at:08}", born)))
    return made


def measure_people() -> None:
    """Microseconds a person: all new, all known, without anything but names; many companies, and one."""
    tell("Microseconds a person", "new / known again", "")
    for what, count, parents, goal in (
        (f"  {PEOPLE:,} of {COMPANIES} companies, all facts", PEOPLE, COMPANIES, "≤ 8 / ≤ 8"),
        ("  20,000 of one company, all facts", 20_000, 1, ""),
    ):
        _tell_people(what, make_people(count, parents), goal)
    mailed = [(parent, PersonEvidence(one.name, None, one.email)) for parent, one in make_people(PEOPLE, COMPANIES)]
    _tell_people("  names and e-mail addresses", mailed, "≤ 8 / ≤ 8")
    named = [(at, PersonEvidence(f"{one.name} {at:x}", None)) for at, one in make_people(20_000, 60)]
    _tell_people("  20,000 of 60 companies, names alone", named)


def _tell_people(what: str, people: list[tuple[int, PersonEvidence]], goal: str = "") -> None:
    found = []
    indexes: dict[int, PersonIndex] = {}
    for again in (False, True):
        if again:
            indexes = {parent: PersonIndex() for parent, _ in people}
            for at, (parent, one) in enumerate(people):
                indexes[parent].add(_known(str(at), one))
        began = time.process_time()
        for at, (parent, one) in enumerate(people):
            index = indexes.get(parent) or indexes.setdefault(parent, PersonIndex())
            verdict = index.find(one)
            if not again and verdict.outcome is Outcome.NEW:
                index.add(_known(str(at), one))
        found.append((time.process_time() - began) / len(people) * 1e6)
    tell(what, f"{found[0]:.1f} / {found[1]:.1f}", goal)


def _known(number: str, one: PersonEvidence) -> KnownPerson:
    return KnownPerson(number, one.name, one.name_ko, one.email, one.passport_no, one.birth_date)


if __name__ == "__main__":
    if sys.argv[1:2] == ["child"]:
        find_many(int(sys.argv[2]), int(sys.argv[3]))
    else:
        main(sys.argv[1:])
