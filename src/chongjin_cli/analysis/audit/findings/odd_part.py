"""The one figure, date or name of a sentence that a claim has otherwise which has all the rest of it (E101 to E103)."""

import re
from collections.abc import Collection, Iterator, Sequence

from chongjin_cli.analysis.audit import words
from chongjin_cli.analysis.audit.accounts import Account
from chongjin_cli.analysis.audit.belongings import of_another_nation
from chongjin_cli.analysis.audit.coincidences import LEAST_GIVEN, Shared, carried, of_claim
from chongjin_cli.analysis.audit.findings.by_sources import beside_it, gives
from chongjin_cli.analysis.audit.findings.events import ONCE, is_another_one, is_often
from chongjin_cli.analysis.audit.findings.figures import FAR
from chongjin_cli.analysis.audit.findings.finding import Finding, amount_told, conflict, dates_told, doubt_of
from chongjin_cli.analysis.audit.findings.instead import Case, amounts_instead, asserts_a_word, dates_instead, is_agreed
from chongjin_cli.analysis.audit.held import YEAR, Held
from chongjin_cli.analysis.audit.names import Name
from chongjin_cli.analysis.audit.parts import AMOUNT, Number, Part
from chongjin_cli.analysis.audit.quantities import Quantity
from chongjin_cli.analysis.audit.rarity import alike
from chongjin_cli.analysis.audit.reading import Reading
from chongjin_cli.analysis.audit.sorts import WHOLE, may_stand_for
from chongjin_cli.analysis.audit.when import MONTHLY, When

BUT_FOR_ONE, BUT_FOR_AN_AMOUNT, MUCH_BUT_FOR_ONE = 0.5, 0.62, 6.0
"""The share of the rest of a sentence of which one part, or an amount, is wrong, and what that has to weigh."""
MUCH_OF_ALL = 4.0
"""What it has to weigh where the sentence says nothing else."""
OF_CLAIM_BUT_FOR_ONE, MUCH_IN_COMMON, OF_CLAIM_IF_MUCH = 0.5, 10.0, 0.4
"""The share of a claim, without what it has instead, that such a sentence has to have."""
SURE, BY_MARKS = 0.75, 0.65
"""The share of the rest of a sentence from which on it may tell of the same event, and of one with such marks."""
OF_SLIP = 0.75
"""What nearly all of the rest of a sentence is that has a day of a claim but for its month or year."""
ALL, MUCH_OF_ALL_TIMES = 0.85, 12.0
"""The same of a sentence that says little; and what a claim has to have that is held against one without a date."""
MARKS = 2
"""Names and telling amounts that a sentence and a claim share which tell of one event, whatever the date."""
CLAIM_TOLD = 0.7
"""The share of a claim, but for its date, that a sentence has to have which gives another date of one event."""
WORDS_OF_EVENT = 3
"""Words of an event that a claim has to have of which a sentence gives no name and no number."""
RARE = 2.5
"""The weight of a word from which on few claims count what it names."""
AS_GOOD = 0.8
"""The share of what the best claim has of a sentence from which on another is as good."""
BESIDE = 0.4
"""The share of the rest of a sentence from which on a claim that gives one part of it speaks for that part."""
TITLES = frozenset(
    "admiral marshal general colonel captain major president chairman minister governor bishop father".split()
)
"""What a name may stand behind that says of which of several persons in one place it is."""
AGES = frozenset("koryo goryeo choson joseon silla koguryo goguryeo palhae parhae balhae manchukuo".split())
"""Names that say when more than where."""
RECURS = frozenset(
    map(
        words.stem, "attack bomb bombard shell raid shoot flood storm quake strike trial protest arrest smuggle".split()
    )
)
"""The stems of what may happen again in just the same way."""
_WORD = re.compile(r"[^\W\d_]+")


def wrong_part(case: Case, lacking: Sequence[Part]) -> Finding | None:
    """That a sentence agrees with one of the claims that fit in all that tells but for one figure, date or name.

    `lacking` are the parts that the claims do not give together: of several a claim has to give all but one, or only
    dates are lacking, which are then another time.
    """
    groups: list[tuple[Part, ...]] = [(odd,) for odd in lacking]
    if len(lacking) > 1 and all(isinstance(odd.of, When) for odd in lacking):
        groups.append(tuple(lacking))
    for odd in groups:
        for best in _all_but(case, odd, gives_the_rest=len(lacking) > 1):
            if wrong := _wrong(case, best, odd):
                return wrong
    return None


