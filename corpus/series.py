"""The series of an agency, as its file and as rows: `audit` judges it, this room fetches and keeps it."""

from collections import Counter
from collections.abc import Callable, Sequence

from sqlalchemy import delete, insert, select, update

from corpus.agency_rows import inserted
from corpus.database import Database
from corpus.edges import edges
from corpus.follow import followed
from corpus.peers import peers_of
from corpus.places import clean_stem
from corpus.region_told import told_by_region, with_region
from corpus.rows import masked
from corpus.schema import table
from corpus.series_rows import AgencyRow, told_by
from schemas.findings import RuleText
from schemas.series import AgencySeries, SeriesDocument, SeriesFinding, SeriesThing

__all__ = ["agency_series", "series_stems", "write_series"]

Judge = Callable[[Sequence[SeriesDocument], Sequence[SeriesThing], Sequence[SeriesDocument]], tuple[SeriesFinding, ...]]
"""From the reports of the agency, what they speak of, and the reports of its region to the findings."""


def agency_series(database: Database, agency: AgencyRow, judge: Judge, rules: dict[str, RuleText]) -> AgencySeries:
    """The reports of `agency` side by side; `judge` says where they part. Raises DatabaseError."""
    own = told_by(database, agency.id)
    of_region, told = told_by_region(database, agency)
    things = with_region(followed(own.told, [document.id for document in own.documents], own.formulas), told)
    findings = judge(own.documents, things, of_region)
    used = {finding.rule for finding in findings}
    return AgencySeries(
        instansi=agency.shown,
        pemda=agency.region or None,
        documents=tuple(own.documents),
        region_documents=tuple(of_region),
        things=tuple(thing for thing in things if len(thing.names) > 1 or thing.region),
        peers=tuple(peers_of(database, agency.id, own.documents)),
        rules={name: text for name, text in rules.items() if name in used},
        findings=findings,
    )


def series_stems(agencies: Sequence[AgencyRow]) -> dict[int, str]:
    """What the file of each agency's series is called, by the agency's number; names that are cut off alike get it too."""
    stems = {one.id: clean_stem(f"{one.shown} {one.region}".strip()) for one in agencies}
    # Again, for a name with its number may be what another agency is called.
    while shared := {stem for stem, many in Counter(stem.casefold() for stem in stems.values()).items() if many > 1}:
        stems = {id_: f"{stem}-{id_}" if stem.casefold() in shared else stem for id_, stem in stems.items()}
    return stems


def write_series(database: Database, agency: AgencyRow, series: AgencySeries) -> None:
    """Put the findings of `series` in the place of those that the dataset has of `agency`. Raises DatabaseError."""
    findings, places, versions, agencies = (
        table(name) for name in ("series_findings", "series_places", "versions", "agencies")
    )
    names = {thing.id: thing.names[-1].name for thing in series.things}
    contents = {document.id: document.sha256 for document in (*series.documents, *series.region_documents)}
    with database.writing() as connection:
        own = findings.c.agency_id == agency.id
        connection.execute(delete(places).where(places.c.finding_id.in_(select(findings.c.id).where(own))))
        connection.execute(delete(findings).where(own))
        connection.execute(update(agencies).where(agencies.c.id == agency.id).values(series_due=False))
        wanted = select(versions.c.sha256, versions.c.id).where(versions.c.sha256.in_(contents.values()))
        numbers = {row.sha256: row.id for row in connection.execute(wanted)}
        for finding in series.findings:
            line = {
                "agency_id": agency.id,
                "key": finding.key,
                "rule": finding.rule,
                "severity": finding.severity,
                "name": masked(names.get(finding.thing or "")),
                "message_id": masked(finding.message.id),
                "message_en": masked(finding.message.en),
            }
            number = inserted(connection, findings, line)
            lines = [
                {
                    "finding_id": number,
                    "id": at,
                    "version_id": numbers[contents[place.doc]],
                    "page": place.page,
                    **edges(place.bbox),
                    "printed": masked(place.printed),
                }
                for at, place in enumerate(finding.places, start=1)
            ]
            connection.execute(insert(places), lines)
