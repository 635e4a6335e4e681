"""What a reading child imports before it is fenced in: what its mode needs, so that the interpreter can keep what it compiles.

Afterwards nothing can be written beside the packages. Libraries that only some pages ask for are left until one does, unless
they were never compiled: else every child would compile them anew.
"""

import contextlib
import importlib
import importlib.util
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final, Literal

from schemas.printed import Reader

__all__ = ["MODES", "Mode", "learn"]

Mode = Literal["read", "otherwise", "see", "crops", "reread", "render", "annotate"]
MODES: Final[tuple[Mode, ...]] = ("read", "otherwise", "see", "crops", "reread", "render", "annotate")
OURS: Mapping[Mode, Sequence[str]] = {
    "read": ("extract.page",),
    "otherwise": ("extract.other.page", "extract.other.report"),
    "see": ("extract.seeing.page",),
    "crops": ("extract.seeing.crops", "extract.seeing.tesseract"),
    "reread": ("extract.page", "extract.rivals"),
    "render": ("extract.render",),
    "annotate": ("publish.annotated_pdf",),
}
ENGINE = ("rapidocr", "onnxruntime", "cv2")
ON_DEMAND: Mapping[Mode, Sequence[str]] = {
    "read": ("pikepdf",),
    "otherwise": ("pikepdf",),
    "see": ENGINE,
    "crops": ENGINE,
    "reread": (),
    "render": (),
    "annotate": (),
}
RIVALS: Mapping[Reader | None, Sequence[str]] = {"pdfplumber": ("pdfplumber",), "camelot": ("camelot.io",)}


def learn(mode: Mode, reader: Reader | None) -> None:
    """Import what `mode` needs; `reader` is the other library that is to read, if any."""
    for name in OURS[mode]:
        importlib.import_module(name)
    for name in (*ON_DEMAND[mode], *RIVALS.get(reader, ())):
        if not is_compiled(name):
            with contextlib.suppress(ImportError):  # whoever asks for it says so
                importlib.import_module(name)


def is_compiled(name: str) -> bool:
    """Whether the interpreter has kept the module `name`, told without importing it."""
    found = importlib.util.find_spec(name.partition(".")[0])
    return found is None or found.cached is None or Path(found.cached).is_file()
