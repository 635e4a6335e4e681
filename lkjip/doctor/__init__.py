"""What of an installation is there and what is missing. Standard library only: it runs where packages are broken.

What it asks of lkjip itself is imported where it is asked; a failure there is one more thing to tell.
"""

from lkjip.doctor.account import FORMATS, LANGUAGES, diagnose

__all__ = ["FORMATS", "LANGUAGES", "diagnose"]
