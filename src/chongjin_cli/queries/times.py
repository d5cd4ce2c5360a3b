"""The conditions of time that a search has in words, as `--from` and `--to` have them: days, and a remark on them."""

from collections.abc import Iterable, Sequence

from chongjin_cli.dataset import dates
from chongjin_cli.text.query_language import Search
from chongjin_cli.text.written_dates import edtf


def of_a_calendar(conditions: Iterable[tuple[str, str]]) -> bool:
    """Whether all dates of some conditions are in the calendar, as 31 February is not."""
    try:
        return all(dates.parse(edtf(written)) for _, written in conditions)
    except dates.DateError:
        return False


def within_time(search: Search, conditions: Iterable[tuple[str, str]]) -> Search:
    """A search for what holds at some time of all conditions: since and until a date with it, after and before without.

    What was so by 1908, or until it, was so before. The day after a date or before it may be none of a calendar: it
    sorts there.
    """
    for word, written in conditions:
        date = dates.parse(edtf(written))
        if word == "before":
            search = search._replace(before=date.text)
        first, last = dates.sortable(date.first, 0), dates.sortable(date.last, 0)
        if word in ("since", "after"):
            search = search._replace(first=max(search.first or 0, first if word == "since" else last + 1))
        else:
            day = last if word == "until" else first - 1
            search = search._replace(last=min(search.last or day, day))
    return search


def in_words(rest: str, conditions: Sequence[tuple[str, str]]) -> str:
    """What users are told of conditions of time that were read in a search: `since 1936 until 1945`, `summer 1952`."""
    sides, dates = zip(*conditions, strict=True)
    is_one = sides == ("since", "until") and dates[0] == dates[-1]
    times = dates[0] if is_one else " ".join(f"{word} {date}" for word, date in conditions)
    return f'searched for "{rest}" of the time {times}' if rest else f"searched for all of the time {times}"


def year_of(condition: tuple[str, str]) -> int:
    """The year of a condition, of a decade its first."""
    first = dates.parse(edtf(condition[1])).first
    return first[0] if first else 0
