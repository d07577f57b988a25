"""What a file is: decided by its content, whatever its name says."""

import json
import re
from pathlib import Path

import pytest
from openpyxl import Workbook

import exhibitplanner.sheets.readers
from exhibitplanner.domain.errors import InputError
from exhibitplanner.messages import LANGUAGES, codes, text
from exhibitplanner.resources import resource_path
from exhibitplanner.sheets import reading
from tests.sheets.reading_builders import (
    ods_cell,
    ods_parts,
    ods_row,
    ole,
    package,
    read_here,
    record,
    xls,
    xls_number,
    xlsx_parts,
)

ONE = '<row r="1"><c r="A1"><v>1</v></c></row>'
PAGE = "<html><head><meta charset='euc-kr'></head><table><tr><td>1</table></html>"
NAMES = ("a.xlsx", "a.xls", "a.csv", "a.txt", "a", "a.ods")


def written(path: Path, content: bytes) -> Path:
    path.write_bytes(content)
    return path


@pytest.mark.parametrize("name", NAMES)
def test_a_name_does_not_decide(tmp_path, name):
    path = tmp_path / name
    contents = {
        "xlsx": package(path, xlsx_parts(ONE)).read_bytes(),
        "ods": package(
            path, ods_parts(ods_row(ods_cell(attributes='office:value-type="float" office:value="1"')))
        ).read_bytes(),
        "xls": xls(xls_number(0, 0, 1)),
    }

    read = {kind: read_here(written(path, content))[0].cells for kind, content in contents.items()}

    assert read == dict.fromkeys(contents, ((1,),))
    assert read_here(written(path, PAGE.encode()))[0].cells == (("1",),)
    assert read_here(written(path, b"1,2\n3,4\n"))[0].cells == (("1", "2"), ("3", "4"))


@pytest.mark.parametrize(
    ("content", "what"),
    [
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj", "PDF"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "PNG"),
        (b"\xff\xd8\xff\xe0\0\x10JFIF\0", "JPEG"),
        (b"GIF89a\x01\0", "GIF"),
        (b"BM\x36\0\0\0\0\0\0\0\x36\0\0\0", "BMP"),
        (b"\0\0\0\x18ftypheic\0\0\0\0", "HEIC"),
        (b"MZ\x90\0\x03\0\0\0", "EXE"),
        (b"{\\rtf1\\ansi hello}", "RTF"),
        (b"MIME-Version: 1.0\nContent-Type: multipart/related", "MHTML"),
        (b"7z\xbc\xaf\x27\x1c\0\x04", "7z"),
        (b'{"a": [1, 2]}', "JSON"),
        (b"<?xml version='1.0'?><note>x</note>", "XML"),
        (b'<?xml?><office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns">', "OpenDocument (.fods)"),
        (ole({"WordDocument": bytes(5000)}), "Word (.doc)"),
        (ole({"FileHeader": b"HWP Document File"}), "HWP"),
        (ole({"PowerPoint Document": bytes(5000)}), "PowerPoint (.ppt)"),
    ],
)
def test_what_is_no_spreadsheet_is_refused_as_what_it_is(tmp_path, content, what):
    with pytest.raises(InputError) as caught:
        read_here(written(tmp_path / "list.xlsx", content))

    assert (caught.value.code, caught.value.values) == ("not_a_spreadsheet", {"what": what})


@pytest.mark.parametrize(
    ("parts", "what"),
    [
        ({"word/document.xml": "<w/>"}, "Word (.docx)"),
        ({"ppt/presentation.xml": "<p/>"}, "PowerPoint (.pptx)"),
        ({"Index/Document.iwa": b"x"}, "Numbers"),
        ({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": "<a/>"}, "OpenDocument (text)"),
        ({"mimetype": "application/hwp+zip", "Contents/content.hpf": "<a/>"}, "HWPX"),
        ({"photo.jpg": b"x", "notes.txt": b"y"}, "ZIP"),
    ],
)
def test_other_packages_are_refused_as_what_they_are(tmp_path, parts, what):
    with pytest.raises(InputError) as caught:
        read_here(package(tmp_path / "list.xlsx", parts))

    assert (caught.value.code, caught.value.values) == ("not_a_spreadsheet", {"what": what})


def encrypted_entry(path: Path) -> Path:
    data = bytearray(package(path, xlsx_parts(ONE)).read_bytes())
    for signature, flags_at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        for match in re.finditer(re.escape(signature), bytes(data)):
            data[match.start() + flags_at] |= 1
    return written(path, bytes(data))


def test_locked_files(tmp_path):
    path = tmp_path / "list.xlsx"
    locked = [
        lambda: written(path, ole({"EncryptionInfo": bytes(200), "EncryptedPackage": bytes(5000)})),
        lambda: written(path, xls(b"", before_sheets=record(0x2F, b"\1\0\1\0\1\0"))),
        lambda: package(path, ods_parts("", manifest="<manifest:encryption-data/>")),
        lambda: encrypted_entry(path),
    ]

    for make in locked:
        with pytest.raises(InputError, match=r"^encrypted"):
            read_here(make())


def test_files_cut_short(tmp_path):
    workbook = Workbook()
    for number in range(2000):
        workbook.active.append([number, f"name {number}"])
    path = tmp_path / "list.xlsx"
    workbook.save(path)
    whole = path.read_bytes()

    for kept in (3, 4, 100, len(whole) // 2, len(whole) - 30):
        with pytest.raises(InputError, match="truncated_file"):
            read_here(written(path, whole[:kept]))


def test_bytes_flipped_in_the_middle(tmp_path):
    path = package(tmp_path / "list.xlsx", xlsx_parts(ONE * 50))
    data = bytearray(path.read_bytes())
    start = data.index(b"xl/worksheets/sheet1.xml") + 30
    data[start : start + 10] = bytes(10)

    with pytest.raises(InputError, match=r"damaged_file|sheet_unreadable|unreadable"):
        read_here(written(path, bytes(data)))


def test_every_code_has_its_words_in_both_languages():
    sources = [Path(reading.__file__), *Path(exhibitplanner.sheets.readers.__file__).parent.glob("*.py")]
    raised = {
        code
        for source in sources
        for code in re.findall(r'(?:InputError|Failed)\(\s*"(\w+)"', source.read_text(encoding="utf-8"))
    }

    assert len(raised) > 15
    for language in LANGUAGES:
        ours = json.loads(resource_path("translations", language, "reading.json").read_text(encoding="utf-8"))
        assert raised == set(ours)
        assert raised <= codes(language)


def test_the_words_name_the_file_and_have_no_place_left(tmp_path):
    for content in (b"%PDF-1.7", b"PK\x03\x04", ole({"EncryptedPackage": b""}), bytes(100), b" \n\n"):
        path = written(tmp_path / "명단.xlsx", content)
        with pytest.raises(InputError) as caught:
            reading.read_spreadsheet(path)
        for language in LANGUAGES:
            words = text(caught.value.code, language, **caught.value.values)
            assert words.startswith("명단.xlsx")
            assert "{" not in words
            assert "\n" not in words
