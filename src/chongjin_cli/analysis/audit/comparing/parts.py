"""The parts of a sentence, each with its weight by how rare it is: words, names, numbers, amounts and dates."""

from typing import NamedTuple

from chongjin_cli.analysis.audit.amounts.quantities import Quantity
from chongjin_cli.analysis.audit.dates.when import When
from chongjin_cli.analysis.audit.dates.yearless import Yearless
from chongjin_cli.analysis.audit.held.statement import Statement
from chongjin_cli.analysis.audit.names.name import Name
from chongjin_cli.analysis.audit.wording import words

NAMED, NATION, AMOUNT, SMALL, HOME = 4.0, 1.5, 4.0, 2.5, 0.4
"""The weight of a name, of a nation, of an amount, of a small count and of a word for the place that all is about."""
FEW = 12
"""Up to which a count tells little."""
DURATIONS = ("time", "days", "months", "years")
"""The dimensions of amounts that say how long: they tell little, too."""
OF_DATE = {1: 4.0, 2: 3.0, 3: 1.5}
"""The weight of a day, a month and a year; of what is longer it is `LONG`."""
LONG = 0.8
HALVES = frozenset(("north", "south", "northern", "southern"))
"""What a half of Korea is called for short."""


class Part(NamedTuple):
    """A part of a sentence: a word, name, number, amount or date, its weight, and whether a claim has to give it."""

    of: "str | Number | Name | Quantity | When | Yearless"
    weight: float
    is_telling: bool


class Number(NamedTuple):
    """A number that is a name, in digits."""

    digits: str


def parts_of(statement: Statement) -> list[Part]:
    """The parts of a sentence; a word for the place that the text is about, which was named, tells next to nothing."""
    reading, holdings = statement.reading, statement.holdings
    weights = ((stem, holdings.rarity.weight(stem)) for stem in reading.stems)
    parts = [Part(stem, HOME if statement.knows_home and stem in words.HOME else weight, False)
             for stem, weight in weights]  # fmt: skip
    for name in reading.names:
        if name.words <= HALVES:  # of Korea
            continue
        if name.kind == "nation":
            parts.append(Part(name, 0.0 if holdings.names.is_background(name) else NATION, False))
        elif not holdings.names.is_background(name):
            parts.append(Part(name, NAMED, True))
        elif any(other.key == name.key and other.words != name.words for other in reading.names):  # is called Seishin
            spelt = (words.stem(word) for word in sorted(name.words) if word not in words.STOP)
            parts += [Part(stem, holdings.rarity.weight(stem), False) for stem in spelt if stem not in words.HOME]
    for amount in reading.quantities:
        tells = amount.dimension not in DURATIONS and (amount.low > FEW or amount.dimension != "count")
        parts.append(Part(amount, AMOUNT if tells else SMALL, True))
    parts += [Part(Number(digits), AMOUNT, True) for digits in sorted(reading.numbered)]
    parts += [Part(day, OF_DATE[2], True) for day in reading.days]
    parts += [Part(date, OF_DATE.get(date.precision, LONG), True) for date in reading.dates]
    return parts
