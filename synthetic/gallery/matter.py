"""What the layouts of the gallery speak of: a fictional agency, its names, figures, sentences, and plain tables of them."""

from dataclasses import dataclass
from decimal import Decimal
from random import Random
from typing import Any, Literal

from synthetic.agency import Agency, pick_agency, village_names
from synthetic.gallery.cells import Align, Cell, Row, Table
from synthetic.numerals import NumberStyle, pick_number_style, spell

__all__ = ["Column", "Kind", "Matter"]

Kind = Literal["number", "name", "unit", "money", "percent", "count", "index"]
ALIGN: dict[Kind, Align] = {"number": "center", "name": "left", "unit": "center"}
SENTENCES = (
    "Realisasi anggaran {name} sampai dengan akhir tahun {year} sebesar {money} dari pagu {more}.",
    "Sebanyak {count} orang mengikuti kegiatan {name} yang diselenggarakan di {place}.",
    "Capaian tersebut naik {percent} dibandingkan dengan tahun {last}, terutama karena dukungan masyarakat di {place}.",
    "Pelaksanaan {name} dibiayai dari APBD tahun {year} dan melibatkan {few} ({word}) desa.",
    "Kendala utama pada tahun {year} adalah {issue}.",
    "Nilai rata-rata {place} tercatat {index} atau {percent} di atas target tahunan.",
    "Untuk itu {agency} akan memperkuat pembinaan dan pendampingan pada tahun berikutnya.",
)
TITLES = (
    "Realisasi Anggaran per Kegiatan Tahun {year}",
    "Capaian Kinerja {agency} Tahun {year}",
    "Perbandingan Target dan Realisasi Tahun {last} dan {year}",
    "Rekapitulasi Pelaksanaan Kegiatan Tahun {year}",
    "Perkembangan Layanan Menurut Desa Tahun {last} s.d. {year}",
)


@dataclass(frozen=True, slots=True)
class Column:
    heading: str
    kind: Kind


class Matter:
    """Draws everything from one source of chance, so that a seed gives the same page again."""

    def __init__(self, rng: Random) -> None:
        self.rng = rng
        self.agency: Agency = pick_agency(rng)
        self.style: NumberStyle = pick_number_style(rng)
        self.year = self.agency.year

    # Names

    def villages(self, count: int) -> list[str]:
        return village_names(self.rng, self.agency.common, count)

    def programs(self) -> list[dict[str, Any]]:
        return list(self.agency.catalogue["program"])

    def activities(self, count: int) -> list[str]:
        """`count` different names of activities and sub-activities; more than the catalogue has are villages."""
        plans = [plan for program in self.programs() for plan in program["kegiatan"]]
        names = [name for plan in plans for name in (str(plan["name"]), *map(str, plan["sub"]))]
        self.rng.shuffle(names)
        return [*names, *(f"Pembinaan Desa {place}" for place in self.villages(count))][:count]

    def goals(self) -> list[tuple[str, list[tuple[str, str]]]]:
        """Goals, each with the names and units of its indicators."""
        return [
            (str(goal["name"]), [(str(one["name"]), str(one["unit"])) for one in goal["indicators"]])
            for goal in self.agency.catalogue["sasaran"]
        ]

    def indicators(self, count: int) -> list[tuple[str, str]]:
        found = [one for _, indicators in self.goals() for one in indicators]
        self.rng.shuffle(found)
        more = [(f"Jumlah kelompok binaan di Desa {place}", "Kelompok") for place in self.villages(count)]
        return [*found, *more][:count]

    def title(self) -> str:
        return self.rng.choice(TITLES).format(year=self.year, last=self.year - 1, agency=self.agency.name)

    # Figures

    def amount(self) -> int:
        return self.rng.randrange(10**7, 9 * 10**9) if self.rng.random() < 0.7 else self.rng.randrange(10**5, 10**7)

    def money(self) -> str:
        return self.style.money_cell(Decimal(self.amount()))

    def percent(self) -> str:
        value = Decimal(self.rng.randrange(3000, 12800)) / 100
        return self.style.percent(value, self.style.percent_decimals, sign=self.style.percent_in_cells)

    def count(self) -> str:
        return self.style.number(Decimal(self.rng.randrange(2, self.rng.choice([40, 900, 25_000]))), 0)

    def index(self) -> str:
        return self.style.number(Decimal(self.rng.randrange(210, 398)) / 100, 2)

    def figure(self, kind: Kind) -> str:
        makers = {"money": self.money, "percent": self.percent, "count": self.count, "index": self.index}
        return makers[kind]()

    # Sentences

    def sentence(self) -> str:
        few, style = self.rng.randrange(3, 40), self.style
        share = Decimal(self.rng.randrange(100, 9900)) / 100
        return self.rng.choice(SENTENCES).format(
            name=self.activities(1)[0],
            year=self.year,
            last=self.year - 1,
            money=style.money_prose(Decimal(self.amount())),
            more=style.money_prose(Decimal(self.amount())),
            count=self.count(),
            place=f"Desa {self.villages(1)[0]}",
            percent=style.percent(share, 2, sign=True),
            few=few,
            word=spell(few),
            issue=self.rng.choice(self.agency.catalogue["issues"]),
            index=self.index(),
            agency=self.agency.name,
        )

    # Tables

    def columns(self, values: int | None = None) -> list[Column]:
        """The columns of a plain table: perhaps numbers of the rows, names, perhaps units, `values` columns of figures."""
        rng, year = self.rng, self.year
        families: list[list[Column]] = [
            [Column("Anggaran (Rp)", "money"), Column("Realisasi (Rp)", "money"), Column("Serapan (%)", "percent")],
            [Column("Target", "count"), Column("Realisasi", "count"), Column("Capaian (%)", "percent")],
            [Column(str(one), "count") for one in range(year - 4, year + 1)],
            [Column("Pagu", "money"), Column("Realisasi", "money"), Column("Sisa", "money"), Column("%", "percent")],
        ]
        family = rng.choice([one for one in families if values is None or len(one) >= values])
        chosen = family[: values or len(family)]
        names = rng.choice(["Uraian", "Kegiatan", "Program/Kegiatan", "Indikator Kinerja"])
        first = [Column("No", "number")] if rng.random() < 0.6 else []
        unit = [Column("Satuan", "unit")] if names == "Indikator Kinerja" else []
        return [*first, Column(names, "name"), *unit, *chosen]

    def cells(self, columns: list[Column], count: int) -> list[list[Cell]]:
        """`count` rows for `columns`, numbered where these have a column for it."""
        names = self.indicators(count) if any(one.kind == "unit" for one in columns) else None
        labels = names or [(name, "") for name in self.activities(count)]
        dotted = self.rng.choice(["{}", "{}."])
        rows = []
        for number, (name, unit) in enumerate(labels, start=1):
            fixed = {"number": dotted.format(number), "name": name, "unit": unit}
            rows.append(
                [
                    Cell(fixed[one.kind] if one.kind in fixed else self.figure(one.kind), align=self.align(one))
                    for one in columns
                ]
            )
        return rows

    def align(self, column: Column) -> Align:
        return ALIGN.get(column.kind, "right")

    def heads(self, columns: list[Column]) -> Row:
        return tuple(Cell(one.heading, align="center", middle=True, bold=True) for one in columns)

    def table(self, rows: int | None = None, values: int | None = None) -> Table:
        """A plain table of one heading row."""
        columns = self.columns(values)
        body = self.cells(columns, rows or self.rng.randrange(4, 10))
        return Table((self.heads(columns),), tuple(map(tuple, body)))
