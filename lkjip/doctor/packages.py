"""The packages: are they there, of the versions that were tested, and can they be imported."""

import re
import subprocess
import sys
from collections.abc import Iterator, Sequence
from importlib import metadata

from lkjip.doctor.point import Both, Point
from lkjip.start import BROKEN

__all__ = ["MODULES", "broken", "installed", "package_points", "pins"]

EVERYTHING = Both("lkjip tidak dapat berjalan.", "lkjip cannot run.")
READING = Both("Laporan tidak dapat dibaca.", "No report can be read.")
SECOND = Both("Halaman yang meragukan tidak dibaca kedua kali.", "Pages in doubt are not read a second time.")
SEEING = Both("Hasil pindai dan gambar tidak terbaca.", "Scans and pictures are not read.")
NAMES = Both("Nama program tidak dapat dicocokkan; reviu gagal.", "Names of programs cannot be matched; audits fail.")
PAGES = Both("Berkas HTML tidak dapat dibuat.", "HTML files cannot be made.")
SHEETS = Both("Berkas XLSX tidak dapat dibuat.", "XLSX files cannot be made.")
LISTS = Both(
    "Berkas XLSX tidak dapat dibaca (daftar nama, kertas kerja).",
    "XLSX files cannot be read (lists of names, working papers).",
)
COPIES = Both("Salinan PDF bercatatan tidak dapat dibuat.", "Annotated copies of PDFs cannot be made.")
LETTERS = Both("Dokumen Word tidak dapat dibuat.", "Word documents cannot be made.")
DATASET = Both("Dataset (lkjip corpus) tidak dapat dipakai.", "The dataset (lkjip corpus) cannot be used.")
UNTOLD = Both("Tidak semua versi paket dapat diperiksa di sini.", "Not all versions of packages can be checked here.")
OTHERS = Both("Paket yang memakainya mungkin gagal.", "The packages that use it may fail.")

MODULES = {
    "pydantic": ("pydantic", EVERYTHING),
    "typer": ("typer", EVERYTHING),
    "rich": ("rich", EVERYTHING),
    "platformdirs": ("platformdirs", EVERYTHING),
    "pyyaml": ("yaml", EVERYTHING),
    "packaging": ("packaging.markers", UNTOLD),
    "pypdfium2": ("pypdfium2", READING),
    "numpy": ("numpy", READING),
    "pillow": ("PIL.Image", READING),
    "pdfminer-six": ("pdfminer.high_level", SECOND),
    "pdfplumber": ("pdfplumber", SECOND),
    "camelot-py": ("camelot", SECOND),
    "opencv-python-headless": ("cv2", SEEING),
    "onnxruntime": ("onnxruntime", SEEING),
    "rapidocr": ("rapidocr", SEEING),
    "rapidfuzz": ("rapidfuzz", NAMES),
    "jinja2": ("jinja2", PAGES),
    "markupsafe": ("markupsafe", PAGES),
    "xlsxwriter": ("xlsxwriter", SHEETS),
    "openpyxl": ("openpyxl", LISTS),
    "defusedxml": ("defusedxml", LISTS),
    "pikepdf": ("pikepdf", COPIES),
    "lxml": ("lxml.etree", LETTERS),
    "docxtpl": ("docxtpl", LETTERS),
    "python-docx": ("docx", LETTERS),
    "sqlalchemy": ("sqlalchemy", DATASET),
    "alembic": ("alembic", DATASET),
    "psycopg": ("psycopg", DATASET),
    "pandas": ("pandas", DATASET),
    "pyarrow": ("pyarrow", DATASET),
}
"""What lkjip itself imports: by the name of the package its module, and what is lost without it."""

TRY = "import importlib, sys\nfor name in sys.argv[1:]:\n    importlib.import_module(name)\n    print(name, flush=True)"
PATIENCE = 300.0
"""Seconds that importing may take in all: a virus scanner looks at every file of a fresh installation."""
REMEDY = Both(
    "Pasang ulang: make setup, atau pasang.bat / pasang.sh pada paket luring.",
    "Install again: make setup, or pasang.bat / pasang.sh of the offline package.",
)


