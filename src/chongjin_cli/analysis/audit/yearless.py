"""Days of a month whose year a text does not give: on May 21, the 12th of August."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from chongjin_cli.analysis.audit.date_forms import MONTHS, month_of
from chongjin_cli.analysis.audit.when import When

_MONTH = rf"(?P<m>{MONTHS})\b\.?"
_DAY = r"(?P<d>[0-3]?\d)(?:st|nd|rd|th)?\b(?![,.]?\d)"
_FORMS = (re.compile(rf"\b{_MONTH}\s+{_DAY}"), re.compile(rf"(?<![\d.,]){_DAY}\s+(?:of\s+)?{_MONTH}"))


class Yearless(NamedTuple):
    """A day of a month, and where it stands."""

    month: int
    day: int
    start: int
    end: int

    def is_of(self, date: When) -> bool:
        """Whether a date is this day in some year."""
        return date.precision == 1 and date.first == date.last and date.first % 10_000 == self.month * 100 + self.day

    def may_be_in(self, date: When) -> bool:
        """Whether a date is this day, its month, or longer."""
        return self.is_of(date) or date.precision > 2 or (date.precision == 2 and date.first // 100 % 100 == self.month)


def yearless_in(text: str, dates: Iterable[When]) -> tuple[Yearless, ...]:
    """The days of a text without a year, but for those that its dates have."""
    taken = [(date.start, date.end) for date in dates]
    return tuple(sorted(_found(text, taken), key=lambda each: each.start))


def _found(text: str, taken: list[tuple[int, int]]) -> Iterator[Yearless]:
    for form in _FORMS:
        for found in form.finditer(text):
            if not any(begin < found.end() and found.start() < end for begin, end in taken):
                taken.append(found.span())
                yield Yearless(month_of(found["m"]), int(found["d"]), found.start(), found.end())
