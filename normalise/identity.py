"""Whose report it is and which year it is about, from its cover, its running titles and what its sentences say."""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from normalise.agency_names import agency_name
from normalise.exclusions import exclusions
from normalise.folding import squeeze
from normalise.knowledge import knowledge
from normalise.names import best, mentions, proper, region_at
from normalise.state_agencies import is_national
from schemas.meaning import Identity
from schemas.printed import Document

__all__ = ["find_identity"]

_FRONT_PAGES = 3
_COVER_WEIGHT = 3
_TITLE_WEIGHT = 5
_AGENCY_WEIGHT = 3
_OFTEN = 0.3
"""Share of its mentions in which an agency of the state is named with the region that it is in."""
_YEAR = re.compile(r"(?<![\d/.-])((?:19|20)\d\d)(?!\d|\s*[-–/]\s*(?:19|20)?\d\d)")
_YEAR_WORD = re.compile(r"\b(?:tahun(?:\s+anggaran)?|ta\.?)\W{0,3}$", re.IGNORECASE)
_NEAR_TITLE = 160
_NEAR_YEAR = 40
_PAGE_NUMBER = re.compile(r"^\d{1,3}\b(?:\s*\|)?\s*|\s*\|?\s*\b\d{1,3}$")
_GOVERNMENT = re.compile(r"\bpemerintah (?:daerah )?((?:provinsi|kabupaten|kota) [\w ]+)")


def find_identity(document: Document, file_title: str | None) -> Identity:
    """Agency, government, year and title; None for what the report does not say."""
    front = [squeeze(line.text) for page in document.pages[:_FRONT_PAGES] for line in page.lines if squeeze(line.text)]
    body = [squeeze(sentence.text) for sentence in document.sentences]
    body += [squeeze(table.caption) for table in document.tables if table.caption]
    instansi, pemda = _whose(front, body)
    title = next((line for line in front if _title().match(line) and _is_headline(line)), None)
    year = _year(front, _typed(document), file_title)
    return Identity(title or file_title, instansi, pemda, year, agency_name(instansi, pemda))


def _typed(document: Document) -> list[str]:
    """Sentences and captions; a running head counts once, on however many pages last year's was left standing."""
    body = [squeeze(sentence.text) for sentence in document.sentences if sentence.kind != "furniture"]
    heads = (squeeze(sentence.text) for sentence in document.sentences if sentence.kind == "furniture")
    body += dict.fromkeys(_PAGE_NUMBER.sub("", head) for head in heads)
    return body + [squeeze(table.caption) for table in document.tables if table.caption]


def _title() -> re.Pattern[str]:
    return re.compile(rf"\b{knowledge('agencies')['titles']}", re.IGNORECASE)


def _is_headline(line: str) -> bool:
    """A line of capitals or capitalised words, not the start of a sentence."""
    words = [word for word in re.findall(r"[^\W\d_]{4,}", line) if word.casefold() not in ("yang", "dengan", "untuk")]
    return all(word[0].isupper() for word in words)


