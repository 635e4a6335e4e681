"""The bundled example is what the generator makes today."""

import json
from pathlib import Path

from synthetic.example import NAME, make_example, write_example
from tests.synthetic.reports import page_texts

EXAMPLES = Path(__file__).parents[2] / "examples"


def test_example_is_up_to_date(tmp_path: Path) -> None:
    """Text for text: floats of the layout may differ in their last digit from one Python to another."""
    write_example(tmp_path)
    for name in ("README.md", "truth.json"):
        assert (tmp_path / name).read_bytes() == (EXAMPLES / name).read_bytes(), (
            f"{name}: run python -m synthetic --example"
        )
    assert page_texts((tmp_path / NAME).read_bytes()) == page_texts((EXAMPLES / NAME).read_bytes())


def test_example_holds_ten_errors_that_its_readme_lists() -> None:
    truth = json.loads((EXAMPLES / "truth.json").read_text(encoding="utf-8"))
    readme = (EXAMPLES / "README.md").read_text(encoding="utf-8")
    pages = page_texts((EXAMPLES / NAME).read_bytes())
    assert len(truth["errors"]) == 10
    assert sorted(error["severity"] for error in truth["errors"]) == ["high"] * 8 + ["low", "medium"]
    for error in truth["errors"]:
        assert f"| {error['id']} | {error['page']} |" in readme
        assert error["stated_text"].replace(" ", "") in pages[error["page"] - 1]


def test_example_is_a_whole_report() -> None:
    example = make_example()
    assert example.truth.report["pages"] >= 15
    assert any(len(table["pages"]) > 1 for table in example.truth.tables)
