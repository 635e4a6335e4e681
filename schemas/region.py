"""What the dataset holds of the agencies of a region over the years, as `corpus` fetches it and `publish` shows it."""

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from schemas.base import Bilingual

__all__ = [
    "CitedPlace",
    "Region",
    "RegionAgency",
    "RegionBudget",
    "RegionFinding",
    "RegionReport",
    "RegionSeriesFinding",
    "RuleUse",
]


@dataclass(frozen=True, slots=True)
class RegionAgency:
    """`id` is its number in the dataset, `region` the folded name of its government, empty for agencies of the state."""

    id: int
    shown: str
    region: str


@dataclass(frozen=True, slots=True)
class RegionBudget:
    """The budget line that stands for a report: `name` is empty where it has none of its own, amounts are in rupiah,
    `serapan` is in percent as it is stated."""

    name: str
    anggaran: Decimal
    realisasi: Decimal
    serapan: Decimal


@dataclass(frozen=True, slots=True)
class RegionFinding:
    """A finding of the report `version`. `stated` and `expected` are decimals in base units or words, `printed` what the report
    writes, `unit` that of the figure; `decided` says whether it is told which figure is wrong. `key` outlives versions of the
    report and names the finding in the page of its audit."""

    version: int
    key: str
    rule: str
    severity: str
    certainty: str
    decided: bool
    page: int
    printed: str | None
    stated: Decimal | str | None
    expected: Decimal | str | None
    unit: str | None
    message: Bilingual


@dataclass(frozen=True, slots=True)
class RegionReport:
    """The current version of a report. `agency` or `tahun` is None where nobody knows them. `capaian` is the median, in
    percent, of the `indicators` achievements that it states of its own year; `worst` its gravest findings, gravest first."""

    version: int
    agency: int | None
    tahun: int | None
    file: str
    sha256: str
    pages: int
    is_whole: bool
    figures: int
    high: int
    medium: int
    low: int
    budget: RegionBudget | None
    capaian: Decimal | None
    indicators: int
    worst: tuple[RegionFinding, ...]


@dataclass(frozen=True, slots=True)
class RuleUse:
    """How often a rule found something in the current reports, and in how many of them."""

    rule: str
    high: int
    medium: int
    low: int
    reports: int


@dataclass(frozen=True, slots=True)
class CitedPlace:
    """Where a finding between reports stands in one of them."""

    version: int
    page: int
    printed: str


@dataclass(frozen=True, slots=True)
class RegionSeriesFinding:
    """Where the reports of an agency part; neither is accused."""

    agency: int
    rule: str
    severity: str
    message: Bilingual
    places: tuple[CitedPlace, ...]


@dataclass(frozen=True, slots=True)
class Region:
    """All of it. `names` are the regions that were asked for, none for the whole dataset; `worst` the gravest findings of
    them all, not more than a few of one report; `failed` counts the files of the
    whole dataset that could not be read, `series_due` the agencies whose reports were not yet put side by side."""

    names: tuple[str, ...]
    agencies: tuple[RegionAgency, ...]
    reports: tuple[RegionReport, ...]
    worst: tuple[RegionFinding, ...]
    rules: tuple[RuleUse, ...]
    series: tuple[RegionSeriesFinding, ...]
    failed: int
    series_due: int
    updated: datetime | None

    def by_agency(self) -> dict[int, dict[int, RegionReport]]:
        """The reports of each agency by their years, of those whose agency and year are known."""
        found: dict[int, dict[int, RegionReport]] = {}
        for report in self.reports:
            if report.agency is not None and report.tahun is not None:
                found.setdefault(report.agency, {})[report.tahun] = report
        return found
