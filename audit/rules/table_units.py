"""The unit that a heading gives its figures, against what other places state of the same things."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from audit.compare import exponent_of, round_to
from audit.draft import WordDraft
from audit.misfactored import Misfactored, misfactored_columns
from audit.rule import Rule, rule_text
from audit.scaling import Scaled, Side, printed_number, scaled_columns, sides_of
from audit.view import View
from audit.wording import number
from audit.words import place
from schemas.base import Bilingual
from schemas.figures import Figure

__all__ = ["SATUAN"]

RULE = "satuan-tabel"
NAMES = {Decimal("1E+3"): ("seribu", "a thousand"), Decimal("1E+6"): ("sejuta", "a million")}


def check(view: View) -> Iterator[WordDraft]:
    done: set[str] = set()
    for one in misfactored_columns(view):
        done.add(one.table.id)
        yield under_a_wrong_factor(view, one)
    sides = sides_of(view)
    for found in scaled_columns(sides):
        if not done & {found.large.table.id, found.small.table.id}:
            done.add(found.large.table.id)
            yield in_another_unit(view, found, sides)
            yield from (differs(view, found, *pair) for pair in found.misses)


def times(power: Decimal, lang: str) -> str:
    names = NAMES.get(power)
    if names is not None:
        return names[0 if lang == "id" else 1]
    return number(Decimal(int(power)), lang)


def under_a_wrong_factor(view: View, one: Misfactored) -> WordDraft:
    figure, other = max(one.seen, key=lambda pair: pair[1].value or Decimal(0))
    printed = printed_number(figure) or Decimal(0)
    at = {lang: (place(view, figure, lang), place(view, other, lang)) for lang in ("id", "en")}
    return WordDraft(
        rule=RULE,
        relation="scale",
        stated=figure,
        word=figure.text,
        value=printed,
        expected=printed / one.factor,
        severity="high",
        message=Bilingual(
            id=f"{at['id'][0]}: menurut judulnya angka-angka kolom ini dikalikan {number(one.factor, 'id')}, padahal "
            f"{figure.text} adalah nilai penuh ({at['id'][1]}, hlm. {other.page}). Ini berlaku untuk seluruh kolom.",
            en=f"{at['en'][0]}: by its heading the figures of this column are to be multiplied by {number(one.factor, 'en')}, "
            f"but {figure.text} is the full amount ({at['en'][1]}, p. {other.page}). This holds for the whole column.",
        ),
        expression=f"{figure.id} / {other.id}",
        formula=f"{figure.value} / {other.value}",
        places=places_of(one.figures, figure),
        inputs=tuple(each.id for each in one.figures if each.id != figure.id),
    )


def in_another_unit(view: View, found: Scaled, sides: Sequence[Side]) -> WordDraft:
    """Of the two columns that one is wrong which no other place bears out; its neighbours stand under the same unit."""
    large, small = found.fits[0]
    backed, doubted = (support(view, found, at) for at in (1, 0))
    wrong, right = (large, small) if backed >= doubted else (small, large)
    unit = found.large.unit if found.large.unit != "idr" else "rupiah"
    factor = {lang: times(found.power, lang) for lang in ("id", "en")}
    at = {lang: (place(view, large, lang), place(view, small, lang)) for lang in ("id", "en")}
    rows = tuple(pair[0 if wrong is large else 1] for pair in found.fits)
    column = found.large if wrong is large else found.small
    every = tuple(one for side in alike(sides, column) for many in side.figures.values() for one in many)
    value = wrong.value or Decimal(0)
    expected = value / found.power if wrong is large else value * found.power
    decimals = max(-exponent_of(right.value or Decimal(0)), 0)
    return WordDraft(
        rule=RULE,
        relation="scale",
        stated=wrong,
        word=wrong.text,
        value=value,
        expected=round_to(expected, decimals) if wrong is large else right.value,
        severity="high",
        message=Bilingual(
            id=f"{at['id'][0]} ({large.text}) dan {at['id'][1]} ({small.text}, hlm. {small.page}) sama-sama bersatuan {unit}, "
            f"padahal {len(found.fits)} angka pada tabel pertama tepat {factor['id']} kali angka tabel kedua: "
            "satuan salah satu judulnya keliru.",
            en=f"{at['en'][0]} ({large.text}) and {at['en'][1]} ({small.text}, p. {small.page}) are both headed {unit}, but "
            f"{len(found.fits)} figures of the first are exactly {factor['en']} times those of the second: the unit of one "
            "heading is wrong.",
        ),
        expression=f"{large.id} / {small.id}",
        formula=f"{large.value} / {small.value}",
        places=places_of(rows, wrong),
        inputs=tuple(one.id for one in every if one.id != wrong.id),
        accuses=backed != doubted,
    )


def alike(sides: Sequence[Side], column: Side) -> Iterator[Side]:
    """The columns of the same table that state the same kind of thing in the same unit."""
    for side in sides:
        if (side.table.id, side.column.role, side.unit) == (column.table.id, column.column.role, column.unit):
            yield side


def support(view: View, found: Scaled, side: int) -> int:
    """How many figures elsewhere state the values of one side of the pairs."""
    tables = {found.large.table.id, found.small.table.id}
    values = {pair[side].value for pair in found.fits}
    return sum(one.value in values and one.table not in tables for one in view.report.figures)


def differs(view: View, found: Scaled, large: Figure, small: Figure) -> WordDraft:
    """The one thing that is not stated alike even when the unit is put right."""
    expected = round_to((large.value or Decimal(0)) / found.power, max(-exponent_of(small.value or Decimal(0)), 0))
    at = {lang: (place(view, small, lang), place(view, large, lang)) for lang in ("id", "en")}
    return WordDraft(
        rule=RULE,
        relation="equality",
        stated=small,
        word=small.text,
        value=small.value,
        expected=expected,
        severity="high",
        message=Bilingual(
            id=f"{at['id'][0]}: tertulis {small.text}, sedangkan {at['id'][1]} (hlm. {large.page}) menyatakan {large.text}, "
            f"yang dengan satuan yang sama menjadi {number(expected, 'id')}. Laporan ini tidak menunjukkan mana yang benar.",
            en=f"{at['en'][0]}: {small.text} is written, but {at['en'][1]} (p. {large.page}) states {large.text}, which in the "
            f"same unit is {number(expected, 'en')}. The report does not show which is right.",
        ),
        expression=f"{large.id} / {small.id}",
        formula=f"{large.value} / {small.value}",
        inputs=(large.id,),
        accuses=False,
    )


def places_of(figures: tuple[Figure, ...], first: Figure) -> tuple[tuple[int, tuple[float, float, float, float]], ...]:
    return tuple((one.page, one.bbox) for one in figures if one.id != first.id)


SATUAN = Rule(
    id=RULE,
    relation="scale",
    text=rule_text(
        title=("Satuan pada judul tabel", "Unit in the heading of a table"),
        kriteria=(
            "Satuan pada judul tabel (ton, ribu, juta rupiah) berlaku untuk angka-angka di bawahnya; besaran yang sama di tempat lain "
            "bernilai sama.",
            "The unit in a heading (tonnes, thousands, millions of rupiah) holds for the figures below it; the same quantities "
            "have the same values elsewhere.",
        ),
        akibat=(
            "Pembaca membaca besaran itu seribu atau sejuta kali terlalu besar atau terlalu kecil.",
            "Readers take the quantity for a thousand or a million times too much or too little.",
        ),
        rekomendasi=("Perbaiki satuan pada judul tabel atau kolomnya.", "Correct the unit of the table or column."),
        reference="PermenPANRB 53/2014, Lampiran III (reviu: keselarasan dan akurasi data)",
    ),
    limits=Bilingual(
        id="Hanya dinilai bila paling sedikit tiga angka tepat seribu atau sejuta kali angka tempat lain yang bersatuan sama, atau bila "
        "angka rupiah di bawah judul ribuan atau jutaan tertulis sebagai nilai penuh di tempat lain.",
        en="Judged only where three figures at least are exactly a thousand or a million times those of another place with the "
        "same unit, or where rupiah under a heading of thousands or millions stand elsewhere as full amounts.",
    ),
    check=check,
)
