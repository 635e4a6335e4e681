"""Forms, patterns and glyphs that draw themselves, or each other so often that nobody can."""

from collections.abc import Iterator

from synthetic.hostile.draft import CONTENT, Draft, Sample, report_of

__all__ = ["samples"]

FORM = "/Type /XObject /Subtype /Form /BBox [0 0 595 842]"
LINE = "BT /F1 6 Tf 1 0 0 1 20 {} Tm (1.234 5.678 9,01 2,34 55,6 7.890 1,23 45.678 90,1 2.345) Tj ET\n"


def samples() -> Iterator[Sample]:
    yield Sample("form-itself", "a form that draws itself", itself())
    yield Sample("form-each-other", "two forms that draw each other", each_other())
    yield Sample("form-laughs", "forms ten deep that each draw the next ten times: 10^9 lines", laughs(10, 10))
    yield Sample("form-glyphs", "a million glyphs in a few kB, by a form drawn a thousand times", repeated(20, 1000))
    yield Sample("form-deep", "5,000 forms, each in the other", laughs(5000, 1))
    yield Sample("pattern-itself", "a tiling pattern that is filled with itself", pattern())
    yield Sample("glyph-itself", "a Type 3 glyph that shows itself", glyph())
    yield Sample("mask-itself", "a soft mask that is masked by itself", mask())
    yield Sample("content-array", "a page whose content is 200,000 times the same stream", content_array())


def itself() -> bytes:
    draft = Draft()
    own = len(draft.objects) + 1
    draft.stream("/X Do " + CONTENT + " /X Do", f"{FORM} /Resources << /XObject << /X {own} 0 R >> >>")
    return report_of("/X Do", f"/XObject << /X {own} 0 R >>", draft)


def each_other() -> bytes:
    draft = Draft()
    first = len(draft.objects) + 1
    for other in (first + 1, first):
        draft.stream("/X Do 0 0 m 9 9 l S", f"{FORM} /Resources << /XObject << /X {other} 0 R >> >>")
    return report_of("/X Do", f"/XObject << /X {first} 0 R >>", draft)


def laughs(deep: int, wide: int) -> bytes:
    draft = Draft()
    last = draft.stream(LINE.format(400), f"{FORM} /Resources << /Font << /F1 3 0 R >> >>")
    for _ in range(deep):
        last = draft.stream("/X Do " * wide, f"{FORM} /Resources << /XObject << /X {last} 0 R >> >>")
    return report_of("/X Do", f"/XObject << /X {last} 0 R >>", draft)


def repeated(lines: int, times: int) -> bytes:
    draft = Draft()
    text = "".join(LINE.format(800 - 30 * line) for line in range(lines))
    form = draft.stream(text, f"{FORM} /Resources << /Font << /F1 3 0 R >> >>")
    moves = "".join(f"1 0 0 1 0 {-(time % 7) / 10:g} cm /X Do\n" for time in range(times))
    return report_of(moves, f"/XObject << /X {form} 0 R >>", draft)


def pattern() -> bytes:
    draft = Draft()
    own = len(draft.objects) + 1
    entries = "/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 1 1] /XStep 0.001 /YStep 0.001"
    draft.stream("/Pattern cs /P scn 0 0 1 1 re f", f"{entries} /Resources << /Pattern << /P {own} 0 R >> >>")
    return report_of("/Pattern cs /P scn 0 0 500 500 re f", f"/Pattern << /P {own} 0 R >>", draft)


def glyph() -> bytes:
    draft = Draft()
    shape = len(draft.objects) + 1
    draft.stream("1000 0 d0 BT /F1 1 Tf (a) Tj ET")
    draft.add(
        f"<< /Type /Font /Subtype /Type3 /FontBBox [0 0 1 1] /FontMatrix [1 0 0 1 0 0] /FirstChar 97 /LastChar 97"
        f" /Widths [1] /CharProcs << /a {shape} 0 R >> /Encoding << /Differences [97 /a] >>"
        f" /Resources << /Font << /F1 {shape + 1} 0 R >> >> >>"
    )
    return report_of("BT /F1 12 Tf 72 700 Td (aaaaaaaa) Tj ET", f"/Font << /F1 {shape + 1} 0 R >>", draft)


def mask() -> bytes:
    draft = Draft()
    form = len(draft.objects) + 1
    state = f"<< /Type /ExtGState /SMask << /S /Luminosity /G {form} 0 R >> >>"
    group = "/Group << /S /Transparency /CS /DeviceRGB >>"
    draft.stream("/G gs 0 0 500 500 re f", f"{FORM} {group} /Resources << /ExtGState << /G {form + 1} 0 R >> >>")
    draft.add(state)
    return report_of("/G gs 0 0 500 500 re f", f"/ExtGState << /G {form + 1} 0 R >>", draft)


def content_array() -> bytes:
    draft = Draft()
    line = draft.stream(LINE.format(400))
    draft.page()
    draft.pages.append(
        draft.add(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >>"
            f" /Contents [{f'{line} 0 R ' * 200_000}] >>"
        )
    )
    draft.page()
    return draft.bytes()
