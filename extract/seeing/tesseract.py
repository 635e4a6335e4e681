"""Tesseract as another pair of eyes on single figures, where the user asks for it and has it: it makes other mistakes."""

import io
import shutil
import subprocess

from PIL import Image

from extract.seeing.raster import Pixels

__all__ = ["LANGUAGE", "PROGRAM", "read_with_tesseract"]

PROGRAM = "tesseract"
LANGUAGE = "ind"
ONE_LINE = "7"
"""Its mode for a picture of one line of text."""
SECONDS = 20


def read_with_tesseract(pixels: Pixels) -> str | None:
    """The text of a picture of one line; None where the program is missing or fails, which leaves the figure in doubt."""
    program = shutil.which(PROGRAM)
    if program is None:
        return None
    file = io.BytesIO()
    Image.fromarray(pixels).save(file, "PNG")
    try:
        done = subprocess.run(
            [program, "stdin", "stdout", "-l", LANGUAGE, "--psm", ONE_LINE],
            input=file.getvalue(),
            capture_output=True,
            timeout=SECONDS,
            check=True,
        )
    except (OSError, subprocess.SubprocessError):
        return None
    return done.stdout.decode("utf-8", errors="replace").strip()
