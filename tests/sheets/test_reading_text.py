"""Delimited text, pages of tables and XML Spreadsheet 2003."""

import codecs
from datetime import date, datetime, time

import pytest

from exhibitplanner.domain.errors import InputError
from exhibitplanner.sheets.grid import CellRange
from exhibitplanner.sheets.readers.delimited import separator_of
from exhibitplanner.sheets.readers.limits import Limits
from exhibitplanner.sheets.readers.text_decoding import decoded
from tests.sheets.reading_builders import read_here

POLISH = (
    "Nazwa;Miasto;Osoba\nZakłady Mechaniczne;Tarnów;Józef Żółć\nMesko;Skarżysko-Kamienna;Łukasz Wiśniewski\n",
    "Świętokrzyskie\n",
    "Kraków\n",
    "ul. Żółkiewskiego 5\n",
    "WZŁ nr 1;SPÓŁKA Z OGRANICZONĄ ODPOWIEDZIALNOŚCIĄ\n",
    "źdźbło\n",
    "Zażółć gęślą jaźń\n",
)
KOREAN = (
    "회사명,성명,비고\n한화에어로스페이스,김민수,없음\n현대로템,박철수,\n",
    "㈜한화\n",
    "비고: 없음 kg당\n",
    "e모빌리티\n",
    "똠방각하\n",
    "김\n",
    "①번 · ★ 필수\n",
    "大韓民國 대한민국\n",
)
UNICODE = ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be")


@pytest.fixture
def read(tmp_path):
    """The one sheet of a text file."""

    def read_text(text, name="list.csv", encoding="utf-8", **options):
        path = tmp_path / name
        path.write_bytes(text if isinstance(text, bytes) else text.encode(encoding))
        return read_here(path, **options)[0]

    return read_text


@pytest.mark.parametrize("encoding", ["cp1250", "iso-8859-2", *UNICODE])
@pytest.mark.parametrize("text", POLISH)
def test_polish_however_it_is_encoded(text, encoding):
    assert decoded(text.encode(encoding)) == text


@pytest.mark.parametrize("encoding", ["cp949", *UNICODE])
@pytest.mark.parametrize("text", KOREAN)
def test_korean_however_it_is_encoded(text, encoding):
    assert decoded(text.encode(encoding)) == text


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("Müller;Größe;Straße\nKöln;Düsseldorf\n", "cp1252"),
        ("Česká zbrojovka;Příjmení;Dvořák\n", "cp1250"),
        ("Компания;Город\nРособоронэкспорт;Москва\n", "cp1251"),
        ("会社名,氏名\n三菱重工業,田中太郎\n", "cp932"),
    ],
)
def test_neighbours_that_charset_normalizer_knows(text, encoding):
    assert decoded(text.encode(encoding)) == text


def test_utf_8_with_a_character_cut_stays_utf_8():
    whole = "회사명,성명\n한화에어로스페이스,김민수\n".encode()

    assert decoded(whole[:-2]) == "회사명,성명\n한화에어로스페이스,김민\ufffd"
    assert decoded(codecs.BOM_UTF8 + whole[:-2]).startswith("회사명")


@pytest.mark.parametrize("content", [bytes(range(256)) * 4, b"a,b\n\x00\x01\x02\x03", b"\x01\x02\x03\x04\x05 x\n"])
def test_what_is_no_text_is_refused(read, content):
    with pytest.raises(InputError, match="unknown_file"):
        read(content)


@pytest.mark.parametrize("content", [b"", b"\xef\xbb\xbf", b" \r\n\t\n", "\ufeff\r\n".encode("utf-16-le")])
def test_a_text_of_blanks_is_an_empty_file(read, content):
    with pytest.raises(InputError, match="empty_file"):
        read(content)


def test_everything_stays_text(read):
    grid = read('no,phone,date,area,note\n007,01012345678,9.3,"1,5", x \n1.0,,=1+1,\'-,\n', name="참가자.csv")

    assert grid.name == "참가자"
    assert grid.cells[1:] == (("007", "01012345678", "9.3", "1,5", " x "), ("1.0", None, "=1+1", "'-", None))


@pytest.mark.parametrize(
    ("text", "separator"),
    [
        ("a,b,c\n1,2,3\n", ","),
        ("a;b;c\n1;2;3\n", ";"),
        ("a\tb\tc\n1\t2\t3\n", "\t"),
        ("a|b|c\n1|2|3\n", "|"),
        ("Nazwa;Cena;Waga\nA;1,5;2,25\nB;3,0;4,5\n", ";"),
        ("1,5;2,5\n3,5;4,5\n", ";"),
        ("name,systems\nKAI,FA-50;KF-21\nHanwha,K-9;K-10\n", ","),
        ("name;address\nKAI;Sacheon, Korea\nADD;Daejeon, Korea\n", ";"),
        ("MSPO 2023 exhibitors\n\nNo.,Name,Country\n1,KAI,Korea\n2,PGZ,Poland\n", ","),
        ('"a;b";"c,d"\n"e;f";"g,h"\n', ";"),
        ("only one column\nKAI\nPGZ\n", ","),
        ("a,b\n", ","),
    ],
)
def test_the_separator_is_guessed(text, separator):
    assert separator_of(text) == separator


