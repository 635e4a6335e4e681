"""What reads scans: the models of the OCR engine, and tesseract as a second one."""

import base64
import hashlib
import shutil
import subprocess
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path

from lkjip.doctor.point import Both, Point

__all__ = ["damaged_models", "languages", "seeing_points"]

MODEL = ".onnx"
LANGUAGE = "ind"
PATIENCE = 60.0
OPTIONAL = Both(
    "Tidak wajib: hanya untuk pilihan --tesseract, yang membaca angka meragukan sekali lagi.",
    "Not needed: only for the option --tesseract, which reads doubtful figures once more.",
)


def seeing_points() -> Iterator[Point]:
    yield models_point()
    yield tesseract_point()


def models_point() -> Point:
    what = Both("Model OCR", "OCR models")
    meaning = Both(
        "Hasil pindai dan gambar tidak terbaca. Pasang ulang paket rapidocr.",
        "Scans and pictures are not read. Install the package rapidocr again.",
    )
    try:
        models = model_files()
    except metadata.PackageNotFoundError:
        return Point(
            "ocr-models",
            "missing",
            what,
            Both("paket rapidocr tidak ada", "the package rapidocr is not there"),
            meaning,
        )
    bad = damaged_models(models)
    if not models or bad:
        names = ", ".join(bad) or "-"
        found = Both(f"tidak ada atau rusak ({names})", f"not there or damaged ({names})")
        return Point("ocr-models", "missing", what, found, meaning)
    many = len(models)
    found = Both(
        f"{many} model, utuh; tidak ada yang diunduh saat dipakai",
        f"{many} models, whole; nothing is fetched when they are used",
    )
    return Point("ocr-models", "ok", what, found)


def model_files() -> dict[Path, str]:
    """The models in the wheel of the engine, and the hashes that the wheel gives of them."""
    files = metadata.files("rapidocr") or []
    return {
        Path(str(file.locate())): file.hash.value if file.hash and file.hash.mode == "sha256" else ""
        for file in files
        if file.suffix == MODEL
    }


def damaged_models(models: dict[Path, str]) -> list[str]:
    """Those that are not there or not what the wheel brought."""
    return [path.name for path, value in models.items() if not path.is_file() or (value and digest(path) != value)]


def digest(path: Path) -> str:
    """As wheels write it: base64 for addresses, without its padding."""
    with path.open("rb") as file:
        raw = hashlib.file_digest(file, "sha256").digest()
    return base64.urlsafe_b64encode(raw).decode("ascii").rstrip("=")


def tesseract_point() -> Point:
    what, program = Both("tesseract", "tesseract"), shutil.which("tesseract")
    if program is None:
        return Point("tesseract", "absent", what, Both("tidak terpasang", "not installed"), OPTIONAL)
    if LANGUAGE not in languages(program):
        found = Both(f"terpasang, tanpa bahasa {LANGUAGE}", f"installed, without the language {LANGUAGE}")
        return Point("tesseract", "absent", what, found, OPTIONAL)
    return Point(
        "tesseract",
        "ok",
        what,
        Both(f"terpasang, dengan bahasa {LANGUAGE}", f"installed, with the language {LANGUAGE}"),
    )


def languages(program: str) -> list[str]:
    """Those that tesseract knows; none when it does not answer."""
    command = [program, "--list-langs"]
    try:
        call = subprocess.run(command, capture_output=True, encoding="utf-8", errors="replace", timeout=PATIENCE)
    except (OSError, subprocess.TimeoutExpired):
        return []
    return [line.strip() for line in (call.stdout + call.stderr).splitlines()]
