"""A plain sentence on one figure of a place, held against all that are held of it: the city has seven districts.

It has too few words for claims to be found by. What it says without a time is of today, so that figures count which
are not much older than the newest.
"""

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from chongjin_cli import contract
from chongjin_cli.analysis.audit.amounts.quantities import Quantity
from chongjin_cli.analysis.audit.comparing.comparison import Comparison
from chongjin_cli.analysis.audit.comparing.predicates import NOTHING as TELLING_NOTHING
from chongjin_cli.analysis.audit.comparing.predicates import for_the_same
from chongjin_cli.analysis.audit.comparing.same_amounts import comparable
from chongjin_cli.analysis.audit.dates.when import YEAR, When
from chongjin_cli.analysis.audit.findings.finding import (
    NOTHING,
    Assessment,
    amount_told,
    conflict,
    doubt_of,
    to_check,
)
from chongjin_cli.analysis.audit.findings.of_today import of_past_alone
from chongjin_cli.analysis.audit.findings.strength import too_strong
from chongjin_cli.analysis.audit.findings.support import but_for, supported
from chongjin_cli.analysis.audit.held.held import Held
from chongjin_cli.analysis.audit.held.statement import Statement
from chongjin_cli.analysis.audit.reading.reading import Reading
from chongjin_cli.analysis.audit.wording import words

OF_TODAY = 30
"""Years that a figure may be older than the newest of its kind to be held against what is said of today."""
RANK, BY_PEOPLE = "rank", "population"
"""The unit of a place among others, and what that of a city is by, if nothing else is told."""
BEYOND = 1.3
"""How many times as much a figure may be that is only told to be more than another."""
# None of several: one of the largest cities.
_LARGEST = re.compile(r"(?:(?<!\bof )(?<!\bamong )\bthe|['’]s) (?P<rank>largest|biggest) (?P<of>[a-z]+)\b")
# What only says that a place has so much of something.
_HAS = frozenset(
    map(
        words.stem,
        "consists divided comprises comprised counts numbers holds houses home total has large big census".split(),
    )
)
_YEAR = re.compile(r"\d{3}[\dX]")


class _Figure(NamedTuple):
    """A figure that is held of a place: from what to what, of which years, and by which claim.

    `since` is None of one that is told by a year; `has_ends` says that it is no limit.
    """

    low: float
    high: float
    since: int | None
    year: int
    has_ends: bool
    held: Held

    def is_of(self, date: When) -> bool:
        """Whether it is of the year of a date, or of more years with that in them."""
        first, last = date.first // YEAR, date.last // YEAR
        return self.since is not None and date.bound is None and self.since <= first == last <= self.year


def plain_figure(sentence: Comparison) -> Assessment:
    """That a claim has just the figure of a plain sentence, or that all of its year, or of our time, have another.

    That is an error if the sentence gives the year, and else to be checked.
    """
    statement = sentence.statement
    amount, subject = _amount_of(statement.reading), _subject_of(statement)
    figures = _figures(statement, amount, subject) if amount and subject else []
    if amount is None or not figures:
        return NOTHING
    figures = _of_its_time(figures, statement.reading.dates)
    if alike := [each for each in figures if _is_alike(amount, each)]:
        told = [each for each in alike if each.has_ends or amount.side]  # 4,000 may be no more than 5,000
        return _borne_out(sentence, max(told, key=lambda each: _by_how_good(each, amount)).held) if told else NOTHING
    is_dated = bool(statement.reading.dates)
    sure = [each for each in figures if not doubt_of(each.held)]
    best = min(sure, key=lambda each: (each.held.claim["grade"], -each.year), default=None)
    return _other(amount, best.held, is_dated) if best else NOTHING


def _of_its_time(figures: Sequence[_Figure], dates: Sequence[When]) -> list[_Figure]:
    """The figures of just the year that a sentence gives, or else those of our time."""
    if dates:
        return [each for each in figures if all(map(each.is_of, dates))]
    newest = max(each.year for each in figures)
    return [each for each in figures if each.year >= newest - OF_TODAY]


def _is_alike(amount: Quantity, figure: _Figure) -> bool:
    """Whether a figure that is held is that of a sentence, or within its limit."""
    if amount.side:
        return figure.low >= amount.low if amount.side == ">" else figure.high <= amount.high
    return amount.agrees(amount._replace(low=figure.low, high=figure.high, exact=0.0))


