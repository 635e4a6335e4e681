"""`lkjip doctor`: tells what is missing and what that means, and runs where packages are broken."""

import io
import json
import os
import re
import subprocess
import sys
from importlib import metadata
from pathlib import Path

import pytest

from lkjip.cli import run
from lkjip.doctor import account, fences, folders, machine, packages, programs, seeing, trial
from lkjip.doctor.point import Both, Point
from lkjip.errors import UsageError
from schemas.base import Bilingual

ROOT = Path(__file__).resolve().parents[2]
Capture = pytest.CaptureFixture[str]
SOME = Both(id="sesuatu", en="something")


def a_point(state: str) -> Point:
    return Point("x", state, SOME, Both(id="begini", en="so"), Both(id="akibatnya", en="that means"))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("states", "status"), [(("ok", "note", "absent"), 0), (("ok", "missing"), 1), (("missing", "missing"), 1)]
)
def test_the_status_says_whether_all_that_is_needed_is_there(
    monkeypatch: pytest.MonkeyPatch, capsys: Capture, states: tuple[str, ...], status: int
) -> None:
    monkeypatch.setattr(account, "points", lambda: iter([a_point(state) for state in states]))
    assert run(["doctor"]) == status
    text = capsys.readouterr().out
    assert ("Semua yang diperlukan ada." in text) == (status == 0)
    assert text.count("✗ sesuatu: begini\n    akibatnya\n") == states.count("missing")
    assert run(["doctor", "--format", "json", "--lang", "en"]) == status
    document = json.loads(capsys.readouterr().out)
    assert document["ok"] == (status == 0)
    assert [point["state"] for point in document["points"]] == list(states)
    assert {point["meaning"] for point in document["points"]} == {"that means"}
    assert document["packages"]["typer"] == metadata.version("typer")


def test_this_installation_is_whole() -> None:
    """Everything but what a process of its own tries, which the next test does."""
    lacking = [
        point
        for part in (machine.machine_points, trial.trial_points, seeing.seeing_points, folders.folder_points)
        for point in part()
        if point.state == "missing"
    ]
    assert lacking == []


@pytest.mark.slow
def test_a_broken_package_is_named_and_the_rest_is_told_all_the_same(tmp_path: Path) -> None:
    """pydantic, without which not even the commands can be imported, and pikepdf."""
    for name in ("pydantic", "pikepdf"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "__init__.py").write_text("raise ImportError('DLL load failed')\n", encoding="utf-8")
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(tmp_path), str(ROOT)])}

    def lkjip(*arguments: str) -> "subprocess.CompletedProcess[str]":
        command = [sys.executable, "-m", "lkjip", *arguments]
        return subprocess.run(command, capture_output=True, encoding="utf-8", env=environment, timeout=300)

    told = lkjip("doctor", "--format", "json")
    assert (told.returncode, told.stderr) == (1, "")
    points = {point["name"]: point for point in json.loads(told.stdout)["points"]}
    for name in ("pydantic", "pikepdf"):
        assert (points[name]["state"], "DLL load failed" in points[name]["found"]) == ("missing", True)
    assert points["pydantic"]["meaning"].startswith("lkjip tidak dapat berjalan.")
    assert points["packages"]["found"].endswith("dicoba dan berjalan")
    assert (points["trial"]["state"], points["ocr-models"]["state"]) == ("missing", "ok")
    refused = lkjip("audit", "x.pdf")
    assert (refused.returncode, refused.stdout) == (4, "")
    (line,) = refused.stderr.splitlines()
    assert "DLL load failed" in line
    assert "lkjip doctor" in line


