"""What decisions are about: a finding of the audit, a finding of the auditor's own, or one that the audit has no more."""

import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from review.paper import PaperRow
from review.right_value_cells import RightValueError, in_notation_of, right_values_in, values_named
from schemas.base import Bilingual
from schemas.figures import Figure
from schemas.report import AuditedReport
from schemas.review import Decision, OwnFinding, Review, latest, latest_own
from schemas.working_paper import VERDICT_WORDS, decision_cells, own_cells

__all__ = ["OWN", "Subject", "Subjects", "not_read", "own_key"]

OWN = "own-"
"""What the keys of the auditor's own findings begin with."""


@dataclass(frozen=True)
class Subject:
    """`cells` is what stands of it, in the form of the working paper, `earlier` what stood before; `figures` are those of the
    finding, its own first."""

    key: str
    cells: Mapping[str, str]
    earlier: tuple[Mapping[str, str], ...]
    evidence: str | None
    is_unknown: bool
    figures: tuple[Figure, ...]
    standing: Decision | None
    understands: Callable[[str], bool] = field(repr=False)

    @property
    def is_own(self) -> bool:
        return self.key.startswith(OWN)

    def as_it_stands(self, row: PaperRow) -> dict[str, str]:
        """The cells of `row`, its right value as it would stand: as what stands writes it, where it is the same, and else in the
        notation of the figure. Raises RightValueError."""
        cells = dict(row.cells)
        text = cells.get("right_value", "")
        if text and self.standing is not None and self.says_the_same(text, is_number="right_value" in row.numbers):
            cells["right_value"] = self.cells["right_value"]
        elif text and self.figures and "right_value" in row.numbers:
            cells["right_value"] = in_notation_of(self.figures[0], text)
        return cells

    def says_the_same(self, text: str, *, is_number: bool) -> bool:
        """Whether `text` holds the right values that stand, of whatever figures: an audit that uses them may have settled the
        finding, and has it no more."""
        values = [] if self.standing is None else sorted(self.standing.right_values.values())
        if text == self.cells.get("right_value"):
            return True
        if is_number:
            return [text] == [one.replace(".", ",") for one in values]
        return not self.figures and values_named(text) == values

    def entry(
        self, cells: Mapping[str, str], row: PaperRow, evidence: str | None, now: datetime
    ) -> tuple[Decision | OwnFinding | None, Bilingual | None]:
        """`cells` as an entry that stands from `now` on; or why there is none."""
        if self.is_own:
            said = {("where" if name == "table" else name): text for name, text in cells.items()}
            return OwnFinding.model_validate({"key": self.key, "at": now, **said}), None
        values: dict[str, str] = {}
        if "right_value" in cells:
            try:
                values = self.right_values(cells["right_value"], evidence)
            except RightValueError as error:
                return None, not_read(row, error)
        said = {name: text for name, text in cells.items() if name != "right_value"}
        about = {"key": self.key, "at": now, "evidence": evidence, "right_values": values}
        return Decision.model_validate({**about, **said}), unused(values, cells, row)

    def right_values(self, text: str, evidence: str | None) -> dict[str, str]:
        if self.standing is not None and text == self.cells.get("right_value"):
            return self.standing.right_values
        other = evidence is not None and evidence != self.evidence
        return right_values_in(text, self.figures, only_own=other, understands=self.understands)


def not_read(row: PaperRow, error: RightValueError) -> Bilingual:
    place = row.places.get("right_value", str(row.number))
    return Bilingual(
        id=f"sel {place}: {error.message.id}; barisnya tidak dibaca",
        en=f"cell {place}: {error.message.en}; the row was not read",
    )


def unused(values: Mapping[str, str], cells: Mapping[str, str], row: PaperRow) -> Bilingual | None:
    """What is said of right values without the decision that they belong to."""
    if not values or cells.get("verdict") == "misread":
        return None
    ours, theirs = VERDICT_WORDS["misread"]
    place = row.places.get("right_value", str(row.number))
    return Bilingual(
        id=f"sel {place}: nilai yang benar hanya dipakai bersama keputusan “{ours}”",
        en=f"cell {place}: a right value is used only with the decision “{theirs}”",
    )


class Subjects:
    """All that the decisions on a report may be about; `report` None is an audit that is not at hand."""

    def __init__(self, report: AuditedReport | None, standing: Review, understands: Callable[[str], bool]) -> None:
        self.standing = standing
        self.understands = understands
        self.latest = latest(standing)
        self.own = latest_own(standing)
        self.findings = {} if report is None else {one.key: one for one in report.findings}
        self.figures = {} if report is None else {one.id: one for one in report.figures}
        self.is_known = report is not None
        self.expected = frozenset(self.findings)
        self._made: dict[str, Subject] = {}

    def of(self, row: PaperRow) -> Subject:
        return self[row.key if row.key is not None else own_key(row.cells)]

    def __getitem__(self, key: str) -> Subject:
        if key not in self._made:
            self._made[key] = self.own_subject(key) if key.startswith(OWN) else self.subject(key)
        return self._made[key]

    def subject(self, key: str) -> Subject:
        finding = self.findings.get(key)
        figures = (
            () if finding is None else tuple(self.figures[name] for name in finding.figures if name in self.figures)
        )
        keys = [one.key for one in figures]
        said = [decision_cells(one, keys) for one in self.standing.decisions if one.key == key]
        return Subject(
            key=key,
            cells=said[-1] if said else {},
            earlier=tuple(said[:-1]),
            evidence=None if finding is None else finding.evidence,
            is_unknown=self.is_known and finding is None,
            figures=figures,
            standing=self.latest.get(key),
            understands=self.understands,
        )

    def own_subject(self, key: str) -> Subject:
        said = [own_cells(one) for one in self.standing.own if one.key == key]
        return Subject(key, said[-1] if said else {}, tuple(said[:-1]), None, False, (), None, self.understands)


def own_key(cells: Mapping[str, str]) -> str:
    """The key of a new finding of the auditor's own: the same for the same words at the same place."""
    words: Sequence[str] = [" ".join(cells.get(name, "").casefold().split()) for name in ("page", "table", "kondisi")]
    digest = hashlib.sha1("\x1f".join(words).encode("utf-8", "replace"), usedforsecurity=False).hexdigest()
    return f"{OWN}{digest[:12]}"
