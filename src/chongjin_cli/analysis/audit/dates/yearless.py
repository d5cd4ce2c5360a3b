"""Days whose year a text does not give, or not even their month: on May 21, the 12th of August, on the 13th."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from chongjin_cli.analysis.audit.dates.forms import MONTHS
from chongjin_cli.analysis.audit.dates.readers import DAY_ALONE, month_of
from chongjin_cli.analysis.audit.dates.when import MONTHLY, When

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

    def is_the_same(self, other: "Yearless") -> bool:
        """Whether both are one day of one month."""
        return self[:2] == other[:2]

    def may_be_in(self, date: When) -> bool:
        """Whether a date is this day, its month, or longer."""
        return self.is_of(date) or date.precision > 2 or (date.precision == 2 and date.first // 100 % 100 == self.month)


def yearless_in(text: str, dates: Iterable[When], context: When | None = None) -> tuple[Yearless, ...]:
    """The days of a text without a year, but for those that its dates have; `context` is the last date before it."""
    own = tuple(dates)
    taken = [(date.start, date.end) for date in own]
    found = [*_found(text, taken), *_of_its_month(text, own, context)]
    return tuple(sorted(found, key=lambda each: each.start))


def _of_its_month(text: str, dates: Sequence[When], context: When | None) -> Iterator[Yearless]:
    """The days that give no month, either: they are of that of the last date before them."""
    for found in DAY_ALONE.finditer(text):
        last = next((date for date in reversed(dates) if date.end <= found.start()), context)
        if last is not None and last.precision <= MONTHLY:
            yield Yearless(last.first // 100 % 100, int(found["d"]), *found.span())


def _found(text: str, taken: list[tuple[int, int]]) -> Iterator[Yearless]:
    for form in _FORMS:
        for found in form.finditer(text):
            if not any(begin < found.end() and found.start() < end for begin, end in taken):
                taken.append(found.span())
                yield Yearless(month_of(found["m"]), int(found["d"]), found.start(), found.end())
