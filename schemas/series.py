"""Several reports of one agency side by side: what each states of a thing and a year, and where they part."""

from typing import Literal

from schemas.base import Bilingual, PlainDecimal, Record
from schemas.findings import RuleText, Severity
from schemas.geometry import BBox

__all__ = [
    "AgencySeries",
    "ReadingDoubt",
    "SeriesDocument",
    "SeriesFinding",
    "SeriesFormula",
    "SeriesName",
    "SeriesPeers",
    "SeriesPlace",
    "SeriesThing",
    "SeriesValue",
]


ReadingDoubt = Literal["mended", "second-reader", "part-unread", "seen"]
"""Why what was read may not be what is printed: the file is damaged and was read from a mended copy; the page was read by the
second reader, which does not know what nobody sees; something beside it is unread; a figure was seen on a picture, not surely or
borne out by no recomputation."""


class SeriesDocument(Record):
    """A report of the series; `id` is what `doc` refers to ("D1"), `tahun` the year that it reports on. Only what is not found
    in a report that `is_whole`, of which all was read, is certain not to be there."""

    id: str
    file: str
    sha256: str
    tahun: int
    is_whole: bool = True


class SeriesValue(Record):
    """What the report `doc` states of a thing: `what` (target, realisasi, ...) of the year `tahun`. `is_sure` is false where
    the report itself states something else too, or its own figures speak against the value; `doubt` is about its reading."""

    doc: str
    what: str
    tahun: int
    period: str | None = None
    version: Literal["murni", "perubahan"] | None = None
    value: PlainDecimal
    unit: str | None
    decimals: int
    printed: str
    figure: str
    page: int
    bbox: BBox
    is_sure: bool = True
    doubt: ReadingDoubt | None = None

    @property
    def is_certain(self) -> bool:
        """Whether neither the report nor its reading leaves a doubt."""
        return self.is_sure and self.doubt is None


class SeriesName(Record):
    """What the report `doc` calls the thing; `score` (0 to 100) is how like its earlier name that is. Where the names alone do
    not show that it is the same, `agreeing` is how many values of the same years are the same in both reports."""

    doc: str
    name: str
    score: float
    agreeing: int = 0


class SeriesFormula(Record):
    """The formula that the report `doc` prints for an indicator."""

    doc: str
    printed: str
    page: int
    bbox: BBox
    doubt: ReadingDoubt | None = None


class SeriesThing(Record):
    """An indicator, sasaran or program followed through the reports. `names` has one entry for each that speaks of it;
    `region` are the amounts that reports of the region's government state of the same program of this agency."""

    id: str
    level: str | None
    code: str | None
    names: tuple[SeriesName, ...]
    values: tuple[SeriesValue, ...]
    formulas: tuple[SeriesFormula, ...] = ()
    region: tuple[SeriesValue, ...] = ()


class SeriesPlace(Record):
    doc: str
    page: int
    bbox: BBox
    printed: str
    doubt: ReadingDoubt | None = None


class SeriesFinding(Record):
    """Where two reports part. Neither is accused: a later report may have corrected an earlier one. Where there is a doubt about
    the reading of one of its places, the message says so and the severity is `info`."""

    id: str
    key: str
    rule: str
    severity: Severity
    thing: str | None
    message: Bilingual
    places: tuple[SeriesPlace, ...]


class SeriesPeers(Record):
    """An agency beside the others of its region: `value` is its own achievement or absorption in percent, `median` that of the
    `agencies` which state the same in the year, itself among them. Context, never a finding."""

    doc: str
    what: Literal["capaian", "serapan"]
    name: str
    tahun: int
    value: PlainDecimal
    median: PlainDecimal
    agencies: int


class AgencySeries(Record):
    """What `lkjip corpus series` writes for one agency. `region_documents` are the reports of the region's government that are
    spoken of; they are no part of the series."""

    schema_version: str = "1.1"
    instansi: str
    pemda: str | None
    documents: tuple[SeriesDocument, ...]
    region_documents: tuple[SeriesDocument, ...] = ()
    things: tuple[SeriesThing, ...]
    peers: tuple[SeriesPeers, ...] = ()
    rules: dict[str, RuleText]
    findings: tuple[SeriesFinding, ...]
