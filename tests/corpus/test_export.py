"""Long tables as files: the same numbers in each, exact where the format can, and nothing that acts as a formula."""

import csv
import json
from decimal import Decimal
from functools import partial
from pathlib import Path
from typing import Any

import openpyxl
import pyarrow.parquet as pq
import pytest

from corpus.database import Database, open_database
from corpus.export import write_description, write_table
from corpus.tidy import TIDY, frame
from corpus.writer import Origin, write_report
from publish.csv_file import CSV_STYLES, defused
from tests.factory import a_figure, a_finding, a_report, both

EVIL = '=HYPERLINK("http://x.invalid","klik")'
LONG = "12345678901234567.25"


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Database:
    database = open_database(str(tmp_path_factory.mktemp("db") / "korpus.db"), create=True)
    figures = (
        a_figure("F1", "-12.50", unit=EVIL, text="-12,50"),
        a_figure("F2", LONG, text=EVIL),
        a_figure("F3", None, text="1.234"),
    )
    finding = a_finding(message=both(EVIL), figures=("F1",), checks=())
    write_report(
        database, a_report(figures=figures, findings=(finding,), checks=(), tables=()), Origin(None, None, 2024)
    )
    return database


def export(database: Database, name: str, folder: Path, format_: str, csv_style: str = "polos") -> Path:
    style, target = CSV_STYLES[csv_style], folder / f"{name}.{format_}"
    facts = style.delimiter, style.decimal_mark, style.encoding
    write_table(database, TIDY[name], target, format_, facts, partial(defused, style=style))
    return target


def test_csv(filled: Database, tmp_path: Path) -> None:
    with export(filled, "angka", tmp_path, "csv").open(encoding="utf-8", newline="") as stream:
        first, second, third = csv.DictReader(stream)
    assert (first["value"], first["unit"], first["printed"]) == ("-12.50", f"'{EVIL}", "'-12,50")
    assert (second["value"], second["tahun_laporan"], second["instansi"]) == (LONG, "2024", "")
    assert (third["value"], third["confidence"]) == ("", "1.0")


def test_csv_for_an_excel_set_to_indonesian(filled: Database, tmp_path: Path) -> None:
    content = export(filled, "angka", tmp_path, "csv", "id").read_bytes()
    assert content.startswith(b"\xef\xbb\xbfagency_id;")
    first = next(csv.DictReader(content.decode("utf-8-sig").splitlines(), delimiter=";"))
    assert first["value"] == "-12,50"


def test_parquet_is_exact(filled: Database, tmp_path: Path) -> None:
    values = pq.read_table(export(filled, "angka", tmp_path, "parquet")).column("value").to_pylist()
    assert values == [Decimal("-12.5"), Decimal(LONG), None]


def test_parquet_rounds_nothing(tmp_path: Path) -> None:
    database = open_database(str(tmp_path / "a.db"), create=True)
    figures = (a_figure("F1", "0.123456789012345"),)
    write_report(database, a_report(figures=figures, findings=(), checks=(), tables=()), Origin(None, None, None))
    with pytest.raises(ValueError, match="data loss"):
        export(database, "angka", tmp_path, "parquet")


def test_xlsx_has_numbers_and_harmless_texts(filled: Database, tmp_path: Path) -> None:
    sheet = openpyxl.load_workbook(export(filled, "angka", tmp_path, "xlsx"))["angka"]
    head, *rows = (list(row) for row in sheet.iter_rows())
    at = {cell.value: index for index, cell in enumerate(head)}
    first, second, _ = rows
    assert (first[at["value"]].value, first[at["value"]].data_type) == (-12.5, "n")
    assert (first[at["unit"]].value, first[at["unit"]].data_type) == (EVIL, "s")
    assert (second[at["value"]].value, second[at["value"]].data_type) == (LONG, "s")


@pytest.mark.parametrize("format_", ["csv", "parquet", "xlsx"])
@pytest.mark.parametrize("name", sorted(TIDY))
def test_an_empty_dataset_has_its_columns(name: str, format_: str, tmp_path: Path) -> None:
    database = open_database(str(tmp_path / "a.db"), create=True)
    target = export(database, name, tmp_path, format_)
    assert target.stat().st_size > 50
    assert list(frame(database, TIDY[name]).columns) == list(TIDY[name].columns)


@pytest.mark.parametrize("format_", ["csv", "parquet", "xlsx"])
def test_the_description_is_that_of_the_files(filled: Database, tmp_path: Path, format_: str) -> None:
    write_description(tmp_path / "datapackage.json", format_, (";", ",", "utf-8-sig"))
    package = json.loads((tmp_path / "datapackage.json").read_text(encoding="utf-8"))
    assert [one["name"] for one in package["resources"]] == list(TIDY)
    for one in package["resources"]:
        target = export(filled, one["name"], tmp_path, format_, "id")
        assert target.name == one["path"]
        assert [each["name"] for each in one["schema"]["fields"]] == columns_of(target, format_)
        assert all(each["description"] for each in one["schema"]["fields"])
    value = next(each for each in package["resources"][2]["schema"]["fields"] if each["name"] == "value")
    assert value["type"] == "number"
    assert value.get("decimalChar") == ("," if format_ == "csv" else None)


def columns_of(target: Path, format_: str) -> list[Any]:
    if format_ == "csv":
        return target.read_text(encoding="utf-8-sig").splitlines()[0].split(";")
    if format_ == "parquet":
        return list(pq.read_schema(target).names)
    return [cell.value for cell in next(openpyxl.load_workbook(target).worksheets[0].iter_rows())]


def test_pandas_keeps_what_is_exact(filled: Database) -> None:
    data = frame(filled, TIDY["angka"])
    assert list(data["value"])[:2] == [Decimal("-12.50"), Decimal(LONG)]
    assert str(data["tahun_laporan"].dtype) == "Int64"
    assert str(data["confidence"].dtype) == "float64"
