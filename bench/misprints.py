"""Ways in which offices and scanners misprint a name."""

import random
import re
from collections.abc import Callable, Mapping

__all__ = ["MISPRINTS"]

LETTERS = "abcdefghijklmnopqrstuvwxyz"
LOOKALIKES = {
    "l": "1",
    "i": "l",
    "o": "0",
    "s": "5",
    "b": "6",
    "g": "9",
    "rn": "m",
    "m": "rn",
    "e": "c",
    "u": "ii",
    "n": "ri",
}
WEAK = frozenset({"dan", "atau", "yang", "di", "ke", "dari", "pada", "dalam", "untuk", "dengan"})
LONG = 6
"""Letters from which on a word is shortened."""


def as_printed(name: str, chance: random.Random) -> str:
    return chance.choice((name, name.upper(), name.title()))


def mistyped(name: str, chance: random.Random) -> str:
    """One slip for every twenty letters: a letter lost, doubled, swapped or another."""
    letters = list(name)
    for _ in range(1 + len(name) // 20):
        at = chance.randrange(1, max(2, len(letters) - 1))
        slip = chance.randrange(4)
        if slip == 0 and len(letters) > 4:
            del letters[at]
        elif slip == 1:
            letters.insert(at, letters[at])
        elif slip == 2 and at + 1 < len(letters):
            letters[at], letters[at + 1] = letters[at + 1], letters[at]
        else:
            letters[at] = chance.choice(LETTERS)
    return "".join(letters)


def misread(name: str, chance: random.Random) -> str:
    """One letter in fifteen taken for another, and a blank lost."""
    text = name.lower()
    for _ in range(1 + len(text) // 15):
        wrong = chance.choice(list(LOOKALIKES))
        places = [match.start() for match in re.finditer(wrong, text)]
        if places:
            at = chance.choice(places)
            text = text[:at] + LOOKALIKES[wrong] + text[at + len(wrong) :]
    blanks = [at for at, letter in enumerate(text) if letter == " "]
    at = chance.choice(blanks) if blanks else len(text)
    return text[:at] + text[at + 1 :]


def shortened(name: str, chance: random.Random) -> str:
    """A third of the long words cut to their beginning."""
    words = name.split()
    long = [at for at, word in enumerate(words) if len(word) >= LONG]
    for at in chance.sample(long, max(1, len(long) // 3)) if long else ():
        words[at] = words[at][: chance.randint(3, 5)] + "."
    return " ".join(words)


def without_word(name: str, chance: random.Random) -> str:
    words = name.split()
    if len(words) > 3:
        del words[chance.choice([at for at, word in enumerate(words) if word.lower() not in WEAK])]
    return " ".join(words)


def cut_off(name: str, chance: random.Random) -> str:
    """The last words are lost, a third of them at most."""
    words = name.split()
    return " ".join(words[: max(3, len(words) - chance.randint(1, max(1, len(words) // 3)))])


def twice(name: str, chance: random.Random) -> str:
    first, second = chance.sample((mistyped, misread, shortened, without_word), 2)
    return second(first(name, chance), chance)


MISPRINTS: Mapping[str, Callable[[str, random.Random], str]] = {
    "as printed": as_printed,
    "typing slips": mistyped,
    "misread letters": misread,
    "short forms": shortened,
    "a word missing": without_word,
    "cut off": cut_off,
    "two of these": twice,
}
