"""Where a command of a template may stand: the library's searches end soon, and what falls away with a command is one paragraph,
row or cell."""

import io
import time
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from publish import office_commands
from publish.office_commands import ASTRAY, JOINING, MERGED, OPEN, TOO_LONG, fault_of
from publish.office_document import FilledTemplate
from publish.review_forms import made_forms


def text(written: str) -> str:
    return f"<w:r><w:t>{written}</w:t></w:r>"


def line(written: str) -> str:
    return f"<w:p>{text(written)}</w:p>"


def row(*cells: str) -> str:
    return f"<w:tr>{''.join(f'<w:tc><w:tcPr/>{cell}</w:tc>' for cell in cells)}</w:tr>"


def table(*rows: str) -> str:
    return f"<w:tbl>{''.join(rows)}</w:tbl>"


@pytest.mark.parametrize(
    "source",
    [
        line("{{ a }} {% if b %}{# c #}{% endif %}"),
        line("{%p if a %}") + line("x") + line("{%p endif %}"),
        line("{#p x #}"),
        table(row(line("{%tr for a in b %}")), row(line("{{ a }}"), line("x")), row(line("{%tr endfor %}"))),
        table(row(line("{%tc if a %}"), line("x"), line("{%tc endif %}"))),
        table(row(table(row(line("{%tr if a %}"))) + line("x"))),
        f"<w:p><w:r><w:t>{{</w:t></w:r>{text('{ a }')}{text('}')}</w:p>",
        f"<w:p><w:r><w:t>{{% if</w:t></w:r><w:proofErr/>{text(' a %}')}</w:p>",
        line("{# a") + line("b #}"),
        line("a") + line("{%- if b %}c{% endif -%}") + line("d"),
        line("{{r a }}"),
        line("5-%} x } { %"),
        '<w:p w:descr="{{ a }}"><a:ext uri="{28A0092B-C50C-407E-A947-70E740481C1C}"/></w:p>',
    ],
)
def test_commands_in_their_place_are_let_be(source: str) -> None:
    assert fault_of(f"<w:body>{source}<w:p/></w:body>") is None


@pytest.mark.parametrize(
    ("source", "fault"),
    [
        (line("{{ a") + line("b"), OPEN),
        (line("{{ {{ a }}") + line("{{ b"), OPEN),
        ("<w:body>{{ a <w:p>}}</w:p></w:body>", OPEN),
        (line("{# a %}"), OPEN),
        (line("{%tr if a %}"), ASTRAY),
        (table(row(line("x"))) + line("{%tr if a %}"), ASTRAY),
        (table(row(line("x"))) + line("{%tc if a %}"), ASTRAY),
        (line("x") + "{%p if a %}", ASTRAY),
        (line("x") + "{{p a }}", ASTRAY),
        (line("x") + "{#p a #}", ASTRAY),
        ("<w:body>{%-p if a %}", ASTRAY),
        (table(row(table(row(line("x"))) + line("{%tr if a %}"))), ASTRAY),
        (f"<w:p>{text('{%p if a %}')}<w:txbxContent>{line('x')}</w:txbxContent></w:p>", ASTRAY),
        (f"<w:p><w:txbxContent>{line('x')}</w:txbxContent>{text('{%p if a %}')}</w:p>", ASTRAY),
        (table(row(line("{% colspan a %}"))), MERGED),
        (table(row(line("{%cellbg a%}"))), MERGED),
        (table(row(line("{% vm %}"))), MERGED),
        (table(row(line("{%-  hm %}"))), MERGED),
        (f"<w:p><w:r><w:t>{{% col</w:t></w:r><w:x>junk</w:x>{text('span a %}')}</w:p>", MERGED),
        (table(row(line("a"), line("{%- if b %}"))), JOINING),
        (f"<w:p>{text('{%p if a %}')}</w:p><w:x>{{%- if b %}}</w:x>", JOINING),
        (table(row(line("{% if b -%}"), line("a"))), JOINING),
        ("<w:p><w:r>{%p if a %}</w:r>{% if b -%}</w:p><w:r>{%r c %}</w:r>", JOINING),
        (line("x") + "{{r a }}{%-{% if a -%}", ASTRAY),
        ("<w:p>{%p if a %}}</w:p><w:x>}</w:x>", ASTRAY),
    ],
)
def test_others_are_told(source: str, fault: object) -> None:
    assert fault_of(f"<w:body>{source}</w:body>") == fault


def test_texts_and_commands_are_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    assert fault_of(line("{{ a }}" + "x" * office_commands.LARGEST_TEXT)) == TOO_LONG
    monkeypatch.setattr(office_commands, "MOST_STEPS", 1_000)
    assert fault_of(line("{{ a }}" * 99)) is None
    assert fault_of(line("{{ a }}" * 999)) == TOO_LONG
    assert fault_of(line("-%}" * 99)) == TOO_LONG


def test_our_own_templates_are_let_be() -> None:
    for content in made_forms().values():
        assert {fault_of(source) for source in FilledTemplate(io.BytesIO(content)).sources()} == {None}


PIECES = st.lists(
    st.sampled_from(
        ["{%p if a %}", "{%tr if a %}", "{%tc if a %}", "{{r a }}", "{% colspan a %}", "{% cellbg a %}", "{% vm %}", "{#p x #}", "{%-",
         "-%}", "{{ a }}", "{{", "}}", "{%", "%}", "{% endif %}", "x", "{", "}", "{%- if a %}", "{% if a -%}"]
    ),
    max_size=4,
)  # fmt: skip
HOLDERS = st.sampled_from(["p", "r", "t", "tr", "tc", "tbl", "x", "tcPr"])
TREES = st.recursive(
    PIECES.map("".join),
    lambda inner: st.tuples(HOLDERS, st.lists(inner, max_size=4)).map(
        lambda one: f"<w:{one[0]}>{''.join(one[1])}</w:{one[0]}>"
    ),
    max_leaves=12,
)


@given(st.lists(TREES, min_size=1, max_size=3))
def test_what_is_let_be_is_searched_in_time(trees: Sequence[str]) -> None:
    """Whatever is written, a thousand times: what would take the library long was told."""
    end = '<w:x w:a="' + "x" * 20_000 + '"/>'
    source = f"<w:body>{''.join(trees) * 400}{end}</w:body>"
    start = time.process_time()
    if fault_of(source) is None:
        FilledTemplate(None).patch_xml(source)
    assert time.process_time() - start < 3
