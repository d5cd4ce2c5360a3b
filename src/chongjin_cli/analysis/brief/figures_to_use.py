"""The figures of a page: the key figures, each in the words of its claim where its names say too little."""

import json
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import permutations

from chongjin_cli import contract
from chongjin_cli.analysis.brief.choosing import PLAIN
from chongjin_cli.analysis.brief.claim_dates import beginning, in_time, is_event
from chongjin_cli.analysis.brief.figure_dates import is_dated, since
from chongjin_cli.analysis.brief.key_figures import NEAR, USABLE, FigureClaim, key_figures
from chongjin_cli.analysis.brief.subjects import Asked
from chongjin_cli.analysis.brief.worth import WHEN
from chongjin_cli.queries import figures
from chongjin_cli.queries.containment import home, upwards, wider, within
from chongjin_cli.queries.store import Dataset
from chongjin_cli.queries.support import origins
from chongjin_cli.text.figures import amount
from chongjin_cli.text.folding import words

STEPS = 3
"""Ties from a figure to what tells that it ended, at most: a rule, the protest against it, what came of that."""
UNSAID = 6
"""Words of a claim that its figure has not from which on the names of the figure do not tell what was counted."""
VAGUE, OF_A_SHIP = " of a ", " of a ship"
"""What the name of a measure has that says only what kind of thing was measured, `Length of a structure`, and what the
summary of one has that tells of a place which of its ships was measured."""
_OVER = re.compile(r"\bhad (?:had|been (?!put|estimated))\b")
"""What was so before a time, and need not be any more."""
_OF_ELSE = re.compile(r"\bmissing\b|\barea within\b")
"""What makes a figure one of something else than its measure: of more than the dead, of a part of a site."""
_ENDED = re.compile(
    r"\b(?:withdrew|withdrawn|lifted|abolished|cancelled|annulled|expired|dissolved|ended|broken off)\b"
)


def figures_to_use(
    dataset: Dataset,
    asked: Asked,
    claims: Sequence[contract.Claim],
    found: Sequence[contract.Dispute],
    shown: Sequence[contract.Dispute],
    most: int,
) -> list[contract.KeyFigure]:
    """The key figures, at most so many, without those that a dispute on the page is about and leaves open.

    On a past date those of other times are read, too, which its figures are measured by. What is only known to be so by
    now is undated, as in lists.
    """
    if not claims:
        return []
    known = {claim["id"]: claim for claim in claims}
    now = dataset.meta()["updated"]
    days = asked.days if asked.subject["kind"] == "date" and asked.days and asked.days[0] <= now else None
    if days is None:
        points = [figures.point(figure, claim, now) for claim in claims for figure in claim["figures"]]
        points.sort(key=lambda point: (point["dates"]["from"] or "", point["dates"]["to"] or ""))
    else:
        points = figures.listed(dataset, asked.timeless)
        known |= {point["claim"]: json.loads(dataset.claim(point["claim"])) for point in points}
    foreign = _foreign(dataset, asked)
    points = [
        point
        for point in points
        if known[point["claim"]]["kind"] in PLAIN
        and (point["measure"], point["of"]) not in foreign
        and not _OF_ELSE.search(known[point["claim"]]["assertion"])
    ]
    measured = {
        point["claim"]: FigureClaim(len(origins(known[point["claim"]])), words(known[point["claim"]]["assertion"]))
        for point in points
    }
    rivals = {pair for each in found for pair in permutations(each["versions"], 2)}
    named = Counter(name for claim in claims for name in {*claim["places"], *claim["actors"], *claim["topics"]})
    in_doubt = {
        name
        for each in shown
        if each["favoured"] is None and all(claim["figures"] for claim in each["claims"])
        for name in each["versions"]
    }
    every = key_figures(points, measured, rivals, named, days, most + len(in_doubt), asked.one)
    usable = [each for each in every if each["use"]["claim"] not in in_doubt][:most]
    said = set[str]()
    for figure in usable:
        claim = known[figure["use"]["claim"]]
        beside = _first(figure, points) if asked.subject["kind"] == "era" else ()
        figure["reason"] = "; ".join([figure["reason"], *beside, *_ended(claim, claims)])
        figure["says"] = None if claim["id"] in said else _says(dataset, asked, figure, claim)
        said.add(claim["id"])
    return usable


def _foreign(dataset: Dataset, asked: Asked) -> set[tuple[str, str]]:
    """The measures of places, by both ids, that are none of the subject's: of a place what lies not within it.

    Of other subjects they are of another city than the dataset is on, but for measures that name that.
    """
    every = {place for place, _ in dataset.names("place")}
    measures = list(dataset.names("measure"))
    if asked.subject["kind"] == "place":
        others = {place for place in every if asked.one(place) not in within(dataset, asked.subject["id"] or "")}
        return {(measure, place) for place in others for measure, _ in measures}
    if (own := home(dataset)) is None:
        return set()
    others = every - within(dataset, own) - {*upwards(own, wider(dataset))}
    called = dataset.called("place", own)
    return {(measure, place) for place in others for measure, label in measures if called not in label}


def _first(figure: contract.KeyFigure, points: Sequence[contract.Point]) -> Iterator[str]:
    """The earliest figure of the series that can be used, if it is of years before: an age has more than one number."""
    series = [point for point in points if (point["measure"], point["of"]) == (figure["measure"], figure["of"])]
    usable = [point for point in series if int(point["grade"][1]) <= USABLE and is_dated(point)]
    first = min(usable, key=since, default=figure["use"])
    if since(first) < since(figure["use"]) - NEAR:
        yield f"first in this time: {amount(first)} ({first['dates']['label']}), {first['claim']} {first['grade']}"


def _ended(claim: contract.Claim, claims: Sequence[contract.Claim]) -> Iterator[str]:
    """What tells that a figure, but one of an event, no longer holds: a claim that is tied to its own and says so."""
    near = set() if is_event(claim) else {claim["id"]}
    ties = [{each["id"], tie["claim"]} for each in claims for tie in each["relations"]]
    for _ in range(STEPS):
        near |= {name for tie in ties if not tie.isdisjoint(near) for name in tie}
    for each in in_time(each for each in claims if each["id"] in near - {claim["id"]}):
        if beginning(each) >= beginning(claim) and _ENDED.search(each["assertion"]):
            yield f"but: {each['assertion'].rstrip('.')} ({each['id']})"
            return


def _says(dataset: Dataset, asked: Asked, figure: contract.KeyFigure, claim: contract.Claim) -> str | None:
    """The words of a figure's claim where its names tell less; of prices of rice and maize these tell which it is."""
    measure = json.loads(dataset.record("measure", figure["measure"]))
    named = words(" ".join((measure["label"], measure["summary"], figure["of"], asked.subject["label"])))
    unsaid = {word for word in words(claim["assertion"]) if not word.isdecimal()} - {*named, *WHEN}
    is_of_which = OF_A_SHIP in measure["summary"] and figure["of"] in dict(dataset.names("place"))
    if VAGUE not in measure["label"] and not is_of_which:
        alike = [each for each in claim["figures"] if (each["of"], each["unit"]) == (figure["of"], figure["unit"])]
        is_plain = len(unsaid) < UNSAID and not _OVER.search(claim["assertion"])
        return None if is_plain or len({each["measure"] for each in alike}) > 1 else claim["assertion"]
    return claim["assertion"]
