"""A claim that a sentence tells among other things bears it out in part; a day may stand without its year."""

import copy
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from chongjin_cli.analysis.audit.auditor import Auditor
from chongjin_cli.analysis.audit.dates import dates_in
from chongjin_cli.analysis.audit.yearless import yearless_in
from chongjin_cli.queries.store import Dataset
from tests.analysis.audit.conftest import TOWN, claim

DOCK: dict[str, Any] = copy.deepcopy(TOWN)
DOCK["claims"] += [
    claim(
        90, "On 21 May 1925 the launch of the lightship at Chongjin failed and her keel was bent.", date="1925-05-21"
    ),
    claim(93, "Candlemakers of Chongjin sold tallow, wicks and resin to the barge Zarya."),
    claim(91, "Some 700 foundlings were reared in the almshouse of Chongjin's friars in 1916.", date="1916"),
]
ASIDE = ", which a glum archdeacon had foretold in a sermon on vanity"


@pytest.fixture
def dock(save: Callable[[Any, str], Path], environment: dict[str, str]) -> Dataset:  # noqa: ARG001 - for its cache
    return Dataset(str(save(DOCK, "dock.json")))


def found(dataset: Dataset, text: str) -> tuple[str, list[str], str]:
    [finding] = list(Auditor(dataset).audit(f"# Chongjin\n\n{text}\n".splitlines(keepends=True)))[-1]["findings"]
    return finding["code"], finding["claims"], finding["message"].partition("Not told there: ")[2]


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (f"On May 21 the keel was bent in the failed launch of the lightship at Chongjin{ASIDE}.", ["CJ-0090"]),
        (f"The keel was bent in the failed launch of the lightship at Chongjin{ASIDE}.", ["CJ-0090"]),
        (f"Some 700 foundlings were reared by friars in their almshouse at Chongjin in 1916{ASIDE}.", ["CJ-0091"]),
    ],
)
def test_what_is_told_among_other_things_is_borne_out_in_part(dock: Dataset, text: str, claims: list[str]) -> None:
    assert found(dock, text)[:2] == ("I302", claims)


@pytest.mark.parametrize(
    "text",
    [
        # another day, with and without a year
        f"On June 12 the keel was bent in the failed launch of the lightship at Chongjin{ASIDE}.",
        f"On 12 June 1928 the keel was bent in the failed launch of the lightship at Chongjin{ASIDE}.",
        # another number, or none of those that are held
        f"Some 90 foundlings were reared by friars in their almshouse at Chongjin in 1916{ASIDE}.",
        # too little of the sentence
        "While a glum archdeacon preached on vanity to choirboys who ate candied quinces under parasols beside an oompah "
        "band of stevedores the keel was bent in the failed launch of the lightship.",
        # too little of what is held
        "The friars reared a parrot and two goats in the almshouse and taught them hymns by candlelight in 1916.",
        # another name in the place of one that is held
        f"Candlemakers of Chongjin sold tallow, wicks and resin to the barge Olga{ASIDE}.",
        # a number that is a name
        f"The keel of lightship No. 12 was bent in the failed launch at Chongjin{ASIDE}.",
    ],
)
def test_what_has_another_day_or_number_is_not(dock: Dataset, text: str) -> None:
    assert found(dock, text)[0] != "I302"
    assert found(dock, text)[0] != "I301"


def test_a_day_without_a_year_is_not_borne_out_by_another_day(dock: Dataset) -> None:
    assert found(dock, "On May 21 the launch of the lightship at Chongjin failed and her keel was bent.")[0] == "I301"
    assert found(dock, "On May 23 the launch of the lightship at Chongjin failed and her keel was bent.")[0] == "I402"


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


def test_a_day_is_of_its_month_in_any_year() -> None:
    [day] = yearless_in("On May 21 it sank.", [])
    same, other, month, june, year = (
        dates_in(text)[0] for text in ("21 May 1925", "22 May 1925", "May 1925", "June 1925", "in 1925")
    )
    assert [day.is_of(date) for date in (same, other, month, june, year)] == [True, False, False, False, False]
    assert [day.may_be_in(date) for date in (same, other, month, june, year)] == [True, False, True, False, True]
