"""A claim with all that is shown of it: names for ids, evidence by stance, disputes, ties to other claims.

The panels of a terminal, the text of a pipe and Markdown are three forms of these.
"""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from chongjin_cli import contract
from chongjin_cli.dataset.naming import authors
from chongjin_cli.present.formats.cells import NO_SUPPORT
from chongjin_cli.present.labels import Labels, dated, listed
from chongjin_cli.queries.disputes import disputes_of
from chongjin_cli.queries.figures import dates_of
from chongjin_cli.queries.store import Dataset
from chongjin_cli.queries.support import in_order
from chongjin_cli.text.figures import measured

STANCES: dict[contract.Stance, str] = {
    "supports": "Supporting", "partly": "Partly supporting", "disputes": "Disputing", "context": "Context",
}  # fmt: skip
"""The stances in the order in which they are shown, and their headings."""
RELATIONS: dict[str, str] = {"refines": "Refines", "follows": "Follows", "same-event": "Same event", "rival": "Rival"}
"""What a tie to another claim is called; rivals are the other answers of a dispute."""


class Shown(NamedTuple):
    """A piece of evidence with its place among all of the claim and what is looked up for it."""

    number: int
    evidence: contract.Evidence
    authors: str = ""
    publisher: str | None = None
    origin: str | None = None

    @property
    def title(self) -> str:
        """What the source is called: its title, else its publisher or author, else its id."""
        return self.evidence["title"] or self.publisher or self.authors or self.evidence["source"]

    @property
    def published(self) -> str:
        """By whom the source was written and published, when, and where in it this stands."""
        evidence = self.evidence
        issued = dated(evidence["issued"]) if evidence["issued"] else None
        given = (self.authors, self.publisher, issued, evidence["locator"])
        return ", ".join(part for part in given if part and part != self.title)

    @property
    def remarks(self) -> list[str]:
        """What affects how much it counts: who says so and how they know, what it repeats, a lower letter."""
        evidence = self.evidence
        given = {"part": evidence["part"], "speaker": evidence["speaker"], "basis": evidence["basis"]}
        found = [f"{key}: {text}" for key, text in given.items() if text]
        if evidence["said"]:
            found.append(f"said: {dated(evidence['said'])}")
        if self.origin:
            found.append(f"repeats {self.origin}")
        if evidence["effective"] != evidence["reliability"]:
            found.append(f"counts as {evidence['effective']}")
        return found


class Details(NamedTuple):
    """A claim, facts about it as names and texts, its evidence by stance, its disputes, other claims by their tie."""

    claim: contract.Claim
    facts: list[tuple[str, str]]
    evidence: dict[contract.Stance, list[Shown]]
    disputes: list[contract.Dispute]
    related: list[tuple[str, contract.Claim]]

    @property
    def ties(self) -> list[tuple[str, contract.Claim]]:
        """Every claim that can be followed from this one, with the tie; rivals come first."""
        rivals = {answer["id"]: answer for dispute in self.disputes for answer in dispute["claims"]}
        return [("rival", answer) for name, answer in rivals.items() if name != self.claim["id"]] + self.related


def details(dataset: Dataset, text: str, labels: Labels | None = None) -> Details:
    """The details of a claim, from its JSON object; where those of many are made they share the labels."""
    claim: contract.Claim = json.loads(text)
    labels = labels or Labels(dataset)
    claim["evidence"] = in_order(claim["evidence"])
    shown = [_shown(labels, number, evidence) for number, evidence in enumerate(claim["evidence"], 1)]
    by_stance = {stance: [each for each in shown if each.evidence["stance"] == stance] for stance in STANCES}
    return Details(
        claim,
        list(_facts(labels, claim)),
        {stance: found for stance, found in by_stance.items() if found},
        disputes_of(dataset, claim),
        [(relation["type"], json.loads(dataset.claim(relation["claim"]))) for relation in claim["relations"]],
    )


