"""What sentences say of the rows of a table, against the rows."""

import pytest

from schemas.figures import Exactness
from schemas.findings import Finding
from schemas.meaning import Claim
from tests.audit.build import BOX, Build

ROWS = [["A", "97.20"], ["B", "90.00"], ["C", "81.40"]]


def superlative(kind: str, row: int, rows: list[list[str]], parents: dict[int, int] | None = None) -> list[Finding]:
    build = Build()
    table = build.table(["program", "serapan"], rows, parents=parents)
    stated = build.figure(rows[row][1], "percent")
    cell = build.at(table, row, 1)
    build.claims.append(Claim(kind, (stated,), "kalimat", word="kata", table=table, column=1, context=(cell,)))
    return [one for one in build.judge().findings if one.rule == "tertinggi-terendah"]


@pytest.mark.parametrize(
    ("kind", "row", "wrong"), [("highest", 0, 0), ("highest", 1, 1), ("lowest", 2, 0), ("lowest", 1, 1)]
)
def test_the_highest_row_has_no_higher_one(kind: str, row: int, wrong: int) -> None:
    assert len(superlative(kind, row, ROWS)) == wrong


def test_a_tie_is_no_contradiction() -> None:
    assert superlative("highest", 1, [["A", "97.20"], ["B", "97.20"]]) == []


def test_only_rows_at_the_same_place_are_compared() -> None:
    rows = [["A", "90.00"], ["A1", "99.00"], ["B", "80.00"]]
    assert superlative("highest", 0, rows, parents={1: 0}) == []


def test_a_total_that_does_not_call_itself_so_is_no_rival() -> None:
    assert superlative("highest", 0, [["A", "500"], ["B", "300"], ["Kabupaten", "800"]]) == []


def test_a_program_is_not_compared_with_an_activity_whose_place_is_unknown() -> None:
    rows = [["Program A", "94.59"], ["Pelayanan B", "100.00"], ["Program C", "64.25"]]
    assert superlative("highest", 0, rows) == []
    assert len(superlative("highest", 2, rows)) == 1


def ranking(kind: str, rows: list[int], values: list[str]) -> list[Finding]:
    """The rows of `ROWS` that are named, each with the figure that is told of it."""
    build = Build()
    table = build.table(["program", "serapan"], ROWS)
    stated = tuple(build.figure(value, "percent") for value in values)
    cells = tuple(build.at(table, row, 1) for row in rows)
    build.claims.append(Claim(kind, stated, "kalimat", word="kata", table=table, column=1, context=cells))
    return [one for one in build.judge().findings if one.rule == "urutan-prosa"]


@pytest.mark.parametrize(
    ("kind", "rows", "values", "says"),
    [
        ("ranking-highest", [0, 1], ["97.20", "90.0"], None),
        ("ranking-lowest", [2, 1, 0], ["81.40", "90.00", "97.20"], None),
        ("ranking", [2, 1, 0], ["81.40", "90.00", "97.20"], None),
        ("ranking", [0, 2], ["97.20", "81.40"], None),
        ("ranking-highest", [0, 1, 0], ["97.20", "90.00", "81.40"], "memuat 97.20"),
        ("ranking-highest", [0, 2, 1], ["97.20", "81.40", "90.00"], "terbalik"),
        ("ranking", [0, 2, 1], ["97.20", "81.40", "90.00"], "terbalik"),
        ("ranking-highest", [0, 2], ["97.20", "81.40"], "terlewat"),
        ("ranking-lowest", [2, 0], ["81.40", "97.20"], "terlewat"),
    ],
)
def test_rows_in_order_are_held_to_their_column(
    kind: str, rows: list[int], values: list[str], says: str | None
) -> None:
    findings = ranking(kind, rows, values)
    assert [one.severity for one in findings] == ([] if says is None else ["medium"])
    assert says is None or says in findings[0].message.id


def reached(kind: str, achievements: list[str], **more: object) -> list[Finding]:
    build = Build()
    rows = [[f"Indikator {number}", value] for number, value in enumerate(achievements)]
    table = build.table(["indikator", "capaian"], rows)
    cells = tuple(build.at(table, row, 1) for row in range(len(rows)))
    claim = Claim(kind, cells, "kalimat", word="kata", table=table, column=1, at=((3, BOX),), **more)  # type: ignore[arg-type]
    build.claims.append(claim)
    return [one for one in build.judge().findings if one.rule == "ketercapaian-prosa"]


