"""Small scans and pictures read by the engine itself: tables whichever way they lie, and what holds no figures said so."""

import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image, ImageFilter
from reportlab.lib.utils import ImageReader

from extract.page import read_page
from extract.seeing.orientation import turned
from extract.seeing.page import see_page
from extract.seeing.pictures import PictureReader, ReadPicture
from extract.seeing.raster import Pixels, Raster
from extract.seeing.sight import sight_of
from extract.seen_parts import SeenParts
from schemas.printed import UNREADABLE, Grid, GridCell, PageRead, TextLine, Word
from schemas.seen import Sight
from tests.extract.drawing import Sheet, save
from tests.extract.seeing.drawn import SMALL, opened, raster, rotated, scanned, table

ROWS = [
    ["No", "Program", "Anggaran", "Realisasi"],
    ["1", "Pelayanan", "1.250.300", "1.100.250"],
    ["2", "Pembinaan", "830.450", "790.125"],
]
PAGE = (595.0, 400.0)


def nothing_known(key: str) -> Sight | None:
    return None


def look(path: Path) -> PageRead:
    with opened(path) as report:
        return see_page(report, 1, (), nothing_known)[0]


def rows_of(page: PageRead) -> list[list[str]]:
    [grid] = page.grids
    cells = {(cell.row, cell.column): " ".join(line.text for line in cell.lines) for cell in grid.cells}
    return [[cells[row, column] for column in range(grid.n_columns)] for row in range(grid.n_rows)]


@pytest.fixture
def sheet(tmp_path: Path) -> Pixels:
    return raster(tmp_path, table).pixels


@pytest.mark.parametrize(
    "turn",
    [
        0,
        pytest.param(90, marks=pytest.mark.slow),
        pytest.param(180, marks=pytest.mark.slow),
        pytest.param(270, marks=pytest.mark.slow),
    ],
)
def test_a_table_whichever_way_the_sheet_lies(tmp_path: Path, sheet: Pixels, turn: int) -> None:
    page = look(scanned(tmp_path, turned(sheet, (360 - turn) % 360)))
    assert rows_of(page) == ROWS
    assert page.pose is not None
    assert (page.kind, page.ocr, page.pose.turn) == ("scan", "rapidocr", turn)
    assert (page.width, page.height) == pytest.approx(SMALL, abs=1)
    assert min(word.confidence for word in page.seen) > 0.8


@pytest.mark.slow
def test_a_table_askew(tmp_path: Path) -> None:
    def draw(page: Sheet) -> None:
        table(page)
        page.paragraph(
            20, 120, ["Realisasi anggaran per program tahun 2024", "sebagaimana tabel di atas meningkat"] * 2
        )

    page = look(scanned(tmp_path, rotated(raster(tmp_path, draw).pixels, -2.0)))
    assert rows_of(page) == ROWS
    assert page.pose is not None
    assert page.pose.tilt == pytest.approx(2.0, abs=0.3)


@pytest.mark.slow
def test_a_picture_seen_before_costs_nothing(tmp_path: Path, sheet: Pixels, monkeypatch: pytest.MonkeyPatch) -> None:
    path = scanned(tmp_path, sheet)
    with opened(path) as report:
        first, [sight] = see_page(report, 1, (), nothing_known)
        monkeypatch.setattr("extract.seeing.sight.read_upright", None)
        assert see_page(report, 1, (), {sight.key: sight}.get) == (first, (sight,))


def test_a_blank_back_side(tmp_path: Path) -> None:
    page = look(scanned(tmp_path, np.full((500, 400), 250, dtype=np.uint8)))
    assert (page.kind, page.lines, page.grids, page.unread) == ("blank", (), (), ())


