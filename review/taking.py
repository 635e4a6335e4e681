"""What working papers say, held against the decisions that stand: what is new, what agrees, what conflicts.

A row says something where it differs from what it was written from; without that basis, where something is filled in. What
stands is never replaced by a row that was written from something else, unless it only adds to it or the same person says so.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from review.paper import Paper, PaperRow
from review.right_value_cells import RightValueError
from review.said_of import Subject, Subjects, not_read
from schemas.base import Bilingual
from schemas.report import AuditedReport
from schemas.review import Decision, OwnFinding, Review
from schemas.working_paper import basis_of

__all__ = ["Conflict", "Named", "Preference", "Taken", "take"]

Preference = Literal["mine", "theirs"]
"""What is taken where what stands (`mine`) and what comes in (`theirs`) differ."""
STANDS = "YAML"


@dataclass(frozen=True, slots=True)
class Named:
    """A working paper and how it is called."""

    name: str
    paper: Paper


@dataclass(frozen=True, slots=True)
class Conflict:
    """A field of which several say different things; `says` are who (and in which cell) and what. `settled` is the
    preference of the caller that decided it."""

    key: str
    field: str
    says: tuple[tuple[str, str], ...]
    settled: Preference | None = None


@dataclass(frozen=True, slots=True)
class Taken:
    """`added` is to be written behind what stands. `same` counts rows that agree with it, `missing` findings of the audit that
    no paper shows, `unknown` the keys that are none of this audit (their decisions are taken), `faults` the cells left out."""

    added: Review
    conflicts: tuple[Conflict, ...]
    faults: tuple[Bilingual, ...]
    same: int
    missing: int
    unknown: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Statement:
    """What one paper says of one subject."""

    who: str
    row: PaperRow
    cells: Mapping[str, str]
    evidence: str | None
    written_from: str | None

    def place(self, field: str) -> str:
        return f"{self.who} {self.row.places.get(field, f'#{self.row.number}')}"


def take(
    papers: Sequence[Named],
    report: AuditedReport | None,
    standing: Review,
    now: datetime,
    understands: Callable[[str], bool],
    prefer: Preference | None = None,
) -> Taken:
    """What `papers` add to `standing`, the decisions on `report`; `understands` tells whether a text is one number."""
    subjects = Subjects(report, standing, understands)
    faults = [about(one.name, fault) for one in papers for fault in one.paper.faults]
    said: dict[str, list[Statement]] = {}
    shown = {key for one in papers for key in one.paper.keys}
    same = 0
    for one in papers:
        for row in one.paper.rows:
            subject = subjects.of(row)
            try:
                statement = stated(one, row, subject)
            except RightValueError as error:
                faults.append(about(one.name, not_read(row, error)))
                continue
            if statement is None:
                same += 1
            else:
                said.setdefault(subject.key, []).append(statement)
    decisions: list[Decision] = []
    own: list[OwnFinding] = []
    conflicts: list[Conflict] = []
    for key, statements in said.items():
        subject = subjects[key]
        merged, found = merge(key, statements)
        if not found and not from_standing(subject, statements):
            merged = signed_by_all(subject, merged)
            found = held_to_standing(subject, merged, statements, prefer)
        conflicts += found
        if any(not one.settled for one in found) or (found and prefer == "mine"):
            continue
        if squeezed(merged) == squeezed(subject.cells):
            same += 1
            continue
        entry, fault = subject.entry(merged, statements[0].row, evidence_of(statements, subject), now)
        faults += [about(statements[0].who, fault)] if fault is not None else []
        if isinstance(entry, Decision):
            decisions.append(entry)
        elif entry is not None:
            own.append(entry)
    return Taken(
        added=Review(decisions=tuple(decisions), own=tuple(own)),
        conflicts=tuple(conflicts),
        faults=tuple(faults),
        same=same,
        missing=len(subjects.expected - shown),
        unknown=tuple(one.key for one in decisions if subjects[one.key].is_unknown),
    )


def squeezed(cells: Mapping[str, str]) -> dict[str, str]:
    """`cells` to be compared: blanks and ends of lines say nothing."""
    return {name: " ".join(text.split()) for name, text in cells.items()}


def about(name: str, fault: Bilingual) -> Bilingual:
    return Bilingual(id=f"{name}: {fault.id}", en=f"{name}: {fault.en}")


def stated(paper: Named, row: PaperRow, subject: Subject) -> Statement | None:
    """What `row` says that it was not written with; None where it says nothing. Of columns that the sheet has no more it says
    what stands."""
    absent = {name: text for name, text in subject.cells.items() if name in paper.paper.absent}
    cells = {**subject.as_it_stands(row), **absent}
    evidence, _, written_from = (row.basis or "").partition("/")
    if row.basis is not None and not paper.paper.absent and row.basis == basis_of(evidence, row.cells):
        return None
    if not set(cells) - {"by"} and not (row.basis is not None and subject.cells):
        return None
    if row.basis is None and squeezed(cells).items() <= squeezed(subject.cells).items():
        return None
    return Statement(paper.name, row, cells, evidence.strip("-") or None, written_from or None)


def merge(key: str, statements: Sequence[Statement]) -> tuple[dict[str, str], list[Conflict]]:
    """What the papers say together, and where they differ."""
    merged: dict[str, str] = {}
    conflicts: list[Conflict] = []
    for field in dict.fromkeys(name for one in statements for name in one.cells):
        texts = {one.place(field): one.cells[field] for one in statements if field in one.cells}
        different = list(dict.fromkeys(" ".join(text.split()) for text in texts.values()))
        if field == "by":
            merged[field] = ", ".join(dict.fromkeys(texts.values()))
        elif len(different) > 1:
            conflicts.append(Conflict(key, field, tuple(texts.items())))
        else:
            merged[field] = next(iter(texts.values()))
    return merged, conflicts


def from_standing(subject: Subject, statements: Sequence[Statement]) -> bool:
    """Whether nothing stands, or every paper was written from what does."""
    known = basis_of(None, subject.cells).partition("/")[2]
    return not subject.cells or all(one.written_from == known for one in statements)


def signed_by_all(subject: Subject, merged: dict[str, str]) -> dict[str, str]:
    """`merged`; where it says all that stands, those who said that sign it too."""
    stands = {name: text for name, text in squeezed(subject.cells).items() if name != "by"}
    if not stands.items() <= squeezed(merged).items():
        return merged
    names = [name for text in (subject.cells.get("by"), merged.get("by")) if text for name in text.split(", ")]
    return {**merged, "by": ", ".join(dict.fromkeys(names))} if names else merged


def held_to_standing(
    subject: Subject, merged: Mapping[str, str], statements: Sequence[Statement], prefer: Preference | None
) -> list[Conflict]:
    """The fields in which `merged` would replace what stands, without having been written from it."""
    stands, comes = squeezed(subject.cells), squeezed(merged)
    different = [
        name for name in dict.fromkeys((*stands, *comes)) if name != "by" and stands.get(name) != comes.get(name)
    ]
    if not any(name in stands for name in different) or said_by_the_same(subject, merged):
        return []
    return [
        Conflict(
            subject.key,
            name,
            ((STANDS, stands.get(name, "")), *((one.place(name), one.cells.get(name, "")) for one in statements)),
            settled=prefer,
        )
        for name in different
    ]


def said_by_the_same(subject: Subject, merged: Mapping[str, str]) -> bool:
    """Whether who decided says something else now, and not again what was replaced since."""
    by = merged.get("by")
    earlier = [squeezed(one) for one in subject.earlier]
    return by is not None and by == subject.cells.get("by") and squeezed(merged) not in earlier


def evidence_of(statements: Iterable[Statement], subject: Subject) -> str | None:
    """The ground of what was said: that which the papers were written from, the one that is not that of now where they differ."""
    grounds = [one.evidence for one in statements if one.evidence is not None]
    return next((one for one in grounds if one != subject.evidence), grounds[0] if grounds else subject.evidence)
