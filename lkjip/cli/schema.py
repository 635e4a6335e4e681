"""`lkjip schema`: the JSON Schema of what an audit writes."""

import json

import typer

__all__ = ["report_schema", "schema"]

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schema() -> None:
    """Cetak skema JSON (JSON Schema) dari berkas .audit.json."""
    typer.echo(json.dumps(report_schema(), ensure_ascii=False, indent=2))


def report_schema() -> dict[str, object]:
    from schemas.report import AuditedReport

    return {"$schema": DIALECT, **AuditedReport.model_json_schema(by_alias=True, mode="serialization")}
