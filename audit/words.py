"""What a finding says, in two languages: where, what is written, what it comes to."""

from decimal import Decimal

from audit.draft import Draft
from audit.view import View
from audit.wording import number
from schemas.base import Bilingual
from schemas.figures import Figure
from schemas.rounding import rounded

__all__ = ["contradiction", "place", "shorten", "truncation", "with_operands"]

LANGS = ("id", "en")


def place(view: View, figure: Figure, lang: str) -> str:
    """ "Tabel 3.2.1, baris "X", kolom "Y"" or the sentence's page."""
    if figure.table is None or figure.row is None or figure.column is None:
        return f"kalimat di halaman {figure.page}" if lang == "id" else f"sentence on page {figure.page}"
    table = view.tables[figure.table]
    row = table.row(figure.row)
    words = ("baris", "kolom") if lang == "id" else ("row", "column")
    parts = [view.label(table, lang)]
    name = view.name(table, row)
    if name:
        parts.append(f'{words[0]} "{shorten(name)}"')
    heading = table.columns[figure.column].heading
    if heading:
        parts.append(f'{words[1]} "{shorten(heading)}"')
    return ", ".join(parts)


def shorten(text: str, limit: int = 80) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= limit else f"{flat[: limit - 1].rstrip()}…"


def with_operands(view: View, draft: Draft, lang: str) -> str:
    """The arithmetic with the values of its operands; long sums are cut in the middle."""

    def written(name: str) -> str:
        value = view.figures[name].value
        return "?" if value is None else number(value, lang)

    text = draft.formula.write(written).replace(" * ", " × ").replace(" / ", " : " if lang == "id" else " ÷ ")
    terms = text.split(" + ")
    if len(terms) > 8:
        text = " + ".join([*terms[:3], "…", *terms[-2:]])
    return text


def result(draft: Draft, lang: str) -> str:
    """The recomputed value; two more decimals when the stated one's are too few to show the difference."""
    point, expected = draft.comparison.point, draft.expected
    if point is None or expected is None:
        return "?"
    if point != expected and abs(point - expected) * 1000 > abs(point):
        return number(rounded(point, 2), lang)
    return number(expected, lang)


def contradiction(view: View, draft: Draft, suspect: Figure | None, would_be: Decimal | None) -> Bilingual:
    """`suspect` None accuses nobody: the figures are said not to fit each other."""
    texts = {lang: contradiction_in(view, draft, suspect, would_be, lang) for lang in LANGS}
    return Bilingual(id=texts["id"], en=texts["en"])


def contradiction_in(view: View, draft: Draft, suspect: Figure | None, would_be: Decimal | None, lang: str) -> str:
    where, stated = place(view, draft.stated, lang), draft.stated.text
    if draft.relation == "equality":
        return two_values(view, draft, suspect, lang)
    arithmetic = f"{with_operands(view, draft, lang)} = {result(draft, lang)}"
    if suspect is not None and suspect.id != draft.stated.id and would_be is not None:
        at, value = place(view, suspect, lang), number(would_be, lang)
        if lang == "id":
            return (
                f"{at}: tertulis {suspect.text}, tidak cocok dengan angka-angka di sekitarnya; "
                f"{value} membuat semua hitungan cocok. Sekarang {arithmetic}, tertulis {stated} ({where})."
            )
        return (
            f"{at}: {suspect.text} is written and does not fit the figures around it; "
            f"{value} makes all recomputations agree. Now {arithmetic}, but {stated} is written ({where})."
        )
    if lang == "id":
        head = f"{where}: tertulis {stated}; hasil hitung ulang {arithmetic}."
        tail = " Salah satu dari angka-angka ini keliru; laporan ini tidak menunjukkan yang mana."
    else:
        head = f"{where}: {stated} is written; recomputed {arithmetic}."
        tail = " One of these figures is wrong; the report does not show which."
    return head if suspect is not None else head + tail


def two_values(view: View, draft: Draft, suspect: Figure | None, lang: str) -> str:
    """One quantity printed with two values: which places say what, and whether others bear one of them out."""
    other = view.figures[draft.inputs[0]]
    first, second = (draft.stated, other) if suspect is None or suspect.id == draft.stated.id else (other, draft.stated)
    at, where = place(view, first, lang), place(view, second, lang)
    if lang == "id":
        text = (
            f"{at} (hlm. {first.page}): tertulis {first.text}, sedangkan {where} (hlm. {second.page}): {second.text}."
        )
        return text if suspect else f"{text} Laporan ini tidak menunjukkan mana yang benar."
    text = f"{at} (p. {first.page}): {first.text} is written, but {where} (p. {second.page}): {second.text}."
    return text if suspect else f"{text} The report does not show which is right."


REASONS = {
    "truncated": ("dipotong, bukan dibulatkan", "cut off instead of rounded"),
    "last-digit": ("berbeda satu angka terakhir", "differs in the last digit"),
    "within-slack": ("selisih sebesar pembulatan", "a difference as small as rounding leaves"),
    "capped": ("tepat pada batas; tampaknya dibatasi tanpa keterangan", "exactly at a cap that is not explained"),
    "within-input-rounding": (
        "masih mungkin bila angka masukannya hasil pembulatan",
        "possible only if the operands were themselves rounded",
    ),
}


def truncation(view: View, drafts: list[Draft]) -> Bilingual:
    """One habit, with its first place spelled out and the number of the others."""
    first = drafts[0]
    why = REASONS[first.comparison.reason or "truncated"]
    more = len({draft.stated.id for draft in drafts}) - 1
    texts = {}
    for index, lang in enumerate(LANGS):
        arithmetic = f"{with_operands(view, first, lang)} = {result_exact(first, lang)}"
        written = "tertulis" if lang == "id" else "written"
        text = f"{place(view, first.stated, lang)}: {written} {first.stated.text}; {arithmetic} ({why[index]})."
        if more:
            text += f" Hal yang sama di {more} tempat lain." if lang == "id" else f" The same in {more} other place(s)."
        texts[lang] = text
    return Bilingual(id=texts["id"], en=texts["en"])


def result_exact(draft: Draft, lang: str) -> str:
    """The result with two more decimals than stated, so that the cut shows."""
    point = draft.comparison.point
    if point is None or draft.stated.value is None:
        return "?"
    return number(rounded(point, draft.stated.decimals + 2), lang)
