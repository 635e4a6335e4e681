"""How a wrong figure came about: each cause is told where it alone gives the figure, and not where the last digit differs."""

from decimal import ROUND_HALF_UP, Decimal

import pytest

from schemas.figures import Quantity
from schemas.meaning import Claim
from schemas.tables import ColumnRole
from tests.audit.build import Build
from tests.audit.causes_sheet import BUDGET, PARTS, REST, SHARE, SPENT, TOTAL, build, explanation, percent, rows

SHEET = rows()
WHOLE_BUDGET, WHOLE_SPENT = int(SHEET[TOTAL][BUDGET]), int(SHEET[TOTAL][SPENT])
FIRST, SECOND = PARTS["Penyuluhan"], PARTS["Pendataan"]
LEFT_OUT = str(WHOLE_SPENT - PARTS["Pelatihan"][1])
TWICE = str(WHOLE_BUDGET + PARTS["Pengawasan"][0])


def off_by_one(text: str) -> str:
    """`text` with its last digit one higher: as wrong, but not the same figure."""
    return str(Decimal(text) + Decimal(1).scaleb(Decimal(text).as_tuple().exponent))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("row", "column", "wrong", "says"),
    [
        (0, SHARE, percent(FIRST[0], FIRST[1]), "Numerator and denominator are exchanged: 412,563,700 ÷ 389,174,215"),
        (1, SHARE, percent(SECOND[0] - SECOND[1], SECOND[0]), "another formula"),
        (1, SHARE, SHEET[TOTAL][SHARE], 'the value of the whole: 88.12 in the table on page 1, row "Jumlah"'),
        (1, SHARE, SHEET[2][SHARE], 'the value of another row: 95.80 in the table on page 1, row "Pelatihan"'),
        (3, SHARE, percent(PARTS["Pengawasan"][1], WHOLE_BUDGET), "in the place of 158647320"),
        (2, SHARE, percent(PARTS["Pengawasan"][1], PARTS["Pelatihan"][0]), "in the place of 702418903"),
        (0, REST, "23398485", "Two neighbouring digits are exchanged: it should be 23,389,485"),
        (0, REST, "2389485", "A digit is lost"),
        (0, REST, "223389485", "A digit is written twice"),
        (0, REST, "23989485", "A single digit is wrong"),
        (2, SHARE, "958.0", "separator is out of place: it should be 95.80"),
        (TOTAL, SPENT, LEFT_OUT, 'is not added: 702418903 in the table on page 1, row "Pelatihan"'),
        (TOTAL, BUDGET, TWICE, 'is added twice: 158647320 in the table on page 1, row "Pengawasan"'),
        (4, SPENT, SHEET[4][BUDGET], "another column's value in this row: 391472860"),
    ],
)
def test_a_cause_is_told_where_it_gives_the_figure(row: int, column: int, wrong: str, says: str) -> None:
    assert says in (explanation(build({(row, column): wrong}), wrong) or "")
    assert says not in (explanation(build({(row, column): off_by_one(wrong)}), off_by_one(wrong)) or "")


def test_two_exchanged_cells_name_each_other() -> None:
    made = build({(1, SHARE): SHEET[2][SHARE], (2, SHARE): SHEET[1][SHARE]})
    assert "Two cells are exchanged: 95.80 here and 74.03" in (explanation(made, "95.80") or "")
    assert "Two cells are exchanged: 74.03 here and 95.80" in (explanation(made, "74.03") or "")


def test_one_cell_that_states_the_other_is_no_exchange() -> None:
    made = build({(1, SHARE): SHEET[2][SHARE], (2, SHARE): "61.37"})
    assert "exchanged" not in (explanation(made, "95.80") or "")


def test_the_value_of_another_row_is_told_though_that_row_states_something_else() -> None:
    made = build({(1, SHARE): SHEET[2][SHARE], (2, SHARE): "61.37"})
    assert "what another row comes to: 95.80, recomputed for" in (explanation(made, "95.80") or "")