def _all_but(case: Case, odd: Collection[Part], *, gives_the_rest: bool) -> Iterator[Shared]:
    """The claims that have enough of a sentence but for a part, and all its names: the best, and those as good."""
    parts, whole = case.parts, sum(part.weight for part in case.parts if part not in odd)
    is_amount = any(isinstance(part.of, Quantity) for part in odd)
    share_needed = BUT_FOR_AN_AMOUNT if is_amount else BUT_FOR_ONE
    most: list[tuple[float, Shared]] = []
    for each in case.fitting:
        pairs = list(zip(parts, each.shares, strict=True))
        had = sum(part.weight * share for part, share in pairs if part not in odd)
        needed = (
            share
            for part, share in pairs
            if part not in odd and part.is_telling and (gives_the_rest or isinstance(part.of, Name))
        )
        lacks_it = all(share < LEAST_GIVEN for part, share in pairs if part in odd)
        if min(needed, default=1.0) < LEAST_GIVEN or not lacks_it:
            continue
        rest = whole
        if not _is_enough(had, rest, share_needed):
            before = carried(each.held, case.before, case.statement.holdings)
            had, rest = had + before, rest + before
        if _is_enough(had, rest, share_needed, OF_SLIP if _has_slips(odd, each.held) else ALL):
            most.append((had, each))
    least = AS_GOOD * max((had for had, _ in most), default=0.0)
    surest = sorted(most, key=lambda pair: (doubt_of(pair[1].held), -pair[0]))
    return (each for had, each in surest if had >= least)


def _is_enough(had: float, rest: float, share: float, of_little: float = ALL) -> bool:
    """Whether a claim has enough of the rest of a sentence: a share, or nearly all where that is little."""
    return (had >= MUCH_BUT_FOR_ONE and had >= share * rest) or (had >= MUCH_OF_ALL and had >= of_little * rest)


def _has_slips(odd: Collection[Part], held: Held) -> bool:
    """Whether a claim has a day that a date of a sentence may be a slip of."""
    return any(isinstance(part.of, When) and part.of.precision == 1 and part.of.is_slip_of(date)
               for part in odd for date in held.reading.dates)  # fmt: skip


def _wrong(case: Case, best: Shared, odd: Collection[Part]) -> Finding | None:
    """That the odd part, by its kind, is wrong by the claim that has all the rest."""
    beside = [each for each in case.shared if _share_but(case.parts, each, odd) >= BESIDE or each is best]
    of = next(iter(odd)).of
    if isinstance(of, Quantity):
        return _wrong_amount(case, best, of)
    if isinstance(of, When):
        return _wrong_date(case, best, beside, odd)
    if isinstance(of, Number):
        return _wrong_number(case, best, of)
    return _wrong_name(case, best, beside, of) if isinstance(of, Name) else None


def _share_but(parts: Sequence[Part], each: Shared, odd: Collection[Part]) -> float:
    """The share that a claim has of a sentence without a part of it."""
    pairs = [(part.weight, share) for part, share in zip(parts, each.shares, strict=True) if part not in odd]
    whole = sum(weight for weight, _ in pairs)
    return sum(weight * share for weight, share in pairs) / whole if whole else 0.0


def _wrong_amount(case: Case, best: Shared, amount: Quantity) -> Finding | None:
    """An amount where the claim has another of the same kind, and nothing near it agrees (E101)."""
    against = amounts_instead(case, best, amount)
    if not against or not _same_time(case, best, of_amounts=True):
        return None
    if not _tells_the_claim(case, best, against[0]):
        against = _counting_the_same(case, best, amount, against)
    if not against:
        return None
    if isinstance(best.held, Account) and not _is_beside_the_same(case, best, amount, against[0]):
        return None
    if is_agreed(case, best, amount):
        return None
    ours = amount_told(case.reading.text, amount) if amount.side else amount.text
    return conflict("E101", amount.start, ours, amount_told(best.held.reading.text, against[0]), [best])


def _counting_the_same(case: Case, best: Shared, amount: Quantity, against: Sequence[Quantity]) -> list[Quantity]:
    """The amounts of a claim of that time which count what the amount of a sentence does, of which few claims tell."""
    if isinstance(best.held, Account) or not case.reading.dates:
        return []
    heads = {words.stem(head) for head in amount.heads}
    rare = {stem for stem in heads if case.statement.holdings.rarity.weight(stem) >= RARE}
    return [one for one in against if not rare.isdisjoint(map(words.stem, one.heads))]


