"""SARIF 2.1.0: valid by the parts of its schema that are used, and what servers of code ask for on top."""

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from publish.sarif import listing_sarif
from schemas.findings import Place
from schemas.report import AuditedReport
from tests.factory import a_finding, a_large_report, a_problem, a_report, an_unread
from tests.publish.listings import a_listing, an_own_finding, rejected

TEXT = {"type": "string"}
BAG = {"type": "object"}
COUNT = {"type": "integer", "minimum": 0}


def closed(required: list[str], **properties: Any) -> dict[str, Any]:
    """An object with these properties and no other, as all objects of SARIF are."""
    return {"type": "object", "required": required, "properties": properties, "additionalProperties": False}


def each(items: Any, **more: Any) -> dict[str, Any]:
    return {"type": "array", "items": items, **more}


MESSAGE = closed(["text"], text=TEXT, markdown=TEXT, properties=BAG)
ADDRESS = closed(
    ["uri"], uri={"type": "string", "format": "uri-reference", "pattern": r"^[!-~]+$"}, uriBaseId=TEXT, index=COUNT
)
REGION = closed(["startLine"], startLine={"type": "integer", "minimum": 1}, message=MESSAGE, properties=BAG)
LOCATION = closed(
    ["physicalLocation"],
    physicalLocation=closed(["artifactLocation"], artifactLocation=ADDRESS, region=REGION, properties=BAG),
    message=MESSAGE,
    properties=BAG,
)
LEVEL = {"enum": ["none", "note", "warning", "error"]}
RULE = closed(
    ["id", "shortDescription", "fullDescription", "help"],
    id=TEXT, name=TEXT, shortDescription=MESSAGE, fullDescription=MESSAGE, help=MESSAGE, properties=BAG,
)  # fmt: skip
SUPPRESSION = closed(
    ["kind"],
    kind={"enum": ["inSource", "external"]},
    status={"enum": ["accepted", "underReview", "rejected"]},
    justification=TEXT,
    properties=BAG,
)
KINDS = ["notApplicable", "pass", "fail", "review", "open", "informational"]
RESULT = closed(
    ["message", "ruleId", "locations"],
    ruleId=TEXT,
    ruleIndex=COUNT,
    kind={"enum": KINDS},
    level=LEVEL,
    message=MESSAGE,
    locations=each(LOCATION, minItems=1),
    relatedLocations=each(LOCATION, uniqueItems=True),
    partialFingerprints={"type": "object", "additionalProperties": TEXT},
    suppressions=each(SUPPRESSION, uniqueItems=True),
    properties=BAG,
)
NOTIFICATION = closed(["message"], message=MESSAGE, level=LEVEL, locations=each(LOCATION), properties=BAG)
RUN = closed(
    ["tool", "results"],
    tool=closed(
        ["driver"], driver=closed(["name"], name=TEXT, version=TEXT, language=TEXT, rules=each(RULE, uniqueItems=True))
    ),
    language={"type": "string", "pattern": "^[a-zA-Z]{2}$"},
    columnKind={"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
    invocations=each(
        closed(
            ["executionSuccessful"],
            executionSuccessful={"type": "boolean"},
            exitCode={"type": "integer"},
            toolExecutionNotifications=each(NOTIFICATION),
        )
    ),
    artifacts=each(
        closed(
            [], location=ADDRESS, hashes={"type": "object", "additionalProperties": TEXT}, mimeType={"pattern": ".+/.+"}
        ),
        uniqueItems=True,
    ),
    results=each(RESULT),
)
SARIF = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    **closed(
        ["version", "runs"],
        version={"const": "2.1.0"},
        runs=each(RUN),
        **{"$schema": {"type": "string", "format": "uri"}},
    ),
}
"""The objects of the schema of OASIS that are written here, with all that it asks of them."""


def run_of(*reports: AuditedReport, **options: Any) -> dict[str, Any]:
    """The one run of the document, after it was held to the schema and to what a server asks."""
    document = json.loads(listing_sarif(a_listing(*reports, **options)))
    jsonschema.validate(document, SARIF, format_checker=jsonschema.FormatChecker())
    (run,) = document["runs"]
    rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    for result in run["results"]:
        assert rules[result["ruleIndex"]] == result["ruleId"]
        assert result.get("kind", "fail") == "fail" or result["level"] == "none"
        assert all("region" in one["physicalLocation"] for one in result["locations"])
    return run  # type: ignore[no-any-return]


