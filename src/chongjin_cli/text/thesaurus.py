"""What else people call the things that statements speak of: other words for them, and words of other languages.

The words of the field stand in thesaurus.txt, whoever's dataset it is. Read when a dataset is compiled.
"""

import re
from functools import cache
from itertools import pairwise
from pathlib import Path

from chongjin_cli.text.folding import fold, plain, words
from chongjin_cli.text.function_words import QUESTION_WORDS
from chongjin_cli.text.stems import stemmed

FILE = Path(__file__).with_name("thesaurus.txt")

_LINE = re.compile(" (>>?) ")

Term = list[str]
"""The phrases that a statement must have: stems, or a word marked with `!`, with a space before and after each."""


class Thesaurus:
    """Says what else is called what a statement speaks of."""

    def __init__(self) -> None:
        self.called: list[str] = []
        self._words: dict[str, list[int]] = {}
        self._terms: dict[str, list[tuple[Term, int]]] = {}
        for line in FILE.read_text(encoding="utf-8").splitlines():
            if line and not line.startswith("#"):
                said, sign, called = _LINE.split(line)
                self._read(said, called, both_ways=sign == ">")

    def _read(self, said: str, called: str, both_ways: bool) -> None:
        """Enter the terms of a line under the first word of each, those of a single word apart."""
        terms = said.split(", ")
        for term in terms:
            phrases = [_phrase(phrase) for phrase in term.split(" + ")]
            first = phrases[0].split()[0]
            if phrases == [f" {first} "]:
                self._words.setdefault(first, []).append(len(self.called))
            else:
                self._terms.setdefault(first, []).append((phrases, len(self.called)))
        calls = [*(term for term in terms if both_ways and "+" not in term), *called.split(", ")]
        self.called.append(" ".join(word for call in calls for word in _tokens(call)))

    def lines(self, statement: list[str]) -> list[int]:
        """Which lines say what else is called what the words of a statement say: their words stand in `called`."""
        forms = {form for word in statement for form in (stemmed(word), f"{word}!")}
        lines = {line for form in forms & self._words.keys() for line in self._words[form]}
        terms = [term for form in forms & self._terms.keys() for term in self._terms[form]]
        if terms:
            text = f" {' '.join(map(stemmed, statement))} {'! '.join(statement)}! "
            lines.update([line for phrases, line in terms if all(phrase in text for phrase in phrases)])
        return sorted(lines)


@cache
def in_other_letters() -> list[str]:
    """The words of Hangul or Cyrillic that something is called by; not those of longer phrases, as 다른 is one."""
    return re.findall(r"(?m)(?:^|(?<=, )|(?<=> ))(?:[가-힣]+|[а-яё]+)(?=, | >|$)", FILE.read_text(encoding="utf-8"))


def english_for(name: str) -> list[str]:
    """The English words of the lines that a name in another script stands in: `fishery` for 漁業."""
    spelt = plain(name)
    if name.isascii() or not fold(name):
        return []
    lines = re.findall(rf"(?m)^.*> (?:.*, )?{re.escape(spelt)}(?:, .*)?$", plain(FILE.read_text(encoding="utf-8")))
    terms = (term.rstrip("!") for line in lines for term in re.split(", | >>? ", line))
    return list(dict.fromkeys(term for term in terms if term.isascii()))


def _phrase(text: str) -> str:
    return f" {text if text.endswith('!') else ' '.join(map(stemmed, words(text)))} "


def _tokens(call: str) -> list[str]:
    """What a statement is found by that is called so: `death toll` is one word, for who asks for a toll means another.

    Of more than two words each two that follow one another are one.
    """
    parts = words(call)
    if len(parts) < 2 or not call.isascii():
        return parts
    telling = [part for part in parts if part not in QUESTION_WORDS] or parts
    return [one + other for one, other in pairwise(telling)] or telling
