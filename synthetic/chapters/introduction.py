"""Chapter I: the agency, its duties, its basic data, its issues."""

from decimal import Decimal

from synthetic.blocks import Row
from synthetic.book import Book
from synthetic.chapters.columns import column
from synthetic.chapters.statements import cell
from synthetic.facts import Fact
from synthetic.model import Model

__all__ = ["write_introduction"]


def _base_rows(book: Book, model: Model) -> tuple[list[Row], dict[str, list[Fact]]]:
    """Rows of the basic data and, per column, its facts."""
    rows: list[Row] = []
    columns: dict[str, list[Fact]] = {"area": [], "men": [], "women": [], "people": []}
    for number, entry in enumerate(model.base, start=1):
        cells = [cell(str(number)), cell(entry.name)]
        if entry.area is not None:
            columns["area"].append(book.plain(entry.area, 2, "data", entry.name, unit="km²"))
            cells.append(cell(columns["area"][-1]))
        men = book.plain(entry.men, 0, "data", entry.name)
        women = book.plain(entry.women, 0, "data", entry.name)
        people = book.plain(entry.men + entry.women, 0, "data_total", entry.name)
        book.relate("sum", "sum", people, [men, women], rounding="exact")
        for key, fact in (("men", men), ("women", women), ("people", people)):
            columns[key].append(fact)
            cells.append(cell(fact))
        rows.append(Row(tuple(cells)))
    return rows, columns


def _base_totals(book: Book, columns: dict[str, list[Fact]]) -> tuple[Row, dict[str, Fact]]:
    totals: dict[str, Fact] = {}
    for key, facts in columns.items():
        if not facts:
            continue
        value = sum((fact.value for fact in facts if fact.value is not None), Decimal(0))
        totals[key] = book.plain(value, facts[0].decimals, "data_total", "total", key=("base", key), unit=facts[0].unit)
        book.relate("sum", "sum", totals[key], facts, rounding="exact")
    book.relate("sum", "sum", totals["people"], [totals["men"], totals["women"]], rounding="exact")
    label = cell(book.name("total"), columns=2)
    return Row((label, None, *(cell(fact) for fact in totals.values())), "total"), totals


def _write_base(book: Book, model: Model) -> None:
    villages = model.agency.catalogue["base_table"] == "desa"
    rows, facts = _base_rows(book, model)
    total, totals = _base_totals(book, facts)
    columns = [column(book, "no", 0, "center"), column(book, "Desa" if villages else "Uraian", 3, "left", role="nama")]
    if villages:
        columns.append(column(book, "Luas (km²)", 1, role="nilai", unit="km²"))
    group = "Penduduk" if villages else "Jenis Kelamin"
    columns += [
        column(book, "Laki-laki", 1, group=group, role="nilai"),
        column(book, "Perempuan", 1, group=group, role="nilai"),
        column(book, "Jumlah", 1, group=group, role="nilai"),
    ]
    kind = "t_base_desa" if villages else "t_base_pegawai"
    book.table("data_pendukung", book.name(kind), columns, [*rows, total])
    people = _again(book, totals["people"], "people")
    if villages:
        count = book.counted(len(model.base), "jumlah_baris", "base", key=("villages",))
        book.relate("count", "count of inputs", count, facts["people"], rounding="exact")
        area = _again(book, totals["area"], "area")
        book.say(book.sentence("base_desa", count=count, area=area, people=people))
        return
    men, women = _again(book, totals["men"], "men"), _again(book, totals["women"], "women")
    book.relate("sum", "sum", people, [men, women], rounding="exact")
    book.say(book.sentence("base_pegawai", agency=model.agency.name, people=people, men=men, women=women))


def _again(book: Book, fact: Fact, key: str) -> Fact:
    """The same total once more, in a sentence that names the unit itself."""
    assert fact.value is not None
    return book.plain(fact.value, fact.decimals, "data_total", "total", key=("base", key), prose=True)


def write_introduction(book: Book, model: Model) -> None:
    agency = model.agency
    book.open_chapter("Pendahuluan")
    book.open_section("h_about")
    book.say(
        book.sentence("about_1", agency=agency.name, pemda=agency.pemda, duty=agency.catalogue["duty"]),
        book.sentence("about_2"),
    )
    book.open_section("h_duty")
    book.say(book.sentence("duty_1", agency=agency.name), book.sentence("duty_2"))
    book.open_section("h_law")
    book.say(book.sentence("law_0"))
    for number in (1, 2, 3):
        book.say(book.sentence(f"law_{number}", regency=agency.pemda), bullet=f"{number}.")
    book.open_section("h_base")
    _write_base(book, model)
    book.open_section("h_issues")
    for number, issue in enumerate(agency.catalogue["issues"], start=1):
        book.say(book.sentence("issue_1", issue=issue), bullet=f"{number}.")
