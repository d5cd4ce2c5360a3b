"""How old the newest is that the claims on a subject have: its figures, who heads it; and what they never count."""

import json
import re
from collections.abc import Iterator, Sequence

from chongjin_cli import contract
from chongjin_cli.analysis.brief import subjects
from chongjin_cli.analysis.brief.aspects import BEGUN, asserted
from chongjin_cli.analysis.brief.choosing import FAIR
from chongjin_cli.analysis.brief.claim_dates import duration, first_day, share_within
from chongjin_cli.analysis.brief.key_figures import is_eventful
from chongjin_cli.analysis.brief.same_things import same_things
from chongjin_cli.analysis.brief.subjects import Asked
from chongjin_cli.analysis.brief.worth import MOSTLY
from chongjin_cli.dataset.dates import decimal_year
from chongjin_cli.dataset.grading import ESTABLISHED, TOLD_AS_FACTS
from chongjin_cli.queries import figures
from chongjin_cli.queries.selection import Selection
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
TOLD, HARM = 3, "harm"
"""Claims on deaths and injuries from which on it is a gap that none counts them; of a camp one is enough."""
_CENSUS = re.compile(r"\bcensus (?:of|in) (?:\w+ )?(\d{4})|\b(\d{4}) census")
CENSUSES = 2
"""Claims on a census from which on it is a gap that none is on a later one."""
SINGLE_CASES, OF_A_YEAR = 3, 0.75
"""Figures of one measure that are single cases, and years below which one is of no year."""
PEOPLE = "people"
"""The unit of what counts them."""
SHIPS = frozenset("ship ships warship warships destroyer freighter ferry submarine submarines vessel vessels".split())
_UNDER_WAY = re.compile(r"\b(?:is|are|was|were) (?:under construction|being built|building)\b")
_NOT_READ = re.compile(r"No (?:count|number|figure|total) .*\b(?:read|found|known)\.")
"""A sentence of a note that says what nobody counted."""


