"""Names of agencies and regions in running text and capitals: where they start, where they end, how often they stand."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from normalise.knowledge import knowledge

__all__ = ["Mention", "best", "mentions", "named_at", "proper", "region_at"]

_WORD = re.compile(r"[^\W\d_][\w.'’-]*|&|\([^)]{2,15}\)|\S")
_JOINING = frozenset({"dan", "&"})
_MAX_WORDS = 9
_MAX_REGION_WORDS = 4
_SHARE_OF_LONGER = 0.3


@dataclass(frozen=True, slots=True)
class Mention:
    """An agency with the region named behind it, or a region alone; `titled` when a report title stands right before."""

    agency: str | None
    region: str | None
    titled: bool


@cache
def _starts(key: str) -> re.Pattern[str]:
    words = "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in knowledge("agencies")[key])
    return re.compile(rf"(?<![\w-])(?:{words})(?![\w-])", re.IGNORECASE)


@cache
def _titles() -> re.Pattern[str]:
    return re.compile(rf"\b{knowledge('agencies')['titles']}\W*$", re.IGNORECASE)


def mentions(text: str) -> Iterator[Mention]:
    """Every agency and region that `text` names with capitals."""
    taken = 0
    for match in _starts("agencies").finditer(text):
        if match.start() < taken or not match[0][0].isupper() or _follows_wrong_word(text, match.start()):
            continue
        mention, taken = _agency(text, match)
        if mention is not None:
            yield mention
    for match in _starts("regions").finditer(text):
        if match[0][0].isupper():
            name, _ = _extend(text, match, _MAX_REGION_WORDS)
            yield Mention(None, _region(name), _titled(text, match.start()))


def named_at(text: str, start: int) -> tuple[Mention, int] | None:
    """The agency whose name begins right at `start`, and where its name and that of its region end."""
    match = _starts("agencies").match(text, start)
    if match is None or not match[0][0].isupper():
        return None
    mention, end = _agency(text, match)
    return (mention, end) if mention is not None else None


def region_at(text: str, start: int) -> tuple[str, int] | None:
    """The region whose name begins right at `start`, and where it ends."""
    match = _starts("regions").match(text, start)
    if match is None or not match[0][0].isupper():
        return None
    name, end = _extend(text, match, _MAX_REGION_WORDS)
    region = _region(name)
    return (region, end) if region else None


def _agency(text: str, match: re.Match[str]) -> tuple[Mention | None, int]:
    """The agency that begins with `match`, if a name follows, and where what was read of it ends."""
    name, end = _extend(text, match, _MAX_WORDS)
    region_match = _starts("above").match(text, end)
    region, region_end = _extend(text, region_match, _MAX_REGION_WORDS) if region_match else (None, end)
    whole = name.count(" ") or name.casefold() in knowledge("agencies")["complete"]
    return (Mention(name, _region(region), _titled(text, match.start())) if whole else None), region_end


def _follows_wrong_word(text: str, start: int) -> bool:
    before = text[:start].split()[-1:]
    return bool(before) and before[0].casefold() in knowledge("agencies")["not_after"] and before[0] != "Kepala"


def _titled(text: str, start: int) -> bool:
    before = re.sub(r"(?:\bpemerintah(?: daerah)?)\s*$", "", text[:start], flags=re.IGNORECASE)
    return _titles().search(before) is not None


def _extend(text: str, start: re.Match[str], most: int) -> tuple[str, int]:
    """The name that begins with `start`, over the capitalised words after it; and where it ends, abbreviation included."""
    words, end = [start[0]], start.end()
    for word in _WORD.finditer(text, start.end()):
        bare = word[0].casefold().strip(".,")
        if word[0].startswith("(") and word[0].endswith(")"):
            end = word.end()
            continue
        stops = bare in knowledge("agencies")["stop"] or _starts("above").match(text, word.start())
        if stops or _starts("agencies").match(text, word.start()) or len(words) >= most:
            break
        if bare not in _JOINING and not word[0][0].isupper():
            break
        words.append(word[0].rstrip(".,"))
        end = word.end()
        if word[0][-1] in ".,":
            break
    while words[-1].casefold() in _JOINING:
        words.pop()
    blank = re.compile(r"\s*").match(text, end)
    return " ".join(words), blank.end() if blank else end


def _region(name: str | None) -> str | None:
    return name if name and " " in name else None


def proper(name: str) -> str:
    """`name` with capital initials and "dan" small, where it is printed in capitals; known abbreviations stay."""
    return " ".join(_proper_word(word, shouted=name.isupper()) for word in name.split())


def _proper_word(word: str, *, shouted: bool) -> str:
    bare = word.casefold()
    if bare in _JOINING:
        return bare
    if bare in knowledge("agencies")["abbreviations"]:
        return word.upper()
    return word.capitalize() if shouted else word


def best(votes: Counter[str]) -> tuple[str, int] | None:
    """The name with most votes; a longer one that starts with it wins when it is not rare beside it."""
    if not votes:
        return None
    name, count = votes.most_common(1)[0]
    for longer, its in _longer(votes, name):
        if its >= _SHARE_OF_LONGER * count:
            return longer, count + its
    return name, count


def _longer(votes: Counter[str], name: str) -> Iterable[tuple[str, int]]:
    return ((other, count) for other, count in votes.most_common() if other.startswith(f"{name} "))
