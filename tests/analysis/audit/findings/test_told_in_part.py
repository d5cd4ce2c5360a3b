"""A claim that a sentence tells among other things bears it out in part; a day may stand without its year."""

import copy
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from chongjin_cli.analysis.audit.auditor import Auditor
from chongjin_cli.analysis.audit.comparing.comparison import Comparison
from chongjin_cli.analysis.audit.dates.dates import dates_in
from chongjin_cli.analysis.audit.dates.yearless import yearless_in
from chongjin_cli.analysis.audit.findings.told_in_part import told_in_part
from chongjin_cli.analysis.audit.held.holdings import Holdings
from chongjin_cli.analysis.audit.held.statement import Statement
from chongjin_cli.analysis.audit.reading.reading import read
from chongjin_cli.queries.store import Dataset
from tests.analysis.audit.conftest import TOWN, claim

DOCK: dict[str, Any] = copy.deepcopy(TOWN)
DOCK["claims"] += [
    claim(
        90, "On 21 May 1925 the launch of the lightship at Chongjin failed and her keel was bent.", date="1925-05-21"
    ),
    claim(93, "Candlemakers of Chongjin sold tallow, wicks and resin to the barge Zarya."),
    claim(
        95, "On 9 July 1926 porters of Chongjin carried hymnals, anvils and gongs to the ferry Vega.", date="1926-07-09"
    ),
    claim(91, "Some 700 foundlings were reared in the almshouse of Chongjin's friars in 1916.", date="1916"),
]
ASIDE = ", which a glum archdeacon had foretold in a sermon on vanity"


@pytest.fixture
def dock(save: Callable[[Any, str], Path], environment: dict[str, str]) -> Dataset:  # noqa: ARG001 - for its cache
    return Dataset(str(save(DOCK, "dock.json")))


def found(dataset: Dataset, text: str) -> tuple[str, list[str], str]:
    [finding] = list(Auditor(dataset).audit(f"# Chongjin\n\n{text}\n".splitlines(keepends=True)))[-1]["findings"]
    return finding["code"], finding["claims"], finding["message"].partition("Not told there: ")[2]


def told(dataset: Dataset, *texts: str) -> tuple[str, ...]:
    """The claims that the last of some sentences tells among other things."""
    holdings = Holdings(dataset)
    *before, reading = (read(text, holdings.names) for text in texts)
    assessment = told_in_part(Comparison(Statement(reading, holdings, before[::-1], knows_home=True)))
    assert [each.code for each in assessment.findings] == ["I302"] * bool(assessment.claims)
    return assessment.claims


LAUNCH = "the keel was bent in the failed launch of the lightship at Chongjin"
REARED = "Some 700 foundlings were reared by friars in their almshouse at Chongjin"
SOLD = "Candlemakers of Chongjin sold tallow, wicks and resin to the barge"


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (f"On May 21 {LAUNCH}{ASIDE}.", ("CJ-0090",)),
        (f"On 21 May 1925 {LAUNCH}{ASIDE}.", ("CJ-0090",)),
        (f"In 1925 {LAUNCH}{ASIDE}.", ("CJ-0090",)),
        (f"In those days {LAUNCH}{ASIDE}.", ("CJ-0090",)),
        (f"{REARED} in 1916{ASIDE}.", ("CJ-0091",)),
        (f"{REARED}, with 40 goats, in 1916{ASIDE}.", ("CJ-0091",)),
        (f"{SOLD} Zarya{ASIDE}.", ("CJ-0093",)),
        # a name that is held is not told, but the very day is, or the amount
        (f"On 9 July 1926 porters had carried hymnals, anvils and gongs to a ferry{ASIDE}.", ("CJ-0095",)),
    ],
)
def test_what_a_sentence_tells_among_other_things(dock: Dataset, text: str, claims: tuple[str, ...]) -> None:
    assert told(dock, text) == claims


