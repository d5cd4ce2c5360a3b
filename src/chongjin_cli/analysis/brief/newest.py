"""How old the newest is that the claims on a subject have: its figures."""

import re
from collections.abc import Iterator, Sequence

from chongjin_cli import contract
from chongjin_cli.analysis.brief.subjects import Asked
from chongjin_cli.analysis.brief.worth import FAIR
from chongjin_cli.dataset.grading import ESTABLISHED, TOLD_AS_FACTS
from chongjin_cli.queries import figures
from chongjin_cli.queries.containment import home
from chongjin_cli.queries.store import Dataset
from chongjin_cli.text.figures import measured

OLD = 5
"""Years from which on the newest figure of a series is old."""
GONE = 30
"""Years after which nobody asks for a newer figure: what it counts is over."""
DECADE = 10
"""Years of a figure's date from which on it is of an age."""
ASKED = frozenset("population workforce inmates output throughput passengers loss".split())
"""Words of measures of which people ask for a newer figure."""
_ENDED = "(?:was|were|had been) (?:dismantled|demolished|dissolved|abolished|disbanded|scrapped|broken up|pulled down)"


def newest(dataset: Dataset, asked: Asked, claims: Sequence[contract.Claim]) -> Iterator[contract.Gap]:
    """The series that have no figure of late, with the newest; none are of a time, nor of what has ended."""
    gone = re.compile(rf"\b{re.escape(asked.subject['label'])} {_ENDED}\b")
    has_ended = any(claim["credibility"] <= ESTABLISHED and gone.search(claim["assertion"]) for claim in claims)
    if asked.days is not None or asked.selection != asked.timeless or has_ended:
        return
    year = int(dataset.meta()["updated"][:4])
    last = [(name, max(series, key=_year)) for name, series in _series(dataset, asked, claims)]
    old = [
        (name, point)
        for name, point in last
        if year - GONE <= _year(point) <= year - OLD
        and not any(_is_near(other, point) and _year(other) > year - OLD for _, other in last)
    ]
    if old:
        named = "; ".join(
            f"{name}: {measured(point, name)} ({point['dates']['label']}, {point['claim']})" for name, point in old
        )
        claims_of = [point["claim"] for _, point in old]
        yield {"code": "figures", "text": f"No later figure: {named}.", "claims": claims_of}


def _series(dataset: Dataset, asked: Asked, claims: Sequence[contract.Claim]) -> list[tuple[str, list[contract.Point]]]:
    """The usable figures of the subject itself, or of what the dataset is on, that people ask for: the longest first.

    A unit that another took the place of, as `old won` of `won`, has none.
    """
    now = dataset.meta()["updated"]
    place = None if asked.subject["kind"] in ("place", "actor") else home(dataset)
    found: dict[tuple[str, str], list[contract.Point]] = {}
    for claim in claims:
        if claim["kind"] in TOLD_AS_FACTS and claim["credibility"] <= FAIR:
            for figure in claim["figures"]:
                point = figures.point(figure, claim, now)
                if point["dates"]["from"] or point["dates"]["to"]:
                    found.setdefault((figure["measure"], asked.one(figure["of"])), []).append(point)
    kept = {
        key: series
        for key, series in found.items()
        if not any(key[1] == of and key[0].startswith(f"{measure}-") for measure, of in found)
        and key[1] in (asked.subject["id"], place)
        and not ASKED.isdisjoint(key[0].split("-"))
    }
    ranked = sorted(kept, key=lambda key: -len(kept[key]))
    return [(_name(dataset, asked, *key), kept[key]) for key in ranked]


def _is_near(one: contract.Point, other: contract.Point) -> bool:
    """Whether two figures are of one thing and of measures alike: population, urban-population."""
    alike = ASKED.intersection(one["measure"].split("-"), other["measure"].split("-"))
    return bool(alike) and one["of"] == other["of"]


def _name(dataset: Dataset, asked: Asked, measure: str, thing: str) -> str:
    label = dataset.called("measure", measure)
    if thing == asked.subject["id"]:
        return label
    return f"{label}, {dataset.called('place', thing)}"


def _year(point: contract.Point) -> int:
    """The last year that a figure may be of, as 1999 of one of the 1990s; of an age that in which it began."""
    first, last = point["dates"]["from"], point["dates"]["to"]
    years = [int(day[:4]) for day in (first, last) if day is not None]
    return years[-1] if years[-1] - years[0] < DECADE else years[0]
