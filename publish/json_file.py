"""The public interface of lkjip as bytes: compact UTF-8 JSON, and the JSON Schema that it follows."""

import json
import re
from typing import Any

from publish.visible import HASHED, visible
from schemas.report import AuditedReport

__all__ = ["compact_json", "indented_json", "json_bytes", "json_schema"]

LINE_ENDS = re.compile("[\x85\u2028\u2029]")
"""Those that JSON leaves in its texts as they are."""


def json_bytes(report: AuditedReport) -> bytes:
    """`report` as one line of JSON; the same report gives the same bytes."""
    return compact_json(report.model_dump(by_alias=True, mode="json"))


def compact_json(data: Any) -> bytes:
    """`data` on one line."""
    return shown(json.dumps(data, ensure_ascii=False, separators=(",", ":")))


def indented_json(data: Any) -> bytes:
    """`data` as people like to read it."""
    return shown(json.dumps(data, ensure_ascii=False, indent=1))


def shown(text: str) -> bytes:
    """The JSON `text` in UTF-8, free of what could steer the terminal that shows it, turn its text around or give a server that
    runs programs an order: two hashes are written otherwise there, and mean the same."""
    return HASHED.sub(r"#\\u0023", visible(LINE_ENDS.sub(r"\\n", text))).encode("utf-8") + b"\n"


def json_schema() -> dict[str, Any]:
    """The JSON Schema of what `json_bytes` writes."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **AuditedReport.model_json_schema(by_alias=True, mode="serialization"),
    }
