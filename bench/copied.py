"""Many reports in a dataset without reading as many: one audit under other identities, and rows copied inside the database."""

import hashlib
from collections.abc import Sequence

from sqlalchemy import ColumnElement, func, insert, literal, select, update

from bench.small_reports import name_of
from corpus.database import Database
from corpus.schema import OF_A_VERSION, table
from corpus.writer import Origin, write_report
from schemas.agency import AgencyName
from schemas.report import AuditedReport

__all__ = ["YEARS", "copy_within", "write_copy"]

YEARS = 10
FIRST_YEAR = 2016
REGION = "kabupaten fiktif"


def write_copy(database: Database, report: AuditedReport, number: int) -> None:
    """Write `report` through the writer as the report `number` of a region whose agencies have ten years each."""
    agency, year = divmod(number, YEARS)
    name = f"kecamatan {name_of(agency).casefold()}"
    sha256 = hashlib.sha256(str(number).encode()).hexdigest()
    info = report.report.model_copy(update={"sha256": sha256, "file": f"{number}.pdf"})
    origin = Origin(
        AgencyName(name=name, region=REGION, level="kabupaten", kind="kecamatan"),
        name.title(),
        FIRST_YEAR + year,
        by_place=True,
    )
    write_report(database, report.model_copy(update={"report": info}), origin)


def copy_within(database: Database, copies: int, tables: Sequence[str] = OF_A_VERSION) -> None:
    """Add every agency with all its reports `copies` times more, of other regions; of what belongs to a version, `tables`."""
    with database.reading() as connection:
        steps = {
            name: connection.scalar(select(func.max(table(name).c.id))) or 0
            for name in ("agencies", "reports", "versions")
        }
    for number in range(1, copies + 1):
        mark = f"{steps['agencies']}-{number}"
        shift = {name: step * number for name, step in steps.items()}
        of_version = {"version_id": ("versions", shift["versions"])}
        keys = {
            "agencies": {"id": ("agencies", shift["agencies"])},
            "reports": {"id": ("reports", shift["reports"]), "agency_id": ("agencies", shift["agencies"])},
            "versions": {"id": ("versions", shift["versions"]), "report_id": ("reports", shift["reports"])},
            **dict.fromkeys(tables, of_version),
        }
        with database.writing() as connection:
            for name, moved in keys.items():
                own = table(name)
                columns: dict[str, ColumnElement[object]] = {column.name: column for column in own.c}
                for column, (_, by) in moved.items():
                    columns[column] = own.c[column] + by
                if name == "agencies":
                    columns["region"] = own.c.region + literal(f" {mark}")
                if name == "versions":
                    columns["sha256"] = own.c.sha256 + literal(f"-{mark}")
                first = own.c[next(iter(moved))]
                of_first = select(*columns.values()).where(first <= steps[next(iter(moved.values()))[0]])
                connection.execute(insert(own).from_select(list(columns), of_first))
    agencies = table("agencies")
    with database.writing() as connection:
        connection.execute(update(agencies).values(series_due=False))
