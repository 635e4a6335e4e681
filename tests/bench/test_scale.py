"""What is measured of many reports: copies are whole, several processes write, and the costs follow from one report's."""

from pathlib import Path

import pytest

from bench.copied import copy_within, write_copy
from bench.crowd import crowd
from bench.scale import QUERIES, Plan, asked
from bench.scale_costs import Cost, costs_section
from corpus.answers import answer
from corpus.database import Database, open_database
from publish.json_file import json_bytes
from tests.factory import a_report


def counted(database: Database, sql: str) -> int:
    return int(answer(database, f"select count(*) from {sql}").rows[0][0])


def test_copies_have_all_rows_and_go_on_being_copied(tmp_path: Path) -> None:
    database = open_database(str(tmp_path / "korpus.db"), create=True)
    report = a_report()
    for number in range(3):
        write_copy(database, report, number)
    own = counted(database, "figures")
    copy_within(database, 1)
    copy_within(database, 2, ("findings",))
    assert (counted(database, "agencies"), counted(database, "versions where is_current")) == (6, 18)
    assert own and counted(database, "figures") == 2 * own
    assert counted(database, "figures f left join versions v on v.id = f.version_id where v.id is null") == 0
    assert set(asked(database)) == set(QUERIES)
    database.close()


@pytest.mark.slow
def test_several_write_at_once(tmp_path: Path) -> None:
    place, audit = str(tmp_path / "korpus.db"), tmp_path / "audit.json"
    audit.write_bytes(json_bytes(a_report()))
    open_database(place, create=True).close()
    (rate, _, _), failed = crowd(place, audit, 2, 1, 2.0)
    assert rate > 0 and failed == ()


def test_the_costs_follow_from_one_report() -> None:
    typical = Cost("real", 4, 200, 2000, 18.0, 500_000)
    section = costs_section(typical, {"SQLite": (0.1, 200_000), "PostgreSQL": (0.2, 400_000)})
    assert section.rows[0] == ("a region, one year", "300", "1.5", "0.8", "0.2", "0.0", "0.1 GB", "0.3 GB")
    assert Plan().sizes == (300, 2_100, 21_000)
