"""Makes whole fictional LKjIPs as PDF, with known figures and planted errors, for tests, benchmarks and the example.

Shares no code and no vocabulary with the rooms that read and audit reports, so that it can surprise them.
"""

from synthetic.agency import agency_kinds
from synthetic.kinds import ErrorKind
from synthetic.planting import NoPlaceError
from synthetic.report import SyntheticReport, make_report
from synthetic.voices import VOICES, Voice

__all__ = ["VOICES", "ErrorKind", "NoPlaceError", "SyntheticReport", "Voice", "agency_kinds", "make_report"]
