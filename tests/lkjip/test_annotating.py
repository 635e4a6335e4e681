"""The annotated copy from end to end: a child writes it, and what goes wrong costs this file only."""

import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from pikepdf import Array, Dictionary, Name, Page, Pdf

from corpus.sources import content_hash
from lkjip.annotating import annotated_copy
from lkjip.cli import run
from lkjip.errors import OutputNotMadeError
from lkjip.limits import Limits
from lkjip.outputs import outputs_of, write_outputs
from lkjip.pipeline import audit_file
from publish.annotations import annotations
from schemas.annotations import Annotations
from schemas.findings import Place
from schemas.report import AuditedReport
from tests.factory import a_finding, a_report
from tests.lkjip import documents
from tests.lkjip.workers import UseWorker
from tests.publish.annotated import frozen

ROOT = Path(__file__).resolve().parents[2]
EXAMPLE = ROOT / "examples" / "lkjip-contoh.pdf"
SHARED = ROOT.parent / "shared" / "reports"
REPORT = Path("laporan.pdf")
QUICK = Limits(timeout=20, stall=20)

Capture = pytest.CaptureFixture[str]


@pytest.fixture(scope="module")
def marks() -> Annotations:
    return annotations(a_report(), "id")


def subtypes(path: Path, password: str | None = None) -> list[str]:
    with Pdf.open(path, password=password or "") as pdf:
        return [str(one.Subtype) for page in pdf.pages for one in page.obj.get(Name.Annots, Array())]


@pytest.fixture(scope="module")
def example() -> AuditedReport:
    return audit_file(EXAMPLE)


@pytest.fixture(scope="module")
def copy_of_example(example: AuditedReport) -> dict[str, bytes]:
    return outputs_of(example, EXAMPLE, "id", only=["pdf"])


def test_every_finding_is_marked_and_in_the_outline(
    example: AuditedReport, copy_of_example: dict[str, bytes], tmp_path: Path
) -> None:
    (path,) = write_outputs(copy_of_example, tmp_path, "lkjip-contoh")
    assert path.name == "lkjip-contoh.audit.pdf"
    assert path.stat().st_size < EXAMPLE.stat().st_size + 100_000
    with Pdf.open(path) as pdf:
        named = {str(one.get(Name.NM)): page.index for page in pdf.pages for one in page.obj.get(Name.Annots, Array())}
    assert len(example.findings) > 5
    assert {finding.key: finding.page - 1 for finding in example.findings}.items() <= named.items()
    with pypdfium2.PdfDocument(path) as document:
        toc = [one.get_title() for one in document.get_toc()]
    assert toc[0] == "Catatan reviu"
    assert all(any(title.startswith(f"{finding.id} · ") for title in toc) for finding in example.findings)


def test_the_same_audit_gives_the_same_file(example: AuditedReport, copy_of_example: dict[str, bytes]) -> None:
    assert outputs_of(example, EXAMPLE, "id", only=["pdf"]) == copy_of_example


SAYS = "from pathlib import Path\nto = Path(sys.argv[sys.argv.index('--to') + 1])\n"


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ("os.abort()", "berhenti mendadak"),
        ("opened(1)\nos.abort()", "berhenti mendadak"),
        ("opened(1)\nos._exit(77)", "batas memori"),
        ("opened(1)\nsay(type='copy-refused', code='xfa')\nfinished()", "formulir XFA"),
        ("opened(1)\nsay(type='copy-refused', code='other-file')\nfinished()", "berubah sejak direviu"),
        ("opened(1)\nsay(type='copy-refused', code='other-pages')\nfinished()", "susunan halamannya rusak"),
        ("say(type='refused', code='damaged')", "PDF ini rusak"),
        ("opened(1)\nfinished()", "PDF ini rusak"),
        ("opened(1)\nsay(type='copy-annotated', size=9)\nfinished()", "PDF ini rusak"),
        ("opened(1)\nto.write_bytes(b'12345678')\nsay(type='copy-annotated', size=9)\nfinished()", "PDF ini rusak"),
        ("opened(1)\nto.symlink_to('/etc/hostname')\nsay(type='copy-annotated', size=9)\nfinished()", "PDF ini rusak"),
        (
            "opened(1)\nto.write_bytes(b'123456789')\nsay(type='copy-annotated', size=9)\nos.abort()",
            "berhenti mendadak",
        ),
        ("say(type='copy-annotated', size=9)", "berhenti mendadak"),
    ],
)
def test_whatever_the_child_does_there_is_one_line(
    use_worker: UseWorker, marks: Annotations, body: str, said: str
) -> None:
    use_worker(SAYS + body)
    with pytest.raises(OutputNotMadeError) as caught:
        annotated_copy(Path("laporan\n\x1b[31m.pdf"), marks, QUICK, None)
    message = caught.value.message.id
    assert message.startswith(
        "laporan \N{REPLACEMENT CHARACTER}[31m.pdf: salinan beranotasi (.audit.pdf) tidak ditulis: "
    )
    assert said in message
    assert message.isprintable()


