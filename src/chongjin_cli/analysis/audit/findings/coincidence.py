"""What is said of a sentence by rare coincidences, where the closer comparison finds nothing: that it is so, or not."""

from collections.abc import Iterator, Sequence

from chongjin_cli.analysis.audit.coincidences import (
    AMOUNT,
    FEW,
    GIVEN,
    Part,
    Shared,
    Sum,
    candidates,
    of_claim,
    parts_of,
    shared_with,
    together,
)
from chongjin_cli.analysis.audit.deeds import are_told
from chongjin_cli.analysis.audit.findings.events import ONCE, is_often
from chongjin_cli.analysis.audit.findings.finding import CITED, Assessment, Finding, as_told, conflict, dates_told
from chongjin_cli.analysis.audit.findings.strength import one_sided, too_strong
from chongjin_cli.analysis.audit.findings.support import in_part_only, supported
from chongjin_cli.analysis.audit.held import YEAR
from chongjin_cli.analysis.audit.holdings import Holdings
from chongjin_cli.analysis.audit.matching import POINTS, Context, comparable, is_opposed, same_amount
from chongjin_cli.analysis.audit.names import Name
from chongjin_cli.analysis.audit.quantities import Quantity
from chongjin_cli.analysis.audit.reading import Reading
from chongjin_cli.analysis.audit.when import When

LEAST = 6.0
"""What the parts of a sentence have to weigh for it to be told by them what it speaks of."""
BORNE_OUT, MUCH = 0.62, 7.0
"""The share of a sentence that claims have to have which bear it out, and what that has to weigh."""
OF_WORDS, MUCH_OF_WORDS = 0.5, 11.0
"""The same of a sentence without a name, number or date."""
OF_CLAIM_WHOLE, BY_WHOLE, MUCH_OF_WHOLE = 0.6, 0.5, 8.0
"""The share of a claim from which on it may have less of a sentence, that share, and what it has to weigh."""
NEARLY_ALL = 0.8
"""The share of a sentence from which on claims bear it out as a whole."""
BUT_FOR_ONE, MUCH_BUT_FOR_ONE = 0.62, 6.0
"""The share of the rest of a sentence of which one part is wrong, and what that has to weigh."""
OF_CLAIM_BUT_FOR_ONE, MUCH_IN_COMMON, OF_CLAIM_IF_MUCH = 0.5, 10.0, 0.4
"""The share of a claim, without what it has instead, that such a sentence has to have."""
BUT_FOR_LITTLE, MUCH_BUT_FOR_LITTLE = 0.7, 7.0
"""The share of the rest of a sentence that says in passing how long or how many, and what that has to weigh."""
SURE = 0.75
"""The share of the rest of a sentence from which on it may tell of the same event."""
ALL, MUCH_OF_DAY = 0.85, 12.0
"""The same where both give a day of what may happen often, and what the claim then has to have."""
MARKS = 2
"""Names and telling amounts that a sentence and a claim share which tell of one event, whatever the date."""
WORDS_OF_EVENT = 3
"""Words of an event that a claim has to have of which a sentence gives no name and no number."""
FAR = 9
"""How many times as much or as little an amount may be that is told of the same thing."""
CLOSE = 0.5
"""The share of a sentence that a claim has to have whose number speaks for it whatever that counts."""
AS_GOOD = 0.8
"""The share of what the best claim has of a sentence from which on another is as good."""
BESIDE = 0.35
"""The share of a sentence from which on a claim that gives a part of it speaks for that part."""


def by_coincidence(reading: Reading, context: Context, holdings: Holdings) -> Assessment:
    """What claims that share rare things with a sentence tell of it."""
    parts = parts_of(reading, holdings)
    if sum(part.weight for part in parts) < LEAST:
        return Assessment((), ())
    found = [
        shared_with(held, parts, reading, context, holdings) for held in candidates(reading, parts, context, holdings)
    ]
    shared = sorted(found, key=lambda each: -each.total)
    fitting = [each for each in shared if not _is_excluded(reading, each, context)]
    most = _by_their_own(parts, together(parts, fitting))
    if not most.chosen:
        return Assessment((), ())
    lacking = [part for part, share in zip(parts, most.shares, strict=True) if part.is_telling and share < GIVEN]
    if not lacking:
        return _borne_out(reading, context, holdings, parts, most)
    if len(lacking) > 1:
        return Assessment((), ())
    odd = lacking[0]
    for best in _all_but_one(parts, fitting, odd):
        wrong = _wrong(reading, context, holdings, parts, best, shared, odd)
        if wrong:
            return Assessment((wrong,), wrong.claims)
    if _is_in_passing(odd, most):
        return _borne_out(reading, context, holdings, parts, most, odd)
    return Assessment((), ())


