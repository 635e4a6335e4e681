"""The second reading: which pages ask for it, what other readers make of them, and which reading of a page holds.

PDFium reads every page. Where the evidence asks for it (figures in columns outside every table, rows that do not agree,
tokens that are left over, or a serious finding in a table that no rule draws), pdfplumber and camelot read the page
again, once. Their tables are rivals of the first ones: the reading under which more figures are proven, and none more is
contradicted or lost, holds.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from extract.evidence import has_loose_columns
from lkjip.interpretation import Interpretation, interpret
from lkjip.standing import Standing, standings
from schemas.findings import Finding
from schemas.nomenclature import OfficialName
from schemas.printed import PageRead, Reader
from schemas.report import Doubt, SecondLook

__all__ = ["SECOND_READERS", "Outcome", "read_twice"]

SECOND_READERS: tuple[Reader, ...] = ("pdfplumber", "camelot")
UNRULED = ("alignment", "position")
MOST_PAGES = 20
"""More pages of one report are not read again: camelot takes a second for each."""
SAME = 0.9
"""A second reading confirms the first when it has this share of its rows of figures."""

ReadAgain = Callable[[Sequence[Reader], Sequence[int]], Mapping[Reader, Mapping[int, PageRead]]]
"""Reads pages once more with each of the named readers; a page that a reader could not read is not in its result."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """The reading that holds, of `pages`, and by page number what was asked and answered; no reader stands at a page beyond the most
    that are read again, or that PDFium could not read, whose findings without rules nobody confirms."""

    known: Interpretation
    looks: dict[int, SecondLook]
    pages: tuple[PageRead, ...]


def read_twice(
    pages: Sequence[PageRead], file_title: str | None, read_again: ReadAgain, names: Sequence[OfficialName] = ()
) -> Outcome:
    """Interpret `pages`, have the doubtful ones read again, and settle which reading of each holds."""

    def interpreted(read: Sequence[PageRead]) -> Interpretation:
        return interpret(read, file_title, names)

    first = interpreted(pages)
    before = standings(first)
    doubted = doubts(first, before)
    asked = worst(readable_again(doubted, pages), before)
    if not doubted:
        return Outcome(first, {}, tuple(pages))
    rivals = read_again(SECOND_READERS, sorted(asked)) if asked else {}
    chosen = best(pages, before, rivals, interpreted)
    final = tuple(chosen.get(page.number, page) for page in pages)
    known = interpreted(final) if chosen else first
    looks = {number: look(number, reasons, pages, rivals, chosen) for number, reasons in asked.items()}
    looks |= {number: SecondLook(reasons=reasons) for number, reasons in doubted.items() if number not in asked}
    return Outcome(with_certainty(known, looks), looks, final)


def best(
    pages: Sequence[PageRead],
    before: Mapping[int, Standing],
    rivals: Mapping[Reader, Mapping[int, PageRead]],
    interpreted: Callable[[Sequence[PageRead]], Interpretation],
) -> dict[int, PageRead]:
    """The pages of which another reading is to be taken, and the best such reading of each."""
    found: dict[int, tuple[Standing, PageRead]] = {}
    for answers in rivals.values():
        other = {number: page for number, page in answers.items() if differs(page, pages)}
        if not other:
            continue
        stands = standings(interpreted([other.get(page.number, page) for page in pages]))
        for number, page in other.items():
            ruled = all(grid.found_by == "rules" for grid in page.grids)
            if stands[number].beats(before[number], ruled) and (
                number not in found or stands[number].rank > found[number][0].rank
            ):
                found[number] = stands[number], page
    return {number: page for number, (_, page) in found.items()}


def doubts(known: Interpretation, stands: Mapping[int, Standing]) -> dict[int, tuple[Doubt, ...]]:
    """The pages that ask for a second reading, and why."""
    shaky = unruled_findings(known)
    found: dict[int, tuple[Doubt, ...]] = {}
    for page in known.document.pages:
        standing = stands[page.number]
        signs: dict[Doubt, bool] = {
            "loose-tokens": standing.loose > 0,
            "columns-without-table": has_loose_columns(page),
            "rows-disagree": standing.doubtful,
            "finding-without-rules": page.number in shaky,
        }
        reasons = tuple(doubt for doubt, holds in signs.items() if holds)
        if reasons and page.ocr is None and page.kind != "scan":
            found[page.number] = reasons
    return found


def unruled_findings(known: Interpretation) -> set[int]:
    """Pages with a serious finding in a table that only the alignment of its texts shows."""
    unruled = {page.number for page in known.document.pages if any(grid.found_by in UNRULED for grid in page.grids)}
    return {finding.page for finding in known.judgement.findings if is_serious(finding)} & unruled


def is_serious(finding: Finding) -> bool:
    return finding.severity in ("high", "medium") and finding.attribution == "document"


def readable_again(doubted: Mapping[int, tuple[Doubt, ...]], pages: Iterable[PageRead]) -> dict[int, tuple[Doubt, ...]]:
    """Those of `doubted` whose words are PDFium's, which the other readers build upon: it failed on the rest."""
    failed = {page.number for page in pages if page.words_by != "pdfium"}
    return {number: reasons for number, reasons in doubted.items() if number not in failed}


