"""A made-up town whose claims are written in a line each: which sources of which letter support them, and when."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import chongjin_cli
from chongjin_cli.api import Chongjin

LETTERS = {"A": "An archive.", "B": "A press.", "C": "A paper.", "D": "A wiki.", "E": "A board.", "F": "Nobody knows."}
HEAD: dict[str, Any] = {
    "name": "town", "title": "A town", "version": "2.0.0", "updated": "2026-01-31", "license": "CC0", "prefix": "TN",
    "eras": [
        {"id": "old", "label": "Old days", "aliases": ["the twenties"], "dates": "1900/1949", "summary": "Long ago."},
        {"id": "new", "label": "New days", "dates": "1950/2026", "summary": "Of late."},
        {"id": "mill", "label": "Age of the mill", "dates": "1920/1930", "summary": "The mill ran."},
    ],
    "topics": [
        {"id": "trade", "label": "Trade", "summary": "Goods.", "aliases": ["the camp"]},
        {"id": "fish", "label": "Fish", "summary": "Fishing.", "broader": "trade"},
        {"id": "mill", "label": "Milling", "summary": "Flour."},
    ],
    "places": [
        {"id": "town", "label": "Town", "kind": "city", "names": {"ko": "마을"}},
        {"id": "camp", "label": "Camp", "kind": "camp", "names": {"aliases": ["the camp", "common"]}, "within": "town"},
        {"id": "quay", "label": "Quay", "kind": "quay", "names": {"aliases": ["common"]}, "within": "town"},
    ],
    "actors": [{"id": "guild", "label": "Guild", "kind": "organisation"}],
    "measures": [
        {"id": "population", "label": "Population", "unit": "people", "summary": "People of the place."},
        {"id": "cargo", "label": "Cargo", "unit": "tonnes", "summary": "Goods of a ship."},
    ],
    "publishers": [
        {"id": f"{letter.lower()}{number}", "label": f"House {letter}{number}", "in_text": f"House {letter}{number}",
         "kind": "newspaper", "reliability": letter, "reliability_reason": reason}
        for letter, reason in LETTERS.items() for number in (1, 2, 3)
    ],
    "sources": [
        {"id": f"{letter.lower()}{number}-page", "type": "article-newspaper" if letter < "D" else "webpage",
         "title": f"Page {letter}{number}", "publisher": f"{letter.lower()}{number}", "issued": f"20{number:02}-05",
         "url": f"https://example.org/{letter}{number}", "access": "full"}
        for letter in LETTERS for number in (1, 2, 3)
    ],
}  # fmt: skip


def claim(number: int, assertion: str, support: str = "B1 C1", date: str | None = None, **more: Any) -> dict[str, Any]:
    """A claim of the town; `support` names its sources (B1 is a first one of letter B), `-B1` disputes it."""
    evidence = [
        {
            "source": f"{name.lstrip('-').lower()}-page",
            "stance": "disputes" if name[0] == "-" else "supports",
            "says": "So.",
        }
        for name in support.split()
    ]
    described = {"id": f"TN-{number:04}", "assertion": assertion, "kind": "claim", "topics": ["trade"], "places": ["town"],
                 "evidence": evidence, **({"date": date} if date else {})}  # fmt: skip
    return described | more


def population(number: int, value: int, as_of: str, support: str = "B1 C1", **more: Any) -> dict[str, Any]:
    """A claim with the number of the town's people at some time."""
    figure = {"measure": "population", "of": "town", "value": value, "as_of": as_of}
    return claim(number, f"There were {value} townsfolk, count {number}.", support, as_of, figures=[figure], **more)


Town = Callable[..., Chongjin]


@pytest.fixture
def town(save: Callable[..., Path]) -> Town:
    """Open the town with some claims and disputes."""

    def opened(*claims: dict[str, Any], disputes: Any = (), **head: Any) -> Chongjin:
        rivals = [
            {"id": f"d-{names[0].lower()}", "question": f"Is it {' or '.join(names)}?", "claims": names}
            for names in disputes
        ]
        content = {**HEAD, **head, "claims": list(claims), "disputes": rivals}
        return chongjin_cli.open(str(save(content, "town.json")))

    return opened
