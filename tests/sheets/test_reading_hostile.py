"""Files made to harm: each ends in one plain error within seconds, and the parent stays small (HAZARDS 1 to 9)."""

import json
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from exhibitplanner.domain.errors import InputError
from exhibitplanner.sheets.reading import Limits, read_spreadsheet
from tests.sheets.reading_builders import (
    MAIN,
    ods_cell,
    ods_parts,
    ods_row,
    package,
    read_here,
    record,
    sheet_xml,
    xls,
    xls_number,
    xlsb_number,
    xlsb_parts,
    xlsb_record,
    xlsb_row,
    xlsx_parts,
)

ONE = '<row r="1"><c r="A1"><v>1</v></c></row>'
ONE_TEXT = '<row r="1"><c r="A1" t="s"><v>0</v></c></row>'
UNKNOWN_FORMULA = record(0x6, bytes(14) + bytes(6) + b"\x01\x00\x1c")
SCRIPT = """
import json, resource, sys
from pathlib import Path
from exhibitplanner.domain.errors import InputError
from exhibitplanner.sheets.reading import read_spreadsheet

def peak_mb():
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss >> (20 if sys.platform == "darwin" else 10)

before, codes = peak_mb(), {}
for path in map(Path, sys.argv[1:]):
    try:
        read_spreadsheet(path)
        codes[path.name] = "read"
    except InputError as error:
        codes[path.name] = error.code
print(json.dumps({"codes": codes, "grown_mb": peak_mb() - before}))
"""


def doctype(entities: str, value: str) -> str:
    return f'<?xml version="1.0"?><!DOCTYPE w [{entities}]>' + sheet_xml(
        f'<row r="1"><c r="A1" t="str"><v>{value}</v></c></row>'
    ).removeprefix('<?xml version="1.0" encoding="UTF-8"?>')


def shared_strings(text: str, unique: int) -> str:
    return f'<sst xmlns="{MAIN}" count="1" uniqueCount="{unique}"><si><t>{text}</t></si></sst>'


def hostile_workbooks() -> dict[str, tuple[dict[str, str | bytes], str]]:
    """By name: the parts of a package, and how reading it must end."""
    too_many, outside, bomb, forbidden = "too_many_cells", "cell_out_of_range", "spreadsheet_bomb", "forbidden_xml"
    far = ONE + '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
    errors = ("<row>" + '<c t="e"><v>#N/A</v></c>' * 26 + "</row>") * 25_000
    references = "".join(f'<row r="{n}"><c r="A{n}" t="s"><v>0</v></c></row>' for n in range(1, 100_001))
    repeated = 'office:value-type="float" office:value="1" table:number-columns-repeated='
    long_cell = ods_cell("x" * 1000, 'office:value-type="string" table:number-columns-repeated="1000"')
    far_binary = xlsb_row(0) + xlsb_number(0, 1) + xlsb_row(1_048_575) + xlsb_number(16_383, 1)
    binary_strings = xlsb_record(159, b"\xff\xff\xff\x7f" * 2) + xlsb_record(160)
    return {
        "unique_count.xlsx": (xlsx_parts(ONE_TEXT, shared_strings=shared_strings("x", 4_000_000_000)), bomb),
        "far_apart.xlsx": (xlsx_parts(far), too_many),
        "row_4294967295.xlsx": (xlsx_parts('<row r="4294967295"><c r="A4294967295"><v>1</v></c></row>'), outside),
        "row_1_says_4294967295.xlsx": (xlsx_parts('<row r="1"><c r="A4294967295"><v>1</v></c></row>'), outside),
        "column_zzzz.xlsx": (xlsx_parts('<row r="1"><c r="ZZZZ1"><v>1</v></c></row>'), outside),
        "white_space.xlsx": (xlsx_parts(sheet_xml(ONE + " " * (80 << 20))), bomb),
        "errors.xlsx": (xlsx_parts(errors), "too_many_marks"),
        "long_text.xlsx": (xlsx_parts(references, shared_strings=shared_strings("x" * 32_000, 1)), "reader_stopped"),
        "entity.xlsx": (xlsx_parts(doctype('<!ENTITY a "lol"><!ENTITY b "&a;&a;">', "&b;")), forbidden),
        "external.xlsx": (xlsx_parts(doctype('<!ENTITY x SYSTEM "file:///etc/hosts">', "&x;")), forbidden),
        "far_apart.xlsb": (xlsb_parts(far_binary), too_many),
        "unique_count.xlsb": (xlsb_parts(xlsb_row(0), shared_strings=binary_strings), "unreadable"),
        "repeated.ods": (
            ods_parts(ods_row(ods_cell(attributes=f'{repeated}"16384"'), number_rows_repeated="1048570")),
            too_many,
        ),
        "repeated_for_ever.ods": (ods_parts(ods_row(ods_cell(attributes=f'{repeated}"1000000000"'))), outside),
        "long_text.ods": (ods_parts(ods_row(long_cell, number_rows_repeated="4000")), "reader_stopped"),
        "entity.ods": ({**ods_parts(""), "content.xml": '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'}, forbidden),
    }


