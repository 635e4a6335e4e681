"""Reviewing a report again: the same files without reading it, and nothing of the kind where anything may differ."""

import shutil
from pathlib import Path

import pytest

from lkjip import kept, supervise
from lkjip.cli import run
from lkjip.kept import KeptAudits, kept_audits
from lkjip.limits import Limits
from lkjip.pipeline import audit_file
from lkjip.shelf import Shelf
from lkjip.status import CLEAN, FINDINGS, INTERNAL
from publish.json_file import json_bytes
from schemas.base import Bilingual
from schemas.report import AuditedReport, Problem, SecondLook
from tests.lkjip.documents import locked, stating

ROOT = Path(__file__).resolve().parents[2]
EXAMPLE = ROOT / "examples" / "lkjip-contoh.pdf"
WHOLE = 200_000_000
WRONG = "Realisasi anggaran sebesar Rp 800.000 dari anggaran Rp 1.000.000 atau 82,00%."

Capture = pytest.CaptureFixture[str]


@pytest.fixture(scope="module")
def example() -> AuditedReport:
    return audit_file(EXAMPLE)


@pytest.fixture
def audits(tmp_path: Path) -> KeptAudits:
    return KeptAudits(Shelf(tmp_path / "shelf", WHOLE))


def no_reading(*_: object, **__: object) -> None:
    raise AssertionError("a child was started")


def test_the_second_time_nothing_is_read_and_the_same_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    path = str(stating(tmp_path / "laporan.pdf", WRONG))
    assert run(["audit", path, "--out", str(tmp_path / "hasil-satu")]) == FINDINGS
    first = capsys.readouterr()
    monkeypatch.setattr(supervise, "running", no_reading)
    assert run(["audit", path, "--out", str(tmp_path / "hasil-dua")]) == FINDINGS
    second = capsys.readouterr()
    assert (first.err, "--fresh" in second.err) == ("", True)
    assert second.out.replace("hasil-dua", "hasil-satu") == first.out
    for name in ("laporan.audit.json", "laporan.audit.html", "laporan.audit.pdf"):
        assert (tmp_path / "hasil-dua" / name).read_bytes() == (tmp_path / "hasil-satu" / name).read_bytes()


def test_fresh_reads_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    path = str(stating(tmp_path / "laporan.pdf", WRONG))
    assert run(["audit", path, "--only", "json"]) == FINDINGS
    monkeypatch.setattr(supervise, "running", no_reading)
    assert run(["audit", path, "--only", "json", "--fresh"]) == INTERNAL
    assert "AssertionError" in capsys.readouterr().err


def test_a_copy_is_told_by_its_own_name(example: AuditedReport, audits: KeptAudits, tmp_path: Path) -> None:
    copy = tmp_path / "salinan.pdf"
    shutil.copy(EXAMPLE, copy)
    audits.keep_report(example, EXAMPLE, Limits())
    recalled = audits.report(copy, Limits())
    assert recalled is not None
    assert json_bytes(recalled) == json_bytes(example).replace(b'"lkjip-contoh.pdf"', b'"salinan.pdf"')


def test_one_changed_byte_is_another_report(example: AuditedReport, audits: KeptAudits, tmp_path: Path) -> None:
    audits.keep_report(example, EXAMPLE, Limits())
    changed = tmp_path / EXAMPLE.name
    changed.write_bytes(EXAMPLE.read_bytes() + b"\n")
    assert audits.report(changed, Limits()) is None


def test_a_file_replaced_while_it_was_read_is_not_kept(
    example: AuditedReport, audits: KeptAudits, tmp_path: Path
) -> None:
    changed = tmp_path / EXAMPLE.name
    changed.write_bytes(EXAMPLE.read_bytes() + b"\n")
    audits.keep_report(example, changed, Limits())
    audits.keep_outputs({".audit.json": b"{}"}, example, changed, "id")
    assert audits.report(EXAMPLE, Limits()) is None
    assert audits.outputs(example, (".audit.json",), "id") == {}


@pytest.mark.parametrize("what", ["program", "names", "pages"])
def test_another_program_other_names_or_limits_ask_for_another_reading(
    what: str, example: AuditedReport, audits: KeptAudits, monkeypatch: pytest.MonkeyPatch
) -> None:
    audits.keep_report(example, EXAMPLE, Limits())
    assert audits.report(EXAMPLE, Limits(timeout=5)) == example
    if what == "program":
        monkeypatch.setattr(kept, "program", lambda: "another")
    elif what == "names":
        monkeypatch.setattr("corpus.name_store.NameStore.fingerprint", lambda _: "others")
    limits = Limits(max_pages=3) if what == "pages" else Limits()
    assert audits.report(EXAMPLE, limits) is None


def test_what_a_limit_cut_short_is_not_kept(example: AuditedReport, audits: KeptAudits) -> None:
    hit = Problem(code="time-limit", message=Bilingual(id="batas", en="limit"))
    audits.keep_report(example.model_copy(update={"problems": (hit,)}), EXAMPLE, Limits())
    assert audits.report(EXAMPLE, Limits()) is None
    note = Problem(code="owner-locked", message=Bilingual(id="terkunci", en="locked"))
    audits.keep_report(example.model_copy(update={"problems": (note,)}), EXAMPLE, Limits())
    assert audits.report(EXAMPLE, Limits()) is not None


def test_a_second_reader_that_died_may_live_next_time(example: AuditedReport, audits: KeptAudits) -> None:
    first, *others = example.pages
    shaken = first.model_copy(update={"second": SecondLook(reasons=("rows-disagree",), failed=("camelot",))})
    audits.keep_report(example.model_copy(update={"pages": (shaken, *others)}), EXAMPLE, Limits())
    assert audits.report(EXAMPLE, Limits()) is None


def test_what_only_a_password_opens_is_not_kept(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "kata.txt").write_text("rahasia\n", encoding="utf-8")
    path = locked(tmp_path / "laporan.pdf", "rahasia", "lain")
    arguments = ["audit", str(path), "--out", str(tmp_path), "--password-file", str(tmp_path / "kata.txt")]
    assert run(arguments) == CLEAN
    assert kept_audits().report(path, Limits()) is None
    assert not kept_audits().shelf.folder.exists()


def test_files_of_another_language_are_others(example: AuditedReport, audits: KeptAudits) -> None:
    audits.keep_outputs({".audit.html": b"<p>catatan</p>"}, example, EXAMPLE, "id")
    assert audits.outputs(example, (".audit.html",), "id") == {".audit.html": b"<p>catatan</p>"}
    assert audits.outputs(example, (".audit.html",), "en") == {}
    assert set(audits.outputs(example, (".audit.html", ".audit.pdf"), "id")) == {".audit.html"}


def test_the_files_of_a_whole_audit_are_not_those_of_a_partial_one(example: AuditedReport, audits: KeptAudits) -> None:
    audits.keep_outputs({".audit.json": b"{}"}, example, EXAMPLE, "id")
    hit = Problem(code="page-failed", page=2, message=Bilingual(id="rusak", en="damaged"))
    assert audits.outputs(example.model_copy(update={"problems": (hit,)}), (".audit.json",), "id") == {}


def test_what_is_no_audit_is_as_good_as_none(audits: KeptAudits, example: AuditedReport) -> None:
    audits.keep_report(example, EXAMPLE, Limits())
    (entry,) = audits.shelf.folder.iterdir()
    audits.shelf.put("other", b"[]")
    (other,) = set(audits.shelf.folder.iterdir()) - {entry}
    other.replace(entry)
    assert audits.report(EXAMPLE, Limits()) is None
