"""The page of an audit in a real browser: of the example, whole, and of reports that hold what the example lacks."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pypdfium2
import pytest

from lkjip.outputs import outputs_of
from lkjip.pipeline import audit_file
from publish.html import html_text
from schemas.findings import Finding
from schemas.report import AuditedReport, LooseToken, TokenCounts
from schemas.review import Decision, OwnFinding
from tests.factory import a_finding, a_large_report, a_page, a_report, an_unread
from tests.publish.browser import CHROMIUM, Browser

pytestmark = [
    pytest.mark.chromium,
    pytest.mark.skipif(not CHROMIUM, reason="chromium is not installed"),
]

EXAMPLE = Path(__file__).parents[2] / "examples" / "lkjip-contoh.pdf"
SIZES = {"office": (1366, 768), "phone": (390, 844), "wide": (1920, 1080)}
OFFICE, PHONE = SIZES["office"], SIZES["phone"]
TABS = ("catatan", "angka", "tabel", "grafik", "pembacaan")
SHOWN = "Array.from(document.querySelectorAll('#catatan .card')).filter((one) => one.getClientRects().length).map((one) => one.id)"
ROWS = "document.querySelectorAll('#angka tbody tr').length"
PAGE = "Number(document.querySelector('.sheet.on').dataset.page)"
TARGET = "document.querySelector('.fig.target')?.dataset.figure"
DETAIL = "(() => { const one = document.querySelector('.detail'); return one.hidden ? '' : one.innerText; })()"
IN_SIGHT = """(() => { const box = document.querySelector('{selector}').getBoundingClientRect();
  const frame = document.querySelector('.viewer').getBoundingClientRect();
  return box.height > 0 && box.top >= frame.top && box.bottom <= Math.min(frame.bottom, innerHeight) + 1
    && box.left >= frame.left - 1 && box.right <= frame.right + 1; })()"""


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    with Browser(tmp_path_factory.mktemp("profil")) as opened:
        yield opened


@pytest.fixture(scope="module")
def example() -> AuditedReport:
    return audit_file(EXAMPLE)


@pytest.fixture(scope="module")
def page(example: AuditedReport, tmp_path_factory: pytest.TempPathFactory) -> Path:
    (html,) = outputs_of(example, EXAMPLE, "id", only=("html",)).values()
    path = tmp_path_factory.mktemp("contoh") / "laporan [1].audit.html"
    path.write_bytes(html)
    return path


def decided(name: str, **said: object) -> Finding:
    decision = Decision.model_validate({"key": f"key-{name}", "at": datetime(2026, 3, 4), "by": "Pereviu", **said})
    return a_finding(name, decision=decision)


@pytest.fixture(scope="module")
def reviewed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A report with an auditor's decisions, something unread, loose numbers and figures that were seen."""
    loose = TokenCounts(figures=7, loose=1, loose_at=(LooseToken(text="12a", bbox=(300.0, 500.0, 320.0, 512.0)),))
    report = a_report(
        figures=tuple(one.model_copy(update={"read_by": "ocr", "confidence": 0.5}) for one in a_report().figures),
        findings=(
            decided("N1", verdict="accepted", comment="Sudah dicek."),
            decided("N2", verdict="rejected", reason="Memang begitu."),
            decided("N3", verdict="accepted").model_copy(update={"look_again": True}),
            a_finding("N4", severity="low", certainty="probable"),
            a_finding("N5", attribution="reading"),
        ),
        own_findings=(OwnFinding(key="s1", page=1, kondisi="Lampiran tidak ada.", at=datetime(2026, 3, 4)),),
        pages=(a_page(1, tokens=loose, ocr="rapidocr", kind="scan"), an_unread(2)),
    )
    path = tmp_path_factory.mktemp("reviu") / "reviu.audit.html"
    path.write_text(html_text(report, {}, "id"), encoding="utf-8")
    return path


