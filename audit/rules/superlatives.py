"""Rows that a sentence calls the highest or the lowest of their table."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from audit.draft import WordDraft
from audit.rule import Rule, rule_text
from audit.view import View
from audit.wording import number
from audit.words import shorten
from schemas.base import Bilingual
from schemas.figures import Figure
from schemas.meaning import Claim
from schemas.tables import Column, Row, Table

__all__ = ["TERTINGGI", "alike", "is_whole"]

RULE = "tertinggi-terendah"
NAMED = ("named-highest", "named-lowest")
TOLD = ("highest-told", "lowest-told")
NEARLY = Decimal("0.9")
OF_LINES = frozenset({"realisasi_anggaran", "anggaran_program", "capaian_program"})
LEVELS = ("program", "kegiatan", "sub")


def check(view: View) -> Iterator[WordDraft]:
    for claim in view.report.claims:
        if claim.kind in ("highest", "lowest") and claim.table is not None and claim.column is not None:
            draft = held(view, claim, view.tables[claim.table], view.tables[claim.table].columns[claim.column])
            if draft is not None:
                yield draft
    yield from named(view)
    yield from told(view)


def told(view: View) -> Iterator[WordDraft]:
    """Figures called so among others of their sentence."""
    for claim in view.report.claims:
        if claim.kind in TOLD:
            figures = [view.figures[name] for name in claim.figures]
            sign = max if claim.kind == TOLD[0] else min
            best = sign(figures, key=lambda figure: figure.value or Decimal(0))
            is_wrong = best.value != figures[0].value
            if not (is_wrong and claim.approximate):
                yield told_verdict(claim, figures, best if is_wrong else None)


def told_verdict(claim: Claim, figures: Sequence[Figure], best: Figure | None) -> WordDraft:
    stated = figures[0]
    text = (best or stated).text
    return WordDraft(
        rule=RULE,
        relation="trend",
        stated=stated,
        word=f"{claim.word} {stated.text}",
        expected=(best or stated).value,
        outcome="disagrees" if best else "agrees",
        severity="medium",
        message=Bilingual(
            id=f'{stated.text} disebut "{claim.word}", padahal kalimat yang sama memuat {text}.',
            en=f'{stated.text} is called "{claim.word}", but the same sentence has {text}.',
        ),
        expression=f"{'max' if claim.kind == TOLD[0] else 'min'}({', '.join(claim.figures)})",
        formula=", ".join("?" if one.value is None else number(one.value, "en") for one in figures),
        inputs=claim.figures[1:],
    )


def named(view: View) -> Iterator[WordDraft]:
    """Rows called so without their figure: wrong where no table that has the row bears it out."""
    told: dict[tuple[str, str], list[Claim]] = {}
    for claim in view.report.claims:
        if claim.kind in NAMED and claim.table is not None and claim.column is not None:
            told.setdefault((claim.kind, claim.sentence), []).append(claim)
    for claims in told.values():
        drafts = [draft for claim in claims if (draft := held_by_name(view, claim)) is not None]
        fitting = [draft for draft in drafts if draft.outcome == "agrees"]
        yield from (fitting or drafts)[:1]


def held_by_name(view: View, claim: Claim) -> WordDraft | None:
    table = view.tables[claim.table or ""]
    as_stated = replace(claim, kind=claim.kind.removeprefix("named-"))
    draft = held(view, as_stated, table, table.columns[claim.column or 0])
    if draft is None:
        return None
    own = view.figures[claim.figures[0]]
    name = shorten(view.name(table, table.row(own.row)))
    best = view.figures[draft.inputs[0]] if draft.inputs else own
    other = shorten(view.name(table, table.row(best.row)))
    page = claim.at[0][0] if claim.at else own.page
    return replace(
        draft,
        stated=None,
        word=claim.word or "",
        expected=None,
        places=claim.at,
        inputs=(own.id, *draft.inputs, *claim.context[1:]),
        about=f"{table.key}\x1f{claim.column}\x1f{claim.kind}\x1f{name}",
        message=Bilingual(
            id=f'"{name}" disebut {claim.word} (hlm. {page}), padahal {view.label(table, "id")} memuat {own.text} untuk itu dan '
            f'{best.text} untuk "{other}".',
            en=f'"{name}" is called {claim.word} (p. {page}), but {view.label(table, "en")} has {own.text} for it and {best.text} for '
            f'"{other}".',
        ),
    )


def held(view: View, claim: Claim, table: Table, column: Column) -> WordDraft | None:
    """The figure against the rows of its own kind: those that have the same row above them."""
    stated, own = view.figures[claim.figures[0]], view.figures[claim.context[0]]
    row = table.row(own.row)
    others = [
        (one, figure)
        for one in alike(view, table, row)
        if (figure := view.figure(one, column)) is not None and figure.value is not None
    ]
    if stated.value is None or len(others) < 1:
        return None
    largest = claim.kind == "highest"
    beyond = [
        (one, figure)
        for one, figure in others
        if figure.value is not None and (figure.value > stated.value if largest else figure.value < stated.value)
    ]
    if len(beyond) == 1 and is_whole(
        beyond[0][1], [figure for _, figure in others if figure is not beyond[0][1]], stated
    ):
        return None
    sign = max if largest else min
    farthest = sign(beyond, key=lambda pair: pair[1].value or 0, default=None)
    return verdict(view, claim, table, stated, farthest, len(others) + 1)


def alike(view: View, table: Table, row: Row) -> list[Row]:
    """The other rows of the table at the place of `row`: programs with programs, the parts of one program with each other. In a table
    of budget lines only rows that say which level they are of."""
    level = level_of(view, table, row)
    if level is None and table.kind in OF_LINES:
        return []
    others = [one for one in table.rows if one.kind == "body" and one.parent == row.parent and one.index != row.index]
    return [one for one in others if level_of(view, table, one) == level]


def level_of(view: View, table: Table, row: Row) -> str | None:
    """The level that the name begins with ("Program ..."), else that of the official name it was matched to."""
    first = view.name(table, row).casefold().split()[:1]
    if first and first[0] in LEVELS:
        return first[0]
    return row.canonical.level if row.canonical is not None else None


def is_whole(figure: Figure, others: list[Figure], stated: Figure) -> bool:
    """Whether the only larger one is as large as all the others together: a total that does not call itself so."""
    parts = [one.value for one in (*others, stated) if one.value is not None]
    return figure.value is not None and len(parts) > 1 and figure.value >= sum(parts, Decimal(0)) * NEARLY


def verdict(
    view: View, claim: Claim, table: Table, stated: Figure, beyond: tuple[Row, Figure] | None, rows: int
) -> WordDraft:
    name = shorten(view.name(table, beyond[0])) if beyond else ""
    value = beyond[1].value if beyond else stated.value
    text = beyond[1].text if beyond else stated.text
    shown = {lang: view.label(table, lang) for lang in ("id", "en")}
    return WordDraft(
        rule=RULE,
        relation="trend",
        stated=stated,
        word=f"{claim.word} {stated.text}",
        expected=value,
        outcome="disagrees" if beyond else "agrees",
        severity="medium",
        message=Bilingual(
            id=f'{stated.text} disebut "{claim.word}", padahal {shown["id"]} memuat {text} untuk "{name}".',
            en=f'{stated.text} is called "{claim.word}", but {shown["en"]} has {text} for "{name}".',
        ),
        expression=f"{'max' if claim.kind == 'highest' else 'min'}({table.id}, {rows})",
        formula=f"{'?' if value is None else number(value, 'en')}",
        inputs=(beyond[1].id,) if beyond else (),
    )


TERTINGGI = Rule(
    id=RULE,
    relation="trend",
    text=rule_text(
        title=("Yang disebut tertinggi atau terendah", "What is called the highest or the lowest"),
        kriteria=(
            "Baris yang disebut tertinggi (terendah) memuat nilai terbesar (terkecil) pada kolomnya.",
            "The row that is called the highest (lowest) holds the largest (smallest) value of its column.",
        ),
        akibat=(
            "Yang terbaik, atau yang perlu diperbaiki, keliru dikenali.",
            "The best one, or the one to improve, is misread.",
        ),
        rekomendasi=("Cocokkan kalimat dengan tabelnya.", "Check the sentence against its table."),
        reference="PermenPANRB 53/2014, Lampiran III (reviu: keandalan data)",
    ),
    limits=Bilingual(
        id="Hanya dinilai bila nama dan angkanya ada pada satu kolom saja dari tabel di dekatnya; yang dibandingkan hanya baris-baris yang "
        "setingkat dengannya. Kalimat tentang peringkat kedua, pengecualian, atau kenaikan terbesar tidak dinilai.",
        en="Judged only where name and figure stand in one column only of a table near by; compared are the rows at the same place. Not "
        "sentences about second places, exceptions, or the largest rise.",
    ),
    check=check,
)
