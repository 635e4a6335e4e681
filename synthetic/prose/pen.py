"""What the writer of prose works with: the book, the numbers, and one voice with its wordings."""

from collections.abc import Hashable, Sequence
from decimal import Decimal
from random import Random
from typing import cast

from synthetic.blocks import Heading, Part, Prose, Sentence
from synthetic.book import Book
from synthetic.facts import Fact
from synthetic.model import Model
from synthetic.said import Promise, Said
from synthetic.style import load_data

__all__ = ["Pen"]


class Pen:
    """`rng` is apart from that of the chapters: prose in a voice changes nothing but itself."""

    def __init__(self, book: Book, model: Model, place: str) -> None:
        self.book = book
        self.model = model
        self.rng = Random(f"prose {place} {model.voice} {model.agency.name} {model.agency.pemda} {book.year}")
        words = load_data(f"prose/{model.voice}.toml")
        self.sentences = cast(dict[str, list[str]], words["sentences"])
        self.phrases = cast(dict[str, list[str]], words["phrases"])
        self.listed = bool(words["listed"])
        self.headed = bool(words["headed"])

    def phrase(self, key: str) -> str:
        return self.rng.choice(self.phrases[key])

    def sentence(self, key: str, **parts: Part) -> Sentence:
        """One of the voice's wordings of `key`; every wording may name the years."""
        years = {"this_year": str(self.book.year), "last_year": str(self.book.year - 1)}
        return self.book.compose(self.rng.choice(self.sentences[key]), **years, **parts)

    def say(self, sentences: Sequence[Sentence]) -> None:
        """A paragraph, or in a voice that lists an item for each sentence."""
        if not self.listed:
            self.book.say(*sentences)
            return
        for number, sentence in enumerate(sentences):
            self.book.blocks.append(Prose((sentence,), f"{chr(97 + number % 26)}."))

    def open(self, key: str) -> None:
        self.book.open_titled(self.phrase(key).format(year=self.book.year))

    def head(self, title: str) -> None:
        """A heading below the section, without a number."""
        self.book.blocks.append(Heading(3, "", title))

    def claim(
        self, kind: str, stated: Fact, operands: Sequence[Fact], what: str, link: str,
        *, keys: Sequence[Hashable] = (), rivals: Sequence[str] = (),
    ) -> None:  # fmt: skip
        self.book.said.append(Said(kind, stated, tuple(operands), what, link, tuple(keys), tuple(rivals)))

    def promise(self, kind: str, formula: str, stated: Fact, keys: Sequence[Hashable]) -> None:
        self.book.promised.append(Promise(kind, formula, stated, tuple(keys)))

    def word(self, text: str, role: str, of: str) -> Fact:
        return self.book.word(text, role, of, prose=True)

    def spelt(self, value: int, role: str, of: str, *, key: Hashable = None) -> Fact:
        """A count with its word behind it, however the rest of the report writes counts."""
        return self.book.spelt(value, role, of, key=key)

    def direction(self, now: Decimal, last: Decimal, of: str) -> Fact:
        """A word for the way from `last` to `now`, which differ."""
        return self.word(self.phrase("up" if now > last else "down"), "arah_kalimat", of)
