"""A claim, or what a source of it tells, taken apart to be compared with a sentence."""

import re
from collections.abc import Container, Iterator, Sequence
from functools import cached_property, lru_cache
from typing import get_args

from chongjin_cli import contract
from chongjin_cli.analysis.audit.amounts.quantities import Quantity
from chongjin_cli.analysis.audit.dates.dates import dates_in
from chongjin_cli.analysis.audit.dates.when import When, of_claim
from chongjin_cli.analysis.audit.names.name import CLASS
from chongjin_cli.analysis.audit.names.names import Names
from chongjin_cli.analysis.audit.reading.reading import Reading, amounts_in, read
from chongjin_cli.analysis.audit.wording import words
from chongjin_cli.analysis.audit.wording.background import behind_the_verb, without_background
from chongjin_cli.analysis.audit.wording.earlier import without_earlier
from chongjin_cli.analysis.audit.wording.stages import may_be_of_its_day, tells_of_arriving
from chongjin_cli.text.accounts import TOLD_FOR, Part, parts_told
from chongjin_cli.text.folding import words as folded_words

KINDS = (("place", "places"), ("actor", "actors"))
STANCES = get_args(contract.Stance)
"""What a piece of evidence may be to a claim: for it, against it, or only of the same."""
YEAR = 10_000
"""Days, as they are counted in dates here, that make a time longer than a year."""

# A day behind one of these is that of a paper or an image, not of what it tells: KCNA of 23 May, an image of 2 June.
_PUBLISHED = re.compile(
    r"(?:\b[A-Z][\w’'.-]*|\b(?:images?|imagery|photographs?|pictures?|reports?|texts?|papers?|issues?|releases?|statements?))"
    r"(?: dated| of| itself on)(?: the)?\s+$"
    r"|\b(?:published|released|taken|printed|issued|aired)\b[^,;.]{0,30}\bon(?: the)?\s+$"
)
# An account that opens with the day it was published on: 9 June 2025, of the warship damaged in its launch: …
_OPENS = re.compile(r"(?:[A-Z][\w’' .-]{1,40}, )?$")
WIDE = "\u3000"
"""From this character on scripts are without stems: questions in them share no word with a sentence."""
LONGEST_PUBLISHER = 40
"""Characters before a day in which a paper or an image is looked for."""
EVIDENCE = 1 << 12
"""Pieces of evidence whose dates and amounts are kept: several claims have the same."""


