"""The year of a day that a sentence gives without one: that of the day which claims give of the same deed."""

from collections import Counter

from chongjin_cli.analysis.audit.comparing.comparison import Comparison
from chongjin_cli.analysis.audit.comparing.dated_deeds import own_times
from chongjin_cli.analysis.audit.comparing.predicates import is_of_it
from chongjin_cli.analysis.audit.comparing.sharing import Shared
from chongjin_cli.analysis.audit.dates.when import YEAR, When

LOOKED_AT = 20
"""Claims that are looked at, of which those that have the number of the day come first."""
AS_NEAR = 0.8
"""The share of what the claim has that is nearest, but for the day, from which on others are of the same deed."""
MOST = 0.75
"""The share of the days that claims give of a deed from which on their year is that which is meant."""
LEAST = 0.5
"""The share of the rest of a sentence that a claim has to have to be of its deed."""


def year_meant(sentence: Comparison) -> When | None:
    """A day of a claim in the year that a day without one is of; None if claims of none, or of several, are of it."""
    if sentence.reading.dates or not sentence.reading.days:
        return None
    of_rest = {each: share for each in sentence.nearest(LOOKED_AT) if (share := _of_rest(sentence, each)) >= LEAST}
    near = [each for each, share in of_rest.items() if share >= AS_NEAR * max(of_rest.values())]
    days = [day for each in near for day in _days(sentence, each)]
    same = [day for day in days if any(each.is_of(day) for each in sentence.reading.days)]
    years = Counter(day.first // YEAR for day in same or days)
    year, many = next(iter(years.most_common(1)), (0, 0))
    return next(day for day in days if day.first // YEAR == year) if many > MOST * years.total() else None


def _of_rest(sentence: Comparison, each: Shared) -> float:
    """How much of a sentence but for its days a claim has."""
    rest = [
        (part.weight, share)
        for part, share in zip(sentence.parts, each.shares, strict=True)
        if part.of not in sentence.reading.days
    ]
    whole = sum(weight for weight, _ in rest)
    return sum(weight * share for weight, share in rest) / whole if whole else 0.0


def _days(sentence: Comparison, each: Shared) -> list[When]:
    """The days that a claim gives itself of the deed of a sentence."""
    if not is_of_it(sentence.statement, [each.held]):
        return []
    return [
        time for time in own_times(sentence.reading.text, each.held) if time.precision == 1 and time.first == time.last
    ]
