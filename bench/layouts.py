"""The gallery of layouts: each generated page read by every tool, a row of results for each layout.

lkjip reads here in this process and without judging: it is the reading that is measured, page by page.
"""

import tempfile
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.gold import GoldTable
from bench.jobs import Job, Outcome
from bench.ratio import Ratio
from bench.readers import RIVALS, ReadTable
from bench.rows import RowScore, fold, mates, score_rows
from bench.section import Section, failures
from extract import assemble
from extract.page import read_page
from extract.pdfium import open_report
from schemas.printed import Document
from synthetic.gallery import LAYOUTS, KnownTable, Specimen, draw

__all__ = ["LayoutScore", "layout_jobs", "layout_section", "read_specimen", "score_specimen"]

STRANGE = 0.5
"""A table of which more than this share of the cells stands in no known table is none."""


@dataclass(frozen=True, slots=True)
class LayoutScore:
    """Of all specimens of a layout: `false` counts the tables where none is; the rest is right of all."""

    rows: RowScore = RowScore()
    headings: Ratio = Ratio()
    captions: Ratio = Ratio()
    sentences: Ratio = Ratio()
    false: int = 0

    def __add__(self, other: "LayoutScore") -> "LayoutScore":
        return LayoutScore(
            self.rows + other.rows,
            self.headings + other.headings,
            self.captions + other.captions,
            self.sentences + other.sentences,
            self.false + other.false,
        )


def layout_jobs(seeds: int) -> list[Job]:
    """A job for each layout and tool, on the seeds 1 to `seeds`."""
    chosen = tuple(range(1, seeds + 1))
    own = [Job(f"lkjip on {layout}", measure, (layout, chosen)) for layout in LAYOUTS]
    return own + [
        Job(f"{tool} on {layout}", measure_rival, (tool, layout, chosen)) for tool in RIVALS for layout in LAYOUTS
    ]


def measure(layout: str, seeds: Sequence[int]) -> LayoutScore:
    specimens = [draw(layout, seed) for seed in seeds]
    return sum((score_specimen(one, read_specimen(one)) for one in specimens), LayoutScore())


def measure_rival(tool: str, layout: str, seeds: Sequence[int]) -> tuple[RowScore, int]:
    """The rows that a rival reads, and its number of false tables."""
    rows, false = RowScore(), 0
    for seed in seeds:
        specimen = draw(layout, seed)
        with tempfile.TemporaryDirectory() as folder:
            pdf = Path(folder) / "page.pdf"
            pdf.write_bytes(specimen.pdf)
            read = RIVALS[tool](pdf, None)
        rows += score_rows(gold(specimen), read)
        false += false_tables(specimen, read)
    return rows, false


def read_specimen(specimen: Specimen) -> Document:
    """What lkjip reads of `specimen`."""
    with tempfile.TemporaryDirectory() as folder:
        pdf = Path(folder) / "page.pdf"
        pdf.write_bytes(specimen.pdf)
        report = open_report(pdf, None)
        return assemble([read_page(report, number) for number in range(1, report.pages + 1)])


def score_specimen(specimen: Specimen, document: Document) -> LayoutScore:
    read = read_tables(document)
    known = gold(specimen)
    said = Counter(fold(sentence) for sentence in specimen.sentences)
    found = Counter(fold(sentence.text) for sentence in document.sentences)
    columns = {str(table.order): Counter(fold(one.heading) for one in table.columns) for table in document.tables}
    captions = {str(table.order): fold(table.caption or "") for table in document.tables}
    headings = caption = Ratio()
    for wanted, table in zip(specimen.tables, known, strict=True):
        mate = mates(table, read) or ""
        paths = Counter(map(fold, wanted.headings))
        headings += Ratio((paths & columns.get(mate, Counter())).total(), paths.total())
        caption += Ratio(captions.get(mate) == fold(wanted.caption or ""), 1)
    return LayoutScore(
        score_rows(known, read),
        headings,
        caption,
        Ratio((said & found).total(), said.total()),
        false_tables(specimen, read),
    )


def read_tables(document: Document) -> list[ReadTable]:
    """The tables of a document that was only read; a merged text stands once, as in an audit."""
    return [
        ReadTable(
            str(table.order),
            frozenset(table.pages),
            tuple(tuple("" if cell.repeat else cell.text for cell in row.cells) for row in table.rows),
        )
        for table in document.tables
    ]


def gold(specimen: Specimen) -> list[GoldTable]:
    return [GoldTable(str(number), frozenset(table.pages), table.rows) for number, table in enumerate(specimen.tables)]


def false_tables(specimen: Specimen, read: Iterable[ReadTable]) -> int:
    """How many of the tables in `read` hold something else than what stands in the known ones."""
    texts = {fold(text) for table in specimen.tables for text in all_texts(table)}
    return sum(1 for table in read if is_strange([fold(text) for row in table.rows for text in row if text], texts))


def all_texts(table: KnownTable) -> Iterable[str]:
    yield from (text for row in table.rows for text in row)
    yield from (text for path in table.headings for text in path.split(" / "))


def is_strange(cells: Sequence[str], known: set[str]) -> bool:
    # A cell that was misread is no strange one: a part of a known text, or several of them.
    strange = sum(1 for cell in cells if not any(cell in text or (text and text in cell) for text in known))
    return strange > STRANGE * len(cells)


def layout_section(outcomes: Sequence[Outcome]) -> Section:
    own = {one.job.arguments[0]: one.value for one in outcomes if one.job.call is measure and one.value}
    rivals = {one.job.arguments[:2]: one.value for one in outcomes if one.job.call is measure_rival and one.value}
    seeds = len(outcomes[0].job.arguments[-1])
    rows = []
    for title, layouts in [*((layout.replace("_", " "), [layout]) for layout in LAYOUTS), ("all", list(LAYOUTS))]:
        score = sum((own.get(layout, LayoutScore()) for layout in layouts), LayoutScore())
        cells = [
            str(part) for part in (score.rows.rows, score.rows.numbers, score.headings, score.captions, score.sentences)
        ]
        cells.append(str(score.false))
        for tool in RIVALS:
            pairs = [rivals.get((tool, layout), (RowScore(), 0)) for layout in layouts]
            total = sum((score for score, _ in pairs), RowScore())
            cells += [str(total.rows), str(total.numbers), str(sum(false for _, false in pairs))]
        rows.append((title, *cells))
    return Section(
        key="layouts",
        title="Layouts",
        text=(
            f"Generated pages, {seeds} of each layout, with known truth (`synthetic/gallery/`). Rows and numeric cells"
            " exactly right, as above, headings: whole paths; captions and sentences exactly as printed. False tables:"
            " those that hold something else (a chart, a list of contents, running text). The other tools run with their"
            " default settings, as above."
        ),
        columns=(
            "layout",
            *(f"lkjip {what}" for what in ("rows", "cells", "headings", "captions", "sentences", "false tables")),
            *(f"{tool} {what}" for tool in RIVALS for what in ("rows", "cells", "false tables")),
        ),
        rows=tuple(rows),
        failed=failures(outcomes),
    )
