"""Which figures of a sentence are the parts of a total, and whether all of them are there."""

import re
from collections.abc import Sequence

from normalise.cues import content_words, cue, reach_of
from normalise.nouns import NOUN
from normalise.passages import Mention, Passage
from normalise.units import IDR, is_amount, is_counted

__all__ = [
    "adds_up",
    "alike",
    "folded",
    "goes_on",
    "is_detail",
    "is_miscounted",
    "is_name",
    "leaves_out",
    "lists_parts",
    "words_before",
]

MOST_COUNTED = 40
_BRACKETS = re.compile(r"\([^()]*\)")
_CONJOINED = re.compile(r"^\W*(?:[^\W\d_]+\W+){0,3}?(?:,|\bdan\b|\bserta\b)", re.IGNORECASE)
_FIRST_ITEM = re.compile(r"^[^,;]*?(?:[,;]|\bdan\b|\bserta\b)")
_NAME = re.compile(r"[^\W\d_]{2,}")
_JOINT = re.compile(r"dan|serta|atau|sebanyak|sebesar|sejumlah|yaitu|yakni|adalah", re.IGNORECASE)
_TIMES = frozenset({"tahun", "thn", "bulan", "hari", "jam", "menit", "minggu", "kali"})


def adds_up(unit: str | None) -> bool:
    """Whether figures of `unit` may be parts of one: amounts and things counted, no percentages, marks or spans of time."""
    if unit is not None and unit.startswith(NOUN):
        return True
    return unit == IDR or (is_amount(unit) and unit is not None and unit.casefold() not in _TIMES)


def alike(first: str | None, second: str | None) -> bool:
    return folded(first) == folded(second)


def folded(unit: str | None) -> str:
    return (unit or "").casefold().rstrip(".")


def lists_parts(text: str) -> bool:
    """Whether the parts that `text` tells of are all there are."""
    return cue("sum", "some").search(text) is None


def is_detail(passage: Passage, mention: Mention, mentions: Sequence[Mention]) -> bool:
    """Whether a figure in brackets is said of the one before them: one of several there, or right behind it."""
    inside = bracket_of(passage, mention)
    if inside is None:
        return False
    unit = mention.figure.unit
    together = [one for one in mentions if bracket_of(passage, one) == inside and alike(one.figure.unit, unit)]
    before = [one for one in mentions if one.end <= inside[0] and alike(one.figure.unit, unit)]
    return len(together) > 1 or bool(before and not content_words(passage.sentence.text[before[-1].end : inside[0]]))


def words_before(passage: Passage, mention: Mention, start: int) -> str:
    """The end of an item's name right before its figure, which tells what the figure is; names begin at `start`."""
    lead = passage.before(mention)
    lead = lead[max(0, len(lead) - (mention.start - start)) :]
    return re.split(r"[,;:]|\bdan\b|\bserta\b", lead)[-1][-30:]


def bracket_of(passage: Passage, mention: Mention) -> tuple[int, int] | None:
    """The bracket that the figure stands in."""
    for match in _BRACKETS.finditer(passage.sentence.text):
        if match.start() < mention.start < match.end():
            return match.span()
    return None


def leaves_out(passage: Passage, start: int, parts: Sequence[Mention], limit: int) -> bool:
    """Whether something named among the parts may have no figure: "sapi 5 ekor, kambing, dan domba 4 ekor"."""
    text = passage.sentence.text
    edges = [start, *(edge for one in parts for edge in (one.start, one.end))]
    unit = re.compile(rf"^\s*{re.escape((parts[0].figure.unit or '').removeprefix(NOUN))}\b", re.IGNORECASE)
    gaps = [text[left:right] for left, right in zip(edges[::2], edges[1::2], strict=False)]
    figure_first = not is_name(gaps[0])
    tail = unit.sub("", text[parts[-1].end : limit])
    # the words up to the first joint belong to the figure before it: "20 tempat tidur, kelas II 40 tempat tidur"
    behind_unit = [
        unit.sub("", gap) if figure_first else _FIRST_ITEM.sub("", gap) if unit.match(gap) else gap for gap in gaps
    ]
    gaps = [gaps[0], *behind_unit[1:]]
    several = [gap for gap in (gaps[1:] if figure_first else gaps) if len(items(gap)) > 1]
    unnamed = any(not is_name(gap) for gap in gaps[1:])
    ends = len(items(tail)) > 1 if figure_first else _CONJOINED.match(_BRACKETS.sub(" ", tail)) is not None
    return bool(several) or unnamed or ends


def goes_on(passages: Sequence[Passage], index: int, end: int, unit: str | None, total: Mention) -> bool:
    """Whether figures of the unit follow, in the sentence or the next one of its paragraph, which may be parts as well; the
    total said again is none."""
    own = [one for one in passages[index].mentions if one.start >= end]
    following = passages[index + 1 : index + 2]
    paragraph = passages[index].sentence.paragraph
    more = [one for other in following if other.sentence.paragraph == paragraph for one in other.mentions]
    same = [one for one in (*own, *more) if alike(one.figure.unit, unit)]
    return any(one.figure.value != total.figure.value for one in same)


def is_miscounted(passage: Passage, opener: re.Match[str], parts: Sequence[Mention]) -> bool:
    """Whether the sentence counts other than so many budget lines: "18 kegiatan sebesar Rp ..., yaitu" with four of them."""
    if parts[0].figure.unit != IDR:
        return False
    before = [one for one in passage.mentions if one.end <= opener.start() and is_counted(one.figure.unit)]
    counts = [one.figure.value for one in before[-1:] if opener.start() - one.end <= reach_of("sum", "reach")]
    return any(value is not None and 1 < value <= MOST_COUNTED and value != len(parts) for value in counts)


def items(gap: str) -> list[str]:
    """The named pieces of the words between two figures."""
    return [piece for piece in re.split(r"[,;]", _BRACKETS.sub(" ", gap)) if is_name(piece)]


def is_name(text: str) -> bool:
    """Whether some word of `text` may name a part: any but those that join parts and figures."""
    return any(not _JOINT.fullmatch(word) for word in _NAME.findall(text))
