"""Which of the claims of a series that give an amount is of the time of a sentence."""

from collections.abc import Sequence

from chongjin_cli.analysis.audit.findings.support import gives_the_numbers
from chongjin_cli.analysis.audit.held import Held
from chongjin_cli.analysis.audit.holdings import Holdings
from chongjin_cli.analysis.audit.matching import Context, Match, match
from chongjin_cli.analysis.audit.reading import Reading


def of_its_time(reading: Reading, bearing: Sequence[Match], context: Context, holdings: Holdings) -> list[Match]:
    """The claims that give the amount of a sentence for its time, where those that bear it out give it for another.

    "By 2019 the second city" is no matter of a claim on the 1970s, if another answer to what a claim of 2019 tells
    gives that rank.
    """
    giving = [each for each in bearing if gives_the_numbers(each, reading)]
    if not reading.dates or not reading.quantities or any(_is_of_its_time(each.held, reading) for each in giving):
        return []
    series = frozenset[tuple[str, str]]().union(*(each.held.measured for each in giving))
    answers = {
        rival.claim["id"]: rival
        for each in bearing
        if _is_of_its_time(each.held, reading) and not series.isdisjoint(each.held.measured)
        for rival in holdings.rivals(each.held)
        if _is_of_its_time(rival, reading) and _gives(rival, series & each.held.measured, reading)
    }
    return [match(reading, rival, context, holdings) for rival in answers.values()]


def _is_of_its_time(held: Held, reading: Reading) -> bool:
    return any(date.overlaps(other) for date in reading.dates for other in held.times)


def _gives(held: Held, series: frozenset[tuple[str, str]], reading: Reading) -> bool:
    """Whether a claim's figure in a series is an amount of a sentence."""
    values = [each.get("value") for each in held.claim["figures"] if (each["measure"], each["of"]) in series]
    return any(value is not None and amount.is_of(value) for value in values for amount in reading.quantities)
