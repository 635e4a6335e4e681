"""Periods of one plan that the report gives differently: "Renstra 2021-2026" here, "Renstra 2022-2026" there."""

from collections import Counter
from collections.abc import Iterator, Sequence

from audit.draft import WordDraft
from audit.rule import Rule, rule_text
from audit.view import View
from schemas.base import Bilingual
from schemas.statements import PlanPeriod

__all__ = ["PERIODE_RENCANA"]

RULE = "periode-rencana"
LEAST_SHARED = 3
MOST_APART = 3
"""Years that both periods have, and by which their ends differ together: periods further apart are of two plans."""
MOST_SHOWN = 4
Years = tuple[int, int]


def check(view: View) -> Iterator[WordDraft]:
    plans: dict[str, list[PlanPeriod]] = {}
    for one in view.report.stated.periods:
        plans.setdefault(one.plan, []).append(one)
    for mentions in plans.values():
        usual, _ = Counter(map(years_of, mentions)).most_common(1)[0]
        others = [one for one in mentions if years_of(one) != usual and are_of_one_plan(years_of(one), usual)]
        if others:
            yield remark([one for one in mentions if years_of(one) == usual], others)


def years_of(period: PlanPeriod) -> Years:
    return period.first, period.last


def are_of_one_plan(one: Years, other: Years) -> bool:
    shared = min(one[1], other[1]) - max(one[0], other[0]) + 1
    return shared >= LEAST_SHARED and abs(one[0] - other[0]) + abs(one[1] - other[1]) <= MOST_APART


def remark(usual: Sequence[PlanPeriod], others: Sequence[PlanPeriod]) -> WordDraft:
    first = others[0]
    told = {lang: "; ".join(said(group, lang) for group in by_years([*usual, *others])) for lang in ("id", "en")}
    name = first.plan.upper() if first.plan != "renstra" else "Renstra"
    return WordDraft(
        rule=RULE,
        relation="equality",
        word=f"{first.first}-{first.last}",
        severity="info",
        message=Bilingual(
            id=f"Periode {name} disebut berbeda-beda: {told['id']}.",
            en=f"The period of the {name} is given differently: {told['en']}.",
        ),
        expression=f"period({first.plan})",
        formula=" | ".join(f"{first}-{last}" for first, last in sorted({*map(years_of, [*usual, *others])})),
        about="\x1f".join([first.plan, *(f"{first}-{last}" for first, last in sorted({*map(years_of, others)}))]),
        places=tuple(dict.fromkeys((one.page, one.bbox) for one in [*others, *usual])),
    )


def by_years(mentions: Sequence[PlanPeriod]) -> list[list[PlanPeriod]]:
    groups: dict[Years, list[PlanPeriod]] = {}
    for one in mentions:
        groups.setdefault(years_of(one), []).append(one)
    return list(groups.values())


def said(mentions: Sequence[PlanPeriod], lang: str) -> str:
    """ "2022-2026 ("Renstra 2022-2026", hlm. 13, 15)": the words of one mention, the pages of all."""
    pages = list(dict.fromkeys(one.page for one in mentions))
    more = ", …" if len(pages) > MOST_SHOWN else ""
    shown = ", ".join(map(str, pages[:MOST_SHOWN]))
    page = "hlm." if lang == "id" else "p."
    return f'{mentions[0].first}-{mentions[0].last} ("{mentions[0].printed}", {page} {shown}{more})'


PERIODE_RENCANA = Rule(
    id=RULE,
    relation="equality",
    text=rule_text(
        title=("Periode dokumen perencanaan", "Periods of plans"),
        kriteria=(
            "Periode Renstra, RPJMD, dan rencana lain disebut sama di seluruh laporan.",
            "The periods of the Renstra, the RPJMD and other plans are the same throughout the report.",
        ),
        akibat=(
            "Pembaca tidak dapat memastikan rencana mana yang menjadi acuan kinerja.",
            "Readers cannot be sure which plan performance is held to.",
        ),
        rekomendasi=(
            "Samakan periode dengan dokumen perencanaan yang ditetapkan, atau sebutkan bila yang dimaksud rencana lain.",
            "Write the period as in the plan that was adopted, or say that another plan is meant.",
        ),
        reference="PermenPANRB 53/2014, Lampiran II (perencanaan kinerja) dan Permendagri 86/2017 (periode RPJMD dan Renstra)",
    ),
    limits=Bilingual(
        id="Hanya rencana milik instansi atau daerah sendiri; rencana sebelumnya, perubahan, dan rentang tahun capaian atau target "
        "tidak dinilai, begitu pula periode yang berbeda jauh (itu rencana lain). Periode mana yang benar tidak disimpulkan.",
        en="Only plans of the report's own agency or region; earlier and revised plans and the years of results or targets are not "
        "judged, nor periods far apart (those are of other plans). It does not say which period is right.",
    ),
    check=check,
)
