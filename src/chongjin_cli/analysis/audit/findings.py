"""What is to be said of a sentence: where it conflicts with the claims, is too strong, or is borne out."""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import NamedTuple

from chongjin_cli.analysis.audit import words
from chongjin_cli.analysis.audit.holdings import YEAR, Held, Holdings
from chongjin_cli.analysis.audit.matching import POINTS, Context, Match, comparable, match, same_amount
from chongjin_cli.analysis.audit.names import Name
from chongjin_cli.analysis.audit.quantities import Quantity
from chongjin_cli.analysis.audit.reading import Reading
from chongjin_cli.analysis.audit.when import When
from chongjin_cli.contract import Claim

# How much a sentence and a claim must have in common, as shares of the sentence, of the claim and of the words of the
# sentence that are no names. Measured with benchmarks/audit.py: to be of one subject; for the claim to bear the
# sentence out, by much of both or by all of the sentence; for another figure or date to be a conflict.
LOOSE = 0.45
BEARS = (0.62, 0.5, 0.6)
WHOLE = (0.9, 0.33, 0.9)
STRICT = (0.7, 0.5, 0.6)
STRICT_DATES = (0.8, 0.72, 0.75)
SAME_WORDS, ALL_WORDS = 0.68, 0.95
"""The share of their words but for names from which on a sentence and a claim differ by a name alone."""
SAME = (0.88, 0.8, 0.85)
"""From which on both tell of one beginning."""
PART = (0.25, 0.9, 0.25)
"""From which on a claim bears out a part of a sentence."""
ALSO = (0.7, 0.5, 0.7)
"""From which on a claim that gives the date of a sentence speaks of the same event."""
DAY = (0.6, 0.4, 0.5)
"""From which on a claim that gives the very day of a sentence speaks of the same event."""
IN_MUCH, ENOUGH, MUCH = (0.9, 0.8, 0.0), 4, 6
"""From which on, with so many words in both, both speak of one event; and with so many even of what happens often."""
SPANS = (0.9, 0.9, 0.9)
"""From which on both tell of one stretch of years."""
FAR = 2
"""How many times as much or as little as at any time an amount without a date has to be to be a conflict."""
FINGERPRINT = 1000
"""How many times its last digit that counts an amount has to be, so that it is told of one time only."""
LEAST_CORE = 3
"""Words of a claim, at least, that a sentence has to have which it bears out in part."""
ALIKE = (0.95, 0.9, 0.95)
"""From which on both say so much the same that the time need not be said."""
AGREED = 2
"""Claims that have to agree on the date of an event of which a sentence says nothing else."""
CITED = 4
"""Claims that are named for a sentence, at most."""
AS_GOOD = 0.3
"""How much less a claim may fit than the best to be named beside it."""
UNDECIDED = 4
"""The credibility from which on a claim is disputed."""

# Events that happen once to what they happen to; of others another date is another event.
_ONCE = frozenset(
    words.stem(word)
    for word in (
        "open found establish create form complete finish build built rename launch inaugurate unveil abolish "
        "merge sign sink sank set become raise publish win award sentence appoint restore rebuild destroy "
        "dissolve resume name designate dismantle enlarge free freed released tow upright capsize fail close shut "
        "electrify lengthen join collapse discover arrive reach leave sail depart withdraw end erect develop notice "
        "blow excavate break broke land rebuilt ceased cease renamed moved move transfer burned burn air founded hit "
        "anniversary"
    ).split()
)


