"""A sentence beside the claims, and the accounts of their sources, that share most with it."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property
from typing import NamedTuple

from chongjin_cli.analysis.audit.amounts.quantities import Quantity
from chongjin_cli.analysis.audit.comparing import turned_round
from chongjin_cli.analysis.audit.comparing.contradicting import contradict, has_an_opposite
from chongjin_cli.analysis.audit.comparing.only_named import is_only_named
from chongjin_cli.analysis.audit.comparing.parts import NAMED, OF_DATE, Number, Part, parts_of
from chongjin_cli.analysis.audit.comparing.sharing import BY_TOPIC, LEAST_GIVEN, Shared, share_of, shared_with
from chongjin_cli.analysis.audit.comparing.told_of import tells_what_it_says
from chongjin_cli.analysis.audit.dates.yearless import Yearless
from chongjin_cli.analysis.audit.held.accounts import Account
from chongjin_cli.analysis.audit.held.held import Held
from chongjin_cli.analysis.audit.held.statement import Statement
from chongjin_cli.analysis.audit.names.name import Name
from chongjin_cli.analysis.audit.reading.reading import Reading
from chongjin_cli.analysis.audit.wording import hedges, words

LOOKED_AT, TOGETHER = 10, 4
"""Claims that are looked at for a sentence, and those of them that are taken together."""
LITTLE, LOOKED_AT_FOR_LITTLE = 6.0, 20
"""Up to which weight a sentence tells so little that many claims share as much with it, and how many are looked at."""
WORTH_A_LOOK, NEARLY = 0.3, 0.45
"""The share of a sentence that the best claim has to have by its words, and that of it which another has to have."""
OF_BEFORE = 0.35
"""What a word of the sentences before counts in looking for claims."""
GAIN = 2.0
"""What another claim has to add to be taken together with those before it."""
OF_CLAIM, OF_CLAIM_BY_MARKS, MARKS, MUCH_OF_SENTENCE = 0.35, 0.3, 2, 0.7
"""The share of a claim that a sentence has to have; and that with so many names, numbers and dates in both, or where
the claim has so much of the sentence."""
CONTINUES, MUCH_BEFORE, SENTENCES_BACK = 0.5, 5.0, 2
"""The share of a sentence before that a claim has to have which goes on with it, what that has to weigh, and how many
sentences before are looked at."""
MUCH_TOLD, MOST_WORDS = 0.7, 0.45
"""The share of a sentence, and of its words, that a claim has to have of which it does not tell what that says of its
subject."""
NEARLY_ALL = 0.7
"""The share of a sentence that a text has to have which has all that tells of it."""
SLACK = 1 - 1e-9


class Together(NamedTuple):
    """The claims that together share most with a sentence, and how much of each part of it they give."""

    chosen: tuple[Shared, ...]
    shares: tuple[float, ...]


class Comparison:
    """A sentence, its parts, and what the claims and accounts near it share with it."""

    def __init__(self, statement: Statement) -> None:
        self.statement = statement
        self.parts = parts_of(statement)
        self.whole = sum(part.weight for part in self.parts)

    @property
    def reading(self) -> Reading:
        """The sentence taken apart."""
        return self.statement.reading

    @cached_property
    def _wanted(self) -> dict[str, float]:
        """The stems that claims are looked for by, with their weights."""
        reading, rarity = self.reading, self.statement.holdings.rarity
        wanted: dict[str, float] = {}
        for part in self.parts:
            for stem, weight in _words_of(part, rarity.weight):
                wanted[stem] = max(weight, wanted.get(stem, 0.0))
        if reading.points_back or reading.refers_back or not reading.names:
            for each in self.statement.just_before:
                for stem in (*each.stems, *each.named):
                    wanted.setdefault(stem, OF_BEFORE * rarity.weight(stem))
        return wanted

    @cached_property
    def _near(self) -> list[str]:
        """The ids of the claims that share most of its words, if the best one shares enough."""
        holdings = self.statement.holdings
        sharing = holdings.rarity.sharing(self._wanted, holdings.exclude, NEARLY)
        if max(sharing.values(), default=0.0) < WORTH_A_LOOK * self.whole:
            return []
        return sorted(sharing, key=lambda name: (-sharing[name], name))

    @cached_property
    def claims(self) -> list[Shared]:
        """What the claims share with it that share most."""
        return self.nearest(LOOKED_AT if self.whole >= LITTLE else LOOKED_AT_FOR_LITTLE)

    def nearest(self, number: int) -> list[Shared]:
        """The same of so many of them."""
        held = self.statement.holdings.of_ids(self._near[:number])
        return sorted(map(self.shared_with, held), key=lambda each: -each.total)

    @cached_property
    def accounts(self) -> list[Shared]:
        """What parts of what their sources tell share with it."""
        return list(map(self.shared_with, self.statement.holdings.accounts(self._near, self._wanted)))

    @cached_property
    def fitting(self) -> list[Shared]:
        """Those of the claims that do not contradict it."""
        return [each for each in self.claims if not self._is_contradicted(each)]

    @cached_property
    def telling(self) -> list[Shared]:
        """Those of them of which the sentence tells what they say of their subject."""
        return [each for each in self.fitting if tells_what_it_says(self.statement, each.held)]

    @cached_property
    def bearing(self) -> list[Shared]:
        """The same, and those that have nearly all of the sentence in any way."""
        return [each for each in self.fitting if each in self.telling or self._has_nearly_all(each)]

    def _has_nearly_all(self, each: Shared) -> bool:
        """Whether a claim has nearly all of the sentence, and most of its words."""
        told = [
            (part.weight, share)
            for part, share in zip(self.parts, each.shares, strict=True)
            if isinstance(part.of, str)
        ]
        its = sum(weight * share for weight, share in told)
        return each.of_sentence >= MUCH_TOLD and its >= MOST_WORDS * sum(weight for weight, _ in told)

    @cached_property
    def fitting_accounts(self) -> list[Shared]:
        """Those of the accounts that do not contradict it."""
        return [each for each in self.accounts if not self._is_contradicted(each)]

    def gives_all_that_tells(self, each: Shared) -> bool:
        """Whether a claim itself, or an account, has a figure, date and name of it, whichever it has, and most else."""
        telling = [share for part, share in zip(self.parts, each.shares, strict=True) if part.is_telling]
        return len(telling) > 1 and min(telling) > BY_TOPIC and each.of_sentence >= NEARLY_ALL

    def shared_with(self, held: Held) -> Shared:
        """What a claim shares with it."""
        return shared_with(self.statement, self.parts, held)

    def _is_contradicted(self, each: Shared) -> bool:
        """Whether one denies what the other says, or says the opposite of it, or leaves it open."""
        if self._is_left_open(each.held):
            return True
        earlier = {stem for before in self.statement.just_before for stem in before.stems}
        return contradict(self.reading, each.held.reading) or has_an_opposite(self.reading, each.held, earlier)

    def _is_left_open(self, held: Held) -> bool:
        """Whether a claim that is no estimate or the like, or its account, leaves open what the sentence tells."""
        claim, reading = (held.own if isinstance(held, Account) else held), self.reading
        is_told = held.claim["kind"] in ("claim", "utterance")  # of others it is told how sure they are
        if is_told and any(is_only_named(reading, each.reading) for each in dict.fromkeys((held, claim))):
            return True
        if claim is not held and hedges.is_of_what_may_be(held.reading.text, reading.text):
            return True
        return held.claim["kind"] == "claim" and turned_round.is_left_open(reading, claim.reading)

    @property
    def goes_on(self) -> bool:
        """Whether it needs the sentences before it to be understood."""
        return bool(self.statement.before) and self.statement.reaches_back

    @cached_property
    def _before(self) -> list[tuple[Statement, list[Part]]]:
        said = (self.statement.saying(each) for each in self.statement.before[:SENTENCES_BACK])
        return [(each, parts_of(each)) for each in said]

    def carried(self, held: Held) -> float:
        """What it counts for a claim that the sentence goes on with what those before it tell, which the claim has."""
        if not self.goes_on:
            return 0.0
        subject = self.statement.subject_before
        if subject is not None and any(subject.is_same(other) for other in held.asserted_names):
            return NAMED
        return NAMED if any(self._has_much(*each, held) for each in self._before) else 0.0

    def _has_much(self, statement: Statement, parts: Sequence[Part], held: Held) -> bool:
        """Whether a claim has so much of a sentence before that this one goes on with it.

        Amounts and dates, which stand last, are not looked for where it has too few of the words and names.
        """
        rest = sum(part.weight for part in parts)
        least = max(MUCH_BEFORE, CONTINUES * rest)
        had = 0.0
        for part in parts:
            if had >= least or had + rest < least * SLACK:
                break
            had += part.weight * share_of(part, held, statement)
            rest -= part.weight
        return had >= least

    def together(self, shared: Iterable[Shared]) -> Together:
        """The claims that share most of the sentence, each only if it adds to those before it."""
        chosen: list[Shared] = []
        shares = [0.0] * len(self.parts)
        rest = [each for each in shared if each.of_claim >= self._least_of_claim(each)]
        while rest and len(chosen) < TOGETHER:
            gains = [self._gain(shares, each) for each in rest]
            place = gains.index(max(gains))
            if chosen and gains[place] < GAIN:
                break
            chosen.append(rest.pop(place))
            shares = [max(pair) for pair in zip(shares, chosen[-1].shares, strict=True)]
        return Together(tuple(chosen), tuple(shares))

    def _least_of_claim(self, each: Shared) -> float:
        """The share of a claim that the sentence has to have."""
        pairs = zip(self.parts, each.shares, strict=True)
        marks = sum(part.is_telling and share >= LEAST_GIVEN for part, share in pairs)
        return OF_CLAIM_BY_MARKS if marks >= MARKS or each.of_sentence >= MUCH_OF_SENTENCE else OF_CLAIM

    def _gain(self, shares: Sequence[float], each: Shared) -> float:
        """What a claim adds to the shares; of claims that add the same the one of which the sentence has more."""
        triples = zip(self.parts, each.shares, shares, strict=True)
        return sum(max(0.0, own - had) * part.weight for part, own, had in triples) * each.fullness


def _words_of(part: Part, weight_of: Callable[[str], float]) -> Iterator[tuple[str, float]]:
    """The words that a claim is looked for by which has a part of a sentence, with their weights."""
    of = part.of
    if isinstance(of, str):
        yield of, part.weight
    elif isinstance(of, Number):
        yield of.digits, part.weight / 2
    elif isinstance(of, Name):
        for word in of.words:
            yield words.stem(word), max(1.0, part.weight / len(of.words))
    elif isinstance(of, Yearless):
        yield str(of.day), 1.0
    elif isinstance(of, Quantity):
        spelt = of.text if of.dimension == "rank" else of.in_digits.replace(".", ",")
        for word in re.split(r"\W+", spelt):
            yield words.stem(word), weight_of(words.stem(word))
    else:
        yield str(of.first // 10_000), OF_DATE[3]
        if of.precision == 1 and of.first == of.last:
            yield str(of.first % 100), 1.0
