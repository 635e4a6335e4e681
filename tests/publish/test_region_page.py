"""The page of a region: what it says, how it counts, and that nothing of a report's text becomes more than text."""

import re
from dataclasses import replace
from decimal import Decimal

import pytest

from publish.region import region_html
from schemas.region import Region, RegionAgency, RegionBudget
from tests.publish.page import Element, parse
from tests.publish.regions import LONG, TITLES, a_finding_of, a_region, a_region_report
from tests.publish.test_html_safety import EVIL

MEGABYTE = 1_000_000
EMPTY = Region((), (), (), (), (), (), 0, 0, None)


def page_of(region: Region, pages: dict[str, str] | None = None, lang: str = "id") -> Element:
    return parse(region_html(region, TITLES, pages or {}, lang))


def cells(page: Element, agency: str) -> list[str]:
    row = next(row for row in page.one("table", cls="heat").all("tr") if agency in row.words)
    return [cell.words for cell in row.all("td")]


def test_counts_lead_the_page() -> None:
    region = a_region(3, 3)
    tiles = [tile.words for tile in page_of(region).one("section", id="ringkasan").all("li", cls="tile")]
    whole = sum(report.is_whole for report in region.reports)
    assert tiles[:4] == ["3 instansi", "8 laporan", "2022–2024 tahun laporan", f"{whole} laporan terbaca utuh dari 8"]
    assert tiles[4] == f"{sum(report.high for report in region.reports)} catatan tinggi"


def test_a_cell_says_its_findings_and_state_in_words_and_leads_to_the_report() -> None:
    region = a_region(2, 3)
    page = page_of(region)
    report = next(one for one in region.reports if (one.agency, one.tahun) == (1, 2024))
    link = page.one("table", cls="heat").one("a", href=f"#l-{report.version}")
    assert link.words.startswith(f"{report.high + report.medium} catatan, terbaca")
    assert page.one("tr", id=f"l-{report.version}").one("th").words == "2024"


def test_a_missing_year_is_a_gap_and_no_zero() -> None:
    page = page_of(a_region(3, 3))
    assert cells(page, "Pencatatan Sipil")[1] == "tidak ada laporan –"
    gap = next(row for row in page.one("details", id="i-2").all("tr", cls="gap"))
    assert gap.words.startswith("2023 tidak ada laporan")
    line = page.one("details", id="i-2").all("path", cls="line")[3].attributes["d"]
    assert re.fullmatch(r"M[\d. ]+M[\d. ]+", line)  # two single points, nothing drawn between them


def test_rows_come_with_most_findings_first() -> None:
    totals = [int(row.all("td")[-1].words) for row in page_of(a_region(12, 4)).one("table", cls="heat").all("tr")[1:]]
    assert totals == sorted(totals, reverse=True)
    assert len(set(totals)) > 1


def test_a_report_not_read_whole_is_never_called_clean() -> None:
    region = a_region(1, 1, worst=(), rules=(), series=())
    reports = tuple(replace(report, is_whole=False, high=0, medium=0, worst=()) for report in region.reports)
    page = page_of(replace(region, reports=reports))
    assert cells(page, "Dinas Contoh 1")[0] == "0 catatan, terbaca sebagian ◐"
    assert "angka nol di situ bukan tanda bersih" in page.one("section", id="ringkasan").words
    assert "hanya berlaku untuk bagian yang terbaca" in page.one("section", id="terberat").words


def test_peers_stand_beside_an_agency_as_context() -> None:
    region = a_region(3, 1)
    reports = tuple(
        replace(one, budget=RegionBudget("Jumlah", Decimal(10), Decimal(9), Decimal(value)))
        for one, value in zip(region.reports, (80, 90, 97), strict=True)
    )
    page = page_of(replace(region, reports=reports))
    row = page.one("tr", id=f"l-{reports[0].version}")
    assert [cell.words for cell in row.all("td")][4:6] == ["80,00% Jumlah", "90,00% (3)"]
    assert "Konteks, bukan penilaian." in page.one("section", id="perkembangan").words


def test_medians_are_of_the_own_government_and_of_two_at_least() -> None:
    agencies = (RegionAgency(1, "A", "kota satu"), RegionAgency(2, "B", "kota dua"))
    reports = (a_region_report(1, 1, 2024), a_region_report(2, 2, 2024))
    page = page_of(replace(a_region(0, 0), names=(), agencies=agencies, reports=reports))
    assert page.one("tr", id="l-1").all("td")[5].words == "–"
    assert "(2)" in page.one("section", id="perkembangan").words
    assert page.one("h1").words == "Semua wilayah dalam dataset 2024"


def test_findings_lead_to_the_audit_where_it_is_and_are_cited_where_it_is_not() -> None:
    region = a_region(1, 1, worst=())
    report = replace(region.reports[0], worst=(a_finding_of(region.reports[0].version, key="abc", page=7),))
    region = replace(region, reports=(report,), worst=report.worst)
    linked = page_of(region, {report.sha256: "a%20b/a%20b.audit.html"})
    assert {link.words for link in linked.all("a", href="a%20b/a%20b.audit.html#finding-abc")} == {
        f"hal. 7, {report.file}"
    }
    alone = page_of(region)
    assert alone.one("section", id="terberat").one("span", cls="evidence").words == f"hal. 7, {report.file}"
    assert "lkjip audit" in alone.one("section", id="terberat").words


