"""Regions for tests of their page: of any size, with gaps, long names and, where wanted, an enemy's texts."""

from collections.abc import Callable
from datetime import datetime
from decimal import Decimal
from typing import Any

from schemas.base import Bilingual
from schemas.region import (
    CitedPlace,
    Region,
    RegionAgency,
    RegionBudget,
    RegionFinding,
    RegionReport,
    RegionSeriesFinding,
    RuleUse,
)

LONG = (
    "Dinas Pemberdayaan Masyarakat, Desa, Kependudukan, Pencatatan Sipil, Pengendalian Penduduk, Keluarga Berencana,"
    " Pemberdayaan Perempuan dan Perlindungan Anak Kabupaten Kepulauan Tanimbar"
)
TITLES = {
    "serapan-program": Bilingual(id="Serapan program", en="Absorption of programs"),
    "seri-nilai": Bilingual(id="Nilai berbeda", en="Values that differ"),
}
Words = Callable[[str], str]


def a_finding_of(version: int, number: int = 1, say: Words = str, **fields: Any) -> RegionFinding:
    known: dict[str, Any] = {
        "version": version,
        "key": f"{version:08x}{number:08x}",
        "rule": "serapan-program",
        "severity": "high" if number % 2 else "medium",
        "certainty": "certain",
        "decided": True,
        "page": 10 + number,
        "printed": say("89,69"),
        "stated": Decimal("89.69"),
        "expected": Decimal("99.69"),
        "unit": "percent",
        "message": Bilingual(id=say(f"tertulis 89,69, catatan {number}"), en=say(f"89.69 is written, note {number}")),
    }
    return RegionFinding(**known | fields)


def a_region_report(
    version: int, agency: int | None, tahun: int | None, say: Words = str, **fields: Any
) -> RegionReport:
    many = version % 14
    known: dict[str, Any] = {
        "version": version,
        "agency": agency,
        "tahun": tahun,
        "file": say(f"lkjip-{agency}-{tahun}.pdf"),
        "sha256": f"{version:064x}",
        "pages": 60,
        "is_whole": version % 3 > 0,
        "figures": 900,
        "high": many,
        "medium": version % 3,
        "low": 1,
        "budget": RegionBudget(say("Jumlah"), Decimal(1000), Decimal(900 + version % 90), Decimal(90) + version % 9),
        "capaian": Decimal(80 + version % 55),
        "indicators": 12,
        "worst": tuple(a_finding_of(version, number, say) for number in range(1, min(many, 10) + 1)),
    }
    return RegionReport(**known | fields)


def a_region(agencies: int = 3, years: int = 3, say: Words = str, **fields: Any) -> Region:
    """`agencies` over `years` up to 2024; the second lacks the year before the last, and has the longest name."""
    shown = tuple(
        RegionAgency(number, say(LONG if number == 2 else f"Dinas Contoh {number}"), "kabupaten contoh")
        for number in range(1, agencies + 1)
    )
    reports = tuple(
        a_region_report(agency.id * 100 + year, agency.id, year, say)
        for agency in shown
        for year in range(2025 - years, 2025)
        if (agency.id, year) != (2, 2023)
    )
    parts = RegionSeriesFinding(
        agency=1,
        rule="seri-nilai",
        severity="medium",
        message=Bilingual(id=say("tahun 2023 disebut 10 lalu 12"), en=say("2023 is told as 10, then as 12")),
        places=(CitedPlace(100 + 2023, 5, say("10")), CitedPlace(100 + 2024, 6, say("12"))),
    )
    known: dict[str, Any] = {
        "names": ("kabupaten contoh",),
        "agencies": shown,
        "reports": reports,
        "worst": tuple(one for report in reports[:30] for one in report.worst[:2]),
        "rules": (RuleUse("serapan-program", 12, 3, 1, 5), RuleUse(say("aturan-lain"), 0, 2, 4, 2)),
        "series": (parts,) if agencies and years > 1 else (),
        "failed": 1,
        "series_due": 0,
        "updated": datetime(2026, 1, 31, 12, 0, 0),
    }
    return Region(**known | fields)