# The same of one person, or of what has a name.
_ONCE_TO_ONE = frozenset(
    words.stem(word)
    for word in "die kill born arrest execute banish exile vanish disappear defect demote flee escape".split()
)
# What is told of many times, each with an amount of its own.
_OFTEN = frozenset(words.stem(word) for word in "cost price rate won visit visited trade".split())
_IN = re.compile(r"^(?:in|on)\s+", re.I)
_HEDGE = re.compile(
    r"\b(?:(?:(?:a little|somewhat|just|slightly) )?(?:more|less|fewer|greater|over|under) than|at (?:least|most)|"
    r"up to|no (?:more|fewer|less) than|as many as|(?:an )?estimated|(?:a little |just )?(?:over|under)|above|below|"
    r"about|some|around|roughly|approximately|nearly|almost|perhaps|by|since|until|before|after)\s+(?:about\s+)?$",
    re.I,
)
LONGEST_HEDGE = 30
"""Characters before an amount or a date in which a word is looked for that makes it a limit or a round one."""
_PEOPLE = words.stem("people")
_FIRST_TIME = re.compile(r"\bfor the first time\b|\bfirst ever\b", re.I)
_CALLS = re.compile(r"\bcall(?:s|ed|ing)?\s+(?:at|in|on|there)\b", re.I)


# An event only with what begins, which then has to be the same.
_WORD = re.compile(r"[^\W\d_]+")
# Behind which a date is of something else.
_MORE_SAID = re.compile(r"[,;:]|\b(?:and|but|when|while|before|after|which|who|that|because|until|since|by)\b")
_BEGIN = frozenset(words.stem(word) for word in "begin start".split())


class Finding(NamedTuple):
    """A finding: its code, where in the sentence, what it says, what is held instead, and by which claims."""

    code: str
    start: int
    message: str
    held: str | None
    claims: tuple[str, ...]


class Assessment(NamedTuple):
    """What was found of a sentence, and the claims that bear on it, best first."""

    findings: tuple[Finding, ...]
    claims: tuple[str, ...]

    @property
    def is_borne_out(self) -> bool:
        """Whether claims bear out the whole of it."""
        return bool(self.findings) and not any(each.code.startswith("E") for each in self.findings)


def assess(reading: Reading, context: Context, holdings: Holdings) -> Assessment:
    """Hold a sentence against the claims."""
    if not _may_be_held(reading, context):
        return Assessment((), ())
    held = holdings.candidates(reading, context.before[:POINTS])
    matches = sorted((match(reading, each, context, holdings) for each in held), key=lambda each: -each.score)
    near = [each for each in matches if not each.excluded and not each.strange and each.of_sentence >= LOOSE]
    conflicts = [
        *_figures(reading, near, context, holdings),
        *(
            list(_dates(reading, near, holdings))
            or list(_agreed_dates(reading, near, holdings))
            or _odd_date(reading, near, holdings)
        ),
        *_names(reading, matches, near, holdings),
    ]
    if conflicts:
        named = tuple(dict.fromkeys(name for each in conflicts for name in each.claims))
        return Assessment(tuple(conflicts), named)
    bearing = [each for each in near if each.times != "parts" and _bears(each, reading)]
    if not bearing or not _borne_out(reading, bearing):
        return _in_part(reading, matches)
    alone = [each for each in bearing if _borne_out(reading, [each])] or bearing
    best = [each for each in alone if each.score >= alone[0].score - AS_GOOD][:CITED]
    ids = tuple(each.held.claim["id"] for each in best)
    warning = _too_strong(reading, best) or _one_sided(reading, best, context, holdings)
    return Assessment((warning,) if warning else (_supported(best),), ids)


def _may_be_held(reading: Reading, context: Context) -> bool:
    """Whether a sentence gives a name of the dataset, a figure or a date, or stands where one or home was named."""
    if context.knows_home or reading.quantities or reading.dates or reading.numbered:
        return True
    return any(name.kind != "?" for each in (reading, *context.before) for name in each.names)


def _bears(each: Match, reading: Reading) -> bool:
    """Whether a claim bears a sentence out: it says much of the same, or all of it and more."""
    if each.missing:
        return False
    if _fits(each, BEARS):
        return True
    return _fits(each, WHOLE) and (each.times == "meets" or bool(reading.quantities) or len(reading.stems) > 3)


def _fits(each: Match, least: tuple[float, float, float]) -> bool:
    return each.of_sentence >= least[0] and each.of_claim >= least[1] and each.said >= least[2]


