"""A little index of a few claims, word by word, as a lexicon asks for it."""

from collections import Counter
from collections.abc import Collection, Sequence

import apsw

from chongjin_cli.index.layout import COLUMNS, TOKENIZER
from chongjin_cli.text import query_language
from chongjin_cli.text.folding import words
from chongjin_cli.text.lexicon import Lexicon, Word, letters
from chongjin_cli.text.query_language import Search

CLAIMS = (
    "city steel works founded",
    "city steel works blast furnace",
    "city soviet consulate trolleybus",
    "city chaek works furnace oil",
    "city market investment foreign trade",
    "city market protest women traders",
    "city 청진 인구",
    "city 청진 지하 병원",
    "city 清津 地下 病院",
    "city consul general russia",
    "city sinam market",
    "city typhoon bridges",
    "city 수남 남시 시장",
    "city yanbianhaihua",
    "city choe hyon destroyer",
    "city wangjaesan cargo took two",
    "city harbour crane quay berth depth dredger tanker pilot",
    "city seoul school",
)
"""What the claims of a little index say, word by word."""
NAMES = ("수남시장", "신암시장", "yanbianhaihua", "ranam")
"""What places, actors, topics and publishers are called, folded."""


def parse(text: str, held: Collection[str] = ()) -> Search:
    """What a text asks an index for that has such words side by side."""
    return query_language.parse(text, held.__contains__)


def lexicon_of(*claims: str, names: Sequence[str] = (), column: str = "assertion") -> Lexicon:
    """The words of an index of claims that have some words in a column."""
    table = apsw.Connection(":memory:")
    table.execute(f"CREATE VIRTUAL TABLE words USING fts5({', '.join(COLUMNS)}, {TOKENIZER})")
    rows = ((number, " ".join(words(claim))) for number, claim in enumerate(claims))
    table.executemany(f"INSERT INTO words(rowid, {column}) VALUES (?, ?)", rows)  # noqa: S608
    counted = Counter(word for claim in claims for word in dict.fromkeys(claim.split()))

    def found(expression: str) -> list[int]:
        sql = "SELECT rowid FROM words WHERE words MATCH ? ORDER BY rank"
        return [row[0] for row in table.execute(sql, (expression,))]

    return Lexicon(
        lambda expression: bool(found(expression)),
        lambda length: [Word(word, many, letters(word)) for word, many in counted.items() if len(word) == length],
        lambda expression: len(found(expression)),
        found,
        lambda claim, expression: claim in found(expression),
        len(claims),
        lambda: names,
        lambda expression: bool(found(f"evidence : ({expression})")),
    )


def lexicon() -> Lexicon:
    """That of the little index."""
    return lexicon_of(*CLAIMS, names=NAMES)
