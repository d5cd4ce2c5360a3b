"""A word where a claim that has all the rest of a sentence has its opposite (E104)."""

import re

from chongjin_cli.analysis.audit.comparing.comparison import Comparison
from chongjin_cli.analysis.audit.comparing.predicates import is_of_its_things, is_told
from chongjin_cli.analysis.audit.comparing.sharing import BY_SOURCE, LEAST_GIVEN, Shared, of_claim
from chongjin_cli.analysis.audit.dates.when import When
from chongjin_cli.analysis.audit.findings.finding import Finding, conflict
from chongjin_cli.analysis.audit.wording import denials, words

OF_REST = 0.62
"""The share of the rest of a sentence that such a claim has to have."""
AS_NEAR = 0.95
"""How much of what a claim has another has to have to be as near."""
OF_CLAIM = 0.4
"""The share of the claim, without the opposite, that the sentence has to have."""

IN_TURN = frozenset(
    map(
        words.stem,
        "open close shut begin start finish end stop halt resume continue cease rise increase grow fall decline drop "
        "arrive reach enter leave depart build destroy appoint dismiss arrest release ban allow impose lift load "
        "unload buy sell import export restore rebuild repair reconstruct raze demolish ruin bomb shell bombard supply "
        "capsize overturn right sink raise refloat win lose increase halve cut "
        "replace become give take return advance retreat withdraw impose lift".split(),
    )
)
"""The stems of what may be done one after the other in a year, or at no time that is told."""
_ONCE_A_YEAR = frozenset(map(words.stem, ("close", "shut")))
"""Those of them that are wrong of the year in which the other was done: what opened in 1987 did not close then."""
# What is said of a few alone, of whom the opposite may be said of all others.
_OF_FEW = re.compile(r"\b(?:few|single|sole|only|all but|except(?:ing)?|save for)\b", re.I)
# Some of a number, of whose others the same may be said: three of the 16 were rescued.
_OF_SOME = re.compile(r"\b\w+ of the \d")


def wrong_word(sentence: Comparison) -> Finding | None:
    """That a claim that has all the rest of a sentence has the opposite of a word which none as near tells itself."""
    for each in sentence.claims:
        is_then = _is_of_its_time(sentence, each)
        near = (other for other in sentence.claims if other.total >= AS_NEAR * each.total)
        told = frozenset[str]().union(
            *(other.held.own_stems for other in near if not is_then or _is_of_its_time(sentence, other))
        )
        own = each.held.reading.text
        if (
            not is_of_its_things(sentence.statement, each.held)
            or _OF_FEW.search(sentence.reading.text)
            or _OF_FEW.search(own)
            or _OF_SOME.search(own)
        ):
            continue
        for ours in sentence.reading.stems:
            theirs = words.opposites_of(ours).difference(sentence.reading.stems).intersection(each.held.asserted)
            if is_told(ours, told) or ours in denials.denied(sentence.reading.text) or not theirs:
                continue
            if not words.opposites_of(min(theirs)).isdisjoint(told):  # southern, told as south
                continue
            start, text = words.place_of(sentence.reading.text, ours)
            may_be = ours not in IN_TURN or (is_then and ours in _ONCE_A_YEAR)
            if may_be and _has_the_rest(sentence, each, ours, min(theirs)):
                return conflict("E104", start, text, words.place_of(each.held.reading.text, min(theirs))[1], each.held)
    return None


def _is_of_its_time(sentence: Comparison, each: Shared) -> bool:
    """Whether a sentence gives dates, and a claim itself has them all."""
    pairs = zip(sentence.parts, each.shares, strict=True)
    shares = [share for part, share in pairs if isinstance(part.of, When)]
    return bool(shares) and min(shares) > BY_SOURCE


def _has_the_rest(sentence: Comparison, each: Shared, ours: str, theirs: str) -> bool:
    """Whether a claim and a sentence have enough of each other but for two words, all that tells given."""
    pairs = [(part, share) for part, share in zip(sentence.parts, each.shares, strict=True) if part.of != ours]
    had, whole = sum(part.weight * share for part, share in pairs), sum(part.weight for part, _ in pairs)
    if any(part.is_telling and share < LEAST_GIVEN for part, share in pairs) or had < OF_REST * whole:
        return False
    return of_claim(sentence.statement, each.held, theirs) >= OF_CLAIM
