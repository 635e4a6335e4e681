"""What a region, a province and the country cost, from what one report does."""

from collections.abc import Mapping
from dataclasses import dataclass

from bench.section import Section

__all__ = ["Cost", "costs_section"]

SCALES = {
    "a region, one year": 300,
    "a province, one year": 2_000,
    "the country, one year": 20_000,
    "the country, ten years": 200_000,
}
CORES = (2, 8, 32)
HOUR = 3600


@dataclass(frozen=True, slots=True)
class Cost:
    """What `many` reports of a kind cost: seconds of processor time and bytes of the dataset are those of one."""

    kind: str
    many: int
    pages: int
    figures: int
    seconds: float
    size: float

    @property
    def rate(self) -> float:
        """Reports that one core reads in an hour."""
        return HOUR / self.seconds if self.seconds else 0.0


def costs_section(typical: Cost, written: Mapping[str, tuple[float, float]]) -> Section:
    """`written` is, for each kind of database, how many seconds and bytes writing one generated report takes."""
    growth = {kind: size / written["SQLite"][1] for kind, (_, size) in written.items()}
    seconds = max((each for each, _ in written.values()), default=0.0)
    rows = []
    for name, many in SCALES.items():
        hours = many * typical.seconds / HOUR
        rows.append(
            (
                name, f"{many:,}", f"{hours:.1f}", *(f"{max(hours / cores, many * seconds / HOUR):.1f}" for cores in CORES),
                *(f"{many * typical.size * factor / 1e9:.1f} GB" for factor in growth.values()),
            )
        )  # fmt: skip
    return Section(
        key="scale-costs",
        title="What it costs",
        text=(
            f"Computed from the measurements below, for reports such as the {typical.kind} ones there"
            f" ({typical.pages / typical.many:.0f} pages, {typical.figures / typical.many:.0f} figures). The hours on several cores are"
            " those of reading, or of the one writer where that takes longer."
            "\n\n"
            "Knobs: `--jobs N` is how many processes read at once on this machine (by default one for each core; each may take"
            " `--max-memory`). `--cluster tcp://scheduler:8786` adds the cores of other machines; the writer stays one."
            " `--db postgresql://...` puts the dataset on a server, for when several machines write or ask. `--timeout` and"
            " `--max-pages` bound what one report may cost. `--refresh` pays for everything again that another version reads"
            " otherwise; without it adding a year costs that year only. What is kept for calling again takes at most 1 GB and"
            " may be deleted."
        ),
        columns=(
            "reports of", "how many", "core hours", *(f"hours on {cores} cores" for cores in CORES), *growth,
        ),
        rows=tuple(rows),
        needs_shared=True,
    )  # fmt: skip
