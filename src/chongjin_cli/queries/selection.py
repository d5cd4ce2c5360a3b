"""Which claims, in which order: what every question to a dataset takes."""

from typing import NamedTuple, TypeVar

from chongjin_cli.text import query_language

Item = TypeVar("Item")
Link = tuple[tuple[str, str], ...]
"""Kind and id of records of which a claim is listed under any."""


class Selection(NamedTuple):
    """Which claims, in which order; all conditions must hold, each for any of its values.

    `ids` are of claims, in the order wanted. `match` narrows a search or a list by words. `grades` are a
    letter and a number that a claim's must not be worse than. Days are sortable integers: dates overlap `first` to
    `last`, and lie within `begin` to `end`.
    """

    search: query_language.Search | None = None
    match: query_language.Search | None = None
    ids: tuple[str, ...] = ()
    links: tuple[Link, ...] = ()
    kinds: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()
    grades: tuple[tuple[str, int], ...] = ()
    first: int | None = None
    last: int | None = None
    begin: int | None = None
    end: int | None = None
    sort: str | None = None
    limit: int | None = None
    offset: int = 0

    def searching(self, search: query_language.Search | None) -> "Selection":
        """The same for a search; one for ids is not for words."""
        return self._replace(ids=search.ids) if search is not None and search.ids else self._replace(search=search)

    @property
    def chooses(self) -> bool:
        """Whether it leaves out any claims, by a condition or a limit."""
        return self._replace(sort=None) != Selection()

    @property
    def narrows(self) -> bool:
        """Whether it leaves out any claims by a condition."""
        return self.unlimited._replace(sort=None) != Selection()

    @property
    def unlimited(self) -> "Selection":
        """The same without limit and offset."""
        return self._replace(limit=None, offset=0)

    def at_most(self, number: int) -> "Selection":
        """The same with this limit, unless it has one."""
        return self._replace(limit=number) if self.limit is None else self

    def cut(self, found: list[Item]) -> list[Item]:
        """What its limit and offset leave of some things."""
        return found[self.offset :][: self.limit]
