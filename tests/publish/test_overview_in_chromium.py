"""The overview of several reports in a real browser: two sizes, light and dark, filter, order, links."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from publish.overview_page import overview_html
from tests.publish.browser import CHROMIUM, DIM, Browser
from tests.publish.overviews import an_overview

pytestmark = [
    pytest.mark.chromium,
    pytest.mark.skipif(not CHROMIUM, reason="chromium is not installed"),
]
NAMES = """Array.from(document.querySelectorAll(".reports tbody tr")).filter((row) => !row.hidden)
  .map((row) => row.querySelector("th a").textContent)"""
ORDER = """(() => { const select = document.querySelector("select"); select.value = "%s";
  select.dispatchEvent(new Event("change", {bubbles: true})); })()"""


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    with Browser(tmp_path_factory.mktemp("profil")) as opened:
        yield opened


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("hasil") / "daftar [1].html"
    path.write_text(overview_html(an_overview(), "id"), encoding="utf-8")
    return path


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("size", [(1366, 768), (390, 844)], ids=["office", "phone"])
def test_nothing_sticks_out_nothing_is_dim_and_nothing_is_asked_for(
    browser: Browser, page: Path, size: tuple[int, int], dark: bool
) -> None:
    browser.visit(page, *size, dark=dark)
    assert browser.console == []
    assert browser.requests == [page.as_uri()]
    assert browser.run("document.documentElement.scrollWidth <= innerWidth")
    assert browser.run(DIM) == []


def test_reports_can_be_filtered_and_put_in_order(browser: Browser, page: Path) -> None:
    browser.visit(page, 1366, 768)
    given = ["Dinas A & <b>B</b>", "Badan Bersih", "Camat Timur"]
    assert browser.run(NAMES) == given
    browser.run(ORDER % "name")
    assert browser.run(NAMES) == sorted(given)
    browser.run(ORDER % "worst")
    assert browser.run(NAMES) == ["Camat Timur", "Dinas A & <b>B</b>", "Badan Bersih"]
    browser.click(".filter input")
    browser.type("timur fiktif")
    assert browser.run(NAMES) == ["Camat Timur"]
    assert browser.run("document.querySelector('.shown').textContent") == "1"


def test_a_link_leads_to_the_page_of_its_report(browser: Browser, page: Path) -> None:
    target = page.parent / "bagian 1" / "r.audit.html"
    target.parent.mkdir(exist_ok=True)
    target.write_text("<title>tujuan</title>", encoding="utf-8")
    browser.visit(page, 1366, 768)
    browser.click(".reports tbody tr:nth-child(2) th a")
    assert browser.run("document.title") == "tujuan"
