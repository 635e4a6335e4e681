"""Each rule finds its contradiction, names the right figure, and stays silent on what is right."""

from decimal import Decimal

import pytest

from audit import RULES
from audit.rule import Rule
from schemas.meaning import Claim
from schemas.scales import Band, Predicate, Range, Scale
from tests.audit.build import Build

BUDGET = ["program", "anggaran", "realisasi_anggaran", "sisa", "serapan"]


def budget_rows() -> list[list[str]]:
    """Two programmes with their activities, and a total; all right."""
    return [
        ["Program A", "1000000", "900000", "100000", "90.00"],
        ["Kegiatan A1", "400000", "350000", "50000", "87.50"],
        ["Kegiatan A2", "600000", "550000", "50000", "91.67"],
        ["Program B", "500000", "250000", "250000", "50.00"],
        ["Kegiatan B1", "500000", "250000", "250000", "50.00"],
        ["JUMLAH", "1500000", "1150000", "350000", "76.67"],
    ]


def judged(rows: list[list[str]]):
    build = Build()
    build.table(BUDGET, rows, kinds={5: "total"}, parents={1: 0, 2: 0, 4: 3})
    return build.judge()


def test_a_right_budget_table_is_silent_and_verified() -> None:
    result = judged(budget_rows())
    assert result.findings == ()
    assert {figure.status for figure in result.figures} == {"verified", "input"}
    assert all(check.outcome == "agrees" for check in result.checks)


@pytest.mark.parametrize(
    ("row", "column", "wrong", "right"),
    [
        (1, 4, "78.50", "87.50"),
        (2, 3, "500000", "50000"),
        (1, 1, "410000", "400000"),
        (0, 2, "950000", "900000"),
        (5, 1, "1600000", "1500000"),
        (5, 4, "67.67", "76.67"),
    ],
)
def test_one_wrong_cell_is_one_finding_at_that_cell(row: int, column: int, wrong: str, right: str) -> None:
    rows = budget_rows()
    rows[row][column] = wrong
    result = judged(rows)
    assert len(result.findings) == 1
    finding = result.findings[0]
    assert (finding.stated_text, finding.severity, finding.decided) == (wrong, "high", True)
    assert finding.expected == Decimal(right)
    accused = next(figure for figure in result.figures if figure.id == finding.figures[0])
    assert (accused.row, accused.column, accused.status) == (row, column, "contradicted")


def test_a_total_of_percentages_that_is_their_mean_is_a_matter_of_method() -> None:
    rows = budget_rows()
    rows[5][4] = "70.00"
    finding = judged(rows).findings[0]
    assert (finding.severity, finding.stated_text) == ("medium", "70.00")
    assert finding.explanation is not None


def test_a_parent_that_states_the_mean_of_its_parts_is_a_matter_of_method() -> None:
    build = Build()
    rows = [["P", "630395770", "524058289", "70.15"], ["P1", "530395770", "448058289", "84.48"]]
    rows += [["P2", "100000000", "55820000", "55.82"], ["R", "441438630", "382861036", "86.73"]]
    rows += [["S", "100000000", "98000000", "98.00"], ["T", "50000000", "40000000", "80.00"]]
    build.table(["program", "anggaran", "realisasi_anggaran", "serapan"], rows, parents={1: 0, 2: 0})
    [finding] = [one for one in build.judge().findings if one.rule == "serapan-tabel"]
    assert (finding.severity, finding.stated_text, finding.expected) == ("medium", "70.15", Decimal("83.13"))
    assert finding.explanation is not None


def test_physical_progress_is_not_absorption() -> None:
    """Where most rows do not follow realisasi / pagu, the column means something else."""
    build = Build()
    build.table(BUDGET, [[f"Kegiatan {n}", "1000000", f"{600 + n}000", f"{400 - n}000", "100.00"] for n in range(6)])
    assert build.judge().findings == ()


def test_column_numbers_among_the_rows_are_no_amounts() -> None:
    build = Build()
    build.table(BUDGET, [*budget_rows(), ["2", "3", "4", "5", "6"]], kinds={5: "total"}, parents={1: 0, 2: 0, 4: 3})
    assert build.judge().findings == ()