def width(browser: Browser) -> int:
    return int(browser.run("document.documentElement.scrollWidth"))


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("size", SIZES)
def test_it_runs_in_peace_fits_and_can_be_read(browser: Browser, page: Path, size: str, dark: bool) -> None:
    browser.visit(page, *SIZES[size], dark=dark)
    assert [address for address in browser.requests if not address.startswith("data:image/png;")] == [page.as_uri()]
    for tab in TABS:
        browser.run(f"document.getElementById('t-{tab}').click()")
        assert width(browser) <= SIZES[size][0], tab
        assert browser.dim() == [], tab
        assert width(browser) <= SIZES[size][0], tab  # with everything unfolded too
    browser.run("document.querySelector('.hbar').click()")
    browser.settle()
    assert browser.run(DETAIL)
    assert browser.dim() == []
    browser.run("document.querySelector('.ask').click()")
    assert browser.dim() == []
    assert browser.console == []


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("size", ["office", "phone"])
def test_a_reviewed_report_runs_in_peace_fits_and_can_be_read(
    browser: Browser, reviewed: Path, size: str, dark: bool
) -> None:
    browser.visit(reviewed, *SIZES[size], dark=dark)
    for tab in TABS:
        browser.run(f"document.getElementById('t-{tab}').click()")
        assert browser.dim() == []
        assert browser.across() == []
        assert width(browser) <= SIZES[size][0]
    assert browser.console == []


@pytest.mark.parametrize("size", SIZES)
def test_nothing_lies_across_another(browser: Browser, page: Path, size: str) -> None:
    browser.visit(page, *SIZES[size])
    for tab in TABS:
        browser.run(f"document.getElementById('t-{tab}').click()")
        assert browser.across() == []
    browser.run("document.querySelector('.see a').click()")
    assert browser.across() == []


def test_every_finding_leads_to_the_boxes_of_its_figures(browser: Browser, page: Path, example: AuditedReport) -> None:
    browser.visit(page, *OFFICE)
    figures = {figure.id: figure for figure in example.figures}
    assert len(example.findings) > 5
    for finding in example.findings:
        browser.click(f"#{finding.id} h3")
        assert browser.run("document.querySelector('.card.on').id") == finding.id
        assert browser.run(PAGE) == finding.page
        browser.wait(0.2)
        assert browser.run("decodeURIComponent(location.hash)") == f"#finding-{finding.key}"
        main = ".marks .stated" if finding.decided else ".marks .operand"
        if finding.figures:
            assert browser.run(IN_SIGHT.replace("{selector}", main)), finding.id
        for number in {figures[name].page for name in finding.figures}:
            here = {figures[name].bbox for name in finding.figures if figures[name].page == number}
            if number != finding.page:
                browser.click(f".leaves [data-leaf='{number}']")
            assert browser.run("document.querySelectorAll('.marks .stated, .marks .operand').length") == len(here)
            if number != finding.page:
                browser.click(f".leaves [data-leaf='{finding.page}']")
    assert browser.console == []


def test_each_operand_of_a_finding_leads_to_its_own_box(browser: Browser, page: Path, example: AuditedReport) -> None:
    browser.visit(page, *OFFICE)
    figures = {figure.id: figure for figure in example.figures}
    for finding in example.findings[:4]:
        browser.run(f"document.querySelector('#{finding.id} .more').open = true")
        for name in finding.figures[:4]:
            browser.click(f"#{finding.id} .operands [data-figure='{name}']")
            assert browser.run(TARGET) == name
            assert browser.run(PAGE) == figures[name].page
            assert figures[name].text in browser.run(DETAIL)
            assert browser.run(IN_SIGHT.replace("{selector}", ".fig.target .frame"))


def test_pointing_at_a_figure_shows_its_arithmetic_and_each_operand_leads_on(
    browser: Browser, page: Path, example: AuditedReport
) -> None:
    check = next(one for one in example.checks if one.rule == "serapan-program" or one.relation == "ratio")
    stated = next(one for one in example.figures if one.id == check.stated)
    browser.visit(page, *OFFICE, fragment=f"#hal-{stated.page}")
    box = f".fig[data-figure='{stated.id}'] .frame"
    browser.hover(box)
    told = browser.run(DETAIL)
    assert stated.text in told and "Hitung ulang" in told and "Angka masukan" in told
    parts = browser.run("Array.from(document.querySelectorAll('.fig.part')).map((one) => one.dataset.figure)")
    assert set(check.inputs) <= set(parts) | {one.id for one in example.figures if one.page != stated.page}
    browser.hover(".detail .headline")
    browser.wait(0.5)
    assert browser.run(DETAIL) == told  # it stays while the mouse is on it
    browser.hover("h1")
    browser.wait(0.5)
    assert browser.run(DETAIL) == ""
    browser.hover(box)
    browser.click(f".detail [data-jump='{check.inputs[0]}']")
    assert browser.run(TARGET) == check.inputs[0]
    assert "Dipakai menghitung" in browser.run(DETAIL)
    browser.click(f".detail [data-jump='{stated.id}']")
    assert browser.run(TARGET) == stated.id
    browser.key("Escape")
    assert browser.run(DETAIL) == ""


