"""What was read from pictures bears a sign in every view, its picture stands beside it, and what was not read is shown."""

import pytest

from publish.gaps import gaps
from publish.html import html_text
from publish.seen import is_unsure, seen_mark
from publish.sheets import MOST_PAGES, pages_to_picture
from schemas.figures import Figure
from schemas.findings import Crop
from schemas.geometry import BBox
from schemas.report import AuditedReport, PageInfo, Picture, Unread
from schemas.seen import SURE
from tests.factory import a_clean_report, a_finding, a_page, a_report, an_unread
from tests.publish.page import Element, known, parse

PNG = "iVBORw0KGgo="
BOX: BBox = (60.0, 400.0, 500.0, 700.0)


def page_of(report: AuditedReport, lang: str = "id") -> Element:
    return parse(html_text(report, {}, lang))


def seen(figure: Figure, **fields: object) -> Figure:
    return figure.model_copy(update={"read_by": "ocr", "confidence": 0.976, **fields})


def a_scanned_report(**fields: object) -> AuditedReport:
    """`a_report` as it would be read from a scan; its finding shows the picture of the accused figure."""
    finding = a_finding(crops=(Crop(figure="F7", png=PNG),), certainty="probable")
    figures = tuple(seen(one) for one in a_report().figures)
    pages = (a_page(kind="scan", ocr="rapidocr"),)
    return a_report(**{"figures": figures, "findings": (finding,), "pages": pages, **fields})


def unread(reason: str, what: str = "picture", box: BBox = BOX) -> Unread:
    return Unread.model_validate({"bbox": box, "what": what, "reason": reason})


def test_the_page_says_at_its_head_what_was_read_by_ocr_and_by_what() -> None:
    head = page_of(a_scanned_report()).one("header", cls="head").words
    assert "Dibaca dari gambar dengan OCR (rapidocr): halaman 1; 7 dari 7 angka berasal dari sana." in head
    assert "OCR" not in page_of(a_report()).one("header", cls="head").words


def test_figures_read_by_ocr_bear_a_sign_in_the_ledger_and_beside_the_finding() -> None:
    page = page_of(a_scanned_report())
    assert [figure["seen"] for figure in known(page, "figures").values()] == ["OCR 97%"] * 7
    assert page.one("article", id="N1").one("table", cls="operands").words.count("OCR 97%") == 3
    assert page_of(a_report()).all("span", cls="ocr") == []


def test_figures_read_by_ocr_are_underlined_on_the_page_and_the_unsure_ones_say_how_unsure() -> None:
    figures = [seen(one) for one in a_report().figures]
    figures[0] = seen(figures[0], confidence=0.5)
    page = page_of(a_scanned_report(figures=tuple(figures)))
    lines = list(known(page, "figures").values())
    assert [(line["text"], line["seen"]) for line in lines][:2] == [("1.000.000", "OCR 50%"), ("800.000", "OCR 97%")]
    assert [line["seen"] for line in lines if line["told"]] == ["OCR 50%"]
    assert (
        page.one("figure", id="hal-1")
        .one("figcaption")
        .text.startswith("Halaman 1: dibaca dengan OCR (rapidocr); garis titik-titik:")
    )


@pytest.mark.parametrize(
    ("second", "others", "told"),
    [
        ("82,17%", (), "1 dibaca 82,17% OCR 97% dibaca ulang 82,17% OCR 88%"),
        (
            "82,47%",
            ("82,17%", None),
            "1 dibaca 82,17% OCR 97% dibaca ulang 82,47% OCR 88% mesin lain 82,17% mesin lain (tidak terbaca)",
        ),
        ("", (), "1 dibaca 82,17% OCR 97% dibaca ulang (tidak terbaca) OCR 88%"),
    ],
)
def test_both_readings_stand_below_the_picture_with_their_confidence(
    second: str, others: tuple[str | None, ...], told: str
) -> None:
    crop = Crop(
        figure="F7",
        png=PNG,
        text="82,17%",
        confidence=0.976,
        second_text=second,
        second_confidence=0.889,
        others=others,
    )
    page = page_of(a_scanned_report(findings=(a_finding(crops=(crop,)),)))
    assert page.one("figure", cls="crop").one("figcaption").words == told


def test_views_call_unsure_what_accuses_nobody() -> None:
    figure = a_report().figures[0]
    assert [is_unsure(seen(figure, confidence=one)) for one in (SURE - 0.01, SURE)] == [True, False]


def test_no_figure_of_a_picture_is_called_certain() -> None:
    assert seen_mark(seen(a_report().figures[0], confidence=1.0)) == "OCR 99%"
    assert seen_mark(seen(a_report().figures[0], read_by="text_over_image")) == "OCR-PDF 97%"
    assert seen_mark(a_report().figures[0]) == ""