def test_achievement_where_less_is_better() -> None:
    build = Build()
    rows = [
        ["Indikator 1", "80", "84", "105.00"],
        ["Indikator 2", "3", "4", "66.67"],
        ["Indikator 3", "50", "40", "80.00"],
    ]
    build.table(["indikator", "target", "realisasi", "capaian"], rows)
    result = build.judge()
    assert result.findings == ()
    assert {check.variant for check in result.checks if check.rule == "capaian-kinerja"} == {"higher", "lower"}


def test_a_wrong_achievement_is_found_but_nobody_is_accused_without_evidence() -> None:
    build = Build()
    rows = [
        ["I1", "80", "84", "105.00"],
        ["I2", "50", "40", "80.00"],
        ["I3", "20", "21", "105.00"],
        ["I4", "83", "82.92", "98.30"],
    ]
    build.table(["indikator", "target", "realisasi", "capaian"], rows)
    findings = build.judge().findings
    assert [finding.stated_text for finding in findings] == ["98.30"]
    assert not findings[0].decided
    assert len(findings[0].candidates) == 2  # a whole-number target cannot stand for 84,36


def test_years_do_not_mix() -> None:
    """Achievement of 2022 is not computed from the target of 2023."""
    build = Build()
    roles = ["indikator", "realisasi", "capaian", "target", "realisasi", "capaian"]
    build.table(roles, [["I1", "4", "66.67", "3", "3", "100"]], years=[None, 2022, 2022, 2023, 2023, 2023])
    result = build.judge()
    assert result.findings == ()
    assert [check.outcome for check in result.checks] == ["agrees"]


def test_a_mean_over_one_value() -> None:
    build = Build()
    build.table(["indikator", "capaian"], [["I1", "101.7"], ["Rata-rata", "100"]], kinds={1: "mean"})
    finding = build.judge().findings[0]
    assert (finding.rule, finding.stated_text, finding.severity) == ("rata-rata", "100", "high")


@pytest.mark.parametrize(("caption", "accused"), [(None, 0), ("Capaian Kinerja Sasaran Kedua", 1)])
def test_a_table_without_a_caption_that_counts_from_three_has_rows_above_it(caption: str | None, accused: int) -> None:
    build = Build()
    build.table(
        ["nomor", "indikator", "capaian"],
        [["3", "A", "95.40"], ["4", "B", "95.60"], ["", "Rata-rata", "98.50"]],
        kinds={2: "mean"},
    )
    build.tables = [one.model_copy(update={"caption": caption}) for one in build.tables]
    assert len(build.judge().findings) == accused


def test_missing_rows_accuse_nobody() -> None:
    build = Build()
    rows = [["1", "a", "10"], ["2", "b", "10"], ["4", "d", "10"], ["", "JUMLAH", "40"]]
    build.table(["nomor", "nama", "nilai"], rows, kinds={3: "total"})
    result = build.judge()
    assert result.findings == ()
    assert [check.reason for check in result.checks] == ["rows-missing"]


def test_a_change_between_years() -> None:
    build = Build()
    rows = [[f"I{n}", f"{70 + n}.50", f"{72 + 2 * n}.00", f"{n + 1}.50"] for n in range(5)]
    rows[3][3] = "5.50"
    build.table(["indikator", "realisasi", "realisasi", "pertumbuhan"], rows, years=[None, 2022, 2023, 2023])
    findings = build.judge().findings
    assert [(one.rule, one.stated_text, str(one.expected)) for one in findings] == [("perubahan", "5.50", "4.50")]


def test_efficiency_as_what_is_left_unspent() -> None:
    build = Build()
    rows = [[f"S{n}", "104.00", f"{80 + n}.25", f"{19 - n}.75"] for n in range(5)]
    build.table(["sasaran", "capaian", "serapan", "efisiensi"], rows)
    result = build.judge()
    assert result.findings == ()
    assert {check.variant for check in result.checks if check.rule == "efisiensi"} == {"unspent"}


def test_a_figure_wrong_in_two_ways_is_one_finding() -> None:
    build = Build()
    right = [
        ["I1", "80", "84", "105.00"],
        ["I2", "50", "40", "80.00"],
        ["I3", "20", "21", "105.00"],
        ["I4", "40", "30", "75.00"],
    ]
    build.table(["indikator", "target", "realisasi", "capaian"], right)
    build.table(["indikator", "target", "realisasi", "capaian"], [*right[:3], ["I4", "40", "30", "57.00"]])
    findings = [one for one in build.judge().findings if one.severity == "high"]
    assert [(one.stated_text, str(one.expected)) for one in findings] == [("57.00", "75.00")]


