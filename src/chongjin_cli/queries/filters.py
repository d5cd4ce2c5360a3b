"""The filters of every command that lists claims, each written once: its flag, its help and what it selects."""

import sys
from collections.abc import Iterable, Iterator
from typing import Annotated, Literal, NamedTuple, get_args

from chongjin_cli.errors import UsageError
from chongjin_cli.flags import Option
from chongjin_cli.queries.selection import Link, Selection
from chongjin_cli.queries.store import Dataset
from chongjin_cli.text.query_language import Search
from chongjin_cli.vocabulary import Kind, Status

Sort = Literal["rank", "date", "newest", "grade", "id", "claims", "label"]
OF_CLAIMS = ("rank", "date", "newest", "grade", "id")
OF_NAMES = ("claims", "label", "id")
"""The orders of claims, and those of a list of eras, topics and so on."""
NAMED = ("era", "topic", "place", "actor", "source", "publisher")
"""The filters that name a record."""


AS_PEOPLE_DO = "1990s, May 2025, about 1941, now"
"""Dates as people write them, to name in a mend."""
_ORDERS = f"{', '.join(OF_CLAIMS[1:])} for claims (for a search also {OF_CLAIMS[0]}); {', '.join(OF_NAMES)} for names"


def _filter(
    flags: tuple[str, ...],
    about: str,
    metavar: str | None = None,
    completes: str | None = None,
    takes: str | None = None,
) -> Option:
    return Option(flags, about, metavar, completes, "Filters", takes)


class Filters(NamedTuple):
    """Which claims, and in which order. Of a filter given more than once any value will do; different ones all hold."""

    match: Annotated[
        str | None,
        _filter(
            ("--match",),
            "Has all these words, spelt as given, in assertion, evidence, questions, date or labels of its own places "
            "and actors.",
            "WORDS",
        ),
    ] = None
    era: Annotated[list[str] | None, _filter(("--era",), "In this era.", "ERA", "era")] = None
    topic: Annotated[list[str] | None, _filter(("--topic",), "On this topic, or one within it.", "TOPIC", "topic")] = (
        None
    )
    place: Annotated[list[str] | None, _filter(("--place",), "At this place, or within it.", "PLACE", "place")] = None
    actor: Annotated[
        list[str] | None, _filter(("--actor",), "About this person, body, unit or ship.", "ACTOR", "actor")
    ] = None
    source: Annotated[
        list[str] | None, _filter(("--source",), "With evidence from this source.", "SOURCE", "source")
    ] = None
    publisher: Annotated[
        list[str] | None,
        _filter(("--publisher",), "With evidence from a source of this publisher.", "PUBLISHER", "publisher"),
    ] = None
    kind: Annotated[list[Kind] | None, _filter(("--kind",), "Of this kind.", "KIND")] = None
    status: Annotated[
        list[Status] | None,
        _filter(("--status",), "Of this status; the first two of claims and estimates alone.", "STATUS"),
    ] = None
    grade: Annotated[list[str] | None, _filter(("--grade",), "Graded this or better: B, 2 or C3.", "GRADE")] = None
    since: Annotated[
        str | None, _filter(("--from",), "True on or after this date: 1990s, May 2025, 1938-05 (EDTF).", "DATE")
    ] = None
    until: Annotated[str | None, _filter(("--to",), "True on or before this date.", "DATE")] = None
    during: Annotated[str | None, _filter(("--during",), "Known to be so within this time alone.", "DATE")] = None
    sort: Annotated[
        Sort | None,
        _filter(("--sort",), "Order of claims, or (the last three) of a list of names.", "ORDER", takes=_ORDERS),
    ] = None
    limit: Annotated[int | None, _filter(("--limit", "-n"), "Show at most N.", "N")] = None
    offset: Annotated[int, _filter(("--offset",), "Skip the first N.", "N")] = 0

    def select(self, dataset: Dataset, search: Search | None = None, *links: Link, names: bool = False) -> Selection:
        """The selection these options ask for, narrowed by `links`; with `names` of records, not claims.

        Raises UsageError for a value that cannot be used.
        """
        asked = ([(kind, dataset.resolve(kind, name)) for name in self.values(kind)] for kind in NAMED)
        named = [*links, *filter(None, asked)]
        begin, end = _bounds(self.during, "--during")
        first, last = _bounds(self.since, "--from")[0], _bounds(self.until, "--to")[1]
        if first and last and first > last:
            raise UsageError(f"--from: {self.since!r} is later than the end, {self.until!r}", "swap them")
        return Selection(
            match=None if self.match is None else _words(dataset, self.match),
            links=tuple(map(tuple, named)),
            kinds=_chosen(self.values("kind"), get_args(Kind), "--kind"),
            statuses=_chosen(self.values("status"), get_args(Status), "--status"),
            grades=tuple(_grade(text) for text in self.values("grade")),
            first=first,
            last=last,
            begin=begin,
            end=end,
            sort=self._order(names, search),
            limit=_whole(self.limit, "--limit"),
            offset=_whole(self.offset, "--offset") or 0,
        ).searching(search)

    def values(self, name: str) -> tuple[str, ...]:
        """The values of a filter; programs may give a single one as a text."""
        given: str | Iterable[str] | None = getattr(self, name)
        if given is None:
            return ()
        return (given,) if isinstance(given, str) else tuple(given)

    def in_words(self, dataset: Dataset) -> list[str]:
        """What is asked for, filter by filter: `era: Japanese rule`, `from: 1990s`."""
        said = []
        for name, option in OPTIONS.items():
            values = () if name in ("sort", "limit", "offset") else self.values(name)
            if name in NAMED:
                values = tuple(dataset.called(name, dataset.resolve(name, each)) for each in values)
            if values:
                said.append(f"{option.flags[0].removeprefix('--')}: {' or '.join(values)}")
        return said

    def as_typed(self) -> Iterator[tuple[str, str]]:
        """The options that say which claims are meant, with their values, as they are typed: `--from`, `1990s`."""
        for name, option in OPTIONS.items():
            if name not in ("sort", "limit", "offset"):
                yield from ((option.flags[0], value) for value in self.values(name))

    def _order(self, names: bool, search: Search | None) -> str | None:
        """The order asked for. Raises UsageError for one that what is listed does not have."""
        known: tuple[str, ...] = OF_NAMES if names else OF_CLAIMS if search is not None else OF_CLAIMS[1:]
        if _one(self.sort, get_args(Sort), "--sort") not in (None, *known):
            what = "a list of names" if names else "a search" if search is not None else "a list of claims"
            raise UsageError(f"--sort: {what} has no order {self.sort!r}", f"there are: {', '.join(known)}")
        return self.sort


