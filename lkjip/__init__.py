"""lkjip audits Indonesian government performance reports (LKjIP).

>>> import lkjip
>>> report = lkjip.audit("lkjip.pdf")          # schemas.report.AuditedReport
>>> document = lkjip.read("lkjip.pdf")         # pages, tables and sentences as printed
>>> document.tables[0].to_pandas()
>>> lkjip.open_corpus("korpus.db").indicators()   # pandas.DataFrame
"""

from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lkjip.corpus_view import Corpus
    from lkjip.errors import LkjipError, ReportRefusedError, UsageError
    from lkjip.limits import Limits
    from lkjip.reading_view import Document
    from schemas.report import AuditedReport

__all__ = [
    "AuditedReport",
    "Document",
    "Limits",
    "LkjipError",
    "ReportRefusedError",
    "UsageError",
    "audit",
    "open_corpus",
    "read",
]

HOMES = {
    "AuditedReport": "schemas.report",
    "Document": "lkjip.reading_view",
    "Limits": "lkjip.limits",
    "LkjipError": "lkjip.errors",
    "ReportRefusedError": "lkjip.errors",
    "UsageError": "lkjip.errors",
}
"""Where the public classes are made. They are fetched when asked for: `lkjip doctor` must start where pydantic is broken."""


def __getattr__(name: str) -> object:
    if name in HOMES:
        return getattr(import_module(HOMES[name]), name)
    raise AttributeError(f"module 'lkjip' has no attribute {name!r}")


def audit(pdf: str | Path, *, limits: "Limits | None" = None, password: str | None = None) -> "AuditedReport":
    """Recompute everything that the report states; raises ReportRefusedError when it cannot be read at all."""
    from lkjip.pipeline import audit_file  # the reading child imports this package too and needs no stage

    return audit_file(Path(pdf), limits=limits, password=password)


def read(pdf: str | Path, *, limits: "Limits | None" = None, password: str | None = None) -> "Document":
    """What is printed in the report, every table and sentence with its place; raises as `audit` does."""
    from lkjip.pipeline import read_file
    from lkjip.reading_view import viewed

    return viewed(read_file(Path(pdf), limits=limits, password=password))


def open_corpus(place: str | Path) -> "Corpus":
    """The dataset at a path or URL that `lkjip corpus add` made; raises UsageError when there is none or it cannot be used."""
    from lkjip.corpus_view import Corpus  # brings the database along

    return Corpus(str(place))
