"""Where on an axis of time a date belongs that is open on one side: in all the time that its other side may mean."""

from chongjin_cli.dataset import dates


def limit(text: str) -> tuple[float, float]:
    """First and last year, as fractions, of the known side of an interval in EDTF: `/194X` is 1940 to nearly 1950.

    What was so by 1945 was so at some time of that year, so that it stands where 1945 does, not on its last day.
    """
    side = dates.parse(next(side for side in text.split("/") if side not in ("", "..")))
    first, last = dates.iso(side.first), dates.iso(side.last)
    return dates.decimal_year(first or ""), dates.decimal_year(last or "")
