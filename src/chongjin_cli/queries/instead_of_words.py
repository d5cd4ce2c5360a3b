"""The mend for words where a list takes none: the filters with which it has anything for them."""

import datetime
import json
from collections.abc import Callable
from itertools import starmap
from shlex import quote
from typing import Any

from chongjin_cli.dataset import dates
from chongjin_cli.errors import Mend, UsageError
from chongjin_cli.queries.filters import OPTIONS, Filters, is_date
from chongjin_cli.queries.selection import Selection
from chongjin_cli.queries.store import Dataset
from chongjin_cli.queries.times import of_a_calendar
from chongjin_cli.text.times import conditions_of_time
from chongjin_cli.text.written_dates import edtf

Count = Callable[[Dataset, Selection], int]
"""How much a command lists of a selection."""


_NARROWED_BY = {
    "match": "as in", "era": "in an era", "topic": "on a topic", "place": "at a place", "actor": "on an actor",
}  # fmt: skip
"""The filters for a name, with how they narrow a list."""


def instead_of_words(dataset: Dataset, command: str, text: str, count: Count) -> Mend:
    """How a list is narrowed by what was typed: a time, else words or what has the name; only what leaves something."""
    end = text.partition(" ")[2]
    rest, given = _time_in(text)
    if text.startswith(("to ", "until ")) and is_date(end):  # `--from 1905 to 1953`
        return Mend(f"to end with a time: --to {quote(end)}", f"to end with a time: until={json.dumps(end)}")
    if is_date(text):
        tried = [("as in", {"during": text})]
    elif given:
        tried = [("as in", ({"match": rest} if rest else {}) | given)]
    else:
        tried = [(how, {name: text}) for name, how in _NARROWED_BY.items()]
    mends = [_written(how, command, filters) for how, filters in tried if _leaves_any(dataset, filters, count)]
    if not mends:
        return Mend(f"chongjin {command} lists them all", f"{command}() lists them all")
    return Mend(*("; ".join(forms) for forms in zip(*mends, strict=True)))


def so_named(dataset: Dataset, command: str, name: str, count: Count, called: str) -> list[Mend]:
    """How a list is narrowed to the era, topic, place or actor of a name; only what leaves something."""
    tried = ((how, {kind: name}) for kind, how in _NARROWED_BY.items() if kind != "match")
    return [
        _written(how, command, filters, "", called) for how, filters in tried if _leaves_any(dataset, filters, count)
    ]


def in_time(command: str, text: str, called: str | None = None) -> Mend | None:
    """How a command narrows what it is given by a time that stands behind it: `population since 2015`."""
    rest, given = _time_in(text)
    return _written("in that time", command, given, rest, called) if given else None


def behind_a_name(command: str, text: str) -> Mend | None:
    """How a command narrows what it is given by a date that stands behind it: `colonial 1938`."""
    parts = text.split()
    for cut in range(1, len(parts)):
        name, date = " ".join(parts[:cut]), " ".join(parts[cut:])
        if is_date(date) and not is_date(name):
            return _written("in that time", command, {"during": date}, name)
    return None


def _time_in(text: str) -> tuple[str, dict[str, str]]:
    """What a text has beside conditions of time, and the filters for these."""
    rest, times = conditions_of_time(text)
    return (rest, dict(starmap(_filter, times))) if of_a_calendar(times) else (text, {})


def _filter(word: str, written: str) -> tuple[str, str]:
    """The filter for a condition; for one that leaves its date out, to the day before or from the day after."""
    if word in ("since", "until"):
        return word, written
    date = dates.parse(edtf(written))
    day = datetime.date(*((date.first if word == "before" else date.last) or (1, 1, 2)))
    other = day + datetime.timedelta(days=-1 if word == "before" else 1)
    return "until" if word == "before" else "since", other.isoformat()


def _written(how: str, command: str, filters: dict[str, str], name: str = "", called: str | None = None) -> Mend:
    typed = [quote(name)] if name else []
    typed += [f"{OPTIONS[each].flags[0]} {quote(value)}" for each, value in filters.items()]
    values = [json.dumps(name, ensure_ascii=False)] if name else []
    values += [f"{each}={json.dumps(value, ensure_ascii=False)}" for each, value in filters.items()]
    return Mend(f"{how}: chongjin {command} {' '.join(typed)}", f"{how}: {called or command}({', '.join(values)})")


def _leaves_any(dataset: Dataset, filters: dict[str, Any], count: Count) -> bool:
    try:
        return count(dataset, Filters()._replace(**filters).select(dataset)) > 0
    except UsageError:  # there is no such name, or day
        return False
