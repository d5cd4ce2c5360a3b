"""What stands near a subject: the topics whose claims are most like its own, and the time of a ruler."""

import json
import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from math import log, sqrt
from typing import NamedTuple

from chongjin_cli import contract
from chongjin_cli.analysis.brief import subjects
from chongjin_cli.analysis.brief.claim_dates import in_time, middle
from chongjin_cli.analysis.brief.headlines import Headline, corpora_of, headlines
from chongjin_cli.analysis.brief.main_parts import is_fair
from chongjin_cli.analysis.brief.slots import Named, stems, with_slots
from chongjin_cli.analysis.brief.subjects import Asked, aliases
from chongjin_cli.queries.selection import Selection
from chongjin_cli.queries.store import Dataset
from chongjin_cli.text.folding import fold, words

NEIGHBOURS = 2
"""Topics near to one, at most: its nearest, and those that it is the nearest of, first what lies in the same."""
RARE, OFTEN = 0.05, 0.05
"""The share of all claims that may say a word of a topic's names, and that of its own that must, for another that says
it to be on the topic as well."""
LEAST = 10
"""Claims that a topic must have to be near to another."""
OF_ONE, OF_ALL, OF_A_TIME = 4, 5, 14
"""Claims of a near topic, of all, and topics of a ruler's time, at most."""
OUTERMOST = 0.1
"""The share of a ruler's claims that are so early that he may not have ruled yet."""

Topic = tuple[str, list[contract.Claim]]
"""The id of a topic, with its claims."""


class Nearby(NamedTuple):
    """The topics near to a subject, and lines of these or of the time of a ruler."""

    topics: list[contract.BriefNeighbour]
    lines: list[Headline]


def nearby(dataset: Dataset, asked: Asked, claims: Sequence[contract.Claim], told: Sequence[contract.Claim]) -> Nearby:
    """The best claims of topics near to one that say a name of it, or of each large topic of a ruler's time."""
    own = {claim["id"] for claim in (*claims, *told)}
    if _is_whole(asked, "topic"):
        return _near_topic(dataset, asked, own)
    of_then = [claim for claim in _of_his_time(dataset, asked, claims) if claim["id"] not in own]
    largest = sorted(_by_topic(of_then).items(), key=lambda each: (-len(each[1]), each[0]))[:OF_A_TIME]
    large = [(("topic", topic), of_it) for topic, of_it in largest]
    return Nearby([], headlines(large, corpora_of(dataset, large), of_then, told, dataset.meta()["updated"]))


def _near_topic(dataset: Dataset, asked: Asked, own: set[str]) -> Nearby:
    """The topics near to one, each with its claims that say a name of it; what they count of it comes first."""
    every = list(map(json.loads, dataset.claims(Selection())))
    near = _neighbours(dataset, asked, every)
    lines = list[Headline]()
    for topic, of_it in [*_counting(dataset, asked, every), *near]:
        corpus = corpora_of(dataset, [(("topic", topic), of_it)])["topic", topic]
        fair = [claim for claim in of_it if claim["id"] not in own and is_fair(claim)]
        named = Named(stems([corpus.subject["label"], *aliases(dataset, topic)]))
        best = with_slots([], fair, named, corpus)[: min(OF_ONE, OF_ALL - len(lines))]
        lines += [Headline(corpus.subject, len(of_it), claim) for claim in in_time(best)]
        own = own | {claim["id"] for claim in best}
    held = {record["id"]: record["claims"] for record in map(json.loads, dataset.records("topic"))}
    topics = [_neighbour(dataset, topic, held[topic]) for topic, _ in near]
    return Nearby(topics, lines)


def _neighbour(dataset: Dataset, topic: str, claims: int) -> contract.BriefNeighbour:
    return {"kind": "topic", "id": topic, "label": dataset.called("topic", topic), "claims": claims}


def _is_whole(asked: Asked, kind: str) -> bool:
    """Whether the subject is all of a record of a kind, that no filter narrows."""
    return asked.subject["kind"] == kind and asked.selection == asked.timeless and not asked.subject["narrowed"]


def _counting(dataset: Dataset, asked: Asked, every: Sequence[contract.Claim]) -> list[Topic]:
    """The claims of other topics whose figures count what a topic is of, by their measures: people lost, of people."""
    own = asked.subject["id"]
    named = {fold(name) for name in _names(dataset, asked)}
    labels = {measure for measure, label in dataset.names("measure") if not named.isdisjoint(words(label))}
    home = subjects.home(dataset)
    found = defaultdict[str, list[contract.Claim]](list)
    for claim in every:
        counts_it = any(figure["measure"] in labels and figure["of"] == home for figure in claim["figures"])
        if counts_it and own not in claim["topics"]:
            found[claim["topics"][0]].append(claim)
    return list(found.items())


