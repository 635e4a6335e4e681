"""The notes of a report as rows of the working paper: what stands in each of its columns."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from publish.figure_cells import FigureCells
from publish.finding_view import FindingView
from publish.findings import FindingViews, difference_of, leading
from publish.i18n import Translate, mark, translator
from publish.numbers import shown_unit
from publish.sheet_pen import shown_format
from publish.visible import one_line
from publish.year_text import year_text
from schemas.figures import Figure
from schemas.findings import Finding
from schemas.review import Decision, OwnFinding
from schemas.working_paper import BASIS_COLUMN, KEY_COLUMN, VERDICT_WORDS, basis_of, decision_cells, own_cells

__all__ = ["Note", "Notes", "look_again"]

LOOK_AGAIN = mark("PERLU DILIHAT LAGI: keputusan di baris ini diberikan atas isi catatan yang lain.")
MOST_NUMBERED = 30
"""Figures of a note that are numbered in the remark on its right values."""

Value = Decimal | str | None


@dataclass(frozen=True, slots=True)
class Note:
    """A row: the values of its columns by field, how its numbers look, and remarks on cells; `link` leads to the figure. `pale`: a doubt
    of the reading; `own`: of the auditor's own."""

    values: Mapping[str, Value]
    formats: Mapping[str, str]
    remarks: Mapping[str, str]
    link: str | None = None
    pale: bool = False
    own: bool = False


class Notes:
    """Makes the rows."""

    def __init__(self, views: FindingViews, cells: FigureCells) -> None:
        self.views = views
        self.cells = cells
        self.lang = views.lang
        self._ = translator(views.lang)
        self.findings = {finding.id: finding for finding in views.report.findings}

    def all(self) -> Iterator[Note]:
        ordered = self.views.all()
        on_document = [view for view in ordered if not view.reading]
        on_reading = [view for view in ordered if view.reading]
        for number, view in enumerate([*on_document, *on_reading], 1):
            yield self.note(number, view, self.findings[view.id])
        for number, own in enumerate(self.views.report.own_findings, len(ordered) + 1):
            yield own_note(number, own, self._("catatan auditor"))

    def note(self, number: int, view: FindingView, finding: Finding) -> Note:
        figures = [self.views.figures[name] for name in finding.figures if name in self.views.figures]
        main, keys = figures[0] if figures else None, [one.key for one in figures]
        checks = [self.views.checks[name] for name in finding.checks if name in self.views.checks]
        unit = shown_unit(finding.stated_text, None if main is None else main.unit)
        difference = difference_of(finding, leading(finding, checks))
        values: dict[str, Value] = {
            "no": Decimal(number),
            "page": Decimal(view.page),
            **self.place(main),
            "severity": self.severity(view),
            "kondisi": self.kondisi(view, finding),
            "stated": numeric(finding.stated, view.stated),
            "recomputed": numeric(finding.expected, view.expected, finding.stated_text),
            "difference": difference,
            **self.rule_texts(view),
            **decided(finding.decision, keys, self.lang),
            KEY_COLUMN: finding.key,
            BASIS_COLUMN: basis_of(finding.evidence, decision_cells(finding.decision, keys)),
        }
        formats = {
            "stated": shown_format(values["stated"], unit),
            "recomputed": shown_format(values["recomputed"], unit),
            "difference": shown_format(difference, None if unit == "percent" else unit),  # points, not per cent
        }
        spot = None if main is None else self.cells.own.get(main.id) or self.cells.spots.get(main.id)
        return Note(values, formats, self.remarks(view, figures), None if spot is None else spot.link, view.reading)

    def place(self, figure: Figure | None) -> dict[str, Value]:
        """Table, row and column of the figure that the note is about, or the sentence."""
        if figure is None:
            return {}
        places = self.views.places
        table = places.tables.get(figure.table or "")
        if table is None:
            return {
                "table": self._("grafik") if figure.source == "chart" else self._("kalimat"),
                "row": places.sentence(figure),
            }
        row = places.rows.get((table.id, -1 if figure.row is None else figure.row))
        heading = next((one.heading for one in table.columns if one.index == figure.column), "")
        return {
            "table": places.table(table),
            "row": "" if row is None else places.row(table, row),
            "column": one_line(heading),
        }

    def severity(self, view: FindingView) -> str:
        """In its word; a doubt of the reading is none of the document, whatever it would weigh."""
        if view.reading:
            return self._("dugaan salah baca")
        doubt = self._("perlu dipastikan")
        return f"{view.severity_word} ({doubt})" if view.probable else view.severity_word

    def kondisi(self, view: FindingView, finding: Finding) -> str:
        return f"{look_again(self._)}\n{view.message}" if finding.look_again else view.message

    def rule_texts(self, view: FindingView) -> dict[str, Value]:
        if view.text is None:
            return {}
        kriteria = f"{view.text.kriteria} ({view.text.reference})" if view.text.reference else view.text.kriteria
        return {"kriteria": kriteria, "akibat": view.text.akibat, "rekomendasi": view.text.rekomendasi}

    def remarks(self, view: FindingView, figures: list[Figure]) -> dict[str, str]:
        """On the cell of the severity why the reading may be at fault; on that of the cause how the figure seems to have come
        about, which is a hint and no cause; on that of right values which figures the note is about."""
        found = {}
        if view.reading and view.unsure:
            found["severity"] = " ".join([self._("Perlu dipastikan:"), view.unsure])
        if view.explanation:
            found["sebab"] = self._("Petunjuk lkjip tentang asal angka (bukan sebab): {text}").format(
                text=view.explanation
            )
        if len(figures) > 1:
            line = self._("[{tag}] {text} (hal. {n})")
            lines = [
                line.format(tag=operand.tag, text=one_line(operand.text, 60), n=operand.page)
                for operand in view.operands[:MOST_NUMBERED]
            ]
            lines += ["…"] if len(view.operands) > MOST_NUMBERED else []
            hint = self._(
                "Bila salah baca: nilai yang tercetak. Untuk angka selain [1], tulis nomornya dulu, misalnya [2] 82,17."
            )
            found["right_value"] = "\n".join([hint, *lines])
        return found


def numeric(value: Decimal | str | None, shown: str | None, printed: str | None = None) -> Value:
    """`value` as a number where it is one; a year and a word as they are shown."""
    return value if isinstance(value, Decimal) and year_text(printed, value) is None else shown


def decided(decision: Decision | None, figures: Sequence[str], lang: str) -> dict[str, Value]:
    cells: dict[str, Value] = {**decision_cells(decision, figures)}
    if decision is not None and decision.verdict is not None:
        cells["verdict"] = VERDICT_WORDS[decision.verdict][lang == "en"]
    return cells


def own_note(number: int, own: OwnFinding, severity: str) -> Note:
    """`severity` stands for what it has none of: whose note it is."""
    cells = own_cells(own)
    values: dict[str, Value] = {
        **cells,
        "no": Decimal(number),
        "page": None if own.page is None else Decimal(own.page),
        "severity": severity,
        KEY_COLUMN: own.key,
        BASIS_COLUMN: basis_of(None, cells),
    }
    return Note(values, {}, {}, own=True)


def look_again(translate: Translate) -> str:
    """What leads a note whose decision was given on other evidence than it has now."""
    return translate(LOOK_AGAIN)
