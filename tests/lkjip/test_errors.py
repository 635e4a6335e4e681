"""Errors keep what they say, in this process and in another."""

import pickle

from lkjip.errors import ReportRefusedError
from schemas.base import Bilingual


def test_a_refusal_crosses_to_another_process_whole() -> None:
    refused = ReportRefusedError(Bilingual(id="rusak", en="damaged"), "damaged")
    copy = pickle.loads(pickle.dumps(refused))
    assert (str(copy), copy.message, copy.code, copy.exit_code) == ("damaged", refused.message, "damaged", 2)
