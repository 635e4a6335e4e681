"""Every interface string has an English translation, and the compiled catalogue is that of the source."""

import ast
import gettext
import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path

import jinja2.ext
import pytest
from babel.messages import pofile
from babel.messages.extract import extract, extract_python

import publish
from publish.i18n import translator

ROOM = Path(publish.__file__).parent
ROOMS = ("lkjip", "schemas", "extract", "normalise", "audit", "review", "publish", "corpus")
CALL = re.compile(r"\b(?:_|mark|translator)\(")
SOURCES = sorted(
    path
    for room in ROOMS
    for path in (ROOM.parent / room).rglob("*")
    if path.suffix in (".py", ".j2") and CALL.search(path.read_text(encoding="utf-8"))
)
"""All that is shipped: a message outside of `publish/` would need a translation as well."""
CATALOGUE = ROOM / "locale" / "en" / "LC_MESSAGES" / "lkjip.po"
KEYWORDS = {"_": None, "mark": None}


def messages(files: Iterable[Path]) -> set[str]:
    """What the modules and templates among `files` hand over for translation."""
    found: set[str] = set()
    for path in files:
        how = {".py": extract_python, ".j2": jinja2.ext.babel_extract}[path.suffix]
        with path.open("rb") as stream:
            found |= {str(one[1]) for one in extract(how, stream, KEYWORDS)}
    return found


@cache
def used_messages() -> set[str]:
    return messages(SOURCES)


def called_directly(files: Iterable[Path]) -> list[str]:
    """Literals handed to `translator(...)(...)` or to `_` inside an f-string: babel's extraction overlooks both. So it does
    what is put together: `_("a" + b)`, `_(f"{n} a")`."""
    found: list[str] = []
    for path in files:
        if path.suffix != ".py":
            continue
        tree = ast.parse(path.read_text(encoding="utf-8"))
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Call):
                found += [ast.unparse(node) for _ in node.args if ast.unparse(node.func.func) == "translator"]
            if isinstance(node, ast.JoinedStr):
                calls = [
                    part for part in ast.walk(node) if isinstance(part, ast.Call) and ast.unparse(part.func) == "_"
                ]
                found += [ast.unparse(call) for call in calls if isinstance(call.args[0], ast.Constant)]
            if isinstance(node, ast.Call) and ast.unparse(node.func) in KEYWORDS:
                found += [ast.unparse(node) for one in node.args[:1] if isinstance(one, ast.BinOp | ast.JoinedStr)]
    return found


def test_no_message_escapes_extraction() -> None:
    assert called_directly(SOURCES) == []


@pytest.mark.parametrize(
    "planted",
    ['x = translator(lang)("Tabel")', "x = f\"{_('Tabel')} 3\"", 'x = _("Tabel " + number)', 'x = _(f"{n} tabel")'],
)
def test_a_message_that_escapes_extraction_is_seen(planted: str, tmp_path: Path) -> None:
    module = tmp_path / "modul.py"
    module.write_text(planted, encoding="utf-8")
    assert called_directly([module]) != []


@pytest.mark.parametrize(
    ("name", "planted"),
    [
        ("modul.py", 'x = _("kata yang belum diterjemahkan")'),
        ("modul.py", 'X = {"a": mark("kata yang belum diterjemahkan")}'),
        ("lembar.html.j2", "<p>{{ _('kata yang belum diterjemahkan') }}</p>"),
        ("lembar.html.j2", "{{ dua(_('kata yang belum diterjemahkan'), 1) }}"),
    ],
)
def test_a_planted_message_lacks_its_translation(name: str, planted: str, tmp_path: Path) -> None:
    source = tmp_path / name
    source.write_text(planted, encoding="utf-8")
    assert messages([source]) - set(translations()) == {"kata yang belum diterjemahkan"}


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
