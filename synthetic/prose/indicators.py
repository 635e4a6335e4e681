"""What officials write about one indicator after another: results, the year before, the target, the country."""

from decimal import Decimal

from synthetic.blocks import Sentence
from synthetic.chapters.statements import WORDLESS_UNITS, achievement, value_in_prose
from synthetic.facts import Fact
from synthetic.indicators import Indicator
from synthetic.prose.pen import Pen

__all__ = ["tell_indicators"]

SHARES = {"%", "Persen"}
MOST = 4
"""How many sentences an indicator gets at most."""


def tell_indicators(pen: Pen) -> None:
    pen.open("h_indicators")
    for g, i, item in pen.model.indicators():
        Telling(pen, item, (g, i)).tell()


class Telling:
    """The sentences on one indicator. Each names it, or leaves that to the heading or the sentence before."""

    def __init__(self, pen: Pen, item: Indicator, spot: tuple[int, int]) -> None:
        self.pen = pen
        self.item = item
        self.spot = spot
        self.begun = False
        self.link = "named"

    def tell(self) -> None:
        pen, headed = self.pen, self.pen.headed or self.pen.rng.random() < 0.2
        if headed:
            pen.head(self.item.name)
        first = self.results
        others = [self.movement, self.held_to_target, self.graded, self.held_to_country, self.out_of]
        chosen = pen.rng.sample(others, len(others))
        sentences: list[Sentence] = []
        for move in (first, *chosen):
            self.link = "heading" if headed else "carried" if self.begun else "named"
            if len(sentences) < MOST and (sentence := move()) is not None:
                sentences.append(sentence)
                self.begun = True
        pen.say(sentences)

    # What it is called, what it is worth

    @property
    def subject(self) -> str:
        return self.item.name if self.link == "named" else self.pen.phrase("this")

    def value(self, what: str, year: int) -> Fact:
        return value_in_prose(self.pen.book, self.item, self.spot, what, year)

    def now(self, what: str) -> Fact:
        return self.value(what, self.pen.book.year)

    def by(self, amount: Decimal, role: str) -> Fact:
        """A difference with a unit: points of percentages and indices, else what is counted."""
        item, places = self.item, max(self.item.places)
        points = ["poin", "persen poin", "%"] if item.unit in SHARES else ["poin"]
        counted = item.unit not in SHARES | WORDLESS_UNITS
        unit = item.unit if counted else self.pen.rng.choice(points)
        return self.pen.book.plain(amount, places, role, item.name, unit=unit, prose=True)

    def claim(self, kind: str, stated: Fact, operands: list[Fact], **more: tuple[str, ...]) -> None:
        self.pen.claim(kind, stated, operands, self.item.name, self.link, **more)

    # The sentences

    def results(self) -> Sentence | None:
        """Target and result, and what they come to where that can be computed."""
        pen, book = self.pen, self.pen.book
        if self.item.achievement(self.item.now, book.style) is None:
            actual = self.now("actual")
            self.claim("realisation", actual, [])
            return pen.sentence("level", it=self.subject, actual=actual)
        if pen.rng.random() < 0.15:
            target = self.now("target")
            self.claim("target", target, [])
            return pen.sentence("pledge", it=self.subject, target=target)
        target, actual = self.now("target"), self.now("actual")
        pct = achievement(book, self.item, self.spot, book.year, actual, target, prose=True)
        assert pct is not None and pct.value is not None
        self.claim("target", target, [])
        self.claim("realisation", actual, [])
        self.claim("achievement", pct, [actual, target])
        parts: dict[str, str | Fact] = {"it": self.subject, "target": target, "actual": actual, "pct": pct}
        word = pen.model.scale.word(pct.value)
        if word is None or pen.rng.random() < 0.6:
            return pen.sentence(pen.rng.choice(["achievement", "achievement", "achievement_two"]), **parts)
        return pen.sentence("achievement_word", word=self.predicate(word, pct), **parts)

    def predicate(self, word: str, pct: Fact) -> Fact:
        fact = self.pen.word(word, "predikat", self.item.name)
        self.pen.book.relate("scale", "scale", fact, [pct], rounding="exact")
        self.claim("predicate", fact, [pct])
        return fact

    def graded(self) -> Sentence | None:
        """The achievement alone with its predicate."""
        known = self.pen.book.first.get(("capaian", *self.spot, self.pen.book.year))
        word = None if known is None or known.value is None else self.pen.model.scale.word(known.value)
        exact = self.item.achievement(self.item.now, self.pen.book.style)
        if word is None or exact is None:
            return None
        key = ("capaian", *self.spot, self.pen.book.year)
        pct = self.pen.book.percent(exact, "capaian", self.item.name, key=key, prose=True)
        return self.pen.sentence("predicate", it=self.subject, pct=pct, word=self.predicate(word, pct))

    def movement(self) -> Sentence | None:
        """From last year to this one: the direction, how far, or how far in percent."""
        year = self.pen.book.year
        last, now = self.value("actual", year - 1), self.value("actual", year)
        assert last.value is not None and now.value is not None
        parts: dict[str, str | Fact] = {"it": self.subject, "last": last, "now": now}
        if last.value == now.value:
            self.claim("realisation", now, [])
            self.claim("realisation", last, [])
            return self.pen.sentence("same", **parts)
        way = self.pen.direction(now.value, last.value, self.item.name)
        self.pen.book.relate("trend", "trend", way, [now, last], rounding="exact")
        opposite = tuple(self.pen.phrases["down" if now.value > last.value else "up"])
        self.claim("trend", way, [now, last], rivals=opposite)
        counted = self.item.unit not in SHARES | WORDLESS_UNITS
        write = self.pen.rng.choice([self.moved, self.moved_by, *[self.grown] * (2 if counted and last.value else 0)])
        return write(parts | {"way": way}, now, last)

    def moved(self, parts: dict[str, str | Fact], _now: Fact, _last: Fact) -> Sentence:
        return self.pen.sentence(self.pen.rng.choice(["trend", "trend_back"]), **parts)

    def moved_by(self, parts: dict[str, str | Fact], now: Fact, last: Fact) -> Sentence:
        assert now.value is not None and last.value is not None
        gap = self.by(abs(now.value - last.value), "selisih_kalimat")
        self.pen.book.relate("difference", "gap", gap, [now, last], rounding="exact")
        self.claim("difference", gap, [now, last])
        return self.pen.sentence("difference", gap=gap, **parts)

    def grown(self, parts: dict[str, str | Fact], now: Fact, last: Fact) -> Sentence:
        """In percent of last year: of what is counted, since of percentages points are said."""
        assert now.value is not None and last.value
        growth = self.pen.book.percent(
            abs(now.value - last.value) / last.value * 100, "laju", self.item.name, prose=True
        )
        self.pen.book.relate("ratio", "size of growth", growth, [now, last])
        self.claim("growth", growth, [now, last])
        return self.pen.sentence("growth", growth=growth, **parts)

    def held_to_target(self) -> Sentence | None:
        target, actual = self.now("target"), self.now("actual")
        assert target.value is not None and actual.value is not None
        self.claim("target", target, [])
        parts: dict[str, str | Fact] = {"it": self.subject, "target": target, "actual": actual}
        if target.value != actual.value and self.pen.rng.random() < 0.3:
            gap = self.by(abs(actual.value - target.value), "selisih_kalimat")
            self.pen.book.relate("difference", "gap", gap, [actual, target], rounding="exact")
            self.claim("difference", gap, [actual, target])
            return self.pen.sentence("gap", gap=gap, **parts)
        ways = ("higher_than", "equal", "lower_than") if self.item.lower else ("above", "equal", "below")
        return self.pen.sentence("versus", how=self.comparison(actual, target, ways), **parts)

    def comparison(self, one: Fact, other: Fact, ways: tuple[str, str, str]) -> Fact:
        """How `one` stands to `other`, in the words for more, equal and less."""
        assert one.value is not None and other.value is not None
        side = (one.value < other.value) - (one.value > other.value) + 1
        how = self.pen.word(self.pen.phrase(ways[side]), "banding", self.item.name)
        self.pen.book.relate("comparison", "comparison", how, [one, other], rounding="exact")
        wrong = tuple(phrase for way in {ways[0], ways[2]} - {ways[side]} for phrase in self.pen.phrases[way])
        self.claim("comparison", how, [one, other], rivals=wrong)
        return how

    def held_to_country(self) -> Sentence | None:
        item = self.item
        if "standard" in self.pen.model.topics or item.lower or item.kind not in {"percent", "index", "survey"}:
            return None
        near = int(item.now.actual) + self.pen.rng.choice([-4, -3, -2, 2, 3, 4])
        if near >= 100:
            return None
        unit = "" if item.unit in WORDLESS_UNITS else item.unit
        norm = self.pen.book.plain(near, item.places[1], "nasional", item.name, unit=unit, prose=True)
        actual = self.now("actual")
        how = self.comparison(actual, norm, ("higher_than", "equal", "lower_than"))
        return self.pen.sentence("national", it=self.subject, actual=actual, norm=norm, how=how)

    def out_of(self) -> Sentence | None:
        """Of a fraction: the part, the whole, and their share."""
        item, book = self.item, self.pen.book
        if item.whole is None:
            return None
        actual = self.now("actual")
        whole = book.plain(item.whole, 0, "whole", item.name, key=("whole", *self.spot), unit=item.unit, prose=True)
        pct = book.percent(item.now.actual / item.whole * 100, "bagian", item.name, prose=True)
        book.relate("ratio", "part/whole", pct, [actual, whole])
        self.claim("share", pct, [actual, whole])
        return self.pen.sentence("share_of", it=self.subject, actual=actual, whole=whole, pct=pct)
