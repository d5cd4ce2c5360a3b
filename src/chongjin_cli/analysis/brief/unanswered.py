"""What people ask of a subject of its kind and no claim on it gives, with what is held that comes nearest."""

import json
import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence

from chongjin_cli import contract
from chongjin_cli.analysis.brief import subjects
from chongjin_cli.analysis.brief.claim_dates import duration, first_day
from chongjin_cli.analysis.brief.main_parts import TOLD
from chongjin_cli.analysis.brief.questions import (
    AT_WAR,
    FOUGHT,
    LATELY,
    OF_A_TIME,
    OF_KIND,
    OF_THE_WHOLE,
    OF_TOPIC,
    OF_WAR,
    QUESTIONS,
    Question,
)
from chongjin_cli.analysis.brief.subjects import Asked
from chongjin_cli.analysis.brief.tied import MONTH
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
NO_YEAR = 9999
"""What stands for the end of what has none."""
_A_YEAR = re.compile(r"\d{3}[\dX]")
Thing = tuple[str, str]
"""The kind and the id of a place or an actor that something is asked of, if that is not the subject itself."""
SETTLED = ("district", "neighbourhood", "city", "county")
"""Kinds of place of which something is asked only within the place that the whole dataset is on."""


def unanswered(dataset: Dataset, asked: Asked, claims: Sequence[contract.Claim]) -> Iterator[contract.Gap]:
    """What no claim gives of a subject as a whole, with what comes nearest: an older answer, or what is near one.

    Claims that are tied to those of a place or an actor may answer, too. A topic that is mostly one place or actor is
    asked what that is, and of some topics what is asked is of the place of a kind that most of their claims are on.
    """
    if not _is_whole(asked) or len(claims) < FEWEST:
        return
    told = [*claims, *_tied(dataset, asked, claims)]
    missing, bare = 0, list[str]()
    for question, thing in _questions(dataset, asked, claims):
        on_it = _on(dataset, thing) if thing else told
        of_it = {thing[1] if thing else asked.subject["id"], *_home(dataset, asked, thing)}
        found = [claim for claim in on_it if claim["kind"] not in NO_ANSWERS and _answers(question, claim, of_it)]
        since = int(dataset.meta()["updated"][:4]) - LATELY if question.is_of_now else 0
        if missing == MOST or any(_year(question, claim, of_it) >= since for claim in found):
            continue
        missing += 1
        name = _called(dataset, asked, thing)
        nearest = _last(question, found, of_it) or _nearest(question, _own(asked, thing, claims, question.is_of_now))
        of_late = f" of {since} or later" if found else ""
        if nearest is None:
            is_named = any(name in each for each in bare)
            bare.append(question.asked.replace("{}", "it" if is_named else name))
        else:
            near = f"nearest: {nearest['assertion'].rstrip('.')} ({nearest['id']})"
            yield _gap(f"No claim{of_late} tells {question.asked.replace('{}', name)}; {near}.", [nearest["id"]])
    if bare:
        last = f" or {bare[-1]}" if len(bare) > 1 else ""
        yield _gap(f"No claim tells {', '.join(bare[:-1] or bare)}{last}.", [])


def _on(dataset: Dataset, thing: Thing) -> list[contract.Claim]:
    return list(map(json.loads, dataset.claims(Selection(links=((thing,),)))))


def _answers(question: Question, claim: contract.Claim, of_it: Collection[str | None]) -> bool:
    """Whether a claim has a figure that answers a question, or says so: of the whole none that is an event does."""
    is_event = question.is_of_now and duration(claim) <= MONTH
    says_so = not is_event and question.answer.search(claim["assertion"]) is not None
    return says_so or any(_counts(question, figure, of_it) for figure in claim["figures"])


def _counts(question: Question, figure: contract.Figure, of_it: Collection[str | None]) -> bool:
    return figure["measure"] in question.measures and figure["of"] in of_it


def _year(question: Question, claim: contract.Claim, of_it: Collection[str | None]) -> int:
    """The last year of which a claim answers a question; of one without a date, or that lasts, no year is too late."""
    day = claim["dates"]["to"]
    dated = (figure["as_of"] or "" for figure in claim["figures"] if _counts(question, figure, of_it))
    of_figures = [int(each[-1].replace("X", "9")) for text in dated if (each := _A_YEAR.findall(text))]
    return max(of_figures, default=int(day[:4]) if day else NO_YEAR)


def _is_on(claim: contract.Claim, thing: Thing) -> bool:
    return thing[1] in (claim["places"] if thing[0] == "place" else claim["actors"])


