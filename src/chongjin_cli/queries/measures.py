"""What is measured: the measures of a dataset, which one a name means, and which are like one."""

import json
from collections import Counter
from collections.abc import Iterator
from itertools import groupby
from shlex import quote

from chongjin_cli import contract
from chongjin_cli.dataset import dates
from chongjin_cli.errors import SIMILARITY, Mend, UsageError
from chongjin_cli.queries.cited_names import SUGGESTED
from chongjin_cli.queries.figures import bounds, is_ahead, listed, points
from chongjin_cli.queries.filters import Filters, is_date
from chongjin_cli.queries.instead_of_words import in_time, so_named
from chongjin_cli.queries.names import suggested
from chongjin_cli.queries.selection import Selection
from chongjin_cli.queries.store import Dataset
from chongjin_cli.text.folding import fold, words
from chongjin_cli.text.function_words import LIGHT_WORDS, QUESTION_WORDS

ALIKE = 0.5
"""The share of the words in the labels of two measures that both have, from which on one leads to the other."""
PART = 0.5
"""The share of a measure's figures, and of the worth of the best measure, from which on a measure is suggested."""


def measures(dataset: Dataset, selection: Selection) -> list[contract.Measure]:
    """What is measured in the claims of a selection, that with most figures first unless it is sorted."""
    found = list(_measures(dataset, selection))
    if selection.sort in ("id", "label"):
        found.sort(key=lambda each: str(each[selection.sort]).casefold())  # type: ignore[literal-required]
    else:
        found.sort(key=lambda each: -each["figures"])
    return selection.cut(found)


def _measures(dataset: Dataset, selection: Selection) -> Iterator[contract.Measure]:
    """What is measured, by id."""
    described = {record["id"]: record for record in map(json.loads, dataset.records("measure"))}
    found = listed(dataset, selection.unlimited._replace(sort=None))
    for measure, group in groupby(found, key=lambda point: point["measure"]):
        series = list(group)
        amounts = [amount for point in series for amount in bounds(point)]
        yield {
            "id": measure,
            "label": described[measure]["label"],
            "unit": described[measure]["unit"],
            "summary": described[measure]["summary"],
            "of": list(dict.fromkeys(point["of"] for point in series)),
            "figures": len(series),
            "dates": _years(series),
            "low": min(amounts),
            "high": max(amounts),
        }


def see_also(dataset: Dataset, selection: Selection, measure: str) -> list[contract.Point]:
    """The best known figure, as lists show it, of each measure that is called nearly as this one: of urban population.

    Of those of the best grade the newest; then the newest of all, if that is another; then the last forecast, if any.
    They are of what this measure was taken of, most often if of several things.
    """
    every = [point for name in _alike(dataset, measure) for point in listed(dataset, selection.unlimited, name)]
    things = Counter(point["of"] for point in points(dataset, Selection(), measure))
    every = [point for point in every if things[point["of"]]]
    every.sort(key=lambda point: (things[point["of"]], point["dates"]["to"] or ""))
    last = {point["measure"]: point["of"] for point in every}
    updated = dataset.meta()["updated"]
    found: list[contract.Point] = []
    for series in sorted(last.items()):
        alike = [point for point in every if (point["measure"], point["of"]) == series]
        told = [point for point in alike if not is_ahead(point, updated)]
        best = [min(reversed(told), key=lambda point: point["grade"][::-1])] if told else []
        ahead = [point for point in alike if is_ahead(point, updated)]
        found += best + [point for point in told[-1:] if point not in best] + ahead[-1:]
    return found


def _alike(dataset: Dataset, measure: str) -> list[str]:
    """The measures that are called nearly as one: that of January beside that of the year."""
    called = {name: _called(label) for name, label in dataset.names("measure")}
    own = called.pop(measure)
    return [name for name, label in called.items() if len(label & own) >= ALIKE * len(label | own)]


def _called(label: str) -> frozenset[str]:
    """The words of a label that say something."""
    return frozenset(words(label)) - LIGHT_WORDS - QUESTION_WORDS


