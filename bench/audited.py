"""An audit as its JSON says it, in figures that can be added up."""

import json
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import lkjip
from publish.json_file import json_bytes

__all__ = ["Accounting", "UnreadableError", "accounting", "audit_json", "coverage"]

STATUSES = ("figures", "verified", "truncated", "contradicted", "disputed", "input", "unverifiable")


class UnreadableError(Exception):
    """The report could not be read; the message says why. Unlike lkjip's own errors it passes between processes."""


@dataclass(frozen=True, slots=True)
class Accounting:
    """What became of the numeric tokens of a report; `worst` are the pages with most loose ones, `(page, loose)`."""

    pages: int
    scans: int
    figures: int
    excluded: int
    loose: int
    worst: tuple[tuple[int, int], ...]

    @property
    def tokens(self) -> int:
        return self.figures + self.excluded + self.loose


def audit_json(pdf: Path, limits: lkjip.Limits | None = None) -> dict[str, Any]:
    """What `lkjip audit` writes for `pdf`. Raises UnreadableError when lkjip refuses it."""
    try:
        report: dict[str, Any] = json.loads(json_bytes(lkjip.audit(pdf, limits=limits)))
    except lkjip.ReportRefusedError as refusal:
        raise UnreadableError(str(refusal)) from refusal
    return report


def accounting(report: dict[str, Any]) -> Accounting:
    loose = Counter({page["page"]: page["tokens"]["loose"] for page in report["pages"] if page["tokens"]["loose"]})
    return Accounting(
        pages=len(report["pages"]),
        scans=sum(page["kind"] == "scan" for page in report["pages"]),
        figures=sum(page["tokens"]["figures"] for page in report["pages"]),
        excluded=sum(page["tokens"]["excluded"] for page in report["pages"]),
        loose=loose.total(),
        worst=tuple(loose.most_common(3)),
    )


def coverage(report: dict[str, Any]) -> Counter[str]:
    """How many figures of `report` ended in which status."""
    return Counter({status: report["summary"][status] for status in STATUSES})
