"""That the nearest claim on the same thing has another figure, date or name (W212), which is less sure than an error.

What a claim has instead is found as for errors (instead.py). That both are of one thing is told by two shares, the one
times the other: how much of the rest of the sentence the claim has, and how much of the rest of the claim the sentence
has with those before it. Where it goes on with those (It was made a bu in 1925), it says little itself, and less is
enough.
"""

from collections.abc import Collection, Iterator
from typing import NamedTuple

from chongjin_cli.analysis.audit import words
from chongjin_cli.analysis.audit.coincidences import (
    LEAST_GIVEN,
    Shared,
    before_it,
    carried,
    nearest,
    of_claim,
    shared_with,
)
from chongjin_cli.analysis.audit.elsewhere import is_elsewhere, is_tied_by_names
from chongjin_cli.analysis.audit.findings.coincidence import is_excluded, lacking_in
from chongjin_cli.analysis.audit.findings.events import is_another_one
from chongjin_cli.analysis.audit.findings.finding import Assessment, Finding, amount_told, conflict, dates_told
from chongjin_cli.analysis.audit.findings.instead import (
    Case,
    amounts_instead,
    dates_instead,
    is_agreed,
)
from chongjin_cli.analysis.audit.findings.peers import names_of_a_kind, words_of_a_kind
from chongjin_cli.analysis.audit.names import Name
from chongjin_cli.analysis.audit.parts import NATION, SMALL, Part
from chongjin_cli.analysis.audit.quantities import Quantity
from chongjin_cli.analysis.audit.reading import Reading
from chongjin_cli.analysis.audit.statement import Statement
from chongjin_cli.analysis.audit.when import When

OF_REST, OF_REST_ALONE = 0.5, 0.6
"""The share of the rest of a sentence that a claim has to have: of one that goes on with others, and of one alone."""
ALIKE, ALIKE_ALONE = 0.37, 0.55
"""The product of both shares from which on they are of one thing: the same."""
OF_SLIP = 0.65
"""How much of that is enough where two dates differ in one of day, month and year."""


class Otherwise(NamedTuple):
    """A part of a sentence, what a claim has in its place, and how much they are of one thing."""

    best: Shared
    odd: Part
    instead: Quantity | When | Name | str
    alike: float


def otherwise(statement: Statement, found: Assessment) -> Finding | None:
    """That the nearest claim has another figure, date or name than a sentence of which claims bear out a part at most.

    None if none has, or if a claim that is named for the sentence, or one as near, has what it says.
    """
    if any(each.code != "I302" for each in found.findings):
        return None
    if is_tied_by_names(statement.reading) and is_elsewhere(statement.reading, statement.holdings.names):
        return None
    near, holdings = nearest(statement), statement.holdings
    context = statement.reading, statement.just_before
    known = {each.held.claim["id"] for each in near.shared}
    more = (each for each in holdings.candidates(*context) if each.claim["id"] not in known)
    also = (shared_with(statement, near.parts, each) for each in (*more, *holdings.accounts(*context)))
    shared = [*near.shared, *also]
    fitting = [each for each in shared if not is_excluded(statement, each)]
    case = Case(statement, near.parts, shared, fitting, before_it(statement))
    named = [shared_with(statement, near.parts, each) for each in holdings.of_ids(found.claims)]
    most = max(_differing(case, named), key=lambda each: each.alike, default=None)
    return _told(statement.reading, most) if most else None


def _differing(case: Case, named: Collection[Shared]) -> Iterator[Otherwise]:
    """The part in which alone a near claim differs from a sentence, with what it has instead, if both are of one thing.

    `named` are the claims that are named for the sentence.
    """
    for each in case.fitting:
        for odd, instead in _instead(case, each):
            of_rest = _of_rest(case, each, odd)
            if of_rest < (OF_REST if case.before else OF_REST_ALONE) or not _has_a_word(case, each):
                continue
            pair = Otherwise(each, odd, instead, of_rest * of_claim(case.statement, each.held, instead))
            if pair.alike >= _least(case, pair) and not _is_told(case, pair, named):
                yield pair


def _least(case: Case, pair: Otherwise) -> float:
    """How much a sentence and a claim have to be of one thing."""
    date, other = pair.odd.of, pair.instead
    is_slip = isinstance(date, When) and isinstance(other, When) and date.is_slip_of(other)
    return (ALIKE if case.before else ALIKE_ALONE) * (OF_SLIP if is_slip else 1.0)