def test_what_the_child_writes_is_the_copy(use_worker: UseWorker, marks: Annotations) -> None:
    use_worker(SAYS + "opened(1)\nto.write_bytes(b'123456789')\nsay(type='copy-annotated', size=9)\nfinished()")
    assert annotated_copy(REPORT, marks, QUICK, None) == b"123456789"


def test_marks_go_by_a_file(use_worker: UseWorker, marks: Annotations) -> None:
    """A command line is short on Windows and everybody on the machine can read it."""
    use_worker(
        SAYS + "given = Path(sys.argv[sys.argv.index('--marks') + 1]).read_bytes()\n"
        "assert 'Catatan' not in ' '.join(sys.argv)\n"
        "opened(1)\nto.write_bytes(given)\nsay(type='copy-annotated', size=len(given))\nfinished()"
    )
    assert Annotations.model_validate_json(annotated_copy(REPORT, marks, QUICK, None)) == marks


def test_a_child_that_hangs_is_ended_in_time(use_worker: UseWorker, marks: Annotations) -> None:
    use_worker("opened(1)\ntime.sleep(60)")
    begun = time.monotonic()
    with pytest.raises(OutputNotMadeError, match="time limit of 1 s"):
        annotated_copy(REPORT, marks, Limits(timeout=1), None)
    assert time.monotonic() - begun < 5


def test_without_anyone_to_tell_a_missing_output_is_an_error(use_worker: UseWorker) -> None:
    use_worker("os.abort()")
    report = a_report(findings=())
    with pytest.raises(OutputNotMadeError):
        outputs_of(report, REPORT, "id", only=["pdf"])
    told: list[str] = []
    made = outputs_of(report, REPORT, "id", only=["json", "pdf"], on_unmade=lambda error: told.append(error.message.en))
    assert set(made) == {".audit.json"}
    assert len(told) == 1


def changed(path: Path, change: Callable[[Pdf], None]) -> Path:
    with Pdf.open(documents.report(path), allow_overwriting_input=True) as pdf:
        change(pdf)
        pdf.save(path)
    return path


def test_an_xfa_form_costs_only_the_copy(tmp_path: Path, capsys: Capture) -> None:
    def with_xfa(pdf: Pdf) -> None:
        pdf.Root.AcroForm = Dictionary(Fields=Array(), XFA=pdf.make_stream(b"<xdp/>"))

    path = changed(tmp_path / "a.pdf", with_xfa)
    status = run(["audit", str(path), "--out", str(tmp_path / "keluar")])
    (line,) = capsys.readouterr().err.splitlines()
    assert "formulir XFA" in line
    assert status == 0
    assert {"a.audit.html", "a.audit.json"} <= {one.name for one in (tmp_path / "keluar").iterdir()}
    assert not (tmp_path / "keluar" / "a.audit.pdf").exists()


def test_a_file_that_was_replaced_is_not_annotated(tmp_path: Path) -> None:
    path = documents.report(tmp_path / "a.pdf")
    report = audit_file(path)
    documents.report(path, mark="lain")
    with pytest.raises(OutputNotMadeError, match="changed since"):
        outputs_of(report, path, "id", only=["pdf"])


