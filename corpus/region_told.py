"""What the reports of a region's government state of the programs of one of its agencies."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy import RowMapping, Select, select

from corpus.database import Database
from corpus.region_lines import REGION
from corpus.schema import table
from corpus.series_rows import PLACE, AgencyRow, is_sure
from corpus.stated import letters
from schemas.series import SeriesDocument, SeriesThing, SeriesValue

__all__ = ["RegionTold", "told_by_region", "with_region"]

agencies, aliases, reports, versions, lines, figures = (
    table(name) for name in ("agencies", "aliases", "reports", "versions", "region_lines", "figures")
)


@dataclass(frozen=True, slots=True)
class RegionTold:
    """An amount of a program, with the code and name that the region's report gives it."""

    code: str | None
    name: str
    value: SeriesValue


def told_by_region(database: Database, agency: AgencyRow) -> tuple[list[SeriesDocument], list[RegionTold]]:
    """The current versions of the reports of the region's government that name `agency` beside programs, and what they state
    of these. Raises DatabaseError."""
    if not agency.region:
        return [], []
    with database.reading() as connection:
        found = [row._mapping for row in connection.execute(lines_of(agency))]
    contents = dict.fromkeys((row["sha256"], row["file"], row["report_year"], row["is_whole"]) for row in found)
    documents = [
        SeriesDocument(id=f"P{number}", file=file, sha256=sha256, tahun=tahun, is_whole=is_whole)
        for number, (sha256, file, tahun, is_whole) in enumerate(contents, start=1)
    ]
    names = {document.sha256: document.id for document in documents}
    return documents, agreed([told_row(row, names[row["sha256"]]) for row in found])


def lines_of(agency: AgencyRow) -> Select[tuple[object, ...]]:
    other_names = select(aliases.c.name).where(aliases.c.agency_id == agency.id, aliases.c.region == agency.region)
    return (
        select(lines, *(figures.c[name] for name in (*PLACE, "value", "unit", "printed")))
        .add_columns(versions.c.sha256, versions.c.file, versions.c.is_whole, reports.c.tahun.label("report_year"))
        .join(figures, (figures.c.version_id == lines.c.version_id) & (figures.c.id == lines.c.figure_id))
        .join(versions, lines.c.version_id == versions.c.id)
        .join(reports, versions.c.report_id == reports.c.id)
        .join(agencies, reports.c.agency_id == agencies.c.id)
        .where(
            versions.c.is_current,
            reports.c.tahun.is_not(None),
            agencies.c.region == agency.region,
            agencies.c.kind == REGION,
            agencies.c.id != agency.id,
            (lines.c.owner_name == agency.name) | lines.c.owner_name.in_(other_names),
            figures.c.value.is_not(None),
        )
        .order_by(reports.c.tahun, lines.c.version_id, lines.c.id)
    )


def told_row(row: RowMapping, doc: str) -> RegionTold:
    value = SeriesValue(
        doc=doc,
        what=row["what"],
        tahun=row["tahun"],
        version=row["plan_version"],
        value=row["value"],
        unit=row["unit"],
        decimals=row["decimals"],
        printed=row["printed"],
        figure=row["figure_id"],
        page=row["page"],
        bbox=(row["x0"], row["top"], row["x1"], row["bottom"]),
        is_sure=is_sure(row["status"]),
        doubt=row["doubt"],
    )
    return RegionTold(row["code"], row["name"], value)


def agreed(told: Sequence[RegionTold]) -> list[RegionTold]:
    """`told` with those marked as doubtful of which the same report states another amount too."""
    amounts: dict[tuple[object, ...], set[object]] = {}
    for one in told:
        amounts.setdefault(subject(one), set()).add(one.value.value)
    return [
        one
        if len(amounts[subject(one)]) == 1
        else RegionTold(one.code, one.name, one.value.model_copy(update={"is_sure": False}))
        for one in told
    ]


def subject(one: RegionTold) -> tuple[object, ...]:
    value = one.value
    return value.doc, letters(one.name), value.what, value.tahun, value.version


def with_region(things: Iterable[SeriesThing], told: Sequence[RegionTold]) -> list[SeriesThing]:
    """`things` with what the region says of each: the same name, of the same code where both have one."""
    by_name: dict[str, list[RegionTold]] = {}
    for one in told:
        by_name.setdefault(letters(one.name), []).append(one)
    found = []
    for thing in things:
        own = {letters(name.name) for name in thing.names}
        same = [
            one.value
            for name in own & set(by_name)
            for one in by_name[name]
            if not (one.code and thing.code) or one.code == thing.code or is_placeholder(one.code)
        ]
        found.append(thing.model_copy(update={"region": tuple(same)}) if same else thing)
    return found


def is_placeholder(code: str) -> bool:
    """Whether it is the code that the list has for the program of every agency: "X.XX.01"."""
    return code.startswith("X")
