"""What a report states of each quantity: the value, where it stands, and how often it says something else."""

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from corpus.reading_doubts import ReadingDoubts
from schemas.figures import Figure, Quantity
from schemas.report import AuditedReport
from schemas.tables import Canonical

__all__ = ["Stated", "letters", "stated_quantities"]

CODE = re.compile(r"(?:\d|X)+(?:\.(?:\d+|X+))+")
LEVELS = {3: "program", 5: "kegiatan", 6: "sub_kegiatan"}
"""How many parts the official code of each level has (Permendagri 90/2019): "7.01.02", "7.01.02.2.01", "7.01.02.2.01.0001"."""


@dataclass(frozen=True, slots=True)
class Stated:
    """A quantity of a report. `value` is what it is said to be most often, None where two values stand even; `figure` is the
    first that states it, one without a doubt about its reading where there is one, `differing` how many state another one."""

    quantity: Quantity
    level: str | None
    code: str | None
    value: Decimal | None
    figure: Figure
    differing: int


def stated_quantities(report: AuditedReport, doubts: ReadingDoubts) -> list[Stated]:
    """Every quantity with at least one figure that can be read."""
    figures = {figure.id: figure for figure in report.figures}
    names = named_rows(report)
    found = []
    for quantity in report.quantities:
        own = [one for name in quantity.figures if (one := figures.get(name)) and one.value is not None]
        if own:
            found.append(stated(quantity, own, names, doubts))
    return found


def stated(
    quantity: Quantity, figures: list[Figure], names: Mapping[tuple[str, int], Canonical], doubts: ReadingDoubts
) -> Stated:
    counts = Counter(figure.value for figure in figures)
    (value, often), *others = counts.most_common()
    even = bool(others) and others[0][1] == often
    stating = [figure for figure in figures if even or figure.value == value]
    first = next((figure for figure in stating if doubts.about(figure) is None), stating[0])
    code = quantity.of if quantity.of and CODE.fullmatch(quantity.of) else None
    told = next((names[figure.table, figure.row] for figure in figures if place(figure) in names), None)  # type: ignore[index]
    level = LEVELS.get(code.count(".") + 1) if code else (told.level if told else None)
    return Stated(quantity, level, code, None if even else value, first, len(figures) - (0 if even else often))


def place(figure: Figure) -> tuple[str | None, int | None]:
    return figure.table, figure.row


def named_rows(report: AuditedReport) -> dict[tuple[str, int], Canonical]:
    """What each row of a table is about, where its name is known."""
    found: dict[tuple[str, int], Canonical] = {}
    for table in report.tables:
        for row in table.rows:
            name = row.canonical or next((cell.canonical for cell in reversed(row.cells) if cell.canonical), None)
            if name:
                found[table.id, row.index] = name
    return found


def letters(text: str) -> str:
    """What stays of a name however it is spaced and cased."""
    return re.sub(r"[\W_]+", "", text).casefold()
