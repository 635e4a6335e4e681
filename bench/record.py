"""The last results (bench/last.json) and the documents made of them."""

import json
from collections.abc import Iterable, Sequence
from pathlib import Path

from bench.section import Section

__all__ = ["publish", "remembered"]


def remembered(path: Path) -> dict[str, Section]:
    """The sections of the last run, by key; none when there was no run."""
    if not path.exists():
        return {}
    return {key: Section.from_dict(entry) for key, entry in json.loads(path.read_text(encoding="utf-8")).items()}


def publish(sections: Sequence[Section], order: Iterable[str], title: str, text: str, page: Path, last: Path) -> None:
    """Write `page` from `sections` and, for the keys of `order` that were not measured now, from the last run."""
    known = remembered(last) | {section.key: section for section in sections}
    kept = json.dumps({key: known[key].as_dict() for key in sorted(known)}, ensure_ascii=False, indent=1)
    last.write_text(kept + "\n", encoding="utf-8", newline="\n")
    parts = [known[key].markdown() for key in order if key in known]
    page.write_text("\n".join([f"# {title}", "", text, "", *parts]), encoding="utf-8", newline="\n")
