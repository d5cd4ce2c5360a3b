"""The figures of a page: the key figures, each in the words of its claim where its names say too little."""

import json
from collections import Counter
from collections.abc import Sequence
from itertools import permutations

from chongjin_cli import contract
from chongjin_cli.analysis import subjects
from chongjin_cli.analysis.key_figures import FigureClaim, key_figures
from chongjin_cli.analysis.openings import WHEN
from chongjin_cli.analysis.same_things import same_things
from chongjin_cli.analysis.telling import PLAIN
from chongjin_cli.queries import figures
from chongjin_cli.queries.store import Dataset
from chongjin_cli.queries.support import origins
from chongjin_cli.text.folding import words

UNSAID = 6
"""Words of a claim that its figure has not from which on the names of the figure do not tell what was counted."""

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
    return [each for each in usable if not _claims(each) <= in_doubt][:most]


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
    measured = {
        point["claim"]: FigureClaim(len(origins(known[point["claim"]])), words(known[point["claim"]]["assertion"]))
        for point in points
    }
    rivals = {pair for each in found for pair in permutations(each["versions"], 2)}
    named = Counter(name for claim in claims for name in {*claim["places"], *claim["actors"], *claim["topics"]})
    usable = key_figures(points, measured, rivals, named, days if on_date else None, most, same)
    said = set[str]()
    for figure in usable:
        if figure["use"] is not None and figure["use"]["claim"] not in said:
            figure["says"] = _says(dataset, asked, figure, known[figure["use"]["claim"]])
            said.add(figure["use"]["claim"])
    return usable


def _claims(figure: contract.KeyFigure) -> set[str]:
    """The claim of a figure to use, or those of which none can be used."""
    return {figure["use"]["claim"]} if figure["use"] else set(figure["range"])


def _says(dataset: Dataset, asked: subjects.Asked, figure: contract.KeyFigure, claim: contract.Claim) -> str | None:
    """The words of a figure's claim, where several of them tell what the names of the figure do not."""
    measure = json.loads(dataset.record("measure", figure["measure"]))
    named = words(" ".join((measure["label"], measure["summary"], figure["of"], asked.subject["label"])))
    unsaid = {word for word in words(claim["assertion"]) if not word.isdecimal()} - {*named, *WHEN}
    return claim["assertion"] if len(unsaid) >= UNSAID or VAGUE in measure["label"] else None