def test_the_keyboard_goes_from_figure_to_figure_of_a_page(browser: Browser, page: Path) -> None:
    browser.visit(page, *OFFICE)
    browser.run("document.querySelector('[data-zoom=\"+\"]').focus()")
    browser.key("Tab")
    first = browser.run("document.activeElement.dataset.figure")
    assert first and browser.run(DETAIL)
    browser.key("ArrowRight")
    second = browser.run("document.activeElement.dataset.figure")
    assert second != first
    browser.key("Enter")
    assert browser.run(TARGET) == second
    assert browser.run(
        "document.activeElement.closest('.detail') !== null || !document.querySelector('.detail button')"
    )
    browser.key("Escape")
    assert browser.run("document.activeElement.dataset.figure") == second
    assert browser.run("document.querySelectorAll('.fig[tabindex=\"0\"]').length") == 1


def test_on_a_phone_the_image_covers_the_list_until_it_is_closed_and_a_touch_tells_a_figure(
    browser: Browser, page: Path, example: AuditedReport
) -> None:
    browser.visit(page, *PHONE)
    finding = next(one for one in example.findings if one.decided and one.figures)
    browser.tap(f"#{finding.id} .see a")
    assert browser.run("document.querySelector('.viewer').classList.contains('open')")
    assert browser.run("document.activeElement.closest('.viewer') !== null")
    assert browser.run(IN_SIGHT.replace("{selector}", ".marks .stated"))
    browser.tap(f".fig[data-figure='{finding.figures[0]}'] .frame")
    assert "bertentangan" in browser.run(DETAIL)
    assert width(browser) <= PHONE[0]
    browser.tap(".viewbar .close")
    assert not browser.run("document.querySelector('.viewer').classList.contains('open')")
    assert browser.run(f"document.activeElement.closest('#{finding.id}') !== null")


def choose(browser: Browser, selector: str, value: str) -> None:
    browser.run(
        f"(() => {{ const one = document.querySelector('{selector}'); one.value = '{value}';"
        " one.dispatchEvent(new Event('input', {bubbles: true})); })()"
    )


def test_findings_are_filtered_by_severity_rule_page_certainty_and_words(
    browser: Browser, page: Path, example: AuditedReport
) -> None:
    browser.visit(page, *OFFICE)
    every = {finding.id for finding in example.findings}
    assert set(browser.run(SHOWN)) == every
    browser.click("#catatan input[value=high]")
    left = {one.id for one in example.findings if one.severity != "high"}
    assert set(browser.run(SHOWN)) == left
    assert browser.run("document.querySelector('#catatan .shown').textContent") == str(len(left))
    assert browser.run("document.querySelector('.card.on').id") in left
    browser.click("#catatan [type=reset]")
    browser.wait(0.1)
    one = example.findings[2]
    choose(browser, "#catatan [name=rule]", one.rule)
    assert set(browser.run(SHOWN)) == {other.id for other in example.findings if other.rule == one.rule}
    browser.run("document.querySelector('#catatan .filter').reset()")
    browser.wait(0.1)
    choose(browser, "#catatan [name=page]", str(one.page))
    assert one.id in browser.run(SHOWN)
    assert len(browser.run(SHOWN)) < len(every)
    browser.run("document.querySelector('#catatan .filter').reset()")
    browser.wait(0.1)
    choose(browser, "#catatan [name=certainty]", "probable")
    assert set(browser.run(SHOWN)) == {other.id for other in example.findings if other.certainty == "probable"}
    browser.run("document.querySelector('#catatan .filter').reset()")
    browser.wait(0.1)
    browser.click("#catatan [type=search]")
    browser.type("qzx")
    assert browser.run(SHOWN) == []
    assert browser.run("document.querySelector('#catatan .nothing').getClientRects().length") == 1
    browser.key("Escape")
    assert set(browser.run(SHOWN)) == every