def test_a_truncating_table_is_one_low_finding() -> None:
    build = Build()
    rows = [[f"I{n}", "100", f"{88 + n}.88", f"{88 + n}.8"] for n in range(5)]
    build.table(["indikator", "target", "realisasi", "capaian"], rows)
    findings = build.judge().findings
    assert [finding.severity for finding in findings] == ["low"]
    assert len(findings[0].places) == 5


def scale(table: str) -> Scale:
    steps = [(None, "55", "Kurang"), ("55", "75", "Cukup"), ("100", "100", "Baik"), ("100", None, "Baik Sekali")]
    bands = [
        Band(
            low=Decimal(low) if low else None,
            low_inclusive=word != "Baik Sekali",
            high=Decimal(high) if high else None,
            high_inclusive=word != "Kurang",
            predicates=(Predicate(form="0:whole", name=word),),
            rank=row + 1,
            row=row,
        )
        for row, (low, high, word) in enumerate(steps)
    ]
    return Scale(
        id="S1",
        source="report",
        instrument="capaian",
        subject="Capaian kinerja",
        percent=True,
        bands=tuple(bands),
        holes=(Range(low=Decimal(75), high=Decimal(100)),),
        step=Decimal(1),
        table=table,
        page=1,
        bbox=(0.0, 0.0, 10.0, 10.0),
    )


def with_scale() -> Build:
    build = Build()
    build.scales.append(scale(build.table(["predikat"], [["Kurang"], ["Cukup"], ["Baik"], ["Baik Sekali"]])))
    return build


@pytest.mark.parametrize(
    ("value", "word", "expected"), [("101.1", "Baik", "Baik Sekali"), ("100", "baik", None), ("80", "Baik", None)]
)
def test_a_predicate_in_prose_is_held_to_the_reports_scale(value: str, word: str, expected: str | None) -> None:
    build = with_scale()
    build.claims.append(Claim("predicate", (build.figure(value, "percent"),), "...", word=word))
    found = [finding.expected for finding in build.judge().findings if finding.rule == "predikat-prosa"]
    assert found == ([expected] if expected else [])


def test_the_hole_of_a_scale_is_worth_knowing() -> None:
    findings = with_scale().judge().findings
    assert [(finding.rule, finding.severity) for finding in findings] == [("skala-celah", "info")]


def test_prose_percentage_with_another_pair_that_fits_is_silent() -> None:
    build = Build()
    whole, part, other = (build.figure(text, "IDR", "exact") for text in ("1000", "500", "800"))
    stated = build.figure("62.50", "percent", "rounded")
    build.claims.append(Claim("ratio", (stated, part, whole), "...", context=(whole, part, other)))
    assert build.judge().findings == ()
    build.claims[0] = Claim("ratio", (stated, part, whole), "...", context=(whole, part))
    assert [finding.rule for finding in build.judge().findings] == ["serapan-prosa"]


def test_every_rule_is_in_the_tuple() -> None:
    import importlib
    import pkgutil

    import audit.rules

    modules = [
        importlib.import_module(f"audit.rules.{module.name}") for module in pkgutil.iter_modules(audit.rules.__path__)
    ]
    defined = {value.id for module in modules for value in vars(module).values() if isinstance(value, Rule)}
    assert defined == {rule.id for rule in RULES}
    assert len(RULES) == len(defined)


def survey(means: list[str]) -> Build:
    """Nine elements of a survey with 196 respondents and the weight 0,111; the means are given."""
    sums = [631, 664, 641, 772, 650, 658, 692, 654, 733]
    weighted = [f"{round(Decimal(total) / 196 * Decimal('0.111'), 2)}" for total in sums]
    build = Build()
    rows = [[f"U{n}", str(total), means[n], weighted[n]] for n, total in enumerate(sums)]
    build.table(["nama", "nilai", "nilai", "nilai"], rows, kind="skm")
    return build


MEANS = ["3.22", "3.39", "3.27", "3.94", "3.32", "3.36", "3.53", "3.34", "3.74"]


def test_the_arithmetic_of_a_survey_is_recomputed_with_its_own_constants() -> None:
    result = survey(MEANS).judge()
    assert result.findings == ()
    formulas = {check.formula.partition(" ")[2] for check in result.checks if check.rule == "skm-unsur"}
    assert formulas == {"/ 196", "* 0.111"}


