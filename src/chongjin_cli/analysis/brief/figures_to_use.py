"""The figures of a page: the key figures, each in the words of its claim where its names say too little."""

import json
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import permutations

from chongjin_cli import contract
from chongjin_cli.analysis.brief import subjects
from chongjin_cli.analysis.brief.choosing import PLAIN
from chongjin_cli.analysis.brief.claim_dates import in_time
from chongjin_cli.analysis.brief.key_figures import FigureClaim, key_figures
from chongjin_cli.analysis.brief.openings import WHEN
from chongjin_cli.analysis.brief.same_things import same_things
from chongjin_cli.queries import figures
from chongjin_cli.queries.store import Dataset
from chongjin_cli.queries.support import origins
from chongjin_cli.text.figures import amount
from chongjin_cli.text.folding import words

UNSAID = 6
"""Words of a claim that its figure has not from which on the names of the figure do not tell what was counted."""

_ENDED = re.compile(
    r"\b(?:withdrew|withdrawn|lifted|abolished|cancelled|annulled|expired|dissolved|ended|broken off)\b"
)
HOPS, LATER, AGREED = 3, 5, ("years",)
"""Ties over which a claim that says so may hang on a figure's, the years by which another of its measure is later, and
units of what is agreed on: a lease has others after it."""
VAGUE = " of a "
"""What the name of a measure has that says only what kind of thing was measured: `Length of a structure`."""


def figures_to_use(
    dataset: Dataset,
    asked: subjects.Asked,
    claims: Sequence[contract.Claim],
    found: Sequence[contract.Dispute],
    shown: Sequence[contract.Dispute],
    most: int,
) -> list[contract.KeyFigure]:
    """The key figures, at most so many, without those that a dispute on the page is about and leaves open."""
    in_doubt = {
        name
        for each in shown
        if each["favoured"] is None and all(claim["figures"] for claim in each["claims"])
        for name in each["versions"]
    }
    usable = _figures(dataset, asked, claims, found, len(in_doubt) + most)
    return [each for each in usable if each["use"]["claim"] not in in_doubt][:most]


def _figures(
    dataset: Dataset,
    asked: subjects.Asked,
    claims: Sequence[contract.Claim],
    found: Sequence[contract.Dispute],
    most: int,
) -> list[contract.KeyFigure]:
    """The key figures; on a past date those of other times, too, since the latest before it may still hold.

    What is only known to be so by now is undated, as in lists.
    """
    if not claims:
        return []
    days = asked.days if asked.subject["kind"] == "date" else None
    on_date = days is not None and days[0] <= dataset.meta()["updated"]
    known = {claim["id"]: claim for claim in claims}
    if on_date:
        points = figures.listed(dataset, asked.timeless)
        for name in {point["claim"] for point in points} - known.keys():
            known[name] = json.loads(dataset.claim(name))
        points = [point for point in points if known[point["claim"]]["kind"] in PLAIN]
    else:
        now, plain = dataset.meta()["updated"], [claim for claim in claims if claim["kind"] in PLAIN]
        points = [figures.point(each, claim, now) for claim in plain for each in claim["figures"]]
        points.sort(key=lambda point: (point["dates"]["from"] or "", point["dates"]["to"] or ""))
    same = same_things(dataset, claims, asked.subject["id"])
    if asked.subject["kind"] == "place":
        others = {place for place, _ in dataset.names("place")} - subjects.within(dataset, asked.subject["id"] or "")
        points = [point for point in points if same.get(point["of"], point["of"]) not in others]
    else:
        points = [point for point in points if not _is_of_elsewhere(dataset, point)]
    measured = {
        point["claim"]: FigureClaim(len(origins(known[point["claim"]])), words(known[point["claim"]]["assertion"]))
        for point in points
    }
    rivals = {pair for each in found for pair in permutations(each["versions"], 2)}
    named = Counter(name for claim in claims for name in {*claim["places"], *claim["actors"], *claim["topics"]})
    usable = key_figures(points, measured, rivals, named, days if on_date else None, most, same)
    said = set[str]()
    for figure in usable:
        figure["reason"] = "; ".join([figure["reason"], *_since_then(figure, claims, points)])
        if figure["use"]["claim"] not in said:
            figure["says"] = _says(dataset, asked, figure, known[figure["use"]["claim"]])
            said.add(figure["use"]["claim"])
    return usable


def _is_of_elsewhere(dataset: Dataset, point: contract.Point) -> bool:
    """Whether a figure is of another city than the dataset is on, and its measure does not name that."""
    home = subjects.home(dataset)
    if home is None or point["of"] == home or all(place != point["of"] for place, _ in dataset.names("place")):
        return False
    label = json.loads(dataset.record("measure", point["measure"]))["label"]
    inside = subjects.within(dataset, home)
    wider = {home, *subjects.around(dataset, home)}
    return point["of"] not in inside | wider and dataset.called("place", home) not in label


def _since_then(
    figure: contract.KeyFigure, claims: Sequence[contract.Claim], points: Sequence[contract.Point]
) -> Iterator[str]:
    """What tells that a figure may no longer hold: a claim on its event that says it ended, a later one elsewhere."""
    use = figure["use"]
    if ended := next((claim for claim in _hanging_on(use["claim"], claims) if _ENDED.search(claim["assertion"])), None):
        yield f"but {_lower(ended['assertion'].rstrip('.'))} ({ended['id']})"
    year = int((use["dates"]["to"] or "0")[:4])
    later = [
        point
        for point in points
        if (point["measure"], point["unit"]) == (use["measure"], use["unit"])
        and point["of"] != use["of"]
        and point["unit"] in AGREED
        and int((point["dates"]["from"] or "0")[:4]) >= year + LATER
    ]
    if later:
        newest = max(later, key=lambda point: (point["dates"]["from"] or "", -int(point["grade"][1])))
        when = f"({newest['dates']['label']}), {newest['claim']} {newest['grade']}"
        yield f"a later one: {amount(newest)} {newest['unit']} {when}"


def _hanging_on(name: str, claims: Sequence[contract.Claim]) -> list[contract.Claim]:
    """The claims that hang on one by their ties, over three of them, in the order of time."""
    found = {name}
    for _ in range(HOPS):
        found |= {tie["claim"] for claim in claims if claim["id"] in found for tie in claim["relations"]}
        found |= {claim["id"] for claim in claims for tie in claim["relations"] if tie["claim"] in found}
    return in_time(claim for claim in claims if claim["id"] in found - {name})


def _lower(text: str) -> str:
    """A sentence in the middle of another; one that begins with a name keeps its capital."""
    first = text.split()[0]
    return text if first not in ("The", "In", "By", "On", "After", "About") else f"{first.lower()}{text[len(first) :]}"


def _says(dataset: Dataset, asked: subjects.Asked, figure: contract.KeyFigure, claim: contract.Claim) -> str | None:
    """The words of a figure's claim, where several of them tell what the names of the figure do not."""
    measure = json.loads(dataset.record("measure", figure["measure"]))
    named = words(" ".join((measure["label"], measure["summary"], figure["of"], asked.subject["label"])))
    unsaid = {word for word in words(claim["assertion"]) if not word.isdecimal()} - {*named, *WHEN}
    return claim["assertion"] if len(unsaid) >= UNSAID or VAGUE in measure["label"] else None
