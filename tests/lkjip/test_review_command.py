"""The auditor's word goes back in: the working paper is taken in, and the next audit of the same folder heeds it."""

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from lkjip import supervise
from lkjip.cli import run
from lkjip.status import CLEAN, FINDINGS, REFUSED
from schemas.report import AuditedReport
from tests.lkjip.documents import stating
from tests.review.papers import a_paper, workbook

ROOT = Path(__file__).resolve().parents[2]
STEM = "laporan"
SENTENCES = (
    "Realisasi anggaran sebesar Rp 800.000 dari anggaran Rp 1.000.000 atau 82,17%.",
    "Realisasi Program Pembinaan sebesar Rp 450.000 dari anggaran Rp 500.000 atau 91,00%.",
    "Realisasi Program Pelayanan sebesar Rp 600.000 dari anggaran Rp 800.000 atau 76,00%.",
)
"""Three percentages, each wrong."""

Capture = pytest.CaptureFixture[str]


@pytest.fixture(scope="module")
def first(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a report and its plain audit."""
    folder = tmp_path_factory.mktemp("hasil")
    stating(folder / f"{STEM}.pdf", *SENTENCES)
    assert audit(folder) == FINDINGS
    return folder


@pytest.fixture
def out(first: Path, tmp_path: Path) -> Path:
    shutil.copytree(first, tmp_path / "out")
    return tmp_path / "out"


def audit(folder: Path, pdf: Path | None = None) -> int:
    return run(["audit", str(pdf or folder / f"{STEM}.pdf"), "--out", str(folder), "--only", "json"])


def result(folder: Path) -> AuditedReport:
    return AuditedReport.model_validate_json((folder / f"{STEM}.audit.json").read_bytes())


def key(folder: Path, number: int) -> str:
    """The key of the finding on the sentence of this number."""
    return result(folder).findings[number].key


def fill(folder: Path, filled: dict[str, Any], *extra: dict[str, Any], name: str = f"{STEM}.kkr.xlsx") -> Path:
    path = folder / name
    path.write_bytes(a_paper(result(folder), filled, extra))
    return path


def test_decisions_are_taken_in_and_the_next_audit_heeds_them(out: Path, capsys: Capture) -> None:
    misread, rejected = key(out, 0), key(out, 1)
    before = result(out)
    wrong = next(one for one in before.findings if one.key == misread)
    paper = fill(
        out,
        {
            misread: {"verdict": "salah baca", "right_value": "80,00%"},
            rejected: {"verdict": "ditolak", "reason": "sudah sesuai", "by": "Ani"},
        },
        {"kondisi": "tidak ditandatangani", "page": 3},
    )
    assert run(["review", "import", str(paper)]) == CLEAN
    assert "2 keputusan dicatat, 1 catatan auditor sendiri" in capsys.readouterr().out
    assert audit(out) == FINDINGS
    after = result(out)
    told = capsys.readouterr().out
    assert "Ditolak auditor dan tidak dihitung: 1" in told
    assert "hal. 1: 82,17% → 80,00%" in told
    assert misread not in {one.key for one in after.findings}
    (correction,) = after.corrections
    figure = next(one for one in after.figures if one.id == correction.figure)
    assert (figure.text, str(figure.value), figure.chosen_by, figure.status) == (
        "82,17%",
        "80.00",
        "auditor",
        "verified",
    )
    operands = [one for one in after.figures if one.id in wrong.figures and one is not figure]
    assert {one.status for one in operands} == {"input"}
    assert after.summary.rejected == 1
    assert after.summary.findings.high == before.summary.findings.high - 2
    assert [one.kondisi for one in after.own_findings] == ["tidak ditandatangani"]
    assert after.lost_decisions == ()
    # the same paper again, now that the audit has changed by it
    written = (out / f"{STEM}.review.yaml").read_bytes()
    assert run(["review", "import", str(paper)]) == CLEAN
    assert (out / f"{STEM}.review.yaml").read_bytes() == written
    assert run(["review", "show", str(out)]) == CLEAN
    shown = capsys.readouterr().out
    assert "nilainya dipakai dalam hitungan" in shown
    assert "ditolak · Ani" in shown


def test_decisions_that_change_no_figure_cost_no_new_reading(
    out: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    assert audit(out) == FINDINGS
    monkeypatch.setattr(supervise, "running", None)
    assert run(["review", "import", str(fill(out, {key(out, 1): {"verdict": "ditolak"}}))]) == CLEAN
    assert audit(out) == FINDINGS
    assert result(out).summary.rejected == 1


def test_an_audit_with_right_values_is_kept_apart_from_the_plain_one(out: Path, tmp_path: Path) -> None:
    found = key(out, 0)
    plain = (out / f"{STEM}.audit.json").read_bytes()
    run(["review", "import", str(fill(out, {found: {"verdict": "salah baca", "right_value": "80,00%"}}))])
    audit(out)
    other = tmp_path / "lain"
    audit(other, out / f"{STEM}.pdf")
    assert (other / f"{STEM}.audit.json").read_bytes() == plain
    assert len(result(out).corrections) == 1


def test_rejecting_all_that_is_serious_lets_the_report_pass(out: Path) -> None:
    serious = {one.key: {"verdict": "ditolak"} for one in result(out).findings if one.severity in ("high", "medium")}
    run(["review", "import", str(fill(out, serious))])
    assert audit(out) == CLEAN


@pytest.mark.parametrize("content", ["decisions: [", "decisions:\n- key: a\n  verdict: setuju\n"])
def test_a_malformed_review_is_one_line_and_the_audit_runs_without_it(out: Path, content: str, capsys: Capture) -> None:
    file = out / f"{STEM}.review.yaml"
    file.write_text(content, encoding="utf-8")
    plain = result(out)
    assert audit(out) == FINDINGS
    said = [line for line in capsys.readouterr().err.splitlines() if "keputusan auditor tidak dapat dibaca" in line]
    assert len(said) == 1
    after = result(out)
    assert [one.code for one in after.problems] == ["review-unreadable"]
    assert after.model_copy(update={"problems": ()}) == plain
    assert run(["review", "import", str(fill(out, {}))]) == REFUSED
    assert file.read_text(encoding="utf-8") == content


def test_decisions_by_hand_are_heeded_and_stay_as_they_were_written(out: Path) -> None:
    file = out / f"{STEM}.review.yaml"
    by_hand = f"# catatan saya\ndecisions:\n- key: {key(out, 1)}\n  verdict: rejected  # ya\n"
    file.write_text(by_hand, encoding="utf-8")
    assert audit(out) == FINDINGS
    assert result(out).summary.rejected == 1
    assert run(["review", "import", str(fill(out, {key(out, 2): {"verdict": "diterima"}}))]) == CLEAN
    assert file.read_text(encoding="utf-8").startswith(by_hand)


def test_a_corrected_pdf_of_the_same_name_takes_the_decisions_along(out: Path, tmp_path: Path, capsys: Capture) -> None:
    run(["review", "import", str(fill(out, {key(out, 1): {"verdict": "ditolak"}}))])
    later = tmp_path / f"{STEM}.pdf"
    stating(later, "Uraian baru tanpa angka.", *SENTENCES)
    capsys.readouterr()
    assert audit(out, later) == FINDINGS
    assert "versi laporan yang terdahulu" in capsys.readouterr().err
    (name,) = [one.name for one in out.glob(f"{STEM}-*.audit.json")]
    assert json.loads((out / name).read_bytes())["summary"]["rejected"] == 1
    assert (out / name.replace(".audit.json", ".review.yaml")).read_bytes() == (
        out / f"{STEM}.review.yaml"
    ).read_bytes()


def test_another_report_of_the_same_name_does_not(out: Path, tmp_path: Path) -> None:
    run(["review", "import", str(fill(out, {key(out, 1): {"verdict": "ditolak"}}))])
    other = stating(tmp_path / f"{STEM}.pdf", *SENTENCES, owner="KECAMATAN LAIN KABUPATEN FIKTIF")
    audit(out, other)
    assert [one.name for one in out.glob("*.review.yaml")] == [f"{STEM}.review.yaml"]


def test_two_auditors(out: Path, capsys: Capture) -> None:
    one, other = key(out, 1), key(out, 2)
    ani = fill(out, {one: {"verdict": "ditolak"}, other: {"verdict": "diterima"}}, name="ani.xlsx")
    budi = fill(out, {one: {"verdict": "diterima"}}, name="budi.xlsx")
    assert run(["review", "merge", str(ani), str(budi), "--lang", "en"]) == FINDINGS
    told = capsys.readouterr().out
    assert "1 decisions recorded" in told
    assert "ani.xlsx O" in told
    assert "budi.xlsx O" in told
    assert run(["review", "import", str(budi), "--take", "theirs"]) == CLEAN
    assert run(["review", "import", str(ani)]) == FINDINGS
    assert "YAML: diterima" in capsys.readouterr().out


def test_a_renamed_paper_finds_its_report_by_its_findings_and_one_of_another_report_none(
    out: Path, tmp_path: Path, capsys: Capture
) -> None:
    paper = fill(out, {key(out, 2): {"verdict": "diterima"}}, name="kkr ani FINAL (2).xlsx")
    assert run(["review", "import", str(paper)]) == CLEAN
    assert (out / f"{STEM}.review.yaml").is_file()
    stranger = out / "lain.xlsx"
    stranger.write_bytes(workbook([{"kunci": "0123456789abcdef", "kondisi": "x", "verdict": "ditolak"}]))
    assert run(["review", "import", str(stranger)]) == REFUSED
    assert run(["review", "import", str(stranger), "--into", str(out / f"{STEM}.review.yaml")]) == REFUSED
    assert "laporan yang lain" not in capsys.readouterr().out


@pytest.mark.parametrize(
    "arguments",
    [
        ["review", "import", "tidak-ada.xlsx"],
        ["review", "import", str(ROOT / "README.md")],
        ["review", "show", "tidak-ada"],
        ["diff", "tidak-ada.pdf", "tidak-ada.pdf"],
        ["diff", str(ROOT / "examples" / "truth.json"), "tidak-ada.pdf"],
    ],
)
def test_what_cannot_be_used_is_one_line(arguments: list[str], capsys: Capture) -> None:
    assert run(arguments) == REFUSED
    said = capsys.readouterr()
    assert (said.out, len(said.err.splitlines())) == ("", 1)


def test_the_review_of_nothing_is_shown_as_such(out: Path, capsys: Capture) -> None:
    assert run(["review", "show", str(out)]) == REFUSED
    (out / "x.review.yaml").write_text("", encoding="utf-8")
    assert run(["review", "show", str(out)]) == CLEAN
    assert "belum ada keputusan" in capsys.readouterr().out


@pytest.mark.parametrize("form", ["text", "json", "markdown"])
def test_a_report_differs_in_nothing_from_itself(out: Path, form: str, capsys: Capture) -> None:
    audited = str(out / f"{STEM}.audit.json")
    assert run(["diff", audited, audited, "--format", form]) == FINDINGS
    said = capsys.readouterr().out
    if form == "json":
        told = json.loads(said)
        assert (told["fixed"], told["appeared"], told["gone"], told["figures"]) == ([], [], [], [])
        assert len(told["remaining"]) == len(result(out).findings)
    else:
        assert "Catatan baru: 0" in said


def test_decisions_beside_a_pdf_go_into_the_dataset_with_it(out: Path, capsys: Capture) -> None:
    run(["review", "import", str(fill(out, {key(out, 1): {"verdict": "ditolak"}}))])
    add = ["corpus", "add", str(out / f"{STEM}.pdf"), "--db", str(out / "korpus.db")]
    assert run(add) == CLEAN
    assert "1 keputusan auditor dicatat" in capsys.readouterr().out
    assert run(add) == CLEAN
    assert "keputusan" not in capsys.readouterr().out


def test_two_papers_of_one_name_are_told_apart(out: Path, tmp_path: Path, capsys: Capture) -> None:
    papers = []
    for auditor, word in (("ani", "ditolak"), ("budi", "diterima")):
        paper = fill(out, {key(out, 1): {"verdict": word}})
        papers.append(tmp_path / auditor / paper.name)
        papers[-1].parent.mkdir()
        paper.rename(papers[-1])
    assert run(["review", "merge", *map(str, papers), "--out", str(out)]) == FINDINGS
    told = capsys.readouterr().out
    assert [str(paper) in told for paper in papers] == [True, True]
    assert not (out / f"{STEM}.review.yaml").exists()