# --- conflicts


def _figures(reading: Reading, near: Sequence[Match], context: Context, holdings: Holdings) -> Iterator[Finding]:
    """Amounts that no claim on the same thing and time agrees with."""
    strict = [
        each
        for each in near
        if _fits(each, STRICT)
        and not each.missing
        and not each.common
        and each.times != "parts"
        and not _lacks_a_nation(reading, each, context, holdings.names.home)
    ]
    for amount in reading.quantities:
        against = [
            (each, other)
            for each in strict
            for other in each.part.quantities
            if comparable(amount, other) and _same_time(reading, each, context)
        ]
        if not reading.dates:
            against = [each for each in against if not each[0].held.reading.dates] or against
        if not against or _agreed(amount, reading, near, [each for each, _ in against], holdings):
            continue
        if not _dated_alike(reading, context, against) and not _is_far_off(amount, reading, against):
            continue
        best, held = against[0]
        text = _as_told(best.part.text, held.start, held.end)
        yield _conflict("E101", amount.start, amount.text, text, [each for each, _ in against])


def _lacks_a_nation(reading: Reading, each: Match, context: Context, home: str | None) -> bool:
    """Whether a claim is about the people or things of a nation that neither the sentence nor those before it name.

    Where both give a name of their own, the nation only helps to understand it: the Chinese crossing of Sanhe.
    """
    if any(name.is_same(other) for name in reading.names for other in each.part.names if name.kind != "nation"
           and name.key != home):  # fmt: skip
        return False
    named = {name.key for other in (reading, *context.before) for name in other.names}
    return any(
        name.kind == "nation" and name.key not in named and not name.key.endswith("korea") for name in each.part.names
    )


def _same_time(reading: Reading, each: Match, context: Context) -> bool:
    """Whether a claim can be of the time of a sentence; one without a date is of the time of those before it.

    What is measured again and again, as inhabitants are, is of no time that can be told where the claim has no date.
    """
    own = each.held.reading.dates or each.held.times
    if reading.dates and not own:
        return not each.held.claim["figures"]
    if reading.dates:
        return any(date.overlaps(other) for date in reading.dates for other in own)
    earlier = next((before.dates for before in context.before if before.dates), ())
    if reading.points_back and earlier and own:
        return any(date.meets(other) for date in earlier for other in own)
    return True


def _dated_alike(reading: Reading, context: Context, against: Sequence[tuple[Match, Quantity]]) -> bool:
    """Whether the time of a sentence and of what is held is known to be the same, or does not matter."""
    if reading.dates or not any(each.held.reading.dates for each, _ in against):
        return True
    earlier = next((before.dates for before in context.before if before.dates), ())
    return (reading.points_back and bool(earlier)) or any(
        _happens_once(reading, each)
        or (_fits(each, ALIKE) and not each.held.claim["figures"] and _is_exact(one) and not _is_of_people(one))
        for each, one in against
    )


def _is_exact(amount: Quantity) -> bool:
    """Whether an amount is so exact that it is told of one time only: 234,388, 60.46 percent."""
    return amount.low == amount.high and amount.low >= FINGERPRINT * amount.exact


def _is_of_people(amount: Quantity) -> bool:
    """Whether an amount counts people, of whom there are more or fewer every year."""
    return any(not words.groups_of(words.stem(head)).isdisjoint(words.groups_of(_PEOPLE)) for head in amount.heads)


def _is_far_off(amount: Quantity, reading: Reading, against: Sequence[tuple[Match, Quantity]]) -> bool:
    """Whether an amount without a date is twice as much as all that is held, or half, whatever time that is of."""
    held = [other for each, _ in against for other in each.held.amounts if comparable(amount, other)]
    least = min((other.low for other in held), default=0)
    return (
        not reading.dates
        and bool(held)
        and (amount.low > FAR * max(other.high for other in held) or amount.high * FAR < least)
    )


