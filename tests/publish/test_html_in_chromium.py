"""The page in a real browser: its policy lets its own style and script in, and choosing a finding shows its boxes."""

import base64
import shutil
import subprocess
from pathlib import Path

import pytest

from publish.html import html_text
from schemas.findings import Crop
from tests.factory import a_finding, a_large_report, a_page, a_report, an_unread
from tests.publish.page import Element, parse

CHROMIUM = next(
    (path for name in ("chromium", "chromium-browser", "google-chrome") if (path := shutil.which(name))), ""
)
FLAGS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
    "--enable-logging=stderr",
    "--v=0",
    "--virtual-time-budget=4000",
]

pytestmark = [
    pytest.mark.chromium,
    pytest.mark.skipif(not CHROMIUM, reason="chromium is not installed"),
]


def browse(html: str, folder: Path, fragment: str = "", *flags: str) -> tuple[Element, str]:
    """The document after its script has run, and what the browser's console said."""
    page = folder / "laporan [1].html"
    page.write_text(html, encoding="utf-8")
    call = [CHROMIUM, *FLAGS, *flags, f"--user-data-dir={folder / 'profile'}", "--dump-dom", page.as_uri() + fragment]
    done = subprocess.run(call, capture_output=True, text=True, encoding="utf-8", timeout=120, check=True)
    console = "\n".join(line for line in done.stderr.splitlines() if "CONSOLE" in line)
    return parse(done.stdout), console


def test_script_and_style_run_under_the_policy_without_a_word_on_the_console(tmp_path: Path) -> None:
    page, console = browse(html_text(a_report(), {}, "id"), tmp_path)
    assert console == ""
    assert page.one("html").attributes["class"] == "js"
    assert "hidden" not in page.one("form", cls="filter").attributes
    assert page.one("article", id="N1").attributes["class"].split() == ["card", "high", "on"]
    assert page.one("g", data_finding="N1").attributes["class"].split() == ["mark", "high", "on"]
    assert page.one("figure", id="hal-1").attributes["class"].split() == ["sheet", "on"]


def test_a_link_to_a_finding_chooses_it_and_shows_its_page_alone(tmp_path: Path) -> None:
    report = a_large_report(12, 240, 12)
    chosen = report.findings[6]
    page, console = browse(html_text(report, {}, "en"), tmp_path, f"#{chosen.id}")
    assert console == ""
    assert [card.attributes["id"] for card in page.all("article", cls="on")] == [chosen.id]
    assert [sheet.attributes["data-page"] for sheet in page.all("figure", cls="on")] == [str(chosen.page)]
    assert [mark.attributes["data-finding"] for mark in page.all("g", cls="on")] == [chosen.id]


def test_on_a_narrow_screen_the_page_image_is_inside_the_chosen_finding(tmp_path: Path) -> None:
    page, _console = browse(html_text(a_report(), {}, "id"), tmp_path, "", "--window-size=500,800")
    assert len(page.one("article", id="N1").all("div", cls="viewer")) == 1


def test_what_is_unread_is_chosen_as_a_finding_is_and_pictures_of_figures_pass_the_policy(tmp_path: Path) -> None:
    png = base64.b64encode((Path(__file__).parents[2] / "docs" / "gambar" / "hasil.png").read_bytes()).decode()
    finding = a_finding(crops=(Crop(figure="F7", png=png),), attribution="reading")
    report = a_report(findings=(finding,), pages=(a_page(1), an_unread(2)))
    page, console = browse(html_text(report, {}, "id"), tmp_path, "#U2")
    assert console == ""
    assert len(page.all("figure", cls="crop")) == 1
    assert [card.attributes["id"] for card in page.all("article", cls="on")] == ["U2"]
    assert [sheet.attributes["data-page"] for sheet in page.all("figure", cls="on")] == ["2"]
    assert [mark.attributes["data-finding"] for mark in page.all("g", cls="on")] == ["U2"]


def test_a_page_with_a_foreign_script_would_be_stopped(tmp_path: Path) -> None:
    html = html_text(a_report(), {}, "id").replace("</body>", "<script>document.title='masuk'</script></body>")
    page, console = browse(html, tmp_path)
    assert "Content Security Policy" in console
    assert page.one("head").one("title").text != "masuk"
