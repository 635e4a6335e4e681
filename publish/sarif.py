"""A listing as SARIF 2.1.0, which servers of code show beside the file that was checked.

A PDF has no lines. Servers want one, so `startLine` is the number of the page, as the message and `properties` say too.
"""

import hashlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote

from publish.gaps import Gap
from publish.i18n import Translate, translator
from publish.json_file import indented_json
from publish.listing import Entry, Listed, Listing, Unreviewed
from publish.listing_text import remarks
from publish.visible import one_line
from schemas.findings import RuleText
from schemas.review import OwnFinding

__all__ = ["listing_sarif"]

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
LEVELS = {"high": "error", "medium": "warning", "low": "note", "info": "note"}
UNREAD = "tidak-terbaca"
OWN = "catatan-auditor"
FINGERPRINTS = ("lkjip/v1", "primaryLocationLineHash")
"""Names of fingerprints: our own, and the one by which GitHub tells whether it has seen a result before."""
ROOT = "%SRCROOT%"
"""What servers take for the folder of the checked-out documents, which is where the command is run."""

Json = dict[str, Any]


def listing_sarif(listing: Listing) -> bytes:
    """`listing` as one run; what could not be read or reviewed is a result of its own, which no list of notes may lack."""
    _ = translator(listing.lang)
    rules = rule_texts(listing, _)
    order = {rule["id"]: number for number, rule in enumerate(rules)}
    results = [*(unreviewed(one, listing.lang, _) for one in listing.unreviewed)]
    for one in listing.reports:
        uri = address(one.path)
        results += [gap_result(gap, uri, _) for gap in one.gaps]
        results += [entry_result(entry, uri, _) for entry in one.entries]
        results += [own_result(own, uri) for own in one.own]
    driver: Json = {"name": "lkjip", "version": listing.version, "language": listing.lang, "rules": rules}
    run: Json = {
        "tool": {"driver": driver},
        "language": listing.lang,
        "columnKind": "unicodeCodePoints",
        "invocations": [invocation(listing)],
        "artifacts": [artifact(one) for one in listing.reports],
        "results": [{**result, "ruleIndex": order[result["ruleId"]]} for result in results],
    }
    return indented_json({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]})


def rule_texts(listing: Listing, _: Translate) -> list[Json]:
    """The rules that the results name, each with what it says of itself."""
    told: dict[str, Json] = {
        UNREAD: descriptor(UNREAD, _("Bagian yang tidak terbaca"), _("Bagian ini belum direviu dan harus diperiksa sendiri.")),
        OWN: descriptor(OWN, _("Catatan auditor"), _("Catatan yang ditambahkan oleh auditor.")),
    }  # fmt: skip
    for one in listing.reports:
        for entry in one.entries:
            text = one.report.rules.get(entry.finding.rule)
            told.setdefault(entry.finding.rule, rule(entry.finding.rule, text, listing.lang, _))
    return list(told.values())


def rule(name: str, text: RuleText | None, lang: str, _: Translate) -> Json:
    if text is None:
        return descriptor(name, name, name)
    parts = {
        _("Kriteria"): text.kriteria.in_language(lang),
        _("Akibat"): text.akibat.in_language(lang),
        _("Rekomendasi"): text.rekomendasi.in_language(lang),
        _("Acuan"): text.reference,
    }
    help_text = "\n".join(f"{head}: {said}" for head, said in parts.items())
    return descriptor(name, text.title.in_language(lang), text.kriteria.in_language(lang), help_text)


def descriptor(name: str, title: str, full: str, help_text: str | None = None) -> Json:
    return {
        "id": name,
        "shortDescription": {"text": title},
        "fullDescription": {"text": full},
        "help": {"text": help_text or full},
    }


