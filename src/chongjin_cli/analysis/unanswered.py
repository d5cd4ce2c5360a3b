"""What people ask of a thing of its kind and no claim on it tells: the crew of a ship, who heads a works."""

import json
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from chongjin_cli import contract
from chongjin_cli.analysis import subjects
from chongjin_cli.analysis.claim_dates import duration
from chongjin_cli.analysis.subjects import Asked
from chongjin_cli.queries.selection import Selection
from chongjin_cli.queries.store import Dataset
from chongjin_cli.text.folding import words

FEWEST = 5
"""Claims on a thing from which on it tells something that none of them answers a question."""


MOSTLY = 0.5
"""The share of a topic's claims that must be on a thing, and of the thing's on the topic, for both to be the same."""
NEAR = 6
"""Words between which a number stands with what it counts."""
TRADING = 0.2
"""The share of a topic's claims that must tell of goods for it to be asked what they were worth."""
GOODS = frozenset("export exported exports import imported imports traded shipped cargo sold".split())
NUMBERS = frozenset(
    "no none nobody one two three four five six seven eight nine ten dozen dozens twenty thirty forty fifty hundred "
    "hundreds thousand thousands million millions half third most all every few many several some".split()
)
"""Words that tell how many, be it roughly: where one stands nothing is said to be missing."""


class _Question(NamedTuple):
    """A question in words that follow `No claim tells`, and words of which an answer would have one.

    An answer to a question of how many has one of its `counted` words near a number, or in the name of a measure; of
    one with words `beside` it an answer has one of these, too, and is of more than a day or two.
    """

    asked: str
    words: frozenset[str]
    counted: frozenset[str]
    beside: frozenset[str]


_HEADS = (
    "head heads headed manager managers director directors secretary commander commanders chief chiefs chairman leader "
    "leaders led leads run runs warden superintendent overseer president governor captain master"
)
_MAYORS = "mayor mayors head heads headed chairman chairwoman secretary governor president"
_DEAD = "died dead die deaths death killed perished executed starved fatal"
_INHABITANTS = "inhabitants residents population people households lived"
_BESIDE = {"civilians": frozenset(_DEAD.split())}
QUESTIONS = {
    name: _Question(asked, frozenset(said.split()), frozenset(counted.split()), _BESIDE.get(name, frozenset()))
    for name, asked, said, counted in (
        ("head", "who heads it", _HEADS, ""),
        ("mayor", "who heads it", _MAYORS, ""),
        ("mayor then", "who headed the city", _MAYORS, ""),
        (
            "workforce",
            "how many work there",
            "workforce payroll",
            "workers employees staff employed men people",
        ),
        (
            "output",
            "how much it makes",
            "output made makes make produced produces production tonnes tons megawatts",
            "",
        ),
        ("dead", "how many died there", _DEAD, ""),
        ("inmates", "how many are held", "", "inmates prisoners detainees held holds people"),
        ("inhabitants", "how many live there", "", _INHABITANTS),
        ("inhabitants then", "how many lived there", "", _INHABITANTS),
        ("cargo", "how much it handles in a year", "throughput turnover", "handled handles traffic"),
        ("worth", "what the goods were worth", "worth cost costs price prices value dollars won yen yuan euros", ""),
        ("stalls", "how many stalls it has", "", "stalls stands traders"),
        ("pupils", "how many learn there", "", "students pupils enrolled graduates children"),
        ("length", "how long it is", "km kilometres kilometre miles metres long length", ""),
        ("returned", "how many came back or stayed", "", "back returned stayed remained settled escaped fled"),
        (
            "civilians",
            "how many civilians died in all",
            "civilian civilians residents townspeople inhabitants people",
            "",
        ),
        ("cost", "what it cost", "cost costs price paid dollars won yen yuan rubles roubles million worth funded", ""),
        ("owner", "who owns it", "owned owns owner owners belongs belonged subsidiary operated operates operator", ""),
        ("built", "where it was built", "built builder builders building construction shipyard yard made launched", ""),
        ("strength", "how strong it was", "strength", "men soldiers troops strong"),
        ("birth", "of a birth", "born birth native", ""),
    )
}
OF_KIND = {
    "works": "head workforce output",
    "mine": "head workforce output",
    "power plant": "head workforce output",
    "camp": "head dead inmates",
    "harbour": "head workforce cargo",
    "market": "stalls",
    "school": "head pupils",
    "railway": "length cost",
    "monument": "cost",
    "building": "cost",
    "hotel": "cost owner",
    "ship": "built",
    "company": "head owner",
    "military unit": "head strength",
    "person": "birth",
    "district": "mayor inhabitants",
    "neighbourhood": "inhabitants",
    "city": "mayor inhabitants",
    "county": "mayor inhabitants",
}
"""What is asked of each kind of place and actor."""
SETTLED = ("district", "neighbourhood", "city", "county")
"""Kinds of which that is asked only within the place that the whole dataset is on."""
OF_A_TIME = ("mayor then", "inhabitants then")
"""What is asked of an era or a date that has begun."""
MOVED = frozenset("returnees repatriation refugees migrants emigrants immigrants settlers deportees".split())
"""Words of a topic that is people on the move."""
FOUGHT = frozenset("battle fighting fought landing bombed bombing shelled attack attacked troops soldiers".split())
SOME_DAYS = 3 / 366
"""Years below which what died is of one incident, not all."""
AT_WAR = 0.2
"""The share of the claims that must tell of fighting for it to be asked what became of the people there."""


