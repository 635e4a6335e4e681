"""Official names, misprinted, in the budget tables of agencies: how many are recognised, and how many taken for others."""

import csv
import random
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from bench.jobs import Job, Outcome
from bench.misprints import MISPRINTS
from bench.ratio import Ratio
from bench.section import Section, failures
from normalise.nomenclature.catalogue import Catalogue, Entry
from normalise.nomenclature.shipped import shipped_names
from normalise.nomenclature.writing import written
from normalise.official import find_official
from schemas.meaning import Identity
from schemas.nomenclature import OfficialName, level_of_code
from schemas.tables import Cell, Column, Row, Table

__all__ = ["NamesScore", "measure_names", "names_section", "naming_jobs"]

FOREIGN = "not in the list"
PROGRAMS, ACTIVITIES, PARTS = 4, 3, 3
"""At most so many programs an agency, kegiatan a program, sub-kegiatan a kegiatan."""
REMOVED = 0.1
"""Share of kegiatan and sub-kegiatan whose names the list does not have, as those of another year."""
NOWHERE = (0.0, 0.0, 0.0, 0.0)


@dataclass(frozen=True, slots=True)
class NamesScore:
    """By kind of misprint: names recognised, and names taken for another one."""

    right: dict[str, Ratio] = field(default_factory=dict)
    wrong: dict[str, Ratio] = field(default_factory=dict)


def naming_jobs(full: Path | None, agencies: int) -> list[Job]:
    """Two jobs on the budgets of so many agencies: with the hierarchy of the rows known, and without; `full` is a list of all
    names, where there is one."""
    return [
        Job(f"names {'with' if nested else 'without'} hierarchy", measure_names, (full, nested, agencies))
        for nested in (True, False)
    ]


def measure_names(full: Path | None, nested: bool, agencies: int) -> NamesScore:
    names = official(full)
    right: dict[str, Ratio] = {}
    wrong: dict[str, Ratio] = {}
    for seed in range(agencies):
        chance = random.Random(seed)
        whole = Catalogue(names)
        kept = Catalogue(name for name in names if level_of_code(name.code) == "program" or chance.random() >= REMOVED)
        for kind, misprint in MISPRINTS.items():
            chosen = agency(whole, chance)
            texts = [misprint(entry.name.name, chance) for entry, _ in chosen]
            found = find_official([printed(chosen, texts, nested)], kept, Identity(None, None, None, None))
            for row, (entry, _) in enumerate(chosen):
                match = found.get(("T1", row, 0))
                known = entry.key in kept.by_key
                label = kind if known else FOREIGN
                is_right = match is not None and match.listed == entry.name.code
                is_right = is_right or (match is None and could_be_another(texts[row], entry, kept))
                right[label] = right.get(label, Ratio()) + Ratio(int(is_right if known else match is None), 1)
                wrong[label] = wrong.get(label, Ratio()) + Ratio(int(match is not None and not is_right), 1)
    return NamesScore(right, wrong)


def official(full: Path | None) -> tuple[OfficialName, ...]:
    if full is None:
        return shipped_names()
    with full.open(encoding="utf-8", newline="") as file:
        return tuple(
            OfficialName(code=row["code"], level=level, name=row["name"])
            for row in csv.DictReader(file)
            if (level := level_of_code(row["code"]))
        )


def agency(catalogue: Catalogue, chance: random.Random) -> list[tuple[Entry, int | None]]:
    """The budget of an agency of one bidang: `(name, row of its parent)`."""
    programs = [entry for entry in catalogue.entries if entry.name.level == "program"]
    bidang = chance.choice(sorted({entry.key[:2] for entry in programs} - {("X", "X")}))
    own = [entry for entry in programs if entry.key[:2] == bidang]
    supporting = [entry for entry in programs if entry.key[:2] == ("X", "X")]
    rows: list[tuple[Entry, int | None]] = []
    for program in [*supporting, *sample(own, PROGRAMS, chance)]:
        at = len(rows)
        rows.append((program, None))
        for activity in sample(of_regency(catalogue.below(program.key)), ACTIVITIES, chance):
            rows.append((activity, at))
            below = len(rows) - 1
            rows += [(part, below) for part in sample(catalogue.below(activity.key), PARTS, chance)]
    return rows


def of_regency(entries: Iterable[Entry]) -> list[Entry]:
    return [entry for entry in entries if entry.key[3] == "2"]


def could_be_another(text: str, entry: Entry, kept: Catalogue) -> bool:
    """Whether what was printed of a name is as well what remains of another one under the same parent: both have all its
    words in this order."""
    beside = (one for one in kept.below(entry.parent) if one.key != entry.key)
    return any(holds(one.written.words, written(text).words) for one in beside)


def holds(whole: Sequence[str], words: Sequence[str]) -> bool:
    rest = iter(whole)
    return all(word in rest for word in words)


def sample(entries: Sequence[Entry], most: int, chance: random.Random) -> list[Entry]:
    known = [entry for entry in entries if not has_twin(entry, entries)]
    chosen = chance.sample(range(len(known)), min(most, len(known)))
    return [known[at] for at in sorted(chosen)]


def has_twin(entry: Entry, beside: Sequence[Entry]) -> bool:
    """Whether another name beside it has just these words: no reader could tell which is meant."""
    return any(one.key != entry.key and one.written.folded == entry.written.folded for one in beside)


def printed(chosen: Sequence[tuple[Entry, int | None]], texts: Sequence[str], nested: bool) -> Table:
    rows = tuple(
        Row(
            index=index,
            kind="body",
            parent=parent if nested else None,
            cells=(Cell(column=0, text=texts[index], page=1, bbox=NOWHERE),),
        )
        for index, (_, parent) in enumerate(chosen)
    )
    columns = (
        Column(index=0, heading="Program/Kegiatan/Sub Kegiatan", role="program"),
        Column(index=1, heading="Anggaran", role="anggaran"),
    )
    return Table(id="T1", key="", kind="realisasi_anggaran", pages=(1,), columns=columns, rows=rows)


def names_section(outcomes: Sequence[Outcome], agencies: int, *, full: bool) -> Section:
    scores = {one.job.arguments[1]: one.value for one in outcomes if isinstance(one.value, NamesScore)}
    kinds = [*MISPRINTS, FOREIGN]
    rows = [line(kind, [kind], scores) for kind in kinds] + [line("all misprints", list(MISPRINTS), scores)]
    rows.append(line("all", kinds, scores))
    return Section(
        key="names",
        title="Official names",
        text=(
            f"Budgets of {agencies} made-up agencies, with names of {'a full list' if full else 'the shipped list'} misprinted in"
            f" seven ways; {100 * REMOVED:.0f} % of the kegiatan and sub-kegiatan are missing from the list that they are held to,"
            " as names of another year are: there it is right to recognise none, and so it is where what is printed is as well the"
            " rest of a name beside it. Wrong: taken for another name. With the"
            " hierarchy of the rows known, and without. Aim: 98 % right, less than 0.5 % wrong."
        ),
        columns=("names", "right", "wrong", "right, no hierarchy", "wrong, no hierarchy"),
        rows=tuple(rows),
        failed=failures(outcomes),
        needs_shared=full,
    )


def line(title: str, kinds: Sequence[str], scores: dict[bool, NamesScore]) -> tuple[str, ...]:
    cells = []
    for nested in (True, False):
        score = scores.get(nested, NamesScore())
        for part in (score.right, score.wrong):
            cells.append(str(sum((part.get(kind, Ratio()) for kind in kinds), Ratio())))
    return (title, *cells)