def test_what_fails_to_import_costs_itself_only(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    texts = {
        "baik": "",
        "cerewet": "print('halo')",
        "rusak": "raise ImportError('pustaka rusak')",
        "mati": "import os; os._exit(3)",
        "akhir": "",
    }
    for name, text in texts.items():
        (tmp_path / f"{name}.py").write_text(text, encoding="utf-8")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    assert packages.broken(list(texts)) == {"rusak": "ImportError: pustaka rusak", "mati": "status 3"}


def test_versions_are_held_to_the_pins(monkeypatch: pytest.MonkeyPatch) -> None:
    wanted = {"typer": metadata.version("typer"), "rich": "0.1", "paket-yang-tidak-ada": "1"}
    monkeypatch.setattr(metadata, "requires", lambda _: [f"{name}=={version}" for name, version in wanted.items()])
    points = {point.name: point for point in packages.package_points()}
    assert points["rich"].found.en == f"version {metadata.version('rich')}; tested with 0.1"
    assert points["paket-yang-tidak-ada"].found.id == "tidak ada"
    assert {points[name].state for name in ("rich", "paket-yang-tidak-ada")} == {"missing"}
    assert points["packages"].found.id == "1 dari 3 ada dalam versi yang diuji; 1 dicoba dan berjalan"


def test_an_lkjip_that_was_never_installed_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def nothing(name: str) -> str:
        raise metadata.PackageNotFoundError(name)

    monkeypatch.setattr(metadata, "version", nothing)
    assert [(point.name, point.state) for point in packages.package_points()] == [("lkjip", "missing")]


def test_pins_of_other_systems_are_not_asked_for() -> None:
    lines = ["a==1", "b==2 ; sys_platform == 'never'", "psycopg[binary]==3.3", 'd==4; extra == "cluster"', "e>=5"]
    assert packages.pins(lines) == {"a": "1", "psycopg": "3.3"}


def test_what_lkjip_asks_for_is_tried_and_its_loss_is_explained() -> None:
    asked = re.findall(r"^([a-z0-9.-]+)", (ROOT / "requirements/runtime.in").read_text(encoding="utf-8"), re.MULTILINE)
    assert {name.replace(".", "-") for name in asked} == set(packages.MODULES)


def test_a_damaged_model_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    good, bad = tmp_path / "baik.onnx", tmp_path / "rusak.onnx"
    good.write_bytes(b"model")
    bad.write_bytes(b"mod")
    hashes = {good: seeing.digest(good), bad: seeing.digest(good), tmp_path / "hilang.onnx": ""}
    assert seeing.damaged_models(hashes) == ["rusak.onnx", "hilang.onnx"]
    monkeypatch.setattr(seeing, "model_files", dict)
    assert seeing.models_point().state == "missing"


@pytest.mark.parametrize(("said", "state"), [("eng\nind\n", "ok"), ("eng\n", "absent"), (None, "absent")])
def test_tesseract_is_not_needed(said: str | None, state: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(seeing.shutil, "which", lambda _: None if said is None else "tesseract")
    monkeypatch.setattr(seeing, "languages", lambda _: (said or "").split())
    assert seeing.tesseract_point().state == state


def test_programs_of_the_tests_are_not_needed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(programs.shutil, "which", lambda _: None)
    assert {point.state for point in programs.program_points()} == {"absent"}


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(**_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(folders.tempfile, "TemporaryFile", refuse)
    point = folders.folder_point("x", SOME, tmp_path / "a" / "b", SOME, "missing")
    assert (point.state, "Permission denied" in point.found.id) == ("missing", True)
    assert not (tmp_path / "a").exists()


@pytest.mark.parametrize(("gigabytes", "state"), [(5, "ok"), (0.5, "note"), (0.01, "missing")])
def test_little_room_on_the_disk_is_told(
    gigabytes: float, state: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(folders.shutil, "disk_usage", lambda _: type("Usage", (), {"free": gigabytes * 1e9}))
    assert folders.folder_point("x", SOME, tmp_path, SOME, "missing").state == state


def test_damaged_names_are_told_as_what_keeps_audits_from_running(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from lkjip.doctor.names import name_points

    monkeypatch.setenv("LKJIP_HOME", str(tmp_path))
    assert [point.state for point in name_points()] == ["absent"]
    (tmp_path / "nomenklatur.json").write_text("bukan", encoding="utf-8")
    assert [point.state for point in name_points()] == ["missing"]


def test_a_console_without_the_signs_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(io.BytesIO(), encoding="cp1252"))
    assert machine.console_point().state == "note"


@pytest.mark.parametrize(("megabytes", "state"), [(16000, "ok"), (2000, "note"), (None, "note")])
def test_little_memory_is_told(megabytes: int | None, state: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(machine, "memory", lambda: megabytes)
    assert machine.memory_point().state == state


def test_a_pdf_that_cannot_be_read_here_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise UsageError(Bilingual(id="dilarang", en="forbidden"))

    monkeypatch.setattr("lkjip.supervise.read_report", refuse)
    (point,) = trial.trial_points()
    assert (point.state, point.found.id) == ("missing", "dilarang")


def test_the_public_names_are_there_and_no_others() -> None:
    import lkjip

    assert [name for name in lkjip.__all__ if not hasattr(lkjip, name)] == []
    assert not hasattr(lkjip, "yang_tidak_ada")


@pytest.mark.parametrize(
    ("held", "state", "named"),
    [
        ({"network", "programs", "files", "memory"}, "ok", None),
        ({"memory"}, "note", "jaringan, program lain, perubahan berkas lain"),
        (set(), "note", "memori berlebih"),
    ],
)
def test_what_the_system_does_not_keep_the_reader_from_is_told(
    monkeypatch: pytest.MonkeyPatch, held: set[str], state: str, named: str | None
) -> None:
    monkeypatch.setattr(fences, "fences_held", lambda: held)
    [point] = fences.fence_points()
    assert point.state == state
    assert (point.meaning is None) if named is None else (point.meaning is not None and named in point.meaning.id)


def test_fences_that_cannot_be_tried_are_no_reason_to_stop(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse() -> set[str]:
        raise subprocess.CalledProcessError(1, "python")

    monkeypatch.setattr(fences, "fences_held", refuse)
    [point] = fences.fence_points()
    assert point.state == "note"
