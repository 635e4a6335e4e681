"""Pages with more on them than any page has: glyphs, paths, rules, words, nesting; numbers that are none."""

import random
from collections.abc import Iterator

from synthetic.hostile.draft import CONTENT, Draft, Sample, deflated, report_of

__all__ = ["samples"]


def samples() -> Iterator[Sample]:
    yield Sample("content-glyphs", "a million digits, one upon the other", packed(glyphs(1_000_000)))
    yield Sample("content-words", "150,000 numbers in lines of 0.2 points", packed(words(150_000)))
    yield Sample("content-one-line", "one line of 20,000 numbers", packed(one_line(20_000)))
    yield Sample(
        "content-one-word", "a word of 500,000 digits", packed(f"BT /F1 1 Tf 9 700 Td ({'1' * 500_000}) Tj ET")
    )
    yield Sample("content-paths", "a million short lines, each a path", packed("9 9 m 90 90 l S\n" * 1_000_000))
    yield Sample(
        "content-one-path", "a path of a million points", packed("9 9 m\n" + "90 90 l 9 90 l\n" * 500_000 + "S")
    )
    yield Sample("content-curves", "300,000 curves", packed("9 9 m 10 20 30 40 90 90 c S\n" * 300_000))
    yield Sample("content-rules", "3,000 rules across and 3,000 down: nine million crossings", packed(rules(3000)))
    yield Sample("content-cells", "a table of 250 x 250 cells, each with a number", packed(cells(250)))
    yield Sample(
        "content-boxes",
        "200,000 shaded areas",
        packed("".join(f"{n % 500} {n // 500} 1 1 re f\n" for n in range(200_000))),
    )
    yield Sample("content-saves", "a million saved states", packed("q " * 1_000_000 + CONTENT))
    yield Sample(
        "content-arrays", "100,000 arrays, each in the other", packed("[" * 100_000 + "]" * 100_000 + " TJ " + CONTENT)
    )
    yield Sample(
        "content-dictionaries", "50,000 dictionaries, each in the other", packed("/A << /B " * 50_000 + CONTENT)
    )
    yield Sample("content-clips", "100,000 clips, each in the other", packed("0 0 500 800 re W n " * 100_000 + CONTENT))
    yield Sample("content-numbers", "positions beyond every number", packed(numbers()))
    yield Sample("content-garbage", "random bytes for content", packed(random.Random(1).randbytes(200_000)))
    yield Sample("content-operators", "operators in random order", packed(shuffled()))
    yield Sample("content-string", "a string that never ends", packed("BT /F1 9 Tf (" + "(" * 200_000))
    yield Sample("content-inline-image", "an inline picture of 60,000 x 60,000", packed(inline_image()))


def packed(content: str | bytes) -> bytes:
    draft = Draft()
    data = content.encode("latin-1") if isinstance(content, str) else content
    return report_of(draft.stream(deflated(data), "/Filter /FlateDecode"), draft=draft)


def glyphs(many: int) -> str:
    return "BT /F1 9 Tf 72 700 Td " + f"({'1234567890' * 10}) Tj -500 0 Td\n" * (many // 100) + "ET"


def words(many: int) -> str:
    lines = (f"1 0 0 1 {20 + n % 50 * 11} {830 - n // 50 * 0.25:g} Tm ({n}) Tj\n" for n in range(many))
    return f"BT /F1 2 Tf {''.join(lines)} ET"


def one_line(many: int) -> str:
    return "BT /F1 0.01 Tf 20 700 Td (" + " ".join(f"{n},{n % 10}%" for n in range(many)) + ".) Tj ET"


def rules(many: int) -> str:
    step = 500 / many
    across = (f"20 {20 + n * step:.4f} m 520 {20 + n * step:.4f} l S\n" for n in range(many))
    down = (f"{20 + n * step:.4f} 20 m {20 + n * step:.4f} 520 l S\n" for n in range(many))
    return "0.01 w " + "".join(across) + "".join(down)


def cells(side: int) -> str:
    step = 550 / side
    lines = "".join(
        f"20 {20 + n * step:.3f} m 570 {20 + n * step:.3f} l S {20 + n * step:.3f} 20 m {20 + n * step:.3f} 570 l S\n"
        for n in range(side + 1)
    )
    texts = "".join(
        f"1 0 0 1 {20.3 + column * step:.3f} {20.4 + row * step:.3f} Tm ({row * column % 997}) Tj\n"
        for row in range(side)
        for column in range(side)
    )
    return f"0.05 w {lines} BT /F1 0.9 Tf {texts} ET"


def numbers() -> str:
    odd = (
        "1e99",
        "99999999999999999999999999",
        "-99999999999999999999",
        "nan",
        "inf",
        "--5",
        "0.0000000000000000001",
        "+",
    )
    lines = (f"1 0 0 1 {one} {other} Tm (12,5%) Tj {one} {other} m 9 9 l S" for one in odd for other in odd)
    return "BT /F1 1e30 Tf " + "\n".join(lines) + " /F1 -12 Tf (13,5) Tj /F1 0 Tf (14,5) Tj ET"


def shuffled() -> str:
    chance = random.Random(2)
    tokens = [
        "q",
        "Q",
        "cm",
        "Do",
        "BT",
        "ET",
        "Tf",
        "Td",
        "Tj",
        "TJ",
        "'",
        '"',
        "m",
        "l",
        "c",
        "h",
        "S",
        "f",
        "W",
        "n",
        "re",
        "gs",
        "cs",
        "sc",
        "sh",
        "BI",
        "ID",
        "EI",
        "/F1",
        "/X",
        "[",
        "]",
        "<<",
        ">>",
        "(a)",
        "1",
        "0.5",
        "-3",
    ]
    return " ".join(chance.choice(tokens) for _ in range(200_000))


def inline_image() -> str:
    return "BI /W 60000 /H 60000 /CS /G /BPC 8 /F /Fl ID 12345 EI " + CONTENT
