"""What belongs to a person leaves the program in no output; what is recomputed beside it does not change."""

import json
import logging
from pathlib import Path

from lkjip.cli.debug import MaskedFormatter
from lkjip.outputs import outputs_of
from lkjip.pipeline import audit_file
from tests.lkjip.documents import stating

NIP = " ".join(("19700101", "199503", "1", "001"))


def test_no_output_holds_a_number_of_a_person(tmp_path: Path) -> None:
    # Short enough for the page: what runs off it is not read.
    claim = "sebesar Rp 800.000 dari anggaran Rp 1.000.000 atau 82,00%."
    path = stating(tmp_path / "a.pdf", f"Realisasi (NIP {NIP}) {claim}", f"Realisasi orang@contoh.go.id {claim}")
    report = audit_file(path)
    assert any(finding.rule for finding in report.findings)
    made = outputs_of(report, path, "id", only=("json", "html"))
    for content in made.values():
        text = content.decode("utf-8")
        assert "[NIP]" in text
        assert NIP not in text and NIP.replace(" ", "") not in text
        assert "orang@contoh" not in text
        assert "199503" not in text
    assert "800000" in json.dumps(json.loads(made[".audit.json"]))


def test_a_developers_log_is_masked() -> None:
    record = logging.LogRecord("lkjip.child", logging.DEBUG, "", 0, "said %r", (f"NIP {NIP}",), None)
    assert MaskedFormatter("%(message)s").format(record) == "said 'NIP [NIP]'"
