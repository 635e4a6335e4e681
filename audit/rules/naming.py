"""Names of programs and their parts held to the official nomenclature."""

from collections.abc import Iterator
from dataclasses import dataclass

from audit.draft import WordDraft
from audit.rule import Rule, rule_text
from audit.view import View
from schemas.base import Bilingual
from schemas.geometry import BBox
from schemas.tables import Canonical, Cell, Row, Table

__all__ = ["NAMA_RESMI"]

RULE = "nama-resmi"
LEAST_SCORE = 88.0
"""A name less like the official one may be another name."""
END_WORDS = 3
OFFICIAL = ("program", "kegiatan", "sub_kegiatan")


@dataclass(frozen=True, slots=True)
class Deviating:
    """A printed name that differs in its words, and every place where it is printed so."""

    printed: str
    official: Canonical
    places: tuple[tuple[int, BBox], ...]


def check(view: View) -> Iterator[WordDraft]:
    found: dict[tuple[str, str], Deviating] = {}
    for table in view.report.tables:
        for row in table.rows:
            for cell in row.cells:
                if cell.canonical and deviates(cell.canonical) and not (is_cut(cell.canonical) and goes_on(table, row)):
                    printed = " ".join(cell.text.split())
                    key = (printed.casefold(), cell.canonical.name)
                    places = (*(found[key].places if key in found else ()), (cell.page, cell.bbox))
                    found[key] = Deviating(printed, cell.canonical, places)
    for one in found.values():
        yield remark(one)


def deviates(name: Canonical) -> bool:
    return name.level in OFFICIAL and name.deviation in ("words", "cut") and name.score >= LEAST_SCORE


def is_cut(name: Canonical) -> bool:
    return name.deviation == "cut"


def goes_on(table: Table, row: Row) -> bool:
    """Whether the row below may hold the rest of the name: it states no figure of its own."""
    below = next((one for one in table.rows if one.index == row.index + 1), None)
    return below is not None and not any(cell.figures for cell in below.cells) and any(map(has_words, below.cells))


def has_words(cell: Cell) -> bool:
    return any(char.isalpha() for char in cell.text)


def remark(one: Deviating) -> WordDraft:
    code = one.official.code or ""
    decree = f" ({one.official.decree})" if one.official.decree else ""
    return WordDraft(
        rule=RULE,
        relation="presence",
        word=one.printed,
        expected=one.official.name,
        severity="info",
        message=told(one, f"{code}{decree}"),
        expression=f"name({code})",
        formula=f'"{one.printed}" = "{one.official.name}"',
        places=one.places,
        about=f"{code}\x1f{one.official.name}",
    )


def told(one: Deviating, source: str) -> Bilingual:
    """How the name differs; of a long one that is cut short only the end."""
    if one.official.name.casefold().startswith(one.printed.casefold()):
        end = " ".join(one.printed.split()[-END_WORDS:])
        rest = one.official.name[len(one.printed) :].strip()
        return Bilingual(
            id=f'Nama berhenti pada "… {end}"; nama resmi {source} masih berlanjut "{rest}".',
            en=f'The name ends at "… {end}"; the official name of {source} goes on "{rest}".',
        )
    return Bilingual(
        id=f'Tertulis "{one.printed}"; nama resmi {source} adalah "{one.official.name}".',
        en=f'"{one.printed}" is written; the official name of {source} is "{one.official.name}".',
    )


NAMA_RESMI = Rule(
    id=RULE,
    relation="presence",
    text=rule_text(
        title=("Nama resmi program dan kegiatan", "Official names of programmes and activities"),
        kriteria=(
            "Nama program, kegiatan, dan sub kegiatan ditulis seperti dalam nomenklatur resmi tahun anggarannya.",
            "Names of programmes, activities and sub-activities are written as in the official nomenclature of the budget year.",
        ),
        akibat=(
            "Pembaca tidak dapat memastikan program atau kegiatan mana yang dimaksud, dan data tidak dapat dibandingkan.",
            "Readers cannot be sure which programme or activity is meant, and data cannot be compared.",
        ),
        rekomendasi=("Tulis nama sesuai nomenklatur.", "Write the name as in the nomenclature."),
        reference="Permendagri 90/2019 dan pemutakhirannya (klasifikasi, kodefikasi, dan nomenklatur)",
    ),
    limits=Bilingual(
        id="Ejaan, singkatan, dan huruf besar tidak dinilai; nama yang tidak ada dalam daftar yang dikenal (bawaan atau diimpor) "
        "tidak dinilai; laporan sebelum tahun 2021 tidak dinilai.",
        en="Spelling, short forms and capitals are not judged, nor names that no known list (shipped or imported) has, nor "
        "reports before 2021.",
    ),
    check=check,
)
