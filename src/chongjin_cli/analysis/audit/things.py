"""Of which thing an amount is, where a claim gives figures of several: rice at 150 won a kilo and maize at 75."""

import re
from collections.abc import Iterable, Iterator, Mapping

from chongjin_cli.analysis.audit import words
from chongjin_cli.analysis.audit.held import Account, Held
from chongjin_cli.analysis.audit.matching import comparable, same_amount
from chongjin_cli.analysis.audit.predicates import is_past
from chongjin_cli.analysis.audit.quantities import Quantity
from chongjin_cli.analysis.audit.reading import Reading
from chongjin_cli.text.accounts import TOLD_FOR

Series = tuple[str, str]
"""What is measured, and of what, by their ids."""
Marks = Mapping[str, Series]
"""By the stem of each word that is in the ids of one series of a claim alone, or means the same, that series."""

_WORD = re.compile(r"[^\W\d_]+")
# What an amount and its thing stand between: rice cost 150 won | and maize 75.
_CUT = re.compile(r"[;:()]|,(?!\d)|\b(?:and|or|while|whereas|but|as|when|which|than|against|though)\b")
_OF = re.compile(r"\s+of\s+(?P<thing>[a-z]+)")
# A clause that is only a thing and its number: …, pork 45.
_ONLY = re.compile(r"(?:[,;:]|\band)\s+(?P<thing>[a-z]{3,})\s+$")
_SAYS_NO_THING = frozenset(map(words.stem, "north south korea price cost rate exchange old won length".split()))
"""Words of ids that say how something is measured, or stand in the names of two nations."""


def of_the_thing(
    amount: Quantity, reading: Reading, given: Iterable[tuple[str, Quantity]], held: Held
) -> Iterator[Quantity]:
    """Those of some amounts, each with the text it is of, that a claim does not give of another thing than a sentence.

    All of them where the claim gives nothing of that thing, or the sentence does not tell of which the amount is. The
    very number of another thing is no rounding of this one's.
    """
    meant = named_beside(amount, reading, held)
    told = [(other, _things_of(other, text, held) if meant else frozenset()) for text, other in given]
    others = [_ends(other) for other, things in told if things and meant not in things]
    ends = _ends(amount)
    is_anothers = any(ends <= other for other in others)
    for other, things in told:
        if (not things or meant in things) and not (is_anothers and _ends(other) != ends):
            yield other


def is_of_the_thing(amount: Quantity, reading: Reading, other: Quantity, text: str, held: Held) -> bool:
    """Whether an amount of a text is of that thing of a claim of which a sentence gives another."""
    meant = named_beside(amount, reading, held)
    return meant is not None and is_alike(amount, other) and meant in _things_of(other, text, held)


def named_beside(amount: Quantity, reading: Reading, held: Held) -> Series | None:
    """The series of a claim of which a sentence gives an amount, None if that is unclear or the claim has none such."""
    marks = _marks(held)
    meant = _meant(amount, reading, marks) if marks else None
    if meant is None:
        return None
    own = held.own if isinstance(held, Account) else held
    is_given = any(is_alike(amount, other) and meant in _things_of(other, text, held)
                   for text, other in own.amounts_given(TOLD_FOR))  # fmt: skip
    return meant if is_given else None


def is_of_another_thing(amount: Quantity, reading: Reading, held: Held) -> bool:
    """Whether a claim, or a source of it, gives an amount of a sentence, but of another thing only."""
    if named_beside(amount, reading, held) is None:
        return False
    own = (held.reading.text, held.reading.quantities)
    given = [*((own[0], each) for each in own[1]), *held.amounts_given(TOLD_FOR)]
    return not any(same_amount(amount, other) for other in of_the_thing(amount, reading, given, held))


def _ends(amount: Quantity) -> frozenset[float]:
    """The numbers that an amount gives."""
    plain = amount.plain()
    return frozenset((plain.low, plain.high))


def is_alike(amount: Quantity, other: Quantity) -> bool:
    """Whether two amounts are of one kind, or the one of a claim is a bare number: rice at 150 won, maize at 75."""
    return comparable(amount, other) or (other.dimension == "count" and not other.heads and amount.dimension != "share")


def _marks(held: Held) -> Marks:
    """The words by which the things are told apart of which a claim has figures; none if it has of one alone.

    What stands alone before a bare number in it, or in what its sources tell, is a thing, too: pork 45.
    """
    if len(held.measured) < 2:
        return {}
    named: dict[str, set[Series]] = {}
    for each in held.claim["figures"]:
        series = each["measure"], each["of"]
        for word in {*_WORD.findall(each["measure"]), *_WORD.findall(each["of"])}:
            stem = words.stem(word)
            if stem in _SAYS_NO_THING:
                continue
            for alike in (stem, *words.meaning_the_same(stem)):
                named.setdefault(alike, set()).add(series)
    own = held.own if isinstance(held, Account) else held
    for text, amount in own.amounts_given(TOLD_FOR):
        only = _ONLY.search(text[: amount.start]) if amount.dimension == "count" and not amount.heads else None
        if only and _is_noun(only["thing"]):
            stem = words.stem(only["thing"])
            named.setdefault(stem, {("", stem)})
    return {stem: next(iter(of)) for stem, of in named.items() if len(of) == 1}


def _is_noun(word: str) -> bool:
    """Whether a word in small letters before a number is no verb and no word that says how it is counted."""
    is_verb = is_past(word) or words.is_irregular(word) or word.endswith("ing")
    return not is_verb and word not in words.STOP and words.stem(word) not in words.LIGHT | _SAYS_NO_THING


def _meant(amount: Quantity, reading: Reading, marks: Marks) -> Series | None:
    """The only thing that a sentence names in the clause of an amount; None if there is none, or that is unclear."""
    text = reading.text
    first = min(each.start for each in reading.quantities)
    if len(set(_named(text[:first], marks))) > 1:
        return None
    beside = _beside(amount, text, marks)
    return next(iter(beside)) if len(beside) == 1 else None


def _things_of(amount: Quantity, text: str, held: Held) -> set[Series]:
    """The series that an amount of a claim, or of a source of it, may be of: by its value, or what stands beside it."""
    of_value = (
        (each["measure"], each["of"])
        for each in held.claim["figures"]
        for value in (each.get("value"), each.get("low"), each.get("high"))
        if value is not None and amount.is_of(value)
    )
    return {*of_value, *_beside(amount, text, _marks(held))}


def _beside(amount: Quantity, text: str, marks: Marks) -> set[Series]:
    """The thing that an amount is said to be of, or else those that are named in its clause: 915 m of quay."""
    counted = _OF.match(text, amount.end)
    if counted and (thing := marks.get(words.stem(counted["thing"]))):
        return {thing}
    begin = max((found.end() for found in _CUT.finditer(text, 0, amount.start)), default=0)
    after = _CUT.search(text, amount.end)
    return set(_named(text[begin : after.start() if after else len(text)], marks))


def _named(text: str, marks: Marks) -> Iterator[Series]:
    """The things that a text names, in its order."""
    stems = (words.stem(word) for word in _WORD.findall(text.casefold()))
    return (marks[stem] for stem in stems if stem in marks)
