"""`lkjip corpus report`: from the dataset to the file, with the ways to the audits that lie beside it."""

from pathlib import Path

import pytest

from corpus.database import open_database
from corpus.writer import Origin, write_report
from lkjip.cli import run
from lkjip.region import write_region_page
from lkjip.status import CLEAN, REFUSED
from normalise.agency_names import agency_name
from publish.html import html_text
from tests.factory import a_report
from tests.publish.page import Element, parse

Capture = pytest.CaptureFixture[str]


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a dataset of two governments in it."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("LKJIP_DB", raising=False)
    database = open_database("korpus.db", create=True)
    for at, pemda in enumerate(("Kabupaten Fiktif", "Kota Rekaan")):
        for year in (2023, 2024):
            report = a_report()
            info = report.report.model_copy(update={"sha256": f"{year}{at}".zfill(64)})
            origin = Origin(agency_name("Dinas Contoh", pemda), f"Dinas Contoh {pemda}", year)
            write_report(database, report.model_copy(update={"report": info}), origin)
    database.close()
    return tmp_path


def shown(path: Path) -> Element:
    return parse(path.read_text(encoding="utf-8"))


def test_one_page_in_the_folder_of_results(desk: Path, capsys: Capture) -> None:
    before = Path("korpus.db").read_bytes()
    assert run(["corpus", "report"]) == CLEAN
    assert capsys.readouterr().out == f"{Path('hasil/wilayah.html')}\n"
    page = shown(Path("hasil/wilayah.html"))
    assert page.one("h1").words == "Semua wilayah dalam dataset 2023–2024"
    assert len(page.one("table", cls="heat").one("tbody").all("tr")) == 2
    assert Path("korpus.db").read_bytes() == before
    assert [path.name for path in Path("hasil").iterdir()] == ["wilayah.html"]


def test_a_region_may_be_named_as_people_write_it(desk: Path) -> None:
    assert (
        run(["corpus", "report", "--region", "Pemerintah Kab. FIKTIF", "--out", "a/b/fiktif.html", "--lang", "en"])
        == CLEAN
    )
    page = shown(Path("a/b/fiktif.html"))
    assert page.one("h1").words == "Kabupaten Fiktif 2023–2024"
    assert page.one("html").attributes["lang"] == "en"
    assert len(page.one("table", cls="heat").one("tbody").all("tr")) == 1
    both = ["--region", "Kota Rekaan", "--region", "Kabupaten Fiktif", "--region", "Kota Rekaan"]
    assert run(["corpus", "report", *both, "--out", "dua.html"]) == CLEAN
    assert shown(Path("dua.html")).one("h1").words == "Kota Rekaan, Kabupaten Fiktif 2023–2024"


def test_a_region_that_is_not_there_is_told_with_those_that_are(desk: Path, capsys: Capture) -> None:
    assert run(["corpus", "report", "--region", "Kota Lain"]) == REFUSED
    said = capsys.readouterr().err
    assert said.count("\n") == 1 and '"Kota Lain"' in said and "kabupaten fiktif, kota rekaan" in said
    assert run(["corpus", "report", "--region", ""]) == REFUSED
    assert not Path("hasil").exists()


def test_a_dataset_that_is_not_there_and_a_place_that_cannot_be_written(desk: Path, capsys: Capture) -> None:
    assert run(["corpus", "report", "--db", "lain.db"]) == REFUSED
    Path("berkas").write_text("x", encoding="utf-8")
    assert run(["corpus", "report", "--out", "berkas/wilayah.html"]) == REFUSED
    Path("folder").mkdir()
    assert run(["corpus", "report", "--out", "folder"]) == REFUSED
    said = capsys.readouterr().err
    assert said.count("\n") == 3 and "Traceback" not in said
    assert list(Path("folder").iterdir()) == []


def test_findings_lead_to_the_audits_beside_it(desk: Path) -> None:
    report = a_report()
    info = report.report.model_copy(update={"sha256": "20240".zfill(64)})
    audit = Path("hasil/laporan 2024/laporan 2024.audit.html")
    audit.parent.mkdir(parents=True)
    audit.write_text(html_text(report.model_copy(update={"report": info}), {}, "id"), encoding="utf-8")
    page = shown(write_region_page("korpus.db", Path("hasil/wilayah.html")))
    links = {link.attributes["href"] for link in page.one("section", id="terberat").all("a")}
    assert links == {"laporan%202024/laporan%202024.audit.html#finding-key-N1"}
    assert len(shown(audit).one("article", id="N1").all("span", id="finding-key-N1")) == 1
