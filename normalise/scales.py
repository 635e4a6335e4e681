"""The scales of predicates that a report prints, in tables and in lists, with their holes and overlaps."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import count

from normalise.gaps import gaps, ranked, repeated_names
from normalise.instruments import instrument_of
from normalise.passages import Passage
from normalise.ranges import unit_of
from normalise.scale_lists import ListedScale, listed_scales
from normalise.scale_tables import PrintedScale, scales_in
from schemas.scales import Band, Scale
from schemas.tables import Table

__all__ = ["find_scales"]


def find_scales(tables: Iterable[Table], passages: Sequence[Passage]) -> tuple[Scale, ...]:
    """Every scale of the report, those of its tables first."""
    numbers = count(1)
    found = [of_table(table, printed, f"S{next(numbers)}") for table, printed in tabled(tables)]
    found += [of_list(listed, f"S{next(numbers)}") for listed in listed_scales(passages)]
    return tuple(found)


def tabled(tables: Iterable[Table]) -> Iterator[tuple[Table, PrintedScale]]:
    return ((table, printed) for table in tables for printed in scales_in(table))


def of_table(table: Table, printed: PrintedScale, name: str) -> Scale:
    cell = printed.cell
    percent = any("%" in text for text in printed.texts)
    scale = measured(name, printed.subject, printed.bands, percent=percent)
    return scale.model_copy(update={"table": table.id, "page": cell.page, "bbox": cell.bbox})


def of_list(listed: ListedScale, name: str) -> Scale:
    sentence = listed.lines[0].sentence
    places = sentence.places(0, len(sentence.text))
    percent = any("%" in line.sentence.text for line in listed.lines)
    scale = measured(name, listed.subject, listed.bands, percent=percent)
    page, bbox = places[0] if places else (None, None)
    return scale.model_copy(update={"sentence": sentence.text, "page": page, "bbox": bbox})


def measured(name: str, subject: str, bands: Sequence[Band], *, percent: bool) -> Scale:
    """A scale of the report with all that can be said of its steps alone."""
    holes, overlaps = gaps(bands)
    return Scale(
        id=name,
        source="report",
        instrument=instrument_of(subject, percent=percent),
        subject=subject,
        percent=percent,
        bands=ranked(bands),
        holes=holes,
        overlaps=overlaps,
        repeated=repeated_names(bands),
        step=unit_of(end for band in bands for end in (band.low, band.high) if end is not None),
    )