def worst(asked: Mapping[int, tuple[Doubt, ...]], stands: Mapping[int, Standing]) -> dict[int, tuple[Doubt, ...]]:
    """Those of `asked` with most against them, as many as may be read again."""
    order = sorted(asked, key=lambda number: (-len(asked[number]), -stands[number].wrong, number))
    return {number: asked[number] for number in sorted(order[:MOST_PAGES])}


def look(
    number: int,
    reasons: tuple[Doubt, ...],
    pages: Sequence[PageRead],
    rivals: Mapping[Reader, Mapping[int, PageRead]],
    chosen: Mapping[int, PageRead],
) -> SecondLook:
    """What became of the second reading of page `number`."""
    first = next(page for page in pages if page.number == number)
    own = figure_rows(first)
    answered = {reader: answers[number] for reader, answers in rivals.items() if number in answers}
    return SecondLook(
        reasons=reasons,
        readers=tuple(answered),
        failed=tuple(reader for reader in rivals if reader not in answered),
        chosen=chosen[number].reader if number in chosen else "pdfium",
        confirmed_by=tuple(
            reader for reader, page in answered.items() if own and shared(own, figure_rows(page)) >= SAME
        ),
    )


def differs(answer: PageRead, pages: Sequence[PageRead]) -> bool:
    """Whether a second reading has other rows of figures than the first.

    One that has the same confirms them, and there is nothing to choose: what it finds beside them (a running foot) would
    only take the table apart, and contradictions that are the report's own would vanish with the rule that showed them.
    """
    own = next((figure_rows(page) for page in pages if page.number == answer.number), set())
    return not own or shared(own, figure_rows(answer)) < SAME


def figure_rows(page: PageRead) -> set[tuple[str, ...]]:
    """The rows of the tables of `page` as the texts with digits that stand in them, rows of a single one left out."""
    found: set[tuple[str, ...]] = set()
    for grid in page.grids:
        rows: dict[int, list[str]] = {}
        for cell in grid.cells:
            text = " ".join(line.text for line in cell.lines)
            if any(map(str.isdigit, text)):
                rows.setdefault(cell.row, []).append(text)
        found |= {tuple(texts) for texts in rows.values() if len(texts) > 1}
    return found


def shared(own: set[tuple[str, ...]], other: set[tuple[str, ...]]) -> float:
    return len(own & other) / len(own)


def with_certainty(known: Interpretation, looks: Mapping[int, SecondLook]) -> Interpretation:
    """`known` with those findings merely probable whose table has no rules and that no second reader confirms."""
    shaky = {
        number
        for number, seen in looks.items()
        if "finding-without-rules" in seen.reasons and seen.chosen == "pdfium" and not seen.confirmed_by
    }
    sources = {figure.id: figure.source for figure in known.judgement.figures}
    findings = tuple(
        finding.model_copy(update={"certainty": "probable"})
        if finding.page in shaky and any(sources.get(name) == "table" for name in finding.figures)
        else finding
        for finding in known.judgement.findings
    )
    return replace(known, judgement=replace(known.judgement, findings=findings))