def _by_their_own(parts: Sequence[Part], most: Sum) -> Sum:
    """The same without what another claim gives: amounts and dates of none of the names, a name in place of one."""
    named = [
        place
        for place, (part, share) in enumerate(zip(parts, most.shares, strict=True))
        if part.is_telling and isinstance(part.of, Name) and share >= GIVEN
    ]
    own = [each for each in most.chosen if not named or any(each.shares[place] >= GIVEN for place in named)]
    shares = list(most.shares)
    for place, part in enumerate(parts):
        if isinstance(part.of, Quantity | When):
            shares[place] = max((each.shares[place] for each in own), default=0.0)
        elif (
            place in named and most.chosen[0].shares[place] < GIVEN and _takes_the_place(part.of, most.chosen[0], parts)
        ):
            shares[place] = 0.0
    return most._replace(shares=tuple(shares))


def _takes_the_place(name: object, best: Shared, parts: Sequence[Part]) -> bool:
    """Whether a name that only another claim has stands where the best one has a name that the sentence lacks."""
    names = [part.of for part in parts if isinstance(part.of, Name)]
    lacked = (other for other in best.held.core_names if not any(other.is_same(each) for each in names))
    return isinstance(name, Name) and any(name.stands_like(other) for other in lacked)


def _all_but_one(parts: Sequence[Part], shared: Sequence[Shared], odd: Part) -> Iterator[Shared]:
    """The claims that have enough of a sentence but for one part, and all its names: the best, and those as good."""
    rest = sum(part.weight for part in parts if part is not odd)
    most: list[tuple[float, Shared]] = []
    for each in shared:
        pairs = list(zip(parts, each.shares, strict=True))
        had = sum(part.weight * share for part, share in pairs if part is not odd)
        names = all(share >= GIVEN for part, share in pairs
                    if part is not odd and part.is_telling and isinstance(part.of, Name))  # fmt: skip
        if names and had >= MUCH_BUT_FOR_ONE and had >= BUT_FOR_ONE * rest:
            most.append((had, each))
    least = AS_GOOD * max((had for had, _ in most), default=0.0)
    return (each for had, each in sorted(most, key=lambda pair: -pair[0]) if had >= least)


def _is_in_passing(odd: Part, most: Sum) -> bool:
    """Whether a part only says how long, or a small number, of which no claim here says anything else."""
    of = odd.of
    if not isinstance(of, Quantity) or odd.weight >= AMOUNT:
        return False
    return not any(comparable(of, other) for each in most.chosen for other in each.held.reading.quantities)


def _is_excluded(reading: Reading, each: Shared, context: Context) -> bool:
    """Whether one denies what the other says, or says the opposite of it."""
    earlier = {stem for before in context.before[:POINTS] for stem in before.stems}
    own = each.held.reading
    return reading.is_negated != own.is_negated or is_opposed(reading, each.held, own.stems, earlier)


