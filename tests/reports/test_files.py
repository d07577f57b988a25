import stat
import sys

import pytest

from exhibitplanner.domain.errors import InputError, UsageError
from exhibitplanner.messages import text
from exhibitplanner.reports.files import write_files
from exhibitplanner.reports.rendering import write_report
from exhibitplanner.reports.roster import roster


@pytest.fixture
def report(frame, crowd):
    return roster(crowd(70, 70), frame())


def names_in(folder):
    return sorted(path.name for path in folder.iterdir())


@pytest.mark.parametrize(("name", "start"), [("a.pdf", b"%PDF"), ("a.PDF", b"%PDF"), ("명단 (최종).pdf", b"%PDF")])
def test_a_pdf_is_one_file(name, start, report, tmp_path):
    assert write_report(report, tmp_path / name) == [tmp_path / name]
    assert (tmp_path / name).read_bytes().startswith(start)
    assert names_in(tmp_path) == [name]


def test_several_pages_are_numbered_files(report, tmp_path):
    written = write_report(report, tmp_path / "list.v2.svg")

    assert [path.name for path in written] == ["list.v2-1.svg", "list.v2-2.svg", "list.v2-3.svg"]
    assert all(path.read_bytes().startswith(b"<svg") for path in written)
    assert names_in(tmp_path) == [path.name for path in written]


def test_a_single_page_keeps_its_name(frame, crowd, tmp_path):
    assert write_report(roster(crowd(2), frame()), tmp_path / "a.png") == [tmp_path / "a.png"]
    assert (tmp_path / "a.png").read_bytes().startswith(b"\x89PNG")


@pytest.mark.parametrize("name", ["a.docx", "a", "pdf", ".pdf"])
def test_another_ending_is_refused_and_the_right_ones_are_named(name, report, tmp_path):
    with pytest.raises(UsageError) as caught:
        write_report(report, tmp_path / name)

    assert ".pdf, .svg, .png" in text(caught.value.code, "en", **caught.value.values)
    assert names_in(tmp_path) == []


def refused(contents):
    with pytest.raises(InputError) as caught:
        write_files(contents)
    words = text(caught.value.code, "ko", **caught.value.values)
    assert "{" not in words
    return caught.value.code, words


def test_a_missing_folder_is_named(tmp_path):
    code, words = refused([(tmp_path / "none" / "a.pdf", b"new")])

    assert code == "report_folder_missing"
    assert str(tmp_path / "none") in words


def test_a_folder_that_is_a_file_is_named(tmp_path):
    (tmp_path / "file").write_bytes(b"")

    assert refused([(tmp_path / "file" / "a.pdf", b"new")])[0] == "report_folder_missing"


def test_a_write_protected_file_stays_and_so_do_the_others(tmp_path):
    first, second = tmp_path / "a-1.svg", tmp_path / "a-2.svg"
    for path in (first, second):
        path.write_bytes(b"old")
    second.chmod(stat.S_IREAD)

    code, words = refused([(first, b"new"), (second, b"new")])

    assert (code, str(second) in words) == ("report_not_writable", True)
    assert {path.read_bytes() for path in (first, second)} == {b"old"}
    assert names_in(tmp_path) == ["a-1.svg", "a-2.svg"]
    second.chmod(stat.S_IREAD | stat.S_IWRITE)


def test_a_folder_in_the_targets_place_stays(tmp_path):
    (tmp_path / "a.pdf").mkdir()

    assert refused([(tmp_path / "a.pdf", b"new")])[0] in {"report_not_written", "report_not_writable"}
    assert names_in(tmp_path) == ["a.pdf"]


@pytest.mark.skipif(sys.platform == "win32", reason="file size limits are POSIX")
def test_where_no_room_is_left_the_old_file_stays(tmp_path):
    import resource

    (tmp_path / "a.pdf").write_bytes(b"old")
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (10_000, hard))
    try:
        code, _ = refused([(tmp_path / "a.pdf", b"x" * 20_000)])
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))

    assert code == "report_disk_full"
    assert (tmp_path / "a.pdf").read_bytes() == b"old"
    assert names_in(tmp_path) == ["a.pdf"]


@pytest.mark.skipif(sys.platform == "win32", reason="links need a privilege")
def test_a_link_stays_a_link_and_permissions_are_kept(tmp_path):
    real = tmp_path / "real.pdf"
    real.write_bytes(b"old")
    real.chmod(0o640)
    (tmp_path / "link.pdf").symlink_to(real)

    write_files([(tmp_path / "link.pdf", b"new")])

    assert (tmp_path / "link.pdf").is_symlink()
    assert real.read_bytes() == b"new"
    assert stat.S_IMODE(real.stat().st_mode) == 0o640
