"""Good PDFs made bad by chance: the same seed gives the same bytes."""

import random
import re
import zlib
from collections.abc import Callable

__all__ = ["mutated"]

STREAM = re.compile(rb"stream\r?\n(.*?)\r?\nendstream", re.DOTALL)
OBJECT = re.compile(rb"\d+ 0 obj\b.*?\bendobj\b", re.DOTALL)
NUMBER = re.compile(rb"-?\d+(?:\.\d+)?")
ODD_NUMBERS = (b"0", b"-1", b"2147483647", b"4294967296", b"1e99", b"99999999999999999999", b"0.0000001", b"nan", b"")
MOST = 4


def mutated(pdf: bytes, seed: int) -> bytes:
    """`pdf` after one to four accidents."""
    chance = random.Random(seed)
    for _ in range(chance.randint(1, MOST)):
        pdf = chance.choice(ACCIDENTS)(pdf, chance)
    return pdf


def flipped(pdf: bytes, chance: random.Random) -> bytes:
    """Some bytes are others."""
    content = bytearray(pdf)
    for _ in range(chance.randint(1, 60)):
        if content:
            content[chance.randrange(len(content))] = chance.randrange(256)
    return bytes(content)


def cut(pdf: bytes, chance: random.Random) -> bytes:
    return pdf[: chance.randrange(len(pdf) + 1)]


def gap(pdf: bytes, chance: random.Random) -> bytes:
    """A piece is missing, or there twice."""
    start, end = sorted(chance.randrange(len(pdf) + 1) for _ in "xy")
    end = min(end, start + 5000)
    return pdf[:start] + pdf[end:] if chance.random() < 0.5 else pdf[:end] + pdf[start:]


def swapped(pdf: bytes, chance: random.Random) -> bytes:
    """Two objects stand in each other's place, under each other's number."""
    found = list(OBJECT.finditer(pdf))
    if len(found) < 2:
        return pdf
    first, second = sorted(chance.sample(range(len(found)), 2))
    a, b = found[first], found[second]
    return pdf[: a.start()] + b[0] + pdf[a.end() : b.start()] + a[0] + pdf[b.end() :]


def odd_number(pdf: bytes, chance: random.Random) -> bytes:
    """Some numbers outside the streams are impossible ones."""
    for _ in range(chance.randint(1, 6)):
        found = list(NUMBER.finditer(pdf))
        if not found:
            return pdf
        place = chance.choice(found)
        pdf = pdf[: place.start()] + chance.choice(ODD_NUMBERS) + pdf[place.end() :]
    return pdf


def other_content(pdf: bytes, chance: random.Random) -> bytes:
    """A stream is unpacked, changed (numbers, letters, order) and packed again."""
    found = list(STREAM.finditer(pdf))
    if not found:
        return pdf
    place = chance.choice(found)
    try:
        content = zlib.decompress(place[1])
    except zlib.error:
        return flipped(pdf, chance)
    lines = content.split(b"\n")
    for _ in range(chance.randint(1, 30)):
        at = chance.randrange(len(lines))
        way = chance.randrange(4)
        if way == 0:
            lines[at] = NUMBER.sub(lambda _: chance.choice(ODD_NUMBERS), lines[at], count=1)
        elif way == 1:
            lines[at] = lines[at] * chance.choice((0, 2, 50))
        elif way == 2:
            lines[at] = flipped(lines[at], chance)
        else:
            other = chance.randrange(len(lines))
            lines[at], lines[other] = lines[other], lines[at]
    return pdf[: place.start(1)] + zlib.compress(b"\n".join(lines)) + pdf[place.end(1) :]


ACCIDENTS: tuple[Callable[[bytes, random.Random], bytes], ...] = (
    flipped,
    cut,
    gap,
    swapped,
    odd_number,
    other_content,
    other_content,
)
