"""The closing part of a brief: as many of the other claims as there is room for, by what they tell of."""

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from itertools import accumulate

from chongjin_cli import contract
from chongjin_cli.analysis import page_lines
from chongjin_cli.analysis.aspects import CONSEQUENCES, asserted
from chongjin_cli.analysis.choosing import CONFIRMED, FAIR, behind_doubtful, chosen
from chongjin_cli.analysis.claim_dates import in_time
from chongjin_cli.analysis.salience import Corpus
from chongjin_cli.queries.store import Dataset
from chongjin_cli.text.folding import words

GROUPS = {
    "Harm and damage": "harm damage",
    "Crackdowns, bans and protest": "punishment ban protest",
    "Why": "cause",
    "Stopped and renewed": "standstill renewal operation",
    "People and labour": "people labour",
    "Prices and pay": "price",
    "Output and supply": "capacity work supply",
    "Who runs it": "control rights standing",
    "Beginnings and names": "beginning name renaming belonging",
    "Site and size": "site size parts",
    "Links": "link",
    "Help and visits": "help visit",
    "Witnesses": "witness",
    "Plans": "plan",
}
"""What claims tell of, as the headings of groups, by the aspects that belong to them; the first that fits counts."""
OTHERS, FEWEST = "Besides", 3
"""What stands in no group, and the claims of a group with a heading of its own."""
LEAST = 0.9
"""The lines that further claims take each, at the least."""
_GROUPS = {label: frozenset(aspects.split()) for label, aspects in GROUPS.items()}


def further(
    claims: Sequence[contract.Claim],
    tied: Sequence[contract.Claim],
    first: Sequence[contract.Claim],
    rivals: Sequence[contract.Claim],
    shown: Collection[str],
    lines: float,
    corpus: Corpus,
) -> list[contract.Claim]:
    """As many of the claims that are not shown as fit on so many lines: some `first`, then those worth most.

    Before all stands what is sure and says much the same as a disputed or alleged claim on the page, as the `rivals` in
    its disputes are, so that this does not stand there alone; of a place or an actor what is confirmed is next.

    Of what is only `tied` to the subject what came of it is next: who was punished. What is much like others comes
    when nothing else is left, and what else is tied after it.
    """
    most = max(0, int(lines / LEAST))
    own, other = ([claim for claim in those if claim["credibility"] <= FAIR] for those in (claims, tied))
    before = [claim for claim in (*claims, *tied) if claim["id"] in shown]
    left = [claim for claim in own if claim["id"] not in shown]
    first = [*chosen(behind_doubtful(left, rivals, corpus), most, corpus), *first]
    best = [claim for claim in own if _is_sure_of_a_thing(claim, corpus)]
    first += chosen(best, most - len(first), corpus, [*before, *first])
    ranked = [*first, *chosen(own, most - len(first), corpus, [*before, *first])]
    if len(ranked) < most:
        came_of_it = [claim for claim in other if not asserted(words(claim["assertion"])).isdisjoint(CONSEQUENCES)]
        ranked += chosen(came_of_it, most - len(ranked), corpus, [*before, *ranked])
        alike = [claim for claim in left if claim not in ranked]
        ranked += sorted(alike, key=lambda claim: -corpus.ranked(claim).worth)
        ranked += chosen(other, most - len(ranked), corpus, [*before, *ranked])
    ends = accumulate(map(page_lines.in_flow, ranked))
    return [claim for claim, end in zip(ranked, ends, strict=True) if end <= lines]


def _is_sure_of_a_thing(claim: contract.Claim, corpus: Corpus) -> bool:
    """Whether a claim is confirmed, and of a place or an actor that was asked for."""
    is_of_it = corpus.subject["kind"] in ("place", "actor") and not corpus.is_aside(claim)
    return is_of_it and claim["credibility"] == CONFIRMED


def grouped(
    dataset: Dataset, subject: contract.BriefSubject, claims: Sequence[contract.Claim]
) -> Iterator[tuple[str, list[contract.Claim]]]:
    """Claims by what they tell of, else by a topic that is not the subject, each group in the order of time.

    The groups of what they tell of come first, then the largest topics; what is alone in its group comes last.
    """
    found: dict[str, list[contract.Claim]] = {label: [] for label in GROUPS}
    others = list[contract.Claim]()
    for claim in claims:
        label = _aspect(claim)
        (others if label is None else found[label]).append(claim)
    others += [claim for those in found.values() if len(those) < FEWEST for claim in those]
    filed = Counter(topic for claim in others for topic in _topics(claim, subject))
    rest = list[contract.Claim]()
    for claim in others:
        topic = max(_topics(claim, subject), key=lambda each: filed[each], default=None)
        large = topic is not None and filed[topic] >= FEWEST
        (found.setdefault(dataset.called("topic", topic), []) if topic and large else rest).append(claim)
    for label, those in found.items():
        if len(those) < FEWEST:
            rest += [claim for claim in those if label not in GROUPS]
        else:
            yield label, in_time(those)
    if rest:
        yield OTHERS, in_time(rest)


def _topics(claim: contract.Claim, subject: contract.BriefSubject) -> list[str]:
    return [topic for topic in claim["topics"] if topic != subject["id"]]


def _aspect(claim: contract.Claim) -> str | None:
    """The heading of what a claim tells of, the first of those that fit."""
    told = asserted(words(claim["assertion"]))
    return next((label for label, aspects in _GROUPS.items() if not told.isdisjoint(aspects)), None)