def package_points() -> Iterator[Point]:
    """Those that lack something, then how many are as they should be."""
    try:
        own, wanted = metadata.version("lkjip"), pins(metadata.requires("lkjip") or [])
    except metadata.PackageNotFoundError:
        what = Both("lkjip", "lkjip")
        yield Point("lkjip", "missing", what, Both("tidak terpasang", "not installed"), REMEDY)
        return
    yield Point("lkjip", "ok", Both("lkjip", "lkjip"), Both(own, own))
    lacking = {name: point for name, version in wanted.items() if (point := compared(name, version))}
    modules = {MODULES[name][0]: name for name in wanted if name in MODULES and name not in lacking}
    failed = broken(list(modules))
    lacking |= {modules[module]: unusable(modules[module], reason) for module, reason in failed.items()}
    yield from lacking.values()
    many, imported = len(wanted) - len(lacking), len(modules) - len(failed)
    yield Point(
        "packages",
        "ok",
        Both("Paket Python", "Python packages"),
        Both(
            f"{many} dari {len(wanted)} ada dalam versi yang diuji; {imported} dicoba dan berjalan",
            f"{many} of {len(wanted)} are there in the versions that were tested; {imported} were tried and work",
        ),
    )


def installed() -> dict[str, str | None]:
    """The version of each package that lkjip needs here; None where it is not there."""
    try:
        wanted = pins(metadata.requires("lkjip") or [])
    except metadata.PackageNotFoundError:
        return {}
    return {name: version_of(name) for name in wanted}


def version_of(name: str) -> str | None:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return None


def pins(requirements: Sequence[str]) -> dict[str, str]:
    """By name the versions that lkjip is installed with, of what this system needs.

    Where `packaging` is broken, which reads the conditions, what has one is left out.
    """
    found = {}
    for requirement in requirements:
        pin, _, condition = requirement.partition(";")
        match = re.fullmatch(r"\s*([\w.-]+)(?:\[[\w,-]+\])?\s*==\s*([\w.!+]+)\s*", pin)
        if match and holds(condition.strip()):
            found[match[1].lower()] = match[2]
    return found


def holds(condition: str) -> bool:
    if not condition:
        return True
    try:
        from packaging.markers import Marker
    except BROKEN:
        return False
    return bool(Marker(condition).evaluate({"extra": ""}))


def compared(name: str, version: str) -> Point | None:
    """What is wrong with the package by its own account: it is not there, or of another version."""
    what = Both(f"Paket {name}", f"Package {name}")
    there = version_of(name)
    if there is None:
        return Point(name, "missing", what, Both("tidak ada", "not there"), lost(name))
    if there == version:
        return None
    found = Both(f"versi {there}; diuji dengan {version}", f"version {there}; tested with {version}")
    meaning = Both(f"Hasilnya dapat lain. {REMEDY.id}", f"Results may differ. {REMEDY.en}")
    return Point(name, "missing", what, found, meaning)


def unusable(name: str, reason: str) -> Point:
    what = Both(f"Paket {name}", f"Package {name}")
    return Point(name, "missing", what, Both(f"rusak ({reason})", f"broken ({reason})"), lost(name))


def lost(name: str) -> Both:
    loss = MODULES[name][1] if name in MODULES else OTHERS
    return Both(f"{loss.id} {REMEDY.id}", f"{loss.en} {REMEDY.en}")


def broken(modules: Sequence[str]) -> dict[str, str]:
    """Of `modules` those that cannot be imported, and why. A process of its own tries: a library may end the one it is
    loaded into, on a processor that lacks what it was made for. Behind one that fails another process goes on."""
    failed: dict[str, str] = {}
    rest = list(modules)
    while rest:
        done, reason = tried(rest)
        rest = rest[done:]
        if rest:
            failed[rest.pop(0)] = reason
    return failed


def tried(modules: Sequence[str]) -> tuple[int, str]:
    """How many of `modules` could be imported, one after the other, and why the next one could not."""
    command = [sys.executable, "-P", "-c", TRY, *modules]
    try:
        call = subprocess.run(command, capture_output=True, encoding="utf-8", errors="replace", timeout=PATIENCE)
    except subprocess.TimeoutExpired as late:
        said = late.stdout.decode("utf-8", "replace") if isinstance(late.stdout, bytes) else late.stdout or ""
        return done_of(modules, said), f"> {PATIENCE:.0f} s"
    lines = call.stderr.strip().splitlines()
    return done_of(modules, call.stdout), lines[-1] if lines else f"status {call.returncode}"


def done_of(modules: Sequence[str], said: str) -> int:
    """A library may print something of its own between the names."""
    lines = set(said.splitlines())
    return next((at for at, module in enumerate(modules) if module not in lines), len(modules))
