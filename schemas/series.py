"""Several reports of one agency side by side: what each states of a thing and a year, and where they part."""

from typing import Literal

from schemas.base import Bilingual, PlainDecimal, Record
from schemas.findings import RuleText, Severity
from schemas.geometry import BBox

__all__ = [
    "AgencySeries",
    "SeriesDocument",
    "SeriesFinding",
    "SeriesFormula",
    "SeriesName",
    "SeriesPeers",
    "SeriesPlace",
    "SeriesThing",
    "SeriesValue",
]


class SeriesDocument(Record):
    """A report of the series; `id` is what `doc` refers to ("D1"), `tahun` the year that it reports on."""

    id: str
    file: str
    sha256: str
    tahun: int


class SeriesValue(Record):
    """What the report `doc` states of a thing: `what` (target, realisasi, ...) of the year `tahun`. `is_sure` is false where
    the report itself states something else too, or its own figures speak against the value."""

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


class SeriesFinding(Record):
    """Where two reports part. Neither is accused: a later report may have corrected an earlier one."""

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
