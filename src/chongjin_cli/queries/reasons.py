"""Why a search found a claim: where it says what was wanted, and in which words."""

import re
from collections.abc import Collection, Iterable

import apsw

from chongjin_cli.index.layout import TOKENIZER
from chongjin_cli.queries.conditions import json_list
from chongjin_cli.queries.index_reader import IndexReader
from chongjin_cli.text.folding import words
from chongjin_cli.text.query_language import Search
from chongjin_cli.text.set_apart import set_apart

_REASONS = (
    ("assertion", ""),
    ("assertion names", "by a name of its place or actor"),
    ("assertion names dates", "by its date"),
    ("assertion names dates meanings", ""),  # another word for what it says, as anybody sees
    ("assertion names dates meanings questions rephrased", "by a question that it answers"),
    ("assertion names dates meanings questions rephrased topics", "by its topic"),
    ("assertion names dates meanings questions rephrased topics evidence", "in its evidence"),
    ("assertion names dates meanings questions rephrased topics evidence sources", "in a source's title or author"),
)
"""Columns of the index, from the narrowest, and why a claim was found in which these have all that was wanted."""
_SAYING = ("assertion dates", "assertion dates questions")
"""Columns of what a claim says, and of that and what is asked about it."""
_QUOTED = r'"([^"]+)"(\*?)'


class ReasonReader(IndexReader):
    """Tells why claims were found."""

    def reasons(self, search: Search, claims: Collection[str]) -> dict[str, str]:
        """Why claims were found, by id, for those whose assertion does not have all that was wanted."""
        if search.wanted is None:
            return {}
        reasons: dict[str, str] = {}
        remaining = set(claims)
        for columns, reason in _REASONS:
            if not remaining:
                break
            found = self._found_in(columns, search.wanted, remaining)
            reasons.update(dict.fromkeys(found, reason))
            remaining -= found
        return {claim: reason for claim, reason in reasons.items() if reason}

    def saying(self, search: Search, claims: Collection[str]) -> tuple[set[str], set[str]]:
        """Of some claims, by id, those that say all that was wanted, and those that are only asked for it.

        The names of a claim's places and actors do not count as said.
        """
        if search.wanted is None:
            return set(claims), set()
        said, found = (self._found_in(columns, search.wanted, claims) for columns in _SAYING)
        return said, found - said

    def matching_words(self, search: Search, texts: Iterable[str]) -> set[str]:
        """The words of some texts that a search asks for, as written there; stemming is the index's own."""
        asked = " OR ".join(f'"{word}"{star}' for phrase, star in re.findall(_QUOTED, search.wanted or "")
                            for word in phrase.split())  # fmt: skip
        if not asked:
            return set()
        written = sorted({word for text in texts for word in text.split()})
        table = apsw.Connection(":memory:")
        table.execute(f"CREATE VIRTUAL TABLE words USING fts5(word, {TOKENIZER})")
        table.executemany(
            "INSERT INTO words(word) VALUES (?)", ((set_apart(" ".join(words(word))),) for word in written)
        )
        return {
            written[row[0] - 1]
            for row in table.execute("SELECT rowid FROM words WHERE words MATCH ?", (set_apart(asked),))
        }

    def _found_in(self, columns: str, wanted: str, claims: Collection[str]) -> set[str]:
        """The ids of those claims that have all that is wanted in some columns."""
        sql = """SELECT claim.id FROM words JOIN claim ON claim.number = words.rowid
                 WHERE words MATCH ? AND claim.id IN (SELECT value FROM json_each(?))"""
        return {row[0] for row in self.rows(sql, set_apart(f"{{{columns}}} : ({wanted})"), json_list(claims))}
