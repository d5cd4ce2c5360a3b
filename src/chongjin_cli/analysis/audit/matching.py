"""Whether a claim bears on a sentence: the same subject, the same thing said of it, the same time."""

import re
from collections.abc import Container, Sequence
from typing import NamedTuple

from chongjin_cli.analysis.audit import words
from chongjin_cli.analysis.audit.accounts import Account
from chongjin_cli.analysis.audit.amounts_compared import comparable
from chongjin_cli.analysis.audit.held import Held
from chongjin_cli.analysis.audit.holdings import Holdings
from chongjin_cli.analysis.audit.names import Name
from chongjin_cli.analysis.audit.reading import Reading, contradict
from chongjin_cli.analysis.audit.statement import Statement
from chongjin_cli.analysis.audit.unknown_names import GENERIC
from chongjin_cli.analysis.audit.when import When

SAME, ALIKE, ASKED, BEFORE = 1.0, 0.85, 0.7, 0.8
"""What a word counts that is the same, one of the same meaning, one of a question, one of the sentence before."""
LEAST_EXACT = 0.3
"""The share of the words of a sentence that a claim must have as they are, unless both have a name or amount alike."""
LOCATED = 4
"""Characters from a name to that of the place it is in: Sanhe in Longjing."""
MOST = 0.6
"""The share of the common words of a name from which on it is given."""
CLOSER = 0.08
"""By how much more a sentence must have of the first part of a claim than of the whole to be about that part."""
NEAR = 0.25
"""The share of a sentence that a claim has to have for its first parts to be looked at."""
NAME, NATION, NUMBERED, HOME, LIGHT = 4.0, 1.5, 2.5, 0.4, 1.0
"""The weight of a name, of a nation, of a number that is a name, of the place that the dataset is about, and of a verb
that says little, where the other side lacks it."""


_INTRODUCES = re.compile(r"\s*(?:an?|there (?:is|are|was|were))\b", re.I)
"""How a sentence begins that speaks of something new, and of nothing before it."""


class OfClaim(NamedTuple):
    """The share of a claim that a sentence has, that of its words alone, and the names that it lacks."""

    share: float
    words: float
    missing: list[Name]
    common: list[Name]


class Match(NamedTuple):
    """How far a claim and a sentence say the same."""

    held: Held
    part: Reading
    """The claim's assertion, or its first part if the sentence is about that alone."""
    of_sentence: float
    """The share of the sentence that the claim has."""
    of_claim: float
    """The share of the claim that the sentence has."""
    of_its_words: float
    """The same of the sentence's words but for names, by all that the claim says, its background included."""
    of_claims_words: float
    """The same of the claim's words but for names."""
    strange: tuple[Name, ...]
    """Names of the sentence that the claim does not have."""
    missing: tuple[Name, ...]
    """Names of the claim that neither the sentence nor what comes before it has."""
    common: tuple[Name, ...]
    """Such names of the claim as are made of the name of home and of common words, which count as words."""
    times: str
    """Whether the dates of both meet, part or are not compared (none)."""
    excluded: bool
    """Whether they cannot speak of the same."""

    def loosely(self, reading: Reading) -> str:
        """Whether the dates of the sentence meet those of the claim or of its evidence."""
        if self.times != "parts":
            return self.times
        told = self.held.told_times
        limits = [date for date in reading.dates if date.bound in ("since", "after", "until")]
        if limits:  # of a limit every later, or earlier, date would be
            return "meets" if any(date.overlaps(other) for date in limits for other in told) else "parts"
        return _times(reading.dates, told)

    @property
    def score(self) -> float:
        """How well it fits."""
        least = min(self.of_sentence, self.of_claim)
        penalty = 0.3 * len(self.strange) + 0.1 * len(self.missing) + (0.4 if self.times == "parts" else 0)
        return self.of_sentence + 0.6 * self.of_claim + 0.4 * least - penalty


