"""The one figure, date, name or word of a sentence that a claim has otherwise: an error, or a doubt (E101–E103, W212).

That both are of one thing is told by two shares, the one times the other: how much of the rest of the sentence the
claim has, and how much of the rest of the claim the sentence has with those before it. Where these are large, it is an
error; where they are smaller, the reader is told to check which it is.
"""

import re
from collections.abc import Collection, Iterator
from typing import NamedTuple

from chongjin_cli.analysis.audit.amounts.quantities import Quantity
from chongjin_cli.analysis.audit.comparing.comparison import Comparison
from chongjin_cli.analysis.audit.comparing.parts import NATION, SMALL, Number, Part
from chongjin_cli.analysis.audit.comparing.predicates import is_told, predicates
from chongjin_cli.analysis.audit.comparing.sharing import BY_SOURCE_ONLY, LEAST_GIVEN, Shared, of_claim
from chongjin_cli.analysis.audit.comparing.told_there import words_untold
from chongjin_cli.analysis.audit.dates.when import When
from chongjin_cli.analysis.audit.findings.bearing_out import lacking_in
from chongjin_cli.analysis.audit.findings.finding import (
    Assessment,
    Finding,
    amount_told,
    conflict,
    dates_told,
    doubt_of,
    to_check,
)
from chongjin_cli.analysis.audit.findings.freely_told import lacked_names
from chongjin_cli.analysis.audit.findings.in_its_place import Instead, in_its_place
from chongjin_cli.analysis.audit.findings.one_slot import are_tied_alike, deeds_apart, is_of_one_slot
from chongjin_cli.analysis.audit.findings.peers import words_of_a_kind
from chongjin_cli.analysis.audit.findings.support import NOT_TOLD
from chongjin_cli.analysis.audit.held.accounts import Account
from chongjin_cli.analysis.audit.held.held import YEAR, Held
from chongjin_cli.analysis.audit.held.statement import Statement
from chongjin_cli.analysis.audit.names.name import Name
from chongjin_cli.analysis.audit.reading.reading import Reading
from chongjin_cli.analysis.audit.wording import hedges, words
from chongjin_cli.analysis.audit.wording.earlier import without_earlier
from chongjin_cli.analysis.audit.wording.recurring import may_recur
from chongjin_cli.analysis.audit.wording.verbs import is_verb
from chongjin_cli.text.folding import words as folded_words

OF_REST, ALIKE, MUCH = 0.6, 0.45, 7.0
"""The share of the rest of a sentence that a claim has to have for an error, the product of both shares, and what the
claim's share of the rest has to weigh."""
ALIKE_IN_SHORT, NAMES_ALIKE_IN_SHORT = 0.5, 0.65
"""The product of both shares from which on it may weigh less, if both stand in one slot; and that of names."""
NEARLY_ALL, ALIKE_IN_SLOT = 0.82, 0.28
"""The share of the rest from which on that product is enough of a figure or name in the same slot: the claim tells
more."""
DATES_ALIKE = 0.6
"""The product that two dates need which are not in one slot, and differ in more than one of day, month and year."""
UNTOLD = 0.42
"""The share of the words of a sentence but for the part that differs up to which a claim and its sources may lack."""
OF_REST_TO_CHECK, ALIKE_TO_CHECK, ALIKE_ALONE = 0.5, 0.25, 0.4
"""The same of a doubt; the product of a sentence that goes on with others, and of one that stands alone."""
OF_SLIP = 0.65
"""How much of the product is enough where two dates differ in one of day, month and year."""
ALL = 0.99
"""The share of the rest from which on a claim that has it comes before those that have more in common by themselves."""
IMPROBABLE = 2
"""How much a claim is in doubt by which nothing is an error."""
# A thing that a sentence begins with as with a new one, with what tells it apart.
_NEW = re.compile(r"An? (?![a-z]+ (?:later|before|earlier)\b)(?P<what>(?:(?!(?:was|were|is|had|has)\b)[a-z]+ )+)")

# What a name is followed by that says what it is of: Kyongsong Bay.
_KIND = re.compile(r" [A-Z][a-z]+\b")


class Difference(NamedTuple):
    """A part of a sentence, what a claim has in its place, and how much they are of one thing."""

    best: Shared
    odd: Part
    instead: Instead
    of_rest: float
    alike: float
    had: float


