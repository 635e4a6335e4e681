"""How coverage is shown: the status that the figures of reports ended in."""

from collections import Counter

from bench.ratio import Ratio

__all__ = ["STATUS_COLUMNS", "status_row"]

STATUS_COLUMNS = ("report", "figures", "verified", "truncated", "contradicted or disputed", "input", "unverifiable")


def status_row(name: str, count: Counter[str]) -> tuple[str, ...]:
    figures = count["figures"]
    parts = (
        count["verified"],
        count["truncated"],
        count["contradicted"] + count["disputed"],
        count["input"],
        count["unverifiable"],
    )
    return (name, str(figures), *(Ratio(part, figures).share for part in parts))
