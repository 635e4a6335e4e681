"""Plants errors at known cells of a consistent report, each with evidence elsewhere that shows which figure is wrong."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from random import Random

from synthetic.blocks import Table
from synthetic.book import Book
from synthetic.derivation import derive
from synthetic.facts import Fact, Relation
from synthetic.numerals import cut
from synthetic.scales import Scale

__all__ = ["ErrorKind", "NoPlaceError", "PlantedError", "plant"]


class ErrorKind(StrEnum):
    """What can be planted; the value is the name in truth files."""

    ABSORPTION = "absorption"
    ACHIEVEMENT = "achievement"
    REMAINDER = "remainder"
    BUDGET_TOTAL = "budget_total"
    PLAN_TOTAL = "plan_total"
    BASE_TOTAL = "base_total"
    CHILD = "child"
    TRANSPOSED = "transposed"
    MEAN = "mean"
    EFFICIENCY = "efficiency"
    CHANGE = "change"
    SURVEY = "survey"
    PLAN_EQUALITY = "plan_equality"
    WRONG_YEAR = "wrong_year"
    TRUNCATED = "truncated"
    PROSE_RATIO = "prose_ratio"
    PROSE_TOTALS_PERCENT = "prose_totals_percent"
    PREDICATE = "predicate"
    TREND = "trend"
    COUNT = "count"


class NoPlaceError(ValueError):
    """The report has no figure at which this kind of error could be planted without ambiguity."""


@dataclass(frozen=True, slots=True)
class PlantedError:
    """One wrong statement: `fact` was altered; `echoes` are the facts whose derivations it also breaks."""

    kind: ErrorKind
    relation: str
    severity: str
    cause: str
    fact: Fact
    right_text: str
    right_value: Decimal | None
    echoes: tuple[Fact, ...]


Change = tuple[str, Decimal | None]
"""New text and new value."""


class _Field:
    """The report as a planter sees it: facts, their relations, and what is already spoilt."""

    def __init__(self, book: Book, scale: Scale, rng: Random) -> None:
        self.book = book
        self.scale = scale
        self.rng = rng
        self.tables = {block.id: block for block in book.blocks if isinstance(block, Table)}
        self.touching: dict[str, list[Relation]] = {fact: [] for fact in book.facts}
        for relation in book.relations:
            for fact in dict.fromkeys((relation.stated, *relation.inputs)):
                self.touching[fact].append(relation)
        self.spoilt: set[str] = set()

    def derived_by(self, fact: Fact, *kinds: str) -> Relation | None:
        """The relation of one of `kinds` that states `fact`."""
        return next((r for r in self.touching[fact.id] if r.stated == fact.id and r.kind in kinds), None)

    def table_of(self, fact: Fact) -> str:
        """Kind of the table that holds `fact`; empty for prose."""
        return self.tables[fact.place.table].kind if fact.place.table else ""

    def row_role(self, fact: Fact) -> str:
        """Role of its row ("leaf" for a body row of the lowest level)."""
        if fact.place.table is None or fact.place.row is None:
            return ""
        table = self.tables[fact.place.table]
        return table.rows[fact.place.row - table.header_rows].role

    def neighbours(self, fact: Fact) -> list[Fact]:
        ids = dict.fromkeys(
            other for r in self.touching[fact.id] for other in (r.stated, *r.inputs) if other != fact.id
        )
        return [self.book.facts[other] for other in ids]

    def free(self, fact: Fact) -> bool:
        return fact.id not in self.spoilt and bool(fact.pages or fact.place.table or fact.place.sentence)

    def keeps_predicates(self, fact: Fact, value: Decimal) -> bool:
        """Whether the words that grade `fact` stay right for `value`, so that only one thing goes wrong."""
        graded = (r for r in self.touching[fact.id] if r.kind == "scale" and fact.id in r.inputs)
        return all(self.scale.word(value) == self.book.facts[r.stated].text for r in graded)


BOUNDS = {"serapan": (5, 100), "capaian": (20, 180), "rata": (20, 180), "nrr": (1, 4), "efisiensi": (0, 3)}
"""Between what a planted figure of a role stays, so that it looks like one that a report might print."""


def _wrong_digit(field: _Field, fact: Fact, *, deepest: int = 3) -> Change | None:
    """One of the leading `deepest` digits replaced, so that the value is off by far more than any rounding."""
    assert fact.value is not None
    digits = list(str(int(abs(fact.value).scaleb(fact.decimals))))
    whole = len(digits) - fact.decimals
    at = [i for i in range(min(deepest, len(digits))) if fact.unit != "percent" or i < max(whole, 1)]
    for place in field.rng.sample(at, len(at)):
        for digit in field.rng.sample("0123456789", 10):
            changed = [*digits[:place], digit, *digits[place + 1 :]]
            if digit == digits[place] or changed[0] == "0":
                continue
            value = Decimal("".join(changed)).scaleb(-fact.decimals).copy_sign(fact.value)
            low, high = BOUNDS.get(fact.role, (0, 10**15))
            least = 10 if fact.decimals > 0 else 1
            if not low <= value <= high or abs(value - fact.value) < Decimal(least).scaleb(-fact.decimals):
                continue
            if field.keeps_predicates(fact, value):
                return fact.show(value), value
    return None


def _transposed(_field: _Field, fact: Fact) -> Change | None:
    """Two neighbouring digits swapped."""
    assert fact.value is not None
    digits = list(str(int(fact.value)))
    for place in range(1, len(digits) - 3):
        if digits[place] != digits[place + 1]:
            digits[place], digits[place + 1] = digits[place + 1], digits[place]
            value = Decimal("".join(digits)).scaleb(0)
            return fact.show(value), value
    return None


def _truncated(field: _Field, fact: Fact) -> Change | None:
    relation = field.derived_by(fact, "ratio", "inverse_ratio")
    assert relation is not None
    value = cut(derive(relation, field.book.facts), fact.decimals)
    if value == fact.value or not field.keeps_predicates(fact, value):
        return None
    return fact.show(value), value


def _totals_percent(field: _Field, fact: Fact) -> Change | None:
    total = field.book.first[("absorption", "total")]
    if fact.value is None or total.value is None or fact.of == "total" or abs(total.value - fact.value) < 1:
        return None
    return fact.show(total.value), total.value


def _last_years(field: _Field, fact: Fact) -> Change | None:
    """The result of the year before, which stands in the same row."""
    table = field.tables[str(fact.place.table)]
    row = table.rows[int(fact.place.row or 0) - table.header_rows]
    cells = [cell for cell in row.cells if cell and any(other.role == "actual" for other in cell.facts)]
    if len(cells) != 2 or cells[1].facts != [fact] or "(" in cells[1].text:
        return None
    last = cells[0].facts[0]
    if last.value is None or last.value == fact.value:
        return None
    return fact.show(last.value), last.value


def _other_band(field: _Field, fact: Fact) -> Change:
    words = [band.word for band in field.scale.bands if band.word != fact.text]
    return field.rng.choice(words), None


def _opposite(_field: _Field, fact: Fact) -> Change | None:
    pairs = {"meningkat": "menurun", "menurun": "meningkat", "naik": "turun", "turun": "naik"}
    return (pairs[fact.text], None) if fact.text in pairs else None


def _miscount(field: _Field, fact: Fact) -> Change:
    assert fact.value is not None
    value = fact.value + field.rng.choice([1, 1, -1] if fact.value > 1 else [1])
    return fact.show(value), value


def _leaf(field: _Field, fact: Fact) -> bool:
    return field.row_role(fact) == "body"


@dataclass(frozen=True, slots=True)
class _Recipe:
    """Where a kind of error goes (`fits`), how the figure changes, and what an audit should say of it."""

    relation: str
    severity: str
    cause: str
    fits: Callable[[_Field, Fact], bool]
    change: Callable[[_Field, Fact], Change | None]


def _in_table(kind: str, *roles: str, leaf: bool | None = None, derived: str = "") -> Callable[[_Field, Fact], bool]:
    """A test for facts of `roles` in tables of `kind`; `leaf` asks for lowest rows, `derived` for a relation stating it."""

    def fits(field: _Field, fact: Fact) -> bool:
        return (
            field.table_of(fact) == kind
            and fact.role in roles
            and (leaf is None or _leaf(field, fact) == leaf)
            and (not derived or field.derived_by(fact, *derived.split()) is not None)
            and bool(fact.value)
        )

    return fits


def _total_row(kind: str, *roles: str) -> Callable[[_Field, Fact], bool]:
    def fits(field: _Field, fact: Fact) -> bool:
        return field.table_of(fact) == kind and fact.role in roles and field.row_role(fact) == "total"

    return fits


def _in_prose(*roles: str, derived: str = "") -> Callable[[_Field, Fact], bool]:
    def fits(field: _Field, fact: Fact) -> bool:
        return (
            fact.prose and fact.role in roles and (not derived or field.derived_by(fact, *derived.split()) is not None)
        )

    return fits


def _mean_row(field: _Field, fact: Fact) -> bool:
    return field.row_role(fact) == "mean" and fact.role == "rata"


def _plan_cell(field: _Field, fact: Fact) -> bool:
    """A program's budget in the agreement that both its total and another table speak for."""
    kinds = {relation.kind for relation in field.touching[fact.id]}
    return field.table_of(fact) == "anggaran_program" and fact.role == "anggaran_pk" and kinds >= {"sum", "equality"}


