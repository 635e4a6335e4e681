"""The zip for offices without internet: whole for every system and Python, and installed from itself alone."""

import importlib.util
import json
import os
import re
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[2]
LOCK = (ROOT / "requirements/runtime.lock").read_text(encoding="utf-8")
BIN = "Scripts" if os.name == "nt" else "bin"


def load() -> ModuleType:
    """The script of `requirements/`, which is no package."""
    name = "lkjip_wheelhouse"
    spec = importlib.util.spec_from_file_location(name, ROOT / "requirements/wheelhouse.py")
    assert spec and spec.loader
    sys.modules[name] = module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


wheelhouse = load()
Target = wheelhouse.Target


def pins(system: str, python: str) -> dict[str, str]:
    return {one.name: str(one.specifier) for one in wheelhouse.pinned(LOCK, Target(system, python))}


def held(tmp_path: Path) -> dict[str, bytes]:
    """What the zip holds beside the wheels."""
    wheel = tmp_path / "lkjip-0.1.0-py3-none-any.whl"
    wheel.write_bytes(b"")
    return dict(wheelhouse.files(LOCK, wheel))


def test_each_system_and_python_gets_what_its_markers_say() -> None:
    assert "colorama" in pins("windows", "3.12")
    assert "colorama" not in pins("linux", "3.12")
    assert pins("linux", "3.11")["numpy"] < pins("linux", "3.12")["numpy"]
    assert len(pins("windows", "3.13")) >= len(pins("linux", "3.13")) > 50


def test_a_pin_without_a_wheel_is_named() -> None:
    lock = "numpy==2.5.5 \\\n    --hash=sha256:aa\nsix==1.17.0 \\\n    --hash=sha256:bb\n"
    targets = [Target("windows", "3.12"), Target("linux", "3.12"), Target("windows", "3.13")]
    wheels = ["six-1.17.0-py2.py3-none-any.whl", "numpy-2.5.5-cp312-cp312-win_amd64.whl"]
    wheels += ["numpy-2.5.4-cp313-cp313-win_amd64.whl", "numpy-2.5.5-cp312-cp312-win32.whl"]
    lacking = [(one.pin, str(one.target)) for one in wheelhouse.lacking(lock, targets, wheels)]
    assert lacking == [("numpy==2.5.5", "linux, Python 3.12"), ("numpy==2.5.5", "windows, Python 3.13")]
    wheels += ["numpy-2.5.5-cp312-cp312-manylinux_2_27_x86_64.manylinux_2_28_x86_64.whl"]
    assert list(wheelhouse.lacking(lock, targets[:2], wheels)) == []


def test_everything_is_installed_by_its_hash_lkjip_too(tmp_path: Path) -> None:
    text = held(tmp_path)["syarat.txt"].decode()
    entries = re.split(r"\n(?=\S)", text.strip())
    assert [entry for entry in entries if "--hash=sha256:" not in entry] == []
    assert entries[-1].startswith("lkjip==0.1.0 ")
    assert text.startswith(LOCK.rstrip())


def test_windows_gets_its_line_ends_and_a_shell_its_own(tmp_path: Path) -> None:
    files = held(tmp_path)
    assert {"pasang.bat", "pasang.sh", "audit.bat", "BACA-SAYA.txt", "bantu/pasang.py", "bantu/dropped.py"} <= set(
        files
    )
    for name, content in files.items():
        if name.endswith((".bat", "SAYA.txt")):
            assert all(line.endswith(b"\r") for line in content.split(b"\n")[:-1]), name
        elif name.endswith((".sh", ".py")):
            assert b"\r" not in content, name


@pytest.mark.parametrize("name", ["pasang.bat", "audit.bat"])
def test_a_batch_file_quotes_its_folder_and_jumps_to_what_is_there(name: str, tmp_path: Path) -> None:
    text = held(tmp_path)[name].decode("ascii")
    commands = [line for line in text.splitlines() if not line.startswith("rem")]
    for line in commands:
        for place in re.finditer(r"%~dp0", line):
            assert line[: place.start()].count('"') % 2 == 1, line
    labels = set(re.findall(r"(?m)^:(\w+)", text))
    assert set(re.findall(r"goto (\w+)", text)) <= labels
    assert all(f"goto {label}" in text or label in ("plain", "install", "end") for label in labels)
    named = set(re.findall(r'"%~dp0([^".][^"]*)"', text))
    assert {part.replace("\\", "/") for part in named} <= set(held(tmp_path))


