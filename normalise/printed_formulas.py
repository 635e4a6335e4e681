"""The formula that a table prints for a column, under its heading ("7=(6/5)x100%") or in it, read as arithmetic.

A subset of arithmetic: + - * / of column numbers, brackets, and the constants 1 and 100 that percentages need. What is
not wholly understood ("=4/Σ5", "50%+E") is no formula: a column computed by half a formula would be accused wrongly.
"""

import re
from collections.abc import Iterator, Mapping

from normalise.folding import squeeze
from schemas.printed import PrintedTable
from schemas.tables import ColumnFormula

__all__ = ["numbers_of_columns", "printed_formulas"]

_NUMBER = re.compile(r"^\W*(\d{1,2})\b")
_TOKEN = re.compile(r"\s*(\d+|[-+*/()])")
_SIGNS = str.maketrans({"[": "(", "]": ")", "{": "(", "}": ")", "×": "*", "x": "*", "X": "*", ":": "/", "÷": "/",
                        "–": "-", "−": "-", "Σ": "", "∑": ""})  # fmt: skip
_PERCENT = re.compile(r"(?<=100)\s*(?:%|persen\b)|(?<=\))\s*%")
_BESIDE = re.compile(r"\d{1,2}\s*(\(.*\d.*\).*)")
_IN_HEADING = re.compile(r"(?:Σ\s*)?\(.*\d.*\)(?:\s*[x×X*]\s*100\s*%?)?\s*$")
_RATIO_IN_HEADING = re.compile(
    r"((?:[Σ∑]\s*)?\(\s*\d{1,2}\s*\)\s*[/:÷]\s*(?:[Σ∑]\s*)?\(\s*\d{1,2}\s*\)(?:\s*[x×X*]\s*100\s*%?)?)\s*(?:/\s*[(]?%[)]?\s*)?$"
)
"""The slash of a ratio is no border between the levels of a heading, and the unit may stand below it: "Σ (2) / Σ (3) x 100% / %"."""
_BINDING = {"+": 1, "-": 1, "*": 2, "/": 2}
_CONSTANTS = frozenset({"1", "100"})


def numbers_of_columns(table: PrintedTable) -> tuple[Mapping[int, int], Mapping[int, str]]:
    """Column index by printed number, and what stands in the row of the numbers, by column index; empty without one."""
    rows = [row for row in table.rows if row.kind == "column_numbers"]
    cells = {cell.column: squeeze(cell.text) for cell in rows[0].cells if not cell.repeat} if rows else {}
    return {int(found[1]): column for column, text in cells.items() if (found := _NUMBER.match(text))}, cells


def _by_place(table: PrintedTable) -> Mapping[int, int]:
    """Column index by its place, of a table whose numbers of columns are not repeated above its later parts."""
    return {place: column.index for place, column in enumerate(table.columns, start=1)}


def printed_formulas(table: PrintedTable, stating: frozenset[int]) -> Mapping[int, ColumnFormula]:
    """The formula of each column that prints one; `stating` are the columns that state figures: only these enter formulas,
    so that the 1 of "1-(5/4)" is no column where the first holds the numbers of the rows."""
    columns, cells = numbers_of_columns(table)
    columns = columns or _by_place(table)
    known = {number: column for number, column in columns.items() if column in stating}
    found: dict[int, ColumnFormula] = {}
    for column in table.columns:
        for text in _said(cells.get(column.index, ""), column.heading):
            terms = _postfix(text, known)
            if terms and f"#{column.index}" not in terms:
                found.setdefault(column.index, ColumnFormula(printed=squeeze(text), terms=terms))
    return found


def _said(number: str, heading: str) -> Iterator[str]:
    """What may be a formula: behind or beside a column number, "6=5/3" or "6 (5/3)", or in brackets at the end of a heading."""
    if "=" in number:
        formula = number.split("=", 1)[1]
        yield (
            formula.removesuffix(")") if number.startswith("(") and formula.count(")") > formula.count("(") else formula
        )
    elif beside := _BESIDE.fullmatch(number):
        yield beside[1]
    if ratio := _RATIO_IN_HEADING.search(squeeze(heading)):
        yield ratio[1]
    elif in_heading := _IN_HEADING.search(squeeze(heading.split(" / ")[-1])):
        yield in_heading[0]


def _postfix(text: str, columns: Mapping[int, int]) -> tuple[str, ...]:
    """`text` in postfix notation, columns as "#index"; nothing where it is not wholly a formula over two columns."""
    tokens = _tokens(_PERCENT.sub("", text).translate(_SIGNS))
    output: list[str] = []
    waiting: list[str] = []
    operand_next = True
    for token in tokens:
        if token == "(" or token.isdecimal():
            if not operand_next:
                return ()
            if token == "(":
                waiting.append(token)
                continue
            term = _term(token, columns)
            if term is None:
                return ()
            output.append(term)
            operand_next = False
        elif operand_next:
            return ()
        elif token == ")":
            while waiting and waiting[-1] != "(":
                output.append(waiting.pop())
            if not waiting:
                return ()
            waiting.pop()
        else:
            while waiting and waiting[-1] != "(" and _BINDING[waiting[-1]] >= _BINDING[token]:
                output.append(waiting.pop())
            waiting.append(token)
            operand_next = True
    if operand_next or "(" in waiting:
        return ()
    output.extend(reversed(waiting))
    return tuple(output) if len({term for term in output if term.startswith("#")}) > 1 else ()


def _tokens(text: str) -> list[str]:
    """The tokens of `text`; an empty list when anything else stands in it."""
    found: list[str] = []
    at = 0
    while text[at:].strip():
        match = _TOKEN.match(text, at)
        if match is None:
            return []
        found.append(match[1])
        at = match.end()
    return found


def _term(token: str, columns: Mapping[int, int]) -> str | None:
    if int(token) in columns:
        return f"#{columns[int(token)]}"
    return token if token in _CONSTANTS else None
