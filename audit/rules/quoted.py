"""Amounts that sentences quote from the tables: under the other name, or with a slip of the hand."""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from audit.draft import Draft, recompute
from audit.formulas import Same
from audit.rule import Rule, rule_text
from audit.slips import is_slip_of
from audit.view import View
from schemas.base import Bilingual
from schemas.figures import Figure
from schemas.meaning import Claim
from schemas.tables import ColumnRole

__all__ = ["RUPIAH_DIKUTIP"]

RULE = "rupiah-dikutip"
OTHER: Mapping[str, ColumnRole] = {"anggaran": "realisasi_anggaran", "realisasi_anggaran": "anggaran"}
ROLES: Mapping[str, tuple[str, ...]] = {**{role: (role,) for role in OTHER}, "anggaran_atau_realisasi": tuple(OTHER)}
"""The columns that an amount may be quoted from, by what its sentence calls it."""
LAST_DIGITS = 100_000
"""A revision changes the leading digits of an amount; a single wrong digit below this is a slip."""


def check(view: View) -> Iterator[Draft]:
    printed = {role: in_tables(view, role) for role in OTHER}
    told = [claim for claim in view.report.claims if claim.kind == "amount" and claim.word in ROLES]
    everything = {figure.value for figure in view.report.figures if figure.table is not None}
    for claim in told:
        draft = quoted(view, claim, told, printed, everything)
        if draft is not None:
            yield draft


def in_tables(view: View, role: str) -> dict[Decimal, list[Figure]]:
    """The figures of all columns of `role`, by their value."""
    found: dict[Decimal, list[Figure]] = {}
    for table in view.report.tables:
        for column in table.columns:
            for row in view.rows(table) if column.role == role else ():
                figure = view.figure(row, column)
                if figure is not None and figure.value:
                    found.setdefault(figure.value, []).append(figure)
    return found


def quoted(
    view: View,
    claim: Claim,
    told: Sequence[Claim],
    printed: Mapping[str, Mapping[Decimal, list[Figure]]],
    everything: set[Decimal | None],
) -> Draft | None:
    """A tie-out with a table, or what contradicts it; None where the amount stands in no table at all."""
    stated = view.figures[claim.figures[0]]
    value, roles = stated.value, ROLES[claim.word or ""]
    if value is None:
        return None
    quotes = [printed[role][value][0] for role in roles if value in printed[role]]
    if quotes:
        return same(view, stated, quotes[0])
    if len(roles) == 1 and value in printed[OTHER[roles[0]]]:
        return exchanged(view, stated, told, printed[OTHER[roles[0]]][value], roles[0])
    if value in everything:
        return None
    meant = {
        right: printed[role][right][0] for role in roles for right in printed[role] if is_slip(stated, value, right)
    }
    return same(view, stated, next(iter(meant.values())), inferred=True) if len(meant) == 1 else None


def is_slip(stated: Figure, value: Decimal, right: Decimal) -> bool:
    """A slip that no revision of the amount would make: digits exchanged, lost or doubled, or one of the last ones wrong."""
    same_length = len(str(int(value))) == len(str(int(right)))
    one_digit = same_length and sum(a != b for a, b in zip(str(int(value)), str(int(right)), strict=True)) == 1
    return is_slip_of(stated, right) and (not one_digit or abs(value - right) < LAST_DIGITS)


def exchanged(view: View, stated: Figure, told: Sequence[Claim], others: Sequence[Figure], role: str) -> Draft | None:
    """What the sentence should say instead of the amount of the other name, where that other name is beyond doubt: another
    sentence or a second table gives it."""
    elsewhere = any(
        claim.word == OTHER[role] and view.figures[claim.figures[0]].value == stated.value for claim in told
    )
    if not elsewhere and len({one.table for one in others}) < 2:
        return None
    right = {figure.value: figure for one in others for figure in beside(view, one, role)}
    return same(view, stated, next(iter(right.values()))) if len(right) == 1 else None


def beside(view: View, figure: Figure, role: str) -> Iterator[Figure]:
    """The figures of `role` in the row of `figure`."""
    table = view.tables[figure.table or ""]
    row = table.row(figure.row)
    for column in table.columns:
        if column.role == role and (found := view.figure(row, column)) is not None and found.value:
            yield found


def same(view: View, stated: Figure, other: Figure, *, inferred: bool = False) -> Draft:
    return recompute(
        RULE,
        "equality",
        stated,
        Same(other.id),
        view.figures,
        f"prose:{stated.id}",
        last_digit=False,
        inferred=inferred,
    )


RUPIAH_DIKUTIP = Rule(
    id=RULE,
    relation="equality",
    text=rule_text(
        title=("Rupiah yang dikutip dari tabel", "Amounts quoted from the tables"),
        kriteria=(
            "Pagu dan realisasi yang disebut kalimat sama dengan pagu dan realisasi pada tabel yang dikutipnya.",
            "Budgets and realisations that a sentence states are those of the table that it quotes.",
        ),
        akibat=(
            "Kalimat menyatakan jumlah yang tidak ada pada tabel, atau realisasi sebagai pagu.",
            "The sentence states an amount that no table has, or a realisation as the budget.",
        ),
        rekomendasi=("Salin kembali angkanya dari tabel.", "Copy the amount again from the table."),
        reference="PermenPANRB 53/2014, Lampiran III (reviu: keandalan dan akurasi data)",
    ),
    limits=Bilingual(
        id="Hanya dinilai bila angka itu sama persis dengan angka kolom lain yang disebut benar di tempat lain, atau berbeda satu "
        "kesalahan ketik (angka tertukar, hilang, terulang, atau satu angka di lima posisi terakhir) dari satu angka tabel saja. "
        "Angka yang tidak ada di tabel mana pun tidak dinilai.",
        en="Judged only where the amount is exactly one of the other column that another place names rightly, or one slip (digits "
        "exchanged, lost, doubled, or one of the last five wrong) away from a single figure of the tables. Amounts that stand in "
        "no table are not judged.",
    ),
    check=check,
)