def test_stated_and_recomputed_stand_side_by_side_in_the_notation_of_the_language() -> None:
    region = a_region(1, 1)
    facts = page_of(region).one("section", id="terberat").all("dd")
    assert [fact.words for fact in facts][:2] == ["89,69", "99,69"]
    english = page_of(region, lang="en").one("section", id="terberat")
    assert "99.69" in english.words and "note 1" in english.words


def test_rules_are_bars_and_numbers() -> None:
    section = page_of(a_region(2, 2)).one("section", id="aturan")
    first = section.one("tbody").all("tr")[0]
    assert first.one("th").words == "Serapan program serapan-program"
    assert [cell.words for cell in first.all("td", cls="n")] == ["12", "3", "1", "16", "5"]
    assert [bar.attributes["width"] for bar in first.all("rect")] == ["75.00", "18.75", "6.25"]


def test_differences_between_years_cite_both_reports() -> None:
    region = a_region(2, 2)
    sha256 = next(one.sha256 for one in region.reports if one.version == 100 + 2024)
    section = page_of(region, {sha256: "x.audit.html"}).one("section", id="antartahun")
    assert [place.words for place in section.all("li")] == ["2023, hal. 5: 10", "2024, hal. 6 : 12"]
    assert [link.attributes["href"] for link in section.all("a")] == ["x.audit.html#hal-6"]


def test_charts_have_axes_titles_and_a_table_that_says_the_same() -> None:
    details = page_of(a_region(3, 3)).one("details", id="i-1")
    charts = details.all("svg", role="img")
    assert [chart.one("title").words for chart in charts] == ["Serapan anggaran (%)", "Capaian kinerja (%)"]
    for chart in charts:
        named = chart.attributes["aria-labelledby"].split()
        assert named == [chart.one("title").attributes["id"], chart.one("desc").attributes["id"]]
        labels = [text.words for text in chart.one("g", cls="axis").all("text")]
        assert {"2022", "2023", "2024", "100%"} <= set(labels)
    assert len(details.one("table", cls="years").one("tbody").all("tr")) == 3


def test_an_empty_dataset_is_a_page_that_says_so() -> None:
    page = page_of(EMPTY)
    assert "Belum ada laporan untuk wilayah ini" in page.one("section", id="ringkasan").words
    assert page.all("table") == page.all("form") == []


def test_reports_of_unknown_agencies_are_counted_and_named() -> None:
    region = a_region(1, 1)
    lost = a_region_report(9, None, None, file="tanpa-nama.pdf", worst=())
    nameless = a_region_report(8, 1, None, file="tanpa-tahun.pdf")
    page = page_of(replace(region, reports=(*region.reports, lost, nameless), worst=nameless.worst))
    summary = page.one("section", id="ringkasan")
    assert "2 laporan belum diketahui instansi atau tahunnya" in summary.words
    assert "tanpa-nama.pdf" in summary.words
    assert len(page.one("table", cls="heat").all("tr")) == 2


def test_texts_of_reports_make_no_element_and_no_attribute() -> None:
    region = a_region(3, 3, lambda _: EVIL)
    html = region_html(region, {}, {}, "id")
    page = parse(html)
    tags = [element.tag for element in page.all()]
    assert (tags.count("script"), tags.count("style")) == (1, 1)
    names = {name for element in page.all() for name in element.attributes}
    assert "style" not in names and not {name for name in names if name.startswith("on")}
    assert re.findall("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2066-\u2069]", html) == []
    assert "<script>alert(1)</script>" in page.one("table", cls="heat").text


@pytest.mark.parametrize("lang", ["id", "en"])
def test_nothing_points_outside_and_every_link_has_its_target(lang: str) -> None:
    html = region_html(a_region(4, 4), TITLES, {}, lang)
    page = parse(html)
    assert "://" not in html and not re.search(r"url\(|@import|<link|<iframe|<object|<base|<img", html)
    ids = [element.attributes["id"] for element in page.all() if "id" in element.attributes]
    assert len(ids) == len(set(ids))
    assert {link.attributes["href"].removeprefix("#") for link in page.all("a")} <= set(ids)
    policy = page.one("meta", http_equiv="Content-Security-Policy").attributes["content"]
    assert policy.startswith("default-src 'none'") and "unsafe" not in policy


def test_what_users_read_calls_them_catatan() -> None:
    assert "temuan" not in page_of(a_region(3, 3)).one("body").text.casefold()


@pytest.mark.slow
def test_a_region_of_three_hundred_agencies_over_ten_years_stays_below_five_megabytes() -> None:
    region = a_region(300, 10)
    agencies = tuple(replace(one, shown=f"{LONG} {one.id}") for one in region.agencies)
    line = RegionBudget("Pencapaian Realisasi Fisik dan Keuangan Belanja Program", Decimal(10), Decimal(9), Decimal(90))
    reports = tuple(replace(one, file=f"LKjIP {LONG[:60]} {one.tahun}.pdf", budget=line) for one in region.reports)
    pages = {one.sha256: f"hasil/lkjip-{one.version}/lkjip-{one.version}.audit.html" for one in reports}
    html = region_html(replace(region, agencies=agencies, reports=reports), TITLES, pages, "id")
    assert len(html.encode()) < 5 * MEGABYTE
