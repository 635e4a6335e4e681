"""docs/dataset.md: what each table and column of the dataset holds, made from the schema itself."""

from collections.abc import Iterator

from sqlalchemy import Column, Table

from corpus.exact import ExactDecimal
from corpus.schema import metadata

__all__ = ["dataset_markdown"]

TITLE = """# The dataset

Made from `corpus/schema.py`; do not edit. `lkjip corpus add` fills it, `lkjip corpus query "SELECT ..."` asks it, `lkjip corpus export`
writes it as long tables, and `lkjip.open_corpus(place)` gives these as pandas DataFrames. It is one SQLite file, or a PostgreSQL
database by its URL; the schema is the same.

Exact numbers are NUMERIC in PostgreSQL and plain decimal text in SQLite, which has no exact type: `cast(value as real)` there is for
sorting and drawing, not for sums that must be exact. What belongs to a version of a report has `version_id` and the `id` that it has in
the audit's JSON. Where nothing else is wanted, join `versions` and ask for `is_current`.
"""
TYPES = {"int": "whole number", "float": "number", "bool": "true or false", "str": "text", "datetime": "time"}


def dataset_markdown() -> str:
    return "\n".join([TITLE, *(line for table in metadata.tables.values() for line in section(table))])


def section(table: Table) -> Iterator[str]:
    yield from (f"## {table.name}", "", table.info["doc"], "", "| column | type | holds |", "| --- | --- | --- |")
    for column in table.columns:
        yield f"| `{column.name}` | {type_of(column)} | {column.doc} |"
    yield ""


def type_of(column: Column[object]) -> str:
    kind = "exact number" if isinstance(column.type, ExactDecimal) else TYPES[column.type.python_type.__name__]
    return f"{kind}, may be empty" if column.nullable else kind