def scribble(width: int, height: int) -> Pixels:
    """Loops and strokes, line below line, as of a hand in a hurry."""
    from PIL import ImageDraw

    chance = np.random.default_rng(3)
    page = Image.new("L", (width, height), 255)
    pen = ImageDraw.Draw(page)
    for base in range(50, height - 30, 48):
        steps = np.arange(30, width - 30, 5)
        heights = base + 14 * np.sin(steps / 7) * chance.normal(1, 0.6, steps.size) + chance.normal(0, 3, steps.size)
        pen.line([(int(x), int(y)) for x, y in zip(steps, heights, strict=True)], fill=30, width=3, joint="curve")
    return np.asarray(page, dtype=np.uint8)


@pytest.mark.slow
def test_a_scribble_states_no_figures(tmp_path: Path) -> None:
    page = look(scanned(tmp_path, scribble(700, 500)))
    words = [word.text for line in page.lines for word in line.words]
    assert page.grids == ()
    assert [region.reason for region in page.unread] == ["illegible"] or not any(map(str.isdigit, "".join(words)))


@pytest.mark.slow
def test_a_picture_of_twenty_thousand_pixels_is_read_in_bounded_time(tmp_path: Path, sheet: Pixels) -> None:
    wide = np.full((sheet.shape[0], 20_000), 255, dtype=np.uint8)
    wide[:, : sheet.shape[1]] = sheet
    begun = time.process_time()
    page = look(scanned(tmp_path, wide))
    assert time.process_time() - begun < 20
    assert page.kind == "scan"


def page_with(folder: Path, picture: Pixels, box: tuple[float, float, float, float]) -> PageRead:
    """A page of text with a picture in `box` (points from the upper left corner), as it is read."""

    def draw(page: Sheet) -> None:
        page.paragraph(60, 40, ["Realisasi anggaran tahun 2024 sebagaimana gambar berikut."])
        image = ImageReader(Image.fromarray(picture))
        page.canvas.drawImage(image, box[0], page.height - box[3], box[2] - box[0], box[3] - box[1])

    with opened(save(folder / "page.pdf", [draw], PAGE)) as report:
        wanted = [region.bbox for region in read_page(report, 1).unread]
        assert wanted
        return see_page(report, 1, wanted, nothing_known)[0]


def test_a_table_pasted_as_a_picture(tmp_path: Path, sheet: Pixels) -> None:
    page = page_with(tmp_path, sheet, (60, 80, 360, 280))
    assert rows_of(page) == ROWS
    assert [picture.kind for picture in page.pictures] == ["table"]
    assert page.lines[0].text == "Realisasi anggaran tahun 2024 sebagaimana gambar berikut."
    left, top = page.grids[0].bbox[:2]
    assert (left, top) == (pytest.approx(80, abs=2), pytest.approx(110, abs=2))
    # What the text layer says is no sighting.
    assert all(word.bbox[1] > 80 for word in page.seen)


