"""What one account or one question of a claim says alone; the index has all of a claim's in one."""

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
_QUESTIONS = """SELECT value FROM claim, json_each(claim.json, '$.questions')
                WHERE number IN (SELECT value FROM json_each(?1))
                UNION SELECT dispute.json ->> 'question' FROM answer JOIN dispute ON dispute.number = answer.dispute
                WHERE answer.number IN (SELECT value FROM json_each(?1))"""


class SingleTexts:
    """Counts the accounts and the questions that have all of an expression, of the claims that match it best."""

    def __init__(self, rows: Callable[..., Iterator[Any]], best: Callable[[str], list[int]]) -> None:
        self._rows = rows
        self._best = best

    def accounts(self, expression: str) -> int:
        """How many accounts that tell a claim, or a part of it, have all of an expression."""
        return self._count("evidence", expression, _ACCOUNTS, json_list(sorted(TOLD_FOR)))[0]

    def questions(self, expression: str) -> tuple[int, int]:
        """How many questions have all of an expression, and of how many."""
        return self._count("questions", expression, _QUESTIONS)

    def _count(self, column: str, expression: str, sql: str, *values: str) -> tuple[int, int]:
        """How many texts have all of an expression, and of how many, put into a table like that of the index."""
        expression = f"{column} : ({expression})"
        texts = self._rows(sql, json_list(self._best(expression)), *values)
        table = apsw.Connection(":memory:")
        table.execute(f"CREATE VIRTUAL TABLE texts USING fts5({', '.join(COLUMNS)}, {TOKENIZER})")
        searchable = ((" ".join(words(" ".join(filter(None, row)))),) for row in texts)
        table.executemany(f"INSERT INTO texts({column}) VALUES (?)", searchable)  # noqa: S608
        found = table.execute(
            "SELECT count(*), (SELECT count(*) FROM texts) FROM texts WHERE texts MATCH ?", (expression,)
        )
        have, all_of_them = next(found)
        return have, all_of_them