def test_a_percentage_of_rows_with_the_same_amounts_is_not_copied_from_its_only_part() -> None:
    """A program and its only kegiatan state the same by right."""
    made = Build()
    lines = [["Program", "391472860", "391472860", "0", "81.43"], ["Kegiatan", "391472860", "391472860", "0", "81.43"]]
    made.table(["program", "anggaran", "realisasi_anggaran", "sisa", "serapan"], [*lines, *rows()[:4]], parents={1: 0})
    said = [one.explanation for one in made.judge().findings if one.stated_text == "81.43"]
    assert said and all(one is None for one in said)


def nested(total: int) -> Build:
    """Two programs with two kegiatan each; the budget of all is stated as `total`, what was spent adds up."""
    made = Build()
    lines = [["A", "680482150", "610000000"], ["A1", "412563700", "400000000"], ["A2", "267918450", "210000000"]]
    lines += [["B", "550120180", "500000000"], ["B1", "158647320", "150000000"], ["B2", "391472860", "350000000"]]
    lines += [["Jumlah", str(total), "1110000000"]]
    roles: list[ColumnRole] = ["program", "anggaran", "realisasi_anggaran"]
    made.table(roles, lines, kinds={6: "total"}, parents={1: 0, 2: 0, 4: 3, 5: 3})
    return made


@pytest.mark.parametrize(("more", "told"), [(158_647_320, True), (158_647_321, False)])
def test_a_part_added_beside_its_whole(more: int, told: bool) -> None:
    total = 680_482_150 + 550_120_180 + more
    said = explanation(nested(total), str(total))
    assert (said is not None) == told
    assert not told or "is added although others contain it: 158647320" in str(said)


def of_years(value: str) -> Build:
    """An index stated for two years; two tables say what this year's is, a third says `value`."""
    made = Build()
    names = ["Indeks Pelayanan", "Indeks Integritas", "Indeks Inovasi", "Indeks Kearsipan"]
    this = [["81.59"], ["74.26"], ["66.08"], ["70.35"]]
    last = [["82.92"], ["71.14"], ["63.97"], ["69.48"]]
    tables = []
    for texts in (this, this, [[value], *this[1:]], last):
        year = 2021 if texts is last else 2022
        rows = [[name, *text] for name, text in zip(names, texts, strict=True)]
        tables.append(made.table(["indikator", "realisasi"], rows, years=[None, year], kind="capaian_kinerja"))
    for row, name in enumerate(names):
        for year, some in ((2022, tables[:3]), (2021, tables[3:])):
            ids = tuple(made.at(table, row, 1) for table in some)
            label = f"Q{row}-{year}"
            made.quantities.append(
                Quantity(id=label, what="realisasi", of=name.casefold(), name=name, tahun=year, figures=ids)
            )
    return made


def test_last_years_value() -> None:
    assert "the value of 2021: 82.92" in (explanation(of_years("82.92"), "82.92") or "")
    assert "2021" not in (explanation(of_years("82.93"), "82.93") or "")


def stale(total: int) -> Build:
    """A total beside a table that states another amount for one of its lines, as another version of the plan."""
    made = Build()
    lines = [[name, str(budget)] for name, (budget, _) in PARTS.items()]
    made.table(["program", "anggaran"], [*lines, ["Jumlah", str(total)]], kinds={5: "total"})
    made.mark("T1", 1, version="perubahan")
    made.table(["program", "anggaran"], [["Pendataan", "301222390"], ["Arsip", "5000000"]])
    made.mark("T2", 1, version="murni")
    for version, place in (("perubahan", ("T1", 1, 1)), ("murni", ("T2", 0, 1))):
        fields = {"what": "anggaran", "of": "pendataan", "name": "Pendataan", "tahun": 2022, "version": version}
        made.quantities.append(Quantity(id=version, figures=(made.at(*place),), **fields))
    return made


@pytest.mark.parametrize(("more", "told"), [(0, True), (1, False)])
def test_a_total_that_was_not_corrected_with_its_line(more: int, told: bool) -> None:
    total = WHOLE_BUDGET - 267_918_450 + 301_222_390 + more
    said = explanation(stale(total), str(total))
    assert ("The printed sum fits 301222390" in str(said)) == told


def achieved(capaian: str) -> Build:
    made = Build()
    lines = [["Angka harapan", "12.4", "9.87", capaian], ["Angka melek", "74.2", "80.31", "108.23"]]
    lines += [["Angka partisipasi", "85.3", "81.27", "95.28"], ["Angka kelulusan", "97.6", "91.08", "93.32"]]
    lines += [["Angka lanjut", "52.9", "57.42", "108.54"]]
    made.table(["indikator", "target", "realisasi", "capaian"], lines)
    return made


