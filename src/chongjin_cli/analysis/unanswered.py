"""What people ask of a subject of its kind and no claim on it gives, with what is held that comes nearest."""

import json
from collections import Counter
from collections.abc import Iterator, Sequence

from chongjin_cli import contract
from chongjin_cli.analysis import subjects
from chongjin_cli.analysis.asked_of import (
    AT_WAR,
    FOUGHT,
    OF_A_TIME,
    OF_KIND,
    OF_THE_WHOLE,
    OF_TOPIC,
    QUESTIONS,
    Question,
)
from chongjin_cli.analysis.claim_dates import first_day
from chongjin_cli.analysis.subjects import Asked
from chongjin_cli.analysis.telling import TOLD
from chongjin_cli.queries.selection import Selection
from chongjin_cli.queries.store import Dataset
from chongjin_cli.text.folding import words

FEWEST = 5
"""Claims on a subject from which on it tells something that none of them answers a question."""
MOST = 4
"""Questions that are told of, at most."""
MOSTLY = 0.5
"""The share of a topic's claims that must be on a thing, and of the thing's on the topic, for both to be the same."""
NO_ANSWERS = ("forecast", "opinion")
"""Kinds of claim that answer nothing."""
SETTLED = ("district", "neighbourhood", "city", "county")
"""Kinds of place of which something is asked only within the place that the whole dataset is on."""


def unanswered(dataset: Dataset, asked: Asked, claims: Sequence[contract.Claim]) -> Iterator[contract.Gap]:
    """What no claim gives of a subject as a whole; silent where any claim has a word of an answer.

    Claims that are tied to those of a place or an actor may answer, too. A topic that is mostly one place or actor is
    asked what that is.
    """
    if not _is_whole(asked) or len(claims) < FEWEST:
        return
    told = [*claims, *_tied(dataset, asked, claims)]
    about, names = _questions(dataset, asked, claims)
    said = [claim["assertion"] for claim in told if claim["kind"] not in NO_ANSWERS]
    of_it = (asked.subject["id"], None if asked.subject["kind"] == "place" else subjects.home(dataset))
    counted = {figure["measure"] for claim in told for figure in claim["figures"] if figure["of"] in of_it}
    said += [f"9 {label}" for measure, label in dataset.names("measure") if measure in counted]
    missing = [each for each in map(QUESTIONS.__getitem__, names) if not any(map(each.answer.search, said))][:MOST]
    bare = list[str]()
    for question in missing:
        nearest = _nearest(question, claims)
        if nearest is None:
            bare.append(question.asked)
        else:
            near = f"nearest: {nearest['assertion'].rstrip('.')} ({nearest['id']})"
            yield _gap(f"No claim tells {about}{question.asked}; {near}.", [nearest["id"]])
    if bare:
        last = f" or {bare[-1]}" if len(bare) > 1 else ""
        yield _gap(f"No claim tells {about}{', '.join(bare[:-1] or bare)}{last}.", [])


def _gap(text: str, claims: list[str]) -> contract.Gap:
    return {"code": "unanswered", "text": text, "claims": claims}


def _tied(dataset: Dataset, asked: Asked, claims: Sequence[contract.Claim]) -> list[contract.Claim]:
    """The claims that those on a place or an actor are related to; of other subjects none, which are many things."""
    if asked.subject["kind"] not in ("place", "actor"):
        return []
    tied = tuple(sorted(dataset.related_to([claim["id"] for claim in claims])))
    return list(map(json.loads, dataset.claims(Selection(ids=tied)))) if tied else []


def _is_whole(asked: Asked) -> bool:
    """Whether the subject is all of a record, or of a date, that no filter narrows."""
    return asked.selection == asked.timeless or (asked.subject["kind"] == "date" and not asked.subject["narrowed"])


def _questions(dataset: Dataset, asked: Asked, claims: Sequence[contract.Claim]) -> tuple[str, list[str]]:
    """What is asked of a subject, by name, behind the words that say of what if that is not the subject itself."""
    kind, name = asked.subject["kind"], asked.subject["id"] or ""
    of_war = ["dead"] if _tell_of_fighting(claims) else []
    if kind in ("era", "date"):
        has_begun = asked.days is not None and asked.days[0] <= dataset.meta()["updated"]
        return "", [*of_war, *OF_A_TIME] if has_begun else []
    if kind == "dataset":
        return "", list(OF_THE_WHOLE)
    about, found, of_kind = "", list[str](), str(kind)
    if kind == "topic":
        named = set(words(" ".join((asked.subject["label"], *subjects.aliases(dataset, name)))))
        found = [each for keys, those in OF_TOPIC if not named.isdisjoint(words(keys)) for each in those.split()]
        found += of_war
        of_kind, name = _mostly(dataset, claims)
        about = f"of {dataset.called(of_kind, name)} " if name else ""
    if of_kind in ("place", "actor") and name:
        what = json.loads(dataset.record(of_kind, name))["kind"]
        home = subjects.home(dataset)
        if what not in SETTLED or (home and name in subjects.within(dataset, home)):
            found = [*OF_KIND.get(what, "").split(), *found]
    return about, list(dict.fromkeys(found))


def _tell_of_fighting(claims: Sequence[contract.Claim]) -> bool:
    """Whether a good share of the claims tells of fighting."""
    return sum(not FOUGHT.isdisjoint(words(claim["assertion"])) for claim in claims) >= AT_WAR * len(claims)


def _mostly(dataset: Dataset, claims: Sequence[contract.Claim]) -> tuple[str, str]:
    """The place or actor that most of a topic's claims are on, and that is mostly of this topic."""
    filed = Counter(
        (kind, name)
        for claim in claims
        for kind in ("place", "actor")
        for name in claim[f"{kind}s"]  # type: ignore[literal-required]
    )
    filed.pop(("place", subjects.home(dataset) or ""), None)
    for (kind, name), count in filed.most_common():
        held = json.loads(dataset.record(kind, name))["claims"]
        if count >= MOSTLY * max(len(claims), held):
            return kind, name
    return "topic", ""


def _nearest(question: Question, claims: Sequence[contract.Claim]) -> contract.Claim | None:
    """The best graded claim that comes near to an answer, of these the newest."""
    near = question.near
    found = [claim for claim in claims if near and claim["kind"] in TOLD and near.search(claim["assertion"])]
    found.sort(key=first_day, reverse=True)
    return min(found, key=lambda claim: (claim["credibility"], claim["grade"]), default=None)
