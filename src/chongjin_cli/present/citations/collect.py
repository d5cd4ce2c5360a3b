"""Gathers the claims to be cited and their sources, each once with all that it is cited for."""

import json
import re
from collections.abc import Iterable, Sequence
from itertools import takewhile

from chongjin_cli.contract import Claim, Source
from chongjin_cli.dataset import dates
from chongjin_cli.present.citations.citation import Citation, Citations, Dated, Mention
from chongjin_cli.queries.store import Dataset
from chongjin_cli.queries.support import in_order
from chongjin_cli.text.months import SEASONS

_PARTS = re.compile(r"(\d{4})(?:-(\d\d|XX)(?:-(\d\d|XX))?)?[~?%]?", re.ASCII)


def cite(dataset: Dataset, texts: Iterable[str], alone: Sequence[str] = ()) -> Citations:
    """The citations for claims, given as their JSON objects, and of sources that are cited `alone`, by their ids."""
    about = dataset.meta_as_seen()
    cited_in = f"{about['title']}, version {about['version']}"
    claims: list[Claim] = [json.loads(text) for text in texts]
    sources = {name: citation(json.loads(dataset.record("source", name)), cited_in) for name in alone}
    for claim in claims:
        for name, stance in dict.fromkeys((piece["source"], piece["stance"]) for piece in in_order(claim["evidence"])):
            if name not in sources:
                sources[name] = citation(json.loads(dataset.record("source", name)), cited_in)
            sources[name].mentions.append(Mention(claim["id"], claim["grade"], stance))
    return Citations(about["title"], about["version"], claims, sources, alone)


def dated(text: str) -> Dated:
    """An EDTF date with its parts. Raises DateError if it is not EDTF."""
    label = dates.parse(text).label
    begin, *rest = map(_parts, text.split("/"))
    whole = all(parts and (len(parts) == 1 or parts[1] not in SEASONS) for parts in (begin, *rest))
    return Dated(text, label, _months(begin), _months(rest[0]) if rest else None, whole, any(c in text for c in "~?%"))


def citation(source: Source, cited_in: str) -> Citation:
    """A source to be cited in the dataset that `cited_in` names, without what it is cited for."""
    issued, read = (dated(text) if text else None for text in (source["issued"], source["read"]))
    return Citation(source, issued, read, [], cited_in)


def _parts(side: str) -> tuple[int, ...]:
    """Year, month and day as far as they are written in digits; nothing for years that are not, or before Christ."""
    match = _PARTS.fullmatch(side)
    if not match or match[1] == "0000":
        return ()
    return tuple(int(part) for part in takewhile(lambda part: part and part != "XX", match.groups()))


def _months(parts: tuple[int, ...]) -> tuple[int, ...]:
    """The parts without a season, which stands in the place of a month."""
    return parts[:1] if len(parts) > 1 and parts[1] in SEASONS else parts
