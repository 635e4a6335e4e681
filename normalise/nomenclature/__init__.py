"""Official names: the lists, how they are written, and which of them a printed name means."""

from normalise.nomenclature.catalogue import Catalogue
from normalise.nomenclature.ladder import Match, Sought, candidates, find
from normalise.nomenclature.shipped import catalogue_of

__all__ = ["Catalogue", "Match", "Sought", "candidates", "catalogue_of", "find"]