OPTIONS: dict[str, Option] = {name: each.__metadata__[0] for name, each in Filters.__annotations__.items()}
"""The options of the filters by their names: `--from` is that of `since`."""


def _words(dataset: Dataset, text: str) -> Search:
    from chongjin_cli.text.written_dates import refuse_two_days

    refuse_two_days(text)
    return dataset.parse(text)


def _chosen(given: Iterable[str], known: tuple[str, ...], option: str) -> tuple[str, ...]:
    return tuple(value for text in given if (value := _one(text, known, option)))


def _one(given: str | None, known: tuple[str, ...], option: str) -> str | None:
    if given is not None and given not in known:
        raise UsageError(f"{option}: {given!r} is not one of them", f"there are: {', '.join(known)}")
    return given


def _whole(number: int | None, option: str) -> int | None:
    if number is not None and not (isinstance(number, int) and 0 <= number <= sys.maxsize):
        raise UsageError(f"{option}: {number} is out of range", "a whole number from 0 on")
    return number


def _grade(text: str) -> tuple[str, int]:
    """A letter and a number that a grade must not be worse than; one of them may be left out."""
    grade = str(text).upper()
    letter = grade[:1] if grade[:1] in "ABCDEF" else "F"
    number = grade[-1:] if grade[-1:] in "123456" else "6"
    if not grade or len(grade) > 2 or grade not in (letter + number, letter, number):
        raise UsageError(f"--grade: {text!r} is no grade", "a letter A to F, a number 1 to 6, or both, as in C3")
    return letter, int(number)


def is_date(text: str) -> bool:
    """Whether a text is a date, as people write it or in EDTF. Raises UsageError for one that is two days."""
    from chongjin_cli.dataset import dates
    from chongjin_cli.text.written_dates import edtf

    try:
        dates.parse(edtf(text))
    except dates.DateError:
        return False
    return True


def _bounds(text: str | None, option: str) -> tuple[int | None, int | None]:
    """First and last day of a date, as sortable integers, None where open."""
    if text is None:
        return None, None
    from chongjin_cli.dataset import dates
    from chongjin_cli.text.written_dates import edtf

    try:
        date = dates.parse(edtf(str(text)))
    except dates.DateError as error:
        what, _, mend = str(error).partition("; ")
        raise UsageError(f"{option}: {what}", f"{mend}; {AS_PEOPLE_DO} do, too" if mend else None) from error
    first, last = (None if day is None else dates.sortable(day, 0) for day in (date.first, date.last))
    return first, last
