"""Bars are what the report states: of its year, each value once, the gravest status of each, nothing computed."""

from decimal import Decimal

import pytest

from publish.bar_chart import BarChart, bar_charts
from publish.html import html_text
from schemas.figures import Figure, Quantity
from schemas.report import AuditedReport
from schemas.tables import Canonical, Row
from tests.factory import a_figure, a_report, a_table
from tests.publish.page import parse


def a_quantity(what: str, *figures: str, of: str = "7.01.01", **fields: object) -> Quantity:
    known = {"id": f"Q{what}{of}{figures}", "what": what, "of": of, "name": f"Program {of}", "tahun": 2024}
    return Quantity.model_validate({**known, "figures": figures, **fields})


def stating(*quantities: Quantity, figures: tuple[Figure, ...] = (), **fields: object) -> AuditedReport:
    return a_report(figures=(*a_report().figures, *figures), quantities=quantities, **fields)


def absorbed(name: str, value: str, **fields: object) -> Figure:
    return a_figure(name, value, **{"source": "table", "table": "T1", "row": 1, "column": 2, **fields})


def the_chart(report: AuditedReport, lang: str = "id") -> BarChart:
    (chart,) = bar_charts(report, lang)
    return chart


def test_each_stated_value_is_one_bar_in_the_gravest_status_of_its_figures() -> None:
    figures = (
        absorbed("F10", "92.01", status="verified"),
        absorbed("F11", "92.01", status="disputed"),
        a_figure("F12", "94.47", text="94,47%", status="contradicted", page=3),
    )
    chart = the_chart(stating(a_quantity("serapan", "F10", "F11", "F12"), figures=figures))
    (row,) = chart.rows
    assert [(bar.figure, bar.text, bar.status, bar.sign) for bar in row.bars] == [
        ("F12", "94,47%", "contradicted", "✗"),
        ("F11", "92,01%", "disputed", "?"),
    ]
    assert [bar.width for bar in row.bars] == [94.5, 92.0]
    assert (chart.top, chart.mark) == (100, 100.0)


def test_beside_a_bar_stand_the_amounts_as_they_are_printed() -> None:
    quantities = (
        a_quantity("serapan", "F10"),
        a_quantity("anggaran", "F1"),
        a_quantity("anggaran", "F3", version="perubahan"),
        a_quantity("realisasi_anggaran", "F2"),
        a_quantity("anggaran", "F5", tahun=2023),
    )
    chart = the_chart(stating(*quantities, figures=(absorbed("F10", "80.00"),)))
    assert chart.rows[0].beside == ("1.000.000 / 500.000", "800.000")


@pytest.mark.parametrize("fields", [{"tahun": 2023}, {"period": "TW1"}, {"of": None}])
def test_other_years_quarters_and_what_is_of_nothing_are_left_out(fields: dict[str, object]) -> None:
    assert bar_charts(stating(a_quantity("serapan", "F10", **fields), figures=(absorbed("F10", "80"),)), "id") == []


def test_parts_of_programs_and_totals_are_left_out() -> None:
    def row(index: int, **fields: object) -> Row:
        return Row.model_validate({"index": index, "kind": "body", "cells": (), **fields})

    def level(name: str) -> Canonical:
        return Canonical.model_validate({"level": name, "code": None, "name": "x", "score": 100, "method": "exact"})

    rows = (
        row(0, canonical=level("program"), parent=5),
        row(1),
        row(2, canonical=level("kegiatan")),
        row(3, parent=1),
        row(4, kind="total"),
    )
    figures = tuple(absorbed(f"F{20 + one.index}", "80", row=one.index) for one in rows)
    quantities = [a_quantity("serapan", one.id, of=one.id) for one in figures]
    report = stating(*quantities, figures=figures, tables=(a_table().model_copy(update={"rows": rows}),))
    assert [one.bars[0].figure for one in the_chart(report).rows] == ["F20", "F21"]


def test_what_lies_beyond_the_edge_says_so_and_less_than_nothing_has_no_width() -> None:
    figures = (a_figure("F10", "950"), a_figure("F11", "-48.15"), a_figure("F12", None, text="?"))
    quantities = [a_quantity("capaian", one.id, of=one.id) for one in figures]
    chart = the_chart(stating(*quantities, figures=figures), "en")
    assert [(bar.is_beyond, bar.width) for row in chart.rows for bar in row.bars] == [(True, 100.0), (False, 0.0)]
    assert chart.top == 200
    assert Decimal(str(chart.mark)) == 50


def test_the_page_shows_bars_and_the_same_as_a_table() -> None:
    report = stating(a_quantity("capaian", "F7"), a_quantity("target", "F1"), a_quantity("realisasi", "F2"), figures=())
    part = parse(html_text(report, {}, "id")).one("section", id="grafik")
    (link,) = part.all("a", cls="hbar")
    assert (link.attributes["data-figure"], link.attributes["href"]) == ("F7", "#hal-1")
    assert link.words == "82,17% ✗ bertentangan, hal. 1"
    assert part.one("table").words.endswith("Program 7.01.01 1.000.000 800.000 82,17% ✗")
    assert "tidak menyebut serapan" in parse(html_text(a_report(), {}, "id")).one("section", id="grafik").words
