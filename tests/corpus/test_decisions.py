"""Decisions of auditors in the dataset: put behind the others, each once, whatever version of the report they came with."""

from datetime import UTC, datetime

from sqlalchemy import select

from corpus.database import Database
from corpus.decisions import write_decisions
from corpus.schema import table
from corpus.writer import Origin, write_report
from schemas.agency import AgencyName
from schemas.review import Decision
from tests.factory import a_report

NIP = "".join(("19800101", "200501", "1", "001"))
"""Made up."""
AT = datetime(2026, 11, 26, 10, 0, 5, 123, tzinfo=UTC)
REJECTED = Decision(key="k1", verdict="rejected", reason=f"NIP {NIP} setuju", by="Ani", at=AT)
MISREAD = Decision(key="k2", verdict="misread", right_values={"f1": "82,17", "f2": "3"}, at=AT)
REMARK = Decision(key="k3", comment="lihat lagi", at=AT)
ORIGIN = Origin(
    AgencyName(name="dinas contoh", region="kabupaten fiktif", level="kabupaten", kind="dinas"), "Dinas", 2024
)


def lines(database: Database) -> list[dict[str, object]]:
    decisions = table("decisions")
    with database.reading() as connection:
        return [dict(row) for row in connection.execute(select(decisions).order_by(decisions.c.id)).mappings()]


def test_each_decision_is_recorded_once(database: Database) -> None:
    report = a_report()
    write_report(database, report, ORIGIN)
    assert write_decisions(database, report.report.sha256, [REJECTED, MISREAD, REMARK]) == 2
    assert write_decisions(database, report.report.sha256, [REJECTED, MISREAD, REMARK]) == 0
    later = REJECTED.model_copy(update={"verdict": "accepted"})
    assert write_decisions(database, report.report.sha256, [REJECTED, later]) == 1
    found = lines(database)
    assert [one["decision"] for one in found] == ["rejected", "misread", "accepted"]
    assert found[1]["right_value"] == "82,17; 3"
    assert found[0]["decided_at"] == datetime(2026, 11, 26, 10, 0, 5)
    assert NIP not in str(found[0]["reason"])


def test_a_report_that_the_dataset_does_not_have_has_no_decisions(database: Database) -> None:
    assert write_decisions(database, "f" * 64, [REJECTED]) == 0
    assert lines(database) == []
