"""An axis of time on the columns of a terminal, which screens share: years, eras as bands, spans."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from rich.text import Text

from chongjin_cli.dataset.dates import decimal_year


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
        """Years written below the axis, as many as there is room for."""
        line = [" "] * self.columns
        step = max(1, round((self.last - self.first) / max(2, self.columns // 8)))
        step = next((nice for nice in (1, 2, 5, 10, 20, 25, 50, 100, 200, 500, 1000) if nice >= step), step)
        year = int(self.first // step * step)
        while year <= self.last:
            start = self.column(year)
            label = str(year)
            if (
                year >= self.first
                and start + len(label) <= self.columns
                and not "".join(line[max(0, start - 1) :]).strip()
            ):
                line[start : start + len(label)] = label
            year += step
        return Text("".join(line), style="dim")


def span(dates: Mapping[str, Any], now: float) -> tuple[float, float]:
    """First and last year of a date, as fractions, no later than now unless it begins later; what is open is closed."""
    last = now if dates["to"] is None else decimal_year(dates["to"])
    first = last if dates["from"] is None else decimal_year(dates["from"])
    return first, max(first, min(last, now))
