"""The frozen program's commands: the sample made, its records as the checkout reads them, hostile files refused."""

import json
import shutil
import subprocess
from pathlib import Path

from icalendar import Calendar
from openpyxl import load_workbook

from tests.freezing.running import Frozen
from tests.sheets.reading_builders import package, xlsx_parts
from tests.sheets.test_reading_hostile import doctype, hostile_files

WORKSPACE = "frozen-proof.exhibit"
COMPARED = ("exhibitions", "companies", "participants", "exhibits", "booths", "cases", "deadlines")
REFUSED = 3


def make_sample(frozen: Frozen) -> str:
    """`demo --no-window`, which reads .csv, .xls, .xlsx and .ods in child processes and sets a report."""
    ended = frozen.run("demo", "--workspace", WORKSPACE, "--out", "out", "--no-window")
    assert (ended.returncode, ended.stderr) == (0, ""), ended
    return f"{len(ended.stdout.splitlines())} lines told"


def take_in_lists(frozen: Frozen) -> str:
    """What only some lists need: an encoding to be guessed, countries in Polish, an address and a number to be checked."""
    companies = "name,country,city\nУралвагонзавод,Korea,Нижний Тагил\nРособоронэкспорт,Rosja,Москва\n"
    contacts = "company,name,phone,e-mail\nУралвагонзавод,Борис Иванов,0048 601 234 567,Boris.Ivanov@UVZ.example\n"
    for kind, text in (("companies", companies), ("contacts", contacts)):
        (frozen.desk / f"{kind}.csv").write_bytes(text.encode("cp1251"))
        ended = frozen.run("import", WORKSPACE, f"{kind}.csv", "--kind", kind)
        assert (ended.returncode, ended.stderr) == (0, ""), ended
    rows = {
        kind: json.loads(frozen.run("show", WORKSPACE, kind, "--json").stdout) for kind in ("companies", "contacts")
    }
    cities = {row["name"]: (row["country"], row["city"]) for row in rows["companies"]}
    assert cities["Уралвагонзавод"] == ("KR", "Нижний Тагил"), cities
    assert cities["Рособоронэкспорт"] == ("RU", "Москва"), cities
    assert ("boris.ivanov@uvz.example", "+48601234567") in {(row["email"], row["phone"]) for row in rows["contacts"]}
    return "2 lists"


def compare_records(frozen: Frozen) -> str:
    """The kinds that matter most as the frozen program shows it, deadlines by holidays and time zones among them, and as we do."""
    counts = []
    for kind in COMPARED:
        words = ("show", frozen.desk / WORKSPACE, kind, "--json")
        shown, ours = frozen.run(*words), frozen.run_source(*words)
        assert (shown.returncode, shown.stderr) == (0, ""), shown
        assert json.loads(shown.stdout) == json.loads(ours.stdout), kind
        counts.append(len(json.loads(shown.stdout)))
    assert min(counts) > 0, counts
    return f"{sum(counts)} records of {len(counts)} kinds"


def find_problems(frozen: Frozen) -> str:
    """Rules over the sample, opened again, with two booths that overlap: their shapes need a library of their own."""
    workspace = frozen.desk / WORKSPACE
    hall = ("add", workspace, "halls", "exhibition=MSPO-2023", "code=Z", "area_kind=hall")
    booths = [("add", workspace, "booths", "hall=MSPO-2023 / Z", f"number={n}", f"x_m={n}", "y_m=0", "width_m=4",
               "depth_m=4", "rotation_deg=30") for n in (1, 2)]  # fmt: skip
    for words in (("set", workspace, "exhibitions", "MSPO-2023", "status=planned"), hall, *booths):
        ended = frozen.run(*words)
        assert (ended.returncode, ended.stderr) == (0, ""), ended
    words = ("check", workspace, "--today", "2023-08-10", "--json")
    shown, ours = frozen.run(*words), frozen.run_source(*words)
    assert (shown.returncode, shown.stderr) == (1, ""), shown
    problems = json.loads(shown.stdout)
    assert problems == json.loads(ours.stdout)
    assert "booth-overlap" in {one["rule"] for one in problems}
    return f"{len(problems)} problems"


def write_calendar(frozen: Frozen) -> str:
    """Deadlines as a calendar, read back by the library that wrote it."""
    out = frozen.desk / "deadlines.ics"
    ended = frozen.run("chase", frozen.desk / WORKSPACE, out, "--exhibition", "MSPO-2023", "--today", "2023-08-10")
    assert (ended.returncode, ended.stderr) == (0, ""), ended
    events = Calendar.from_ical(out.read_bytes()).walk("VEVENT")
    assert events, out
    return f"{len(events)} events"


def read_documents(frozen: Frozen) -> str:
    """The workbook and the roster, by other programs' eyes."""
    workbook = load_workbook(frozen.desk / "out" / "plan.xlsx", read_only=True)
    told = [f"{len(workbook.sheetnames)} sheets"]
    assert "Companies" in workbook.sheetnames, workbook.sheetnames
    roster = frozen.desk / "out" / "roster.pdf"
    assert roster.read_bytes().startswith(b"%PDF")
    if shutil.which("pdftotext"):
        text = subprocess.run(["pdftotext", roster, "-"], capture_output=True, encoding="utf-8", check=True).stdout
        fonts = subprocess.run(["pdffonts", roster], capture_output=True, encoding="utf-8", check=True).stdout
        assert "Hanwha Aerospace" in text, text
        assert "SourceSansPro-Semibold" in fonts, fonts
        told.append(f"{len(text.split())} words in {len(fonts.splitlines()) - 2} fonts")
    return ", ".join(told)


def refuse_hostile_files(frozen: Frozen) -> str:
    """Each ends in one plain error with status 3 while the parent lives on, and the workspace stays as it was."""
    folder = frozen.desk / "hostile"
    folder.mkdir()
    before = (frozen.desk / WORKSPACE).read_bytes()
    hostile = [*hostile_files(folder), _billion_laughs(folder)]
    for path in hostile:
        ended = frozen.run("import", WORKSPACE, path, "--exhibition", "MSPO-2023")
        assert ended.returncode == REFUSED, (path.name, ended)
        assert ended.stdout == "", (path.name, ended)
        assert len(ended.stderr.splitlines()) == 1, (path.name, ended)
        assert "root:" not in ended.stderr, ended
    assert (frozen.desk / WORKSPACE).read_bytes() == before
    return f"{len(hostile)} files"


def _billion_laughs(folder: Path) -> Path:
    entities = '<!ENTITY l0 "lol">' + "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    return package(folder / "laughs.xlsx", xlsx_parts(doctype(entities, "&l9;")))
