"""The page of a region in a real browser: three sizes, light and dark, the way from the heat map to the report, the filter."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from publish.html import html_text
from publish.region import region_html
from tests.factory import a_finding, a_report
from tests.publish.browser import CHROMIUM, Browser
from tests.publish.regions import TITLES, a_region

pytestmark = [
    pytest.mark.chromium,
    pytest.mark.skipif(not CHROMIUM, reason="chromium is not installed"),
]

SIZES = {"office": (1366, 768), "phone": (390, 844), "wide": (1920, 1080)}


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    with Browser(tmp_path_factory.mktemp("profil")) as opened:
        yield opened


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("wilayah") / "wilayah [1].html"
    path.write_text(region_html(a_region(40, 10), TITLES, {}, "id"), encoding="utf-8")
    return path


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("size", SIZES)
def test_it_runs_in_peace_and_fits(browser: Browser, page: Path, size: str, dark: bool) -> None:
    browser.visit(page, *SIZES[size], dark=dark)
    assert browser.console == []
    assert browser.requests == [page.as_uri()]
    assert browser.run("document.documentElement.scrollWidth") <= SIZES[size][0]
    assert browser.run("document.documentElement.className") == "js"
    assert browser.dim() == []
    assert browser.run("document.documentElement.scrollWidth") <= SIZES[size][0]  # with everything unfolded too


@pytest.mark.parametrize("size", SIZES)
def test_a_cell_of_the_map_leads_to_its_report(browser: Browser, page: Path, size: str) -> None:
    browser.visit(page, *SIZES[size])
    link = ".heat tbody tr:nth-child(2) td:nth-child(3) a"
    target = browser.run(f"document.querySelector('{link}').hash")
    browser.click(link)
    assert browser.run("location.hash") == target
    row = f"document.querySelector('{target}')"
    assert browser.run(f"{row}.closest('details').open")
    assert browser.run(f"{row}.classList.contains('on') && document.activeElement === {row}")
    top, bottom = browser.run(
        f"(() => {{ const box = {row}.getBoundingClientRect(); return [box.top, box.bottom]; }})()"
    )
    assert top >= 0 and bottom <= SIZES[size][1]
    browser.run("document.querySelector('details.agency[open]').open = false; scrollTo(0, 0)")
    browser.click(link)
    assert browser.run(f"{row}.closest('details').open")


def test_the_heads_of_the_map_stay_where_its_rows_move(browser: Browser, page: Path) -> None:
    browser.visit(page, 390, 844)
    moved = """(() => { const wall = document.querySelector('#peta .wall'); wall.scrollTop = 900; wall.scrollLeft = 150;
      const at = (one) => document.querySelector(one).getBoundingClientRect(); const box = wall.getBoundingClientRect();
      return [at('.heat thead th:nth-child(2)').top - box.top, at('.heat tbody .who').left - box.left]; })()"""
    assert [abs(part) < 3 for part in browser.run(moved)] == [True, True]


def test_the_filter_leaves_what_fits(browser: Browser, page: Path) -> None:
    browser.visit(page, 1366, 768)
    left = "Array.from(document.querySelectorAll('.heat tbody tr')).filter((row) => row.getClientRects().length).length"
    assert browser.run(left) == 40
    browser.click(".filter input")
    browser.type("PENCATATAN sipil")
    assert browser.run(left) == 1
    assert browser.run("document.querySelector('.filter .shown').textContent") == "1"
    agencies = (
        "Array.from(document.querySelectorAll('details.agency')).filter((one) => !one.hidden).map((one) => one.id)"
    )
    assert browser.run(agencies) == ["i-2"]
    browser.type(" tidak ada")
    assert browser.run(left) == 0
    assert browser.run("document.querySelector('.nothing').getClientRects().length") == 1
    assert browser.console == []


def test_rows_can_be_put_in_the_order_of_names(browser: Browser, page: Path) -> None:
    browser.visit(page, 1366, 768)
    names = "Array.from(document.querySelectorAll('.heat tbody .who a')).map((link) => link.textContent)"
    by_findings = browser.run(names)
    chosen = (
        "const one = document.querySelector('.filter select'); one.value = '{}'; one.dispatchEvent(new Event('change'))"
    )
    browser.run(f"(() => {{ {chosen.format('name')} }})()")
    assert browser.run(names) == browser.run(f"{names}.sort((a, b) => a.localeCompare(b, 'id'))") != by_findings
    browser.run(f"(() => {{ {chosen.format('many')} }})()")
    assert browser.run(names) == by_findings


def test_evidence_opens_the_audit_at_its_finding(browser: Browser, tmp_path: Path) -> None:
    region = a_region(1, 1)
    report, key = region.reports[0], region.worst[1].key
    audited = a_report(findings=(a_finding("N1"), a_finding("N2", key=key)))
    (tmp_path / "a.audit.html").write_text(html_text(audited, {}, "id"), encoding="utf-8")
    path = tmp_path / "wilayah.html"
    path.write_text(region_html(region, TITLES, {report.sha256: "a.audit.html"}, "id"), encoding="utf-8")
    browser.visit(path, 1366, 768)
    browser.click(f"#terberat a[href$='#finding-{key}']")
    assert browser.run("location.pathname").endswith("/a.audit.html")
    assert browser.run("document.querySelector('.card.on').id") == "N2"
    assert browser.console == []
