"""What differs from one made-up report to the next besides its contents: formats, layout, habits, wording."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Literal

from synthetic.numerals import NumberStyle, pick_number_style

__all__ = ["LayoutStyle", "Rules", "Style", "load_data", "pick_style"]

Rules = Literal["grid", "horizontal", "none"]
DATA = Path(__file__).parent / "data"


def load_data(name: str) -> dict[str, object]:
    """The TOML file `name` of our data folder."""
    return tomllib.loads((DATA / name).read_text(encoding="utf-8"))


@dataclass(frozen=True, slots=True)
class LayoutStyle:
    """How pages and tables look. `paper` in points, portrait; `margin` in points.

    `rules` are the lines of tables; the drawn styles are all ruled, tests of reading ask for the others. `capitals`
    prints the programs of the budget table in capitals; `column_numbers` is the form of a row "1 2 3" below headings.
    """

    font: Literal["Helvetica", "Times-Roman", "Vera"]
    paper: tuple[float, float]
    margin: float
    head_fill: str | None
    head_text: str
    zebra: str | None
    rules: Rules
    line: float
    table_size: float
    text_size: float
    repeat_header: bool
    caption_below: bool
    caption_lines: Literal[1, 2]
    numbering: Literal["chapter", "roman", "running", "section"]
    column_numbers: str | None
    landscape_budget: bool
    roman_front: bool
    running_head: bool
    foot: Literal["centre", "right", "title"]
    capitals: bool
    justified: bool


@dataclass(frozen=True, slots=True)
class Style:
    """All choices of one report; `words` maps a column or heading key to the wording that this report uses."""

    numbers: NumberStyle
    layout: LayoutStyle
    words: Mapping[str, str]
    total: Literal["last", "first", "none"]
    merged_goals: bool
    lower_formula: Literal["2t-r", "t/r"]
    cap: int | None
    truncates: bool
    chain: Literal["printed", "full"]
    levels: Literal[2, 3]
    codes: bool
    revised: bool
    empty: str
    two_row_header: bool
    units_in_cells: bool
    count_form: str


PAPERS = {"a4": (595.28, 841.89), "folio": (609.45, 935.43), "legal": (612.0, 1008.0)}


def pick_words(rng: Random) -> dict[str, str]:
    """One wording for every key of `wording.toml`'s `[names]`."""
    names = load_data("wording.toml")["names"]
    assert isinstance(names, dict)
    return {key: rng.choice(variants) for key, variants in names.items()}


def _pick_layout(rng: Random) -> LayoutStyle:
    fill, text = rng.choice(
        [
            (None, "#000000"),
            ("#D9D9D9", "#000000"),
            ("#BDD7EE", "#000000"),
            ("#1F4E78", "#FFFFFF"),
            ("#E2EFDA", "#000000"),
        ]
    )
    return LayoutStyle(
        font=rng.choice(["Helvetica", "Times-Roman", "Helvetica", "Vera"]),
        paper=PAPERS[rng.choice(["a4", "a4", "folio", "legal"])],
        margin=rng.choice([57.0, 64.0, 71.0]),
        head_fill=fill,
        head_text=text,
        zebra=rng.choice([None, None, None, "#F2F2F2"]),
        rules="grid",
        line=rng.choice([0.4, 0.5, 0.75]),
        table_size=rng.choice([8.0, 8.5, 9.0]),
        text_size=rng.choice([11.0, 11.5, 12.0]),
        repeat_header=rng.random() < 0.6,
        caption_below=rng.random() < 0.12,
        caption_lines=rng.choice([1, 2]),
        numbering=rng.choice(["chapter", "chapter", "roman", "running", "section"]),
        column_numbers=rng.choice([None, None, "{}", "({})"]),
        landscape_budget=rng.random() < 0.35,
        roman_front=rng.random() < 0.6,
        running_head=rng.random() < 0.5,
        foot=rng.choice(["centre", "right", "title"]),
        capitals=rng.random() < 0.6,
        justified=rng.random() < 0.7,
    )


def pick_style(rng: Random) -> Style:
    """A style drawn at random; its choices agree with each other."""
    words, revised = pick_words(rng), rng.random() < 0.6
    if not revised and "Perubahan" in words["budget"]:
        words["budget"] = "Anggaran (Rp)"
    return Style(
        numbers=pick_number_style(rng),
        layout=_pick_layout(rng),
        words=words,
        total=rng.choice(["last", "last", "first", "none"]),
        merged_goals=rng.random() < 0.6,
        lower_formula=rng.choice(["2t-r", "2t-r", "t/r"]),
        cap=rng.choice([None, None, None, 100, 120]),
        truncates=rng.random() < 0.15,
        chain=rng.choice(["printed", "printed", "full"]),
        levels=rng.choice([3, 3, 2]),
        codes=rng.random() < 0.55,
        revised=revised,
        empty=rng.choice(["-", "-", "n/a", ""]),
        two_row_header=rng.random() < 0.6,
        units_in_cells=rng.random() < 0.2,
        count_form=rng.choice(["{number} ({word})", "{number} ({word})", "{number}", "{word}"]),
    )
