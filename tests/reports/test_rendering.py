import html
import logging
import random
import re
import struct
import subprocess
import sys
import xml.etree.ElementTree as ET
from itertools import pairwise

import pytest

from exhibitplanner.messages import codes, text
from exhibitplanner.reports import fonts
from exhibitplanner.reports.document import Group, TableColumn, TableReport
from exhibitplanner.reports.rendering import render_pages, render_pdf
from exhibitplanner.reports.roster import RosterPerson, roster

SIZES = random.Random(3).choices([1, 1, 2, 5, 9, 17, 70], k=60)
UA_1 = b"<pdfuaid:part>1</pdfuaid:part>"


def words_of(poppler, pdf):
    """Every word with its box: text, left, top, right, bottom in points."""
    boxes = re.findall(
        r'<word xMin="(.*?)" yMin="(.*?)" xMax="(.*?)" yMax="(.*?)">(.*?)</word>', poppler("pdftotext", pdf, "-bbox")
    )
    return [(html.unescape(word), *map(float, box)) for *box, word in boxes]


@pytest.mark.parametrize("by", ["company", "hall"])
@pytest.mark.parametrize("language", ["en", "ko"])
def test_the_text_of_a_roster_has_everyone_once(by, language, frame, crowd, poppler):
    people = [*crowd(*SIZES[:20], hall="Hall E", booth="E-1"), *crowd(0, 0, 3, company="Späť", company_ko="늦음")]

    pdf = render_pdf(roster(people, frame(language), by=by, signature=by == "hall"))

    found = re.findall(r"Q\d{3}x\d{3}q", poppler("pdftotext", pdf))
    assert sorted(found) == sorted(person.name for person in people)


@pytest.mark.parametrize(("language", "page"), [("en", "page {} of {}"), ("ko", "{} / {}쪽")])
def test_every_page_has_the_heads_and_a_foot(language, page, frame, crowd, pages_of):
    report = roster(crowd(*SIZES[:20]), frame(language), signature=True)

    pages = pages_of(render_pdf(report))

    assert len(pages) > 3
    for number, lines in enumerate(pages, 1):
        assert " ".join(column.heading for column in report.columns) in lines
        assert lines[-1] == f"MSPO 2023 · {report.title} {report.printed_at} {page.format(number, len(pages))}"


def test_a_group_head_is_repeated_as_continued_and_never_stands_alone(frame, crowd, pages_of):
    head = re.compile(r"(Firm \d+)( \(continued\))? No booth yet · \d+ (?:person|people)")

    pages = [
        lines[lines.index("No. Name Korean name Position Badge Stay") + 1 : -1]
        for lines in pages_of(render_pdf(roster(crowd(*SIZES), frame())))
    ]

    assert len(pages) > 10
    assert not [lines[-1] for lines in pages if head.fullmatch(lines[-1])]
    for before, after in pairwise(pages):
        last = [match[1] for line in before if (match := head.fullmatch(line))][-1]
        first, *rest = [match for line in after if (match := head.fullmatch(line))]
        assert after[0] == first[0]
        assert (first[2] is not None) == (first[1] == last)
        assert not [match for match in rest if match[2]]


def test_a_row_never_splits(frame, poppler):
    positions = [f"head{number:03}q {'filler ' * (20 + number % 7)} tail{number:03}q" for number in range(150)]
    people = [RosterPerson(f"N{number}", company="Kia", position=position) for number, position in enumerate(positions)]

    pages = poppler("pdftotext", render_pdf(roster(people, frame()))).split("\f")

    assert len(pages) > 6
    for page in pages:
        assert re.findall(r"head(\d+)q", page) == re.findall(r"tail(\d+)q", page)


def test_a_row_taller_than_a_page_is_not_cut(frame, poppler):
    position = [f"w{number}q" for number in range(1500)]

    pdf = render_pdf(roster([RosterPerson("Long", company="Kia", position=" ".join(position))], frame()))

    assert sorted(word for word in poppler("pdftotext", pdf).split() if word[0] == "w") == sorted(position)


@pytest.mark.parametrize(
    "word",
    ["x" * 60, "W" * 60, "가나다라마바사아자차" * 4, "kim.dahyun.exports@hanwha-aerospace-international.example.co.kr"],
)
@pytest.mark.parametrize("paper", ["a4", "us-letter"])
def test_no_column_is_cut_nor_runs_into_the_next(word, paper, frame, poppler):
    person = RosterPerson(word, word, word, word, word, word, word, word)

    pdf = render_pdf(roster([person], frame(paper=paper), by="hall"))

    words = words_of(poppler, pdf)
    first_words = {"Name", "Korean", "Company", "Booth", "Position", "Badge", "Stay"}
    (heads_top,) = (top for text, _, top, *_ in words if text == "No.")
    edges = [left for text, left, top, *_ in words if text in first_words and abs(top - heads_top) < 1]
    (row_top,) = (top for text, left, top, *_ in words if text == "1" and left < min(edges))
    pieces = [(text, left, right) for text, left, top, right, _ in words if top > row_top - 3 and text in word]
    assert len(edges) == 7
    assert len(pieces) > 12
    assert [piece for piece in pieces if any(piece[1] + 1 < edge < piece[2] + 1 for edge in edges)] == []
    assert sum(len(text) for text, *_ in pieces) >= 6 * len(word)


