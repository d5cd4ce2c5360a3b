"""Dates in every usual form, and when two of them can be of one time."""

import pytest

from chongjin_cli.analysis.audit.dates.dates import dates_in
from chongjin_cli.analysis.audit.dates.when import LATEST, When, of_claim
from chongjin_cli.dataset.open_ends import EARLIEST


def found(text: str, context: str | None = None) -> list[tuple[int, int, str]]:
    before = dates_in(context)[-1] if context else None
    return [(each.first, each.last, text[each.start : each.end]) for each in dates_in(text, before)]


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("on 5 October 1950", 19501005, 19501005),
        ("on 5th October, 1950", 19501005, 19501005),
        ("on Oct. 5, 1950", 19501005, 19501005),
        ("on 1950-10-05", 19501005, 19501005),
        ("on 12–13 October 1950", 19501012, 19501013),
        ("on October 12–13, 1950", 19501012, 19501013),
        ("from 31 May to 2 June 1945", 19450531, 19450602),
        ("in February 2008", 20080201, 20080229),
        ("in June or July 1995", 19950601, 19950731),
        ("in the spring of 1958", 19580301, 19580531),
        ("at the end of 2007 women sold", 20070101, 20071231),
        ("on the first of April 1908", 19080401, 19080401),
        ("on the first day of September 1909", 19090901, 19090901),
        ("on the last day of February 2008", 20080229, 20080229),
        ("in the second week of June 2025", 20250608, 20250614),
        ("in the last week of June 2025", 20250624, 20250630),
        ("in winter 2010", 20101201, 20110228),
        ("in 1945", 19450101, 19451231),
        ("between 1959 and 1984", 19590101, 19841231),
        ("from 1959 to 1984", 19590101, 19841231),
        ("in 2012–13", 20120101, 20131231),
        ("in 1959 and 1960", 19590101, 19601231),
        ("in the 1990s", 19900101, 19991231),
        ("in the 1950s and 1960s", 19500101, 19691231),
        ("in the nineties", 19900101, 19991231),
        ("in the early 1990s", 19900101, 19961231),
        ("in the mid-1990s", 19920101, 19971231),
        ("at the end of the nineties", 19930101, 19991231),
        ("in the late 19th century", 18310101, 19001231),
        ("during the Korean War", 19500625, 19530727),
        ("on 1908.4.1", 19080401, 19080401),
        ("on 1908. 12. 31.", 19081231, 19081231),
        ("on New Year's Day 1951", 19510101, 19510101),
        ("on New Year’s Eve of 1951", 19511231, 19511231),
        ("on Christmas Day, 1950", 19501225, 19501225),
        ("on Christmas Eve in 1950", 19501224, 19501224),
        ("in the fifteenth century", 14010101, 15001231),
        ("in the 19th century", 18010101, 19001231),
        ("the war (1950) ended", 19500101, 19501231),
    ],
)
def test_forms(text: str, first: int, last: int) -> None:
    assert [(each[0], each[1]) for each in found(text)] == [(first, last)]


@pytest.mark.parametrize(
    "text",
    [
        "about 1500 people",
        "2005 households",
        "of 2005 households",
        "at 14:30",
        "1,945 men",
        "$1945",
        "31 September",
        "resolution 2397",
        "may",
    ],
)
def test_numbers_that_are_no_dates(text: str) -> None:
    assert found(text) == []


def test_a_day_takes_the_year_of_the_date_before_it() -> None:
    assert found("On 7 June she was towed", "It failed on 21 May 2025")[0][:2] == (20250607, 20250607)
    assert found("On 21 May 2025 it failed, on 7 June it left")[1][:2] == (20250607, 20250607)
    assert found("On 7 June she was towed") == []


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("that year it fell", 19450101),
        ("two years later", 19470101),
        ("a year earlier", 19440101),
        ("the next year", 19460101),
        ("seven years on, it fell", 19520101),
    ],
)
def test_relative_dates_where_they_resolve(text: str, first: int) -> None:
    assert [each[0] for each in found(text, "in 1945")] == [first]
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "bound"),
    [("by 1945", "by"), ("since May 1945", "since"), ("until the end of 1945", "until"), ("before 1945", "before"),
     ("after 5 May 1945", "after"), ("in 1945", None), ("from 1945", None)],
)  # fmt: skip
def test_limits(text: str, bound: str | None) -> None:
    assert [each.bound for each in dates_in(text)] == [bound]


