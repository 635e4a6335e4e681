"""A dataset for programs: `lkjip.open_corpus("kabupaten.db").indicators()` is a pandas DataFrame."""

from __future__ import annotations

from types import TracebackType
from typing import TYPE_CHECKING

from corpus.answers import QueryError, answer
from corpus.database import open_database
from corpus.tidy import TIDY, frame
from lkjip.dataset import dataset_errors, query_error

if TYPE_CHECKING:
    import pandas as pd

__all__ = ["Corpus"]


class Corpus:
    """The dataset at a path or URL, which must exist. Every method raises UsageError when it cannot be read.

    Tables hold the current version of each report, with `every_version` the older ones too. Exact numbers are Decimals.
    """

    def __init__(self, place: str) -> None:
        with dataset_errors():
            self.database = open_database(place)

    def indicators(self, *, every_version: bool = False) -> pd.DataFrame:
        """Target, result and achievement of whatever is measured: a row for each thing and year that a report states."""
        return self._frame("indikator", every_version)

    def budget_lines(self, *, every_version: bool = False) -> pd.DataFrame:
        """Budget, realisation and absorption: a row for each program or part of one and year that a report states."""
        return self._frame("anggaran", every_version)

    def figures(self, *, every_version: bool = False) -> pd.DataFrame:
        """Every number that a report states, with its page and box."""
        return self._frame("angka", every_version)

    def findings(self, *, every_version: bool = False) -> pd.DataFrame:
        """What an auditor must look at, with page and box."""
        return self._frame("catatan", every_version)

    def query(self, sql: str) -> pd.DataFrame:
        """What a single SELECT gives; it can change nothing."""
        import pandas as pd

        with dataset_errors():
            try:
                found = answer(self.database, sql)
            except QueryError as error:
                raise query_error(error) from error
        return pd.DataFrame([tuple(row) for row in found.rows], columns=list(found.columns))

    def close(self) -> None:
        self.database.close()

    def __enter__(self) -> Corpus:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _frame(self, name: str, every_version: bool) -> pd.DataFrame:
        with dataset_errors():
            return frame(self.database, TIDY[name], every_version=every_version)