def entry_result(entry: Entry, uri: Json, _: Translate) -> Json:
    """A note. What this tool may have misread accuses nobody: it asks for a look (`kind`), on no level."""
    finding, view = entry.finding, entry.view
    said = [_("hal. {n}").format(n=finding.page), "; ".join([view.message, *remarks(entry, _)])]
    result: Json = {
        "ruleId": finding.rule,
        "kind": "review" if view.reading else "fail",
        "level": "none" if view.reading else LEVELS[finding.severity],
        "message": {"text": plain(": ".join(said))},
        "locations": [location(uri, finding.page, finding.bbox)],
        "partialFingerprints": dict.fromkeys(FINGERPRINTS, finding.key),
        "properties": {
            "page": finding.page,
            "severity": finding.severity,
            "certainty": finding.certainty,
            "attribution": finding.attribution,
            "stated": view.stated,
            "expected": view.expected,
            "where": entry.where,
        },
    }
    others = [location(uri, place.page, place.bbox) for place in finding.places if place.page != finding.page]
    if others:
        result["relatedLocations"] = others
    if finding.is_rejected and finding.decision:
        reason = {"justification": finding.decision.reason} if finding.decision.reason else {}
        result["suppressions"] = [{"kind": "external", "status": "accepted", **reason}]
    return result


def own_result(own: OwnFinding, uri: Json) -> Json:
    text = ": ".join(part for part in (own.where, own.kondisi) if part)
    return {
        "ruleId": OWN,
        "level": "warning",
        "message": {"text": plain(text)},
        "locations": [location(uri, own.page or 1)],
        "partialFingerprints": dict.fromkeys(FINGERPRINTS, own.key),
    }


def gap_result(gap: Gap, uri: Json, _: Translate) -> Json:
    text = ": ".join(part for part in (gap.heading, gap.what) if part)
    pages = gap.pages or (1,)
    return {
        "ruleId": UNREAD,
        "level": "warning",
        "message": {"text": plain(": ".join([_("TIDAK TERBACA"), text]))},
        "locations": [location(uri, pages[0])],
        "partialFingerprints": dict.fromkeys(FINGERPRINTS, fingerprint(gap)),
        "properties": {"pages": list(gap.pages)},
    }


def fingerprint(gap: Gap) -> str:
    return hashlib.sha256(f"{gap.pages} {gap.what}".encode("utf-8", errors="replace")).hexdigest()[:16]


def unreviewed(one: Unreviewed, lang: str, _: Translate) -> Json:
    return {
        "ruleId": UNREAD,
        "level": "error",
        "message": {"text": plain(": ".join([_("Tidak dapat direviu"), one.message.in_language(lang)]))},
        "locations": [location(address(one.path), 1)],
    }


def plain(text: str) -> str:
    """`text` on one line, without the brackets that make a link of it."""
    return one_line(text).replace("](", "] (")


def location(uri: Json, page: int, bbox: tuple[float, ...] | None = None) -> Json:
    found: Json = {"physicalLocation": {"artifactLocation": uri, "region": {"startLine": page}}}
    if bbox is not None:
        found["properties"] = {"page": page, "bbox": list(bbox)}
    return found


def invocation(listing: Listing) -> Json:
    return {
        "executionSuccessful": not listing.unreviewed,
        "exitCode": listing.exit_status,
        "toolExecutionNotifications": list(notifications(listing)),
    }


def notifications(listing: Listing) -> Iterator[Json]:
    for one in listing.unreviewed:
        text = plain(one.message.in_language(listing.lang))
        yield {"level": "error", "message": {"text": text}, "locations": [{"physicalLocation": at(one.path)}]}


def at(path: Path) -> Json:
    return {"artifactLocation": address(path)}


def artifact(one: Listed) -> Json:
    return {
        "location": address(one.path),
        "hashes": {"sha-256": one.report.report.sha256},
        "mimeType": "application/pdf",
    }


def address(path: Path) -> Json:
    """Relative to the current folder where the report lies in it, so that a server finds it in its own copy."""
    try:
        inside = path.absolute().relative_to(Path.cwd())
    except ValueError:
        return {"uri": path.absolute().as_uri()}
    return {"uri": quote(inside.as_posix(), errors="replace"), "uriBaseId": ROOT}