def test_findings_are_filtered_by_the_auditors_decision(browser: Browser, reviewed: Path) -> None:
    browser.visit(reviewed, *OFFICE)
    for value, left in {
        "accepted": ["N1", "N3"],
        "rejected": ["N2"],
        "none": ["N4", "N5"],
        "again": ["N3"],
    }.items():
        choose(browser, "#catatan [name=decision]", value)
        assert browser.run(SHOWN) == [*left, "own-s1"] or browser.run(SHOWN) == [
            *[one for one in left if one in ("N1", "N3", "N4")],
            "own-s1",
            *[one for one in left if one in ("N2", "N5")],
        ]
    browser.run("document.querySelector('#catatan .filter').reset()")
    browser.wait(0.1)
    assert browser.run("getComputedStyle(document.querySelector('#N2 h3')).textDecorationLine") == "line-through"


def test_the_list_of_figures_is_filtered_and_each_row_leads_to_its_box(
    browser: Browser, page: Path, example: AuditedReport
) -> None:
    browser.visit(page, *OFFICE)
    browser.click("#ringkasan td a[data-of=kinerja][data-status=contradicted]")
    wanted = [one for one in example.figures if one.class_ == "kinerja" and one.status == "contradicted"]
    rows = "Array.from(document.querySelectorAll('#angka tbody tr')).map((one) => one.dataset.figure)"
    assert browser.run(rows) == [one.id for one in wanted]
    for figure in wanted[:3]:
        browser.click(f"#angka tr[data-figure='{figure.id}'] .jump")
        assert (browser.run(TARGET), browser.run(PAGE)) == (figure.id, figure.page)
        assert browser.run(IN_SIGHT.replace("{selector}", ".fig.target .frame"))
        assert browser.run("document.querySelector('#angka tr.on').dataset.figure") == figure.id
    browser.click("#angka [type=reset]")
    browser.wait(0.1)
    assert browser.run(ROWS) == 200
    browser.click("#angka .further")
    assert browser.run(ROWS) == 400
    choose(browser, "#angka [name=page]", str(example.figures[-1].page))
    assert browser.run(ROWS) == sum(one.page == example.figures[-1].page for one in example.figures)
    browser.key("j")
    browser.key("j")
    assert (
        browser.run("Array.from(document.querySelectorAll('#angka tbody tr')).indexOf(document.querySelector('tr.on'))")
        == 1
    )


def test_a_table_is_seen_beside_its_image_and_its_cells_lead_to_their_boxes(
    browser: Browser, page: Path, example: AuditedReport
) -> None:
    browser.visit(page, *OFFICE)
    browser.key("3")
    table = next(one for one in example.tables if any(cell.figures for row in one.rows for cell in row.cells))
    browser.click(f"#tabel-{table.id} summary")
    assert browser.run(PAGE) == table.pages[0]
    assert browser.run("document.querySelectorAll('.areas .area').length") == 1
    name = next(cell.figures[0] for row in table.rows for cell in row.cells if cell.figures)
    browser.click(f"#tabel-{table.id} [data-figures~='{name}']")
    assert browser.run(TARGET) == name
    browser.key("Escape")
    browser.key("j")
    assert browser.run("document.querySelectorAll('#tabel details[open]').length") == 1
    assert not browser.run(f"document.querySelector('#tabel-{table.id}').open")


def test_each_bar_of_a_chart_leads_to_its_figure(browser: Browser, page: Path, example: AuditedReport) -> None:
    browser.visit(page, *OFFICE)
    browser.click("#t-grafik")
    figures = {figure.id: figure for figure in example.figures}
    bars = browser.run("Array.from(document.querySelectorAll('.hbar')).map((one) => one.dataset.figure)")
    assert len(bars) > 10
    for name in bars[:4]:
        browser.click(f".hbar[data-figure='{name}']")
        assert (browser.run(TARGET), browser.run(PAGE)) == (name, figures[name].page)