def difference(sentence: Comparison, found: Assessment) -> Finding | None:
    """What a claim near a sentence has otherwise, if claims bear out a part of it at most.

    None if a claim that is named for the sentence, or one as near, has what it says.
    """
    if any(each.code != "I302" and NOT_TOLD not in each.message for each in found.findings):
        return None
    named = [sentence.shared_with(each) for each in sentence.statement.holdings.of_ids(found.claims)]
    differing = [each for each in _differing(sentence)
                 if not _is_told(sentence, each, named) and not _is_of_a_new_thing(sentence, each)
                 and not _is_of_another(sentence.reading, each) and not _is_of_another_deed(sentence.reading, each)
                 and not _may_be_of_another_time(sentence.reading, each)]  # fmt: skip
    wrong = [
        each
        for each in differing
        if _is_wrong(each, _is_of_one_slot_then(sentence.statement, each))
        and not _may_be_told(sentence, each)
        and _tells_the_rest(sentence, each)
        and (not _is_by_a_source_alone(each) or _is_of_one_slot(sentence.statement, each))
        and (each.had >= MUCH or _is_sure_in_short(sentence.statement, each))
    ]
    best = min(wrong, key=_by_how_sure, default=None)
    if best:
        return _told_wrong(sentence.reading, best)
    doubts = (each for each in differing if _is_doubtful(sentence, each) and _is_of_one_slot(sentence.statement, each))
    most = max(doubts, key=lambda each: each.alike, default=None)
    return to_check(_told(sentence.reading, most, "W212"), most.best.held) if most else None


def _by_how_sure(each: Difference) -> tuple[int, bool, bool, bool, float]:
    """What is told before others: no doubt, a slip, no limit, a claim with all the rest, much in common."""
    has_the_rest = each.of_rest >= ALL and not isinstance(each.best.held, Account)
    return doubt_of(each.best.held), _slack(each) == 1, _is_limit(each.instead), not has_the_rest, -each.alike


def _is_limit(instead: Instead) -> bool:
    """Whether a claim has no figure instead, but only what it is more or less than."""
    return isinstance(instead, Quantity) and bool(instead.side)


def _is_sure_in_short(statement: Statement, each: Difference) -> bool:
    """Whether a claim itself has what differs in the same slot, no limit, and a sentence the time of a figure of it."""
    if isinstance(each.odd.of, When) and each.odd.of.bound:  # another may have been so by then
        return False
    return not isinstance(each.best.held, Account) and _is_of_one_slot_then(statement, each)


def _is_of_one_slot_then(statement: Statement, each: Difference) -> bool:
    """Whether what differs stands in the same slot, a figure also at the same time."""
    dates, times = [*statement.reading.dates, *statement.dates_before], each.best.held.reading.dates
    is_then = not times or any(date.overlaps(time) for date in dates for time in times)
    return (is_then or not isinstance(each.odd.of, Quantity)) and _is_of_one_slot(statement, each)


def _is_by_a_source_alone(each: Difference) -> bool:
    """Whether only what a source tells has another date: it may tell of another event beside."""
    return isinstance(each.best.held, Account) and isinstance(each.odd.of, When)


def _tells_the_rest(sentence: Comparison, each: Difference) -> bool:
    """Whether a claim, or a source of it, tells most words of a sentence but for the part that differs."""
    return words_untold(sentence.statement, [each.best.held]).share < UNTOLD or isinstance(each.odd.of, str)


def _is_of_a_new_thing(sentence: Comparison, each: Difference) -> bool:
    """Whether a sentence begins with a thing as with a new one, and a claim does not tell all that it is called."""
    new = _NEW.match(sentence.reading.text)
    if new is None:
        return False
    return not set(new["what"].split()).isdisjoint(words_untold(sentence.statement, [each.best.held]).words)


def _is_wrong(each: Difference, is_of_one_slot: bool) -> bool:
    """Whether both shares are large enough, by what differs, and whether it stands in the same slot in both."""
    is_name, is_date = isinstance(each.odd.of, Name), isinstance(each.odd.of, When)
    least = ALIKE
    if each.had < MUCH:
        least = NAMES_ALIKE_IN_SHORT if is_name else ALIKE_IN_SHORT
    elif is_date and _slack(each) == 1 and not is_of_one_slot:
        least = DATES_ALIKE
    elif is_of_one_slot and not is_date and each.of_rest >= NEARLY_ALL:
        least = ALIKE_IN_SLOT
    return each.of_rest >= OF_REST and each.alike >= least * _slack(each)


def _is_doubtful(sentence: Comparison, each: Difference) -> bool:
    least = ALIKE_TO_CHECK if sentence.goes_on else ALIKE_ALONE
    is_near = each.of_rest >= OF_REST_TO_CHECK and each.alike >= least * _slack(each)
    return is_near and not sentence.reading.is_negated


