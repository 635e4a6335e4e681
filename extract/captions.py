"""Captions of tables: "Tabel 3.2.1" with the lines of its title, above the table or below it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from extract.flow import Item

__all__ = ["Caption", "is_caption_start", "points_on", "read_caption"]

NUMBER = r"(?:[IVXLC]+|[A-Z]|\d+)(?:\s?[.\-–]\s?(?:\d+|[IVXLC]+|[a-z])(?![a-z]))*"
TABLE = re.compile(
    rf"^(?:tabel|table|daftar tabel)\s*[:.]?\s*(?P<number>(?-i:{NUMBER}))\s*[.:)]?\s*(?P<title>.*)$", re.IGNORECASE
)
OTHER = re.compile(
    rf"^(?:gambar|grafik|bagan|diagram|foto|figure|peta)\s*[:.]?\s*(?-i:{NUMBER})(?:\s|[.:]|$)", re.IGNORECASE
)
REFERENCE = re.compile(
    r"^(?:di ?(?:atas|bawah)|berikut|tersebut|menunjukkan|memperlihatkan|dapat|diatas|dibawah|menggambarkan|di)\b",
    re.IGNORECASE,
)
"""How running text goes on after naming a table; a title does not begin so."""
POINTING = re.compile(
    r"\b(?:pada|dalam|di|dari|lihat|melalui|dan|atau|serta|menurut|sesuai|dengan|berdasarkan|seperti|oleh|ke|data)$",
    re.IGNORECASE,
)
"""How a line ends whose sentence goes on with the name of a table: no caption begins below it."""
MOST_LINES = 5


@dataclass(frozen=True, slots=True)
class Caption:
    """`number` as printed without blanks ("3.2.1", "II.3"), None when only a title is; `title` is None when only the
    number is printed."""

    number: str | None
    title: str | None


def is_caption_start(text: str) -> bool:
    """Whether a line begins a caption of a table or a figure."""
    match = TABLE.match(text)
    if match:
        return not REFERENCE.match(match.group("title")) and not match.group("title")[:1].islower()
    return bool(OTHER.match(text))


def points_on(text: str) -> bool:
    """Whether a line of running text ends in the midst of pointing to something: "dapat dilihat pada"."""
    return POINTING.search(text.rstrip()) is not None


def read_caption(lines: Sequence[Item]) -> Caption | None:
    """The caption that `lines`, all of it and nothing else, form; None when they are no caption of a table."""
    if not lines or len(lines) > MOST_LINES:
        return None
    texts = [item.line.text for item in lines if item.line is not None]
    match = TABLE.match(texts[0])
    if match is None or not is_caption_start(texts[0]):
        return None
    title = " ".join(part for part in [match.group("title"), *texts[1:]] if part).strip()
    return Caption(re.sub(r"\s+", "", match.group("number")).rstrip("."), title or None)