def overlooking(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Have the engine pass over the lines of a picture that say `text`."""

    def seen(*arguments: Any, **options: Any) -> Sight:
        sight = sight_of(*arguments, **options)
        lines = tuple(line for line in sight.lines if line.text != text)
        assert len(lines) < len(sight.lines)
        return replace(sight, lines=lines)

    monkeypatch.setattr("extract.seeing.pictures.sight_of", seen)


@pytest.mark.slow
def test_a_cell_of_a_pasted_table_that_was_passed_over_is_read_alone(
    tmp_path: Path, sheet: Pixels, monkeypatch: pytest.MonkeyPatch
) -> None:
    overlooking("830.450", monkeypatch)
    page = page_with(tmp_path, sheet, (60, 80, 360, 280))
    assert rows_of(page) == ROWS
    assert page.unread == ()
    [word] = [word for line in page.grids[0].cells[10].lines for word in line.words]
    assert word.text == "830.450"
    assert word.bbox in [seen.bbox for seen in page.seen]


@pytest.mark.slow
def test_a_cell_of_a_pasted_table_that_cannot_be_read_is_said(
    tmp_path: Path, sheet: Pixels, monkeypatch: pytest.MonkeyPatch
) -> None:
    overlooking("830.450", monkeypatch)
    monkeypatch.setattr("extract.seeing.missed_cells.read_line", lambda pixels: ("", 0.0))
    page = page_with(tmp_path, sheet, (60, 80, 360, 280))
    assert rows_of(page)[2][2] == UNREADABLE
    assert [region.reason for region in page.unread] == ["cell-unread"]


@pytest.mark.slow
def test_stray_marks_are_taken_off_the_figures_of_pasted_tables_only(tmp_path: Path, sheet: Pixels) -> None:
    def column(left: float) -> Grid:
        texts = ["12", "3", "45", "6", "7."]
        boxes = [(left, 20.0 * row, left + 80, 20.0 * row + 12) for row in range(len(texts))]
        cells = [
            GridCell(row, 0, 1, 1, box, (TextLine(1, (Word(text, box),)),))
            for row, (text, box) in enumerate(zip(texts, boxes, strict=True))
        ]
        return Grid((left, 0, left + 80, 100), len(texts), 1, tuple(cells))

    reader = PictureReader([], nothing_known)
    picture = Raster(sheet, 200 / 72)
    reader.read.append(ReadPicture((0, 0, 100, 200), picture, np.zeros_like(sheet), None))
    grids = reader.checked(1, [column(10), column(150)], SeenParts())
    assert [grid.cells[-1].lines[0].text for grid in grids] == ["7", "7."]


def noise(folder: Path) -> Pixels:
    chance = np.random.default_rng(5)
    rough = chance.integers(0, 255, (30, 45), dtype=np.uint8)
    return np.asarray(Image.fromarray(rough).resize((600, 400), Image.Resampling.BICUBIC), dtype=np.uint8)


def logo(folder: Path) -> Pixels:
    def draw(page: Sheet) -> None:
        page.canvas.setLineWidth(6)
        page.canvas.circle(150, 110, 70)
        page.text(110, 180, "KABUPATEN", 14)

    return raster(folder, draw).pixels


def chart(folder: Path) -> Pixels:
    def draw(page: Sheet) -> None:
        page.rule(40, 160, 270, 160)
        for at, (year, value) in enumerate(((2021, 61.5), (2022, 72.25), (2023, 84.75))):
            page.bar(70 + 70 * at, 160 - value, 100 + 70 * at, 160, 0.4)
            page.text(70 + 70 * at, 155 - value, f"{value:.2f}".replace(".", ","), 10)
            page.text(72 + 70 * at, 175, str(year), 10)

    return raster(folder, draw).pixels


@pytest.mark.slow
def test_a_pasted_table_out_of_focus_is_unread_and_no_photograph(tmp_path: Path, sheet: Pixels) -> None:
    picture = np.asarray(Image.fromarray(sheet).filter(ImageFilter.GaussianBlur(4)), dtype=np.uint8)
    page = page_with(tmp_path, picture, (60, 80, 360, 280))
    assert [one.kind for one in page.pictures] == ["table"]
    assert [region.reason for region in page.unread] == ["illegible"]
    assert page.grids == ()


@pytest.mark.slow
def test_a_blank_form_and_the_windows_of_a_house_are_nothing_unread(tmp_path: Path) -> None:
    def form(page: Sheet) -> None:
        page.table(30, (20, 45, 130, 205, 280), [[""] * 4] * 4)

    empty = raster(tmp_path, form).pixels
    house = (empty * 0.4 + np.random.default_rng(2).integers(0, 150, empty.shape)).astype(np.uint8)
    for picture in (empty, house):
        assert page_with(tmp_path, picture, (60, 80, 360, 280)).unread == ()


@pytest.mark.parametrize(
    ("draw", "kinds", "figures"),
    [(noise, {"photo", "logo"}, False), (logo, {"photo", "logo"}, False), (chart, {"chart"}, True)],
)
def test_pictures_without_tables(
    tmp_path: Path, draw: Callable[[Path], Pixels], kinds: set[str], figures: bool
) -> None:
    page = page_with(tmp_path, draw(tmp_path), (60, 80, 360, 280))
    assert {picture.kind for picture in page.pictures} <= kinds
    assert page.grids == ()
    assert bool(page.seen) == figures
