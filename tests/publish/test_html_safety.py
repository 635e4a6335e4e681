"""The page needs nothing from outside, runs nothing of the PDF's, and its policy lets its own style and script in."""

import base64
import hashlib
import json
import re

import pytest

from publish.html import html_text
from publish.html_page import island
from publish.visible import visible
from schemas.base import Bilingual
from tests.factory import a_cell, a_finding, a_problem, a_report, a_rule, a_table
from tests.publish.page import Element, known, parse

EVIL = '<script>alert(1)</script>" onerror="x" style=\'x\' \u202egnp\x1b[2J {{ 7*7 }} {% x %} </style></svg>&lt;'


@pytest.fixture(scope="module")
def hostile() -> str:
    """A page all of whose texts come from an enemy."""
    report = a_report()
    words = a_table(caption=EVIL, number=EVIL)
    row = words.rows[1].model_copy(update={"cells": (a_cell(0, EVIL), *words.rows[1].cells[1:])})
    columns = tuple(column.model_copy(update={"heading": EVIL}) for column in words.columns)
    table = words.model_copy(update={"rows": (words.rows[0], row, *words.rows[2:]), "columns": columns})
    figures = tuple(
        one.model_copy(update={"text": EVIL, "sentence": EVIL, "unit": EVIL, "status": "unverifiable", "reason": EVIL})
        for one in report.figures
    )
    info = report.report.model_copy(update={"file": EVIL, "instansi": EVIL, "pemda": EVIL, "title": EVIL})
    both = Bilingual(id=EVIL, en=EVIL)
    finding = a_finding(rule=EVIL, stated=EVIL, stated_text=EVIL, expected=EVIL, message=both, explanation=both)
    undecided = a_finding("N2", decided=False, message=both)
    check = report.checks[0].model_copy(update={"formula": EVIL, "expected": EVIL, "reason": EVIL})
    return html_text(
        a_report(
            report=info,
            tables=(table,),
            figures=figures,
            findings=(finding, undecided),
            checks=(check,),
            rules={EVIL: a_rule(EVIL)},
            problems=(a_problem(text=EVIL),),
        ),
        {},
        "id",
    )


def elements(html: str) -> list[Element]:
    return parse(html).all()


def test_text_of_the_pdf_makes_no_element_and_no_attribute(hostile: str) -> None:
    tags = [element.tag for element in elements(hostile)]
    assert tags.count("script") == 2
    assert tags.count("style") == 1
    attributes = {name for element in elements(hostile) for name in element.attributes}
    assert not {name for name in attributes if name.startswith("on")}
    assert "style" not in attributes
    assert "49" not in parse(hostile).one("header", cls="head").text


def test_the_text_itself_is_shown(hostile: str) -> None:
    shown = '<script>alert(1)</script>" onerror="x" style=\'x\' �gnp�[2J {{ 7*7 }} {% x %} </style></svg>&lt;'
    assert shown in parse(hostile).one("h1").text
    assert shown in parse(hostile).one("aside", cls="gaps").text


def test_no_control_or_reordering_character_is_left(hostile: str) -> None:
    assert (
        re.findall("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ud800-\udfff]", hostile) == []
    )


def test_what_the_script_knows_cannot_end_its_element_and_is_told_as_it_is_shown(hostile: str) -> None:
    inside = parse(hostile).one("script", id="data").text
    assert not set("<>&\u2028\u2029") & set(inside)
    shown = '<script>alert(1)</script>" onerror="x" style=\'x\' �gnp�[2J {{ 7*7 }} {% x %} </style></svg>&lt;'
    figure = known(parse(hostile), "figures")["F7"]
    assert figure["text"] == shown
    assert shown in figure["remark"]
    assert known(parse(hostile), "checks")["C1"]["result"].endswith(shown)


@pytest.mark.parametrize(
    "text", ["</script><script>alert(1)</script>", "<!--<script>", "]]>", "\u2028\u2029", "\ud800"]
)
def test_no_text_breaks_out_of_the_island(text: str) -> None:
    written = island({"a": [text], text: {"b": text}})
    assert not set("<>&\u2028\u2029\ud800") & set(written)
    assert json.loads(written)["a"] == [visible(text)]


@pytest.mark.parametrize("lang", ["id", "en"])
def test_nothing_points_outside(lang: str) -> None:
    html = html_text(a_report(), {}, lang)
    assert "://" not in html.replace("http://www.w3.org", "")
    assert not re.search(r"url\(|@import|<link|<iframe|<object|<base", html)
    for element in elements(html):
        for name in ("src", "href", "action", "srcset", "data"):
            assert element.attributes.get(name, "#").startswith(("#", "data:image/png;base64,"))


def test_every_link_has_its_target() -> None:
    page = parse(html_text(a_report(), {}, "id"))
    ids = [element.attributes["id"] for element in page.all() if "id" in element.attributes]
    assert len(ids) == len(set(ids))
    assert {link.attributes["href"].removeprefix("#") for link in page.all("a")} <= set(ids)


def test_the_policy_allows_exactly_the_inlined_style_and_script() -> None:
    page = parse(html_text(a_report(), {}, "id"))
    policy = page.one("meta", http_equiv="Content-Security-Policy").attributes["content"]
    assert policy.startswith("default-src 'none'; img-src data:;")
    for tag, inlined in (("style", page.one("style")), ("script", page.all("script")[-1])):
        digest = hashlib.sha256(inlined.text.encode("utf-8")).digest()
        assert f"{tag}-src 'sha256-{base64.b64encode(digest).decode()}'" in policy
    assert "unsafe" not in policy
