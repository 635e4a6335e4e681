"""What was seen on pictures instead of read from a text: which figures and pages, by what, and how surely."""

import math
from collections import Counter

from publish.i18n import translator
from publish.numbers import count, value_text
from publish.places import page_list
from publish.words import PAGE_READERS, PICTURE_KINDS, SEEN_BY, word
from schemas.figures import Figure
from schemas.report import AuditedReport, PageInfo, ReadReport
from schemas.seen import SURE

__all__ = [
    "is_unsure",
    "page_reader",
    "pictures_on",
    "rival_readings",
    "seen_mark",
    "seen_mark_of",
    "seen_meaning",
    "seen_note",
]

SUREST = 99


def seen_mark(figure: Figure) -> str:
    """The sign of a figure seen on a picture: "OCR 97%"; empty for one of a text."""
    return "" if figure.read_by == "text" else seen_mark_of(figure.read_by, figure.confidence)


def seen_mark_of(read_by: str, confidence: float) -> str:
    """The sign of one reading by a code of `SEEN_BY`: "OCR 97%", never rounded up: no reading of a picture is certain."""
    return f"{word(SEEN_BY, read_by, str)} {min(math.floor(100 * confidence), SUREST)}%"


def is_unsure(figure: Figure) -> bool:
    """Whether a figure was seen so unsurely that this is said even where there is no room to say it of all."""
    return figure.confidence < SURE


def seen_meaning(lang: str) -> str:
    """What the sign says, for whoever points at it."""
    _ = translator(lang)
    return _("dibaca dari gambar; persentase: keyakinan mesin OCR")


def seen_note(report: AuditedReport | ReadReport, lang: str) -> str:
    """Which pages were read from pictures, by what, and how many figures come from there; empty where none were."""
    _ = translator(lang)
    pages = [page for page in report.pages if page.ocr is not None]
    if not pages:
        return ""
    figures = [figure for figure in report.figures if figure.read_by != "text"]
    text = _("Dibaca dari gambar dengan OCR ({engine}): halaman {pages}; {n} dari {all} angka berasal dari sana.")
    return text.format(
        engine=", ".join(dict.fromkeys(page.ocr for page in pages if page.ocr is not None)),
        pages=page_list(page.page for page in pages),
        n=count(len(figures), lang),
        all=count(len(report.figures), lang),
    )


def page_reader(page: PageInfo, lang: str) -> str:
    """How a page was read: its text, a picture of all of it by OCR, or both."""
    _ = translator(lang)
    if page.ocr is None:
        return "" if page.kind == "scan" else word(PAGE_READERS, "text", _)
    how = word(PAGE_READERS, "scan" if page.kind == "scan" else "mixed", _)
    return how.format(engine=page.ocr)


def pictures_on(page: PageInfo, lang: str) -> str:
    """The pictures that were looked at, by kind: "2 tabel, 1 foto"."""
    _ = translator(lang)
    kinds = Counter(picture.kind for picture in page.pictures)
    return ", ".join(f"{many} {word(PICTURE_KINDS, kind, _)}" for kind, many in kinds.items())


def rival_readings(figure: Figure, lang: str) -> str:
    """The values that a figure may have, and which of them arithmetic chose; empty where only one was read."""
    _ = translator(lang)
    values = " / ".join(value_text(one, None, lang) for one in figure.readings)
    if values and figure.value is None:
        return _("dua bacaan: {values}").format(values=values)
    if values and figure.chosen_by == "arithmetic":
        text = _("dua bacaan: {values}; dipakai {value}, karena hanya dengan itu hitungan cocok")
        return text.format(values=values, value="" if figure.value is None else value_text(figure.value, None, lang))
    return ""
