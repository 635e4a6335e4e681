"""Items on the substance of the report: whether its goals are those of the plans, and its measures measure them."""

from collections.abc import Sequence

from audit.checklist.answer import Answer, judge, no, open_item, yes
from audit.checklist.process_items import is_accepted
from audit.checklist.seen import AGREEMENT, RESULTS, Named, Seen
from schemas.base import Bilingual
from schemas.checklist import ChecklistEvidence
from schemas.tables import ColumnRole, Table

__all__ = [
    "agreed_goals", "agreed_measures", "enough_measures", "explained_goals", "explained_measures",
    "explained_shortfall", "key_measures", "planned_goals", "smart_measures",
]  # fmt: skip

PLAN_WORDS = ("renstra", "rencana strategis", "jangka menengah")
SMART: tuple[tuple[ColumnRole, str, str], ...] = (
    ("satuan", "satuan", "a unit"),
    ("target", "target", "a target"),
    ("formulasi", "cara menghitung", "a formula"),
    ("sumber_data", "sumber data", "a source of data"),
)
MOST_NAMES = 4
GOALS: tuple[ColumnRole, ...] = ("sasaran",)
MEASURES: tuple[ColumnRole, ...] = ("indikator",)


def agreed_goals(seen: Seen) -> Answer:
    """S1. Yes where the sasaran of the results are those of the performance agreement, all of them."""
    return held_to_agreement(seen, GOALS, "sasaran", "sasaran")


def agreed_measures(seen: Seen) -> Answer:
    """S4. The same of the indicators, by which the agreement says what each sasaran is."""
    return held_to_agreement(seen, MEASURES, "indikator kinerja", "indicators")


def held_to_agreement(seen: Seen, levels: Sequence[ColumnRole], thing: str, things: str) -> Answer:
    plan = in_force(seen.tables(*AGREEMENT))
    missed = [one for one in seen.by_rule("kinerja-dijanjikan") if is_accepted(one)]
    if missed:
        return no(
            seen.some(missed, seen.at_finding),
            "Auditor menerima catatan bahwa isi perjanjian kinerja dan laporan tidak sama.",
            "The auditor accepted a note that the agreement and the report differ.",
        )
    return held_to(seen, plan, levels, (f"{thing} perjanjian kinerja", f"{things} of the agreement"))


def in_force(tables: Sequence[Table]) -> list[Table]:
    """The agreement as it was revised, where it was; without its tables of programs, where others state its goals."""
    revised = [table for table in tables if table.version == "perubahan"] or list(tables)
    return [table for table in revised if table.columns_of("sasaran")] or revised


def planned_goals(seen: Seen) -> Answer:
    """S2. Held to what the report itself shows of the Renstra; the Renstra is not read. A table that sets results beside its
    targets repeats the goals of the results: that alone shows nothing."""
    plans = [table for table in seen.tables("tujuan_sasaran") if is_of_the_plan(table)]
    what = ("sasaran Renstra yang dimuat laporan", "sasaran of the Renstra as the report shows it")
    said = held_to(seen, plans, GOALS, what, whole=False)
    beside = [table for table in seen.tables("target_renstra") if table.columns_of("sasaran")]
    if said.answer != "open" or not beside:
        return said
    return judge(
        seen.some(beside, lambda one: seen.at_table(one, "target akhir Renstra", "targets of the Renstra")),
        "Sasaran disandingkan dengan target akhir Renstra, tetapi sasaran Renstra sendiri tidak terbaca dari laporan ini.",
        "Goals are set beside the targets of the Renstra, but the goals of the Renstra itself were not read in this report.",
    )


def is_of_the_plan(table: Table) -> bool:
    """Whether `table` says itself that it is of the medium-term plan: in words, or by targets of several years."""
    said = " ".join([table.caption or "", *(column.heading for column in table.columns)]).casefold()
    years = {column.tahun for column in table.columns_of("target") if column.tahun is not None}
    return len(years) > 1 or any(word in said for word in PLAN_WORDS)


def key_measures(seen: Seen) -> Answer:
    """S5. Every sasaran and indicator among the IKU must be reported on."""
    return held_to(
        seen, seen.tables("iku"), (*GOALS, *MEASURES), ("isi tabel IKU", "contents of the table of IKU"), extra=False
    )


