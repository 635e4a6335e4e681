"""Many reports: which they are and where what is made of them goes."""

from corpus.places import Place, find_places
from corpus.sources import Source, Sources, find_sources

__all__ = ["Place", "Source", "Sources", "find_places", "find_sources"]