def _of_rest(case: Case, each: Shared, odd: Part) -> float:
    """The share of a sentence but for a part of it, and of what it goes on with, that a claim has."""
    before = carried(each.held, case.before, case.statement.holdings)
    rest = [(part.weight, share) for part, share in zip(case.parts, each.shares, strict=True) if part is not odd]
    whole = before + sum(weight for weight, _ in rest)
    return (before + sum(weight * share for weight, share in rest)) / max(whole, 1.0)


def _has_a_word(case: Case, each: Shared) -> bool:
    """Whether a claim has a word of a sentence that is no name, number or date."""
    pairs = zip(case.parts, each.shares, strict=True)
    return any(isinstance(part.of, str) and share >= LEAST_GIVEN for part, share in pairs)


def _is_told(case: Case, pair: Otherwise, named: Collection[Shared]) -> bool:
    """Whether a claim that is named for a sentence has what it says, or one that is as near by all else."""
    place = case.parts.index(pair.odd)
    as_near = (each for each in case.shared if _of_rest(case, each, pair.odd) * each.of_claim >= pair.alike)
    return any(each.shares[place] >= LEAST_GIVEN for each in (*named, *as_near))


def _instead(case: Case, each: Shared) -> Iterator[tuple[Part, Quantity | When | Name | str]]:
    """The part of a sentence that a claim lacks, small numbers apart, or a nation or word, and what it has instead."""
    lacking = lacking_in(case, each.shares, each.held)
    much = [part for part in lacking if not (isinstance(part.of, Quantity) and part.weight <= SMALL)]
    if len(much) > 1:
        return
    nations = (part for part, share in zip(case.parts, each.shares, strict=True)
               if share < LEAST_GIVEN and part.weight == NATION and part not in lacking)  # fmt: skip
    for part in (*(much or lacking), *nations):
        other = _in_its_place(case, each, part.of)
        if other is not None:
            yield part, other
    kinds = {} if lacking else dict(words_of_a_kind(case.statement, each.held))
    yield from ((part, kinds[part.of]) for part in case.parts if isinstance(part.of, str) and part.of in kinds)


def _in_its_place(case: Case, each: Shared, of: object) -> Quantity | When | Name | None:
    """What a claim has in the place of an amount, a date or a name, None if it has nothing or tells of that, too."""
    if isinstance(of, Quantity):
        return _amount(case, each, of)
    if isinstance(of, When):
        return _date(case, each, of)
    return _name(case, each, of) if isinstance(of, Name) else None


def _amount(case: Case, each: Shared, amount: Quantity) -> Quantity | None:
    others = amounts_instead(case, each, amount)
    return others[0] if others and not is_agreed(case, each, amount) else None


def _date(case: Case, each: Shared, date: When) -> When | None:
    own = each.held.reading.dates
    is_after = date.bound == "by" and len(own) == 1 and own[0].bound is None and own[0].first > date.last
    others = own if is_after else dates_instead(case, each, [date])
    if not others or is_another_one(case.reading, each.held):
        return None
    if not any(map(str.isdigit, case.reading.text[date.start : date.end])):  # two years later, at the time
        return None
    return None if any(map(date.overlaps, each.held.times_told_of(case.reading.text))) else others[0]


def _name(case: Case, each: Shared, name: Name) -> Name | None:
    return next((other for mine, other in names_of_a_kind(case.statement, each.held) if mine is name), None)


def _told(reading: Reading, pair: Otherwise) -> Finding:
    """The finding, with the claim, or what its source tells, as it stands there."""
    own, of, other = pair.best.held.reading, pair.odd.of, pair.instead
    if isinstance(of, Quantity) and isinstance(other, Quantity):
        start, ours = of.start, amount_told(reading.text, of) if of.side else of.text
        theirs = amount_told(own.text, other)
    elif isinstance(of, When) and isinstance(other, When):
        start, (ours, theirs) = of.start, dates_told(reading, of, own, other)
    elif isinstance(of, Name) and isinstance(other, Name):
        start, ours, theirs = of.start, of.text, other.text
    else:
        start, ours = words.place_of(reading.text, str(of))
        theirs = words.place_of(own.text, str(other))[1]
    found, claim = conflict("W212", start, ours, theirs, [pair.best]), pair.best.held.claim
    named = f"{claim['id']} ({claim['grade']})"
    said = found.message.replace(named, f"the nearest claim, {named},", 1)
    return found._replace(message=f"{said}; check which it is: {own.text.removesuffix('.')}")