def newest(dataset: Dataset, asked: Asked, claims: Sequence[contract.Claim]) -> Iterator[contract.Gap]:
    """What is old or missing of what people ask of a subject; a time that was asked for has no newest of it."""
    if asked.days is None and asked.selection == asked.timeless:
        yield from _figures(dataset, asked, claims)
        yield from _offices(dataset, asked, claims)
        yield from _under_way(dataset, asked, claims)
        yield from _beginning(dataset, asked, claims)
        yield from _census(dataset, claims)
        yield from _totals(dataset, asked, claims)
    yield from _uncounted(dataset, asked, claims)
    if asked.subject["kind"] != "dataset":
        yield from _not_read(claims)


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
    home = None if asked.subject["kind"] in ("place", "actor") else subjects.home(dataset)
    same = same_things(dataset, claims, asked.subject["id"])
    found: dict[tuple[str, str], list[contract.Point]] = {}
    for claim in claims:
        if claim["kind"] in TOLD_AS_FACTS and claim["credibility"] <= FAIR:
            for figure in claim["figures"]:
                point = figures.point(figure, claim, now)
                if point["dates"]["from"] or point["dates"]["to"]:
                    thing = same.get(figure["of"], figure["of"])
                    found.setdefault((figure["measure"], thing), []).append(point)
    kept = {
        key: series
        for key, series in found.items()
        if series[0]["unit"] not in AGELESS
        and not is_eventful(series)
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
    called = next(dataset.called(kind, thing) for kind in ("place", "actor", "topic") if _has(dataset, kind, thing))
    return f"{label}, {called}"


def _has(dataset: Dataset, kind: str, thing: str) -> bool:
    return any(record == thing for record, _ in dataset.names(kind))


def _year(point: contract.Point) -> int:
    """The last year that a figure may be of, as 1999 of one of the 1990s; of an age that in which it began."""
    first, last = point["dates"]["from"], point["dates"]["to"]
    years = [int(day[:4]) for day in (first, last) if day is not None]
    return years[-1] if years[-1] - years[0] < DECADE else years[0]


def _offices(dataset: Dataset, asked: Asked, claims: Sequence[contract.Claim]) -> Iterator[contract.Gap]:
    """Who was the last in an office of a place, if that is some years ago."""
    if asked.subject["kind"] not in ("place", "dataset"):
        return
    persons = {actor["id"] for actor in map(json.loads, dataset.records("actor")) if actor["kind"] == "person"}
    held = [claim for claim in claims if not persons.isdisjoint(claim["actors"]) and _office(claim)]
    place = subjects.home(dataset) if asked.subject["kind"] == "dataset" else asked.subject["id"]
    own = [claim for claim in held if place and not _names_what_is_around(dataset, claim, place)]
    last = max(own or held, key=first_day, default=None)
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
    wider, said = set(subjects.around(dataset, place)), fold(claim["assertion"])
    return any(name in said for name, _, record in dataset.all_names("place") if record in wider)


def _under_way(dataset: Dataset, asked: Asked, claims: Sequence[contract.Claim]) -> Iterator[contract.Gap]:
    """The last ship that was being built, of a yard or what it makes, unless a claim under another subject has a later.

    A ship itself is asked for no other.
    """
    if asked.subject["kind"] not in ("place", "topic") or subjects.is_on_home(dataset, asked):
        return
    last = max(filter(_is_under_way, claims), key=first_day, default=None)
    on_ships = sum(not SHIPS.isdisjoint(words(claim["assertion"])) for claim in claims)
    year = int(first_day(last)[:4] or 0) if last is not None else 0
    if last is None or on_ships < MOSTLY * len(claims) or not 0 < year < int(dataset.meta()["updated"][:4]):
        return
    every = map(json.loads, dataset.claims(Selection()))
    if all(first_day(claim) <= first_day(last) for claim in every if _is_under_way(claim)):
        text = f"No claim tells of a ship begun after this one: {last['assertion'].rstrip('.')} ({last['id']})."
        yield _gap("under-way", text, [last["id"]])


def _is_under_way(claim: contract.Claim) -> bool:
    """Whether a claim tells of a ship that was being built."""
    is_told = claim["kind"] in TOLD_AS_FACTS and claim["credibility"] <= FAIR
    said = claim["assertion"]
    return is_told and _UNDER_WAY.search(said) is not None and not SHIPS.isdisjoint(words(said))


def _beginning(dataset: Dataset, asked: Asked, claims: Sequence[contract.Claim]) -> Iterator[contract.Gap]:
    """That nothing tells when a place or an actor began, a person apart."""
    told = (asserted(words(claim["assertion"])) for claim in claims)
    if (
        asked.subject["kind"] in ("place", "actor")
        and not _is_a(dataset, asked, "person")
        and all(map(BEGUN.isdisjoint, told))
    ):
        yield _gap("beginning", "No claim tells when it began.")


def _census(dataset: Dataset, claims: Sequence[contract.Claim]) -> Iterator[contract.Gap]:
    """The last census that claims tell of, if it is some years ago."""
    told = [(max(found), claim["id"]) for claim in claims if (found := _censuses(claim["assertion"]))]
    last = max((year for year, _ in told), default="")
    if len(told) >= CENSUSES and int(last) <= int(dataset.meta()["updated"][:4]) - OLD:
        ids = [name for year, name in told if year == last]
        yield _gap("census", f"No claim tells of a later census than that of {last}.", ids)


def _censuses(text: str) -> list[str]:
    return [one or other for one, other in _CENSUS.findall(text)]


def _totals(dataset: Dataset, asked: Asked, claims: Sequence[contract.Claim]) -> Iterator[contract.Gap]:
    """The measures of goods of which a topic has figures of single cases alone."""
    if asked.subject["kind"] != "topic":
        return
    found: dict[str, list[contract.Claim]] = {}
    for claim in claims:
        for figure in claim["figures"]:
            if figure["unit"] == "tonnes":
                found.setdefault(figure["measure"], []).append(claim)
    for measure, those in found.items():
        if len(those) >= SINGLE_CASES and all(duration(claim) < OF_A_YEAR for claim in those):
            label = json.loads(dataset.record("measure", measure))["label"]
            yield _gap(
                "totals", f"{label}: single cases alone; no claim adds them up.", [claim["id"] for claim in those]
            )


def _uncounted(dataset: Dataset, asked: Asked, claims: Sequence[contract.Claim]) -> Iterator[contract.Gap]:
    """Deaths and injuries, where no claim on them has a figure of how many they were."""
    if asked.subject["kind"] in ("dataset", "filters"):
        return
    of_it = [claim for claim in _of_the_date(asked, claims) if HARM in asserted(words(claim["assertion"]))]
    counted = any(figure["unit"] == PEOPLE for claim in of_it for figure in claim["figures"])
    if len(of_it) >= (1 if _is_a(dataset, asked, "camp") else TOLD) and not counted:
        ids = [claim["id"] for claim in of_it]
        yield _gap("uncounted", "No figure is recorded of how many died or were hurt.", ids)


def _of_the_date(asked: Asked, claims: Sequence[contract.Claim]) -> list[contract.Claim]:
    """The claims of which at least half lies in a date that was asked for, all of another subject."""
    if asked.subject["kind"] != "date" or asked.days is None:
        return list(claims)
    begin, end = map(decimal_year, asked.days)
    return [claim for claim in claims if share_within(claim, begin, end) >= MOSTLY]


def _not_read(claims: Sequence[contract.Claim]) -> Iterator[contract.Gap]:
    """What the notes of claims say that nobody counted."""
    for claim in claims:
        for sentence in re.split(r"(?<=[.]) ", claim["note"] or ""):
            if _NOT_READ.fullmatch(sentence):
                yield _gap("not-read", f"{sentence.rstrip('.')} ({claim['id']}).", [claim["id"]])


def _is_a(dataset: Dataset, asked: Asked, kind: str) -> bool:
    """Whether the subject is a place or an actor of a kind."""
    of, name = asked.subject["kind"], asked.subject["id"] or ""
    return of in ("place", "actor") and json.loads(dataset.record(of, name))["kind"] == kind


def _gap(code: contract.GapCode, text: str, claims: Sequence[str] = ()) -> contract.Gap:
    return {"code": code, "text": text, "claims": list(claims)}