def _by_how_good(figure: _Figure, amount: Quantity) -> tuple[int, bool, bool, int]:
    """What a figure is put before others by: no doubt, no range, the very one of a sentence, and that it is newer."""
    is_the_same = abs(figure.low - amount.low) <= amount.exact
    return -doubt_of(figure.held), figure.low == figure.high, is_the_same, figure.year


def _borne_out(sentence: Comparison, held: Held) -> Assessment:
    """That a claim bears a sentence out, be it too strong, with the time if that is past."""
    best = [sentence.shared_with(held)]
    found = too_strong(sentence.statement, best) or supported(best)
    ids = (held.claim["id"],)
    return Assessment((but_for(found, of_past_alone(sentence.statement, [held])),), ids, ids)


def _other(amount: Quantity, held: Held, is_dated: bool) -> Assessment:
    """That a claim has another figure, which is told as it stands there."""
    own = next((each for each in held.reading.quantities if comparable(amount, each)), None)
    if own is None:
        return NOTHING
    theirs = amount_told(held.reading.text, own)
    if is_dated:
        found = conflict("E101", amount.start, amount.text, theirs, held)
        return Assessment((found,), found.claims)
    found = conflict("W212", amount.start, amount.text, theirs, held)
    return Assessment((to_check(found, held),), ())


def _amount_of(reading: Reading) -> Quantity | None:
    """The only figure of a sentence that denies nothing: a count, or a rank, the largest being one."""
    places = (start for start, _ in reading.numbered.values())
    if not all(any(name.start <= start < name.end for name in reading.names) for start in places):
        return None
    if reading.days or reading.is_negated or len(reading.quantities) > 1:
        return None
    if reading.quantities:
        amount = reading.quantities[0]
        return amount if amount.dimension == "count" or _is_rank_of_a_city(amount) else None
    found = _LARGEST.search(reading.text)
    if found is None or words.stem(found["of"]) not in words.HOME:
        return None
    return Quantity(RANK, 1, 1, 0.5, False, "", ("largest", found["of"]), *found.span("rank"), found["rank"])


def _is_rank_of_a_city(amount: Quantity) -> bool:
    return amount.dimension == RANK and words.stem(amount.heads[-1]) in words.HOME


def _subject_of(statement: Statement) -> str | None:
    """The key of the only place that a sentence names but for home, or of home for the city; None if there are more."""
    reading, known = statement.reading, statement.holdings.names
    names = {name.key for name in reading.names if name.kind != "nation" or not known.is_background(name)}
    if not names and reading.text.startswith("The city "):
        return known.home
    names = names - {known.home} or names  # Camp 25 in Chongjin
    return names.pop() if len(names) == 1 else None


def _figures(statement: Statement, amount: Quantity, subject: str) -> list[_Figure]:
    """The figures of a place of the measure that a sentence names, and of nothing else that it tells."""
    stems, heads = frozenset(statement.reading.stems), _all_for_the_same(map(words.stem, amount.heads))
    found = []
    for figure, name in statement.holdings.figures_of(subject):
        told = stems | heads | (frozenset((RANK, words.stem(BY_PEOPLE))) if amount.dimension == RANK else frozenset())
        own = frozenset(words.stem(word) for word in figure["measure"].split("-"))
        of = _all_for_the_same(own) | {words.stem(figure["unit"]), *map(words.stem, amount.heads[-1:])}
        is_of_it = (figure["unit"] == RANK) == (amount.dimension == RANK) and own <= told
        if is_of_it and stems <= of | _HAS | TELLING_NOTHING | words.HOME:
            found += [_figure(figure, held) for held in statement.holdings.of_ids([name])]
    return found


def _all_for_the_same(stems: Iterable[str]) -> frozenset[str]:
    return frozenset[str]().union(*map(for_the_same, stems))


def _figure(figure: contract.Figure, held: Held) -> _Figure:
    low = figure.get("value", figure.get("low", 0.0))
    high = figure.get("value", figure.get("high", low * BEYOND))
    years = _YEAR.findall(figure["as_of"])
    since = int(years[0].replace("X", "0")) if years and not figure["as_of"].startswith("/") else None
    has_ends = "value" in figure or ("low" in figure and "high" in figure)
    return _Figure(low, high, since, int(years[-1].replace("X", "9")) if years else 0, has_ends, held)
