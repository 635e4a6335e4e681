"""What is printed -> what is meant: numbers, units, roles, kinds, hierarchy, identity. One verb: `normalise`.

`candidate_names` answers people who ask for an official name; `name_likeness` says how like theirs another name is, and
`LEAST` how like it must be at least to be shown."""

from normalise.nomenclature.asking import LEAST, candidate_names, first_year_of_names, name_likeness
from normalise.report import normalise

__all__ = ["LEAST", "candidate_names", "first_year_of_names", "name_likeness", "normalise"]
