"""A running head left over from last year is a finding; a report that names itself alike is none."""

from dataclasses import replace
from typing import Literal

from audit import judge
from schemas.statements import SelfName, Statements
from tests.audit.build import BOX, Build

Where = Literal["cover", "running", "sentence", "account"]


def name(where: Where, year: int, page: int) -> SelfName:
    return SelfName(where, year, f"LKjIP Tahun {year}", page, BOX)


def told(*names: SelfName, own: int | None = None) -> list[tuple[str, str, int]]:
    report = replace(Build().report(), stated=Statements(names=names))
    report = replace(report, identity=replace(report.identity, tahun=own))
    found = [one for one in judge(report).findings if one.rule == "identitas-laporan"]
    return [(one.severity, str(one.stated_text), one.page) for one in found]


def test_a_running_head_of_last_year_is_outvoted_by_cover_and_preface() -> None:
    heads = [name("running", 2022, page) for page in range(2, 40)]
    assert told(name("cover", 2023, 1), name("sentence", 2023, 3), *heads) == [("medium", "2022", 2)]


def test_a_sentence_of_last_year() -> None:
    assert told(name("cover", 2023, 1), name("running", 2023, 2), name("sentence", 2022, 3)) == [("medium", "2022", 3)]


def test_one_year_everywhere() -> None:
    assert told(name("cover", 2023, 1), name("running", 2023, 2), name("sentence", 2023, 3)) == []


def test_an_account_of_another_year_is_a_remark_where_the_year_of_the_report_is_plain() -> None:
    left_over = name("account", 2019, 21)
    assert told(name("cover", 2023, 1), left_over, own=2023) == [("info", "2019", 21)]
    assert told(name("account", 2023, 4), left_over, own=2023) == [("info", "2019", 21)]
    assert told(name("cover", 2023, 1), left_over) == []
    assert told(left_over, own=2023) == []