def match(statement: Statement, held: Held) -> Match:
    """Compare a sentence with a claim."""
    reading, holdings = statement.reading, statement.holdings
    own, told, total, exact = 0.0, 0.0, 0.0, 0.0
    its_words, background = (*held.asserted, *held.subject, *held.reading.named), held.background
    for stem in reading.stems:
        has = _has(stem, its_words, held.stems_or_asked)
        has_at_all = max(has, _has(stem, background, ()))
        weight = holdings.weight(stem) if has_at_all else _lacked(stem, statement)
        total += weight
        own += weight * has
        told += weight * has_at_all
        is_exact = stem in held.stems_or_asked or stem in held.reading.named
        exact += weight * (is_exact or (stem in words.TAKE and has >= ALIKE))
    said = told / total if total else 1.0
    share_of_exact = exact / total if total else 1.0
    strange: list[Name] = []
    lent: list[Name] = []
    of_one_name = False
    had = {name.key for name in reading.names if _has_name(held, name)}
    sure = any(name.kind != "nation" and name.key in had for name in reading.names)
    for name in reading.names:
        weight = _weight(name, holdings)
        total += weight
        if name.key in had:
            own += weight
            of_one_name = of_one_name or holdings.names.is_telling(name)
        elif sure and name.kind != "nation" and not isinstance(held, Account) and name.words <= held.all_words:
            own += weight
            lent.append(name)
        elif name.words <= GENERIC and statement.knows_home and name.kind != "?":
            of_name = [(holdings.weight(stem), stem) for stem in map(words.stem, name.words)]
            total -= weight - sum(each for each, _ in of_name)
            own += sum(_has(stem, its_words, held.stems_or_asked) * each for each, stem in of_name)
        elif not holdings.names.is_background(name):
            strange.append(name)
    if statement.subject_before is not None and _has_name(held, statement.subject_before):
        total += NAME
        own += NAME
    for number in reading.numbered:
        total += NUMBERED
        own += NUMBERED * (number in held.reading.numbered or number in held.all_words)
    stems, part = held.asserted, held.reading
    whole = _of_claim(held.asserted, held.asserted_names, statement)
    in_full = whole.missing
    is_near = max(said, own / total if total else 0.0) >= NEAR
    for head in held.heads if is_near else ():
        of_head = _of_claim(head.stems, head.names, statement)
        if of_head.share > whole.share + CLOSER:
            stems, part, whole = head.stems, head, of_head
    if not strange and len(in_full) == 1:  # that its sources have, though not in that place
        strange = [name for name in lent if name.stands_like(in_full[0])][:1]
    if not _subject_fits(statement, held):
        strange.extend(name for each in statement.before[:1] for name in each.names)
    return Match(
        held,
        part,
        own / total if total else 0.0,
        whole.share,
        said,
        whole.words,
        tuple(strange),
        tuple(whole.missing),
        tuple(whole.common),
        _times(reading.dates, held.times),
        not (share_of_exact >= LEAST_EXACT or of_one_name or _counts_alike(reading, held))
        or _excluded(reading, held, stems, _stems_before(statement)),
    )


def _counts_alike(reading: Reading, held: Held) -> bool:
    return any(comparable(one, other) for one in reading.quantities for other in held.reading.quantities)


def _of_claim(core: Sequence[str], core_names: Sequence[Name], statement: Statement) -> OfClaim:
    """How much of a claim, or of a part of it, a sentence has."""
    reading, holdings = statement.reading, statement.holdings
    its, whole = 0.0, 0.0
    its_words, back = (*reading.stems, *reading.named), tuple(_stems_before(statement))
    names = [*reading.names, *(name for each in _before(statement) for name in each.names)]

    def shared(stem: str) -> float:
        return max(_has(stem, its_words, ()), BEFORE * _has(stem, back, ()) if back else 0)

    for stem in core:
        has = shared(stem)
        weight = holdings.weight(stem) if has else _lacked(stem, statement)
        whole += weight
        its += weight * has
    heard = its / whole if whole else 1.0
    missing, common = [], []
    place_of = -1  # where a name ends that is in the sentence: what follows it with "in" only says where that is
    for name in core_names:
        weight = _weight(name, holdings)
        background = holdings.names.is_background(name)
        whole += weight
        if (
            any(name.is_same(other) for other in names)
            or name.words <= reading.lows
            or holdings.names.is_called_so(name, reading.lows)
            or (background and (statement.knows_home or name.kind == "nation"))
        ):
            its += weight
            place_of = name.end
        elif statement.knows_home and holdings.names.is_of_common_words(name):
            whole -= weight
            its_own = [(holdings.weight(stem), shared(stem)) for stem in map(words.stem, name.words)]
            whole += sum(weight for weight, _ in its_own)
            its += sum(weight * has for weight, has in its_own)
            if sum(has > 0 for _, has in its_own) < MOST * len(its_own):
                common.append(name)
        elif name.before == "in" and 0 <= name.start - place_of <= LOCATED:
            whole -= weight
        elif not background and name.kind != "nation":
            missing.append(name)
    return OfClaim(its / whole if whole else 0.0, heard, missing, common)


