"""The file of decisions: written, read, only ever added to, and refused in one line where it is no such file."""

import pytest
import yaml

from review.review_file import LARGEST, MalformedReviewError, read_review, with_entries, written
from schemas.review import Decision, OwnFinding, Review, latest
from tests.review.papers import NOW

FIRST = Decision(
    key="0123456789012345", verdict="misread", right_values={"77": "1.50"}, comment="satu\ndua # x", at=NOW
)
SECOND = Decision(key="00aa", verdict="rejected", reason="no", by="Ani: Inspektorat", at=NOW, evidence="12e4")
OWN = OwnFinding(key="own-1", page=3, kondisi="tanpa tanda tangan", at=NOW)
BY_HAND = """\
# catatan saya
decisions:
  - key: 0123
    verdict: rejected   # karena begini
    reason: |
      panjang
      sekali
  # akhir

own: []
# tamat
"""


def test_what_is_written_is_read_again() -> None:
    review = Review(sha256="a" * 64, instansi="Dinas: X", tahun=2024, decisions=(FIRST, SECOND), own=(OWN,))
    assert read_review(written(review).encode(), NOW) == review


def test_any_reader_of_yaml_reads_the_same() -> None:
    said = yaml.safe_load(written(Review(decisions=(FIRST, SECOND), own=(OWN,))))
    assert Review.model_validate(said) == Review(decisions=(FIRST, SECOND), own=(OWN,))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "decisions:\n",
        "decisions: []\n",
        "tahun: 2023\n",
        "decisions:\n- {key: a, verdict: accepted}",
        "decisions: [{key: a}]\n",
        "decisions:\n- key: a\n  reason: 'x\n    y'",
        "\ufeffdecisions:\r\n- key: a\r\n",
        BY_HAND,
    ],
)
def test_adding_takes_nothing_away(text: str) -> None:
    before = read_review(text.encode(), NOW)
    after = read_review(with_entries(text, NOW, Review(decisions=(SECOND,), own=(OWN,))).encode(), NOW)
    assert after.decisions == (*before.decisions, SECOND)
    assert after.own == (*before.own, OWN)


def test_remarks_written_by_hand_stay() -> None:
    text = with_entries(BY_HAND, NOW, Review(decisions=(SECOND,), own=(OWN,)))
    assert [line for line in BY_HAND.splitlines() if line not in text.splitlines()] == ["own: []"]


def test_the_last_entry_stands() -> None:
    review = Review(decisions=(SECOND, SECOND.model_copy(update={"verdict": "accepted", "reason": None})))
    assert latest(read_review(written(review).encode(), NOW))["00aa"].verdict == "accepted"


def test_values_by_hand_keep_their_text_and_their_time_is_that_of_the_file() -> None:
    text = "decisions:\n- key: 0123\n  verdict: misread\n  by: no\n  right_values: {0456: 1.10}\n"
    (decision,) = read_review(text.encode(), NOW).decisions
    assert (decision.key, decision.by, decision.right_values, decision.at) == ("0123", "no", {"0456": "1.10"}, NOW)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"decisions: [", "baris 2: bukan YAML"),
        (b"a: &x [1]\nb: *x", "baris 2: tanda"),
        (b"decisions: []\ndecisions: []", "baris 2: 'decisions' tertulis dua kali"),
        ("decisions: []\ndeci\u200bsions: []".encode(), "baris 2: 'decisions' tertulis dua kali"),
        (b'own: []\ndecisions: []\n"\\u2060decisions\\uFEFF": []', "baris 3: 'decisions' tertulis dua kali"),
        (b"- 1", "bukan daftar keputusan"),
        (b"decisions:\n- verdict: setuju\n  key: a", "decisions 1, verdict"),
        (b"decisions:\n- verdict: accepted", "decisions 1, key"),
        (b"decisions:\n- 5", "decisions 1: tidak sah"),
        (b"decisions:\n- key: a\n  putusan: x", "decisions 1, putusan"),
        (b"decisions:\n- key: a\n  at: kemarin", "decisions 1, at"),
        (b"\xff\xfe", "UTF-8"),
        (b"[" * 100_000, "terlalu dalam"),
        (b"a: !!python/object/apply:os.system [ls]", "jenis YAML"),
        (b"? [a, b]\n: 1", "bukan YAML"),
        (b"a: \x00", "bukan YAML"),
        (b" " * (LARGEST + 1), "terlalu besar"),
    ],
)
def test_another_file_is_refused_in_a_few_words(content: bytes, said: str) -> None:
    with pytest.raises(MalformedReviewError) as error:
        read_review(content, NOW)
    assert said in error.value.message.id
    assert "\n" not in error.value.message.id
