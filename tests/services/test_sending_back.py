"""Problems of an import go back to the senders, and their corrected workbooks are taken in."""

import json
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from exhibitplanner.domain.errors import UsageError
from exhibitplanner.services.importing.importer import ImportOptions, import_files
from exhibitplanner.services.importing.report import ImportReport
from exhibitplanner.services.sending_back import send_problems_back
from exhibitplanner.storage.workspace import Workspace
from tests.cli.test_commands import Result
from tests.services.form_edits import FormEdit, everything
from tests.services.test_company_form import form

HEADS = ["업체명", "영문성명", "이메일", "도착일"]


def people(path: Path, *rows: list[object]) -> Path:
    book = Workbook()
    for row in (HEADS, *rows):
        book.active.append(row)
    book.save(path)
    return path


def tried(workspace: Workspace, *paths: Path) -> ImportReport:
    return import_files(workspace, list(paths), ImportOptions(exhibition="MSPO-2027"), dry_run=True)


def test_it_comes_back_corrected(filled: Workspace, tmp_path: Path) -> None:
    source = people(
        tmp_path / "people.xlsx",
        ["Hanwha Aerospace", "HONG Gildong", "nobody", "31/02/2027"],
        ["Hanwha Aerospace", "KIM Minsu", "m@h.example", "2027-09-04"],
    )
    (sent,) = send_problems_back(tried(filled, source), tmp_path / "back.xlsx")
    assert (sent.source, sent.path, sent.problems) == (source, tmp_path / "back.xlsx", 2)
    book = load_workbook(sent.path)
    sheet = book.worksheets[1]
    assert "is no date" in sheet["D2"].comment.text
    assert "날짜가 아닙니다" in sheet["D2"].comment.text
    again = tried(filled, sent.path)
    assert [(one.kind, one.rows, len(one.problems)) for one in again.sheets] == [("participants", 2, 2)]
    sheet["C2"], sheet["D2"] = "hong@h.example", "2027-09-03"
    book.save(sent.path)
    report = tried(filled, sent.path)
    assert [(one.kind, one.rows, one.new, one.problems) for one in report.sheets] == [("participants", 2, 2, [])]
    assert send_problems_back(report, tmp_path / "again.xlsx") == []
    assert not (tmp_path / "again.xlsx").exists()


def test_a_form_goes_back_and_comes_again(filled: Workspace, tmp_path: Path, ids: dict[str, str]) -> None:
    edit = form(filled, tmp_path)
    edit.put("Participants", edit.first_row("Participants"), arrives_on="soon", email="kim@h.example")
    (sent,) = send_problems_back(tried(filled, edit.save()), tmp_path / "back.xlsx", "en")
    mended = FormEdit(sent.path)
    assert mended.sheet("Participants").protection.sheet
    mended.put("Participants", mended.first_row("Participants"), arrives_on="2027-09-04")
    report = import_files(filled, [mended.save()], ImportOptions())
    assert not any(sheet.problems or sheet.review for sheet in report.sheets)
    kim = everything(filled)["participant", ids["kim MSPO-2027"]]
    assert (str(kim["arrives_on"]), kim["email"]) == ("2027-09-04", "kim@h.example")


def test_each_sender_gets_its_own(filled: Workspace, tmp_path: Path) -> None:
    bad = ["Hanwha Aerospace", "HONG Gildong", "nobody", None]
    (tmp_path / "b").mkdir()
    paths = [
        people(tmp_path / "a.xlsx", bad), people(tmp_path / "b" / "a.xlsx", [*bad[:1], "KIM A", "no address", None]),
        people(tmp_path / "good.xlsx", ["Hanwha Aerospace", "LEE B", "b@h.example", None]),
    ]  # fmt: skip
    sent = send_problems_back(tried(filled, *paths), tmp_path / "back.xlsx")
    assert [(one.source, one.path.name) for one in sent] == [
        (paths[0], "back-a.xlsx"), (paths[1], "back-a (2).xlsx"),
    ]  # fmt: skip
    assert all(one.path.exists() for one in sent)


def test_a_senders_own_file_is_never_written_over(filled: Workspace, tmp_path: Path) -> None:
    source = people(tmp_path / "people.xlsx", ["Hanwha Aerospace", "HONG Gildong", "nobody", None])
    kept = source.read_bytes()
    report = tried(filled, source)
    with pytest.raises(UsageError, match="problems_over_source"):
        send_problems_back(report, source)
    with pytest.raises(UsageError, match="problems_suffix"):
        send_problems_back(report, tmp_path / "back.pdf")
    assert source.read_bytes() == kept


def test_the_commands(filled: Workspace, tmp_path: Path) -> None:
    plan = str(filled.path)
    filled.close()
    out, back = tmp_path / "form.xlsx", tmp_path / "back.xlsx"
    done = Result("form", plan, str(out), "--exhibition", "MSPO-2027", "--company", "KAI", "--json")
    assert (done.status, done.json["company"], done.json["file"]) == (0, "Korea Aerospace Industries", str(out))
    assert {one["kind"]: one["rows"] for one in done.json["sheets"]}["participants"] == 1
    assert Result("form", plan, str(out), "--exhibition", "MSPO-2027", "--company", "KAJ").status == 2
    assert Result("form", plan, str(out), "--exhibition", "MSPO-2027").status == 2
    assert (
        Result("form", plan, str(tmp_path / "no" / "f.xlsx"), "--exhibition", "MSPO-2027", "--company", "KAI").status
        == 3
    )
    every = Result("form", plan, str(tmp_path / "forms"), "--exhibition", "MSPO-2027", "--all", "--json").json
    assert [Path(one["file"]).exists() for one in every] == [True, True]
    assert Result("form", plan, str(out), "--exhibition", "MSPO-2027", "--company", "KAI", "--all").status == 2
    source = people(tmp_path / "people.xlsx", ["KAI", "HONG Gildong", "nobody", None])
    words = ("import", plan, str(source), "--exhibition", "MSPO-2027", "--dry-run")
    done = Result(*words, "--problems", str(back), "--json")
    assert done.json["problem_files"] == [{"file": str(source), "written": str(back), "problems": 1}]
    assert json.loads(json.dumps(done.json))["applied"] is False
    assert "problem_files" not in Result(*words, "--json").json
    assert Result(*words, "--problems", str(source)).status == 2
    assert str(back) in Result(*words, "--problems", str(back)).out
