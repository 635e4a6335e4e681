"""What was not looked for is told once for each kind of search, with its pages, and takes nothing from what was read."""

from typing import get_args

from audit.judge import Judgement
from lkjip.ended_searches import SOUGHT, ended_searches
from lkjip.interpretation import Interpretation
from lkjip.kept import is_whole
from lkjip.status import CLEAN, exit_status
from publish.gaps import gaps, remarks
from schemas.findings import Check
from schemas.meaning import EndedSearch, Identity, NormalisedReport, Sought
from schemas.printed import Document
from schemas.reasons import SEARCH_ENDED
from tests.factory import a_check, a_clean_report, a_figure


def known(ended: tuple[EndedSearch, ...], checks: tuple[Check, ...] = ()) -> Interpretation:
    figures = (a_figure("F1", page=4),)
    meaning = NormalisedReport(Identity(None, None, None, 2024), (), (), figures, (), (), (), {}, ended=ended)
    return Interpretation(Document((), (), (), ()), meaning, Judgement(figures, checks, (), {}))


def test_every_kind_of_search_has_its_words() -> None:
    assert SOUGHT.keys() == set(get_args(Sought))


def test_searches_of_one_kind_are_one_remark_with_all_pages() -> None:
    ended = (EndedSearch("roles", (3, 4)), EndedSearch("counts", (9,)), EndedSearch("roles", (5,)))
    roles, counts = ended_searches(known(ended))
    assert (roles.code, roles.page) == (SEARCH_ENDED, None)
    assert roles.message.id.endswith("(halaman 3-5).") and SOUGHT["roles"].id in roles.message.id
    assert counts.message.en.endswith("(page 9).") and SOUGHT["counts"].en in counts.message.en


def test_recomputations_that_were_too_long_are_told_too() -> None:
    check = a_check("C1", "F1", outcome="not_computable", reason=SEARCH_ENDED)
    (problem,) = ended_searches(known((), (check,)))
    assert problem.message.id.endswith("(halaman 4).")


def test_nothing_is_said_where_nothing_was_ended() -> None:
    assert ended_searches(known((), (a_check("C1", "F1"),))) == ()


def test_it_is_a_remark_and_leaves_the_report_read_whole() -> None:
    report = a_clean_report(problems=ended_searches(known((EndedSearch("goals", (2,)),))))
    assert gaps(report, "id") == []
    assert [one.what for one in remarks(report, "id")] == [report.problems[0].message.id]
    assert exit_status(report) == CLEAN
    assert is_whole(report)