@pytest.mark.parametrize(
    "text",
    [
        # another day, month or year
        f"On June 12 {LAUNCH}{ASIDE}.",
        f"On 12 June 1925 {LAUNCH}{ASIDE}.",
        f"In 1928 {LAUNCH}{ASIDE}.",
        f"{REARED} in 1946{ASIDE}.",
        # what is held denied
        f"In those days the keel was not bent in the launch of the lightship at Chongjin{ASIDE}.",
        # another number, or none
        f"Some 90 foundlings were reared by friars in their almshouse at Chongjin in 1916{ASIDE}.",
        f"Foundlings were reared by friars in their almshouse at Chongjin in 1916{ASIDE}.",
        f"With 40 candles {LAUNCH}{ASIDE}.",
        f"The keel of lightship No. 12 was bent in the failed launch at Chongjin{ASIDE}.",
        # another deed
        f"Some 700 foundlings were drowned by friars in their almshouse at Chongjin in 1916{ASIDE}.",
        # too little of what is held, or of the sentence
        f"Some 700 foundlings were flogged by friars in 1916{ASIDE}.",
        # another name, or none, in the place of one that is held
        f"{SOLD} Olga{ASIDE}.",
        f"{SOLD} of a widow{ASIDE}.",
        f"The keel was bent in the failed launch of the lightship at Hamhung{ASIDE}.",
    ],
)
def test_what_it_does_not_tell(dock: Dataset, text: str) -> None:
    assert told(dock, text) == ()


def test_names_and_dates_go_on_from_the_sentence_before(dock: Dataset) -> None:
    assert told(dock, "The Zarya came.", f"{SOLD}{ASIDE}, as they did.") == ("CJ-0093",)
    assert told(dock, "The Zarya came.", f"{SOLD}{ASIDE}.") == ()  # its names are in full
    assert told(dock, "In 1928 there was a fair.", f"The time came when {LAUNCH}{ASIDE}.") == ()
    assert told(dock, "In 1925 there was a fair.", f"The time came when {LAUNCH}{ASIDE}.") == ("CJ-0090",)


@pytest.mark.parametrize("text", [f"On May 21 {LAUNCH}{ASIDE}.", f"{REARED} in 1916{ASIDE}."])
def test_what_is_told_among_other_things_is_borne_out_in_part(dock: Dataset, text: str) -> None:
    code, _, untold = found(dock, text)
    assert (code, untold) == ("I302", "“glum”; “archdeacon”; “foretold”; “sermon”; “vanity”")


def test_a_day_without_a_year_is_of_the_year_of_what_was_done_then(dock: Dataset) -> None:
    assert found(dock, "On May 21 the launch of the lightship at Chongjin failed and her keel was bent.")[0] == "I301"
    assert found(dock, "On May 23 the launch of the lightship at Chongjin failed and her keel was bent.")[0] == "E102"


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("On May 21 it sank.", [(5, 21)]),
        ("On the 12th of August it sank, and on Oct. 2 it rose.", [(8, 12), (10, 2)]),
        ("On May 21, 1925 it sank.", []),  # with its year it is a date
        ("In May 2,000 men came.", []),
        ("In May 1925 it sank.", []),
        ("It may 21 times sink.", []),
    ],
)
def test_days_without_their_year(text: str, days: list[tuple[int, int]]) -> None:
    assert [(day.month, day.day) for day in yearless_in(text, dates_in(text))] == days


@pytest.mark.parametrize(
    ("text", "before", "days"),
    [
        ("On the 13th it sank.", "in August 1945", [(8, 13)]),
        ("It sank on the 3rd, and on the 14th it rose.", "on 2 August 1945", [(8, 3), (8, 14)]),
        ("In May 1925 it sank on the 13th.", "in August 1945", [(5, 13)]),
        ("On the 13th it sank.", "in 1945", []),  # of no month
        ("On the 38th parallel it sank.", "in August 1945", []),
    ],
)
def test_days_of_the_month_before(text: str, before: str, days: list[tuple[int, int]]) -> None:
    [context] = dates_in(before)
    assert [(day.month, day.day) for day in yearless_in(text, dates_in(text, context), context)] == days


def test_a_day_is_of_its_month_in_any_year() -> None:
    [day] = yearless_in("On May 21 it sank.", [])
    same, other, month, june, year = (
        dates_in(text)[0] for text in ("21 May 1925", "22 May 1925", "May 1925", "June 1925", "in 1925")
    )
    assert [day.is_of(date) for date in (same, other, month, june, year)] == [True, False, False, False, False]
    assert [day.may_be_in(date) for date in (same, other, month, june, year)] == [True, False, True, False, True]