def _is_beside_the_same(case: Case, best: Shared, amount: Quantity, other: Quantity) -> bool:
    """Whether an amount of an account stands beside what it does in a sentence; of no time it has to be far from it."""
    reading = case.reading
    is_far = amount.low > FAR * other.high or amount.high * FAR < other.low
    beside = beside_it(other, best, case.statement)
    return (bool(reading.dates) or is_far) and beside >= BESIDE


def _tells_the_claim(case: Case, best: Shared, instead: Quantity | When | Name | None) -> bool:
    """Whether a sentence has enough of a claim, without what the claim has `instead` of its odd part."""
    least = OF_CLAIM_BUT_FOR_ONE if best.total < MUCH_IN_COMMON else OF_CLAIM_IF_MUCH
    return of_claim(case.statement, best.held, instead) >= least


def _same_time(case: Case, best: Shared, *, of_amounts: bool = False) -> bool:
    """Whether a claim gives the dates of a sentence, or its time tells little, as that of no series of amounts does."""
    pairs = list(zip(case.parts, best.shares, strict=True))
    if case.reading.dates:
        return all(share >= LEAST_GIVEN for part, share in pairs if isinstance(part.of, When))
    if not best.held.reading.dates:
        return True
    named = any(share >= LEAST_GIVEN and part.is_telling and isinstance(part.of, Name) for part, share in pairs)
    if (named or best.total >= MUCH_OF_ALL_TIMES) and not (of_amounts and best.held.claim["figures"]):
        return True
    return any(date.meets(other) for date in case.statement.dates_before for other in best.held.times)


def _wrong_date(case: Case, best: Shared, beside: Sequence[Shared], odd: Collection[Part]) -> Finding | None:
    """A date, or both ends of a time, where the claim has another of one event, and nothing near it agrees (E102)."""
    reading = case.reading
    dates = [part.of for part in odd if isinstance(part.of, When)]
    date = dates[0]
    if is_another_one(reading, best.held):
        return None
    if len(dates) == 1 and (slip := _day_of_another_year(case, best, beside, date)):
        return slip
    own = dates_instead(case, best, dates)
    if not own or is_often(reading):
        return None
    slips = date.is_slip_of(own[0])
    is_told = slips and date.precision == own[0].precision == 1 and _tells_the_claim(case, best, own[0])
    least = OF_CLAIM_BUT_FOR_ONE if slips else CLAIM_TOLD
    if not is_told and of_claim(case.statement, best.held, own[0]) < least:
        return None
    if not _is_one_event(case, best, odd, own[0], slips=slips):
        return None
    if isinstance(best.held, Account) and (
        not slips
        or any(gives(other, date) for each in beside if _happens_once(reading, each) for other in each.held.times)
    ):
        return None
    times = (other for each in beside for other in each.held.all_times)
    rivals = (other for rival in case.statement.holdings.rivals(best.held) for other in rival.all_times)
    if any(other.precision <= date.precision and other.meets(date) and _is_short(other) for other in (*times, *rivals)):
        return None
    return conflict("E102", date.start, *dates_told(reading, date, best.held.reading, own[0]), [best])


def _day_of_another_year(case: Case, best: Shared, beside: Sequence[Shared], date: When) -> Finding | None:
    """That a claim which has nearly all of a sentence, or a source of it, gives its day in another year."""
    part = next(part for part in case.parts if part.of is date)
    is_day = date.precision == 1 and date.first == date.last
    if not is_day or is_often(case.reading) or _share_but(case.parts, best, [part]) < BUT_FOR_ONE:
        return None
    # that something was in that year tells of no day in it, unless it answers the same question
    rivals = (other for rival in case.statement.holdings.rivals(best.held) for other in rival.told_times)
    times = (other for each in beside for other in each.held.told_times if other.precision <= MONTHLY)
    if any(other.overlaps(date) and _is_short(other) for other in (*times, *rivals)):
        return None
    for text, other in best.held.dates_given:
        is_slip = other.first == other.last and other.first != date.first and other.first % YEAR == date.first % YEAR
        if is_slip and _tells_the_claim(case, best, other):
            told = case.reading.text[date.start : date.end]
            return conflict("E102", date.start, told, text[other.start : other.end], [best])
    return None


def _is_short(date: When) -> bool:
    return date.bound is None and date.last - date.first < YEAR


