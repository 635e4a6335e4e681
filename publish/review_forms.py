"""The templates that lkjip brings along for the review documents: real DOCX files, which an office may restyle and give back.

They are made here and shipped as files; a test holds the files to this module.
"""

from collections.abc import Callable
from pathlib import Path

from publish.i18n import LANGUAGES
from publish.notes_form import notes_form
from publish.office_package import checked_members
from publish.statement_forms import statement_form, withheld_form

__all__ = ["FORMS", "form_path", "made_forms", "write_forms"]

FOLDER = Path(__file__).parent / "templates"


def form_path(kind: str, lang: str) -> Path:
    return FOLDER / f"{kind}.{lang}.docx"


def made_forms() -> dict[Path, bytes]:
    """Every template in every language, by where it is shipped."""
    return {form_path(kind, lang): make(lang) for kind, make in FORMS.items() for lang in LANGUAGES}


def write_forms() -> None:
    """Ship what this module makes; a file that says the same is left as it is."""
    for path, content in made_forms().items():
        if not path.exists() or checked_members(path.read_bytes()) != checked_members(content):
            path.write_bytes(content)


FORMS: dict[str, Callable[[str], bytes]] = {
    "chr": notes_form,
    "pernyataan": statement_form,
    "pernyataan-tertahan": withheld_form,
}
"""By the name that their file begins with."""
