"""The arithmetic of a satisfaction survey, elements as columns or as rows, of 9, 14 or any number of elements."""

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from audit import Judgement
from schemas.meaning import Claim
from tests.audit.build import Build


def rounded(value: Decimal, places: int = 2) -> str:
    return str(value.quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP))


@dataclass(frozen=True, slots=True)
class Made:
    """`answers` of every respondent; the lines below them with `places` decimals, weighted by `weight`."""

    answers: list[list[int]]
    weight: Decimal
    places: int

    def sums(self) -> list[int]:
        return [sum(column) for column in zip(*self.answers, strict=True)]

    def means(self) -> list[Decimal]:
        return [Decimal(total) / len(self.answers) for total in self.sums()]

    def index(self) -> Decimal:
        return sum(self.means(), Decimal(0)) * self.weight

    def rows(self, *, hidden: int = 0) -> list[list[str]]:
        """As columns: respondents, then sums, means, weighted values, index, converted index."""
        shown = [
            [str(number), *map(str, row)]
            for number, row in enumerate(self.answers, 1)
            if number == 1 or number > 1 + hidden
        ]
        blank = [""] * (len(self.sums()) - 1)
        return [
            *shown,
            ["Nilai/Unsur", *map(str, self.sums())],
            ["NRR/Unsur", *(rounded(one, self.places) for one in self.means())],
            ["NRR Tertimbang", *(rounded(one * self.weight, self.places) for one in self.means())],
            ["", *blank, rounded(self.index())],
            ["", *blank, rounded(self.index() * 25)],
        ]

    def table(self, rows: list[list[str]] | None = None) -> Judgement:
        build = Build()
        build.table(["nomor", *["nilai"] * len(self.sums())], rows or self.rows(), kind="skm")
        return build.judge()


def made(seed: int, elements: int, weight: Decimal, places: int = 3, respondents: int = 60) -> Made:
    """Elements of clearly different quality, so that a constant shows."""
    rng = Random(seed)
    liked = [rng.uniform(0.1, 0.9) for _ in range(elements)]
    answers = [[3 + (rng.random() < one) - (rng.random() < 0.05) for one in liked] for _ in range(respondents)]
    return Made(answers, weight, places)


WEIGHTS = st.sampled_from([(9, Decimal("0.11")), (9, Decimal("0.111")), (9, Decimal(1) / 9), (14, Decimal("0.071"))])


@settings(deadline=None, max_examples=25)
@given(st.integers(0, 10_000), WEIGHTS, st.sampled_from([2, 3]))
def test_a_right_survey_is_silent_with_every_weight(seed: int, kind: tuple[int, Decimal], places: int) -> None:
    result = made(seed, *kind, places).table()
    assert [(one.rule, one.stated_text) for one in result.findings if one.severity in ("high", "medium")] == []
    assert [one.outcome for one in result.checks if one.rule == "skm-indeks"] == ["agrees", "agrees"]


@settings(deadline=None, max_examples=25)
@given(st.integers(0, 10_000), WEIGHTS, st.integers(0, 8))
def test_a_wrong_mean_of_an_element_is_found(seed: int, kind: tuple[int, Decimal], element: int) -> None:
    survey = made(seed, *kind)
    rows = survey.rows()
    line = rows[len(survey.answers) + 1]
    line[element + 1] = str(Decimal(line[element + 1]) - Decimal("0.7"))
    findings = survey.table(rows).findings
    assert any(one.stated_text == line[element + 1] for one in findings)


@settings(deadline=None, max_examples=25)
@given(st.integers(0, 10_000), WEIGHTS, st.sampled_from(["5.00", "-6.00"]))
def test_an_index_that_no_weight_gives_is_found(seed: int, kind: tuple[int, Decimal], off: str) -> None:
    survey = made(seed, *kind)
    rows = survey.rows()
    rows[-1][-1] = wrong = str(Decimal(rows[-1][-1]) + Decimal(off))
    assert [(one.rule, one.stated_text) for one in survey.table(rows).findings] == [("skm-indeks", wrong)]


def test_an_index_of_another_year_is_not_judged() -> None:
    survey = made(1, 9, Decimal("0.111"))
    rows = survey.rows()
    rows.append(["IKM Tahun 2022", *[""] * 8, str(Decimal(rows[-1][-1]) - 4)])
    assert survey.table(rows).findings == ()


@settings(deadline=None, max_examples=25)
@given(st.integers(0, 10_000), st.integers(1, 20))
def test_missing_respondents_are_bounded_not_accused(seed: int, hidden: int) -> None:
    survey = made(seed, 9, Decimal("0.111"))
    result = survey.table(survey.rows(hidden=hidden))
    assert result.findings == ()
    sums = [one for one in result.checks if one.rule == "skm-unsur" and one.relation == "sum"]
    assert {(one.outcome, one.reason) for one in sums} == {("not_computable", "rows-missing")}


def test_the_first_respondents_may_stand_in_another_table() -> None:
    survey = made(5, 9, Decimal("0.111"))
    answers_and_sums = survey.rows()[: len(survey.answers) + 1]
    assert survey.table(answers_and_sums).findings == ()
    piece = survey.table(answers_and_sums[10:])
    assert piece.findings == ()
    assert {one.outcome for one in piece.checks if one.relation == "sum"} == {"not_computable"}


def test_a_sum_that_no_answer_of_the_missing_can_give() -> None:
    survey = made(3, 9, Decimal("0.111"))
    rows = survey.rows(hidden=4)
    sums = rows[len(survey.answers) - 4]
    sums[1] = str(int(sums[1]) + 40)
    findings = [one for one in survey.table(rows).findings if one.stated_text == sums[1]]
    assert [one.certainty for one in findings] == ["probable"]