def test_what_was_not_so_until_a_time_began_then() -> None:
    for text in ("It was not opened until 1908", "Not until 1908 was it opened"):
        assert [each.bound for each in dates_in(text)] == [None]
    for text in ("It was not open, and until 1908 stood empty", "It stood empty until 1908"):
        assert [each.bound for each in dates_in(text)] == ["until"]


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("Two years later, in March, it burst.", [(20180301, 20180331, "Two years later, in March")]),
        (
            "The year before, at the end of June, it fell.",
            [(20150601, 20150630, "The year before, at the end of June")],
        ),
        ("A year later, on 8 July 1923, it fell.", [(19230708, 19230708, "A year later, on 8 July 1923")]),
        ("Two months later, in March, it burst.", [(20160301, 20160331, "Two months later, in March")]),
        ("Two years later it burst in March.", [(20160301, 20160331, "in March")]),
    ],
)
def test_how_much_later_is_a_part_of_the_date_that_follows(text: str, dates: list[tuple[int, int, str]]) -> None:
    assert found(text, "in January 2016") == dates


def test_it_takes_until_what_begins_then() -> None:
    assert [each.bound for each in dates_in("It took until May 2009 to open it.")] == [None]
    assert [each.bound for each in dates_in("It took boats until May 2009.")] == [None]
    assert [each.bound for each in dates_in("It took in boats until May 2009.")] == ["until"]


def test_a_date_before_it_in_the_sentence_resolves_another() -> None:
    assert [each[:2] for each in found("Exiled in 1797, he was sent on four years later")] == [
        (17970101, 17971231), (18010101, 18011231),
    ]  # fmt: skip
    assert len(found("Four years later, in 1801, he was sent on")) == 1
    assert len(found("From 1790 to 1797 he taught, and four years later he died")) == 1  # later than what?
    assert len(found("Known since the 1790s, he died four years later")) == 1


def when(text: str) -> When:
    return dates_in(text)[0]


def test_dates_meet_where_both_can_be_of_one_time() -> None:
    assert when("in 1945").meets(when("on 5 May 1945"))
    assert not when("in 1945").meets(when("in 1946"))
    assert when("by 1950").meets(when("in 1945"))
    assert not when("by 1940").meets(when("in 1945"))
    assert when("since 1940").meets(when("in 1945"))
    assert when("by 1984").meets(when("by 1991"))


def test_a_date_is_given_by_one_as_exact() -> None:
    assert when("in 1945").is_given_by(when("on 5 May 1945"))
    assert not when("on 5 May 1945").is_given_by(when("in May 1945"))
    assert when("in May 1945").is_given_by(when("in 1945"))
    assert when("by 1950").is_given_by(when("in 1945"))
    assert not when("by 1940").is_given_by(when("in 1945"))
    assert not when("by 2018").is_given_by(when("by 2024"))
    assert when("since 1940").is_given_by(when("in 1945"))
    assert not when("from 1904 to 1912").is_given_by(when("from 1905 to 1910"))
    assert when("from 1906 to 1912").is_given_by(when("from 1905 to 1910"))


def test_the_date_of_a_claim() -> None:
    assert of_claim({"from": None, "to": None, "label": None}) is None
    assert of_claim({"from": "1945-08-13", "to": "1945-08-16", "label": ""}) == When(19450813, 19450816, 0, 0, 1)
    assert of_claim({"from": "2017-01-01", "to": None, "label": ""}) == When(20170101, LATEST, 0, 0, 3)
    by = of_claim({"from": None, "to": "2009-12-31", "label": ""})
    assert by == When(20090101, 20091231, 0, 0, 3, "by")
    assert by.widened() == (EARLIEST, 20091231)


