"""What claims bear out, and what only a part of it, as far as they reach: of today, no limit, told as such."""

import copy
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from chongjin_cli.analysis.audit.auditor import Auditor
from chongjin_cli.queries.store import Dataset
from tests.analysis.audit.conftest import TOWN, claim, evidence

QUAY: dict[str, Any] = copy.deepcopy(TOWN)
QUAY["actors"].append({"id": "osaka-guild", "label": "Osaka guild", "kind": "company"})
QUAY["claims"] = [
    claim(1, "The march of Chongjin's weavers in March 1938 was against a ban on night work by girls under 15.",
          date="1938-03"),
    claim(2, "In late 1937 girls under 12 were barred from night work in the mills of Chongjin.", date="1937-10"),
    claim(3, "On 21 May 1935 the launch of a new ferry at Chongjin failed and the boat was damaged.", date="1935-05-21"),
    claim(4, "After the failed launch of 1935, boats at Chongjin were to be launched with a crane, which needs new rails.",
          kind="forecast", date="1935"),
    claim(5, "By 1931 the cannery in Chongjin had about 750 employees.", date="/1931"),
    claim(6, "The tannery in Chongjin has 60 employees."),
    claim(7, "In 1929 as much as 20 per cent of Chongjin's weavers may have died of cholera.", kind="estimate",
          date="1929", evidence=[evidence("20 per cent at most.", "blog-2020")]),
    claim(8, "In 1930 Chongjin had as many as 340 fishing boats.", date="1930"),
    claim(9, "By 1933 the workhouse of Chongjin was estimated to hold about 500 debtors.", kind="estimate",
          date="/1933", evidence=[evidence("About 500."), evidence("500.", "gazette-1908")]),
    claim(10, "By 1939 Chongjin was the third-largest city of the coast.", date="/1939"),
    claim(11, "Chongjin is the fourth-largest city of the coast, after Wonsan.",
          evidence=[evidence("Fourth.", "essay"), {"source": "gazette-1908", "stance": "disputes", "says": "Third."}]),
    claim(12, "Chongjin had 66,929 inhabitants in 1938.", date="1938",
          evidence=[evidence("66,929.", "blog-2020"),
                    {"source": "gazette-1908", "stance": "disputes", "says": "Fewer."}]),
    claim(13, "Typhus killed 210,000 people of the north, by a reckoning at Wonsan, from 1895 to 1897.", kind="estimate",
          date="1895/1897"),
    claim(14, "Two to three hundred thousand people died of typhus in 1894 to 1898.", date="1894/1898"),
    claim(15, "The steamer Orlik, which bore the name of a tug of 1916, sank off Japan on 22 May 1921, "
          "apparently after being at Chongjin.", date="1921-05-22"),
    claim(16, "Before its school was opened in 1908 Chongjin had about 100 households.", date="/1908"),
    claim(17, "Chongjin was given a school, opened for boys and girls of the town and its villages on 1 April 1908.",
          date="1908-04-01"),
    claim(18, "The keel of the ferry was not bent in the failed launch at Chongjin in 1935.", date="1935"),
    claim(19, "The keel of the ferry was bent in the failed launch at Chongjin in 1935.", date="1935"),
    claim(26, "The raft was holed in the failed launch at Chongjin on 21 May 1935.", date="1935-05-21",
          evidence=[evidence("On pictures published by the Herald on 22 May 1935 the raft is holed.")]),
    claim(29, "In 1913 the glassworks of Chongjin became a depot under the Ministry of Salt.", date="1913"),
    claim(27, "The bandstand of Chongjin was opened in 1911.", date="1911"),
    claim(28, "In 1911 the bandstand of Chongjin was opened by the mayor.", date="1911"),
    claim(21, "The quarry at Chongjin that became the brickfield was founded by the Osaka guild.",
          evidence=[evidence("By Osaka.", "blog-2020"),
                    {"source": "gazette-1908", "stance": "disputes", "says": "By Kobe."}]),
    claim(22, "The quarry at Chongjin that became the brickfield was founded in 1917.", date="1917",
          actors=["osaka-guild"]),
    claim(23, "The navy was to receive the repaired ferry Iskra at Chongjin in 1936.", kind="forecast", date="1936"),
    claim(24, "In 1936 it was in doubt whether the repaired ferry Iskra, at Chongjin, could sail for the navy.",
          date="1936"),
    claim(25, "Chongjin's rope line is 11 km long.", kind="estimate",
          evidence=[evidence("An estimated 11 km.", "blog-2020")]),
    claim(20, "The government declared Rason a free trade zone in December 1991.", date="1991-12"),
]  # fmt: skip
QUAY["disputes"] = [{"id": "keel", "question": "Was the keel bent?", "claims": ["CJ-0018", "CJ-0019"]}]


