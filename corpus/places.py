"""Where the outputs of each report go, so that no two reports meet and nothing of another report is overwritten."""

import json
import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from corpus.sources import Source

__all__ = ["DEFAULT_ROOT", "TABLES_FOLDER", "Place", "clean_stem", "find_places"]

TABLES_FOLDER = "tabel"
"""Where the tables of a report go below the folder of its other outputs, unless the user names the folder."""
OUTPUTS = (
    ("{stem}.audit.json", "{stem}.audit.html", "{stem}.kkr.xlsx", "{stem}.audit.pdf"),
    (f"{TABLES_FOLDER}/{{stem}}.tabel.json", f"{TABLES_FOLDER}/{{stem}}.tabel.xlsx"),
    ("{stem}.tabel.json", "{stem}.tabel.xlsx"),
)
"""What is written together; the JSON names the document."""
DEFAULT_ROOT = Path("hasil")
"""Where each report has a folder of its own, unless the user names one."""
NAMELESS = "laporan"
FORBIDDEN = re.compile(r'[<>:"/\\|?*]')
RESERVED = re.compile(r"(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³])", re.IGNORECASE)
INVISIBLE = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
LONGEST = 120
"""Bytes of a stem: leaves room for a hash and a suffix in 255."""
SHORT_HASH = 8


@dataclass(frozen=True, slots=True)
class Place:
    """The files of a report are `folder / (stem + suffix)`. The folder need not exist."""

    folder: Path
    stem: str


def find_places(sources: Sequence[Source], out: Path | None = None) -> list[Place]:
    """A place for each source: in `out`, or without it each in a folder of its own under `hasil`.

    Sources of one stem all get a part of their hash into their names, whatever their order, and so does a source whose
    place is taken by the outputs of another document.
    """
    stems = [clean_stem(source.path.stem) for source in sources]
    shared = Counter(stem.casefold() for stem in stems)
    return [
        free_place(source, stem, out, alone=shared[stem.casefold()] == 1)
        for source, stem in zip(sources, stems, strict=True)
    ]


def free_place(source: Source, stem: str, out: Path | None, alone: bool) -> Place:
    *choices, last = [
        Place(out if out is not None else DEFAULT_ROOT / name, name)
        for name in (stem, f"{stem}-{source.sha256[:SHORT_HASH]}", f"{stem}-{source.sha256}")
    ]
    free = (place for place in choices[0 if alone else 1 :] if not is_taken(place, source.sha256))
    return next(free, last)


def is_taken(place: Place, sha256: str) -> bool:
    """Whether outputs stand there that are not those of the document `sha256`."""
    for names in OUTPUTS:
        json_file, *others = (place.folder / name.format(stem=place.stem) for name in names)
        if json_file.is_file():
            if document_of(json_file) != sha256:
                return True
        elif any(file.exists() or file.is_symlink() for file in (json_file, *others)):
            return True
    return False


def document_of(json_file: Path) -> str | None:
    """The hash of the document that `json_file` was made from; None when it does not say so."""
    try:
        content = json.loads(json_file.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return None
    report = content.get("report") if isinstance(content, dict) else None
    sha256 = report.get("sha256") if isinstance(report, dict) else None
    return sha256 if isinstance(sha256, str) else None


def clean_stem(name: str) -> str:
    """`name` as a file name that every system takes: no path, control or reserved name in it, not too long."""
    text = unicodedata.normalize("NFC", name)
    text = "".join("" if unicodedata.category(char) in INVISIBLE else char for char in text)
    text = FORBIDDEN.sub("_", text).strip(" .")
    text = text.encode("utf-8")[:LONGEST].decode("utf-8", errors="ignore").rstrip(" .") or NAMELESS
    return f"_{text}" if RESERVED.fullmatch(text.partition(".")[0].rstrip()) else text
