"""Opening: what is refused with which code, what is read all the same."""

import base64
import io
from pathlib import Path
from random import Random

import pytest
from PIL import Image
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.lib.utils import ImageReader

from extract.errors import PageUnreadableError, ReportUnreadableError
from extract.page import read_page
from extract.pdfium import open_report
from extract.render import render_page
from tests.extract.drawing import Sheet, document, pages, save


def one_line(sheet: Sheet) -> None:
    sheet.paragraph(60, 80, ["Laporan singkat untuk uji."])


def refusal(path: Path, password: str | None = None) -> str:
    with pytest.raises(ReportUnreadableError) as caught:
        open_report(path, password)
    return caught.value.code


@pytest.mark.parametrize(
    ("content", "code"),
    [(b"", "empty"), (b"<html><body>Not found</body></html>", "not-a-pdf"), (b"%PDF-1.7\nnothing here", "damaged")],
)
def test_files_that_are_no_report(tmp_path: Path, content: bytes, code: str) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(content)
    assert refusal(path) == code


def test_missing_file(tmp_path: Path) -> None:
    assert refusal(tmp_path / "none.pdf") == "missing"


def test_truncated_file_is_read_or_refused_as_damaged(tmp_path: Path) -> None:
    whole = save(tmp_path / "a.pdf", [one_line]).read_bytes()
    path = tmp_path / "b.pdf"
    path.write_bytes(whole[: len(whole) // 3])
    assert refusal(path) in {"damaged", "no-pages"}


def test_header_after_leading_bytes(tmp_path: Path) -> None:
    path = tmp_path / "b.pdf"
    path.write_bytes(b"\r\n \r\n" + save(tmp_path / "a.pdf", [one_line]).read_bytes())
    assert pages(path)[0].lines[0].text == "Laporan singkat untuk uji."


def test_password(tmp_path: Path) -> None:
    path = save(tmp_path / "a.pdf", [one_line], encrypt=StandardEncryption("rahasia", "pemilik"))
    assert refusal(path) == "password"
    assert refusal(path, "salah") == "wrong-password"
    assert pages(path, "rahasia")[0].lines[0].text == "Laporan singkat untuk uji."


def test_owner_lock_is_noted_and_read(tmp_path: Path) -> None:
    path = save(tmp_path / "a.pdf", [one_line], encrypt=StandardEncryption("", "pemilik", canPrint=0))
    report = open_report(path)
    assert report.notes == ("owner-locked",)
    assert read_page(report, 1).lines[0].text == "Laporan singkat untuk uji."
    report.close()


def test_title_and_a_page_that_is_not_there(tmp_path: Path) -> None:
    def draw(sheet: Sheet) -> None:
        sheet.canvas.setTitle("LKjIP Dinas Alfa")
        one_line(sheet)

    report = open_report(save(tmp_path / "a.pdf", [draw]))
    assert (report.title, report.pages, report.notes) == ("LKjIP Dinas Alfa", 1, ())
    with pytest.raises(PageUnreadableError):
        read_page(report, 2)
    report.close()


def picture(shade: int = 120) -> ImageReader:
    return ImageReader(Image.new("L", (80, 60), shade))


def test_scan_page_has_one_unread_region(tmp_path: Path) -> None:
    def draw(sheet: Sheet) -> None:
        sheet.canvas.drawImage(picture(), 0, 0, 595, 842)

    [page] = document(save(tmp_path / "a.pdf", [draw], size=(595, 842))).pages
    assert page.kind == "scan"
    [region] = page.unread
    assert (region.what, region.reason) == ("picture", "no-ocr")
    assert region.bbox == pytest.approx((0, 0, 595, 842), abs=1)


def test_picture_beside_text_is_an_unread_region_but_a_logo_is_not(tmp_path: Path) -> None:
    def draw(at: int) -> object:
        def page(sheet: Sheet) -> None:
            sheet.paragraph(60, 300, [f"Uraian halaman ke {at} yang berbeda dari halaman yang lain."])
            sheet.canvas.drawImage(picture(), 30, 700, 120, 120)
            if at == 2:
                sheet.canvas.drawImage(picture(60), 100, 200, 300, 150)

        return page

    found = document(save(tmp_path / "a.pdf", [draw(n) for n in range(1, 5)], size=(595, 842)))  # type: ignore[misc]
    assert [page.kind for page in found.pages] == ["text", "mixed", "text", "text"]
    [region] = found.pages[1].unread
    assert region.bbox == pytest.approx((100, 492, 400, 642), abs=1)


def test_blank_page(tmp_path: Path) -> None:
    [page] = document(save(tmp_path / "a.pdf", [lambda sheet: sheet.text(60, 60, " ")])).pages
    assert (page.kind, page.lines, page.unread) == ("blank", (), ())


def test_rendering_is_a_small_grey_png(tmp_path: Path) -> None:
    report = open_report(save(tmp_path / "a.pdf", [one_line], size=(595, 842)))
    found = render_page(report, 1, 72)
    image = Image.open(io.BytesIO(base64.b64decode(found.png)))
    assert image.size == (found.width, found.height) == (595, 842)
    assert len(image.convert("L").getcolors() or []) <= 16
    huge = render_page(report, 1, 1200)
    assert huge.width * huge.height <= 25_000_000
    report.close()


def test_the_noise_of_a_scanner_is_left_out_of_a_picture_and_the_print_is_not(tmp_path: Path) -> None:
    noise = Random(7)
    paper = Image.new("L", (909, 1286))
    paper.putdata([min(255, max(0, round(noise.gauss(243, 5)))) for _ in range(909 * 1286)])
    paper.paste(40, (300, 500, 500, 520))

    def draw(sheet: Sheet) -> None:
        sheet.canvas.drawImage(ImageReader(paper), 0, 0, 595, 842)

    report = open_report(save(tmp_path / "a.pdf", [draw], size=(595, 842)))
    found = base64.b64decode(render_page(report, 1, 110).png)
    image = Image.open(io.BytesIO(found)).convert("L")
    assert len(found) < 150_000
    assert image.getpixel((400, 510)) < 80  # type: ignore[operator]
    counts = image.histogram()
    assert counts[255] > 0.75 * sum(counts)
    report.close()