def _lone_percent(field: _Field, fact: Fact) -> bool:
    """A rounded percentage in a table that nothing repeats: cut off, it contradicts only its own row."""
    relation = field.derived_by(fact, "ratio", "inverse_ratio")
    if fact.place.table is None or relation is None or fact.role not in {"serapan", "capaian"}:
        return False
    repeated = any(other.kind == "equality" for other in field.touching[fact.id])
    return not repeated and relation.rounding == "half_up" and relation.limit is None


RATIOS = "ratio inverse_ratio"
AMOUNTS = ("anggaran", "realisasi_anggaran")
COUNTS = ("jumlah_sasaran", "jumlah_program", "jumlah_tercapai", "jumlah_baris")
BUDGET = "realisasi_anggaran"


def _digit(relation: str, fits: Callable[[_Field, Fact], bool]) -> _Recipe:
    """A recipe that replaces a digit: two stated figures then contradict each other."""
    return _Recipe(relation, "high", "wrong digit", fits, _wrong_digit)


RECIPES: dict[ErrorKind, _Recipe] = {
    ErrorKind.ABSORPTION: _digit("ratio", _in_table(BUDGET, "serapan", leaf=True)),
    ErrorKind.ACHIEVEMENT: _digit("ratio", _in_table("capaian_kinerja", "capaian", derived=RATIOS)),
    ErrorKind.REMAINDER: _digit("difference", _in_table(BUDGET, "sisa", leaf=True)),
    ErrorKind.BUDGET_TOTAL: _digit("sum", _total_row(BUDGET, *AMOUNTS)),
    ErrorKind.PLAN_TOTAL: _digit("sum", _total_row("anggaran_program", "total_pk")),
    ErrorKind.BASE_TOTAL: _digit("sum", _total_row("data_pendukung", "data_total")),
    ErrorKind.CHILD: _digit("sum", _in_table(BUDGET, *AMOUNTS, leaf=True)),
    ErrorKind.TRANSPOSED: _Recipe(
        "sum", "high", "transposed digits", _in_table(BUDGET, *AMOUNTS, leaf=True), _transposed
    ),
    ErrorKind.MEAN: _digit("mean", _mean_row),
    ErrorKind.EFFICIENCY: _digit("ratio", _in_table("efisiensi", "efisiensi")),
    ErrorKind.CHANGE: _digit("difference", _in_table("perbandingan_tahun", "selisih")),
    ErrorKind.SURVEY: _digit("ratio", _in_table("skm", "nrr")),
    ErrorKind.PLAN_EQUALITY: _digit("equality", _plan_cell),
    ErrorKind.WRONG_YEAR: _Recipe(
        "equality", "high", "last year's value", _in_table("analisis_sasaran", "actual"), _last_years
    ),
    ErrorKind.TRUNCATED: _Recipe("ratio", "low", "truncated instead of rounded", _lone_percent, _truncated),
    ErrorKind.PROSE_RATIO: _digit("ratio", _in_prose("serapan", "capaian", derived=RATIOS)),
    ErrorKind.PROSE_TOTALS_PERCENT: _Recipe(
        "ratio", "high", "percentage of the total", _in_prose("serapan", derived="ratio"), _totals_percent
    ),
    ErrorKind.PREDICATE: _Recipe("scale", "medium", "predicate of another band", _in_prose("predikat"), _other_band),
    ErrorKind.TREND: _Recipe("trend", "medium", "opposite direction", _in_prose("arah"), _opposite),
    ErrorKind.COUNT: _Recipe("count", "medium", "miscounted", _in_prose(*COUNTS), _miscount),
}


