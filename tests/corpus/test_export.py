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
from corpus.export import Guard, write_description, write_table
from corpus.tidy import TIDY, frame
from corpus.writer import Origin, write_report
from publish.csv_file import CSV_STYLES, defused, poses_as_formula
from publish.sheet_text import sheet_text
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
    write_table(
        database,
        TIDY[name],
        target,
        format_,
        facts,
        Guard(sheet_text if format_ == "xlsx" else partial(defused, style=style), poses_as_formula),
    )
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


@pytest.mark.parametrize(
    ("values", "kind"),
    [
        (["0.1", "1.50"], "decimal128(38, 10)"),
        (["0.12345678901", "7"], "decimal128(38, 11)"),
        ([f"0.{'1' * 30}", "12345678"], "decimal128(38, 30)"),
        ([f"0.{'1' * 30}", "123456789"], "string"),
        (["9" * 28, "1"], "decimal128(38, 10)"),
        (["9" * 29, "-1.5"], "string"),
        ([f"0.{'1' * 60}", "1"], "string"),
    ],
)
def test_parquet_holds_a_number_of_any_length(tmp_path: Path, values: list[str], kind: str) -> None:
    """A wider decimal where it fits, else the digits as text: never rounded, never a float, and the file is there."""
    database = open_database(str(tmp_path / "korpus.db"), create=True)
    figures = tuple(a_figure(f"F{at}", value) for at, value in enumerate((*values, None)))
    write_report(database, a_report(figures=figures, findings=(), checks=(), tables=()), Origin(None, None, 2024))
    target, style = tmp_path / "angka.parquet", CSV_STYLES["polos"]
    facts = style.delimiter, style.decimal_mark, style.encoding
    as_text = write_table(
        database, TIDY["angka"], target, "parquet", facts, Guard(partial(defused, style=style), poses_as_formula)
    )
    column = pq.read_table(target).column("value")
    assert str(column.type) == kind
    assert [None if one is None else Decimal(one) for one in column.to_pylist()] == [*map(Decimal, values), None]
    assert as_text == ({"value"} if kind == "string" else frozenset())
    write_description(tmp_path / "d.json", "parquet", facts, {name: frozenset() for name in TIDY} | {"angka": as_text})
    (own,) = (one for one in json.loads((tmp_path / "d.json").read_text())["resources"] if one["name"] == "angka")
    (field,) = (one for one in own["schema"]["fields"] if one["name"] == "value")
    assert field["type"] == ("string" if kind == "string" else "number")


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
    write_description(tmp_path / "datapackage.json", format_, (";", ",", "utf-8-sig"), dict.fromkeys(TIDY, frozenset()))
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
