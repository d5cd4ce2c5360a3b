"""What a claim shares with a sentence: how much of each part of the sentence it gives, and how much of it is there.

A reader knows what a sentence speaks of by a day, a telling number, two names or a rare word, whatever else it says.
"""

from collections.abc import Sequence
from typing import NamedTuple

from chongjin_cli.analysis.audit.amounts.quantities import Quantity
from chongjin_cli.analysis.audit.comparing.dated_deeds import own_times, said_of, times_told
from chongjin_cli.analysis.audit.comparing.parts import LONG, NAMED, NATION, OF_DATE, SMALL, Number, Part
from chongjin_cli.analysis.audit.comparing.same_amounts import comparable, is_told_by, same_amount
from chongjin_cli.analysis.audit.comparing.told_with import is_of_another_name, is_said_of_it, is_told_with_it
from chongjin_cli.analysis.audit.dates.when import When
from chongjin_cli.analysis.audit.dates.yearless import Yearless
from chongjin_cli.analysis.audit.held.accounts import Account
from chongjin_cli.analysis.audit.held.held import YEAR, Held
from chongjin_cli.analysis.audit.held.rarity import alike
from chongjin_cli.analysis.audit.held.statement import Statement
from chongjin_cli.analysis.audit.names.name import Name
from chongjin_cli.analysis.audit.reading.reading import Reading
from chongjin_cli.analysis.audit.reading.sorts import is_spelt_alike
from chongjin_cli.analysis.audit.wording import words

LEAST_GIVEN = 0.6
"""The share from which on a claim gives a part of a sentence that it has to give."""
BY_TOPIC, BY_SOURCE, BY_SOURCE_ONLY = 0.9, 0.75, 0.5
"""What a part counts that a claim is filed under, one that its source gives, and one that this may give of another."""
IN_OTHER_WORDS = 0.8
"""What a word of a claim counts that the sentence has another for, or that stands before it."""
LONGEST = 3 * YEAR
"""Days, as they are counted in dates, from which on a time gives no year in it."""


class Shared(NamedTuple):
    """What a claim shares with a sentence: how much of each part, of the sentence in all, and of the claim itself."""

    held: Held
    shares: tuple[float, ...]
    of_sentence: float
    of_claim: float
    total: float

    @property
    def fullness(self) -> float:
        """What all that counts for: of claims that share as much, the one of which it is more comes first."""
        return 0.6 + 0.4 * self.of_claim


def shared_with(statement: Statement, parts: Sequence[Part], held: Held) -> Shared:
    """What a claim shares with a sentence."""
    shares = tuple(share_of(part, held, statement) for part in parts)
    total = sum(part.weight * share for part, share in zip(parts, shares, strict=True))
    whole = sum(part.weight for part in parts)
    return Shared(held, shares, total / whole if whole else 0.0, of_claim(statement, held), total)


def share_of(part: Part, held: Held, statement: Statement) -> float:
    """How far a claim gives a part of a sentence."""
    of, holdings = part.of, statement.holdings
    if isinstance(of, str):
        share = holdings.rarity.share(held.claim["id"], of)
        return max(share, _share_of_word(of, held)) if isinstance(held, Account) else share
    if isinstance(of, Number):
        return 1.0 if of.digits in held.reading.numbered else BY_SOURCE_ONLY if of.digits in held.all_words else 0.0
    if isinstance(of, Name):
        return _share_of_name(of, held, statement)
    if isinstance(of, Quantity):
        return _share_of_amount(of, held)
    if isinstance(of, Yearless):
        return _share_of_day(of, held, statement.reading)
    return _share_of_date(of, held, statement.reading)


def _share_of_word(stem: str, account: Account) -> float:
    """How far a part of what a source tells has a word, or one for the same."""
    its, others = account.own_stems, alike(stem)
    return 1.0 if stem in its else max((others[other] for other in its & others.keys()), default=0.0)


def _share_of_name(name: Name, held: Held, statement: Statement) -> float:
    holdings, reading = statement.holdings, statement.reading
    if any(name.is_same(other) for other in held.reading.names):
        return 0.0 if is_of_another_name(name, reading, held) else 1.0
    is_about = any(name.is_same(other) for other in held.about)
    if is_about and {words.stem(word) for word in name.words} <= held.own_stems:
        return 1.0  # Chongjin was opened as a port
    if is_about or _is_spelt_otherwise(name, held):
        return BY_TOPIC
    rarity, claim = holdings.rarity, held.claim["id"]
    stems = [words.stem(word) for word in name.words]
    own = rarity.words[claim]
    is_told = all(own.counts(stem) for stem in stems) and not _is_told_elsewhere(stems, held)
    if name.kind in ("?", "nation") and is_told:
        return BY_SOURCE if not is_said_of_it(name, reading) or is_told_with_it(name, reading, held) else BY_SOURCE_ONLY
    if not is_said_of_it(name, reading) and any(other.key in holdings.names.ruled_from(name) for other in held.names):
        return BY_TOPIC
    return BY_SOURCE_ONLY if all(own.counts(stem) for stem in stems) else 0.0


