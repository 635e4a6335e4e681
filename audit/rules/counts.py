"""Numbers in sentences that count things, against what the report lists."""

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from audit.draft import Draft, WordDraft, recompute
from audit.formulas import Sum
from audit.rule import Rule, rule_text
from audit.view import View
from schemas.base import Bilingual
from schemas.figures import Figure
from schemas.findings import Outcome
from schemas.meaning import Claim, Counted

__all__ = ["BUTIR", "RINCIAN"]

BUTIR_ID = "jumlah-butir"
RINCIAN_ID = "rincian-butir"
WHOLE = frozenset(
    {
        "perjanjian_kinerja", "iku", "capaian_kinerja", "perbandingan_tahun", "efisiensi", "anggaran_program",
        "realisasi_anggaran", "capaian_program", "target_renstra", "standar_nasional",
    }
)  # fmt: skip
"""Kinds of tables that list all that the agency plans or reports for the year."""
SHOWN = 3
NOUNS = {"sub_kegiatan": ("sub kegiatan", "sub-activities"), "kegiatan": ("kegiatan", "activities"), "program": ("program", "programmes"),
         "indikator": ("indikator", "indicators"), "sasaran": ("sasaran", "objectives")}  # fmt: skip


def check_counts(view: View) -> Iterator[WordDraft]:
    for claim in view.report.claims:
        if claim.kind == "count":
            draft = held(view, claim)
            if draft is not None:
                yield draft


def held(view: View, claim: Claim) -> WordDraft | None:
    """The count against what it may count: right if anything gives it, wrong only if what is linked to it, or two kinds of
    tables, agree on another number; None where that is open."""
    figure = view.figures[claim.figures[0]]
    if figure.value is None:
        return None
    number = int(figure.value)
    fitting = [one for one in claim.counted if may_be(one, number)]
    if fitting:
        proof = next((one for one in fitting if one.linked or kind_of(view, one) in WHOLE), None)
        return verdict(view, claim, figure, proof, "agrees") if proof is not None else None
    against = contradicting(view, [one for one in claim.counted if is_listed_whole(view, one)])
    return verdict(view, claim, figure, against, "disagrees") if against is not None else None


def is_listed_whole(view: View, counted: Counted) -> bool:
    """Whether what lists the things was read from its first row to its last, as far as that shows, and by the reader that
    knows which of its rows nobody sees."""
    if counted.table is None:
        return counted.page not in view.report.second_hand and not view.may_lack_lines(counted.page, counted.page + 1)
    table = view.tables[counted.table]
    return view.is_read_whole(table) and view.report.second_hand.isdisjoint(table.pages)


def may_be(counted: Counted, number: int) -> bool:
    return len(counted.members) <= number <= len(counted.members) + len(counted.possible)


def contradicting(view: View, counted: Sequence[Counted]) -> Counted | None:
    """What proves another number: everything that the sentence points to says one and the same, or tables of two kinds do."""
    linked = [one for one in counted if one.linked]
    if linked:
        return linked[0] if len({len(one.members) for one in linked if not one.possible}) == 1 else None
    kinds: dict[int, set[str]] = {}
    for one in counted:
        if not one.possible and kind_of(view, one) in WHOLE:
            kinds.setdefault(len(one.members), set()).add(kind_of(view, one))
    proven = [number for number, of in kinds.items() if len(of) > 1]
    return next(one for one in counted if len(one.members) == proven[0]) if len(proven) == 1 else None


def kind_of(view: View, counted: Counted) -> str:
    return view.tables[counted.table].kind if counted.table is not None else ""


def verdict(view: View, claim: Claim, figure: Figure, counted: Counted, outcome: Outcome) -> WordDraft:
    least, most = len(counted.members), len(counted.members) + len(counted.possible)
    expected = str(least) if least == most else f"{least}-{most}"
    noun = NOUNS.get(claim.word or "", (claim.word or "", claim.word or ""))
    return WordDraft(
        rule=BUTIR_ID,
        relation="count",
        stated=figure,
        word=printed(figure),
        value=figure.value,
        expected=Decimal(least),
        outcome=outcome,
        severity="medium",
        message=Bilingual(
            id=f"Kalimat menyebut {figure.text} {noun[0]}, sedangkan {source(view, counted, 'id')} memuat {expected}{examples(counted)}.",
            en=f"The sentence counts {figure.text} {noun[1]}, but {source(view, counted, 'en')} lists {expected}{examples(counted)}.",
        ),
        expression=f"count({counted.table or 'list'})",
        formula=f"{figure.value} = {expected}",
    )


