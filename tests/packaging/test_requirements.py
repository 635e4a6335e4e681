"""The locks, the pins of the wheel and pyproject.toml say the same, and none of them holds an address."""

import ast
import importlib.util
import re
import sys
import tomllib
from importlib.metadata import packages_distributions
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[2]
REQUIREMENTS = ROOT / "requirements"
ROOMS = ("lkjip", "schemas", "extract", "normalise", "audit", "review", "publish", "corpus")
TEXTS = sorted(path for path in REQUIREMENTS.iterdir() if path.suffix in {".in", ".lock", ".txt"})


def load(name: str) -> ModuleType:
    """A script of `requirements/`, which is no package."""
    spec = importlib.util.spec_from_file_location(name, REQUIREMENTS / f"{name}.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def text(name: str) -> str:
    return (REQUIREMENTS / name).read_text(encoding="utf-8")


def versions(lock: str) -> set[tuple[str, str]]:
    return set(re.findall(r"^([a-z0-9-]+)==(\S+)", text(lock), re.MULTILINE))


def test_the_wheel_pins_what_the_lock_holds() -> None:
    assert text("pins.txt") == load("lock").pins(text("runtime.lock"))
    assert len(text("pins.txt").splitlines()) == len(versions("runtime.lock"))


@pytest.mark.parametrize("name", ["build.lock", "runtime.lock", "dev.lock"])
def test_everything_locked_has_a_hash(name: str) -> None:
    entries = re.split(r"\n(?=\S)", text(name).strip())
    assert [entry for entry in entries if "--hash=sha256:" not in entry] == []


def test_the_tests_run_with_what_users_get() -> None:
    assert versions("runtime.lock") | versions("build.lock") <= versions("dev.lock")


@pytest.mark.parametrize("lock", ["build", "runtime", "dev"])
def test_a_lock_holds_what_was_asked_for(lock: str) -> None:
    asked = set(re.findall(r"^([a-z0-9-]+)==(\S+)", text(f"{lock}.in"), re.MULTILINE))
    assert asked <= versions(f"{lock}.lock")


def imported(room: str) -> set[str]:
    """The top names that the modules of `room` import."""
    found = set()
    for path in (ROOT / room).rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                found |= {alias.name.partition(".")[0] for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and node.module:
                found.add(node.module.partition(".")[0])
    return found


def extras() -> list[tuple[str, str]]:
    """The packages of the extras and their versions."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return [tuple(one.split("==")) for extra in project["optional-dependencies"].values() for one in extra]


def test_the_extras_are_tested_with_what_they_pin() -> None:
    assert set(extras()) <= versions("dev.lock")


def test_what_is_imported_is_asked_for() -> None:
    """Not left to a dependency that happens to bring it along."""
    names = set().union(*(imported(room) for room in ROOMS)) - set(sys.stdlib_module_names) - set(ROOMS)
    of = packages_distributions()
    asked = set(re.findall(r"^([a-z0-9.-]+)(?:\[[a-z,]+\])?[=>]=", text("runtime.in"), re.MULTILINE)) | set(
        dict(extras())
    )
    assert {name for name in names if not asked & {one.lower() for one in of.get(name, ())}} == set()


def test_the_build_uses_the_locked_setuptools() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    assert [tuple(requirement.split("==")) for requirement in project["build-system"]["requires"]] == [
        *versions("build.lock")
    ]


def test_pdfminer_does_not_unpickle_what_a_pdf_names() -> None:
    assert dict(versions("runtime.lock"))["pdfminer-six"] >= "20260107"


@pytest.mark.parametrize("path", [*TEXTS, ROOT / "pyproject.toml"], ids=lambda path: path.name)
def test_no_address_of_a_registry_is_committed(path: Path) -> None:
    pattern = r"https?:|file:|--(extra-)?index-url|--find-links|\s-[if]\s|simple/"
    assert re.findall(pattern, path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    ("rest", "expected"),
    [
        ('" C:\\a&b.pdf"', ["C:\\a&b.pdf"]),
        ('" "C:\\c d.pdf""', ["C:\\c d.pdf"]),
        ('" C:\\a&b.pdf "C:\\c (1) d.pdf""', ["C:\\a&b.pdf", "C:\\c (1) d.pdf"]),
        ('" "C:\\c d.pdf" C:\\100%!^.pdf"', ["C:\\c d.pdf", "C:\\100%!^.pdf"]),
        ('" "', []),
        ('"', []),
        ("", []),
    ],
)
def test_names_dropped_on_the_batch_file_arrive_as_they_are(rest: str, expected: list[str]) -> None:
    assert load("dropped").names(rest) == expected


def test_the_batch_file_has_the_line_ends_that_windows_needs() -> None:
    lines = (ROOT / "audit.bat").read_bytes().split(b"\n")
    assert all(line.endswith(b"\r") for line in lines[:-1])
    labels = re.findall(rb"(?m)^:(\w+)", b"\n".join(lines))
    assert set(re.findall(rb"goto (\w+)", b"\n".join(lines))) <= set(labels)
