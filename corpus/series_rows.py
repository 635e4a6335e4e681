"""What the dataset holds of one agency over the years."""

from dataclasses import dataclass

from sqlalchemy import RowMapping, func, select

from corpus.database import Database
from corpus.follow import Told
from corpus.schema import table
from schemas.series import SeriesDocument, SeriesFormula, SeriesValue

__all__ = ["PLACE", "AgencyRow", "ToldByAgency", "agencies_with_series", "is_sure", "told_by"]

agencies, reports, versions, quantities, figures, formulas = (
    table(name) for name in ("agencies", "reports", "versions", "quantities", "figures", "formulas")
)
UNSURE = ("contradicted", "disputed")
PLACE = ("page", "x0", "top", "x1", "bottom", "status", "doubt", "decimals")
"""What is wanted of a figure beside what it states."""


@dataclass(frozen=True, slots=True)
class AgencyRow:
    id: int
    name: str
    shown: str
    region: str


@dataclass(frozen=True, slots=True)
class ToldByAgency:
    """What an agency's reports say: `formulas` by report and key of the indicator."""

    documents: list[SeriesDocument]
    told: list[Told]
    formulas: dict[tuple[str, str], list[SeriesFormula]]


def agencies_with_series(database: Database, *, due: bool = False) -> list[AgencyRow]:
    """Those of which at least two years are there or a finding between reports, by region and name; or those whose reports
    changed since their series was made, with however many years. Raises DatabaseError."""
    years = (
        select(reports.c.agency_id)
        .where(reports.c.tahun.is_not(None))
        .group_by(reports.c.agency_id)
        .having(func.count() > 1)
    )
    wanted = select(agencies.c.id, agencies.c.name, agencies.c.shown, agencies.c.region)
    told = select(table("series_findings").c.agency_id)
    wanted = wanted.where(agencies.c.series_due if due else agencies.c.id.in_(years) | agencies.c.id.in_(told))
    with database.reading() as connection:
        return [AgencyRow(*row) for row in connection.execute(wanted.order_by(agencies.c.region, agencies.c.name))]


def told_by(database: Database, agency: int) -> ToldByAgency:
    """The current versions of the agency's reports by their years, every quantity that they state with its year, and the
    formulas that they print. Raises DatabaseError."""
    current = (reports.c.agency_id == agency) & reports.c.tahun.is_not(None) & versions.c.is_current
    of_agency = (
        select(versions.c.id, versions.c.file, versions.c.sha256, versions.c.is_whole, reports.c.tahun)
        .join(reports, versions.c.report_id == reports.c.id)
        .where(current)
        .order_by(reports.c.tahun)
    )
    with database.reading() as connection:
        found = connection.execute(of_agency).all()
        documents = [
            SeriesDocument(id=f"D{number}", file=row.file, sha256=row.sha256, tahun=row.tahun, is_whole=row.is_whole)
            for number, row in enumerate(found, start=1)
        ]
        names = {row.id: document.id for row, document in zip(found, documents, strict=True)}
        stated = (
            select(quantities, *(figures.c[name] for name in PLACE))
            .join(
                figures,
                (figures.c.version_id == quantities.c.version_id) & (figures.c.id == quantities.c.figure_id),
            )
            .where(quantities.c.version_id.in_(names), quantities.c.tahun.is_not(None), quantities.c.value.is_not(None))
            .order_by(quantities.c.version_id, figures.c.page, quantities.c.id)
        )
        told = [told_row(row._mapping, names[row.version_id]) for row in connection.execute(stated)]
        printed: dict[tuple[str, str], list[SeriesFormula]] = {}
        for row in connection.execute(select(formulas).where(formulas.c.version_id.in_(names)).order_by(formulas.c.id)):
            doc = names[row.version_id]
            box = (row.x0, row.top, row.x1, row.bottom)
            formula = SeriesFormula(doc=doc, printed=row.printed, page=row.page, bbox=box, doubt=row.doubt)
            printed.setdefault((doc, row.of_key), []).append(formula)
    return ToldByAgency(documents, told, printed)


def told_row(row: RowMapping, doc: str) -> Told:
    value = SeriesValue(
        doc=doc,
        what=row["what"],
        tahun=row["tahun"],
        period=row["period"],
        version=row["plan_version"],
        value=row["value"],
        unit=row["unit"],
        decimals=row["decimals"],
        printed=row["printed"],
        figure=row["figure_id"],
        page=row["page"],
        bbox=(row["x0"], row["top"], row["x1"], row["bottom"]),
        is_sure=row["differing"] == 0 and is_sure(row["status"]),
        doubt=row["doubt"],
    )
    return Told(doc, row["code"] or row["of_key"], row["name"], row["level"], row["code"], value)


def is_sure(status: str) -> bool:
    """Whether nothing in its own report speaks against a figure."""
    return status not in UNSURE
