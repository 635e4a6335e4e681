"""Nothing of a report gets out of an output: no formula, no markup, no order to a terminal, no number of a person.

Every output is made of one report all of whose texts come from an enemy (`hostile_report`), taken apart into the texts that a
reader of it meets, and held to the same questions.
"""

import csv
import io
import json
import logging
import re
import zipfile
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import fromstring

import pyarrow.parquet as pq
import pytest
from openpyxl import load_workbook
from rich.console import Console

from corpus.database import open_database
from corpus.writer import Origin, write_report
from lkjip.cli import corpus_query, messages, run
from lkjip.cli.debug import MaskedFormatter
from lkjip.outputs import outputs_of
from lkjip.pipeline import audit_file
from publish.annotations import annotations
from publish.comparison import comparison_json, comparison_markdown, comparison_text
from publish.html import html_text
from publish.listing import Listing, Unreviewed, listed
from publish.listing_text import print_listed
from publish.listings import LISTING_FORMATS
from publish.overview import MissedLine, Overview, report_line
from publish.overview_book import overview_bytes
from publish.overview_page import overview_html
from publish.sheet_text import sheet_text
from publish.table_files import table_files
from publish.terminal import print_summary
from review import decided
from review.compared import compared
from review.review_file import read_review, written
from schemas.base import Bilingual
from schemas.masking import masked_record
from schemas.report import AuditedReport, ReadReport
from schemas.review import Decision, OwnFinding, Review
from tests.lkjip.hostile_report import PERSONAL, Poison, hostile_pdf, poisoned
from tests.publish.page import parse

Capture = pytest.CaptureFixture[str]

NEGATIVE = -100_000
"""A number of the table, which stays one."""
HIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00ad\u061c\u115f\u1160\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\ufffe\uffff"
    "\ud800-\udfff\U000e0000-\U000e0fff]"
)
FORMULA = re.compile(r"\s*[=+@＝＋－＠-]")
NUMBER = re.compile(r"-?\d+([.,]\d+)?|-+")
OWN_FORMULA = re.compile(r"=[A-Z0-9$!'. (),:;+*/^<>=&\"-]*", re.IGNORECASE)
EVIL_FORMULA = re.compile(r"HYPERLINK|cmd|http|SUM\([12]\)|=1\+1", re.IGNORECASE)
ORDER = re.compile(r"(?m)^\s*::|##\[|##vso\[|##teamcity\[")
"""What GitHub and Azure obey in the output of a program."""
NOON = datetime(2026, 1, 2, 12, tzinfo=UTC)
OURS = re.compile(
    "html|head|meta|title|style|script|body|header|footer|main|nav|section|article|aside|div|span|p|a|h[1-6]|ul|ol|li|dl|dt|dd"
    "|table|caption|colgroup|col|thead|tbody|tfoot|tr|th|td|button|input|select|option|optgroup|label|fieldset|legend|details"
    "|summary|img|svg|g|rect|line|path|text|polyline|circle|polygon|tspan|desc|strong|em|b|i|small|code|meter|kbd|abbr|mark|br|hr"
    "|noscript|figure|figcaption|form|time|output|dialog|defs|pattern|template"
)
"""Elements that our pages have."""


@dataclass(frozen=True)
class Desk:
    """The report as it is handed on, with the auditor's word on it, and where its PDF is."""

    pdf: Path
    real: AuditedReport
    report: AuditedReport

    @property
    def read(self) -> ReadReport:
        fields = set(ReadReport.model_fields)
        return ReadReport(**{name: value for name, value in self.report if name in fields})


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    pdf = hostile_pdf(tmp_path_factory.mktemp("musuh") / "laporan.pdf")
    real = audit_file(pdf)
    report = masked_record(poisoned(real))
    first, *_ = report.findings
    decision = Decision(key=first.key, verdict="accepted", at=NOON, **words_of(Decision))
    own = OwnFinding(key="own", page=1, at=NOON, **words_of(OwnFinding))
    text = written(Review(decisions=(decision,), own=(own,)))
    return Desk(pdf, real, decided(report, read_review(text.encode("utf-8"), NOON)))


def words_of(kind: type[Decision] | type[OwnFinding]) -> dict[str, str]:
    """A hostile text, without what belongs to a person, for each field in which an auditor writes."""
    poison = Poison()
    names = set(kind.model_fields) - {"key", "verdict", "page", "at", "evidence", "right_values"}
    return {name: poison.text(of_persons=False) for name in sorted(names)}


