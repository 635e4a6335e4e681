"""Holds the audit of a scan against the audit of the same pages as they were set: figures, rows, findings."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from bench.gold import GoldTable
from bench.ratio import Ratio
from bench.readers import ReadTable, audited_tables
from bench.rows import NUMERIC, fold, score_rows
from schemas.printed import UNREADABLE
from schemas.seen import SURE

__all__ = ["ScanScore", "digits", "score_scan"]

Entry = dict[str, Any]
PageOf = Callable[[int], int]
SERIOUS = ("high", "medium")
NUMBER = re.compile(r"\d(?:[\d.,]*\d)?")


@dataclass(frozen=True, slots=True)
class ScanScore:
    """`cells` and `rows` of the tables on the scanned pages; `wrong` are figures there, read surely, that the page does not
    state, `doubtful` such figures read with less confidence, `unread` figures and regions said to be unread. `alarms` are
    serious findings that the pages as set do not have. `errors` are the planted ones that are found in the pages as set:
    of these, accused in the scan, and shown in it, be it as a reading."""

    pages: int = 0
    cells: Ratio = Ratio()
    rows: Ratio = Ratio()
    wrong: tuple[str, ...] = ()
    doubtful: int = 0
    unread: int = 0
    alarms: tuple[str, ...] = ()
    accused: Ratio = Ratio()
    shown: Ratio = Ratio()
    missed: tuple[str, ...] = ()

    def __add__(self, other: "ScanScore") -> "ScanScore":
        return ScanScore(
            self.pages + other.pages,
            self.cells + other.cells,
            self.rows + other.rows,
            self.wrong + other.wrong,
            self.doubtful + other.doubtful,
            self.unread + other.unread,
            self.alarms + other.alarms,
            self.accused + other.accused,
            self.shown + other.shown,
            self.missed + other.missed,
        )


def score_scan(
    printed: Entry, texts: Sequence[str], scan: Entry, page_of: PageOf, errors: Iterable[tuple[int, str]] = ()
) -> ScanScore:
    """Hold the audit `scan` against `printed`, both as their JSON. `texts` are those of the pages as set, `page_of` tells
    where the scan shows one of them, `errors` are the places (page as set, printed text) of what was planted."""
    seen = {page["page"] for page in scan["pages"] if page["kind"] == "scan" or page["ocr"]}
    tables = [table for table in known_tables(printed, page_of) if table.pages and table.pages <= seen]
    rows = score_rows(tables, [written_alike(table) for table in audited_tables(scan)])
    strange = misread({page_of(number): text for number, text in enumerate(texts, start=1)}, scan, seen)
    known = [(page_of(page), text) for page, text in places_of(findings_of(printed), printed)]
    found = {(page_of(page), digits(text)) for page, text in errors} & set(known)
    accused = found & set(places_of(findings_of(scan, "document"), scan))
    shown = found & set(places_of(findings_of(scan), scan))
    return ScanScore(
        pages=len(seen),
        cells=rows.numbers,
        rows=rows.rows,
        wrong=tuple(f"p{one['page']} {one['text']}" for one in strange if one["confidence"] >= SURE),
        doubtful=sum(one["confidence"] < SURE for one in strange),
        unread=unread_in(scan, seen),
        alarms=tuple(alarms_in(scan, set(known))),
        accused=Ratio(len(accused), len(found)),
        shown=Ratio(len(shown), len(found)),
        missed=tuple(f"{table}: {list(row)}" for table, row in rows.missed),
    )


def known_tables(printed: Entry, page_of: PageOf) -> list[GoldTable]:
    """The tables of the pages as set, with the pages of the scan."""
    return [
        GoldTable(table.name, frozenset(map(page_of, table.pages)), table.rows)
        for table in map(written_alike, audited_tables(printed))
    ]


def written_alike(table: ReadTable) -> ReadTable:
    """`table` with one decimal mark: the engine confuses point and comma, which the rest of a column puts right."""
    rows = tuple(tuple(alike(text) for text in row) for row in table.rows)
    return ReadTable(table.name, table.pages, rows)


def alike(text: str) -> str:
    return text.replace(",", ".") if NUMERIC.fullmatch(fold(text)) else text


def misread(texts: Mapping[int, str], scan: Entry, seen: set[int]) -> list[Entry]:
    """The figures on the pages `seen` whose digits the text of the page as set does not have, or not so often."""
    left = Counter((page, digits(token)) for page, text in texts.items() for token in NUMBER.findall(text))
    strange = []
    for one in scan["figures"]:
        place = (one["page"], digits(one["text"]))
        if one["page"] not in seen or not NUMBER.search(one["text"]):
            continue
        if left[place] <= 0:
            strange.append(one)
        left[place] -= 1
    return strange


def unread_in(scan: Entry, seen: set[int]) -> int:
    regions = sum(len(page["unread"]) for page in scan["pages"] if page["page"] in seen)
    return regions + sum(UNREADABLE in one["text"] for one in scan["figures"] if one["page"] in seen)


def findings_of(report: Entry, attribution: str | None = None) -> list[Entry]:
    return [one for one in report["findings"] if attribution in (None, one["attribution"])]


def places_of(findings: list[Entry], report: Entry) -> Iterator[tuple[int, str]]:
    """Page and digits of every figure that `findings` name."""
    figures = {one["id"]: one for one in report["figures"]}
    for finding in findings:
        yield finding["page"], digits(finding["stated_text"] or "")
        for name in finding["figures"]:
            if name in figures:
                yield figures[name]["page"], digits(figures[name]["text"])


def alarms_in(scan: Entry, known: set[tuple[int, str]]) -> Iterator[str]:
    """The serious findings of `scan` that stand where the pages as set have none."""
    for one in findings_of(scan, "document"):
        if one["severity"] in SERIOUS and (one["page"], digits(one["stated_text"] or "")) not in known:
            yield f"{one['rule']} p{one['page']} {one['stated_text']}"


def digits(text: str) -> str:
    """The digits of `text`; of a text without any, its letters."""
    return re.sub(r"\D", "", text) or fold(text)