def test_keys(browser: Browser, page: Path) -> None:
    browser.visit(page, *OFFICE)
    order = browser.run(SHOWN)
    on = "document.querySelector('.card.on').id"
    browser.key("j")
    browser.key("j")
    assert browser.run(on) == order[2]
    browser.key("k")
    assert browser.run(on) == order[1]
    browser.key("/")
    assert browser.run("document.activeElement.name") == "q"
    browser.type("jumlah")
    browser.key("Escape")
    browser.key("?")
    assert browser.run("document.querySelector('dialog.help').open")
    browser.key("Escape")
    assert not browser.run("document.querySelector('dialog.help').open")
    before = browser.run(PAGE)
    browser.key("]")
    assert browser.run(PAGE) != before
    browser.key("[")
    assert browser.run(PAGE) == before
    browser.key("2")
    assert not browser.run("document.querySelector('#angka').hidden")
    assert browser.run("document.querySelector('#t-angka').getAttribute('aria-selected')") == "true"
    assert browser.console == []


@pytest.mark.parametrize("size", ["office", "phone"])
def test_links_by_key_lead_to_findings_and_figures(
    browser: Browser, page: Path, example: AuditedReport, size: str
) -> None:
    finding = example.findings[-1]
    browser.visit(page, *SIZES[size], fragment=f"#finding-{finding.key}")
    assert browser.run("document.querySelector('.card.on').id") == finding.id
    box = browser.run(
        f"(() => {{ const b = document.querySelector('#{finding.id}').getBoundingClientRect(); return b.top; }})()"
    )
    assert 0 <= box < SIZES[size][1]
    figure = next(one for one in example.figures if one.page == 12)
    browser.visit(page, *SIZES[size], fragment=f"#figure-{figure.key}")
    assert (browser.run(TARGET), browser.run(PAGE)) == (figure.id, 12)
    assert figure.text in browser.run(DETAIL)
    browser.visit(page, *SIZES[size], fragment="#figure-%E0%A4%A")
    assert browser.console == []
    assert browser.run("document.querySelector('.notice').getClientRects().length") == 1


def test_what_is_unread_is_crossed_out_and_loose_numbers_are_marked(browser: Browser, reviewed: Path) -> None:
    browser.visit(reviewed, *OFFICE, fragment="#U2")
    assert not browser.run("document.querySelector('#pembacaan').hidden")
    assert browser.run("document.querySelector('.card.on').id") == "U2"
    assert browser.run(PAGE) == 2
    assert browser.run("document.querySelectorAll('.sheet.on .unread.target path').length") == 1
    browser.visit(reviewed, *OFFICE, fragment="#hal-1")
    assert browser.run("document.querySelector('.sheet.on .loose title').textContent").endswith("12a")
    assert browser.run("document.querySelectorAll('.sheet.on .sight').length") == 7
    assert browser.run("document.querySelector('.gaps').getBoundingClientRect().top + scrollY") == 0


def test_five_thousand_figures_stay_quick(browser: Browser, tmp_path: Path) -> None:
    path = tmp_path / "besar.html"
    path.write_text(html_text(a_large_report(), {}, "en"), encoding="utf-8")
    browser.visit(path, *OFFICE)
    assert browser.run("document.querySelectorAll('.fig').length") == 50
    took = "(() => {{ const start = performance.now(); {0}; return performance.now() - start; }})()"
    assert browser.run(took.format("document.querySelector('#t-angka').click()")) < 1500
    assert browser.run(ROWS) == 200
    search = "document.querySelector('#angka [name=q]')"
    look = f"{search}.value = '77'; {search}.dispatchEvent(new Event('input', {{bubbles: true}}))"
    assert browser.run(took.format(look)) < 1500
    assert browser.run(took.format("document.querySelector('[data-turn=\"1\"]').click()")) < 1500
    assert browser.run("document.querySelectorAll('.fig').length") == 50
    assert browser.console == []


