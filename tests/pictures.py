"""The pictures of the guide, drawn from the example report: `make pictures`.

Each shows what a user sees: a terminal and a page in Chromium, a workbook and a document in LibreOffice, a PDF by PDFium.
An output that this lkjip does not have, and a program that this machine lacks, cost their picture and are named.
"""

import argparse
import io
import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from shutil import which

import pypdfium2
from PIL import Image, ImageChops
from rich.console import Console

from lkjip.kept import kept_audits
from lkjip.limits import Limits
from lkjip.outputs import OUTPUTS, outputs_of
from lkjip.pipeline import audit_file
from lkjip.status import exit_status
from publish.listing import listed
from publish.listing_text import print_listed
from schemas.report import AuditedReport
from tests.publish.browser import CHROMIUM, Browser

__all__ = ["PICTURES", "Example", "draw", "main"]

ROOT = Path(__file__).resolve().parents[1]
EXAMPLE = ROOT / "examples" / "lkjip-contoh.pdf"
FOLDER = ROOT / "docs" / "gambar"
SOFFICE = which("soffice") or ""
WIDTH, HEIGHT = 1366, 820
COLUMNS = 118
DPI = 90
COLOURS = 96
PAGE = """<!doctype html><meta charset="utf-8"><style>
body {{ margin: 0; background: #fff; }}
pre {{ margin: 0; padding: 18px 22px; color: #1d1f21; font: 14px/1.45 "DejaVu Sans Mono", monospace; width: max-content; }}
</style><pre>$ lkjip periksa lkjip-contoh.pdf
{lines}</pre>"""
MARGIN = 16
PRESS = "document.body.dispatchEvent(new KeyboardEvent('keydown', {{key: '{key}', bubbles: true}}))"
NOTES_SHEET = 1
"""Of the working paper as LibreOffice prints it: the page behind the summary."""
MISPRINT_PAGE = 18
"""Of the example report: the page with two notes on one table."""


@dataclass(frozen=True, slots=True)
class Example:
    """The example report, audited, and a folder for what is on the way to a picture."""

    report: AuditedReport
    folder: Path

    def output(self, name: str) -> Path:
        """The file of the output `name`."""
        ending = OUTPUTS[name].ending
        path = self.folder / f"lkjip-contoh{ending}"
        if not path.exists():
            path.write_bytes(outputs_of(self.report, EXAMPLE, "id", kept=kept_audits(), only=(name,))[ending])
        return path


def terminal(example: Example) -> Image.Image:
    console = Console(record=True, file=io.StringIO(), width=COLUMNS, force_terminal=True, highlight=False)
    one = listed(Path(EXAMPLE.name), example.report, exit_status(example.report), "info", "id")
    print_listed(one, console, "id")
    page = example.folder / "terminal.html"
    lines = console.export_html(inline_styles=True, code_format="{code}")
    page.write_text(PAGE.format(lines=lines), encoding="utf-8")
    return trimmed(browsed(page, example, WIDTH, 700))


def page_top(example: Example) -> Image.Image:
    return browsed(example.output("html"), example, WIDTH, HEIGHT)


def page_note(example: Example) -> Image.Image:
    finding = next(one for one in example.report.findings if one.page == MISPRINT_PAGE and one.relation == "ratio")
    return browsed(example.output("html"), example, WIDTH, HEIGHT, f"#{finding.id}")


def page_charts(example: Example) -> Image.Image:
    """What the key for the charts shows."""
    return browsed(example.output("html"), example, WIDTH, HEIGHT, key="4")


def browsed(page: Path, example: Example, width: int, height: int, fragment: str = "", key: str = "") -> Image.Image:
    with Browser(example.folder / "profile") as browser:
        browser.visit(page, width, height, fragment=fragment)
        if key:
            browser.run(PRESS.format(key=key))
        browser.picture(example.folder / "shot.png")
    return Image.open(example.folder / "shot.png").convert("RGB")


def working_paper(example: Example) -> Image.Image:
    return trimmed(printed(converted(example.output("xlsx"), example), NOTES_SHEET))


def documents(example: Example) -> Image.Image:
    return printed(converted(example.output("docx"), example), 0)


def annotated(example: Example) -> Image.Image:
    return printed(example.output("pdf"), MISPRINT_PAGE - 1)


def converted(path: Path, example: Example) -> Path:
    """`path` as LibreOffice prints it."""
    profile = (example.folder / "office").as_uri()
    command = [SOFFICE, f"-env:UserInstallation={profile}", "--headless", "--convert-to", "pdf"]
    subprocess.run([*command, "--outdir", str(example.folder / "pdf"), str(path)], check=True, capture_output=True)
    return example.folder / "pdf" / f"{path.stem}.pdf"


def printed(path: Path, page: int) -> Image.Image:
    document = pypdfium2.PdfDocument(path)
    picture: Image.Image = document[page].render(scale=DPI / 72, may_draw_forms=True).to_pil().convert("RGB")
    document.close()
    return picture


def trimmed(picture: Image.Image) -> Image.Image:
    """Without the white room around what is shown."""
    box = ImageChops.difference(picture, Image.new("RGB", picture.size, "white")).getbbox() or (0, 0, *picture.size)
    left, top = max(box[0] - MARGIN, 0), max(box[1] - MARGIN, 0)
    return picture.crop((left, top, min(box[2] + MARGIN, picture.width), min(box[3] + MARGIN, picture.height)))


@dataclass(frozen=True, slots=True)
class Picture:
    """`output` is what is shown of an audit, None what is printed; `program` draws it."""

    make: Callable[[Example], Image.Image]
    output: str | None
    program: str

    @property
    def lacks(self) -> str | None:
        """Why it cannot be drawn here."""
        if self.output is not None and self.output not in OUTPUTS:
            return f"no output {self.output!r}"
        return None if self.program else "a program that draws it is not installed"


PICTURES = {
    "daftar.png": Picture(terminal, None, CHROMIUM),
    "hasil.png": Picture(page_top, "html", CHROMIUM),
    "catatan.png": Picture(page_note, "html", CHROMIUM),
    "grafik.png": Picture(page_charts, "html", CHROMIUM),
    "kertas-kerja.png": Picture(working_paper, "xlsx", SOFFICE),
    "pdf-bercatatan.png": Picture(annotated, "pdf", "pdfium"),
    "dokumen.png": Picture(documents, "docx", SOFFICE),
}


def draw(name: str, example: Example) -> bytes:
    """The picture called `name` as a PNG of few colours: enough for a screen, and small."""
    few = PICTURES[name].make(example).quantize(COLOURS, dither=Image.Dither.NONE)
    stream = io.BytesIO()
    few.save(stream, "PNG", optimize=True)
    return stream.getvalue()


def main() -> None:
    parser = argparse.ArgumentParser(prog="make pictures")
    parser.add_argument("--out", type=Path, default=FOLDER)
    parser.add_argument("names", nargs="*", metavar="NAME.png")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        report = kept_audits().report(EXAMPLE, Limits()) or audit_file(EXAMPLE, kept=kept_audits())
        example = Example(report, Path(folder))
        for name in options.names or PICTURES:
            lacking = PICTURES[name].lacks
            if lacking is None:
                (options.out / name).write_bytes(draw(name, example))
            sys.stdout.write(f"{name}: {lacking or 'drawn'}\n")


if __name__ == "__main__":
    main()
