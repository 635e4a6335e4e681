"""An agency's program in its own report and in that of its region: two figures are told, neither report is accused."""

from decimal import Decimal
from typing import Any

import pytest

from audit.series import judge_series
from schemas.series import SeriesDocument, SeriesFinding, SeriesName, SeriesThing, SeriesValue

OWN = [SeriesDocument(id="D1", file="dinas.pdf", sha256="a" * 64, tahun=2023)]
REGION = [SeriesDocument(id="P1", file="pemda.pdf", sha256="b" * 64, tahun=2023)]


def value(doc: str, amount: str, what: str = "realisasi_anggaran", tahun: int = 2023, **fields: Any) -> SeriesValue:
    printed = f"{Decimal(amount):,}".replace(",", ".")
    place = {"figure": "F1", "page": {"D1": 3, "P1": 8}[doc], "bbox": (1.0, 2.0, 3.0, 4.0)}
    given = {"unit": "IDR", "decimals": 0, **place, **fields}
    return SeriesValue(doc=doc, what=what, tahun=tahun, value=Decimal(amount), printed=printed, **given)


def found(own: list[SeriesValue], region: list[SeriesValue]) -> list[SeriesFinding]:
    name = SeriesName(doc="D1", name="Program Contoh", score=100.0)
    thing = SeriesThing(
        id="S1", level="program", code="1.02.02", names=(name,), values=tuple(own), region=tuple(region)
    )
    return list(judge_series(OWN, [thing], REGION))


def test_spending_that_differs_cites_both_reports() -> None:
    budget = [value(doc, "2000000000", "anggaran") for doc in ("D1", "P1")]
    (finding,) = found([value("D1", "1523411000"), budget[0]], [value("P1", "1623411000"), budget[1]])
    assert (finding.rule, finding.severity) == ("seri-program-pemda", "medium")
    assert [(place.doc, place.page, place.printed) for place in finding.places] == [
        ("D1", 3, "1.523.411.000"),
        ("P1", 8, "1.623.411.000"),
    ]
    assert "1.623.411.000" in finding.message.id and "1.623.411.000" in finding.message.en


@pytest.mark.parametrize("doubtful", [0, 1, 2, 3])
def test_what_may_be_misread_in_either_report_proves_nothing(doubtful: int) -> None:
    values = [value(doc, "1523411000") for doc in ("D1", "P1")]
    values[1] = value("P1", "1623411000")
    values += [value(doc, "2000000000", "anggaran") for doc in ("D1", "P1")]
    values[doubtful] = values[doubtful].model_copy(update={"doubt": "mended"})
    own, region = ([one for one in values if one.doc == doc] for doc in ("D1", "P1"))
    (finding,) = found(own, region)
    assert (finding.rule, finding.severity) == ("seri-program-pemda", "info")
    said = {0: "PDF laporan 2023 rusak", 1: "PDF laporan pemerintah daerah 2023 rusak"}.get(doubtful)
    assert ("rusak" in finding.message.id) == (said is not None)
    assert said is None or said in finding.message.id


@pytest.mark.parametrize("budget", [[], ["2000000000"], ["2000000000", "9000000000"]])
def test_spending_of_what_may_be_more_than_the_agencys_share_is_merely_told(budget: list[str]) -> None:
    """Without a budget that is the same in both reports nothing shows that both mean the same."""
    budgets = [value(doc, amount, "anggaran") for doc, amount in zip(("D1", "P1"), budget, strict=False)]
    own, region = ([one for one in budgets if one.doc == doc] for doc in ("D1", "P1"))
    told = found([value("D1", "1523411000"), *own], [value("P1", "1623411000"), *region])
    assert {one.severity for one in told} == {"info"} and len(told) == 1 + (len(budget) == 2)


def test_a_budget_that_differs_is_merely_told() -> None:
    (finding,) = found([value("D1", "1523411000", "anggaran")], [value("P1", "1623411000", "anggaran")])
    assert finding.severity == "info"


@pytest.mark.parametrize(
    ("own", "region"),
    [
        (value("D1", "1523411000"), value("P1", "1523411000")),
        (value("D1", "1523411000"), value("P1", "1523000000")),
        (value("D1", "1523411000"), value("P1", "1623411000", is_sure=False)),
        (value("D1", "1523411000", is_sure=False), value("P1", "1623411000")),
        (value("D1", "1523411000"), value("P1", "1623411000", tahun=2022)),
        (value("D1", "1523411000", tahun=2022), value("P1", "1623411000", tahun=2022)),
        (value("D1", "1523411000", period="TW1"), value("P1", "1623411000")),
        (value("D1", "1523411000", "anggaran", version="murni"), value("P1", "16234110", "anggaran")),
        (
            value("D1", "1523411000", "anggaran", version="murni"),
            value("P1", "162341", "anggaran", version="perubahan"),
        ),
    ],
)
def test_silence(own: SeriesValue, region: SeriesValue) -> None:
    assert found([own], [region]) == []


def test_one_of_two_own_amounts_that_agrees_is_enough() -> None:
    own = [value("D1", "1523411000", is_sure=False), value("D1", "1623411000")]
    assert found(own, [value("P1", "1523411000")]) == []


def test_spending_has_no_version_of_a_plan() -> None:
    own = [value("D1", "1523411000", version="perubahan")]
    assert [one.rule for one in found(own, [value("P1", "1623411000")])] == ["seri-program-pemda"]