def resolve(dataset: Dataset, name: str) -> str:
    """The measure that a name stands for, whatever its case, spaces and hyphens. Raises UsageError if none does."""
    known = {fold(spelt): measure for measure, label in dataset.names("measure") for spelt in (label, measure)}
    if fold(name) in known:
        return known[fold(name)]
    if translated := dataset.in_other_letters("measure", name):
        return translated[0][1]
    if is_date(name) and listed(dataset, Filters(during=name).select(dataset)):
        how = f"for a time: chongjin figures --during {quote(name)}"
        raise UsageError(f"no measure {name!r}", Mend(how, f"for a time: measures(during={json.dumps(name)})"))
    if timed := in_time("figures", name):
        raise UsageError(f"no measure {name!r}", timed)
    raise UsageError(f"no measure {name!r}", _instead_of(dataset, name, known))


def _instead_of(dataset: Dataset, name: str, known: dict[str, str]) -> Mend:
    """The mend for a name that no measure has: the measures that may be meant, or those in claims of the name.

    And how the list of them all is narrowed to an era, topic, place or actor so called.
    """
    near = _called_nearly(dataset, name, known)
    said: list[Mend] = []
    if not near:
        near = _measures_in_claims_on(dataset, name)
        if dataset.parse(name).wanted and listed(dataset, Filters(match=name).select(dataset)):
            typed = f"in claims that say it: chongjin figures --match {quote(name)}"
            said = [Mend(typed, f"in claims that say it: measures(match={json.dumps(name, ensure_ascii=False)})")]
    named = so_named(dataset, "figures", name, lambda seen, selection: len(listed(seen, selection)), "measures")
    mends = [*said, *([suggested("measure", near)] if near or not (said or named) else []), *named]
    return Mend(*("; ".join(forms) for forms in zip(*mends, strict=True)))


def _called_nearly(dataset: Dataset, name: str, known: dict[str, str]) -> list[str]:
    """The measures called nearly so, or whose unit it is: those of which it is a word first, then by their figures."""
    from difflib import get_close_matches

    asked, word = fold(name), set(words(name))
    found = {measure: spelt for spelt, measure in known.items() if asked in spelt}
    held = {each["id"]: each for each in measures(dataset, Selection())}
    found |= {measure: asked for measure, each in held.items() if fold(each["unit"]) == asked}
    if not found:
        return [known[match] for match in get_close_matches(asked, known, n=SUGGESTED, cutoff=SIMILARITY)]

    def rank(measure: str) -> tuple[bool, int, bool]:
        each = held.get(measure)
        is_word = each is not None and word <= set(words(f"{measure} {each['label']} {each['unit']}"))
        return not is_word, -each["figures"] if each else 0, not found[measure].startswith(asked)  # rice is in price

    return sorted(sorted(found), key=rank)[:SUGGESTED]


def _measures_in_claims_on(dataset: Dataset, name: str) -> list[str]:
    """The measures whose figures stand in claims that a word finds: inmates for prisoners.

    What counts is how many of a measure's figures do, and what part of them. Those called alike come after.
    """
    search = dataset.parse(name)
    if search.wanted is None:
        return []
    found = Counter(point["measure"] for point in points(dataset, Selection(match=search)))
    every = Counter(point["measure"] for point in points(dataset, Selection()))
    worth = {
        measure: count * count / every[measure] for measure, count in found.items() if count >= PART * every[measure]
    }
    least = PART * max(worth.values(), default=0)
    best = sorted(worth, key=lambda measure: (-worth[measure], measure))
    near = [measure for measure in best if worth[measure] >= least][:SUGGESTED]
    return list(dict.fromkeys([*near, *(other for each in near for other in _alike(dataset, each))]))[:SUGGESTED]


def _years(series: list[contract.Point]) -> contract.Dates:
    """The whole time that a series spans, labelled by its years; a decade at an end of it stays one: `1941–2020s`."""
    ends = sorted(end for point in series for end in _ends(point))
    if not ends:
        return {"from": None, "to": None, "label": None}
    (begin, first), (end, last) = ends[0], ends[-1]
    return {"from": begin, "to": end, "label": first if first == last else f"{first}–{last}"}


def _ends(point: contract.Point) -> Iterator[tuple[str, str]]:
    """The first and the last day of a figure, each with its year or decade in words."""
    sides = point["as_of"].split("/")
    for day, side in ((point["dates"]["from"], sides[0]), (point["dates"]["to"], sides[-1])):
        if day:
            yield day, dates.label(dates.in_years(side.rstrip("".join(dates.QUALIFIERS))))
