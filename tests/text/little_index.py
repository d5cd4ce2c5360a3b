"""A little index of a few claims, word by word, as a lexicon asks for it."""

import re
from collections.abc import Callable, Collection

from chongjin_cli.text import query_language
from chongjin_cli.text.lexicon import Lexicon, Word, letters
from chongjin_cli.text.query_language import Search

CLAIMS = (
    "city steel works founded",
    "city steel works blast furnace",
    "city soviet consulate trolleybus",
    "city chaek works furnace oil",
    "city market investment foreign trade",
    "city market protest women traders",
    "city 청진 인구",
    "city 청진 지하 병원",
    "city 清津 地下 病院",
    "city consul general russia",
    "city sinam market",
    "city typhoon bridges",
    "city 수남 남시 시장",
    "city yanbianhaihua",
    "city choe hyon destroyer",
    "city wangjaesan cargo took two",
    "city harbour crane quay berth depth dredger tanker pilot",
    "city seoul school",
)
"""What the claims of a little index say, word by word."""
WORDS = {word: sum(word in claim.split() for claim in CLAIMS) for word in " ".join(CLAIMS).split()}

NAMES = ("수남시장", "신암시장", "yanbianhaihua", "ranam")
"""What places, actors, topics and publishers are called, folded."""


def parse(text: str, held: Collection[str] = ()) -> Search:
    """What a text asks an index for that has such words side by side."""
    return query_language.parse(text, held.__contains__)


def count(expression: str) -> int:
    """How many of the claims an expression of AND, or one of OR, matches."""
    alternatives = [expression] if " AND " in expression else expression.split(") OR (")
    asked = [[re.findall(r'"([^"]*)"', group) for group in each.split(") AND (")] for each in alternatives]
    said = [f" {claim} " for claim in CLAIMS]
    return sum(
        any(all(any(f" {word} " in claim for word in group) for group in each) for each in asked) for claim in said
    )


def matches(claim: int, expression: str) -> bool:
    """Whether a claim has all the words of an expression."""
    return all(word in CLAIMS[claim].split() for word in re.findall(r'"([^"]*)"', expression))


def best(expression: str) -> list[int]:
    """The claims by how many of some words they have."""
    groups = expression.split(" OR ")
    return sorted(range(len(CLAIMS)), key=lambda claim: -sum(matches(claim, group) for group in groups))


def lexicon(matches: Callable[[int, str], bool] = matches) -> Lexicon:
    return Lexicon(
        lambda expression: count(expression) > 0,
        lambda length: [Word(word, n, letters(word)) for word, n in WORDS.items() if len(word) == length],
        count,
        best,
        matches,
        len(CLAIMS),
        lambda: NAMES,
        lambda _: True,
    )