def _is_of_one_slot(statement: Statement, each: Difference) -> bool:
    """Whether what differs stands in the same slot of the same statement, of what the sentence names."""
    reading, of, other, own = statement.reading, each.odd.of, each.instead, each.best.held.reading
    if isinstance(of, When) and isinstance(other, When) and of.is_range != other.is_range:
        return False
    is_loose = not isinstance(of, Name) and _slack(each) == 1
    if is_loose and lacked_names(statement, each.best.held):
        return False
    if isinstance(of, Name) and isinstance(other, Name) and not are_tied_alike(of, reading, other, own):
        return False
    return is_of_one_slot(reading, *_places(reading, of, own, other))


def _is_of_another_deed(reading: Reading, each: Difference) -> bool:
    """Whether a claim tells another deed of a sentence than that of the date in it: was towed, and sank on 3 May."""
    deeds = deeds_apart(reading.text, each.odd.of.start) if isinstance(each.odd.of, When) else None
    if deeds is None:
        return False
    told = folded_words(without_earlier(each.best.held.reading.text))
    stems = set(map(words.stem, [word for word in told if is_verb(word)] or told))
    return not is_told(deeds[0], stems) and any(is_told(stem, stems) for stem in deeds[1])


def _is_of_another(reading: Reading, each: Difference) -> bool:
    """Whether a sentence tells an amount of what it begins with, and a claim names that only behind its own."""
    own, other = each.best.held.reading, each.instead
    if not isinstance(other, Quantity):
        return False
    subjects = [name for name in reading.names if name.start == 0]
    return any(one.is_same(name) and one.start > other.end for one in own.names for name in subjects)


def _may_be_of_another_time(reading: Reading, each: Difference) -> bool:
    """Whether a sentence tells of what recurs in another year than a claim, or elsewhere and of no time of it."""
    of, other, times = each.odd.of, each.instead, each.best.held.times
    if not may_recur(predicates(reading.text), reading.stems, reading.lows):
        return False
    if isinstance(of, When) and isinstance(other, When):
        is_same_day = of.precision == 1 and of.is_slip_of(other)
        return of.first // YEAR != other.first // YEAR and not is_same_day
    return isinstance(of, Name) and not any(date.overlaps(time) for date in reading.dates for time in times)


def _places(reading: Reading, of: object, own: Reading, other: Instead) -> tuple[int, Reading, int]:
    """Where what differs stands in a sentence, and where in what a claim says what it has instead."""
    if isinstance(of, Number) and isinstance(other, Number):
        return reading.numbered[of.digits][0], own, own.numbered[other.digits][0]
    if isinstance(of, Name | Quantity | When) and isinstance(other, Name | Quantity | When):
        return of.start, own, other.start
    return words.place_of(reading.text, str(of))[0], own, words.place_of(own.text, str(other))[0]


def _slack(each: Difference) -> float:
    date, other = each.odd.of, each.instead
    return OF_SLIP if isinstance(date, When) and isinstance(other, When) and date.is_slip_of(other) else 1.0


def _differing(sentence: Comparison) -> Iterator[Difference]:
    """The parts in which alone a claim or account near a sentence differs from it, with what it has instead."""
    is_ahead = hedges.looks_ahead(sentence.reading.text)
    for each in (*sentence.fitting, *sentence.fitting_accounts):
        if each.held.claim["kind"] == "forecast" and not is_ahead:
            continue  # what was planned is no count of what was
        for odd, instead in _instead(sentence, each):
            if _has_a_word(sentence, each):
                had, of_rest = _of_rest(sentence, each, odd)
                alike = of_rest * of_claim(
                    sentence.statement, each.held, None if isinstance(instead, Number) else instead
                )
                yield Difference(each, odd, instead, of_rest, alike, had)


def _of_rest(sentence: Comparison, each: Shared, odd: Part) -> tuple[float, float]:
    """What a claim has of a sentence but for a part of it, and of what it goes on with: its weight, and its share."""
    before = sentence.carried(each.held)
    pairs = zip(sentence.parts, each.shares, strict=True)
    had = before + sum(part.weight * share for part, share in pairs if part is not odd)
    return had, had / max(before + sentence.whole - odd.weight, 1.0)


def _has_a_word(sentence: Comparison, each: Shared) -> bool:
    """Whether a claim has a word of a sentence that is no name, number or date."""
    pairs = zip(sentence.parts, each.shares, strict=True)
    return any(isinstance(part.of, str) and share >= LEAST_GIVEN for part, share in pairs)


def _is_told(sentence: Comparison, pair: Difference, named: Collection[Shared]) -> bool:
    """Whether a claim that is named for a sentence has what it says, or one that is as near by all else."""
    place = sentence.parts.index(pair.odd)
    near = [each for each in (*sentence.claims, *sentence.accounts) if each.shares[place] >= LEAST_GIVEN]
    if isinstance(pair.odd.of, When) and any(map(sentence.gives_all_that_tells, near)):
        return True
    claims = (each for each in near if isinstance(pair.best.held, Account) and not isinstance(each.held, Account))
    if any(_of_rest(sentence, each, pair.odd)[1] >= pair.of_rest for each in claims):  # which come before a source
        return True
    as_near = (each for each in near if _of_rest(sentence, each, pair.odd)[1] * each.of_claim >= pair.alike)
    return any(each.shares[place] >= LEAST_GIVEN for each in named) or any(as_near)