def test_not_all_reached_their_targets() -> None:
    [finding] = reached("all-reached", ["102.50", "97.20", "100.00"])
    assert (finding.page, finding.severity, finding.decided) == (3, "medium", False)
    assert "97.20" in finding.message.id
    assert reached("all-reached", ["102.50", "100.00"]) == []


@pytest.mark.parametrize(
    ("kind", "achievements", "wrong"),
    [
        ("unreached", ["120.43"], 1),
        ("unreached", ["101"], 1),
        ("unreached", ["100.00"], 0),
        ("unreached", ["99.90"], 0),
        ("reached", ["97.20"], 1),
        ("reached", ["100.00"], 0),
        ("reached", ["97.20", "102.00"], 0),
    ],
)
def test_one_indicator_is_held_to_all_that_tables_state_of_it(kind: str, achievements: list[str], wrong: int) -> None:
    assert len(reached(kind, achievements)) == wrong


@pytest.mark.parametrize(
    ("result", "exactness", "wrong"),
    [("72.70", "exact", 0), ("73", "exact", 1), ("73", "rounded", 0), ("73.00", "unknown", 0)],
)
def test_a_rounded_hundred_reached_its_target_where_the_row_says_so_exactly(
    result: str, exactness: Exactness, wrong: int
) -> None:
    build = Build()
    table = build.table(["indikator", "target", "realisasi", "capaian"], [["Indikator A", "73", result, "100"]])
    at, cell = build.at(table, 0, 2), build.at(table, 0, 3)
    build.figures = [one.model_copy(update={"exactness": exactness}) if one.id == at else one for one in build.figures]
    build.claims.append(Claim("unreached", (cell,), "kalimat", word="kata", table=table, column=3, at=((3, BOX),)))
    assert len([one for one in build.judge().findings if one.rule == "ketercapaian-prosa"]) == wrong


def test_what_the_context_tells_is_probable_only() -> None:
    assert [one.certainty for one in reached("unreached", ["120.43"], approximate=True)] == ["probable"]


def turned(kind: str, values: list[str], **more: object) -> list[Finding]:
    """A row of values by year; the last one is compared with each year before it, the last year first."""
    build = Build()
    years: list[int | None] = [None, *range(2024 - len(values), 2024)]
    table = build.table(["nama", *["realisasi"] * len(values)], [["Kabupaten A", *values]], years=years)  # type: ignore[list-item]
    cells = [build.at(table, 0, column) for column in range(1, len(values) + 1)]
    pairs = tuple(name for earlier in reversed(cells[:-1]) for name in (earlier, cells[-1]))
    build.claims.append(Claim(kind, pairs, "kalimat", word="kata", at=((3, BOX),), **more))  # type: ignore[arg-type]
    return [one for one in build.judge().findings if one.rule == "arah-tabel"]


@pytest.mark.parametrize(
    ("kind", "values", "severities"),
    [
        ("row-turn-down", ["48.03", "60.59", "33.17"], []),
        ("row-turn-down", ["36.67", "21.32", "23.69"], ["low"]),
        ("row-turn-down", ["20.00", "21.32", "23.69"], ["medium"]),
        ("row-turn-up", ["50.00", "50.00"], []),
        ("topic-turn-up", ["86.29", "85.16"], ["medium"]),
    ],
)
def test_a_change_of_a_row_is_held_to_its_years(kind: str, values: list[str], severities: list[str]) -> None:
    assert [one.severity for one in turned(kind, values)] == severities


@pytest.mark.parametrize(
    ("kind", "row", "wrong"),
    [("named-highest", 1, 0), ("named-highest", 0, 1), ("named-lowest", 2, 0), ("named-lowest", 1, 1)],
)
def test_a_row_called_so_without_its_figure_is_held_to_the_others(kind: str, row: int, wrong: int) -> None:
    build = Build()
    rows = [["Layanan A", "96.10"], ["Layanan B", "99.20"], ["Layanan C", "88.40"]]
    table = build.table(["indikator", "capaian"], rows)
    own = build.at(table, row, 1)
    build.claims.append(
        Claim(kind, (own,), "kalimat", word="kata", table=table, column=1, context=(own,), at=((3, BOX),))
    )
    found = [one for one in build.judge().findings if one.rule == "tertinggi-terendah"]
    assert [(one.severity, one.page) for one in found] == [("medium", 3)] * wrong
    assert all(rows[row][0] in one.message.id for one in found)
