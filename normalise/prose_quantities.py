"""What sentences state of the things that the tables name: "Program ... dengan realisasi Rp ... dari anggaran Rp ... (78,88%)".

A sentence is heard only where its words tie its figures together (a claim), where it names one thing and no other, and one
year at the most.
"""

import re
from collections.abc import Iterator, Mapping, Sequence

from normalise.headings import years_in
from normalise.knowledge import knowledge
from normalise.nomenclature.writing import words_of, written
from normalise.passages import Passage
from normalise.quantities import InTables, Key, Statement
from normalise.told_figures import told_singly
from schemas.meaning import Claim

__all__ = ["told_of"]

STATED: Mapping[str, tuple[str, ...]] = {
    "ratio": ("serapan", "realisasi_anggaran", "anggaran"),
    "achievement": ("capaian", "realisasi", "target"),
}
"""What the figures of a claim are, in their order."""
LEAST_WORDS = 2
LEAST_LETTERS = 12
"""A shorter name stands in too many sentences that speak of something else."""

LINE_MARKS: tuple[tuple[str, ...], ...] = (("program",), ("kegiatan",))
"""A line of a budget is named in a sentence together with its level; "sub kegiatan" ends in "kegiatan" too."""

Names = Mapping[str, Sequence[tuple[tuple[str, ...], str]]]
"""First word -> names that begin with it, as their words and what they stand for."""


def told_of(
    known: InTables, passages: Sequence[Passage], claims: Sequence[Claim], tahun: int | None
) -> Iterator[Statement]:
    """What sentences state of the things in the tables."""
    names = indexed(known)
    by_figure = {mention.figure.id: passage for passage in passages for mention in passage.mentions}
    rough = {mention.figure.id for passage in passages for mention in passage.mentions if mention.approximate}
    for claim in claims:
        passage = by_figure.get(claim.figures[0])
        if key := total_of(claim, known):
            yield key, known.names[key.of], claim.figures[0]
        if claim.kind not in STATED or passage is None:
            continue
        of = subject(passage.sentence.text, names, known)
        year = year_of(passage.sentence.text, tahun)
        if of is None or year is None:
            continue
        for what, figure in zip(STATED[claim.kind], claim.figures, strict=True):
            if by_figure.get(figure) is passage and figure not in rough:
                yield Key(what, of, year, None, None), known.names[of], figure
    claimed = {figure for claim in claims if claim.kind in STATED for figure in claim.figures}
    for passage in passages:
        yield from singly_told(passage, known, names, claimed, tahun)


def singly_told(
    passage: Passage, known: InTables, names: Names, claimed: set[str], tahun: int | None
) -> Iterator[Statement]:
    """Figures that a sentence states one by one of the only thing that it names, before them."""
    text = passage.sentence.text
    of = subject(text, names, known)
    if (
        of is None
        or of in known.lines
        or re.search(knowledge("claims")["quantity"]["not_the_year"], text, re.IGNORECASE)
    ):
        return
    for what, year, mention in told_singly(passage, tahun, ends_of(known.names[of], text)):
        if mention.figure.id not in claimed:
            yield Key(what, of, year, None, None), known.names[of], mention.figure.id


def ends_of(name: str, sentence: str) -> list[int]:
    """Where `name` ends in `sentence`, as far as it stands there in so many words."""
    return [match.end() for match in re.finditer(pattern_of(name), sentence, re.IGNORECASE)]


def pattern_of(name: str) -> str:
    """The words of `name`, whatever stands between them."""
    return r"\W+".join(re.escape(word) for word in re.findall(r"\w+", name))


def total_of(claim: Claim, known: InTables) -> Key | None:
    """The total that a sentence quotes from the table it introduces."""
    if claim.kind != "total" or claim.approximate or claim.table is None or claim.column is None:
        return None
    return known.totals.get((claim.table, claim.column))


def indexed(known: InTables) -> Names:
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for of, name in known.names.items():
        words = written(name).words
        if len(words) < LEAST_WORDS or sum(map(len, words)) < LEAST_LETTERS:
            continue
        # "Badan Penanggulangan Bencana" does not speak of the program of that name
        for mark in LINE_MARKS if of in known.lines else ((),):
            found.setdefault((*mark, *words)[0], []).append(((*mark, *words), of))
    return found


def subject(sentence: str, names: Names, known: InTables) -> str | None:
    """The only thing that `sentence` names; a name within a longer one is not named."""
    words = words_of(sentence)
    named: list[tuple[int, int, str]] = []
    for start, word in enumerate(words):
        for name, of in names.get(word, ()):
            if words[start : start + len(name)] == name:
                named.append((start, start + len(name), of))
    whole = {
        of
        for start, end, of in named
        if not any(left <= start and end <= right and right - left > end - start for left, right, _ in named)
    }
    single = whole.pop() if len(whole) == 1 else None
    rest = sentence if single is None else re.sub(pattern_of(known.names[single]), " ", sentence, flags=re.IGNORECASE)
    return None if re.search(knowledge("claims")["quantity"]["of_all"], rest, re.IGNORECASE) else single


def year_of(sentence: str, tahun: int | None) -> int | None:
    """The one year that a sentence speaks of, the report's where it names none; None where it may be part of a year, or
    another one."""
    if re.search(knowledge("claims")["quantity"]["not_the_year"], sentence, re.IGNORECASE):
        return None
    years = set(years_in(sentence))
    if not years:
        return tahun
    return years.pop() if len(years) == 1 else None
