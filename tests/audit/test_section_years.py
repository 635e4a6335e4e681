"""A heading of another year above this year's table of the same name."""

from dataclasses import replace

import pytest

from audit import judge
from schemas.meaning import Identity, TableMention
from schemas.report import Section
from tests.audit.build import Build


def told(heading: str, caption: str, between: str = "") -> list[tuple[str, str]]:
    titles = [heading, *filter(None, [between])]
    sections = tuple(
        Section(title=title, page=5, bbox=(50, 100 + 20 * at, 300, 110 + 20 * at)) for at, title in enumerate(titles)
    )
    table = TableMention("caption", "5", "5", caption, 5, (50, 200, 300, 210))
    report = replace(Build().report(), identity=Identity(None, None, None, 2023), sections=sections, mentions=(table,))
    return [(one.severity, str(one.stated_text)) for one in judge(report).findings if one.rule == "tahun-bagian"]


def test_the_heading_of_last_year() -> None:
    assert told("2.3 Perjanjian Kinerja Tahun 2022", "Perjanjian Kinerja 2023") == [("info", "2022")]


@pytest.mark.parametrize(
    ("heading", "caption"),
    [
        ("2.3 Perjanjian Kinerja Tahun 2023", "Perjanjian Kinerja Tahun 2023"),
        ("3.6 Rencana Program Tahun 2024", "Capaian Program Tahun 2023"),
        ("2.3 Perjanjian Kinerja Tahun 2022", "Perjanjian Kinerja Tahun 2022"),
        ("Renstra 2021-2026", "Renstra 2023"),
        ("2.3 Perjanjian Kinerja", "Perjanjian Kinerja Tahun 2023"),
        ("Tahun 2022", "Tahun 2023"),
    ],
)
def test_other_headings(heading: str, caption: str) -> None:
    assert told(heading, caption) == []


def test_a_table_of_another_section() -> None:
    assert (
        told("2.3 Perjanjian Kinerja Tahun 2022", "Perjanjian Kinerja 2023", between="2.4 Perubahan Perjanjian") == []
    )