def printed(figure: Figure) -> str:
    """The number as it stands in its sentence, with the words in brackets behind it: "4 (empat)"."""
    match = re.search(rf"(?<!\w){re.escape(figure.text)}\s*\([^()\d]+\)", figure.sentence or "")
    return match[0] if match else figure.text


def source(view: View, counted: Counted, lang: str) -> str:
    if counted.table is not None:
        return view.label(view.tables[counted.table], lang)
    return f"daftar di halaman {counted.page}" if lang == "id" else f"the list on page {counted.page}"


def examples(counted: Counted) -> str:
    """The first names counted, so that people find them; none where they are mere numbers."""
    names = [" ".join(name.split())[:40] for name in counted.members if not name.strip(" .)(").isdigit()]
    return f" ({'; '.join(names[:SHOWN])}{' …' if len(names) > SHOWN else ''})" if names else ""


def check_parts(view: View) -> Iterator[Draft]:
    wrong = {one.stated.id for one in check_counts(view) if one.stated is not None and one.outcome == "disagrees"}
    for claim in view.report.claims:
        if claim.kind == "count-parts" and not wrong & set(claim.figures):
            draft = added(view.figures, claim)
            if draft is not None:
                yield draft


def added(figures: Mapping[str, Figure], claim: Claim) -> Draft | None:
    """The whole against its parts; where parts may be left out only more of them than the whole contradict it."""
    whole, *named = claim.figures
    values = [figures[name].value for name in claim.figures]
    if any(value is None for value in values):
        return None
    stated, *rest = [value for value in values if value is not None]
    if claim.approximate and sum(rest) < stated:
        return None
    group = f"prose:{whole}"
    return recompute(
        RINCIAN_ID,
        "count",
        figures[whole],
        Sum(tuple(named)),
        dict(figures),
        group,
        severity="medium",
        last_digit=False,
    )


BUTIR = Rule(
    id=BUTIR_ID,
    relation="count",
    text=rule_text(
        title=("Jumlah butir dalam kalimat", "Counts in a sentence"),
        kriteria=(
            "Jumlah sasaran, indikator, program, kegiatan, atau wilayah yang disebut kalimat sama dengan yang dimuat dalam "
            "tabel atau daftarnya, demikian pula jumlah yang mencapai target atau berpredikat tertentu.",
            "The number of objectives, indicators, programmes, activities or places that a sentence states is that of its table "
            "or list; so is the number of those that reached their target or have a predicate.",
        ),
        akibat=(
            "Pembaca mendapat gambaran cakupan atau keberhasilan kinerja yang tidak sesuai dengan rinciannya.",
            "Readers are told of a scope or success that the details do not show.",
        ),
        rekomendasi=(
            "Hitung kembali butirnya dan samakan kalimat dengan tabel atau daftarnya.",
            "Count again and bring sentence and table or list in line.",
        ),
        reference="PermenPANRB 53/2014, Lampiran II, Bab II (perjanjian kinerja) dan Bab III huruf A; Lampiran III (reviu: keandalan data)",
    ),
    limits=Bilingual(
        id="Hanya dinilai bila kalimat menunjuk tabel atau daftarnya, berdampingan dengannya, atau bila tabel dari dua jenis "
        "sepakat atas jumlah lain; tidak dinilai bila salah satu tabel yang mungkin dimaksud cocok. Capaian tepat 100 dihitung tercapai.",
        en="Judged only where the sentence points to its table or list or stands beside it, or where tables of two kinds agree on "
        "another number; not where any table that may be meant fits. An achievement of exactly 100 counts as reached.",
    ),
    check=check_counts,
)
RINCIAN = Rule(
    id=RINCIAN_ID,
    relation="count",
    text=rule_text(
        title=("Jumlah butir dan rinciannya", "A count and its parts"),
        kriteria=(
            "Bagian-bagian yang disebut kalimat (tercapai, tidak tercapai, menurut predikat) berjumlah sama dengan keseluruhannya.",
            "The parts that a sentence names (reached, not reached, by predicate) add up to the whole.",
        ),
        akibat=(
            "Tidak jelas berapa butir yang tercapai dan berapa yang tidak.",
            "It is unclear how many were reached and how many were not.",
        ),
        rekomendasi=("Hitung kembali tiap bagian dan keseluruhannya.", "Count the parts and the whole again."),
        reference="PermenPANRB 53/2014, Lampiran II, Bab III huruf A; Lampiran III (reviu: keandalan data)",
    ),
    limits=Bilingual(
        id="Bila kalimat mungkin tidak menyebut semua bagian, hanya dinilai bila bagiannya melebihi keseluruhannya.",
        en="Where a sentence may leave out parts, only parts that exceed the whole are judged.",
    ),
    check=check_parts,
)