def _before(statement: Statement) -> Sequence[Reading]:
    """The sentences that one needs to be understood."""
    return statement.just_before if statement.reaches_back else ()


def _stems_before(statement: Statement) -> set[str]:
    return {stem for each in _before(statement) for stem in each.stems}


def _lacked(stem: str, statement: Statement) -> float:
    """The weight of a word that the other side does not have: little of a verb that says little, or of "the city"."""
    weight = statement.holdings.weight(stem)
    if stem in words.LITTLE:
        return min(LIGHT, weight)
    return HOME if statement.knows_home and stem == words.CITY else weight


def _weight(name: Name, holdings: Holdings) -> float:
    if holdings.names.is_background(name):
        return HOME
    return NATION if name.kind == "nation" else NAME


def _subject_fits(statement: Statement, held: Held) -> bool:
    """Whether a sentence without names of its own can be about what a claim is about, after the sentences before it."""
    reading, known = statement.reading, statement.holdings.names
    if reading.names or not statement.before or (statement.knows_home and _INTRODUCES.match(reading.text)):
        return True
    if reading.points_back and _is_named_before(statement, held):
        return True
    for each in statement.before:
        if each.names and not reading.refers_back:
            return any(not known.is_telling(name) or _has_name(held, name) for name in each.names)
    return True


def _is_named_before(statement: Statement, held: Held) -> bool:
    """Whether the names of a claim, if it has any, all stand in the sentences before."""
    own = list(filter(statement.holdings.names.is_telling, held.asserted_names))
    earlier = [name for each in statement.just_before for name in each.names]
    return bool(own) and all(any(name.is_same(other) for other in earlier) for name in own)


def _has(stem: str, stems: tuple[str, ...], asked: Container[str]) -> float:
    """How far a word is among others."""
    if stem in stems:
        return SAME
    groups = words.groups_of(stem)
    if groups and not groups.isdisjoint(words.groups_among(stems)):
        return ALIKE
    return ASKED if stem in asked else 0.0


def _has_name(held: Held, name: Name) -> bool:
    """Whether a claim has a name in its assertion or among what it is filed under."""
    if name.kind == "?" and name.words <= held.reading.lows:
        return True
    return any(name.is_same(other) for other in (*held.names, *held.about))


def _times(dates: Sequence[When], own: Sequence[When]) -> str:
    """Whether the dates of a sentence and others meet, part, or are not to be compared (none)."""
    if not dates or not own:
        return "none"
    return "meets" if any(date.meets(other) for date in dates for other in own) else "parts"


def _excluded(reading: Reading, held: Held, stems: Sequence[str], earlier: set[str]) -> bool:
    """Whether a word of one excludes what the other says, or a number that is a name differs."""
    if contradict(reading, held.reading) or (isinstance(held, Account) and contradict(reading, held.own.reading)):
        return True
    if reading.numbered and held.reading.numbered and reading.numbered.keys().isdisjoint(held.reading.numbered):
        return True
    return is_opposed(reading, held, stems, earlier)


def is_opposed(reading: Reading, held: Held, stems: Sequence[str], earlier: Container[str]) -> bool:
    """Whether a sentence has a word that excludes one of a claim's which neither it nor those before it have."""
    for stem in reading.stems:
        opposites = words.opposites_of(stem)
        if (
            opposites
            and stem not in held.own_stems
            and stem not in words.denied(reading.text)
            and any(other in stems and other not in reading.stems and other not in earlier for other in opposites)
        ):
            return True
    return False
