"""What the performance agreement promises and the chapter of results never speaks of, and the reverse."""

from collections.abc import Iterator, Sequence

from audit.draft import WordDraft
from audit.rule import Rule, rule_text
from audit.view import View
from schemas.base import Bilingual
from schemas.findings import Severity
from schemas.statements import Agreed
from schemas.tables import Table

__all__ = ["KINERJA_DIJANJIKAN"]

RULE = "kinerja-dijanjikan"
NAMES = {
    "indikator": Bilingual(id="Indikator", en="The indicator"),
    "sasaran": Bilingual(id="Sasaran", en="The sasaran"),
}


def check(view: View) -> Iterator[WordDraft]:
    if view.report.unread:
        return
    tables: dict[tuple[str, bool], list[Agreed]] = {}
    for one in view.report.stated.agreed:
        tables.setdefault((one.table, one.planned), []).append(one)
    told: set[tuple[str, bool]] = set()
    for (table, planned), names in tables.items():
        missing = [one for one in names if not one.found and (one.name.casefold(), planned) not in told]
        # Where most of a table is found nowhere, it is one of something else, or the other side was not understood.
        known = 2 * len([one for one in names if one.found]) >= len(names)
        if missing and known and (planned or not missing[0].open):
            told.update((one.name.casefold(), planned) for one in missing)
            yield from (remark(view.tables[table], group) for group in by_role(missing))


def by_role(missing: Sequence[Agreed]) -> Iterator[list[Agreed]]:
    for role in NAMES:
        group = [one for one in missing if one.role == role]
        if group:
            yield group


def remark(table: Table, missing: Sequence[Agreed]) -> WordDraft:
    first = missing[0]
    names = ", ".join(f'"{one.name}"' for one in missing)
    return WordDraft(
        rule=RULE,
        relation="presence",
        word=first.name,
        severity=severity_of(first),
        message=planned_words(table, first, names) if first.planned else measured_words(table, first, names),
        expression=f"names({table.id})",
        formula=" | ".join(one.name for one in missing),
        about="\x1f".join([table.key, *(one.name.casefold() for one in missing)]),
        places=tuple((one.page, one.bbox) for one in missing),
    )


def severity_of(one: Agreed) -> Severity:
    """An indicator that was agreed on and is not reported is a gap, unless a picture may hold it."""
    return "medium" if one.planned and one.role == "indikator" and not one.open else "info"


def planned_words(table: Table, one: Agreed, names: str) -> Bilingual:
    label, name = title(table), NAMES[one.role]
    picture = Bilingual(
        id=" Bab itu memuat gambar yang tidak terbaca." if one.open else "",
        en=" That chapter has pictures that were not read." if one.open else "",
    )
    return Bilingual(
        id=f"{name.id} {names} dijanjikan dalam {label.id}, tetapi bab akuntabilitas kinerja tidak menyebutnya.{picture.id}",
        en=f"{name.en} {names} is promised in {label.en}, but the chapter of results does not name it.{picture.en}",
    )


def measured_words(table: Table, one: Agreed, names: str) -> Bilingual:
    label, name = title(table), NAMES[one.role]
    return Bilingual(
        id=f"{name.id} {names} diukur dalam {label.id}, tetapi tidak ada dalam perjanjian kinerja atau bab sebelumnya.",
        en=f"{name.en} {names} is measured in {label.en}, but neither the agreement nor the chapters before name it.",
    )


def title(table: Table) -> Bilingual:
    page = table.pages[0]
    if table.number:
        return Bilingual(id=f"Tabel {table.number} (hlm. {page})", en=f"Table {table.number} (p. {page})")
    return Bilingual(id=f"tabel di halaman {page}", en=f"the table on page {page}")


KINERJA_DIJANJIKAN = Rule(
    id=RULE,
    relation="presence",
    text=rule_text(
        title=("Perjanjian kinerja dan kinerja yang dilaporkan", "Performance agreed on and performance reported"),
        kriteria=(
            "Setiap sasaran dan indikator dalam perjanjian kinerja dilaporkan dalam bab akuntabilitas kinerja, dan yang diukur ada "
            "dalam perjanjian kinerja.",
            "Each sasaran and indicator of the performance agreement is reported on, and what is measured was agreed on.",
        ),
        akibat=(
            "Kinerja yang dijanjikan tidak dipertanggungjawabkan, atau yang diukur bukan yang dijanjikan.",
            "What was promised is not accounted for, or what is measured is not what was promised.",
        ),
        rekomendasi=(
            "Laporkan capaian setiap indikator perjanjian kinerja, atau jelaskan mengapa tidak diukur.",
            "Report on each indicator of the agreement, or say why it was not measured.",
        ),
        reference="PermenPANRB 53/2014, Lampiran II (Bab III) dan Lampiran III (reviu: keselarasan dengan perjanjian kinerja)",
    ),
    limits=Bilingual(
        id="Nama yang sebagian katanya ada dalam satu kalimat atau sel bab itu dianggap dilaporkan, juga bila ditulis lain. Tidak "
        "dinilai bila ada halaman yang tidak terbaca, bila bab akuntabilitas kinerja tidak ditemukan, atau bila sebagian besar isi "
        "tabel tidak dikenali; perjanjian kinerja yang sudah diubah tidak dipakai.",
        en="A name counts as reported where half of its words stand in one sentence or cell of that chapter, however it is worded. Not "
        "judged where a page could not be read, where no chapter of results was found or most of the table is not recognised; an "
        "agreement that was revised since is not used.",
    ),
    check=check,
)