Texts = Iterator[str]


def of_json(content: bytes) -> Texts:
    yield content.decode("utf-8")
    yield from strings(json.loads(content))


def strings(data: Any) -> Texts:
    if isinstance(data, str):
        yield data
    elif isinstance(data, dict):
        for name, value in data.items():
            yield name
            yield from strings(value)
    elif isinstance(data, list):
        for value in data:
            yield from strings(value)


def of_html(content: bytes) -> Texts:
    html = content.decode("utf-8")
    page = parse(html)
    tags = [element.tag for element in page.all()]
    assert [tag for tag in tags if not OURS.fullmatch(tag)] == []
    assert tags.count("style") == 1 and tags.count("script") <= 2
    (csp,) = [one for one in page.all("meta") if one.attributes.get("http-equiv") == "Content-Security-Policy"]
    assert csp.attributes["content"].startswith("default-src 'none'")
    for element in page.all():
        assert not [name for name in element.attributes if name.startswith("on") or name == "style"]
        for name in ("href", "src", "action"):
            value = element.attributes.get(name, "#")
            assert value.startswith(("#", "data:image/png;base64,", "bagian/")), value
    assert "{{7*7}}" in page.text or "{{7*7}}" in html.replace("\\u007b", "{")
    yield html


def of_csv(content: bytes, delimiters: str = ",;") -> Texts:
    text = content.decode("utf-8-sig")
    for delimiter in delimiters:
        for row in csv.reader(io.StringIO(text), delimiter=delimiter):
            for field in row:
                assert not FORMULA.match(field) or NUMBER.fullmatch(field.strip()), field[:60]
                yield field


def of_workbook(content: bytes) -> Texts:
    yield from of_package(content)
    book = load_workbook(io.BytesIO(content))
    numbers = []
    for sheet in book.worksheets:
        assert not HIDDEN.search(sheet.title)
        for cell in (cell for row in sheet.iter_rows() for cell in row):
            if cell.data_type == "f":
                assert OWN_FORMULA.fullmatch(cell.value) and not EVIL_FORMULA.search(cell.value), cell.value
            elif isinstance(cell.value, str):
                assert len(cell.value.encode("utf-16-le")) <= 2 * 32_767
                assert not re.match(r"\s*[=+@]", cell.value) or cell.quotePrefix, (sheet.title, cell.coordinate)
                yield cell.value
            elif cell.value is not None:
                numbers.append(cell.value)
            if cell.comment is not None:
                yield cell.comment.text
    assert [value for value in numbers if isinstance(value, int | float) and value < 0] or "Tabel" not in str(book)


def of_package(content: bytes) -> Texts:
    """Of an office file: every text and every attribute of every part; nothing in it points outside."""
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        for name in package.namelist():
            if not name.endswith((".xml", ".rels")):
                continue
            for element in fromstring(package.read(name)).iter():
                assert element.get("TargetMode") != "External" or element.get("Target", "") == r"bagian\r.audit.html"
                assert not element.tag.endswith(("}altChunk", "}instrText")) and element.tag != "script"
                yield from (text for text in (element.text, element.tail, *element.attrib.values()) if text)


def of_document(content: bytes) -> Texts:
    texts = list(of_package(content))
    assert any("{{7*7}}" in text for text in texts)
    yield from texts


def of_markdown(content: bytes) -> Texts:
    text = content.decode("utf-8")
    assert not re.search(r"(?<!\\)(?:\\\\)*\]\(", text)
    assert not re.search(r"(?<!\\)<(?!!-- -->)", text)
    rows = [line for line in text.splitlines() if line.startswith("|")]
    assert len({len(re.findall(r"(?<!\\)\|", row)) for row in rows}) <= 1
    yield text


def of_lines(content: bytes) -> Texts:
    """What a terminal or the log of a server shows."""
    text = content.decode("utf-8")
    assert not ORDER.search(text), ORDER.search(text)
    yield text


def of_sarif(content: bytes) -> Texts:
    yield from of_json(content)
    assert "](" not in "".join(one for one in strings(json.loads(content)["runs"][0]["results"]) if "hal." in one)


def terminal(print_it: Callable[[Console], None], *, is_terminal: bool) -> bytes:
    stream = io.StringIO()
    print_it(Console(file=stream, width=100, highlight=False, force_terminal=is_terminal))
    own = re.sub(r"\x1b\[[0-9;]*m", "", stream.getvalue()) if is_terminal else stream.getvalue()
    return own.encode("utf-8")


