"""A short sentence is wrong that has nearly all of a claim but for one figure, date or name; else it is to be checked."""

import copy
from typing import Any

import pytest

from chongjin_cli.analysis.audit.auditor import Auditor
from tests.analysis.audit.conftest import TOWN, AuditorOf, claim, evidence

SHORT: dict[str, Any] = copy.deepcopy(TOWN)
SHORT["disputes"] = []
SHORT["claims"] = [
    claim(1, "The tannery of Chongjin had 140 vats in 1931.", date="1931"),
    claim(2, "The ropewalk of Chongjin is 90 metres long."),
    claim(3, "The tannery of Chongjin was shut in 1944.", date="1944"),
    claim(4, "The tannery of Chongjin was painted by carters in 1912.", date="1912"),
    claim(
        6,
        "The brig Iskra was built at Chongjin by 140 men in 1931.",
        date="1931",
        figures=[{"measure": "workforce", "of": "chongjin", "as_of": "1931", "value": 140}],
    ),
    claim(7, "By 1940 the mills of Kyongsong and Chongjin ground half of the rye.", date="1940"),
    claim(10, "The tannery of Chongjin had 12 carts."),
    claim(12, "The tannery of Chongjin was gilded and oiled in 1936.", date="1936"),
    claim(13, "The ropewalk of Chongjin was mended by sailors."),
    claim(14, "The ropewalk of Chongjin was mended and oiled by sailors."),
    claim(15, "The ropewalk of Chongjin was mended and oiled by sailors in fog."),
    claim(16, "The guild of Chongjin lent 40 barges to Hamhung."),
    claim(8, "The saltern of Chongjin boiled more than 600,000 tons of brine."),
    claim(9, "The glassworks of Chongjin blew 40,126 bottles.", evidence=[evidence("Some 43,000 or 40,126 bottles.")]),
    claim(17, "Chongjin took in 52 square kilometres.", date="/1990"),
    claim(18, "Chongjin took in 31 hectares of hemp and rye.", date="/1990"),
    claim(19, "Chongjin took in and kept 44 hectares.", date="/1990"),
    claim(5, "The dairy of Chongjin made cheese.", evidence=[evidence("The dairy of Chongjin was founded in 1926.")]),
]


@pytest.fixture
def short(auditor_of: AuditorOf) -> Auditor:
    return auditor_of(SHORT)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("In 1931 the tannery of Chongjin had 340 vats.", "E101"),
        ("The tannery of Chongjin had 340 vats.", "W212"),  # at no time that is told
        ("The ropewalk of Chongjin is 190 metres long.", "E101"),  # nor has the claim one
        ("The tannery of Chongjin was shut in 1949.", "E102"),
        ("By 1939 the tannery of Chongjin was shut.", "W212"),  # a limit
        ("The tannery of Chongjin had 37 carts.", "E101"),
        ("A decade later the tannery of Chongjin was shut in 1949.", "E102"),  # no new thing
        ("A decade earlier the tannery of Chongjin was shut in 1949.", "E102"),
        ("A decade before the tannery of Chongjin was shut in 1949.", "E102"),
        ("The tannery of Chongjin was gilded in 1939.", "E102"),  # and oiled
        ("The tannery of Chongjin was painted in 1917.", "E102"),  # though the claim says more
        ("The dairy of Chongjin was founded in 1929.", "W212"),  # only a source says when
    ],
)
def test_a_short_sentence(short: Auditor, text: str, code: str) -> None:
    [found] = short.audit([text + "\n"])
    assert [each["code"] for each in found["findings"]] == [code]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("The saltern of Chongjin boiled over 600,000 tons of brine.", "I301"),
        ("The saltern of Chongjin boiled 600,000 tons of brine.", "I301"),
        ("The saltern of Chongjin boiled 610,000 tons of brine.", "I402"),  # more than is told
        ("The saltern of Chongjin boiled over 610,000 tons of brine.", "I402"),
        ("The glassworks of Chongjin blew 40,000 bottles.", "I301"),
        ("The glassworks of Chongjin blew 40,126 bottles.", "I301"),
        ("The glassworks of Chongjin blew 43,126 bottles.", "E101"),  # both are exact, though another rounds both
    ],
)
def test_a_limit_or_a_round_figure_is_not_the_exact_one(short: Auditor, text: str, code: str) -> None:
    [found] = short.audit([text + "\n"])
    assert [each["code"] for each in found["findings"]] == [code]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("The town takes in 52 square kilometres.", "I301"),
        ("The town takes in 31 hectares.", "I402"),  # the claim says more
        ("The town takes in 44 hectares.", "I402"),
    ],
)
def test_what_says_little_is_borne_out_if_a_claim_says_no_more(short: Auditor, text: str, code: str) -> None:
    *_, found = short.audit(["# Chongjin\n", "\n", f"In 1917 the brig was sold. {text}\n"])
    assert [each["code"] for each in found["findings"]] == [code]


def test_the_time_may_be_that_of_the_sentence_before(short: Auditor) -> None:
    found = list(short.audit(["In 1931 Chongjin was rich. The tannery had 340 vats.\n"]))[-1]
    assert [each["code"] for each in found["findings"]] == ["E101"]


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("The brig Iskra was built at Chongjin by 140 men in 1939.", ["E102"]),  # the figure is the claim's own
        ("The brig Iskra was built at Chongjin by 190 men in 1939.", ["I402"]),  # of another, it may be
        ("By 1940 the mills of Kyongsong and Hamhung ground half of the rye.", ["E103"]),  # beside the same
        ("A tannery was hastily shut at Chongjin in 1949.", ["E102"]),  # what is behind the verb is not its name
        ("Hamhung lent 70 barges.", ["I402"]),  # the guild did
        ("The guild of Chongjin lent 70 barges to Hamhung.", ["E101"]),
        ("A tannery for eels was shut at Chongjin in 1949.", ["I402"]),  # another tannery
    ],
)
def test_what_else_is_of_the_same(short: Auditor, text: str, codes: list[str]) -> None:
    [_, found] = short.audit(["# Chongjin\n", "\n", text + "\n"])
    assert [each["code"] for each in found["findings"]] == codes
