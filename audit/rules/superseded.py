"""Results that are measured against a plan which was revised within the year, or against that of another year."""

from collections.abc import Iterator

from audit.draft import WordDraft
from audit.rule import Rule, rule_text
from audit.rules.other_base import is_superseded, measured_otherwise, remark
from audit.versions import of_another_year, of_the_earlier_plan, stated_by, tells_of
from audit.view import View
from audit.words import place
from schemas.base import Bilingual
from schemas.figures import Figure
from schemas.tables import Column, Table

__all__ = ["RENCANA_LAMA", "columns_of_other_plans"]

RULE = "rencana-lama"
OtherPlan = tuple[Table, Column, int | None, list[tuple[Figure, Figure]]]
"""Table and column, the year of the plan that it states (None: before the revision), its figures with those in force."""
RESULTS = {"target": ("realisasi", "capaian"), "anggaran": ("realisasi_anggaran", "serapan")}


def check(view: View) -> Iterator[WordDraft]:
    for table, column, base in measured_otherwise(view):
        if is_superseded(base):
            yield remark(view, table, column, base, RULE)
    for table, column, year, old in columns_of_other_plans(view):
        yield measured_by_old(view, table, column, old, year)


def columns_of_other_plans(view: View) -> list[OtherPlan]:
    """The columns that state another plan's targets or budgets as those in force: before the revision, or of another year."""
    return view.once(RULE, lambda: list(found_in(view)))


def found_in(view: View) -> Iterator[OtherPlan]:
    plans = of_the_earlier_plan(view)
    for table in view.report.tables:
        for column in measures(table):
            old = stated_by(view, table, column, plans)
            year = None
            if not old:
                year, old = of_year(view, table, column)
            if old:
                yield table, column, year, old


def of_year(view: View, table: Table, column: Column) -> tuple[int | None, list[tuple[Figure, Figure]]]:
    """The other year whose targets `column` states as those of its own, if there is one."""
    for year, plans in of_another_year(view, column):
        old = stated_by(view, table, column, plans)
        if old and not tells_of(view, table, year):
            return year, old
    return None, []


def measures(table: Table) -> Iterator[Column]:
    """The columns of targets and budgets that results of the table are measured against: not those of a table that shows
    both plans side by side."""
    for role, results in RESULTS.items():
        columns = [one for one in table.columns if one.role == role]
        measured = any(one.role in results for one in table.columns)
        if measured and len({one.version for one in columns}) == 1:
            yield from columns


def measured_by_old(
    view: View, table: Table, column: Column, old: list[tuple[Figure, Figure]], year: int | None
) -> WordDraft:
    """One remark for the column; `old` are its figures with what the plan in force states, `year` that of the plan used."""
    used, valid = old[0]
    texts = {}
    for lang in ("id", "en"):
        where, there = place(view, used, lang), place(view, valid, lang)
        if lang == "id":
            plan = f"target tahun {year}" if year else "rencana sebelum perubahan"
            texts[lang] = (
                f'{view.label(table, lang)}, kolom "{column.heading}": {len(old)} angka adalah {plan}, bukan yang berlaku. '
                f"Contoh: {where}: tertulis {used.text}; yang berlaku {valid.text} ({there}, halaman {valid.page})."
            )
        else:
            plan = f"targets of {year}" if year else "of the plan before its revision"
            texts[lang] = (
                f'{view.label(table, lang)}, column "{column.heading}": {len(old)} figure(s) are {plan}, not those in force. '
                f"Example: {where}: {used.text} is written; in force is {valid.text} ({there}, page {valid.page})."
            )
    return WordDraft(
        rule=RULE,
        relation="equality",
        word=used.text,
        expected=valid.value,
        severity="medium",
        message=Bilingual(id=texts["id"], en=texts["en"]),
        expression="",
        formula="",
        places=tuple((one.page, one.bbox) for one, _ in old),
        inputs=tuple(dict.fromkeys(one.id for pair in old for one in pair)),
        value=used.value,
    )


RENCANA_LAMA = Rule(
    id=RULE,
    relation="equality",
    text=rule_text(
        title=("Realisasi diukur terhadap rencana lama", "Results measured against a superseded plan"),
        kriteria=(
            "Realisasi diukur terhadap rencana tahun itu; bila perjanjian kinerja atau anggaran diubah, terhadap versi terakhir.",
            "Results are measured against the plan of their year; where the agreement or budget was revised, against the last version.",
        ),
        akibat=(
            "Capaian dan serapan tidak menyatakan keberhasilan terhadap rencana yang berlaku.",
            "Achievement and absorption do not tell how far the plan in force was reached.",
        ),
        rekomendasi=(
            "Ukur kembali terhadap perjanjian kinerja perubahan atau anggaran perubahan.",
            "Measure again against the revised agreement or budget.",
        ),
        reference="PermenPANRB 53/2014, Lampiran I (perubahan perjanjian kinerja) dan Lampiran II, Bab III huruf A angka 1",
    ),
    limits=Bilingual(
        id="Hanya dinilai bila laporan itu sendiri memuat kedua rencana untuk besaran yang sama dan sebagian besar baris yang "
        "berbeda mengikuti rencana lama.",
        en="Judged only where the report itself states both plans for the same quantity and most rows in which they "
        "differ follow the earlier one.",
    ),
    check=check,
)
