"""What supports a claim: its evidence, the independent origins of that, the sources to name first."""

from collections.abc import Callable, Iterable
from typing import get_args

from chongjin_cli.contract import Claim, Evidence, Stance

_STANCES = get_args(Stance)


def in_order(evidence: Iterable[Evidence]) -> list[Evidence]:
    """Pieces of evidence in the order in which they are shown, numbered and cited: by stance, the best letter first.

    Of one letter what a publisher says itself comes before what it relays, else they stand as the dataset has them.
    """
    return sorted(evidence, key=lambda piece: (_STANCES.index(piece["stance"]), piece["effective"], _is_relay(piece)))


def supporting(evidence: Iterable[Evidence]) -> list[Evidence]:
    """The evidence in support, in its order."""
    return [piece for piece in evidence if piece["stance"] == "supports"]


def origins(claim: Claim) -> set[str]:
    """The independent origins that support a claim."""
    return {piece["counts_as"] for piece in supporting(claim["evidence"])}


def best_support(evidence: Iterable[Evidence]) -> list[Evidence]:
    """What supports a claim, each source once: in order, but one of each origin before a second of any."""
    support = supporting(in_order(evidence))
    one_of_each_origin = _first_of_each(support, lambda piece: piece["counts_as"])
    return _first_of_each([*one_of_each_origin, *support], lambda piece: piece["source"])


def _is_relay(piece: Evidence) -> bool:
    """Whether a source tells what another publisher said."""
    return piece["counts_as"] not in (piece["publisher_id"], piece["source"])


def _first_of_each(support: Iterable[Evidence], kind: Callable[[Evidence], str]) -> list[Evidence]:
    first: dict[str, Evidence] = {}
    for piece in support:
        first.setdefault(kind(piece), piece)
    return list(first.values())
