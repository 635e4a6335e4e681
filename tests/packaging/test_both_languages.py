"""What users read is there in Indonesian and in English: records in two languages, texts of rules, templates, help.

The catalogue of interface strings is held by `tests/publish/test_catalogue.py`. Found by walking the syntax trees.
"""

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jinja2
import pytest
import typer.main

from audit import RULES
from audit.series_rules import SERIES_RULES
from lkjip.cli.app import app
from schemas.base import Bilingual
from schemas.findings import RuleText
from schemas.reasons import REASONS

ROOT = Path(__file__).resolve().parents[2]
ROOMS = ("lkjip", "schemas", "extract", "normalise", "audit", "review", "publish", "corpus")
RECORDS = {"Bilingual", "Both"}
MODULES = sorted(
    path
    for room in ROOMS
    for path in (ROOT / room).rglob("*.py")
    if any(f"{name}(" in path.read_text(encoding="utf-8") for name in RECORDS)
)
TEMPLATES = sorted((ROOT / "publish/templates").glob("*.j2"))
FIELD = re.compile(r"\{(\w*)[^{}]*\}")
WORD = re.compile(r"[A-Za-z]{3,}")
SAME_IN_BOTH = {"lkjip", "tesseract", "Python", "OCR", "SHA", "Tujuan", "Sasaran", "target", "Tab", "Esc"}
"""Names, those of keys too, and words of the domain that English has borrowed."""
TAG = re.compile(r"<style.*?</style>|<script.*?</script>|<!--.*?-->|<[^>]*>|&\w+;", re.DOTALL)
ATTRIBUTE = re.compile(r'\b(?:title|alt|aria-label|placeholder)="([^"]*)"')


def pairs(source: str) -> Iterator[tuple[int, str | None, str | None]]:
    """Line, Indonesian and English of each record in two languages that is written down in `source`; None where one is
    not said, or is empty and the other is not. Values that are computed stand for themselves, as braces."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") in RECORDS:
            said = dict(zip(("id", "en"), (written(one) for one in node.args), strict=False))
            said |= {keyword.arg: written(keyword.value) for keyword in node.keywords if keyword.arg}
            if said != {"id": "", "en": ""}:
                yield node.lineno, said.get("id") or None, said.get("en") or None


def written(node: ast.expr) -> str:
    if isinstance(node, ast.Constant):
        return str(node.value)
    if isinstance(node, ast.JoinedStr):
        return "".join(written(part) for part in node.values)
    if isinstance(node, ast.BinOp):
        return written(node.left) + written(node.right)
    return "{}"


def lacks(source: str) -> list[str]:
    """Each record of `source` that does not say the same in both languages."""
    found = []
    for line, indonesian, english in pairs(source):
        if indonesian is None or english is None:
            found.append(f"line {line}: a language is missing")
        elif sorted(FIELD.findall(plain(indonesian))) != sorted(FIELD.findall(plain(english))):
            found.append(f"line {line}: other values in the other language")
        elif indonesian == english and WORD.search(indonesian) and indonesian not in SAME_IN_BOTH:
            found.append(f"line {line}: {indonesian!r} in both languages")
    return found


def plain(text: str) -> str:
    """Without what is computed: a plural may be where the other language has none."""
    return text.replace("{}", "")


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_what_is_said_in_two_languages_is_said_in_both(path: Path) -> None:
    assert lacks(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    "planted",
    [
        'Bilingual(id="rusak")',
        'Bilingual(id="rusak", en="")',
        'Bilingual(id="", en="damaged")',
        'Both("rusak")',
        'Bilingual(id="batas {limit}", en="a limit")',
        'Bilingual(id="rusak", en="rusak")',
        'Bilingual(id="berkas " "rusak", en="berkas rusak")',
    ],
)
def test_a_planted_lack_is_seen(planted: str) -> None:
    assert lacks(planted) != []


@pytest.mark.parametrize(
    "good",
    [
        'Bilingual(id="rusak", en="damaged")',
        'Bilingual(id=f"{n} halaman", en=f"{n} page{s}")',
        'Both("rusak", "damaged")',
        "Both(text, text)",
        'Bilingual(id="80,00", en="80.00")',
        "Bilingual(id=a.id, en=a.en)",
    ],
)
def test_what_is_whole_passes(good: str) -> None:
    assert lacks(good) == []


def texts(rule: RuleText) -> list[Bilingual]:
    return [rule.title, rule.kriteria, rule.akibat, rule.rekomendasi]


@pytest.mark.parametrize("name", sorted({rule.id for rule in RULES} | set(SERIES_RULES)))
def test_every_rule_is_told_in_both_languages(name: str) -> None:
    single = {rule.id: rule for rule in RULES}
    told = texts(single[name].text) + [single[name].limits] if name in single else texts(SERIES_RULES[name])
    for text in told:
        assert text.id.strip()
        assert text.en.strip()
        assert text.id != text.en


def test_every_reason_is_told_in_both_languages() -> None:
    assert [
        code for code, text in REASONS.items() if not (text.id.strip() and text.en.strip()) or text.id == text.en
    ] == []


def untranslated(template: str) -> list[str]:
    """Words that a template holds outside of `_()`: between tags and in what is read aloud or shown at a pointer."""
    environment = jinja2.Environment(extensions=["jinja2.ext.i18n"], autoescape=True)
    data = "".join(value if kind == "data" else "\x00" for _, kind, value in environment.lex(template))
    shown = [TAG.sub(" ", data), *ATTRIBUTE.findall(data)]
    return [word for text in shown for word in WORD.findall(text) if word not in SAME_IN_BOTH]


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.name)
def test_a_template_holds_no_words_of_its_own(path: Path) -> None:
    assert untranslated(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize("planted", ["<p>Halaman</p>", '<a title="Buka">{{ x }}</a>', "{% if a %}rusak{% endif %}"])
def test_a_planted_word_in_a_template_is_seen(planted: str) -> None:
    assert untranslated(planted) != []


def test_a_template_that_translates_passes() -> None:
    assert untranslated("<p class=\"kartu\">{{ _('Halaman') }} {{ page }}</p><style>p { color: red }</style>") == []


def parts(name: str, command: Any) -> Iterator[tuple[str, Any]]:
    yield name, command
    for part, below in getattr(command, "commands", {}).items():
        yield from parts(f"{name} {part}".strip(), below)


def test_every_command_and_option_has_a_help() -> None:
    """In Indonesian only: the language is not known before the call is read."""
    silent = []
    for name, command in parts("lkjip", typer.main.get_command(app)):
        silent += [] if command.help else [name]
        for parameter in command.params:
            made_by_typer = {"--help", "--install-completion", "--show-completion"} & set(parameter.opts)
            if not made_by_typer and not getattr(parameter, "help", None):
                silent.append(f"{name} {parameter.name}")
    assert silent == []
