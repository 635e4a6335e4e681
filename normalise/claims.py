"""What sentences state about their figures: amounts with their percentage, predicates, totals of the table they introduce.

A claim is made only where the words say it; what cannot be linked is left alone ("no link, no check").
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from normalise.amount_claims import amounts_told
from normalise.folding import fold, squeeze
from normalise.grammar import last_role, limit, words
from normalise.number_words import spelled_number
from normalise.passages import Mention, Passage
from normalise.predicate_claims import predicates_in
from normalise.survey_claims import survey_indices
from normalise.units import IDR, PERCENT
from schemas.meaning import Claim
from schemas.scales import Scale
from schemas.tables import Column, Table

__all__ = ["find_claims"]

SENTENCES_BACK = 2
SENTENCES_TO_TABLE = 3
BRACKETS = re.compile(r"\s*\(\s*([^()\d]{3,80}?)\s*\)")
FROM = re.compile(r"(?<!\w)dari\s*(?:sebesar\s*)?$", re.IGNORECASE)
TO = re.compile(r"(?<!\w)menjadi\s*(?:sebesar\s*)?$", re.IGNORECASE)

NAMED = re.compile(r"(?<!\w)(?:[Pp]rogram|[Kk]egiatan|PROGRAM|KEGIATAN)\s+[A-Z]\w+")
"""The first word of a name says nothing of amounts: "Program Peningkatan Pelayanan memperoleh anggaran"."""


def find_claims(
    passages: Sequence[Passage],
    tables: Sequence[Table],
    orders: Mapping[str, int],
    scales: Sequence[Scale],
    tahun: int | None = None,
) -> tuple[Claim, ...]:
    """All claims in reading order; `orders` places each table (by id) among the sentences of the document, `scales` are those
    of the report and `tahun` its year."""
    found: list[Claim] = []
    for index, passage in enumerate(passages):
        found += ratios(passages, index)
        found += shares_first(passage)
        found += achievements(passage)
        found += predicates_in(passage, scales, tahun)
        found += totals(passage, tables, orders)
        found += survey_indices(passage, tables, orders, tahun)
        found += spelled_out(passage)
        found += trends(passage)
        found += amounts_told(passage, role)
    return tuple(found)


# Amounts and their percentage.


def ratios(passages: Sequence[Passage], index: int) -> Iterator[Claim]:
    passage = passages[index]
    nearby = [
        passages[back] for back in range(max(0, index - SENTENCES_BACK), index) if neighbours(passages[back], passage)
    ]
    for mention in passage.mentions:
        if mention.figure.unit != PERCENT or words("ratio", "other").search(passage.before(mention)):
            continue
        part = part_of(passage, mention)
        whole = None if part is None else whole_of(passage, part, nearby)
        if part is None or whole is None:
            continue
        around = [one.figure.id for near in (*nearby, passage) for one in near.mentions if one.figure.unit == IDR]
        yield Claim(
            "ratio",
            (mention.figure.id, part.figure.id, whole.figure.id),
            passage.sentence.text,
            context=tuple(dict.fromkeys(around)),
        )


def neighbours(earlier: Passage, later: Passage) -> bool:
    """Whether the two stand in one paragraph or in paragraphs that follow each other, not in two items of a list."""
    if earlier.sentence.kind == "item" and later.sentence.kind == "item":
        return earlier.sentence.paragraph == later.sentence.paragraph
    return later.sentence.paragraph - earlier.sentence.paragraph <= 1


def role(passage: Passage, mention: Mention) -> str | None:
    """`part`, `whole` or `other`: what the words before an amount say that it is."""
    lead = NAMED.sub(" ", words("ratio", "not_whole").sub(" ", passage.before(mention)))
    if words("ratio", "other").search(lead):
        return "other"
    if words("ratio", "part").search(lead):
        last_part = max(match.start() for match in words("ratio", "part").finditer(lead))
        sources = [match.start() for match in re.finditer(r"(?<!\w)dari(?!\w)", lead, re.IGNORECASE)]
        return "whole" if sources and sources[-1] > last_part else "part"
    return "whole" if words("ratio", "whole").search(lead) else None


def part_of(passage: Passage, percent: Mention) -> Mention | None:
    """The amount that the percentage restates: the one right before it, close by, that was spent.

    A second percentage behind one amount is of something else: "(97,61%) dan fisiknya sebesar 99,96%".
    """
    amounts = [one for one in passage.mentions if one.figure.unit == IDR and one.end <= percent.start]
    if not amounts:
        return None
    nearest = amounts[-1]
    if any(one.figure.unit == PERCENT and nearest.end <= one.start < percent.start for one in passage.mentions):
        return None
    if percent.start - nearest.end > limit("ratio", "reach"):
        return None
    if role(passage, nearest) == "part":
        return nearest
    if role(passage, nearest) == "whole" and len(amounts) > 1 and role(passage, amounts[-2]) == "part":
        return amounts[-2]
    return None


def whole_of(passage: Passage, part: Mention, nearby: Sequence[Passage]) -> Mention | None:
    """The budget that the amount is a part of: in the sentence itself, else the last one stated just before it."""
    own = [
        one for one in passage.mentions if one.figure.unit == IDR and one is not part and role(passage, one) == "whole"
    ]
    if own:
        return min(own, key=lambda one: abs(one.start - part.start))
    for near in reversed(nearby):
        amounts = [one for one in near.mentions if one.figure.unit == IDR and role(near, one) == "whole"]
        if amounts:
            return amounts[-1] if len(amounts) == 1 else None
    return None


def shares_first(passage: Passage) -> Iterator[Claim]:
    """ "Serapan mencapai 89,77 %, yaitu Rp 479 juta dari pagu Rp 607 juta": the percentage before its two amounts."""
    for percent, part, whole in zip(passage.mentions, passage.mentions[1:], passage.mentions[2:], strict=False):
        lead, bridge = passage.before(percent), passage.before(part)
        if percent.figure.unit != PERCENT or part.figure.unit != IDR or whole.figure.unit != IDR:
            continue
        if not words("ratio", "part").search(lead) or words("ratio", "other").search(lead + bridge):
            continue
        if (
            len(bridge) <= limit("ratio", "bridge")
            and role(passage, part) in (None, "part")
            and role(passage, whole) == "whole"
        ):
            around = tuple(one.figure.id for one in passage.mentions if one.figure.unit == IDR)
            ids = (percent.figure.id, part.figure.id, whole.figure.id)
            yield Claim("ratio", ids, passage.sentence.text, context=around)


# Achievement: target, realisation and what they come to, all in one sentence.


def achievements(passage: Passage) -> Iterator[Claim]:
    """ "Dari target 81 % terealisasi 84,60 % sehingga capaiannya 104,44 %", in any order of the first two."""
    for trio in zip(passage.mentions, passage.mentions[1:], passage.mentions[2:], strict=False):
        roles = {performance_role(passage, mention): mention for mention in trio}
        if roles.keys() != {"target", "realisasi", "capaian"} or roles["capaian"] is not trio[2]:
            continue
        target, realisasi, capaian = roles["target"].figure, roles["realisasi"].figure, roles["capaian"].figure
        if capaian.unit == PERCENT and target.unit != IDR and (target.unit == PERCENT) == (realisasi.unit == PERCENT):
            yield Claim("achievement", (capaian.id, realisasi.id, target.id), passage.sentence.text)


def performance_role(passage: Passage, mention: Mention) -> str | None:
    """The role that the last role word before the figure gives it."""
    lead = passage.before(mention)
    return None if words("achievement", "other").search(lead) else last_role(lead)


# The total of the table that a sentence introduces.


def totals(passage: Passage, tables: Sequence[Table], orders: Mapping[str, int]) -> Iterator[Claim]:
    order = passage.sentence.order
    following = [table for table in tables if 0 < orders[table.id] - order <= SENTENCES_TO_TABLE]
    if not following:
        return
    table = min(following, key=lambda one: orders[one.id])
    for mention in passage.mentions:
        column = totalled(passage, mention, table)
        if column is not None:
            yield Claim(
                "total",
                (mention.figure.id,),
                passage.sentence.text,
                table=table.id,
                column=column.index,
                approximate=mention.approximate,
            )


def totalled(passage: Passage, mention: Mention, table: Table) -> Column | None:
    """The only column of the figure's unit whose heading words the sentence says before the figure."""
    unit = mention.figure.unit
    if unit is None or unit in (PERCENT, IDR) or [one.figure.unit for one in passage.mentions].count(unit) > 1:
        return None
    same = [column for column in table.columns if column.unit is not None and fold(column.unit) == fold(unit)]
    lead = fold(passage.before(mention)[-limit("total", "reach") :]).split()
    heading = (
        [word for word in fold(re.sub(r"\([^)]*\)", " ", same[0].heading)).split() if len(word) > 2] if same else []
    )
    return same[0] if len(same) == 1 and heading and all(word in lead for word in heading) else None


