"""A date is of what was done then: what else is told with it, or by a source of another deed, does not date that."""

import copy
from typing import Any

import pytest

from chongjin_cli.analysis.audit.auditor import Auditor
from chongjin_cli.analysis.audit.comparing.dated_deeds import dates_of_deed, times_told
from tests.analysis.audit.conftest import TOWN, AuditorOf, claim, evidence

SLIP: dict[str, Any] = copy.deepcopy(TOWN)
SLIP["disputes"] = []
SLIP["claims"] = [
    claim(1, "On 4 May 1925 the launch of a new lightship at Chongjin failed.", date="1925-05-04"),
    claim(2, "On 5 May 1925, the day after it, gazettes told of the failed lightship launch at Chongjin.",
          date="1925-05-05"),
    claim(3, "Bakers flooded the brewery of Chongjin in March 1924 and on 9 April 1926 drained it.", date="1924/1926"),
    claim(4, "Weavers burned the ropewalk of Chongjin in 1931.", date="1931-08",
          evidence=[evidence("Weavers burned it in August; on 14 September 1931 their elder was crowned."),
                    evidence("By others on 6 August 1931.", "gazette-1908")]),
    claim(5, "In 1877 Chongjin became a margraviate of the beekeepers.", date="1877"),
    claim(6, "Fencing at the armoury of Chongjin went on until 1893.", date="/1893"),
    claim(7, "The abbot visited the granary of Chongjin by the end of May 1911.", date="/1911-05"),
    claim(8, "The cask of Chongjin's cooper burst in spring 1933.", date="1933",
          evidence=[evidence("Gazette, 22 April 1933, of the cask: it burst before the cooper's eyes.")]),
    claim(9, "The honey boom of Chongjin began in 1923 and was over by 1941, with 1937 its height.", date="1923/1941"),
]  # fmt: skip


@pytest.fixture
def slip(auditor_of: AuditorOf) -> Auditor:
    return auditor_of(SLIP)


def found(auditor: Auditor, text: str) -> tuple[list[str], str]:
    """The codes of the findings on a sentence, and all that they say."""
    [each] = auditor.audit([text])
    return [one["code"] for one in each["findings"]], " ".join(one["message"] for one in each["findings"])


@pytest.mark.parametrize(
    ("said", "number", "days"),
    [
        ("The launch failed.", 1, [19250504]),
        ("The launch failed.", 2, []),  # of which they told
        ("Gazettes told of a launch.", 2, [19250505]),
        ("Bakers flooded it.", 3, [19240301]),
        ("Bakers drained it.", 3, [19260409]),
        ("The boom reached its height.", 9, [19370101]),
        ("Bakers loved it.", 3, [19240301, 19260409]),  # neither says so
    ],
)
def test_the_dates_of_a_claim_are_of_what_it_says_was_done_then(
    slip: Auditor, said: str, number: int, days: list[int]
) -> None:
    [held] = slip.holdings.of_ids([f"CJ-{number:04}"])
    assert [date.first for date in dates_of_deed(said, held)] == days


def test_a_day_told_by_a_source_is_of_what_that_tells_of_it(slip: Auditor) -> None:
    [held] = slip.holdings.of_ids(["CJ-0004"])
    days = {time.first for time in times_told("Weavers burned the ropewalk.", held, ()) if time.precision == 1}
    assert days == {19310806}  # told without a verb, and so of what the claim says; not of the crowning


@pytest.mark.parametrize(
    ("text", "code", "told"),
    [
        ("The lightship launch at Chongjin failed on May 4, 1925.", "I301", "CJ-0001"),
        ("The lightship launch at Chongjin failed on May 5, 1925.", "E102", "CJ-0001 (B3) has 4 May 1925"),
        ("The lightship launch at Chongjin failed on May 4.", "I301", "CJ-0001"),
        ("The lightship launch at Chongjin failed on May 5.", "E102", "CJ-0001 (B3) has 4 May 1925"),
        ("The lightship launch at Chongjin failed on May 17.", "E102", "CJ-0001 (B3) has 4 May 1925"),
        ("Weavers burned the ropewalk of Chongjin in August 1931.", "I301", "CJ-0004"),
        ("Chongjin was a margraviate of the beekeepers since 1877.", "I301", "CJ-0005"),
        ("Fencing at the armoury of Chongjin went on until 1893.", "I301", "CJ-0006"),
        (
            "The cask of Chongjin's cooper burst before his eyes on 22 April 1933.",
            "I402",
            "CJ-0008",
        ),
    ],
)
def test_a_sentence_is_borne_out_with_the_date_of_its_deed_alone(
    slip: Auditor, text: str, code: str, told: str
) -> None:
    codes, message = found(slip, text)
    assert codes == [code]
    assert told in message


def test_the_date_of_a_sentence_of_which_a_clause_alone_is_told_is_named(slip: Auditor) -> None:
    codes, message = found(
        slip, "On 22 May 1911, glum archdeacons foretold vanity, while the abbot visited the granary of Chongjin."
    )
    assert codes == ["I302"]
    assert message.endswith("Told there: “The abbot visited the granary of Chongjin”. Not told there: 22 May 1911")