def test_the_batch_files_start_a_python_that_cannot_take_a_neighbour_for_a_module(tmp_path: Path) -> None:
    for name in ("pasang.bat", "audit.bat", "pasang.sh"):
        text = held(tmp_path)[name].decode()
        runs = [line for line in text.splitlines() if re.search(r"bantu[\\/]\w+\.py", line) and "rem" not in line[:4]]
        assert runs
        assert all(" -P " in line for line in runs)


def test_no_address_of_a_registry_is_in_it(tmp_path: Path) -> None:
    for name, content in held(tmp_path).items():
        if name.endswith((".txt", ".bat", ".sh", ".py")):
            assert re.findall(rb"https?:|file:|--(?:extra-)?index-url|simple/", content) == [], name


def test_the_zip_has_one_folder_and_scripts_that_can_be_run(tmp_path: Path) -> None:
    wheel = tmp_path / "six-1.17.0-py2.py3-none-any.whl"
    wheel.write_bytes(b"wheel")
    contents = {"pasang.sh": b"#!/bin/sh\n", "syarat.txt": b"six==1.17.0\n"}
    for name in ("a.zip", "b.zip"):
        wheelhouse.write_zip(tmp_path / name, "lkjip-1", contents, [wheel])
    assert (tmp_path / "a.zip").read_bytes() == (tmp_path / "b.zip").read_bytes()
    with zipfile.ZipFile(tmp_path / "a.zip") as archive:
        modes = {info.filename: info.external_attr >> 16 for info in archive.infolist()}
    assert modes == {
        "lkjip-1/pasang.sh": 0o755,
        "lkjip-1/syarat.txt": 0o644,
        f"lkjip-1/paket/{wheel.name}": 0o644,
    }


def test_the_wheel_is_made_of_the_rooms_of_pyproject() -> None:
    assert set(wheelhouse.rooms()) == {
        "lkjip", "schemas", "extract", "normalise", "audit", "review", "publish", "corpus"
    }  # fmt: skip


@pytest.mark.slow
@pytest.mark.parametrize("python", wheelhouse.PYTHONS)
def test_windows_lacks_no_wheel(python: str, tmp_path: Path) -> None:
    target = Target("windows", python)
    wheelhouse.fetch(target, LOCK, tmp_path)
    wheels = [path.name for path in tmp_path.glob("*.whl")]
    assert list(wheelhouse.lacking(LOCK, [target], wheels)) == []
    assert len(wheels) == len(wheelhouse.pinned(LOCK, target))


@pytest.mark.slow
@pytest.mark.long
@pytest.mark.skipif(os.name == "nt", reason="runs pasang.sh")
def test_an_office_without_internet_installs_it_and_audits_a_report(tmp_path: Path) -> None:
    assert wheelhouse.main(["--system", "this", "--out", str(tmp_path)]) == 0
    (zip_file,) = tmp_path.glob("*.zip")
    office = tmp_path / "kantor (baru) [1]"
    with zipfile.ZipFile(zip_file) as archive:
        archive.extractall(office)
    (folder,) = office.iterdir()
    (folder / "audit.py").write_text("raise SystemExit('the wrong module was imported')\n", encoding="utf-8")
    environment = {
        name: value for name, value in os.environ.items() if not name.startswith(("PIP_", "PYTHON", "VIRTUAL", "UV_"))
    }
    # A registry that nobody answers at: whoever asks it fails.
    environment |= {"PIP_NO_INDEX": "1", "PIP_INDEX_URL": "http://127.0.0.1:9/simple", "PYTHON": sys.executable}
    environment |= dict.fromkeys(("http_proxy", "https_proxy", "HTTPS_PROXY"), "http://127.0.0.1:9")
    environment["LKJIP_HOME"] = str(tmp_path / "home")
    shell = shutil.which("sh")
    assert shell

    def run(*command: str | Path) -> "subprocess.CompletedProcess[str]":
        return subprocess.run(
            [str(part) for part in command], cwd=folder, env=environment, capture_output=True, encoding="utf-8"
        )

    installed = run(shell, "pasang.sh")
    assert installed.returncode == 0, installed.stdout + installed.stderr
    assert installed.stdout.rstrip().endswith("Semua yang diperlukan ada.")
    audited = run(folder / ".venv" / BIN / "lkjip", "audit", "contoh/lkjip-contoh.pdf", "--only", "json")
    assert audited.returncode == 1, audited.stderr
    written = json.loads((folder / "hasil/lkjip-contoh/lkjip-contoh.audit.json").read_text(encoding="utf-8"))
    assert written["summary"]["findings"]["high"] == 8
