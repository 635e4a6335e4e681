"""The things that tables name, found in running text: by the whole name, without its measure word, or by its short form."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from normalise.knowledge import knowledge
from normalise.nomenclature.writing import words_of, written

__all__ = ["OPEN", "NameIndex", "Named", "name_words", "tokens_of", "whole_name"]

LEAST_WORDS = 2
LEAST_LETTERS = 12
"""A shorter name stands in too many sentences that speak of something else."""
SHORTEST_NAME = 8
"""Letters of a name that shows at least that a sentence speaks of something else than what was named before."""

LINE_MARKS: tuple[tuple[str, ...], ...] = (("program",), ("kegiatan",))
"""A line of a budget is named in a sentence together with its level; "sub kegiatan" ends in "kegiatan" too."""

WORD = re.compile(r"[\w%&]+")
SHORT = re.compile(r"\(\s*([A-Z][A-Za-z]*[A-Z]|[A-Z]{3,})\s*\)")
SHORTEST = 3
SMALL = frozenset({"dan", "yang", "di", "ke", "dari", "atas", "untuk", "pada", "dengan", "per", "oleh", "terhadap"})
"""Words that give no letter to a short form."""


OPEN = ""
"""Instead of a thing: one of several, or of a name so short that it may be of anything."""


@dataclass(frozen=True, slots=True)
class Named:
    """A thing named in characters `start:end` of a text; `of` is `OPEN` where it is not certain which."""

    of: str
    start: int
    end: int


class NameIndex:
    """All names by their first words. A form that may stand for several things stands for none of them."""

    def __init__(self, names: Mapping[str, str], lines: frozenset[str], texts: Iterable[str]) -> None:
        self._forms: dict[tuple[str, ...], set[str]] = {}
        self._names = names
        for of, name in names.items():
            for words, telling in forms(name):
                # "Badan Penanggulangan Bencana" does not speak of the program of that name
                for mark in LINE_MARKS if of in lines else ((),):
                    self._forms.setdefault((*mark, *words), set()).add(of if telling else OPEN)
        self._short = short_forms({of: name for of, name in names.items() if of not in lines}, texts)
        self._starts: dict[str, bool] = {}
        self._by_first: dict[str, list[tuple[str, ...]]] = {}
        for words in self._forms:
            self._by_first.setdefault(words[0], []).append(words)

    def named_in(self, text: str) -> list[Named]:
        """The things that `text` names for certain, from left to right."""
        return [one for one in self.found_in(text) if one.of != OPEN]

    def found_in(self, text: str) -> list[Named]:
        """What `text` names, open or not; a name within a longer one is not named."""
        if not any(map(self._may_start, WORD.findall(text))):
            return []
        tokens = list(tokens_of(text))
        words = tuple(word for word, _, _ in tokens)
        found: set[tuple[int, int, str]] = set()
        for at, (word, start, end) in enumerate(tokens):
            for form in self._by_first.get(word, ()):
                if words[at : at + len(form)] == form:
                    found.add((start, tokens[at + len(form) - 1][2], self._single(form)))
            if (of := self._short.get(text[start:end])) is not None:
                found.add((start, end, of))
        whole = [
            one
            for one in found
            if not any(
                left <= one[0] and one[1] <= right and right - left > one[1] - one[0] for left, right, _ in found
            )
        ]
        return [Named(of, start, end) for start, end, of in sorted(whole)]

    def _may_start(self, word: str) -> bool:
        """Whether a name begins with `word`: most sentences name nothing."""
        known = self._starts.get(word)
        if known is None:
            known = self._starts[word] = word in self._short or any(one in self._by_first for one in spelled(word))
        return known

    def _single(self, form: tuple[str, ...]) -> str:
        of = self._forms[form]
        exact = [one for one in of if one != OPEN and written(self._names[one]).words == form]
        return next(iter(of)) if len(of) == 1 else exact[0] if len(exact) == 1 else OPEN


def forms(name: str) -> Iterator[tuple[tuple[str, ...], bool]]:
    """The ways in which a text writes `name` out (as it is, without what stands in brackets, without its measure word), and
    whether each is long enough to tell it."""
    bare = re.sub(r"\([^()]*\)", " ", name)
    seen = set()
    for text in (name, bare):
        words = written(text).words
        for form in (words, words[1:] if words and words[0] in measures() else words):
            letters = sum(map(len, form))
            if len(form) >= LEAST_WORDS and letters >= SHORTEST_NAME and form not in seen:
                seen.add(form)
                yield form, letters >= LEAST_LETTERS


@cache
def measures() -> frozenset[str]:
    return frozenset(word for text in knowledge("topics")["measures"] for word in words_of(text))


def short_forms(names: Mapping[str, str], texts: Iterable[str]) -> dict[str, str]:
    """Short forms that the report itself explains, "Indeks Kepuasan Masyarakat (IKM)", for the one thing of that name.

    The letters have to be those of the whole name, measure word or not: "PHBS" in the name of a share of households is the
    behaviour, not the share.
    """
    by_letters: dict[str, set[str]] = {}
    for of, name in names.items():
        for words in initials(re.sub(r"\([^()]*\)", " ", name)):
            by_letters.setdefault(words, set()).add(of)
    explained = {short for text in (*names.values(), *texts) for short in SHORT.findall(text)}
    return {
        short: next(iter(things))
        for short in explained
        if len(short) >= SHORTEST and len(things := by_letters.get(short.casefold(), set())) == 1
    }


def initials(name: str) -> set[str]:
    words = [word for word in written(name).words if word.isalpha()]
    found: set[str] = set()
    for some in (words, [word for word in words if word not in SMALL]):
        for letters in (some, some[1:]) if some and some[0] in measures() else (some,):
            found.add("".join(word[0] for word in letters))
    return found


def tokens_of(text: str) -> Iterator[tuple[str, int, int]]:
    """The words of `text`, spelled as those of names are, with their places."""
    for match in WORD.finditer(text):
        for word in spelled(match[0]):
            yield word, match.start(), match.end()


@lru_cache(maxsize=32768)
def spelled(word: str) -> tuple[str, ...]:
    return words_of(word)


def name_words(name: str) -> frozenset[str]:
    """Every word by which a text may speak of `name`."""
    return frozenset((*words_of(name), *written(name).words))


def whole_name(text: str, names: Sequence[Named]) -> Named | None:
    """The name that is all of `text` but for punctuation."""
    return next((one for one in names if not WORD.search(text[: one.start] + text[one.end :])), None)
