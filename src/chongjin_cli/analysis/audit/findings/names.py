"""Names where every claim on the same thing has another (E103)."""

import re
from collections.abc import Iterator, Sequence

from chongjin_cli.analysis.audit.amounts_compared import same_amount
from chongjin_cli.analysis.audit.findings.events import is_often, is_once
from chongjin_cli.analysis.audit.findings.finding import Finding, conflict
from chongjin_cli.analysis.audit.findings.fitting import ALL_WORDS, OF_ONE_SUBJECT, SAME_WORDS, bears, fits
from chongjin_cli.analysis.audit.matching import Match
from chongjin_cli.analysis.audit.names import Name
from chongjin_cli.analysis.audit.places import another_place, tells_of_place
from chongjin_cli.analysis.audit.reading import Reading
from chongjin_cli.analysis.audit.sorts import WHOLE, may_stand_for
from chongjin_cli.analysis.audit.statement import Statement

NEARLY_ALL_WORDS = 0.8
"""The share of the words of both from which on they say the same of one time but for a name."""
BUT_FOR_A_NUMBER = (0.7, 0.6, 0.9)
"""From which on a sentence and a claim say the same but for a number that is a name."""
_THE_ONLY = re.compile(r"\b(?:is|was) the (?P<what>[a-z]+) of (?:the )?$")
LEAST_DIGITS = 2
"""Digits of a number that tells one thing from others by name, at least."""


def wrong_names(statement: Statement, matches: Sequence[Match], near: Sequence[Match]) -> Iterator[Finding]:
    """A name where every claim on the same thing has another of the same kind in the same place."""
    reading = statement.reading
    if any(bears(each, reading) and each.times != "parts" for each in near):
        return
    for each in matches:
        strange = _one_strange(each, statement)
        if strange is None or each.excluded or each.of_its_words < SAME_WORDS or each.of_claims_words < SAME_WORDS:
            continue
        lacked = _lacked(each, strange, statement)
        if len(lacked) != 1 or strange not in reading.names or not strange.stands_like(lacked[0]):
            continue
        if statement.holdings.names.lies_within_any(strange, each.held.reading.names, reading.names):
            continue
        same = min(each.of_its_words, each.of_claims_words)
        own, names = each.held.reading, statement.holdings.names
        if not may_stand_for(strange, reading, lacked[0], own, names, same >= WHOLE):
            continue
        kinds = {strange.kind, lacked[0].kind}
        alike = len(kinds) == 1 or "?" in kinds or kinds == {"place", "nation"}
        dated = (
            each.times == "meets"
            or (not reading.dates and min(each.of_its_words, each.of_claims_words) >= ALL_WORDS)
            or (each.times == "none" and not each.held.reading.dates and len(kinds) == 1)
        )
        exact = any(date.precision == 1 for date in reading.dates)
        exact = exact or (same >= NEARLY_ALL_WORDS and each.times == "meets")
        exact = exact or (same >= ALL_WORDS and _is_the_only(strange, lacked[0], reading, own))
        if not all(any(same_amount(amount, other) for other in each.held.amounts) for amount in reading.quantities):
            continue
        if alike and dated and (exact or is_once(reading, each)):
            yield conflict("E103", strange.start, strange.text, lacked[0].text, [each])
            return


def wrong_places(statement: Statement, matches: Sequence[Match]) -> Iterator[Finding]:
    """A place where the claim that says the rest has another behind the same verb, if no other claim has it so."""
    reading, names = statement.reading, statement.holdings.names
    if is_often(reading):
        return
    for each in matches:
        same = min(each.of_its_words, each.of_claims_words)
        if (
            each.excluded
            or each.of_its_words < ALL_WORDS
            or same < (SAME_WORDS if each.times == "meets" else ALL_WORDS)
        ):
            continue
        if reading.dates and each.times != "meets":
            continue
        ours, theirs = another_place(reading, each.held, names) or (None, None)
        if ours is None or theirs is None or any(name.key != ours.key for name in each.strange):
            continue
        if any(name.key != theirs.key for name in each.missing) or any(
            tells_of_place(reading, ours, other.held, names)
            for other in matches
            if other.times != "parts" and other.of_sentence >= OF_ONE_SUBJECT and not other.missing
        ):
            continue
        if is_once(reading, each) or any(date.precision == 1 for date in reading.dates):
            yield conflict("E103", ours.start, ours.text, theirs.text, [each])
            return


def wrong_numbers(reading: Reading, matches: Sequence[Match]) -> Iterator[Finding]:
    """A number that is a name where the claim that says just the same has another: engine number 1139."""
    if len(reading.numbered) != 1:
        return
    [(number, (start, end))] = reading.numbered.items()
    told = {word.rstrip("stndrh") for each in matches for word in each.held.all_words if word[0].isdigit()}  # 45th
    if not number.isdigit() or len(number) < LEAST_DIGITS or number in told:
        return
    for each in matches:
        own = each.held.reading
        other = next(iter(own.numbered)) if len(own.numbered) == 1 else ""
        if not other.isdigit() or len(other) != len(number) or each.strange or each.missing or each.times == "parts":
            continue
        if fits(each, BUT_FOR_A_NUMBER):
            begin, behind = own.numbered[other]
            yield conflict("E103", start, reading.text[start:end], own.text[begin:behind], [each])
            return


def _is_the_only(strange: Name, lacked: Name, reading: Reading, own: Reading) -> bool:
    """Whether a text and a claim say of what something is the only one: the capital of North Hamgyong."""
    ours, theirs = (_THE_ONLY.search(of.text, 0, name.start) for name, of in ((strange, reading), (lacked, own)))
    return ours is not None and theirs is not None and ours["what"] == theirs["what"]


def _one_strange(each: Match, statement: Statement) -> Name | None:
    """The name of a sentence that a claim does not have; of several the one in the place of a name that it lacks.

    A sentence with several has to have all other words of the claim.
    """
    if len(each.strange) <= 1:
        return next(iter(each.strange), None)
    pairs = [
        strange
        for strange in each.strange
        for name in _lacked(each, strange, statement)
        if any(name.key == other.key for other in each.missing) and strange.stands_like(name)
    ]
    if not len(pairs) == len(each.missing) == 1 or each.of_claims_words < ALL_WORDS:
        return None
    others = (other for other in each.strange if other is not pairs[0])
    return None if any(other.stands_like(name) for other in others for name in each.held.reading.names) else pairs[0]


def _lacked(each: Match, strange: Name, statement: Statement) -> list[Name]:
    """The names of a claim that a sentence does not give, those of nations and of home only where they may be meant."""
    reading, known = statement.reading, statement.holdings.names
    named = {other.key for other in reading.names}
    lacked = [*each.missing, *each.common]
    if strange.kind in ("nation", "place"):
        told = each.part
        lacked += [name for name in told.names if name.kind == "nation" and name.key not in named
                   and (strange.kind == "nation" or name.stands_like(strange))]  # fmt: skip
    if not lacked:  # what only helps to understand a claim may be what a sentence has otherwise
        lacked = [
            name
            for name in each.held.reading.names
            if name.kind != "nation" and not any(name.is_same(other) for other in reading.names)
        ]
    lacked = [next((own for own in each.held.reading.names if own.key == name.key), name) for name in lacked]
    is_sure = any(known.is_telling(name) and name is not strange for name in reading.names)
    return [name for name in lacked if is_sure or not known.is_background(name)]