def results(*reports: AuditedReport, **options: Any) -> list[dict[str, Any]]:
    """Those about reports that could be reviewed."""
    return [one for one in run_of(*reports, **options)["results"] if one["level"] != "error" or "properties" in one]


def test_a_note_has_its_page_its_rule_and_its_fingerprint() -> None:
    (result,) = results()
    assert result["ruleId"] == "serapan-prosa"
    assert result["level"] == "error"
    assert result["message"]["text"].startswith("hal. 1: kalimat di halaman 1: tertulis 82,17%")
    assert result["partialFingerprints"] == {"lkjip/v1": "key-N1", "primaryLocationLineHash": "key-N1"}
    (place,) = result["locations"]
    assert place["physicalLocation"] == {
        "artifactLocation": {"uri": "draf/laporan%201.pdf", "uriBaseId": "%SRCROOT%"},
        "region": {"startLine": 1},
    }
    assert place["properties"] == {"page": 1, "bbox": [100.0, 300.0, 140.0, 312.0]}


def test_a_rule_explains_itself() -> None:
    rule = run_of(lang="en")["tool"]["driver"]["rules"][-1]
    assert rule["shortDescription"]["text"] == "Budget absorption in prose"
    assert "Correct the percentage." in rule["help"]["text"]
    assert "PermenPANRB 53/2014" in rule["help"]["text"]


@pytest.mark.parametrize(
    ("severity", "level"), [("high", "error"), ("medium", "warning"), ("low", "note"), ("info", "note")]
)
def test_levels_follow_severities(severity: str, level: str) -> None:
    (result,) = results(a_report(findings=(a_finding(severity=severity),)))
    assert result["level"] == level


def test_a_rejected_note_is_suppressed_until_its_ground_changes() -> None:
    report = a_report(findings=(rejected("N1"), rejected("N2", look_again=True), rejected("N3", reason=None)))
    by_key = {one["partialFingerprints"]["lkjip/v1"]: one for one in results(report)}
    assert by_key["key-N1"]["suppressions"] == [
        {"kind": "external", "status": "accepted", "justification": "sudah benar"}
    ]
    assert by_key["key-N3"]["suppressions"] == [{"kind": "external", "status": "accepted"}]
    assert "suppressions" not in by_key["key-N2"]


def test_a_doubt_of_the_reading_accuses_nobody() -> None:
    (result,) = results(a_report(findings=(a_finding(attribution="reading"),)))
    assert (result["kind"], result["level"]) == ("review", "none")


def test_what_was_not_read_is_a_result_and_comes_first() -> None:
    report = a_report(pages=(an_unread(1),), problems=(a_problem(page=None),), own_findings=(an_own_finding(None),))
    found = results(report)
    assert [one["ruleId"] for one in found] == ["tidak-terbaca", "tidak-terbaca", "serapan-prosa", "catatan-auditor"]
    assert found[1]["properties"] == {"pages": [1]}
    fingerprints = [one["partialFingerprints"]["lkjip/v1"] for one in found]
    assert len(set(fingerprints)) == len(fingerprints)


def test_a_report_that_could_not_be_reviewed_is_no_success() -> None:
    run = run_of()
    (invocation,) = run["invocations"]
    assert invocation["executionSuccessful"] is False
    assert invocation["exitCode"] == 2
    assert [one["level"] for one in invocation["toolExecutionNotifications"]] == ["error"]
    assert run["results"][0]["message"]["text"] == "Tidak dapat direviu: rusak.pdf: PDF rusak."


def test_other_pages_of_a_note_are_related() -> None:
    finding = a_finding(places=(Place(page=1, bbox=(0, 0, 1, 1)), Place(page=4, bbox=(0, 0, 1, 1))))
    (result,) = results(a_report(findings=(finding,)))
    assert [one["physicalLocation"]["region"]["startLine"] for one in result["relatedLocations"]] == [4]


def test_a_path_elsewhere_is_an_address_of_its_own(tmp_path: Path) -> None:
    (result,) = results(path=str(tmp_path / "a b.pdf"))
    address = result["locations"][0]["physicalLocation"]["artifactLocation"]
    assert address["uri"].startswith("file:///")
    assert address["uri"].endswith("/a%20b.pdf")


def test_a_large_report_stays_within_what_servers_take() -> None:
    run = run_of(a_large_report(100, 5000, 300))
    assert len(run["results"]) == 301
    assert len(run["tool"]["driver"]["rules"]) == 3


def test_the_schema_used_here_refuses_what_sarif_does() -> None:
    document = json.loads(listing_sarif(a_listing()))
    document["runs"][0]["results"][0]["page"] = 1
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(document, SARIF)