def _is_told_elsewhere(stems: Sequence[str], held: Held) -> bool:
    """Whether an account, or its claim, has not all words of a name, which other sources of the claim may have."""
    return isinstance(held, Account) and not held.own_stems.issuperset(stems)


def _is_spelt_otherwise(name: Name, held: Held) -> bool:
    """Whether a name that is none of the dataset is one of a claim in another spelling: Ranan."""
    spelt = name.text.casefold()
    return name.kind == "?" and any(is_spelt_alike(spelt, other.text.casefold()) for other in held.reading.names)


def _share_of_amount(amount: Quantity, held: Held) -> float:
    own = held.reading.quantities
    if any(is_told_by(amount, other) for other in own):
        return 1.0
    given = any(is_told_by(amount, other) for other in held.own_amounts)
    if not given:
        is_named = amount.text.casefold() in held.reading.lows
        return BY_SOURCE if is_named and not any(comparable(amount, other) for other in own) else 0.0
    is_other = any(comparable(amount, other) and not (other.side and amount.agrees(other)) for other in own)
    return BY_SOURCE_ONLY if is_other else BY_SOURCE


def _share_of_day(day: Yearless, held: Held, reading: Reading) -> float:
    own = own_times(reading.text, held)
    if any(map(day.is_of, own)) or any(map(day.is_the_same, held.reading.days)):
        return 1.0
    is_then = not held.reading.dates or any(map(day.may_be_in, own))
    return BY_SOURCE if is_then and any(map(day.is_of, times_told(reading.text, held, reading.stems))) else 0.0


def _share_of_date(date: When, held: Held, reading: Reading) -> float:
    said = said_of(reading, date)
    own = own_times(said, held)
    exact = [
        other
        for other in own
        if other.last - other.first < LONGEST or date.precision > 3 or date.is_from_year_to_year_of(other)
    ]
    if any(date.is_given_by(other) for other in exact):
        return 1.0
    is_then = not held.reading.dates or any(date.overlaps(other) for other in own)
    told = (other for other in times_told(said, held, reading.stems) if other.last - other.first < YEAR)
    if not any(map(date.is_given_by, told)):
        return BY_SOURCE_ONLY if is_then and held.times else 0.0
    return BY_SOURCE if is_then else BY_SOURCE_ONLY


def of_claim(statement: Statement, held: Held, without: object = None) -> float:
    """How much of a claim a sentence has, with those before it; without one part, or word, of it that may differ."""
    reading, holdings, before = statement.reading, statement.holdings, statement.just_before
    rarity = holdings.rarity
    ours = {*reading.stems, *reading.named}
    earlier = {stem for each in before for stem in (*each.stems, *each.named)}
    whole = its = 0.0
    for stem in held.asserted:
        if stem == without:
            continue
        weight = rarity.weight(stem)
        whole += weight
        its += weight * _among(stem, ours, earlier)
    names = [*reading.names, *(name for each in before for name in each.names)]
    for name in held.asserted_names:
        if holdings.names.is_background(name) or name is without:
            continue
        weight = NATION if name.kind == "nation" else NAMED
        whole += weight
        if (
            any(name.is_same(other) for other in names)
            or name.words <= reading.lows
            or holdings.names.is_called_so(name, reading.lows)
        ):
            its += weight
        elif name.kind != "nation":
            its += weight * min(_among(words.stem(word), ours, earlier) for word in name.words)
    dates = [*reading.dates, *(date for each in before for date in each.dates)]
    for date in held.reading.dates:
        if date is not without:
            weight = OF_DATE.get(date.precision, LONG) / 2
            whole += weight
            its += weight * (
                any(date.overlaps(other) for other in dates) or any(day.may_be_in(date) for day in reading.days)
            )
    for amount in held.reading.quantities:
        if amount is not without:
            whole += SMALL
            its += SMALL * any(same_amount(amount, other) for other in reading.quantities)
    return its / whole if whole else 1.0


def _among(stem: str, ours: set[str], earlier: set[str]) -> float:
    """How far a word of a claim is in a sentence, or in those before it."""
    if stem in ours:
        return 1.0
    others = alike(stem)
    if stem in earlier or not ours.isdisjoint(others):
        return IN_OTHER_WORDS
    return IN_OTHER_WORDS * IN_OTHER_WORDS if not earlier.isdisjoint(others) else 0.0
