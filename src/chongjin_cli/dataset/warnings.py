"""Warnings on a dataset without errors: what asks a curator for a second look.

A check is a function that yields the places it has doubts about and what it says there; its docstring says what it
looks for. They see the whole dataset, so they run for `validate` only.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator

from chongjin_cli.dataset.checks import Finding, claim_references, head_references
from chongjin_cli.dataset.eras import eras_of
from chongjin_cli.dataset.grading import grade_claim
from chongjin_cli.dataset.model import SYMMETRIC_RELATIONS, Claim, Dataset
from chongjin_cli.text.folding import fold, words

Check = Callable[[Dataset], Iterator[tuple[str, str]]]
CHECKS: dict[str, Check] = {}


def _check(code: str) -> Callable[[Check], Check]:
    def register(function: Check) -> Check:
        CHECKS[code] = function
        return function

    return register


def warnings(dataset: Dataset) -> Iterator[Finding]:
    """Every warning, in the order of the codes."""
    for code, check in CHECKS.items():
        for where, message in check(dataset):
            yield Finding(code, where, message)


@_check("W301")
def one_way_relations(dataset: Dataset) -> Iterator[tuple[str, str]]:
    """A conflict is written on one of its claims only."""
    written = {(claim.id, relation.type, relation.claim) for claim in dataset.claims for relation in claim.relations}
    for number, claim in enumerate(dataset.claims):
        for position, relation in enumerate(claim.relations):
            if relation.type in SYMMETRIC_RELATIONS and (relation.claim, relation.type, claim.id) not in written:
                yield (
                    f"claims[{number}].relations[{position}]",
                    f"write '{relation.type}' {claim.id} on {relation.claim} too",
                )


@_check("W302")
def unused_records(dataset: Dataset) -> Iterator[tuple[str, str]]:
    """A place, actor or source is used by nothing."""
    references = [*head_references(dataset), *(found for claim in dataset.claims for found in claim_references(claim))]
    used = {(kind, name) for _, kind, name in references}
    for kind in ("place", "actor", "source"):
        for number, record in enumerate(getattr(dataset, f"{kind}s")):
            if (kind, record.id) not in used:
                yield f"{kind}s[{number}]", f"{kind} '{record.id}' is used by nothing"


@_check("W303")
def thin_topics(dataset: Dataset) -> Iterator[tuple[str, str]]:
    """A topic has fewer than three claims, those of the topics within it included."""
    parent = {topic.id: topic.broader for topic in dataset.topics}
    counts: Counter[str] = Counter()
    for claim in dataset.claims:
        counts.update(set(claim.topics) | {above for name in claim.topics if (above := parent[name])})
    for number, topic in enumerate(dataset.topics):
        if counts[topic.id] < 3:
            yield f"topics[{number}]", f"topic '{topic.id}' has {counts[topic.id]} claims; merge it into another"


@_check("W304")
def repeated_evidence(dataset: Dataset) -> Iterator[tuple[str, str]]:
    """Two pieces of evidence of one claim say the same in the same words, or are of one source."""
    for number, claim in enumerate(dataset.claims):
        said: set[str] = set()
        for position, evidence in enumerate(claim.evidence):
            for key, what in (
                (fold(evidence.says), "says what another says"),
                (evidence.source, "names a source twice"),
            ):
                if key in said:
                    yield f"claims[{number}].evidence[{position}]", f"{claim.id}: {what}"
                said.add(key)


@_check("W305")
def ambiguous_names(dataset: Dataset) -> Iterator[tuple[str, str]]:
    """A name leads to two records of one kind."""
    for collection in ("eras", "topics", "places", "actors"):
        owners: dict[str, str] = {}
        for number, record in enumerate(getattr(dataset, collection)):
            for name in {fold(name) for name in (record.id, record.label)}:
                owner = owners.setdefault(name, record.id)
                if owner != record.id:
                    yield f"{collection}[{number}]", f"'{record.id}' and '{owner}' are both called '{name}'"


@_check("W306")
def near_duplicates(dataset: Dataset) -> Iterator[tuple[str, str]]:
    """Two statements share nearly all of their words and their date, and are not related."""
    rows = [(frozenset(words(claim.statement)), claim) for claim in dataset.claims]
    related = {(claim.id, relation.claim) for claim in dataset.claims for relation in claim.relations}
    by_date: defaultdict[str | None, list[tuple[int, frozenset[str], Claim]]] = defaultdict(list)
    for number, (found, claim) in enumerate(rows):
        for earlier, others, other in by_date[claim.date]:
            alike = len(found & others) / len(found | others)
            if alike >= NEARLY_ALL and not {(claim.id, other.id), (other.id, claim.id)} & related:
                yield f"claims[{number}].statement", f"{claim.id} says nearly what {other.id} (claims[{earlier}]) says"
        by_date[claim.date].append((number, found, claim))


NEARLY_ALL = 0.8


@_check("W307")
def joined_assertions(dataset: Dataset) -> Iterator[tuple[str, str]]:
    """A statement is of more than one sentence, or joins two with a semicolon."""
    for number, claim in enumerate(dataset.claims):
        if re.search(r";|[.!?] +[A-Z](?!\w*\.)", re.sub(r"\b(?:[A-Z]|No|St|Mt|Dr|vs)\. ", "", claim.statement)):
            yield f"claims[{number}].statement", f"{claim.id} seems to make two assertions; make each a claim"


@_check("W308")
def unread_sources_alone(dataset: Dataset) -> Iterator[tuple[str, str]]:
    """Of the sources of a claim, none was read."""
    unread = {source.id for source in dataset.sources if source.access == "none"}
    for number, claim in enumerate(dataset.claims):
        if all(evidence.source in unread for evidence in claim.evidence):
            yield f"claims[{number}].evidence", f"{claim.id} rests on sources of which nothing was read"


@_check("W309")
def dates_outside_every_era(dataset: Dataset) -> Iterator[tuple[str, str]]:
    """A date meets no era."""
    for number, claim in enumerate(dataset.claims):
        if claim.date and not eras_of(claim.date, dataset):
            yield f"claims[{number}].date", f"{claim.id}: {claim.date} is in no era"


@_check("W310")
def unsupported_claims(dataset: Dataset) -> Iterator[tuple[str, str]]:
    """Nothing that was read supports the statement."""
    sources = {source.id: source for source in dataset.sources}
    for number, claim in enumerate(dataset.claims):
        if not any(evidence.stance == "supports" for evidence in claim.evidence):
            grade = grade_claim(claim, sources)
            yield f"claims[{number}].evidence", f"{claim.id}: {grade.reason}; word it as a source has it"
