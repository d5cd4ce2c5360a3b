"""What may lie over an index: the same dataset without the evidence of some sources."""

from collections.abc import Collection, Sequence
from typing import NamedTuple, Protocol

import apsw

from chongjin_cli.queries.conditions import Condition


class Gone(NamedTuple):
    """Sources that are not to count, by their ids, and the labels of the sources and publishers that stand for them."""

    names: tuple[str, ...]
    sources: frozenset[str]

    def __str__(self) -> str:
        return " and ".join(self.names)


class Overlay(Protocol):
    """A dataset without some sources: what an index answers while it lies over it."""

    @property
    def gone(self) -> Gone:
        """The sources that it leaves out."""

    @property
    def fallen(self) -> Collection[str]:
        """Ids of the claims that it takes away."""

    @property
    def settled(self) -> Collection[str]:
        """Ids of the disputes that it leaves fewer than two answers of."""

    def lay(self, connection: apsw.Connection) -> None:
        """Put it over an index."""

    def lift(self, connection: apsw.Connection) -> None:
        """Take it away again."""

    def why_fallen(self, claim: str) -> str:
        """Why a claim is not there."""

    def matching(self, expression: str, groups: Sequence[str] = ()) -> Condition:
        """A query for the numbers of the claims that match an expression, or all `groups` that it is made of."""