# Numbers with their words, and directions.


def spelled_out(passage: Passage) -> Iterator[Claim]:
    """ "39 (tiga puluh enam)": a figure and the words in brackets behind it."""
    for mention in passage.mentions:
        match = BRACKETS.match(passage.sentence.text, mention.end)
        value = spelled_number(match[1]) if match else None
        if match and value is not None and mention.figure.decimals == 0:
            yield Claim(
                "spelled", (mention.figure.id,), passage.sentence.text, word=squeeze(match[1]), value=Decimal(value)
            )


def trends(passage: Passage) -> Iterator[Claim]:
    """ "turun dari 58,83 menjadi 61,55": a direction and the two figures that it is said of."""
    if words("trend", "denied").search(passage.sentence.text):
        return
    for earlier, later in zip(passage.mentions, passage.mentions[1:], strict=False):
        lead, bridge = passage.before(earlier)[-limit("trend", "reach") :], passage.before(later)
        if earlier.figure.unit != later.figure.unit or not FROM.search(lead) or not TO.search(bridge):
            continue
        directions = {name for name in ("up", "down") if words("trend", name).search(lead)}
        if len(directions) == 1:
            name = directions.pop()
            word = words("trend", name).search(lead)
            yield Claim(
                f"trend-{name}",
                (earlier.figure.id, later.figure.id),
                passage.sentence.text,
                word=word[0] if word else name,
            )
