"""Boxes as columns."""

from collections.abc import Mapping

__all__ = ["edges"]


def edges(bbox: tuple[float, float, float, float]) -> Mapping[str, float]:
    return dict(zip(("x0", "top", "x1", "bottom"), bbox, strict=True))
