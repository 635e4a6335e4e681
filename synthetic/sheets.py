"""What an office scanner makes of a printed page: pixels askew, unevenly lit, noisy, stamped."""

import random

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFont

__all__ = ["add_noise", "add_shade", "add_stamp", "turned_by"]

WHITE = (255, 255, 255)
STAMP_INK = (70, 60, 160)
STAMP_OPACITY = 0.55
"""Stamps are transparent: the text below stays readable to a person."""
STAMP_WIDTH = 0.24
"""Of the width of the sheet."""
STAMP_TILT = 25.0
DIRT = 40
SPECKS = 2e-5
"""Share of the pixels on which dirt lies, for each grey level of noise."""


def turned_by(sheet: Image.Image, skew: float) -> Image.Image:
    """`sheet` as it lay askew by `skew` degrees against the clock; what leaves the glass is cut off."""
    white = 255 if sheet.mode == "L" else WHITE
    return sheet.rotate(skew, Image.Resampling.BICUBIC, fillcolor=white) if skew else sheet


def add_shade(sheet: Image.Image, depth: float) -> Image.Image:
    """`sheet` darker by `depth` grey levels along the left edge and towards the lower right corner, as under a lid that
    does not close."""
    if not depth:
        return sheet
    across = np.linspace(0, 1, sheet.width, dtype=np.float32)
    down = np.linspace(0, 1, sheet.height, dtype=np.float32)[:, None]
    light = 1 - depth / 255 * np.maximum(np.exp(-12 * across), across * down)
    return lit(sheet, light)


def lit(sheet: Image.Image, light: NDArray[np.float32]) -> Image.Image:
    """`sheet` with every pixel as bright as `light` (0 to 1) says."""
    pixels = np.asarray(sheet, dtype=np.float32)
    return Image.fromarray((pixels * (light if pixels.ndim == 2 else light[..., None])).astype(np.uint8))


def add_noise(sheet: Image.Image, level: float, seed: int) -> Image.Image:
    """`sheet` with grain of `level` grey levels (standard deviation) and specks of dirt."""
    if not level:
        return sheet
    chance = np.random.default_rng(seed)
    size = (sheet.height, sheet.width)
    grain = chance.standard_normal(size, dtype=np.float32) * level
    dirt = chance.random(size, dtype=np.float32) < SPECKS * level
    pixels = np.asarray(sheet, dtype=np.float32)
    if pixels.ndim == 3:
        grain, dirt = grain[..., None], dirt[..., None]
    return Image.fromarray(np.where(dirt, DIRT, np.clip(pixels + grain, 0, 255)).astype(np.uint8))


def add_stamp(sheet: Image.Image, seed: int) -> Image.Image:
    """`sheet` with an oval stamp somewhere on its printed part."""
    chance = random.Random(seed)
    width = round(STAMP_WIDTH * sheet.width)
    mark = stamp(width).rotate(chance.uniform(-STAMP_TILT, STAMP_TILT), Image.Resampling.BICUBIC, expand=True)
    left = round(chance.uniform(0.15, 0.6) * sheet.width)
    top = round(chance.uniform(0.15, 0.7) * sheet.height)
    stamped = sheet.copy()
    stamped.paste(Image.new("RGB", mark.size, STAMP_INK), (left, top), mark)
    return stamped


def stamp(width: int) -> Image.Image:
    """The ink of a stamp `width` pixels wide: 0 where there is none."""
    height, ink = round(width * 0.6), round(255 * STAMP_OPACITY)
    mark = Image.new("L", (width, height), 0)
    pen = ImageDraw.Draw(mark)
    line = max(width // 60, 2)
    for inset in (0, 3 * line):
        pen.ellipse((inset, inset, width - 1 - inset, height - 1 - inset), outline=ink, width=line)
    font = ImageFont.load_default(size=max(height / 7, 8))
    for step, text in enumerate(("PEMERINTAH DAERAH", "SALINAN", "SESUAI ASLINYA")):
        pen.text((width / 2, height * (0.3 + 0.2 * step)), text, fill=ink, font=font, anchor="mm")
    return mark