def test_on_paper_each_finding_has_the_parts_of_its_pages_and_nothing_of_the_interface(
    browser: Browser, page: Path, example: AuditedReport, tmp_path: Path
) -> None:
    browser.visit(page, *OFFICE)
    browser.click("#t-angka")  # whatever part is open
    browser.pdf(tmp_path / "cetak.pdf")
    printed = pypdfium2.PdfDocument(tmp_path / "cetak.pdf")
    text = " ".join(" ".join(sheet.get_textpage().get_text_bounded().split()) for sheet in printed)
    pictures = sum(len(list(sheet.get_objects(filter=[pypdfium2.raw.FPDF_PAGEOBJ_IMAGE]))) for sheet in printed)
    for finding in example.findings:
        assert f"{finding.id} · hal. {finding.page}" in text
    assert "Kriteria" in text and "Rekomendasi" in text
    assert "Daftar semua angka" not in text and "Hapus saringan" not in text and "semua kotak" not in text
    assert "Tidak ada yang cocok" not in text and "Tautan ini menunjuk" not in text
    assert pictures >= len(example.findings)
    assert browser.run("document.querySelectorAll('.clip').length") == 0  # and none is left behind
    printed.close()


@pytest.mark.parametrize("lang", ["id", "en"])
def test_a_report_in_which_nothing_was_found_runs_too(browser: Browser, tmp_path: Path, lang: str) -> None:
    path = tmp_path / "kosong.html"
    bare = a_report(tables=(), figures=(), checks=(), findings=(), rules={}, sections=(), pages=())
    path.write_text(html_text(bare, {}, lang), encoding="utf-8")
    browser.visit(path, *OFFICE)
    for key in ("j", "/", "Escape", "2", "k", "3", "j", "4", "5", "]", "+"):
        browser.key(key)
    assert browser.console == []


def test_without_its_script_the_findings_tables_and_images_can_still_be_read(browser: Browser, page: Path) -> None:
    browser.visit(page, *OFFICE)  # for its size; the next line loads it again
    browser.call("Emulation.setScriptExecutionDisabled", value=True)
    browser.go("about:blank")
    browser.go(page.as_uri())
    browser.call("Emulation.setScriptExecutionDisabled", value=False)
    assert browser.run("document.documentElement.className") == ""
    seen = "Array.from(document.querySelectorAll('{0}')).filter((one) => one.getClientRects().length).length"
    assert browser.run(seen.format(".card")) == browser.run("document.querySelectorAll('.card').length")
    assert browser.run(seen.format(".sheet img")) > 10
    assert browser.run(seen.format(".panel")) == 5
    assert browser.run(seen.format("form, .viewbar, .detail, .notice, .nothing, dialog")) == 0
    assert browser.run("document.querySelector('#angka noscript').innerText").startswith("Daftar ini")
    assert width(browser) <= OFFICE[0]


def test_everything_that_acts_has_a_name_and_a_role(browser: Browser, page: Path) -> None:
    browser.visit(page, *OFFICE)
    browser.run("document.querySelectorAll('#tabel details').forEach((one) => { one.open = true; })")
    nameless = """Array.from(document.querySelectorAll("button, a, input, select, [role=button], [role=dialog], [role=group], dialog, img"))
      .filter((one) => !(one.textContent.trim() || one.getAttribute("aria-label") || one.alt || one.labels?.length
        || one.getAttribute("aria-labelledby"))).map((one) => one.outerHTML.slice(0, 80))"""
    assert browser.run(nameless) == []
    assert browser.run("document.querySelectorAll('[role=tab]').length") == 5
    lost = "Array.from(document.querySelectorAll('.tabs a')).filter((one) => !document.getElementById(one.getAttribute('aria-controls')))"
    assert browser.run(f"{lost}.length") == 0
    assert browser.run("document.querySelectorAll('[role=tabpanel]:not([hidden])').length") == 1
    browser.run("document.querySelector('#t-catatan').focus()")
    browser.key("ArrowRight")
    assert browser.run("document.activeElement.id") == "t-angka"
    assert not browser.run("document.querySelector('#angka').hidden")
    browser.key("Tab")
    outline = (
        "getComputedStyle(document.activeElement).outlineStyle + getComputedStyle(document.activeElement).outlineWidth"
    )
    assert browser.run(outline) == "solid3px"


def test_a_page_with_a_foreign_script_would_be_stopped(browser: Browser, tmp_path: Path) -> None:
    path = tmp_path / "asing.html"
    html = html_text(a_report(), {}, "id").replace("</body>", "<script>document.title='masuk'</script></body>")
    path.write_text(html, encoding="utf-8")
    browser.visit(path, *OFFICE)
    assert any("Content Security Policy" in line for line in browser.console)
    assert browser.run("document.title") != "masuk"
    assert browser.run("document.documentElement.className") == "js"