def _is_one_event(case: Case, best: Shared, odd: Collection[Part], other: When, *, slips: bool) -> bool:
    """Whether a sentence and a claim that give other dates tell of one event, by all that they share else."""
    alike, date = _share_but(case.parts, best, odd), next(part.of for part in odd)
    if not isinstance(date, When):
        return False
    given = [part for part, share in zip(case.parts, best.shares, strict=True) if share >= LEAST_GIVEN]
    marks = sum(part.is_telling and part.weight >= AMOUNT and not isinstance(part.of, When) for part in given)
    if alike < (BY_MARKS if slips or marks >= MARKS else SURE):
        return False
    if marks >= MARKS or date.first // 100 == other.first // 100:
        return True
    has_words = sum(isinstance(part.of, str) for part in given) >= WORDS_OF_EVENT
    is_named = any(part.is_telling and isinstance(part.of, Name | Number) for part in given)
    return (has_words or is_named) and RECURS.isdisjoint(case.reading.stems)


def _happens_once(reading: Reading, best: Shared) -> bool:
    """Whether both have a word for what happens once, the same or one for the same."""
    theirs = ONCE.intersection(best.held.background)
    return any(stem in theirs or not theirs.isdisjoint(alike(stem)) for stem in ONCE.intersection(reading.stems))


def _wrong_name(case: Case, best: Shared, beside: Sequence[Shared], name: Name) -> Finding | None:
    """A name where the claim has one other that the sentence lacks, and no claim near it has that name (E103)."""
    others = _in_its_place(case, best, name)
    if name.words <= AGES or len(others) != 1:
        return None
    if not _same_time(case, best) or not _tells_the_claim(case, best, others[0]) or not asserts_a_word(case, best):
        return None
    if any(name.words <= each.held.all_words for each in beside):
        return None
    return conflict("E103", name.start, name.text, others[0].text, [best])


def _in_its_place(case: Case, best: Shared, name: Name) -> list[Name]:
    """The names of a claim that may stand for one of a sentence: another nation, or what the sentence lacks."""
    if name.kind == "nation":
        return [other for mine, other in of_another_nation(case.reading, best.held) if mine is name]
    lacked = _lacked(case, best.held.asserted_names) or _lacked(case, best.held.reading.names)
    if len(lacked) > 1 and (title := _titles(name)):
        lacked = [each for each in lacked if title == _titles(each)]
    if len(lacked) > 1:
        lacked = [each for each in lacked if each.kind == name.kind and name.stands_like(each)]
    if case.statement.holdings.names.lies_within_any(name, best.held.reading.names, case.reading.names):
        return []
    reading, own, names = case.reading, best.held.reading, case.statement.holdings.names
    is_whole = best.of_claim >= WHOLE and not isinstance(best.held, Account)
    return [each for each in lacked if len(lacked) == 1 and may_stand_for(name, reading, each, own, names, is_whole)]


def _wrong_number(case: Case, best: Shared, number: Number) -> Finding | None:
    """A number that is a name where the claim has another before the same word: the Fourth Bureau."""
    reading, own = case.reading, best.held.reading
    start, end = reading.numbered[number.digits]
    what = _named_by(reading.text[end:])
    free = [
        span
        for digits, span in own.numbered.items()
        if digits not in reading.numbered
        and len(digits) == len(number.digits)
        and what & _named_by(own.text[span[1] :])
    ]
    if len(free) != 1 or not _tells_the_claim(case, best, None):
        return None
    return conflict("E103", start, reading.text[start:end], own.text[slice(*free[0])], [best])


def _named_by(behind: str) -> set[str]:
    """The stems of the two words behind a number that is a name: of infantry regiments, of a bureau."""
    return {words.stem(word) for word in _WORD.findall(behind.casefold())[:2] if word not in words.STOP} - words.LIGHT


def _lacked(case: Case, names: Sequence[Name]) -> list[Name]:
    """Those of the names of a claim that neither a sentence nor those before it give, in any way."""
    reading, known = case.reading, case.statement.holdings.names
    given = [*reading.names, *(other for each in case.statement.just_before for other in each.names)]
    return [
        each
        for each in names
        if each.kind != "nation" and not known.is_background(each)
        and not any(each.is_same(other) for other in given) and not each.words <= reading.lows
        and not known.is_called_so(each, reading.lows)
    ]  # fmt: skip


def _titles(name: Name) -> frozenset[str]:
    """The titles that a name has, or that stand before it: Admiral."""
    return TITLES & {name.before, *name.text.casefold().split()}
