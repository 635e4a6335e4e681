"""What is printed -> what is meant: numbers, units, roles, kinds, hierarchy, identity. One verb: `normalise`.

`candidate_names` answers people who ask for an official name."""

from normalise.nomenclature.asking import candidate_names, first_year_of_names
from normalise.report import normalise

__all__ = ["candidate_names", "first_year_of_names", "normalise"]