def unanswered(dataset: Dataset, asked: Asked, claims: Sequence[contract.Claim]) -> Iterator[contract.Gap]:
    """What no claim tells of a subject as a whole; silent where any claim has a word of an answer.

    Claims that are tied to its own may answer, too. A topic that is mostly one place or actor is asked what that is.
    """
    if not _is_whole(asked) or len(claims) < FEWEST:
        return
    tied = tuple(sorted(dataset.related_to([claim["id"] for claim in claims])))
    related = map(json.loads, dataset.claims(Selection(ids=tied))) if tied else ()
    told = [*claims, *related]
    said = [words(claim["assertion"]) for claim in told]
    of_days = [words(claim["assertion"]) for claim in told if duration(claim) >= SOME_DAYS]
    measures = {figure["measure"] for claim in told for figure in claim["figures"]}
    labels = {word for name in measures for word in words(json.loads(dataset.record("measure", name))["label"])}
    about, names = _questions(dataset, asked, claims)
    missing = [
        each.asked
        for each in map(QUESTIONS.__getitem__, names)
        if not _is_answered(each, of_days if each.beside else said, labels)
    ]
    if missing:
        last = f" or {missing[-1]}" if len(missing) > 1 else ""
        text = f"No claim tells {about}{', '.join(missing[:-1] or missing)}{last}."
        yield {"code": "unanswered", "text": text, "claims": []}


def _is_whole(asked: Asked) -> bool:
    """Whether the subject is all of a record, or of a date, that no filter narrows."""
    return asked.selection == asked.timeless or (asked.subject["kind"] == "date" and not asked.subject["narrowed"])


def _questions(dataset: Dataset, asked: Asked, claims: Sequence[contract.Claim]) -> tuple[str, list[str]]:
    """What is asked of a subject, by name, behind the words that say of what if that is not the subject itself."""
    kind, name = asked.subject["kind"], asked.subject["id"] or ""
    of_war = ["civilians"] if _are_on(FOUGHT, claims, AT_WAR) else []
    if kind in ("era", "date"):
        has_begun = asked.days is not None and asked.days[0] <= dataset.meta()["updated"]
        return "", [*OF_A_TIME, *of_war] if has_begun else []
    about, found, of_kind = "", list[str](), str(kind)
    if kind == "topic":
        found = [*(["worth"] if _are_on(GOODS, claims, TRADING) else []), *of_war]
        found += [] if MOVED.isdisjoint(words(asked.subject["label"])) else ["returned"]
        of_kind, name = _mostly(dataset, claims)
        about = f"of {dataset.called(of_kind, name)} " if name else ""
    if of_kind in ("place", "actor") and name:
        what = json.loads(dataset.record(of_kind, name))["kind"]
        home = subjects.home(dataset)
        if what not in SETTLED or (home and name in subjects.within(dataset, home)):
            found = [*OF_KIND.get(what, "").split(), *found]
    return about, found


def _are_on(those: frozenset[str], claims: Sequence[contract.Claim], share: float) -> bool:
    """Whether such a share of the claims has one of those words."""
    return sum(not those.isdisjoint(words(claim["assertion"])) for claim in claims) >= share * len(claims)


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


def _is_answered(question: _Question, said: Sequence[Sequence[str]], measures: Collection[str]) -> bool:
    """Whether any claim has a word of an answer, or one near a number, or a figure of what is asked."""
    if not question.beside and not (question.words | question.counted).isdisjoint(measures):
        return True
    return any(
        word in question.words
        or (word in question.counted and any(map(_is_a_number, each[max(0, at - NEAR) : at + NEAR + 1])))
        for each in said
        if not question.beside or not question.beside.isdisjoint(each)
        for at, word in enumerate(each)
    )


def _is_a_number(word: str) -> bool:
    return word in NUMBERS or word[:1].isdigit()