def test_the_picture_of_a_figure_stands_beside_its_finding_with_what_was_read() -> None:
    crop = page_of(a_scanned_report()).one("article", id="N1").one("figure", cls="crop")
    image = crop.one("img")
    assert image.attributes["src"] == f"data:image/png;base64,{PNG}"
    assert image.attributes["alt"].startswith("Gambar angka yang dibaca 82,17%, halaman 1, kalimat")
    assert crop.one("figcaption").words == "1 dibaca 82,17% OCR 97%"


@pytest.mark.parametrize(("lang", "heading"), [("id", "mohon dilihat"), ("en", "please look")])
def test_a_misreading_is_asked_to_be_looked_at_and_accuses_nobody(lang: str, heading: str) -> None:
    finding = a_finding(crops=(Crop(figure="F7", png=PNG),), attribution="reading")
    page = page_of(a_scanned_report(findings=(finding,)), lang)
    part = page.one("section", cls="readings")
    assert heading in part.words
    card = part.one("article", id="N1")
    assert len(card.all("figure", cls="crop")) == 1
    assert card.all("span", cls="high") == []
    assert page.one("li", cls="high").words.startswith("0")


def test_two_readings_of_which_arithmetic_chose_one_are_told() -> None:
    figures = list(a_report().figures)
    value = figures[-1].value
    assert value is not None
    figures[-1] = seen(figures[-1], readings=(value + 5, value), chosen_by="arithmetic")
    figure = known(page_of(a_scanned_report(figures=tuple(figures))), "figures")["F7"]
    assert "dua bacaan: 87,17 / 82,17; dipakai 82,17, karena hanya dengan itu hitungan cocok" in figure["remark"]


@pytest.mark.parametrize(
    ("page", "told"),
    [
        (
            a_page(kind="mixed", unread=(unread("no-ocr"),)),
            "1 gambar: isinya belum dibaca (OCR tidak dijalankan atau tidak selesai)",
        ),
        (
            a_page(kind="mixed", ocr="rapidocr", unread=(unread("illegible", "chart"),)),
            "1 grafik: tulisannya tidak jelas bagi mesin (buram, tulisan tangan, atau foto)",
        ),
        (
            a_page(kind="scan", ocr="rapidocr", unread=(unread("illegible"),)),
            "1 halaman hasil pindai: tulisannya tidak jelas bagi mesin (buram, tulisan tangan, atau foto)",
        ),
        (
            a_page(kind="scan", ocr="rapidocr", unread=(unread("cell-unread"),) * 13),
            "13 sel atau angka: ada isinya, tetapi tidak dapat dibaca",
        ),
    ],
)
def test_what_ocr_could_not_read_is_told_in_one_line_and_crossed_out_on_its_page(page: PageInfo, told: str) -> None:
    report = a_clean_report(pages=(page,))
    assert [gap.what for gap in gaps(report, "id")] == [told]
    html = page_of(report)
    assert html.one("section", cls="unread-parts").one("article").one("p", cls="message").text == told
    assert html.one("article", id="U1").attributes["data-pages"] == "1"
    assert len(known(html, "pages")[1]["unread"]) == len(page.unread)


def test_pages_with_something_unread_get_a_picture_behind_those_of_findings_and_before_those_of_figures() -> None:
    pages = (an_unread(1), a_page(2), a_page(3, kind="scan", unread=(unread("no-ocr"),)), a_page(4, kind="scan"))
    report = a_report(pages=pages, findings=(a_finding(page=2, figures=(), places=()),))
    assert pages_to_picture(report) == [2, 1]
    figures = tuple(one.model_copy(update={"page": 4}) for one in a_report().figures)
    assert pages_to_picture(report.model_copy(update={"figures": figures})) == [2, 1, 4]
    many = a_clean_report(pages=tuple(an_unread(number) for number in range(1, 400)))
    assert len(pages_to_picture(many)) == MOST_PAGES


def test_the_pages_one_by_one_say_how_each_was_read_and_which_pictures_stand_on_it() -> None:
    kinds = ("table", "photo", "table", "logo")
    pages = (
        a_page(1),
        a_page(2, kind="mixed", ocr="rapidocr", pictures=tuple(Picture(bbox=BOX, kind=kind) for kind in kinds)),
        a_page(3, kind="scan", ocr="rapidocr"),
    )
    rows = page_of(a_clean_report(pages=pages)).one("section", id="pembacaan").one("table").all("tr")[1:]
    assert [[cell.text for cell in row.all("td")[1:4]] for row in rows] == [
        ["teks", "teks", ""],
        ["teks dan gambar", "teks, dan OCR (rapidocr) untuk gambar", "2 tabel, 1 foto, 1 logo"],
        ["hasil pindai", "OCR (rapidocr)", ""],
    ]