def _agreed(
    amount: Quantity, reading: Reading, near: Sequence[Match], against: Sequence[Match], holdings: Holdings
) -> bool:
    """Whether anything held agrees with an amount: a claim near it, what its sources say, or a rival of its time.

    Rivals and figures of the same series agree by what they answer, not by what they compare that with: "fallen from
    900,000 to 500,000".
    """
    own = [each.held for each in against]
    measured = {pair for held in own for pair in held.measured}
    rivals = (rival for held in own for rival in holdings.rivals(held) if _may_be_then(rival, reading))
    beside = [each.held for each in near if each.times != "parts" and not each.missing and each.held not in own]
    known = [other for held in own for other in held.amounts]
    known += [other for held in rivals for other in held.answers]
    known += [
        other for held in beside for other in (held.amounts if measured.isdisjoint(held.measured) else held.answers)
    ]
    return any(same_amount(amount, other) for other in known)


def _may_be_then(held: Held, reading: Reading) -> bool:
    """Whether a claim, or what its sources say, can be of the time of a sentence."""
    times = held.all_times
    return not reading.dates or not times or any(date.meets(other) for date in reading.dates for other in times)


def _dates(reading: Reading, near: Sequence[Match], holdings: Holdings) -> Iterator[Finding]:
    """Dates that no claim on the same event agrees with."""
    if not reading.dates or any(_is_also(each, reading) for each in near):
        return
    for each in near:
        slips = _is_slip(reading, each) and _fits(each, WHOLE)
        strays = _is_once(reading, each) and _is_of_the_month(reading, each) and _fits(each, WHOLE)
        if (
            each.missing
            or each.common
            or not (_fits(each, STRICT_DATES) or slips or strays)
            or each.loosely(reading) != "parts"
        ):
            continue
        if not slips and not _is_once(reading, each):
            continue
        part = each.part if each.part.dates else each.held.reading
        if (
            not part.dates
            or (part is not each.part and len(part.dates) > 1)
            or not _has_amounts(reading, each)
            or _some_rival_meets(reading, each, holdings)
        ):
            continue
        date = reading.dates[0]
        if any(date.first // 10_000 == 0 for date in reading.dates):
            continue
        yield _conflict("E102", date.start, *_told(reading, date, part, part.dates[0]), [each])
        return


def _agreed_dates(reading: Reading, near: Sequence[Match], holdings: Holdings) -> Iterator[Finding]:
    """A date of an event of which several claims agree on another one: "The port was opened in 1912".

    A sentence that says no more than what happened to what has too little of each claim to be held against it alone.
    """
    date = reading.dates[0] if len(reading.dates) == 1 else None
    if date is None or date.bound or date.precision > 3 or reading.quantities or reading.numbered or reading.ordinals:
        return
    acts = _ONCE.intersection(reading.stems)
    things = set(reading.stems) - acts
    if len(acts) != 1 or not things or reading.points_back or _is_often(reading):
        return
    told = [each for each in near if each.said >= ALL_WORDS and not each.missing]
    if any(_names_it(date, each.held) or _some_rival_meets(reading, each, holdings) for each in told):
        return
    firsts = [each for each in told if {*acts, *things} <= set(each.part.stems) and _dates_an_act(each.part, acts)]
    years = {each.part.dates[0].first // 10_000 for each in firsts}
    if len(firsts) < AGREED or len(years) > 1 or any(each.part.dates[0].overlaps(date) for each in firsts):
        return
    if min(years) in range(date.first // 10_000, date.last // 10_000 + 1):
        return
    part = firsts[0].part
    yield _conflict("E102", date.start, *_told(reading, date, part, part.dates[0]), firsts)


def _odd_date(reading: Reading, near: Sequence[Match], holdings: Holdings) -> Iterator[Finding]:
    """The one of several dates of a sentence that is not that of a claim which has all the others, in their order."""
    for each in near:
        ours, theirs = reading.dates, each.part.dates
        if len(ours) != len(theirs) or len(ours) < 2 or each.missing or not _fits(each, STRICT_DATES):
            continue
        odd = [(date, other) for date, other in zip(ours, theirs, strict=True) if not date.overlaps(other)]
        if len(odd) != 1 or any(date.precision > 3 or date.bound or date.is_range for date in odd[0]):
            continue
        date, other = odd[0]
        if date.precision != other.precision or _some_rival_meets(reading, each, holdings):
            continue
        if any(_names_it(date, beside.held) for beside in near):
            continue
        yield _conflict("E102", date.start, *_told(reading, date, each.part, other), [each])
        return


def _names_it(date: When, held: Held) -> bool:
    """Whether a claim or its evidence has a date that is no limit and no long time, and bears one out."""
    exact = (each for each in held.all_times if not each.bound and each.last - each.first < YEAR)
    return any(date.meets(each) for each in exact)


def _dates_an_act(part: Reading, acts: Collection[str]) -> bool:
    """Whether a claim's only date stands behind the word for what happened, with nothing else said between."""
    if len(part.dates) != 1 or part.dates[0].bound or part.dates[0].precision > 3:
        return False
    before = part.text[: part.dates[0].start]
    places = [found.end() for found in _WORD.finditer(before) if words.stem(found[0].casefold()) in acts]
    return bool(places) and not _MORE_SAID.search(before[places[-1] :])


def _is_also(each: Match, reading: Reading) -> bool:
    """Whether a claim, or what its sources say, gives the date of a sentence for what may be the same event."""
    if _gives_the_day(each, reading):
        return _fits(each, DAY)
    if each.times == "meets":
        return _fits(each, ALSO)
    return _fits(each, STRICT_DATES) and each.loosely(reading) == "meets"


def _gives_the_day(each: Match, reading: Reading) -> bool:
    """Whether a claim gives the very day of a sentence."""
    days = [date.first for date in reading.dates if date.precision == 1 and date.first == date.last]
    return any(other.first == other.last and other.first in days for other in each.held.times)


def _is_fingerprint(reading: Reading, each: Match) -> bool:
    """Whether both give an amount that is so exact that it must be of one time: 234,388 inhabitants."""
    return any(
        _is_exact(amount) and _is_exact(other) and comparable(amount, other) and amount.low == other.low
        for amount in reading.quantities
        for other in each.part.quantities
    )


def _is_once(reading: Reading, each: Match) -> bool:
    """Whether both speak of an event that happens once, or agree in so much that it must be one event."""
    if _is_fingerprint(reading, each):
        return True
    both = set(reading.stems) & set(each.held.core)
    agrees = not each.held.claim["figures"] and _fits(each, IN_MUCH)
    if agrees and len(both) >= MUCH:
        return True
    if _is_often(reading):
        return False
    if _happens_once(reading, each) or (_is_first_time(reading) and _is_first_time(each.part)):
        return True
    if not reading.numbered.isdisjoint(each.held.reading.numbered) and not each.held.claim["figures"]:
        return True
    if _fits(each, SPANS) and any(date.is_range for date in reading.dates) and any(d.is_range for d in each.part.dates):
        return True
    begins = not _BEGIN.isdisjoint(_acts(reading)) and not _BEGIN.isdisjoint(_acts(each.part))
    if begins and _fits(each, SAME):
        return True
    return agrees and len(both) >= ENOUGH


def _is_first_time(reading: Reading) -> bool:
    return _FIRST_TIME.search(reading.text) is not None


def _is_often(reading: Reading) -> bool:
    """Whether a sentence tells of what is told of many times: a price, a visit."""
    if _CALLS.search(reading.text):
        return True
    told = set(reading.stems) - ({words.stem("rate")} if "rated" in reading.lows else set())
    return not _OFTEN.isdisjoint((*told, *(words.stem(each.dimension) for each in reading.quantities)))


def _happens_once(reading: Reading, each: Match) -> bool:
    if _is_often(reading):
        return False
    both = _acts(reading) & _acts(each.part if each.part.dates else each.held.reading)
    if not both.isdisjoint(_ONCE):
        return True
    return not both.isdisjoint(_ONCE_TO_ONE) and any(name.kind in ("actor", "?") for name in reading.names)


def _acts(reading: Reading) -> set[str]:
    """The stems of all words of a sentence, those that mean the same as an event that happens once among them."""
    stems = {words.stem(word) for word in reading.lows} - {words.stem("people")}
    telling = stems - words.LIGHT if "up" not in reading.lows else stems  # but "set up" tells
    return stems | {
        once
        for once in _ONCE | _ONCE_TO_ONE
        for stem in telling
        if not words.groups_of(once).isdisjoint(words.groups_of(stem))
    }


def _is_slip(reading: Reading, each: Match) -> bool:
    """Whether both give the same day of the same month in another year."""
    return any(
        date.precision == other.precision == 1 and date.first % 10_000 == other.first % 10_000
        for date in reading.dates
        for other in each.held.reading.dates
    )


def _is_of_the_month(reading: Reading, each: Match) -> bool:
    """Whether both give a day, of the same month and year."""
    return any(
        date.precision == other.precision == 1 and date.first // 100 == other.first // 100
        for date in reading.dates
        for other in each.part.dates
    )


def _amounts_agree(reading: Reading, each: Match) -> bool:
    return all(
        any(comparable(amount, other) and amount.agrees(other) for other in each.held.amounts)
        or not any(comparable(amount, other) for other in each.held.reading.quantities)
        for amount in reading.quantities
    )


def _has_amounts(reading: Reading, each: Match) -> bool:
    """Whether a claim has every amount of a sentence."""
    return all(any(same_amount(amount, other) for other in each.held.amounts) for amount in reading.quantities)


def _some_rival_meets(reading: Reading, each: Match, holdings: Holdings) -> bool:
    return any(
        date.meets(other) for rival in holdings.rivals(each.held) for date in reading.dates for other in rival.all_times
    )


def _names(reading: Reading, matches: Sequence[Match], near: Sequence[Match], holdings: Holdings) -> Iterator[Finding]:
    """A name where every claim on the same thing has another of the same kind in the same place."""
    if any(_bears(each, reading) and each.times != "parts" for each in near):
        return
    for each in matches:
        if each.excluded or len(each.strange) != 1 or each.said < SAME_WORDS or each.heard < SAME_WORDS:
            continue
        strange, lacked = each.strange[0], _lacked(each, reading, holdings)
        if len(lacked) != 1 or strange not in reading.names or not strange.stands_like(lacked[0]):
            continue
        kinds = {strange.kind, lacked[0].kind}
        alike = len(kinds) == 1 or "?" in kinds or kinds == {"place", "nation"}
        dated = (
            each.times == "meets"
            or (not reading.dates and min(each.said, each.heard) >= ALL_WORDS)
            or (each.times == "none" and not each.held.reading.dates and len(kinds) == 1)
        )
        exact = any(date.precision == 1 for date in reading.dates) or bool(reading.quantities)
        exact = exact or (each.times == "meets" and min(each.said, each.heard) >= ALL_WORDS)
        if alike and dated and (exact or _is_once(reading, each)) and _amounts_agree(reading, each):
            yield _conflict("E103", strange.start, strange.text, lacked[0].text, [each])
            return


def _lacked(each: Match, reading: Reading, holdings: Holdings) -> list[Name]:
    """The names of a claim that a sentence does not give, those of nations and of home only where they may be meant."""
    strange = each.strange[0]
    named = {other.key for other in reading.names}
    lacked = [*each.missing, *each.common]
    if strange.kind in ("nation", "place"):
        lacked += [name for name in each.part.names if name.kind == "nation" and name.key not in named
                   and (strange.kind == "nation" or name.stands_like(strange))]  # fmt: skip
    if not lacked:  # what only helps to understand a claim may be what a sentence has otherwise
        lacked = [
            name
            for name in each.held.reading.names
            if name.kind != "nation" and not any(name.is_same(other) for other in reading.names)
        ]
    is_sure = any(name.kind != "nation" and not holdings.names.is_background(name) and name is not strange
                  for name in reading.names)  # fmt: skip
    return [name for name in lacked if is_sure or not holdings.names.is_background(name)]


def _conflict(code: str, start: int, text: str, other: str, against: Sequence[Match]) -> Finding:
    claims = list(dict.fromkeys(each.held.claim["id"] for each in against))[:CITED]
    best = against[0].held.claim
    text, other = " ".join(text.split()), " ".join(other.split())
    message = f"{text}, but {best['id']} ({best['grade']}) has {other}{_by(best)}"
    return Finding(code, start, message, other, tuple(claims))


def _as_told(text: str, start: int, end: int) -> str:
    """A part of a text with the words before it that make it a limit or a round one: more than 600,000, by 2009."""
    hedge = _HEDGE.search(text, max(0, start - LONGEST_HEDGE), start)
    return text[hedge.start() if hedge else start : end]


def _told(reading: Reading, date: When, part: Reading, other: When) -> tuple[str, str]:
    """A date of a sentence, and that of a claim with its limit, both without "in" and "on"."""
    texts = reading.text[date.start : date.end], _as_told(part.text, other.start, other.end)
    ours, theirs = (_IN.sub("", text) for text in texts)
    return ours, theirs


def _by(claim: Claim) -> str:
    """Who supports a claim, the most reliable first."""
    supports = sorted(
        (piece for piece in claim["evidence"] if piece["stance"] == "supports"), key=lambda piece: piece["effective"]
    )
    named = [piece["publisher"] or piece["title"] or piece["source"] for piece in supports[:1]]
    return f" ({named[0]})" if named else ""


# --- what is borne out


def _borne_out(reading: Reading, bearing: Sequence[Match]) -> bool:
    """Whether the claims that bear on a sentence give every amount and date in it."""
    amounts = [other for each in bearing for other in each.held.own_amounts]
    for amount in reading.quantities:
        if not any(same_amount(amount, other) for other in amounts):
            return False
    return not reading.dates or any(_dates_it(each, reading) for each in bearing)


def _in_part(reading: Reading, matches: Sequence[Match]) -> Assessment:
    """What claims bear out that are wholly in a sentence, though it says more, and may be told as facts."""
    parts = [
        each
        for each in matches
        if not each.excluded and not each.strange and not each.missing and each.times != "parts" and _fits(each, PART)
        and len(set(each.part.stems) & set(reading.stems)) >= LEAST_CORE and _reason(reading, each.held.claim) is None
    ]  # fmt: skip
    if not parts or not _borne_out(reading, parts):
        return Assessment((), ())
    ids = tuple(each.held.claim["id"] for each in parts[:CITED])
    first = parts[0].held.claim
    message = f"borne out in part by {first['id']} ({first['grade']}): {first['statement']}"
    return Assessment((Finding("I302", 0, message, None, ids),), ids)


def _dates_it(each: Match, reading: Reading) -> bool:
    """Whether a claim gives the date of a sentence."""
    own = each.held.reading.dates or each.held.times
    return any(date.is_given_by(other) for date in reading.dates for other in own)


def _supported(best: Sequence[Match]) -> Finding:
    first = best[0].held.claim
    ids = tuple(each.held.claim["id"] for each in best)
    return Finding("I301", 0, f"borne out by {first['id']} ({first['grade']}): {first['statement']}", None, ids)


def _too_strong(reading: Reading, best: Sequence[Match]) -> Finding | None:
    """Whether a sentence says as a fact what none of the claims that bear it out lets one say so."""
    reasons = [reason for each in best if (reason := _reason(reading, each.held.claim))]
    if len(reasons) < len(best):
        return None
    code, message = reasons[0]
    claim = best[0].held.claim
    said = claim["attribution"]
    held = said.strip(" ,.") if said else None
    ids = tuple(other.held.claim["id"] for other in best)
    return Finding(code, 0, f"{message}: {claim['id']} ({claim['grade']}){f', {held}' if held else ''}", held, ids)


def _reason(reading: Reading, claim: Claim) -> tuple[str, str] | None:
    """Why a claim does not bear a plain sentence, None if it does or the sentence is not plain."""
    text = reading.text
    if words.is_hedged(text):
        return None
    if claim["kind"] == "allegation":
        return "W202", "told as a fact, but an allegation"
    if claim["kind"] == "forecast":
        return None if words.looks_ahead(text) else ("W204", "told as a fact, but a forecast")
    if claim["kind"] == "opinion":
        return "W205", "told as a fact, but an opinion"
    if claim["status"] in ("disputed", "improbable"):
        return "W201", "told as a fact, but disputed"
    if claim["kind"] == "estimate" and claim["attribution"] and not words.is_round(text):
        return "W203", "told as a fact, but an estimate"
    if claim["status"] == "unjudged" or claim["grade"][0] in "EF":
        return "W207", "told as a fact, but only unreliable sources say so"
    if _is_one_informant(claim):
        return "W206", "told as a fact, but one unnamed informant's word"
    return None


def _is_one_informant(claim: Claim) -> bool:
    supports = [piece for piece in claim["evidence"] if piece["stance"] == "supports"]
    return (
        bool(supports)
        and all(piece["basis"] == "informant" for piece in supports)
        and len({piece["counts_as"] for piece in supports}) == 1
    )


def _one_sided(reading: Reading, best: Sequence[Match], context: Context, holdings: Holdings) -> Finding | None:
    """Whether a sentence gives one answer to a disputed question and its paragraph no other."""
    if any(not _is_open(each.held, holdings) for each in best):
        return None
    claim = best[0].held.claim
    rivals = [each for each in holdings.rivals(best[0].held) if each.claim["credibility"] <= UNDECIDED]
    for rival in rivals:
        if any(_gives(each, rival, best[0].held, holdings) for each in (reading, *context.before)):
            return None
    other = rivals[0].claim
    ids = tuple(dict.fromkeys((*(each.held.claim["id"] for each in best), other["id"])))
    answers = f"{claim['id']} ({claim['grade']}), but {other['id']} ({other['grade']}): {other['assertion']}"
    message = f"one answer of several: {answers}"
    return Finding("W211", 0, message, other["assertion"], ids)


def _is_open(held: Held, holdings: Holdings) -> bool:
    """Whether a claim is an answer in a dispute that the evidence does not settle."""
    if not held.claim["disputes"] or held.claim["credibility"] < 3:
        return False
    return any(each.claim["credibility"] <= UNDECIDED for each in holdings.rivals(held))


def _gives(reading: Reading, rival: Held, own: Held, holdings: Holdings) -> bool:
    """Whether a sentence gives what only the rival has: its amount, date or name."""
    told = [name for name in rival.reading.names if not holdings.names.is_background(name)]
    amounts = [
        other for other in rival.reading.quantities if not any(other.agrees(each) for each in own.reading.quantities)
    ]
    dates = [other for other in rival.reading.dates if not any(other.meets(each) for each in own.reading.dates)]
    names = [other for other in told if not any(other.is_same(each) for each in own.reading.names)]
    return (
        any(comparable(amount, other) and amount.agrees(other) for amount in reading.quantities for other in amounts)
        or any(date.meets(other) for date in reading.dates for other in dates)
        or any(name.is_same(other) for name in reading.names for other in names)
    )


def merged(parts: Iterable[Assessment]) -> Assessment:
    """What was found of the parts of a sentence, as one."""
    findings: dict[tuple[str, str], Finding] = {}
    claims: dict[str, None] = {}
    for part in parts:
        for each in part.findings:
            findings.setdefault((each.code, each.message), each)
        claims |= dict.fromkeys(part.claims)
    return Assessment(tuple(sorted(findings.values(), key=lambda each: each.start)), tuple(claims))