def a_listing(desk: Desk, lang: str = "id") -> Listing:
    bad = Unreviewed(Path("a\x9b2J\u202e.pdf"), Bilingual(id="\x9b2J\u202e ::error::", en="x"), 2)
    path = Path("draf/a\x9b\u202e=1.pdf")
    return Listing((listed(path, desk.report, 1, "info", lang),), (bad,), 2, "0", lang)


def an_overview(desk: Desk) -> Overview:
    line = report_line(desk.report, {".audit.html": "bagian/r.audit.html"}, "id")
    return Overview((line,), (MissedLine("\x1b=1.pdf", "::error::\u202e"),))


def tables(desk: Desk, ending: str, style: str = "polos") -> bytes:
    made = table_files(desk.read, {}, "laporan", style, "id")
    return next(content for name, content in made.items() if name.endswith(ending))


def logged(desk: Desk) -> bytes:
    text = " ".join(str(finding.message) for finding in poisoned(desk.real).findings)
    record = logging.LogRecord("lkjip", logging.DEBUG, "", 0, "%s", (text,), None)
    return MaskedFormatter("%(name)s: %(message)s").format(record).encode("utf-8")


def listing(form: str, lang: str = "id") -> Callable[[Desk], bytes]:
    return lambda desk: LISTING_FORMATS[form](a_listing(desk, lang))


Output = tuple[Callable[[Desk], bytes], Callable[[bytes], Texts]]
OUTPUTS: Mapping[str, Output] = {
    "json": (lambda desk: only(desk, "json"), of_json),
    "html": (lambda desk: html_text(desk.report, {}, "id").encode("utf-8"), of_html),
    "xlsx": (lambda desk: only(desk, "xlsx"), of_workbook),
    "docx": (lambda desk: only(desk, "docx"), of_document),
    "pernyataan": (lambda desk: only(desk, "pernyataan"), of_document),
    "marks": (lambda desk: annotations(desk.report, "id").model_dump_json().encode("utf-8"), of_json),
    "overview-html": (lambda desk: overview_html(an_overview(desk), "id").encode("utf-8"), of_html),
    "overview-xlsx": (lambda desk: overview_bytes(an_overview(desk), "id"), of_workbook),
    "periksa-json": (listing("json"), of_json),
    "periksa-csv": (listing("csv"), of_csv),
    "periksa-csv-en": (listing("csv", "en"), of_csv),
    "periksa-markdown": (listing("markdown"), of_markdown),
    "periksa-sarif": (listing("sarif"), of_sarif),
    "periksa-pipe": (lambda desk: said_by_periksa(desk, is_terminal=False), of_lines),
    "periksa-terminal": (lambda desk: said_by_periksa(desk, is_terminal=True), of_lines),
    "audit-pipe": (lambda desk: said_by_audit(desk, is_terminal=False), of_lines),
    "audit-terminal": (lambda desk: said_by_audit(desk, is_terminal=True), of_lines),
    "tables-csv": (lambda desk: tables(desk, ".csv"), of_csv),
    "tables-csv-id": (lambda desk: tables(desk, ".csv", "id"), of_csv),
    "tables-xlsx": (lambda desk: tables(desk, ".xlsx"), of_workbook),
    "tables-json": (lambda desk: tables(desk, ".json"), of_json),
    "diff-json": (lambda desk: comparison_json(compared(desk.real, desk.report)).encode("utf-8"), of_json),
    "diff-markdown": (lambda desk: comparison_markdown(twice(desk), "id").encode("utf-8"), of_markdown),
    "diff-text": (lambda desk: told(comparison_text(twice(desk), "id")), of_lines),
    "debug": (logged, of_lines),
    "real-json": (lambda desk: outputs_of(desk.real, desk.pdf, "id", only=("json",))[".audit.json"], of_json),
}


def twice(desk: Desk) -> Any:
    return compared(desk.report, desk.report)


def told(text: str) -> bytes:
    with pytest.MonkeyPatch.context() as patch:
        said: list[str] = []
        patch.setattr(messages.typer, "echo", lambda text, **_: said.append(text))
        messages.tell(text.splitlines())
    return "\n".join(said).encode("utf-8")


def said_by_periksa(desk: Desk, *, is_terminal: bool) -> bytes:
    (one,) = a_listing(desk).reports
    return terminal(lambda console: print_listed(one, console, "id"), is_terminal=is_terminal)


