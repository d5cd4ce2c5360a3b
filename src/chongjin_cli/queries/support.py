"""What supports a claim: its evidence, the independent origins of that, the sources to name first."""

from collections.abc import Callable, Iterable, Sequence

from chongjin_cli.contract import Claim, Evidence


def supporting(evidence: Iterable[Evidence]) -> list[Evidence]:
    """The evidence in support, in its order."""
    return [piece for piece in evidence if piece["stance"] == "supports"]


def origins(claim: Claim) -> set[str]:
    """The independent origins that support a claim."""
    return {piece["counts_as"] for piece in supporting(claim["evidence"])}


def best_support(evidence: Sequence[Evidence]) -> list[Evidence]:
    """What supports a claim, each source once: by its letter, one of each origin before a second of any."""
    support = sorted(supporting(evidence), key=_letter)
    one_of_each_origin = _first_of_each(support, lambda piece: piece["counts_as"])
    return _first_of_each([*one_of_each_origin, *support], lambda piece: piece["source"])


def _letter(piece: Evidence) -> tuple[str, bool]:
    return piece["effective"], piece["origin"] is not None


def _first_of_each(support: Iterable[Evidence], kind: Callable[[Evidence], str]) -> list[Evidence]:
    first: dict[str, Evidence] = {}
    for piece in support:
        first.setdefault(kind(piece), piece)
    return list(first.values())