def test_a_wrong_mean_of_a_survey_is_one_finding() -> None:
    findings = survey([*MEANS[:4], "2.32", *MEANS[5:]]).judge().findings
    assert [(one.stated_text, str(one.expected), one.certainty) for one in findings] == [("2.32", "3.32", "probable")]


def test_a_sum_that_fails_in_every_column_lacks_a_row() -> None:
    rows = [row for index, row in enumerate(budget_rows()) if index != 4]
    build = Build()
    build.table(BUDGET, [*rows[:3], rows[3], rows[4]], kinds={4: "total"}, parents={1: 0, 2: 0})
    assert build.judge().findings == ()
    lost = Build()
    lost.table(BUDGET, [rows[0], rows[1], rows[3], rows[4]], kinds={3: "total"}, parents={1: 0})
    result = lost.judge()
    assert result.findings == ()
    assert "rows-missing" in {check.reason for check in result.checks}


def test_a_merged_cell_in_two_operands_is_a_table_not_understood() -> None:
    build = Build()
    build.table(BUDGET, budget_rows(), kinds={5: "total"}, parents={1: 0, 2: 0, 4: 3})
    total = build.tables[0].rows[-1]
    shared = total.cells[1].figures
    cells = [cell.model_copy(update={"figures": shared}) if cell.column == 2 else cell for cell in total.cells]
    rows = (*build.tables[0].rows[:-1], total.model_copy(update={"cells": tuple(cells)}))
    build.tables[0] = build.tables[0].model_copy(update={"rows": rows})
    assert [finding for finding in build.judge().findings if finding.rule == "serapan-tabel"] == []


def test_subtotals_without_that_name_may_stand_below_their_parts() -> None:
    build = Build()
    rows = [
        ["Program A", "300123"],
        ["Program B", "200456"],
        ["Belanja Langsung", "500579"],
        ["Belanja Pegawai", "250322"],
    ]
    build.table(["program", "anggaran"], [*rows, ["Total", "750901"]], kinds={4: "total"})
    assert build.judge().findings == ()


def test_amounts_and_counts_of_one_total_may_add_up_different_rows() -> None:
    build = Build()
    rows = [
        ["Program A", "2", "300123"],
        ["Program B", "3", "200456"],
        ["Langsung", "", "500579"],
        ["Pegawai", "", "250322"],
    ]
    build.table(["program", "nilai", "anggaran"], [*rows, ["Total", "5", "750901"]], kinds={4: "total"})
    result = build.judge()
    assert result.findings == ()
    assert {check.outcome for check in result.checks} == {"agrees"}


@pytest.mark.parametrize(
    ("row", "found"),
    [
        (["83", "83", "100.00", "Baik Sekali"], ["Baik"]),  # 100 and no trace more, which is no more than "Baik"
        (["83", "83", "100.00", "Baik"], []),
        (["1000000", "1000004", "100.00", "Baik Sekali"], []),  # rounded off, it is more than 100
    ],
)
def test_a_percentage_of_exact_figures_is_graded_as_what_it_truly_is(row: list[str], found: list[str]) -> None:
    build = with_scale()
    build.table(["indikator", "target", "realisasi", "capaian", "predikat"], [["Jumlah penyuluh", *row]])
    assert [one.expected for one in build.judge().findings if one.rule == "predikat-tabel"] == found


@pytest.mark.parametrize(("change", "found"), [("1", []), ("7", ["7"]), ("4.3", [])])
def test_a_change_of_parts_of_one_whole(change: str, found: list[str]) -> None:
    """ "10/23" and "11/23": one more; a change with decimals is of the shares and not judged."""
    build = Build()
    rows = [["I1", "85", "75", "-10"], ["I2", "79", "88", "9"], ["I3", "195", "190", "-5"], ["I4", "", "", change]]
    table = build.table(["indikator", "realisasi", "realisasi", "pertumbuhan"], rows, years=[None, 2022, 2023, 2023])
    for column, part in ((1, "10"), (2, "11")):
        names = tuple(build.figure(text, source="table", table=table) for text in (part, "23"))
        build.put(table, 3, column, f"{part}/23", names)
    assert [one.stated_text for one in build.judge().findings] == found
