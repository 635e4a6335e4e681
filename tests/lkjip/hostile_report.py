"""A report all of whose texts come from an enemy: as a PDF, and as an audited report with such a text in every field."""

import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel

from schemas.base import Bilingual
from schemas.report import AuditedReport
from synthetic.hostile.draft import Draft

__all__ = ["LONG", "PERSONAL", "STARTS", "SUSPECT", "hostile_pdf", "poisoned"]

NIP = ("19700101", "199503", "1", "001")
"""Of nobody: the shape of a NIP, put together here so that no file holds one."""
NIK = "".join(("647201", "410170", "0003"))
PERSONAL = {
    "nip": "".join(NIP),
    "nip-blanks": " ".join(NIP),
    "nip-wide": "".join(chr(ord("０") + int(digit)) for digit in "".join(NIP)),
    "nik": NIK,
    "telephone": "+62 812-0000-0000",
    "mail": "orang.contoh@contoh.go.id",
}
STARTS = (
    '=HYPERLINK("http://x","y")',
    "+cmd|' /C calc'!A0",
    "@SUM(1)",
    "-2+3",
    "\t=1+1",
    "\r@SUM(2)",
    "\u200b=1+1",
    "＝1+1",
    "<r><t>",
    "::error file=x::",
    "\n::warning::",
)
"""Each text begins with one of these, in turn."""
SUSPECT = (
    "a;=cmd|x!A0 a,=-1+1 a;'=1",
    "<script>alert(1)</script></style></title></textarea>\"><img src=x onerror=alert(1)>' onload='y",
    "{{7*7}} {% raw %} ${7*7} #{7*7} <%=7*7%>",
    "[x](http://x) ![x](http://x) `a` | b <!-- c --> <http://x> www.contoh.id @orang",
    "##vso[task.setvariable variable=x]y ##[group]z ##teamcity[x]",
    "\x1b[2J\x9b31m\x1b]8;;http://x\x07y\x1b]8;;\x07\x7f",
    "a\0b\ud800c\u202ed\u2066e\u200bf\ufeffg\ufffeh\uffffi\u0085j\u2028k\U000e0041l\u3164m\u061cn",
    "_x000D_ _x202E_",
    ":skull: [bold]x[/bold]",
)
END = "</t></si><si><t>y</t></r>"
OF_PERSONS = (
    *(f"NIP {one}." for one in (PERSONAL["nip"], PERSONAL["nip-blanks"], PERSONAL["nip-wide"])),
    *(f"lihat {one}." for one in (PERSONAL["nik"], PERSONAL["telephone"], PERSONAL["mail"])),
)
LONG = 40_000
"""Characters of one text: more than a spreadsheet takes."""
LONG_AT = 20

TEXTS = re.compile(
    "file|title|instansi|pemda|name|region|caption|number|heading|printed|text|sentence|runner_up|listed|decree|word|subject|formula"
    "|stated_text|second_text|reference|unit|of|sebab|comment|tanggapan|follow_up|by|where|kondisi|kriteria|akibat|rekomendasi"
    "|right_text"
)
"""Fields that hold words of a report or of a person; the others hold ids, keys and codes."""
AnyRecord = TypeVar("AnyRecord", bound=BaseModel)


class Poison:
    """Puts hostile texts into records, another beginning each time; one of them is very long."""

    def __init__(self) -> None:
        self.made = 0

    def text(self, *, of_persons: bool = True) -> str:
        self.made += 1
        middle = "x" * LONG if self.made == LONG_AT else ""
        return " ".join([STARTS[self.made % len(STARTS)], middle, *SUSPECT, *(OF_PERSONS if of_persons else ()), END])

    def record(self, record: AnyRecord) -> AnyRecord:
        both = isinstance(record, Bilingual)
        changed = {name: self.field(both or bool(TEXTS.fullmatch(name)), value) for name, value in record}
        if "file" in changed:  # the user's own name of it
            changed["file"] = self.text(of_persons=False)
        return record.model_copy(update=changed)

    def field(self, is_text: bool, value: Any) -> Any:
        if isinstance(value, str):
            return self.text() if is_text else value
        if isinstance(value, BaseModel):
            return self.record(value)
        if isinstance(value, tuple):
            return tuple(self.field(is_text and isinstance(one, str), one) for one in value)
        if isinstance(value, Mapping):
            return {name: self.field(False, one) for name, one in value.items()}
        return value