def _may_be_told(sentence: Comparison, pair: Difference) -> bool:
    """Whether anything near has, if only beside the point, what a sentence says; or a source alone has another word."""
    if isinstance(pair.best.held, Account) and isinstance(pair.odd.of, Name | str):
        return True
    place = sentence.parts.index(pair.odd)
    near = (each for each in (*sentence.claims, *sentence.accounts)
            if each.shares[place] >= BY_SOURCE_ONLY and not _is_of_no_such_time(pair.odd.of, each.held))  # fmt: skip
    return any(_of_rest(sentence, each, pair.odd)[1] * each.of_claim >= pair.alike for each in near)


def _is_of_no_such_time(of: object, held: Held) -> bool:
    """Whether what is held gives no time that a date could be of: what a source tells seldom has one in each part."""
    return isinstance(of, When) and not any(map(of.overlaps, held.told_times))


def _instead(sentence: Comparison, each: Shared) -> Iterator[tuple[Part, Instead]]:
    """The part of a sentence that a claim lacks, small numbers apart, or a nation or word, and what it has instead."""
    lacking = lacking_in(sentence, each.shares, each.held)
    much = [part for part in lacking if not (isinstance(part.of, Quantity) and part.weight <= SMALL)]
    if len(much) > 1:  # what others tell of it is not lacking, but the names of what it is about
        most = sentence.together(sentence.fitting).shares
        given = {id(part) for part, share in zip(sentence.parts, most, strict=True) if share >= LEAST_GIVEN}
        is_counted = any(isinstance(part.of, Quantity) for part in much)  # and may have grown
        much = [part for part in much if isinstance(part.of, Name) or not (
                (id(part) in given and not (is_counted and _is_of_no_such_time(part.of, each.held)))
                or (not is_counted and _is_later_limit(part.of, each.held)))]  # fmt: skip
        if len(much) != 1:
            return
    nations = (part for part, share in zip(sentence.parts, each.shares, strict=True)
               if share < LEAST_GIVEN and part.weight == NATION and part not in lacking)  # fmt: skip
    for part in (*(much or lacking), *nations):
        other = in_its_place(sentence.statement, each.held, part.of)
        if other is not None:
            yield part, other
    kinds = {} if lacking else dict(words_of_a_kind(sentence.statement, each.held))
    yield from ((part, kinds[part.of]) for part in sentence.parts if isinstance(part.of, str) and part.of in kinds)


def _is_later_limit(of: object, held: Held) -> bool:
    """Whether a claim tells as so by an earlier time what a sentence tells as so by a date."""
    if not isinstance(of, When) or of.bound != "by":
        return False
    return any(time.bound == "by" and time.last < of.first for time in held.reading.dates)


def _told_wrong(reading: Reading, pair: Difference) -> Finding:
    """The error, or a doubt if the claim is improbable; that a claim is disputed is told."""
    doubt = doubt_of(pair.best.held)
    if doubt >= IMPROBABLE:
        found = _told(reading, pair, "W212")
        return found._replace(message=f"{found.message}, which is improbable; check which it is")
    code = {Quantity: "E101", When: "E102"}.get(type(pair.odd.of), "E103")
    found = _told(reading, pair, code)
    return found._replace(message=f"{found.message}, which is disputed") if doubt else found


def _told(reading: Reading, pair: Difference, code: str) -> Finding:
    own, of, other = pair.best.held.reading, pair.odd.of, pair.instead
    if isinstance(of, Quantity) and isinstance(other, Quantity):
        start, ours = of.start, amount_told(reading.text, of) if of.side else of.text
        theirs = amount_told(own.text, other)
    elif isinstance(of, When) and isinstance(other, When):
        start, (ours, theirs) = of.start, dates_told(reading, of, own, other)
    elif isinstance(of, Name) and isinstance(other, Name):
        behind = _KIND.match(own.text, other.end)
        start, ours, theirs = of.start, of.text, other.text + (behind[0] if behind else "")
    elif isinstance(of, Number) and isinstance(other, Number):
        start, end = reading.numbered[of.digits]
        ours, theirs = reading.text[start:end], own.text[slice(*own.numbered[other.digits])]
    else:
        start, ours = words.place_of(reading.text, str(of))
        theirs = words.place_of(own.text, str(other))[1]
    return conflict(code, start, ours, theirs, pair.best.held)
