"""Kinds of planted errors: where each goes, how the figure changes, what an audit should say of it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from synthetic.distortions import (
    Change,
    last_years_value,
    miscount,
    opposite,
    other_band,
    totals_percent,
    transposed,
    truncated,
    wrong_digit,
)
from synthetic.facts import Fact
from synthetic.field import Field
from synthetic.fitting import (
    Fits,
    in_prose,
    in_sum,
    in_table,
    is_level,
    is_lone_percent,
    is_mean_row,
    is_parent,
    is_plan_cell,
    is_total_of,
    is_word,
    total_row,
)
from synthetic.kinds import ErrorKind
from synthetic.misstatements import decree_of_another_year, mission_of_another_number, plan_of_another_period
from synthetic.mistakes import (
    divided_by_total,
    mean_without_one,
    of_the_row_above,
    points_for_percent,
    summed_with_parts,
)
from synthetic.slips import (
    digit_doubled,
    digit_lost,
    impossible,
    last_years_target,
    listed_elsewhere,
    number_skipped,
    point_shifted,
    summed_wrongly,
    swapped,
    year_before,
)

__all__ = ["RECIPES", "Recipe"]


@dataclass(frozen=True, slots=True)
class Recipe:
    """Where a kind of error goes (`fits`), how the figure changes, and what an audit should say of it.

    `topic` is the optional part of the report that has such figures, `barred` one that takes their place;
    `style` are choices of a report that has them.
    """

    relation: str
    severity: str
    cause: str
    fits: Fits
    change: Callable[[Field, Fact], Change | None]
    topic: str = ""
    barred: str = ""
    style: tuple[tuple[str, Any], ...] = ()


RATIOS = "ratio inverse_ratio"
AMOUNTS = ("anggaran", "realisasi_anggaran")
COUNTS = ("jumlah_sasaran", "jumlah_program", "jumlah_tercapai", "jumlah_baris")
BUDGET = "realisasi_anggaran"
SUMMED = is_total_of("data_total", "total_pk", "jumlah_jawaban", *AMOUNTS)
LEAF_AMOUNT = in_sum(in_table(BUDGET, *AMOUNTS, leaf=True))
ONE_ROW = (("two_row_header", False),)
TWO_ROWS = (("two_row_header", True),)
WITH_TOTAL = (("total", "last"),)
CARRIED = ("dipindahkan_budget", "dipindahkan_spent")
BROUGHT = tuple(f"pindahan_{role}" for role in CARRIED)
LEVELS = ("capaian", "kemajuan", "terhadap_standar")
TABLES_OF_LEVELS = ("capaian_kinerja", "analisis_sasaran", "target_renstra", "standar_nasional", "rencana_aksi")


def _digit(relation: str, fits: Fits, topic: str = "") -> Recipe:
    """A recipe that replaces a digit: two stated figures then contradict each other."""
    return Recipe(relation, "high", "wrong digit", fits, wrong_digit, topic)


RECIPES: dict[ErrorKind, Recipe] = {
    ErrorKind.ABSORPTION: _digit("ratio", in_table(BUDGET, "serapan", leaf=True)),
    ErrorKind.ACHIEVEMENT: _digit("ratio", in_table("capaian_kinerja", "capaian", derived=RATIOS)),
    ErrorKind.REMAINDER: _digit("difference", in_table(BUDGET, "sisa", leaf=True)),
    ErrorKind.BUDGET_TOTAL: Recipe(
        "sum", "high", "wrong digit", total_row(BUDGET, *AMOUNTS), wrong_digit, style=WITH_TOTAL
    ),
    ErrorKind.PLAN_TOTAL: _digit("sum", total_row("anggaran_program", "total_pk")),
    ErrorKind.BASE_TOTAL: _digit("sum", total_row("data_pendukung", "data_total")),
    ErrorKind.CHILD: _digit("sum", LEAF_AMOUNT),
    ErrorKind.TRANSPOSED: Recipe("sum", "high", "transposed digits", LEAF_AMOUNT, transposed),
    ErrorKind.MEAN: _digit("mean", is_mean_row),
    ErrorKind.EFFICIENCY: Recipe(
        "ratio", "high", "wrong digit", in_table("efisiensi", "efisiensi"), wrong_digit, barred="efficiency"
    ),
    ErrorKind.CHANGE: Recipe(
        "difference", "high", "wrong digit", in_table("perbandingan_tahun", "selisih"), wrong_digit, style=ONE_ROW
    ),
    ErrorKind.SURVEY: _digit("ratio", in_table("skm", "nrr")),
    ErrorKind.PLAN_EQUALITY: _digit("equality", is_plan_cell),
    ErrorKind.WRONG_YEAR: Recipe(
        "equality", "high", "last year's value", in_table("analisis_sasaran", "actual"), last_years_value
    ),
    ErrorKind.TRUNCATED: Recipe("ratio", "low", "truncated instead of rounded", is_lone_percent, truncated),
    ErrorKind.PROSE_RATIO: _digit("ratio", in_prose("serapan", "capaian", derived=RATIOS)),
    ErrorKind.PROSE_TOTALS_PERCENT: Recipe(
        "ratio", "high", "percentage of the total", in_prose("serapan", derived="ratio"), totals_percent
    ),
    ErrorKind.PREDICATE: Recipe("scale", "medium", "predicate of another band", in_prose("predikat"), other_band),
    ErrorKind.TREND: Recipe("trend", "medium", "opposite direction", in_prose("arah"), opposite),
    ErrorKind.COUNT: Recipe("count", "medium", "miscounted", in_prose(*COUNTS), miscount),
    ErrorKind.QUARTER_SUM: _digit("sum", in_table("rencana_aksi", "hasil_setahun", derived="sum equality"), "quarters"),
    ErrorKind.SHARE: _digit("ratio", is_word("proporsi"), "shares"),
    ErrorKind.GROWTH: _digit("ratio", in_table("perbandingan_tahun", "pertumbuhan", "selisih"), "growth"),
    ErrorKind.VERSION_CHANGE: _digit("difference", in_table("anggaran_program", "selisih"), "versions"),
    ErrorKind.VERSION_TOTAL: _digit("sum", total_row("anggaran_program", "total_pk", "selisih"), "versions"),
    ErrorKind.WEIGHTED_VALUE: _digit("product", is_word("nilai_tertimbang"), "weights"),
    ErrorKind.WEIGHTED_MEAN: _digit("weighted_mean", is_word("rata_tertimbang"), "weights"),
    ErrorKind.SURVEY_WEIGHTED: _digit("product", in_table("skm", "nrr_tertimbang")),
    ErrorKind.SURVEY_SUM: _digit("sum", total_row("skm", "indeks")),
    ErrorKind.SURVEY_INDEX: _digit("product", in_prose("ikm", derived="product")),
    ErrorKind.ANSWERS_SUM: _digit("sum", total_row("skm", "jumlah_jawaban"), "answers"),
    ErrorKind.EFFICIENCY_VARIANT: _digit("ratio", is_word("efisiensi_lain"), "efficiency"),
    ErrorKind.RANGE: _digit("inverse_ratio", is_word("capaian_rentang"), "ranges"),
    ErrorKind.STANDARD: _digit("ratio", is_word("terhadap_standar"), "standard"),
    ErrorKind.END_LEVEL: _digit("ratio", in_table("target_renstra", "kemajuan")),
    ErrorKind.CARRIED_OUT: _digit("sum", is_word(*CARRIED), "running"),
    ErrorKind.CARRIED_IN: _digit("equality", is_word(*BROUGHT), "running"),
    ErrorKind.PARENT: _digit("sum", is_parent(*AMOUNTS)),
    ErrorKind.PREDICATE_CELL: Recipe("scale", "medium", "predicate of another band", is_word("predikat"), other_band),
    ErrorKind.COPIED_TARGET: Recipe(
        "equality", "high", "last year's target", is_word("target"), last_years_target, style=TWO_ROWS
    ),
    ErrorKind.SWAPPED: Recipe("ratio", "high", "whole divided by part", is_level(TABLES_OF_LEVELS, LEVELS), swapped),
    ErrorKind.POINT_SHIFTED: Recipe(
        "ratio", "high", "separator shifted", in_table(BUDGET, "serapan", leaf=True), point_shifted
    ),
    ErrorKind.DIGIT_LOST: Recipe("sum", "high", "digit lost", LEAF_AMOUNT, digit_lost),
    ErrorKind.DIGIT_DOUBLED: Recipe("sum", "high", "digit doubled", LEAF_AMOUNT, digit_doubled),
    ErrorKind.LEFT_OUT: Recipe("sum", "high", "a part left out", SUMMED, summed_wrongly(-1)),
    ErrorKind.COUNTED_TWICE: Recipe("sum", "high", "a part counted twice", SUMMED, summed_wrongly(1)),
    ErrorKind.IMPOSSIBLE: Recipe("ratio", "medium", "no count gives it", is_word("puas"), impossible, "grim"),
    ErrorKind.NUMBER_SKIPPED: Recipe("sequence", "info", "a number skipped", is_word("nomor"), number_skipped),
    ErrorKind.HEADING_YEAR: Recipe("sequence", "info", "year before", is_word("tahun"), year_before, "weights"),
    ErrorKind.ROW_MISSING: Recipe("presence", "info", "row missing", is_word("nama"), listed_elsewhere, "physical"),
    ErrorKind.PLAN_PERIOD: Recipe(
        "equality", "info", "another period", in_prose("periode_renstra"), plan_of_another_period, "documents"
    ),
    ErrorKind.DECREE_YEAR: Recipe(
        "equality", "medium", "another year", in_prose("peraturan"), decree_of_another_year, "documents"
    ),
    ErrorKind.MISSION_NUMBER: Recipe(
        "equality", "info", "number of its neighbour", in_prose("misi"), mission_of_another_number, "documents"
    ),
    ErrorKind.ANOTHER_ROW: Recipe(
        "ratio", "high", "another row's value", in_table(BUDGET, "serapan", leaf=True), of_the_row_above
    ),
    ErrorKind.OTHER_BASE: Recipe(
        "ratio",
        "high",
        "divided by the total",
        in_table(BUDGET, "serapan", leaf=True),
        divided_by_total,
        style=WITH_TOTAL,
    ),
    ErrorKind.POINTS: Recipe(
        "ratio",
        "high",
        "difference for a ratio",
        in_table("perbandingan_tahun", "pertumbuhan"),
        points_for_percent,
        "growth",
    ),
    ErrorKind.MEAN_WITHOUT: Recipe("mean", "high", "a row left out of the mean", is_mean_row, mean_without_one),
    ErrorKind.WITH_PARTS: Recipe(
        "sum",
        "high",
        "a part counted beside its whole",
        total_row(BUDGET, *AMOUNTS),
        summed_with_parts,
        style=WITH_TOTAL,
    ),
}