def poisoned(report: AuditedReport) -> AuditedReport:
    """`report` with a hostile text in every field that holds words."""
    return Poison().record(report)


HEADS = ("No", "Program", "Anggaran (Rp)", "Realisasi (Rp)", "Sisa (Rp)", "%")
LEFTS = (60, 90, 250, 330, 410, 480, 540)
ROWS = (
    ("1", '=HYPERLINK("http://x","y")', "1.000.000", "800.000", "200.000", "80,00"),
    ("2", "+cmd|' /C calc'!A0", "500.000", "600.000", "-100.000", "120,00"),
    ("3", "@SUM(1) <script>x</script>", "400.000", "300.000", "100.000", "91,00"),
    ("4", "-2+3 a\x9b2Jb\u202ec\uffffd", "100.000", "50.000", "50.000", "50,00"),
)
"""The third share is wrong."""
SENTENCES = (
    "LAPORAN KINERJA TAHUN 2024",
    "KECAMATAN CONTOH KABUPATEN FIKTIF",
    f"Disusun oleh NIP {PERSONAL['nip-blanks']}.",
    "Realisasi {{7*7}} ::error::x sebesar Rp 800.000 dari anggaran Rp 1.000.000 atau 82,00%.",
    "Tabel 3.1 =1+1 \U000e0041\x9b1m[x](http://x) Realisasi Anggaran",
)
SPARE = range(0xA1, 0x100)
"""Codes whose glyphs are drawn for characters that have none."""


def hostile_pdf(path: Path) -> Path:
    """A page with sentences and a ruled table, whose font says that some glyphs are controls, overrides and the like."""
    draft, writing = Draft(), Writing()
    lines = [shown(72, 770 - 30 * at, 11, writing.coded(line)) for at, line in enumerate(SENTENCES)]
    tops = [610 - 24 * at for at in range(len(ROWS) + 2)]
    for top, row in zip(tops, (HEADS, *ROWS), strict=False):
        lines += [
            shown(left + 4, top - 16, 7, writing.coded(text)) for left, text in zip(LEFTS, row, strict=False) if text
        ]
    rules = [f"{LEFTS[0]} {top} m {LEFTS[-1]} {top} l S" for top in tops]
    rules += [f"{left} {tops[0]} m {left} {tops[-1]} l S" for left in LEFTS]
    font = draft.add(
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding"
        f" /ToUnicode {draft.stream(writing.table())} 0 R >>"
    )
    draft.page("\n".join([*rules, *lines]), f"/Font << /F1 {font} 0 R >>")
    title = "".join(f"{unit:02X}" for unit in f"=1+1 {SUSPECT[5]} {SUSPECT[6]}".encode("utf-16-be", "surrogatepass"))
    about = draft.add(f"<< /Title <FEFF{title}> /Author <FEFF{title}> >>")
    path.write_bytes(draft.bytes(f"/Info {about} 0 R"))
    return path


def shown(x: float, y: float, size: int, code: str) -> str:
    return f"BT /F1 {size} Tf {x} {y} Td <{code}> Tj ET"


class Writing:
    """Codes for texts: printable ASCII for itself, everything else a glyph of its own."""

    def __init__(self) -> None:
        self.codes = {chr(code): code for code in range(0x20, 0x7F)}

    def coded(self, text: str) -> str:
        for character in text:
            self.codes.setdefault(character, SPARE[len(self.codes) - 95])
        return "".join(f"{self.codes[character]:02X}" for character in text)

    def table(self) -> str:
        lines = [f"<{code:02X}> <{utf16(character)}>" for character, code in self.codes.items()]
        parts = [lines[at : at + 100] for at in range(0, len(lines), 100)]
        mapped = "\n".join(f"{len(part)} beginbfchar\n{block(part)}\nendbfchar" for part in parts)
        return (
            "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def\n"
            f"1 begincodespacerange <00> <FF> endcodespacerange\n{mapped}\n"
            "endcmap CMapName currentdict /CMap defineresource pop end end"
        )


def utf16(character: str) -> str:
    return character.encode("utf-16-be", "surrogatepass").hex().upper()


def block(lines: Sequence[str]) -> str:
    return "\n".join(lines)
