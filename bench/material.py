"""Where the material to measure with lies: real reports beside the checkout, or nothing."""

from pathlib import Path

__all__ = ["DOCS", "LAST", "Material"]

ROOT = Path(__file__).resolve().parent.parent
DOCS = ROOT / "docs"
LAST = ROOT / "bench" / "last.json"


class Material:
    """The shared folder and what is in it; every list is empty where the folder is absent."""

    def __init__(self, folder: Path = ROOT.parent / "shared") -> None:
        self.reports = folder / "reports"
        self._names = folder / "nomenclature" / "nomenklatur.csv"
        self.icdar = folder / "benchmarks" / "icdar2013"

    def nomenclature(self) -> Path | None:
        """A full list of official names, as CSV."""
        return self._names if self._names.exists() else None

    def pdfs(self) -> list[Path]:
        """Every report, digital or scanned."""
        return sorted(self.reports.rglob("*.pdf"))

    def gold(self, pdf: Path) -> Path | None:
        """What a person transcribed and found in `pdf`."""
        path = pdf.parent / "gold" / f"{pdf.stem}.gold.json"
        return path if path.exists() else None

    def transcript(self, pdf: Path) -> Path | None:
        """The text that `pdf` was typeset from, its tables separated by tabs."""
        path = pdf.with_suffix(".txt")
        return path if path.exists() else None

    def competition(self) -> list[Path]:
        """The PDFs of the ICDAR 2013 table competition."""
        return sorted(self.icdar.rglob("*.pdf"))
