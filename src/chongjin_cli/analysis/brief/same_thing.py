"""The one thing under two records: a yard whose claims say that it goes by the name of another, too."""

import json
import re
from collections.abc import Iterable, Sequence

from chongjin_cli import contract
from chongjin_cli.analysis.brief.names import kind_of, names_of, says
from chongjin_cli.analysis.brief.subjects import Asked
from chongjin_cli.dataset.grading import ESTABLISHED
from chongjin_cli.queries.store import Dataset
from chongjin_cli.text.folding import words

_ALSO_NAMED = re.compile(r"\bthe name of\b|\b(?:also|otherwise) (?:called|known as)\b")


def same_thing(dataset: Dataset, asked: Asked, claims: Iterable[contract.Claim]) -> contract.BriefNeighbour | None:
    """The other record of what a page is on: of its kind, and a sure claim filed under both has both their names."""
    own = asked.subject
    for claim in claims if own["kind"] in ("place", "actor") else ():
        said = words(claim["assertion"])
        if claim["credibility"] > ESTABLISHED or not _ALSO_NAMED.search(claim["assertion"]):
            continue
        filed = claim["places"] if own["kind"] == "place" else claim["actors"]
        named = [each for each in filed if says(said, names_of(dataset, {**own, "id": each}))]
        for name in named if own["id"] in named else ():
            record = json.loads(dataset.record(own["kind"], name))
            if name != own["id"] and record["kind"] == kind_of(dataset, own):
                return {"kind": own["kind"], "id": name, "label": record["label"], "claims": record["claims"]}
    return None


def with_those_of_twin(dataset: Dataset, asked: Asked, claims: Sequence[contract.Claim]) -> list[contract.Claim]:
    """The claims and those of the other record, whose figures are ones of the subject itself."""
    if asked.twin is None:
        return [*claims]
    links = (((asked.twin["kind"], asked.twin["id"]),), *asked.narrowing.links)
    others = map(json.loads, dataset.claims(asked.narrowing._replace(links=links)))
    own = {claim["id"] for claim in claims}
    return [*claims, *(claim for claim in others if claim["id"] not in own)]
