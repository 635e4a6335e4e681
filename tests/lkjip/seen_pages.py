"""Pages as if an engine had read them from a picture, and a second look that is told what to see."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from extract.poses import displayed
from lkjip.crops_asked import words_in
from lkjip.interpretation import Interpretation, interpret
from lkjip.other_words import all_words
from schemas.geometry import BBox
from schemas.printed import PageRead, SeenBox
from schemas.seen import CropSeen
from tests.extract.drawing import Sheet, pages, save

__all__ = ["BUDGET", "HEAD", "SecondLook", "as_seen", "drawn", "serious", "understood"]

HEAD = ["No", "Program", "Anggaran (Rp)", "Realisasi (Rp)", "Sisa (Rp)"]
BUDGET = [
    ["1", "Program Pelayanan Umum", "1.250.300.000", "1.100.250.000", "150.050.000"],
    ["2", "Program Pembinaan Desa", "830.450.000", "790.125.000", "40.325.000"],
    ["3", "Program Peningkatan Jalan", "2.410.700.000", "2.205.615.000", "205.085.000"],
    ["4", "Program Kesejahteraan Sosial", "612.900.000", "608.340.000", "4.560.000"],
    ["", "Jumlah", "5.104.350.000", "4.704.330.000", "400.020.000"],
]


def drawn(folder: Path, rows: Sequence[Sequence[str]]) -> list[PageRead]:
    """The page that prints the budget `rows`, read as text."""

    def draw(sheet: Sheet) -> None:
        sheet.text(60, 60, "LAPORAN KINERJA TAHUN 2024", 12)
        sheet.text(60, 85, "Tabel 3.1 Realisasi Anggaran per Program Tahun 2024")
        sheet.table(95, (60, 85, 250, 340, 430, 520), [HEAD, *rows])

    return pages(save(folder / "report.pdf", [draw]))


def as_seen(read: Sequence[PageRead], confidence: float = 0.97) -> list[PageRead]:
    """`read` as if every word had been seen on a picture."""
    return [
        replace(
            page, kind="scan", ocr="rapidocr", seen=tuple(SeenBox(word.bbox, confidence) for word in all_words(page))
        )
        for page in read
    ]


def understood(read: Sequence[PageRead]) -> Interpretation:
    return interpret(read, None)


@dataclass
class SecondLook:
    """A second look that sees what `paper` prints, except where `others` (by the text on the paper) has another word for it."""

    paper: Sequence[PageRead]
    others: Mapping[str, str] = field(default_factory=dict)
    confidence: float = 0.97
    asked: list[str] = field(default_factory=list)

    def __call__(
        self, boxes: Mapping[int, tuple[BBox, ...]], turns: Mapping[int, int]
    ) -> Mapping[int, tuple[CropSeen, ...]]:
        by_number = {page.number: displayed(page) for page in self.paper}
        return {number: tuple(self.crop(by_number[number], box) for box in own) for number, own in boxes.items()}

    def crop(self, page: PageRead, box: BBox) -> CropSeen:
        text = " ".join(word.text for word in words_in(page, box))
        self.asked.append(text)
        return CropSeen(self.others.get(text, text), self.confidence, "")


def serious(known: Interpretation, attribution: str = "document") -> list[str]:
    """The texts at which serious findings of an attribution stand."""
    return [
        one.stated_text or ""
        for one in known.judgement.findings
        if one.severity in ("high", "medium", "low") and one.attribution == attribution
    ]