class _Votes:
    """How often each agency, region and government is named, and how it is printed."""

    def __init__(self) -> None:
        self.agencies: Counter[str] = Counter()
        self.regions: Counter[str] = Counter()
        self.governments: Counter[str] = Counter()
        self._regions_of: dict[str, Counter[str]] = {}
        self._regions_below: dict[str, Counter[str]] = {}
        self._printed: dict[str, Counter[str]] = {}

    def count(self, text: str, weight: int) -> None:
        """Take in what `text` names; names right behind a title of the report weigh more."""
        for mention in mentions(text):
            votes = weight * (_TITLE_WEIGHT if mention.titled else 1)
            for name in filter(None, (mention.agency, mention.region)):
                self._printed.setdefault(name.casefold(), Counter())[proper(name)] += 1 if name.isupper() else 3
            if mention.agency:
                self.agencies[mention.agency.casefold()] += votes * _AGENCY_WEIGHT
            if mention.agency and mention.region:
                of_agency = self._regions_of.setdefault(mention.agency.casefold(), Counter())
                of_agency[mention.region.casefold()] += votes
            elif mention.region:
                self.regions[mention.region.casefold()] += votes
        for government in _GOVERNMENT.findall(text.casefold()):
            own = next((name for name in self.regions if government.startswith(name)), None)
            if own:
                self.governments[own] += weight * (_TITLE_WEIGHT if _title().search(text) else 1)

    def count_below(self, line: str, below: str) -> None:
        """Take in a region whose name begins the line below one that ends with the name of an agency: covers are set so."""
        found = region_at(below, 0)
        for mention in mentions(line) if found else ():
            if found and mention.agency and not mention.region and line.endswith(mention.agency):
                region = found[0].casefold()
                self._regions_below.setdefault(mention.agency.casefold(), Counter())[region] += 1
                self._printed.setdefault(region, Counter())[proper(found[0])] += 1

    def region_of(self, agency: str) -> str | None:
        """The region named right behind `agency`, else the government or region named most."""
        for votes in (self._regions_of.get(agency, Counter()), self.governments, self.regions):
            if found := best(votes):
                return found[0]
        return None

    def place_of(self, agency: str) -> str | None:
        """The region that stands below the name of `agency` on the cover, or right behind it, and not once by chance."""
        if below := best(self._regions_below.get(agency, Counter())):
            return below[0]
        found = best(self._regions_of.get(agency, Counter()))
        often = self.agencies[agency] / _AGENCY_WEIGHT
        return found[0] if found and found[1] >= _OFTEN * often and not is_national(found[0]) else None

    def printed(self, name: str) -> str:
        """`name` as it is mostly printed."""
        return self._printed[name].most_common(1)[0][0]


def _whose(front: Sequence[str], body: Sequence[str]) -> tuple[str | None, str | None]:
    """Agency and government by votes: on the cover, behind a report title, in sentences."""
    votes = _Votes()
    for text, weight in [*((line, _COVER_WEIGHT) for line in front), *((text, 1) for text in body)]:
        votes.count(text, weight)
    for line, below in pairwise(front):
        votes.count_below(line, below)
    agency, government = best(votes.agencies), best(votes.governments)
    if government and (agency is None or government[1] > agency[1]):
        name = votes.printed(government[0])
        return f"Pemerintah {name}", name
    region = votes.region_of(agency[0] if agency else "")
    pemda = votes.printed(region) if region else None
    if agency is None:
        return None, pemda
    instansi = votes.printed(agency[0])
    if is_national(agency[0]) and not (region and is_national(region)):
        place = votes.place_of(agency[0])
        return f"{instansi} {votes.printed(place)}" if place else instansi, None
    return f"{instansi} {pemda}" if pemda and agency[0] in knowledge("agencies")["complete"] else instansi, pemda


def _year(front: Sequence[str], body: Sequence[str], file_title: str | None) -> int | None:
    """The year that report titles name most often, else the one most often written as "tahun 2023"."""
    titled: Counter[int] = Counter()
    spoken: Counter[int] = Counter()
    for text in filter(_YEAR.search, [*front, " ".join(front), *body, file_title or ""]):
        ends = [match.end() for match in _title().finditer(text)]
        for match in _YEAR.finditer(text):
            is_spoken = _YEAR_WORD.search(text, max(match.start() - _NEAR_YEAR, 0), match.start()) is not None
            is_titled = any(0 <= match.start() - end <= _NEAR_TITLE for end in ends)
            if (is_spoken or is_titled) and not _is_legal(text, match.start()):
                spoken.update([int(match[1])] * is_spoken)
                titled.update([int(match[1])] * is_titled)
    votes = titled or spoken
    return votes.most_common(1)[0][0] if votes else None


def _is_legal(text: str, start: int) -> bool:
    """Whether the year at `start` is that of a law, a date or a code."""
    others = (one for one in exclusions(text, prose=True) if one.reason in ("legal", "date", "identifier"))
    return any(one.start <= start < one.end for one in others)
