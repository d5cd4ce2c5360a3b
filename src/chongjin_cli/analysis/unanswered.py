"""What people ask of a thing of its kind and no claim on it tells: the crew of a ship, who heads a works."""

import json
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from chongjin_cli import contract
from chongjin_cli.analysis.subjects import Asked
from chongjin_cli.queries.selection import Selection
from chongjin_cli.queries.store import Dataset
from chongjin_cli.text.folding import words

FEWEST = 5
"""Claims on a thing from which on it tells something that none of them answers a question."""


class _Question(NamedTuple):
    """A question in words that follow `No claim tells`, and words of which an answer would have one."""

    asked: str
    words: frozenset[str]


_HEADS = (
    "head heads headed manager managers director directors secretary commander commanders chief chiefs chairman leader "
    "leaders led leads run runs warden superintendent overseer president governor captain master"
)
QUESTIONS = {
    name: _Question(asked, frozenset(said.split()))
    for name, asked, said in (
        ("head", "who heads it", _HEADS),
        ("workforce", "how many work there", "workers employees staff workforce employed employs payroll men people"),
        ("output", "how much it makes", "output made makes make produced produces production tonnes tons megawatts"),
        ("dead", "how many died there", "died dead die deaths death killed perished executed starved fatal"),
        ("inmates", "how many are held", "inmates prisoners detainees held holds people"),
        ("cargo", "how much it handles", "handled handles throughput cargo tonnes tons traffic"),
        ("stalls", "how many stalls it has", "stalls stands traders"),
        ("pupils", "how many learn there", "students pupils enrolled graduates children"),
        ("length", "how long it is", "km kilometres kilometre miles metres long length"),
        ("crew", "who its crew were", "crew crews crewman crewmen sailors sailor seamen men aboard captain"),
        ("cost", "what it cost", "cost costs price paid dollars won yen yuan rubles roubles million worth funded"),
        ("owner", "who owns it", "owned owns owner owners belongs belonged subsidiary operated operates operator"),
        ("built", "where it was built", "built builder builders building construction shipyard yard made launched"),
        ("strength", "how strong it was", "men soldiers troops strong strength thousand corps"),
        ("birth", "of a birth", "born birth native"),
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
    "ship": "crew cost built",
    "company": "head owner",
    "military unit": "head strength",
    "person": "birth",
}
"""What is asked of each kind of place and actor."""


def unanswered(dataset: Dataset, asked: Asked, claims: Sequence[contract.Claim]) -> Iterator[contract.Gap]:
    """What no claim tells, of a place or an actor as a whole; silent where any claim has a word of an answer.

    Claims that are tied to its own may answer, too.
    """
    subject = asked.subject
    if subject["kind"] not in ("place", "actor") or asked.selection != asked.timeless or len(claims) < FEWEST:
        return
    kind = json.loads(dataset.record(subject["kind"], subject["id"] or ""))["kind"]
    tied = tuple(sorted(dataset.related_to([claim["id"] for claim in claims])))
    related = map(json.loads, dataset.claims(Selection(ids=tied))) if tied else ()
    said = {word for claim in (*claims, *related) for word in words(claim["assertion"])}
    missing = [
        question.asked for name in OF_KIND.get(kind, "").split() if (question := QUESTIONS[name]).words.isdisjoint(said)
    ]
    if missing:
        last = f" or {missing[-1]}" if len(missing) > 1 else ""
        text = f"No claim tells {', '.join(missing[:-1] or missing)}{last}."
        yield {"code": "unanswered", "text": text, "claims": []}