def test_the_suffix_counts_where_the_text_is_open(read):
    assert separator_of("a\tb,c\n", ".tsv") == "\t"
    assert separator_of("KAI\n", ".tsv") == "\t"


def test_excels_own_separator_line_is_no_row(read):
    assert read("sep=;\r\na,1;b\r\nc;d\r\n").cells == (("a,1", "b"), ("c", "d"))


def test_quoted_cells_hold_line_breaks_and_separators(read):
    grid = read('name,address\r\n"KAI, Ltd.","Sacheon\r\nKorea"\r\n"say ""yes""",x\r\n')

    assert grid.cells[1:] == (("KAI, Ltd.", "Sacheon\r\nKorea"), ('say "yes"', "x"))


def test_a_quote_that_never_closes_does_not_swallow_the_file(read):
    grid = read('item,size\nbarrel,"12" long\nbreech,3\nwheel,4\n')

    assert len(grid.cells) == 4
    assert grid.cells[3] == ("wheel", "4")


def test_blank_lines_are_rows_and_short_ones_are_padded(read):
    assert read("title\n\na,b,c\nd\n\n\n").cells == (
        ("title", None, None),
        (None, None, None),
        ("a", "b", "c"),
        ("d", None, None),
    )


def test_lines_that_end_in_carriage_returns_alone(read):
    assert read("a,b\rc,d\r").cells == (("a", "b"), ("c", "d"))


def test_more_cells_than_the_limit(read):
    with pytest.raises(InputError, match="too_many_cells"):
        read("a,b\n" * 100, limits=Limits(cells=150))


def test_a_page_saved_under_the_name_of_an_excel_file(read):
    page = (
        "<html xmlns:x='urn:schemas-microsoft-com:office:excel'><head><meta charset=euc-kr><style>td{}</style></head>"
        "<body><table border=1><tr><th rowspan=2>회사명</th><th colspan=2>담당자</th></tr><tr><th>성명</th><th>전화"
        "</th></tr><tr><td>한화<br>시스템</td><td> 김&nbsp;민수\n </td><td>010-1234</td></tr>"
        "<tr><td></td><td>007</td></tr></table>"
    )

    grid = read(page, name="명단.xls", encoding="cp949")

    assert grid.name == "명단"
    assert grid.cells[:2] == (("회사명", "담당자", None), (None, "성명", "전화"))
    assert grid.cells[2:] == (("한화\n시스템", "김\xa0민수", "010-1234"), (None, "007", None))
    assert set(grid.merged) == {CellRange(1, 0, 2, 0), CellRange(1, 1, 1, 2)}


def test_several_tables_of_a_page_are_several_sheets(tmp_path):
    path = tmp_path / "list.xls"
    tables = "<table><tr><td><table><tr><td>a</table></td></tr></table><table><caption>Halls</caption><tr><td>b</table>"
    path.write_text(f"<!DOCTYPE html><html><body>{tables}", encoding="utf-8")

    assert [(grid.name, grid.cells) for grid in read_here(path)] == [("list 1", (("a",),)), ("Halls", (("b",),))]


def test_a_page_without_tables_has_no_sheets(read):
    with pytest.raises(InputError, match="no_sheets"):
        read("<html><body><p>Please log in</p></body></html>", name="list.xls")


def test_xml_spreadsheet_2003(tmp_path):
    cells = (
        '<Row ss:Index="2" ss:Hidden="1"><Cell ss:Index="3" ss:MergeAcross="1"><Data ss:Type="String">KAI</Data>'
        '<Comment><ss:Data ss:Type="String">who?</ss:Data></Comment></Cell>'
        '<Cell><Data ss:Type="Number">3</Data></Cell></Row>'
        '<Row><Cell><Data ss:Type="DateTime">2023-09-05T00:00:00.000</Data></Cell>'
        '<Cell><Data ss:Type="DateTime">2023-09-05T14:20:00.000</Data></Cell>'
        '<Cell><Data ss:Type="DateTime">1899-12-31T09:10:00.000</Data></Cell>'
        '<Cell><Data ss:Type="Boolean">1</Data></Cell><Cell ss:Formula="=NA()"><Data ss:Type="Error">#N/A</Data></Cell>'
        '<Cell ss:Formula="=1+1"/></Row>'
    )
    path = tmp_path / "list.xls"
    path.write_text(
        '<?xml version="1.0" encoding="UTF-8"?><?mso-application progid="Excel.Sheet"?>'
        '<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" '
        'xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet" xmlns:x="urn:schemas-microsoft-com:office:excel">'
        f'<Worksheet ss:Name="명단"><Table>{cells}</Table></Worksheet><Worksheet ss:Name="lists"><Table/>'
        "<x:WorksheetOptions><x:Visible>SheetHidden</x:Visible></x:WorksheetOptions></Worksheet></Workbook>",
        encoding="utf-8",
    )

    first, second = read_here(path)

    assert first.name == "명단"
    assert first.cells[1] == (None, None, "KAI", None, 3, None)
    assert first.cells[2] == (date(2023, 9, 5), datetime(2023, 9, 5, 14, 20), time(9, 10), True, None, None)
    assert (first.errors, first.uncalculated) == ({(3, 4): "#N/A"}, {(3, 5)})
    assert (first.hidden_rows, first.merged) == ({2}, (CellRange(2, 2, 2, 3),))
    assert (second.name, second.hidden, second.cells) == ("lists", True, ())
