"""Fonts that lie about their size, say nothing, or lead in circles."""

import random
from collections.abc import Iterator

from synthetic.hostile.draft import CONTENT, FONT, Draft, Sample, report_of

__all__ = ["samples"]

WIDE_TEXT = "BT /F1 12 Tf 72 700 Td <00310032002C00350025> Tj ET"
CMAP = """/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def
1 begincodespacerange <0000> <FFFF> endcodespacerange
{}
endcmap CMapName currentdict /CMap defineresource pop end end"""


def samples() -> Iterator[Sample]:
    yield Sample("font-widths-range", "widths of two thousand million characters", wide("/W [0 2000000000 500]"))
    yield Sample("font-widths-list", "200,000 widths", wide(f"/W [0 [{'500 ' * 200_000}]]"))
    yield Sample(
        "font-tounicode-range",
        "a range of two thousand million characters",
        mapped("1 beginbfrange <00000000> <7FFFFFFF> <0000> endbfrange"),
    )
    yield Sample(
        "font-tounicode-ranges",
        "60,000 ranges of 60,000 characters",
        mapped("60000 beginbfrange\n" + "<0000> <FFFF> <0041>\n" * 60_000 + "endbfrange"),
    )
    yield Sample(
        "font-tounicode-long",
        "one character that stands for 60,000",
        mapped(f"1 beginbfchar <0031> <{'0031' * 60_000}> endbfchar"),
    )
    yield Sample(
        "font-tounicode-odd",
        "characters beyond Unicode, halves of pairs, controls",
        mapped(
            "6 beginbfchar <0031> <D800> <0032> <FFFFFFFF> <002C> <0000> <0035> <202E> <0025> <FFFE> <0041> <> endbfchar"
        ),
    )
    yield Sample("font-cmap-itself", "a table of characters that uses itself", cmap_itself())
    yield Sample("font-cmap-path", "a table of characters named by a path", wide("", "/#2e#2e#2f#2e#2e#2fetc#2fpasswd"))
    yield Sample(
        "font-cmap-pickle", "a table of characters named as a file beside the report", wide("", "/#2ftmp#2fevil")
    )
    yield Sample(
        "font-first-last",
        "first and last character are lies",
        simple("/FirstChar -2000000000 /LastChar 2000000000 /Widths [500]"),
    )
    yield Sample(
        "font-differences",
        "an encoding of a hundred thousand names at odd codes",
        simple(f"/Encoding << /Differences [{' '.join(f'{n * 7919} /g{n}' for n in range(100_000))}] >>"),
    )
    yield Sample("font-encoding-itself", "an encoding that is based on itself", encoding_itself())
    yield Sample("font-descendant-itself", "a font made of itself", descendant_itself())
    yield Sample("font-none", "no font of that name", report_of(CONTENT.replace("/F1", "/Nobody")))
    yield Sample("font-number", "a number for a font", report_of(CONTENT, "/Font << /F1 42 >>"))
    yield Sample("font-matrix", "a Type 3 font whose matrix is nothing", type3("[0 0 0 0 0 0]"))
    yield Sample("font-matrix-huge", "a Type 3 font whose matrix is huge", type3("[1e30 0 0 1e30 0 0]"))
    yield Sample("font-truetype-cut", "an embedded TrueType font, cut off", embedded(truetype()[:200], "FontFile2"))
    yield Sample(
        "font-truetype-tables", "a TrueType font whose tables lie beyond its end", embedded(truetype(), "FontFile2")
    )
    yield Sample(
        "font-cff-garbage",
        "random bytes for a CFF font",
        embedded(b"\1\0\4\4" + random.Random(3).randbytes(5000), "FontFile3"),
    )
    yield Sample(
        "font-type1-garbage",
        "random bytes for a Type 1 font",
        embedded(b"%!PS-AdobeFont-1.0\n" + random.Random(4).randbytes(5000), "FontFile"),
    )
    yield Sample("font-many", "20,000 fonts on one page", many(20_000))


def wide(widths: str, encoding: str = "/Identity-H", extra: str = "") -> bytes:
    draft = Draft()
    return report_of(WIDE_TEXT, f"/Font << /F1 {cid_font(draft, widths, encoding, extra)} 0 R >>", draft)


