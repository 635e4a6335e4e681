"""The report's own name with another year: a cover, a running head or a sentence left over from last year's report."""

from collections import Counter
from collections.abc import Iterator, Sequence

from audit.draft import WordDraft
from audit.rule import Rule, rule_text
from audit.view import View
from schemas.base import Bilingual
from schemas.findings import Severity
from schemas.statements import SelfName

__all__ = ["IDENTITAS"]

RULE = "identitas-laporan"
MOST_SHOWN = 4
WHERE = {
    "cover": Bilingual(id="sampul", en="the cover"),
    "running": Bilingual(id="judul berjalan", en="the running head"),
    "sentence": Bilingual(id="kalimat", en="a sentence"),
}


def check(view: View) -> Iterator[WordDraft]:
    named = view.report.stated.names
    names = [one for one in named if one.where != "account"]
    if not named or (not names and view.report.identity.tahun is None):
        return
    own = own_year(view, names) if names else view.report.identity.tahun or 0
    for year in sorted({one.year for one in names if one.year != own}):
        yield remark(
            [one for one in names if one.year == year], [one for one in names if one.year == own], own, "medium"
        )
    if own == view.report.identity.tahun:
        told = {one.year for one in names}
        for year in sorted({one.year for one in named if one.year not in told | {own}}):
            right = [one for one in named if one.year == own]
            if right:
                yield remark([one for one in named if one.year == year], right, own, "info")


def own_year(view: View, names: Sequence[SelfName]) -> int:
    """The year that most kinds of places name; of even ones that of the report as a whole, else the cover's.

    A running head counts once: it is typed once.
    """
    kinds = Counter(year for year, _ in {(one.year, one.where) for one in names})
    most = [year for year, count in kinds.items() if count == max(kinds.values())]
    covers = [one.year for one in names if one.where == "cover"]
    ranked = [view.report.identity.tahun, *covers, *most]
    return next(year for year in ranked if year in most)


def remark(others: Sequence[SelfName], right: Sequence[SelfName], own: int, severity: Severity) -> WordDraft:
    year = others[0].year
    told = {lang: (said(others, lang), said(right, lang)) for lang in ("id", "en")}
    return WordDraft(
        rule=RULE,
        relation="equality",
        word=str(year),
        expected=str(own),
        severity=severity,
        message=Bilingual(
            id=f'Laporan ini menyebut dirinya "{others[0].printed}" ({told["id"][0]}), di tempat lain tahun {own} ({told["id"][1]}).',
            en=f'The report calls itself "{others[0].printed}" ({told["en"][0]}), elsewhere it names the year {own} '
            f"({told['en'][1]}).",
        ),
        expression="report()",
        formula=f"{year} | {own}",
        about="\x1f".join(sorted({f"{one.where} {one.year}" for one in others})),
        places=tuple(dict.fromkeys((one.page, one.bbox) for one in others)),
    )


def said(names: Sequence[SelfName], lang: str) -> str:
    """ "judul berjalan hlm. 5, 6, 7, …; kalimat hlm. 3"."""
    return "; ".join(
        f"{WHERE[where].id if lang == 'id' else WHERE[where].en} {'hlm.' if lang == 'id' else 'p.'} {pages_of(names, where)}"
        for where in WHERE
        if any(place_of(one) == where for one in names)
    )


def place_of(one: SelfName) -> str:
    return "sentence" if one.where == "account" else one.where


def pages_of(names: Sequence[SelfName], where: str) -> str:
    pages = sorted({one.page for one in names if place_of(one) == where})
    return ", ".join(map(str, pages[:MOST_SHOWN])) + (", …" if len(pages) > MOST_SHOWN else "")


IDENTITAS = Rule(
    id=RULE,
    relation="equality",
    text=rule_text(
        title=(
            "Tahun laporan pada sampul, judul berjalan, dan kata pengantar",
            "The year by which the report names itself",
        ),
        kriteria=(
            "Laporan menyebut tahunnya sendiri dengan sama pada sampul, judul berjalan, dan isinya.",
            "The report names its own year alike on the cover, in its running heads and in its text.",
        ),
        akibat=(
            "Pembaca tidak yakin laporan ini tentang tahun mana; bagian itu mungkin tersisa dari laporan tahun lain.",
            "Readers cannot be sure which year the report is about; the passage may be left over from another report.",
        ),
        rekomendasi=("Perbaiki tahun yang tertinggal dari laporan lain.", "Correct the year that was left over."),
        reference="PermenPANRB 53/2014, Lampiran III (reviu: format dan penyajian)",
    ),
    limits=Bilingual(
        id="Hanya nama laporan ini sendiri: penyebutan laporan tahun lalu (hasil evaluasi, perbandingan) tidak dinilai. "
        "Kalimat yang hanya menerangkan maksud atau penyusunan laporan hanya menjadi info.",
        en="Only the name of this report itself: mentions of an earlier one (its evaluation, a comparison) are not judged. "
        "A sentence that only tells of the purpose or the writing of a report is an info at most.",
    ),
    check=check,
)
