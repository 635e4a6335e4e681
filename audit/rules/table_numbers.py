"""Numbers of tables: one given twice, one left out, one that a sentence points to and that no table has."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from audit.attachments import is_attached
from audit.draft import WordDraft
from audit.rule import Rule, rule_text
from audit.view import View
from schemas.base import Bilingual
from schemas.meaning import TableMention

__all__ = ["NOMOR_TABEL"]

RULE = "nomor-tabel"
FEWEST = 3
"""So many numbered tables of one chapter (or of a report that counts through) show that tables are numbered at all."""
WIDEST_GAP = 2
OPENING = 3
ALIKE = 0.8
"""Titles that begin with the same words or share so many of them are one title: a table that goes on repeats it."""
Number = tuple[int, ...]


def check(view: View) -> Iterator[WordDraft]:
    captions = [one for one in before_attachments(view) if one.kind == "caption" and not one.goes_on]
    if starts_anew(captions):
        return
    yield from doubled(captions)
    known = {number_of(one) for one in view.report.mentions if one.kind != "reference"}
    named = {number_of(one) for one in view.report.mentions}
    yield from left_out(view, captions, named)
    yield from pointing_nowhere(view, captions, known)


def before_attachments(view: View) -> list[TableMention]:
    """Attached documents number their own tables."""
    return [one for one in view.report.mentions if not is_attached(view, one.page)]


def number_of(mention: TableMention) -> Number:
    return tuple(int(part) for part in mention.number.split("."))


def starts_anew(captions: Sequence[TableMention]) -> bool:
    """Whether plain numbers (1, 2, 3) begin again, chapter by chapter: then two tables may well have one number."""
    plain = [number_of(one) for one in captions if "." not in one.number]
    return plain.count((1,)) > 1


def doubled(captions: Sequence[TableMention]) -> Iterator[WordDraft]:
    """Tables of one number that are not parts of one table."""
    by_number: dict[Number, list[TableMention]] = {}
    for one in captions:
        by_number.setdefault(number_of(one), []).append(one)
    for members in by_number.values():
        first = members[0]
        others = [one for one in members[1:] if is_another(first, one, captions)]
        if others:
            yield remark([first, *others], doubled_words([first, *others]))


def is_another(first: TableMention, other: TableMention, captions: Sequence[TableMention]) -> bool:
    """Whether two captions of one number stand above two tables: their titles differ or, where one has none, a table of
    another number stands between them."""
    if first.title and other.title:
        return not same_title(first, other)
    between = captions[captions.index(first) + 1 : captions.index(other)]
    return any(one.number != first.number for one in between)


def same_title(one: TableMention, other: TableMention) -> bool:
    first, second = (title.title.casefold().split() for title in (one, other))
    shared, every = set(first) & set(second), set(first) | set(second)
    opening = min(OPENING, len(first), len(second))
    return first[:opening] == second[:opening] or len(shared) >= ALIKE * len(every)


def doubled_words(members: Sequence[TableMention]) -> Bilingual:
    printed, many = members[0].printed, len(members)
    places = {lang: "; ".join(placed(one, lang) for one in members) for lang in ("id", "en")}
    return Bilingual(
        id=f"Nomor Tabel {printed} dipakai untuk {many} tabel: {places['id']}.",
        en=f"The number Table {printed} is given to {many} tables: {places['en']}.",
    )


def placed(one: TableMention, lang: str) -> str:
    page = f"{'hlm.' if lang == 'id' else 'p.'} {one.page}"
    return f'"{short(one.title)}" ({page})' if one.title else page


def short(title: str, limit: int = 60) -> str:
    return title if len(title) <= limit else f"{title[: limit - 1].rstrip()}…"


def left_out(view: View, captions: Sequence[TableMention], named: set[Number]) -> Iterator[WordDraft]:
    """A number between two tables that follow each other and that nothing in the report names; nowhere where a page
    between them was not read or where another table has no number of its own."""
    for before, after in pairwise(captions):
        first, last = number_of(before), number_of(after)
        if len(first) != len(last) or first[:-1] != last[:-1] or count_of(captions, first) < FEWEST:
            continue
        missing = [(*first[:-1], number) for number in range(first[-1] + 1, last[-1])]
        known = not 0 < len(missing) < WIDEST_GAP or any(one in named for one in missing)
        if not known and not is_open(view, before, after):
            yield remark([after], left_out_words(before, after, missing[0]))


def in_style_of(printed: str, number: Number) -> str:
    """`number` with the chapter as `printed` has it: "III.2" becomes "III.3"."""
    head, stop, _ = printed.rpartition(".")
    return f"{head}{stop}{number[-1]}"


def count_of(captions: Sequence[TableMention], number: Number) -> int:
    """How many tables are numbered in the series of `number`."""
    return len({other for one in captions if len(other := number_of(one)) == len(number) and other[:-1] == number[:-1]})


def count_in_chapter(captions: Sequence[TableMention], number: Number) -> int:
    """How many tables of the chapter of `number` have as many parts in their number: "3.4.1" numbers tables as "3.2.1" does."""
    chapter = number[: min(1, len(number) - 1)]
    alike = {other for one in captions if len(other := number_of(one)) == len(number)}
    return sum(other[: len(chapter)] == chapter for other in alike)


def is_open(view: View, before: TableMention, after: TableMention) -> bool:
    """Whether the number may stand between the two all the same: on an unread page, or above a table whose caption is in a
    picture or was not understood."""
    between = set(range(before.page, after.page + 1))
    return bool(view.report.unread & between) or any(
        table.number is None and before.page <= table.pages[0] <= after.page for table in view.report.tables
    )


def left_out_words(before: TableMention, after: TableMention, missing: Number) -> Bilingual:
    number = in_style_of(before.printed, missing)
    return Bilingual(
        id=f"Setelah Tabel {before.printed} (hlm. {before.page}) langsung Tabel {after.printed} (hlm. {after.page}); "
        f"Tabel {number} tidak ditemukan.",
        en=f"Table {before.printed} (p. {before.page}) is followed by Table {after.printed} (p. {after.page}); there is no "
        f"Table {number}.",
    )


def pointing_nowhere(view: View, captions: Sequence[TableMention], known: set[Number]) -> Iterator[WordDraft]:
    """Sentences that point to a table of a number that no table has, in a series that others do have."""
    pointing: dict[Number, list[TableMention]] = {}
    for one in before_attachments(view):
        number = number_of(one)
        if one.kind == "reference" and number not in known and count_in_chapter(captions, number) >= FEWEST:
            pointing.setdefault(number, []).append(one)
    for members in pointing.values():
        if not view.report.unread and not is_part_of(number_of(members[0]), known):
            yield remark(members, pointing_words(view, members[0]))


def is_part_of(number: Number, known: set[Number]) -> bool:
    """Whether tables are numbered below `number`: "Tabel 3.1" then speaks of Tabel 3.1.1 and its neighbours."""
    return any(other[: len(number)] == number or number[: len(other)] == other for other in known)


def pointing_words(view: View, mention: TableMention) -> Bilingual:
    """What is said, with the number of the table right beside a sentence that speaks of one there: perhaps that is meant."""
    beside = next(
        (one.beside for one in view.report.stated.references if one.number == mention.number and one.beside), None
    )
    perhaps = Bilingual(
        id=f" Yang ada di tempat yang disebut kalimat itu adalah Tabel {beside}." if beside else "",
        en=f" Where the sentence says it is, stands Table {beside}." if beside else "",
    )
    return Bilingual(
        id=f"Kalimat menunjuk Tabel {mention.printed}, tetapi tidak ada tabel dengan nomor itu.{perhaps.id}",
        en=f"A sentence points to Table {mention.printed}, but no table has that number.{perhaps.en}",
    )


def remark(places: Sequence[TableMention], message: Bilingual) -> WordDraft:
    number = places[0].printed
    return WordDraft(
        rule=RULE,
        relation="sequence",
        word=f"Tabel {number}",
        severity="info",
        message=message,
        expression=f"table({number})",
        formula=number,
        about="\x1f".join([number, *(one.title for one in places if one.kind == "caption")]),
        places=tuple((one.page, one.bbox) for one in places),
    )


NOMOR_TABEL = Rule(
    id=RULE,
    relation="sequence",
    text=rule_text(
        title=("Nomor tabel", "Numbers of tables"),
        kriteria=(
            "Setiap tabel bernomor sendiri, nomornya berurutan, dan tabel yang dirujuk kalimat memang ada.",
            "Each table has a number of its own, numbers run on, and a table that a sentence points to exists.",
        ),
        akibat=("Pembaca tidak menemukan tabel yang dimaksud.", "Readers cannot find the table that is meant."),
        rekomendasi=(
            "Perbaiki penomoran tabel dan rujukannya.",
            "Correct the numbers of the tables and references to them.",
        ),
        reference="PermenPANRB 53/2014, Lampiran III (reviu: format dan penyajian)",
    ),
    limits=Bilingual(
        id="Tabel lanjutan, tabel tanpa judul, penomoran yang mulai lagi di tiap bab, dan tabel dalam lampiran tidak dinilai; "
        "nomor yang dilewati tidak dilaporkan bila di antaranya ada tabel tanpa nomor atau halaman yang tidak terbaca.",
        en="Continued tables, tables without a title, numbers that begin again in each chapter and tables of attachments are "
        "not judged; a skipped number is not reported where a table without a number or an unread page stands between.",
    ),
    check=check,
)