def test_operands_without_their_decimals() -> None:
    assert "without their decimals: 9 instead of 9.87" in (explanation(achieved("72.58"), "72.58") or "")
    assert explanation(achieved("72.59"), "72.59") is None


def averaged(mean: str) -> Build:
    made = Build()
    lines = [["A", "91.37"], ["B", "78.24"], ["C", "103.82"], ["D", "66.95"], ["Rata-rata", mean]]
    made.table(["indikator", "capaian"], lines, kinds={4: "mean"})
    return made


def test_a_mean_without_one_row_or_over_one_more() -> None:
    assert 'the mean without one row: 66.95 in the table on page 1, row "D"' in str(
        explanation(averaged("91.14"), "91.14")
    )
    assert "the sum of 4 values divided by 5" in str(explanation(averaged("68.08"), "68.08"))
    assert explanation(averaged("91.13"), "91.13") is None


MEAN_OF_SHARES = str(
    (sum(Decimal(row[SHARE]) for row in SHEET[:TOTAL]) / TOTAL).quantize(Decimal("0.01"), ROUND_HALF_UP)
)


@pytest.mark.parametrize(
    ("stated", "says"),
    [
        (SHEET[TOTAL][SHARE], "the ratio of the totals of 5 main lines"),
        (MEAN_OF_SHARES, "the simple mean of 5 percentages"),
        (SHEET[2][SHARE], 'the value of another row: 95.80 in the table on page 1, row "Pelatihan"'),
        (off_by_one(MEAN_OF_SHARES), ""),
    ],
)
def test_a_sentence_about_one_line_that_states_the_percentage_of_others(stated: str, says: str) -> None:
    made = build({})
    names = [made.figure(stated, "percent"), made.figure(str(SECOND[1]), "IDR", "exact")]
    names.append(made.figure(str(SECOND[0]), "IDR", "exact"))
    fields = {"what": "serapan", "of": "pendataan", "name": "Pendataan", "tahun": 2022}
    made.quantities.append(Quantity(id="Q", figures=(names[0],), **fields))
    made.claims.append(Claim("ratio", tuple(names), "..."))
    [finding] = [one for one in made.judge().findings if one.rule == "serapan-prosa"]
    assert (says in finding.explanation.en) if says and finding.explanation else (not says and not finding.explanation)


def test_a_total_that_states_one_of_its_parts() -> None:
    part = SHEET[2][SPENT]
    assert 'the value of another row: 702418903 in the table on page 1, row "Pelatihan"' in str(
        explanation(build({(TOTAL, SPENT): part}), part)
    )
    assert explanation(build({(TOTAL, SPENT): off_by_one(part)}), off_by_one(part)) is None


def two_places(value: str) -> Build:
    """An amount of four lines in two tables, which differ in one of them: nothing tells which is right."""
    made = Build()
    lines = {"Penyuluhan": "412563700", "Pendataan": "267918450", "Pelatihan": "733205125", "Penataan": "391472860"}
    tables = []
    for texts in (lines, {**lines, "Pelatihan": value}):
        tables.append(made.table(["nama", "nilai"], [[name, text] for name, text in texts.items()]))
    for row, name in enumerate(lines):
        ids = tuple(made.at(table, row, 1) for table in tables)
        fields = {"what": "nilai", "of": name.casefold(), "name": name, "tahun": 2022}
        made.quantities.append(Quantity(id=f"Q{row}", figures=ids, **fields))
    return made


@pytest.mark.parametrize(
    ("value", "says"),
    [
        ("733205925", "A single digit is wrong in one of the two places: "),
        ("73205125", "A digit is lost or added in one of the two places: "),
        ("733215926", ""),
    ],
)
def test_of_two_places_that_stand_even_neither_is_accused_of_the_slip(value: str, says: str) -> None:
    [finding] = two_places(value).judge().findings
    assert not finding.decided
    assert (finding.explanation is None) == (not says)
    if finding.explanation is not None:
        assert finding.explanation.en.startswith(says)
        assert {f"{int(value):,}", "733,205,125"} <= set(finding.explanation.en.rstrip(".").split())