def held_to(
    seen: Seen,
    plans: Sequence[Table],
    levels: Sequence[ColumnRole],
    what: tuple[str, str],
    *,
    whole: bool = True,
    extra: bool = True,
) -> Answer:
    """The names of the results against those of `plans`; `whole`: none of the plan may be missing in the results, `extra`:
    the results may have none besides."""
    results = [table for table in seen.tables(*RESULTS) if any(table.columns_of(level) for level in levels)]
    same = 0
    missing: list[Named] = []
    other: list[Named] = []
    for level in levels:
        planned, reported = seen.names(plans, level), seen.names(results, level)
        if planned and reported:
            common = [name for name in reported if name in planned]
            unsure = [reported[name] for name in common if not (planned[name].sure and reported[name].sure)]
            same += len(common) - len(unsure)
            missing += [named for name, named in planned.items() if name not in reported] if whole else []
            other += unsure + ([named for name, named in reported.items() if name not in planned] if extra else [])
    if not same and not missing and not other:
        return open_item(
            f"{what[0][0].upper()}{what[0][1:]} dan tabel capaian tidak terbaca keduanya, jadi tidak dapat disandingkan.",
            f"The {what[1]} and the tables of results were not both read and cannot be set side by side.",
        )
    tables = [*plans, *results]
    places = seen.some(tables, lambda one: seen.at_table(one, "disandingkan", "set side by side"))
    if same and not missing and not other:
        return yes(
            places,
            f"{same} nama dalam tabel capaian sama dengan {what[0]}; tidak ada yang tidak cocok.",
            f"{same} names in the tables of results are those of the {what[1]}; none does not match.",
        )
    apart = (*missing, *other)[:MOST_NAMES]
    return judge(
        [*places, *(at_name(one) for one in apart)],
        f"{same} nama sama dengan {what[0]}; {len(missing)} tidak ditemukan dalam tabel capaian, {len(other)} lain atau "
        "tertulis lain; perlu dilihat.",
        f"{same} names are those of the {what[1]}; {len(missing)} were not found in the tables of results, {len(other)} are "
        "others or written otherwise; please look.",
    )


def at_name(named: Named) -> ChecklistEvidence:
    return ChecklistEvidence(
        page=named.page, table=named.table.id, text=Bilingual(id=f"“{named.text}”", en=f"“{named.text}”")
    )


def enough_measures(seen: Seen) -> Answer:
    """S8. How many indicators measure how many sasaran is told; whether they suffice is a judgement."""
    tables = [
        table for table in (*in_force(seen.tables(*AGREEMENT)), *seen.tables("iku")) if table.columns_of("sasaran")
    ]
    goals, measures = seen.names(tables, "sasaran"), seen.names(tables, "indikator")
    if goals and measures:
        return judge(
            seen.some(
                tables, lambda one: seen.at_table(one, "sasaran dan indikatornya", "sasaran with their indicators")
            ),
            f"{len(measures)} indikator untuk {len(goals)} sasaran; cukup atau tidaknya perlu dinilai.",
            f"{len(measures)} indicators for {len(goals)} sasaran; whether they suffice must be judged.",
        )
    return open_item(
        "Tabel sasaran dan indikatornya tidak ditemukan oleh pembacaan mesin.",
        "No table of sasaran with their indicators was found by the machine.",
    )


def smart_measures(seen: Seen) -> Answer:
    """S10. Which parts of a good indicator the tables state; whether they are good is a judgement."""
    tables = seen.tables(*AGREEMENT, "iku")
    places = [
        place
        for role, thing, english in SMART
        for place in seen.at_tables(
            [one for one in seen.filled(tables, MEASURES, (role,)) if one.filled][:1], thing, english
        )
    ]
    if places:
        return judge(
            places,
            "Yang tercantum untuk setiap indikator disebut di samping; spesifik, terukur, dapat dicapai, relevan, dan "
            "berbatas waktu atau tidaknya perlu dinilai.",
            "What tables state of each indicator is told beside; whether it is specific, measurable, achievable, relevant and "
            "time-bound must be judged.",
        )
    return open_item(
        "Tabel indikator dengan satuan, target, cara menghitung, atau sumber data tidak ditemukan.",
        "No table of indicators with units, targets, formulas or sources was found.",
    )


def explained_goals(seen: Seen) -> Answer:
    """S3, asked only after a no to S1 or S2."""
    return explained(agreed_goals(seen), planned_goals(seen), "1 atau 2", "1 or 2")


def explained_measures(seen: Seen) -> Answer:
    """S6, asked only after a no to S4 or S5."""
    return explained(agreed_measures(seen), key_measures(seen), "4 atau 5", "4 or 5")


def explained(one: Answer, other: Answer, items: str, which: str) -> Answer:
    if "no" in (one.answer, other.answer):
        return judge(
            (),
            f"Butir {items} terjawab tidak; carilah penjelasannya dalam laporan.",
            f"Item {which} is answered no; look for the explanation in the report.",
        )
    return open_item(
        f"Hanya dijawab bila butir {items} dijawab tidak.", f"To be answered only if item {which} is answered no."
    )


def explained_shortfall(_seen: Seen) -> Answer:
    """S9, asked only after a no to S8, which is the auditor's."""
    return open_item("Hanya dijawab bila butir 8 dijawab tidak.", "To be answered only if item 8 is answered no.")
