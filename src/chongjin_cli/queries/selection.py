"""Which claims, in which order: what every question to a dataset takes."""

from typing import NamedTuple

from chongjin_cli.text import query_language


class Selection(NamedTuple):
    """Which claims, in which order: `links` are (kind, id) pairs that all must hold, `first`/`last` sortable days."""

    search: query_language.Search | None = None
    links: tuple[tuple[str, str], ...] = ()
    kind: str | None = None
    status: str | None = None
    grade: str | None = None
    first: int | None = None
    last: int | None = None
    sort: str | None = None
    limit: int | None = None
    offset: int = 0
