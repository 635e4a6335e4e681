"""All kinds of errors that can be planted, those of tables and those of prose in a voice."""

from collections.abc import Mapping

from synthetic.claim_recipes import CLAIM_RECIPES
from synthetic.kinds import ErrorKind
from synthetic.recipes import RECIPES, Recipe

__all__ = ["CLAIM_RECIPES", "EVERY_RECIPE"]

EVERY_RECIPE: Mapping[ErrorKind, Recipe] = {**RECIPES, **CLAIM_RECIPES}
