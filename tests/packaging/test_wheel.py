"""The built wheel holds all it needs and works in an environment of its own, far from the checkout."""

import json
import os
import shutil
import subprocess
import sys
import sysconfig
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from reportlab.lib import colors
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.platypus import Flowable, Paragraph, SimpleDocTemplate, Spacer, Table

ROOT = Path(__file__).resolve().parents[2]
ROOMS = ("lkjip", "schemas", "extract", "normalise", "audit", "review", "publish", "corpus")
NOT_SHIPPED = {".cfg", ".po", ".pot", ".pyc"}
BIN = "Scripts" if os.name == "nt" else "bin"


def run(*command: str | Path, cwd: Path) -> subprocess.CompletedProcess[str]:
    environ = {name: value for name, value in os.environ.items() if name not in {"PYTHONPATH", "VIRTUAL_ENV"}}
    return subprocess.run(
        [str(part) for part in command], cwd=cwd, env=environ, capture_output=True, text=True, encoding="utf-8"
    )


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Built from a copy, so that neither leftovers in `build/` nor files outside the rooms can get in."""
    source = tmp_path_factory.mktemp("source")
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, source)
    (source / "requirements").mkdir()
    shutil.copy(ROOT / "requirements/pins.txt", source / "requirements")
    for room in (*ROOMS, "synthetic", "tests", "bench"):
        if (ROOT / room).is_dir():
            shutil.copytree(ROOT / room, source / room, ignore=shutil.ignore_patterns("__pycache__"))
    out = tmp_path_factory.mktemp("wheel")
    command = (sys.executable, "-m", "pip", "wheel", "-q", "--no-deps", "--no-build-isolation", "-w", out, ".")
    built = run(*command, cwd=source)
    assert built.returncode == 0, built.stderr
    return next(out.glob("lkjip-*.whl"))


def new_environment(folder: Path) -> Path:
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", folder], check=True)
    return folder


def pip_install(environment: Path, *arguments: str | Path) -> None:
    python = environment / BIN / "python"
    installed = run(sys.executable, "-m", "pip", "--python", python, "install", "-q", *arguments, cwd=environment)
    assert installed.returncode == 0, installed.stderr


@pytest.fixture(scope="module")
def environment(tmp_path_factory: pytest.TempPathFactory, wheel: Path) -> Path:
    """Only lkjip is installed; the libraries are those of the running Python, read through a .pth file."""
    folder = new_environment(tmp_path_factory.mktemp("environment") / "env")
    pip_install(folder, "--no-deps", "--no-index", wheel)
    own = next(folder.glob("lib/python*/site-packages"), folder / "Lib/site-packages")
    (own / "libraries.pth").write_text(sysconfig.get_path("purelib") + "\n", encoding="utf-8")
    return folder


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Path]:
    """A folder with a report and with modules that bear our names and must not be imported."""
    for name in ("audit", "extract", "schemas", "normalise", "lkjip"):
        (tmp_path / f"{name}.py").write_text("raise SystemExit('the wrong module was imported')\n", encoding="utf-8")
    write_report(tmp_path / "laporan kita.pdf")
    yield tmp_path


def write_report(path: Path) -> None:
    """One page of a fictional agency; 75,00 % should be 50,00 %."""
    rows = [
        ["No", "Program", "Anggaran (Rp)", "Realisasi (Rp)", "%"],
        ["1", "Program Pelayanan Angkutan", "400.000.000", "300.000.000", "75,00"],
        ["2", "Program Keselamatan Jalan", "200.000.000", "100.000.000", "75,00"],
        ["3", "Program Penunjang Urusan", "500.000.000", "450.000.000", "90,00"],
        ["", "Jumlah", "1.100.000.000", "850.000.000", "77,27"],
    ]
    style = getSampleStyleSheet()
    story: list[Flowable] = [
        Paragraph("LAPORAN KINERJA INSTANSI PEMERINTAH", style["Title"]),
        Paragraph("DINAS PERHUBUNGAN KABUPATEN CONTOH TAHUN 2024", style["Title"]),
        Paragraph("Tabel 3.1 Realisasi Anggaran Tahun 2024", style["Normal"]),
        Spacer(1, 8),
        Table(rows, style=[("GRID", (0, 0), (-1, -1), 0.5, colors.black)]),
    ]
    SimpleDocTemplate(str(path)).build(story)


def assert_audits(environment: Path, desk: Path) -> None:
    ran = run(environment / BIN / "lkjip", "audit", "laporan kita.pdf", "--out", "keluar", cwd=desk)
    assert ran.returncode == 1, ran.stderr
    audited = json.loads((desk / "keluar/laporan kita.audit.json").read_text(encoding="utf-8"))
    texts = {figure["id"]: figure["text"] for figure in audited["figures"]}
    serious = [finding for finding in audited["findings"] if finding["severity"] in {"high", "medium"}]
    assert [(finding["stated"], finding["expected"]) for finding in serious] == [("75.00", "50.00")]
    assert "1.100.000.000" in texts.values()
    assert (desk / "keluar/laporan kita.audit.html").stat().st_size > 1000


def test_the_wheel_holds_every_file_of_the_rooms_and_nothing_else(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        held = {name for name in archive.namelist() if ".dist-info/" not in name}
    files = (path for room in ROOMS for path in (ROOT / room).rglob("*") if path.is_file())
    names = (path.relative_to(ROOT) for path in files if path.suffix not in NOT_SHIPPED)
    assert held == {name.as_posix() for name in names if not any(part.startswith(".") for part in name.parts)}


def test_the_wheel_pins_its_dependencies(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        name = next(name for name in archive.namelist() if name.endswith(".dist-info/METADATA"))
        metadata = archive.read(name).decode("utf-8")
    required = [line.removeprefix("Requires-Dist: ") for line in metadata.splitlines() if line.startswith("Requires-D")]
    pins = (ROOT / "requirements/pins.txt").read_text(encoding="utf-8").splitlines()
    required = [line for line in required if "extra ==" not in line]
    assert [line.partition(";")[0].strip() for line in required] == [line.partition(";")[0].strip() for line in pins]


def test_what_is_imported_comes_from_the_wheel(environment: Path, desk: Path) -> None:
    code = "import lkjip, audit, schemas; print(lkjip.__file__, audit.__file__, schemas.__file__, sep='\\n')"
    ran = run(environment / BIN / "python", "-P", "-c", code, cwd=desk)
    assert ran.returncode == 0, ran.stderr
    assert [line for line in ran.stdout.splitlines() if not line.startswith(str(environment))] == []


def test_the_command_audits_a_report_far_from_the_checkout(environment: Path, desk: Path) -> None:
    assert_audits(environment, desk)


@pytest.mark.slow
@pytest.mark.long
def test_an_installation_with_all_its_pins_audits_a_report(wheel: Path, desk: Path, tmp_path: Path) -> None:
    """What `pipx install` does, with the libraries fetched."""
    folder = new_environment(tmp_path / "env")
    pip_install(folder, "--only-binary", ":all:", wheel)
    assert_audits(folder, desk)