@pytest.mark.parametrize(
    "name",
    [
        "#strong[x] #panic()",
        "$x^2$ *b* _i_",
        "@ref <b>bold</b> <a>",
        r"C:\new \u{41}",
        "`raw` ~ -- --- 'q' \"q\"",
        "= one // two /* */",
        "{page} [x] #1",
    ],
)
def test_what_looks_like_markup_is_set_as_it_is(name, frame, pages_of):
    person = RosterPerson("Kim", company=name, position=name)

    pages = pages_of(render_pdf(roster([person], frame())))

    assert f"{name} No booth yet · 1 person" in pages[0]
    assert f"1 Kim {name}" in pages[0]


@pytest.mark.parametrize("name", ["a\tb\nc", "\x00\x07\x0b\x1b", "half \ud800", "\ufffe", "😀 مريم ไทย"])
def test_odd_letters_stop_nothing(name, frame):
    report = roster([RosterPerson(name, company=name)], frame())

    assert render_pdf(report).startswith(b"%PDF")
    for page in render_pages(report, "svg"):
        ET.fromstring(page)  # noqa: S314  our own


@pytest.mark.parametrize("language", ["en", "ko"])
def test_names_of_many_countries_need_no_font_of_the_system(language, frame, poppler):
    name = "ŻÓŁĆ Łęgiąś · İĞDIR Şükrü · NGUYỄN Thị Hượng · ČŘŠŮ Őű · 김똠뷁 價 · ЖУКОВ"
    people = [RosterPerson(name, name, name, name, name, name, name, name)]

    pdf = render_pdf(roster(people, frame(language), signature=True), system_fonts=False)

    assert UA_1 in pdf  # refused where a letter has no glyph
    used = {line.split()[0].split("+")[-1] for line in poppler("pdffonts", pdf).splitlines()[2:]}
    assert used
    assert {font.split("-")[0] for font in used} == {"SourceSansPro", "NotoSansKR"}


def test_only_fonts_that_are_there_are_named():
    for system in (True, False):
        stack = fonts.stack(system=system)
        assert stack.families[0] == fonts.LATIN
        assert set(stack.families) <= set(fonts.searched(system=system).families())
    assert fonts.stack(system=False) == fonts.FontStack((fonts.LATIN, "Noto Sans KR"), hangul_bold=False)


def test_a_letter_without_a_font_gives_up_the_standard_but_not_the_report(frame):
    report = roster([RosterPerson("ไทย", company="Kia")], frame())

    pdf = render_pdf(report, system_fonts=False)

    assert pdf.startswith(b"%PDF")
    assert UA_1 not in pdf


def test_the_pdf_is_tagged_and_says_its_title_author_and_language(frame, crowd, poppler):
    pdf = render_pdf(roster(crowd(2), frame("ko")))

    facts = dict(re.findall(r"(\w+): +(.*)", poppler("pdfinfo", pdf)))
    assert (facts["Title"], facts["Author"], facts["Tagged"]) == ("참가자 명단 · MSPO 2023", "Exhibit Planner", "yes")
    assert UA_1 in pdf
    assert re.search(rb"<dc:language>.*?<rdf:li>ko", pdf)


@pytest.mark.parametrize(
    ("paper", "landscape", "size"),
    [
        ("a4", False, (1191, 1684)),
        ("a4", True, (1684, 1191)),
        ("us-letter", False, (1224, 1584)),
        ("us-letter", True, (1584, 1224)),
    ],
)
def test_pages_are_pictures_of_the_paper_wished_for(paper, landscape, size, frame, crowd):
    (page,) = render_pages(roster(crowd(2), frame(paper=paper, landscape=landscape)), "png")

    assert struct.unpack(">II", page[16:24]) == size


def test_svg_has_a_picture_for_each_page_of_the_pdf(frame, crowd, pages_of):
    report = roster(crowd(70, 70), frame())

    pages = render_pages(report, "svg")

    assert {ET.fromstring(page).tag for page in pages} == {"{http://www.w3.org/2000/svg}svg"}  # noqa: S314  our own
    assert len(pages) == len(pages_of(render_pdf(report))) == 3


def test_nobody_is_a_page_that_says_so(frame, pages_of):
    (page,) = pages_of(render_pdf(roster([], frame())))

    assert "Nobody is on the roster yet." in page
    assert page[-1].endswith("page 1 of 1")


def test_a_table_may_be_set_without_group_heads(frame, pages_of):
    report = TableReport(
        title="Orders", subtitle="", exhibition="MSPO 2023", printed_at="Printed", language="en", empty="None",
        columns=(TableColumn("Article", 3), TableColumn("Amount", 1, "right")),
        groups=(Group("", (("Carpet", "120.00"), ("Lifting", "1,900.00"))),),
    )  # fmt: skip

    (page,) = pages_of(render_pdf(report))

    assert page[1:5] == ["MSPO 2023 · Orders Printed page 1 of 1"] or page[-3:-1] == [
        "Carpet 120.00",
        "Lifting 1,900.00",
    ]


def test_typst_finds_nothing_to_warn_of(frame, crowd, caplog):
    with caplog.at_level(logging.DEBUG, "exhibitplanner.reports"):
        for language in ("en", "ko"):
            render_pdf(roster(crowd(*SIZES), frame(language), signature=True))

    assert caplog.messages == []


def test_words_of_reports_are_there_in_both_languages():
    def places(language):
        return {
            code: set(re.findall(r"{(\w+)}", text(code, language)))
            for code in codes(language)
            if code.startswith("report_")
        }

    assert places("en") == places("ko")
    assert len(places("en")) > 20


def test_typst_and_babel_are_loaded_only_to_render():
    modules = "exhibitplanner.reports.rendering, exhibitplanner.reports.roster"
    script = f"import sys, {modules}; print({{'typst', 'babel'}} & set(sys.modules))"

    run = subprocess.run([sys.executable, "-c", script], check=True, capture_output=True, text=True)

    assert run.stdout.strip() == "set()"