@pytest.mark.parametrize(
    ("text", "before", "first", "last"),
    [
        ("Three days afterwards", "on 19 August 1950", 19500822, 19500822),
        ("two days later", "on 30 December 1959", 19600101, 19600101),
        ("the day after", "on 9 October 1995", 19951010, 19951010),
        ("the next morning", "on 9 October 1995", 19951010, 19951010),
        ("a week earlier", "on 19 August 1950", 19500808, 19500816),
        ("a fortnight later", "on 1 August 1950", 19500811, 19500819),
        ("A month later", "in December 2020", 20210101, 20210131),
        ("The next April", "on 19 August 1950", 19510401, 19510430),
        ("the following October", "on 19 August 1950", 19501001, 19501031),
        ("the next April", "in 1950", 19510401, 19510430),
        ("the December before", "on 1 April 1908", 19071201, 19071231),
        ("the previous March", "on 1 April 1908", 19080301, 19080331),
        ("the year before", "in 1937", 19360101, 19361231),
        ("the previous year", "in 1937", 19360101, 19361231),
        ("In mid-October", "on 19 August 1950", 19501001, 19501031),
        ("on the first of April of the same year", "in January 1908", 19080401, 19080401),
        ("Fifteen years later", "in 1993", 20080101, 20081231),
        ("thirty years earlier", "in 1993", 19630101, 19631231),
    ],
)
def test_what_the_date_before_resolves(text: str, before: str, first: int, last: int) -> None:
    assert [(each[0], each[1]) for each in found(text, before)] == [(first, last)]


@pytest.mark.parametrize(
    ("text", "before"),
    [
        ("the year before it was shut", "in 1937"),
        ("the day after Kim left", "on 9 October 1995"),
        ("on the 13th, and the next day", "on 9 October 1995"),  # it is the 14th
        ("two days later", "in 1995"),  # of a year no day follows
        ("a month later", "in 1995"),
    ],
)
def test_what_no_date_before_resolves(text: str, before: str) -> None:
    assert found(text, before) == []


def test_a_day_of_no_year_is_that_of_any() -> None:
    assert found("It was done on a 14 January.", "in 1950") == []
    assert found("It was done on 14 January.", "in 1950") == [(19500114, 19500114, "14 January")]
    assert found("It was done that same day.", "on 14 January 1950") == [(19500114, 19500114, "that same day")]
    assert found("On New Year's Day it was done.", "in 1950") == [(19500101, 19500101, "New Year's Day")]


@pytest.mark.parametrize(
    ("one", "other", "is_slip"),
    [
        ("4 March 1908", "4 March 1911", True),
        ("4 March 1908", "4 July 1908", True),
        ("4 March 1908", "14 March 1908", True),
        ("4 March 1908", "4 July 1911", False),
        ("4 March 1908", "4 March 1908", False),
        ("March 1908", "March 1911", True),
        ("March 1908", "July 1908", True),
        ("March 1908", "July 1911", False),
        ("4 March 1908", "March 1911", True),
        ("4 March 1908", "July 1908", False),
        ("1908", "1911", False),
    ],
)
def test_a_slip_is_in_one_of_day_month_and_year(one: str, other: str, is_slip: bool) -> None:
    (mine,), (theirs,) = (dates_in(f"It sank on {each}.") for each in (one, other))
    assert mine.is_slip_of(theirs) is theirs.is_slip_of(mine) is is_slip


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("In 1945 they landed on 13 August.", [19450813]),
        ("In May 2025, on 21 May, it failed.", [20250521]),
        ("In 1908 it was opened, and in 1931, on the first of May, shut.", [19310501]),
        ("On 3 August it left, and on 5 October 1950 it came back.", [19500803, 19501005]),
        ("They landed on 13 August.", [19090813]),
        ("They landed on 13 August, in the 1940s.", [19090813]),
        ("They landed on 13 August, in 1909.", [19090813]),
        ("They landed on 13 August, in 1945.", []),  # of which year, the sentence before may tell as well
    ],
)
def test_a_day_takes_the_year_of_its_own_sentence_before_that_of_the_one_before(text: str, days: list[int]) -> None:
    before = dates_in("in 1909")[0]
    assert [each.first for each in dates_in(text, before) if each.precision == 1] == days
