"""The JSON is the report, follows its schema and never changes for the same report."""

import json

import jsonschema
import pytest

from publish.json_file import compact_json, json_bytes, json_schema
from schemas.report import AuditedReport
from tests.factory import a_clean_report, a_large_report, a_problem, a_report, an_unread

REPORTS = [a_report(), a_clean_report(pages=(an_unread(),), problems=(a_problem(),)), a_large_report(3, 60, 6)]


@pytest.mark.parametrize("report", REPORTS)
def test_round_trip_and_schema(report: AuditedReport) -> None:
    content = json_bytes(report)
    assert AuditedReport.model_validate_json(content) == report
    assert json_bytes(AuditedReport.model_validate_json(content)) == content
    jsonschema.Draft202012Validator(json_schema()).validate(json.loads(content))


def test_the_schema_refuses_what_the_contract_does_not_allow() -> None:
    validator = jsonschema.Draft202012Validator(json_schema())
    content = json.loads(json_bytes(a_report()))
    content["figures"][0]["value"] = 82.17
    assert not validator.is_valid(content)
    validator.check_schema(json_schema())


def test_compact_with_contract_names_and_plain_decimals() -> None:
    text = json_bytes(a_report()).decode("utf-8")
    assert text.count("\n") == 1
    assert '"class":"anggaran"' in text
    assert '"value":"1000000"' in text
    assert '": ' not in text
    assert "class_" not in text


def test_a_file_name_that_is_not_utf8_is_written_too() -> None:
    report = a_report()
    odd = report.model_copy(update={"report": report.report.model_copy(update={"file": "lkjip\udcff.pdf"})})
    assert json.loads(json_bytes(odd))["report"]["file"] == "lkjip�.pdf"


@pytest.mark.parametrize("order", ["##vso[task.setvariable variable=x]y", "##[group]z", "##teamcity[x]"])
def test_json_in_the_log_of_a_server_is_no_order_to_it_and_says_the_same(order: str) -> None:
    content = compact_json({"nama": f"a {order} b"})
    assert order.encode() not in content
    assert json.loads(content) == {"nama": f"a {order} b"}
