"""docs/rules.md is generated from the rules and is current."""

from pathlib import Path

from audit import RULES
from audit.series_rules import SERIES_RULES
from publish.rules_doc import rules_markdown

DOCS = Path(__file__).parents[2] / "docs" / "rules.md"


def test_the_page_is_current() -> None:
    assert DOCS.read_text(encoding="utf-8") == rules_markdown(RULES, SERIES_RULES), "run: make docs"
