"""Sentences that two chapters tell in the same words."""

from decimal import Decimal

import pytest

from audit import judge
from normalise import normalise
from schemas.findings import Finding
from schemas.printed import Heading
from tests.normalise.build import BOX, document, sentence

COVER = ["Laporan Kinerja Instansi Pemerintah Tahun 2023", "Dinas Contoh Kabupaten Contoh"]
CHAPTERS = [
    Heading(order=0, level=1, title="BAB II PERENCANAAN KINERJA", page=1, bbox=BOX),
    Heading(order=10, level=1, title="BAB III AKUNTABILITAS KINERJA", page=1, bbox=BOX),
    Heading(order=30, level=1, title="BAB IV PENUTUP", page=1, bbox=BOX),
]
BODY = (
    "Dari 3 tujuan dan 7 sasaran strategis diperoleh hasil pengukuran seluruh indikator Dinas Contoh Kabupaten Contoh yang baik "
    "dengan nilai gabungan layanan dasar {} persen."
)
CLOSING = BODY.replace("dengan nilai", "yaitu")


def found(first: str, second: str, at: tuple[int, int] = (11, 31)) -> list[Finding]:
    sentences = [sentence(text, order=order) for text, order in zip((first, second), at, strict=True)]
    report = normalise(document(sentences=sentences, headings=CHAPTERS, lines=COVER))
    return [one for one in judge(report).findings if one.rule == "kalimat-berulang"]


def test_one_figure_of_two_values_is_found_and_nobody_accused() -> None:
    (one,) = found(BODY.format("114,40"), CLOSING.format("114,50"))
    assert (one.severity, one.stated, one.expected, one.decided) == (
        "high",
        Decimal("114.50"),
        Decimal("114.40"),
        False,
    )


@pytest.mark.parametrize(
    ("first", "second", "at"),
    [
        # the same
        (BODY.format("114,40"), CLOSING.format("114,40"), (11, 31)),
        # within one chapter a phrase may be a pattern
        (BODY.format("114,40"), CLOSING.format("114,50"), (11, 15)),
        # a plan
        (BODY.format("114,40"), CLOSING.format("114,50"), (1, 31)),
        # another year
        (f"Tahun 2022: {BODY.format('114,40')}", CLOSING.format("114,50"), (11, 31)),
        # another thing
        (BODY.format("114,40"), CLOSING.format("114,50").replace("Dinas", "Badan"), (11, 31)),
        (BODY.format("114,40"), CLOSING.format("114,50").replace("dasar", "khusus"), (11, 31)),
        # two figures differ
        (BODY.format("114,40"), CLOSING.format("114,50").replace("7", "6"), (11, 31)),
    ],
)
def test_what_is_not_told_twice_is_left_alone(first: str, second: str, at: tuple[int, int]) -> None:
    assert found(first, second, at) == []
