"""That a claim says the reverse of a sentence (E104), or denies it; what else seems to bear that out then does not."""

import re

from chongjin_cli.analysis.audit.comparing.comparison import Comparison
from chongjin_cli.analysis.audit.comparing.parts import NATION
from chongjin_cli.analysis.audit.comparing.predicates import is_told
from chongjin_cli.analysis.audit.comparing.sharing import BY_SOURCE, LEAST_GIVEN, Shared
from chongjin_cli.analysis.audit.findings.finding import Finding, conflict, doubt_of
from chongjin_cli.analysis.audit.held.held import Held
from chongjin_cli.analysis.audit.held.statement import Statement
from chongjin_cli.analysis.audit.reading.reading import Reading
from chongjin_cli.analysis.audit.wording import denials, hedges, words
from chongjin_cli.analysis.audit.wording.deeds import are_told
from chongjin_cli.analysis.audit.wording.speakers import speakers_of

OF_SENTENCE, OF_CLAIM, OF_CLAIM_DENIED = 0.85, 0.5, 0.38
"""The shares of both from which on a claim says just what a sentence turns round, and that of a claim which it denies:
of what a claim tells more fully it denies that, too."""
MUCH = 0.55
"""The share of a sentence that a claim has to have for its reverse to be of what the sentence says."""
OF_A_PART = (
    r"(?:only|just|merely|quite|fully|all|always|every|everyone|yet|until|because|far|so|as|by|for|to|more|less|fewer|"
    r"entirely|wholly|necessarily|least|even|but|again|told|known|given|said|named|dated|clear|recorded)\b"
)
"""Words behind a denial that deny a part alone, or only that it is told: not only, not until, not by, not known."""
# What denies the deed of a sentence, before what is left of it without that: did not open, was never, had no.
_DENIAL = re.compile(
    rf"\b(?:(?:did|does|do) not |(?:did|does|do)n['’]t |(?:(?<=was )|(?<=were )|(?<=is )|(?<=are )|(?<=had )|(?<=has )|"
    rf"(?<=have )|(?<=been ))(?:not|no|never) |never |(?:refused|failed) to )(?!{OF_A_PART})|"
    r"^\s*No (?!one\b)(?=[a-z]+ (?!more|less|fewer|later|one))"
)
_WITHOUT = re.compile(r"\bwithout\b")
"""What denies only what goes along with the rest."""
# What is told to be denied, with the words that only lead to it: never a military city, not of brick.
_BEHIND = re.compile(r"(?:(?:an?|the|of|in|at|on|one) )*[^\W_]+(?:[-’'][^\W_]+)*")


def affirmed(text: str) -> tuple[str, str] | None:
    """A text without its one denial, and that; None if it has none, or more than one, or may be a part."""
    found = _DENIAL.search(text)
    if found is None or hedges.is_hedged(text) or speakers_of(text):
        return None
    rest = text[: found.start()] + text[found.end() :]
    behind = _BEHIND.match(text, found.end())
    denied = text[found.start() : behind.end() if behind else found.end()]
    return None if denials.is_negated(rest) else (rest[:1].upper() + rest[1:], denied)


def denied(reading: Reading, plain: Statement, text: str) -> Finding | None:
    """That a claim says what a sentence denies, given with and without its denial, and that.

    None by what is in dispute, nor of a sentence that says of what only by those before it.
    """
    if plain.before and plain.reaches_back:
        return None
    sentence = Comparison(plain)
    for each in sentence.fitting:
        held = each.held
        tells = are_told(plain.reading.lows, held.own_stems) and not held.reading.is_negated
        tells = tells and all(is_told(stem, held.own_stems) for stem in denials.heads(reading.text))
        tells = tells and all(part.weight != NATION or share > BY_SOURCE  # Russia's consulate is none of Japan
                              for part, share in zip(sentence.parts, each.shares, strict=True))  # fmt: skip
        if tells and is_just_so(sentence, each, OF_CLAIM_DENIED) and is_denied_alone(reading, held):
            told = f"that it was so: {held.reading.text.rstrip('.')}"
            return conflict("E104", max(reading.text.find(text), 0), text, told, held)
    return None


def is_just_so(sentence: Comparison, each: Shared, of_claim: float = OF_CLAIM) -> bool:
    """Whether a claim that is in no doubt has just what a sentence says, of its time."""
    if each.of_sentence < OF_SENTENCE or each.of_claim < of_claim:
        return False
    pairs = zip(sentence.parts, each.shares, strict=True)
    if any(part.is_telling and share < LEAST_GIVEN for part, share in pairs):
        return False
    return not doubt_of(each.held) and not any(sentence.statement.holdings.rivals(each.held))


def is_denied_alone(reading: Reading, held: Held) -> bool:
    """Whether a sentence denies what a claim and its sources neither deny, nor say that it lacks."""
    if not denials.is_negated(_WITHOUT.sub(" ", reading.text)) or held.reading.is_negated:
        return False
    if denials.says_only(held.reading.text, reading.text):
        return False
    told = denials.heads(reading.text) - words.LITTLE or denials.denied(reading.text)
    alike = told.union(*map(words.meaning_the_same, told))
    texts = (held.reading.text, *(piece["says"] for piece in held.claim["evidence"]))
    of_it = (text for text in texts if not denials.is_of_others(text))
    is_lacked = any(not alike.isdisjoint(denials.denied(text) | denials.lacked(text)) for text in of_it)
    return not is_lacked and not any(words.opposites_of(stem) & held.own_stems for stem in told)
