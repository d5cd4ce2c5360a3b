"""No text makes the program fail: what claims and sources say, mangled in many ways."""

import random
import re
from collections.abc import Callable, Iterator

from chongjin_cli.analysis.audit.auditor import Auditor
from chongjin_cli.queries.store import Dataset
from tests.analysis.audit.conftest import TOWN

_WORDS = ("zero", "two", "twelve", "forty-fifth", "hundredth", "a quarter of a million", "twenty-one thousand", "ten")
_SPACES = (" ", "  ", "\u00a0", "\u2009", "\u202f", "\u3000", "\t", "\n")
_DASHES = "-\u2010\u2011\u2012\u2013\u2014\u2212"
_DIGITS = re.compile(r"\d+(?:,\d{3})*")


def texts() -> Iterator[str]:
    for claim in TOWN["claims"]:
        yield claim["assertion"]
        yield from (piece["says"] for piece in claim["evidence"])


def ways(chance: random.Random) -> list[Callable[[str], str]]:
    """Ways of mangling a text."""

    def with_words_dropped(text: str) -> str:
        return " ".join(word for word in text.split() if chance.random() > 0.25)

    def shuffled(text: str) -> str:
        return " ".join(chance.sample(text.split(), len(text.split())))

    def with_another(text: str) -> str:
        return f"{text.rstrip('.')}, and two years later, in March, {chance.choice(list(texts()))}"

    return [
        with_words_dropped,
        shuffled,
        with_another,
        lambda text: _DIGITS.sub(lambda _: chance.choice(_WORDS), text),
        lambda text: re.sub(r"\d", lambda _: str(chance.randrange(10)), text),
        lambda text: re.sub(r"\d", lambda found: chr(0x660 + int(found[0])), text),
        lambda text: re.sub(r"\s", lambda _: chance.choice(_SPACES), text),
        lambda text: re.sub(r"[ -]", lambda _: chance.choice(_DASHES), text),
        lambda text: chance.choice((text.upper(), text.title(), text.swapcase())),
        lambda text: text.replace("1", "½").replace("2", "²"),
        lambda text: text[: chance.randrange(len(text))] + " (" + text,
    ]


def test_no_text_is_too_odd(town: Dataset) -> None:
    chance = random.Random(8)  # noqa: S311 - the same at every run
    auditor = Auditor(town)
    for text in texts():
        for way in ways(chance):
            mangled = way(text)
            found = list(auditor.audit(mangled.splitlines(keepends=True)))
            assert all(each["verdict"] for each in found), mangled