class Held:
    """A claim with its assertion taken apart, and what its evidence says once that is asked for.

    - `reading`: its assertion; `names`: all names that this gives; `times`: its dates
    - `asserted`, `asserted_names`: the stems and names that it asserts, without what only helps to understand it
    - `asked`: the stems of each of its questions
    - `subject`: the stems of what an account opens with
    - `about`: the places and actors that it is filed under
    """

    def __init__(self, claim: contract.Claim, names: Names) -> None:
        assertion = claim["assertion"]
        self.claim = claim
        self._known = names
        self.reading = read(assertion, names)
        bare = without_background(assertion)
        core = self.reading if bare == assertion else read(bare, names)
        self.asserted, self.asserted_names = core.stems, core.names
        self.subject: tuple[str, ...] = ()
        self.names = self.reading.names
        self.about = tuple(
            names.of_record(kind, name)
            for kind, key in KINDS
            for name in claim[key]  # type: ignore[literal-required]
        )
        classes = [name.words for name in self.names if CLASS in name.words]
        self.about = tuple(name for name in self.about if not any(each - {CLASS} <= name.words for each in classes))
        asked = (folded_words(text) for text in claim["questions"] if text.isascii() or max(text) < WIDE)
        self.asked: tuple[tuple[str, ...], ...] = tuple(tuple(map(words.stem, each)) for each in asked)
        own = of_claim(claim["dates"])
        self.times: tuple[When, ...] = (*_of_its_own(self.reading.dates, own), *((own,) if own else ()))

    @cached_property
    def said(self) -> Reading:
        """What its assertion says of its subject, taken apart."""
        return read(behind_the_verb(self.claim["assertion"]), self._known)

    @cached_property
    def own_stems(self) -> frozenset[str]:
        """The stems of all words of what it says, names among them."""
        return frozenset((*map(words.stem, self.reading.lows), *self.subject))

    @cached_property
    def source_stems(self) -> frozenset[str]:
        """The stems of all words of what its sources tell for it, or for a part of it."""
        texts = (piece["says"] for piece in self.claim["evidence"] if piece["stance"] in TOLD_FOR)
        return frozenset(words.stem(word) for text in texts for word in folded_words(text))

    def told_on(self, date: When, said: str = "") -> frozenset[str]:
        """The stems of what it says, if that is of a date, and of what its sources tell that give the date.

        Of arriving only what tells of that counts.
        """
        is_of_it = may_be_of_its_day(self.reading.text, said) and any(
            date.is_given_by(own) for own in self.reading.dates or self.times
        )
        dated = ((text, other) for text, other in self._dates_told if not is_of_source(other, text))
        given = ((around(other, text), text) for text, other in dated if date.is_given_by(other))
        texts = dict.fromkeys(without_earlier(part) for part, _ in given if may_be_of_its_day(part, said))
        told = frozenset(words.stem(word) for text in texts for word in folded_words(text))
        own = frozenset(map(words.stem, folded_words(without_earlier(self.reading.text))))
        return told.union(own, self.subject) if is_of_it else told

    @cached_property
    def all_stems(self) -> frozenset[str]:
        """The stems of what it says, of what its sources tell for it, and of its questions."""
        return self.own_stems.union(self.source_stems, *self.asked)

    @cached_property
    def parts(self) -> list[Part]:
        """The parts of what its sources tell for it."""
        return parts_told(self.claim["evidence"])

    @property
    def amounts(self) -> Iterator[Quantity]:
        """All amounts that its assertion and its evidence give, that against it, too."""
        return (amount for _, amount in self.amounts_given())

    @property
    def own_amounts(self) -> Iterator[Quantity]:
        """The amounts of its assertion and of what its sources say in support."""
        return (amount for _, amount in self.amounts_given(("supports",)))

    def amounts_given(self, stances: Container[str] = STANCES) -> Iterator[tuple[str, Quantity]]:
        """The amounts of its assertion and of its evidence of some stances, each with the text that it stands in."""
        yield from ((self.reading.text, amount) for amount in self.reading.quantities)
        for piece in self.claim["evidence"]:
            if piece["stance"] in stances:
                yield from ((piece["says"], amount) for amount in _amounts_of(piece["says"]))

    @property
    def _dates_told(self) -> Iterator[tuple[str, When]]:
        """The dates that its evidence gives, each with the text that it stands in."""
        for piece in self.claim["evidence"]:
            yield from ((piece["says"], date) for date in _dates_of(piece["says"]))

    @cached_property
    def dates_told(self) -> tuple[tuple[str, When], ...]:
        """The same without days of sources, and those longer than a year or without an end: built in 1914 to 1928."""
        dated = ((text, date) for text, date in self._dates_told if not is_of_source(date, text))
        return tuple(
            (text, date) for text, date in dated if date.bound in ("by", None) and date.last - date.first < YEAR
        )

    @cached_property
    def told_times(self) -> tuple[When, ...]:
        """Its times, and those that its evidence gives."""
        return (*self.times, *(date for _, date in self.dates_told))

    def gives_ends(self, time: When) -> bool:
        """Whether it, or one of its sources, gives the years in which a time begins and ends."""
        ends = {time.first // YEAR, time.last // YEAR}
        texts = (self.times, self.reading.dates, *(_dates_of(piece["says"]) for piece in self.claim["evidence"]))
        return any(ends <= {day // YEAR for date in dates for day in (date.first, date.last)} for dates in texts)

    def times_told_of(self, said: str) -> tuple[When, ...]:
        """Those of them that may be of what a sentence says: of arriving only where that is told."""
        if not tells_of_arriving(said):
            return self.told_times
        own = [(self.reading.text, date) for date in self.times]
        dated = ((around(date, text), date) for text, date in self._dates_told)
        is_of = frozenset(date for text, date in (*own, *dated) if may_be_of_its_day(text, said))
        return tuple(date for date in self.told_times if date in is_of)

    @cached_property
    def all_words(self) -> frozenset[str]:
        """All words of its assertion, its evidence and what it is filed under, folded."""
        texts = [
            self.claim["assertion"],
            *(f"{each['says']} {each['publisher'] or ''}" for each in self.claim["evidence"]),
        ]
        spelt = (word for text in texts for word in folded_words(text))
        return frozenset((*spelt, *(word for name in self.about for word in name.aliases)))


@lru_cache(maxsize=EVIDENCE)
def _dates_of(says: str) -> Sequence[When]:
    """The dates of what a source says."""
    return dates_in(says)


@lru_cache(maxsize=EVIDENCE)
def _amounts_of(says: str) -> Sequence[Quantity]:
    """The amounts of what a source says."""
    return amounts_in(says, _dates_of(says))


def _of_its_own(dates: Sequence[When], own: When | None) -> Sequence[When]:
    """Dates of a claim; that by when something else was so is no limit: opened in 2019, it grew herbs by 2025.

    The only one is left out where the claim is filed under a closer time.
    """
    if own and len(dates) == 1 and dates[0].bound == own.bound and own.is_within(dates[0]):
        return ()
    if all(date.bound == "by" for date in dates):
        return dates
    return [date._replace(bound=None) if date.bound == "by" else date for date in dates]


def is_of_source(date: When, text: str) -> bool:
    """Whether a day in an account is that of its source, not of what it tells."""
    if date.precision > 1:
        return False
    if _OPENS.match(text[: date.start]) and text[date.end : date.end + 1] in (":", ",") and ":" in text[date.end :]:
        return True
    return _PUBLISHED.search(text[max(0, date.start - LONGEST_PUBLISHER) : date.start]) is not None


def around(date: When, text: str) -> str:
    """The part of a text, between semicolons, that gives a date."""
    return text[text.rfind(";", 0, date.start) + 1 :].split(";")[0]
