"""A heading of another year above a table of the same name and this year: left over from an earlier report."""

import re
from collections.abc import Iterator

from audit.draft import WordDraft
from audit.rule import Rule, rule_text
from audit.rules.years import AKIBAT, REFERENCE, one_year
from audit.view import View
from schemas.base import Bilingual
from schemas.geometry import BBox
from schemas.meaning import TableMention

__all__ = ["TAHUN_BAGIAN"]

RULE = "tahun-bagian"
FEWEST_WORDS = 2
NAME = re.compile(r"[^\W\d_]{2,}")
Spot = tuple[int, float]


def check(view: View) -> Iterator[WordDraft]:
    own = view.report.identity.tahun
    headings = sorted(
        (one.page, one.bbox[1], one.title, one.bbox) for one in view.report.sections if one.bbox is not None
    )
    captions = sorted((one for one in view.report.mentions if one.kind == "caption"), key=spot_of)
    for place, (page, top, title, bbox) in enumerate(headings):
        year = one_year(title)
        end: Spot = headings[place + 1][:2] if place + 1 < len(headings) else (page + 2, 0.0)
        below = next((one for one in captions if (page, top) < spot_of(one) < min(end, (page + 2, 0.0))), None)
        if year is None or year == own or below is None:
            continue
        if one_year(below.title) == own and names_of(title) is not None and names_of(title) == names_of(below.title):
            yield remark(title, year, page, bbox, below)


def spot_of(mention: TableMention) -> Spot:
    return mention.page, mention.bbox[1]


def names_of(title: str) -> list[str] | None:
    """The words of a title without its number, the year and "tahun"; None where they are too few to tell it from others."""
    words = [word for word in NAME.findall(title.casefold()) if word not in ("tahun", "anggaran", "bab", "ta")]
    return words if len(words) >= FEWEST_WORDS else None


def remark(title: str, year: int, page: int, bbox: BBox, below: TableMention) -> WordDraft:
    heading = " ".join(title.split())
    return WordDraft(
        rule=RULE,
        relation="sequence",
        word=str(year),
        severity="info",
        message=Bilingual(
            id=f'Judul bagian "{heading}" menyebut tahun {year}, tabel di bawahnya "{below.title}" (Tabel {below.printed}).',
            en=f'The heading "{heading}" names the year {year}, the table below it is "{below.title}" (Table {below.printed}).',
        ),
        expression=f"years({below.printed})",
        formula=f"{heading} | {below.title}",
        about="\x1f".join([heading, below.title]),
        places=((page, bbox), (below.page, below.bbox)),
    )


TAHUN_BAGIAN = Rule(
    id=RULE,
    relation="sequence",
    text=rule_text(
        title=("Tahun pada judul bagian", "Years in headings of sections"),
        kriteria=(
            "Judul bagian menyebut tahun yang sama dengan tabel yang dimuatnya.",
            "The heading of a section names the same year as the table that it holds.",
        ),
        akibat=AKIBAT,
        rekomendasi=("Perbaiki tahun pada judul yang keliru.", "Correct the year in the wrong heading."),
        reference=REFERENCE,
    ),
    limits=Bilingual(
        id="Hanya bila judul bagian dan judul tabel pertamanya sama kecuali tahunnya dan tabel itu menyebut tahun laporan.",
        en="Only where the heading and the caption of its first table are the same but for the year, and the table names that of the "
        "report.",
    ),
    check=check,
)
