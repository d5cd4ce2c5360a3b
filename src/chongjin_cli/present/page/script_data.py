"""The data that the page's script works with: what to filter claims by, and the words of questions to find them by."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from functools import cache, partial
from itertools import chain, pairwise
from typing import Any

from chongjin_cli import contract
from chongjin_cli.present.labels import Labels
from chongjin_cli.present.page import timeline
from chongjin_cli.present.page.content import KINDS, Content
from chongjin_cli.text.folding import RUSSIAN_ENDINGS, variants, words
from chongjin_cli.text.function_words import LIGHT_WORDS, PARTICLES, QUESTION_WORDS

BEGINNING, SHORTEST = 5, 5
"""Letters of a word by which its other forms are recognised, and letters of the shortest English word that is kept."""
COMMON = 40
"""Claims with a word from which on it does not tell a question from others."""
RARE = 180
"""A word of questions is left out if fewer than one in so many claims has it."""
_PUNCTUATION = "?？.,。、!:;\"'()"


def data(page: Content) -> dict[str, Any]:
    """What the script needs beside the markup.

    A claim, in the order of the markup, is a text of parts with `|` between: its eras, topics, places, actors and
    kind as numbers in the order of their lists, and the first and last year it is drawn at, once if they are one.
    `broader` has for each topic the number of the one that holds it, or -1. `asked` has words of questions with the
    claims that answer them and do not say the word: how far each is from the one before.
    """
    numbers = {key: {record["id"]: at for at, record in enumerate(page.records[key])} for key in ("eras", "topics")}
    numbers["places"] = {record["id"]: at for at, record in enumerate(page.places)}
    numbers["actors"] = {record["id"]: at for at, record in enumerate(page.actors)}
    broader = [numbers["topics"].get(record["broader"] or "", -1) for record in page.records["topics"]]
    shown = [each.claim for era in page.eras for each in era.claims]
    return {
        "variants": {chr(form): to for form, to in variants().items()},
        "endings": RUSSIAN_ENDINGS,
        "particles": PARTICLES,
        "questionWords": sorted(QUESTION_WORDS),
        "broader": broader,
        "claims": ["|".join(" ".join(map(str, part)) for part in _row(claim, numbers)) for claim in shown],
        "asked": _words_asked(page, shown),
    }


def _row(claim: contract.Claim, numbers: dict[str, dict[str, int]]) -> Iterator[Iterable[int]]:
    for key in ("eras", "topics", "places", "actors"):
        yield [numbers[key][name] for name in claim[key] if name in numbers[key]]
    yield [KINDS.index(claim["kind"])]
    yield sorted(set(timeline.years(claim["dates"]) or ()))


def _words_asked(page: Content, claims: list[contract.Claim]) -> dict[str, str]:
    """The words that only questions have, with the claims they lead to; rare ones would make the page too large."""
    said = [_own_words(claim) for claim in claims]
    usual = _with_beginnings(_common(said).union(LIGHT_WORDS, QUESTION_WORDS))
    names = cache(partial(_words_of_names, page.labels))
    found: dict[str, list[int]] = {}
    for number, (claim, own) in enumerate(zip(claims, said, strict=True)):
        named = (names(kind, each) for kind, key in _NAMED for each in claim[key])  # type: ignore[literal-required]
        for word in _only_asked(claim, _with_beginnings(own.union(*named)), usual):
            found.setdefault(word, [0]).append(number)
    return {
        word: " ".join(str(number - before) for before, number in pairwise(numbers))
        for word, numbers in sorted(found.items())
        if (len(numbers) - 1) * RARE >= len(claims)
    }


_NAMED = (("topic", "topics"), ("place", "places"), ("actor", "actors"))
"""Kinds of records by whose names a claim is found, and where it has them."""


def _common(said: Iterable[Collection[str]]) -> set[str]:
    """The words that many claims say."""
    counts = Counter(chain.from_iterable(said))
    return {word for word, count in counts.items() if count > COMMON}


def _words_of_names(labels: Labels, kind: str, name: str) -> set[str]:
    """The words of the names of a record; of a topic those of its label."""
    record = labels.record(kind, name)
    others = [] if kind == "topic" else [*record["names"]["aliases"], *map(str, record["names"].values())]
    return {word for text in (record["label"], *others) for word in words(text)}


def _with_beginnings(known: Collection[str]) -> set[str]:
    """Words, and the beginnings by which their other forms are recognised."""
    return {*known, *(word[:BEGINNING] for word in known if word.isascii())}


def _only_asked(claim: contract.Claim, own: set[str], usual: Collection[str]) -> Iterable[str]:
    """The words of a claim's questions that are none of its `own` or of the `usual` ones, in no other form, each once.

    The first have their beginnings among them; the found ones are added to its own.
    """
    found: dict[str, None] = {}
    for word in dict.fromkeys(word for question in claim["questions"] for word in question.split()):
        forms = ((each, each[:BEGINNING]) for each in words(word))
        new = {each for each, begun in forms if not {each, begun} & own and each not in usual and begun not in usual}
        if any(len(each) >= SHORTEST or not each.isascii() for each in new):
            own |= new
            found[word.strip(_PUNCTUATION)] = None
    return found


def _own_words(claim: contract.Claim) -> frozenset[str]:
    """The words of a statement and its evidence."""
    texts = (claim["statement"], *(piece["says"] for piece in claim["evidence"]))
    return frozenset(word for text in texts for word in words(text))
