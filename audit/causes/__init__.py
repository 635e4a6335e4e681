"""How a wrong figure came about, where the report's own figures show it: one module for each family of causes.

A fixed, bounded list of causes is tried. One is stated only if it alone gives the figure to its last printed decimal,
and if so many tries would hardly have hit it by chance.
"""

from audit.causes.explainer import Explainer

__all__ = ["Explainer"]
