"""Interface strings in the user's language: Indonesian is the source, gettext catalogues hold the others.

After changing a string: `pybabel extract -F publish/locale/babel.cfg -k mark -o lkjip.pot publish`, then `pybabel
update -i lkjip.pot -d publish/locale -D lkjip --no-fuzzy-matching --omit-header`, translate, and `pybabel compile -d
publish/locale -D lkjip`. A test fails until all three are done.
"""

import gettext
from collections.abc import Callable
from pathlib import Path

__all__ = ["LANGUAGES", "Translate", "mark", "translator"]

LANGUAGES = ("id", "en")
LOCALE = Path(__file__).parent / "locale"

Translate = Callable[[str], str]


def mark(message: str) -> str:
    """`message` itself: says that it is translated later, where it is shown."""
    return message


def translator(lang: str) -> Translate:
    """The function that puts Indonesian interface strings into `lang`; raises FileNotFoundError for other languages."""
    if lang == LANGUAGES[0]:
        return mark
    return gettext.translation("lkjip", LOCALE, [lang]).gettext