def _names(dataset: Dataset, asked: Asked) -> list[str]:
    return [asked.subject["label"], *aliases(dataset, asked.subject["id"] or "")]


def _neighbours(dataset: Dataset, asked: Asked, every: Sequence[contract.Claim]) -> list[Topic]:
    """The topics whose claims share most places, actors and words with those of one, with those that say a name of it.

    So prison camps, which have no nearer topic than punishment, stand near it, be they on other places. A topic within
    it, or which it is in, is none.
    """
    own = asked.subject["id"]
    filed = _by_topic(every)
    if own not in filed:
        return []
    broader = {topic["id"]: topic["broader"] for topic in map(json.loads, dataset.records("topic"))}
    vectors = _vectors(filed)
    nearest = {
        topic: max(
            (other for other in filed if other != topic and topic != broader[other] and other != broader[topic]),
            key=lambda other: (_cosine(vectors[topic], vectors[other]), other),
            default=None,
        )
        for topic in filed
    }
    those = {topic for topic, near in nearest.items() if own == near or topic == nearest[own]}
    ranked = sorted(
        those,
        key=lambda other: (
            broader[other] is None or broader[other] != broader[own],
            -_cosine(vectors[own], vectors[other]),
            other,
        ),
    )
    said, of_own = (
        Counter(stem for claim in those for stem in stems([claim["assertion"]])) for those in (every, filed[own])
    )
    telling = {
        stem
        for stem in stems(name for name in _names(dataset, asked) if " " not in name or name == asked.subject["label"])
        if said[stem] < RARE * len(every) and of_own[stem] >= OFTEN * len(filed[own])
    }
    return [
        (topic, [claim for claim in filed[topic] if not telling.isdisjoint(stems([claim["assertion"]]))])
        for topic in ranked[:NEIGHBOURS]
    ]


def _by_topic(claims: Sequence[contract.Claim]) -> dict[str, list[contract.Claim]]:
    """The topics of some size, each with its claims."""
    filed = defaultdict[str, list[contract.Claim]](list)
    for claim in claims:
        for topic in claim["topics"]:
            filed[topic].append(claim)
    return {topic: those for topic, those in filed.items() if len(those) >= LEAST}


def _vectors(filed: Mapping[str, Sequence[contract.Claim]]) -> dict[str, Counter[str]]:
    """What the claims of each topic have, by how few of all claims have it."""
    had = {
        claim["id"]: {*words(claim["assertion"]), *(f"@{name}" for name in (*claim["places"], *claim["actors"]))}
        for those in filed.values()
        for claim in those
    }
    counts = Counter(each for every in had.values() for each in every)
    weights = {each: log(len(had) / count) for each, count in counts.items()}
    found: dict[str, Counter[str]] = {}
    for topic, those in filed.items():
        found[topic] = Counter(each for claim in those for each in had[claim["id"]])
        for each in found[topic]:
            found[topic][each] *= weights[each]  # type: ignore[assignment]
    return found


def _cosine(one: Mapping[str, float], other: Mapping[str, float]) -> float:
    product = sum(weight * other[each] for each, weight in one.items() if each in other)
    return product / (sqrt(sum(map(_square, one.values())) * sum(map(_square, other.values()))) or 1)


def _square(number: float) -> float:
    return number * number


def _of_his_time(dataset: Dataset, asked: Asked, claims: Sequence[contract.Claim]) -> list[contract.Claim]:
    """The claims of the time of a person whom any claim has a rule of: `Under Kim Jong Un`; of others none.

    His time begins with his own claims, the earliest of them apart.
    """
    if not _is_whole(asked, "actor"):
        return []
    rule = re.compile(rf"\b[Uu]nder {re.escape(asked.subject['label'])}\b")
    every = list(map(json.loads, dataset.claims(Selection())))
    years = sorted(year for claim in claims if (year := middle(claim)) is not None)
    if not years or not any(rule.search(claim["assertion"]) for claim in every):
        return []
    begin = years[int(OUTERMOST * len(years))]
    return [claim for claim in every if (middle(claim) or 0) >= begin]
