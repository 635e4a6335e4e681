"""Makes bad PDFs: bombs, loops, lies, garbage. All bytes are ours and the same on every run."""

from collections.abc import Iterator
from pathlib import Path

from synthetic.hostile import active, bombs, broken, contents, fonts, forms, sheets, structures
from synthetic.hostile.draft import Sample
from synthetic.hostile.odd_files import ODD_FILES, write_odd_file

__all__ = ["ODD_FILES", "Sample", "samples", "write_odd_file", "write_samples"]

FAMILIES = (broken, structures, bombs, forms, contents, fonts, sheets, active)


def samples(words: str = "") -> Iterator[Sample]:
    """Every bad file whose name begins with `words`, one at a time: some have megabytes."""
    for family in FAMILIES:
        yield from (sample for sample in family.samples() if sample.name.startswith(words))


def write_samples(folder: Path, words: str = "") -> list[Path]:
    """Write the bad files whose names begin with `words` into `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = []
    for sample in samples(words):
        path = folder / f"{sample.name}.pdf"
        path.write_bytes(sample.content)
        paths.append(path)
    return paths
