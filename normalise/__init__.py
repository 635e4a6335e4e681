"""What is printed -> what is meant: numbers, units, roles, kinds, hierarchy, identity. One verb: `normalise`."""

from normalise.report import normalise

__all__ = ["normalise"]
