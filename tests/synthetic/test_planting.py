"""Planted errors stand where the answer key says, and nothing else differs from the clean report."""

import re
from contextlib import suppress

import pytest

from synthetic import ErrorKind, NoPlaceError, agency_kinds, make_report
from synthetic.blocks import Table
from synthetic.book import Book
from synthetic.planting import PlantedError
from synthetic.report import compose
from synthetic.topics import pick_topics
from tests.synthetic.arithmetic import Arithmetic
from tests.synthetic.reports import SPOILT, clean, figures, page_texts, spoilt


@pytest.mark.parametrize("seed", SPOILT)
def test_every_figure_is_on_its_recorded_page(seed: int) -> None:
    report = spoilt(seed)
    pages = page_texts(report.pdf)
    assert len(pages) == report.truth.report["pages"]
    for figure in report.truth.figures:
        number = re.search("[0-9][0-9.,]*[0-9]|[0-9]", figure["text"])
        printed = number[0] if number else "".join(figure["text"].split())
        assert printed in pages[figure["page"] - 1], figure


@pytest.mark.parametrize("seed", SPOILT)
def test_planted_errors_are_the_only_change(seed: int) -> None:
    before, after = figures(clean(seed)), figures(spoilt(seed))
    assert len(spoilt(seed).truth.errors) == 12
    errors = {error["figure"]: error for error in spoilt(seed).truth.errors if error["kind"] != "row_missing"}
    before = {name: figure for name, figure in before.items() if name in after}
    assert {name for name in before if before[name]["text"] != after[name]["text"]} == set(errors)
    for name, error in errors.items():
        assert (error["correct_text"], error["correct"]) == (before[name]["text"], before[name]["value"])
        assert (error["stated_text"], error["stated"]) == (after[name]["text"], after[name]["value"])
        assert error["table"] is None or error["row_name"] in row_texts(seed, error["table"], error["row"])
        assert error["severity"] in {"high", "medium", "low", "info"}


def row_texts(seed: int, table: str, row: int) -> list[str]:
    entry = next(entry for entry in spoilt(seed).truth.tables if entry["id"] == table)
    cells = entry["rows"][row - len(entry["header"])]["cells"]
    return [cell["text"] for cell in cells if cell] + [""]


@pytest.mark.parametrize("seed", SPOILT)
def test_errors_do_not_disturb_each_other(seed: int) -> None:
    errors = spoilt(seed).truth.errors
    wrong = {error["figure"] for error in errors}
    for error in errors:
        assert not wrong & {echo["figure"] for echo in error["echoes"]}


@pytest.mark.parametrize("seed", SPOILT)
def test_an_error_breaks_its_own_relations_and_no_others(seed: int) -> None:
    report = spoilt(seed)
    check = Arithmetic(report)
    wrong = {error["figure"] for error in report.truth.errors if error["kind"] != "row_missing"}
    shown = set()
    for relation in report.truth.relations:
        guilty = wrong & {relation["stated"], *relation["inputs"]}
        if not check.holds(relation):
            assert guilty or relation["basis"] == "full", relation
            shown |= guilty
    assert shown == wrong


@pytest.mark.parametrize("kind", ErrorKind)
def test_every_kind_of_error_can_be_planted(kind: ErrorKind) -> None:
    """In most reports, whatever parts of a report it needs."""
    places = 0
    for seed in range(4):
        with suppress(NoPlaceError):
            places += len(compose(seed, errors=[kind])[2])
    assert places >= 3


def test_a_row_taken_out_is_listed_elsewhere_and_leaves_nothing_behind() -> None:
    topics = pick_topics(4, ["physical"])
    whole, _, _ = compose(4, topics=topics)
    book, _, [error, _] = compose(4, topics=topics, errors=[ErrorKind.ROW_MISSING, ErrorKind.PLAN_EQUALITY])
    before, after = table_of(whole, error), table_of(book, error)
    assert len(after.rows) == len(before.rows) - 1
    assert error.fact.text not in {row.cells[0].text for row in after.rows if row.cells[0]}
    assert [echo.of for echo in error.echoes] == [error.fact.text]
    assert error.fact.id not in book.facts
    rows = {fact.place.row for fact in book.facts.values() if fact.place.table == after.id and fact.role != "tahun"}
    assert rows == set(range(after.header_rows, after.header_rows + len(after.rows)))
    assert all(name in book.facts for relation in book.relations for name in (relation.stated, *relation.inputs))


def table_of(book: Book, error: PlantedError) -> Table:
    return next(block for block in book.blocks if isinstance(block, Table) and block.id == error.fact.place.table)


def test_named_kinds_come_in_the_order_asked_for() -> None:
    report = make_report(3, errors=[ErrorKind.MEAN, ErrorKind.TREND, ErrorKind.MEAN])
    assert [error["kind"] for error in report.truth.errors] == ["mean", "trend", "mean"]


def test_too_many_errors_are_refused() -> None:
    with pytest.raises(NoPlaceError):
        make_report(3, errors=[ErrorKind.SURVEY] * 40)


def test_the_same_seed_gives_the_same_bytes() -> None:
    again = make_report(5, errors=12)
    assert again.pdf == spoilt(5).pdf
    assert again.truth == spoilt(5).truth


def test_lines_of_tables_do_not_change_what_is_stated() -> None:
    bare, ruled = make_report(0, rules="none"), clean(0)
    assert [figure["text"] for figure in bare.truth.figures] == [figure["text"] for figure in ruled.truth.figures]
    assert bare.pdf != ruled.pdf


def test_the_kind_of_agency_can_be_chosen() -> None:
    assert "inspektorat" in agency_kinds()
    assert make_report(1, agency="inspektorat").truth.report["instansi"] == "Inspektorat Daerah"
