"""Every interface string has an English translation, and the compiled catalogue is that of the source."""

import ast
import gettext
from pathlib import Path

import jinja2.ext
import pytest
from babel.messages import pofile
from babel.messages.extract import extract, extract_python

import publish
from publish.i18n import translator

ROOM = Path(publish.__file__).parent
CATALOGUE = ROOM / "locale" / "en" / "LC_MESSAGES" / "lkjip.po"
KEYWORDS = {"_": None, "mark": None}


def used_messages() -> set[str]:
    found: set[str] = set()
    for path in ROOM.rglob("*.py"):
        with path.open("rb") as stream:
            found |= {str(one[1]) for one in extract(extract_python, stream, KEYWORDS)}
    for path in ROOM.rglob("*.j2"):
        with path.open("rb") as stream:
            found |= {str(one[1]) for one in extract(jinja2.ext.babel_extract, stream, KEYWORDS)}
    return found


def called_directly() -> list[str]:
    """Literals handed to `translator(...)(...)` or to `_` inside an f-string: babel's extraction overlooks both."""
    found: list[str] = []
    for path in ROOM.rglob("*.py"):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Call):
                found += [ast.unparse(node) for _ in node.args if ast.unparse(node.func.func) == "translator"]
            if isinstance(node, ast.JoinedStr):
                calls = [
                    part for part in ast.walk(node) if isinstance(part, ast.Call) and ast.unparse(part.func) == "_"
                ]
                found += [ast.unparse(call) for call in calls if isinstance(call.args[0], ast.Constant)]
    return found


def test_no_message_escapes_extraction() -> None:
    assert called_directly() == []


def translations() -> dict[str, str]:
    with CATALOGUE.open("rb") as stream:
        return {str(one.id): str(one.string) for one in pofile.read_po(stream) if one.id}


def test_every_message_is_translated_and_no_translation_is_left_over() -> None:
    assert set(translations()) == used_messages()
    assert [message for message, english in translations().items() if not english] == []


def test_translations_take_the_same_values() -> None:
    fields = {message: sorted(part.split("}")[0] for part in message.split("{")[1:]) for message in used_messages()}
    for message, english in translations().items():
        assert sorted(part.split("}")[0] for part in english.split("{")[1:]) == fields[message], message


def test_compiled_catalogue_is_current() -> None:
    with CATALOGUE.with_suffix(".mo").open("rb") as stream:
        compiled = gettext.GNUTranslations(stream)
    assert {message: compiled.gettext(message) for message in translations()} == translations()


def test_indonesian_is_the_source_and_other_languages_are_refused() -> None:
    assert translator("id")("Catatan reviu") == "Catatan reviu"
    assert translator("en")("Catatan reviu") == "Review findings"
    with pytest.raises(FileNotFoundError):
        translator("xx")
