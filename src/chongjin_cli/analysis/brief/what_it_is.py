"""What a subject is: the claims that open with its name and tell what lasts; of a time what befell in it."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

from chongjin_cli import contract
from chongjin_cli.analysis.brief.choosing import chosen
from chongjin_cli.analysis.brief.claim_dates import duration, is_event
from chongjin_cli.analysis.brief.worth import MOSTLY, WHEN, Corpus
from chongjin_cli.dataset.dates import known_side
from chongjin_cli.dataset.grading import ESTABLISHED
from chongjin_cli.text.folding import words

MOST = 6
"""Claims on what a subject is, at most."""
OPENING = 3
"""Claims on its own topic that an era opens with, at most."""
ENOUGH = 3
"""Claims on what a topic is below which some that are only possible will do."""
MONTHS, YEAR = 0.75, 1.01
"""Years below which nothing of a thing counts as lasting, and of a topic: of a thing what is of a year does."""
SOME_DAYS = 0.07
"""Years below which a time is less than a month: what was so by a day of it has happened rather than lasted."""
BEGUN = frozenset(
    "created founded opened established formed origin origins beginnings existed began begun merged incorporated "
    "annexed named renamed".split()
)
"""Words of a beginning, a merger or a new name, which tell what something is though they are of a day."""
IDENTITY = BEGUN | frozenset(
    "called operated operates operator belongs owned owner owns controls controlled headed capital seat consists "
    "divided lies located situated largest biggest covers covered makes produces exports handles".split()
)
"""Words that tell what something is: its name, its beginning, who runs it, where it is, how large, what it makes."""
_CAPITALS = re.compile(r"\b(?=([A-Z][\w'’-]*) ([A-Z][\w'’-]*))")
_IS, _ONE = frozenset("i are wa were".split()), frozenset("a an the".split())
_LIES, _ON = frozenset("lie lay stand stood".split()), frozenset("on in at".split())
_HAS = frozenset(("had", "ha", "have"))
"""Verbs, without the s that is taken from all words."""
_ELSEWHEN = frozenset("in on at by to from for with under about between until since before after".split())
"""Words right before a name that make it a place or a time of what is told: `In Chongjin a mill was opened`."""
APPOSITION = 4
"""Words between a name and the verb behind it, at most: `Ranam, now in Chongjin, was a …`."""


def what_it_is(
    claims: Sequence[contract.Claim], names: Sequence[Sequence[str]], corpus: Corpus
) -> list[contract.Claim]:
    """The claims that tell what a subject of these names is, what is always so first; of a time its events."""
    if corpus.time is not None:
        return _of_a_time(claims, corpus)
    return _of_a_topic(claims, corpus) if corpus.subject["kind"] == "topic" else _of_a_thing(claims, names, corpus)


def _of_a_time(claims: Sequence[contract.Claim], corpus: Corpus) -> list[contract.Claim]:
    """What happened on a day or in a month of it; an era named after a topic opens with what is sure on that."""
    of_it = [claim for claim in claims if corpus.focus(claim) >= MOSTLY]
    named_after = (claim for claim in of_it if claim["credibility"] <= ESTABLISHED and corpus.is_on_own_topic(claim))
    first = chosen(named_after, OPENING, corpus)
    return [*first, *chosen(filter(is_event, of_it), MOST - len(first), corpus, first)]


def _of_a_topic(claims: Sequence[contract.Claim], corpus: Corpus) -> list[contract.Claim]:
    """What lasts on it first of all, what is only possible if little of that is sure."""
    own = [claim for claim in claims if corpus.focus(claim) == 1 and lasts(claim, YEAR)]
    sure = [claim for claim in own if claim["credibility"] <= ESTABLISHED]
    first = chosen(sure, MOST, corpus, worth=corpus.defines)
    return [*first, *chosen(own, ENOUGH - len(first), corpus, first, corpus.defines)]


def _of_a_thing(
    claims: Sequence[contract.Claim], names: Sequence[Sequence[str]], corpus: Corpus
) -> list[contract.Claim]:
    """The claims that open with one of its names and define it, then those that tell what lasts."""
    said = {claim["id"]: words(claim["assertion"]) for claim in claims}
    had = Counter(word for each in said.values() for word in set(map(_bare, each)))
    passed = WHEN | {word for word, number in had.items() if number > len(said) / 2}
    spelt = {tuple(map(_bare, name)): name[-1] for name in names if name}
    defined, told = list[contract.Claim](), list[contract.Claim]()
    for claim in claims:
        rest = _behind_name(said[claim["id"]], spelt, passed)
        if rest and rest[0] not in _HAS and not _goes_on(claim["assertion"], rest, spelt):
            if claim["date"] is None and _says_what_it_is(rest):
                defined.append(claim)
            elif lasts(claim) and (_says_what_it_is(rest) or not IDENTITY.isdisjoint(words(claim["assertion"]))):
                told.append(claim)
    first = chosen(defined, MOST, corpus)
    return [*first, *chosen(told, MOST - len(first), corpus, first)]


def lasts(claim: contract.Claim, years: float = MONTHS) -> bool:
    """Whether what a claim tells lasts, or is a beginning; what was only so before a time, or by a day, does not."""
    date = claim["date"]
    if date is not None and date.startswith(".."):
        return False
    first, last = known_side(date) if date is not None and date.startswith("/") else (0, SOME_DAYS)
    is_lasting = date is None or (duration(claim) >= years and last - first >= SOME_DAYS)
    return is_lasting or not BEGUN.isdisjoint(words(claim["assertion"]))


def _behind_name(
    said: Sequence[str], names: Mapping[tuple[str, ...], str], passed: frozenset[str] | set[str]
) -> list[str]:
    """What comes behind the name that a claim opens with, the longest if several fit; nothing if it opens with none.

    It tells of something else where the name is a genitive, or the time or place of what is told. `names` have their
    last words as they are spelt.
    """
    bare = list(map(_bare, said))
    for begin, word in enumerate(bare):
        found = [name for name in names if tuple(bare[begin : begin + len(name)]) == name]
        if found:
            name = max(found, key=len)
            end = begin + len(name)
            is_told_of = said[end - 1] == names[name] and not (begin and said[begin - 1] in _ELSEWHEN)
            return bare[end:] if is_told_of else []
        if word not in passed and not word[0].isdigit():
            break
    return []


def _goes_on(assertion: str, rest: Sequence[str], names: Iterable[tuple[str, ...]]) -> bool:
    """Whether the name before the rest goes on in capitals: `Ranam Middle School` is something else than Ranam."""
    ends = {name[-1] for name in names}
    return any(
        _bare(words(first)[-1]) in ends and _bare(words(second)[0]) == rest[0]
        for first, second in _CAPITALS.findall(assertion)
    )


def _says_what_it_is(said: Sequence[str]) -> bool:
    """Whether words behind a name are a definition: `was a`, `, now in Chongjin, was a`, `lies on the`."""
    lies = len(said) > 2 and said[0] in _LIES and said[1] in _ON and said[2] in _ONE
    room = 1 + (APPOSITION if said[0] in ("now", "today", "then", "formerly") else 0)
    return lies or any(verb in _IS and article in _ONE for verb, article in pairwise(said[: room + 1]))


def _bare(word: str) -> str:
    """A word without the s of a plural or genitive: `Chongjin's tram` has the name Chongjin tram."""
    return word.removesuffix("s")