def test_numbers_that_skip_are_no_missing_rows_where_the_sums_are_right() -> None:
    survey = made(4, 9, Decimal("0.111"))
    rows = survey.rows()
    for row in rows[30 : len(survey.answers)]:
        row[0] = str(int(row[0]) + 1)
    result = survey.table(rows)
    assert [one for one in result.findings if one.rule != "nomor-baris"] == []
    assert {one.outcome for one in result.checks if one.relation == "sum"} == {"agrees"}


def as_rows(survey: Made) -> list[list[str]]:
    """The same with elements in rows, without the respondents."""
    rows = [
        [f"U{number}", str(total), rounded(mean, 3), "0.111", rounded(mean * Decimal("0.111"), 3)]
        for number, (total, mean) in enumerate(zip(survey.sums(), survey.means(), strict=True), 1)
    ]
    return [
        *rows,
        ["Indeks", "", "", "", rounded(survey.index(), 3)],
        ["Konversi", "", "", "", rounded(survey.index() * 25)],
    ]


@pytest.mark.parametrize(("place", "off", "found"), [(-1, "0", []), (-1, "7.00", [-1]), (-2, "0.30", [-2])])
def test_elements_as_rows(place: int, off: str, found: list[int]) -> None:
    rows = as_rows(made(5, 9, Decimal("0.111"), respondents=196))
    rows[place][-1] = str(Decimal(rows[place][-1]) + Decimal(off))
    build = Build()
    build.table(["nama", "nilai", "nilai", "bobot", "nilai"], rows, kind="skm")
    findings = [one for one in build.judge().findings if one.severity == "high"]
    assert [one.stated_text for one in findings] == [rows[number][-1] for number in found]


def test_a_weighted_value_is_wrong_and_not_the_mean_that_it_is_made_of() -> None:
    """The mean is no quotient of the weighted value and the weight besides: that is the product read backwards."""
    rows = as_rows(made(5, 9, Decimal("0.111"), respondents=196))[:-1]
    right, rows[2][-1] = rows[2][-1], str(Decimal(rows[2][-1]) + Decimal("0.3"))
    build = Build()
    build.table(["nama", "nilai", "nilai", "bobot", "nilai"], rows, kinds={9: "total"}, kind="skm")
    assert [(one.stated_text, str(one.expected)) for one in build.judge().findings] == [(rows[2][-1], right)]


ELEMENTS = [["U1", "3.50"], ["U2", "3.97"], ["U3", "3.48"]]


@pytest.mark.parametrize(
    ("highest", "lowest", "found"),
    [("3.97", "3.48", []), ("3.97", "3.50", ["3.50"]), ("4.00", "3.48", ["4.00"]), ("4.00", "1.00", [])],
)
def test_rows_of_extremes(highest: str, lowest: str, found: list[str]) -> None:
    """Two that are both no extremes are something else (the scale's own ends)."""
    build = Build()
    build.table(
        ["nama", "nilai"],
        [*ELEMENTS, ["Nilai tertinggi", highest], ["Nilai terendah", lowest]],
        kinds={3: "min_max", 4: "min_max"},
        kind="skm",
    )
    findings = [one for one in build.judge().findings if one.rule == "nilai-ekstrem"]
    assert [one.stated_text for one in findings] == found


def test_means_alone_may_be_of_offices_and_accuse_nobody() -> None:
    """Their overall index weighs them by respondents that the table does not show."""
    rows = [[f"Unit {number}", f"3.{number}1"] for number in range(1, 8)]
    for index in ("3.41", "3.66"):
        build = Build()
        build.table(["nama", "nilai"], [*rows, ["Indeks", index]], kinds={7: "total"}, kind="skm")
        assert [one for one in build.judge().findings if one.rule.startswith("skm")] == []


@pytest.mark.parametrize(("first", "found"), [(1, ["2"]), (24, [])])
def test_the_lowest_answer_may_be_one_of_respondents_on_a_page_that_was_lost(first: int, found: list[str]) -> None:
    answers = [["4", "3"], ["3", "3"], ["4", "4"]]
    rows = [[str(first + at), *marks] for at, marks in enumerate(answers)]
    build = Build()
    build.table(
        ["nama", "nilai", "nilai"],
        [*rows, ["Terendah", "2", "3"], ["Tertinggi", "4", "4"]],
        kinds={3: "min_max", 4: "min_max"},
        kind="skm",
    )
    assert [one.stated_text for one in build.judge().findings if one.rule == "nilai-ekstrem"] == found


@pytest.mark.parametrize(("said", "found"), [("0", []), ("0.10", []), ("0.40", ["wrong"]), ("-3.00", ["wrong"])])
def test_the_index_of_a_sentence_is_held_to_that_of_its_table(said: str, found: list[str]) -> None:
    survey = made(5, 9, Decimal(1) / 9)
    rows = survey.rows()[len(survey.answers) : -1]
    build = Build()
    table = build.table(["nama", *["nilai"] * 9], rows, kinds={3: "total"}, kind="skm")
    index = Decimal(rows[-1][-1]) * 25 + Decimal(said)
    build.claims.append(Claim("survey-index", (build.figure(rounded(index)),), "", table=table))
    wrong = [one for one in build.judge().findings if one.rule == "skm-indeks" and one.severity == "high"]
    assert ["wrong" for _ in wrong] == found
