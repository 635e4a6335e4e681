"""The annexes: performance agreements (first and revised) and the summary of the satisfaction survey."""

from synthetic.blocks import Heading, Row
from synthetic.book import Book
from synthetic.chapters.columns import column
from synthetic.chapters.planning import plan_budget_table, plan_table
from synthetic.chapters.statements import cell
from synthetic.facts import Fact
from synthetic.model import Model

__all__ = ["write_annex"]


def _write_survey(book: Book, model: Model) -> None:
    survey = model.survey
    names = survey.elements or model.agency.common["survey_elements"]
    respondents = book.plain(survey.respondents, 0, "responden", "skm", prose=True)
    elements = book.counted(len(names), "jumlah_unsur", "skm")
    book.say(book.sentence("survey_1", count=respondents, elements=elements))
    columns = [
        column(book, "no", 0, "center"),
        column(book, "Unsur Pelayanan", 4, "left", role="nama"),
        column(book, "Jumlah Nilai", 1, role="nilai"),
        column(book, "NRR per Unsur", 1, role="nilai"),
        column(book, "Bobot", 1, role="bobot"),
        column(book, "NRR Tertimbang", 1, role="nilai"),
    ]
    rows: list[Row] = []
    weighted: list[Fact] = []
    weight_places = -int(survey.weight.as_tuple().exponent)
    for number, name in enumerate(names):
        score = book.plain(survey.scores[number], 0, "nilai_unsur", name, key=("score", number))
        mean = book.plain(survey.mean(number), survey.decimals, "nrr", name)
        weight = book.plain(survey.weight, weight_places, "bobot", name)
        share = book.plain(survey.weighted(number), survey.decimals, "nrr_tertimbang", name)
        book.relate("ratio", "quotient", mean, [score, respondents])
        if survey.exact_weight:
            book.relate("product", f"over {len(names)}", share, [mean])
        else:
            book.relate("product", "product", share, [mean, weight])
        weighted.append(share)
        rows.append(Row((cell(str(number + 1)), cell(name), cell(score), cell(mean), cell(weight), cell(share))))
    total = book.plain(survey.total(), survey.decimals, "indeks", "skm")
    book.relate("sum", "sum", total, weighted, rounding="exact")
    rows.append(Row((cell(book.name("total"), columns=5), None, None, None, None, cell(total)), "total"))
    book.table("skm", book.name("t_survey"), columns, rows, numbered=False)
    spot = next(((g, i) for g, i, item in model.indicators() if item.kind == "survey"), None)
    key = ("actual", *spot, book.year) if spot else None
    index = book.plain(survey.index(), 2, "ikm", "skm", key=key, prose=True)
    book.relate("product", "times 25", index, [total])
    book.say(book.sentence("survey_2", index=index))


def write_annex(book: Book, model: Model) -> None:
    year = book.year
    book.blocks.append(Heading(1, "LAMPIRAN 1", f"Perjanjian Kinerja Tahun {year}"))
    plan_table(book, model, f"Sasaran dan Target Tahun {year}", numbered=False)
    plan_budget_table(
        book, model, f"Anggaran Perjanjian Kinerja Tahun {year}", before=book.style.revised, numbered=False
    )
    if book.style.revised:
        book.blocks.append(Heading(1, "LAMPIRAN 2", f"Perjanjian Kinerja Perubahan Tahun {year}"))
        plan_table(book, model, f"Sasaran dan Target Perubahan Tahun {year}", numbered=False)
        plan_budget_table(book, model, f"Anggaran Perjanjian Kinerja Perubahan Tahun {year}", numbered=False)
    book.blocks.append(Heading(1, f"LAMPIRAN {2 + book.style.revised}", "Survei Kepuasan Masyarakat"))
    _write_survey(book, model)