def _last(question: Question, found: Sequence[contract.Claim], of_it: Collection[str | None]) -> contract.Claim | None:
    """The last of the answers, one with a figure before all others."""
    counted = [claim for claim in found if any(_counts(question, figure, of_it) for figure in claim["figures"])]
    return max(counted or found, key=first_day, default=None)


def _own(
    asked: Asked, thing: Thing | None, claims: Sequence[contract.Claim], is_of_now: bool
) -> Sequence[contract.Claim]:
    """The claims on the thing that is asked about; of a topic those of which it is the first topic, if any must be."""
    if thing:
        return [claim for claim in claims if _is_on(claim, thing)]
    is_strict = is_of_now and asked.subject["kind"] == "topic"
    return [claim for claim in claims if not is_strict or claim["topics"][0] == asked.subject["id"]]


def _home(dataset: Dataset, asked: Asked, thing: Thing | None) -> list[str]:
    """What figures are of where nothing narrower is asked about: the place of the whole dataset."""
    home = subjects.home(dataset)
    return [home] if home and thing is None and asked.subject["kind"] not in ("place", "actor") else []


def _called(dataset: Dataset, asked: Asked, thing: Thing | None) -> str:
    return dataset.called(*thing) if thing else asked.subject["label"]


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


def _questions(dataset: Dataset, asked: Asked, claims: Sequence[contract.Claim]) -> list[tuple[Question, Thing | None]]:
    """What is asked of a subject, each with the thing that it is asked of."""
    kind, name = asked.subject["kind"], asked.subject["id"] or ""
    found: dict[str, Thing | None] = {}
    if kind in ("era", "date"):
        has_begun = asked.days is not None and asked.days[0] <= dataset.meta()["updated"]
        found = dict.fromkeys([*_of_war(claims), *OF_A_TIME] if has_begun else [])
    elif kind == "dataset":
        found = dict.fromkeys(OF_THE_WHOLE)
    elif kind == "topic":
        thing = _mostly(dataset, claims)
        found = dict.fromkeys(_of_kind(dataset, *thing), thing) if thing else {}
        named = set(words(" ".join((asked.subject["label"], *subjects.aliases(dataset, name)))))
        for keys, those, of_kind in OF_TOPIC:
            chief = _chief(dataset, claims, of_kind) if of_kind else None
            if not named.isdisjoint(words(keys)) and (chief or not of_kind):
                found |= {each: chief for each in those.split() if each not in found}
        found |= {each: None for each in _of_war(claims) if each not in found}
        if "ships" in found:  # these are what a yard makes
            found.pop("output", None)
    elif kind in ("place", "actor") and name:
        found = dict.fromkeys(_of_kind(dataset, str(kind), name))
    return [(QUESTIONS[each], thing) for each, thing in found.items()]


def _of_war(claims: Sequence[contract.Claim]) -> tuple[str, ...]:
    return OF_WAR if _tell_of_fighting(claims) else ()


def _of_kind(dataset: Dataset, kind: str, name: str) -> list[str]:
    """What is asked of a place or an actor of its kind."""
    what = json.loads(dataset.record(kind, name))["kind"]
    home = subjects.home(dataset)
    is_asked = what not in SETTLED or (home and name in subjects.within(dataset, home))
    return OF_KIND.get(what, "").split() if is_asked else []


def _chief(dataset: Dataset, claims: Sequence[contract.Claim], kind: str) -> Thing | None:
    """The place of a kind that most claims are on."""
    for name, _ in Counter(name for claim in claims for name in claim["places"]).most_common():
        if json.loads(dataset.record("place", name))["kind"] == kind:
            return "place", name
    return None


def _tell_of_fighting(claims: Sequence[contract.Claim]) -> bool:
    """Whether a good share of the claims tells of fighting."""
    return sum(not FOUGHT.isdisjoint(words(claim["assertion"])) for claim in claims) >= AT_WAR * len(claims)


def _mostly(dataset: Dataset, claims: Sequence[contract.Claim]) -> Thing | None:
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
    return None


def _nearest(question: Question, claims: Sequence[contract.Claim]) -> contract.Claim | None:
    """The best graded claim that comes near to an answer, of these the newest."""
    near = question.near
    found = [claim for claim in claims if near and claim["kind"] in TOLD and near.search(claim["assertion"])]
    found.sort(key=first_day, reverse=True)
    return min(found, key=lambda claim: (claim["credibility"], claim["grade"]), default=None)