@pytest.fixture
def quay(save: Callable[[Any, str], Path], environment: dict[str, str]) -> Dataset:  # noqa: ARG001 - for its cache
    return Dataset(str(save(QUAY, "quay.json")))


def found(dataset: Dataset, text: str) -> list[tuple[str, str, str]]:
    """The code, first claim and message of each finding of a sentence about Chongjin."""
    audited = list(Auditor(dataset).audit(("# Chongjin\n\n" + text).splitlines(keepends=True)))[-1]
    return [(each["code"], (*each["claims"], "")[0], each["message"]) for each in audited["findings"]]


@pytest.mark.parametrize(
    ("text", "code", "claim", "message"),
    [
        # a limit is another one; the claim of another time does not give it
        ("The march in March 1938 was against a ban on night work by girls under 15.", "I301", "CJ-0001", "under 15"),
        # the day of what happens once, wherever it stands
        ("The launch of the ferry at Chongjin failed on May 22, 1935.", "E102", "CJ-0003", "has 21 May 1935"),
        ("On 22 May 1935 the launch of the ferry at Chongjin failed.", "E102", "CJ-0003", "has 21 May 1935"),
        # told as the present
        ("The cannery employs about 750 people.", "I302", "CJ-0005", "Not told there: that it is so today (of 1931)"),
        ("The cannery had about 750 employees.", "I301", "CJ-0005", "By 1931"),
        ("The tannery in Chongjin has 60 employees.", "I301", "CJ-0006", "60 employees"),
        # the most that it may be
        ("In 1929 up to 20 percent of Chongjin's weavers died of cholera.", "I301", "CJ-0007", "as much as"),
        ("In 1930 Chongjin had as many as 340 fishing boats.", "I301", "CJ-0008", "340"),
        # an estimate, with a year and without
        ("The workhouse of Chongjin holds 500 debtors.", "W203", "CJ-0009", "an estimate"),
        ("By 1933 the workhouse of Chongjin held 500 debtors.", "W203", "CJ-0009", "an estimate"),
        # the claim that names him says so, and not one that is only filed under him
        ("The quarry that became the brickfield was founded by the Osaka guild.", "W201", "CJ-0021", "disputed"),
        # to hand over is a deed
        ("In 1936 the repaired ferry Iskra was handed over to the navy.", "W204", "CJ-0023", "a forecast"),
        # that something measures so much says no more than the unit
        ("The rope line measures 11 kilometres.", "W203", "CJ-0025", "an estimate"),
        # by the way or at the beginning
        ("The launch failed on 22 May 1935.", "W212", "CJ-0026", "has 21 May 1935"),
        ("The failed launch was on May 22, 1935.", "W212", "CJ-0026", "has 21 May 1935"),
        # another office, in words that mean the same
        ("In 1913 the glassworks was made a depot under the Ministry of Orchards.", "E103", "CJ-0029", "Ministry of Salt"),
        # what is told in brackets
        ("The bandstand (opened in 1911) stands in the east.", "I302", "CJ-0027", "in part"),
        # the most that it may be stands between two amounts
        ("Typhus killed up to 210,000 people of the north from 1895 to 1897.", "I301", "CJ-0013", "210,000"),
        # with all else equal
    ],
)  # fmt: skip
def test_how_far_a_claim_reaches(quay: Dataset, text: str, code: str, claim: str, message: str) -> None:
    [(its, first, said)] = found(quay, text)
    assert (its, first) == (code, claim)
    assert message in said


def test_a_forecast_is_no_reason_for_what_it_tells_in_passing(quay: Dataset) -> None:
    assert not [code for code, _, _ in found(quay, "The failed launch was on May 22, 1935.") if code == "W204"]


def test_another_rank_bears_nothing_out(quay: Dataset) -> None:
    [(code, _, _)] = found(quay, "Chongjin is the third-largest city of the coast.")
    named = next(iter(Auditor(quay).audit(["Chongjin is the third-largest city of the coast.\n"])))["claims"]
    assert (code, named) == ("I302", ["CJ-0010"])


def test_the_claim_with_the_number_is_named(quay: Dataset) -> None:
    [(code, first, _)] = found(quay, "Typhus killed 210,000 people of the north from 1895 to 1897.")
    assert (code, first) == ("W203", "CJ-0013")
