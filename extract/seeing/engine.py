"""The OCR engine: pixels in, lines of words with their places out. RapidOCR with the models of its own wheel, offline.

One thread of its own per process: two cost twice the processor time and hardly shorten a page (libraries.md, 1.2).
"""

import logging
from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from extract.seeing.raster import Pixels
from extract.seen_parts import ENGINE
from schemas.seen import Quad, SeenLine, SeenWord

__all__ = ["engine_version", "read_line", "read_lines", "text_quads"]

LONGEST_SIDE = 2000
"""The engine looks for text on a picture no larger than this: twice as fast as at twice the size, and no worse."""
LEAST_SCORE = 0.1
"""What is less sure than this is no text at all (a hatch, a stamp's edge)."""


@cache
def engine_version() -> str:
    """Name and release of the engine: readings of another one are no longer valid."""
    from importlib.metadata import version

    return f"{ENGINE} {version('rapidocr')}"


@cache
def engine() -> Any:
    from rapidocr import RapidOCR

    logging.getLogger("RapidOCR").setLevel(logging.ERROR)
    return RapidOCR(
        params={
            "Global.max_side_len": LONGEST_SIDE,
            "Global.text_score": LEAST_SCORE,
            "Global.log_level": "error",
            "Global.use_cls": False,
            "EngineConfig.onnxruntime.intra_op_num_threads": 1,
            "EngineConfig.onnxruntime.inter_op_num_threads": 1,
        }
    )


def read_lines(pixels: Pixels) -> list[SeenLine]:
    """The lines of text on `pixels`, in no order."""
    found = engine()(pixels, use_det=True, use_rec=True, return_word_box=True)
    if found.boxes is None or found.txts is None:
        return []
    words = found.word_results or ()
    lines = []
    for number, (box, text, score) in enumerate(zip(found.boxes, found.txts, found.scores, strict=True)):
        parts = words[number] if len(words) == len(found.txts) else ()
        lines.append(SeenLine(text, quad_of(box), float(score), words_of(text, box, parts, float(score))))
    return lines


def text_quads(pixels: Pixels) -> list[Quad]:
    """Where lines of text stand on `pixels`, unread: half of the price of reading them."""
    found = engine()(pixels, use_det=True, use_rec=False)
    return [] if found.boxes is None else [quad_of(box) for box in found.boxes]


def read_line(pixels: Pixels) -> tuple[str, float]:
    """The text of `pixels`, which show one line, and how sure it is (0 to 1)."""
    found = engine()(pixels, use_det=False, use_rec=True, return_word_box=False)
    if not found.txts:
        return "", 0.0
    return str(found.txts[0]), float(found.scores[0])


def words_of(text: str, box: NDArray[np.float32], parts: Any, score: float) -> tuple[SeenWord, ...]:
    """The words of a line: those that the engine tells apart, where they are all of `text`; else by the room that
    their letters take."""
    told = [(str(part[0]), float(part[1]), part[2]) for part in parts if len(part) == 3]
    if "".join(word for word, _, _ in told) == "".join(text.split()):
        return tuple(SeenWord(word, quad_of(place), sure) for word, sure, place in told)
    words, length = [], max(len(text), 1)
    at = 0
    for word in text.split():
        at = text.index(word, at)
        words.append(SeenWord(word, between(box, at / length, (at + len(word)) / length), score))
        at += len(word)
    return tuple(words)


def between(box: NDArray[np.float32], start: float, end: float) -> Quad:
    """The part of a line's box from the share `start` to the share `end` of its length."""
    upper, lower = box[1] - box[0], box[2] - box[3]
    corners = (box[0] + start * upper, box[0] + end * upper, box[3] + end * lower, box[3] + start * lower)
    return quad_of(np.array(corners))


def quad_of(box: Any) -> Quad:
    left_top, right_top, right_bottom, left_bottom = ((float(x), float(y)) for x, y in box)
    return (left_top, right_top, right_bottom, left_bottom)
