"""The files of a report's tables: their names, the JSON, and what is left of an earlier reading."""

import json
from pathlib import Path

from publish.table_files import stale_files, table_files
from tests.factory import a_table, table_figures
from tests.publish.tabular import a_read_report

REPORT = a_read_report((a_table(), table_figures(a_table())))


def test_one_file_for_each_table_and_the_json_last() -> None:
    contents = table_files(REPORT, {7: b"png"}, "a", "polos", "id")
    assert list(contents) == ["a.T1.csv", "a.halaman-7.png", "a.tabel.xlsx", "a.tabel.json"]
    assert contents["a.halaman-7.png"] == b"png"


def test_the_json_is_the_contract_without_what_only_an_audit_can_say() -> None:
    content = json.loads(table_files(REPORT, {}, "a", "polos", "id")["a.tabel.json"])
    assert list(content) == ["schema_version", "tool", "report", "problems", "pages", "tables", "figures"]
    (first, *_) = content["figures"]
    assert (first["id"], first["value"], first["table"], first["row"]) == ("F1", "1000000", "T1", 1)
    assert not {"status", "reason", "checks", "quantity"} & set(first)
    assert content["tables"] == json.loads(REPORT.model_dump_json(by_alias=True))["tables"]


def test_only_csv_files_of_the_same_report_go_stale(tmp_path: Path) -> None:
    for name in ("a.T1.csv", "a.T2.csv", "a.T20.csv", "a.b.T2.csv", "a.T2.csv.bak", "aXT2.csv", "a.Tx.csv"):
        (tmp_path / name).touch()
    assert {path.name for path in stale_files(tmp_path, "a", {"a.T1.csv"})} == {"a.T2.csv", "a.T20.csv"}