def _borne_out(
    reading: Reading, context: Context, holdings: Holdings, parts: Sequence[Part], most: Sum, but: Part | None = None
) -> Assessment:
    """What claims bear out that have enough of a sentence, or of all but what it says in passing."""
    rest = sum(part.weight for part in parts if part is not but)
    had = sum(part.weight * share for part, share in zip(parts, most.shares, strict=True) if part is not but)
    tells = any(part.is_telling for part in parts)
    share, weight = (BORNE_OUT, MUCH) if tells else (OF_WORDS, MUCH_OF_WORDS)
    if but:
        share, weight = BUT_FOR_LITTLE, MUCH_BUT_FOR_LITTLE
    marks = sum(part.is_telling and not (isinstance(part.of, When) and part.of.bound) for part in parts)
    if most.chosen[0].of_claim >= OF_CLAIM_WHOLE and marks >= MARKS and not but and had >= MUCH_OF_WHOLE:
        share = BY_WHOLE
    if had < share * rest or had < weight:
        return Assessment((), ())
    told = frozenset[str]().union(
        *(each.held.told | holdings.rarity.words[each.held.claim["id"]].told for each in most.chosen)
    )
    if not are_told(reading.lows, told):
        return Assessment((), ())
    best = most.chosen[:CITED]
    ids = tuple(each.held.claim["id"] for each in best)
    warning = too_strong(reading, best) or one_sided(reading, best, context, holdings)
    finding, is_all = supported(best, ()), not but and had >= NEARLY_ALL * rest
    return Assessment((warning or (finding if is_all else in_part_only(finding, ())),), ids)


def _wrong(
    reading: Reading,
    context: Context,
    holdings: Holdings,
    parts: Sequence[Part],
    best: Shared,
    shared: Sequence[Shared],
    odd: Part,
) -> Finding | None:
    """That a sentence agrees with a claim in all that tells but for one figure, date or name."""
    beside = [each for each in shared if each.of_sentence >= BESIDE or each is best]
    of = odd.of
    if isinstance(of, Quantity):
        return _wrong_amount(reading, context, holdings, parts, best, beside, of)
    if isinstance(of, When):
        return _wrong_date(reading, context, holdings, parts, best, beside, of)
    if isinstance(of, Name):
        return _wrong_name(reading, context, holdings, parts, best, beside, of)
    return None


def _wrong_amount(
    reading: Reading,
    context: Context,
    holdings: Holdings,
    parts: Sequence[Part],
    best: Shared,
    beside: Sequence[Shared],
    amount: Quantity,
) -> Finding | None:
    own = best.held.reading.quantities
    free = [each for each in own if not any(same_amount(each, other) for other in reading.quantities)]
    against = [each for each in free if comparable(amount, each)]
    against = against or [each for each in free if each.dimension == amount.dimension and len(free) == 1]
    against = [each for each in against if amount.low <= FAR * each.high and each.low <= FAR * amount.high]
    if not against or not _same_time(reading, context, best, parts):
        return None
    if not _tells_the_claim(reading, context, holdings, best, against[0]):
        return None
    rivals = (other for rival in holdings.rivals(best.held) for other in rival.amounts)
    if any(same_amount(amount, other) for other in (*rivals, *best.held.amounts)):
        return None
    if any(_gives_amount(each, amount) for each in beside if each is not best):
        return None
    text = as_told(best.held.reading.text, against[0].start, against[0].end)
    return conflict("E101", amount.start, amount.text, text, [best])


def _tells_the_claim(
    reading: Reading, context: Context, holdings: Holdings, best: Shared, instead: Quantity | When | Name
) -> bool:
    """Whether a sentence has enough of a claim, without what the claim has `instead` of its odd part."""
    least = OF_CLAIM_BUT_FOR_ONE if best.total < MUCH_IN_COMMON else OF_CLAIM_IF_MUCH
    return of_claim(best.held, reading, context, holdings, instead) >= least


def _gives_amount(each: Shared, amount: Quantity) -> bool:
    """Whether a claim beside gives an amount of the same kind, or one that speaks of much the same the very number."""
    is_close = each.of_sentence >= CLOSE and (amount.low > FEW or amount.dimension != "count")
    return any(
        (one.dimension == amount.dimension and same_amount(amount, one))
        or (is_close and (one.low, one.high, one.dimension) == (amount.low, amount.high, amount.dimension))
        for one in each.held.amounts
    )


def _same_time(reading: Reading, context: Context, best: Shared, parts: Sequence[Part]) -> bool:
    """Whether a claim gives the dates of a sentence, or neither has one."""
    if reading.dates:
        return all(share >= GIVEN for part, share in zip(parts, best.shares, strict=True) if isinstance(part.of, When))
    if not best.held.reading.dates:
        return True
    if best.held.claim["figures"]:  # of a series
        return False
    earlier = next((before.dates for before in context.before if before.dates), ())
    return _has_a_name(best, parts) or any(date.meets(other) for date in earlier for other in best.held.times)


