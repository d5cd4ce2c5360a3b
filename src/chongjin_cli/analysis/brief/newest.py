"""How old the newest is that the claims on a subject have: its figures, and who heads it."""

import json
from collections.abc import Iterator, Sequence

from chongjin_cli import contract
from chongjin_cli.analysis.brief import names
from chongjin_cli.analysis.brief.choosing import FAIR
from chongjin_cli.analysis.brief.claim_dates import first_day
from chongjin_cli.analysis.brief.subjects import Asked
from chongjin_cli.dataset.grading import ESTABLISHED, TOLD_AS_FACTS
from chongjin_cli.queries import figures
from chongjin_cli.queries.store import Dataset
from chongjin_cli.text.figures import measured
from chongjin_cli.text.folding import fold, words

OLD, SURE = 5, 10
"""Years from which on the newest figure of a series is old, and the newest that is sure."""
GONE = 30
"""Years after which nobody asks for a newer figure: what it counts is over."""
DECADE = 10
"""Years of a figure's date from which on it is of an age."""
AGELESS = frozenset("m km m2 km2 ri °C tonnes years".split())
"""Units of what hardly ever changes, or is of one ship, load or contract."""
ASKED = frozenset("population workforce inmates output throughput passengers loss".split())
"""Words of measures of which people ask for a newer figure."""
OFFICES = frozenset("mayor chairman chairwoman secretary manager director governor commander chief head".split())
HELD = frozenset("was is became".split())
"""Words of an office, and verbs that say within so many words that someone held it: `was chief secretary`."""
BETWEEN = 3
IN_OFFICE = 2
"""Years after which it is no longer known from a claim who is in office."""


def newest(dataset: Dataset, asked: Asked, claims: Sequence[contract.Claim]) -> Iterator[contract.Gap]:
    """What is old or missing of what people ask of a subject; a time that was asked for has no newest of it."""
    if asked.days is None and asked.selection == asked.timeless:
        yield from _figures(dataset, asked, claims)
        yield from _offices(dataset, asked, claims)


def _figures(dataset: Dataset, asked: Asked, claims: Sequence[contract.Claim]) -> Iterator[contract.Gap]:
    """The series that have no figure of late, with the newest, and those that have none of late that is sure."""
    year = int(dataset.meta()["updated"][:4])
    old, unsure = list[tuple[str, contract.Point]](), list[tuple[str, contract.Point]]()
    for name, series in _series(dataset, asked, claims):
        last = max(series, key=_year)
        sure = max((point for point in series if int(point["grade"][1]) <= ESTABLISHED), key=_year, default=None)
        if year - GONE <= _year(last) <= year - OLD:
            old.append((name, last))
        elif _year(last) > year - OLD and sure is not None and _year(sure) <= year - SURE:
            unsure.append((name, sure))
    for text, found in (("No later figure", old), ("No later one that is confirmed or probable", unsure)):
        if found:
            named = "; ".join(
                f"{name}: {measured(point, name)} ({point['dates']['label']}, {point['claim']})"
                for name, point in found
            )
            yield _gap("figures", f"{text}: {named}.", [point["claim"] for _, point in found])


def _series(dataset: Dataset, asked: Asked, claims: Sequence[contract.Claim]) -> list[tuple[str, list[contract.Point]]]:
    """The usable figures of the subject itself, or of what the dataset is on, that people ask for: the longest first.

    A unit that another took the place of, as `old won` of `won`, has none.
    """
    now = dataset.meta()["updated"]
    home = None if asked.subject["kind"] in ("place", "actor") else names.home(dataset)
    found: dict[tuple[str, str], list[contract.Point]] = {}
    for claim in claims:
        if claim["kind"] in TOLD_AS_FACTS and claim["credibility"] <= FAIR:
            for figure in claim["figures"]:
                point = figures.point(figure, claim, now)
                if point["dates"]["from"] or point["dates"]["to"]:
                    found.setdefault((figure["measure"], figure["of"]), []).append(point)
    kept = {
        key: series
        for key, series in found.items()
        if series[0]["unit"] not in AGELESS
        and not any(key[1] == of and key[0].startswith(f"{measure}-") for measure, of in found)
        and key[1] in (asked.subject["id"], home)
        and not ASKED.isdisjoint(key[0].split("-"))
    }
    ranked = sorted(kept, key=lambda key: -len(kept[key]))
    return [(_name(dataset, asked, *key), kept[key]) for key in ranked]


def _name(dataset: Dataset, asked: Asked, measure: str, thing: str) -> str:
    label = str(json.loads(dataset.record("measure", measure))["label"])
    if thing == asked.subject["id"]:
        return label
    return f"{label}, {dataset.called('place', thing)}"


def _year(point: contract.Point) -> int:
    """The last year that a figure may be of, as 1999 of one of the 1990s; of an age that in which it began."""
    first, last = point["dates"]["from"], point["dates"]["to"]
    years = [int(day[:4]) for day in (first, last) if day is not None]
    return years[-1] if years[-1] - years[0] < DECADE else years[0]


def _offices(dataset: Dataset, asked: Asked, claims: Sequence[contract.Claim]) -> Iterator[contract.Gap]:
    """Who was the last in an office of the place that a dataset is on, if that is some years ago."""
    place = names.home(dataset)
    if place is None or asked.subject["kind"] not in ("place", "dataset") or asked.subject["id"] not in (place, None):
        return
    persons = {actor["id"] for actor in map(json.loads, dataset.records("actor")) if actor["kind"] == "person"}
    held = [claim for claim in claims if not persons.isdisjoint(claim["actors"]) and _office(claim)]
    own = [claim for claim in held if place in claim["places"] and not _names_what_is_around(dataset, claim, place)]
    last = max(own, key=first_day, default=None)
    if last is not None and int(first_day(last)[:4] or 0) <= int(dataset.meta()["updated"][:4]) - IN_OFFICE:
        yield _gap(
            "offices",
            f"No later {_office(last)} is told of: {last['assertion'].rstrip('.')} ({last['id']}).",
            [last["id"]],
        )


def _office(claim: contract.Claim) -> str | None:
    """The office that a claim says someone held."""
    said = words(claim["assertion"]) if claim["credibility"] <= FAIR else []
    held = (
        office
        for number, word in enumerate(said)
        if word in HELD
        for office in said[number + 1 : number + 1 + BETWEEN]
        if office in OFFICES
    )
    return next(held, None)


def _names_what_is_around(dataset: Dataset, claim: contract.Claim, place: str) -> bool:
    """Whether a claim names what a place lies in: the province's chairman is not the city's."""
    wider, said = set(names.around(dataset, place)), fold(claim["assertion"])
    return any(name in said for name, _, record in dataset.all_names("place") if record in wider)


def _gap(code: contract.GapCode, text: str, claims: Sequence[str] = ()) -> contract.Gap:
    return {"code": code, "text": text, "claims": list(claims)}