def in_support(evidence: Iterable[contract.Evidence]) -> list[contract.Evidence]:
    """What supports a claim and, behind that, a part of it, in that order."""
    return [piece for piece in in_order(evidence) if piece["stance"] in ("supports", "partly")]


def figure_told(labels: Labels, figure: Mapping[str, Any], claim: Mapping[str, Any]) -> str:
    """`Workforce, Kim Chaek Works: 900–1,200 people (1938)`."""
    when = dates_of(figure, claim, labels.updated)["label"] or "undated"
    label = labels.label("measure", figure["measure"])
    return f"{label}, {labels.thing(figure['of'])}: {measured(figure, label)} ({when})"


def favour(dispute: Mapping[str, Any]) -> str:
    """Which answer of a dispute the evidence favours, as a sentence."""
    return f"The evidence favours {dispute['favoured'] or 'none of them'}."


def _shown(labels: Labels, number: int, evidence: contract.Evidence) -> Shown:
    publisher = evidence["publisher_id"]
    return Shown(
        number,
        evidence,
        authors(labels.record("source", evidence["source"])["authors"]),
        labels.publisher(publisher) if publisher else None,
        labels.source(evidence["origin"]) if evidence["origin"] else None,
    )


def _facts(labels: Labels, claim: contract.Claim) -> Iterator[tuple[str, str]]:
    """What is known of a claim beside its evidence; the grade comes first."""
    yield "Grade", f"{claim['grade']} {claim['status']}: {claim['reason']}"
    if claim["raised_by"]:
        yield "Raised by", claim["raised_by"]
    if rests := list(_rests(labels, claim)):
        yield "Rests on", "; ".join(rests)
    if once := list(_counted_once(labels, claim["evidence"])):
        yield "Counts once", "; ".join(once)
    yield "Kind", claim["kind"]
    yield "Date", claim["dates"]["label"] or "undated"
    named = {
        "Eras": [labels.label("era", name) for name in claim["eras"]],
        "Topics": [labels.label("topic", name) for name in claim["topics"]],
        "Places": [labels.named("place", name) for name in claim["places"]],
        "Actors": [labels.named("actor", name) for name in claim["actors"]],
    }
    yield from ((heading, ", ".join(names)) for heading, names in named.items() if names)
    for figure in claim["figures"]:
        yield "Figure", figure_told(labels, figure, claim)
    if claim["note"]:
        yield "Note", claim["note"]
    days = [
        f"{done} {dated(day)}"
        for done, day in (("added", claim["added"]), ("changed", claim["changed"]), ("checked", claim["checked"]))
        if day
    ]
    if days:
        yield "Entry", ", ".join(days)


def _rests(labels: Labels, claim: contract.Claim) -> Iterator[str]:
    """`without Daily NK: C3`; a source is left out that makes the same difference as all of its publisher."""
    rests = claim["rests_on"]
    by_publisher = {rest["publisher"]: rest["grade"] for rest in rests if "publisher" in rest}
    for rest in rests:
        if "publisher" in rest:
            name = labels.label("publisher", rest["publisher"])
        else:
            publisher = labels.record("source", rest["source"])["publisher_id"]
            if publisher in by_publisher and by_publisher[publisher] == rest["grade"]:
                continue
            name = labels.source(rest["source"])
        yield f"without {name}: {rest['grade'] or NO_SUPPORT}"


def _counted_once(labels: Labels, evidence: Sequence[contract.Evidence]) -> Iterator[str]:
    """`Daily NK, for 1 and 3`: the origins that more than one piece of evidence counts as, context apart."""
    origins: dict[str, list[int]] = {}
    for number, piece in enumerate(evidence, 1):
        if piece["stance"] != "context":
            origins.setdefault(piece["counts_as"], []).append(number)
    for numbers in origins.values():
        if len(numbers) > 1:
            yield f"{labels.origin(evidence[numbers[0] - 1])}, for {listed([str(number) for number in numbers])}"