def said_by_audit(desk: Desk, *, is_terminal: bool) -> bytes:
    path = Path("hasil/a\x1b[2J\u202e.html")
    return terminal(lambda console: print_summary(desk.report, console, "id", [path]), is_terminal=is_terminal)


def only(desk: Desk, name: str) -> bytes:
    (content,) = outputs_of(desk.report, desk.pdf, "id", only=(name,)).values()
    return content


@pytest.mark.parametrize("name", OUTPUTS)
def test_nothing_leaks_into(name: str, desk: Desk) -> None:
    make, texts_of = OUTPUTS[name]
    assert_clean(texts_of(make(desk)))


def assert_clean(texts: Texts) -> None:
    seen = 0
    for text in texts:
        seen += len(text)
        found = HIDDEN.search(text)
        assert found is None, ascii(text[max(found.start() - 30, 0) : found.end() + 30])
        for what, number in PERSONAL.items():
            assert number not in text, what
    assert seen > 0


def test_a_decision_is_kept_as_text(desk: Desk) -> None:
    (own,) = desk.report.own_findings
    text = written(Review(own=(own,)))
    assert not HIDDEN.search(text), ascii(HIDDEN.search(text))


@pytest.fixture(scope="module")
def dataset(desk: Desk, tmp_path_factory: pytest.TempPathFactory) -> str:
    """A dataset of two years of the enemy, as nobody has masked them."""
    place = str(tmp_path_factory.mktemp("korpus") / "korpus.db")
    database = open_database(place, create=True)
    for year in (2023, 2024):
        report = poisoned(desk.real)
        info = report.report.model_copy(update={"sha256": f"{year}".zfill(64), "tahun": year, "agency": None})
        origin = Origin(desk.real.report.agency, report.report.instansi, year)
        write_report(database, report.model_copy(update={"report": info}), origin)
    database.close()
    return place


EXPORTS: Mapping[str, Callable[[bytes], Texts]] = {
    "csv": of_csv,
    "xlsx": of_workbook,
    "parquet": lambda content: strings(pq.read_table(io.BytesIO(content)).to_pydict()),
}


@pytest.mark.parametrize("form", EXPORTS)
def test_nothing_leaks_out_of_a_dataset_as(form: str, dataset: str, tmp_path: Path, capsys: Capture) -> None:
    assert run(["corpus", "export", "--db", dataset, "--out", str(tmp_path), "--format", form]) == 0
    for path in tmp_path.glob(f"*.{form}"):
        assert_clean(EXPORTS[form](path.read_bytes()))
    assert_clean(iter([capsys.readouterr().out]))


def test_nothing_leaks_out_of_answers_series_doubts_and_the_page_of_a_region(
    dataset: str, tmp_path: Path, capsys: Capture
) -> None:
    assert run(["corpus", "query", "select * from findings join figures using (version_id)", "--db", dataset]) == 0
    assert_clean(of_csv(capsys.readouterr().out.encode("utf-8"), ","))
    assert run(["corpus", "series", "--db", dataset, "--out", str(tmp_path)]) == 0
    (series,) = tmp_path.glob("*.series.json")
    assert series.parent == tmp_path
    assert_clean(of_json(series.read_bytes()))
    assert run(["corpus", "doubts", "--db", dataset]) == 0
    assert run(["corpus", "report", "--db", dataset, "--out", str(tmp_path / "w.html")]) == 0
    assert_clean(of_html((tmp_path / "w.html").read_bytes()))
    assert_clean(of_lines(capsys.readouterr().out.encode("utf-8")))


def test_an_answer_on_a_terminal_is_no_markup(dataset: str, monkeypatch: pytest.MonkeyPatch) -> None:
    stream = io.StringIO()
    stream.isatty = lambda: True  # type: ignore[method-assign]
    monkeypatch.setattr("sys.stdout", stream)
    corpus_query.print_answer("select ':skull: [bold]x[/bold]' as [a b], caption from tables", dataset)
    assert ":skull: [bold]x[/bold]" in stream.getvalue()
    assert_clean(of_lines(re.sub(r"\x1b\[[0-9;]*m", "", stream.getvalue()).encode("utf-8")))


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ("<r><t>a</t></r>", "<r><t>a</t></r> "),
        ("a" * 32_767, "a" * 32_767),
        ("a" * 32_768, "a" * 32_766 + "…"),
        ("\U0001f600" * 20_000, "\U0001f600" * 16_383 + "…"),
    ],
)
def test_a_cell_takes_no_more_and_no_markup(text: str, cell: str) -> None:
    assert sheet_text(text) == cell
