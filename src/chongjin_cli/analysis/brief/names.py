"""What a subject is called, and which kind of place or actor it is."""

import json
from collections.abc import Sequence

from chongjin_cli import contract
from chongjin_cli.analysis.brief.subjects import Asked
from chongjin_cli.queries.containment import home
from chongjin_cli.queries.store import Dataset
from chongjin_cli.text.folding import words


def names(dataset: Dataset, asked: Asked) -> list[list[str]]:
    """The words of each name of the subject, or the words that were asked for."""
    match = asked.selection.match
    if match:
        return [list(match.words)]
    other = names_of(dataset, {**asked.subject, "id": asked.twin["id"]}) if asked.twin else []
    return [*names_of(dataset, asked.subject), *other]


def names_of(dataset: Dataset, subject: contract.BriefSubject) -> list[list[str]]:
    """The words of each name of a topic, a place or an actor.

    A whole dataset goes by the names of the narrowest place that nearly all of its claims are at.
    """
    kind, record = subject["kind"], subject["id"]
    if kind == "dataset":
        kind, record = "place", home(dataset)
    if kind == "topic":
        return [words(name) for name in (subject["label"], *aliases(dataset, record or ""))]
    if kind in ("place", "actor") and record is not None:
        found = json.loads(dataset.record(kind, record))
        spelt = [
            each for given in found["names"].values() for each in ([given] if isinstance(given, str) else given or ())
        ]
        spelt += [found["label"], f"{found['label']} {found['kind']}"]
        return [words(each) for each in spelt]
    return []


def aliases(dataset: Dataset, topic: str) -> list[str]:
    """The other names of a topic, which tell what it is of."""
    return [*json.loads(dataset.record("topic", topic))["aliases"]]


def kind_of(dataset: Dataset, subject: contract.BriefSubject) -> str:
    """What kind of place or actor a subject is."""
    return str(json.loads(dataset.record(subject["kind"], subject["id"] or ""))["kind"])


def says(said: Sequence[str], names: Sequence[Sequence[str]]) -> bool:
    """Whether words have one of some names in them, whole."""
    return any(f" {' '.join(name)} " in f" {' '.join(said)} " for name in names)
