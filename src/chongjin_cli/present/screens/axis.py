"""An axis of time on the columns of a terminal, which screens share: years, eras as bands, spans."""

from calendar import monthrange
from collections.abc import Iterator, Mapping
from itertools import product
from typing import Any, NamedTuple

from rich.text import Text

from chongjin_cli.dataset.dates import decimal_year

SHORT = 1.5
"""Years below which an axis has months below it; below a twelfth of that, days."""


class Axis(NamedTuple):
    """Years laid out on columns, from the first to the last, both drawn."""

    first: float
    last: float
    columns: int

    def column(self, year: float) -> int:
        """The column a year falls on; one outside of the axis falls on its nearer end."""
        share = (year - self.first) / max(self.last - self.first, 1e-9)
        return min(self.columns - 1, max(0, round(share * (self.columns - 1))))

    def band(self, first: float, last: float) -> Text:
        """A line from one year to another, at least a column long; nothing if all of it lies outside."""
        if last < self.first or first > self.last:
            return Text()
        start, end = self.column(first), self.column(last)
        return Text(" " * start + "─" * (end - start + 1))

    def ticks(self) -> Text:
        """Years written below the axis, or months and days of a short one, as many as there is room for."""
        line = [" "] * self.columns
        for year, label in self._labels():
            start = self.column(year)
            has_room = start + len(label) <= self.columns and not "".join(line[max(0, start - 1) :]).strip()
            if self.first <= year <= self.last and has_room:
                line[start : start + len(label)] = label
        return Text("".join(line), style="dim")

    def _labels(self) -> Iterator[tuple[float, str]]:
        """What may be written below the axis, each with where it begins, in order."""
        length, years = self.last - self.first, range(int(self.first), int(self.last) + 1)
        if length < SHORT:
            is_shorter = length < SHORT / 12
            for year, month in product(years, range(1, 13)):
                for day in range(1, monthrange(year, month)[1] + 1) if is_shorter else (1,):
                    written = f"{year:04}-{month:02}-{day:02}"
                    yield decimal_year(written), written if is_shorter else written[:7]
            return
        step = max(1, round(length / max(2, self.columns // 8)))
        step = next((nice for nice in (1, 2, 5, 10, 20, 25, 50, 100, 200, 500, 1000) if nice >= step), step)
        yield from ((year, str(year)) for year in range(int(self.first // step * step), int(self.last) + 1, step))


def span(dates: Mapping[str, Any], now: float) -> tuple[float, float]:
    """First and last year of a date, as fractions, no later than now unless it begins later; what is open is closed."""
    last = now if dates["to"] is None else decimal_year(dates["to"])
    first = last if dates["from"] is None else decimal_year(dates["from"])
    return first, max(first, min(last, now))