def test_a_password_opens_the_copy_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    documents.locked(tmp_path / "a.pdf", "rahasia", "pemilik")
    (tmp_path / "sandi.txt").write_text("rahasia\n", encoding="utf-8")
    run(["audit", "a.pdf", "--password-file", "sandi.txt", "--out", ".", "--only", "pdf"])
    with pytest.raises(pypdfium2.PdfiumError):
        pypdfium2.PdfDocument("a.audit.pdf")
    assert "/FreeText" in subtypes(tmp_path / "a.audit.pdf", "rahasia")


def test_a_lock_of_the_author_stays_and_is_told(tmp_path: Path) -> None:
    path = documents.locked(tmp_path / "a.pdf", "", "pemilik")
    run(["audit", str(path), "--out", str(tmp_path), "--only", "pdf"])
    with Pdf.open(tmp_path / "a.audit.pdf") as pdf:
        assert pdf.is_encrypted
        assert not pdf.allow.extract
    with pypdfium2.PdfDocument(tmp_path / "a.audit.pdf") as document:
        assert [one.get_title() for one in document.get_toc()][1] == "Salinan ini terkunci seperti aslinya"


def test_the_parent_imports_nothing_that_reads_a_pdf() -> None:
    code = (
        "import sys; from pathlib import Path; from lkjip.outputs import outputs_of; from tests.factory import a_report\n"
        "outputs_of(a_report(), Path('nirwana.pdf'), 'id', only=['pdf'], on_unmade=lambda message: None)\n"
        "print([name for name in ('pikepdf', 'pypdfium2', 'publish.annotated_pdf') if name in sys.modules])"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, encoding="utf-8", timeout=60, cwd=ROOT)
    assert ran.stdout.strip() == "[]", ran.stderr


def test_other_modes_of_the_child_import_no_output() -> None:
    code = (
        "import sys; import lkjip.worker as worker; from extract.page import read_page\n"
        "print([name for name in sys.modules if name.startswith('publish.annot') or name == 'pikepdf'])"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, encoding="utf-8", timeout=60, cwd=ROOT)
    assert ran.stdout.strip() == "[]", ran.stderr


REAL = sorted(SHARED.rglob("*.pdf"))
QUICKLY = "paser-belengkong-2023"


@pytest.mark.shared
@pytest.mark.skipif(not REAL, reason="the development reports are not here")
@pytest.mark.parametrize(
    "path",
    [pytest.param(path, marks=[] if path.stem == QUICKLY else [pytest.mark.slow], id=path.stem) for path in REAL],
)
def test_a_real_report_is_what_it_was_below_the_marks(path: Path, tmp_path: Path) -> None:
    """Marks on every page, on whatever real programs have written; without them the pages are drawn as they were."""
    with Pdf.open(path) as pdf:
        pages = len(pdf.pages)
    places = tuple(Place(page=page, bbox=(100, 300, 140, 312)) for page in range(1, pages + 1))
    report = a_report(
        report=a_report().report.model_copy(update={"pages": pages, "sha256": content_hash(path)}),
        findings=(a_finding(places=places, figures=()),),
    )
    copy = tmp_path / "a.audit.pdf"
    copy.write_bytes(outputs_of(report, path, "id", only=["pdf"])[".audit.pdf"])
    with Pdf.open(path) as before, Pdf.open(copy) as after:
        for old, new in zip(before.pages, after.pages, strict=True):
            assert [one.read_bytes() for one in contents(new)] == [one.read_bytes() for one in contents(old)]
            kept = frozen(old.obj.get(Name.Annots, Array()))
            assert frozen(new.obj.Annots)[: len(kept)] == kept
        assert len(after.check_pdf_syntax()) == len(before.check_pdf_syntax())
    assert copy.stat().st_size < path.stat().st_size + 2000 * pages
    with pypdfium2.PdfDocument(path) as before, pypdfium2.PdfDocument(copy) as after:
        for number in {0, pages // 2, pages - 1}:
            plain, unmarked, marked = (
                document[number].render(scale=0.5, may_draw_forms=False, draw_annots=shown).to_pil().tobytes()
                for document, shown in ((before, False), (after, False), (after, True))
            )
            assert unmarked == plain
            assert marked != plain


def contents(page: Page) -> list[Any]:
    found = page.obj.get(Name.Contents, Array())
    return list(found) if isinstance(found, Array) else [found]
