"""Which assertions say in other words what a search asks for: of the tram what tells of a tramway."""

from collections.abc import Mapping

import apsw

from chongjin_cli.index.layout import COLUMNS, TOKENIZER
from chongjin_cli.text.folding import words
from chongjin_cli.text.thesaurus import Thesaurus


def saying_otherwise(wanted: str, assertions: Mapping[str, str]) -> set[str]:
    """The keys of the assertions that have all that is wanted, in these words or in others for the same.

    The index knows other words, too, but those for what is asked about a claim with those for what the claim says.
    """
    thesaurus = Thesaurus()
    table = apsw.Connection(":memory:")  # with the columns that a search may name, all but two of them empty
    table.execute(f"CREATE VIRTUAL TABLE words USING fts5({', '.join(COLUMNS)}, {TOKENIZER})")
    names = list(assertions)
    said = [words(assertions[name]) for name in names]
    called = [" ".join(thesaurus.called[line] for line in thesaurus.lines(each)) for each in said]
    rows = zip(map(" ".join, said), called, strict=True)
    table.executemany("INSERT INTO words(assertion, meanings) VALUES (?, ?)", rows)
    return {names[row - 1] for (row,) in table.execute("SELECT rowid FROM words WHERE words MATCH ?", (wanted,))}
