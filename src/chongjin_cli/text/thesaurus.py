"""What else people call the things that statements speak of: other words for them, and words of other languages.

The words of the field stand in thesaurus.txt, whoever's dataset it is. Read when a dataset is compiled.
"""

import re
from itertools import pairwise
from pathlib import Path

import apsw

from chongjin_cli.text.folding import words
from chongjin_cli.text.function_words import QUESTION_WORDS

FILE = Path(__file__).with_name("thesaurus.txt")

_LINE = re.compile(" (>>?) ")

Term = list[str]
"""The phrases that a statement must have: stems, or a word marked with `!`, with a space before and after each."""


MOST_WORDS = 1 << 17
"""Words of statements that are remembered."""


class Thesaurus:
    """Says what else is called what a statement speaks of."""

    def __init__(self) -> None:
        self._stems = Stems()
        self.called: list[str] = []
        self._words: dict[str, set[int]] = {}
        self._terms: dict[str, list[tuple[Term, int]]] = {}
        # The same for the words of statements, as they were met there.
        self._met: set[str] = set()
        self._met_words: dict[str, set[int]] = {}
        self._met_terms: dict[str, list[tuple[Term, int]]] = {}
        text = FILE.read_text(encoding="utf-8")
        self._stems.of(words(text))  # all at once
        for line in text.splitlines():
            if line and not line.startswith("#"):
                said, sign, called = _LINE.split(line)
                self._read(said, called, both_ways=sign == ">")

    def _read(self, said: str, called: str, both_ways: bool) -> None:
        """Enter the terms of a line under the first word of each, those of a single word apart."""
        terms = said.split(", ")
        for term in terms:
            phrases = [self._phrase(phrase) for phrase in term.split(" + ")]
            first = phrases[0].split()[0]
            if phrases == [f" {first} "]:
                self._words.setdefault(first, set()).add(len(self.called))
            else:
                self._terms.setdefault(first, []).append((phrases, len(self.called)))
        calls = [*(term for term in terms if both_ways and "+" not in term), *called.split(", ")]
        self.called.append(" ".join(word for call in calls for word in _tokens(call)))

    def _phrase(self, text: str) -> str:
        return f" {text if text.endswith('!') else ' '.join(self._stems.of(words(text)))} "

    def lines(self, statement: list[str]) -> list[int]:
        """Which lines say what else is called what the words of a statement say: their words stand in `called`."""
        if len(self._met) > MOST_WORDS:
            self._forget()
        said = set(statement)
        unmet = list(said.difference(self._met))
        if unmet:
            self._meet(unmet)
        lines: set[int] = set()
        for word in said & self._met_words.keys():
            lines |= self._met_words[word]
        terms = [term for word in said & self._met_terms.keys() for term in self._met_terms[word]]
        if terms:
            text = f" {' '.join(self._stems.of(statement))} {'! '.join(statement)}! "
            lines.update([line for phrases, line in terms if all(phrase in text for phrase in phrases)])
        return sorted(lines)

    def _forget(self) -> None:
        for known in (self._met, self._met_words, self._met_terms, self._stems.known):
            known.clear()

    def _meet(self, unmet: list[str]) -> None:
        """Note which lines words call up and which terms they begin, by their stems or as they stand."""
        self._met.update(unmet)
        for word, stem in zip(unmet, self._stems.of(unmet), strict=True):
            for form in (stem, word + "!"):
                if form in self._words:
                    self._met_words[word] = self._met_words.get(word, set()) | self._words[form]
                if form in self._terms:
                    self._met_terms.setdefault(word, []).extend(self._terms[form])


def _tokens(call: str) -> list[str]:
    """What a statement is found by that is called so: `death toll` is one word, for who asks for a toll means another.

    Of more than two words each two that follow one another are one.
    """
    parts = words(call)
    if len(parts) < 2 or not call.isascii():
        return parts
    telling = [part for part in parts if part not in QUESTION_WORDS] or parts
    return [one + other for one, other in pairwise(telling)] or telling


class Stems:
    """The stems of words, by the stemmer of SQLite, which cuts the words of the index."""

    def __init__(self) -> None:
        self.known: dict[str, str] = {}
        self._cut = apsw.Connection(":memory:").fts5_tokenizer("porter", ["ascii"])

    def of_one(self, word: str) -> str:
        """The stem of a word, which is not remembered."""
        *_, stem = self._cut(
            word.encode(), apsw.FTS5_TOKENIZE_DOCUMENT, None, include_offsets=False, include_colocated=False
        )
        return str(stem)

    def of(self, text: list[str]) -> list[str]:
        for word in set(text).difference(self.known):
            self.known[word] = self.of_one(word)
        return [self.known[word] for word in text]
