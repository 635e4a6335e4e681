"""One law or decree cited with different numbers or years, or otherwise than the nation knows it."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import combinations

from audit.draft import WordDraft
from audit.rule import Rule, rule_text
from audit.view import View
from schemas.base import Bilingual
from schemas.findings import Severity
from schemas.statements import Decree, NationalDecree

__all__ = ["PRODUK_HUKUM"]

RULE = "produk-hukum"
FEWEST_WORDS = 4
"""A title this short may be that of another decree; only a known one may be as short."""
BY_OFFICES = frozenset({"keputusan", "kepmen"})
"""Decisions: an office gives many of one title."""


def check(view: View) -> Iterator[WordDraft]:
    decrees = view.report.stated.decrees
    for one in decrees:
        if one.year is not None and one.dated is not None and one.year != one.dated:
            yield remark([one], "medium", dated_words(one))
    wrong = {one: known for one in decrees for known in view.report.stated.national if is_miscited(one, known)}
    for known in dict.fromkeys(wrong.values()):
        places = [one for one, other in wrong.items() if other is known]
        yield remark(places, severity_of(places[0], known), known_words(places[0], known))
    yield from cited_twice([one for one in decrees if one not in wrong])


def dated_words(one: Decree) -> Bilingual:
    return Bilingual(
        id=f'"{one.printed}" menyebut tahun {one.year}, tetapi tanggalnya dalam tahun {one.dated}.',
        en=f'"{one.printed}" names the year {one.year}, but its date is of {one.dated}.',
    )


def is_miscited(one: Decree, known: NationalDecree) -> bool:
    """Whether `one` has the title of `known` and another number or year; or its number and year but another kind."""
    if one.year is None or not is_title_of(one, known):
        return False
    number, year = one.number == known.number, one.year == known.year
    return not (number and year) if one.kind == known.kind else number and year


def is_title_of(one: Decree, known: NationalDecree) -> bool:
    words, whole = one.title.split(), known.title.split()
    shared = min(len(words), len(whole))
    return words[:shared] == whole[:shared] and (shared == len(whole) or shared > FEWEST_WORDS)


def severity_of(one: Decree, known: NationalDecree) -> Severity:
    """A single slip in the number or the year is certain; where both differ, another decree may be meant."""
    return "medium" if one.kind == known.kind and (one.number == known.number or one.year == known.year) else "info"


def known_words(one: Decree, known: NationalDecree) -> Bilingual:
    return Bilingual(
        id=f'"{one.printed}" tentang {one.title}: yang dikenal dengan judul itu adalah {known.name}.',
        en=f'"{one.printed}" on {one.title}: the one known by that title is {known.name}.',
    )


def cited_twice(decrees: Sequence[Decree]) -> Iterator[WordDraft]:
    """Citations of one kind, issuer and title that differ in the number or in the year, not in both; each pair once, the rarer
    of the two first."""
    told: set[frozenset[tuple[str, int | None]]] = set()
    often = Counter((one.kind, one.number, one.year) for one in decrees)
    for one, other in combinations([one for one in decrees if one.title and one.year is not None], 2):
        pair = frozenset({(one.number, one.year), (other.number, other.year)})
        if pair not in told and is_one_decree(one, other):
            told.add(pair)
            usual, rare = sorted((one, other), key=lambda each: -often[each.kind, each.number, each.year])
            yield remark([rare, usual], "medium" if one.number == other.number else "info", twice_words(usual, rare))


def is_one_decree(one: Decree, other: Decree) -> bool:
    numbers, years = one.number == other.number, one.year == other.year
    of_office = one.kind in BY_OFFICES and not numbers
    return (
        one.kind == other.kind
        and numbers != years
        and not of_office
        and not one.recurring
        and same_title(one.title, other.title)
        and (not one.issuer or not other.issuer or one.issuer == other.issuer)
    )


def same_title(one: str, other: str) -> bool:
    first, second = one.split(), other.split()
    shared = min(len(first), len(second))
    return shared >= FEWEST_WORDS and first[:shared] == second[:shared]


def twice_words(one: Decree, other: Decree) -> Bilingual:
    return Bilingual(
        id=f'"{one.printed}" (hlm. {one.page}) dan "{other.printed}" (hlm. {other.page}) berjudul sama: {one.title}.',
        en=f'"{one.printed}" (p. {one.page}) and "{other.printed}" (p. {other.page}) have one title: {one.title}.',
    )


def remark(places: Sequence[Decree], severity: Severity, message: Bilingual) -> WordDraft:
    first = places[0]
    return WordDraft(
        rule=RULE,
        relation="equality",
        word=first.printed,
        severity=severity,
        message=message,
        expression=f"decree({first.kind})",
        formula=" | ".join(dict.fromkeys(one.printed for one in places)),
        about="\x1f".join([first.kind, *dict.fromkeys(f"{one.number}/{one.year}/{one.dated}" for one in places)]),
        places=tuple(dict.fromkeys((one.page, one.bbox) for one in places)),
        accuses=len(places) == 1,
    )


PRODUK_HUKUM = Rule(
    id=RULE,
    relation="equality",
    text=rule_text(
        title=("Nomor dan tahun peraturan", "Numbers and years of laws and decrees"),
        kriteria=(
            "Satu peraturan atau keputusan dikutip dengan nomor, tahun, dan tanggal yang sama di seluruh laporan, sesuai naskahnya.",
            "A law or decree is cited with the same number, year and date throughout the report, as it was issued.",
        ),
        akibat=(
            "Dasar hukum tidak dapat ditelusuri.",
            "The legal basis cannot be traced.",
        ),
        rekomendasi=(
            "Cocokkan nomor, tahun, dan tanggal dengan naskah peraturannya.",
            "Check number, year and date against the text of the decree.",
        ),
        reference="UU 12/2011, Lampiran II (pengacuan peraturan); naskah peraturan yang bersangkutan",
    ),
    limits=Bilingual(
        id="Hanya kutipan berjudul sama yang berbeda nomor saja atau tahun saja; peraturan yang diganti dengan judul sama, perubahan, "
        "dan keputusan yang berulang tiap tahun tidak dinilai. Dari peraturan nasional hanya beberapa yang dikenal.",
        en="Only citations of one title that differ in the number alone or in the year alone; decrees replaced under the same title, "
        "amendments and those given anew each year are not judged. Of national ones only some are known.",
    ),
    check=check,
)
