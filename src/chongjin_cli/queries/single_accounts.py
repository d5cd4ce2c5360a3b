"""What one account of a claim tells alone; the index has all of a claim's in one."""

from collections.abc import Callable, Iterator
from typing import Any

import apsw

from chongjin_cli.index.layout import COLUMNS, TOKENIZER
from chongjin_cli.queries.conditions import json_list
from chongjin_cli.text.accounts import TOLD_FOR
from chongjin_cli.text.folding import words

_ACCOUNTS = """SELECT value ->> 'says', value ->> 'locator' FROM claim, json_each(claim.json, '$.evidence')
               WHERE number IN (SELECT value FROM json_each(?1))
               AND value ->> 'stance' IN (SELECT value FROM json_each(?2))"""


class SingleAccounts:
    """Knows whether one account of the claims that match an expression best has all of it."""

    def __init__(self, rows: Callable[..., Iterator[Any]], best: Callable[[str], list[int]]) -> None:
        self._rows = rows
        self._best = best

    def tell(self, expression: str) -> bool:
        """Whether an account that tells a claim, or a part of it, has all of an expression."""
        told = f"evidence : ({expression})"
        accounts = self._rows(_ACCOUNTS, json_list(self._best(told)), json_list(sorted(TOLD_FOR)))
        # A table like that of the index, so that words are read as they are there.
        table = apsw.Connection(":memory:")
        table.execute(f"CREATE VIRTUAL TABLE texts USING fts5({', '.join(COLUMNS)}, {TOKENIZER})")
        searchable = ((" ".join(words(" ".join(filter(None, account)))),) for account in accounts)
        table.executemany("INSERT INTO texts(evidence) VALUES (?)", searchable)
        return any(table.execute("SELECT 1 FROM texts WHERE texts MATCH ? LIMIT 1", (told,)))