def _sow(field: _Field, kind: ErrorKind) -> PlantedError:
    recipe = RECIPES[kind]
    facts = [fact for fact in field.book.facts.values() if field.free(fact) and recipe.fits(field, fact)]
    for fact in field.rng.sample(facts, len(facts)):
        echoes = field.neighbours(fact)
        changed = recipe.change(field, fact)
        if changed is None or changed[0] == fact.text:
            continue
        planted = PlantedError(
            kind, recipe.relation, recipe.severity, recipe.cause, fact, fact.text, fact.value, tuple(echoes)
        )
        fact.text, fact.value = changed
        field.spoilt.update([fact.id, *(echo.id for echo in echoes)])
        return planted
    raise NoPlaceError(f"no place for an error of kind {kind.value}")


def plant(book: Book, scale: Scale, errors: Sequence[ErrorKind] | int, rng: Random) -> list[PlantedError]:
    """Alter facts of `book` in place. A number asks for that many errors of kinds that fit; a sequence names the kinds.

    Raises NoPlaceError when a named kind, or so many errors, cannot be planted.
    """
    field = _Field(book, scale, rng)
    if not isinstance(errors, int):
        return [_sow(field, kind) for kind in errors]
    planted: list[PlantedError] = []
    kinds = list(ErrorKind)
    while len(planted) < errors:
        if not kinds:
            raise NoPlaceError(f"no place for {errors} errors")
        for kind in rng.sample(kinds, len(kinds))[: errors - len(planted)]:
            try:
                planted.append(_sow(field, kind))
            except NoPlaceError:
                kinds.remove(kind)
    return planted