def cid_font(draft: Draft, widths: str = "", encoding: str = "/Identity-H", extra: str = "") -> int:
    part = draft.add(
        "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /X /CIDSystemInfo"
        f" << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 600 {widths} >>"
    )
    return draft.add(
        f"<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding {encoding} /DescendantFonts [{part} 0 R] {extra} >>"
    )


def mapped(entries: str) -> bytes:
    draft = Draft()
    table = draft.stream(CMAP.format(entries))
    font = cid_font(draft, extra=f"/ToUnicode {table} 0 R")
    return report_of(WIDE_TEXT, f"/Font << /F1 {font} 0 R >>", draft)


def cmap_itself() -> bytes:
    draft = Draft()
    own = len(draft.objects) + 1
    draft.stream(CMAP.format("/X usecmap"), f"/Type /CMap /CMapName /X /UseCMap {own} 0 R")
    font = cid_font(draft, encoding=f"{own} 0 R", extra=f"/ToUnicode {own} 0 R")
    return report_of(WIDE_TEXT, f"/Font << /F1 {font} 0 R >>", draft)


def simple(entries: str) -> bytes:
    draft = Draft()
    font = draft.add(f"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica {entries} >>")
    return report_of(CONTENT, f"/Font << /F1 {font} 0 R >>", draft)


def encoding_itself() -> bytes:
    draft = Draft()
    own = len(draft.objects) + 1
    draft.add(f"<< /Type /Encoding /BaseEncoding {own} 0 R /Differences {own} 0 R >>")
    font = draft.add(f"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding {own} 0 R >>")
    return report_of(CONTENT, f"/Font << /F1 {font} 0 R >>", draft)


def descendant_itself() -> bytes:
    draft = Draft()
    own = len(draft.objects) + 1
    draft.add(f"<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /Identity-H /DescendantFonts [{own} 0 R] >>")
    return report_of(WIDE_TEXT, f"/Font << /F1 {own} 0 R >>", draft)


def type3(matrix: str) -> bytes:
    draft = Draft()
    shape = draft.stream("1e20 0 d0 0 0 1e20 1e20 re f")
    font = draft.add(
        f"<< /Type /Font /Subtype /Type3 /FontBBox [0 0 0 0] /FontMatrix {matrix} /FirstChar 97 /LastChar 97"
        f" /Widths [1e20] /CharProcs << /a {shape} 0 R >> /Encoding << /Differences [97 /a] >> >>"
    )
    return report_of("BT /F1 12 Tf 72 700 Td (aaaaaaaa) Tj ET", f"/Font << /F1 {font} 0 R >>", draft)


def truetype() -> bytes:
    """A directory of tables that all lie elsewhere, and random bytes."""
    names = (b"cmap", b"glyf", b"head", b"hhea", b"hmtx", b"loca", b"maxp", b"post")
    tables = b"".join(name + b"\0\0\0\0" + (2**31 + 7).to_bytes(4, "big") + b"\x7f\xff\xff\xff" for name in names)
    return b"\0\1\0\0" + len(names).to_bytes(2, "big") + b"\0\x80\0\3\0\0" + tables + random.Random(5).randbytes(2000)


def embedded(file: bytes, key: str) -> bytes:
    draft = Draft()
    kind = "/Subtype /Type1C" if key == "FontFile3" else f"/Length1 {len(file)}"
    stream = draft.stream(file, kind)
    descriptor = draft.add(f"<< /Type /FontDescriptor /FontName /X /Flags 4 /{key} {stream} 0 R >>")
    subtype = "TrueType" if key == "FontFile2" else "Type1"
    font = draft.add(f"<< /Type /Font /Subtype /{subtype} /BaseFont /X /FontDescriptor {descriptor} 0 R >>")
    return report_of(CONTENT, f"/Font << /F1 {font} 0 R >>", draft)


def many(fonts: int) -> bytes:
    draft = Draft()
    first = len(draft.objects) + 1
    draft.objects |= dict.fromkeys(range(first, first + fonts), FONT.encode())
    names = " ".join(f"/G{n} {first + n} 0 R" for n in range(fonts))
    text = "BT 72 700 Td " + " ".join(f"/G{n} 9 Tf (1)Tj" for n in range(fonts)) + " ET"
    return report_of(text, f"/Font << /F1 3 0 R {names} >>", draft)
