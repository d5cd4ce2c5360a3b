"""What else people call the things that statements speak of: other words for them, and words of other languages.

The words of the field stand in thesaurus.txt, whoever's dataset it is. Read when a dataset is compiled.
"""

import sqlite3
from pathlib import Path

from chongjin_cli.names import words

FILE = Path(__file__).with_name("thesaurus.txt")

Term = list[tuple[str, ...]]
"""The phrases that a statement must have, each as its stems or, a word marked with `!`, as it stands."""


class Thesaurus:
    """Says what else is called what a statement speaks of."""

    def __init__(self) -> None:
        self._stems = _Stems()
        self._calls: list[str] = []
        self._words: dict[str, set[int]] = {}
        self._terms: dict[str, list[tuple[Term, int]]] = {}
        text = FILE.read_text(encoding="utf-8")
        self._stems.of(words(text))  # all at once
        for line in text.splitlines():
            if line and not line.startswith("#"):
                self._read(*line.split(" > "))

    def _read(self, said: str, called: str) -> None:
        """Enter the terms of a line under the first word of each, those of a single word apart."""
        terms = said.split(", ")
        for term in terms:
            phrases = [self._phrase(phrase) for phrase in term.split(" + ")]
            first = phrases[0][0]
            if phrases == [(first,)]:
                self._words.setdefault(first, set()).add(len(self._calls))
            else:
                self._terms.setdefault(first, []).append((phrases, len(self._calls)))
        calls = [*(term for term in terms if "+" not in term), *called.split(", ")]
        self._calls.append(" ".join(word for call in calls for word in words(call)))

    def _phrase(self, text: str) -> tuple[str, ...]:
        return (text,) if text.endswith("!") else tuple(self._stems.of(words(text)))

    def calls(self, statement: list[str]) -> str:
        """The words for what else is called what the words of a statement say."""
        stems = self._stems.of(statement)
        said = {*stems, *[word + "!" for word in statement]}
        lines: set[int] = set()
        for word in said & self._words.keys():
            lines |= self._words[word]
        terms = [term for word in said & self._terms.keys() for term in self._terms[word]]
        if terms:
            text = f" {' '.join(stems)} "
            lines.update(line for term, line in terms if all(_has(said, text, phrase) for phrase in term))
        return " ".join([self._calls[line] for line in sorted(lines)])


def _has(said: set[str], text: str, phrase: tuple[str, ...]) -> bool:
    return phrase[0] in said if len(phrase) == 1 else f" {' '.join(phrase)} " in text


class _Stems:
    """The stems of words, by the stemmer of SQLite, which cuts the words of the index."""

    def __init__(self) -> None:
        self._known: dict[str, str] = {}
        self._table = sqlite3.connect(":memory:")
        self._table.executescript(
            "CREATE VIRTUAL TABLE stemmed USING fts5(word, tokenize = 'porter ascii');"
            "CREATE VIRTUAL TABLE stem USING fts5vocab(stemmed, 'instance');"
        )

    def of(self, text: list[str]) -> list[str]:
        unknown = sorted({word for word in text if word not in self._known})
        if unknown:
            self._table.execute("DELETE FROM stemmed")
            self._table.executemany("INSERT INTO stemmed(rowid, word) VALUES (?, ?)", enumerate(unknown))
            self._known |= {unknown[row]: stem for row, stem in self._table.execute("SELECT doc, term FROM stem")}
        return [self._known[word] for word in text]
