"""How well the pages of a report were read, by what their figures prove: the evidence for and against a reading."""

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise

from lkjip.interpretation import Interpretation
from schemas.tables import Cell

__all__ = ["Standing", "standings"]

GLUED = 3
"""A cell outside the columns of text that states so many figures holds those of several columns."""
TEXTUAL = frozenset({"keterangan", "formulasi", "sumber_data", "predikat", "sasaran", "indikator", "program", "nama"})
HEADING = frozenset({"header", "column_numbers", "band"})


@dataclass(frozen=True, slots=True)
class Standing:
    """Of one page: figures of its tables that a recomputation confirms and that one contradicts, all figures of its
    tables, cells in which figures of several columns are glued, numeric tokens that are left over."""

    proven: int = 0
    wrong: int = 0
    tabled: int = 0
    glued: int = 0
    loose: int = 0

    @property
    def doubtful(self) -> bool:
        """Whether the rows of its tables do not agree: more is contradicted than proven, or cells are glued."""
        return self.glued > 1 or (self.wrong > 1 and self.wrong >= self.proven)

    def beats(self, other: "Standing", ruled: bool) -> bool:
        """Whether a reading that stands so is to be taken in place of one that stands like `other`.

        More figures are proven, or fewer cells glued where the tables are `ruled` (alignment alone is a guess); and none
        more is contradicted, glued, left over, or lost from the tables.
        """
        worse = self.wrong > other.wrong or self.glued > other.glued or self.loose > other.loose
        fewer = self.tabled < other.tabled or self.proven < other.proven
        return not worse and not fewer and (self.proven > other.proven or (ruled and self.glued < other.glued))

    @property
    def rank(self) -> tuple[int, int, int]:
        """By which the best of several readings is known."""
        return self.proven - self.wrong, -self.glued, self.tabled


def standings(known: Interpretation) -> dict[int, Standing]:
    """The standing of every page, by number."""
    proven, wrong, tabled = Counter[int](), Counter[int](), Counter[int]()
    refuted = refuted_by_tables(known)
    for figure in known.judgement.figures:
        if figure.source == "table":
            tabled[figure.page] += 1
            proven[figure.page] += figure.status in ("verified", "truncated")
            wrong[figure.page] += figure.status in ("contradicted", "disputed") and figure.id in refuted
    glued = glued_cells(known)
    return {
        page.number: Standing(
            proven[page.number],
            wrong[page.number],
            tabled[page.number],
            glued[page.number],
            known.meaning.tokens[page.number].loose,
        )
        for page in known.document.pages
    }


def refuted_by_tables(known: Interpretation) -> frozenset[str]:
    """The figures (ids) in a recomputation of a table's figure that fails: a sentence that states a wrong mean of a table says
    nothing of how the table was read."""
    tabled = {figure.id for figure in known.judgement.figures if figure.source == "table"}
    failing = (one for one in known.judgement.checks if one.outcome == "disagrees" and one.stated in tabled)
    return frozenset(name for one in failing for name in (one.stated, *one.inputs) if name is not None)


def glued_cells(known: Interpretation) -> Counter[int]:
    """By page, how many cells of the body hold the figures of several columns."""
    printed = {figure.id: figure.text for figure in known.meaning.figures}
    found = Counter[int]()
    for table in known.meaning.tables:
        textual = {column.index for column in table.columns if column.role in TEXTUAL}
        for row in table.rows:
            if row.kind in HEADING:
                continue
            for cell in row.cells:
                if cell.column not in textual and not cell.repeat and is_glued(cell, printed):
                    found[cell.page] += 1
    return found


def is_glued(cell: Cell, printed: Mapping[str, str]) -> bool:
    """Whether a cell states figures with nothing but a blank between them, or more than one statement has."""
    texts = [printed[name] for name in cell.figures]
    if len(texts) >= GLUED:
        return True
    return any(re.search(rf"{re.escape(a)}\s+{re.escape(b)}", cell.text) for a, b in pairwise(texts))
