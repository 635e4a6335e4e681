"""A listing as one JSON document. Figures are plain decimals in strings, as in the JSON of an audit."""

from typing import Any

from publish.json_file import indented_json
from publish.listing import Entry, Listed, Listing

__all__ = ["listing_json"]

SCHEMA_VERSION = "1.0"


def listing_json(listing: Listing) -> bytes:
    """`listing` as indented UTF-8 JSON; the same listing gives the same bytes."""
    lang = listing.lang
    document = {
        "schema_version": SCHEMA_VERSION,
        "tool": {"name": "lkjip", "version": listing.version},
        "exit_status": listing.exit_status,
        "reports": [report_json(one) for one in listing.reports],
        "refused": [
            {"path": str(one.path), "exit_status": one.exit_status, "message": one.message.in_language(lang)}
            for one in listing.unreviewed
        ],
    }
    return indented_json(document)


def report_json(one: Listed) -> dict[str, Any]:
    info = one.report.report
    return {
        "path": str(one.path),
        **info.model_dump(include={"sha256", "pages", "instansi", "pemda", "tahun"}),
        "exit_status": one.exit_status,
        "unread": [
            {"pages": list(gap.pages), "text": ": ".join(text for text in (gap.heading, gap.what) if text)}
            for gap in one.gaps
        ],
        "findings": [entry_json(entry) for entry in one.entries],
        "own_findings": [own.model_dump(mode="json") for own in one.own],
        "summary": {
            "findings": one.report.summary.findings.model_dump(),
            "readings": one.report.summary.readings,
            "rejected": one.rejected,
            "unlisted": one.unlisted,
            "verdict": one.verdict.text,
        },
    }


def entry_json(entry: Entry) -> dict[str, Any]:
    kept = {"id", "key", "rule", "severity", "page", "bbox", "stated", "stated_text", "expected", "certainty"}
    also = {"attribution", "decided", "decision", "look_again"}
    return {
        **entry.finding.model_dump(mode="json", include=kept | also),
        "where": entry.where,
        "message": entry.view.message,
        "explanation": entry.view.explanation,
        "rejected": entry.finding.is_rejected,
    }
