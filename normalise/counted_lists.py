"""Lists and enumerations that a number in a sentence counts: numbered items below it, "yaitu A, B dan C" behind it."""

import re
from collections.abc import Iterator, Sequence

from normalise.count_kinds import CountKind, kind_words, other_thing
from normalise.counted_words import Stated
from normalise.number_words import spelled_numbers
from normalise.passages import Passage
from schemas.meaning import Counted

__all__ = ["enumerated", "is_led_to_list", "list_after", "numbered_from"]

FARTHEST = 60
"""A list goes on at the next number of its kind within this many sentences."""
NEAR = 120
"""What is counted stands within this many characters of the end of the sentence that leads to its list."""
BULLET = re.compile(r"\W*?([(]?)(\d{1,2}|[a-z])([.)]*)\W*", re.IGNORECASE)
INLINE = re.compile(r"(?<![\w.,/])\(?(\d{1,2})\)\s*(?=[^\W\d_])")
NAMELY = re.compile(r"\b(?:yaitu|yakni)\s*:?\s*", re.IGNORECASE)
BETWEEN = re.compile(r"[,;]\s*(?:dan|serta)?\s+|\s+(?:dan|serta)\s+")
LONGEST_PLACE = 5
BESIDES = re.compile(r"\b(?:pada|di|yang|untuk|dengan|karena|sebagai|dalam|oleh|masing-masing)\b", re.IGNORECASE)
FOR_EXAMPLE = re.compile(r"antara lain|di ?antaranya|seperti|misalnya|\bdll\b|\bdsb\b|lainnya", re.IGNORECASE)


def list_after(passages: Sequence[Passage], index: int) -> Iterator[Counted]:
    """The numbered list right below a sentence: 1, 2, 3 ... as long as the next number follows, whatever stands between.

    An item whose parts are numbered as it is itself may end anywhere; nothing is counted there.
    """
    following = passages[index + 1 : index + 1 + FARTHEST]
    if not following or mark(following[0]) is None or style_of(following[0]) == style_of(passages[index]):
        return
    names = [passage.sentence.text for passage in numbered_from(following)]
    if names:
        page = following[0].sentence.tokens[0].page if following[0].sentence.tokens else 1
        yield Counted(tuple(names), page, linked=len(names) > 1)


def numbered_from(following: Sequence[Passage]) -> list[Passage]:
    found: list[Passage] = []
    for passage in following:
        own = mark(passage)
        if own is None or style_of(passage) != style_of(following[0]):
            continue
        if own == len(found) + 1:
            found.append(passage)
        elif own == 1:
            break
    return found


def is_led_to_list(passage: Passage, stated: Stated) -> bool:
    """Whether what `stated` counts is what a list below the sentence lists: nothing else that can be counted is said behind it."""
    tail = stated.tail
    figures = [one for one in passage.mentions if one.start > stated.mention.end]
    return (
        not figures
        and len(tail) <= NEAR
        and passage.sentence.text.endswith(tail)
        and not other_thing(tail, stated.kind)
    )


def mark(passage: Passage) -> int | None:
    """The number of a list item; letters count from a."""
    match = BULLET.fullmatch(passage.sentence.bullet or "")
    if match is None:
        return None
    return int(match[2]) if match[2].isdigit() else ord(match[2].casefold()) - ord("a") + 1


def style_of(passage: Passage) -> str:
    return re.sub(r"\d+", "1", re.sub(r"[a-z]", "a", passage.sentence.bullet or "", flags=re.IGNORECASE))


def regions_in(tail: str, kind: CountKind) -> tuple[str, ...]:
    """The places of "Kabupaten Melati, Kota Mawar dan Kota Anggrek.": none where one of them goes without the word for what it is."""
    found = [one.strip(" .") for one in BETWEEN.split(tail) if one.strip(" .")]
    named = all(len(one.split()) > 1 and one.split()[0].casefold().rstrip(".") in kind_words(kind) for one in found)
    short = all(len(one.split()) <= LONGEST_PLACE for one in found)
    plain = not any(BESIDES.search(one) for one in found)
    return tuple(found) if named and short and plain and len(found) > 1 else ()


def names_all(passage: Passage, stated: Stated, said: str) -> bool:
    """Whether what is `said` between the number and its list leads to it: nothing else is counted or turned to there."""
    lead = passage.before(stated.mention)
    inner = said.rstrip(" ,:")
    counted = list(spelled_numbers(inner)) or re.search(r"\d(?![\d.,]*\s*(?:%|persen))(?![\d.,])", inner)
    return not counted and not re.search(r"[,;:]", inner) and not re.search(r"\bdari\s*$", lead, re.IGNORECASE)


def enumerated(passage: Passage, stated: Stated) -> Iterator[Counted]:
    """What the sentence itself lists behind the number: "1) ... 2) ...", or "yaitu A, B dan C" of like names."""
    text, page = passage.sentence.text, stated.mention.figure.page
    match = NAMELY.search(stated.tail)
    if match is None or not text.endswith(stated.tail):
        return
    start = len(text) - len(stated.tail) + match.end()
    marks = list(INLINE.finditer(text, start))
    if marks:
        numbers = [int(one[1]) for one in marks]
        if marks[0].start() == start and len(numbers) > 1 and numbers == list(range(1, len(numbers) + 1)):
            yield Counted(tuple(str(one) for one in numbers), page, linked=True)
        return
    tail = stated.tail[match.end() :].rstrip()
    if FOR_EXAMPLE.search(tail) or not tail.endswith("."):
        return
    if stated.kind.place:
        regions = regions_in(tail, stated.kind)
        if regions and names_all(passage, stated, stated.tail[: match.start()]):
            yield Counted(regions, page, linked=True)
        return
    least = [one for one in re.split(r"[,;]\s*(?:dan|serta)?\s+", tail) if one.strip()]
    most = [one for one in re.split(r"[,;]\s*(?:dan|serta)?\s+|\s+(?:dan|serta)\s+", tail) if one.strip()]
    if len(most) > 1 and len({one.split()[0].casefold() for one in least}) == 1:
        names = tuple(one.strip() for one in most)
        yield Counted(names[: len(least)], page, names[len(least) :], linked=True)
