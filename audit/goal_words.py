"""What is said of two lines of lists of goals that do not go together."""

from audit.view import View
from schemas.base import Bilingual
from schemas.statements import GoalLevel, ListedGoal

__all__ = ["NAMES", "left_out_words", "number_words", "opposite_words", "twice_words", "wording_words"]

NAMES: dict[GoalLevel, Bilingual] = {
    "tujuan": Bilingual(id="Tujuan", en="Tujuan"),
    "sasaran": Bilingual(id="Sasaran", en="Sasaran"),
    "indikator": Bilingual(id="Indikator", en="Indicator"),
}


def placed(view: View, one: ListedGoal, lang: str) -> str:
    page = f"{'hlm.' if lang == 'id' else 'p.'} {one.page}"
    table = view.tables.get(one.run)
    return f"{view.label(table, lang)}, {page}" if table is not None and table.number else page


def wording_words(view: View, one: ListedGoal, other: ListedGoal) -> Bilingual:
    name = NAMES[one.level]
    return Bilingual(
        id=f'{name.id} "{one.printed}" ({placed(view, one, "id")}) di tempat yang sama berbunyi "{other.printed}" '
        f"({placed(view, other, 'id')}).",
        en=f'{name.en} "{one.printed}" ({placed(view, one, "en")}) reads "{other.printed}" at the same place of another list '
        f"({placed(view, other, 'en')}).",
    )


def opposite_words(view: View, one: ListedGoal, other: ListedGoal) -> Bilingual:
    name = NAMES[one.level]
    return Bilingual(
        id=f'{name.id} disebut dengan arah yang berlawanan: "{one.printed}" ({placed(view, one, "id")}) dan "{other.printed}" '
        f"({placed(view, other, 'id')}).",
        en=f'{name.en} named with opposite directions: "{one.printed}" ({placed(view, one, "en")}) and "{other.printed}" '
        f"({placed(view, other, 'en')}).",
    )


def number_words(view: View, one: ListedGoal, other: ListedGoal) -> Bilingual:
    name = NAMES[one.level]
    return Bilingual(
        id=f"{name.id} yang sama bernomor {one.number} ({placed(view, one, 'id')}) dan {other.number} ({placed(view, other, 'id')}): "
        f'"{one.printed}".',
        en=f"The same {name.en.casefold()} has the number {one.number} ({placed(view, one, 'en')}) and {other.number} "
        f'({placed(view, other, "en")}): "{one.printed}".',
    )


def left_out_words(view: View, one: ListedGoal, other: ListedGoal) -> Bilingual:
    name = NAMES[one.level]
    return Bilingual(
        id=f'{name.id} {one.number} "{one.printed}" ({placed(view, one, "id")}) tidak ada dalam daftar lain; nomor {other.number} di sana '
        f'"{other.printed}" ({placed(view, other, "id")}).',
        en=f'{name.en} {one.number} "{one.printed}" ({placed(view, one, "en")}) is missing in another list, whose number '
        f'{other.number} is "{other.printed}" ({placed(view, other, "en")}).',
    )


def twice_words(view: View, one: ListedGoal, other: ListedGoal) -> Bilingual:
    name = NAMES[one.level]
    return Bilingual(
        id=f'Nomor {name.id} {one.number} dipakai untuk dua {name.id.casefold()}: "{one.printed}" dan "{other.printed}" '
        f"({placed(view, other, 'id')}).",
        en=f'The number {one.number} is given to two {name.en.casefold()}: "{one.printed}" and "{other.printed}" '
        f"({placed(view, other, 'en')}).",
    )
