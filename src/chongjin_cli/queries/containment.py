"""What lies within what, places and topics, and the place that a dataset is on."""

import json
from collections.abc import Iterator, Mapping
from typing import Literal, TypeVar

from chongjin_cli.queries.selection import Selection
from chongjin_cli.queries.store import Dataset

NEARLY_ALL = 0.9
"""The share of all claims that is at the place that a dataset is on."""
_WIDER = {"topic": "broader", "place": "within"}
_Thing = TypeVar("_Thing")


def wider(dataset: Dataset, kind: Literal["topic", "place"] = "place") -> dict[str, str | None]:
    """What each place, or each topic, lies within."""
    return {each["id"]: each[_WIDER[kind]] for each in map(json.loads, dataset.records(kind))}


def upwards(thing: _Thing | None, wider: Mapping[_Thing, _Thing | None]) -> Iterator[_Thing]:
    """A thing and what it lies within, the narrowest first."""
    while thing is not None:
        yield thing
        thing = wider.get(thing)


def within(dataset: Dataset, place: str) -> set[str]:
    """A place with all that lie within it."""
    places = wider(dataset)
    return {each for each in places if place in upwards(each, places)}


def home(dataset: Dataset) -> str | None:
    """The narrowest place that nearly all claims are at, if there is one."""
    enough = NEARLY_ALL * dataset.count(Selection())
    wide = [place for place in map(json.loads, dataset.records("place")) if place["claims"] >= enough]
    return str(wide[-1]["id"]) if wide else None
