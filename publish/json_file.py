"""The public interface of lkjip as bytes: compact UTF-8 JSON, and the JSON Schema that it follows."""

import json
from typing import Any

from schemas.report import AuditedReport

__all__ = ["json_bytes", "json_schema"]


def json_bytes(report: AuditedReport) -> bytes:
    """`report` as one line of JSON; the same report gives the same bytes."""
    text = json.dumps(report.model_dump(by_alias=True, mode="json"), ensure_ascii=False, separators=(",", ":"))
    # "replace" is for lone surrogates: file names that are not UTF-8 have them, and so do some fonts of PDFs.
    return text.encode("utf-8", errors="replace") + b"\n"


def json_schema() -> dict[str, Any]:
    """The JSON Schema of what `json_bytes` writes."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **AuditedReport.model_json_schema(by_alias=True, mode="serialization"),
    }
