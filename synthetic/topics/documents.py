"""Optional: the documents that performance rests on: the strategic plan, a decree, the missions, each named more than once."""

from synthetic.facts import Fact
from synthetic.topics.desk import Desk

__all__ = ["write_documents"]

MISSIONS = 4


def write_documents(desk: Desk) -> None:
    desk.open("h_documents")
    first = desk.book.year - desk.rng.randrange(1, 4)
    _again_and_again(desk, "periode_renstra", f"{first}-{first + 5}", ("plan_named", "plan_again", "plan_used"))
    ruler = desk.rng.choice(["Bupati", "Wali Kota", "Gubernur"])
    decree = f"Peraturan {ruler} Nomor {desk.rng.randrange(11, 99)} Tahun {first}"
    _again_and_again(desk, "peraturan", decree, ("decree_named", "decree_again", "decree_used"))
    names = [str(name) for name in desk.pick("missions", MISSIONS)]
    missions = [f"Misi {number}: {name}" for number, name in enumerate(names, start=1)]
    desk.say("missions_named")
    listed = [_listed(desk, text, None) for text in missions]
    desk.say("missions_again")
    for text, fact in zip(missions, listed, strict=True):
        _listed(desk, text, fact)


def _again_and_again(desk: Desk, role: str, text: str, sentences: tuple[str, ...]) -> None:
    """One sentence after the other that names `text`; what the first one says, the others repeat."""
    first: Fact | None = None
    for key in sentences:
        fact = _named(desk, role, text, first)
        desk.say(key, named=fact)
        first = first or fact


def _listed(desk: Desk, text: str, first: Fact | None) -> Fact:
    fact = _named(desk, "misi", text, first)
    desk.say("mission", named=fact)
    return fact


def _named(desk: Desk, role: str, text: str, first: Fact | None) -> Fact:
    fact = desk.book.word(text, role, text, prose=True)
    if first is not None:
        desk.book.relate("presence", "listed", fact, [first], rounding="exact")
    return fact
