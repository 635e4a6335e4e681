"""A whole column of percentages that is measured against something else than its place and headings say."""

from collections.abc import Iterator

from audit.bases import Base, base_of
from audit.draft import Draft, WordDraft
from audit.operands import rows_with
from audit.practice import fits_closely
from audit.rule import Rule, rule_text
from audit.rules.absorption import ratio
from audit.rules.achievement import usual_ways
from audit.view import View
from audit.words import place, with_operands
from schemas.base import Bilingual
from schemas.figures import Figure
from schemas.tables import Column, Table

__all__ = ["DASAR_HITUNG", "measured_otherwise"]

RULE = "dasar-hitung"
ANNOUNCED = frozenset({"target_renstra", "standar_nasional"})
"""Kinds of tables that are about another base than the target of the year."""


def check(view: View) -> Iterator[WordDraft]:
    for table, column, base in measured_otherwise(view):
        if not is_superseded(base) and not is_announced(table, base):
            yield remark(view, table, column, base)


def measured_otherwise(view: View) -> list[tuple[Table, Column, Base]]:
    """The columns of achievements and absorptions that follow another base than the usual one."""
    return view.once(RULE, lambda: list(other_bases(view)))


def other_bases(view: View) -> Iterator[tuple[Table, Column, Base]]:
    for table in view.report.tables:
        for column in table.columns:
            base = base_of(view, table, column, lambda *figures: ways(view, *figures))
            if base is not None and base.is_other:
                yield table, column, base


def ways(view: View, stated: Figure, part: Figure, whole: Figure) -> list[Draft]:
    if part.unit == whole.unit == "IDR":
        return [ratio(view, stated, part, whole)]
    return usual_ways(view, stated, part, whole)


def is_superseded(base: Base) -> bool:
    """Whether the column follows the plan before its revision, which the table shows beside it."""
    return (base.columns[1].version, base.usual[1].version) == ("murni", "perubahan")


def is_announced(table: Table, base: Base) -> bool:
    """Whether the table is about that other base, or shows it nearer to the result than the usual one."""
    used, usual = base.columns[1], base.usual[1]
    return used.role != usual.role and (table.kind in ANNOUNCED or used.index > usual.index)


def remark(view: View, table: Table, column: Column, base: Base, rule: str = RULE) -> WordDraft:
    """One remark for the whole column, with all the figures that only the other base explains as its places."""
    first = base.told[0]
    used, proper = drafts_of(view, table, column, base)
    texts = {}
    for lang in ("id", "en"):
        arithmetic = with_operands(view, used, lang), with_operands(view, proper, lang)
        names = f'"{base.columns[1].heading}"', f'"{base.usual[1].heading}"'
        where, many = f"{view.label(table, lang)}", len(base.told)
        if lang == "id":
            texts[lang] = (
                f'{where}, kolom "{column.heading}": {many} angka dihitung terhadap kolom {names[0]}, bukan {names[1]}. '
                f"Contoh: {place(view, first, lang)}: tertulis {first.text} = {arithmetic[0]}; seharusnya {arithmetic[1]}."
            )
        else:
            texts[lang] = (
                f'{where}, column "{column.heading}": {many} figure(s) computed against column {names[0]}, not {names[1]}. '
                f"Example: {place(view, first, lang)}: {first.text} is written = {arithmetic[0]}; it should be {arithmetic[1]}."
            )
    return WordDraft(
        rule=rule,
        relation="ratio",
        word=first.text,
        expected=proper.expected,
        inferred=True,
        severity="medium",
        message=Bilingual(id=texts["id"], en=texts["en"]),
        expression="",
        formula="",
        places=tuple((figure.page, figure.bbox) for figure in base.told),
        inputs=tuple(figure.id for figure in base.told),
        value=first.value,
    )


def drafts_of(view: View, table: Table, column: Column, base: Base) -> tuple[Draft, Draft]:
    """The first figure that tells, as it was computed, and by the same formula against the proper base."""
    found = []
    for columns in (base.columns, base.usual):
        operands = next(found for _, one, found in rows_with(view, table, column, columns) if one.id == base.told[0].id)
        found.append(ways(view, base.told[0], *operands))
    at = next(index for index, draft in enumerate(found[0]) if fits_closely(draft))
    return found[0][at], found[1][at]


DASAR_HITUNG = Rule(
    id=RULE,
    relation="ratio",
    text=rule_text(
        title=("Dasar hitung kolom persentase", "What a column of percentages is measured against"),
        kriteria=(
            "Capaian dihitung terhadap target tahun yang disebut judul kolomnya, serapan terhadap pagunya.",
            "Achievement is measured against the target of the year that its heading names, absorption against its budget.",
        ),
        akibat=(
            "Persentase seluruh kolom tidak menyatakan apa yang disebut judulnya.",
            "The percentages of the whole column do not state what its heading says.",
        ),
        rekomendasi=(
            "Hitung ulang kolom terhadap dasar yang semestinya, atau sebutkan dasar hitungnya di judul kolom.",
            "Recompute the column against the proper base, or name the base in its heading.",
        ),
        reference="PermenPANRB 53/2014, Lampiran II, Bab III huruf A angka 1",
    ),
    limits=Bilingual(
        id="Hanya dasar lain yang tercetak dalam tabel yang sama yang dikenali, dan hanya bila hampir semua baris "
        "mengikutinya; tabel yang memang membandingkan dengan akhir renstra atau standar nasional tidak dinilai.",
        en="Only another base printed in the same table is recognised, and only where nearly all rows follow it; tables "
        "that compare with the end of the plan or with a national standard are not judged.",
    ),
    check=check,
)
