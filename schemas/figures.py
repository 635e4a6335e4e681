"""Figures: every number that a report states as a quantity, with its place and what became of it."""

from typing import Literal

from pydantic import Field

from schemas.base import PlainDecimal, Record
from schemas.geometry import BBox
from schemas.tables import Version

__all__ = ["Exactness", "Figure", "FigureClass", "FigureStatus", "Quantity"]

Exactness = Literal["exact", "rounded", "unknown"]
FigureClass = Literal["anggaran", "kinerja", "skm", "data_dasar", "lainnya"]
FigureStatus = Literal["verified", "truncated", "contradicted", "disputed", "input", "unverifiable"]


class Figure(Record):
    """A number as stated. `value` is in base units ("1,5 juta" is 1500000), `decimals` counts the printed ones.

    `readings` holds the rival values of an unclear separator; `value` is then the chosen one or None. `bound` extends the
    contract: which end of a range ("7-8 bulan") the figure is. So does `chosen_by` "auditor", who read it as printed. Before
    a report is judged `reason` says where a search for the figure was ended, else nothing.
    """

    id: str
    key: str
    doc: str = "D1"
    text: str
    value: PlainDecimal | None
    unit: str | None = None
    decimals: int = 0
    exactness: Exactness = "unknown"
    bound: Literal["low", "high"] | None = None
    readings: tuple[PlainDecimal, ...] = ()
    chosen_by: Literal["column", "table", "document", "arithmetic", "auditor"] | None = None
    read_by: Literal["text", "ocr", "text_over_image"] = "text"
    confidence: float = 1.0
    page: int
    bbox: BBox
    source: Literal["table", "prose", "chart"]
    table: str | None = None
    row: int | None = None
    column: int | None = None
    sentence: str | None = None
    quantity: str | None = None
    class_: FigureClass = Field(default="lainnya", alias="class")
    status: FigureStatus = "unverifiable"
    reason: str | None = None
    checks: tuple[str, ...] = ()


class Quantity(Record):
    """One thing that the report states, wherever it states it; equality is checked inside a quantity only."""

    id: str
    what: str
    of: str | None
    name: str
    tahun: int | None
    period: str | None = None
    version: Version | None = None
    figures: tuple[str, ...]
