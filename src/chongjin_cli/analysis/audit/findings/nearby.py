"""Claims on the very thing or event of a sentence that none bears out (I402): what a reader would want to see."""

from chongjin_cli.analysis.audit.comparing.comparison import Comparison
from chongjin_cli.analysis.audit.comparing.parts import NAMED, Part
from chongjin_cli.analysis.audit.comparing.sharing import LEAST_GIVEN, Shared
from chongjin_cli.analysis.audit.findings.finding import Finding

SHOWN = 3
"""Claims that are named, at most."""
MUCH = 9.0
"""What the best of them has to share with a sentence and that it goes on with, the more the more of the claim it is."""
OF_BOTH = 0.24
"""The share of the sentence times that of the claim which is as good where both have a name, an amount or a day."""
HALF, MUCH_OF_HALF = 0.5, 4.0
"""The share of a sentence that names home which is as good of whatever claim, and what that has to weigh."""
NEARLY_ALL, MUCH_OF_SHORT = 0.85, 2.5
"""The same of a sentence so short that it has little more than one word."""
AS_GOOD = 0.6
"""The share of what the best one has from which on others are named beside it."""


def nearby(sentence: Comparison) -> Finding | None:
    """That claims are near a sentence, though none bears it out; None if none is."""
    scored = [((each.total + sentence.carried(each.held)) * each.fullness, each) for each in sentence.claims]
    scored.sort(key=lambda pair: -pair[0])
    if not scored or not (scored[0][0] >= MUCH or _is_near(sentence, scored[0][1])):
        return None
    best = [each.held.claim for score, each in scored[:SHOWN] if score >= AS_GOOD * scored[0][0]]
    named = "; ".join(f"{claim['id']} ({claim['grade']}): {claim['assertion'].removesuffix('.')}" for claim in best)
    return Finding("I402", 0, f"no claim here says so; near it: {named}", None, tuple(claim["id"] for claim in best))


def _is_near(sentence: Comparison, each: Shared) -> bool:
    """Whether a claim is of the very thing of a sentence, or has half of one that names home."""
    is_at_home = any(name.key == sentence.statement.holdings.names.home for name in sentence.reading.names)
    least = MUCH_OF_SHORT if each.of_sentence >= NEARLY_ALL else MUCH_OF_HALF
    has_half = is_at_home and each.of_sentence >= HALF and each.total >= least
    return has_half or _is_of_one_thing(sentence.parts, each)


def _is_of_one_thing(parts: list[Part], each: Shared) -> bool:
    """Whether a claim and a sentence share much of both, and a name, an amount or a day."""
    given = zip(parts, each.shares, strict=True)
    marks = sum(part.weight for part, share in given if part.is_telling and share >= LEAST_GIVEN)
    return marks >= NAMED and each.of_sentence * each.of_claim >= OF_BOTH
