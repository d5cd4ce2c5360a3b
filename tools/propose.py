"""Proposes evidence for assertions out of what the sources already say under other claims.

    python tools/propose.py [CJ-0001 …] [--most 5]        for all claims without ids

For each assertion the accounts of other claims that share most of its telling words are listed, with their source, its
publisher and letter. A proposal is something to read, never evidence by itself.
"""

import argparse
import json
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from chongjin_cli.index.layout import TOKENIZER
from chongjin_cli.text.folding import words

FACTS = Path(__file__).parent.parent / "data" / "facts.json"
COMMON = frozenset(
    "a about after an and at been before by chongjin city for from had has have in into is it its korea korean north "
    "of on or people said says some that the their there they this to was were which with"
    .split()
)  # fmt: skip
LEAST = 11.0
"""The least score that is worth a look, found by reading proposals."""


class Proposal(NamedTuple):
    """What a source says under another claim, and how near that comes to an assertion."""

    score: float
    claim: str
    source: str
    says: str


class Accounts:
    """All that sources say, to be searched by the words of an assertion."""

    def __init__(self, dataset: dict[str, Any]) -> None:
        self._rows = [
            (claim["id"], each["source"], each["says"]) for claim in dataset["claims"] for each in claim["evidence"]
        ]
        self._table = sqlite3.connect(":memory:")
        self._table.execute(f"CREATE VIRTUAL TABLE account USING fts5(said, {TOKENIZER})")
        said = ((number, " ".join(words(row[2]))) for number, row in enumerate(self._rows))
        self._table.executemany("INSERT INTO account(rowid, said) VALUES (?, ?)", said)

    def near(self, claim: dict[str, Any], most: int) -> Iterator[Proposal]:
        """The accounts of other sources that come nearest to the assertion of a claim, best first."""
        telling = dict.fromkeys(word for word in words(claim["assertion"]) if word not in COMMON)
        if not telling:
            return
        asked = " OR ".join(f'"{word}"' for word in telling)
        sql = "SELECT rowid, -bm25(account) FROM account WHERE account MATCH ? ORDER BY bm25(account) LIMIT 60"
        cited = {each["source"] for each in claim["evidence"]}
        for number, score in self._table.execute(sql, (asked,)):
            other, source, says = self._rows[number]
            if source not in cited and score >= LEAST:
                cited.add(source)
                yield Proposal(score, other, source, says)
                most -= 1
                if not most:
                    return


def main() -> None:
    """Print the proposals for the claims that the command line names."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("ids", nargs="*")
    parser.add_argument("--most", type=int, default=5)
    options = parser.parse_args()
    dataset = json.loads(FACTS.read_text(encoding="utf-8"))
    if unknown := set(options.ids) - {claim["id"] for claim in dataset["claims"]}:
        parser.error(f"no claim {', '.join(sorted(unknown))}")
    accounts = Accounts(dataset)
    sources = {source["id"]: source for source in dataset["sources"]}
    letters = {publisher["id"]: publisher["reliability"] for publisher in dataset["publishers"]}
    for claim in dataset["claims"]:
        if options.ids and claim["id"] not in options.ids:
            continue
        proposals = list(accounts.near(claim, options.most))
        if proposals:
            print(f"{claim['id']} {claim['assertion']}")
        for each in proposals:
            source = sources[each.source]
            letter = source.get("reliability") or letters.get(source.get("publisher", ""), "?")
            print(f"    {each.score:4.1f} {letter} {each.source} in {each.claim}: {each.says}")


if __name__ == "__main__":
    main()
