"""A denial of what a claim says (E104): was not opened, by a claim that it was."""

import re

from chongjin_cli.analysis.audit import words
from chongjin_cli.analysis.audit.findings.finding import Assessment, Finding, conflict
from chongjin_cli.analysis.audit.findings.fitting import fits
from chongjin_cli.analysis.audit.matching import match
from chongjin_cli.analysis.audit.reversals import OF_A_PART
from chongjin_cli.analysis.audit.speakers import speakers_of
from chongjin_cli.analysis.audit.statement import Statement

DENIED = (0.76, 0.5, 0.7)
"""From which on a claim says just what a sentence denies."""
# What is told to be denied, with the words that only lead to it: never a military city, not of brick.
_BEHIND = re.compile(r"(?:(?:an?|the|of|in|at|on|one) )*[^\W_]+(?:[-’'][^\W_]+)*")
# What denies the deed of a sentence, before what is left of it without that: did not open, was never, had no.
_DENIAL = re.compile(
    rf"\b(?:(?:did|does|do) not |(?:did|does|do)n['’]t |(?:(?<=was )|(?<=were )|(?<=is )|(?<=are )|(?<=had )|(?<=has )|"
    rf"(?<=have )|(?<=been ))(?:not|no|never) |never )(?!{OF_A_PART})|^\s*No (?=[a-z]+ (?!more|less|fewer|later|one))"
)


def affirmed(text: str) -> tuple[int, int, str] | None:
    """A text without its one denial, and where that stands; None if it has none, or more than one, or may be a part."""
    found = _DENIAL.search(text)
    if found is None or words.is_hedged(text) or speakers_of(text):
        return None
    rest = text[: found.start()] + text[found.end() :]
    return None if words.is_negated(rest) else (*found.span(), rest[:1].upper() + rest[1:])


def denial(text: str, span: tuple[int, int], plain: Statement, found: Assessment) -> Finding | None:
    """That a claim says just what a sentence denies: that without the denial, with what was found of it.

    None by what is in dispute, nor of a sentence that says of what only by those before it.
    """
    if [each.code for each in found.findings] != ["I301"] or (plain.before and plain.reaches_back):
        return None
    held = plain.holdings.of_ids(found.claims)
    against = [
        each
        for each in (match(plain, one) for one in held)
        if not each.held.reading.is_negated
        and not any(plain.holdings.rivals(each.held))
        and fits(each, DENIED)
        and each.times != "parts"
    ]
    if not against:
        return None
    start, end = span
    behind = _BEHIND.match(text, end)
    denied = text[start : behind.end() if behind else end]
    return conflict("E104", start, denied, f"that it was so: {against[0].held.reading.text.rstrip('.')}", against)