def hostile_files(folder: Path) -> dict[Path, str]:
    """All of them on the disk, and how reading each must end."""
    made = {package(folder / name, parts): code for name, (parts, code) in hostile_workbooks().items()}
    for name, content, code in (
        ("far_apart.xls", xls(xls_number(0, 0, 1) + xls_number(65_535, 255, 1)), "too_many_cells"),
        ("panic.xls", xls(UNKNOWN_FORMULA), "unreadable"),
        ("commas.csv", b"," * 4_000_000 + b"\n" + b"a\n" * 100_000, "too_many_cells"),
        ("nothing_but_zeros.xlsx", bytes(100_000), "unknown_file"),
    ):
        (folder / name).write_bytes(content)
        made[folder / name] = code
    return made


@pytest.mark.skipif(sys.platform == "win32", reason="the resource module counts memory on POSIX alone")
def test_hostile_files_end_in_one_plain_error_each_and_leave_the_process_small(tmp_path):
    files = hostile_files(tmp_path)
    honest = package(tmp_path / "honest.xlsx", xlsx_parts(ONE))

    ended = subprocess.run(
        [sys.executable, "-c", SCRIPT, *map(str, files), str(honest)], capture_output=True, timeout=120, check=True
    )

    assert ended.stderr == b""
    told = json.loads(ended.stdout)  # and nothing else on it: a panic prints its trace
    wanted = {path.name: code for path, code in files.items()}
    assert told["codes"] == {**wanted, "honest.xlsx": "read"}
    assert told["grown_mb"] < 100


@pytest.mark.slow
def test_eight_million_cells_are_refused_within_seconds(tmp_path):
    row = "<row>" + "<c><v>1</v></c>" * 26 + "</row>"

    with pytest.raises(InputError) as caught:
        read_spreadsheet(package(tmp_path / "cells.xlsx", xlsx_parts(row * 307_692)))

    assert caught.value.code in {"too_many_cells", "too_much_memory", "reader_stopped"}


def test_a_directory_that_lies_about_sizes_is_found_out(tmp_path):
    path = package(tmp_path / "liar.xlsx", xlsx_parts(sheet_xml(ONE + " " * 1_000_000)))
    with zipfile.ZipFile(path) as archive:
        honest = archive.getinfo("xl/worksheets/sheet1.xml").file_size
    content = path.read_bytes()
    directory = content.rindex(b"PK\x01\x02")
    lying = content[:directory] + content[directory:].replace(honest.to_bytes(4, "little"), (500).to_bytes(4, "little"))
    assert lying != content
    path.write_bytes(lying)

    with pytest.raises(InputError) as caught:
        read_here(path)

    assert caught.value.code == "damaged_file"


def test_the_limits_of_the_directory(tmp_path):
    path = package(tmp_path / "big.xlsx", xlsx_parts(sheet_xml(ONE + " " * 2_000_000)))

    assert read_here(path)[0].cells == ((1,),)
    for limits in (Limits(unzipped_bytes=1_000_000), Limits(ratio=100, ratio_from_bytes=1_000_000)):
        with pytest.raises(InputError, match="spreadsheet_bomb"):
            read_here(path, limits)


def test_pictures_do_not_count_as_what_is_unpacked(tmp_path):
    path = package(tmp_path / "logo.xlsx", {**xlsx_parts(ONE), "xl/media/image1.png": bytes(3_000_000)})

    assert read_here(path, Limits(unzipped_bytes=1_000_000))[0].cells == ((1,),)