def _has_a_name(best: Shared, parts: Sequence[Part]) -> bool:
    pairs = zip(parts, best.shares, strict=True)
    return any(share >= GIVEN and part.is_telling and isinstance(part.of, Name) for part, share in pairs)


def _wrong_date(
    reading: Reading,
    context: Context,
    holdings: Holdings,
    parts: Sequence[Part],
    best: Shared,
    beside: Sequence[Shared],
    date: When,
) -> Finding | None:
    own = best.held.reading.dates
    if len(own) != 1 or own[0].bound or date.bound or own[0].precision > 3 or own[0].overlaps(date):
        return None
    is_given = any(map(str.isdigit, reading.text[date.start : date.end]))  # and does not follow from another
    if not is_given or is_often(reading):
        return None
    if not _tells_the_claim(reading, context, holdings, best, own[0]):
        return None
    if not _is_one_event(reading, parts, best, date, own[0]):
        return None
    times = (other for each in beside for other in each.held.all_times)
    rivals = (other for rival in holdings.rivals(best.held) for other in rival.all_times)
    if any(other.precision <= date.precision and other.meets(date) and _is_short(other) for other in (*times, *rivals)):
        return None
    return conflict("E102", date.start, *dates_told(reading, date, best.held.reading, own[0]), [best])


def _is_short(date: When) -> bool:
    return date.bound is None and date.last - date.first < YEAR


def _is_one_event(reading: Reading, parts: Sequence[Part], best: Shared, date: When, other: When) -> bool:
    """Whether a sentence and a claim that give other dates tell of one event, by all that they share else."""
    alike = _all_but(parts, best, date)
    if alike < SURE:
        return False
    given = [part for part, share in zip(parts, best.shares, strict=True) if share >= GIVEN]
    marks = sum(part.is_telling and part.weight >= AMOUNT and not isinstance(part.of, When) for part in given)
    if marks >= MARKS or date.first // 100 == other.first // 100:
        return True
    if date.precision == other.precision == 1 and best.total >= MUCH_OF_DAY and alike >= ALL:
        return True
    happens_once = not ONCE.isdisjoint({*reading.stems} & {*best.held.core})
    return happens_once and (marks > 0 or sum(isinstance(part.of, str) for part in given) >= WORDS_OF_EVENT)


def _all_but(parts: Sequence[Part], best: Shared, odd: When) -> float:
    """The share that a claim has of a sentence without one part of it."""
    pairs = [(part.weight, share) for part, share in zip(parts, best.shares, strict=True) if part.of is not odd]
    return sum(weight * share for weight, share in pairs) / sum(weight for weight, _ in pairs)


def _wrong_name(
    reading: Reading,
    context: Context,
    holdings: Holdings,
    parts: Sequence[Part],
    best: Shared,
    beside: Sequence[Shared],
    name: Name,
) -> Finding | None:
    names = [*reading.names, *(other for each in context.before[:POINTS] for other in each.names)]
    lacked = [
        each
        for each in best.held.core_names
        if each.kind != "nation" and not holdings.names.is_background(each)
        and not any(each.is_same(other) for other in names) and not each.words <= reading.lows
        and not holdings.names.is_called_so(each, reading.lows)
    ]  # fmt: skip
    if len(lacked) != 1 or not _may_stand_for(name, lacked[0], best):
        return None
    if not _same_time(reading, context, best, parts):
        return None
    if not _tells_the_claim(reading, context, holdings, best, lacked[0]):
        return None
    if any(name.words <= each.held.said for each in beside):
        return None
    return conflict("E103", name.start, name.text, lacked[0].text, [best])


def _may_stand_for(name: Name, other: Name, best: Shared) -> bool:
    """Whether one name may stand where a claim has the other: both are of one kind, or what both share is much."""
    if name.kind == other.kind or name.stands_like(other):
        return True
    return "?" in (name.kind, other.kind) and best.total >= MUCH_IN_COMMON
